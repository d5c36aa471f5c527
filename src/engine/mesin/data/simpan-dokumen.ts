import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import { ok, type Result } from '../../../core/result.ts';
import { appendJejak } from '../../store/jejak.ts';
import {
  insertDokumen,
  moveBerkasDokumen,
  type BerkasDokumenTersimpan,
} from '../../store/riwayat-dokumen.ts';
import { writeSementara } from '../../write-dokumen.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';

export const FOLDER_DOKUMEN = 'dokumen';

/** One document in all its formats, rendered and not yet on disk. */
export interface DokumenJadi {
  readonly jenis: JenisDokumen;
  readonly judul: string;
  readonly draf: boolean;
  readonly sidik: string;
  readonly kepalaJejak: string;
  readonly berkas: readonly {
    readonly nama: string;
    readonly format: 'xlsx' | 'pdf';
    readonly isi: Uint8Array;
  }[];
}

function formatJalur(...bagian: readonly string[]): string {
  return [FOLDER_DOKUMEN, ...bagian].join('/');
}

/** Names of one moment may meet when the clock stands still or is set back. */
async function createFolderRiwayat(sesi: SesiAktif, waktu: string): Promise<string> {
  const cap = waktu.slice(0, 19).replace(/:/g, '-');
  for (let ke = 1; ; ke++) {
    const nama = ke === 1 ? cap : `${cap} (${String(ke)})`;
    const jalur = formatJalur('riwayat', nama);
    if (existsSync(path.join(sesi.folder, jalur))) continue;
    await mkdir(path.join(sesi.folder, jalur), { recursive: true });
    return jalur;
  }
}

/** Moves files of the same names into the history, where their records follow them. */
async function moveLama(sesi: SesiAktif, nama: readonly string[], waktu: string): Promise<void> {
  const ada = nama.filter((n) => existsSync(path.join(sesi.folder, formatJalur(n))));
  if (ada.length === 0) return;
  const riwayat = await createFolderRiwayat(sesi, waktu);
  for (const n of ada) {
    const [dari, ke] = [formatJalur(n), `${riwayat}/${n}`];
    await rename(path.join(sesi.folder, dari), path.join(sesi.folder, ke));
    moveBerkasDokumen(sesi.db, dari, ke);
  }
}

/** Windows does not move a file that another program holds open. */
function findGalatTerbuka(e: unknown): Result<never, GalatPanggilan> | null {
  const kode = e instanceof Error && 'code' in e && typeof e.code === 'string' ? e.code : '';
  if (!['EBUSY', 'EPERM', 'EACCES'].includes(kode)) return null;
  return tolak(
    'DOKUMEN_SEDANG_DIBUKA',
    'Dokumen lama sedang dibuka program lain atau foldernya tidak boleh ditulis. Tutup Excel dan pembaca PDF, lalu buat lagi.',
  );
}

/** Puts a document in its place and into the history: all its files or none. */
export async function saveDokumen(
  sesi: SesiAktif,
  d: DokumenJadi,
  waktu: string,
): Promise<Result<null, GalatPanggilan>> {
  if (d.berkas.some((b) => b.isi.length === 0)) throw new Error(`empty document: ${d.jenis}`);
  const sementara: string[] = [];
  try {
    for (const b of d.berkas)
      sementara.push(await writeSementara(path.join(sesi.folder, formatJalur(b.nama)), b.isi));
    await moveLama(
      sesi,
      d.berkas.map((b) => b.nama),
      waktu,
    );
    for (const [i, b] of d.berkas.entries())
      await rename(sementara[i] ?? '', path.join(sesi.folder, formatJalur(b.nama)));
  } catch (e) {
    for (const s of sementara) await rm(s, { force: true });
    const terbuka = findGalatTerbuka(e);
    if (terbuka === null) throw e;
    return terbuka;
  }
  return recordDokumen(sesi, d, waktu);
}

function recordDokumen(sesi: SesiAktif, d: DokumenJadi, waktu: string): Result<null, GalatPanggilan> {
  const { berkas: isi, ...keterangan } = d;
  const berkas = isi.map(({ nama, format, isi: byte }) => ({
    nama,
    format,
    jalur: formatJalur(nama),
    sha256: hash('sha256', byte),
    ukuran: byte.length,
  }));
  const hasil = sesi.db.transact(() => {
    insertDokumen(sesi.db, { ...keterangan, waktu, berkas });
    appendJejak(sesi.db, {
      peristiwa: 'DOKUMEN_DIBUAT',
      rincian: {
        jenis: d.jenis,
        draf: d.draf,
        kepalaJejak: d.kepalaJejak,
        berkas: berkas.map((b) => b.sha256),
      },
      mengubahData: false,
    });
    return ok(null);
  });
  return hasil.ok ? ok(null) : tolakBasisData(hasil.galat);
}

/** The bytes of a made file, if it is still what was made. */
export async function readDokumen(
  sesi: SesiAktif,
  b: BerkasDokumenTersimpan,
): Promise<Result<{ readonly jalur: string; readonly isi: Uint8Array }, GalatPanggilan>> {
  const jalur = path.join(sesi.folder, ...b.jalur.split('/'));
  let isi: Uint8Array;
  try {
    isi = await readFile(jalur);
  } catch {
    return tolak(
      'BERKAS_DOKUMEN_HILANG',
      `Berkas "${b.nama}" tidak ada lagi di folder dokumen: dihapus atau dipindahkan di luar program. Buat ulang dokumennya.`,
    );
  }
  if (hash('sha256', isi) !== b.sha256)
    return tolak(
      'BERKAS_DOKUMEN_BERUBAH',
      `Berkas "${b.nama}" sudah diubah di luar program, sehingga isinya tidak lagi dijamin sama dengan data. Buat ulang dokumennya; berkas yang diubah itu dipindahkan ke riwayat.`,
    );
  return ok({ jalur, isi });
}
