import type { Baris, Lembar } from './buku.ts';
import type { Penampung } from './penampung.ts';
import type { PetaKolom } from './peta-kolom.ts';
import { formatSel, maskTeks } from './teks.ts';

interface KonteksTemuan {
  readonly lembar: Lembar;
  readonly tampung: Penampung;
}

export function catatTanggalRagu(
  k: KonteksTemuan,
  baris: Baris,
  peta: PetaKolom,
  tps: string,
  wilayah: number,
): void {
  const indeks = peta.indeks.tanggalLahir ?? peta.indeks.tempatTanggalLahir;
  const teks = indeks === undefined ? '' : formatSel(baris.sel[indeks]);
  k.tampung.temuan.push({
    kode: 'TANGGAL_LAHIR_TIDAK_PASTI',
    tingkat: 'peringatan',
    pesan: `Tanggal lahir "${maskTeks(teks)}" tidak dapat dipastikan; pemilih tetap dihitung. Periksa di dokumen kependudukan.`,
    wilayah,
    tps,
    lembar: k.lembar.nama,
    baris: baris.nomor,
  });
}

export function catatTpsBeda(
  k: KonteksTemuan,
  baris: Baris,
  tps: string,
  menurutJudul: string,
  wilayah: number,
): void {
  k.tampung.temuan.push({
    kode: 'TPS_BERBEDA_DENGAN_JUDUL',
    tingkat: 'galat',
    pesan: `Kolom TPS berisi ${tps}, tetapi judul atau nama lembar menyebut TPS ${menurutJudul}. Yang dipakai adalah kolomnya; pastikan daftar tidak salah tempel.`,
    wilayah,
    tps,
    lembar: k.lembar.nama,
    baris: baris.nomor,
  });
}
