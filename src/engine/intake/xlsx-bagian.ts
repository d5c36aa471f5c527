import { BATAS_SEL } from './batas.ts';
import { type Atribut, type PenanganXml, readAtribut } from './xml.ts';
import { Penolakan } from './penolakan.ts';
import { isFormatTanggal, isFormatTanggalBawaan } from './tanggal-seri.ts';

/** Relationships of a part: id → type (its last word) and target. */
export class PenanganRelasi implements PenanganXml {
  readonly butuhTeks = false;
  readonly relasi: { readonly id: string; readonly jenis: string; readonly sasaran: string }[] = [];

  open(nama: string, atribut: Atribut): void {
    if (nama !== 'Relationship') return;
    const jenis = readAtribut(atribut, 'Type') ?? '';
    this.relasi.push({
      id: readAtribut(atribut, 'Id') ?? '',
      jenis: jenis.slice(jenis.lastIndexOf('/') + 1),
      sasaran: readAtribut(atribut, 'Target') ?? '',
    });
  }

  close(): void {}

  text(): void {}
}

/** The list of sheets and the date system in workbook.xml. */
export class PenanganBuku implements PenanganXml {
  readonly butuhTeks = false;
  tanggal1904 = false;
  #dalamDaftar = false;
  readonly lembar: { readonly nama: string; readonly id: string; readonly tersembunyi: boolean }[] = [];

  open(nama: string, atribut: Atribut): void {
    if (nama === 'workbookPr') {
      this.tanggal1904 = /^(?:1|true)$/.test(readAtribut(atribut, 'date1904') ?? '');
    } else if (nama === 'sheets') {
      this.#dalamDaftar = true;
    } else if (nama === 'sheet' && this.#dalamDaftar) {
      this.lembar.push({
        nama: readAtribut(atribut, 'name') ?? '',
        id: readAtribut(atribut, 'id') ?? '',
        tersembunyi: /hidden/i.test(readAtribut(atribut, 'state') ?? ''),
      });
    }
  }

  close(nama: string): void {
    if (nama === 'sheets') this.#dalamDaftar = false;
  }

  text(): void {}
}

/** Which cell styles (by index) show a date. */
export class PenanganGaya implements PenanganXml {
  readonly butuhTeks = false;
  readonly tanggal: boolean[] = [];
  readonly #format = new Map<number, string>();
  #dalamXf = false;

  open(nama: string, atribut: Atribut): void {
    if (nama === 'numFmt') {
      this.#format.set(Number(readAtribut(atribut, 'numFmtId')), readAtribut(atribut, 'formatCode') ?? '');
    } else if (nama === 'cellXfs') {
      this.#dalamXf = true;
    } else if (nama === 'xf' && this.#dalamXf) {
      const nomor = Number(readAtribut(atribut, 'numFmtId') ?? 0);
      const format = this.#format.get(nomor);
      this.tanggal.push(format === undefined ? isFormatTanggalBawaan(nomor) : isFormatTanggal(format));
    }
  }

  close(nama: string): void {
    if (nama === 'cellXfs') this.#dalamXf = false;
  }

  text(): void {}
}

/** Shared strings: runs of rich text joined, phonetic readings left out. */
export class PenanganTeksBersama implements PenanganXml {
  butuhTeks = false;
  readonly teks: string[] = [];
  #isi = '';
  #fonetik = false;

  open(nama: string): void {
    if (nama === 'si') this.#isi = '';
    else if (nama === 'rPh') this.#fonetik = true;
    else if (nama === 't') this.butuhTeks = !this.#fonetik;
  }

  close(nama: string): void {
    if (nama === 't') this.butuhTeks = false;
    else if (nama === 'rPh') this.#fonetik = false;
    else if (nama === 'si') {
      if (this.teks.length >= BATAS_SEL)
        throw new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar: teksnya.');
      this.teks.push(decodeLolos(this.#isi));
    }
  }

  text(isi: string): void {
    this.#isi += isi;
  }
}

/** `_x000D_` is how OOXML writes letters that XML cannot hold. */
export function decodeLolos(teks: string): string {
  if (!teks.includes('_x')) return teks;
  return teks.replace(/_x([0-9a-f]{4})_/gi, (_, kode: string) => String.fromCharCode(Number(`0x${kode}`)));
}
