import { describe, expect, test } from 'vitest';
import { composeBeritaAcara } from '../../src/core/dokumen/berita-acara.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { cetak } from './angka-harapan.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import { loadProfilUji } from '../data-uji.ts';
import { buatFakta, PLENO_LENGKAP } from './bangun-fakta.ts';

async function bacaPdf(fakta: FaktaDokumen): Promise<string> {
  return rapatkan(readPdf(await renderDokumen(composeBeritaAcara(fakta), 'pdf'), 'raw').join(' '));
}

async function bacaXlsx(fakta: FaktaDokumen): Promise<string> {
  return readXlsx(await renderDokumen(composeBeritaAcara(fakta), 'xlsx'))
    .map(teksLembar)
    .join(' ');
}

const BACA = [...(adaPdftotext ? [['PDF', bacaPdf] as const] : []), ['Excel', bacaXlsx] as const];

describe.each(BACA)('berita acara %s', (format, baca) => {
  test('menyebut nomor, hari, tanggal dengan kata, jam, dan tempat', async () => {
    const teks = await baca(buatFakta());
    expect(teks).toContain('Nomor: 012/PL.02.1-BA/331110/2024');
    expect(teks).toContain(
      'Pada hari Selasa tanggal enam bulan Agustus tahun dua ribu dua puluh empat (6 Agustus 2024)',
    );
    expect(teks).toContain('pukul 09.00 WIB, bertempat di Pendopo Kecamatan Baki');
    expect(teks).toContain(
      'Panitia Pemilihan Kecamatan (PPK) Baki, Kabupaten Sukoharjo, Provinsi Jawa Tengah',
    );
    expect(teks).toContain('Dibuat di : Pendopo Kecamatan Baki');
    expect(teks).toContain('Pada tanggal : 6 Agustus 2024');
  });

  test('memuat jumlah pemilih dengan angka dan kata, dan tabel perubahan', async () => {
    const fakta = buatFakta();
    const { rekap } = fakta;
    const teks = await baca(fakta);
    expect(teks).toContain('59.030 (lima puluh sembilan ribu tiga puluh) pemilih');
    expect(rekap.akhir.jumlah).toBe(59_030);
    const tulis = format === 'PDF' ? cetak : String;
    const deret = (isi: readonly (number | null)[]): string => isi.map(tulis).join(' ');
    expect(teks).toContain(
      `JUMLAH PEMILIH ${deret([14, rekap.jumlahTps, rekap.akhir.l, rekap.akhir.p, rekap.akhir.jumlah])}`,
    );
    const baris = [
      ['Pemilih awal', rekap.awal],
      ['Pemilih baru', rekap.baru],
      ['Pemilih tidak memenuhi syarat (TMS)', rekap.tms],
      ['Pemilih akhir (1 + 2 − 3)', rekap.akhir],
      ['Perbaikan data pemilih (tidak mengubah jumlah)', rekap.ubah],
    ] as const;
    for (const [uraian, a] of baris) expect(teks).toContain(`${uraian} ${deret([a.l, a.p, a.jumlah])}`);
  });

  test('menyebut dasar hukum, lampiran, penerima, penanda tangan, dan kepala riwayat data', async () => {
    const fakta = buatFakta();
    const teks = await baca(fakta);
    for (const dasar of fakta.profil.dasarHukum) expect(teks).toContain(dasar);
    expect(teks).toContain(
      'Lampiran 1 : Rekapitulasi Daftar Pemilih Hasil Pemutakhiran (DPSH) (MODEL A-REKAP PPK)',
    );
    expect(teks).toContain('Lampiran 3 : Lembar kontrol rekapitulasi (LEMBAR KONTROL PPK)');
    expect(teks).toContain('dibuat dalam 5 (lima) rangkap');
    expect(teks).toContain('KPU Kabupaten Sukoharjo (1 rangkap)');
    expect(teks).toContain('PANITIA PEMILIHAN KECAMATAN BAKI');
    for (const nama of [PLENO_LENGKAP.ketua, ...PLENO_LENGKAP.anggota]) expect(teks).toContain(nama);
    expect(teks).toContain(`Kepala riwayat data: ${fakta.kepalaJejak}`);
  });

  test('memuat masukan; pemberi yang tidak dikenal menjadi garis titik', async () => {
    const teks = await baca(buatFakta());
    expect(teks).toMatch(/a\. Panwaslu Kecamatan Baki: agar bukti kematian/);
    expect(teks).toMatch(/b\. …{5,}: perbedaan jumlah TPS Desa Kudu/);
  });

  test('masukan yang sangat panjang dan berhuruf ganjil tertulis seluruhnya', async () => {
    const kata = Array.from({ length: 900 }, (_, i) => `kata${i + 1}`).join(' ');
    const masukan = [
      { dari: 'PPS', isi: `${kata} – selesai` },
      { dari: 'Ş漢', isi: '=1+1 <b>&"tebal"</b> ≥ 5' },
    ];
    const teks = await baca(buatFakta({ pleno: { ...PLENO_LENGKAP, masukan } }));
    for (const bagian of ['kata1 ', 'kata450 ', 'kata900 – selesai', '=1+1 <b>&"tebal"</b>']) {
      expect(teks).toContain(bagian);
    }
  });

  test('kata tanpa spasi yang lebih panjang dari satu baris tidak keluar dari halaman', async () => {
    const masukan = [{ dari: 'PPS', isi: `awal ${'q'.repeat(900)} akhir` }];
    const teks = await baca(buatFakta({ pleno: { ...PLENO_LENGKAP, masukan } }));
    expect(teks.match(/q/g)).toHaveLength(900);
    expect(teks).toContain('akhir');
  });

  test('tanpa masukan mengatakannya', async () => {
    const teks = await baca(buatFakta({ pleno: { ...PLENO_LENGKAP, masukan: [] } }));
    expect(teks).toContain('Tidak ada masukan/tanggapan.');
  });

  test('keterangan pleno yang belum ada menjadi garis titik, tanggal tidak diambil dari jam komputer', async () => {
    const teks = await baca(buatFakta({ pleno: PLENO_KOSONG }));
    expect(teks).toMatch(/Nomor: …{5,}\/PL\.02\.1-BA\/331110\/2024/);
    expect(teks).toMatch(
      /Pada hari …{5,} tanggal …{5,} bulan …{5,} tahun …{5,} pukul …{5,}, bertempat di …{5,}/,
    );
    expect(teks).toMatch(/Dibuat di : …{5,}/);
    expect(teks).toMatch(/Pada tanggal : …{5,}/);
    expect(teks.match(/…{10,}/g)?.length).toBeGreaterThanOrEqual(5 + 3 + 3);
    const hariIni = new Date();
    expect(teks).not.toContain(
      `${hariIni.getDate()} ${hariIni.toLocaleDateString('id-ID', { month: 'long' })}`,
    );
  });

  test('kronologi menjadi lampiran hanya bila ada kejadian', async () => {
    const fakta = buatFakta();
    expect(await baca(fakta)).toContain('Lampiran 4 : Kronologi perbedaan dan tindak lanjut');
    const tanpa = await baca({ ...fakta, rapat: { ...fakta.rapat, kejadian: [] } });
    expect(tanpa).not.toMatch(/Kronologi|Lampiran 4/);
  });

  test('judul dan nama formulir dari kantor menggantikan yang bawaan, nama bergelar tetap seperti diketik', async () => {
    const profil = loadProfilUji();
    const formulir = {
      ...profil.formulir,
      beritaAcara: { ...profil.formulir.beritaAcara, judul: 'BERITA ACARA PLENO', model: 'MODEL BA-PPK' },
      rekap: { ...profil.formulir.rekap, judul: 'Rekapitulasi Hasil Perbaikan' },
    };
    const ketua = 'Hj. Siti Nurhayati, S.Sos., M.M.';
    const teks = await baca(
      buatFakta({ profil: { ...profil, formulir }, pleno: { ...PLENO_LENGKAP, ketua } }),
    );
    expect(teks).toContain('MODEL BA-PPK BERITA ACARA PLENO Nomor: 012');
    expect(teks).toContain('Lampiran 1 : Rekapitulasi Hasil Perbaikan (MODEL A-REKAP PPK)');
    expect(teks).toContain(`1 ${ketua} Ketua`);
  });

  test('jumlah yang tidak ada dikatakan, tidak ditulis sebagai "-"', async () => {
    const teks = await baca(buatFakta({ tanpaData: [3], draf: true }));
    expect(teks).toContain('Jumlah pemilih: tidak ada data; belum dapat dihitung');
    expect(teks).toContain('Belum ada data dari: Desa JETIS.');
  });
});
