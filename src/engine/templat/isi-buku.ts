/** A workbook filled in: changed parts are written anew, all others go over byte for byte. */
import type { Pengisi, LembarTemplat, TemplatBuku } from './bentuk-templat.ts';
import { jalurRelasi, loadBagian, type Buku } from './buku.ts';
import { geserBaganBuku, geserBagianLembar } from './geser-bagian.ts';
import { geserLembar } from './geser-lembar.ts';
import { fillBarisLembar, terjemahkan, type PetaBuku } from './isi-lembar.ts';
import { computeTeksMedan } from './isi-sel.ts';
import { listKepalaKaki } from './medan-lembar.ts';
import { writePaket } from './paket.ts';
import { PetaBaris } from './peta-baris.ts';
import { gantiMedan } from './teks-kaya.ts';
import { ambilTeks, clone, createElemen, findAnak, serializeXml, setTeks, type Elemen } from './xml.ts';

function createPetaBuku(lembar: readonly LembarTemplat[], pengisi: Pengisi): PetaBuku {
  return new Map(
    lembar
      .filter((l) => l.ulang.length > 0)
      .map((l) => {
        const ulangan = l.ulang.map(({ baris, daftar }) => ({
          baris,
          daftar,
          jumlah: Math.max(1, pengisi.listUlang(daftar).length),
        }));
        return [l.lembar.nama.toLowerCase(), new PetaBaris(ulangan)] as const;
      }),
  );
}

/** `&` begins a code in headers and footers. */
function fillKepalaKaki(akar: Elemen, pengisi: Pengisi): void {
  for (const e of listKepalaKaki(akar)) {
    const teks = ambilTeks(e);
    setTeks(
      e,
      gantiMedan(teks, (isi) => computeTeksMedan(isi, pengisi, pengisi.tempat).replaceAll('&', '&&')),
    );
  }
}

function fillLembar(templat: LembarTemplat, pengisi: Pengisi, peta: PetaBuku): Uint8Array {
  const { akar, ...dok } = templat.lembar.dok;
  const tanpaSel = akar.anak.map((a) => {
    if (a.jenis !== 'elemen') return a;
    return a.lokal === 'sheetData' ? { ...a, anak: [...fillBarisLembar(templat, pengisi, peta)] } : clone(a);
  });
  const baru: Elemen = { ...akar, anak: tanpaSel };
  fillKepalaKaki(baru, pengisi);
  if (peta.size > 0) geserLembar(baru, templat.lembar.nama, peta);
  return serializeXml({ ...dok, akar: baru });
}

/** Elements of a workbook that stand after `calcPr`, in the order of the schema. */
const SESUDAH_CALC = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/** Whoever opens it computes everything anew. */
function setHitungUlang(akar: Elemen): void {
  const ada = findAnak(akar, 'calcPr');
  if (ada !== null) {
    ada.atribut.set('fullCalcOnLoad', '1');
    return;
  }
  const baru = createElemen(akar, 'calcPr', { fullCalcOnLoad: '1' });
  const letak = akar.anak.findIndex((a) => a.jenis === 'elemen' && SESUDAH_CALC.has(a.lokal));
  akar.anak = letak < 0 ? [...akar.anak, baru] : akar.anak.toSpliced(letak, 0, baru);
}

function fillBukuInduk(buku: Buku, peta: PetaBuku): Uint8Array {
  const akar = clone(buku.dok.akar);
  for (const nama of findAnak(akar, 'definedNames')?.anak ?? []) {
    if (nama.jenis !== 'elemen') continue;
    const letak = `nama "${nama.atribut.get('name') ?? ''}"`;
    const teks = ambilTeks(nama);
    if (teks !== '')
      setTeks(nama, terjemahkan(teks, letak, { lembar: '', baris: 0, salinan: 0, tumbuh: true, peta }));
  }
  setHitungUlang(akar);
  return serializeXml({ ...buku.dok, akar });
}

/** The order of calculation of the form is not that of the filled file. */
function dropCalcChain(buku: Buku, bagian: Map<string, Uint8Array>): void {
  const rantai = buku.relasi.find((r) => r.jenis === 'calcChain');
  if (rantai === undefined) return;
  if (rantai.jalur !== null) bagian.delete(rantai.jalur);
  const buang = (jalur: string, isBuang: (e: Elemen) => boolean): void => {
    const nama = [...buku.paket.keys()].find((n) => n.toLowerCase() === jalur.toLowerCase());
    if (nama === undefined) return;
    const dok = loadBagian(buku.paket, nama);
    const sisa = dok.akar.anak.filter((a) => a.jenis !== 'elemen' || !isBuang(a));
    bagian.set(nama, serializeXml({ ...dok, akar: { ...dok.akar, anak: sisa } }));
  };
  buang(jalurRelasi(buku.jalur), (e) => e.atribut.get('Id') === rantai.id);
  const bagianNama = `/${rantai.jalur ?? ''}`.toLowerCase();
  buang('[Content_Types].xml', (e) => e.atribut.get('PartName')?.toLowerCase() === bagianNama);
}

/** A sheet in which nothing has changed keeps its bytes. */
function fillBilaBerubah(templat: LembarTemplat, pengisi: Pengisi, peta: PetaBuku): Uint8Array | null {
  const baru = fillLembar(templat, pengisi, peta);
  return Buffer.compare(baru, serializeXml(templat.lembar.dok)) === 0 ? null : baru;
}

/** @throws TolakTemplat when a shape cannot be kept */
export function fillBuku({ buku, lembar }: TemplatBuku, pengisi: Pengisi): Uint8Array {
  const peta = createPetaBuku(lembar, pengisi);
  const bagian = new Map(buku.paket);
  for (const l of lembar) {
    const baru = fillBilaBerubah(l, pengisi, peta);
    if (baru !== null) bagian.set(l.lembar.jalur, baru);
    const petaLembar = peta.get(l.lembar.nama.toLowerCase());
    if (petaLembar === undefined) continue;
    for (const [jalur, isi] of geserBagianLembar(buku.paket, l.lembar, petaLembar)) bagian.set(jalur, isi);
  }
  if (peta.size > 0)
    for (const [jalur, isi] of geserBaganBuku(buku.paket, buku.lembar, peta)) bagian.set(jalur, isi);
  bagian.set(buku.jalur, fillBukuInduk(buku, peta));
  dropCalcChain(buku, bagian);
  return writePaket(bagian);
}
