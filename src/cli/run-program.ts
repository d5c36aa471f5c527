import os from 'node:os';
import path from 'node:path';
import { catatGangguan } from '../engine/catat-gangguan.ts';

const DIBATALKAN = 130;
const GANGGUAN = 1;

/**
 * Runs a program to its exit code. What was not expected is shown as an incident number and written, digits masked, to a log in
 * the temporary folder; a cancelled run says that nothing is half done.
 */
export async function runProgram(program: () => Promise<number>): Promise<number> {
  try {
    return await program();
  } catch (e) {
    if (e instanceof Error && e.name === 'AbortError') {
      process.stderr.write('\nDibatalkan. Yang sudah tersimpan tetap utuh; yang belum tidak berubah.\n');
      return DIBATALKAN;
    }
    const log = path.join(os.tmpdir(), 'pleno-dpsh.log');
    const nomor = catatGangguan(log, new Date().toISOString(), e);
    process.stderr.write(
      `\nTerjadi gangguan yang tidak terduga (nomor ${nomor}). Data yang tersimpan tetap utuh. Sampaikan nomor itu dan berkas ${log} kepada pembuat program.\n`,
    );
    return GANGGUAN;
  }
}
