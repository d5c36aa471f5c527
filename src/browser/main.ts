import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createCatatan } from '../host/catatan.ts';
import { siapkanFolderData } from '../host/folder-data.ts';
import { startMesin } from '../host/mulai-mesin.ts';
import { findPeramban, lingkunganIni } from './cari-peramban.ts';
import { startHost, type HostPeramban } from './host-peramban.ts';
import { luncurkan, type Jendela } from './luncurkan.ts';

const AKAR = path.join(import.meta.dirname, '..', '..');
/** Compiled code of the engine; as private as the program itself, since it is run from there. */
const FOLDER_TEMBOLOK = path.join(AKAR, 'node_modules', '.cache', 'pleno-dpsh');
const SALAH_PAKAI = 2;

const BANTUAN = `Pemakaian: npm start -- --peramban [--tanpa-jendela]

  --tanpa-jendela  hanya cetak alamat; buka sendiri di peramban mana pun di laptop ini
`;

function tulis(teks: string): void {
  process.stderr.write(`${teks}\n`);
}

/** The program in a browser of this machine. Returns its exit code when the window is closed or the terminal asks for the end. */
export async function main(argumen: readonly string[]): Promise<number> {
  const pilihan = parseArgumen(argumen);
  const folderHalaman = path.join(AKAR, 'out', 'renderer');
  if (pilihan === null) {
    tulis(BANTUAN);
    return SALAH_PAKAI;
  }
  if (!existsSync(path.join(folderHalaman, 'index.html'))) {
    tulis('Program belum dibangun. Jalankan "npm start".');
    return SALAH_PAKAI;
  }
  const folderData = siapkanFolderData();
  const catatan = createCatatan(folderData, 'peramban');
  const berhenti = Promise.withResolvers<void>();
  const lepas = onBerhenti(berhenti.resolve);
  let jendela: Jendela | null = null;
  const host = await startHost({
    folderData,
    folderHalaman,
    catatan,
    startMesin: () =>
      startMesin({ folderData, folderTembolok: FOLDER_TEMBOLOK, onCatatan: (teks) => catatan.tulis(teks) }),
    onMasuk: () => jendela?.hapusPengantar(),
    onTutup: berhenti.resolve,
    onTidakTerbuka: () => {
      tulis('Jendela peramban tertutup sebelum program tampil.');
      cetakAlamat(host);
    },
  });
  jendela = pilihan.tanpaJendela ? null : bukaJendela(host, folderData);
  if (jendela === null) cetakAlamat(host);
  const lepasEnter = onEnter(() => cetakAlamat(host));
  await berhenti.promise;
  lepasEnter();
  await host.tutup();
  jendela?.tutup();
  // Only now: npm passes on a Ctrl-C that the terminal has already sent.
  lepas();
  return 0;
}

function parseArgumen(argumen: readonly string[]): { readonly tanpaJendela: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...argumen],
      options: { 'tanpa-jendela': { type: 'boolean' }, bantuan: { type: 'boolean' } },
    });
    return values.bantuan === true ? null : { tanpaJendela: values['tanpa-jendela'] === true };
  } catch {
    return null;
  }
}

/** `null`: there is no browser that could show a window. */
function bukaJendela(host: HostPeramban, folderData: string): Jendela | null {
  const peramban = findPeramban(lingkunganIni());
  const alamat = peramban === null ? null : host.issueAlamat();
  if (peramban === null || alamat === null) {
    tulis('Tidak ditemukan Chrome, Edge, atau Chromium di laptop ini.');
    return null;
  }
  tulis('Pleno DPSH dibuka di jendela peramban. Tutup jendela itu untuk mengakhiri program.');
  return luncurkan(peramban, folderData, alamat, () => host.penjaga.perambanKeluar());
}

/** The address alone on stdout. */
function cetakAlamat(host: HostPeramban): void {
  const alamat = host.issueAlamat();
  if (alamat === null) return tulis('Program sudah terbuka di sebuah peramban. Akhiri dengan Ctrl+C.');
  tulis('Buka alamat ini di peramban laptop ini. Alamat berlaku sekali, selama dua menit.');
  if (process.stdin.isTTY) tulis('Tekan Enter untuk alamat baru, Ctrl+C untuk mengakhiri program.');
  process.stdout.write(`${alamat}\n`);
}

const SINYAL = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** The terminal is closed or asks for the end. */
function onBerhenti(berhenti: () => void): () => void {
  for (const sinyal of SINYAL) process.on(sinyal, berhenti);
  return () => {
    for (const sinyal of SINYAL) process.off(sinyal, berhenti);
  };
}

/** Enter on a terminal. The end of its input is left to the signals that go with it. */
function onEnter(kerja: () => void): () => void {
  if (!process.stdin.isTTY) return () => {};
  process.stdin.on('data', kerja);
  return () => {
    process.stdin.off('data', kerja);
    process.stdin.pause();
  };
}
