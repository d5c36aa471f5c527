import { applyPeta } from './apply-peta.ts';
import type { Baris, Buku, Lembar } from './buku.ts';
import { findKolomKurang } from './check-kolom.ts';
import { chooseKolom } from './choose-kolom.ts';
import { classifyBaris, type GolonganBaris } from './classify-baris.ts';
import type { Daftar } from './find-daftar.ts';
import type { Kepala } from './find-kepala.ts';
import { parseBaris, type KonteksBaris } from './parse-baris.ts';
import type { BlokKepala } from './parse-blok-kepala.ts';
import { readWilayah } from './read-wilayah.ts';
import type { PembacaKode } from './parse-kode.ts';
import { decideUrutanTanggal, isTanggal, type CaraTanggal } from './parse-tanggal.ts';
import { findTpsDalamTeks, parseTps } from './parse-tps.ts';
import type { Penampung } from './penampung.ts';
import type { MasalahKolom, PetaKolom, PilihanKolom } from './peta-kolom.ts';
import { catatTanggalRagu, catatTpsBeda } from './temuan-baris.ts';
import { formatSel, hurufKolom } from './teks.ts';

export interface KonteksLembar {
  readonly berkas: string;
  readonly buku: Buku;
  readonly lembar: Lembar;
  readonly baca: PembacaKode;
  readonly tahunPilih: number;
  readonly terimaNomorRusak: boolean;
  readonly tampung: Penampung;
}

/** One list: its heading and the rows down to the next heading. */
interface Bagian {
  readonly kepala: Kepala;
  readonly blok: BlokKepala;
  readonly peta: PetaKolom;
  readonly baris: readonly { readonly baris: Baris; readonly golongan: GolonganBaris }[];
}

/** Reads all lists of a sheet into the collector; returns what each column of each list was decided to be. */
export function parseLembar(k: KonteksLembar, daftar: readonly Daftar[]): readonly PetaKolom[] {
  const lebar = k.lembar.baris.reduce((maks, b) => Math.max(maks, b.sel.length), 0);
  return daftar.map((d, i) => {
    const sampai = daftar[i + 1]?.kepala.awal ?? k.lembar.baris.length;
    const data = k.lembar.baris.slice(d.kepala.awalData, sampai);
    const pilihan = chooseKolomDaftar(k, d, data, lebar);
    const bagian = readBagian(k, d, data, pilihan);
    if (bagian !== undefined) parseBagian(k, bagian);
    return pilihan.peta;
  });
}

function chooseKolomDaftar(
  k: KonteksLembar,
  { kepala, manual }: Daftar,
  data: readonly Baris[],
  lebar: number,
): PilihanKolom {
  const isi = data.filter(mungkinPemilih);
  if (manual === null) return chooseKolom(kepala, isi, k.baca);
  const { peta, masalah } = applyPeta(manual.peta, kepala, isi, lebar);
  const lewat = k.lembar.baris
    .slice(manual.dari, kepala.awalData)
    .find((b) => classifyBaris(b, peta, k.baca).jenis === 'pemilih');
  return lewat === undefined ? { peta, masalah } : { peta, masalah: [...masalah, melewati(lewat)] };
}

function melewati(baris: Baris): MasalahKolom {
  return {
    kode: 'PETA_MELEWATI_PEMILIH',
    indeks: null,
    pesan: `Baris ${String(baris.nomor)} tampak berisi pemilih, tetapi ada di atas baris data pertama yang dipilih. Pilih lagi baris data pertama, atau hapus baris itu dari berkas, lalu impor lagi.`,
  };
}

function readBagian(
  k: KonteksLembar,
  { kepala, blok, manual }: Daftar,
  data: readonly Baris[],
  { peta, masalah }: PilihanKolom,
): Bagian | undefined {
  const barisKepala = k.lembar.baris[kepala.awal]?.nomor ?? null;
  const tolak = (kode: string, pesan: string, kolom: string | null): void =>
    k.tampung.tolak({ kode, pesan, lembar: k.lembar.nama, baris: barisKepala, kolom });
  for (const m of masalah) tolak(m.kode, m.pesan, m.indeks === null ? null : hurufKolom(m.indeks));
  const kurang = findKolomKurang(kepala, peta, data, manual !== null);
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
      terimaNomorRusak: k.terimaNomorRusak,
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
