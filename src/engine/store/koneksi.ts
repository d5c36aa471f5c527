import { hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { findGalatBasisData } from './galat-basis-data.ts';
import type { GalatBuka } from './galat-basis-data.ts';
import { openKoneksi } from './penggerak-sqlite.ts';
import type { Koneksi } from './penggerak-sqlite.ts';

/** Name of a database that lives in memory only: not encrypted, gone when closed. */
export const DI_MEMORI = ':memory:';

const PANJANG_KUNCI = 32;
const PANJANG_GARAM = 16;
const UKURAN_HALAMAN = 8192;

/**
 * The salt of the file (its first 16 bytes) follows from the key, so that a file under another key is told from a damaged one.
 * It serves only to part the page keys from the authentication keys; the data key itself is random.
 */
function computeGaram(kunci: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from('pleno-dpsh garam 1|'), kunci]), 'buffer').subarray(
    0,
    PANJANG_GARAM,
  );
}

function readAwal(berkas: string): Buffer {
  const fd = openSync(berkas, 'r');
  try {
    const awal = Buffer.alloc(PANJANG_GARAM);
    return awal.subarray(0, readSync(fd, awal, 0, PANJANG_GARAM, 0));
  } finally {
    closeSync(fd);
  }
}

/** Why SQLite does not take a file for a database under this key. */
function findSebabBukanBasisData(berkas: string, kunci: Buffer): GalatBuka {
  const awal = readAwal(berkas);
  if (awal.equals(computeGaram(kunci))) return { kode: 'BASIS_DATA_RUSAK', sebab: 'SQLITE_NOTADB' };
  return {
    kode:
      awal.toString('latin1') === 'SQLite format 3\0'
        ? 'BUKAN_BASIS_DATA_PLENO'
        : 'KUNCI_BUKAN_MILIK_BASIS_DATA',
  };
}

function applyKunci(koneksi: Koneksi, kunci: Buffer): void {
  if (kunci.length !== PANJANG_KUNCI) throw new RangeError('a data key has 32 bytes');
  koneksi.pragma("cipher = 'sqlcipher'");
  koneksi.key(Buffer.concat([Buffer.from('raw:'), kunci, computeGaram(kunci)]));
}

function applySetelan(koneksi: Koneksi): void {
  // Held until the process ends, however it ends: a second program is refused instead of mixing in, and no -shm file is needed.
  koneksi.pragma('locking_mode = EXCLUSIVE');
  koneksi.pragma(`page_size = ${UKURAN_HALAMAN}`);
  koneksi.pragma('temp_store = MEMORY');
  koneksi.pragma('trusted_schema = OFF');
  koneksi.pragma('foreign_keys = ON');
  koneksi.pragma('journal_mode = WAL');
  koneksi.pragma('synchronous = FULL');
  // Takes the lock now, and meets a wrong key or a damaged first page now.
  koneksi.exec('BEGIN IMMEDIATE; SELECT count(*) FROM sqlite_schema; COMMIT');
}

/** A connection with key and settings, before any question of what is inside. `tungguMs`: how long to wait for another program. */
export function connect(berkas: string, kunci: Buffer, tungguMs: number): Result<Koneksi, GalatBuka> {
  if (berkas !== DI_MEMORI && !existsSync(dirname(berkas)))
    return gagal({ kode: 'BASIS_DATA_TIDAK_DAPAT_DIBUKA', sebab: 'ENOENT' });
  let koneksi: Koneksi | null = null;
  try {
    koneksi = openKoneksi(berkas, tungguMs);
    if (berkas !== DI_MEMORI) applyKunci(koneksi, kunci);
    applySetelan(koneksi);
    return ok(koneksi);
  } catch (e) {
    koneksi?.close();
    const galat = findGalatBasisData(e);
    if (galat === null) throw e;
    const bukanBasisData = galat.sebab === 'SQLITE_NOTADB' && berkas !== DI_MEMORI;
    return gagal(bukanBasisData ? findSebabBukanBasisData(berkas, kunci) : galat);
  }
}

/** Reads every page, each authenticated by the cipher. */
export function isUtuh(koneksi: Koneksi): boolean {
  return koneksi.pragma('quick_check', { simple: true }) === 'ok';
}
