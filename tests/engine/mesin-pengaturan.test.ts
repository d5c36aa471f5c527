import { describe, expect, test } from 'vitest';
import {
  PENGATURAN_KOSONG,
  type IsianDesa,
  type IsianPengaturan,
} from '../../src/contract/pengaturan-schema.ts';
import { profilSchema } from '../../src/contract/profil-schema.ts';
import { applyNilaiProfil } from '../../src/contract/terapkan-nilai-profil.ts';
import { loadPengaturan } from '../../src/engine/mesin/isian-pengaturan.ts';
import { putBagian } from '../../src/engine/store/pengaturan.ts';
import { loadKecamatan } from '../../src/engine/wilayah/load-wilayah.ts';
import profilJson from '../../resources/profil/pilkada-2024.json' with { type: 'json' };
import { openMemori } from './store/basis-data-uji.ts';
import { createMesinBaki, createMesinUji, KATA_SANDI_UJI, type MesinUji } from './mesin/uji-mesin.ts';

const ID = '33-11-10-pilkada-2024-dpsh';

function buildDesa(kode: string, jumlahTps: number): IsianDesa {
  return {
    kode,
    jumlahTps,
    pps: { ketua: 'Ketua Buatan', anggota: ['Anggota Satu Buatan', ''] },
    pantarlih: [
      { tps: '001', nama: 'Pantarlih Satu Buatan' },
      { tps: '001', nama: 'Pantarlih Dua Buatan' },
    ],
    pleno: { ...PLENO, nomor: '07/BA-PPS', masukan: [] },
    tujuan: ['Ketua PPS Desa Ngrombo'],
  };
}

const KANTOR: IsianPengaturan['kantor'] = {
  ...PENGATURAN_KOSONG.kantor,
  alamat: '  Jalan Buatan 1 ',
  ppk: { ketua: 'Ketua PPK Buatan', anggota: ['A', 'B', 'C', ''], sekretaris: 'S' },
  logo: 'data:image/png;base64,iVBORw0KGgo=',
};
const RAPAT: IsianPengaturan['rapat'] = {
  undangan: {
    nomor: '45/Und',
    tanggal: '2024-08-02',
    sifat: '',
    lampiran: '',
    hal: 'Undangan pleno',
    kepada: [{ nama: 'Camat Baki', di: 'Baki' }],
  },
  unsur: [{ nama: 'PPK', jumlah: 5 }],
  acara: [{ waktu: '', acara: 'Pembukaan', petugas: 'Ketua PPK' }],
  serahTerima: { nomor: '', tanggal: '', penerima: '', jabatan: 'Sekretaris' },
};
const PLENO: IsianPengaturan['pleno'] = {
  nomor: '12/PL',
  tanggal: '2024-08-06',
  jam: '09.00 WIB',
  tempat: 'Aula',
  masukan: [{ dari: '', isi: 'Mohon dicek lagi.' }],
};

async function listPeristiwa(mesin: MesinUji): Promise<readonly string[]> {
  const { baris } = await mesin.must('jejak.list', { offset: 0, limit: 100 });
  return baris.map((b) => `${b.peristiwa}${b.mengubahData ? '*' : ''}`);
}

describe('pengaturan', () => {
  test('data baru mempunyai satu isian kosong per desa menurut urutan kodenya', async () => {
    const { mesin } = await createMesinBaki();
    const { isian, kecamatan, kodeTahapan, profil } = await mesin.must('pengaturan.load', {});
    expect(isian.desa.map((d) => d.kode)).toEqual(kecamatan.desa.map((d) => d.kode));
    expect({ ...isian, desa: [] }).toEqual(PENGATURAN_KOSONG);
    expect([kodeTahapan, profil.kode]).toEqual(['DPSH', 'pilkada-2024']);
  });

  test('setiap bagian tersimpan, dan sama sesudah data ditutup dan dibuka lagi', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    await mesin.must('pengaturan.saveDesa', { isian: [buildDesa('33.11.10.2003', 7)] });
    await mesin.must('pengaturan.savePenerima', { isian: [{ nama: 'Camat Baki', rangkap: 2 }] });
    await mesin.must('pengaturan.savePleno', { isian: PLENO });
    await mesin.must('pengaturan.saveNilaiProfil', { isian: { usiaMinimum: 18, modelRekap: 'MODEL UJI' } });
    await mesin.must('pengaturan.saveSamaran', { isian: { nomor: 'seluruhnya', nama: 'inisial' } });
    await mesin.must('pengaturan.saveRapat', { isian: RAPAT });
    const sebelum = await mesin.must('pengaturan.load', {});
    expect(sebelum.isian.kantor).toEqual({ ...KANTOR, alamat: 'Jalan Buatan 1' });
    expect(sebelum.isian.desa.find((d) => d.kode === '33.11.10.2003')).toEqual(buildDesa('33.11.10.2003', 7));
    expect(sebelum.isian.desa).toHaveLength(14);
    expect(sebelum.isian.penerima).toEqual([{ nama: 'Camat Baki', rangkap: 2 }]);
    expect(sebelum.isian.pleno).toEqual(PLENO);
    expect(sebelum.isian.samaran).toEqual({ nomor: 'seluruhnya', nama: 'inisial', tanggalLahir: 'tahun' });
    expect(sebelum.isian.rapat).toEqual(RAPAT);
    await mesin.must('sesi.close', {});
    await mesin.must('sesi.open', { id: ID, rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect(await mesin.must('pengaturan.load', {})).toEqual(sebelum);
  });

  test('dicatat di jejak menurut bagiannya tanpa isinya, dan tidak mengubah kepala jejak dokumen', async () => {
    const { mesin } = await createMesinBaki();
    const kepala = (await mesin.must('dokumen.list', {})).kepalaJejak;
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    const { baris } = await mesin.must('jejak.list', { offset: 0, limit: 100 });
    expect(baris.map((b) => [b.peristiwa, b.kalimat, b.mengubahData])).toEqual([
      ['PENGATURAN_DIUBAH', 'Pengaturan diubah: data kantor.', false],
      ['BASIS_DATA_DIBUAT', 'Basis data dibuat.', false],
    ]);
    expect(JSON.stringify(baris)).not.toMatch(/Buatan/);
    expect((await mesin.must('dokumen.list', {})).kepalaJejak).toBe(kepala);
  });

  test('setiap bagian yang disimpan ulang tanpa perubahan tidak dicatat lagi di jejak', async () => {
    const { mesin } = await createMesinBaki();
    const simpan = async (): Promise<void> => {
      await mesin.must('pengaturan.saveDesa', { isian: [buildDesa('33.11.10.2003', 7)] });
      await mesin.must('pengaturan.saveNilaiProfil', {
        isian: { kertas: 'F4', formulir: { rekapPps: { model: 'MODEL UJI' } } },
      });
      await mesin.must('pengaturan.saveSamaran', { isian: { nomor: 'tengah', nama: 'inisial' } });
      await mesin.must('pengaturan.saveRapat', { isian: RAPAT });
    };
    await simpan();
    await simpan();
    expect(await listPeristiwa(mesin)).toEqual([
      ...Array.from({ length: 4 }, () => 'PENGATURAN_DIUBAH'),
      'BASIS_DATA_DIBUAT',
    ]);
  });

  test.each<readonly [string, IsianPengaturan['nilaiProfil'], string, RegExp]>([
    ['medan asing', { polaNomor: '…/{kodeKec}/2024' }, 'POLA_NOMOR_TIDAK_SAH', /PPK memuat "\{kodeKec\}"/],
    ['kode desa pada nomor PPK', { polaNomor: '…/{kodeDesa}' }, 'POLA_NOMOR_TIDAK_SAH', /"\{kodeDesa\}"/],
    ['kurung tak tertutup', { polaNomorPps: '…/{kodeDesa/2024' }, 'POLA_NOMOR_TIDAK_SAH', /PPS memuat/],
    [
      'kolom pada rekap',
      { formulir: { rekap: { varian: 'lp' } } },
      'VARIAN_TIDAK_BERLAKU',
      /rekap perubahan/,
    ],
  ])('nilai profil dengan %s ditolak dengan kalimat', async (_, isian, kode, pesan) => {
    const { mesin } = await createMesinBaki();
    expect(await mesin.mustFail('pengaturan.saveNilaiProfil', { isian })).toMatchObject({
      kode,
      pesan: expect.stringMatching(pesan),
    });
    expect(await listPeristiwa(mesin)).toEqual(['BASIS_DATA_DIBUAT']);
  });

  test('daftar rapat yang kosong atau berisi baris kembar ditolak', async () => {
    const { mesin } = await createMesinBaki();
    const tolak = async (isian: IsianPengaturan['rapat']): Promise<string> =>
      (await mesin.mustFail('pengaturan.saveRapat', { isian })).kode;
    expect(await tolak({ ...RAPAT, acara: [] })).toBe('DAFTAR_KOSONG');
    expect(await tolak({ ...RAPAT, unsur: [...(RAPAT.unsur ?? []), { nama: 'ppk', jumlah: 1 }] })).toBe(
      'UNSUR_GANDA',
    );
    const kepada = [
      { nama: 'Camat Baki', di: 'Baki' },
      { nama: 'Camat  Baki', di: 'Baki' },
    ];
    expect(await tolak({ ...RAPAT, undangan: { ...RAPAT.undangan, kepada } })).toBe(
      'PENERIMA_UNDANGAN_GANDA',
    );
  });

  test('desa yang tidak disebut tetap, desa asing dan desa kembar ditolak seluruhnya', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [buildDesa('33.11.10.2001', 9)] });
    await mesin.must('pengaturan.saveDesa', { isian: [buildDesa('33.11.10.2002', 8)] });
    const asing = [buildDesa('33.11.10.2003', 5), buildDesa('33.11.02.2001', 5)];
    expect((await mesin.mustFail('pengaturan.saveDesa', { isian: asing })).kode).toBe('DESA_TIDAK_DIKENAL');
    const kembar = [buildDesa('33.11.10.2003', 5), buildDesa('33.11.10.2003', 6)];
    expect((await mesin.mustFail('pengaturan.saveDesa', { isian: kembar })).kode).toBe('DESA_GANDA');
    const { isian } = await mesin.must('pengaturan.load', {});
    expect(isian.desa.slice(0, 4).map((d) => d.jumlahTps)).toEqual([9, 8, null, null]);
  });

  test('jumlah TPS resmi langsung tampak di rekap dan beranda', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [buildDesa('33.11.10.2001', 9)] });
    const { desa } = await mesin.must('beranda.load', {});
    expect(desa[0]?.tpsResmi).toBe(9);
  });

  test('nilai profil dipakai dokumen; yang dikosongkan kembali seperti profilnya', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveNilaiProfil', { isian: { sebutanTahapan: 'Daftar Uji (DPSH)' } });
    const sesi = await mesin.must('sesi.load', {});
    await mesin.must('sesi.close', {});
    const terbuka = await mesin.must('sesi.open', { id: ID, rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect(sesi.terbuka?.tahapan.kode).toBe('DPSH');
    expect(terbuka.tahapan.sebutan).toBe('Daftar Uji (DPSH)');
    await mesin.must('pengaturan.saveNilaiProfil', { isian: {} });
    const { profil } = await mesin.must('pengaturan.load', {});
    expect(profil.tahapan.find((t) => t.kode === 'DPSH')?.sebutan).toMatch(/^Daftar Pemilih Hasil/);
  });

  test.each([
    [
      'gambar yang bukan PNG atau JPEG',
      'pengaturan.saveKantor',
      { ...KANTOR, logo: 'data:image/svg+xml;base64,AA==' },
    ],
    ['tanggal yang tidak ada', 'pengaturan.savePleno', { ...PLENO, tanggal: '2024-02-31' }],
    ['usia yang mustahil', 'pengaturan.saveNilaiProfil', { usiaMinimum: 3 }],
    ['kunci asing', 'pengaturan.saveSamaran', { nomor: 'tengah', nama: 'penuh', nik: 'penuh' }],
  ])('%s ditolak', async (_, nama, isian) => {
    const { mesin } = await createMesinBaki();
    const hasil = await mesin.panggilMentah(nama, { isian });
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
    expect(await listPeristiwa(mesin)).toEqual(['BASIS_DATA_DIBUAT']);
  });
});

describe('pengaturan yang tersimpan sebelum dokumen PPS ada', () => {
  const kecamatan = loadKecamatan('33.11.10');
  if (kecamatan === null) throw new Error('kecamatan contoh tidak ada');
  const { pleno: _, ...desaLama } = buildDesa('33.11.10.2003', 7);

  test('dimuat dengan arti yang sama: pleno PPS belum diisi, tahun lahir saja, daftar rapat bawaan', () => {
    const db = openMemori();
    putBagian(db, 'kantor', KANTOR);
    putBagian(db, 'desa', [desaLama]);
    putBagian(db, 'samaran', { nomor: 'seluruhnya', nama: 'inisial' });
    putBagian(db, 'nilaiProfil', {
      modelRekap: 'MODEL LAMA',
      varianRekapPerubahan: 'jumlah',
      polaNomor: '…/X',
    });
    const isian = loadPengaturan(db, kecamatan);
    expect(isian.desa.find((d) => d.kode === '33.11.10.2003')).toEqual({
      ...desaLama,
      pleno: PENGATURAN_KOSONG.pleno,
    });
    expect(isian.samaran).toEqual({ nomor: 'seluruhnya', nama: 'inisial', tanggalLahir: 'tahun' });
    expect([isian.rapat, isian.templat]).toEqual([PENGATURAN_KOSONG.rapat, {}]);
    const profil = applyNilaiProfil(profilSchema.parse(profilJson), 'DPSH', isian);
    expect(profil.formulir.rekap.model).toBe('MODEL LAMA');
    expect(profil.formulir.rekapPerubahan.varian).toBe('jumlah');
    expect(profil.formulir.beritaAcara.polaNomor).toBe('…/X');
    expect(profil.formulir.rekapPps).toEqual(profilSchema.parse(profilJson).formulir.rekapPps);
    db.close();
  });

  test('yang rusak tidak diam-diam diganti dengan isian kosong', () => {
    const db = openMemori();
    putBagian(db, 'desa', [{ ...desaLama, pleno: { nomor: 1 } }]);
    expect(() => loadPengaturan(db, kecamatan)).toThrow('desa');
    db.close();
  });
});

describe('jejak', () => {
  test('dibaca dari yang terbaru, sebagian demi sebagian, dengan kalimat untuk setiap peristiwa', async () => {
    const { mesin } = await createMesinBaki();
    const sandi = { kataSandi: KATA_SANDI_UJI };
    await mesin.must('sesi.confirmPemulihan', {});
    await mesin.must('sesi.selesaikanPersiapan', {});
    await mesin.must('sesi.changeKataSandi', { rahasia: sandi, kataSandi: 'kata sandi baru' });
    await mesin.must('sesi.reissuePemulihan', { rahasia: { kataSandi: 'kata sandi baru' } });
    await mesin.must('cadangan.create', {});
    const semua = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    expect(semua.jumlah).toBe(6);
    expect(semua.baris.map((b) => b.nomor)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(semua.baris.map((b) => b.kalimat)).toEqual([
      'Cadangan dibuat.',
      'Lembar pemulihan baru diterbitkan; kode lama tidak berlaku lagi.',
      'Kata sandi diganti.',
      'Persiapan awal selesai.',
      'Lembar pemulihan dinyatakan sudah disimpan.',
      'Basis data dibuat.',
    ]);
    const tengah = await mesin.must('jejak.list', { offset: 2, limit: 2 });
    expect(tengah.baris.map((b) => b.nomor)).toEqual([4, 3]);
  });
});

describe('wilayah', () => {
  const cari = async (mesin: MesinUji, teks: string): Promise<readonly string[]> =>
    (await mesin.must('wilayah.search', { teks })).map((k) => `${k.kode} ${k.nama}`);

  test('dicari dengan nama, kata mana pun, dan kode; yang paling cocok lebih dahulu', async () => {
    const mesin = await createMesinUji();
    expect((await cari(mesin, 'baki'))[0]).toBe('33.11.10 BAKI');
    expect(await cari(mesin, 'Kec. Baki, Kab. Sukoharjo')).toEqual(['33.11.10 BAKI']);
    expect(await cari(mesin, 'sukoharjo baki')).toEqual(['33.11.10 BAKI']);
    expect(await cari(mesin, '33.11.10')).toEqual(['33.11.10 BAKI']);
    expect(await cari(mesin, '331110')).toEqual(['33.11.10 BAKI']);
    expect((await cari(mesin, '33.11')).length).toBe(12);
    expect((await cari(mesin, 'tebingtinggi'))[0]).toMatch(/TEBING ?TINGGI$/);
    expect(await cari(mesin, 'zzzz')).toEqual([]);
    expect(await cari(mesin, '   ')).toEqual([]);
    expect((await cari(mesin, 'jawa')).length).toBe(30);
  });

  test('hasilnya memuat kabupaten, provinsi, dan jumlah desa', async () => {
    const mesin = await createMesinUji();
    const [baki] = await mesin.must('wilayah.search', { teks: 'baki sukoharjo' });
    expect(baki).toEqual({
      kode: '33.11.10',
      nama: 'BAKI',
      kabupaten: 'KABUPATEN SUKOHARJO',
      provinsi: 'JAWA TENGAH',
      jumlahDesa: 14,
    });
  });
});

describe('program', () => {
  test('profil terdaftar dengan tahapan dan tanda yang disimpulkan', async () => {
    const mesin = await createMesinUji();
    const profil = await mesin.must('profil.list', {});
    expect(profil[0]).toMatchObject({ kode: 'pilkada-2024', tahapanBaku: 'DPSH', adaYangDisimpulkan: true });
    expect(profil.every((p) => p.tahapan.some((t) => t.kode === p.tahapanBaku))).toBe(true);
  });

  test('tentang memuat versi, folder data, dan lisensi setiap pustaka yang ikut dikirim', async () => {
    const mesin = await createMesinUji();
    const tentang = await mesin.must('tentang.load', {});
    expect(tentang.folderData).toBe(mesin.folderData);
    expect(tentang.sqlite).toMatch(/^3\.\d+/);
    expect(tentang.lisensi.length).toBeGreaterThan(10);
    expect(tentang.lisensi.filter((l) => l.lisensi === '' || l.versi === '')).toEqual([]);
    expect(tentang.lisensi.map((l) => l.nama)).toContain('better-sqlite3');
  });
});
