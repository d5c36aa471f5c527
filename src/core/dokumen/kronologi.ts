import { namaDesa } from '../wilayah/wilayah.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen, Kejadian } from './fakta-dokumen.ts';
import { composeKopRapat, composeTertandaKetua, composeWaktuTempat } from './kepala-rapat.ts';
import { composeDokumen, composeKepalaWilayah } from './kerangka.ts';
import { formatNamaDesa } from './sebutan-desa.ts';
import type { Baris, Tabel } from './tabel.ts';

/** Nothing happened, in the words of the offices. */
export const NIHIL = 'NIHIL';

const KOLOM: Tabel['kolom'] = [
  { judul: 'No', jenis: 'nomor', porsi: 0 },
  { judul: 'Desa/Kelurahan', jenis: 'teks', porsi: 1 },
  { judul: 'Uraian Perbedaan atau Kejadian', jenis: 'teks', porsi: 4 },
  { judul: 'Tindak Lanjut', jenis: 'teks', porsi: 4 },
  { judul: 'Paraf', jenis: 'teks', porsi: 1 },
];

/** Room for a paraf. */
const TINGGI_BARIS = 30;

function formatTempat({ desa }: Kejadian, { kecamatan }: FaktaDokumen): string {
  if (desa === null) return 'Kecamatan';
  return formatNamaDesa({ kode: desa, nama: namaDesa(desa, kecamatan) }, kecamatan.desa);
}

function listBaris(fakta: FaktaDokumen): readonly Baris[] {
  const { kejadian } = fakta.rapat;
  if (kejadian.length === 0) {
    return [
      { tinggi: TINGGI_BARIS, sel: [{ jenis: 'teks', teks: NIHIL, rentang: KOLOM.length, tengah: true }] },
    ];
  }
  return kejadian.map((k, i) => ({
    tinggi: TINGGI_BARIS,
    sel: [
      { jenis: 'teks', teks: String(i + 1), tengah: true },
      ...[formatTempat(k, fakta), k.uraian, k.tindakLanjut, ''].map(
        (teks) => ({ jenis: 'teks', teks }) as const,
      ),
    ],
  }));
}

/** Every difference and what was done about it, as Bawaslu asks to have it told (DOMAIN §4.8, §8.3). */
export function composeKronologi(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'kronologi',
    sebutan: 'Kronologi Perbedaan dan Tindak Lanjut',
    lembar: [
      {
        nama: 'Kronologi',
        orientasi: 'rebah',
        blok: [
          composeKopRapat(fakta, 'KRONOLOGI PERBEDAAN DAN TINDAK LANJUT'),
          composeKepalaWilayah(fakta),
          composeWaktuTempat(fakta),
          {
            jenis: 'tabel',
            kolom: KOLOM,
            nomorKolom: true,
            baris: listBaris(fakta),
            total: null,
            utuh: false,
          },
          { jenis: 'satukan', blok: [composeTertandaKetua(fakta)] },
        ],
      },
    ],
  });
}
