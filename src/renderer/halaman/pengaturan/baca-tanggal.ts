import dayjs from 'dayjs';
import 'dayjs/locale/id.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';

dayjs.extend(customParseFormat);

const BENTUK = ['D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'D MMMM YYYY', 'D MMM YYYY', 'YYYY-MM-DD'];

/**
 * A date as an office types it, day first; `null` when it is none.
 * @example bacaTanggal('6/8/2024') // "2024-08-06"
 */
export function bacaTanggal(teks: string): string | null {
  const rapi = teks
    .replace(/^\s*\p{L}+,\s*/u, '')
    .trim()
    .replace(/\s+/g, ' ');
  for (const bentuk of BENTUK) {
    const hari = dayjs(rapi, bentuk, 'id', true);
    if (hari.isValid()) return hari.format('YYYY-MM-DD');
  }
  return null;
}
