import type { Angka } from '../rekap/angka.ts';
import { composeCatatanData } from './catatan-data.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen, composeKepalaWilayah, composePengesahan } from './kerangka.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import { kelompokLP, listKolomAngka, type KolomSumber } from './tabel-desa.ts';
import { composeTabelSemuaTps } from './tabel-tps.ts';

const KOLOM: readonly KolomSumber<Angka>[] = [
  kelompokLP('Pemilih Awal', 'pemilih awal', (a) => a.awal),
  kelompokLP('Pemilih Baru', 'pemilih baru', (a) => a.baru),
  kelompokLP('Pemilih TMS', 'pemilih TMS', (a) => a.tms),
  kelompokLP('Pemilih Akhir', 'pemilih akhir', (a) => a.akhir),
  kelompokLP('Perbaikan Data', 'perbaikan data pemilih', (a) => a.ubah),
];

const CATATAN =
  'Pemilih akhir = pemilih awal + pemilih baru − pemilih TMS. Perbaikan data tidak mengubah jumlah pemilih. ' +
  'Baris "Jumlah" memuat angka desa/kelurahan sebagaimana dalam rekapitulasi.';

/** Every TPS of the kecamatan, by desa, with a subtotal for each. */
export function composeRekapTps(fakta: FaktaDokumen): Dokumen {
  const formulir = fakta.profil.formulir.rekapTps;
  return composeDokumen(fakta, {
    jenis: 'rekap-tps',
    sebutan: formulir.model,
    lembar: [
      {
        nama: 'Rekap per TPS',
        orientasi: 'rebah',
        blok: [
          composeKopFormulir(formulir, `REKAPITULASI ${fakta.tahapan.judul} PER TPS`, [
            fakta.profil.judulPemilihan,
            'OLEH PPK',
          ]),
          composeKepalaWilayah(fakta),
          composeTabelSemuaTps(fakta.rekap, KOLOM),
          {
            jenis: 'satukan',
            blok: [
              { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, CATATAN] },
              ...composeCatatanData(fakta.rekap, listKolomAngka(KOLOM)),
              composePengesahan(fakta),
            ],
          },
        ],
      },
    ],
  });
}
