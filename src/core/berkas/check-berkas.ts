import type { PemilihTerbaca } from './hasil-berkas.ts';
import type { Penampung } from './penampung.ts';
import { kunci } from './teks.ts';

export interface JudulLembar {
  readonly lembar: string | null;
  readonly judul: string;
}

/** A column shorter than this may end in zeros by chance. */
const BARIS_UJI_NOL = 50;
const BAGIAN_NOL = 0.9;
/** A list shorter than this may hold only changed voters by chance. */
const BARIS_UJI_PERUBAHAN = 20;
/** "DAFTAR PENDUDUK POTENSIAL PEMILIH" (DP4) is a full list and does not match. */
const JUDUL_PERUBAHAN = /DAFTAR\s+(?:PEMILIH\s+)?(?:PERUBAHAN|POTENSIAL)/i;

/** What can be judged only over the whole file. */
export function checkBerkas(judul: readonly JudulLembar[], tampung: Penampung): void {
  checkJudulPerubahan(judul, tampung);
  if (judul.length > 0 && tampung.pemilih.length === 0 && tampung.jumlahAlasan === 0) {
    tolak(
      tampung,
      'KEPALA_TANPA_BARIS',
      'Judul kolom ada, tetapi tidak ada satu pun baris pemilih di bawahnya. Pilih berkas yang berisi data.',
    );
  }
  if (tampung.jumlahAlasan > 0 && tampung.pemilih.length === 0) return;
  checkDigitAkhir(tampung, 'nik');
  checkDigitAkhir(tampung, 'nkk');
  checkLembarGanda(tampung);
  checkHasilCoklit(tampung);
}

function tolak(tampung: Penampung, kode: string, pesan: string, lembar: string | null = null): void {
  tampung.tolak({ kode, pesan, lembar, baris: null, kolom: null });
}

const ANJURAN_PERUBAHAN =
  'Dibaca sebagai daftar penuh, pemilih awal akan jauh terlalu kecil. Impor daftar pemilih lengkap desa ini (Model A-Daftar Pemilih hasil coklit).';

function checkJudulPerubahan(judul: readonly JudulLembar[], tampung: Penampung): void {
  for (const j of judul) {
    if (!JUDUL_PERUBAHAN.test(j.judul) && !JUDUL_PERUBAHAN.test(j.lembar ?? '')) continue;
    tolak(
      tampung,
      'BERKAS_HANYA_PERUBAHAN',
      `Daftar ini berjudul Daftar Perubahan atau Daftar Potensial Pemilih. ${ANJURAN_PERUBAHAN}`,
      j.lembar,
    );
  }
}

function checkHasilCoklit(tampung: Penampung): void {
  const berubah = tampung.pemilih.filter((p) => p.keterangan !== '').length;
  const semua = tampung.pemilih.length;
  if (semua >= BARIS_UJI_PERUBAHAN && berubah === semua) {
    tolak(
      tampung,
      'BERKAS_HANYA_PERUBAHAN',
      `Semua ${String(semua)} baris berketerangan B, U, atau TMS. ${ANJURAN_PERUBAHAN}`,
    );
  }
  if (semua > 0 && berubah === 0) {
    tampung.temuan.push({
      kode: 'BELUM_ADA_HASIL_COKLIT',
      tingkat: 'peringatan',
      pesan:
        'Tidak ada satu pun baris berketerangan B, U, atau TMS. Pastikan ini daftar sesudah coklit, bukan daftar sebelum coklit.',
      wilayah: null,
      tps: null,
      lembar: null,
      baris: null,
    });
  }
}

/** Spreadsheets keep 15 digits: a column saved as number and back ends in 0 throughout (DOMAIN §7.4). */
function checkDigitAkhir(tampung: Penampung, kolom: 'nik' | 'nkk'): void {
  const perLembar = new Map<string | null, PemilihTerbaca[]>([[null, []]]);
  for (const p of tampung.pemilih) {
    perLembar.get(null)?.push(p);
    const { lembar } = p.asal;
    if (lembar === null) continue;
    const daftar = perLembar.get(lembar);
    if (daftar === undefined) perLembar.set(lembar, [p]);
    else daftar.push(p);
  }
  for (const [lembar, daftar] of perLembar) {
    const nomor = daftar.map((p) => p[kolom] ?? '').filter((n) => /^\d{15,}$/.test(n));
    const nol = nomor.filter((n) => n.endsWith('0')).length;
    if (nomor.length < BARIS_UJI_NOL || nol <= nomor.length * BAGIAN_NOL) continue;
    const nama = kolom.toUpperCase();
    tolak(
      tampung,
      `${nama}_DIGIT_TERAKHIR_HILANG`,
      `${String(nol)} dari ${String(nomor.length)} ${nama} berakhir dengan 0: digit terakhirnya hampir pasti hilang karena kolom pernah tersimpan sebagai angka. Minta berkas asli, lalu impor lagi.`,
      lembar,
    );
    return;
  }
}

/** The same persons of one TPS on two sheets ("GABUNGAN" beside one sheet per TPS) would count twice. */
function checkLembarGanda(tampung: Penampung): void {
  const perTps = new Map<string, Map<string | null, Set<string>>>();
  for (const p of tampung.pemilih) {
    if (p.nik === null || p.nik.length < 8) continue;
    const w = tampung.wilayah[p.wilayah];
    const k = `${w?.kodeDesa ?? kunci(w?.namaDesa ?? '')}/${p.tps}`;
    const lembar = perTps.get(k) ?? new Map<string | null, Set<string>>();
    perTps.set(k, lembar);
    const nik = lembar.get(p.asal.lembar) ?? new Set<string>();
    lembar.set(p.asal.lembar, nik.add(p.nik));
  }
  for (const [k, lembar] of perTps) {
    const [a, b] = [...lembar].sort((x, y) => y[1].size - x[1].size);
    if (a === undefined || b === undefined || b[1].size < 5) continue;
    const sama = [...b[1]].filter((nik) => a[1].has(nik)).length;
    if (sama * 2 <= b[1].size) continue;
    const tps = k.slice(k.indexOf('/') + 1);
    tolak(
      tampung,
      'LEMBAR_GANDA',
      `Pemilih TPS ${tps} yang sama ada di lembar "${a[0] ?? ''}" dan lembar "${b[0] ?? ''}". Hapus salah satu lembar, lalu impor lagi.`,
      b[0],
    );
  }
}
