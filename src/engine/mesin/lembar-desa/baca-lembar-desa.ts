import type { PratinjauIsianDesa } from '../../../contract/bentuk/pengaturan.ts';
import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import type { Buku } from '../../../core/berkas/buku.ts';
import { parseTps } from '../../../core/berkas/parse-tps.ts';
import { maskTeks } from '../../../core/berkas/teks.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { parseDaftarTps } from '../../../core/wilayah/parse-daftar-tps.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { isKosong, readTeks, resolveBaris, type Bacaan } from './bacaan.ts';
import { readBarisMasukan, readPleno } from './baca-pleno-lembar.ts';
import { findTabel, type BarisLembar, type NamaKolom, type TabelLembar } from './kolom-lembar.ts';

const NAMA_TERPANJANG = 100;
const TUJUAN_TERPANJANG = 200;
const TUJUAN_TERBANYAK = 10;

function readJumlahTps(baris: BarisLembar, lama: number | null, bacaan: Bacaan): number | null {
  const teks = readTeks(baris, 'Jumlah TPS', '', NAMA_TERPANJANG, bacaan);
  if (teks === '') return lama;
  const angka = /^\d{1,3}$/.test(teks) ? Number(teks) : 0;
  if (angka >= 1) return angka;
  bacaan.masalah.push(
    `${baris.letak('Jumlah TPS')}: "${maskTeks(teks)}" bukan jumlah TPS. Tulis angka 1 sampai 999.`,
  );
  return lama;
}

function readTujuan(baris: BarisLembar, lama: readonly string[], bacaan: Bacaan): string[] {
  const sel = baris.sel('Tujuan surat');
  const semua = (typeof sel === 'string' ? sel : baris.teks('Tujuan surat'))
    .split(/[;\r\n]+/)
    .map((t) => t.trim())
    .filter((t) => t !== '');
  if (semua.length === 0) return [...lama];
  if (semua.length > TUJUAN_TERBANYAK || semua.some((t) => t.length > TUJUAN_TERPANJANG)) {
    bacaan.masalah.push(
      `${baris.letak('Tujuan surat')}: paling banyak ${String(TUJUAN_TERBANYAK)} tujuan, masing-masing ${String(TUJUAN_TERPANJANG)} huruf.`,
    );
    return [...lama];
  }
  return semua;
}

function isJumlah(baris: BarisLembar): boolean {
  return /^(?:JUMLAH|TOTAL)/i.test(baris.teks('Kode') + baris.teks('Desa'));
}

function readBarisDesa(baris: BarisLembar, sebelum: ReadonlyMap<string, IsianDesa>, bacaan: Bacaan): void {
  if (isKosong(baris) || isJumlah(baris)) return;
  const desa = resolveBaris(baris, bacaan);
  const lama = desa === null ? undefined : sebelum.get(desa.kode);
  if (desa === null || lama === undefined) return;
  if (bacaan.desa.has(desa.kode)) {
    bacaan.masalah.push(
      `${baris.letak()}: Desa ${desa.nama} sudah ada di baris sebelumnya. Sisakan satu baris.`,
    );
    return;
  }
  const orang = (kolom: NamaKolom, ada: string): string =>
    readTeks(baris, kolom, ada, NAMA_TERPANJANG, bacaan);
  bacaan.desa.set(desa.kode, {
    ...lama,
    jumlahTps: readJumlahTps(baris, lama.jumlahTps, bacaan),
    pps: {
      ketua: orang('Ketua PPS', lama.pps.ketua),
      anggota: [orang('Anggota PPS 1', lama.pps.anggota[0]), orang('Anggota PPS 2', lama.pps.anggota[1])],
    },
    pleno: readPleno(baris, lama.pleno, bacaan),
    tujuan: readTujuan(baris, lama.tujuan, bacaan),
  });
}

function readBarisPantarlih(baris: BarisLembar, bacaan: Bacaan): void {
  const nama = readTeks(baris, 'Nama Pantarlih', '', NAMA_TERPANJANG, bacaan);
  // Rows the program has prepared and nobody has filled in.
  if (nama === '') return;
  if (isKosong(baris)) {
    bacaan.masalah.push(`${baris.letak()}: ada nama Pantarlih tanpa desa. Isi kode atau nama desanya.`);
    return;
  }
  const desa = resolveBaris(baris, bacaan);
  if (desa === null) return;
  const tps = parseTps(baris.teks('TPS'));
  if (tps === undefined) {
    bacaan.masalah.push(`${baris.letak('TPS')}: nomor TPS tidak terbaca. Tulis seperti 001.`);
    return;
  }
  bacaan.pantarlih.set(desa.kode, [...(bacaan.pantarlih.get(desa.kode) ?? []), { tps, nama }]);
}

/** A table of TPS alone, as made for other programs ("Jml TPS", or one TPS a row). What it says of a bad row is the refusal. */
function readDaftarTps(
  buku: Buku,
  sebelum: ReadonlyMap<string, IsianDesa>,
  bacaan: Bacaan,
): Result<null, string | null> {
  const daftar = parseDaftarTps(buku, bacaan.kecamatan);
  if (!daftar.ok) return gagal(daftar.galat.startsWith('baris ') ? daftar.galat : null);
  for (const [kode, tps] of daftar.nilai) {
    const lama = sebelum.get(kode);
    if (lama === undefined) continue;
    const urut = tps.every((nomor, i) => Number(nomor) === i + 1);
    if (urut && tps.length > 0) bacaan.desa.set(kode, { ...lama, jumlahTps: tps.length });
    else
      bacaan.masalah.push(
        `Nomor TPS Desa ${bacaan.kecamatan.desa.find((d) => d.kode === kode)?.nama ?? kode} tidak berurutan dari 001. Isi jumlah TPS-nya sendiri.`,
      );
  }
  return ok(null);
}

function gabung(sebelum: readonly IsianDesa[], bacaan: Bacaan): IsianDesa[] {
  return sebelum.map((lama) => {
    const baru = bacaan.desa.get(lama.kode) ?? lama;
    const pantarlih = bacaan.pantarlih.get(lama.kode);
    const masukan = bacaan.masukan.get(lama.kode);
    return {
      ...baru,
      ...(pantarlih === undefined
        ? {}
        : { pantarlih: pantarlih.toSorted((a, b) => (a.tps < b.tps ? -1 : a.tps > b.tps ? 1 : 0)) }),
      ...(masukan === undefined ? {} : { pleno: { ...baru.pleno, masukan } }),
    };
  });
}

function readTabel(tabel: TabelLembar, sebelum: ReadonlyMap<string, IsianDesa>, bacaan: Bacaan): void {
  for (const baris of tabel.baris) {
    if (tabel.jenis === 'desa') readBarisDesa(baris, sebelum, bacaan);
    else if (tabel.jenis === 'pantarlih') readBarisPantarlih(baris, bacaan);
    else readBarisMasukan(baris, bacaan);
  }
}

/**
 * What a filled-in sheet says, laid over what is known: a blank cell changes nothing, and the Pantarlih and the remarks of a desa are
 * replaced only where the sheet names any. Refused with the row that cannot be read in a table of TPS alone, or with `null`: there is no known table.
 */
export function parseLembarDesa(
  buku: Buku,
  kecamatan: Kecamatan,
  sebelum: readonly IsianDesa[],
): Result<PratinjauIsianDesa, string | null> {
  const menurutKode = new Map(sebelum.map((d) => [d.kode, d]));
  const bacaan: Bacaan = {
    kecamatan,
    desa: new Map(),
    pantarlih: new Map(),
    masukan: new Map(),
    dari1904: buku.tanggal1904,
    masalah: [],
  };
  const tabel = findTabel(buku);
  for (const t of tabel) readTabel(t, menurutKode, bacaan);
  const sederhana = tabel.length > 0 ? ok(null) : readDaftarTps(buku, menurutKode, bacaan);
  if (!sederhana.ok) return sederhana;
  const desa = gabung(sebelum, bacaan);
  const berubah = kecamatan.desa
    .filter(
      ({ kode }) =>
        JSON.stringify(desa.find((d) => d.kode === kode)) !== JSON.stringify(menurutKode.get(kode)),
    )
    .map((d) => d.nama);
  return ok({ desa, masalah: bacaan.masalah, berubah });
}
