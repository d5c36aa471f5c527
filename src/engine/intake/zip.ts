import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { BATAS_RASIO, BATAS_RASIO_MULAI } from './batas.ts';
import { Penolakan } from './penolakan.ts';

/** Where a zip is: on disk (read in pieces) or in memory. Plain data, so that a worker opens it itself. */
export type SumberZip = { readonly jalur: string } | { readonly isi: Buffer };

/** One line of a zip's table of contents. Plain data, so that a worker can read the entry. */
export interface EntriZip {
  /** With forward slashes; otherwise as stored. A name and nothing more: it is never used as a path. */
  readonly nama: string;
  /** Place in the table of contents. */
  readonly urutan: number;
  readonly terkunci: boolean;
  readonly awal: number;
  readonly ukuranPadat: number;
  /** As the table claims. Expansion stops when it is exceeded. */
  readonly ukuran: number;
}

export interface BatasZip {
  readonly entri: number;
  readonly perEntri: number;
  readonly total: number;
}

/** An open zip: its table of contents (directories left out) and the way to its entries. */
export interface Arsip {
  readonly entri: readonly EntriZip[];
  /**
   * Expands one entry piece by piece; the claimed size is enforced while inflating, size and checksum must agree at the end.
   * @throws Penolakan
   */
  inflate(entri: EntriZip): AsyncGenerator<Buffer>;
}

/**
 * Opens a zip for the length of `f`.
 * @throws Penolakan BERKAS_TERPOTONG without an end record, BERKAS_RUSAK when it points nowhere, ARSIP_MENCURIGAKAN beyond the limits
 */
export async function withArsip<T>(
  sumber: SumberZip,
  batas: BatasZip,
  f: (arsip: Arsip) => Promise<T>,
): Promise<T> {
  let zip: ZipFile | null = null;
  const pilihan = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  try {
    zip = await ('isi' in sumber
      ? fromBufferPromise(sumber.isi, pilihan)
      : openPromise(sumber.jalur, pilihan));
    return await f(await readArsip(zip, batas));
  } catch (galat) {
    throw describeGalat(galat);
  } finally {
    zip?.close();
  }
}

/** Expands one entry into memory. @throws Penolakan */
export async function readEntri(arsip: Arsip, entri: EntriZip): Promise<Buffer> {
  const bagian: Buffer[] = [];
  for await (const potongan of arsip.inflate(entri)) bagian.push(potongan);
  return Buffer.concat(bagian);
}

async function readArsip(zip: ZipFile, batas: BatasZip): Promise<Arsip> {
  if (zip.entryCount > batas.entri) {
    throw curiga(
      `berisi ${formatAngka(zip.entryCount)} berkas, lebih dari batas ${formatAngka(batas.entri)}.`,
    );
  }
  const asli: Entry[] = [];
  for await (const entri of zip.eachEntry()) asli.push(entri);
  const semua = asli.map(toEntri);
  checkBatas(semua, batas);
  return {
    entri: semua.filter((entri) => !entri.nama.endsWith('/')),
    inflate: ({ urutan }) => {
      const entri = asli[urutan];
      if (entri === undefined) throw rusak();
      return inflate(zip, entri);
    },
  };
}

async function* inflate(zip: ZipFile, entri: Entry): AsyncGenerator<Buffer> {
  if (entri.isEncrypted()) throw new Penolakan('BERKAS_TERKUNCI_SANDI', 'terkunci kata sandi.');
  const metode = entri.compressionMethod;
  if (metode !== 0 && metode !== 8) {
    throw new Penolakan('BERKAS_RUSAK', `memakai cara pemadatan zip yang tidak dikenal (nomor ${metode}).`, {
      tindakan: 'Bungkus ulang sebagai ZIP biasa, lalu impor lagi.',
    });
  }
  let crc = 0;
  for await (const potongan of await zip.openReadStreamPromise(entri)) {
    if (!Buffer.isBuffer(potongan)) throw rusak();
    crc = crc32(potongan, crc);
    yield potongan;
  }
  if (crc !== entri.crc32) throw rusak();
}

/** What yauzl and zlib throw of an archive is a refusal; a failure of the disk is no fault of the archive. */
function describeGalat(galat: unknown): unknown {
  const kode = galat instanceof Error && 'code' in galat ? String(galat.code) : '';
  if (!(galat instanceof Error) || galat instanceof Penolakan || /^E[A-Z]+$/.test(kode)) return galat;
  if (/too many bytes/i.test(galat.message))
    return curiga('berisi lebih banyak daripada yang dinyatakannya sendiri.');
  if (/end of central directory record signature not found/i.test(galat.message)) {
    return new Penolakan('BERKAS_TERPOTONG', 'terpotong: bagian akhirnya tidak ada.');
  }
  return isGalatYauzl(galat, kode) ? rusak() : galat;
}

/** zlib has codes of its own; yauzl throws plain errors from its own file. */
function isGalatYauzl(galat: Error, kode: string): boolean {
  return kode.startsWith('Z_') || /[\\/]yauzl[\\/]/.test(galat.stack ?? '');
}

function toEntri(entri: Entry, urutan: number): EntriZip {
  return {
    nama: decodeNama(entri.fileNameRaw, (entri.generalPurposeBitFlag & 0x800) !== 0).replaceAll('\\', '/'),
    urutan,
    terkunci: entri.isEncrypted(),
    awal: entri.relativeOffsetOfLocalHeader,
    ukuranPadat: entri.compressedSize,
    ukuran: entri.uncompressedSize,
  };
}

/** Flagged UTF-8; else UTF-8 all the same when it is valid (flag forgotten); else CP437, as the format says. */
function decodeNama(bita: Buffer, utf8: boolean): string {
  const teks = bita.toString('utf8');
  return utf8 || !teks.includes('\uFFFD') ? teks : iconv.decode(bita, 'cp437');
}

function checkBatas(semua: readonly EntriZip[], batas: BatasZip): void {
  let total = 0;
  let akhirSebelum = 0;
  for (const entri of semua.toSorted((a, b) => a.awal - b.awal)) {
    if (entri.awal < akhirSebelum) throw curiga('berisi bagian yang saling menindih.');
    akhirSebelum = entri.awal + 30 + entri.ukuranPadat;
    total += entri.ukuran;
    const rasio = entri.ukuran / Math.max(1, entri.ukuranPadat);
    if (entri.ukuran > BATAS_RASIO_MULAI && rasio > BATAS_RASIO) {
      throw curiga(`mengembang ${Math.round(rasio)} kali lipat bila dibuka (bom zip).`);
    }
    if (Math.max(entri.ukuran, entri.ukuranPadat) > batas.perEntri)
      throw curiga(`mengembang menjadi ${formatMb(entri.ukuran)} bila dibuka.`);
  }
  if (total > batas.total) throw curiga(`mengembang menjadi ${formatMb(total)} bila dibuka.`);
}

function rusak(): Penolakan {
  return new Penolakan('BERKAS_RUSAK', 'rusak: isi arsip di dalamnya tidak utuh.');
}

function curiga(sebab: string): Penolakan {
  return new Penolakan('ARSIP_MENCURIGAKAN', sebab);
}

function formatMb(bita: number): string {
  return `${formatAngka(Math.round(bita / 1_048_576))} MB`;
}

function formatAngka(angka: number): string {
  return angka.toLocaleString('id-ID');
}
