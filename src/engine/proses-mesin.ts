import path from 'node:path';
import { catatGangguan } from './catat-gangguan.ts';
import { formatJalurLog } from './mesin/jalur-log.ts';
import { createMesin } from './mesin/mesin.ts';
import { openSaluranInduk, parsePesan, type SaluranInduk } from './mesin/saluran-induk.ts';

/** Longer than a call that was told to stop may take. */
const SABAR_KELUAR_MS = 15_000;

function waktu(): string {
  return new Date().toISOString();
}

/** After something unexpected nothing here can be trusted; the database can, and the host starts a new process. */
function exitOnGangguan(folderData: string): void {
  const berhenti = (e: unknown): void => {
    catatGangguan(formatJalurLog(folderData), waktu(), e);
    process.exit(1);
  };
  process.on('uncaughtException', berhenti);
  process.on('unhandledRejection', berhenti);
}

async function run(folderData: string, saluran: SaluranInduk): Promise<void> {
  exitOnGangguan(folderData);
  const mesin = await createMesin({
    folderData,
    folderSumber: process.env['PLENO_FOLDER_SUMBER'],
    waktu,
    kirim: saluran.kirim,
  });
  const selesai = (): void => {
    setTimeout(() => process.exit(1), SABAR_KELUAR_MS).unref();
    void mesin.tutup();
  };
  saluran.onPesan((nilai) => {
    const pesan = parsePesan(nilai);
    if (pesan?.jenis === 'tutup') selesai();
    else if (pesan !== null) mesin.terima(pesan);
  });
  saluran.onPutus(selesai);
  process.on('SIGTERM', selesai);
  // Ctrl-C of a Windows terminal reaches every process of it; the host closes this one in order.
  process.on('SIGINT', () => {});
  saluran.kirim({ jenis: 'siap' });
  await mesin.tertutup;
  process.exit(0);
}

const folderData = process.env['PLENO_FOLDER_DATA'] ?? '';
const saluran = openSaluranInduk();
if (saluran === null || !path.isAbsolute(folderData)) {
  process.stderr.write('Program ini dijalankan oleh jendela Pleno DPSH, bukan dengan tangan.\n');
  process.exit(2);
}
await run(folderData, saluran);
