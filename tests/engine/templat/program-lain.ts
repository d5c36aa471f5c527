/** Other programs than ours, that build forms and read what became of them: Python's openpyxl, and LibreOffice. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { z } from 'zod';

const PYTHON = '/usr/bin/python3';

export const adaOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
export const adaLibreOffice = spawnSync('soffice', ['--version']).status === 0;

if (!adaOpenpyxl)
  console.info('Sebagian uji dilewati: Python dengan openpyxl tidak terpasang di komputer ini.');
if (!adaLibreOffice)
  console.info('Sebagian uji dilewati: LibreOffice (soffice) tidak terpasang di komputer ini.');

export const folderUji = mkdtempSync(path.join(tmpdir(), 'templat-'));
afterAll(() => rmSync(folderUji, { recursive: true, force: true }));

function jalankan(program: string, argumen: readonly string[]): string {
  const hasil = spawnSync(program, argumen, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (hasil.status !== 0) throw new Error(`${program}: ${hasil.stderr}`);
  return hasil.stdout;
}

/** Forms `ppk.xlsx`, `pps.xlsx`, `nonktp.xlsx`, `kontrol.xlsx`, `tps.xlsx` in a folder. */
export function buildFormulir(): string {
  const folder = path.join(folderUji, 'formulir');
  mkdirSync(folder, { recursive: true });
  jalankan(PYTHON, [path.join(import.meta.dirname, 'buat_formulir.py'), folder]);
  return folder;
}

const lembarSchema = z.object({
  nilai: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  rupa: z.record(z.string(), z.string()),
  gabungan: z.array(z.string()),
  lebar: z.record(z.string(), z.number()),
  tinggi: z.record(z.string(), z.number()),
  area: z.union([z.array(z.string()), z.string()]).nullable(),
  judul: z.string().nullable(),
  kertas: z.array(z.union([z.string(), z.number()]).nullable()),
  kaki: z.array(z.string().nullable()),
  penggal: z.array(z.number()),
  beku: z.string().nullable(),
  gambar: z.array(z.number()),
  format: z.array(z.string()),
  validasi: z.array(z.string()),
  dimensi: z.string(),
});
const bukuSchema = z.object({
  lembar: z.record(z.string(), lembarSchema),
  nama: z.record(z.string(), z.string()),
});

export type LembarTerbaca = z.infer<typeof lembarSchema>;
export type BukuTerbaca = z.infer<typeof bukuSchema>;

/** What openpyxl finds in a workbook. */
export function readOpenpyxl(jalur: string): BukuTerbaca {
  const keluar = jalankan(PYTHON, [path.join(import.meta.dirname, 'baca_hasil.py'), jalur]);
  const [buku] = z.array(bukuSchema).parse(JSON.parse(keluar));
  if (buku === undefined) throw new Error('openpyxl tidak membaca apa pun.');
  return buku;
}

function libreOffice(saring: string, folder: string, jalur: readonly string[]): void {
  const profil = `-env:UserInstallation=${pathToFileURL(path.join(folderUji, 'profil-lo')).href}`;
  jalankan('soffice', [profil, '--headless', '--convert-to', saring, '--outdir', folder, ...jalur]);
}

/** A form as LibreOffice writes it. */
export function saveLibreOffice(jalur: string): string {
  const folder = path.join(folderUji, 'lo');
  libreOffice('xlsx', folder, [jalur]);
  return path.join(folder, path.basename(jalur));
}

/** Rows and columns of the first sheet, from 0. */
export type Kisi = readonly (readonly string[])[];

/** Cells of the first sheet as LibreOffice computes them, unformatted; by name of the file without extension. */
export function hitungLibreOffice(jalur: readonly string[]): ReadonlyMap<string, Kisi> {
  libreOffice('csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false', folderUji, jalur);
  return new Map(
    jalur.map((j) => {
      const nama = path.basename(j, '.xlsx');
      const csv = readFileSync(path.join(folderUji, `${nama}.csv`), 'utf8');
      return [nama, csv.split('\n').map((b) => b.split('\t').map((s) => s.replace(/^"|"$/g, '')))];
    }),
  );
}
