import type { PratinjauLembar } from '../../../contract/bentuk/impor.ts';
import type { MasukanDari } from '../../../contract/daftar.ts';
import { isMedan, MEDAN_BERULANG, MEDAN_PILIHAN } from '../../../core/berkas/peta-manual.ts';

export const TIDAK_DIBACA = 'abaikan';

/** The mapping of one sheet as it stands in the dialog. */
export interface IsianPeta {
  /** `null`: the sheet has no headings. */
  readonly barisJudul: number | null;
  readonly barisData: number;
  /** Column index → field; a column that is missing here is not read. */
  readonly medan: ReadonlyMap<number, string>;
}

/** Where the operator begins: what the program has taken the columns for. */
export function startPeta(lembar: PratinjauLembar): IsianPeta {
  const terbaca = lembar.kolom.flatMap((k) =>
    k.medan === null || k.medan === TIDAK_DIBACA ? [] : [[k.indeks, k.medan] as const],
  );
  return {
    barisJudul: lembar.kepala?.barisJudul ?? null,
    barisData: lembar.barisData,
    medan: new Map(terbaca),
  };
}

export function pilihMedan(isian: IsianPeta, indeks: number, medan: string): IsianPeta {
  const hasil = new Map(isian.medan);
  if (medan === TIDAK_DIBACA) hasil.delete(indeks);
  else hasil.set(indeks, medan);
  return { ...isian, medan: hasil };
}

/** Sets the row of the headings; data cannot begin above it. */
export function pilihBarisJudul(isian: IsianPeta, baris: number | null): IsianPeta {
  return {
    ...isian,
    barisJudul: baris,
    barisData: baris === null ? isian.barisData : Math.max(isian.barisData, baris + 1),
  };
}

/** Sets the first row of data; headings cannot stand below it. */
export function pilihBarisData(isian: IsianPeta, baris: number): IsianPeta {
  const { barisJudul } = isian;
  const judul = barisJudul !== null && barisJudul >= baris ? (baris > 1 ? baris - 1 : null) : barisJudul;
  return { ...isian, barisData: baris, barisJudul: judul };
}

/** Fields that stand for another one, which the file then need not have. */
const PENGGANTI: Readonly<Record<string, readonly (readonly string[])[]>> = {
  jenisKelamin: [['kelaminL', 'kelaminP']],
  keterangan: [['statusData'], ['status']],
};

export interface MasalahPeta {
  /** Labels of fields that a list of pemilih usually needs and no column holds. */
  readonly kurang: readonly string[];
  /** Labels of fields chosen for more than one column. */
  readonly ganda: readonly string[];
  /** No column is read at all. */
  readonly kosong: boolean;
}

export function checkPeta(isian: IsianPeta): MasalahPeta {
  const jumlah = new Map<string, number>();
  for (const m of isian.medan.values()) jumlah.set(m, (jumlah.get(m) ?? 0) + 1);
  const ada = (m: string): boolean =>
    jumlah.has(m) || (PENGGANTI[m] ?? []).some((semua) => semua.every((p) => jumlah.has(p)));
  const boleh = (m: string): boolean => isMedan(m) && MEDAN_BERULANG.has(m);
  return {
    kurang: MEDAN_PILIHAN.filter((m) => m.wajib && !ada(m.medan)).map((m) => m.label),
    ganda: [...jumlah].filter(([m, n]) => n > 1 && !boleh(m)).map(([m]) => labelMedan(m)),
    kosong: isian.medan.size === 0,
  };
}

/** Fields the program finds by itself and the operator need not choose anew. */
const LABEL_LAIN: Readonly<Record<string, string>> = {
  status: 'Status (ditentukan dari isinya)',
  filter: 'Kode pengawas (tidak dipakai)',
  lintang: 'Lintang (tidak dipakai)',
  bujur: 'Bujur (tidak dipakai)',
};

export function labelMedan(medan: string): string {
  return MEDAN_PILIHAN.find((m) => m.medan === medan)?.label ?? LABEL_LAIN[medan] ?? medan;
}

/** What one column can be set to: every field, and what it was taken for if that is none of them. */
export function buildPilihanMedan(
  medan: string | null,
): readonly { readonly value: string; readonly label: string }[] {
  const semua = MEDAN_PILIHAN.map((m) => ({ value: m.medan, label: m.label }));
  if (medan === null || semua.some((m) => m.value === medan)) return semua;
  return [...semua, { value: medan, label: labelMedan(medan) }];
}

/** The heading of a column: of the row now chosen if it is on screen, else as the program found it. */
export function judulKolom(lembar: PratinjauLembar, isian: IsianPeta, indeks: number): string {
  if (isian.barisJudul === null) return '';
  const baris = lembar.baris.find((b) => b.nomor === isian.barisJudul);
  if (baris !== undefined) return baris.sel[indeks] ?? '';
  return lembar.kolom.find((k) => k.indeks === indeks)?.judul ?? '';
}

type MasukanPeta = MasukanDari<'impor.petakan'>['peta'][number];

export function buildMasukanPeta(lembar: PratinjauLembar, isian: IsianPeta): MasukanPeta {
  return {
    bentuk: lembar.bentuk,
    barisJudul: isian.barisJudul,
    barisData: isian.barisData,
    kolom: [...isian.medan].map(([indeks, medan]) => ({ indeks, medan })),
  };
}
