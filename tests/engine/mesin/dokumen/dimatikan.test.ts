import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createMesinBerisi } from '../data/kecamatan-kecil.ts';
import { createMesinUji, KATA_SANDI_UJI, type MesinUji } from '../uji-mesin.ts';
import { bacaManifest, buat, folderDokumen } from './dokumen-uji.ts';

const ANAK = path.join(import.meta.dirname, 'anak-dokumen.ts');
const JENIS = ['rekap', 'rekap-pps', 'laporan-coklit'] as const;
const JUMLAH = 1 + 14 + 28;

/** Runs until `langkah` files are told of, and kills in the midst of the next. */
async function killSesudah(folderData: string, id: string, langkah: number): Promise<void> {
  const proses = spawn(process.execPath, [ANAK, folderData, id, KATA_SANDI_UJI, JENIS.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const selesai = once(proses, 'close');
  let keluaran = '';
  proses.stdout.on('data', (d: Buffer) => {
    keluaran += d.toString();
  });
  const sampai = (): boolean => keluaran.split('\n').some((b) => Number(b) >= langkah || b === 'selesai');
  while (!sampai()) await setTimeout(2);
  proses.kill('SIGKILL');
  await selesai;
  expect(keluaran).not.toContain('selesai');
}

function listBerkas(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
    .sort();
}

describe('proses yang dimatikan', () => {
  test(
    'dilanjutkan sampai lengkap: tidak ada yang setengah jadi, ganda, atau hilang',
    { timeout: 300_000 },
    async () => {
      const awal: MesinUji = await createMesinBerisi();
      const id = (await awal.must('sesi.load', {})).pekerjaan[0]?.id ?? '';
      await awal.tutup();
      for (const langkah of [3, 60]) await killSesudah(awal.folderData, id, langkah);
      const mesin = await createMesinUji({ folderData: awal.folderData });
      await mesin.must('sesi.open', { id, rahasia: { kataSandi: KATA_SANDI_UJI } });
      const folder = await folderDokumen(mesin);
      const hasil = await buat(mesin, JENIS);
      expect(hasil.dilewati).toEqual([]);
      expect(hasil.dibuat.length + hasil.tetap).toBe(JUMLAH);
      // What the killed runs recorded is not made again.
      expect(hasil.tetap).toBeGreaterThan(0);
      const berkas = listBerkas(folder);
      expect(berkas).toEqual(
        [...bacaManifest(folder).berkas.map((b) => b['jalur']), 'manifest.json'].toSorted(),
      );
      const { sesuai, jumlah, manifest } = await mesin.must('dokumen.verifikasi', { titipan: [] });
      expect([manifest, sesuai, jumlah]).toEqual(['asli', berkas.length - 1, berkas.length - 1]);
    },
  );
});
