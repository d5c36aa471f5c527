/** The parts of an .xlsx by name: read with limits, written with only the changed ones replaced. */
import { crc32 } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { TolakTemplat, tolakRusak } from './galat-templat.ts';

export type Paket = ReadonlyMap<string, Uint8Array>;

/** An official form has some 30 kB in 15 parts. */
const BAGIAN_TERBANYAK = 2000;
const TOTAL_TERBESAR = 64 * 1024 * 1024;
/** All parts of XML together: they become trees some twenty times their size. */
const XML_TERBESAR = 24 * 1024 * 1024;

/** Pictures are packed already. */
const SUDAH_PADAT = /\.(?:png|jpe?g|gif|emf|wmf|bin)$/i;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function mulaiDengan(isi: Uint8Array, tanda: readonly number[]): boolean {
  return tanda.every((b, i) => isi[i] === b);
}

/** What is no zip, told by its first bytes. */
function tolakBukanZip(isi: Uint8Array): TolakTemplat {
  if (!mulaiDengan(isi, OLE))
    return new TolakTemplat(
      'BUKAN_XLSX',
      'Berkas ini bukan Excel (.xlsx). Buka dengan Excel atau LibreOffice, simpan sebagai "Buku Kerja Excel (.xlsx)", lalu pilih lagi.',
    );
  const terenkripsi = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return terenkripsi
    ? new TolakTemplat(
        'BERKAS_TERKUNCI_SANDI',
        'Berkas ini terkunci kata sandi. Simpan tanpa kata sandi, lalu pilih lagi.',
      )
    : new TolakTemplat(
        'BERKAS_XLS_LAMA',
        'Berkas ini Excel lama (.xls). Buka dengan Excel atau LibreOffice, simpan sebagai "Buku Kerja Excel (.xlsx)", lalu pilih lagi.',
      );
}

function tolakCuriga(): TolakTemplat {
  return new TolakTemplat(
    'ARSIP_MENCURIGAKAN',
    'Isi berkas ini mengembang jauh melebihi ukuran formulir. Minta berkas yang asli, lalu pilih lagi.',
  );
}

async function readEntri(zip: ZipFile, entri: Entry): Promise<Uint8Array> {
  if (entri.isEncrypted())
    throw new TolakTemplat(
      'BERKAS_TERKUNCI_SANDI',
      'Berkas ini terkunci kata sandi. Simpan tanpa kata sandi, lalu pilih lagi.',
    );
  if (entri.compressionMethod !== 0 && entri.compressionMethod !== 8) throw tolakRusak();
  const potongan: Buffer[] = [];
  for await (const p of await zip.openReadStreamPromise(entri)) {
    if (!Buffer.isBuffer(p)) throw tolakRusak();
    potongan.push(p);
  }
  const isi = Buffer.concat(potongan);
  if (crc32(isi) !== entri.crc32) throw tolakRusak();
  return isi;
}

async function readSemua(zip: ZipFile): Promise<Map<string, Uint8Array>> {
  if (zip.entryCount > BAGIAN_TERBANYAK) throw tolakCuriga();
  const entri: Entry[] = [];
  let total = 0;
  let xml = 0;
  for await (const e of zip.eachEntry()) {
    // yauzl stops an entry that becomes larger than it says.
    total += e.uncompressedSize;
    if (!SUDAH_PADAT.test(e.fileName)) xml += e.uncompressedSize;
    if (total > TOTAL_TERBESAR || xml > XML_TERBESAR) throw tolakCuriga();
    if (!e.fileName.endsWith('/')) entri.push(e);
  }
  const bagian = new Map<string, Uint8Array>();
  for (const e of entri) {
    if (bagian.has(e.fileName)) throw tolakRusak();
    bagian.set(e.fileName, await readEntri(zip, e));
  }
  return bagian;
}

const TOLAK_ISI: readonly (readonly [pola: RegExp, tolak: () => TolakTemplat])[] = [
  [
    /(?:^|\/)vbaProject\.bin$|(?:^|\/)macrosheets\//i,
    () =>
      new TolakTemplat(
        'BERKAS_BERMAKRO',
        'Berkas ini memuat makro (.xlsm). Simpan sebagai "Buku Kerja Excel (.xlsx)" tanpa makro, lalu pilih lagi.',
      ),
  ],
  [
    /^_xmlsignatures\//i,
    () =>
      new TolakTemplat(
        'BERKAS_BERTANDA_TANGAN',
        'Berkas ini bertanda tangan digital; mengisinya akan membatalkan tanda tangan itu. Pakai salinan yang belum ditandatangani.',
      ),
  ],
  [
    /(?:^|\/)workbook\.bin$|^content\.xml$|^word\/|^ppt\//i,
    () =>
      new TolakTemplat(
        'BUKAN_XLSX',
        'Berkas ini bukan Excel (.xlsx). Buka, simpan sebagai "Buku Kerja Excel (.xlsx)", lalu pilih lagi.',
      ),
  ],
];

/** @throws TolakTemplat */
export async function openPaket(isi: Uint8Array): Promise<Paket> {
  if (!mulaiDengan(isi, [0x50, 0x4b])) throw tolakBukanZip(isi);
  let zip: ZipFile | null = null;
  try {
    zip = await fromBufferPromise(Buffer.from(isi), { lazyEntries: true, autoClose: false });
    const paket = await readSemua(zip);
    for (const nama of paket.keys())
      for (const [pola, tolak] of TOLAK_ISI) if (pola.test(nama)) throw tolak();
    return paket;
  } catch (sebab) {
    if (sebab instanceof TolakTemplat) throw sebab;
    throw /too many bytes/i.test(sebab instanceof Error ? sebab.message : '') ? tolakCuriga() : tolakRusak();
  } finally {
    zip?.close();
  }
}

/** Equal parts, equal bytes. */
export function writePaket(bagian: Paket): Uint8Array {
  const isi: Zippable = {};
  for (const [nama, bita] of bagian) isi[nama] = [bita, { level: SUDAH_PADAT.test(nama) ? 0 : 6 }];
  return zipSync(isi, { mtime: new Date(1980, 0, 1) });
}
