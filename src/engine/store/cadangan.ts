import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { syncFile, syncFolder } from './berkas-atomik.ts';
import { captureGalat } from './galat-basis-data.ts';
import type { GalatBuka } from './galat-basis-data.ts';
import { connect, isUtuh } from './koneksi.ts';
import type { Koneksi } from './penggerak-sqlite.ts';

function removeSementara(sementara: string): void {
  for (const akhiran of ['', '-wal', '-journal', '-shm']) rmSync(sementara + akhiran, { force: true });
}

/** Opens the copy as the next program would, and reads every page of it. */
function checkSalinan(sementara: string, kunci: Buffer): Result<null, GalatBuka> {
  const salinan = connect(sementara, kunci, 0);
  if (!salinan.ok) return salinan;
  try {
    const utuh = captureGalat(() => isUtuh(salinan.nilai));
    if (!utuh.ok) return utuh;
    return utuh.nilai ? ok(null) : gagal({ kode: 'BASIS_DATA_RUSAK', sebab: 'quick_check' });
  } finally {
    salinan.nilai.close();
  }
}

/**
 * A copy of the whole database in one file under the same key. It takes the name `tujuan` only after it was opened and passed
 * `quick_check`, so a good copy of that name is never replaced by a bad one.
 */
export function saveCadangan(koneksi: Koneksi, kunci: Buffer, tujuan: string): Result<null, GalatBuka> {
  const sementara = `${tujuan}.sementara`;
  try {
    const tersalin = captureGalat(() => {
      removeSementara(sementara);
      koneksi.prepare('VACUUM INTO ?').run(sementara);
    });
    if (!tersalin.ok) return tersalin;
    const diperiksa = checkSalinan(sementara, kunci);
    if (!diperiksa.ok) return diperiksa;
    const disimpan = captureGalat(() => {
      syncFile(sementara);
      renameSync(sementara, tujuan);
      syncFolder(dirname(tujuan));
    });
    return disimpan.ok ? ok(null) : disimpan;
  } finally {
    removeSementara(sementara);
  }
}
