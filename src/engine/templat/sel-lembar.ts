/** Rows and cells of a sheet, each with its address, whether the file writes it or not. */
import { formatAlamat, parseAlamat, type Alamat } from './alamat.ts';
import type { Buku, LembarBuku } from './buku.ts';
import { TolakTemplat, tolakRusak } from './galat-templat.ts';
import { geserRumus, TolakRumus } from './rumus.ts';
import { ambilTeks, findAnak, listAnak, setTeks, type Elemen } from './xml.ts';

export interface SelTemplat {
  readonly alamat: Alamat;
  readonly elemen: Elemen;
  /** The rich text it holds (`si` or `is`); `null`: it holds none. */
  readonly teks: Elemen | null;
  readonly rumus: Elemen | null;
}

export interface BarisTemplat {
  readonly nomor: number;
  readonly elemen: Elemen;
  readonly sel: readonly SelTemplat[];
}

function findTeks(sel: Elemen, buku: Buku): Elemen | null {
  const jenis = sel.atribut.get('t') ?? 'n';
  if (jenis === 'inlineStr') return findAnak(sel, 'is');
  if (jenis !== 's') return null;
  const nilai = findAnak(sel, 'v');
  const nomor = nilai === null ? '' : ambilTeks(nilai).trim();
  if (!/^\d{1,9}$/.test(nomor)) throw tolakRusak();
  const teks = buku.teksBersama[Number(nomor)];
  if (teks === undefined) throw tolakRusak();
  return teks;
}

function readSel(elemen: Elemen, baris: number, kolomAndai: number, buku: Buku): SelTemplat {
  const tertulis = elemen.atribut.get('r');
  const alamat = tertulis === undefined ? { kolom: kolomAndai, baris } : parseAlamat(tertulis);
  if (alamat === null || alamat.baris !== baris || alamat.kolom < kolomAndai) throw tolakRusak();
  elemen.atribut.set('r', formatAlamat(alamat));
  return { alamat, elemen, teks: findTeks(elemen, buku), rumus: findAnak(elemen, 'f') };
}

/** The rows of a sheet in order. */
export function listBaris(lembar: LembarBuku, buku: Buku): readonly BarisTemplat[] {
  const data = findAnak(lembar.dok.akar, 'sheetData');
  if (data === null) throw tolakRusak();
  let sebelum = 0;
  const hasil = listAnak(data, 'row').map((elemen) => {
    const tertulis = elemen.atribut.get('r') ?? String(sebelum + 1);
    const nomor = /^\d{1,7}$/.test(tertulis) ? Number(tertulis) : 0;
    if (nomor <= sebelum || nomor > 1_048_576) throw tolakRusak();
    sebelum = nomor;
    elemen.atribut.set('r', tertulis);
    let kolom = 0;
    const sel = listAnak(elemen, 'c').map((c) => {
      const satu = readSel(c, nomor, kolom + 1, buku);
      kolom = satu.alamat.kolom;
      return satu;
    });
    return { nomor, elemen, sel };
  });
  expandRumusBersama(hasil, lembar.nama);
  return hasil;
}

interface Induk {
  readonly alamat: Alamat;
  readonly teks: string;
}

/** Formulas that share the text of another cell get their own: rows between them may be repeated. */
function expandRumusBersama(baris: readonly BarisTemplat[], lembar: string): void {
  const induk = new Map<string, Induk>();
  for (const { sel } of baris)
    for (const { alamat, rumus } of sel) {
      if (rumus === null || rumus.atribut.get('t') !== 'shared') continue;
      const nomor = rumus.atribut.get('si') ?? '';
      const teks = ambilTeks(rumus);
      const dari = induk.get(nomor);
      if (teks !== '') {
        induk.set(nomor, { alamat, teks });
      } else if (dari === undefined) throw tolakRusak();
      else setTeks(rumus, geser(dari, alamat, lembar));
      for (const nama of ['t', 'si', 'ref']) rumus.atribut.delete(nama);
    }
}

function geser({ alamat: dari, teks }: Induk, ke: Alamat, lembar: string): string {
  try {
    return geserRumus(teks, ke.baris - dari.baris, ke.kolom - dari.kolom);
  } catch (sebab) {
    if (!(sebab instanceof TolakRumus)) throw sebab;
    throw new TolakTemplat(
      'BENTUK_TIDAK_TERJAGA',
      `${sebab.message}. Tulis ulang rumusnya di sel itu.`,
      `lembar "${lembar}", sel ${formatAlamat(ke)}`,
    );
  }
}
