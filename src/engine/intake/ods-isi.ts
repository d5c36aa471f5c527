import type { Sel } from '../../core/berkas/buku.ts';
import { BATAS_BARIS, BATAS_KARAKTER_SEL, BATAS_KOLOM, BATAS_SEL } from './batas.ts';
import { type Atribut, type PenanganXml, readAtribut } from './xml.ts';
import { Penolakan } from './penolakan.ts';
import { isKosong, type PenyusunBuku, putSel } from './penyusun-lembar.ts';
import { parseIso } from './tanggal-seri.ts';

/** Parts of a table that hold text which is not in a cell: comments, drawings, form fields. */
const BUKAN_ISI: ReadonlySet<string> = new Set([
  'annotation',
  'shapes',
  'frame',
  'forms',
  'tracked-changes',
  'dde-links',
  'ruby-text',
]);

/**
 * content.xml of an .ods, or a flat .fods. Dates are taken as the ISO text in the file, so no epoch can shift them.
 * Repeated rows and cells are expanded only where they hold something, and within the limits.
 */
export class PenanganOds implements PenanganXml {
  butuhTeks = false;
  adaSpreadsheet = false;
  readonly #penyusun: PenyusunBuku;
  readonly #gayaTersembunyi = new Set<string>();
  #gayaTabel = '';
  #dalamTabel = 0;
  #diLuar = 0;
  #tersembunyi = false;
  #nomor = 0;
  #ulangBaris = 1;
  #baris: Sel[] = [];
  #kolom = 0;
  #ulangSel = 1;
  #atributSel: Atribut = {};
  #tertutup = false;
  #paragraf: string[] = [];
  #dalamSel = false;
  #dalamParagraf = 0;

  constructor(penyusun: PenyusunBuku) {
    this.#penyusun = penyusun;
  }

  open(nama: string, atribut: Atribut): void {
    if (BUKAN_ISI.has(nama)) this.#diLuar += 1;
    if (this.#diLuar > 0) this.butuhTeks = false;
    else if (nama === 'table-cell') this.#openSel(atribut, false);
    else if (nama === 'covered-table-cell') this.#openSel(atribut, true);
    else if (nama === 'table-row') this.#openBaris(atribut);
    else if (nama === 'table') this.#openTabel(atribut);
    else if (this.#dalamSel) this.#openTeks(nama, atribut);
    else if (nama === 'spreadsheet') this.adaSpreadsheet = true;
    else if (nama === 'style') this.#gayaTabel = readAtribut(atribut, 'style:name') ?? '';
    else if (nama === 'table-properties' && readAtribut(atribut, 'table:display') === 'false') {
      this.#gayaTersembunyi.add(this.#gayaTabel);
    }
  }

  close(nama: string): void {
    if (this.#diLuar > 0) {
      if (BUKAN_ISI.has(nama)) this.#diLuar -= 1;
      this.butuhTeks = this.#dalamParagraf > 0 && this.#diLuar === 0;
    } else if (nama === 'p') {
      this.#dalamParagraf = Math.max(0, this.#dalamParagraf - 1);
      this.butuhTeks = this.#dalamParagraf > 0;
    } else if (nama === 'table-cell' || nama === 'covered-table-cell') this.#closeSel();
    else if (nama === 'table-row') this.#closeBaris();
    else if (nama === 'table') this.#closeTabel();
  }

  text(isi: string): void {
    // As in HTML, a run of blanks in the XML is one blank; more are written as <text:s>.
    this.#addTeks(isi.replace(/[ \t\n]+/g, ' '));
  }

  #addTeks(isi: string): void {
    const akhir = this.#paragraf.length - 1;
    this.#paragraf[akhir] = (this.#paragraf[akhir] ?? '') + isi;
  }

  #openTeks(nama: string, atribut: Atribut): void {
    if (nama === 'p') {
      this.#paragraf.push('');
      this.#dalamParagraf += 1;
      this.butuhTeks = true;
    } else if (this.#dalamParagraf === 0) return;
    else if (nama === 's') this.#addTeks(' '.repeat(readUlang(atribut, 'text:c', BATAS_KARAKTER_SEL)));
    else if (nama === 'tab') this.#addTeks('\t');
    else if (nama === 'line-break') this.#addTeks('\n');
  }

  #openTabel(atribut: Atribut): void {
    this.#dalamTabel += 1;
    if (this.#dalamTabel > 1) return;
    this.#penyusun.startLembar(readAtribut(atribut, 'table:name') ?? '');
    this.#tersembunyi = this.#gayaTersembunyi.has(readAtribut(atribut, 'table:style-name') ?? '');
    this.#nomor = 0;
  }

  #closeTabel(): void {
    this.#dalamTabel -= 1;
    if (this.#dalamTabel === 0) this.#penyusun.finishLembar(this.#tersembunyi);
  }

  #openBaris(atribut: Atribut): void {
    this.#ulangBaris = readUlang(atribut, 'table:number-rows-repeated', Number.MAX_SAFE_INTEGER);
    this.#baris = [];
    this.#kolom = 0;
  }

  #closeBaris(): void {
    const baris = this.#baris;
    if (baris.length > 0) {
      if (this.#ulangBaris > BATAS_BARIS || this.#ulangBaris * baris.length > BATAS_SEL) throw terlaluBesar();
      for (let i = 1; i <= this.#ulangBaris; i += 1) this.#penyusun.addBaris(this.#nomor + i, baris.slice());
    }
    this.#nomor += this.#ulangBaris;
  }

  #openSel(atribut: Atribut, tertutup: boolean): void {
    this.#ulangSel = readUlang(atribut, 'table:number-columns-repeated', Number.MAX_SAFE_INTEGER);
    this.#atributSel = atribut;
    this.#tertutup = tertutup;
    this.#dalamSel = true;
    this.#paragraf = [];
  }

  #closeSel(): void {
    const nilai = this.#tertutup ? null : this.#parseNilai();
    if (!isKosong(nilai)) {
      if (this.#kolom + this.#ulangSel > BATAS_KOLOM) throw terlaluBesar();
      for (let i = 0; i < this.#ulangSel; i += 1) putSel(this.#baris, this.#kolom + i, nilai);
    }
    this.#kolom += this.#ulangSel;
    this.#dalamSel = false;
    this.#dalamParagraf = 0;
    this.butuhTeks = false;
  }

  #parseNilai(): Sel {
    const teks = this.#paragraf.join('\n');
    if (readAtribut(this.#atributSel, 'calcext:value-type') === 'error') return teks;
    switch (readAtribut(this.#atributSel, 'office:value-type')) {
      case 'float':
      case 'percentage':
      case 'currency':
        return parseAngka(readAtribut(this.#atributSel, 'office:value'), teks);
      case 'date':
        return parseIso(readAtribut(this.#atributSel, 'office:date-value') ?? '') ?? teks;
      case 'boolean':
        return readAtribut(this.#atributSel, 'office:boolean-value') === 'true';
      case 'string':
        return readAtribut(this.#atributSel, 'office:string-value') ?? teks;
      default:
        return teks;
    }
  }
}

function parseAngka(nilai: string | null, teks: string): Sel {
  const angka = nilai === null || nilai.trim() === '' ? Number.NaN : Number(nilai);
  return Number.isNaN(angka) ? teks : angka;
}

function readUlang(atribut: Atribut, nama: string, batas: number): number {
  const nilai = Number(readAtribut(atribut, nama) ?? 1);
  if (!Number.isInteger(nilai) || nilai < 1) return 1;
  if (nilai > batas) throw terlaluBesar();
  return nilai;
}

function terlaluBesar(): Penolakan {
  return new Penolakan(
    'BERKAS_TERLALU_BESAR',
    'terlalu besar: baris, sel, atau spasi berulangnya terlampau banyak.',
  );
}
