import type { Blok } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeJudulSlide, splitMerata } from './paparan-slide.ts';
import { composeTabelDesa, kelompokLP, kolomJumlahTps, type KolomSumber } from './tabel-desa.ts';

const JUMLAH: readonly KolomSumber[] = [
  kolomJumlahTps,
  kelompokLP('Jumlah Pemilih', 'jumlah pemilih', (a) => a.akhir),
];

const MUTASI: readonly KolomSumber[] = [
  { judul: 'Awal', nama: 'pemilih awal', ambil: (a) => a.awal.jumlah },
  { judul: 'Baru', nama: 'pemilih baru', ambil: (a) => a.baru.jumlah },
  { judul: 'TMS', nama: 'pemilih TMS', ambil: (a) => a.tms.jumlah },
  { judul: 'Akhir', nama: 'pemilih akhir', ambil: (a) => a.akhir.jumlah },
];

/** One table over as many slides as it needs; the total of the kecamatan stands on the last. */
function splitTabel(
  fakta: FaktaDokumen,
  judul: string,
  kolom: readonly KolomSumber[],
): readonly (readonly Blok[])[] {
  const tabel = composeTabelDesa(fakta.rekap, kolom, { keterangan: false });
  const bagian = splitMerata(tabel.baris);
  return bagian.map((baris, i) => [
    composeJudulSlide(bagian.length === 1 ? judul : `${judul} (${i + 1}/${bagian.length})`),
    {
      ...tabel,
      ukuran: 'besar',
      nomorKolom: false,
      baris,
      total: i === bagian.length - 1 ? tabel.total : null,
    },
  ]);
}

export function listSlideDesa(fakta: FaktaDokumen): readonly (readonly Blok[])[] {
  return [
    ...splitTabel(fakta, 'Jumlah Pemilih per Desa/Kelurahan', JUMLAH),
    ...splitTabel(fakta, 'Perubahan Pemilih per Desa/Kelurahan (L+P)', MUTASI),
  ];
}
