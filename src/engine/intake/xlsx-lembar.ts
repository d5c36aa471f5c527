import type { Sel } from '../../core/berkas/buku.ts';
import { type Atribut, type PenanganXml, readAtribut } from './xml.ts';
import { Penolakan } from './penolakan.ts';
import { type Gabungan, type PenyusunBuku, putSel } from './penyusun-lembar.ts';
import { parseIso, parseSeri } from './tanggal-seri.ts';
import { decodeLolos } from './xlsx-bagian.ts';

export interface KonteksLembar {
  readonly penyusun: PenyusunBuku;
  readonly teksBersama: readonly string[];
  readonly gayaTanggal: readonly boolean[];
  readonly tanggal1904: boolean;
}

/** One worksheet part: rows go to the builder as they close, merged areas are kept for the end. */
export class PenanganLembarXlsx implements PenanganXml {
  butuhTeks = false;
  readonly gabungan: Gabungan[] = [];
  readonly #konteks: KonteksLembar;
  #dalamData = false;
  #dalamSel = false;
  #fonetik = false;
  #nomor = 0;
  #nomorPasti = false;
  #kolom = -1;
  #baris: Sel[] = [];
  #jenis = '';
  #gaya = '';
  #nilai = '';
  #teks: string | null = null;
  #keTeks = false;
  #berumus = false;

  constructor(konteks: KonteksLembar) {
    this.#konteks = konteks;
  }

  open(nama: string, atribut: Atribut): void {
    if (nama === 'c') this.#openSel(atribut);
    else if (nama === 'v') this.#listen(false);
    else if (nama === 't') this.#listen(true);
    else if (nama === 'f') this.#berumus = true;
    else if (nama === 'row') this.#openBaris(atribut);
    else if (nama === 'rPh') this.#fonetik = true;
    else if (nama === 'sheetData') this.#dalamData = true;
    else if (nama === 'mergeCell') this.#addGabungan(readAtribut(atribut, 'ref') ?? '');
  }

  close(nama: string): void {
    if (nama === 'c') this.#closeSel();
    else if (nama === 'v' || nama === 't') this.butuhTeks = false;
    else if (nama === 'row') this.#closeBaris();
    else if (nama === 'rPh') this.#fonetik = false;
    else if (nama === 'sheetData') this.#dalamData = false;
  }

  text(isi: string): void {
    if (this.#keTeks) this.#teks = (this.#teks ?? '') + isi;
    else this.#nilai += isi;
  }

  #listen(keTeks: boolean): void {
    this.butuhTeks = this.#dalamSel && !this.#fonetik;
    this.#keTeks = keTeks;
  }

  #openBaris(atribut: Atribut): void {
    const nomor = Number(atribut['r'] ?? Number.NaN);
    this.#nomorPasti = Number.isInteger(nomor) && nomor > 0;
    this.#nomor = this.#nomorPasti ? nomor : this.#nomor + 1;
    this.#kolom = -1;
    this.#baris = [];
  }

  #closeBaris(): void {
    if (!this.#dalamData) return;
    this.#konteks.penyusun.addBaris(this.#nomor, this.#baris);
    this.#baris = [];
  }

  #openSel(atribut: Atribut): void {
    this.#dalamSel = this.#dalamData;
    const acuan = parseAcuan(atribut['r'] ?? null);
    this.#kolom = acuan === null ? this.#kolom + 1 : acuan.kolom;
    if (acuan !== null && !this.#nomorPasti) {
      this.#nomor = acuan.baris + 1;
      this.#nomorPasti = true;
    }
    this.#jenis = atribut['t'] ?? 'n';
    this.#gaya = atribut['s'] ?? '';
    this.#nilai = '';
    this.#teks = null;
    this.#berumus = false;
  }

  #closeSel(): void {
    if (this.#dalamSel) putSel(this.#baris, this.#kolom, this.#parseNilai());
    this.#dalamSel = false;
  }

  #parseNilai(): Sel {
    const nilai = this.#nilai;
    // Excel writes a formula that gives an empty text as t="str"; without value and type nobody has calculated it.
    if (this.#berumus && nilai === '' && this.#jenis !== 'str') return { rumus: true };
    if (this.#teks !== null && nilai === '') return decodeLolos(this.#teks);
    switch (this.#jenis) {
      case 's':
        return nilai.trim() === '' ? null : this.#findTeksBersama(Number(nilai));
      case 'str':
      case 'inlineStr':
        return decodeLolos(nilai);
      case 'b':
        return nilai.trim() === '' ? null : /^(?:1|true)$/i.test(nilai.trim());
      case 'e':
        return nilai;
      case 'd':
        return parseIso(nilai) ?? nilai;
      default:
        return this.#parseAngka(nilai);
    }
  }

  #parseAngka(nilai: string): Sel {
    if (nilai.trim() === '') return null;
    const angka = Number(nilai);
    if (Number.isNaN(angka)) return nilai;
    const tanggal = this.#gaya !== '' && this.#konteks.gayaTanggal[Number(this.#gaya)] === true;
    return tanggal ? parseSeri(angka, this.#konteks.tanggal1904) : angka;
  }

  /** An index beyond the list means lost text: refused, never a silent blank. */
  #findTeksBersama(nomor: number): string {
    const teks = this.#konteks.teksBersama[nomor];
    if (teks !== undefined) return teks;
    throw new Penolakan('BERKAS_RUSAK', 'rusak: teks sebagian selnya hilang.');
  }

  #addGabungan(acuan: string): void {
    const [awal, akhir] = acuan.split(':', 2).map(parseAcuan);
    if (!awal || !akhir) return;
    this.gabungan.push({
      baris: awal.baris,
      kolom: awal.kolom,
      barisAkhir: akhir.baris,
      kolomAkhir: akhir.kolom,
    });
  }
}

/** `B12` → column 1, row 11. `null` when there is no such reference. */
export function parseAcuan(acuan: string | null): { readonly kolom: number; readonly baris: number } | null {
  if (acuan === null) return null;
  let kolom = 0;
  let i = 0;
  for (; i < acuan.length; i += 1) {
    const c = acuan.charCodeAt(i) & ~0x20;
    if (c < 0x41 || c > 0x5a) break;
    kolom = kolom * 26 + (c - 0x40);
  }
  const baris = Number(acuan.slice(i));
  return i === 0 || i > 3 || !Number.isInteger(baris) || baris < 1
    ? null
    : { kolom: kolom - 1, baris: baris - 1 };
}
