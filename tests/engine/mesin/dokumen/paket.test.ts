import { hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { manifestSchema } from '../../../../src/contract/manifest-schema.ts';
import { createMesinBerisi, loadKecamatanKecil } from '../data/kecamatan-kecil.ts';
import { bacaManifest, buat, EMPAT, folderDokumen, isi, keadaan, kodeDesa } from './dokumen-uji.ts';

describe('manifest', () => {
  test('memuat hash dan angka setiap berkas, dan sama untuk dokumen yang sama', async () => {
    const [mesin, lain] = [await createMesinBerisi(), await createMesinBerisi()];
    const { rekap } = loadKecamatanKecil();
    for (const m of [mesin, lain]) await buat(m, ['rekap', 'rekap-pps', 'laporan-coklit']);
    const folder = await folderDokumen(mesin);
    const manifest = manifestSchema.parse(bacaManifest(folder));
    expect(manifest.kecamatan).toEqual({ kode: '33.11.10', nama: expect.any(String) });
    expect(manifest.berkas.map((b) => b.jalur)).toEqual(manifest.berkas.map((b) => b.jalur).toSorted());
    for (const b of manifest.berkas) {
      const byte = readFileSync(path.join(folder, b.jalur));
      expect([hash('sha256', byte), byte.length]).toEqual([b.sha256, b.ukuran]);
      const d = rekap.desa.find((r) => r.kode === b.desa);
      const benar = b.desa === null ? rekap : b.tps === null ? d : d?.tps.find((t) => t.nomor === b.tps);
      expect(b.angka?.akhir).toEqual(benar?.akhir);
      expect(b.angka?.tms).toEqual(benar?.tms);
    }
    // Everything but the bytes: the foot of a document names the history of its own database.
    const isiManifest = (m: typeof manifest): readonly unknown[] =>
      m.berkas.map((b) => [b.jalur, b.jenis, b.desa, b.tps, b.format, b.halaman, b.draf, b.angka]);
    const dua = manifestSchema.parse(bacaManifest(await folderDokumen(lain)));
    expect(isiManifest(dua)).toEqual(isiManifest(manifest));
  });

  test('ditulis ulang bila hilang, dan selalu yang dicatat jejak', async () => {
    const mesin = await createMesinBerisi();
    await buat(mesin, ['rekap']);
    const jalur = path.join(await folderDokumen(mesin), 'manifest.json');
    const byte = readFileSync(jalur);
    rmSync(jalur);
    await buat(mesin, ['rekap']);
    expect(readFileSync(jalur).equals(byte)).toBe(true);
    const hasil = await mesin.must('dokumen.verifikasi', { titipan: [] });
    expect(hasil.manifest).toBe('asli');
  });
});

describe('sampul', () => {
  test('memuat yang berlaku, dibuat terakhir, dan usang bila yang lain berubah', async () => {
    const mesin = await createMesinBerisi();
    const hasil = await buat(mesin, ['sampul', 'rekap']);
    expect(new Set(hasil.dibuat.map((d) => d.jenis))).toEqual(new Set(['sampul', 'rekap']));
    expect(await keadaan(mesin, ['sampul', 'rekap'])).toEqual(['siap', 'siap']);
    expect(await buat(mesin, ['sampul', 'rekap'])).toMatchObject({ tetap: 2, dibuat: [] });
    await buat(mesin, ['lembar-kontrol']);
    expect(await keadaan(mesin, ['sampul'])).toEqual(['usang']);
  });
});

describe('zip', () => {
  test('memuat yang dipilih dan berlaku dengan manifestnya; yang rusak dan yang rahasia tidak lolos', async () => {
    const mesin = await createMesinBerisi();
    const minta = (jenis: readonly (typeof EMPAT)[number][]) => ({
      jenis: [...jenis],
      desa: null,
      rahasia: false,
    });
    expect((await mesin.mustFail('dokumen.zip', minta(EMPAT))).kode).toBe('DOKUMEN_BELUM_ADA');
    await buat(mesin, EMPAT);
    await mesin.must('pengaturan.savePleno', {
      isian: { nomor: '1/BA', tanggal: '', jam: '', tempat: '', masukan: null },
    });
    const arsip = unzipSync(isi(mesin, (await mesin.must('dokumen.zip', minta(EMPAT))).token));
    const nama = Object.keys(arsip);
    expect(nama).toHaveLength(7);
    expect(nama.some((n) => n.includes('Berita Acara'))).toBe(false);
    const manifest = manifestSchema.parse(JSON.parse(Buffer.from(arsip['manifest.json'] ?? []).toString()));
    expect(manifest.berkas.map((b) => [b.jalur, b.sha256])).toEqual(
      nama.filter((n) => n !== 'manifest.json').map((n) => [n, hash('sha256', arsip[n] ?? new Uint8Array())]),
    );
    const rahasia = { jenis: ['daftar-perubahan' as const], desa: null, rahasia: false };
    expect((await mesin.mustFail('dokumen.zip', rahasia)).kode).toBe('DOKUMEN_RAHASIA');
    appendFileSync(path.join(await folderDokumen(mesin), 'PPK', '02 Rekap PPK Baki.xlsx'), 'x');
    expect((await mesin.mustFail('dokumen.zip', minta(['rekap']))).kode).toBe('BERKAS_DOKUMEN_BERUBAH');
  });
});

/** Pages of a PDF, by another program's reading. */
async function countHalaman(byte: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  return (await PDFDocument.load(byte)).getPageCount();
}

describe('cetak', () => {
  test('satu PDF: sekali untuk satu penerima, berangkap untuk semua; yang belum siap ditolak dengan namanya', async () => {
    const mesin = await createMesinBerisi();
    await mesin.must('pengaturan.savePenerima', {
      isian: [
        { nama: 'KPU', rangkap: 2 },
        { nama: 'Arsip', rangkap: 1 },
      ],
    });
    const minta = { jenis: ['rekap' as const, 'rekap-pps' as const], desa: [kodeDesa(0)], rahasia: false };
    const { dibuat } = await buat(mesin, ['rekap']);
    const galat = await mesin.mustFail('dokumen.cetak', { ...minta, penerima: null });
    expect(galat).toMatchObject({ kode: 'DOKUMEN_BELUM_SIAP', pesan: expect.stringContaining('PPS') });
    const pps = await buat(mesin, ['rekap-pps'], { desa: minta.desa });
    const halaman = [...dibuat, ...pps.dibuat]
      .flatMap((d) => d.berkas.filter((b) => b.format === 'pdf'))
      .reduce((n, b) => n + (b.halaman ?? 0), 0);
    expect(halaman).toBeGreaterThan(1);
    const satu = await mesin.must('dokumen.cetak', { ...minta, penerima: 0 });
    expect(await countHalaman(isi(mesin, satu.token))).toBe(halaman);
    const semua = await mesin.must('dokumen.cetak', { ...minta, penerima: null });
    expect(await countHalaman(isi(mesin, semua.token))).toBe(3 * halaman);
    expect((await mesin.mustFail('dokumen.cetak', { ...minta, penerima: 7 })).kode).toBe(
      'PENERIMA_TIDAK_ADA',
    );
    expect(existsSync(mesin.keluaran(semua.token).jalur)).toBe(true);
  });
});
