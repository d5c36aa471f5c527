/** What is wrong with a command line, for the operator. */
export function terjemahkanGalatArgumen(e: unknown): string {
  const kode = e instanceof Error && 'code' in e ? e.code : '';
  const pilihan = /'(--?[^ '<]+)/.exec(e instanceof Error ? e.message : '')?.[1] ?? '';
  if (kode === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Pilihan ${pilihan} tidak dikenal.`;
  if (kode === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `Pilihan ${pilihan} salah dipakai: periksa nilainya.`;
  return 'Perintah tidak dapat dibaca.';
}
