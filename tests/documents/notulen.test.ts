import { describe, expect, test } from 'vitest';
import { formatNamaWilayah } from '../../src/core/bahasa/nama-wilayah.ts';
import { composeNotulen } from '../../src/core/dokumen/notulen.ts';
import type { Angka } from '../../src/core/rekap/angka.ts';
import { adaPdftotext, type LembarTerbaca, type NilaiSel } from './baca-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, teksPdf, teksXlsx, ubahPanjang } from './rapat-alat.ts';
import { cetak } from './angka-harapan.ts';

const GARIS: readonly (readonly [string, (a: Angka) => Angka['awal']])[] = [
  ['Pemilih awal', (a) => a.awal],
  ['Pemilih baru', (a) => a.baru],
  ['Pemilih tidak memenuhi syarat (TMS)', (a) => a.tms],
  ['Perbaikan data pemilih', (a) => a.ubah],
  ['Pemilih akhir', (a) => a.akhir],
];

/** Rows of every table of figures, one after another. */
function listAngka(lembar: LembarTerbaca | undefined): readonly (readonly NilaiSel[])[] {
  const nama = new Set(GARIS.map(([n]) => n));
  return (lembar?.baris ?? [])
    .map((b) => b.filter((s) => s !== null))
    .filter((b) => typeof b[0] === 'string' && nama.has(b[0]) && b.length === 4);
}

describe.skipIf(!adaPdftotext)('notulen', () => {
  test('angka setiap desa dan kecamatan adalah angka rekap', async () => {
    const fakta = buatFakta();
    const dokumen = composeNotulen(fakta);
    const terbaca = await bacaKeduanya(dokumen);
    const harapan = [...fakta.rekap.desa, fakta.rekap].flatMap((a) =>
      GARIS.map(([nama, ambil]) => [nama, ambil(a).l, ambil(a).p, ambil(a).jumlah]),
    );
    expect(listAngka(terbaca.lembar[0])).toEqual(harapan);
    const pdf = teksPdf(terbaca).replace(/\s+/g, ' ');
    for (const [nama, ...angka] of harapan) {
      expect(pdf).toContain(`${nama} ${angka.map((a) => cetak(Number(a))).join(' ')}`);
    }
    expect(findHilang(dokumen, terbaca)).toEqual([]);
  });

  test('setiap desa satu bagian menurut urutan kode', async () => {
    const fakta = ubahPanjang(buatFakta({ jumlahDesa: 40, kelurahanTiap: 3 }));
    const terbaca = await bacaKeduanya(composeNotulen(fakta));
    const judul = [...teksXlsx(terbaca).matchAll(/(\d+)\. (?:Desa|Kelurahan) (.+?) \(jumlah TPS/g)];
    expect(judul.map((j) => `${j[1]} ${j[2]}`)).toEqual(
      fakta.rekap.desa.map((d, i) => `${i + 1} ${formatNamaWilayah(d.nama)}`),
    );
  });

  test('desa tanpa data disebut BELUM ADA DATA, bukan nol', async () => {
    const terbaca = await bacaKeduanya(composeNotulen(buatFakta({ tanpaData: [0] })));
    for (const teks of [teksPdf(terbaca), teksXlsx(terbaca)]) {
      expect(teks.match(/BELUM ADA DATA/g)).toHaveLength(1);
      expect(teks).toContain('tidak ada data');
    }
  });

  test('menyediakan tempat tanda tangan notulis dan ketua', async () => {
    const fakta = buatFakta();
    const terbaca = await bacaKeduanya(composeNotulen(fakta));
    for (const teks of [teksPdf(terbaca), teksXlsx(terbaca)]) {
      expect(teks).toContain('Notulis,');
      expect(teks).toContain('KETUA PPK BAKI');
      expect(teks).toContain(String(fakta.pleno.ketua));
    }
  });
});
