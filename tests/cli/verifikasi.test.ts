import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createMesinBerisi } from '../engine/mesin/data/kecamatan-kecil.ts';
import { buat, folderDokumen } from '../engine/mesin/dokumen/dokumen-uji.ts';
import { KATA_SANDI_UJI } from '../engine/mesin/uji-mesin.ts';
import { AKAR, createFolder, type Lari } from './desa-uji.ts';

/** The contract of `--json`: a change here is a change for whoever reads it. */
const bentukJson = z.strictObject({
  manifest: z.enum(['asli', 'berubah', 'tidak-dikenal']).nullable(),
  berkas: z.array(
    z.strictObject({
      nama: z.string(),
      putusan: z.enum(['sesuai', 'asli-tanpa-data', 'berubah', 'angka-berbeda', 'hilang', 'tidak-dikenal']),
      keterangan: z.string(),
      perbedaan: z.array(z.string()),
    }),
  ),
  sesuai: z.number(),
  jumlah: z.number(),
  masalahData: z.array(z.string()),
});

function verifikasi(argumen: readonly string[], kunci = KATA_SANDI_UJI): Lari {
  const hasil = spawnSync(
    process.execPath,
    [path.join(AKAR, 'scripts/jalankan.mjs'), 'verifikasi', ...argumen],
    { encoding: 'utf8', env: { ...process.env, PLENO_KUNCI: kunci } },
  );
  return { kode: hasil.status, stdout: hasil.stdout, stderr: hasil.stderr };
}

describe('verifikasi dari baris perintah', { timeout: 180_000 }, () => {
  let asal: string;
  let basisData: string;
  beforeAll(async () => {
    const mesin = await createMesinBerisi();
    await buat(mesin, ['rekap', 'lembar-kontrol']);
    asal = await folderDokumen(mesin);
    const id = (await mesin.must('sesi.load', {})).pekerjaan[0]?.id ?? '';
    basisData = path.join(mesin.folderData, 'basis-data', id, 'data.pleno');
    await mesin.tutup();
  }, 180_000);

  function salin(): string {
    const folder = path.join(createFolder(), 'paket');
    cpSync(asal, folder, { recursive: true });
    return folder;
  }

  test('semua sesuai: kode 0; satu byte berubah atau satu berkas hilang: kode 1', () => {
    const folder = salin();
    const baik = verifikasi([folder, '--basis-data', basisData, '--json']);
    expect(baik.kode).toBe(0);
    expect(bentukJson.parse(JSON.parse(baik.stdout))).toMatchObject({
      manifest: 'asli',
      sesuai: 4,
      jumlah: 4,
    });
    const [pdf = '', lain = ''] = readdirSync(path.join(folder, 'PPK')).map((n) =>
      path.join(folder, 'PPK', n),
    );
    appendFileSync(pdf, 'x');
    rmSync(lain);
    const buruk = verifikasi([folder, '--basis-data', basisData]);
    expect(buruk.kode).toBe(1);
    expect(buruk.stdout).toContain('BERUBAH');
    expect(buruk.stdout).toContain('HILANG');
    expect(buruk.stdout).toContain('2 dari 4 berkas sesuai');
  });

  test('tanpa basis data hanya manifest yang dibandingkan, dan itu dikatakan', () => {
    const folder = salin();
    const baik = verifikasi([folder]);
    expect(baik.kode).toBe(0);
    expect(baik.stdout).toContain('4 dari 4 berkas sama dengan manifestnya. Tanpa --basis-data');
    appendFileSync(path.join(folder, 'asing.txt'), 'x');
    expect(verifikasi([folder]).kode).toBe(1);
    rmSync(path.join(folder, 'asing.txt'));
    rmSync(path.join(folder, 'manifest.json'));
    const tanpa = verifikasi([folder]);
    expect([tanpa.kode, tanpa.stdout.includes('Manifest: tidak ada')]).toEqual([1, true]);
  });

  test('salah pakai: kode 2 dengan kalimat, tanpa berkas kunci baru', () => {
    const folder = salin();
    const tidakAda = path.join(createFolder(), 'tidak-ada.pleno');
    for (const [argumen, kalimat] of [
      [[], 'belum disebut'],
      [[path.join(folder, 'tidak-ada')], 'tidak ditemukan'],
      [[createFolder()], 'Tidak ada berkas'],
      [[folder, '--basis-data', tidakAda], 'tidak ditemukan'],
      [[folder, '--apa'], 'tidak dikenal'],
    ] as const) {
      const hasil = verifikasi(argumen);
      expect([hasil.kode, hasil.stderr]).toEqual([2, expect.stringContaining(kalimat)]);
    }
    expect(readdirSync(path.dirname(tidakAda))).toEqual([]);
    const salah = verifikasi([folder, '--basis-data', basisData], 'bukan kata sandinya');
    expect([salah.kode, salah.stdout]).toEqual([2, '']);
  });
});
