import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { maskTeks } from '../core/berkas/teks.ts';

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
    const nomor = randomBytes(4).toString('hex').toUpperCase();
    const log = path.join(os.tmpdir(), 'pleno-dpsh.log');
    const rincian = e instanceof Error ? (e.stack ?? e.message) : String(e);
    const aman = rincian.split('\n').map((baris) => (/^\s+at /.test(baris) ? baris : maskTeks(baris)));
    appendFileSync(log, `${new Date().toISOString()} ${nomor}\n${aman.join('\n')}\n`);
    process.stderr.write(
      `\nTerjadi gangguan yang tidak terduga (nomor ${nomor}). Data yang tersimpan tetap utuh. Sampaikan nomor itu dan berkas ${log} kepada pembuat program.\n`,
    );
    return GANGGUAN;
  }
}
