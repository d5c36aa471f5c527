import type { Baris, Lembar } from './buku.ts';
import type { PetaKolom } from './peta-kolom.ts';
import type { BlokKepala } from './parse-blok-kepala.ts';
import type { Penampung } from './penampung.ts';
import { formatSel, hurufKolom, kunci } from './teks.ts';

export interface KonteksWilayah {
  readonly lembar: Lembar;
  readonly tampung: Penampung;
}

/** Notes what a row says about its area, the title block where the row is silent; returns its index in `HasilBerkas.wilayah`. */
export function readWilayah(k: KonteksWilayah, peta: PetaKolom, blok: BlokKepala, baris: Baris): number {
  const p = peta.indeks;
  const teks = (i: number | undefined): string | null =>
    (i === undefined ? '' : formatSel(baris.sel[i])) || null;
  const digit = (i: number | undefined, panjang: number): string | null => {
    const d = (teks(i) ?? '').replace(/\D/g, '');
    return d.length === panjang ? d : null;
  };
  const kodeTulis = digit(p.namaDesa, 10);
  const kolomDesa = kodeTulis === null ? teks(p.namaDesa) : null;
  const kolomKode = digit(p.kodeDesa, 10) ?? kodeTulis;
  pastikanSama(k, baris, blok.desa, kolomDesa, p.namaDesa);
  pastikanSama(k, baris, blok.kodeDesa, kolomKode, p.kodeDesa);
  pastikanSama(k, baris, blok.kecamatan, teks(p.namaKecamatan), p.namaKecamatan);
  const adaKolomDesa = kolomDesa !== null || kolomKode !== null;
  return k.tampung.catatWilayah({
    kodeDesa: adaKolomDesa ? kolomKode : blok.kodeDesa,
    namaDesa: adaKolomDesa ? kolomDesa : blok.desa,
    kodeKecamatan: digit(p.kodeKecamatan, 6) ?? blok.kodeKecamatan,
    namaKecamatan: teks(p.namaKecamatan) ?? blok.kecamatan,
    namaKabupaten: teks(p.namaKabupaten) ?? blok.kabupaten,
    namaProvinsi: teks(p.namaProvinsi) ?? blok.provinsi,
    lembar: k.lembar.nama,
    baris: baris.nomor,
  });
}

function pastikanSama(
  k: KonteksWilayah,
  baris: Baris,
  judul: string | null,
  kolom: string | null,
  indeks?: number,
): void {
  if (judul === null || kolom === null) return;
  const a = kunci(judul);
  const b = kunci(kolom);
  if (a.includes(b) || b.includes(a)) return;
  k.tampung.tolak({
    kode: 'WILAYAH_BERTENTANGAN',
    lembar: k.lembar.nama,
    baris: baris.nomor,
    kolom: indeks === undefined ? null : hurufKolom(indeks),
    pesan: `Judul daftar menyebut "${judul}", tetapi kolomnya "${kolom}". Pastikan baris ini tidak tersalin dari desa lain, lalu impor lagi.`,
  });
}
