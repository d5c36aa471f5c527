import type { AngkaLP } from '../rekap/angka.ts';
import { formatAngka } from './angka-tercetak.ts';
import type { Blok } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeJudulSlide, composeTengah, splitTabel } from './paparan-slide.ts';
import type { Baris, Tabel } from './tabel.ts';

function composeBaris(nama: string, { l, p, jumlah }: AngkaLP, tebal = false): Baris {
  return {
    tebal,
    sel: [
      { jenis: 'teks', teks: nama },
      ...[l, p, jumlah].map((nilai) => ({ jenis: 'angka', nilai }) as const),
    ],
  };
}

function composeTabel(judul: string, baris: readonly Baris[], total: Baris | null): Tabel {
  return {
    jenis: 'tabel',
    ukuran: 'besar',
    nomorKolom: false,
    utuh: true,
    kolom: [
      { judul, jenis: 'teks', porsi: 3 },
      { judul: 'Laki-laki', jenis: 'angka', porsi: 1 },
      { judul: 'Perempuan', jenis: 'angka', porsi: 1 },
      { judul: 'Jumlah', jenis: 'angka', porsi: 1 },
    ],
    baris,
    total,
  };
}

/** How the figures of the kecamatan came about; perbaikan stands apart, since it changes no total. */
export function composeSlideMutasi({ rekap }: FaktaDokumen): readonly Blok[] {
  const angka = (lp: AngkaLP): string => formatAngka(lp.jumlah);
  return [
    composeJudulSlide('Perubahan Pemilih Kecamatan'),
    composeTabel(
      'Uraian',
      [
        composeBaris('Pemilih awal', rekap.awal),
        composeBaris('Pemilih baru (+)', rekap.baru),
        composeBaris('Tidak memenuhi syarat (−)', rekap.tms),
      ],
      composeBaris('Pemilih akhir', rekap.akhir, true),
    ),
    composeTengah([
      `Awal ${angka(rekap.awal)} + baru ${angka(rekap.baru)} − TMS ${angka(rekap.tms)} = `,
      { tebal: `akhir ${angka(rekap.akhir)}` },
    ]),
    composeTengah([
      `Perbaikan data ${angka(rekap.ubah)} · belum ber-KTP-el ${angka(rekap.belumKtpEl)} (tidak mengubah jumlah)`,
    ]),
  ];
}

export function listSlideAlasan({ profil, rekap }: FaktaDokumen): readonly (readonly Blok[])[] {
  const kosong: AngkaLP = { l: null, p: null, jumlah: null };
  const baris = profil.keterangan.tms.map(({ kode, label }) =>
    composeBaris(`${kode}. ${label}`, rekap.tmsPerAlasan[kode] ?? kosong),
  );
  const tabel = composeTabel('Alasan', baris, composeBaris('Jumlah TMS', rekap.tms, true));
  return splitTabel(tabel, () => 1).map((satu) => [
    composeJudulSlide('Pemilih Tidak Memenuhi Syarat menurut Alasan'),
    satu,
  ]);
}
