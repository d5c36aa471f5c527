import { describe, expect, test } from 'vitest';
import { daftarDokumen } from '../../src/core/dokumen/daftar-dokumen.ts';
import { SASARAN_KECAMATAN, type FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { loadProfilUji } from '../data-uji.ts';
import { cetak, listHarapan } from './angka-harapan.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, type LembarTerbaca } from './baca-dokumen.ts';
import { buatFakta, profilSepuluhAlasan, profilVarian } from './bangun-fakta.ts';

const KASUS: readonly (readonly [string, () => FaktaDokumen])[] = [
  ['14 desa', () => buatFakta()],
  ['1 desa', () => buatFakta({ jumlahDesa: 1 })],
  ['40 desa bernama panjang', () => buatFakta({ jumlahDesa: 40, kelurahanTiap: 7 })],
  ['semua nol', () => buatFakta({ besar: 0 })],
  ['angka berjuta', () => buatFakta({ besar: 500 })],
  ['varian tanpa L/P', () => buatFakta({ profil: profilVarian('jumlah') })],
  ['sepuluh alasan TMS tanpa pindah TPS', () => buatFakta({ profil: profilSepuluhAlasan() })],
];

/** Those with one row per desa. */
const TABEL = daftarDokumen.filter((d) => listHarapan(d.jenis, loadProfilUji()).length > 0);

function findBaris(lembar: LembarTerbaca, nomor: number, nama: string): readonly (string | number | null)[] {
  const baris = lembar.baris.find((b) => b[0] === nomor && typeof b[1] === 'string' && b[1].endsWith(nama));
  if (baris === undefined) throw new Error(`Baris ${nomor} ${nama} tidak ada di lembar ${lembar.nama}.`);
  return baris;
}

describe.each(KASUS)('%s', (_, buat) => {
  test.each(TABEL)('Excel $jenis memuat setiap angka rekap sebagai bilangan', async ({ jenis, compose }) => {
    const fakta = buat();
    const lembar = readXlsx(await renderDokumen(compose(fakta, SASARAN_KECAMATAN), 'xlsx'));
    for (const harapan of listHarapan(jenis, fakta.profil)) {
      const satu = lembar.find((l) => l.nama === harapan.lembar);
      if (satu === undefined) throw new Error(`Lembar ${harapan.lembar} tidak ada.`);
      fakta.rekap.desa.forEach((desa, i) => {
        const angka = harapan.angka(desa);
        expect(findBaris(satu, i + 1, desa.nama).slice(2, 2 + angka.length)).toEqual(angka);
      });
      const total = satu.baris.find((b) => typeof b[0] === 'string' && b[0].startsWith('TOTAL ('));
      const angkaTotal = harapan.angka(fakta.rekap);
      expect(total?.slice(2, 2 + angkaTotal.length)).toEqual(angkaTotal);
    }
  });

  test.skipIf(!adaPdftotext).each(TABEL)(
    'PDF $jenis memuat setiap angka rekap',
    async ({ jenis, compose }) => {
      const fakta = buat();
      const baris = readPdf(await renderDokumen(compose(fakta, SASARAN_KECAMATAN), 'pdf'))
        .join('\n')
        .split('\n')
        .map((b) => rapatkan(b).split(' '));
      for (const harapan of listHarapan(jenis, fakta.profil)) {
        fakta.rekap.desa.forEach((desa, i) => {
          const angka = harapan.angka(desa).map(cetak);
          expect(hasBaris(baris, String(i + 1), angka), `${harapan.lembar}: ${desa.nama}`).toBe(true);
        });
        expect(
          hasBaris(baris, 'TOTAL', harapan.angka(fakta.rekap).map(cetak)),
          `${harapan.lembar}: TOTAL`,
        ).toBe(true);
      }
    },
  );
});

/** A printed line that begins with `awal` and ends with these figures, the word of the check aside. */
function hasBaris(baris: readonly (readonly string[])[], awal: string, angka: readonly string[]): boolean {
  return baris.some((b) => {
    const isi = b.at(-1) === 'Sesuai' ? b.slice(0, -1) : b;
    return isi[0] === awal && isi.slice(-angka.length).join(' ') === angka.join(' ');
  });
}
