/** The figures of a berita acara: small tables inside its text, of a kecamatan or of a desa. */
import type { Angka, AngkaLP, Bilangan } from '../rekap/angka.ts';
import type { Sel, Tabel } from './tabel.ts';

/** One row of figures under their heads. */
export function composeTabelJumlah(isi: readonly (readonly [judul: string, nilai: Bilangan])[]): Tabel {
  return {
    jenis: 'tabel',
    kolom: isi.map(([judul]) => ({ judul, jenis: 'angka', porsi: 1 })),
    nomorKolom: false,
    baris: [{ tebal: true, sel: isi.map(([, nilai]): Sel => ({ jenis: 'angka', nilai, tengah: true })) }],
    total: null,
    utuh: true,
  };
}

/** Awal + baru − TMS = akhir, and beside it the corrections that change no figure. */
export function composeTabelPerubahan(rekap: Pick<Angka, 'awal' | 'baru' | 'tms' | 'akhir' | 'ubah'>): Tabel {
  const isi: readonly (readonly [string, AngkaLP])[] = [
    ['Pemilih awal', rekap.awal],
    ['Pemilih baru', rekap.baru],
    ['Pemilih tidak memenuhi syarat (TMS)', rekap.tms],
    ['Pemilih akhir (1 + 2 − 3)', rekap.akhir],
    ['Perbaikan data pemilih (tidak mengubah jumlah)', rekap.ubah],
  ];
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'NO', jenis: 'nomor', porsi: 0 },
      { judul: 'URAIAN', jenis: 'teks', porsi: 3 },
      ...['L', 'P', 'L+P'].map((judul) => ({ judul, jenis: 'angka', porsi: 1 }) as const),
    ],
    nomorKolom: false,
    baris: isi.map(([uraian, angka], i) => ({
      tebal: angka === rekap.akhir,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'teks', teks: uraian },
        ...[angka.l, angka.p, angka.jumlah].map((nilai): Sel => ({ jenis: 'angka', nilai })),
      ],
    })),
    total: null,
    utuh: true,
  };
}
