/** Parts that hang on a sheet and name its rows: pictures, charts, tables, comments. */
import { formatAlamat, parseAlamat } from './alamat.ts';
import { loadBagian, loadRelasi, type LembarBuku } from './buku.ts';
import { terjemahkan, type PetaBuku } from './isi-lembar.ts';
import type { Paket } from './paket.ts';
import type { PetaBaris } from './peta-baris.ts';
import { ambilTeks, findAnak, listAnak, serializeXml, setTeks, walk, type Elemen } from './xml.ts';

/** Rows of drawings are counted from 0. */
function geserBaris0(peta: PetaBaris, teks: string): string {
  return /^\d{1,7}$/.test(teks) ? String(peta.awal(Number(teks) + 1) - 1) : teks;
}

function geserTitik(peta: PetaBaris, titik: Elemen | null): number {
  const baris = titik === null ? null : findAnak(titik, 'row');
  if (baris === null) return 0;
  const lama = ambilTeks(baris).trim();
  const baru = geserBaris0(peta, lama);
  setTeks(baris, baru);
  return Number(baru) - Number(lama);
}

/** A picture that keeps its size moves as a whole; one that is bound to two cells follows both. */
export function geserGambar(akar: Elemen, peta: PetaBaris): void {
  for (const jangkar of listAnak(akar)) {
    const geser = geserTitik(peta, findAnak(jangkar, 'from'));
    const sampai = findAnak(jangkar, 'to');
    const utuh = jangkar.atribut.get('editAs') === 'oneCell' || jangkar.atribut.get('editAs') === 'absolute';
    if (!utuh) geserTitik(peta, sampai);
    else {
      const baris = sampai === null ? null : findAnak(sampai, 'row');
      if (baris !== null) setTeks(baris, String(Number(ambilTeks(baris)) + geser));
    }
  }
}

function geserTabel(akar: Elemen, peta: PetaBaris): void {
  for (const e of walk(akar)) {
    const ref = e.atribut.get('ref');
    if (ref !== undefined) e.atribut.set('ref', peta.mapSqref(ref));
  }
}

function geserKomentar(akar: Elemen, peta: PetaBaris): void {
  for (const e of walk(akar)) {
    const alamat = e.lokal === 'comment' ? parseAlamat(e.atribut.get('ref') ?? '') : null;
    if (alamat !== null) e.atribut.set('ref', formatAlamat({ ...alamat, baris: peta.awal(alamat.baris) }));
  }
}

/** Boxes of comments are VML, which not every program writes as XML: only its rows are touched. */
function geserVml(isi: Uint8Array, peta: PetaBaris): Uint8Array {
  const teks = new TextDecoder().decode(isi);
  const hasil = teks
    .replace(
      /(<x:Row>)\s*(\d{1,7})\s*(<\/x:Row>)/g,
      (_, a: string, n: string, b: string) => a + geserBaris0(peta, n) + b,
    )
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (semua, a: string, n: string, b: string) => {
      const angka = n.split(',').map((x) => x.trim());
      if (angka.length !== 8) return semua;
      const geser = angka.map((x, i) => (i === 2 || i === 6 ? geserBaris0(peta, x) : x));
      return a + geser.join(', ') + b;
    });
  return new TextEncoder().encode(hasil);
}

/** Areas a chart draws; what it remembers of their figures is forgotten. */
function geserBagan(akar: Elemen, petaBuku: PetaBuku): void {
  for (const e of walk(akar)) {
    const f = findAnak(e, 'f');
    if (f === null) continue;
    setTeks(
      f,
      terjemahkan(ambilTeks(f), 'bagan di berkas ini', {
        lembar: '',
        baris: 0,
        salinan: 0,
        tumbuh: true,
        peta: petaBuku,
      }),
    );
    e.anak = e.anak.filter((a) => a.jenis !== 'elemen' || !/^(?:num|str|multiLvlStr)Cache$/.test(a.lokal));
  }
}

function geserXml(paket: Paket, jalur: string, geser: (akar: Elemen) => void): Uint8Array {
  const dok = loadBagian(paket, jalur);
  geser(dok.akar);
  return serializeXml(dok);
}

/** New contents of the parts of a sheet whose rows have moved, by name. */
export function geserBagianLembar(
  paket: Paket,
  lembar: LembarBuku,
  peta: PetaBaris,
): ReadonlyMap<string, Uint8Array> {
  const hasil = new Map<string, Uint8Array>();
  for (const { jenis, jalur } of lembar.relasi) {
    if (jalur === null) continue;
    if (jenis === 'drawing')
      hasil.set(
        jalur,
        geserXml(paket, jalur, (a) => geserGambar(a, peta)),
      );
    if (jenis === 'table')
      hasil.set(
        jalur,
        geserXml(paket, jalur, (a) => geserTabel(a, peta)),
      );
    if (jenis === 'comments')
      hasil.set(
        jalur,
        geserXml(paket, jalur, (a) => geserKomentar(a, peta)),
      );
    const vml = jenis === 'vmlDrawing' ? paket.get(jalur) : undefined;
    if (vml !== undefined) hasil.set(jalur, geserVml(vml, peta));
  }
  return hasil;
}

/** Charts of the whole workbook: one may draw the rows of another sheet. */
export function geserBaganBuku(
  paket: Paket,
  lembar: readonly LembarBuku[],
  petaBuku: PetaBuku,
): ReadonlyMap<string, Uint8Array> {
  const gambar = lembar.flatMap((l) => l.relasi.filter((r) => r.jenis === 'drawing' && r.jalur !== null));
  const bagan = gambar.flatMap((g) => loadRelasi(paket, g.jalur ?? '').filter((r) => r.jenis === 'chart'));
  return new Map(
    bagan.flatMap(({ jalur }) =>
      jalur === null ? [] : [[jalur, geserXml(paket, jalur, (a) => geserBagan(a, petaBuku))] as const],
    ),
  );
}
