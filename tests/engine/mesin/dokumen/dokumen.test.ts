import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PENGATURAN_KOSONG, type Kantor } from '../../../../src/contract/pengaturan-schema.ts';
import { adaPdftotext, rapatkan, readPdf } from '../../../documents/baca-dokumen.ts';
import {
  createMesinBerisi,
  impor,
  listPemilihDesa,
  loadKecamatanKecil,
  writeCsv,
} from '../data/kecamatan-kecil.ts';
import {
  createFolderUji,
  createMesinBaki,
  createMesinUji,
  KATA_SANDI_UJI,
  type MesinUji,
} from '../uji-mesin.ts';
import {
  bacaManifest,
  buat,
  daftar,
  EMPAT,
  folderDokumen,
  isi,
  keadaan,
  kodeDesa,
  masukanBuat,
} from './dokumen-uji.ts';

const KANTOR: Kantor = {
  ...PENGATURAN_KOSONG.kantor,
  ppk: { ketua: 'Siti Nurhayati', anggota: ['Bambang', 'Dewi', 'Arif', 'Sri'], sekretaris: 'Wati' },
};

/** Files of the set, without manifest and history. */
function listBerkas(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name !== 'manifest.json')
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
    .filter((n) => !n.startsWith('riwayat/'))
    .sort();
}

describe('keadaan dokumen', () => {
  let mesin: MesinUji;
  beforeAll(async () => {
    mesin = await createMesinBerisi();
  });

  test('belum, siap, lalu usang tepat bila isinya berubah', async () => {
    expect(await keadaan(mesin)).toEqual(['belum', 'belum', 'belum', 'belum']);
    await buat(mesin, EMPAT);
    expect(await keadaan(mesin)).toEqual(['siap', 'siap', 'siap', 'siap']);
    // The number stands on the berita acara alone.
    await mesin.must('pengaturan.savePleno', {
      isian: { nomor: '012/PL.02.1-BA/331110/2024', tanggal: '', jam: '', tempat: '', masukan: null },
    });
    expect(await keadaan(mesin)).toEqual(['usang', 'siap', 'siap', 'siap']);
    // Signers stand on all of them, the sekretaris on none.
    await mesin.must('pengaturan.saveKantor', {
      isian: { ...KANTOR, ppk: { ...KANTOR.ppk, ketua: '', anggota: ['', '', '', ''] } },
    });
    expect(await keadaan(mesin)).toEqual(['usang', 'siap', 'siap', 'siap']);
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    expect(await keadaan(mesin)).toEqual(['usang', 'usang', 'usang', 'usang']);
    await buat(mesin, ['rekap']);
    expect(await keadaan(mesin)).toEqual(['usang', 'siap', 'usang', 'usang']);
    const langkah = (await mesin.must('beranda.load', {})).langkah;
    expect(langkah.find((l) => l.kode === 'PERBARUI_DOKUMEN')?.kalimat).toContain('3 dokumen');
  });

  test('yang belum diisi disebut, dan yang diisi tercetak', async () => {
    const daftar = await mesin.must('dokumen.list', {});
    expect(daftar.belumDiisi).toEqual([
      'Tanggal pleno',
      'Jam pleno',
      'Tempat pleno',
      'Masukan dan tanggapan',
    ]);
    const { token, nama, tipe } = await mesin.must('dokumen.preview', {
      jenis: 'berita-acara',
      desa: null,
      tps: null,
    });
    expect([nama, tipe]).toEqual(['01 Berita Acara Pleno PPK Baki.pdf', 'application/pdf']);
    const byte = isi(mesin, token);
    expect(Buffer.from(byte.subarray(0, 5)).toString()).toBe('%PDF-');
    if (adaPdftotext) {
      const teks = rapatkan(readPdf(byte).join(' '));
      expect(teks).toContain('012/PL.02.1-BA/331110/2024');
      expect(teks).toContain('Siti Nurhayati');
    }
    const sebelum = (await mesin.must('dokumen.riwayat', { jenis: null, desa: null })).length;
    await mesin.must('dokumen.preview', { jenis: 'rekap', desa: null, tps: null });
    expect(await mesin.must('dokumen.riwayat', { jenis: null, desa: null })).toHaveLength(sebelum);
  });

  test('penerima dari pengaturan menggantikan penerima profil', async () => {
    await mesin.must('pengaturan.savePenerima', { isian: [{ nama: 'Arsip Desa Gentan', rangkap: 3 }] });
    const { token } = await mesin.must('dokumen.preview', { jenis: 'berita-acara', desa: null, tps: null });
    if (adaPdftotext)
      expect(rapatkan(readPdf(isi(mesin, token)).join(' '))).toContain('Arsip Desa Gentan (3 rangkap)');
    await mesin.must('pengaturan.savePenerima', { isian: null });
  });
});

describe('membuat dokumen', () => {
  test('yang lama pindah ke riwayat dan tetap dapat diambil; isinya sama dengan yang dicatat', async () => {
    const mesin = await createMesinBerisi();
    const [satu] = (await buat(mesin, ['rekap'])).dibuat;
    const lama = satu?.berkas.find((b) => b.format === 'xlsx');
    const folder = await folderDokumen(mesin);
    expect(readdirSync(folder).sort()).toEqual(['PPK', 'manifest.json']);
    const xlsx = path.join(folder, 'PPK', '02 Rekap PPK Baki.xlsx');
    expect(readdirSync(path.dirname(xlsx)).sort()).toEqual([
      '02 Rekap PPK Baki.pdf',
      '02 Rekap PPK Baki.xlsx',
    ]);
    const byteLama = readFileSync(xlsx);
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    const [dua] = (await buat(mesin, ['rekap'])).dibuat;
    const riwayat = await mesin.must('dokumen.riwayat', { jenis: 'rekap', desa: null });
    expect(riwayat.map((r) => r.terbaru)).toEqual([true, false]);
    expect(riwayat[0]?.berkas).toEqual(dua?.berkas);
    const keluaran = await mesin.must('dokumen.keluaran', { id: lama?.id ?? 0 });
    expect(Buffer.from(isi(mesin, keluaran.token)).equals(byteLama)).toBe(true);
    expect(readFileSync(xlsx).equals(byteLama)).toBe(false);
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    const catatan = jejak.baris.filter((j) => j.peristiwa === 'DOKUMEN_DIBUAT');
    expect(catatan.map((j) => j.mengubahData)).toEqual([false, false]);
  });

  test('yang tidak berubah tidak ditulis ulang; yang rusak atau hilang dibuat lagi dengan byte yang sama', async () => {
    const mesin = await createMesinBerisi();
    const pertama = await buat(mesin, EMPAT);
    expect([pertama.dibuat.length, pertama.tetap]).toEqual([4, 0]);
    const folder = path.join(await folderDokumen(mesin), 'PPK');
    const waktu = (): readonly number[] =>
      readdirSync(folder).map((n) => statSync(path.join(folder, n)).mtimeMs);
    const [sebelum, jejak] = [waktu(), (await mesin.must('jejak.list', { offset: 0, limit: 1 })).jumlah];
    expect(await buat(mesin, EMPAT)).toEqual({ dibuat: [], tetap: 4, disahkan: 0, dilewati: [] });
    expect(waktu()).toEqual(sebelum);
    // Nothing happened: nothing is told.
    expect((await mesin.must('jejak.list', { offset: 0, limit: 1 })).jumlah).toBe(jejak);
    const rekap = pertama.dibuat.find((d) => d.jenis === 'rekap');
    const [rusak, hilang] = rekap?.berkas ?? [];
    appendFileSync(path.join(folder, rusak?.nama ?? ''), 'x');
    rmSync(path.join(folder, hilang?.nama ?? ''));
    expect((await mesin.mustFail('dokumen.keluaran', { id: rusak?.id ?? 0 })).kode).toBe(
      'BERKAS_DOKUMEN_BERUBAH',
    );
    expect((await mesin.mustFail('dokumen.keluaran', { id: hilang?.id ?? 0 })).kode).toBe(
      'BERKAS_DOKUMEN_HILANG',
    );
    expect((await mesin.mustFail('dokumen.keluaran', { id: 999 })).kode).toBe('DOKUMEN_TIDAK_ADA');
    const lagi = await buat(mesin, EMPAT);
    expect([lagi.dibuat.map((d) => d.jenis), lagi.tetap]).toEqual([['rekap'], 3]);
    expect(lagi.dibuat[0]?.berkas.map((b) => b.sha256)).toEqual(rekap?.berkas.map((b) => b.sha256));
    for (const b of lagi.dibuat[0]?.berkas ?? []) {
      expect(b.halaman).toBeGreaterThan(0);
      await mesin.must('dokumen.keluaran', { id: b.id });
    }
  });

  test('impor satu desa hanya membuat usang dokumen desa itu dan dokumen kecamatan', async () => {
    const mesin = await createMesinBerisi();
    const jenis = ['rekap', 'rekap-pps', 'laporan-coklit'] as const;
    await buat(mesin, jenis);
    expect(new Set((await daftar(mesin, 'laporan-coklit')).map((d) => d.keadaan))).toEqual(new Set(['siap']));
    const [pertama, ...lain] = listPemilihDesa(0);
    if (pertama === undefined) throw new Error('desa kosong');
    const berubah = [{ ...pertama, keterangan: pertama.keterangan === 'B' ? '' : 'B' }, ...lain];
    await impor(mesin, [writeCsv(createFolderUji(), 'satu.csv', berubah)]);
    const usang = async (j: (typeof jenis)[number]): Promise<readonly (string | null)[]> =>
      (await daftar(mesin, j)).filter((d) => d.keadaan === 'usang').map((d) => d.desa);
    expect(await usang('rekap')).toEqual([null]);
    expect(await usang('rekap-pps')).toEqual([kodeDesa(0)]);
    // Both TPS: the state of the data at the foot is that of the desa.
    expect(await usang('laporan-coklit')).toEqual([kodeDesa(0), kodeDesa(0)]);
    const hasil = await buat(mesin, jenis);
    expect([hasil.dibuat.length, hasil.tetap]).toEqual([4, 13 + 26]);
    expect(await usang('laporan-coklit')).toEqual([]);
  });

  test('dibatalkan di tengah: yang selesai tercatat, yang lain tidak ada, dan berikutnya dilanjutkan', async () => {
    const mesin = await createMesinBerisi();
    const jenis = ['rekap', 'rekap-pps', 'laporan-coklit'] as const;
    const semua = 1 + 14 + 28;
    const panggilan = mesin.mulai('dokumen.make', masukanBuat(jenis));
    while (!panggilan.kemajuan.some((k) => (k.selesai ?? 0) >= 8))
      await new Promise((resolve) => setTimeout(resolve, 5));
    panggilan.batal();
    expect(await panggilan.jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    const riwayat = await mesin.must('dokumen.riwayat', { jenis: null, desa: null });
    const folder = await folderDokumen(mesin);
    expect(riwayat.length).toBeGreaterThan(0);
    expect(riwayat.length).toBeLessThan(semua);
    expect(listBerkas(folder)).toEqual(bacaManifest(folder).berkas.map((b) => b['jalur']));
    expect(bacaManifest(folder).berkas).toHaveLength(riwayat.flatMap((r) => r.berkas).length);
    for (const b of riwayat.flatMap((r) => r.berkas)) await mesin.must('dokumen.keluaran', { id: b.id });
    const lanjut = await buat(mesin, jenis);
    expect([lanjut.dibuat.length, lanjut.tetap]).toEqual([semua - riwayat.length, riwayat.length]);
  });

  test('NIK lengkap hanya dengan sengaja, dan jejak mencatatnya', async () => {
    const mesin = await createMesinBerisi();
    const desa = [kodeDesa(0)];
    const tanpa = await buat(mesin, ['daftar-perubahan', 'daftar-perubahan-salinan'], { desa });
    expect(new Set(tanpa.dibuat.map((d) => d.jenis))).toEqual(new Set(['daftar-perubahan-salinan']));
    expect(tanpa.dilewati).toEqual([
      { nama: expect.any(String), alasan: expect.stringContaining('dengan sengaja') },
    ]);
    expect(await keadaan(mesin, ['daftar-perubahan', 'daftar-perubahan-salinan'])).toEqual(['belum', 'siap']);
    const dengan = await buat(mesin, ['daftar-perubahan'], { desa, rahasia: true });
    expect(dengan.dibuat).toHaveLength(2);
    const { baris } = await mesin.must('jejak.list', { offset: 0, limit: 50 });
    const kalimat = baris.filter((j) => j.peristiwa === 'DOKUMEN_DIBUAT').map((j) => j.kalimat);
    // A slow machine records one act in several entries: the newest are of the second act, the others of the first.
    const rahasia = kalimat.map((k) => k.includes('NIK lengkap'));
    expect(rahasia).toEqual(rahasia.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(rahasia)).toEqual(new Set([true, false]));
    await mesin.must('dokumen.preview', { jenis: 'daftar-perubahan', desa: kodeDesa(0), tps: '001' });
    const terakhir = (await mesin.must('jejak.list', { offset: 0, limit: 1 })).baris[0];
    expect(terakhir?.peristiwa).toBe('DOKUMEN_RAHASIA_DILIHAT');
  });

  test('samaran "penuh" untuk PPS tidak membuka NIK di salinan publik', async () => {
    const mesin = await createMesinBerisi();
    await mesin.must('pengaturan.saveSamaran', {
      isian: { nomor: 'penuh', nama: 'penuh', tanggalLahir: 'tahun' },
    });
    const sasaran = { jenis: 'daftar-perubahan-salinan', desa: kodeDesa(0), tps: '001' } as const;
    const byte = isi(mesin, (await mesin.must('dokumen.preview', sasaran)).token);
    if (adaPdftotext) {
      const teks = readPdf(byte).join(' ');
      for (const p of listPemilihDesa(0)) expect(teks).not.toContain(p.nik);
      expect(teks).toMatch(/331110\*+/);
    }
  });

  test('pratinjau TPS yang tidak ada ditolak', async () => {
    const mesin = await createMesinBerisi();
    const galat = await mesin.mustFail('dokumen.preview', {
      jenis: 'laporan-coklit',
      desa: kodeDesa(0),
      tps: '099',
    });
    expect(galat.kode).toBe('DOKUMEN_TIDAK_ADA');
  });
});

describe('draf', () => {
  test('selama ada desa tanpa data hanya DRAF yang dapat dibuat, dan ia tidak menggantikan yang akhir', async () => {
    const { mesin } = await createMesinBaki();
    await impor(mesin, [writeCsv(createFolderUji(), 'satu.csv', listPemilihDesa(0))]);
    const { alasanDraf } = await mesin.must('dokumen.list', {});
    expect(alasanDraf[0]).toContain('13 desa belum masuk');
    const galat = await mesin.mustFail('dokumen.make', masukanBuat(['rekap']));
    expect(galat).toMatchObject({ kode: 'DOKUMEN_HANYA_DRAF' });
    const [draf] = (await buat(mesin, ['rekap'], { draf: true })).dibuat;
    expect(draf).toMatchObject({ draf: true, terbaru: true });
    expect(draf?.berkas.map((b) => b.nama).toSorted()).toEqual([
      '02 Rekap PPK Baki (DRAF).pdf',
      '02 Rekap PPK Baki (DRAF).xlsx',
    ]);
    const langkah = (await mesin.must('beranda.load', {})).langkah;
    expect(langkah.find((l) => l.kode === 'BUAT_DOKUMEN')?.selesai).toBe(false);
  });

  test('dokumen PPS desa yang lengkap dapat dibuat walau desa lain belum masuk', async () => {
    const { mesin } = await createMesinBaki();
    await impor(mesin, [writeCsv(createFolderUji(), 'satu.csv', listPemilihDesa(0))]);
    const { alasanDrafDesa, dokumen } = await mesin.must('dokumen.list', {});
    expect(alasanDrafDesa.map((a) => a.desa)).toEqual(
      loadKecamatanKecil()
        .kecamatan.desa.slice(1)
        .map((d) => d.kode),
    );
    // A desa without data has no documents yet.
    expect(dokumen.filter((d) => d.jenis === 'rekap-pps').map((d) => d.desa)).toEqual([kodeDesa(0)]);
    const hasil = await buat(mesin, ['rekap', 'undangan', 'rekap-pps'], { desa: [kodeDesa(0), kodeDesa(1)] });
    expect(hasil.dibuat.map((d) => [d.jenis, d.desa, d.draf])).toEqual([
      ['undangan', null, false],
      ['rekap-pps', kodeDesa(0), false],
    ]);
    expect(hasil.dilewati.map((d) => d.nama)).toEqual([expect.stringContaining('Desa'), 'Dokumen kecamatan']);
  });

  test('TPS yang kurang dari jumlah resmi menahan dokumen akhir', async () => {
    const mesin = await createMesinBerisi();
    const { isian } = await mesin.must('pengaturan.load', {});
    const desa = isian.desa.map((d, i) => ({ ...d, jumlahTps: i === 0 ? 3 : 2 }));
    await mesin.must('pengaturan.saveDesa', { isian: desa });
    const nama = loadKecamatanKecil().kecamatan.desa[0]?.nama ?? '';
    expect((await mesin.must('dokumen.list', {})).alasanDraf).toEqual([expect.stringContaining(nama)]);
    const rekap = await mesin.must('rekap.load', {});
    expect(rekap.desa[0]?.tps.map((t) => t.nomor)).toEqual(['001', '002', '003']);
    await mesin.must('pengaturan.saveDesa', { isian: desa.map((d) => ({ ...d, jumlahTps: 2 })) });
    expect((await mesin.must('dokumen.list', {})).alasanDraf).toEqual([]);
    expect((await mesin.must('beranda.load', {})).desa[0]).toMatchObject({ tpsResmi: 2, jumlahTps: 2 });
  });

  test('dokumen masih dikenal sesudah dibuka lagi dari folder yang dipindahkan', async () => {
    const mesin = await createMesinBerisi();
    const [dibuat] = (await buat(mesin, ['rekap'])).dibuat;
    const [pekerjaan] = (await mesin.must('sesi.load', {})).pekerjaan;
    await mesin.tutup();
    const folderData = path.join(createFolderUji(), 'pindahan');
    cpSync(mesin.folderData, folderData, { recursive: true });
    rmSync(path.join(mesin.folderData, 'basis-data'), { recursive: true });
    const lagi = await createMesinUji({ folderData });
    await lagi.must('sesi.open', { id: pekerjaan?.id ?? '', rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect(await keadaan(lagi)).toEqual(['belum', 'siap', 'belum', 'belum']);
    const { token } = await lagi.must('dokumen.keluaran', { id: dibuat?.berkas[0]?.id ?? 0 });
    expect(existsSync(lagi.keluaran(token).jalur)).toBe(true);
  });
});
