import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { formatTanggal } from '../bahasa/tanggal.ts';
import { composeKata } from '../templat/compose-kata.ts';
import type { IsianTemplat } from '../templat/daftar-templat.ts';
import type { Dokumen, Kop, Rincian, Teks, Tertanda } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeKolomKetua } from './kepala-rapat.ts';
import { composeDokumen, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';
import { composeTabelDiserahkan } from './serah-terima-dokumen.ts';
import {
  composeHariRingkas,
  composeHariTanggal,
  composeIsianWilayah,
  composeTempatTanggalSurat,
} from './teks-umum.ts';

function composeKopSerahTerima({ kecamatan, profil, rapat, tahapan }: FaktaDokumen): Kop {
  return {
    jenis: 'kop',
    model: null,
    logo: 'tengah',
    judul: [
      ['BERITA ACARA SERAH TERIMA'],
      ['Nomor: ', isiAtauGaris(rapat.serahTerima.nomor, GARIS_SEDANG)],
      [`DOKUMEN REKAPITULASI ${tahapan.judul}`],
      [`TINGKAT KECAMATAN ${kecamatan.nama}`],
      [profil.judulPemilihan],
    ],
  };
}

function composePihak(nama: string | null, jabatan: string): Rincian {
  return {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Nama', nilai: [isiAtauGaris(nama, GARIS_SEDANG)] },
      { label: 'Jabatan', nilai: [isiAtauGaris(jabatan, GARIS_SEDANG)] },
    ],
  };
}

/** Who gives at the left, who takes at the right under place and date. */
function composeTandaTangan(fakta: FaktaDokumen): Tertanda {
  const { tanggal, penerima, jabatan } = fakta.rapat.serahTerima;
  const tempat: Teks = [
    `${formatNamaWilayah(fakta.kecamatan.nama)}, `,
    tanggal === null ? GARIS_SEDANG : formatTanggal(tanggal),
  ];
  return {
    jenis: 'tertanda',
    kolom: [
      composeKolomKetua(fakta, [['PIHAK PERTAMA,']]),
      { pembuka: [tempat, ['PIHAK KEDUA,']], jabatan, nama: penerima },
    ],
  };
}

function composeIsian(fakta: FaktaDokumen): IsianTemplat<'serah-terima'> {
  const { kecamatan, pleno } = fakta;
  const { tanggal, penerima, jabatan } = fakta.rapat.serahTerima;
  const nama = formatNamaWilayah(kecamatan.nama);
  return {
    teks: {
      ...composeIsianWilayah(fakta),
      'hari dan tanggal': composeHariTanggal(tanggal),
      'hari, tanggal': [composeHariRingkas(tanggal)],
      'penerima dokumen': [`KPU ${formatNamaWilayah(kecamatan.kabupaten.nama)}`],
    },
    blok: {
      'pihak pertama': [composePihak(pleno.ketua, `Ketua PPK ${nama}`)],
      'pihak kedua': [composePihak(penerima, jabatan)],
      'tabel dokumen': [composeTabelDiserahkan(fakta)],
      'tempat dan tanggal': [composeTempatTanggalSurat(nama, tanggal)],
      'tanda tangan': [composeTandaTangan(fakta)],
    },
  };
}

/** The PPK hands its documents over to the KPU of the kabupaten/kota. */
export function composeSerahTerima(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'serah-terima',
    sebutan: 'Berita Acara Serah Terima Dokumen',
    lembar: [
      {
        nama: 'Serah Terima',
        orientasi: 'tegak',
        blok: [
          composeKopSerahTerima(fakta),
          ...composeKata('serah-terima', fakta.templat, composeIsian(fakta)),
        ],
      },
    ],
  });
}
