import { composeKata } from '../templat/compose-kata.ts';
import type { IsianTemplat } from '../templat/daftar-templat.ts';
import { composeTabelJumlah, composeTabelPerubahan } from './berita-acara-angka.ts';
import { composeCatatanData } from './catatan-data.ts';
import type { Blok, Dokumen, Kop, Paragraf } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen, composeTandaTangan } from './kerangka.ts';
import { formatJumlahDesa } from './sebutan-desa.ts';
import { kelompokLP, kolomJumlahTps, listKolomAngka } from './tabel-desa.ts';
import {
  composeDasarHukum,
  composeIsianAngka,
  composeLampiran,
  composeMasukan,
  composeTerbilang,
  formatJumlahRangkap,
  formatNamaFormulir,
  listPenerima,
} from './teks-berita-acara.ts';
import {
  composeIsianWaktu,
  composeIsianWilayah,
  composeNomor,
  composeTempatTanggalSurat,
} from './teks-umum.ts';

const KOLOM_CATATAN = listKolomAngka([
  kolomJumlahTps,
  kelompokLP('', 'pemilih awal', (a) => a.awal),
  kelompokLP('', 'pemilih baru', (a) => a.baru),
  kelompokLP('', 'pemilih TMS', (a) => a.tms),
  kelompokLP('', 'pemilih akhir', (a) => a.akhir),
  kelompokLP('', 'perbaikan data', (a) => a.ubah),
]);

const PENGANTAR_MASUKAN: Paragraf = {
  jenis: 'paragraf',
  gaya: 'biasa',
  isi: ['Dalam rapat pleno diterima masukan dan tanggapan dari:'],
};

function composeKopBeritaAcara({ profil, pleno, kecamatan, tahapan }: FaktaDokumen): Kop {
  const { model, judul, polaNomor } = profil.formulir.beritaAcara;
  return {
    jenis: 'kop',
    model,
    logo: 'tengah',
    judul: [
      [judul ?? 'BERITA ACARA'],
      ['Nomor: ', ...composeNomor(pleno.nomor, polaNomor, { kodeKecamatan: kecamatan.kode })],
      [`REKAPITULASI ${tahapan.judul}`],
      [`TINGKAT KECAMATAN ${kecamatan.nama}`],
      [profil.judulPemilihan],
    ],
  };
}

/** The annexes by the names of their forms; the chronology only when something happened. */
function listLampiran({ profil, tahapan, rapat }: FaktaDokumen): readonly string[] {
  const { rekap, rekapPerubahan, lembarKontrol } = profil.formulir;
  return [
    formatNamaFormulir(rekap, `Rekapitulasi ${tahapan.sebutan}`),
    formatNamaFormulir(rekapPerubahan, 'Rekapitulasi Perubahan Pemilih'),
    formatNamaFormulir(lembarKontrol, 'Lembar kontrol rekapitulasi'),
    ...(rapat.kejadian.length > 0 ? ['Kronologi perbedaan dan tindak lanjut'] : []),
  ];
}

function composeJumlah({ rekap }: FaktaDokumen): Blok {
  return composeTabelJumlah([
    ['JUMLAH DESA/KELURAHAN', rekap.jumlahDesa],
    ['JUMLAH TPS', rekap.jumlahTps],
    ['LAKI-LAKI', rekap.akhir.l],
    ['PEREMPUAN', rekap.akhir.p],
    ['JUMLAH PEMILIH', rekap.akhir.jumlah],
  ]);
}

function composeTempatTandaTangan(fakta: FaktaDokumen): readonly Blok[] {
  return [
    composeTandaTangan(fakta, []),
    { jenis: 'paragraf', gaya: 'kecil', isi: [`Kepala riwayat data: ${fakta.kepalaJejak}`] },
  ];
}

function composeIsian(fakta: FaktaDokumen): IsianTemplat<'berita-acara'> {
  const { rekap, pleno } = fakta;
  const jumlahDesa = formatJumlahDesa(rekap.desa).replace(', ', ' dan ');
  return {
    teks: {
      ...composeIsianWilayah(fakta),
      ...composeIsianWaktu(pleno),
      ...composeIsianAngka(rekap),
      'jumlah dengan huruf': composeTerbilang(rekap, ` pada ${jumlahDesa}`),
      'jumlah desa': [jumlahDesa],
      'jumlah rangkap': [formatJumlahRangkap(fakta)],
    },
    blok: {
      'tabel jumlah': [composeJumlah(fakta)],
      'tabel perubahan': [composeTabelPerubahan(rekap), ...composeCatatanData(rekap, KOLOM_CATATAN)],
      'daftar dasar hukum': composeDasarHukum(fakta),
      masukan: composeMasukan(pleno, [PENGANTAR_MASUKAN], 'Tidak ada masukan/tanggapan.'),
      lampiran: composeLampiran(listLampiran(fakta)),
      'tempat dan tanggal': [composeTempatTanggalSurat(pleno.tempat, pleno.tanggal)],
      'tanda tangan': composeTempatTandaTangan(fakta),
      penerima: [{ jenis: 'daftar', penomoran: 'angka', butir: listPenerima(fakta) }],
    },
  };
}

/** Berita acara of the plenary (DOMAIN §4.8): what was fixed, by whom, with which annexes, for whom. */
export function composeBeritaAcara(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'berita-acara',
    sebutan: 'Berita Acara Rapat Pleno PPK',
    lembar: [
      {
        nama: 'Berita Acara',
        orientasi: 'tegak',
        blok: [
          composeKopBeritaAcara(fakta),
          ...composeKata('berita-acara', fakta.templat, composeIsian(fakta)),
        ],
      },
    ],
  });
}
