import type { Angka } from '../rekap/angka.ts';
import { composeCatatanSumber } from './catatan-sumber.ts';
import { composeCatatanTps } from './catatan-tps.ts';
import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { composeKepalaDesa, composePengesahanPps, findDesa } from './kerangka-pps.ts';
import { composeDokumen } from './kerangka.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import { kelompokLP, listKolomAngka, type KolomSumber } from './tabel-desa.ts';
import { composeTabelTps } from './tabel-tps.ts';

const KOLOM: readonly KolomSumber<Angka>[] = [kelompokLP('Jumlah Pemilih', 'jumlah pemilih', (a) => a.akhir)];

/** Model A-Rekap PPS: pemilih akhir per TPS of one desa (DOMAIN §4.3). */
export function composeRekapPps(fakta: FaktaDokumen, sasaran: Sasaran): Dokumen {
  const formulir = fakta.profil.formulir.rekapPps;
  const desa = findDesa(fakta, sasaran);
  return composeDokumen(
    fakta,
    {
      jenis: 'rekap-pps',
      sebutan: formulir.model,
      lembar: [
        {
          nama: 'Rekap PPS',
          orientasi: 'tegak',
          blok: [
            composeKopFormulir(formulir, `REKAPITULASI ${fakta.tahapan.judul}`, [
              fakta.profil.judulPemilihan,
              'OLEH PPS',
            ]),
            composeKepalaDesa(fakta, desa),
            composeTabelTps(desa.rekap, KOLOM, { keterangan: true }),
            {
              jenis: 'satukan',
              blok: [
                ...composeCatatanTps(desa.rekap, listKolomAngka(KOLOM)),
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
