import { composeCatatanData } from './catatan-data.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen, composeKepalaWilayah, composePengesahan } from './kerangka.ts';
import { listKolomPerubahan } from './kolom-perubahan.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import { composeTabelDesa, kolomJumlahTps, listKolomAngka, type KolomSumber } from './tabel-desa.ts';

/** Model A-Rekap PPK Perubahan Pemilih: baru, TMS and ubah per desa, in the variant the profile asks for (DOMAIN §4.4). */
export function composeRekapPerubahan(fakta: FaktaDokumen): Dokumen {
  const formulir = fakta.profil.formulir.rekapPerubahan;
  const kolom: readonly KolomSumber[] = [kolomJumlahTps, ...listKolomPerubahan(formulir.varian, 4)];
  return composeDokumen(fakta, {
    jenis: 'rekap-perubahan',
    sebutan: formulir.model,
    lembar: [
      {
        nama: 'Rekap Perubahan PPK',
        orientasi: 'rebah',
        blok: [
          composeKopFormulir(formulir, `REKAPITULASI PERUBAHAN PEMILIH DALAM ${fakta.tahapan.judul}`, [
            fakta.profil.judulPemilihan,
            'OLEH PPK',
          ]),
          composeKepalaWilayah(fakta),
          composeTabelDesa(fakta.rekap, kolom, { keterangan: formulir.varian === 'lp' }),
          {
            jenis: 'satukan',
            blok: [...composeCatatanData(fakta.rekap, listKolomAngka(kolom)), composePengesahan(fakta)],
          },
        ],
      },
    ],
  });
}
