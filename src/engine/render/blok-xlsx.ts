import type { Blok, Daftar, Kop, Lembar, Paragraf, Rincian, Teks } from '../../core/dokumen/dokumen.ts';
import {
  computeKisi,
  computeLebarRentang,
  spanKanan,
  spanKiri,
  spanSemua,
  spanSisa,
  type Kisi,
  type Rentang,
} from './kisi-xlsx.ts';
import { computeLebarSeimbang, computeLebarTeks, wrapTeks } from './lebar-teks.ts';
import {
  createBaris,
  createJarak,
  type BarisXlsx,
  type Gaya,
  type Kelompok,
  type SelXlsx,
} from './susunan-xlsx.ts';
import { composeTabelXlsx } from './tabel-xlsx.ts';
import { composeTandaTanganXlsx } from './tanda-tangan-xlsx.ts';
import { composeTertandaXlsx } from './tertanda-xlsx.ts';
import {
  findUkuranJudul,
  findUkuranParagraf,
  findUkuranRincian,
  formatPenomoran,
  formatTeks,
  SISI_LOGO,
  UKURAN_MODEL,
  type Halaman,
} from './ukuran.ts';

export interface KonteksXlsx {
  readonly kisi: Kisi;
  readonly halaman: Halaman;
}

/** Plain text, or parts when some of it is bold. */
function composeNilai(teks: Teks): SelXlsx['nilai'] {
  if (!teks.some((p) => typeof p !== 'string' && 'tebal' in p)) return formatTeks(teks);
  return teks.map((p) => ({ teks: formatTeks([p]), tebal: typeof p !== 'string' && 'tebal' in p }));
}

function composeKop(kop: Kop, { kisi, halaman }: KonteksXlsx): readonly BarisXlsx[] {
  const ukuran = findUkuranJudul(halaman);
  const tengah = kop.logo === 'tengah';
  const lebar = halaman.isi.lebar - (tengah ? 20 : 2 * SISI_LOGO + 10);
  const model = kop.model === null ? [] : [composeModel(kop.model, kisi)];
  const judul = kop.judul.map((teks, i) => {
    const tebal = !tengah || i !== 1;
    const rapi = computeLebarSeimbang(formatTeks(teks), lebar, ukuran, tebal);
    const nilai = wrapTeks(formatTeks(teks), rapi, ukuran, tebal).join('\n');
    return createBaris(
      kisi,
      [{ ...spanSemua(kisi), nilai, gaya: { ukuran, tebal, rata: 'tengah' } }],
      tengah && i === 1 ? 8 : 2,
    );
  });
  return [...model, ...(tengah ? [createJarak(SISI_LOGO)] : []), ...judul, createJarak(6)];
}

function composeModel(model: string, kisi: Kisi): BarisXlsx {
  const rentang = spanKanan(kisi, computeLebarTeks(model, UKURAN_MODEL, true) + 14);
  return createBaris(
    kisi,
    [{ ...rentang, nilai: model, gaya: { ukuran: UKURAN_MODEL, tebal: true, rata: 'tengah', garis: true } }],
    5,
  );
}

function composeRincian(rincian: Rincian, { kisi, halaman }: KonteksXlsx): readonly BarisXlsx[] {
  const ukuran = findUkuranRincian(rincian.gaya, halaman);
  const label = spanKiri(
    kisi,
    Math.max(...rincian.baris.map((b) => computeLebarTeks(b.label, ukuran, false))) + 16,
  );
  const nilai = spanSisa(kisi, label);
  const tebal = rincian.gaya === 'kepala';
  const baris = rincian.baris.map((b) =>
    createBaris(
      kisi,
      [
        { ...label, nilai: b.label, gaya: { ukuran, atas: true } },
        { ...nilai, nilai: `: ${formatTeks(b.nilai)}`, gaya: { ukuran, tebal, atas: true } },
      ],
      1,
    ),
  );
  return [...baris, createJarak(4)];
}

function composeParagraf(paragraf: Paragraf, { kisi, halaman }: KonteksXlsx): readonly BarisXlsx[] {
  const ukuran = findUkuranParagraf(paragraf.gaya, halaman);
  const tebal = paragraf.gaya === 'subjudul' || paragraf.gaya === 'raksasa';
  const gaya: Gaya = { ukuran, tebal, atas: true, ...(paragraf.tengah === true ? { rata: 'tengah' } : {}) };
  const rentang = spanSemua(kisi);
  const bagian = splitPanjang(paragraf.isi, kisi, rentang, ukuran);
  return bagian.map((nilai, i) =>
    createBaris(kisi, [{ ...rentang, nilai, gaya }], i === bagian.length - 1 ? 5 : 0),
  );
}

/** Rows are at most 409 points high: a long text goes on in further rows, without its bold parts. */
const BARIS_TERBANYAK = 12;

function splitPanjang(teks: Teks, kisi: Kisi, rentang: Rentang, ukuran: number): readonly SelXlsx['nilai'][] {
  const baris = wrapTeks(formatTeks(teks), computeLebarRentang(kisi, rentang) * 0.95, ukuran, false);
  if (baris.length <= BARIS_TERBANYAK) return [composeNilai(teks)];
  const jumlah = Math.ceil(baris.length / BARIS_TERBANYAK);
  return Array.from({ length: jumlah }, (_, i) =>
    baris.slice(i * BARIS_TERBANYAK, (i + 1) * BARIS_TERBANYAK).join(' '),
  );
}

function composeDaftar(daftar: Daftar, { kisi, halaman }: KonteksXlsx): readonly BarisXlsx[] {
  const nomor = spanKiri(kisi, 20);
  const isi = spanSisa(kisi, nomor);
  const ukuran = findUkuranParagraf('biasa', halaman);
  const gaya: Gaya = { ukuran, atas: true };
  const baris = daftar.butir.flatMap((butir, i) =>
    splitPanjang(butir, kisi, isi, ukuran).map((nilai, bagian) => {
      const penomoran = bagian === 0 ? formatPenomoran(daftar, i) : '';
      const sel: readonly SelXlsx[] = [
        { ...nomor, nilai: penomoran, gaya: { ...gaya, rata: 'kanan' } },
        { ...isi, nilai, gaya },
      ];
      return createBaris(kisi, sel, 3);
    }),
  );
  return [...baris, createJarak(4)];
}

function composeBlok(blok: Blok, konteks: KonteksXlsx): readonly Kelompok[] {
  switch (blok.jenis) {
    case 'kop':
      return [{ jenis: 'utuh', baris: composeKop(blok, konteks) }];
    case 'rincian':
      return [{ jenis: 'utuh', baris: composeRincian(blok, konteks) }];
    case 'paragraf':
      return [{ jenis: blok.gaya === 'subjudul' ? 'judul' : 'baris', baris: composeParagraf(blok, konteks) }];
    case 'daftar':
      return [{ jenis: 'baris', baris: composeDaftar(blok, konteks) }];
    case 'tabel':
      return composeTabelXlsx(blok, konteks.kisi, konteks.halaman);
    case 'tanda-tangan':
      return [{ jenis: 'utuh', baris: composeTandaTanganXlsx(blok, konteks) }];
    case 'tertanda':
      return [{ jenis: 'utuh', baris: composeTertandaXlsx(blok, konteks.kisi) }];
    case 'satukan': {
      const baris = blok.blok.flatMap((b) => composeBlok(b, konteks)).flatMap((k) => k.baris);
      return [{ jenis: 'utuh', baris: [createJarak(3), ...baris] }];
    }
  }
}

export interface SusunanLembar {
  readonly kisi: Kisi;
  readonly kelompok: readonly Kelompok[];
}

export function composeLembarXlsx(lembar: Lembar, halaman: Halaman, tanda: readonly string[]): SusunanLembar {
  const kisi = computeKisi(lembar, halaman);
  const konteks: KonteksXlsx = { kisi, halaman };
  const barisTanda = tanda.map((nilai) =>
    createBaris(kisi, [{ ...spanSemua(kisi), nilai, gaya: { ukuran: 12, tebal: true, rata: 'tengah' } }], 3),
  );
  const atas: Kelompok = { jenis: 'utuh', baris: barisTanda };
  return { kisi, kelompok: [atas, ...lembar.blok.flatMap((b) => composeBlok(b, konteks))] };
}
