import { availableParallelism } from 'node:os';
import type { PetaManual } from '../../core/berkas/peta-manual.ts';
import type { Profil } from '../../core/profil/profil.ts';
import { expandArsip } from './arsip.ts';
import type { HasilBaca } from './read-berkas.ts';
import type { BerkasMasuk } from './berkas-masuk.ts';
import { Pekerja } from './pekerja.ts';

const PEKERJA_MAKSIMUM = 4;
/** Enough for 100,000 pemilih in one file; see bench. */
const MEMORI_PEKERJA_MB = 1_024;
const BATAS_WAKTU_MS = 5 * 60_000;

export interface KemajuanBaca {
  readonly selesai: number;
  readonly jumlah: number;
  /** Bytes of the files that are done, and of all. */
  readonly ukuranSelesai: number;
  readonly ukuranJumlah: number;
  /** File just done. */
  readonly nama: string;
}

export interface PilihanParalel {
  /** Threads; by default one per core, at most four, never more than files. */
  readonly pekerja?: number | undefined;
  /** Columns picked by the user: every sheet of such a shape, in whatever file, is read by them. */
  readonly peta?: readonly PetaManual[] | undefined;
  /** Files whose ruined NIK and NKK are accepted; names as in `HasilBaca.nama`, entries of archives included. */
  readonly terimaNomorRusak?: ReadonlySet<string> | undefined;
  /** A reader has taken up the file of this name. */
  readonly onMulai?: ((nama: string) => void) | undefined;
  /** A file is done, in whatever order; `onKemajuan` follows. */
  readonly onHasil?: ((hasil: HasilBaca) => void) | undefined;
  readonly onKemajuan?: ((kemajuan: KemajuanBaca) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Module of the worker thread, when it is not beside this one. */
  readonly modulPekerja?: URL | undefined;
  readonly memoriPekerjaMb?: number | undefined;
  readonly batasWaktuMs?: number | undefined;
}

/**
 * Reads and understands files in parallel, the entries of archives as files of their own. Results stand in the order
 * of the input, whatever finishes first; a file that kills its reader is refused and the others go on.
 * @throws the reason of `signal` when it is aborted
 */
export async function readBerkasParalel(
  berkas: readonly BerkasMasuk[],
  profil: Profil,
  pilihan: PilihanParalel = {},
): Promise<HasilBaca[]> {
  pilihan.signal?.throwIfAborted();
  const semua = (await Promise.all(berkas.map(expandArsip))).flat();
  const jumlahPekerja = Math.min(
    pilihan.pekerja ?? Math.min(availableParallelism(), PEKERJA_MAKSIMUM),
    semua.length,
  );
  const pekerja = Array.from({ length: jumlahPekerja }, () => createPekerja(profil, pilihan));
  const batal = listenBatal(pilihan.signal);
  try {
    return await Promise.race([distribute(semua, pekerja, pilihan), batal.janji]);
  } finally {
    batal.release();
    await Promise.all(pekerja.map((p) => p.stop()));
  }
}

/** The thread beside this module: its source when run as source, its bundle when bundled. */
export function findModulPekerja(modulIni: string): URL {
  return new URL(modulIni.endsWith('.ts') ? './pekerja-baca.ts' : './pekerja-baca.js', modulIni);
}

function createPekerja(profil: Profil, pilihan: PilihanParalel): Pekerja {
  return new Pekerja({
    modul: pilihan.modulPekerja ?? findModulPekerja(import.meta.url),
    bekal: { profil, peta: pilihan.peta ?? [] },
    memoriMb: pilihan.memoriPekerjaMb ?? MEMORI_PEKERJA_MB,
    batasWaktuMs: pilihan.batasWaktuMs ?? BATAS_WAKTU_MS,
  });
}

/** Big files first, so that none is left for the end while the other workers stand idle. */
async function distribute(
  berkas: readonly BerkasMasuk[],
  pekerja: readonly Pekerja[],
  { terimaNomorRusak, onMulai, onHasil, onKemajuan }: PilihanParalel,
): Promise<HasilBaca[]> {
  const antrean = berkas.map((b, urutan) => ({ b, urutan })).sort((x, y) => y.b.ukuran - x.b.ukuran);
  const hasil = new Map<number, HasilBaca>();
  const ukuranJumlah = berkas.reduce((jumlah, b) => jumlah + b.ukuran, 0);
  let ukuranSelesai = 0;
  const work = async (p: Pekerja): Promise<void> => {
    for (let tugas = antrean.shift(); tugas !== undefined; tugas = antrean.shift()) {
      onMulai?.(tugas.b.nama);
      const satu = await p.read({
        berkas: tugas.b,
        terimaNomorRusak: terimaNomorRusak?.has(tugas.b.nama) === true,
      });
      hasil.set(tugas.urutan, satu);
      onHasil?.(satu);
      ukuranSelesai += tugas.b.ukuran;
      onKemajuan?.({
        selesai: hasil.size,
        jumlah: berkas.length,
        ukuranSelesai,
        ukuranJumlah,
        nama: tugas.b.nama,
      });
    }
  };
  await Promise.all(pekerja.map(work));
  return [...hasil].sort(([a], [b]) => a - b).map(([, nilai]) => nilai);
}

function listenBatal(signal: AbortSignal | undefined): { readonly janji: Promise<never>; release(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onBatal = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', onBatal, { once: true });
  return { janji: promise, release: () => signal?.removeEventListener('abort', onBatal) };
}
