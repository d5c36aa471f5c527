/** The QR code of a document as modules, and as a picture for Excel. */
import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

/** Rows of modules, `true` is dark; without the white border around them. */
export type MatriksQr = readonly (readonly boolean[])[];

/** Fifteen of a hundred may be lost: to a stamp's edge or a bad copier. */
const KOREKSI = 'medium';
/** The library draws no narrower border. */
const TEPI = 1;

export function computeQr(teks: string): MatriksQr {
  const matriks = encodeQR(teks, 'raw', { ecc: KOREKSI, border: TEPI });
  return matriks.slice(TEPI, -TEPI).map((baris) => baris.slice(TEPI, -TEPI));
}

/** White modules around the code that a reader needs, in the picture. */
const TEPI_GAMBAR = 2;
/** Pixels of a module. */
const PIKSEL = 6;

function composeBagianPng(jenis: string, isi: Uint8Array): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const panjang = Buffer.alloc(4);
  panjang.writeUInt32BE(isi.length);
  const periksa = Buffer.alloc(4);
  periksa.writeUInt32BE(crc32(badan));
  return Buffer.concat([panjang, badan, periksa]);
}

/** One bit per pixel, 1 is white; each row begins with a byte that says it is not filtered (PNG §7.2, §9). */
function composeBarisPng(matriks: MatriksQr): Buffer {
  const sisi = (matriks.length + 2 * TEPI_GAMBAR) * PIKSEL;
  const lebar = Math.ceil(sisi / 8) + 1;
  const isi = Buffer.alloc(lebar * sisi, 0xff);
  for (let y = 0; y < sisi; y++) {
    isi[y * lebar] = 0;
    const baris = matriks[Math.floor(y / PIKSEL) - TEPI_GAMBAR];
    for (let x = 0; x < sisi; x++) {
      if (baris?.[Math.floor(x / PIKSEL) - TEPI_GAMBAR] !== true) continue;
      const letak = y * lebar + 1 + (x >> 3);
      isi[letak] = (isi[letak] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  return isi;
}

/** The code as PNG, black on white. */
export function renderPngQr(matriks: MatriksQr): Buffer {
  const kepala = Buffer.alloc(13);
  const sisi = (matriks.length + 2 * TEPI_GAMBAR) * PIKSEL;
  kepala.writeUInt32BE(sisi, 0);
  kepala.writeUInt32BE(sisi, 4);
  // One bit, grey, no interlacing.
  kepala[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    composeBagianPng('IHDR', kepala),
    composeBagianPng('IDAT', deflateSync(composeBarisPng(matriks))),
    composeBagianPng('IEND', new Uint8Array(0)),
  ]);
}
