/** The fields of a sheet: which there are, which rows they repeat, and what is wrong with them. */
import type { Butir } from '../../core/templat-xlsx/butir.ts';
import { FUNGSI, parseButir } from '../../core/templat-xlsx/butir.ts';
import type { DaftarUlang } from '../../core/templat-xlsx/kamus-xlsx.ts';
import type { KamusMedanXlsx, LingkupTemplat, MedanXlsx } from '../../core/templat-xlsx/medan-xlsx.ts';
import { findNamaTerdekat } from '../../core/templat/nama-terdekat.ts';
import { formatAlamat } from './alamat.ts';
import type { LembarBuku } from './buku.ts';
import { sebutSel, type GalatTemplat, type KodeGalatTemplat } from './galat-templat.ts';
import type { BarisTemplat } from './sel-lembar.ts';
import { adaKurungSisa, listIsiKurung, readTeksKaya } from './teks-kaya.ts';
import { ambilTeks, listAnak, type Elemen } from './xml.ts';

export interface MedanDitemukan {
  readonly butir: Butir;
  readonly medan: MedanXlsx;
  readonly letak: string;
}

export interface BarisUlang {
  readonly baris: number;
  readonly daftar: DaftarUlang;
  readonly letak: string;
}

export interface MedanLembar {
  /** Outside repeated rows: they decide what a file is about. */
  readonly lepas: readonly MedanDitemukan[];
  readonly ulang: readonly BarisUlang[];
  readonly nama: readonly string[];
  readonly galat: readonly GalatTemplat[];
}

type Periksa = { readonly medan: MedanXlsx; readonly butir: Butir } | GalatTemplat;

function buatGalat(kode: KodeGalatTemplat, letak: string, pesan: string): GalatTemplat {
  return { kode, letak, pesan };
}

/** A field as typed, or why there is none of that name. */
export function periksaMedan(isi: string, kamus: KamusMedanXlsx, letak: string): Periksa {
  const hasil = parseButir(isi);
  const tampil = `{{${isi.trim().slice(0, 60)}}}`;
  if (!hasil.ok) {
    const sebab =
      hasil.galat === 'FUNGSI_TIDAK_DIKENAL'
        ? `memakai fungsi yang tidak dikenal. Yang ada: ${FUNGSI.join(', ')}`
        : hasil.galat === 'KOSONG'
          ? 'belum berisi nama medan. Isi namanya atau hapus kurungnya'
          : 'tidak dapat dibaca. Tulis seperti {{terbilang(akhir.jumlah)}}';
    return buatGalat('MEDAN_TIDAK_TERBACA', letak, `${tampil} ${sebab}.`);
  }
  const { medan: nama, fungsi } = hasil.nilai;
  const medan = kamus.get(nama);
  if (medan === undefined) {
    const dekat = findNamaTerdekat(nama, [...kamus.keys()]);
    const saran = dekat === null ? 'Salin namanya dari daftar medan' : `Mungkin maksudnya {{${dekat}}}`;
    return buatGalat('MEDAN_TIDAK_DIKENAL', letak, `Medan ${tampil} tidak dikenal. ${saran}.`);
  }
  if (fungsi !== null && (fungsi === 'terbilang') !== (medan.jenis === 'angka'))
    return buatGalat(
      'MEDAN_TIDAK_TERBACA',
      letak,
      fungsi === 'terbilang'
        ? `${tampil}: terbilang hanya untuk angka, sedangkan ${nama} berupa teks.`
        : `${tampil}: ${fungsi} hanya untuk teks, sedangkan ${nama} berupa angka.`,
    );
  return { medan, butir: hasil.nilai };
}

function checkUlang(
  baris: number,
  isi: readonly MedanDitemukan[],
  penanda: readonly MedanDitemukan[],
): BarisUlang | GalatTemplat {
  const [pertama, kedua] = penanda;
  const letak = pertama?.letak ?? '';
  if (kedua !== undefined)
    return buatGalat(
      'BENTUK_TIDAK_TERJAGA',
      kedua.letak,
      'Baris ini memuat dua daftar ({{nomor}} atau {{ulang}} lebih dari satu). Letakkan kedua daftar pada baris yang berbeda.',
    );
  const butuh = (b: MedanXlsx['butuh']): boolean => isi.some((m) => m.medan.butuh === b);
  const daftar: DaftarUlang | null = butuh('tps') ? 'tps' : butuh('desa') ? 'desa' : null;
  return daftar === null
    ? buatGalat(
        'MEDAN_SALAH_TEMPAT',
        letak,
        'Baris ini diulang, tetapi tidak memuat medan desa atau TPS, jadi tidak diketahui apa yang didaftar. Tambahkan {{desa.nama}} atau {{tps.nomor}} pada baris yang sama.',
      )
    : { baris, daftar, letak };
}

const KURUNG_SISA =
  'Tanda kurung medan tidak lengkap. Tulis dua kurung kurawal di depan dan dua di belakang, misalnya {{desa.nama}}.';

/** The texts of the page header and footer of a sheet. */
export function listKepalaKaki(akar: Elemen): readonly Elemen[] {
  return listAnak(akar, 'headerFooter').flatMap((h) => listAnak(h));
}

function scanKepalaKaki(
  { nama, dok }: LembarBuku,
  kamus: KamusMedanXlsx,
): readonly (MedanDitemukan | GalatTemplat)[] {
  const letak = `lembar "${nama}", kepala atau kaki halaman`;
  return listKepalaKaki(dok.akar).flatMap((e) => {
    const teks = ambilTeks(e);
    if (adaKurungSisa(teks)) return [buatGalat('MEDAN_TIDAK_TERBACA', letak, KURUNG_SISA)];
    return listIsiKurung(teks).map((isi): MedanDitemukan | GalatTemplat => {
      const hasil = periksaMedan(isi, kamus, letak);
      if ('kode' in hasil) return hasil;
      return hasil.medan.butuh === 'daftar'
        ? buatGalat(
            'MEDAN_SALAH_TEMPAT',
            letak,
            `{{${hasil.medan.nama}}} hanya untuk baris daftar di dalam tabel.`,
          )
        : { ...hasil, letak };
    });
  });
}

/** Everything wrong with the fields of a sheet, all at once. */
export function scanMedan(
  buku: LembarBuku,
  baris: readonly BarisTemplat[],
  kamus: KamusMedanXlsx,
): MedanLembar {
  const lepas: MedanDitemukan[] = [];
  const ulang: BarisUlang[] = [];
  const galat: GalatTemplat[] = [];
  const nama = new Set<string>();
  const lembar = buku.nama;
  for (const hasil of scanKepalaKaki(buku, kamus)) {
    if ('kode' in hasil) galat.push(hasil);
    else {
      lepas.push(hasil);
      nama.add(hasil.medan.nama);
    }
  }
  for (const { nomor, sel } of baris) {
    const isi: MedanDitemukan[] = [];
    for (const { alamat, teks, rumus } of sel) {
      const letak = sebutSel(lembar, formatAlamat(alamat));
      if (rumus !== null && listIsiKurung(ambilTeks(rumus)).length > 0)
        galat.push(
          buatGalat(
            'MEDAN_SALAH_TEMPAT',
            letak,
            'Medan tidak dapat ditulis di dalam rumus. Letakkan di sel tersendiri.',
          ),
        );
      if (teks === null) continue;
      const kata = readTeksKaya(teks);
      if (adaKurungSisa(kata)) galat.push(buatGalat('MEDAN_TIDAK_TERBACA', letak, KURUNG_SISA));
      for (const satu of listIsiKurung(kata)) {
        const hasil = periksaMedan(satu, kamus, letak);
        if ('kode' in hasil) galat.push(hasil);
        else {
          isi.push({ ...hasil, letak });
          nama.add(hasil.medan.nama);
        }
      }
    }
    const penanda = isi.filter((m) => m.medan.butuh === 'daftar');
    if (penanda.length === 0) lepas.push(...isi);
    else {
      const hasil = checkUlang(nomor, isi, penanda);
      if ('kode' in hasil) galat.push(hasil);
      else ulang.push(hasil);
    }
  }
  return { lepas, ulang, nama: [...nama], galat };
}

/** What one file is about: the narrowest place that a field outside repeated rows asks for, and which field that is. */
export function findLingkup(lembar: readonly MedanLembar[]): {
  readonly lingkup: LingkupTemplat;
  readonly sebab: MedanDitemukan | null;
} {
  const lepas = lembar.flatMap((l) => l.lepas);
  for (const lingkup of ['tps', 'desa'] as const) {
    const sebab = lepas.find((m) => m.medan.butuh === lingkup);
    if (sebab !== undefined) return { lingkup, sebab };
  }
  return { lingkup: 'kecamatan', sebab: null };
}

const SEBUTAN = { kecamatan: 'kecamatan', desa: 'desa', tps: 'TPS' } as const;
const LUAS = { kecamatan: 0, desa: 1, tps: 2 } as const;

/** A list of desa in a form that is itself of one desa was not meant. */
export function checkLingkup(lembar: readonly MedanLembar[]): readonly GalatTemplat[] {
  const { lingkup, sebab } = findLingkup(lembar);
  if (sebab === null) return [];
  return lembar
    .flatMap((l) => l.ulang)
    .filter((u) => LUAS[u.daftar] <= LUAS[lingkup])
    .map((u) =>
      buatGalat(
        'MEDAN_SALAH_TEMPAT',
        u.letak,
        `Baris ini mendaftar ${SEBUTAN[u.daftar]}, padahal {{${sebab.medan.nama}}} di ${sebab.letak} membuat satu berkas per ${SEBUTAN[lingkup]}. Hapus medan itu, atau tambahkan {{nomor}} pada barisnya bila baris itu juga daftar.`,
      ),
    );
}
