/** Documents whose words the office may change. The default of each, its fields and what they mean stand beside it. */
export const ID_TEMPLAT = [
  'berita-acara',
  'berita-acara-pps',
  'undangan',
  'tata-tertib',
  'serah-terima',
] as const;

export type IdTemplat = (typeof ID_TEMPLAT)[number];
