import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { loadBaki } from '../data-uji.ts';

export const AKAR = path.join(import.meta.dirname, '../..');
const PROGRAM = path.join(AKAR, 'scripts/jalankan.mjs');

const folder: string[] = [];
afterAll(() => {
  for (const f of folder) rmSync(f, { recursive: true, force: true });
});

export function createFolder(): string {
  const f = mkdtempSync(path.join(os.tmpdir(), 'pleno-uji-'));
  folder.push(f);
  return f;
}

/** Names of the desa of Baki, in order of code. */
export const DESA_BAKI = loadBaki().desa.map((d) => d.nama);

const KEPALA = 'NO;NKK;NIK;NAMA;L/P;RT;RW;DISABILITAS;KTP-EL;KETERANGAN;TPS;DESA;KECAMATAN';

/** A small whole list of one desa: per TPS eight rows, with one B, one U and one TMS. */
export function csvDesa(
  desa: string,
  tps: readonly number[],
  ubah: (baris: string[], i: number) => void = () => {},
): string {
  const nomorDesa = String(DESA_BAKI.findIndex((d) => d === desa) + 1).padStart(2, '0');
  const baris = tps.flatMap((t) =>
    Array.from({ length: 8 }, (_, i) => {
      const p = i % 2 === 1;
      const keterangan = ['', '', 'B', 'U', '1', '', '', ''][i] ?? '';
      const nik = `331110${p ? '52' : '12'}0390${nomorDesa}${String(t)}${String(i)}`;
      const isi = [
        String(i + 1),
        `331110010101${nomorDesa}${String(t).padStart(2, '0')}`,
        nik,
        `WARGA ${String(i)}`,
        p ? 'P' : 'L',
        '1',
        '2',
        i === 0 ? '1' : '0',
        i === 1 ? 'B' : 'S',
        keterangan,
        String(t),
        desa,
        'BAKI',
      ];
      ubah(isi, i);
      return isi.join(';');
    }),
  );
  return [KEPALA, ...baris, ''].join('\r\n');
}

/** Village files of the whole kecamatan, two TPS each. */
export function writeKecamatan(tanpa: readonly string[] = []): string {
  const masukan = path.join(createFolder(), 'masukan');
  mkdirSync(masukan);
  for (const desa of DESA_BAKI) {
    if (!tanpa.includes(desa)) writeFileSync(path.join(masukan, `${desa}.csv`), csvDesa(desa, [1, 2]));
  }
  return masukan;
}

export interface Lari {
  readonly kode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `rekap` as its own process, as npm does. */
export function runRekap(argumen: readonly string[], kunci = 'kata sandi uji'): Lari {
  const hasil = spawnSync(process.execPath, [PROGRAM, 'rekap', ...argumen], {
    encoding: 'utf8',
    env: { ...process.env, PLENO_KUNCI: kunci },
  });
  return { kode: hasil.status, stdout: hasil.stdout, stderr: hasil.stderr };
}

/** Starts `rekap` and kills it without warning after `ms`. */
export async function runDanBunuh(argumen: readonly string[], ms: number): Promise<void> {
  const anak = spawn(process.execPath, [PROGRAM, 'rekap', ...argumen], {
    stdio: 'ignore',
    env: { ...process.env, PLENO_KUNCI: 'kata sandi uji' },
  });
  const selesai = new Promise((r) => anak.once('exit', r));
  const waktu = setTimeout(() => anak.kill('SIGKILL'), ms);
  await selesai;
  clearTimeout(waktu);
}
