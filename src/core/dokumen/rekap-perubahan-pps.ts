import { composeCatatanSumber } from './catatan-sumber.ts';
import { composeCatatanTps } from './catatan-tps.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { composeKepalaDesa, composePengesahanPps, findDesa } from './kerangka-pps.ts';
import { composeDokumen } from './kerangka.ts';
import { listKolomPerubahan } from './kolom-perubahan.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import { listKolomAngka } from './tabel-desa.ts';
import { composeTabelTps } from './tabel-tps.ts';

/** Model A-Rekap PPS Perubahan Pemilih: baru, TMS and ubah per TPS of one desa, in the variant of the profile (DOMAIN §4.2). */
export function composeRekapPerubahanPps(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  const formulir = fakta.profil.formulir.rekapPerubahanPps;
  const desa = findDesa(fakta, sasaran);
  const kolom = listKolomPerubahan(formulir.varian, 3);
  return composeDokumen(
    fakta,
    {
      jenis: 'rekap-perubahan-pps',
      sebutan: formulir.model,
      lembar: [
        {
          nama: 'Rekap Perubahan PPS',
          orientasi: 'rebah',
          blok: [
            composeKopFormulir(formulir, `REKAPITULASI PERUBAHAN PEMILIH DALAM ${fakta.tahapan.judul}`, [
              fakta.profil.judulPemilihan,
              'OLEH PPS',
            ]),
            composeKepalaDesa(fakta, desa),
            composeTabelTps(desa.rekap, kolom, { keterangan: formulir.varian === 'lp' }),
            {
              jenis: 'satukan',
              blok: [
                ...composeCatatanTps(desa.rekap, listKolomAngka(kolom)),
                composeCatatanSumber([desa.rekap]),
                composePengesahanPps(fakta, desa),
              ],
            },
          ],
        },
      ],
    },
    sasaran,
  );
}
