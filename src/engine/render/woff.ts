import { inflateSync } from 'node:zlib';

/** Sizes of the headers and of one directory entry (WOFF 1.0 §3, §4; OpenType "Table Directory"). */
const KEPALA_WOFF = 44;
const ENTRI_WOFF = 20;
const KEPALA_SFNT = 12;
const ENTRI_SFNT = 16;

const TANDA_WOFF = 0x774f4646;

/** Tables begin at multiples of four bytes. */
function rapikan(panjang: number): number {
  return Math.ceil(panjang / 4) * 4;
}

interface TabelHuruf {
  readonly tag: number;
  readonly periksa: number;
  readonly isi: Uint8Array;
}

function readTabel(berkas: Buffer, urutan: number): TabelHuruf {
  const entri = KEPALA_WOFF + urutan * ENTRI_WOFF;
  const letak = berkas.readUInt32BE(entri + 4);
  const terkemas = berkas.readUInt32BE(entri + 8);
  const asli = berkas.readUInt32BE(entri + 12);
  const isi = berkas.subarray(letak, letak + terkemas);
  return {
    tag: berkas.readUInt32BE(entri),
    periksa: berkas.readUInt32BE(entri + 16),
    isi: terkemas < asli ? inflateSync(isi) : isi,
  };
}

function writeKepala(hasil: Buffer, jenis: number, jumlah: number): void {
  const pangkat = Math.floor(Math.log2(jumlah));
  hasil.writeUInt32BE(jenis, 0);
  hasil.writeUInt16BE(jumlah, 4);
  hasil.writeUInt16BE(2 ** pangkat * ENTRI_SFNT, 6);
  hasil.writeUInt16BE(pangkat, 8);
  hasil.writeUInt16BE((jumlah - 2 ** pangkat) * ENTRI_SFNT, 10);
}

/** Four letters. */
function readTag(tag: number): string {
  return String.fromCharCode(tag >>> 24, (tag >>> 16) & 0xff, (tag >>> 8) & 0xff, tag & 0xff);
}

/**
 * The font inside a WOFF file as plain OpenType.
 * @param tanpa tables left out
 * @throws Error when the bytes are not WOFF
 */
export function unpackWoff(berkas: Buffer, tanpa: ReadonlySet<string> = new Set()): Uint8Array {
  if (berkas.readUInt32BE(0) !== TANDA_WOFF) throw new Error('Berkas huruf bukan WOFF.');
  const tabel = Array.from({ length: berkas.readUInt16BE(12) }, (_, i) => readTabel(berkas, i)).filter(
    (t) => !tanpa.has(readTag(t.tag)),
  );
  const jumlah = tabel.length;
  const awal = KEPALA_SFNT + jumlah * ENTRI_SFNT;
  const hasil = Buffer.alloc(tabel.reduce((n, t) => n + rapikan(t.isi.length), awal));
  writeKepala(hasil, berkas.readUInt32BE(4), jumlah);
  let letak = awal;
  tabel.forEach((t, i) => {
    const entri = KEPALA_SFNT + i * ENTRI_SFNT;
    hasil.writeUInt32BE(t.tag, entri);
    hasil.writeUInt32BE(t.periksa, entri + 4);
    hasil.writeUInt32BE(letak, entri + 8);
    hasil.writeUInt32BE(t.isi.length, entri + 12);
    hasil.set(t.isi, letak);
    letak += rapikan(t.isi.length);
  });
  return hasil;
}
