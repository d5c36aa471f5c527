import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { RekapDesa } from '../rekap/angka.ts';
import { jenisDesa } from '../wilayah/wilayah.ts';
import { BELUM_ADA_DATA, formatAngka } from './angka-tercetak.ts';
import type { Blok, Satukan, Teks } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { GARIS_PANJANG, GARIS_PENDEK, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';
import { composeTabelMutasi } from './notulen-mutasi.ts';

function composeBiasa(isi: Teks): Blok {
  return { jenis: 'paragraf', gaya: 'biasa', isi };
}

function composeAngka(desa: RekapDesa): Blok {
  return desa.adaData ? composeTabelMutasi(desa) : composeBiasa([{ tebal: BELUM_ADA_DATA }]);
}

/** One desa of the minutes: what its PPS read, and lines for what was said and decided about it. */
export function composeBlokDesa(fakta: FaktaDokumen, desa: RekapDesa, urutan: number): Satukan {
  const ketua = fakta.desa.find((d) => d.kode === desa.kode)?.pleno.ketua ?? null;
  const sebutan = `${jenisDesa(desa.kode)} ${formatNamaWilayah(desa.nama)}`;
  return {
    jenis: 'satukan',
    blok: [
      {
        jenis: 'paragraf',
        gaya: 'subjudul',
        isi: [`${urutan + 1}. ${sebutan} (jumlah TPS: ${formatAngka(desa.jumlahTps)})`],
      },
      composeBiasa(['Dibacakan oleh ', isiAtauGaris(ketua, GARIS_SEDANG), ' pukul ', GARIS_PENDEK, '.']),
      composeAngka(desa),
      composeBiasa(['Tanggapan dan tindak lanjut:']),
      composeBiasa([GARIS_PANJANG]),
      composeBiasa([GARIS_PANJANG]),
      composeBiasa([GARIS_PANJANG]),
      composeBiasa(['Keputusan: diterima/diperbaiki/ditunda (coret yang tidak perlu) ', GARIS_SEDANG]),
    ],
  };
}
