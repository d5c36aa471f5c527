import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCapaian } from '../../../src/core/mingguan/check-capaian.ts';
import { CAPAIAN_KOSONG, tambahCapaian, type CatatanCapaian } from '../../../src/core/mingguan/capaian.ts';
import { computeMingguan, sortTertinggal } from '../../../src/core/mingguan/compute-mingguan.ts';
import { computeRentangMinggu, findMinggu, type PeriodeCoklit } from '../../../src/core/mingguan/periode.ts';
import { turunkanDariLaporan, turunkanDariNama } from '../../../src/core/mingguan/turunkan-capaian.ts';
import type { RekapKecamatan, RekapTps } from '../../../src/core/rekap/angka.ts';
import { loadProfilUji } from '../../data-uji.ts';
import { buatFakta } from '../../documents/bangun-fakta.ts';

const PERIODE: PeriodeCoklit = { mulai: '2024-06-24', target: [33, 67, 100, 100] };
const profil = loadProfilUji();

/** Two desa of the sample with TPS of 100 pemilih awal each. */
function buatRekap(tpsPerDesa: readonly number[]): RekapKecamatan {
  const { rekap } = buatFakta({ jumlahDesa: tpsPerDesa.length });
  const seratus = { l: 50, p: 50, jumlah: 100 };
  const desa = rekap.desa.map((d, i) => {
    const jumlah = tpsPerDesa[i] ?? 0;
    const { kode: _kode, nama: _nama, adaData: _ada, jumlahTps: _jumlah, tps: _tps, ...angka } = d;
    const tps = Array.from({ length: jumlah }, (_, t): RekapTps => ({
      ...angka,
      nomor: String(t + 1).padStart(3, '0'),
      awal: seratus,
    }));
    const awal = { l: jumlah * 50, p: jumlah * 50, jumlah: jumlah * 100 };
    return { ...d, tps, jumlahTps: jumlah, awal };
  });
  const semua = tpsPerDesa.reduce((n, x) => n + x, 0);
  return { ...rekap, desa, awal: { l: semua * 50, p: semua * 50, jumlah: semua * 100 } };
}

function catat(
  rekap: RekapKecamatan,
  desa: number,
  tps: string,
  minggu: number,
  pemilih: number,
): CatatanCapaian {
  const kode = rekap.desa[desa]?.kode ?? '';
  return { ...CAPAIAN_KOSONG, desa: kode, tps, minggu, pemilih, sumber: 'ketik' };
}

const hitung = (rekap: RekapKecamatan, catatan: readonly CatatanCapaian[], sampai: number) =>
  computeMingguan(rekap, 'BAKI', catatan, PERIODE, sampai);

describe('periode coklit', () => {
  test('minggu pertama mulai pada hari pertama dan tujuh hari panjangnya', () => {
    expect(computeRentangMinggu(PERIODE, 1)).toEqual({ dari: '2024-06-24', sampai: '2024-06-30' });
    expect(computeRentangMinggu(PERIODE, 4)).toEqual({ dari: '2024-07-15', sampai: '2024-07-21' });
  });

  test('hari di luar masa coklit tidak mempunyai minggu', () => {
    expect(findMinggu(PERIODE, '2024-06-23')).toBeNull();
    expect(findMinggu(PERIODE, '2024-06-24')).toBe(1);
    expect(findMinggu(PERIODE, '2024-07-21')).toBe(4);
    expect(findMinggu(PERIODE, '2024-07-22')).toBeNull();
  });
});

describe('capaian mingguan', () => {
  test('jumlah kecamatan adalah jumlah desa, dan jumlah desa adalah jumlah TPS, di setiap minggu', () => {
    const laporan = fc.record({
      desa: fc.nat({ max: 2 }),
      tps: fc.integer({ min: 1, max: 4 }),
      minggu: fc.integer({ min: 1, max: 4 }),
      pemilih: fc.nat({ max: 100 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(laporan, { selector: (l) => `${l.desa}/${l.tps}/${l.minggu}` }),
        (daftar) => {
          const rekap = buatRekap([4, 4, 4]);
          const catatan = daftar.map((l) =>
            catat(rekap, l.desa, String(l.tps).padStart(3, '0'), l.minggu, l.pemilih),
          );
          const { kecamatan, desa } = hitung(rekap, catatan, 4);
          const jumlah = (baris: readonly { readonly minggu: typeof kecamatan.minggu }[], i: number) =>
            baris.reduce((n, b) => n + (b.minggu[i]?.angka.pemilih ?? 0), 0);
          for (let i = 0; i < 4; i++) {
            expect(kecamatan.minggu[i]?.angka.pemilih ?? 0).toBe(jumlah(desa, i));
            for (const d of desa) expect(d.minggu[i]?.angka.pemilih ?? 0).toBe(jumlah(d.tpsRinci, i));
            expect(kecamatan.minggu[i]?.belumMelapor).toBe(
              desa.reduce((n, d) => n + (d.minggu[i]?.belumMelapor ?? 0), 0),
            );
          }
        },
      ),
    );
  });

  test('TPS yang tidak melapor minggu ini dihitung menurut laporannya yang terakhir', () => {
    const rekap = buatRekap([2]);
    const { kecamatan } = hitung(rekap, [catat(rekap, 0, '001', 1, 40), catat(rekap, 0, '002', 2, 60)], 2);
    expect(kecamatan.minggu.map((m) => m.angka.pemilih)).toEqual([40, 100]);
    expect(kecamatan.minggu.map((m) => m.persen)).toEqual([20, 50]);
    expect(kecamatan.minggu.map((m) => [m.melapor, m.belumMelapor])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test('tanpa laporan tidak ada angka nol yang ditulis', () => {
    const { kecamatan } = hitung(buatRekap([2]), [], 1);
    expect(kecamatan.minggu[0]?.angka.pemilih).toBeNull();
    expect(kecamatan.minggu[0]?.persen).toBeNull();
    expect(kecamatan.perkiraan.status).toBe('belum');
  });

  test('TPS yang hanya dikenal dari laporan tetap tampil, tanpa persen', () => {
    const rekap = buatRekap([1]);
    const { desa } = hitung(rekap, [catat(rekap, 0, '901', 1, 30)], 1);
    expect(desa[0]?.tpsRinci.map((t) => [t.tps, t.minggu[0]?.persen ?? null])).toEqual([
      ['001', null],
      ['901', null],
    ]);
  });

  test('perkiraan selesai mengikuti laju minggu terakhir', () => {
    const rekap = buatRekap([1]);
    const baris = hitung(rekap, [catat(rekap, 0, '001', 1, 30), catat(rekap, 0, '001', 2, 50)], 2).kecamatan;
    // 20 % a week, 50 % to go: two and a half weeks, 17.5 days after 7 July.
    expect(baris.perkiraan).toEqual({ tanggal: '2024-07-25', laju: 20, status: 'tertinggal', kurang: 17 });
  });

  test('yang berhenti di bawah target disebut diam dan tidak diberi tanggal', () => {
    const rekap = buatRekap([1]);
    const baris = hitung(rekap, [catat(rekap, 0, '001', 1, 50), catat(rekap, 0, '001', 2, 50)], 2).kecamatan;
    expect(baris.perkiraan).toMatchObject({ status: 'diam', tanggal: null });
  });

  test('yang selesai tetap selesai walaupun minggu berikutnya tidak melapor', () => {
    const rekap = buatRekap([1]);
    const baris = hitung(rekap, [catat(rekap, 0, '001', 2, 100)], 4).kecamatan;
    expect(baris.perkiraan.status).toBe('selesai');
    expect(baris.minggu.map((m) => m.persen)).toEqual([null, 100, 100, 100]);
  });

  test('yang perlu ditelepon lebih dahulu berdiri paling atas', () => {
    const rekap = buatRekap([1, 1, 1, 1]);
    const catatan = [
      catat(rekap, 0, '001', 1, 100),
      catat(rekap, 1, '001', 1, 10),
      catat(rekap, 2, '001', 1, 40),
    ];
    const urut = sortTertinggal(hitung(rekap, catatan, 1).desa).map((d) => d.perkiraan.status);
    expect(urut).toEqual(['belum', 'tertinggal', 'sesuai', 'selesai']);
  });

  test('minggu di luar masa coklit ditolak', () => {
    expect(() => hitung(buatRekap([1]), [], 5)).toThrow(RangeError);
    expect(() => hitung(buatRekap([1]), [], 0)).toThrow(RangeError);
  });
});

describe('pemeriksaan capaian', () => {
  const rekap = buatRekap([1]);
  const periksa = (catatan: readonly CatatanCapaian[]) =>
    checkCapaian(catatan, () => 100).map((m) => [m.kode, m.minggu]);

  test('angka yang turun dari minggu ke minggu ditanyakan', () => {
    expect(periksa([catat(rekap, 0, '001', 3, 20), catat(rekap, 0, '001', 1, 30)])).toEqual([
      ['CAPAIAN_TURUN', 3],
    ]);
  });

  test('pemilih yang didatangi tidak melebihi pemilih awal', () => {
    expect(periksa([catat(rekap, 0, '001', 1, 101)])).toEqual([['MELEBIHI_SASARAN', 1]]);
    expect(periksa([catat(rekap, 0, '001', 1, 100)])).toEqual([]);
  });

  test('TMS dan perbaikan data tidak melebihi pemilih yang didatangi, stiker tidak melebihi KK', () => {
    const dasar = catat(rekap, 0, '001', 1, 10);
    expect(periksa([{ ...dasar, ubah: 6, tms: { '1': 5 } }])).toEqual([['HASIL_MELEBIHI_PEMILIH', 1]]);
    expect(periksa([{ ...dasar, kk: 4, stiker: 5 }])).toEqual([['STIKER_MELEBIHI_KK', 1]]);
    expect(periksa([{ ...dasar, kk: 5, stiker: 5, ubah: 5, tms: { '1': 5 } }])).toEqual([]);
  });
});

describe('capaian yang diturunkan', () => {
  test('dari daftar nama hanya TPS yang memuat hasil coklit, dengan angka rekapnya', () => {
    const rekap = buatRekap([2]);
    const nol = { l: 0, p: 0, jumlah: 0 };
    const [d] = rekap.desa;
    const [satu, dua] = d?.tps ?? [];
    if (d === undefined || satu === undefined || dua === undefined) throw new Error('sample without TPS');
    const desa = [{ ...d, tps: [satu, { ...dua, baru: nol, ubah: nol, tms: nol }] }];
    const hasil = turunkanDariNama({ ...rekap, desa }, profil, 3);
    expect(hasil.map((c) => [c.tps, c.minggu, c.pemilih, c.sumber])).toEqual([['001', 3, 100, 'nama']]);
    expect(hasil[0]?.tms['1']).toBe(satu.tmsPerAlasan['1']?.jumlah);
  });

  test('desa yang angkanya dari rekap tidak diturunkan dari nama', () => {
    const rekap = buatRekap([1]);
    const desa = rekap.desa.map((d) => ({ ...d, sumber: 'rekap' as const }));
    expect(turunkanDariNama({ ...rekap, desa }, profil, 1)).toEqual([]);
  });

  test('dari Laporan Hasil Coklit hanya baris TPS, alasan menurut maknanya', () => {
    const angka = {
      awal: { l: 40, p: 50, jumlah: 90 },
      kk: { l: null, p: null, jumlah: 33 },
      'alasan:MENINGGAL': { l: 1, p: 2, jumlah: 3 },
    } as const;
    const baris = [
      { desa: '33.11.10.2001', tps: null, angka, nomor: 1 },
      { desa: '33.11.10.2001', tps: '004', angka, nomor: 2 },
    ];
    expect(turunkanDariLaporan(baris, profil, 2)).toEqual([
      {
        desa: '33.11.10.2001',
        tps: '004',
        minggu: 2,
        sumber: 'laporan',
        pemilih: 90,
        kk: 33,
        stiker: null,
        baru: null,
        ubah: null,
        tms: { '1': 3 },
      },
    ]);
  });
});

test('menjumlah capaian tidak pernah membuat yang tidak dilaporkan menjadi nol', () => {
  const satu = { ...CAPAIAN_KOSONG, pemilih: 3, tms: { '1': 1 } };
  expect(tambahCapaian(satu, CAPAIAN_KOSONG)).toEqual(satu);
  expect(tambahCapaian(satu, satu)).toMatchObject({ pemilih: 6, kk: null, tms: { '1': 2 } });
});
