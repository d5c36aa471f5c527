import { composeCatatanData } from './catatan-data.ts';
import type { Blok, Lembar } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeKepalaWilayah, composePengesahan } from './kerangka.ts';
import { listKolomDisabilitas } from './kolom-disabilitas.ts';
import { composeKopFormulir } from './kop-formulir.ts';
import { composeTabelDesa, kelompokLP, listKolomAngka, type KolomSumber } from './tabel-desa.ts';

/** Title and header block of every sheet of the lembar kontrol. */
export function composeAwalKontrol(fakta: FaktaDokumen, judul: string): readonly Blok[] {
  return [
    composeKopFormulir(
      fakta.profil.formulir.lembarKontrol,
      `LEMBAR KONTROL REKAPITULASI ${fakta.tahapan.judul}`,
      [fakta.profil.judulPemilihan, `OLEH PPK – ${judul}`],
    ),
    composeKepalaWilayah(fakta),
  ];
}

function listKolomRincian(fakta: FaktaDokumen): readonly KolomSumber[] {
  return [
    kelompokLP('Perbaikan Data (U)', 'perbaikan data', (a) => a.ubah),
    kelompokLP('Belum KTP-el', 'pemilih belum KTP-el', (a) => a.belumKtpEl),
    {
      judul: 'Penyandang Disabilitas menurut jenis',
      anak: listKolomDisabilitas(fakta.profil),
    },
    { judul: 'Jumlah KK', nama: 'jumlah KK', ambil: (a) => a.kk },
  ];
}

const CATATAN =
  'Perbaikan data (kode U) tidak mengubah jumlah pemilih. Belum KTP-el, penyandang disabilitas dan KK dihitung dalam pemilih akhir; ' +
  'jumlah KK adalah jumlah dari semua TPS.';

/** What stands beside the identity: ubah, KTP-el, disabilitas, KK; and the places to sign for the whole lembar kontrol. */
export function composeLembarRincian(fakta: FaktaDokumen): Lembar {
  const kolom = listKolomRincian(fakta);
  return {
    nama: 'Rincian Lain',
    orientasi: 'rebah',
    blok: [
      ...composeAwalKontrol(fakta, 'PERBAIKAN DATA, KTP-EL, DISABILITAS DAN KK'),
      composeTabelDesa(fakta.rekap, kolom, { keterangan: false }),
      {
        jenis: 'satukan',
        blok: [
          { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, CATATAN] },
          ...composeCatatanData(fakta.rekap, listKolomAngka(kolom)),
          composePengesahan(fakta),
        ],
      },
    ],
  };
}
