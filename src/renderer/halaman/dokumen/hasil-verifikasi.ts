import type {
  BerkasTerverifikasi,
  HasilVerifikasi,
  PutusanBerkas,
} from '../../../contract/bentuk/dokumen.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';

/** What is to be looked at first. */
export const URUTAN_PUTUSAN: readonly PutusanBerkas[] = [
  'berubah',
  'angka-berbeda',
  'hilang',
  'tidak-dikenal',
  'asli-tanpa-data',
  'sesuai',
];

export const LABEL_PUTUSAN: Readonly<Record<PutusanBerkas, string>> = {
  sesuai: 'Asli, angka sama',
  'asli-tanpa-data': 'Asli, angka tidak dapat dibandingkan',
  berubah: 'Isi berubah',
  'angka-berbeda': 'Angka berbeda',
  hilang: 'Tidak ada',
  'tidak-dikenal': 'Tidak dikenal',
};

/** Files to look at stand above those that are as made; else as they came. */
export function sortBerkas(berkas: readonly BerkasTerverifikasi[]): readonly BerkasTerverifikasi[] {
  const tempat = (b: BerkasTerverifikasi): number => URUTAN_PUTUSAN.indexOf(b.putusan);
  return [...berkas].sort((a, b) => tempat(a) - tempat(b));
}

/** "58 dari 60 berkas asli dan angkanya sama. Perlu dilihat: 1 isi berubah, 1 tidak ada." */
export function formatSimpulan({ berkas, sesuai, jumlah }: HasilVerifikasi): string {
  if (jumlah === 0) return 'Tidak ada berkas yang diperiksa.';
  const perlu = URUTAN_PUTUSAN.filter((p) => p !== 'sesuai').flatMap((p) => {
    const n = berkas.filter((b) => b.putusan === p).length;
    return n === 0 ? [] : [`${formatBilangan(n)} ${LABEL_PUTUSAN[p].toLowerCase()}`];
  });
  if (perlu.length === 0) return `Semua ${formatBilangan(jumlah)} berkas asli dan angkanya sama dengan data.`;
  const awal = `${formatBilangan(sesuai)} dari ${formatBilangan(jumlah)} berkas asli dan angkanya sama.`;
  return `${awal} Perlu dilihat: ${perlu.join(', ')}.`;
}

/** For a spreadsheet or a message: one file per line. */
export function formatTeksVerifikasi(hasil: HasilVerifikasi): string {
  const rapi = (teks: string): string => teks.replace(/[\t\r\n]+/g, ' ');
  const baris = sortBerkas(hasil.berkas).map((b) =>
    [b.nama, LABEL_PUTUSAN[b.putusan], b.keterangan, b.perbedaan.join('; ')].map(rapi).join('\t'),
  );
  return [
    formatSimpulan(hasil),
    ...hasil.masalahData.map(rapi),
    'Berkas\tPutusan\tKeterangan\tPerbedaan',
    ...baris,
  ].join('\n');
}
