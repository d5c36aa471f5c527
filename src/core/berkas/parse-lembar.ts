import type { Baris, Buku, Lembar } from './buku.ts';
import { chooseKolom, type PetaKolom } from './choose-kolom.ts';
import { classifyBaris, type GolonganBaris } from './classify-baris.ts';
import type { Kepala } from './find-kepala.ts';
import { parseBaris, type KonteksBaris } from './parse-baris.ts';
import type { BlokKepala } from './parse-blok-kepala.ts';
import { readWilayah } from './read-wilayah.ts';
import type { PembacaKode } from './parse-kode.ts';
import { decideUrutanTanggal, isTanggal, type CaraTanggal } from './parse-tanggal.ts';
import { findTpsDalamTeks, parseTps } from './parse-tps.ts';
import type { Penampung } from './penampung.ts';
import { formatSel, hurufKolom, maskTeks } from './teks.ts';

export interface KonteksLembar {
  readonly berkas: string;
  readonly buku: Buku;
  readonly lembar: Lembar;
  readonly baca: PembacaKode;
  readonly tahunPilih: number;
  readonly tampung: Penampung;
}

/** One list: its heading and the rows down to the next heading. */
interface Bagian {
  readonly kepala: Kepala;
  readonly blok: BlokKepala;
  readonly peta: PetaKolom;
  readonly baris: readonly { readonly baris: Baris; readonly golongan: GolonganBaris }[];
}

/** Reads all lists of a sheet into the collector. */
export function parseLembar(
  k: KonteksLembar,
  daftarKepala: readonly Kepala[],
  blok: readonly BlokKepala[],
): void {
  daftarKepala.forEach((kepala, i) => {
    const b = blok[i];
    if (b === undefined) return;
    const sampai = daftarKepala[i + 1]?.awal ?? k.lembar.baris.length;
    const bagian = readBagian(k, kepala, b, k.lembar.baris.slice(kepala.awalData, sampai));
    if (bagian !== undefined) parseBagian(k, bagian);
  });
}

function readBagian(
  k: KonteksLembar,
  kepala: Kepala,
  blok: BlokKepala,
  data: readonly Baris[],
): Bagian | undefined {
  const { peta, masalah } = chooseKolom(kepala, data.filter(mungkinPemilih), k.baca);
  const barisKepala = k.lembar.baris[kepala.awal]?.nomor ?? null;
  const tolak = (kode: string, pesan: string, kolom: string | null): void =>
    k.tampung.tolak({ kode, pesan, lembar: k.lembar.nama, baris: barisKepala, kolom });
  for (const m of masalah) tolak(m.kode, m.pesan, m.indeks === null ? null : hurufKolom(m.indeks));
  const kurang = kolomKurang(kepala, peta, data);
  if (kurang !== undefined) tolak('KOLOM_TIDAK_DITEMUKAN', kurang, null);
  if (masalah.length > 0 || kurang !== undefined) return undefined;
  const bergolongan = data.map((baris) => ({ baris, golongan: classifyBaris(baris, peta, k.baca) }));
  return { kepala, blok, peta, baris: bergolongan.slice(0, akhirDaftar(bergolongan, peta) + 1) };
}

/** Rows worth looking at when columns are confirmed: those with a long number or many cells, not titles and legends. */
function mungkinPemilih(baris: Baris): boolean {
  let isi = 0;
  for (const s of baris.sel) if (s !== null && s !== '') isi++;
  return isi >= 4;
}

function kolomKurang(kepala: Kepala, peta: PetaKolom, data: readonly Baris[]): string | undefined {
  const p = peta.indeks;
  const lain = kepala.takDikenal.filter((t) => data.some((b) => formatSel(b.sel[t.indeks]) !== ''));
  const sebut =
    lain.length === 0
      ? ''
      : ` Judul kolom yang belum dikenal: ${lain.map((t) => `"${maskTeks(t.judul)}"`).join(', ')}.`;
  const anjuran = ' Beri judul kolom yang lazim, lalu impor lagi.';
  if (p.jenisKelamin === undefined && (p.kelaminL === undefined || p.kelaminP === undefined)) {
    return `Kolom jenis kelamin tidak ditemukan.${sebut}${anjuran}`;
  }
  const tanpaKeterangan = peta.keterangan.length === 0 && p.statusData === undefined;
  // Without any unknown column nothing can hide results of coklit: the list is read as one without results.
  if (tanpaKeterangan && lain.length > 0)
    return `Kolom KETERANGAN (B, U, kode TMS) tidak ditemukan.${sebut}${anjuran}`;
  return undefined;
}

/**
 * Index of the last row of the list. After the last row that reads as a voter come totals, legend and signatures —
 * but a row that goes on with the running number and has a name still belongs to the list, however bare it is.
 */
function akhirDaftar(baris: readonly { baris: Baris; golongan: GolonganBaris }[], peta: PetaKolom): number {
  let akhir = baris.findLastIndex((b) => b.golongan.jenis === 'pemilih');
  const nomor = (i: number): number => bacaUrut(baris[i]?.baris, peta);
  let urut = akhir < 0 ? 0 : nomor(akhir);
  for (let i = akhir + 1; i < baris.length; i++) {
    const b = baris[i];
    if (b === undefined || b.golongan.jenis === 'kosong') continue;
    const nama = peta.indeks.nama === undefined ? '' : formatSel(b.baris.sel[peta.indeks.nama]);
    if (b.golongan.jenis !== 'lemah' || nama === '' || urut === 0 || nomor(i) !== urut + 1) break;
    akhir = i;
    urut = nomor(i);
  }
  return akhir;
}

function bacaUrut(baris: Baris | undefined, peta: PetaKolom): number {
  const teks = peta.indeks.nomor === undefined ? '' : formatSel(baris?.sel[peta.indeks.nomor]);
  return /^\d+\.?$/.test(teks) ? Number.parseFloat(teks) : 0;
}

function parseBagian(k: KonteksLembar, bagian: Bagian): void {
  const { lembar, tampung } = k;
  const cara = decideCaraTanggal(k, bagian);
  const tpsKepala = bagian.blok.tps ?? tpsLembar(lembar.nama);
  let tpsLuar = tpsKepala ?? tpsNamaBerkas(k.berkas);
  if (bagian.peta.indeks.tps === undefined) pastikanTpsSepakat(k, bagian);
  const beda = new Set<string>();
  for (const { baris, golongan } of bagian.baris) {
    if (golongan.jenis === 'judul-tps') tpsLuar = golongan.tps;
    if (golongan.jenis !== 'pemilih' && golongan.jenis !== 'lemah') continue;
    if (golongan.jenis === 'lemah' && hanyaNomor(baris, bagian.peta)) continue;
    const konteks: KonteksBaris = {
      berkas: k.berkas,
      lembar: lembar.nama,
      peta: bagian.peta,
      baca: k.baca,
      cara,
      tpsLuar,
    };
    const { terbaca, kesalahan } = parseBaris(baris, konteks);
    const wilayah = readWilayah(k, bagian.peta, bagian.blok, baris);
    for (const e of kesalahan) tampung.tolak({ ...e, lembar: lembar.nama, baris: baris.nomor });
    if (terbaca === undefined) continue;
    const { pemilih, tanggal } = terbaca;
    tampung.pemilih.push({ ...pemilih, wilayah });
    if (tanggal.ragu) catatTanggalRagu(k, baris, bagian.peta, pemilih.tps, wilayah);
    if (
      tpsKepala != null &&
      pemilih.tps !== tpsKepala &&
      bagian.peta.indeks.tps !== undefined &&
      !beda.has(pemilih.tps)
    ) {
      beda.add(pemilih.tps);
      catatTpsBeda(k, baris, pemilih.tps, tpsKepala, wilayah);
    }
  }
}

function decideCaraTanggal(k: KonteksLembar, bagian: Bagian): CaraTanggal {
  const indeks = bagian.peta.indeks.tanggalLahir;
  const nilai = indeks === undefined ? [] : bagian.baris.map((b) => b.baris.sel[indeks] ?? null);
  const selTanggal = nilai.some(isTanggal);
  const teksTanggal = nilai.some(
    (s) => typeof s === 'string' && /^\s*\d{1,2}[|/.-]\d{1,2}[|/.-]\d{2,4}/.test(s),
  );
  return {
    urutan: decideUrutanTanggal(nilai, k.tahunPilih),
    dari1904: k.buku.tanggal1904,
    tahunPilih: k.tahunPilih,
    selCampur: selTanggal && teksTanggal,
  };
}

/** Sheet "TPS 001", "TPS-1 GENTAN" or, as some villages name them, just "001". */
export function tpsLembar(nama: string | null): string | null {
  if (nama === null) return null;
  return findTpsDalamTeks(nama) ?? (/^\s*\d{1,3}\s*$/.test(nama) ? parseTps(nama.trim()) : undefined) ?? null;
}

function tpsNamaBerkas(berkas: string): string | null {
  const nama = berkas.slice(berkas.lastIndexOf('/') + 1);
  return findTpsDalamTeks(nama) ?? findTpsDalamTeks(berkas) ?? null;
}

/** Without a TPS column the title decides; a title copied from another TPS would move a whole list. */
function pastikanTpsSepakat(k: KonteksLembar, { kepala, blok }: Bagian): void {
  const lembar = tpsLembar(k.lembar.nama);
  const lain = lembar ?? tpsNamaBerkas(k.berkas);
  if (blok.tps === null || lain === null || blok.tps === lain) return;
  k.tampung.tolak({
    kode: 'TPS_BERTENTANGAN',
    lembar: k.lembar.nama,
    baris: k.lembar.baris[kepala.awal]?.nomor ?? null,
    kolom: null,
    pesan: `Judul daftar menyebut TPS ${blok.tps}, tetapi nama ${lembar === null ? 'berkas' : 'lembar'} menyebut TPS ${lain}. Betulkan salah satunya, lalu impor lagi.`,
  });
}

/** Only a running number (and nothing of a voter): an unused line of a form. */
function hanyaNomor(baris: Baris, peta: PetaKolom): boolean {
  const { nomor } = peta.indeks;
  return nomor !== undefined && baris.sel.every((s, i) => i === nomor || formatSel(s) === '');
}

function catatTanggalRagu(
  k: KonteksLembar,
  baris: Baris,
  peta: PetaKolom,
  tps: string,
  wilayah: number,
): void {
  const indeks = peta.indeks.tanggalLahir ?? peta.indeks.tempatTanggalLahir;
  const teks = indeks === undefined ? '' : formatSel(baris.sel[indeks]);
  k.tampung.temuan.push({
    kode: 'TANGGAL_LAHIR_TIDAK_PASTI',
    tingkat: 'peringatan',
    pesan: `Tanggal lahir "${maskTeks(teks)}" tidak dapat dipastikan; pemilih tetap dihitung. Periksa di dokumen kependudukan.`,
    wilayah,
    tps,
    lembar: k.lembar.nama,
    baris: baris.nomor,
  });
}

function catatTpsBeda(
  k: KonteksLembar,
  baris: Baris,
  tps: string,
  menurutJudul: string,
  wilayah: number,
): void {
  k.tampung.temuan.push({
    kode: 'TPS_BERBEDA_DENGAN_JUDUL',
    tingkat: 'galat',
    pesan: `Kolom TPS berisi ${tps}, tetapi judul atau nama lembar menyebut TPS ${menurutJudul}. Yang dipakai adalah kolomnya; pastikan daftar tidak salah tempel.`,
    wilayah,
    tps,
    lembar: k.lembar.nama,
    baris: baris.nomor,
  });
}
