import { Penolakan } from './penolakan.ts';

const TANDA = 'd0cf11e0a1b11ae1';
const AKHIR_RANTAI = 0xfffffffe;
const SEKTOR_MAKSIMUM = 0xfffffffa;
const PANJANG_KEPALA = 512;
const PANJANG_ALIR = 128;
const LETAK_KIRI = 68;
const LETAK_KANAN = 72;
const LETAK_ANAK = 76;
const JENIS_ALIR = 2;
const JENIS_AKAR = 5;

export interface AlirOle {
  readonly nama: string;
  readonly jenis: number;
  readonly sektor: number;
  readonly ukuran: number;
  /** Stands directly under the root. */
  readonly utama: boolean;
}

export function isOle(isi: Buffer): boolean {
  return isi.subarray(0, 8).toString('hex') === TANDA;
}

/**
 * The container of .xls and of encrypted .xlsx ([MS-CFB]). Read by hand because a cut file must be told from a whole
 * one: every sector of a stream that is asked for must lie inside the file.
 */
export class WadahOle {
  readonly alir: readonly AlirOle[];
  readonly #isi: Buffer;
  readonly #ukuranSektor: number;
  readonly #ukuranSektorKecil: number;
  readonly #batasKecil: number;
  readonly #fat: Uint32Array;

  /** @throws Penolakan BERKAS_TERPOTONG, BERKAS_RUSAK */
  constructor(isi: Buffer) {
    if (isi.length < PANJANG_KEPALA) throw terpotong();
    this.#isi = isi;
    const pangkat = isi.readUInt16LE(0x1e);
    if (pangkat !== 9 && pangkat !== 12) throw rusak();
    this.#ukuranSektor = 2 ** pangkat;
    this.#ukuranSektorKecil = 64;
    this.#batasKecil = isi.readUInt32LE(0x38);
    this.#fat = this.#readFat();
    this.alir = parseDirektori(this.#readRantai(isi.readUInt32LE(0x30), null));
    this.#checkUtuh();
  }

  /** By its name, case and all, directly under the root. */
  findAlir(...nama: readonly string[]): AlirOle | null {
    return this.alir.find((a) => a.utama && nama.includes(a.nama)) ?? null;
  }

  /** @throws Penolakan BERKAS_TERPOTONG, BERKAS_RUSAK */
  readAlir(alir: AlirOle): Buffer {
    if (alir.ukuran >= this.#batasKecil) return this.#readRantai(alir.sektor, alir.ukuran);
    const akar = this.alir.find((a) => a.jenis === JENIS_AKAR);
    if (akar === undefined) throw rusak();
    const wadahKecil = this.#readRantai(akar.sektor, akar.ukuran);
    const fatKecil = toUint32(this.#readRantai(this.#isi.readUInt32LE(0x3c), null));
    const bagian: Buffer[] = [];
    for (const sektor of followRantai(fatKecil, alir.sektor)) {
      bagian.push(
        wadahKecil.subarray(sektor * this.#ukuranSektorKecil, (sektor + 1) * this.#ukuranSektorKecil),
      );
    }
    return takeUtuh(Buffer.concat(bagian), alir.ukuran, rusak);
  }

  #readFat(): Uint32Array {
    const nomor: number[] = [];
    for (let i = 0; i < 109; i += 1) nomor.push(this.#isi.readUInt32LE(0x4c + i * 4));
    let difat = this.#isi.readUInt32LE(0x44);
    for (let i = 0; difat < SEKTOR_MAKSIMUM && i <= this.#isi.length / this.#ukuranSektor; i += 1) {
      const sektor = toUint32(this.#readSektorUtuh(difat));
      nomor.push(...sektor.subarray(0, -1));
      difat = sektor.at(-1) ?? AKHIR_RANTAI;
    }
    const dipakai = nomor.filter((n) => n < SEKTOR_MAKSIMUM);
    return toUint32(Buffer.concat(dipakai.map((n) => this.#readSektorUtuh(n))));
  }

  /** Every stream lies inside the file, whether it is wanted or not. */
  #checkUtuh(): void {
    for (const alir of this.alir) {
      const besar =
        alir.jenis === JENIS_AKAR || (alir.jenis === JENIS_ALIR && alir.ukuran >= this.#batasKecil);
      if (besar && alir.ukuran > 0)
        for (const sektor of followRantai(this.#fat, alir.sektor)) this.#readSektor(sektor);
    }
  }

  #readRantai(awal: number, ukuran: number | null): Buffer {
    const bagian: Buffer[] = [];
    if (ukuran !== 0)
      for (const sektor of followRantai(this.#fat, awal)) bagian.push(this.#readSektor(sektor));
    const semua = Buffer.concat(bagian);
    return ukuran === null ? semua : takeUtuh(semua, ukuran, rusak);
  }

  /** The last sector of a file may be shorter than the others; a sector that begins beyond its end is missing. */
  #readSektor(nomor: number): Buffer {
    const awal = (nomor + 1) * this.#ukuranSektor;
    if (awal >= this.#isi.length) throw terpotong();
    return this.#isi.subarray(awal, awal + this.#ukuranSektor);
  }

  #readSektorUtuh(nomor: number): Buffer {
    return takeUtuh(this.#readSektor(nomor), this.#ukuranSektor, terpotong);
  }
}

function* followRantai(fat: Uint32Array, awal: number): Generator<number> {
  let sektor = awal;
  for (let langkah = 0; sektor < SEKTOR_MAKSIMUM; langkah += 1) {
    const berikut = fat[sektor];
    if (berikut === undefined || langkah > fat.length) throw rusak();
    yield sektor;
    sektor = berikut;
  }
}

function parseDirektori(isi: Buffer): AlirOle[] {
  if (isi.length % 512 !== 0) throw terpotong();
  const utama = collectUtama(isi);
  const hasil: AlirOle[] = [];
  for (let i = 0; i + PANJANG_ALIR <= isi.length; i += PANJANG_ALIR) {
    const panjangNama = isi.readUInt16LE(i + 64);
    const jenis = isi.readUInt8(i + 66);
    if (jenis === 0 || panjangNama < 2 || panjangNama > 64) continue;
    hasil.push({
      nama: isi.toString('utf16le', i, i + panjangNama - 2),
      jenis,
      sektor: isi.readUInt32LE(i + 116),
      ukuran: isi.readUInt32LE(i + 120),
      utama: utama.has(i / PANJANG_ALIR),
    });
  }
  return hasil;
}

/** Numbers of the entries directly under the root; an embedded document has a `Workbook` of its own further down. */
function collectUtama(isi: Buffer): Set<number> {
  const utama = new Set<number>();
  const antrean = [isi.length < PANJANG_ALIR ? -1 : isi.readInt32LE(LETAK_ANAK)];
  for (let nomor = antrean.pop(); nomor !== undefined; nomor = antrean.pop()) {
    const awal = nomor * PANJANG_ALIR;
    if (nomor < 0 || utama.has(nomor) || awal + PANJANG_ALIR > isi.length) continue;
    utama.add(nomor);
    antrean.push(isi.readInt32LE(awal + LETAK_KIRI), isi.readInt32LE(awal + LETAK_KANAN));
  }
  return utama;
}

function toUint32(isi: Buffer): Uint32Array {
  const hasil = new Uint32Array(isi.length >>> 2);
  for (let i = 0; i < hasil.length; i += 1) hasil[i] = isi.readUInt32LE(i * 4);
  return hasil;
}

function takeUtuh(isi: Buffer, ukuran: number, galat: () => Penolakan): Buffer {
  if (isi.length < ukuran) throw galat();
  return isi.subarray(0, ukuran);
}

function terpotong(): Penolakan {
  return new Penolakan('BERKAS_TERPOTONG', 'terpotong: bagian akhirnya tidak ada.');
}

function rusak(): Penolakan {
  return new Penolakan('BERKAS_RUSAK', 'rusak: susunan di dalamnya tidak utuh.');
}
