/** Records of a BIFF8 stream ([MS-XLS] 2.4): type, length, content; little-endian. */
export interface PenulisBiff {
  readonly posisi: () => number;
  /** Appends one record; content of at most 8,224 bytes. */
  readonly addRekaman: (jenis: number, isi: Uint8Array) => void;
  /** Overwrites four bytes: a position that was not known before. */
  readonly setPosisi: (letak: number, nilai: number) => void;
  readonly readIsi: () => Uint8Array;
}

export const BATAS_REKAMAN = 8224;

export function createPenulisBiff(): PenulisBiff {
  let wadah = Buffer.alloc(1 << 18);
  let panjang = 0;
  return {
    posisi: () => panjang,
    addRekaman: (jenis, isi) => {
      if (isi.length > BATAS_REKAMAN) throw new Error(`Rekaman BIFF terlalu panjang: ${isi.length} byte.`);
      if (panjang + 4 + isi.length > wadah.length) {
        const baru = Buffer.alloc(wadah.length * 2);
        wadah.copy(baru);
        wadah = baru;
      }
      wadah.writeUInt16LE(jenis, panjang);
      wadah.writeUInt16LE(isi.length, panjang + 2);
      wadah.set(isi, panjang + 4);
      panjang += 4 + isi.length;
    },
    setPosisi: (letak, nilai) => wadah.writeUInt32LE(nilai, letak),
    readIsi: () => wadah.subarray(0, panjang),
  };
}

/** Fields of a record: each number with its width in bytes. */
export function packAngka(...bagian: readonly (readonly [lebar: 1 | 2 | 4, nilai: number])[]): Buffer {
  const isi = Buffer.alloc(bagian.reduce((jumlah, [lebar]) => jumlah + lebar, 0));
  let letak = 0;
  for (const [lebar, nilai] of bagian) {
    isi.writeUIntLE(nilai, letak, lebar);
    letak += lebar;
  }
  return isi;
}

/** A unicode string: number of characters, a flag, then one byte each if all are Latin-1, else two. */
export function packTeks(teks: string, lebarPanjang: 1 | 2): Buffer {
  // eslint-disable-next-line no-control-regex -- the whole range of Latin-1 is meant
  const latin = /^[\u0000-\u00FF]*$/u.test(teks);
  const kepala = packAngka([lebarPanjang, teks.length], [1, latin ? 0 : 1]);
  return Buffer.concat([kepala, Buffer.from(teks, latin ? 'latin1' : 'utf16le')]);
}
