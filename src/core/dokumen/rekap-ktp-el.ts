import { composeCatatanData } from './catatan-data.ts';
import type { Dokumen, Paragraf } from './dokumen.ts';
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
  kelompokLP('Jumlah Pemilih Belum Ber-KTP-el', 'pemilih belum ber-KTP-el', (a) => a.belumKtpEl),
];

/** Which codes of the profile count as "belum". */
function composeCatatan({ profil }: FaktaDokumen): Paragraf {
  const kode = profil.ktpEl.kode.filter((k) => k.belum).map((k) => `${k.kode} (${k.label})`);
  const isi = `Dihitung dalam pemilih akhir menurut kode KTP-el ${kode.join(', ')}; tidak mengurangi jumlah pemilih.`;
  return { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, isi] };
}

/** Pemilih without KTP-el per desa; frame of A.C.DPTHP1.2-KPU (2019). */
export function composeRekapKtpEl(fakta: FaktaDokumen): Dokumen {
  const formulir = fakta.profil.formulir.rekapKtpEl;
  return composeDokumen(fakta, {
    jenis: 'rekap-ktp-el',
    sebutan: formulir.model,
    lembar: [
      {
        nama: 'Rekap KTP-el PPK',
        orientasi: 'tegak',
        blok: [
          composeKopFormulir(formulir, `REKAPITULASI PEMILIH BELUM BER-KTP-EL DALAM ${fakta.tahapan.judul}`, [
            fakta.profil.judulPemilihan,
            'OLEH PPK',
          ]),
          composeKepalaWilayah(fakta),
          composeTabelDesa(fakta.rekap, KOLOM, { keterangan: true }),
          {
            jenis: 'satukan',
            blok: [
              composeCatatan(fakta),
              ...composeCatatanData(fakta.rekap, listKolomAngka(KOLOM)),
              composePengesahan(fakta),
            ],
          },
        ],
      },
    ],
  });
}
