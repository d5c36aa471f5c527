/** A part of a workbook as a tree that is written back as it was read: order, prefixes, spaces and comments included. */
import { SaxesParser } from 'saxes';
import { tolakRusak } from './galat-templat.ts';

export interface Elemen {
  readonly jenis: 'elemen';
  /** As written, with its prefix. */
  readonly nama: string;
  /** Without prefix. */
  readonly lokal: string;
  readonly atribut: Map<string, string>;
  anak: Simpul[];
}

export type Simpul =
  | Elemen
  | { readonly jenis: 'teks'; teks: string }
  /** Comment, processing instruction: kept as it stands. */
  | { readonly jenis: 'mentah'; readonly isi: string };

export interface DokumenXml {
  /** Before the root: comments and instructions; the declaration is written anew. */
  readonly sebelum: string;
  readonly deklarasi: boolean;
  readonly akar: Elemen;
}

const KEDALAMAN_TERBESAR = 100;
const SIMPUL_TERBANYAK = 3_000_000;

function ambilLokal(nama: string): string {
  return nama.slice(nama.indexOf(':') + 1);
}

function decode(isi: Uint8Array): string {
  const utf16 =
    isi[0] === 0xff && isi[1] === 0xfe ? 'utf-16le' : isi[0] === 0xfe && isi[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(isi);
}

class PembacaXml {
  readonly tumpukan: Elemen[] = [];
  akar: Elemen | null = null;
  sebelum = '';
  deklarasi = false;
  private jumlah = 0;

  private tambah(simpul: Simpul): void {
    if (++this.jumlah > SIMPUL_TERBANYAK) throw tolakRusak();
    const induk = this.tumpukan.at(-1);
    if (induk !== undefined) induk.anak.push(simpul);
    else if (simpul.jenis === 'mentah' && this.akar === null) this.sebelum += simpul.isi;
  }

  buka(nama: string, atribut: Readonly<Record<string, string>>): void {
    if (this.tumpukan.length >= KEDALAMAN_TERBESAR) throw tolakRusak();
    const elemen: Elemen = {
      jenis: 'elemen',
      nama,
      lokal: ambilLokal(nama),
      atribut: new Map(Object.entries(atribut)),
      anak: [],
    };
    if (this.tumpukan.length === 0) this.akar = elemen;
    else this.tambah(elemen);
    this.tumpukan.push(elemen);
  }

  teks(teks: string): void {
    if (this.tumpukan.length > 0) this.tambah({ jenis: 'teks', teks });
  }

  mentah(isi: string): void {
    this.tambah({ jenis: 'mentah', isi });
  }
}

/** @throws TolakTemplat when it is not well-formed XML of bearable size */
export function parseXml(isi: Uint8Array): DokumenXml {
  const pembaca = new PembacaXml();
  const saxes = new SaxesParser({ xmlns: false });
  saxes.on('error', () => {
    throw tolakRusak();
  });
  saxes.on('doctype', () => {
    throw tolakRusak();
  });
  saxes.on('xmldecl', () => {
    pembaca.deklarasi = true;
  });
  saxes.on('opentag', (tag) => pembaca.buka(tag.name, tag.attributes));
  saxes.on('closetag', () => void pembaca.tumpukan.pop());
  saxes.on('text', (teks) => pembaca.teks(teks));
  saxes.on('cdata', (teks) => pembaca.teks(teks));
  saxes.on('comment', (teks) => pembaca.mentah(`<!--${teks}-->`));
  saxes.on('processinginstruction', ({ target, body }) => pembaca.mentah(`<?${target} ${body}?>`));
  let sumber: string;
  try {
    sumber = decode(isi);
  } catch {
    throw tolakRusak();
  }
  saxes.write(sumber.startsWith('\uFEFF') ? sumber.slice(1) : sumber).close();
  if (pembaca.akar === null) throw tolakRusak();
  return { sebelum: pembaca.sebelum, deklarasi: pembaca.deklarasi, akar: pembaca.akar };
}

const LOLOS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function lolosTeks(teks: string): string {
  return teks.replace(/[&<>\r]/g, (h) => LOLOS[h] ?? h);
}

function lolosAtribut(teks: string): string {
  return teks.replace(/[&<>"\n\r\t]/g, (h) => LOLOS[h] ?? h);
}

function tulis(simpul: Simpul, keluar: string[]): void {
  if (simpul.jenis === 'teks') keluar.push(lolosTeks(simpul.teks));
  else if (simpul.jenis === 'mentah') keluar.push(simpul.isi);
  else {
    keluar.push('<', simpul.nama);
    for (const [nama, nilai] of simpul.atribut) keluar.push(' ', nama, '="', lolosAtribut(nilai), '"');
    if (simpul.anak.length === 0) keluar.push('/>');
    else {
      keluar.push('>');
      for (const anak of simpul.anak) tulis(anak, keluar);
      keluar.push('</', simpul.nama, '>');
    }
  }
}

export function serializeXml({ sebelum, deklarasi, akar }: DokumenXml): Uint8Array {
  const keluar: string[] = [
    deklarasi ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' : '',
    sebelum,
  ];
  tulis(akar, keluar);
  return new TextEncoder().encode(keluar.join(''));
}

export function clone(elemen: Elemen): Elemen {
  return {
    ...elemen,
    atribut: new Map(elemen.atribut),
    anak: elemen.anak.map((a) => (a.jenis === 'elemen' ? clone(a) : { ...a })),
  };
}

export function listAnak(elemen: Elemen, lokal?: string): readonly Elemen[] {
  return elemen.anak.filter(
    (a): a is Elemen => a.jenis === 'elemen' && (lokal === undefined || a.lokal === lokal),
  );
}

export function findAnak(elemen: Elemen, lokal: string): Elemen | null {
  return listAnak(elemen, lokal)[0] ?? null;
}

/** Text directly and deeply inside. */
export function ambilTeks(elemen: Elemen): string {
  return elemen.anak
    .map((a) => (a.jenis === 'teks' ? a.teks : a.jenis === 'elemen' ? ambilTeks(a) : ''))
    .join('');
}

export function setTeks(elemen: Elemen, teks: string): void {
  elemen.anak = [{ jenis: 'teks', teks }];
}

/** An element of the same namespace prefix as `contoh`. */
export function createElemen(
  contoh: Elemen,
  lokal: string,
  atribut: Readonly<Record<string, string>> = {},
  anak: Simpul[] = [],
): Elemen {
  const titik = contoh.nama.indexOf(':');
  const nama = titik < 0 ? lokal : `${contoh.nama.slice(0, titik)}:${lokal}`;
  return { jenis: 'elemen', nama, lokal, atribut: new Map(Object.entries(atribut)), anak };
}

/** Value of an attribute by its name without prefix: `r:id` in whatever prefix it came. */
export function getAtributLokal(elemen: Elemen, lokal: string): string | null {
  for (const [nama, nilai] of elemen.atribut)
    if (nama.includes(':') && ambilLokal(nama) === lokal) return nilai;
  return null;
}

/** Every element of the tree, the outer before the inner. */
export function* walk(elemen: Elemen): Generator<Elemen> {
  yield elemen;
  for (const anak of elemen.anak) if (anak.jenis === 'elemen') yield* walk(anak);
}
