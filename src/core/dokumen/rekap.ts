import { composeCatatanData } from './catatan-data.ts';
import { composeCatatanSumber } from './catatan-sumber.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen, composeKepalaWilayah, composePengesahan } from './kerangka.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import {
  composeTabelDesa,
  kelompokLP,
  kolomJumlahTps,
  listKolomAngka,
  type KolomSumber,
} from './tabel-desa.ts';

const KOLOM: readonly KolomSumber[] = [
  kolomJumlahTps,
  kelompokLP('Jumlah Pemilih', 'jumlah pemilih', (a) => a.akhir),
];

/** Model A-Rekap PPK: pemilih akhir per desa (DOMAIN §4.5). */
export function composeRekap(fakta: FaktaDokumen): Dokumen {
  const formulir = fakta.profil.formulir.rekap;
  return composeDokumen(fakta, {
    jenis: 'rekap',
    sebutan: formulir.model,
    lembar: [
      {
        nama: 'Rekap PPK',
        orientasi: 'tegak',
        blok: [
          composeKopFormulir(formulir, `REKAPITULASI ${fakta.tahapan.judul}`, [
            fakta.profil.judulPemilihan,
            'OLEH PPK',
          ]),
          composeKepalaWilayah(fakta),
          composeTabelDesa(fakta.rekap, KOLOM, { keterangan: true }),
          {
            jenis: 'satukan',
            blok: [
              ...composeCatatanData(fakta.rekap, listKolomAngka(KOLOM)),
              composeCatatanSumber(fakta.rekap.desa.filter((d) => d.adaData)),
              composePengesahan(fakta),
            ],
          },
        ],
      },
    ],
  });
}
