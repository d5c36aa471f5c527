import type { IsianDesa, IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { kunci, maskTeks } from '../../../core/berkas/teks.ts';
import { findDesaDalamTeks } from '../../../core/wilayah/resolve-desa.ts';
import type { Desa, Kecamatan } from '../../../core/wilayah/wilayah.ts';
import type { BarisLembar, NamaKolom } from './kolom-lembar.ts';

/** What the sheet says so far; a desa that it does not mention stays as it was. */
export interface Bacaan {
  readonly kecamatan: Kecamatan;
  readonly desa: Map<string, IsianDesa>;
  readonly pantarlih: Map<string, IsianDesa['pantarlih']>;
  readonly masukan: Map<string, NonNullable<IsianPleno['masukan']>>;
  /** Days of the workbook are counted from 1904. */
  readonly dari1904: boolean;
  readonly masalah: string[];
}

function findByKode(kode: string, kecamatan: Kecamatan): Desa | undefined {
  const digit = kode.replace(/\D/g, '');
  return kecamatan.desa.find((d) => d.kode.replaceAll('.', '') === digit);
}

function findByNama(nama: string, kecamatan: Kecamatan): Desa | undefined {
  const persis = kecamatan.desa.filter((d) => kunci(d.nama) === kunci(nama));
  const calon = persis.length > 0 ? persis : findDesaDalamTeks(nama, kecamatan);
  return calon.length === 1 ? calon[0] : undefined;
}

/** The desa of a row, by code, else by name; `null` with a sentence when there is none. */
export function resolveBaris(baris: BarisLembar, bacaan: Bacaan): Desa | null {
  const [kode, nama] = [baris.teks('Kode'), baris.teks('Desa')];
  const menurutKode = kode === '' ? undefined : findByKode(kode, bacaan.kecamatan);
  const menurutNama = nama === '' ? undefined : findByNama(nama, bacaan.kecamatan);
  if (menurutKode !== undefined && menurutNama !== undefined && menurutKode !== menurutNama) {
    bacaan.masalah.push(
      `${baris.letak()}: kodenya milik ${menurutKode.nama}, tetapi namanya ${menurutNama.nama}. Betulkan salah satunya.`,
    );
    return null;
  }
  const desa = menurutKode ?? (kode === '' ? menurutNama : undefined);
  if (desa !== undefined) return desa;
  bacaan.masalah.push(
    `${baris.letak()}: desa "${maskTeks(kode || nama)}" tidak ada di Kecamatan ${bacaan.kecamatan.nama}. Betulkan kode atau namanya.`,
  );
  return null;
}

function isRumus(baris: BarisLembar, kolom: NamaKolom): boolean {
  const sel = baris.sel(kolom);
  return typeof sel === 'object' && sel !== null && 'rumus' in sel;
}

/** Text of a cell; blank or unusable: `lama`. */
export function readTeks(
  baris: BarisLembar,
  kolom: NamaKolom,
  lama: string,
  terpanjang: number,
  bacaan: Bacaan,
): string {
  if (isRumus(baris, kolom)) {
    bacaan.masalah.push(`${baris.letak(kolom)}: berisi rumus tanpa hasil. Ketik nilainya.`);
    return lama;
  }
  const teks = baris.teks(kolom);
  if (teks.length > terpanjang) {
    bacaan.masalah.push(`${baris.letak(kolom)}: lebih dari ${String(terpanjang)} huruf. Singkat tulisannya.`);
    return lama;
  }
  return teks === '' ? lama : teks;
}

/** No desa is named. */
export function isKosong(baris: BarisLembar): boolean {
  return baris.teks('Kode') === '' && baris.teks('Desa') === '';
}
