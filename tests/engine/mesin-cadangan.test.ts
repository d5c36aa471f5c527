import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FOLDER_SUMBER } from '../../src/engine/load-profil.ts';
import type { LayananMesin } from '../../src/engine/mesin/konteks.ts';
import { BIAYA_PENUH } from '../../src/engine/store/bungkus-kunci.ts';
import { createCadangan } from '../../src/engine/mesin/cadangan-pekerjaan.ts';
import { openDatabase } from '../../src/engine/store/open-basis-data.ts';
import { unlockKunci } from '../../src/engine/store/kunci.ts';
import { openPekerjaan } from '../../src/engine/mesin/buka-pekerjaan.ts';
import { must } from './store/basis-data-uji.ts';
import {
  createFolderUji,
  createMesinBaki,
  createMesinUji,
  createWaktuUji,
  KATA_SANDI_UJI,
  PEKERJAAN_UJI,
  type MesinUji,
} from './mesin/uji-mesin.ts';

const ID = '33-11-10-pilkada-2024-dpsh';
const SANDI = { kataSandi: KATA_SANDI_UJI };

async function createCadanganUji(): Promise<{
  readonly mesin: MesinUji;
  readonly kodePemulihan: string;
  readonly jalur: string;
  readonly nama: string;
}> {
  const { mesin, kodePemulihan } = await createMesinBaki();
  await mesin.must('pengaturan.saveSamaran', { isian: { nomor: 'penuh', nama: 'inisial' } });
  const { nama } = await mesin.must('cadangan.create', {});
  const jalur = path.join(createFolderUji(), nama);
  copyFileSync(path.join(mesin.folderData, 'basis-data', ID, 'cadangan', nama), jalur);
  return { mesin, kodePemulihan, jalur, nama };
}

/** What opening a database asks of the engine, without one. */
function createLayanan(folderData: string, waktu: () => string): LayananMesin {
  const tidakDipakai = (): never => {
    throw new Error('tidak dipakai di sini');
  };
  return {
    waktu,
    folderSumber: FOLDER_SUMBER,
    folderData,
    biayaKunci: BIAYA_PENUH,
    findTitipan: () => null,
    folderSementara: tidakDipakai,
    serahkan: tidakDipakai,
    sesi: () => null,
    gantiSesi: tidakDipakai,
  };
}

function listFolder(mesin: MesinUji): readonly string[] {
  return readdirSync(path.join(mesin.folderData, 'basis-data')).toSorted();
}

describe('membuat cadangan', () => {
  test('satu berkas berisi basis data terenkripsi, berkas kunci, dan keterangan tanpa data pribadi', async () => {
    const { mesin, jalur, nama } = await createCadanganUji();
    expect(nama).toMatch(/^Baki DPSH \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d cadangan\.plenocadangan$/);
    const isi = unzipSync(readFileSync(jalur));
    expect(Object.keys(isi).toSorted()).toEqual(['data.pleno', 'data.pleno.kunci', 'keterangan.json']);
    expect(Buffer.from(isi['data.pleno'] ?? []).toString('latin1')).not.toContain('SQLite format 3');
    const [satu] = await mesin.must('cadangan.list', {});
    expect(satu).toMatchObject({ nama, sebab: 'manual' });
    const { terbuka } = await mesin.must('sesi.load', {});
    expect(terbuka?.cadanganTerakhir).toBe(satu?.dibuatPada);
    const folder = path.join(mesin.folderData, 'basis-data', ID, 'cadangan');
    expect(readdirSync(folder)).toEqual([nama]);
  });

  test('dua cadangan pada detik yang sama tidak saling menimpa', async () => {
    const { mesin } = await createMesinBaki({ waktu: () => '2024-08-01T01:00:00.000Z' });
    await mesin.must('cadangan.create', {});
    await mesin.must('cadangan.create', {});
    const nama = (await mesin.must('cadangan.list', {})).map((c) => c.nama);
    expect(new Set(nama).size).toBe(2);
  });

  test('dapat diambil menurut namanya; nama yang menunjuk keluar folder ditolak', async () => {
    const { mesin, nama, jalur } = await createCadanganUji();
    const { token } = await mesin.must('cadangan.keluaran', { nama });
    expect(readFileSync(mesin.keluaran(token).jalur).equals(readFileSync(jalur))).toBe(true);
    for (const luar of ['../data.pleno.kunci', '..', `../cadangan/${nama}`, 'x.plenocadangan', '..\\x']) {
      const galat = await mesin.mustFail('cadangan.keluaran', { nama: luar });
      expect(galat.kode).toBe('CADANGAN_TIDAK_DITEMUKAN');
    }
  });

  test('yang otomatis disimpan sepuluh terakhir; yang dibuat sendiri tidak pernah dihapus', async () => {
    const { mesin } = await createMesinBaki();
    const manual = await mesin.must('cadangan.create', {});
    await mesin.must('sesi.close', {});
    const waktu = createWaktuUji();
    const folder = path.join(mesin.folderData, 'basis-data', ID);
    const kunci = must(await unlockKunci(path.join(folder, 'data.pleno'), SANDI));
    const layanan = createLayanan(mesin.folderData, waktu);
    const sesi = must(openPekerjaan(layanan, { id: ID, folder, kunci, denganKodePemulihan: false }));
    for (let i = 0; i < 12; i += 1) must(await createCadangan(sesi, 'sebelum-impor'));
    sesi.db.close();
    await mesin.must('sesi.open', { id: ID, rahasia: SANDI });
    const semua = await mesin.must('cadangan.list', {});
    expect(semua.filter((c) => c.sebab === 'sebelum-impor')).toHaveLength(10);
    expect(semua.map((c) => c.nama)).toContain(manual.nama);
  });

  test('yang gagal membiarkan cadangan lama dan tidak meninggalkan sisa', async () => {
    const { mesin, nama } = await createCadanganUji();
    const folder = path.join(mesin.folderData, 'basis-data', ID);
    writeFileSync(path.join(folder, 'data.pleno.kunci'), '{"format":"rusak');
    expect((await mesin.mustFail('cadangan.create', {})).kode).toBe('BERKAS_KUNCI_RUSAK');
    expect(readdirSync(path.join(folder, 'cadangan'))).toEqual([nama]);
  });
});

describe('memulihkan cadangan', () => {
  test('di komputer lain: pengaturan dan jejak kembali, terbuka dengan kata sandinya', async () => {
    const { jalur } = await createCadanganUji();
    const lain = await createMesinUji();
    const sumber = { titipan: lain.titip(jalur) };
    const pekerjaan = await lain.must('cadangan.restore', { sumber, rahasia: SANDI });
    expect(pekerjaan).toMatchObject({ id: ID, contoh: false, kecamatan: { nama: 'BAKI' } });
    const { isian } = await lain.must('pengaturan.load', {});
    expect(isian.samaran).toEqual({ nomor: 'penuh', nama: 'inisial', tanggalLahir: 'tahun' });
    const { baris } = await lain.must('jejak.list', { offset: 0, limit: 1 });
    expect(baris[0]?.kalimat).toBe('Data ini dipulihkan dari cadangan tanggal 1 Agustus 2024.');
    expect(await lain.must('cadangan.verify', {})).toMatchObject({ utuh: true, masalah: [] });
    await lain.must('sesi.close', {});
    await lain.must('sesi.open', { id: ID, rahasia: SANDI });
  });

  test('di samping data yang ada, menurut namanya; yang lama tidak disentuh', async () => {
    const { mesin, nama } = await createCadanganUji();
    await mesin.must('pengaturan.saveSamaran', { isian: { nomor: 'tengah', nama: 'penuh' } });
    const pulih = await mesin.must('cadangan.restore', { sumber: { nama }, rahasia: SANDI });
    expect(pulih.id).toBe(`${ID}-2`);
    expect((await mesin.must('pengaturan.load', {})).isian.samaran.nomor).toBe('penuh');
    await mesin.must('sesi.open', { id: ID, rahasia: SANDI });
    expect((await mesin.must('pengaturan.load', {})).isian.samaran.nomor).toBe('tengah');
  });

  test('dengan kode pemulihan menuntut kata sandi baru', async () => {
    const { jalur, kodePemulihan } = await createCadanganUji();
    const lain = await createMesinUji();
    const sumber = { titipan: lain.titip(jalur) };
    await lain.must('cadangan.restore', { sumber, rahasia: { kodePemulihan } });
    expect((await lain.must('sesi.load', {})).terbuka?.kataSandiHarusDiganti).toBe(true);
  });

  test('menurut nama tanpa data terbuka ditolak', async () => {
    const mesin = await createMesinUji();
    const galat = await mesin.mustFail('cadangan.restore', { sumber: { nama: 'x' }, rahasia: SANDI });
    expect(galat.kode).toBe('BELUM_DIBUKA');
  });

  const asing = strToU8('x'.repeat(5000));
  type Isi = Record<string, Uint8Array>;
  const ubah =
    (f: (isi: Isi) => Isi) =>
    (asli: Buffer): Uint8Array =>
      zipSync(f(unzipSync(asli)), { level: 0 });
  const balik = (isi: Uint8Array | undefined, letak: number): Uint8Array => {
    const salinan = Uint8Array.from(isi ?? []);
    salinan[letak] = (salinan[letak] ?? 0) ^ 0xff;
    return salinan;
  };

  test.each<readonly [string, string, (asli: Buffer) => Uint8Array]>([
    ['terpotong di tengah', 'CADANGAN_TERPOTONG', (asli) => asli.subarray(0, asli.length / 2)],
    ['terpotong di akhir', 'CADANGAN_TERPOTONG', (asli) => asli.subarray(0, asli.length - 10)],
    ['kosong', 'BUKAN_CADANGAN', () => new Uint8Array(0)],
    ['bukan arsip', 'BUKAN_CADANGAN', () => asing],
    ['arsip zip lain', 'BUKAN_CADANGAN', () => zipSync({ 'daftar.xlsx': asing })],
    [
      'ada nama yang menunjuk keluar folder',
      'BUKAN_CADANGAN',
      ubah((isi) => ({ ...isi, '../../jahat.txt': asing })),
    ],
    [
      'basis datanya hanya bernama keluar folder',
      'BUKAN_CADANGAN',
      ubah(({ 'data.pleno': data, ...isi }) => ({ ...isi, '../data.pleno': data ?? asing })),
    ],
    ['satu bita arsip berubah', 'CADANGAN_RUSAK', (asli) => balik(asli, Math.floor(asli.length / 2))],
    [
      'basis datanya diubah lalu dibungkus lagi',
      'BASIS_DATA_RUSAK',
      ubah((isi) => ({ ...isi, 'data.pleno': balik(isi['data.pleno'], 20_000) })),
    ],
    [
      'basis datanya milik orang lain',
      'KUNCI_BUKAN_MILIK_BASIS_DATA',
      ubah((isi) => ({
        ...isi,
        'data.pleno': Uint8Array.from({ length: 16_384 }, (_, i) => (i * 31) % 251),
      })),
    ],
    [
      'berkas kuncinya rusak',
      'BERKAS_KUNCI_RUSAK',
      ubah((isi) => ({ ...isi, 'data.pleno.kunci': balik(isi['data.pleno.kunci'], 40) })),
    ],
    [
      'keterangannya rusak',
      'CADANGAN_RUSAK',
      ubah((isi) => ({ ...isi, 'keterangan.json': strToU8('{"x":') })),
    ],
    [
      'dibuat program yang lebih baru',
      'CADANGAN_LEBIH_BARU',
      ubah((isi) => ({ ...isi, 'keterangan.json': strToU8('{"format":"pleno-dpsh-cadangan","versi":2}') })),
    ],
  ])('berkas yang %s ditolak dan tidak meninggalkan apa-apa', async (_, kode, rusakkan) => {
    const { mesin, jalur } = await createCadanganUji();
    const sebelum = listFolder(mesin);
    writeFileSync(jalur, rusakkan(readFileSync(jalur)));
    const sumber = { titipan: mesin.titip(jalur) };
    const galat = await mesin.mustFail('cadangan.restore', { sumber, rahasia: SANDI });
    expect(galat.kode).toBe(kode);
    expect(galat.pesan).toMatch(/cadangan/i);
    expect(galat.pesan).not.toContain(mesin.folderData);
    expect(listFolder(mesin)).toEqual(sebelum);
    expect(existsSync(path.join(mesin.folderData, 'jahat.txt'))).toBe(false);
    expect((await mesin.must('sesi.load', {})).terbuka?.id).toBe(ID);
  });

  test('dengan kata sandi yang salah ditolak dan tidak meninggalkan apa-apa', async () => {
    const { mesin, jalur } = await createCadanganUji();
    const sumber = { titipan: mesin.titip(jalur) };
    const galat = await mesin.mustFail('cadangan.restore', { sumber, rahasia: { kataSandi: 'salah' } });
    expect(galat.kode).toBe('KATA_SANDI_SALAH');
    expect(listFolder(mesin)).toEqual([ID]);
  });
});

describe('pemeriksaan keutuhan', () => {
  test('data yang diubah di luar program disebut dengan kalimat', async () => {
    const { mesin } = await createMesinBaki();
    expect(await mesin.must('cadangan.verify', {})).toEqual({ utuh: true, masalah: [], jumlahJejak: 1 });
    await mesin.must('sesi.close', {});
    const berkas = path.join(mesin.folderData, 'basis-data', ID, 'data.pleno');
    const { kecamatan, profil, tahapan } = PEKERJAAN_UJI;
    const db = must(
      openDatabase({
        berkas,
        kunci: must(await unlockKunci(berkas, SANDI)),
        waktu: createWaktuUji(),
        identitas: { kecamatan, profil, tahapan },
      }),
    );
    db.run('DROP TRIGGER jejak_tidak_diubah');
    db.run("UPDATE jejak SET waktu = '2020-01-01T00:00:00.000Z' WHERE nomor = 1");
    db.close();
    await mesin.must('sesi.open', { id: ID, rahasia: SANDI });
    const hasil = await mesin.must('cadangan.verify', {});
    expect(hasil.utuh).toBe(false);
    expect(hasil.masalah).toEqual([
      'Catatan jejak nomor 1 diubah, dihapus, atau disisipkan di luar program.',
    ]);
  });
});
