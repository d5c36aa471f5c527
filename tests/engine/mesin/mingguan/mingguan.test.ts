import { beforeAll, describe, expect, test } from 'vitest';
import { createMesinBerisi } from '../data/kecamatan-kecil.ts';
import { createMesinBaki, type MesinUji } from '../uji-mesin.ts';

const DESA = '33.11.10.2001';

describe('laporan mingguan', () => {
  let mesin: MesinUji;
  beforeAll(async () => {
    mesin = await createMesinBerisi();
    await mesin.must('mingguan.savePeriode', {
      periode: { mulai: '2024-06-24', target: [33, 67, 100, 100] },
    });
  });

  const isian = (tps: string, pemilih: number | null) => ({
    desa: DESA,
    tps,
    pemilih,
    kk: null,
    stiker: null,
    baru: null,
    ubah: null,
    tms: {},
  });

  test('yang diketik dihitung per TPS, desa, dan kecamatan', async () => {
    await mesin.must('mingguan.save', { minggu: 1, capaian: [isian('001', 10), isian('002', 15)] });
    const { laporan, periodeDiatur } = await mesin.must('mingguan.load', { minggu: 1 });
    expect(periodeDiatur).toBe(true);
    const desa = laporan.desa.find((d) => d.desa === DESA);
    expect(desa?.minggu[0]?.angka.pemilih).toBe(25);
    expect(laporan.kecamatan.minggu[0]?.angka.pemilih).toBe(25);
    expect(laporan.kecamatan.minggu[0]?.belumMelapor).toBe(26);
  });

  test('angka yang tidak mungkin ditanyakan, bukan ditolak', async () => {
    await mesin.must('mingguan.save', { minggu: 2, capaian: [isian('001', 5)] });
    const { masalah } = await mesin.must('mingguan.load', { minggu: 2 });
    expect(masalah.map((m) => [m.kode, m.tps, m.minggu])).toEqual([['CAPAIAN_TURUN', '001', 2]]);
    await mesin.must('mingguan.save', { minggu: 2, capaian: [isian('001', null)] });
    expect((await mesin.must('mingguan.load', { minggu: 2 })).masalah).toEqual([]);
  });

  test('diturunkan dari daftar nama: angkanya sama dengan rekap, yang sudah melapor dibiarkan kecuali diminta', async () => {
    const pertama = await mesin.must('mingguan.turunkan', { minggu: 1, dari: 'nama', ganti: false });
    expect(pertama).toEqual({ disimpan: 26, dilewati: 2 });
    const kedua = await mesin.must('mingguan.turunkan', { minggu: 3, dari: 'nama', ganti: true });
    expect(kedua.dilewati).toBe(0);
    const { laporan } = await mesin.must('mingguan.load', { minggu: 3 });
    const rekap = await mesin.must('rekap.load', {});
    expect(laporan.kecamatan.minggu[2]?.angka.pemilih).toBe(rekap.awal.jumlah);
    expect(laporan.kecamatan.minggu[2]?.angka.baru).toBe(rekap.baru.jumlah);
    expect(laporan.kecamatan.perkiraan.status).toBe('selesai');
  });

  test('minggu, desa, dan alasan yang tidak dikenal ditolak dengan kalimat, tanpa menyimpan apa pun', async () => {
    const simpan = (minggu: number, ubah: object) =>
      mesin.mustFail('mingguan.save', {
        minggu,
        capaian: [isian('001', 1), { ...isian('002', 1), ...ubah }],
      });
    expect((await simpan(9, {})).kode).toBe('MINGGU_DI_LUAR_MASA');
    expect((await simpan(4, { desa: '33.11.11.2001' })).kode).toBe('DESA_TIDAK_DIKENAL');
    expect((await simpan(4, { tms: { '77': 1 } })).kode).toBe('ALASAN_TIDAK_DIKENAL');
    expect((await mesin.must('mingguan.load', { minggu: 4 })).catatan.filter((c) => c.minggu === 4)).toEqual(
      [],
    );
    const pendek = await mesin.mustFail('mingguan.savePeriode', {
      periode: { mulai: '2024-06-24', target: [100] },
    });
    expect(pendek.kode).toBe('MINGGU_MASIH_BERISI');
  });

  test('kesesuaian menyebut yang diminta evaluasi: penduduk, pindah, salah TPS, bukti kematian', async () => {
    const { kesesuaian } = await mesin.must('mingguan.load', { minggu: 1 });
    const rekap = await mesin.must('rekap.load', {});
    const satu = kesesuaian.find((k) => k.desa === DESA);
    const desa = rekap.desa.find((d) => d.kode === DESA);
    expect(satu?.meninggal).toBe(desa?.tmsPerAlasan['1']?.jumlah);
    expect(satu?.meninggalTanpaBukti).toBe(satu?.meninggal);
    expect(satu?.pindah).toBe(desa?.tmsPerAlasan['4']?.jumlah);
  });
});

describe('catatan kendala dan pengawasan', () => {
  test('disimpan, dibetulkan, dihapus; yang lewat tenggat disebut', async () => {
    const { mesin } = await createMesinBaki();
    const kendala = {
      waktu: '2024-07-01T19:30',
      aplikasi: 'mobile',
      jenis: 'keluar-sendiri',
      desa: DESA,
      tps: '001',
      uraian: 'aplikasi keluar sendiri saat menyimpan',
      mitigasi: 'dicatat di kertas',
      lama: 45,
    } as const;
    const { id } = await mesin.must('kendala.save', { id: null, isian: kendala });
    await mesin.must('kendala.save', { id, isian: { ...kendala, lama: 60 } });
    expect(await mesin.must('kendala.list', {})).toEqual([{ id, ...kendala, lama: 60 }]);
    expect((await mesin.mustFail('kendala.save', { id: 99, isian: kendala })).kode).toBe('CATATAN_TIDAK_ADA');
    await mesin.must('kendala.remove', { id });
    expect(await mesin.must('kendala.list', {})).toEqual([]);

    const saran = {
      tanggal: '2024-07-02',
      jenis: 'saran-perbaikan',
      nomorSurat: '12/PM',
      dari: 'Panwaslu Kecamatan',
      desa: null,
      isi: 'lengkapi bukti kematian',
      tenggat: '2024-07-05',
      tindakLanjut: '',
      keadaan: 'terbuka',
      selesaiPada: '',
    } as const;
    await mesin.must('pengawasan.save', { id: null, isian: saran });
    expect((await mesin.must('pengawasan.list', {})).map((p) => p.terlambat)).toEqual([true]);
  });
});

describe('kesiapan pleno', () => {
  test('menyebut desa yang belum masuk dan cadangan yang belum ada, dan dapat dicetak', async () => {
    const { mesin } = await createMesinBaki();
    const kesiapan = await mesin.must('kesiapan.load', {});
    const status = new Map(kesiapan.butir.map((b) => [b.kode, b.status]));
    expect(kesiapan.status).toBe('merah');
    expect([status.get('DESA_MASUK'), status.get('CADANGAN'), status.get('KEUTUHAN')]).toEqual([
      'merah',
      'merah',
      'hijau',
    ]);
    const { nama, ukuran } = await mesin.must('kesiapan.keluaran', {});
    expect(nama).toMatch(/^Kesiapan Pleno Baki.*\.pdf$/);
    expect(ukuran).toBeGreaterThan(5000);
  });
});
