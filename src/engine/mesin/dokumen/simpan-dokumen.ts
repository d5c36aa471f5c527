import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import { appendJejak } from '../../store/jejak.ts';
import { insertDokumen, moveBerkasDokumen, type DokumenBaru } from '../../store/riwayat-dokumen.ts';
import { writeSementara } from '../../write-dokumen.ts';
import { tolakBasisData } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';
import { FOLDER_DOKUMEN, FOLDER_RIWAYAT, formatJalurPenuh } from './tempat-dokumen.ts';

/** One document in all its formats, rendered and not yet on disk. */
export interface DokumenJadi extends Omit<DokumenBaru, 'berkas' | 'waktu'> {
  readonly rahasia: boolean;
  readonly berkas: readonly {
    readonly nama: string;
    /** Relative to the folder of the database, with forward slashes. */
    readonly jalur: string;
    readonly format: 'xlsx' | 'pdf';
    readonly isi: Uint8Array;
    readonly halaman: number | null;
  }[];
  /** Where the files lie that these take the place of. */
  readonly jalurLama: readonly string[];
}

/** The database cannot record what was made: nothing more is made. */
export class GagalCatat extends Error {
  readonly galat: GalatPanggilan;
  constructor(galat: GalatPanggilan) {
    super(galat.kode);
    this.galat = galat;
  }
}

/** Puts documents in their place and, some at a time, into history and jejak. */
export interface Penyimpan {
  /**
   * All files of a document or none. `null`: done; else why not, for the operator.
   * @throws `GagalCatat`
   */
  save(d: DokumenJadi): Promise<string | null>;
  /** Records what is not recorded yet. */
  flush(): Result<null, GalatPanggilan>;
}

/** A record for every document would bury the rest of the jejak; what is not recorded is made again after a crash. */
const SEKALI_CATAT = 24;
const SELA_CATAT_MS = 2000;

/** Windows does not move a file that another program holds open. */
function findAlasanTerbuka(e: unknown): string | null {
  const kode = e instanceof Error && 'code' in e && typeof e.code === 'string' ? e.code : '';
  if (!['EBUSY', 'EPERM', 'EACCES'].includes(kode)) return null;
  return 'Dokumen lama sedang dibuka program lain atau foldernya tidak boleh ditulis. Tutup Excel dan pembaca PDF, lalu buat lagi.';
}

/** Names of one moment may meet when the clock stands still or is set back. */
async function createFolderRiwayat(sesi: SesiAktif, waktu: string): Promise<string> {
  const cap = waktu.slice(0, 19).replace(/:/g, '-');
  for (let ke = 1; ; ke++) {
    const jalur = `${FOLDER_RIWAYAT}/${ke === 1 ? cap : `${cap} (${String(ke)})`}`;
    if (existsSync(formatJalurPenuh(sesi, jalur))) continue;
    await mkdir(formatJalurPenuh(sesi, jalur), { recursive: true });
    return jalur;
  }
}

async function isSama(jalur: string, isi: Uint8Array | undefined): Promise<boolean> {
  return isi !== undefined && Buffer.compare(await readFile(jalur), isi) === 0;
}

export function createPenyimpan(sesi: SesiAktif, waktu: () => string): Penyimpan {
  let riwayat: string | null = null;
  let tercatatPada = performance.now();
  let belumTercatat: { readonly dokumen: DokumenBaru; readonly rahasia: boolean }[] = [];

  /** Moves what is in the way into the history, where its records follow it; equal bytes are simply written again. */
  const moveLama = async (d: DokumenJadi): Promise<void> => {
    const baru = new Map(d.berkas.map((b) => [b.jalur, b.isi]));
    for (const dari of new Set([...baru.keys(), ...d.jalurLama])) {
      const asal = formatJalurPenuh(sesi, dari);
      if (!existsSync(asal) || (await isSama(asal, baru.get(dari)))) continue;
      riwayat ??= await createFolderRiwayat(sesi, waktu());
      const ke = `${riwayat}${dari.slice(FOLDER_DOKUMEN.length)}`;
      await mkdir(path.dirname(formatJalurPenuh(sesi, ke)), { recursive: true });
      await rename(asal, formatJalurPenuh(sesi, ke));
      moveBerkasDokumen(sesi.db, dari, ke);
    }
  };

  const flush = (): Result<null, GalatPanggilan> => {
    if (belumTercatat.length === 0) return ok(null);
    const sekarang = belumTercatat;
    const hasil = sesi.db.transact(() => {
      for (const { dokumen } of sekarang) insertDokumen(sesi.db, dokumen);
      appendJejak(sesi.db, {
        peristiwa: 'DOKUMEN_DIBUAT',
        rincian: {
          jumlah: sekarang.length,
          jenis: [...new Set(sekarang.map((d) => d.dokumen.jenis))],
          draf: sekarang.some((d) => d.dokumen.draf),
          rahasia: sekarang.some((d) => d.rahasia),
          kepalaJejak: [...new Set(sekarang.map((d) => d.dokumen.kepalaJejak))],
          berkas: sekarang.flatMap((d) => d.dokumen.berkas.map((b) => b.sha256)),
        },
        mengubahData: false,
      });
      return ok(null);
    });
    if (!hasil.ok) return tolakBasisData(hasil.galat);
    belumTercatat = [];
    tercatatPada = performance.now();
    return ok(null);
  };

  const place = async (d: DokumenJadi): Promise<void> => {
    const sementara: string[] = [];
    try {
      for (const b of d.berkas) {
        const tujuan = formatJalurPenuh(sesi, b.jalur);
        await mkdir(path.dirname(tujuan), { recursive: true });
        sementara.push(await writeSementara(tujuan, b.isi));
      }
      await moveLama(d);
      for (const [i, b] of d.berkas.entries())
        await rename(sementara[i] ?? '', formatJalurPenuh(sesi, b.jalur));
    } catch (e) {
      for (const s of sementara) await rm(s, { force: true });
      throw e;
    }
  };

  return {
    async save(d) {
      if (d.berkas.some((b) => b.isi.length === 0))
        return 'Hasilnya kosong karena gangguan pada program, sehingga tidak disimpan.';
      try {
        await place(d);
      } catch (e) {
        const terbuka = findAlasanTerbuka(e);
        if (terbuka === null) throw e;
        return terbuka;
      }
      const { rahasia, jalurLama: _, berkas, ...keterangan } = d;
      const dokumen: DokumenBaru = {
        ...keterangan,
        waktu: waktu(),
        berkas: berkas.map(({ isi, ...b }) => ({ ...b, sha256: hash('sha256', isi), ukuran: isi.length })),
      };
      belumTercatat.push({ dokumen, rahasia });
      const baru = performance.now() - tercatatPada < SELA_CATAT_MS;
      if (baru && belumTercatat.length < SEKALI_CATAT) return null;
      const hasil = flush();
      if (!hasil.ok) throw new GagalCatat(hasil.galat);
      return null;
    },
    flush,
  };
}
