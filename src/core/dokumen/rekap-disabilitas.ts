import { formatBilangan } from '../bahasa/bilangan.ts';
import { composeCatatanData } from './catatan-data.ts';
import type { Dokumen, Paragraf } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen, composeKepalaWilayah, composePengesahan } from './kerangka.ts';
import { computeDisabilitas, listKolomDisabilitas } from './kolom-disabilitas.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import { composeTabelDesa, kolomJumlahTps, listKolomAngka, type KolomSumber } from './tabel-desa.ts';

/** What the figures mean, and their sum over the kinds tried against L + P. */
function composeCatatan({ rekap, profil }: FaktaDokumen): Paragraf {
  const { l, p, jumlah } = computeDisabilitas(rekap, profil);
  const arti = 'Penyandang disabilitas dihitung dalam pemilih akhir; yang TMS tidak dihitung.';
  const cocok =
    l === null || p === null || jumlah === null
      ? 'Jumlah semua jenis belum dapat diperiksa karena ada data yang belum masuk.'
      : `Jumlah semua jenis: L ${formatBilangan(l)} + P ${formatBilangan(p)} = ${formatBilangan(l + p)}, ` +
        (l + p === jumlah ? 'sesuai.' : `sedangkan kolom L+P berjumlah ${formatBilangan(jumlah)}.`);
  return { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, `${arti} ${cocok}`] };
}

/** Penyandang disabilitas per desa, by the kinds of the profile. */
export function composeRekapDisabilitas(fakta: FaktaDokumen): Dokumen {
  const formulir = fakta.profil.formulir.rekapDisabilitas;
  const kolom: readonly KolomSumber[] = [
    kolomJumlahTps,
    { judul: 'Penyandang Disabilitas menurut jenis', anak: listKolomDisabilitas(fakta.profil) },
  ];
  return composeDokumen(fakta, {
    jenis: 'rekap-disabilitas',
    sebutan: formulir.model,
    lembar: [
      {
        nama: 'Rekap Disabilitas PPK',
        orientasi: 'rebah',
        blok: [
          composeKopFormulir(
            formulir,
            `REKAPITULASI PEMILIH PENYANDANG DISABILITAS DALAM ${fakta.tahapan.judul}`,
            [fakta.profil.judulPemilihan, 'OLEH PPK'],
          ),
          composeKepalaWilayah(fakta),
          composeTabelDesa(fakta.rekap, kolom, { keterangan: false }),
          {
            jenis: 'satukan',
            blok: [
              composeCatatan(fakta),
              ...composeCatatanData(fakta.rekap, listKolomAngka(kolom)),
              composePengesahan(fakta),
            ],
          },
        ],
      },
    ],
  });
}
