/** The sentences of the berita acara: the PPS text of DOMAIN §4.8 turned to the PPK. */
import { formatBilangan } from '../bahasa/bilangan.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { formatTanggal, kalimatTanggal } from '../bahasa/tanggal.ts';
import { terbilang } from '../bahasa/terbilang.ts';
import type { Bilangan } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import type { Potongan, Teks } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { GARIS_PANJANG, GARIS_PENDEK, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';
import { formatJumlahDesa } from './sebutan-desa.ts';

/** "1.250 (seribu dua ratus lima puluh)"; a missing figure says so. */
export function formatAngkaTerbilang(nilai: Bilangan): string {
  return nilai === null ? TIDAK_ADA_DATA : `${formatBilangan(nilai)} (${terbilang(nilai)})`;
}

function composeNomor({ pleno, profil, kecamatan }: FaktaDokumen): Teks {
  if (pleno.nomor !== null && pleno.nomor.trim() !== '') return [pleno.nomor.trim()];
  const pola = profil.formulir.beritaAcara.polaNomor.replaceAll(
    '{kodeKecamatan}',
    kecamatan.kode.replaceAll('.', ''),
  );
  return pola
    .split(/([….]{2,}|…)/)
    .filter((bagian) => bagian !== '')
    .map((bagian): Potongan => (/^[….]+$/.test(bagian) ? GARIS_PENDEK : bagian));
}

export function composeJudul(fakta: FaktaDokumen): readonly Teks[] {
  return [
    ['BERITA ACARA'],
    ['Nomor: ', ...composeNomor(fakta)],
    [`REKAPITULASI ${fakta.tahapan.judul}`],
    [`TINGKAT KECAMATAN ${fakta.kecamatan.nama}`],
    [fakta.profil.judulPemilihan],
  ];
}

function composeWaktu({ pleno }: FaktaDokumen): Teks {
  const jam: Teks = [' pukul ', isiAtauGaris(pleno.jam, GARIS_PENDEK)];
  if (pleno.tanggal !== null) {
    return [`Pada ${kalimatTanggal(pleno.tanggal)} (${formatTanggal(pleno.tanggal)})`, ...jam];
  }
  const bagian = ['Pada hari ', ' tanggal ', ' bulan ', ' tahun '];
  return [...bagian.flatMap((kata): Teks => [kata, GARIS_PENDEK]), ...jam];
}

function formatRapat({ tahapan, kecamatan }: FaktaDokumen): string {
  return `Rekapitulasi ${tahapan.sebutan} Tingkat Kecamatan ${formatNamaWilayah(kecamatan.nama)}`;
}

export function composePembuka(fakta: FaktaDokumen): Teks {
  const { kecamatan } = fakta;
  const wilayah = [kecamatan.kabupaten.nama, `PROVINSI ${kecamatan.provinsi.nama}`]
    .map(formatNamaWilayah)
    .join(', ');
  return [
    ...composeWaktu(fakta),
    ', bertempat di ',
    isiAtauGaris(fakta.pleno.tempat, GARIS_SEDANG),
    `, Panitia Pemilihan Kecamatan (PPK) ${formatNamaWilayah(kecamatan.nama)}, ${wilayah}, telah melaksanakan ` +
      `Rapat Pleno Terbuka ${formatRapat(fakta)} untuk ${fakta.profil.sebutanPemilihan}, berdasarkan:`,
  ];
}

export function composePenetapan(fakta: FaktaDokumen): Teks {
  const nama = formatNamaWilayah(fakta.kecamatan.nama);
  return [
    `Dalam rapat tersebut, PPK ${nama} menetapkan ${formatRapat(fakta)} dengan rincian sebagai berikut:`,
  ];
}

/** The total once more in words, so that no digit can be changed unseen. */
export function composeTerbilang({ rekap }: FaktaDokumen): Teks {
  const { akhir } = rekap;
  if ([akhir.l, akhir.p, akhir.jumlah, rekap.jumlahTps].includes(null)) {
    return [
      'Jumlah pemilih: ',
      { tebal: TIDAK_ADA_DATA },
      '; belum dapat dihitung karena ada data yang belum masuk.',
    ];
  }
  return [
    'Jumlah pemilih: ',
    { tebal: `${formatAngkaTerbilang(akhir.jumlah)} pemilih` },
    `, terdiri atas ${formatAngkaTerbilang(akhir.l)} pemilih laki-laki dan ${formatAngkaTerbilang(akhir.p)} pemilih perempuan, ` +
      `tersebar di ${formatAngkaTerbilang(rekap.jumlahTps)} TPS pada ${formatJumlahDesa(rekap.desa).replace(', ', ' dan ')}.`,
  ];
}

/** Each remark one item; unknown: lines to fill; none: said so. */
export function listMasukan({ pleno }: FaktaDokumen): readonly Teks[] {
  if (pleno.masukan === null) return [[GARIS_PANJANG], [GARIS_PANJANG], [GARIS_PANJANG]];
  return pleno.masukan.map(({ dari, isi }) => [dari === null ? GARIS_PENDEK : { tebal: dari }, ': ', isi]);
}

export function listPenerima({ profil, kecamatan }: FaktaDokumen): readonly Teks[] {
  return profil.penerima.map(({ nama, rangkap }) => [
    nama
      .replaceAll('{kabupaten}', formatNamaWilayah(kecamatan.kabupaten.nama))
      .replaceAll('{kecamatan}', formatNamaWilayah(kecamatan.nama)) + ` (${rangkap} rangkap)`,
  ]);
}

export function composeRangkap({ profil }: FaktaDokumen): Teks {
  const jumlah = profil.penerima.reduce((n, p) => n + p.rangkap, 0);
  return [`Berita Acara ini dibuat dalam ${jumlah} (${terbilang(jumlah)}) rangkap, masing-masing untuk:`];
}
