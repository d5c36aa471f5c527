import { existsSync } from 'node:fs';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { PetaManual } from '../../../core/berkas/peta-manual.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { BerkasMasuk } from '../../intake/berkas-masuk.ts';
import { readBerkasParalel } from '../../intake/read-paralel.ts';
import type { HasilBaca } from '../../intake/read-berkas.ts';
import { tolak } from '../galat.ts';
import type { KonteksPanggilan, SesiAktif } from '../konteks.ts';
import { loadPetaIngatan } from './peta-ingatan.ts';
import type { BerkasRancangan } from './rancangan.ts';

export function isDitolak({ hasil }: HasilBaca): boolean {
  return !hasil.ok || hasil.nilai.jumlahAlasan > 0;
}

/** Tells of each file as it begins and ends. */
function createPelapor(konteks: KonteksPanggilan, jumlah: number) {
  let selesai = 0;
  return {
    onMulai: (nama: string): void =>
      konteks.onKemajuan({
        teks: `Membaca berkas ${String(Math.min(selesai + 1, jumlah))} dari ${String(jumlah)}: ${nama}`,
        selesai,
        jumlah,
        berkas: { nama, keadaan: 'dibaca' },
      }),
    onHasil: (hasil: HasilBaca): void => {
      selesai++;
      konteks.onKemajuan({
        teks: `Terbaca ${String(selesai)} dari ${String(jumlah)} berkas`,
        selesai,
        jumlah,
        berkas: { nama: hasil.nama, keadaan: isDitolak(hasil) ? 'ditolak' : 'terbaca' },
      });
    },
  };
}

/** Reads files for a draft with the mappings remembered. Cancelled, it throws and leaves nothing. */
export async function readSemua(
  sesi: SesiAktif,
  berkas: readonly BerkasMasuk[],
  konteks: KonteksPanggilan,
): Promise<readonly BerkasRancangan[]> {
  const hasil = await readBerkasParalel(berkas, sesi.profil(), {
    peta: loadPetaIngatan(sesi.db),
    signal: konteks.signal,
    ...createPelapor(konteks, berkas.length),
  });
  return hasil.flatMap((h, id) => {
    const masuk = berkas[id];
    return masuk === undefined
      ? []
      : [{ id, masuk, hasil: h, peta: [], terimaRusak: false, gabung: false, bacaan: 1 }];
  });
}

export interface BacaUlang {
  readonly berkas: BerkasRancangan;
  readonly peta: readonly PetaManual[];
  readonly terimaRusak: boolean;
}

/** Reads one file of a draft again with other choices; the file must still be where it was. */
export async function readUlang(
  sesi: SesiAktif,
  { berkas, peta, terimaRusak }: BacaUlang,
  konteks: KonteksPanggilan,
): Promise<Result<BerkasRancangan, GalatPanggilan>> {
  const { masuk } = berkas;
  if (masuk.sumber.jenis !== 'ditolak' && !existsSync(masuk.sumber.jalur))
    return tolak(
      'BERKAS_ASAL_HILANG',
      `Berkas "${masuk.nama}" tidak ada lagi di tempat asalnya. Pasang kembali stik USB-nya atau salin berkasnya ke laptop, lalu impor lagi.`,
    );
  const [hasil] = await readBerkasParalel([masuk], sesi.profil(), {
    peta: [...loadPetaIngatan(sesi.db), ...peta],
    terimaNomorRusak: new Set(terimaRusak ? [masuk.nama] : []),
    pekerja: 1,
    signal: konteks.signal,
    ...createPelapor(konteks, 1),
  });
  if (hasil === undefined) throw new Error('one file in, none out');
  return ok({ ...berkas, hasil, peta, terimaRusak, bacaan: berkas.bacaan + 1 });
}
