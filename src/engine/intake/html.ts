import { Parser } from 'htmlparser2';
import type { Buku, Sel } from '../../core/berkas/buku.ts';
import { BATAS_SEL } from './batas.ts';
import { Penolakan } from './penolakan.ts';
import { PenyusunBuku, putSel } from './penyusun-lembar.ts';

/** As the HTML standard bounds them. */
const RENTANG_KOLOM_MAKSIMUM = 1_000;
const RENTANG_BARIS_MAKSIMUM = 65_534;
const BLOK = /^(?:p|div|h[1-6]|li|ul|ol|tr|table|center|caption|hr|body|form)$/;

/**
 * Reads the tables of a web page saved as .xls. As in Excel all of them, and the lines of text between them, stand
 * one below the other on one sheet. Cells stay the text that is shown.
 * @throws Penolakan BUKAN_SPREADSHEET without a table, BERKAS_TERPOTONG when one is not closed
 */
export function readHtml(isi: string): Buku {
  const penyusun = new PenyusunBuku();
  penyusun.startLembar(findNamaLembar(isi));
  const penangan = new PenanganTabelHtml(penyusun);
  scanHtml(isi, penangan);
  penangan.finish();
  const terbuka = penangan.tabelTakTertutup || /<[^>]*$/.test(isi.slice(-4_096));
  const halamanTerbuka = /<html[\s>]/i.test(isi) && !/<\/html\s*>/i.test(isi.slice(-4_096));
  // A page with one closed table is whole for us even when its own end tag was forgotten.
  if (terbuka || (halamanTerbuka && penangan.jumlahTabel !== 1)) {
    throw new Penolakan('BERKAS_TERPOTONG', 'terpotong: tabel di dalamnya tidak selesai.');
  }
  if (penangan.jumlahTabel === 0) {
    throw new Penolakan('BUKAN_SPREADSHEET', 'bukan spreadsheet: isinya halaman web tanpa tabel.');
  }
  penyusun.finishLembar(false);
  return { format: 'html', pemisah: null, tanggal1904: false, lembar: penyusun.lembar };
}

/** Elements whose content is not shown as text. */
const BUKAN_TEKS = /^(?:script|style|title|xml|select|textarea|noscript|comment)$/;

function scanHtml(isi: string, penangan: PenanganTabelHtml): void {
  let diLuar = 0;
  const pengurai = new Parser({
    onopentag: (nama, atribut) => {
      if (BUKAN_TEKS.test(nama)) diLuar += 1;
      else penangan.open(nama, atribut);
    },
    // `tersirat`: the page ended, or another element, before the end tag.
    onclosetag: (nama, tersirat) => {
      if (BUKAN_TEKS.test(nama)) diLuar -= 1;
      else penangan.close(nama, tersirat);
    },
    ontext: (teks) => {
      if (diLuar === 0) penangan.text(teks);
    },
  });
  pengurai.end(isi);
}

/** Office writes the sheet's name into a comment of the head. */
function findNamaLembar(isi: string): string | null {
  return /<x:Name>([^<]{1,100})<\/x:Name>/i.exec(isi.slice(0, 16_384))?.[1]?.trim() ?? null;
}

type AtributHtml = Readonly<Record<string, string>>;

class PenanganTabelHtml {
  kedalaman = 0;
  tabelTakTertutup = false;
  jumlahTabel = 0;
  readonly #penyusun: PenyusunBuku;
  #nomor = 0;
  #baris: Sel[] | null = null;
  #kolom = 0;
  /** Rows that a cell above still reaches into, by column. */
  #rentang: number[] = [];
  #langkah = 0;
  #sel: { teks: string; readonly angka: string | null; readonly kolom: number } | null = null;
  #luar = '';

  constructor(penyusun: PenyusunBuku) {
    this.#penyusun = penyusun;
  }

  open(nama: string, atribut: AtributHtml): void {
    if (nama === 'td' || nama === 'th') this.#openSel(atribut);
    else if (nama === 'tr') this.#openBaris();
    else if (nama === 'table') this.#openTabel();
    else if (nama === 'br') this.#breakBaris();
    else if (BLOK.test(nama)) this.#startBlok();
  }

  close(nama: string, tersirat: boolean): void {
    if (nama === 'table' && tersirat) this.tabelTakTertutup = true;
    if (nama === 'td' || nama === 'th') this.#closeSel();
    else if (nama === 'tr') this.#closeBaris();
    else if (nama === 'table') this.#closeTabel();
    else if (BLOK.test(nama)) this.#startBlok();
  }

  text(isi: string): void {
    // Blanks of the markup count as one; a no-break space is content
    const rapi = isi.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#sel !== null) this.#sel.teks += rapi;
    else if (this.kedalaman === 0) this.#luar += rapi;
  }

  finish(): void {
    this.#flushLuar();
  }

  #breakBaris(): void {
    if (this.#sel !== null) this.#sel.teks += '\n';
    else this.#flushLuar();
  }

  #startBlok(): void {
    if (this.#sel === null) this.#flushLuar();
    else if (this.#sel.teks.trim() !== '') this.#sel.teks += '\n';
  }

  /** Text between tables is a row of its own. */
  #flushLuar(): void {
    const teks = trimSpasi(this.#luar);
    this.#luar = '';
    if (teks === '') return;
    this.#nomor += 1;
    this.#penyusun.addBaris(this.#nomor, [teks]);
  }

  /** A table inside a cell dissolves into rows below, as do the layout tables around it. */
  #openTabel(): void {
    this.#flushLuar();
    this.#closeBaris();
    this.#rentang = [];
    this.kedalaman += 1;
    this.jumlahTabel += 1;
  }

  #closeTabel(): void {
    this.#closeBaris();
    this.#rentang = [];
    this.kedalaman = Math.max(0, this.kedalaman - 1);
  }

  #openBaris(): void {
    this.#closeBaris();
    this.#baris = [];
    this.#kolom = 0;
    this.#nomor += 1;
  }

  #closeBaris(): void {
    this.#closeSel();
    if (this.#baris === null) return;
    this.#penyusun.addBaris(this.#nomor, this.#baris);
    this.#baris = null;
    this.#rentang = this.#rentang.map((n) => Math.max(0, n - 1));
  }

  #openSel(atribut: AtributHtml): void {
    this.#closeSel();
    if (this.#baris === null) this.#openBaris();
    while ((this.#rentang[this.#kolom] ?? 0) > 0) this.#kolom += 1;
    const lebar = readRentang(atribut, 'colspan', RENTANG_KOLOM_MAKSIMUM);
    const tinggi = readRentang(atribut, 'rowspan', RENTANG_BARIS_MAKSIMUM);
    this.#sel = {
      teks: '',
      angka: atribut['x:num'] ?? atribut['sdval'] ?? null,
      kolom: this.#kolom,
    };
    this.#langkah += lebar;
    if (this.#langkah > BATAS_SEL)
      throw new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar: gabungan selnya.');
    for (let i = 0; i < lebar; i += 1) {
      if (tinggi > 1) this.#putRentang(this.#kolom + i, tinggi);
    }
    this.#kolom += lebar;
  }

  #putRentang(kolom: number, tinggi: number): void {
    while (this.#rentang.length < kolom) this.#rentang.push(0);
    this.#rentang[kolom] = tinggi;
  }

  #closeSel(): void {
    if (this.#sel === null || this.#baris === null) return;
    putSel(this.#baris, this.#sel.kolom, parseSelHtml(this.#sel.teks, this.#sel.angka));
    this.#sel = null;
  }
}

/** Only a cell that Excel (x:num) or LibreOffice (sdval) marks as a number, and shows as one, is a number; all else is the text itself. */
function parseSelHtml(teks: string, angka: string | null): Sel {
  const rapi = trimSpasi(teks);
  if (angka === null || rapi === '' || !/^-?[\d.]+(?:E[+-]?\d+)?$/i.test(rapi)) return rapi;
  const nilai = Number(angka === '' ? rapi : angka);
  return Number.isNaN(nilai) ? rapi : nilai;
}

function readRentang(atribut: AtributHtml, nama: string, batas: number): number {
  const nilai = Number(atribut[nama] ?? 1);
  return Number.isInteger(nilai) && nilai > 1 ? Math.min(nilai, batas) : 1;
}

function trimSpasi(teks: string): string {
  return teks.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '');
}
