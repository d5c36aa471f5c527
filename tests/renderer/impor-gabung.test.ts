import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  peramban,
  startProgram,
} from '../e2e/program-uji.ts';

/** Only the rows B, U and TMS of a Sidalih file, as a village sends its changes. */
function saringPerubahan(asal: string, tujuan: string): void {
  const baris = readFileSync(asal, 'utf8').split('\r\n');
  const [kepala = ''] = baris;
  const letak = kepala.split('#').findIndex((k) => /keterangan|ket/i.test(k));
  if (letak < 0) throw new Error(`tidak ada kolom keterangan: ${kepala}`);
  const isi = baris.slice(1).filter((b) => /^[1-8BU]$/.test(b.split('#')[letak]?.trim() ?? ''));
  writeFileSync(tujuan, [kepala, ...isi].join('\r\n'));
}

test.skipIf(peramban === null)(
  'berkas yang hanya memuat perubahan ditawari penggabungan; yang tidak dikenal disebut barisnya, dan penggabungan dapat dibatalkan',
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'pleno-gabung-'));
    const program = await startProgram();
    try {
      const { page } = program;
      await writeBerkasContoh(folder, computeKecamatanContoh(loadBaki(), loadProfilUji(), 77));
      const berkas = path.join(folder, 'daftar_perubahan_NGROMBO.csv');
      saringPerubahan(path.join(folder, 'sidalih_NGROMBO_DPSH.csv'), berkas);
      await bukaContoh(page);
      await bukaHalaman(page, 'Impor');
      await page.locator('input[type=file][multiple]').first().setInputFiles(berkas);
      await page.getByRole('button', { name: 'Gabungkan dengan data desa' }).click();
      await foto(page, 'impor-gabung-tanya');
      await expectTanpaPelanggaran(page, 'Impor: gabung');
      await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
      // They are people of another draw: nothing is joined, and every row says why.
      await page.getByText('Tidak dapat digabung').waitFor();
      await page
        .getByText(/tidak ditemukan di daftar lengkap desa/)
        .first()
        .waitFor();
      await foto(page, 'impor-gabung');
      await page.getByRole('button', { name: /^Tindakan lain untuk/ }).click();
      await page.getByRole('menuitem', { name: 'Batalkan penggabungan' }).click();
      await page.getByRole('button', { name: 'Gabungkan dengan data desa' }).waitFor();
      expect(program.galat).toEqual([]);
    } finally {
      await program.tutup();
      await rm(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
