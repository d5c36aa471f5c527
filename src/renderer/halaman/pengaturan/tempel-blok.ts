import type { BarisDesa, KolomDesa } from './baris-desa.ts';

/** One cell as Excel puts it on the clipboard: quoted when it holds a tab, a line break or a quote. */
const SEL = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;

function bacaSel(teks: string, mulai: number): readonly [isi: string, akhir: number] {
  SEL.lastIndex = mulai;
  const cocok = SEL.exec(teks);
  if (cocok === null) return ['', mulai];
  const isi = cocok[1] === undefined ? (cocok[2] ?? '') : cocok[1].replaceAll('""', '"');
  return [isi.replace(/\s+/g, ' ').trim(), SEL.lastIndex];
}

/**
 * A block of cells copied from a spreadsheet.
 * @example parseBlok('12\tSiti\n9\tBudi\n') // [['12', 'Siti'], ['9', 'Budi']]
 */
export function parseBlok(teks: string): readonly (readonly string[])[] {
  const baris: string[][] = [];
  let kini: string[] = [];
  let letak = 0;
  while (letak < teks.length) {
    const [isi, akhir] = bacaSel(teks, letak);
    kini.push(isi);
    const pemisah = teks[akhir];
    letak = akhir + (pemisah === '\r' && teks[akhir + 1] === '\n' ? 2 : 1);
    if (pemisah === '\t') continue;
    baris.push(kini);
    kini = [];
  }
  // A tab at the very end is one more, empty cell.
  if (kini.length > 0) baris.push([...kini, '']);
  return baris;
}

export function isBlok(teks: string): boolean {
  return /[\t\n]/.test(teks.replace(/\r?\n$/, ''));
}

export interface HasilTempel {
  readonly baris: readonly BarisDesa[];
  /** Desa that were filled. */
  readonly terisi: number;
  /** Cells of the block that had no place in the grid. */
  readonly tersisa: number;
}

/** Fills the grid of these columns from one cell on, to the right and downwards. */
export function tempelBlok(
  semua: readonly BarisDesa[],
  urutanKolom: readonly KolomDesa[],
  mulai: { readonly baris: number; readonly kolom: KolomDesa },
  blok: readonly (readonly string[])[],
): HasilTempel {
  const kolomAwal = urutanKolom.indexOf(mulai.kolom);
  let terisi = 0;
  let tersisa = 0;
  const baris = semua.map((b, i) => {
    const sel = blok[i - mulai.baris];
    if (sel === undefined) return b;
    terisi++;
    const isi = sel.flatMap((nilai, j) => {
      const kolom = urutanKolom[kolomAwal + j];
      if (kolom === undefined) tersisa++;
      return kolom === undefined ? [] : [[kolom, nilai]];
    });
    return { ...b, ...Object.fromEntries(isi) };
  });
  for (const sel of blok.slice(semua.length - mulai.baris)) tersisa += sel.length;
  return { baris, terisi, tersisa };
}

/** Fills names of Pantarlih downwards from one TPS on, from the first column of the block. */
export function tempelPantarlih(
  baris: BarisDesa,
  tps: readonly string[],
  mulai: number,
  blok: readonly (readonly string[])[],
): BarisDesa {
  const isi = tps.slice(mulai, mulai + blok.length).map((t, i) => [t, blok[i]?.[0] ?? '']);
  return { ...baris, pantarlih: { ...baris.pantarlih, ...Object.fromEntries(isi) } };
}
