import { computeBentukIsi, computeBentukKepala } from './bentuk-lembar.ts';
import type { Buku, Lembar } from './buku.ts';
import { findKepala, type Kepala } from './find-kepala.ts';
import { buildDaftarManual, type DaftarManual } from './kepala-manual.ts';
import { findKepalaDp4 } from './kepala-dp4.ts';
import type { BlokKepala } from './parse-blok-kepala.ts';
import type { PembacaKode } from './parse-kode.ts';
import type { Penampung } from './penampung.ts';
import type { PetaManual } from './peta-manual.ts';
import { readBlok } from './read-blok.ts';
import { formatSel } from './teks.ts';

/** One list: its heading and the title block above it. */
export interface Daftar {
  readonly kepala: Kepala;
  readonly blok: BlokKepala;
  /** Where the user picked the columns. */
  readonly manual: DaftarManual | null;
}

export interface LembarDaftar {
  readonly lembar: Lembar;
  /** Headings found without the user; the headerless DP4 text file included. */
  readonly otomatis: readonly Kepala[];
  readonly daftar: readonly Daftar[];
}

/** The sheets that hold by-name lists. Others are named as left aside; one that looks like a list all the same is refused. */
export function findDaftar(
  buku: Buku,
  peta: readonly PetaManual[],
  baca: PembacaKode,
  tampung: Penampung,
): readonly LembarDaftar[] {
  const perBentuk = new Map(peta.map((p) => [p.bentuk, p]));
  const hasil: LembarDaftar[] = [];
  const bukanDaftar: Lembar[] = [];
  for (const lembar of buku.lembar) {
    const temu = findDaftarLembar(buku, lembar, perBentuk, baca);
    if (temu.daftar.length > 0) hasil.push(temu);
    else if (hasIsi(lembar)) bukanDaftar.push(lembar);
  }
  for (const lembar of bukanDaftar) catatBukanDaftar(lembar, hasil.length > 0, tampung);
  if (hasil.length === 0 && tampung.jumlahAlasan === 0) {
    const kosong = bukanDaftar.length === 0;
    tampung.tolak({
      kode: kosong ? 'BERKAS_KOSONG' : 'BUKAN_DAFTAR_PEMILIH',
      pesan: kosong
        ? 'Berkas tidak berisi apa pun. Pilih berkas daftar pemilih hasil coklit.'
        : 'Berkas bukan daftar pemilih: judul kolom NIK/Nama, L/P, dan sejenisnya tidak ditemukan. Pilih berkas daftar nama hasil coklit.',
      lembar: null,
      baris: null,
      kolom: null,
    });
  }
  return hasil.filter((d) => !tolakTersembunyi(d, tampung));
}

export function hasIsi(lembar: Lembar): boolean {
  return lembar.baris.some((b) => b.sel.some((s) => formatSel(s) !== ''));
}

function findDaftarLembar(
  buku: Buku,
  lembar: Lembar,
  peta: ReadonlyMap<string, PetaManual>,
  baca: PembacaKode,
): LembarDaftar {
  const berjudul = findKepala(lembar.baris);
  const dp4 = berjudul.length === 0 ? findKepalaDp4(buku, lembar) : undefined;
  const otomatis = dp4 === undefined ? berjudul : [dp4];
  const dipilih =
    peta.size === 0
      ? otomatis.map((kepala) => ({ kepala, manual: null }))
      : berjudul.length > 0
        ? berjudul.map((kepala) => pilihBerjudul(lembar, kepala, peta, baca))
        : pilihTanpaJudul(buku, lembar, otomatis, peta, baca);
  const kepala = dipilih.map((d) => d.kepala);
  const blok = kepala.length === 0 ? [] : readBlok(lembar, kepala);
  const daftar = dipilih.flatMap((d, i): Daftar[] => {
    const b = blok[i];
    return b === undefined ? [] : [{ ...d, blok: b }];
  });
  return { lembar, otomatis, daftar };
}

type Dipilih = Omit<Daftar, 'blok'>;

function pilihBerjudul(
  lembar: Lembar,
  kepala: Kepala,
  peta: ReadonlyMap<string, PetaManual>,
  baca: PembacaKode,
): Dipilih {
  const p = peta.get(computeBentukKepala(kepala));
  if (p === undefined) return { kepala, manual: null };
  const manual = buildDaftarManual(lembar.baris, p, kepala.awal, kepala, baca);
  return { kepala: manual.kepala, manual };
}

function pilihTanpaJudul(
  buku: Buku,
  lembar: Lembar,
  otomatis: readonly Kepala[],
  peta: ReadonlyMap<string, PetaManual>,
  baca: PembacaKode,
): readonly Dipilih[] {
  const { bentuk, jangkar } = computeBentukIsi(buku.format, lembar);
  const p = peta.get(bentuk);
  if (p === undefined) return otomatis.map((kepala) => ({ kepala, manual: null }));
  const manual = buildDaftarManual(lembar.baris, p, jangkar, null, baca);
  return [{ kepala: manual.kepala, manual }];
}

function catatBukanDaftar(lembar: Lembar, adaDaftar: boolean, tampung: Penampung): void {
  const bernomor = lembar.baris.filter((b) => b.sel.some((s) => /^\d{16}$/.test(formatSel(s))));
  if (bernomor.length >= 3) {
    tampung.tolak({
      kode: 'KEPALA_TIDAK_DITEMUKAN',
      lembar: lembar.nama,
      baris: bernomor[0]?.nomor ?? null,
      kolom: null,
      pesan:
        'Lembar ini berisi nomor 16 digit, tetapi baris judul kolomnya (NIK, Nama, L/P, …) tidak ditemukan. Tambahkan baris judul, lalu impor lagi.',
    });
  } else if (adaDaftar && !lembar.tersembunyi) {
    tampung.temuan.push({
      kode: 'LEMBAR_DIABAIKAN',
      tingkat: 'info',
      pesan: `Lembar "${lembar.nama ?? ''}" bukan daftar pemilih dan tidak dibaca.`,
      wilayah: null,
      tps: null,
      lembar: lembar.nama,
      baris: null,
    });
  }
}

/** A hidden sheet with voters: counting it or leaving it out would both be a guess. */
function tolakTersembunyi({ lembar, daftar }: LembarDaftar, tampung: Penampung): boolean {
  if (!lembar.tersembunyi) return false;
  const terakhir = daftar.at(-1)?.kepala.awalData ?? 0;
  if (terakhir >= lembar.baris.length) return true;
  tampung.tolak({
    kode: 'LEMBAR_TERSEMBUNYI',
    lembar: lembar.nama,
    baris: null,
    kolom: null,
    pesan:
      'Lembar tersembunyi ini berisi daftar pemilih. Tampilkan lembarnya bila memang bagian dari data, atau hapus, lalu impor lagi.',
  });
  return true;
}
