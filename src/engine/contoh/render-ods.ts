import { utils, write } from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { computeSerial } from './sel-tulis.ts';
import type { LembarTulis, SelTulis } from './sel-tulis.ts';
import { setTanggalZip } from './tanggal-zip.ts';

function formatSel(sel: SelTulis): CellObject | null {
  if (sel === null || sel === '') return null;
  if (typeof sel === 'string') return { t: 's', v: sel };
  if (typeof sel === 'number') return { t: 'n', v: sel };
  if ('rumus' in sel) return { t: 'n', v: sel.hasil, f: sel.rumus };
  // A serial with a date format, not a Date: no time zone can shift it.
  return { t: 'n', v: computeSerial(sel.tanggal), z: 'dd/mm/yyyy' };
}

function createLembarKerja(isi: LembarTulis): WorkSheet {
  const lembar = utils.aoa_to_sheet(
    isi.baris.map((baris) => baris.map(formatSel)),
    { dense: true },
  );
  lembar['!merges'] = isi.gabung.map((rentang) => utils.decode_range(rentang));
  return lembar;
}

/** `.ods` as bytes, equal for equal content. */
export function renderOds(lembar: readonly LembarTulis[]): Uint8Array {
  const buku: WorkBook = utils.book_new();
  for (const satu of lembar) utils.book_append_sheet(buku, createLembarKerja(satu), satu.nama);
  const bytes: unknown = write(buku, { type: 'buffer', bookType: 'ods', compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error('Penulis lembar kerja tidak menghasilkan byte.');
  return setTanggalZip(bytes);
}
