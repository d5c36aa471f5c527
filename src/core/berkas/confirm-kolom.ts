import type { NamaKolom } from './alias-kolom.ts';
import type { Baris } from './buku.ts';
import type { Kepala } from './find-kepala.ts';
import { parseJenisKelamin } from './parse-kode.ts';
import type { MasalahKolom } from './peta-kolom.ts';
import { formatSel } from './teks.ts';

/** The texts of one column of the rows under a heading. */
export type NilaiKolom = (indeks: number) => readonly string[];

export function readNilaiKolom(data: readonly Baris[]): NilaiKolom {
  const ingatan = new Map<number, readonly string[]>();
  return (indeks) => {
    const lama = ingatan.get(indeks);
    if (lama !== undefined) return lama;
    const baru = data.map((b) => formatSel(b.sel[indeks]));
    ingatan.set(indeks, baru);
    return baru;
  };
}

/** More than half of the texts are of that kind. */
export function isMayoritas(isi: readonly string[], syarat: (teks: string) => boolean): boolean {
  let cocok = 0;
  for (const t of isi) if (syarat(t)) cocok++;
  return cocok * 2 > isi.length;
}

/** A heading that its column contradicts: names under NIK, numbers under NAMA, NIK and NKK exchanged. */
export function confirmIsi(
  indeks: Partial<Record<NamaKolom, number>>,
  kepala: Kepala,
  nilai: NilaiKolom,
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
  if (nama !== undefined && isiNama.length >= 5 && isMayoritas(isiNama, (t) => /^[\d*\s]+$/.test(t))) {
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

/** The first column with such numbers that has no heading and was not picked. */
export function findDiLuar(kepala: Kepala, data: readonly Baris[]): number | undefined {
  const berjudul = new Set(
    [...kepala.kolom, ...kepala.takDikenal.filter((k) => k.judul !== '')].map((k) => k.indeks),
  );
  const perKolom = new Map<number, number>();
  for (const { sel } of data) {
    sel.forEach((s, i) => {
      const nomor = typeof s === 'number' ? s > 1e15 : typeof s === 'string' && /^\s*['’]?\d{16}\s*$/.test(s);
      if (nomor && !berjudul.has(i)) perKolom.set(i, (perKolom.get(i) ?? 0) + 1);
    });
  }
  return [...perKolom].find(([, jumlah]) => jumlah >= BARIS_DI_LUAR)?.[0];
}

export function checkDiLuar(kepala: Kepala, data: readonly Baris[], masalah: MasalahKolom[]): void {
  const indeks = findDiLuar(kepala, data);
  if (indeks === undefined) return;
  masalah.push({
    kode: 'DAFTAR_BERDAMPINGAN',
    indeks,
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
function isTertukar(indeks: Partial<Record<NamaKolom, number>>, nilai: NilaiKolom): boolean {
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
