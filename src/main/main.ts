import path from 'node:path';
import { app, dialog, session, type BrowserWindow, type Session } from 'electron';
import { createCatatan, type Catatan } from '../host/catatan.ts';
import { siapkanFolderData, siapkanFolderPribadi } from '../host/folder-data.ts';
import { createPengelolaMesin, type PengelolaMesin } from '../host/pengelola-mesin.ts';
import { batasiIzin } from './batasi-izin.ts';
import { batasiJaringan, matikanJaringan } from './batasi-jaringan.ts';
import { batasiNavigasi } from './batasi-navigasi.ts';
import { loadKeadaanAwal, simpanKeadaan } from './ingatan-jendela.ts';
import { JembatanHalaman } from './jembatan.ts';
import { createJendela, muatHalaman } from './jendela.ts';
import { pasangMenu } from './menu.ts';
import { startMesinUtility } from './mesin-utility.ts';
import { PenyimpanSandi } from './penyimpan-sandi.ts';
import { createPelaksanaPerintah } from './perintah/jalankan-perintah.ts';
import { titipkanDariHalaman } from './perintah/titipkan-berkas.ts';
import { mintaTunggal } from './satu-program.ts';
import { registerSkema, serveSkema } from './skema-app.ts';
import { aturTutup } from './tutup-program.ts';

/** Where things lie. The same data folder as the browser host; what Electron itself keeps lies beside the databases, in one folder. */
interface Tempat {
  readonly folderData: string;
  readonly folderShell: string;
  readonly catatan: Catatan;
}

let jendela: BrowserWindow | null = null;
let jembatan: JembatanHalaman | null = null;
let catatan: Catatan | null = null;

process.on('uncaughtException', akhiriRusak);
try {
  boot(siapkanTempat());
} catch (galat) {
  akhiriRusak(galat);
}

function siapkanTempat(): Tempat {
  const folderData = siapkanFolderData();
  const folderShell = path.join(folderData, '.jendela');
  siapkanFolderPribadi(folderShell);
  catatan = createCatatan(folderData, 'jendela');
  app.setName('Pleno DPSH');
  app.setPath('userData', folderShell);
  app.setPath('sessionData', folderShell);
  return { folderData, folderShell, catatan };
}

/** Everything that must stand before `ready`. */
function boot(tempat: Tempat): void {
  if (!mintaTunggal(() => jendela)) return app.quit();
  app.enableSandbox();
  registerSkema();
  matikanJaringan();
  batasiNavigasi();
  app
    .whenReady()
    .then(() => start(tempat))
    .catch(akhiriRusak);
}

async function start({ folderData, folderShell, catatan }: Tempat): Promise<void> {
  const alatPengembang = !app.isPackaged;
  const pengelola = createPengelolaMesin({
    start: () => startMesinUtility(folderData, catatan.tulis),
    onPeristiwa: (peristiwa) => {
      catatan.tulis(`Mesin ${JSON.stringify(peristiwa)}`);
      jembatan?.siarkan(peristiwa);
    },
  });
  const sesi = await siapkanSesi(pengelola, alatPengembang);
  const ingatan = path.join(folderShell, 'jendela.json');
  const baru = createJendela({ session: sesi, awal: await loadKeadaanAwal(ingatan), alatPengembang });
  jendela = baru;
  jembatan = sambungkan(baru, pengelola, folderShell);
  pasangMenu({
    bukaHalaman: (halaman) => jembatan?.siarkan({ jenis: 'buka-halaman', halaman }),
    cetak: () => baru.webContents.print(),
    alatPengembang,
  });
  aturTutup({
    jendela: baru,
    isBekerja: () => jembatan?.isBekerja() ?? false,
    simpanKeadaan: () => simpanKeadaan(baru, ingatan),
    tutupMesin: () => pengelola.tutup(),
  });
  baru.once('closed', lupakanJendela);
  await muatHalaman(baru, () => akhiriRusak(new Error('the page died twice')));
}

/** The page's own session: everything it may ask for, and nothing of what it asks a network. */
async function siapkanSesi(pengelola: PengelolaMesin, alatPengembang: boolean): Promise<Session> {
  const sesi = session.fromPartition('persist:pleno', { cache: false });
  batasiIzin(sesi);
  await batasiJaringan(sesi, { alatPengembang });
  serveSkema(sesi, {
    akar: path.join(import.meta.dirname, '..', 'renderer'),
    findKeluaran: (token) => pengelola.findKeluaran(token),
  });
  return sesi;
}

function lupakanJendela(): void {
  jendela = null;
  jembatan?.lepas();
  jembatan = null;
}

function sambungkan(jendela: BrowserWindow, pengelola: PengelolaMesin, folderShell: string): JembatanHalaman {
  const penyimpanSandi = new PenyimpanSandi(path.join(folderShell, 'sandi.json'));
  return new JembatanHalaman(jendela.webContents, {
    pengelola,
    jalankanPerintah: createPelaksanaPerintah({ jendela, pengelola, penyimpanSandi }),
    titipkan: (daftar) => titipkanDariHalaman(pengelola, daftar),
    kemampuan: async () => ({ dialog: true, simpanSandi: await penyimpanSandi.isTersedia() }),
  });
}

/** Something nobody expected: the window goes, the data are safe. */
function akhiriRusak(galat: unknown): void {
  catatan?.tulis(galat instanceof Error ? (galat.stack ?? galat.message) : String(galat));
  dialog.showErrorBox(
    'Pleno DPSH berhenti',
    'Terjadi gangguan pada jendela program. Data yang tersimpan tetap utuh. Jalankan lagi programnya; bila terulang, pasang ulang program (data tidak ikut terhapus).',
  );
  app.exit(1);
}
