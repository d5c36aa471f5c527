import type { Buku, Lembar, Sel } from '../../../core/berkas/buku.ts';
import { formatSel, hurufKolom, kunci } from '../../../core/berkas/teks.ts';

/** Headings of the sheet as the program writes them; spelling aside (case, spaces, dots) they are what it looks for. */
export const KOLOM_DESA = [
  'Kode',
  'Desa',
  'Jumlah TPS',
  'Ketua PPS',
  'Anggota PPS 1',
  'Anggota PPS 2',
  'Tujuan surat',
  'Nomor BA PPS',
  'Tanggal pleno PPS',
  'Pukul pleno PPS',
  'Tempat pleno PPS',
] as const;
export const KOLOM_PANTARLIH = ['Kode', 'Desa', 'TPS', 'Nama Pantarlih'] as const;
/** Remarks of the plenaries of the PPS, one a row. */
export const KOLOM_MASUKAN = ['Kode', 'Desa', 'Masukan dari', 'Isi masukan'] as const;

export type NamaKolom =
  (typeof KOLOM_DESA)[number] | (typeof KOLOM_PANTARLIH)[number] | (typeof KOLOM_MASUKAN)[number];

type JenisTabel = 'desa' | 'pantarlih' | 'masukan';

/** Any of these tells what the table is about; the first kind that fits. */
const PENANDA: readonly (readonly [JenisTabel, readonly NamaKolom[]])[] = [
  ['pantarlih', ['Nama Pantarlih']],
  ['masukan', ['Isi masukan']],
  ['desa', KOLOM_DESA.filter((k) => k !== 'Kode' && k !== 'Desa')],
];

function findJenis(kolom: ReadonlyMap<NamaKolom, number>): JenisTabel | null {
  if (!kolom.has('Kode') && !kolom.has('Desa')) return null;
  return PENANDA.find(([, penanda]) => penanda.some((k) => kolom.has(k)))?.[0] ?? null;
}

/** One row of a table found in a sheet, by heading. */
export interface BarisLembar {
  /** Whether the table has such a column at all. */
  readonly adaKolom: (kolom: NamaKolom) => boolean;
  /** The cell as it is: line breaks kept. */
  readonly sel: (kolom: NamaKolom) => Sel;
  /** Trimmed text; empty for a blank cell. */
  readonly teks: (kolom: NamaKolom) => string;
  /** `Lembar "Desa" baris 7 kolom C (Jumlah TPS)`; for a whole row without the column. */
  readonly letak: (kolom?: NamaKolom) => string;
}

export interface TabelLembar {
  readonly jenis: JenisTabel;
  readonly baris: readonly BarisLembar[];
}

interface Kepala {
  readonly jenis: JenisTabel;
  readonly urutan: number;
  readonly kolom: ReadonlyMap<NamaKolom, number>;
}

function findKepala(lembar: Lembar): Kepala | null {
  const dicari = [...new Set<NamaKolom>([...KOLOM_DESA, ...KOLOM_PANTARLIH, ...KOLOM_MASUKAN])];
  for (const [urutan, baris] of lembar.baris.entries()) {
    const judul = baris.sel.map((s) => kunci(formatSel(s)));
    const kolom = new Map<NamaKolom, number>();
    for (const nama of dicari) {
      const indeks = judul.indexOf(kunci(nama));
      if (indeks >= 0) kolom.set(nama, indeks);
    }
    const jenis = findJenis(kolom);
    if (jenis !== null) return { jenis, urutan, kolom };
  }
  return null;
}

function sebutLembar(lembar: Lembar): string {
  return lembar.nama === null ? '' : `Lembar "${lembar.nama}" `;
}

/** The tables of a workbook that speak of desa, PPS, Pantarlih or remarks, wherever in their sheets they begin. */
export function findTabel(buku: Buku): readonly TabelLembar[] {
  return buku.lembar.flatMap((lembar) => {
    const kepala = findKepala(lembar);
    if (kepala === null) return [];
    const { kolom } = kepala;
    const baris = lembar.baris.slice(kepala.urutan + 1).map(({ nomor, sel }): BarisLembar => {
      const ambil = (nama: NamaKolom): Sel => sel[kolom.get(nama) ?? -1] ?? null;
      return {
        adaKolom: (nama) => kolom.has(nama),
        sel: ambil,
        teks: (nama) => formatSel(ambil(nama)),
        letak: (nama) => {
          const indeks = nama === undefined ? undefined : kolom.get(nama);
          const sebutan = indeks === undefined ? '' : ` kolom ${hurufKolom(indeks)} (${nama ?? ''})`;
          const teks = `${sebutLembar(lembar)}baris ${String(nomor)}${sebutan}`;
          return teks.charAt(0).toUpperCase() + teks.slice(1);
        },
      };
    });
    return [{ jenis: kepala.jenis, baris }];
  });
}
