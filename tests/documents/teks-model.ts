/** What a model says, as one text without renderers: to hold rendered files against. */
import type { Blok, Dokumen, Teks } from '../../src/core/dokumen/dokumen.ts';
import { rapatkan } from './baca-dokumen.ts';

function teks(isi: Teks): string {
  return isi.map((p) => (typeof p === 'string' ? p : 'tebal' in p ? p.tebal : '…')).join('');
}

function listTeks(blok: Blok): readonly string[] {
  switch (blok.jenis) {
    case 'kop':
      return [...(blok.model === null ? [] : [blok.model]), ...blok.judul.map(teks)];
    case 'paragraf':
      return [teks(blok.isi)];
    case 'daftar':
      return blok.butir.map(teks);
    case 'rincian':
      return blok.baris.flatMap((b) => [b.label, teks(b.nilai)]);
    case 'satukan':
      return blok.blok.flatMap(listTeks);
    case 'tabel':
      return blok.baris.flatMap((b) => b.sel.flatMap((s) => (s.jenis === 'teks' ? [s.teks] : [])));
    case 'tanda-tangan':
      return [blok.judul, ...blok.penanda.flatMap((p) => [p.nama ?? '…', p.jabatan])];
    case 'tertanda':
      return blok.kolom.flatMap((k) => [...k.pembuka.map(teks), k.jabatan, k.nama ?? '…']);
  }
}

/** Pieces of text as they must stand, in any rendering: between two dotted gaps, with blanks as one. */
export function listTeksModel(dokumen: Dokumen): readonly string[] {
  return dokumen.lembar
    .flatMap((l) => l.blok.flatMap(listTeks))
    .flatMap((t) => t.split('…'))
    .map(rapatkan)
    .filter((t) => t !== '');
}
