import { checkDigitAkhir } from './check-digit-akhir.ts';
import { checkLembarGanda } from './check-lembar-ganda.ts';
import type { Penampung } from './penampung.ts';

export interface JudulLembar {
  readonly lembar: string | null;
  readonly judul: string;
}

/** A list shorter than this may hold only changed voters by chance. */
const BARIS_UJI_PERUBAHAN = 20;
/** "DAFTAR PENDUDUK POTENSIAL PEMILIH" (DP4) is a full list and does not match. */
const JUDUL_PERUBAHAN = /DAFTAR\s+(?:PEMILIH\s+)?(?:PERUBAHAN|POTENSIAL)/i;

/** What can be judged only over the whole file. */
export function checkBerkas(
  judul: readonly JudulLembar[],
  tampung: Penampung,
  terimaNomorRusak: boolean,
): void {
  checkJudulPerubahan(judul, tampung);
  if (judul.length > 0 && tampung.pemilih.length === 0 && tampung.jumlahAlasan === 0) {
    tolak(
      tampung,
      'KEPALA_TANPA_BARIS',
      'Judul kolom ada, tetapi tidak ada satu pun baris pemilih di bawahnya. Pilih berkas yang berisi data.',
    );
  }
  if (tampung.jumlahAlasan > 0 && tampung.pemilih.length === 0) return;
  checkDigitAkhir(tampung, 'nik', terimaNomorRusak);
  checkDigitAkhir(tampung, 'nkk', terimaNomorRusak);
  checkLembarGanda(tampung);
  checkHasilCoklit(tampung);
}

function tolak(tampung: Penampung, kode: string, pesan: string, lembar: string | null = null): void {
  tampung.tolak({ kode, pesan, lembar, baris: null, kolom: null });
}

const ANJURAN_PERUBAHAN =
  'Dibaca sebagai daftar penuh, pemilih awal akan jauh terlalu kecil. Impor daftar pemilih lengkap desa ini (Model A-Daftar Pemilih hasil coklit); bila daftar itu sudah ada, perubahannya dapat digabungkan di halaman Impor.';

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
