import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HasilVerifikasi, PutusanBerkas } from '../../../../src/contract/bentuk/dokumen.ts';
import { createMesinBerisi, impor, listPemilihDesa, writeCsv } from '../data/kecamatan-kecil.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';
import { bacaManifest, buat, folderDokumen, kodeDesa } from './dokumen-uji.ts';

const JENIS = ['rekap', 'lembar-kontrol', 'rekap-pps'] as const;
const REKAP = 'PPK/02 Rekap PPK Baki';

function putusan(hasil: HasilVerifikasi, nama: string): PutusanBerkas | undefined {
  return hasil.berkas.find((b) => b.nama === nama)?.putusan;
}

describe('verifikasi', () => {
  let mesin: MesinUji;
  let asal: string;
  beforeAll(async () => {
    mesin = await createMesinBerisi();
    await buat(mesin, JENIS, { desa: [kodeDesa(0)] });
    asal = await folderDokumen(mesin);
  });

  /** A copy of the set as it is handed on, spoiled by `rusak`. */
  async function periksaSalinan(
    rusak: (folder: string) => void | Promise<void>,
    oleh = mesin,
  ): Promise<HasilVerifikasi> {
    const folder = path.join(createFolderUji(), 'salinan');
    cpSync(asal, folder, { recursive: true });
    await rusak(folder);
    return oleh.must('dokumen.verifikasi', { titipan: [oleh.titip(folder)] });
  }

  test('yang tidak disentuh: semua sesuai, juga di folder program sendiri dan di dalam zip', async () => {
    const { token } = await mesin.must('dokumen.zip', { jenis: [...JENIS], desa: null, rahasia: false });
    const zip = mesin.titip(mesin.keluaran(token).jalur);
    for (const hasil of [
      await periksaSalinan(() => {}),
      await mesin.must('dokumen.verifikasi', { titipan: [] }),
      await mesin.must('dokumen.verifikasi', { titipan: [zip] }),
    ]) {
      expect([hasil.manifest, hasil.masalahData]).toEqual(['asli', []]);
      expect(new Set(hasil.berkas.map((b) => b.putusan))).toEqual(new Set(['sesuai']));
      expect([hasil.sesuai, hasil.jumlah]).toEqual([6, 6]);
    }
  });

  test('sel yang diubah di Excel disebut dengan angka semula dan sekarang', async () => {
    let alamat = '';
    const hasil = await periksaSalinan(async (folder) => {
      const jalur = path.join(folder, `${REKAP}.xlsx`);
      const buku = new ExcelJS.Workbook();
      await buku.xlsx.readFile(jalur);
      buku.worksheets[0]?.eachRow((baris) =>
        baris.eachCell((sel) => {
          if (alamat !== '' || typeof sel.value !== 'number' || sel.value < 100) return;
          alamat = sel.address;
          sel.value += 7;
        }),
      );
      await buku.xlsx.writeFile(jalur);
    });
    const satu = hasil.berkas.find((b) => b.nama === `${REKAP}.xlsx`);
    expect(satu?.putusan).toBe('berubah');
    expect(satu?.perbedaan).toEqual([
      expect.stringMatching(new RegExp(`sel ${alamat}: semula [\\d.]+, sekarang [\\d.]+$`)),
    ]);
    expect([hasil.sesuai, hasil.jumlah]).toEqual([5, 6]);
  });

  test('satu berkas yang diserahkan sendirian dikenali menurut namanya, juga bila sudah diubah', async () => {
    const jalur = path.join(createFolderUji(), path.basename(`${REKAP}.xlsx`));
    cpSync(path.join(asal, `${REKAP}.xlsx`), jalur);
    const buku = new ExcelJS.Workbook();
    await buku.xlsx.readFile(jalur);
    const [lembar] = buku.worksheets;
    if (lembar === undefined) throw new Error('a workbook without sheets');
    lembar.getCell('A1').value = 'diubah';
    await buku.xlsx.writeFile(jalur);
    const hasil = await mesin.must('dokumen.verifikasi', { titipan: [mesin.titip(jalur)] });
    expect(hasil.berkas.map((b) => [b.nama, b.putusan])).toEqual([[path.basename(jalur), 'berubah']]);
    expect(hasil.berkas[0]?.perbedaan[0]).toContain('sel A1');
  });

  test('terpotong, kosong, hilang, asing, dan berganti nama dinyatakan masing-masing', async () => {
    const hasil = await periksaSalinan((folder) => {
      const pdf = path.join(folder, `${REKAP}.pdf`);
      writeFileSync(pdf, readFileSync(pdf).subarray(0, 500));
      writeFileSync(path.join(folder, `${REKAP}.xlsx`), '');
      rmSync(path.join(folder, 'PPK/04 Lembar Kontrol PPK Baki.pdf'));
      renameSync(path.join(folder, 'PPK/04 Lembar Kontrol PPK Baki.xlsx'), path.join(folder, 'kontrol.xlsx'));
      writeFileSync(path.join(folder, 'catatan.txt'), 'halo');
    });
    expect(putusan(hasil, `${REKAP}.pdf`)).toBe('berubah');
    expect(hasil.berkas.find((b) => b.nama === `${REKAP}.xlsx`)).toMatchObject({
      putusan: 'berubah',
      keterangan: expect.stringContaining('kosong'),
    });
    expect(putusan(hasil, 'PPK/04 Lembar Kontrol PPK Baki.pdf')).toBe('hilang');
    expect(putusan(hasil, 'kontrol.xlsx')).toBe('sesuai');
    expect(putusan(hasil, 'catatan.txt')).toBe('tidak-dikenal');
  });

  test('angka manifest yang diubah dinyatakan, walau berkasnya asli', async () => {
    const hasil = await periksaSalinan((folder) => {
      const manifest = bacaManifest(folder);
      const berkas = manifest.berkas.map((b) =>
        b['jalur'] === `${REKAP}.pdf`
          ? JSON.parse(JSON.stringify(b).replace(/"jumlah":\d+/, '"jumlah":7'))
          : b,
      );
      writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, berkas }));
    });
    expect(hasil.manifest).toBe('berubah');
    const satu = hasil.berkas.find((b) => b.nama === `${REKAP}.pdf`);
    expect(satu?.putusan).toBe('angka-berbeda');
    expect(satu?.perbedaan[0]).toContain('L+P 7 dan');
  });

  test('manifest yang bukan manifest tidak menggagalkan pemeriksaan', async () => {
    const hasil = await periksaSalinan((folder) => writeFileSync(path.join(folder, 'manifest.json'), '{'));
    expect([hasil.manifest, hasil.sesuai, hasil.jumlah]).toEqual(['berubah', 6, 6]);
    const tanpa = await periksaSalinan((folder) => rmSync(path.join(folder, 'manifest.json')));
    expect([tanpa.manifest, tanpa.sesuai]).toEqual([null, 6]);
  });

  test('basis data lain tidak mengakui paket ini sebagai miliknya', async () => {
    const { mesin: lain } = await createMesinBaki();
    await impor(lain, [writeCsv(createFolderUji(), 'satu.csv', listPemilihDesa(0))]);
    const hasil = await periksaSalinan(() => {}, lain);
    expect(hasil.manifest).toBe('tidak-dikenal');
    expect(new Set(hasil.berkas.map((b) => b.putusan))).toEqual(new Set(['asli-tanpa-data']));
    const rusak = await periksaSalinan((f) => appendFileSync(path.join(f, `${REKAP}.pdf`), 'x'), lain);
    expect(putusan(rusak, `${REKAP}.pdf`)).toBe('berubah');
  });

  test('berkas rusak di folder program dibandingkan dengan yang dibuat lagi dari data yang sama', async () => {
    const jalur = path.join(asal, `${REKAP}.xlsx`);
    const byte = readFileSync(jalur);
    const buku = new ExcelJS.Workbook();
    await buku.xlsx.readFile(jalur);
    const lembar = buku.worksheets[0];
    if (lembar !== undefined) lembar.getCell('A1').value = 'DIUBAH';
    await buku.xlsx.writeFile(jalur);
    const hasil = await mesin.must('dokumen.verifikasi', { titipan: [] });
    writeFileSync(jalur, byte);
    expect(hasil.berkas.find((b) => b.nama === `${REKAP}.xlsx`)?.perbedaan[0]).toContain('sekarang DIUBAH');
  });

  test('paket lama tetap sesuai dengan angka keadaan datanya sesudah data berubah', async () => {
    const folder = path.join(createFolderUji(), 'lama');
    cpSync(asal, folder, { recursive: true });
    const [pertama, ...lain] = listPemilihDesa(0);
    if (pertama === undefined) throw new Error('desa kosong');
    const berubah = [{ ...pertama, keterangan: pertama.keterangan === 'B' ? '' : 'B' }, ...lain];
    await impor(mesin, [writeCsv(createFolderUji(), 'satu.csv', berubah)]);
    await buat(mesin, JENIS, { desa: [kodeDesa(0)] });
    const hasil = await mesin.must('dokumen.verifikasi', { titipan: [mesin.titip(folder)] });
    expect([hasil.manifest, hasil.sesuai, hasil.jumlah]).toEqual(['asli', 6, 6]);
    expect(hasil.berkas[0]?.keterangan).toContain('sudah berubah sejak itu');
    // What was replaced is kept, and is no part of the set.
    const sendiri = await mesin.must('dokumen.verifikasi', { titipan: [] });
    expect(readdirSync(asal)).toContain('riwayat');
    expect([sendiri.sesuai, sendiri.jumlah]).toEqual([6, 6]);
  });
});
