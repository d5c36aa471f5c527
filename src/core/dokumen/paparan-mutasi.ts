import type { AngkaLP, RekapKecamatan } from '../rekap/angka.ts';
import { formatAngka } from './angka-tercetak.ts';
import type { Blok, Teks } from './dokumen.ts';
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
    utuh: false,
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

/** The identity as a line of sum; never with a hole in it. */
function composeRumus({ awal, baru, tms, akhir }: RekapKecamatan): Teks {
  if ([awal, baru, tms, akhir].some((lp) => lp.jumlah === null))
    return ['Belum dapat dihitung karena ada data yang belum masuk.'];
  return [
    `Awal ${formatAngka(awal.jumlah)} + baru ${formatAngka(baru.jumlah)} − TMS ${formatAngka(tms.jumlah)} = `,
    { tebal: `akhir ${formatAngka(akhir.jumlah)}` },
  ];
}

/** How the figures of the kecamatan came about; perbaikan stands apart, since it changes no total. */
export function composeSlideMutasi({ rekap }: FaktaDokumen): readonly Blok[] {
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
    composeTengah(composeRumus(rekap)),
    composeTengah([
      `Perbaikan data ${formatAngka(rekap.ubah.jumlah)} · belum ber-KTP-el ${formatAngka(rekap.belumKtpEl.jumlah)} (tidak mengubah jumlah)`,
    ]),
  ];
}

export function listSlideAlasan({ profil, rekap }: FaktaDokumen): readonly (readonly Blok[])[] {
  const kosong: AngkaLP = { l: null, p: null, jumlah: null };
  const baris = profil.keterangan.tms.map(({ kode, label }) =>
    composeBaris(`${kode}. ${label}`, rekap.tmsPerAlasan[kode] ?? kosong),
  );
  const tabel = composeTabel('Alasan', baris, composeBaris('Jumlah TMS', rekap.tms, true));
  return splitTabel(tabel).map((satu) => [
    composeJudulSlide('Pemilih Tidak Memenuhi Syarat menurut Alasan'),
    satu,
  ]);
}
