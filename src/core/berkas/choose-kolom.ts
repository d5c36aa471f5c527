import type { NamaKolom } from './alias-kolom.ts';
import type { Baris } from './buku.ts';
import type { Kepala, KolomTerbaca } from './find-kepala.ts';
import { parseJenisKelamin, parseStatusData, type PembacaKode } from './parse-kode.ts';
import { formatSel } from './teks.ts';

/** Which column holds what, once headings have been confirmed by content. */
export interface PetaKolom {
  readonly indeks: Partial<Readonly<Record<NamaKolom, number>>>;
  /** All columns that hold keterangan codes: a file may write B/U and TMS codes in two. */
  readonly keterangan: readonly number[];
  /** Every column that is read. */
  readonly dipakai: readonly number[];
}

export interface MasalahKolom {
  readonly kode: string;
  readonly pesan: string;
  readonly indeks: number | null;
}

export type PilihanKolom = { readonly peta: PetaKolom; readonly masalah: readonly MasalahKolom[] };

/** Columns of which only one may speak; two of the same name with different content are refused. */
const TUNGGAL: ReadonlySet<NamaKolom> = new Set([
  'nik',
  'nkk',
  'nama',
  'jenisKelamin',
  'tps',
  'disabilitas',
  'ktpEl',
]);

type Nilai = (indeks: number) => readonly string[];

/** Decides every column of a list from its heading and from what stands under it. */
export function chooseKolom(kepala: Kepala, data: readonly Baris[], baca: PembacaKode): PilihanKolom {
  const masalah: MasalahKolom[] = [];
  const nilai = buatPembacaNilai(data);
  const perNama = new Map<NamaKolom, KolomTerbaca[]>();
  for (const k of kolomDaftar(kepala, nilai).map((asal) => tentukanStatus(asal, kepala, nilai, baca))) {
    perNama.set(k.nama, [...(perNama.get(k.nama) ?? []), k]);
  }
  const indeks: Partial<Record<NamaKolom, number>> = {};
  for (const [nama, calon] of perNama) {
    calon.sort((a, b) => a.peringkat - b.peringkat || a.indeks - b.indeks);
    const terpilih = calon[0];
    if (terpilih === undefined || nama === 'abaikan') continue;
    indeks[nama] = terpilih.indeks;
    if (TUNGGAL.has(nama)) periksaGanda(calon, nilai, masalah);
  }
  const keterangan = chooseKeterangan(perNama, nilai, baca, masalah);
  confirmIsi(indeks, kepala, nilai, masalah);
  checkDiLuar(kepala, data, masalah);
  const dipakai = [...new Set([...Object.values(indeks), ...keterangan])];
  return { peta: { indeks, keterangan, dipakai }, masalah };
}

/** What a legend beside the list may hold; anything else behind a gap is part of the list, or a second list. */
const ISI_LEGENDA: ReadonlySet<NamaKolom> = new Set(['keterangan', 'nomor', 'abaikan']);

/**
 * The columns of the list itself. A legend stands behind a column without heading and content and explains codes; it is left
 * out when the list has a keterangan of its own.
 */
function kolomDaftar(kepala: Kepala, nilai: Nilai): readonly KolomTerbaca[] {
  if (kepala.kolom.filter((k) => k.nama === 'keterangan').length < 2) return kepala.kolom;
  const terisi = new Set([...kepala.kolom, ...kepala.takDikenal].map((k) => k.indeks));
  const petak: KolomTerbaca[][] = [[]];
  for (let i = 0; i <= Math.max(...terisi); i++) {
    const k = kepala.kolom.find((kolom) => kolom.indeks === i);
    if (k !== undefined) petak.at(-1)?.push(k);
    else if (!terisi.has(i) && nilai(i).every((t) => t === '')) petak.push([]);
  }
  const daftar = petak.filter((p) => !p.every((k) => ISI_LEGENDA.has(k.nama))).flat();
  return daftar.some((k) => k.nama === 'keterangan') ? daftar : kepala.kolom;
}

function buatPembacaNilai(data: readonly Baris[]): Nilai {
  const ingatan = new Map<number, readonly string[]>();
  return (indeks) => {
    const lama = ingatan.get(indeks);
    if (lama !== undefined) return lama;
    const baru = data.map((b) => formatSel(b.sel[indeks]));
    ingatan.set(indeks, baru);
    return baru;
  };
}

/** STATUS by content: AKTIF/UBAH/BARU/TMS, marital status, or — where no other column is — keterangan. */
function tentukanStatus(k: KolomTerbaca, kepala: Kepala, nilai: Nilai, baca: PembacaKode): KolomTerbaca {
  if (k.nama !== 'status' && k.nama !== 'statusData' && k.nama !== 'statusKawin') return k;
  const isi = nilai(k.indeks).filter((t) => t !== '');
  if (isi.length === 0) return { ...k, nama: k.nama === 'status' ? 'abaikan' : k.nama };
  if (mayoritas(isi, (t) => parseStatusData(t) !== undefined)) return { ...k, nama: 'statusData' };
  if (k.nama === 'statusKawin') return k;
  if (mayoritas(isi, (t) => baca.statusKawin(t) !== undefined)) return { ...k, nama: 'statusKawin' };
  const adaKeterangan = kepala.kolom.some((lain) => lain.nama === 'keterangan');
  const sepertiKeterangan = mayoritas(isi, (t) => baca.keterangan(t) !== undefined);
  return { ...k, nama: sepertiKeterangan && !adaKeterangan ? 'keterangan' : 'abaikan' };
}

function mayoritas(isi: readonly string[], syarat: (teks: string) => boolean): boolean {
  let cocok = 0;
  for (const t of isi) if (syarat(t)) cocok++;
  return cocok * 2 > isi.length;
}

function periksaGanda(calon: readonly KolomTerbaca[], nilai: Nilai, masalah: MasalahKolom[]): void {
  const [satu, dua] = calon;
  if (satu === undefined || dua === undefined || satu.peringkat !== dua.peringkat) return;
  const a = nilai(satu.indeks);
  const b = nilai(dua.indeks);
  if (a.every((t, i) => t === b[i])) return;
  masalah.push({
    kode: 'KOLOM_GANDA',
    indeks: dua.indeks,
    pesan: `Ada dua kolom "${satu.judul}" dengan isi berbeda. Hapus atau ganti nama kolom yang bukan data coklit, lalu impor lagi.`,
  });
}

/**
 * Columns whose content is keterangan. A second column of free remarks is left aside; a single one is always kept,
 * so that its unknown texts are refused row by row.
 */
function chooseKeterangan(
  perNama: ReadonlyMap<NamaKolom, readonly KolomTerbaca[]>,
  nilai: Nilai,
  baca: PembacaKode,
  masalah: MasalahKolom[],
): readonly number[] {
  const calon = perNama.get('keterangan') ?? [];
  const isi = (k: KolomTerbaca): readonly string[] => nilai(k.indeks).filter((t) => t !== '');
  const berisi = calon.filter((k) => isi(k).length > 0);
  const kode = berisi.filter((k) => mayoritas(isi(k), (t) => baca.keterangan(t) !== undefined));
  if (calon.length > 0)
    return (kode.length > 0 ? kode : berisi.length > 0 ? berisi : calon).map((k) => k.indeks);
  const saring = perNama.get('filter')?.[0];
  if (saring === undefined) return [];
  if (isi(saring).some((t) => /\d/.test(t) && Number(t) !== 0)) {
    masalah.push({
      kode: 'KODE_PENGAWAS',
      indeks: saring.indeks,
      pesan: `Kolom "${saring.judul}" memakai nomor kode milik pengawas, yang artinya lain daripada kode KPU. Ganti dengan kolom KETERANGAN berkode B, U, atau kode TMS, lalu impor lagi.`,
    });
  }
  return [saring.indeks];
}

/** A heading that its column contradicts: names under NIK, numbers under NAMA, NIK and NKK exchanged. */
function confirmIsi(
  indeks: Partial<Record<NamaKolom, number>>,
  kepala: Kepala,
  nilai: Nilai,
  masalah: MasalahKolom[],
): void {
  const sebut = (i: number): string => kepala.kolom.find((k) => k.indeks === i)?.judul ?? '';
  for (const nama of ['nik', 'nkk'] as const) {
    const i = indeks[nama];
    const isi = i === undefined ? [] : nilai(i).filter((t) => t !== '');
    if (i === undefined || isi.length < 5 || !isi.every((t) => !/\d{6}|\*{3}|\d[.,]\d+E/i.test(t))) continue;
    masalah.push(tidakSesuai(i, sebut(i), 'tidak berisi nomor 16 digit'));
  }
  const nama = indeks.nama;
  const isiNama = nama === undefined ? [] : nilai(nama).filter((t) => t !== '');
  if (nama !== undefined && isiNama.length >= 5 && mayoritas(isiNama, (t) => /^[\d*\s]+$/.test(t))) {
    masalah.push(tidakSesuai(nama, sebut(nama), 'berisi angka, bukan nama'));
  }
  if (isTertukar(indeks, nilai)) {
    masalah.push({
      kode: 'KOLOM_NIK_NKK_TERTUKAR',
      indeks: indeks.nik ?? null,
      pesan:
        'Isi kolom NIK dan kolom NKK tampak tertukar: tanggal lahir cocok dengan NKK, bukan dengan NIK. Tukar judul kedua kolom, lalu impor lagi.',
    });
  }
}

/** Rows with a 16-digit number under no heading: a second list beside the first, which would be lost in silence. */
const BARIS_DI_LUAR = 3;

function checkDiLuar(kepala: Kepala, data: readonly Baris[], masalah: MasalahKolom[]): void {
  const berjudul = new Set([...kepala.kolom, ...kepala.takDikenal].map((k) => k.indeks));
  const perKolom = new Map<number, number>();
  for (const { sel } of data) {
    sel.forEach((s, i) => {
      const nomor = typeof s === 'number' ? s > 1e15 : typeof s === 'string' && /^\s*['’]?\d{16}\s*$/.test(s);
      if (nomor && !berjudul.has(i)) perKolom.set(i, (perKolom.get(i) ?? 0) + 1);
    });
  }
  const asing = [...perKolom].find(([, jumlah]) => jumlah >= BARIS_DI_LUAR);
  if (asing === undefined) return;
  masalah.push({
    kode: 'DAFTAR_BERDAMPINGAN',
    indeks: asing[0],
    pesan:
      'Kolom ini berisi nomor 16 digit tetapi tidak berjudul: tampaknya ada daftar lain di samping daftar ini. Pindahkan ke bawahnya atau ke lembar sendiri, lalu impor lagi.',
  });
}

function tidakSesuai(indeks: number, judul: string, apa: string): MasalahKolom {
  return {
    kode: 'KOLOM_TIDAK_SESUAI_ISI',
    indeks,
    pesan: `Kolom "${judul}" ${apa}. Perbaiki judul kolom di berkas, lalu impor lagi.`,
  };
}

/** In 30 rows or more, the sex and repetition pattern of NIK stands in NKK and the reverse. */
function isTertukar(indeks: Partial<Record<NamaKolom, number>>, nilai: Nilai): boolean {
  if (indeks.nik === undefined || indeks.nkk === undefined || indeks.jenisKelamin === undefined) return false;
  const nik = nilai(indeks.nik);
  const nkk = nilai(indeks.nkk);
  const jk = nilai(indeks.jenisKelamin);
  let dinilai = 0;
  let cocokNik = 0;
  let cocokNkk = 0;
  for (let i = 0; i < jk.length; i++) {
    const p = parseJenisKelamin(jk[i] ?? '') === 'P';
    if (!p || !/^\d{16}$/.test(nik[i] ?? '') || !/^\d{16}$/.test(nkk[i] ?? '')) continue;
    dinilai++;
    if (Number(nik[i]?.slice(6, 8)) > 40) cocokNik++;
    if (Number(nkk[i]?.slice(6, 8)) > 40) cocokNkk++;
  }
  return dinilai >= 15 && cocokNkk > dinilai * 0.8 && cocokNik < dinilai * 0.2;
}
