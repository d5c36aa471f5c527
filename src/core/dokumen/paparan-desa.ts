import type { Blok } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeJudulSlide, splitTabel } from './paparan-slide.ts';
import { composeTabelDesa, kolomJumlahTps, type KolomSumber } from './tabel-desa.ts';

const JUMLAH: readonly KolomSumber[] = [
  kolomJumlahTps,
  { judul: 'Laki-laki', nama: 'pemilih laki-laki', ambil: (a) => a.akhir.l },
  { judul: 'Perempuan', nama: 'pemilih perempuan', ambil: (a) => a.akhir.p },
  { judul: 'Jumlah', nama: 'jumlah pemilih', ambil: (a) => a.akhir.jumlah },
];

const MUTASI: readonly KolomSumber[] = [
  { judul: 'Awal', nama: 'pemilih awal', ambil: (a) => a.awal.jumlah },
  { judul: 'Baru', nama: 'pemilih baru', ambil: (a) => a.baru.jumlah },
  { judul: 'TMS', nama: 'pemilih TMS', ambil: (a) => a.tms.jumlah },
  { judul: 'Akhir', nama: 'pemilih akhir', ambil: (a) => a.akhir.jumlah },
];

/** One table over as many slides as it needs; the total of the kecamatan stands on the last. */
function listSlide(
  fakta: FaktaDokumen,
  judul: string,
  kolom: readonly KolomSumber[],
): readonly (readonly Blok[])[] {
  const tabel = composeTabelDesa(fakta.rekap, kolom, { keterangan: false });
  const bagian = splitTabel({ ...tabel, ukuran: 'besar', nomorKolom: false });
  return bagian.map((satu, i) => [
    composeJudulSlide(bagian.length === 1 ? judul : `${judul} (${i + 1}/${bagian.length})`),
    satu,
  ]);
}

export function listSlideDesa(fakta: FaktaDokumen): readonly (readonly Blok[])[] {
  return [
    ...listSlide(fakta, 'Jumlah Pemilih per Desa/Kelurahan', JUMLAH),
    ...listSlide(fakta, 'Perubahan Pemilih per Desa/Kelurahan (L+P)', MUTASI),
  ];
}
