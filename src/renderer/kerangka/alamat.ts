/** The pages of the program, in the order of the navigation. */
export const HALAMAN = [
  'beranda',
  'impor',
  'pemilih',
  'rekap',
  'temuan',
  'bukti',
  'rekonsiliasi',
  'dokumen',
  'kesiapan',
  'mingguan',
  'pengaturan',
] as const;
export type Halaman = (typeof HALAMAN)[number];

/** What a page is opened with; an absent or empty value is left out of the address. */
export type Parameter = Readonly<Record<string, string | null | undefined>>;

export interface Rute {
  readonly halaman: Halaman;
  /** Only `pengaturan` has sections. */
  readonly bagian: string | null;
  readonly parameter: Readonly<Record<string, string>>;
}

export function isHalaman(teks: string): teks is Halaman {
  return HALAMAN.some((h) => h === teks);
}

/**
 * Address of a page within the hash. `bagian` is part of the path, all else a query.
 * @example buildAlamat('pemilih', { desa: '33.11.10.2001', tps: '003' }) // "/pemilih?desa=33.11.10.2001&tps=003"
 */
export function buildAlamat(halaman: Halaman, parameter: Parameter = {}): string {
  const { bagian, ...lain } = parameter;
  const jalur = typeof bagian === 'string' && bagian !== '' ? `/${halaman}/${bagian}` : `/${halaman}`;
  const kueri = new URLSearchParams();
  for (const [nama, nilai] of Object.entries(lain))
    if (typeof nilai === 'string' && nilai !== '') kueri.set(nama, nilai);
  const teks = kueri.toString();
  return teks === '' ? jalur : `${jalur}?${teks}`;
}

/** The page an address in the hash means; an unknown one means Beranda. */
export function parseAlamat(alamat: string): Rute {
  const [jalur = '', kueri = ''] = alamat.split('?', 2);
  const [nama = '', bagian = ''] = jalur.split('/').filter((b) => b !== '');
  if (!isHalaman(nama)) return { halaman: 'beranda', bagian: null, parameter: {} };
  return {
    halaman: nama,
    bagian: bagian === '' ? null : bagian,
    parameter: Object.fromEntries(new URLSearchParams(kueri)),
  };
}
