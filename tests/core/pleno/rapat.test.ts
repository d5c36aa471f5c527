import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPeristiwa } from '../../../src/core/pleno/check-peristiwa.ts';
import {
  applyPeristiwa,
  computeKeadaanPleno,
  findRapat,
  getDesa,
  isTerkunci,
  PLENO_BELUM,
  type KeadaanPleno,
} from '../../../src/core/pleno/keadaan-pleno.ts';
import type {
  AngkaDisahkan,
  PeristiwaPleno,
  PeristiwaTercatat,
} from '../../../src/core/pleno/peristiwa-pleno.ts';

const DESA = ['33.11.10.2001', '33.11.10.2002'] as const;
const [SATU, DUA] = DESA;
const lp = { l: 1, p: 2, jumlah: 3 };
const ANGKA: AngkaDisahkan = { awal: lp, baru: lp, tms: lp, ubah: lp, akhir: lp, cap: 'a'.repeat(64) };

function koreksi(
  id: string,
  desa: string,
  ubah: Partial<Extract<PeristiwaPleno, { jenis: 'KOREKSI' }>> = {},
): PeristiwaPleno {
  return {
    jenis: 'KOREKSI',
    id,
    desa,
    isi: { jenis: 'angka', angka: { tps: '001', butir: [{ medan: 'awal', jk: 'l', tambah: 1 }] } },
    alasan: 'salah jumlah',
    diminta: 'Panwaslu Kecamatan',
    bukti: 'surat 12',
    tanggapan: null,
    membatalkan: null,
    versi: null,
    akhirSebelum: lp,
    akhirSesudah: lp,
    ...ubah,
  };
}

const tanggapan = (id: string, desa: string | null = SATU): PeristiwaPleno => ({
  jenis: 'TANGGAPAN',
  id,
  desa,
  dari: 'Ketua Panwaslu Kecamatan',
  unsur: 'Panwaslu Kecamatan',
  isi: 'pemilih meninggal masih terdaftar',
  pemilih: '',
  bukti: '',
});

const BUKA: PeristiwaPleno = { jenis: 'RAPAT_DIBUKA', sebab: 'pleno', tempat: 'Pendopo' };
const baca = (desa: string): PeristiwaPleno => ({ jenis: 'DESA_DIBACAKAN', desa });
const sahkan = (desa: string): PeristiwaPleno => ({ jenis: 'DESA_DISAHKAN', desa, angka: ANGKA });
const SAHKAN_SEMUA: PeristiwaPleno = {
  jenis: 'KECAMATAN_DISAHKAN',
  nomor: '1/BA',
  angka: ANGKA,
  catatan: [],
};
const putus = (
  id: string,
  keputusan: 'diterima' | 'ditolak' | 'diteruskan',
  alasan = 'terbukti',
): PeristiwaPleno => ({
  jenis: 'TANGGAPAN_DIPUTUS',
  id,
  keputusan,
  alasan,
});

function tambah(keadaan: KeadaanPleno, isi: PeristiwaPleno): KeadaanPleno {
  return applyPeristiwa(keadaan, {
    nomor: keadaan.nomor + 1,
    waktu: `2024-08-06T09:00:${String(keadaan.nomor % 60).padStart(2, '0')}Z`,
    isi,
  });
}

/** Every event must be allowed. */
function jalankan(...peristiwa: readonly PeristiwaPleno[]): KeadaanPleno {
  return peristiwa.reduce((keadaan, isi) => {
    expect(checkPeristiwa(keadaan, isi, DESA)).toEqual({ ok: true, nilai: null });
    return tambah(keadaan, isi);
  }, PLENO_BELUM);
}

function kode(keadaan: KeadaanPleno, isi: PeristiwaPleno): string | null {
  const hasil = checkPeristiwa(keadaan, isi, DESA);
  return hasil.ok ? null : hasil.galat.kode;
}

const SAH = [BUKA, baca(SATU), sahkan(SATU), baca(DUA), sahkan(DUA), SAHKAN_SEMUA] as const;

describe('jalannya rapat', () => {
  test('rapat dari pembukaan sampai pengesahan', () => {
    const keadaan = jalankan(
      BUKA,
      { jenis: 'HADIR', id: 'h1', unsur: 'Camat', nama: 'Contoh', jabatan: 'Camat', mandat: '' },
      { jenis: 'ACARA_DIMULAI', butir: 0 },
      baca(SATU),
      tanggapan('t1'),
      putus('t1', 'diterima'),
      koreksi('k1', SATU, { tanggapan: 't1' }),
      sahkan(SATU),
      baca(DUA),
      tanggapan('t2', DUA),
      putus('t2', 'ditolak', 'tanpa bukti'),
      sahkan(DUA),
      SAHKAN_SEMUA,
    );
    const rapat = findRapat(keadaan);
    expect(rapat?.disahkan?.nomor).toBe('1/BA');
    expect(rapat?.desaSekarang).toBe(DUA);
    expect(rapat?.tanggapan.map((t) => t.keputusan?.hasil)).toEqual(['diterima', 'ditolak']);
    expect(isTerkunci(keadaan)).toBe(true);
  });

  test('tanpa rapat yang dibuka tidak ada yang dapat diputuskan', () => {
    for (const p of [baca(SATU), sahkan(SATU), koreksi('k1', SATU), tanggapan('t1'), SAHKAN_SEMUA])
      expect(kode(PLENO_BELUM, p)).toBe('RAPAT_BELUM_DIBUKA');
  });

  test('desa yang belum dibacakan tidak disahkan dan tidak dikoreksi', () => {
    const keadaan = jalankan(BUKA);
    expect(kode(keadaan, sahkan(SATU))).toBe('DESA_BELUM_DIBACAKAN');
    expect(kode(keadaan, koreksi('k1', SATU))).toBe('DESA_BELUM_DIBACAKAN');
  });

  test('desa yang sudah disahkan hanya berubah setelah dibuka kembali dengan alasan', () => {
    const keadaan = jalankan(BUKA, baca(SATU), sahkan(SATU));
    expect(kode(keadaan, koreksi('k1', SATU))).toBe('DESA_SUDAH_DISAHKAN');
    const buka = (alasan: string): PeristiwaPleno => ({ jenis: 'DESA_DIBUKA_KEMBALI', desa: SATU, alasan });
    expect(kode(keadaan, buka(' '))).toBe('ISIAN_KOSONG');
    const dibuka = tambah(keadaan, buka('ada bukti baru'));
    expect(kode(dibuka, koreksi('k1', SATU))).toBeNull();
  });

  test('membacakan lagi desa yang sudah disahkan tidak membatalkan pengesahannya', () => {
    const rapat = findRapat(jalankan(BUKA, baca(SATU), sahkan(SATU), baca(DUA), baca(SATU)));
    expect(rapat?.desaSekarang).toBe(SATU);
    expect(rapat === null ? null : getDesa(rapat, SATU).keadaan).toBe('disahkan');
  });

  test('kecamatan disahkan setelah setiap desa disahkan', () => {
    expect(kode(jalankan(BUKA, baca(SATU), sahkan(SATU)), SAHKAN_SEMUA)).toBe('DESA_BELUM_DISAHKAN');
    expect(kode(jalankan(...SAH.slice(0, -1)), SAHKAN_SEMUA)).toBeNull();
  });

  test('sesudah disahkan hanya pleno perbaikan yang mengubah, dan pleno pertama tetap tersimpan', () => {
    const keadaan = jalankan(...SAH);
    expect(kode(keadaan, baca(SATU))).toBe('RAPAT_SUDAH_DISAHKAN');
    expect(kode(keadaan, BUKA)).toBe('PLENO_SUDAH_DISAHKAN');
    const perbaikan: PeristiwaPleno = { jenis: 'RAPAT_DIBUKA', sebab: 'perbaikan', tempat: 'Pendopo' };
    expect(kode(keadaan, perbaikan)).toBeNull();
    const kedua = jalankan(...SAH, perbaikan, baca(SATU), koreksi('k9', SATU));
    expect(kedua.rapat.map((r) => [r.ke, r.sebab, r.disahkan !== null])).toEqual([
      [1, 'pleno', true],
      [2, 'perbaikan', false],
    ]);
    expect(kode(PLENO_BELUM, perbaikan)).toBe('PLENO_PERTAMA_BELUM_DISAHKAN');
  });

  test('rapat yang ditunda hanya menerima kehadiran sampai dilanjutkan', () => {
    const keadaan = jalankan(BUKA, { jenis: 'RAPAT_DITUNDA', menit: 30, alasan: 'belum kuorum' });
    expect(kode(keadaan, baca(SATU))).toBe('RAPAT_SEDANG_DITUNDA');
    expect(
      kode(keadaan, { jenis: 'HADIR', id: 'h', unsur: 'PPS', nama: 'Contoh', jabatan: '', mandat: '' }),
    ).toBeNull();
    expect(findRapat(tambah(keadaan, { jenis: 'RAPAT_DILANJUTKAN' }))).toMatchObject({
      ditunda: null,
      jumlahTunda: 1,
    });
  });
});

describe('tanggapan dan koreksi', () => {
  test('tanggapan diputus sekali', () => {
    const keadaan = jalankan(BUKA, tanggapan('t1'), putus('t1', 'ditolak'));
    expect(kode(keadaan, putus('t1', 'diterima'))).toBe('TANGGAPAN_SUDAH_DIPUTUS');
    expect(kode(keadaan, putus('t9', 'diterima'))).toBe('TANGGAPAN_TIDAK_ADA');
  });

  test('penolakan dan penerusan memuat alasan', () => {
    const keadaan = jalankan(BUKA, tanggapan('t1'));
    expect(kode(keadaan, putus('t1', 'ditolak', ''))).toBe('ISIAN_KOSONG');
    expect(kode(keadaan, putus('t1', 'diteruskan', ' '))).toBe('ISIAN_KOSONG');
    expect(kode(keadaan, putus('t1', 'diterima', ''))).toBeNull();
  });

  test('koreksi hanya berdasar tanggapan yang diterima, atau atas prakarsa PPK sendiri', () => {
    const dasar = jalankan(BUKA, baca(SATU), tanggapan('t1'));
    const k = koreksi('k1', SATU, { tanggapan: 't1' });
    expect(kode(dasar, k)).toBe('TANGGAPAN_BELUM_DIPUTUS');
    expect(kode(tambah(dasar, putus('t1', 'ditolak')), k)).toBe('TANGGAPAN_DITOLAK');
    expect(kode(tambah(dasar, putus('t1', 'diterima')), k)).toBeNull();
    expect(kode(dasar, koreksi('k2', SATU))).toBeNull();
  });

  test('membatalkan koreksi adalah keputusan baru, dan hanya sekali', () => {
    const keadaan = jalankan(
      BUKA,
      baca(SATU),
      koreksi('k1', SATU),
      koreksi('k2', SATU, { membatalkan: 'k1' }),
    );
    expect(findRapat(keadaan)?.koreksi.map((k) => [k.id, k.dibatalkanOleh])).toEqual([
      ['k1', 'k2'],
      ['k2', null],
    ]);
    expect(kode(keadaan, koreksi('k3', SATU, { membatalkan: 'k1' }))).toBe('KOREKSI_SUDAH_DIBATALKAN');
    expect(kode(keadaan, koreksi('k3', SATU, { membatalkan: 'k9' }))).toBe('KOREKSI_TIDAK_ADA');
  });

  test('koreksi tanpa alasan atau tanpa peminta ditolak', () => {
    const keadaan = jalankan(BUKA, baca(SATU));
    expect(kode(keadaan, koreksi('k1', SATU, { alasan: ' ' }))).toBe('ISIAN_KOSONG');
    expect(kode(keadaan, koreksi('k1', SATU, { diminta: '' }))).toBe('ISIAN_KOSONG');
  });

  test('desa di luar kecamatan tidak dikenal', () => {
    expect(kode(jalankan(BUKA), baca('33.11.11.2001'))).toBe('DESA_TIDAK_DIKENAL');
  });
});

const peristiwaAcak: fc.Arbitrary<PeristiwaPleno> = fc.oneof(
  fc.constantFrom<PeristiwaPleno>(
    BUKA,
    { jenis: 'RAPAT_DIBUKA', sebab: 'perbaikan', tempat: 'Pendopo' },
    { jenis: 'RAPAT_DITUNDA', menit: 30, alasan: 'belum kuorum' },
    { jenis: 'RAPAT_DILANJUTKAN' },
    SAHKAN_SEMUA,
  ),
  fc.constantFrom(...DESA).map(baca),
  fc.constantFrom(...DESA).map(sahkan),
  fc
    .constantFrom(...DESA)
    .map((desa): PeristiwaPleno => ({ jenis: 'DESA_DIBUKA_KEMBALI', desa, alasan: 'bukti' })),
  fc
    .tuple(fc.constantFrom('k1', 'k2', 'k3'), fc.constantFrom(...DESA))
    .map(([id, desa]) => koreksi(id, desa)),
  fc.constantFrom('t1', 't2').map((id) => tanggapan(id)),
  fc.constantFrom('t1', 't2').map((id) => putus(id, 'diterima')),
);

/** Those of a random sequence that the meeting would take. */
function saring(peristiwa: readonly PeristiwaPleno[]): readonly PeristiwaTercatat[] {
  let keadaan = PLENO_BELUM;
  return peristiwa.flatMap((isi) => {
    if (!checkPeristiwa(keadaan, isi, DESA).ok) return [];
    const tercatat = {
      nomor: keadaan.nomor + 1,
      waktu: `2024-08-06T09:00:00.${String(keadaan.nomor).padStart(3, '0')}Z`,
      isi,
    };
    keadaan = applyPeristiwa(keadaan, tercatat);
    return [tercatat];
  });
}

test('apa pun urutannya: diputar ulang sama, dan pleno yang disahkan tidak berubah lagi', () => {
  fc.assert(
    fc.property(fc.array(peristiwaAcak, { maxLength: 60 }), (acak) => {
      const peristiwa = saring(acak);
      const langkah = peristiwa.map((_, i) => computeKeadaanPleno(peristiwa.slice(0, i + 1)));
      const akhir = langkah.at(-1) ?? PLENO_BELUM;
      expect(computeKeadaanPleno(peristiwa)).toEqual(akhir);
      for (const keadaan of langkah)
        for (const [i, rapat] of keadaan.rapat.entries()) {
          if (rapat.disahkan === null) continue;
          expect(akhir.rapat[i]).toEqual(rapat);
          expect(DESA.every((d) => getDesa(rapat, d).keadaan === 'disahkan')).toBe(true);
        }
      expect(akhir.rapat.filter((r) => r.disahkan === null).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});
