import type { AlasanTolak, BuktiWilayah } from '../berkas/hasil-berkas.ts';
import { kunci } from '../berkas/teks.ts';
import { gagal, ok, type Result } from '../result.ts';
import type { Desa, Kecamatan } from './wilayah.ts';

const AWALAN_JENIS =
  /^(?:(?:PEMERINTAH\s+)?(?:DESA|KELURAHAN|KALURAHAN|KEL|DS|NAGARI|GAMPONG|PEKON)\b[\s./:-]*)+/i;
const AWALAN_KECAMATAN = /^(?:KECAMATAN|KEC|DISTRIK)\b[\s./:-]*/i;
const AWALAN_KABUPATEN = /^(?:KABUPATEN|KAB|KOTA)\b[\s./:-]*/i;

export interface DesaTerpilih {
  readonly desa: Desa;
  /** The file name names another desa than the content. */
  readonly namaBerkasLain: Desa | null;
}

function digit(kode: string): string {
  return kode.replace(/\D/g, '');
}

/** Compares area names: case, spaces, hyphens and the word before the name do not count. */
function kunciNama(nama: string, awalan: RegExp): string {
  const tanpa = nama.trim().replace(awalan, '');
  return kunci(tanpa === '' ? nama : tanpa);
}

/** The desa whose name `teks` is, or begins with ("GENTAN HASIL COKLIT"); several of one name all come back. */
function findDesaByNama(teks: string, kecamatan: Kecamatan): readonly Desa[] {
  const k = kunciNama(teks, AWALAN_JENIS);
  const persis = kecamatan.desa.filter((d) => kunci(d.nama) === k);
  if (persis.length > 0) return pilihJenis(teks, pilihEjaan(teks, persis));
  const kata = teks.trim().replace(AWALAN_JENIS, '').split(/\s+/);
  for (let n = kata.length - 1; n >= 1; n--) {
    const awal = kunci(kata.slice(0, n).join(' '));
    const cocok = kecamatan.desa.filter((d) => kunci(d.nama) === awal);
    if (cocok.length > 0) return pilihJenis(teks, cocok);
  }
  return [];
}

function sebutKata(teks: string): string {
  return teks
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** LUBUK PAKAM I,II and LUBUK PAKAM III differ only in what `kunci` leaves out. */
function pilihEjaan(teks: string, calon: readonly Desa[]): readonly Desa[] {
  const tulis = sebutKata(teks.trim().replace(AWALAN_JENIS, ''));
  const cocok = calon.filter((d) => sebutKata(d.nama) === tulis);
  return cocok.length > 0 ? cocok : calon;
}

/** Where a desa and a kelurahan share a name, the word before the name tells them apart. */
function pilihJenis(teks: string, calon: readonly Desa[]): readonly Desa[] {
  if (calon.length < 2) return calon;
  const kelurahan = /^KEL/i.test(teks.trim());
  const desa = /^(?:DESA|DS)\b/i.test(teks.trim());
  if (!kelurahan && !desa) return calon;
  const cocok = calon.filter((d) => (d.kode.split('.')[3] ?? '').startsWith('1') === kelurahan);
  return cocok.length > 0 ? cocok : calon;
}

/** The desa that a free text (sheet or file name) names: by code, else by name as whole words; the longest name wins. */
export function findDesaDalamTeks(teks: string, kecamatan: Kecamatan): readonly Desa[] {
  const berkode = kecamatan.desa.filter((d) => {
    const pola = d.kode.split('.').join('[.\\s_-]?');
    return new RegExp(`(?<!\\d)${pola}(?!\\d)`).test(teks);
  });
  if (berkode.length > 0) return berkode;
  const kata = ` ${sebutKata(teks)} `;
  const disebutkan = kecamatan.desa.filter((d) => disebut(kata, d.nama));
  const seejaan = disebutkan.filter((d) => kata.includes(` ${sebutKata(d.nama)} `));
  const cocok = disebutkan.filter(
    (d) => seejaan.includes(d) || !seejaan.some((lain) => kunci(lain.nama) === kunci(d.nama)),
  );
  const bukanBagian = cocok.filter(
    (d) => !cocok.some((lain) => lain.nama.length > d.nama.length && lain.nama.includes(d.nama)),
  );
  const lain = bukanBagian.filter((d) => kunci(d.nama) !== kunci(kecamatan.nama));
  return lain.length > 0 ? lain : bukanBagian;
}

/** As whole words, also written together or apart: BAKIPANDEYAN, "BAKI PANDEYAN". */
function disebut(kata: string, nama: string): boolean {
  const huruf = nama.toUpperCase().replace(/[^A-Z0-9]+/g, '');
  return new RegExp(` ${[...huruf].join(' ?')} `).test(kata);
}

function alasan(kode: string, pesan: string, bukti: BuktiWilayah): AlasanTolak {
  return { kode, pesan, lembar: bukti.lembar, baris: bukti.baris, kolom: null };
}

/**
 * The desa of a group of rows: by code, then by name inside the chosen kecamatan, then by sheet and file name.
 * Errors: KECAMATAN_LAIN, DESA_TIDAK_DIKENAL, DESA_MERAGUKAN, DESA_BERTENTANGAN, DESA_TIDAK_DITEMUKAN.
 */
export function resolveDesa(
  bukti: BuktiWilayah,
  kecamatan: Kecamatan,
  namaBerkas: string,
): Result<DesaTerpilih, AlasanTolak> {
  const lain = findKecamatanLain(bukti, kecamatan);
  if (lain !== undefined) {
    const pesan = `Berkas ini milik ${lain}, sedangkan yang direkap ${kecamatan.nama} (${kecamatan.kode}). Impor di kecamatan yang benar.`;
    return gagal(alasan('KECAMATAN_LAIN', pesan, bukti));
  }
  const isi = resolveIsi(bukti, kecamatan, namaBerkas);
  if (!isi.ok) return isi;
  const dariNama = findDesaDalamTeks(namaBerkas, kecamatan);
  if (isi.nilai !== null) {
    const desa = isi.nilai;
    const satu = dariNama.length === 1 ? dariNama[0] : undefined;
    const beda = satu !== undefined && satu.kode !== desa.kode && kunci(satu.nama) !== kunci(kecamatan.nama);
    return ok({ desa, namaBerkasLain: beda ? satu : null });
  }
  return resolveNama(bukti, kecamatan, namaBerkas, dariNama);
}

function findKecamatanLain(b: BuktiWilayah, kecamatan: Kecamatan): string | undefined {
  const kode = digit(kecamatan.kode);
  if (b.kodeDesa !== null && !b.kodeDesa.startsWith(kode)) return `wilayah berkode ${b.kodeDesa}`;
  if (b.kodeKecamatan !== null && b.kodeKecamatan !== kode) return `kecamatan berkode ${b.kodeKecamatan}`;
  const nama = b.namaKecamatan;
  if (nama !== null && digit(nama) !== kode && !samaNama(nama, kecamatan.nama, AWALAN_KECAMATAN))
    return `Kecamatan ${nama}`;
  const kab = b.namaKabupaten;
  if (
    kab !== null &&
    digit(kab) !== digit(kecamatan.kabupaten.kode) &&
    !samaNama(kab, kecamatan.kabupaten.nama, AWALAN_KABUPATEN)
  ) {
    return `Kabupaten/Kota ${kab}`;
  }
  return undefined;
}

/** Equal, or the found text goes on behind the name ("BAKI HASIL COKLIT"). */
function samaNama(tulis: string, nama: string, awalan: RegExp): boolean {
  const a = kunciNama(tulis, awalan);
  const b = kunciNama(nama, awalan);
  if (a === b) return true;
  const kata = tulis.trim().replace(awalan, '').split(/\s+/);
  return kata.some((_, i) => kunci(kata.slice(0, i + 1).join(' ')) === b);
}

function resolveIsi(
  bukti: BuktiWilayah,
  kecamatan: Kecamatan,
  namaBerkas: string,
): Result<Desa | null, AlasanTolak> {
  const menurutNama = bukti.namaDesa === null ? [] : findDesaByNama(bukti.namaDesa, kecamatan);
  if (bukti.kodeDesa !== null) {
    const desa = kecamatan.desa.find((d) => digit(d.kode) === bukti.kodeDesa);
    if (desa === undefined) {
      const pesan = `Kode desa ${bukti.kodeDesa} tidak ada di Kecamatan ${kecamatan.nama}. Betulkan kodenya, lalu impor lagi.`;
      return gagal(alasan('DESA_TIDAK_DIKENAL', pesan, bukti));
    }
    if (menurutNama.length > 0 && !menurutNama.includes(desa)) {
      const pesan = `Kode desa menunjuk ${desa.nama}, tetapi nama desanya "${bukti.namaDesa ?? ''}". Betulkan salah satunya, lalu impor lagi.`;
      return gagal(alasan('DESA_BERTENTANGAN', pesan, bukti));
    }
    return ok(desa);
  }
  if (bukti.namaDesa === null) return ok(null);
  if (menurutNama.length === 0) {
    const pesan = `Desa "${bukti.namaDesa}" tidak ada di Kecamatan ${kecamatan.nama}. Desa yang ada: ${kecamatan.desa.map((d) => d.nama).join(', ')}.`;
    return gagal(alasan('DESA_TIDAK_DIKENAL', pesan, bukti));
  }
  // Two desa of one name (WAENA is both a kelurahan and a kampung): sheet and file name may tell which.
  const ditegaskan = [bukti.lembar ?? '', namaBerkas]
    .map((teks) => findDesaDalamTeks(teks, kecamatan).filter((d) => menurutNama.includes(d)))
    .find((calon) => calon.length === 1);
  return satuSaja(ditegaskan ?? menurutNama, bukti, kecamatan);
}

function satuSaja(
  calon: readonly Desa[],
  bukti: BuktiWilayah,
  kecamatan: Kecamatan,
): Result<Desa, AlasanTolak> {
  const satu = calon[0];
  if (satu !== undefined && calon.length === 1) return ok(satu);
  const pesan = `Desa berkas ini meragukan di Kecamatan ${kecamatan.nama}: ${calon.map((d) => `${d.nama} (${d.kode})`).join(', ')}. Tulis kode desanya di berkas, lalu impor lagi.`;
  return gagal(alasan('DESA_MERAGUKAN', pesan, bukti));
}

function resolveNama(
  bukti: BuktiWilayah,
  kecamatan: Kecamatan,
  namaBerkas: string,
  dariBerkas: readonly Desa[],
): Result<DesaTerpilih, AlasanTolak> {
  const dariLembar = bukti.lembar === null ? [] : findDesaDalamTeks(bukti.lembar, kecamatan);
  const calon = dariLembar.length > 0 ? dariLembar : findDiNamaTerdekat(namaBerkas, kecamatan, dariBerkas);
  if (calon.length === 0) {
    const pesan = `Desa berkas ini tidak ditemukan di kolom, judul, nama lembar, maupun nama berkas. Sebut nama desa di nama berkas, lalu impor lagi.`;
    return gagal(alasan('DESA_TIDAK_DITEMUKAN', pesan, bukti));
  }
  const satu = satuSaja(calon, bukti, kecamatan);
  return satu.ok ? ok({ desa: satu.nilai, namaBerkasLain: null }) : satu;
}

/** The file's own name speaks before the folder or archive it lies in. */
function findDiNamaTerdekat(
  namaBerkas: string,
  kecamatan: Kecamatan,
  semua: readonly Desa[],
): readonly Desa[] {
  const sendiri = findDesaDalamTeks(namaBerkas.slice(namaBerkas.lastIndexOf('/') + 1), kecamatan);
  return sendiri.length > 0 ? sendiri : semua;
}
