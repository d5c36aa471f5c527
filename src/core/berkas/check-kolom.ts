import type { Baris } from './buku.ts';
import type { Kepala } from './find-kepala.ts';
import type { PetaKolom } from './peta-kolom.ts';
import { formatSel, hurufKolom, maskTeks } from './teks.ts';

/** The sentence of KOLOM_TIDAK_DITEMUKAN when a list cannot be read for want of a column. */
export function findKolomKurang(
  kepala: Kepala,
  peta: PetaKolom,
  data: readonly Baris[],
  manual: boolean,
): string | undefined {
  const p = peta.indeks;
  const lain = kepala.takDikenal.filter((t) => data.some((b) => formatSel(b.sel[t.indeks]) !== ''));
  const sebut = sebutLain(lain, manual);
  if (p.jenisKelamin === undefined && (p.kelaminL === undefined || p.kelaminP === undefined)) {
    return `Kolom jenis kelamin tidak ditemukan.${sebut}`;
  }
  if (p.nama === undefined && p.nik === undefined) return `Kolom Nama atau NIK tidak ditemukan.${sebut}`;
  const tanpaKeterangan = peta.keterangan.length === 0 && p.statusData === undefined;
  // Without any unknown column nothing can hide results of coklit: the list is read as one without results.
  if (tanpaKeterangan && lain.length > 0) return `Kolom KETERANGAN (B, U, kode TMS) tidak ditemukan.${sebut}`;
  return undefined;
}

function sebutLain(lain: Kepala['takDikenal'], manual: boolean): string {
  const nama = lain.map((t) => (t.judul === '' ? `kolom ${hurufKolom(t.indeks)}` : `"${maskTeks(t.judul)}"`));
  const daftar =
    nama.length === 0
      ? ''
      : ` ${manual ? 'Kolom yang belum dipilih' : 'Judul kolom yang belum dikenal'}: ${nama.join(', ')}.`;
  const anjuran = manual
    ? ' Pilih kolomnya, atau "Tidak dibaca" bila memang bukan data coklit.'
    : ' Beri judul kolom yang lazim, lalu impor lagi.';
  return `${daftar}${anjuran}`;
}
