import type { Profil } from '../profil/profil.ts';
import type { AngkaLP } from '../rekap/angka.ts';
import { addBilangan } from './hitung.ts';
import { composeCatatanData } from './catatan-data.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen, composeKepalaWilayah, composeKop, composePengesahan } from './kerangka.ts';
import {
  composeTabelDesa,
  kelompokLP,
  kolomJumlahTps,
  listKolomAngka,
  type KolomSumber,
  type SumberAngka,
} from './tabel-desa.ts';

const GRUP: readonly (readonly [string, string, (a: SumberAngka) => AngkaLP])[] = [
  ['Pemilih Baru', 'pemilih baru', (a) => a.baru],
  ['Pemilih Tidak Memenuhi Syarat', 'pemilih TMS', (a) => a.tms],
  ['Perbaikan Data Pemilih', 'perbaikan data pemilih', (a) => a.ubah],
];

/** L, P and L+P under each group: official frame of 2019 (A.B.DPTHP1.2-KPU). */
const KOLOM_LP: readonly KolomSumber[] = [
  kolomJumlahTps,
  ...GRUP.map(([judul, nama, ambil]) => kelompokLP(judul, nama, ambil)),
];

/** One figure per group and their total, as the PPS form of 2024 (DOMAIN §4.2). */
const KOLOM_JUMLAH: readonly KolomSumber[] = [
  kolomJumlahTps,
  ...GRUP.map(([judul, nama, ambil]) => ({
    judul: `Jumlah ${judul}`,
    nama,
    ambil: (a: SumberAngka) => ambil(a).jumlah,
  })),
  {
    judul: 'Total',
    nama: 'total perubahan',
    rumus: '= 4+5+6',
    ambil: (a) => addBilangan(GRUP.map(([, , ambil]) => ambil(a).jumlah)),
  },
];

function findKolom(profil: Profil): readonly KolomSumber[] {
  return profil.formulir.rekapPerubahan.varian === 'lp' ? KOLOM_LP : KOLOM_JUMLAH;
}

/** Model A-Rekap PPK Perubahan Pemilih: baru, TMS and ubah per desa, in the variant the profile asks for (DOMAIN §4.4). */
export function composeRekapPerubahan(fakta: FaktaDokumen): Dokumen {
  const { model } = fakta.profil.formulir.rekapPerubahan;
  const kolom = findKolom(fakta.profil);
  return composeDokumen(fakta, {
    jenis: 'rekap-perubahan',
    sebutan: model,
    lembar: [
      {
        nama: 'Rekap Perubahan PPK',
        orientasi: 'rebah',
        blok: [
          composeKop(model, [
            `REKAPITULASI PERUBAHAN PEMILIH DALAM ${fakta.tahapan.judul}`,
            fakta.profil.judulPemilihan,
            'OLEH PPK',
          ]),
          composeKepalaWilayah(fakta),
          composeTabelDesa(fakta.rekap, kolom, {
            keterangan: fakta.profil.formulir.rekapPerubahan.varian === 'lp',
          }),
          {
            jenis: 'satukan',
            blok: [...composeCatatanData(fakta.rekap, listKolomAngka(kolom)), composePengesahan(fakta)],
          },
        ],
      },
    ],
  });
}
