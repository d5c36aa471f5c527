import path from 'node:path';

const NAMA_PERANGKAT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// eslint-disable-next-line no-control-regex
const TERLARANG = /[\u0000-\u001f<>:"/\\|?*]/g;
const BATAS_NAMA = 120;

/**
 * A suggestion for a save dialog that Windows takes: without separators, reserved characters, trailing dots and device names.
 * @example formatNamaAman('BA: desa/kelurahan?.pdf') // 'BA_ desa_kelurahan_.pdf'
 */
export function formatNamaAman(nama: string): string {
  const bersih = nama
    .replace(TERLARANG, '_')
    .replace(/[. ]+$/, '')
    .replace(/^ +/, '');
  const { name, ext } = path.parse(bersih);
  const pendek = `${name.slice(0, BATAS_NAMA - ext.length)}${ext}`;
  if (pendek === '') return 'berkas';
  return NAMA_PERANGKAT.test(pendek) ? `_${pendek}` : pendek;
}

/** The operator may type a name without its ending; a different one is theirs to decide. */
export function withAkhiran(jalur: string, nama: string): string {
  return path.extname(jalur) === '' ? `${jalur}${path.extname(nama)}` : jalur;
}

/** Kinds of files the program itself makes; nothing else is ever given to the system to open. */
const JENIS_DIBUKA: readonly string[] = ['.pdf', '.xlsx', '.zip', '.txt', '.csv'];

export function isJenisDibuka(jalur: string): boolean {
  return JENIS_DIBUKA.includes(path.extname(jalur).toLowerCase());
}

/**
 * What a file is called for the engine. The page may add the folders it was dropped in, and no other name than the file's own.
 * @example chooseNamaTitipan('D:\\coklit\\gentan.xlsx', 'coklit/gentan.xlsx') // 'coklit/gentan.xlsx'
 */
export function chooseNamaTitipan(jalur: string, namaHalaman: string): string {
  const asli = path.basename(jalur);
  const bagian = namaHalaman.split('/').filter((b) => b !== '' && b !== '.' && b !== '..');
  return bagian.at(-1) === asli && namaHalaman.length <= 1000 ? bagian.join('/') : asli;
}
