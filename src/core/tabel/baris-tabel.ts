import type { Baris, Sel } from '../berkas/buku.ts';
import { formatSel } from '../berkas/teks.ts';
import { isNolTertulis, parseAngka } from './parse-angka.ts';

/** Keys of a title block whose value is a number: no area with figures. */
const KUNCI_JUDUL =
  /^(?:(?:NO|NOMOR)\.?\s*)?(?:TPS|HP|NIK|RT|RW|TELP|TELEPON|WA|TAHUN|KODE(?:\s+\w+)?)\.?\s*:?$/i;

/** The number in a cell of a number row: `3`, `(3)`, `6 = 3+4+5`, `10=((4+5)-6)`. */
function parseNomorKolom(sel: Sel | undefined): number | null {
  const teks = formatSel(sel);
  const cocok = /^[([]?(\d{1,2})[)\].]?(?:\s*[=(].*)?$/.exec(teks);
  return cocok === null || /^0\d/.test(teks) ? null : Number(cocok[1]);
}

/** `1 2 3 …` under the heading, also with formulas and with blanks where a group is one number. */
export function isBarisNomorTabel(b: Baris): boolean {
  const isi = b.sel.filter((s) => formatSel(s) !== '');
  if (isi.length < 3) return false;
  const nomor = isi.map(parseNomorKolom);
  const [awal] = nomor;
  return awal !== null && awal !== undefined && awal <= 2 && nomor.every((n, i) => n === awal + i);
}

/** "KECAMATAN : BAKI": a line of the title block. */
export function isBarisJudul(b: Baris): boolean {
  const teks = b.sel.map(formatSel).filter((t) => t !== '');
  return (
    teks.some((t) => t.startsWith(':') || /^[A-Z /.]+:(?:\s|$)/i.test(t)) ||
    (teks.length <= 3 && countAngka(b) > 0 && KUNCI_JUDUL.test(teks[0] ?? ''))
  );
}

/** Cells with a figure, dashes apart. */
export function countAngka(b: Baris): number {
  return b.sel.filter((s) => parseAngka(s) !== null && !isNolTertulis(formatSel(s))).length;
}

export function countTeks(b: Baris): number {
  return b.sel.filter((s) => typeof s === 'string' && /[A-Za-z]/.test(s)).length;
}

export function countIsi(b: Baris): number {
  return b.sel.filter((s) => formatSel(s) !== '').length;
}

/** The first row with a label and a figure after a heading row of words. */
export function findAwalData(baris: readonly Baris[], dari: number): number | null {
  for (let i = Math.max(dari, 1); i < baris.length; i++) {
    const b = baris[i];
    if (b === undefined || isBarisNomorTabel(b) || isBarisJudul(b)) continue;
    const kepala = baris.slice(Math.max(dari, i - 5), i).filter((s) => !isBarisJudul(s));
    if (!kepala.some((s) => countTeks(s) >= 2)) continue;
    if (countAngka(b) >= (countTeks(b) > 0 ? 1 : 2)) return i;
  }
  return null;
}

/** Past the last row of figures; a blank row and one line of words inside are tolerated. */
export function findAkhirData(baris: readonly Baris[], awal: number): number {
  let terakhir = awal;
  for (let i = awal; i < baris.length; i++) {
    const b = baris[i];
    const c = baris[i - 1];
    if (b === undefined) break;
    if (c !== undefined && b.nomor - c.nomor > 2) break;
    if (isBarisJudul(b) && i > awal) break;
    if (countAngka(b) > 0) terakhir = i;
    else if (i - terakhir >= 2) break;
  }
  return terakhir + 1;
}

/** The heading rows right above the data. */
export function findAwalKepala(baris: readonly Baris[], dari: number, awal: number): number {
  let i = awal;
  while (i - 1 >= dari && awal - i < 5) {
    const b = baris[i - 1];
    if (b === undefined) break;
    if (!isBarisNomorTabel(b) && (countIsi(b) < 2 || isBarisJudul(b))) break;
    const bawah = baris[i];
    if (bawah !== undefined && bawah.nomor - b.nomor > 1) break;
    i--;
  }
  return i;
}
