import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Zip, ZipPassThrough } from 'fflate';

/** Local, because local time is what a zip stores: the same bytes in every time zone. */
const WAKTU_TETAP = new Date(1980, 0, 1);

/** Files that are packed already (encrypted ones), as one archive on disk, piece by piece: memory does not grow with them. */
export async function writeZipBerkas(
  tujuan: string,
  isi: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const pegangan = await open(tujuan, 'wx', 0o600);
  try {
    await tulis(pegangan, isi);
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
}

async function tulis(pegangan: FileHandle, isi: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  let keluar: Uint8Array[] = [];
  let galat: Error | null = null;
  const zip = new Zip((e, potongan) => {
    if (e !== null) galat = e;
    else keluar.push(potongan);
  });
  const alirkan = async (): Promise<void> => {
    if (galat !== null) throw galat;
    const siap = keluar;
    keluar = [];
    for (const potongan of siap) await pegangan.write(potongan);
  };
  for (const [nama, sumber] of isi) {
    const entri = new ZipPassThrough(nama);
    entri.mtime = WAKTU_TETAP;
    zip.add(entri);
    if (typeof sumber === 'string') {
      for await (const potongan of createReadStream(sumber)) {
        if (!Buffer.isBuffer(potongan)) throw new TypeError('bytes expected');
        entri.push(new Uint8Array(potongan));
        await alirkan();
      }
      entri.push(new Uint8Array(0), true);
    } else entri.push(sumber, true);
    await alirkan();
  }
  zip.end();
  await alirkan();
}
