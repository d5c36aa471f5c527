import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { keteranganCadanganSchema, type KeteranganCadangan } from '../../contract/keterangan-schema.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { Penolakan } from '../intake/penolakan.ts';
import { readEntri, withArsip, type Arsip, type BatasZip, type EntriZip } from '../intake/zip.ts';
import { tolak } from './galat.ts';

/** Names inside a backup file. What else stands in one makes it no backup of ours. */
export const ISI_CADANGAN = {
  basisData: 'data.pleno',
  kunci: 'data.pleno.kunci',
  keterangan: 'keterangan.json',
} as const;

const GB = 1024 ** 3;
const BATAS: BatasZip = { entri: 10, perEntri: 4 * GB, total: 5 * GB };
const UKURAN_KECIL = 256 * 1024;

const CARI_LAIN = 'Pilih cadangan lain, atau salin ulang berkas itu dari tempat asalnya.';

function bukanCadangan(): Result<never, GalatPanggilan> {
  return tolak('BUKAN_CADANGAN', `Berkas ini bukan cadangan Pleno DPSH (.plenocadangan). ${CARI_LAIN}`);
}

function cadanganRusak(): Result<never, GalatPanggilan> {
  return tolak('CADANGAN_RUSAK', `Berkas cadangan ini rusak atau pernah diubah. ${CARI_LAIN}`);
}

/** Says of a file that cannot be read as a backup what is wrong with it. */
function describePenolakan(e: Penolakan): Result<never, GalatPanggilan> {
  if (e.kode === 'BERKAS_TERPOTONG')
    return tolak(
      'CADANGAN_TERPOTONG',
      `Berkas cadangan ini terpotong: bagian akhirnya tidak ada. ${CARI_LAIN}`,
    );
  return e.kode === 'BERKAS_RUSAK' ? cadanganRusak() : bukanCadangan();
}

async function isZip(jalur: string): Promise<boolean> {
  const pegangan = await open(jalur, 'r');
  try {
    const { buffer, bytesRead } = await pegangan.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await pegangan.close();
  }
}

interface EntriCadangan {
  readonly basisData: EntriZip;
  readonly kunci: EntriZip;
  readonly keterangan: EntriZip;
}

/** Exactly the three parts of a backup; their names are compared, never used as paths. */
function findEntri({ entri }: Arsip): EntriCadangan | null {
  const cari = (nama: string): EntriZip | undefined => entri.find((e) => e.nama === nama);
  const [basisData, kunci, keterangan] = [
    cari(ISI_CADANGAN.basisData),
    cari(ISI_CADANGAN.kunci),
    cari(ISI_CADANGAN.keterangan),
  ];
  if (basisData === undefined || kunci === undefined || keterangan === undefined) return null;
  const kecil = kunci.ukuran <= UKURAN_KECIL && keterangan.ukuran <= UKURAN_KECIL;
  return entri.length === 3 && kecil ? { basisData, kunci, keterangan } : null;
}

function parseKeterangan(isi: Buffer): Result<KeteranganCadangan, GalatPanggilan> {
  let nilai: unknown;
  try {
    nilai = JSON.parse(isi.toString('utf8'));
  } catch {
    return cadanganRusak();
  }
  const hasil = keteranganCadanganSchema.safeParse(nilai);
  if (hasil.success) return ok(hasil.data);
  const versi =
    typeof nilai === 'object' && nilai !== null && 'versi' in nilai && typeof nilai.versi === 'number'
      ? nilai.versi
      : 0;
  return versi > 1
    ? tolak(
        'CADANGAN_LEBIH_BARU',
        'Cadangan ini dibuat oleh versi program yang lebih baru. Perbarui program ini, lalu pulihkan lagi.',
      )
    : cadanganRusak();
}

async function withCadangan<T>(
  jalur: string,
  f: (arsip: Arsip, entri: EntriCadangan) => Promise<Result<T, GalatPanggilan>>,
): Promise<Result<T, GalatPanggilan>> {
  try {
    if (!(await isZip(jalur))) return bukanCadangan();
    return await withArsip({ jalur }, BATAS, async (arsip) => {
      const entri = findEntri(arsip);
      return entri === null ? bukanCadangan() : await f(arsip, entri);
    });
  } catch (e) {
    if (e instanceof Penolakan) return describePenolakan(e);
    throw e;
  }
}

/** What a backup file says of itself. */
export function readKeteranganCadangan(jalur: string): Promise<Result<KeteranganCadangan, GalatPanggilan>> {
  return withCadangan(jalur, async (arsip, { keterangan }) =>
    parseKeterangan(await readEntri(arsip, keterangan)),
  );
}

/** Reads a backup file from end to end; every part must agree with its checksum. */
export function checkBerkasCadangan(jalur: string): Promise<Result<null, GalatPanggilan>> {
  return withCadangan(jalur, async (arsip, entri) => {
    const keterangan = parseKeterangan(await readEntri(arsip, entri.keterangan));
    if (!keterangan.ok) return gagal(keterangan.galat);
    for (const bagian of [entri.basisData, entri.kunci]) for await (const _ of arsip.inflate(bagian));
    return ok(null);
  });
}

/** Unpacks database and key file into `folder` under our own names. */
export function unpackCadangan(
  jalur: string,
  folder: string,
  signal: AbortSignal,
): Promise<Result<KeteranganCadangan, GalatPanggilan>> {
  return withCadangan(jalur, async (arsip, entri) => {
    const keterangan = parseKeterangan(await readEntri(arsip, entri.keterangan));
    if (!keterangan.ok) return keterangan;
    for (const nama of ['basisData', 'kunci'] as const) {
      const tujuan = createWriteStream(path.join(folder, ISI_CADANGAN[nama]), { flags: 'wx', mode: 0o600 });
      await pipeline(arsip.inflate(entri[nama]), tujuan, { signal });
    }
    return keterangan;
  });
}
