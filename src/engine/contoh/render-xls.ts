import { CFB, utils } from '@e965/xlsx';
import { BATAS_REKAMAN, createPenulisBiff, packAngka, packTeks } from './rekaman-biff.ts';
import type { PenulisBiff } from './rekaman-biff.ts';
import { computeSerial } from './sel-tulis.ts';
import type { BarisTulis, LembarTulis, SelTulis } from './sel-tulis.ts';

/*
 * Own writer of .xls (BIFF8, Excel 97–2003), because the library keeps 16 KB for every cell it writes: 60,000 cells took
 * 9 s and 1.7 GB. Only what these files need: shared strings, numbers, dates, merged cells. Formulas keep their value only.
 */
const XF_UMUM = 15;
const XF_TANGGAL = 16;

/** The compound-file part of the library, which is untyped there. */
interface WadahCfb {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (wadah: object, nama: string, isi: Uint8Array) => unknown;
  };
  readonly write: (wadah: object, pilihan: { type: 'buffer' }) => unknown;
}

/** Shared strings by first appearance. */
interface TabelTeks {
  readonly nomor: Map<string, number>;
  jumlahDipakai: number;
}

function addPembuka(penulis: PenulisBiff, jenis: 'buku' | 'lembar'): void {
  const isi = packAngka(
    [2, 0x0600],
    [2, jenis === 'buku' ? 0x05 : 0x10],
    [2, 0x0dbb],
    [2, 0x07cc],
    [4, 0x41],
    [4, 0x06],
  );
  penulis.addRekaman(0x0809, isi);
}

/** Fonts and the 15 style formats every workbook has, then the two cell formats used here. */
function addGaya(penulis: PenulisBiff): void {
  const kepalaHuruf = packAngka(
    [2, 200],
    [2, 0],
    [2, 0x7fff],
    [2, 400],
    [2, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  );
  for (let ke = 0; ke < 4; ke += 1)
    penulis.addRekaman(0x0031, Buffer.concat([kepalaHuruf, packTeks('Arial', 1)]));
  const addXf = (format: number, jenis: number, dipakai: number): void =>
    penulis.addRekaman(
      0x00e0,
      packAngka(
        [2, 0],
        [2, format],
        [2, jenis],
        [1, 0x20],
        [1, 0],
        [1, 0],
        [1, dipakai],
        [4, 0],
        [4, 0],
        [2, 0x20c0],
      ),
    );
  for (let ke = 0; ke < XF_UMUM; ke += 1) addXf(0, 0xfff5, ke === 0 ? 0 : 0xf4);
  addXf(0, 0x0001, 0);
  // 14: the built-in short date, shown in the order of the reader's own country.
  addXf(14, 0x0001, 0x04);
  penulis.addRekaman(0x0293, packAngka([2, 0x8000], [1, 0], [1, 0xff]));
}

/** @returns where the position of each sheet must be filled in */
function addDaftarLembar(penulis: PenulisBiff, lembar: readonly LembarTulis[]): number[] {
  return lembar.map((satu) => {
    const letak = penulis.posisi() + 4;
    const kepala = packAngka([4, 0], [1, satu.tersembunyi ? 1 : 0], [1, 0]);
    penulis.addRekaman(0x0085, Buffer.concat([kepala, packTeks(satu.nama, 1)]));
    return letak;
  });
}

function createTabelTeks(lembar: readonly LembarTulis[]): TabelTeks {
  const tabel: TabelTeks = { nomor: new Map(), jumlahDipakai: 0 };
  for (const sel of lembar.flatMap((satu) => satu.baris.flat())) {
    if (typeof sel !== 'string' || sel === '') continue;
    tabel.jumlahDipakai += 1;
    if (!tabel.nomor.has(sel)) tabel.nomor.set(sel, tabel.nomor.size);
  }
  return tabel;
}

/** Strings are never cut: a CONTINUE record begins with a whole one. */
function addTabelTeks(penulis: PenulisBiff, tabel: TabelTeks): void {
  let jenis = 0x00fc;
  let potongan: Buffer[] = [packAngka([4, tabel.jumlahDipakai], [4, tabel.nomor.size])];
  let panjang = 8;
  for (const teks of tabel.nomor.keys()) {
    const isi = packTeks(teks, 2);
    if (panjang + isi.length > BATAS_REKAMAN) {
      penulis.addRekaman(jenis, Buffer.concat(potongan));
      jenis = 0x003c;
      potongan = [];
      panjang = 0;
    }
    potongan.push(isi);
    panjang += isi.length;
  }
  penulis.addRekaman(jenis, Buffer.concat(potongan));
}

function addAngka(penulis: PenulisBiff, tempat: Buffer, format: number, nilai: number): void {
  const isi = Buffer.alloc(14);
  tempat.copy(isi);
  isi.writeUInt16LE(format, 4);
  isi.writeDoubleLE(nilai, 6);
  penulis.addRekaman(0x0203, isi);
}

function addSel(penulis: PenulisBiff, tabel: TabelTeks, tempat: Buffer, sel: SelTulis): void {
  if (sel === null || sel === '') return;
  if (typeof sel === 'number') addAngka(penulis, tempat, XF_UMUM, sel);
  else if (typeof sel === 'string') {
    penulis.addRekaman(
      0x00fd,
      Buffer.concat([tempat, packAngka([2, XF_UMUM], [4, tabel.nomor.get(sel) ?? 0])]),
    );
  } else if ('rumus' in sel) addAngka(penulis, tempat, XF_UMUM, sel.hasil);
  else addAngka(penulis, tempat, XF_TANGGAL, computeSerial(sel.tanggal));
}

function addLembar(penulis: PenulisBiff, tabel: TabelTeks, { baris, gabung }: LembarTulis): void {
  addPembuka(penulis, 'lembar');
  const lebar = baris.reduce((terlebar: number, satu: BarisTulis) => Math.max(terlebar, satu.length), 0);
  penulis.addRekaman(0x0200, packAngka([4, 0], [4, baris.length], [2, 0], [2, lebar], [2, 0]));
  baris.forEach((satu, r) =>
    satu.forEach((sel, c) => addSel(penulis, tabel, packAngka([2, r], [2, c]), sel)),
  );
  penulis.addRekaman(0x023e, packAngka([2, 0x06b6], [4, 0], [4, 64], [4, 0], [4, 0]));
  if (gabung.length > 0) {
    const rentang = gabung.map((satu) => {
      const { s, e } = utils.decode_range(satu);
      return packAngka([2, s.r], [2, e.r], [2, s.c], [2, e.c]);
    });
    penulis.addRekaman(0x00e5, Buffer.concat([packAngka([2, gabung.length]), ...rentang]));
  }
  penulis.addRekaman(0x000a, new Uint8Array());
}

/** `.xls` as bytes, equal for equal content; a formula is written as its value. */
export function renderXls(lembar: readonly LembarTulis[]): Uint8Array {
  const penulis = createPenulisBiff();
  addPembuka(penulis, 'buku');
  penulis.addRekaman(0x0042, packAngka([2, 1200]));
  penulis.addRekaman(
    0x003d,
    packAngka([4, 0], [2, 0x4000], [2, 0x2000], [2, 0x38], [4, 0], [2, 1], [2, 0x0258]),
  );
  addGaya(penulis);
  const letakPosisi = addDaftarLembar(penulis, lembar);
  const tabel = createTabelTeks(lembar);
  addTabelTeks(penulis, tabel);
  penulis.addRekaman(0x000a, new Uint8Array());
  lembar.forEach((satu, ke) => {
    penulis.setPosisi(letakPosisi[ke] ?? 0, penulis.posisi());
    addLembar(penulis, tabel, satu);
  });
  const cfb: WadahCfb = CFB;
  const wadah = cfb.utils.cfb_new();
  cfb.utils.cfb_add(wadah, '/Workbook', penulis.readIsi());
  const bytes: unknown = cfb.write(wadah, { type: 'buffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('Penulis berkas majemuk tidak menghasilkan byte.');
  return bytes;
}
