import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { maskTeks } from '../core/berkas/teks.ts';

/** Past this size the log is kept as `….lama` and begun anew. */
const UKURAN_LOG_MAKSIMUM = 1024 * 1024;

/** A message may quote a cell: what stands in quotes, words in capitals (as names are kept) and digits go. */
function maskPesan(baris: string): string {
  const tanpaKutipan = baris.replace(/"[^"]*"?|`[^`]*`?|“[^”]*”?/g, '"…"');
  return maskTeks(tanpaKutipan.replace(/\p{Lu}[\p{Lu}.'’]+(?:[ ,]+\p{Lu}[\p{Lu}.'’]*)+/gu, '…'));
}

/** Where something unexpected happened, without what it happened to. */
function formatGangguan(e: unknown): string {
  const rincian = e instanceof Error ? (e.stack ?? e.message) : String(e);
  return rincian
    .split('\n')
    .map((baris) => (/^\s+at /.test(baris) ? baris : maskPesan(baris)))
    .join('\n');
}

function putarLog(log: string): void {
  const ukuran = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (ukuran > UKURAN_LOG_MAKSIMUM) renameSync(log, `${log}.lama`);
}

/** Writes what was not expected into the log and returns its incident number. A log that cannot be written loses only the details. */
export function catatGangguan(log: string, waktu: string, e: unknown): string {
  const nomor = randomBytes(4).toString('hex').toUpperCase();
  try {
    mkdirSync(path.dirname(log), { recursive: true, mode: 0o700 });
    putarLog(log);
    appendFileSync(log, `${waktu} ${nomor}\n${formatGangguan(e)}\n`, { mode: 0o600 });
  } catch {
    // The operator still gets the number.
  }
  return nomor;
}
