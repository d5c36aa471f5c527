import { composeCatatanData } from './catatan-data.ts';
import type { Blok, Lembar } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { addBilangan } from './hitung.ts';
import { composeKepalaWilayah, composeKop, composePengesahan } from './kerangka.ts';
import {
  composeTabelDesa,
  kelompokLP,
  listKolomAngka,
  type KolomSumber,
  type SumberAngka,
} from './tabel-desa.ts';

/** Title and header block of every sheet of the lembar kontrol. */
export function composeAwalKontrol(fakta: FaktaDokumen, judul: string): readonly Blok[] {
  return [
    composeKop(fakta.profil.formulir.lembarKontrol.model, [
      `LEMBAR KONTROL REKAPITULASI ${fakta.tahapan.judul}`,
      fakta.profil.judulPemilihan,
      `OLEH PPK – ${judul}`,
    ]),
    composeKepalaWilayah(fakta),
  ];
}

function kelompokDisabilitas(judul: string, nama: string, kode: readonly string[]): KolomSumber {
  const jumlah = (a: SumberAngka, jenis: 'l' | 'p' | 'jumlah') =>
    addBilangan(kode.map((k) => a.disabilitas[k]?.[jenis] ?? null));
  return kelompokLP(judul, nama, (a) => ({
    l: jumlah(a, 'l'),
    p: jumlah(a, 'p'),
    jumlah: jumlah(a, 'jumlah'),
  }));
}

function listKolomRincian(fakta: FaktaDokumen): readonly KolomSumber[] {
  const { kode } = fakta.profil.disabilitas;
  return [
    kelompokLP('Perbaikan Data (U)', 'perbaikan data', (a) => a.ubah),
    kelompokLP('Belum KTP-el', 'pemilih belum KTP-el', (a) => a.belumKtpEl),
    {
      judul: 'Penyandang Disabilitas menurut jenis',
      anak: [
        ...kode.map((k) => kelompokDisabilitas(`${k.kode}. ${k.label}`, `disabilitas ${k.label}`, [k.kode])),
        kelompokDisabilitas(
          'Jumlah',
          'jumlah disabilitas',
          kode.map((k) => k.kode),
        ),
      ],
    },
    { judul: 'Jumlah KK', nama: 'jumlah KK', ambil: (a) => a.kk },
  ];
}

const CATATAN =
  'Perbaikan data (kode U) tidak mengubah jumlah pemilih. Belum KTP-el, penyandang disabilitas dan KK dihitung dalam pemilih akhir; ' +
  'jumlah KK adalah jumlah dari semua TPS.';

/** What stands beside the identity: ubah, KTP-el, disabilitas, KK; and the places to sign for the whole lembar kontrol. */
export function composeLembarRincian(fakta: FaktaDokumen): Lembar {
  const kolom = listKolomRincian(fakta);
  return {
    nama: 'Rincian Lain',
    orientasi: 'rebah',
    blok: [
      ...composeAwalKontrol(fakta, 'PERBAIKAN DATA, KTP-EL, DISABILITAS DAN KK'),
      composeTabelDesa(fakta.rekap, kolom, { keterangan: false }),
      {
        jenis: 'satukan',
        blok: [
          { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, CATATAN] },
          ...composeCatatanData(fakta.rekap, listKolomAngka(kolom)),
          composePengesahan(fakta),
        ],
      },
    ],
  };
}
