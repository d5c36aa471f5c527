/** A workbook as its parts hang together: sheets, shared strings, names. */
import { TolakTemplat, tolakRusak } from './galat-templat.ts';
import type { Paket } from './paket.ts';
import { findAnak, getAtributLokal, listAnak, parseXml, type DokumenXml, type Elemen } from './xml.ts';

export interface Relasi {
  readonly id: string;
  /** Last word of its type: "worksheet", "drawing"; transitional and strict alike. */
  readonly jenis: string;
  /** Name of the part; `null`: outside the file. */
  readonly jalur: string | null;
}

export interface LembarBuku {
  readonly nama: string;
  readonly jalur: string;
  readonly dok: DokumenXml;
  readonly relasi: readonly Relasi[];
}

export interface Buku {
  readonly paket: Paket;
  readonly jalur: string;
  readonly dok: DokumenXml;
  readonly relasi: readonly Relasi[];
  /** Worksheets in order; sheets that are a chart have no cells. */
  readonly lembar: readonly LembarBuku[];
  readonly teksBersama: readonly Elemen[];
}

function findNama(paket: Paket, jalur: string): string | null {
  if (paket.has(jalur)) return jalur;
  const kecil = jalur.toLowerCase();
  return [...paket.keys()].find((n) => n.toLowerCase() === kecil) ?? null;
}

export function loadBagian(paket: Paket, jalur: string): DokumenXml {
  const isi = paket.get(jalur);
  if (isi === undefined) throw tolakRusak();
  return parseXml(isi);
}

export function jalurRelasi(jalur: string): string {
  const garis = jalur.lastIndexOf('/') + 1;
  return `${jalur.slice(0, garis)}_rels/${jalur.slice(garis)}.rels`;
}

function resolve(dari: string, tujuan: string): string {
  const bagian = tujuan.startsWith('/') ? [] : dari.split('/').slice(0, -1);
  for (const b of tujuan.split('/')) {
    if (b === '..') bagian.pop();
    else if (b !== '' && b !== '.') bagian.push(b);
  }
  return bagian.join('/');
}

export function loadRelasi(paket: Paket, jalur: string): readonly Relasi[] {
  const nama = findNama(paket, jalurRelasi(jalur));
  if (nama === null) return [];
  return listAnak(loadBagian(paket, nama).akar, 'Relationship').map((r) => {
    const luar = r.atribut.get('TargetMode') === 'External';
    const jenis = (r.atribut.get('Type') ?? '').split('/').at(-1) ?? '';
    const tujuan = r.atribut.get('Target') ?? '';
    return {
      id: r.atribut.get('Id') ?? '',
      jenis,
      jalur: luar ? null : findNama(paket, resolve(jalur, tujuan)),
    };
  });
}

/** A template (.xltx) or a macro workbook under the name .xlsx would not open once filled. */
function checkJenisIsi(paket: Paket): void {
  const nama = findNama(paket, '[Content_Types].xml');
  if (nama === null) throw tolakRusak();
  const jenis = [...listAnak(loadBagian(paket, nama).akar)].map((e) => e.atribut.get('ContentType') ?? '');
  if (jenis.some((j) => /macroEnabled/i.test(j)))
    throw new TolakTemplat(
      'BERKAS_BERMAKRO',
      'Berkas ini dapat memuat makro. Simpan sebagai "Buku Kerja Excel (.xlsx)", lalu pilih lagi.',
    );
  if (jenis.some((j) => /spreadsheetml\.template/i.test(j)))
    throw new TolakTemplat(
      'BUKAN_XLSX',
      'Berkas ini templat Excel (.xltx). Simpan sebagai "Buku Kerja Excel (.xlsx)", lalu pilih lagi.',
    );
}

function loadLembar(paket: Paket, relasi: readonly Relasi[], akar: Elemen): readonly LembarBuku[] {
  const lembar = findAnak(akar, 'sheets');
  if (lembar === null) throw tolakRusak();
  return listAnak(lembar, 'sheet').flatMap((s) => {
    const rel = relasi.find((r) => r.id === getAtributLokal(s, 'id'));
    if (rel === undefined || (rel.jenis === 'worksheet' && rel.jalur === null)) throw tolakRusak();
    if (rel.jenis !== 'worksheet' || rel.jalur === null) return [];
    const dok = loadBagian(paket, rel.jalur);
    const nama = s.atribut.get('name') ?? '';
    return [{ nama, jalur: rel.jalur, dok, relasi: loadRelasi(paket, rel.jalur) }];
  });
}

/** @throws TolakTemplat when a part it names is not there or cannot be read */
export function loadBuku(paket: Paket): Buku {
  checkJenisIsi(paket);
  const utama = loadRelasi(paket, '').find((r) => r.jenis === 'officeDocument')?.jalur ?? null;
  if (utama === null) throw tolakRusak();
  const dok = loadBagian(paket, utama);
  if (dok.akar.lokal !== 'workbook')
    throw new TolakTemplat('BUKAN_XLSX', 'Berkas ini bukan buku kerja Excel (.xlsx). Pilih berkas lain.');
  const relasi = loadRelasi(paket, utama);
  const teks = relasi.find((r) => r.jenis === 'sharedStrings')?.jalur ?? null;
  return {
    paket,
    jalur: utama,
    dok,
    relasi,
    lembar: loadLembar(paket, relasi, dok.akar),
    teksBersama: teks === null ? [] : listAnak(loadBagian(paket, teks).akar, 'si'),
  };
}
