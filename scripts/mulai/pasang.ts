import { fork, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  berkasPernahDicoba,
  findElectron,
  readVersiElectron,
  type HasilPasang,
  type LingkunganElectron,
} from './electron.ts';

export interface BatasPasang {
  /** First answer of the host. */
  readonly sambungMs: number;
  /** Without any byte. */
  readonly diamMs: number;
  readonly semuaMs: number;
}

const TIDAK_TERJANGKAU = 3;

export function lingkunganElectron(akar: string): LingkunganElectron {
  return {
    akar,
    platform: process.platform,
    env: process.env,
    ada: existsSync,
    baca: (jalur) => (existsSync(jalur) ? readFileSync(jalur, 'utf8') : null),
  };
}

/** Downloads and unpacks Electron, and notes that it was tried. */
export async function pasangElectron(
  l: LingkunganElectron,
  batas: BatasPasang,
  onKemajuan: (teks: string) => void,
): Promise<HasilPasang> {
  if (findElectron(l) !== null) return 'SUDAH_ADA';
  const hasil = await unduh(l, batas, onKemajuan);
  const versi = readVersiElectron(l);
  if (versi !== null) writeFileSync(berkasPernahDicoba(l.akar), `${versi}\n`);
  if (hasil !== 'TERPASANG') return hasil;
  onKemajuan('Memasang Electron …');
  await runInstalasi(l);
  return findElectron(l) === null ? 'GAGAL' : 'TERPASANG';
}

function env(l: LingkunganElectron): NodeJS.ProcessEnv {
  return { ...l.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' };
}

function unduh(
  l: LingkunganElectron,
  batas: BatasPasang,
  onKemajuan: (teks: string) => void,
): Promise<HasilPasang> {
  const paket = path.join(l.akar, 'node_modules', 'electron');
  onKemajuan('Menghubungi tempat unduhan Electron …');
  return new Promise((selesai) => {
    const anak = fork(
      path.join(import.meta.dirname, 'unduh-electron.mjs'),
      [paket, String(batas.sambungMs)],
      { env: env(l), execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    let terhenti = false;
    const hentikan = (): void => {
      terhenti = true;
      anak.kill();
    };
    const semua = setTimeout(hentikan, batas.semuaMs);
    let diam = setTimeout(hentikan, batas.sambungMs + batas.diamMs);
    const tutup = (hasil: HasilPasang): void => {
      clearTimeout(semua);
      clearTimeout(diam);
      selesai(hasil);
    };
    anak.on('message', (pesan) => {
      clearTimeout(diam);
      diam = setTimeout(hentikan, batas.diamMs);
      onKemajuan(formatKemajuan(pesan));
    });
    anak.once('error', () => tutup('GAGAL'));
    anak.once('exit', (kode) => {
      if (terhenti) tutup('TERHENTI');
      else tutup(kode === 0 ? 'TERPASANG' : kode === TIDAK_TERJANGKAU ? 'TIDAK_TERJANGKAU' : 'GAGAL');
    });
  });
}

export function formatKemajuan(pesan: unknown): string {
  if (typeof pesan !== 'object' || pesan === null || !('terunduh' in pesan)) return 'Mengunduh Electron …';
  const mb = (bita: unknown): string => String(Math.round(Number(bita) / 1024 / 1024));
  const dari = 'total' in pesan && typeof pesan.total === 'number' ? ` dari ${mb(pesan.total)}` : '';
  return `Mengunduh Electron: ${mb(pesan.terunduh)}${dari} MB`;
}

/** Unpacks what the cache now holds. */
function runInstalasi(l: LingkunganElectron): Promise<void> {
  return new Promise((selesai) => {
    const anak = spawn(process.execPath, [path.join(l.akar, 'node_modules', 'electron', 'install.js')], {
      env: env(l),
      stdio: 'ignore',
    });
    anak.once('error', () => selesai());
    anak.once('exit', () => selesai());
  });
}
