import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Blok, Dokumen, Satukan, Teks } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import {
  composeKolomKetua,
  composeKopRapat,
  composeTempatTanggal,
  composeWaktuTempat,
} from './kepala-rapat.ts';
import { composeDokumen, GARIS_PANJANG, GARIS_PENDEK, GARIS_SEDANG } from './kerangka.ts';
import { composeBlokDesa } from './notulen-desa.ts';
import { composeTabelMutasi } from './notulen-mutasi.ts';
import type { Tabel } from './tabel.ts';

function composeSubjudul(isi: string): Blok {
  return { jenis: 'paragraf', gaya: 'subjudul', isi: [isi] };
}

function composeBiasa(isi: Teks): Blok {
  return { jenis: 'paragraf', gaya: 'biasa', isi };
}

function composeKehadiran({ rapat }: FaktaDokumen): Tabel {
  const unsur =
    rapat.unsur.length === 0 ? Array.from({ length: 8 }, () => '') : rapat.unsur.map((u) => u.nama);
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: true,
    total: null,
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Unsur', jenis: 'teks', porsi: 4 },
      { judul: 'Hadir (orang)', jenis: 'teks', porsi: 2 },
      { judul: 'Keterangan', jenis: 'teks', porsi: 3 },
    ],
    baris: unsur.map((nama, i) => ({
      tinggi: 20,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'teks', teks: nama },
        { jenis: 'teks', teks: '' },
        { jenis: 'teks', teks: '' },
      ],
    })),
  };
}

function composePembukaan(fakta: FaktaDokumen): readonly Blok[] {
  return [
    composeSubjudul('A. Pembukaan'),
    composeBiasa([
      `Rapat dibuka oleh Ketua PPK ${formatNamaWilayah(fakta.kecamatan.nama)} pukul `,
      GARIS_PENDEK,
      ' dan dinyatakan terbuka untuk umum. Sambutan disampaikan oleh:',
    ]),
    composeBiasa([GARIS_PANJANG]),
    composeBiasa([GARIS_PANJANG]),
    composeSubjudul('B. Kehadiran dan kuorum'),
    composeKehadiran(fakta),
    composeBiasa([
      'Anggota PPK hadir ',
      GARIS_PENDEK,
      ` dari ${fakta.profil.penandaTangan.length} orang; kuorum tercapai/tidak tercapai (coret yang tidak perlu). `,
      'Rapat ditunda pukul ',
      GARIS_PENDEK,
      ' sampai pukul ',
      GARIS_PENDEK,
      '.',
    ]),
  ];
}

function composeKeputusan(fakta: FaktaDokumen): Satukan {
  return {
    jenis: 'satukan',
    blok: [
      composeSubjudul('D. Keputusan tingkat kecamatan'),
      composeBiasa([
        `Rapat menetapkan Rekapitulasi ${fakta.tahapan.sebutan} Tingkat Kecamatan ${formatNamaWilayah(fakta.kecamatan.nama)} ` +
          'dengan jumlah sebagai berikut:',
      ]),
      composeTabelMutasi(fakta.rekap),
      composeBiasa(['Keputusan dan catatan lain:']),
      composeBiasa([GARIS_PANJANG]),
      composeBiasa([GARIS_PANJANG]),
      composeBiasa([GARIS_PANJANG]),
    ],
  };
}

function composePenutup(fakta: FaktaDokumen): Satukan {
  return {
    jenis: 'satukan',
    blok: [
      composeSubjudul('E. Penutup'),
      composeBiasa(['Rapat ditutup oleh ', GARIS_SEDANG, ' pukul ', GARIS_PENDEK, '.']),
      {
        jenis: 'tertanda',
        kolom: [
          { pembuka: [['Notulis,']], jabatan: '', nama: null },
          composeKolomKetua(fakta, [composeTempatTanggal(fakta)]),
        ],
      },
    ],
  };
}

/** The skeleton of the minutes: what is known stands there, what is said in the meeting is written on the lines. */
export function composeNotulen(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'notulen',
    sebutan: 'Notulen',
    lembar: [
      {
        nama: 'Notulen',
        orientasi: 'tegak',
        blok: [
          composeKopRapat(fakta, 'NOTULEN'),
          composeWaktuTempat(fakta, [
            { label: 'Pemimpin rapat', nilai: [GARIS_SEDANG] },
            { label: 'Notulis', nilai: [GARIS_SEDANG] },
          ]),
          ...composePembukaan(fakta),
          composeSubjudul('C. Pembacaan rekapitulasi dan tanggapan'),
          ...fakta.rekap.desa.map((d, i) => composeBlokDesa(fakta, d, i)),
          composeKeputusan(fakta),
          composePenutup(fakta),
        ],
      },
    ],
  });
}
