/** Sentences and lists that the berita acara of PPK and PPS share. */
import { formatBilangan } from '../bahasa/bilangan.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { terbilang } from '../bahasa/terbilang.ts';
import type { Formulir } from '../profil/profil.ts';
import type { Angka, Bilangan } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import type { Blok, Rincian, Teks } from './dokumen.ts';
import type { FaktaDokumen, Pleno } from './fakta-dokumen.ts';
import { GARIS_PANJANG, GARIS_PENDEK } from './kerangka.ts';

/** "1.250 (seribu dua ratus lima puluh)"; a missing figure says so. */
export function formatAngkaTerbilang(nilai: Bilangan): string {
  return nilai === null ? TIDAK_ADA_DATA : `${formatBilangan(nilai)} (${terbilang(nilai)})`;
}

export type AngkaBeritaAcara = Pick<Angka, 'akhir'> & { readonly jumlahTps: Bilangan };

/**
 * The total once more in words, so that no digit can be changed unseen.
 * @param sebaran what follows the number of TPS: " pada 10 Desa dan 2 Kelurahan"
 */
export function composeTerbilang({ akhir, jumlahTps }: AngkaBeritaAcara, sebaran: string): Teks {
  if ([akhir.l, akhir.p, akhir.jumlah, jumlahTps].includes(null)) {
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
      `tersebar di ${formatAngkaTerbilang(jumlahTps)} TPS${sebaran}.`,
  ];
}

/** The figures a sentence may name by themselves. */
export function composeIsianAngka(
  angka: AngkaBeritaAcara,
): Readonly<Record<'jumlah pemilih' | 'jumlah laki-laki' | 'jumlah perempuan' | 'jumlah tps', Teks>> {
  return {
    'jumlah pemilih': [formatAngkaTerbilang(angka.akhir.jumlah)],
    'jumlah laki-laki': [formatAngkaTerbilang(angka.akhir.l)],
    'jumlah perempuan': [formatAngkaTerbilang(angka.akhir.p)],
    'jumlah tps': [formatAngkaTerbilang(angka.jumlahTps)],
  };
}

/** Each remark one item; unknown: lines to fill; none: said so in the words of the form. */
export function composeMasukan({ masukan }: Pleno, pengantar: readonly Blok[], tidakAda: string): Blok[] {
  if (masukan?.length === 0) return [{ jenis: 'paragraf', gaya: 'biasa', isi: [tidakAda] }];
  const butir: readonly Teks[] =
    masukan === null
      ? [[GARIS_PANJANG], [GARIS_PANJANG], [GARIS_PANJANG]]
      : masukan.map(({ dari, isi }) => [dari === null ? GARIS_PENDEK : { tebal: dari }, ': ', isi]);
  return [...pengantar, { jenis: 'daftar', penomoran: 'huruf', butir }];
}

export function composeDasarHukum({ profil }: FaktaDokumen): readonly Blok[] {
  return [{ jenis: 'daftar', penomoran: 'angka', butir: profil.dasarHukum.map((dasar) => [dasar]) }];
}

/** "Rekapitulasi … (MODEL A-REKAP PPK)"; the title of the form where the office has put one. */
export function formatNamaFormulir({ model, judul }: Formulir, baku: string): string {
  return model === null ? (judul ?? baku) : `${judul ?? baku} (${model})`;
}

/** "Lampiran 1 : …", one line each. */
export function composeLampiran(nama: readonly string[]): readonly Rincian[] {
  const baris = nama.map((n, i) => ({ label: `Lampiran ${i + 1}`, nilai: [n] }));
  return [{ jenis: 'rincian', gaya: 'biasa', baris }];
}

export function listPenerima({ profil, kecamatan }: FaktaDokumen): readonly Teks[] {
  return profil.penerima.map(({ nama, rangkap }) => [
    nama
      .replaceAll('{kabupaten}', formatNamaWilayah(kecamatan.kabupaten.nama))
      .replaceAll('{kecamatan}', formatNamaWilayah(kecamatan.nama)) + ` (${rangkap} rangkap)`,
  ]);
}

/** "5 (lima)" */
export function formatJumlahRangkap({ profil }: FaktaDokumen): string {
  return formatAngkaTerbilang(profil.penerima.reduce((n, p) => n + p.rangkap, 0));
}
