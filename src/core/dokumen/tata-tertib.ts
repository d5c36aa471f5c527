import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { composeKata } from '../templat/compose-kata.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeKolomKetua, composeKopRapat } from './kepala-rapat.ts';
import { composeDokumen, formatTanggalPleno, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';
import { composeIsianWaktu, composeIsianWilayah } from './teks-umum.ts';

/** Order of the house of the plenary: a proposal the office may change, no text of the law (DOMAIN §8.1–8.3). */
export function composeTataTertib(fakta: FaktaDokumen): Dokumen {
  const penetapan = composeKolomKetua(fakta, [
    [`Ditetapkan di ${formatNamaWilayah(fakta.kecamatan.nama)}`],
    ['pada tanggal ', isiAtauGaris(formatTanggalPleno(fakta.pleno), GARIS_SEDANG)],
  ]);
  return composeDokumen(fakta, {
    jenis: 'tata-tertib',
    tanpaAngka: true,
    sebutan: 'Tata Tertib Rapat Pleno PPK',
    lembar: [
      {
        nama: 'Tata Tertib',
        orientasi: 'tegak',
        blok: [
          composeKopRapat(fakta, 'TATA TERTIB'),
          ...composeKata('tata-tertib', fakta.templat, {
            teks: { ...composeIsianWilayah(fakta), ...composeIsianWaktu(fakta.pleno) },
            blok: { 'tanda tangan': [{ jenis: 'tertanda', kolom: [penetapan] }] },
          }),
        ],
      },
    ],
  });
}
