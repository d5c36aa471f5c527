/** One cell filled in: a lone figure becomes a number under the number format of the cell, anything else text in its own look. */
import { parseButir } from '../../core/templat-xlsx/butir.ts';
import { formatNilai } from '../../core/templat-xlsx/kamus-xlsx.ts';
import type { Tempat } from '../../core/templat-xlsx/medan-xlsx.ts';
import { formatAlamat, type Alamat } from './alamat.ts';
import type { Pengisi } from './bentuk-templat.ts';
import type { SelTemplat } from './sel-lembar.ts';
import { fillTeksKaya, findMedanTunggal, listIsiKurung, readTeksKaya } from './teks-kaya.ts';
import { clone, createElemen, listAnak, type Elemen } from './xml.ts';

/** The value of a field as text. Fields were checked when the form was read. */
export function computeTeksMedan(isi: string, pengisi: Pengisi, tempat: Tempat): string {
  const butir = parseButir(isi);
  return butir.ok ? formatNilai(pengisi.nilai(butir.nilai, tempat)) : '';
}

function findAngka(teks: string, pengisi: Pengisi, tempat: Tempat): number | null {
  const isi = findMedanTunggal(teks);
  const butir = isi === null ? null : parseButir(isi);
  if (butir === null || !butir.ok) return null;
  const nilai = pengisi.nilai(butir.nilai, tempat);
  return nilai.jenis === 'angka' ? nilai.nilai : null;
}

/** The cell at its new address; what it showed of a formula before is forgotten. */
export function fillSel(
  sel: SelTemplat,
  ke: Alamat,
  rumus: string | null,
  pengisi: Pengisi,
  tempat: Tempat,
): Elemen {
  const { elemen, teks } = sel;
  const kata = teks === null ? '' : readTeksKaya(teks);
  const bermedan = teks !== null && rumus === null && listIsiKurung(kata).length > 0;
  const hasil: Elemen = { ...elemen, atribut: new Map(elemen.atribut), anak: elemen.anak };
  hasil.atribut.set('r', formatAlamat(ke));
  if (rumus !== null) {
    hasil.atribut.delete('t');
    hasil.anak = listAnak(elemen, 'f').map((f) => ({ ...clone(f), anak: [{ jenis: 'teks', teks: rumus }] }));
    return hasil;
  }
  if (!bermedan || teks === null) return clone(hasil);
  const angka = findAngka(kata, pengisi, tempat);
  if (angka !== null) {
    hasil.atribut.delete('t');
    hasil.anak = [createElemen(elemen, 'v', {}, [{ jenis: 'teks', teks: String(angka) }])];
    return hasil;
  }
  hasil.atribut.set('t', 'inlineStr');
  hasil.anak = [fillTeksKaya(teks, (isi) => computeTeksMedan(isi, pengisi, tempat))];
  return hasil;
}
