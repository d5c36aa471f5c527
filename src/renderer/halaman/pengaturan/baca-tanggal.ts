import dayjs from 'dayjs';
import 'dayjs/locale/id.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';

dayjs.extend(customParseFormat);

const ANGKA = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const BENTUK = ['YYYY-MM-DD', 'D MMMM YYYY', 'D MMM YYYY'];

/** As dayjs writes it itself, which is what it accepts when it is strict. */
function rapikan(teks: string): string {
  const polos = teks
    .replace(/^\s*\p{L}+,\s*/u, '')
    .trim()
    .replace(/\s+/g, ' ');
  const [, hari = '', bulan = '', tahun = ''] = ANGKA.exec(polos) ?? [];
  if (tahun !== '') return `${tahun}-${bulan.padStart(2, '0')}-${hari.padStart(2, '0')}`;
  return polos
    .toLowerCase()
    .replace(/^0(?=\d )/, '')
    .replace(/\p{L}/u, (huruf) => huruf.toUpperCase());
}

/**
 * A date as an office types it, day first; `null` when it is none.
 * @example bacaTanggal('6/8/2024') // "2024-08-06"
 */
export function bacaTanggal(teks: string): string | null {
  const rapi = rapikan(teks);
  for (const bentuk of BENTUK) {
    const hari = dayjs(rapi, bentuk, 'id', true);
    if (hari.isValid()) return hari.format('YYYY-MM-DD');
  }
  return null;
}
