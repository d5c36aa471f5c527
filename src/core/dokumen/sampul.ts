import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Blok, Dokumen, Lembar, Rincian } from './dokumen.ts';
import type { FaktaDokumen, IsiPaket } from './fakta-dokumen.ts';
import { formatAngkaTerbilang } from './teks-berita-acara.ts';
import { GARIS_SEDANG, composeDokumen, composeKepalaWilayah, composeKop, isiAtauGaris } from './kerangka.ts';
import { formatHariPleno } from './kepala-rapat.ts';
import { formatJumlahDesa } from './sebutan-desa.ts';
import type { Baris, Tabel } from './tabel.ts';

const BELUM_DIBUAT = 'Daftar isi dibuat setelah seluruh dokumen dibuat.';

/** Groups of eight, so that two of them can be held against each other by eye, and a narrow column can break them. */
function formatSha256(sha256: string): string {
  return sha256.replace(/(.{8})(?=.)/g, '$1 ');
}

function composeTotal({ rekap }: FaktaDokumen): Tabel {
  const nilai = [rekap.jumlahDesa, rekap.jumlahTps, rekap.akhir.l, rekap.akhir.p, rekap.akhir.jumlah];
  return {
    jenis: 'tabel',
    ukuran: 'besar',
    nomorKolom: false,
    utuh: true,
    total: null,
    kolom: ['Desa/ Kelurahan', 'TPS', 'Laki-laki', 'Perempuan', 'Jumlah Pemilih'].map((judul) => ({
      judul,
      jenis: 'angka',
      porsi: 1,
    })),
    baris: [{ tebal: true, sel: nilai.map((n) => ({ jenis: 'angka', nilai: n, tengah: true })) }],
  };
}

function composeKeterangan(fakta: FaktaDokumen): Rincian {
  const { kecamatan, pleno, rekap } = fakta;
  return {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Tahapan', nilai: [fakta.tahapan.sebutan] },
      { label: 'Pemilihan', nilai: [fakta.profil.sebutanPemilihan] },
      { label: 'Kode kecamatan', nilai: [kecamatan.kode] },
      { label: 'Desa/kelurahan', nilai: [formatJumlahDesa(rekap.desa)] },
      { label: 'Hari, tanggal', nilai: [isiAtauGaris(formatHariPleno(fakta), GARIS_SEDANG)] },
      { label: 'Waktu', nilai: [isiAtauGaris(pleno.jam, GARIS_SEDANG)] },
      { label: 'Tempat', nilai: [isiAtauGaris(pleno.tempat, GARIS_SEDANG)] },
      { label: 'Keadaan data', nilai: [fakta.kepalaJejak.slice(0, 12)] },
    ],
  };
}

function composeMuka(fakta: FaktaDokumen): readonly Blok[] {
  const { kecamatan, pleno, rekap, tahapan, profil } = fakta;
  return [
    {
      ...composeKop(null, []),
      logo: 'tengah',
      judul: [
        ['BERKAS RAPAT PLENO TERBUKA'],
        ['Nomor berita acara: ', isiAtauGaris(pleno.nomor, GARIS_SEDANG)],
        [`REKAPITULASI ${tahapan.judul}`],
        [`TINGKAT KECAMATAN ${kecamatan.nama}`],
        [profil.judulPemilihan],
      ],
    },
    composeKepalaWilayah(fakta),
    composeKeterangan(fakta),
    {
      jenis: 'paragraf',
      gaya: 'subjudul',
      isi: [`Hasil rekapitulasi Kecamatan ${formatNamaWilayah(kecamatan.nama)}`],
    },
    composeTotal(fakta),
    {
      jenis: 'paragraf',
      gaya: 'biasa',
      isi: ['Jumlah pemilih: ', { tebal: formatAngkaTerbilang(rekap.akhir.jumlah) }, '.'],
    },
  ];
}

function composeBarisIsi(isi: IsiPaket, urutan: number): Baris {
  return {
    sel: [
      { jenis: 'teks', teks: String(urutan + 1), tengah: true },
      { jenis: 'teks', teks: isi.judul },
      { jenis: 'teks', teks: isi.berkas },
      { jenis: 'angka', nilai: isi.halaman, tengah: true },
      { jenis: 'teks', teks: formatSha256(isi.sha256) },
    ],
  };
}

function composeTabelIsi(isi: readonly IsiPaket[]): Tabel {
  return {
    jenis: 'tabel',
    ukuran: 'rapat',
    nomorKolom: false,
    utuh: false,
    total: null,
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Dokumen', jenis: 'teks', porsi: 2 },
      { judul: 'Berkas', jenis: 'teks', porsi: 3 },
      { judul: 'Halaman/ lembar', jenis: 'angka', porsi: 0 },
      { judul: 'SHA-256', jenis: 'teks', porsi: 2 },
    ],
    baris: isi.map(composeBarisIsi),
  };
}

function composeLembarIsi(isi: readonly IsiPaket[]): Lembar {
  return {
    nama: 'Daftar isi',
    orientasi: 'rebah',
    blok: [
      composeKop(null, ['DAFTAR ISI BERKAS RAPAT PLENO']),
      {
        jenis: 'paragraf',
        gaya: 'catatan',
        isi: [
          'Halaman dihitung dari berkas PDF, lembar dari berkas Excel. SHA-256 adalah sidik isi berkas: bila satu huruf saja ' +
            'berubah, sidiknya lain.',
        ],
      },
      composeTabelIsi(isi),
    ],
  };
}

/** The cover of the set: what it is about, its totals, and what it holds, file by file. */
export function composeSampul(fakta: FaktaDokumen): Dokumen {
  const { isiPaket } = fakta;
  const muka: readonly Blok[] =
    isiPaket === null
      ? [...composeMuka(fakta), { jenis: 'paragraf', gaya: 'biasa', isi: [BELUM_DIBUAT] }]
      : composeMuka(fakta);
  return composeDokumen(fakta, {
    jenis: 'sampul',
    sebutan: 'Sampul dan Daftar Isi',
    lembar: [
      { nama: 'Sampul', orientasi: 'tegak', blok: muka },
      ...(isiPaket === null || isiPaket.length === 0 ? [] : [composeLembarIsi(isiPaket)]),
    ],
  });
}
