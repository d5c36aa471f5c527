import type { Dokumen, Lembar } from './dokumen.ts';
import type { ButirAcara, FaktaDokumen } from './fakta-dokumen.ts';
import { composeKopRapat, composeWaktuTempat } from './kepala-rapat.ts';
import { composeDokumen } from './kerangka.ts';
import { formatNamaDesa } from './sebutan-desa.ts';
import type { Tabel } from './tabel.ts';

/** Lines to write on when no order of the meeting is known. */
const BARIS_KOSONG = 12;
const TINGGI_BARIS = 24;

const BUTIR_KOSONG: readonly ButirAcara[] = Array.from({ length: BARIS_KOSONG }, () => ({
  waktu: '',
  acara: '',
  petugas: '',
}));

function composeTabelAcara(acara: readonly ButirAcara[]): Tabel {
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: false,
    total: null,
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Waktu', jenis: 'tanda', porsi: 4 },
      { judul: 'Acara', jenis: 'teks', porsi: 4 },
      { judul: 'Petugas', jenis: 'tanda', porsi: 3 },
    ],
    baris: (acara.length === 0 ? BUTIR_KOSONG : acara).map((b, i) => ({
      tinggi: TINGGI_BARIS,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'teks', teks: b.waktu, tengah: true },
        { jenis: 'teks', teks: b.acara },
        { jenis: 'teks', teks: b.petugas },
      ],
    })),
  };
}

/** Who reads when: by code of the desa, which is the order of every recap. */
function composeTabelUrutan(fakta: FaktaDokumen): Tabel {
  const ketua = new Map(fakta.desa.map((d) => [d.kode, d.pleno.ketua]));
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: false,
    total: null,
    kolom: [
      { judul: 'Urutan', jenis: 'nomor', porsi: 0 },
      { judul: 'Desa/Kelurahan', jenis: 'teks', porsi: 3 },
      { judul: 'Jumlah TPS', jenis: 'angka', porsi: 0 },
      { judul: 'Ketua PPS', jenis: 'teks', porsi: 3 },
      { judul: 'Pukul', jenis: 'tanda', porsi: 2 },
      { judul: 'Catatan', jenis: 'teks', porsi: 2 },
    ],
    baris: fakta.rekap.desa.map((d, i) => ({
      tinggi: TINGGI_BARIS,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'teks', teks: formatNamaDesa(d, fakta.rekap.desa) },
        { jenis: 'angka', nilai: d.jumlahTps },
        { jenis: 'teks', teks: ketua.get(d.kode) ?? '' },
        { jenis: 'teks', teks: '' },
        { jenis: 'teks', teks: '' },
      ],
    })),
  };
}

function composeLembarUrutan(fakta: FaktaDokumen): Lembar {
  return {
    nama: 'Urutan pembacaan',
    orientasi: 'tegak',
    blok: [
      composeKopRapat(fakta, 'URUTAN PEMBACAAN REKAPITULASI OLEH KETUA PPS'),
      composeWaktuTempat(fakta),
      composeTabelUrutan(fakta),
    ],
  };
}

/** The order of the meeting, and the order in which the desa read. */
export function composeSusunanAcara(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'susunan-acara',
    tanpaAngka: true,
    sebutan: 'Susunan Acara',
    lembar: [
      {
        nama: 'Susunan acara',
        orientasi: 'tegak',
        blok: [
          composeKopRapat(fakta, 'SUSUNAN ACARA'),
          composeWaktuTempat(fakta),
          composeTabelAcara(fakta.rapat.acara),
        ],
      },
      composeLembarUrutan(fakta),
    ],
  });
}
