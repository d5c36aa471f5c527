import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { terbilang } from '../bahasa/terbilang.ts';
import { formatAngka } from './angka-tercetak.ts';
import type { Blok, Dokumen, Lembar, Paragraf, Teks } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeDokumen } from './kerangka.ts';
import { formatHariPleno } from './kepala-rapat.ts';
import { listSlideDesa } from './paparan-desa.ts';
import { composeSlideMutasi, listSlideAlasan } from './paparan-mutasi.ts';
import { composeJudulSlide, composeLembarSlide, composeTengah } from './paparan-slide.ts';
import { formatJumlahDesa } from './sebutan-desa.ts';

function composeRaksasa(isi: string): Paragraf {
  return { jenis: 'paragraf', gaya: 'raksasa', tengah: true, isi: [{ tebal: isi }] };
}

/** Lowers what would else hang under the upper edge of a nearly empty slide. */
const RUANG: Paragraf = composeRaksasa(' ');

/** Dates and places only where they are known: nobody writes on a screen. */
function composeSlidePembuka(fakta: FaktaDokumen): readonly Blok[] {
  const { kecamatan, profil, tahapan, pleno } = fakta;
  const waktu = [formatHariPleno(fakta), pleno.jam, pleno.tempat].filter((b) => b !== null && b !== '');
  return [
    {
      jenis: 'kop',
      model: null,
      logo: 'tengah',
      judul: [['RAPAT PLENO TERBUKA']],
    },
    composeTengah([{ tebal: `REKAPITULASI ${tahapan.judul}` }]),
    composeTengah([{ tebal: `TINGKAT KECAMATAN ${kecamatan.nama}` }]),
    composeTengah([profil.judulPemilihan]),
    composeTengah([formatNamaWilayah(`${kecamatan.kabupaten.nama}, PROVINSI ${kecamatan.provinsi.nama}`)]),
    ...(waktu.length === 0 ? [] : [composeTengah([waktu.join(' · ')])]),
  ];
}

function listCatatan({ rekap }: FaktaDokumen): readonly Blok[] {
  const belum = rekap.desa.filter((d) => !d.adaData).length;
  if (belum === 0) return [];
  return [composeTengah([`Belum ada data: ${belum} dari ${rekap.jumlahDesa} desa/kelurahan.`])];
}

function composeLakiPerempuan({ rekap: { akhir } }: FaktaDokumen): Teks {
  return [
    'Laki-laki ',
    { tebal: formatAngka(akhir.l) },
    '   ·   Perempuan ',
    { tebal: formatAngka(akhir.p) },
  ];
}

function composeSlideTotal(fakta: FaktaDokumen): readonly Blok[] {
  const { rekap, kecamatan } = fakta;
  const { jumlah } = rekap.akhir;
  return [
    RUANG,
    composeJudulSlide(`Jumlah Pemilih Kecamatan ${formatNamaWilayah(kecamatan.nama)}`),
    composeRaksasa(formatAngka(jumlah)),
    ...(jumlah === null ? [] : [composeTengah([`${terbilang(jumlah)} pemilih`])]),
    composeTengah(composeLakiPerempuan(fakta)),
    composeTengah([`${formatJumlahDesa(rekap.desa)}   ·   ${formatAngka(rekap.jumlahTps)} TPS`]),
    ...listCatatan(fakta),
  ];
}

function composeSlidePenutup(fakta: FaktaDokumen): readonly Blok[] {
  return [
    RUANG,
    composeJudulSlide('Pengesahan dan Penandatanganan'),
    composeTengah([fakta.tahapan.sebutan]),
    composeRaksasa(formatAngka(fakta.rekap.akhir.jumlah)),
    composeTengah(composeLakiPerempuan(fakta)),
    composeTengah(['Terima kasih.']),
  ];
}

/** What the hall sees: sums only, never a name or a number of anybody. */
export function composePaparan(fakta: FaktaDokumen): Dokumen {
  const slide: readonly (readonly Blok[])[] = [
    composeSlidePembuka(fakta),
    composeSlideTotal(fakta),
    ...listSlideDesa(fakta),
    composeSlideMutasi(fakta),
    ...listSlideAlasan(fakta),
    composeSlidePenutup(fakta),
  ];
  return composeDokumen(fakta, {
    jenis: 'paparan',
    sebutan: 'Paparan Rekapitulasi',
    kertas: 'layar',
    lembar: slide.map((blok, i): Lembar => composeLembarSlide(i, blok)),
  });
}
