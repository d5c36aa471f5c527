import type { NamaKolom } from './alias-kolom.ts';
import type { Buku } from './buku.ts';
import type { Kepala } from './find-kepala.ts';
import type { JenisBerkas, PemilihTerbaca } from './hasil-berkas.ts';
import { kunci } from './teks.ts';

const JUDUL_BULK = ['TMPLHR', 'TGLLHR', 'STS', 'SMBR', 'DIS', 'EKTP'];
const JUDUL_SIDALIH = [
  'KECID',
  'KELID',
  'TPSID',
  'TAHAPANID',
  'SUMBERDATA',
  'DPID',
  'UPDATEDAT',
  'STATUS',
  'DIFABEL',
];

/** The kind of a file by its headings and content (DOMAIN §7.1–7.3); never by name or extension. */
export function detectJenis(
  buku: Buku,
  daftarKepala: readonly Kepala[],
  judul: string,
  pemilih: readonly PemilihTerbaca[],
): JenisBerkas {
  const kolom = new Set<NamaKolom>();
  const tulisan = new Set<string>();
  for (const kepala of daftarKepala) {
    for (const k of kepala.kolom) {
      kolom.add(k.nama);
      tulisan.add(kunci(k.judul));
    }
    for (const t of kepala.takDikenal) tulisan.add(kunci(t.judul));
  }
  if (kolom.has('lintang') && kolom.has('bujur')) return 'ecoklit';
  if (pemilih.length > 0 && pemilih.every((p) => p.sumber.toUpperCase() === 'COKLIT')) return 'ecoklit';
  const ada = (daftar: readonly string[]): number => daftar.filter((t) => tulisan.has(t)).length;
  if (daftarKepala.some((k) => k.awalData === 0)) return 'sidalih'; // the headerless DP4 text file
  if (ada(JUDUL_BULK) >= 4) return 'bulk';
  if (buku.format === 'csv' && (buku.pemisah === '#' ? ada(JUDUL_SIDALIH) >= 1 : ada(JUDUL_SIDALIH) >= 4))
    return 'sidalih';
  const kepala = daftarKepala[0];
  const bernomor = kepala !== undefined && kepala.kolom.some((k) => k.nama === 'nomor') && !kolom.has('dpid');
  const blok = /PROVINSI|KABUPATEN|KECAMATAN|MODEL\s*A|DAFTAR\s+PEMILIH/.test(judul);
  if (
    buku.format !== 'csv' &&
    blok &&
    bernomor &&
    kolom.has('alamat') &&
    kolom.has('rt') &&
    kolom.has('keterangan')
  ) {
    return 'model-a';
  }
  return 'bebas';
}
