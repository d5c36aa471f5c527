import { describe, expect, test } from 'vitest';
import { terbilang } from '../../src/core/bahasa/terbilang.ts';
import type { IsiPaket } from '../../src/core/dokumen/fakta-dokumen.ts';
import { composeSampul } from '../../src/core/dokumen/sampul.ts';
import { adaPdftotext, rapatkan } from './baca-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';
import { cetak } from './angka-harapan.ts';
import { bacaKeduanya, findHilang, listBarisBernomor, tanpaSpasi, teksPdf, teksXlsx } from './rapat-alat.ts';

function buatIsi(jumlah: number): readonly IsiPaket[] {
  return Array.from({ length: jumlah }, (_, i) => ({
    judul: 'Laporan hasil coklit',
    berkas: `PPS/2001 Desa Karangtengah Barat Daya/TPS ${String(i).padStart(3, '0')} Laporan Hasil Coklit.pdf`,
    halaman: 1 + (i % 7),
    sha256: (i * 2654435761).toString(16).padStart(16, '0').repeat(4).slice(0, 64),
  }));
}

describe.skipIf(!adaPdftotext)('sampul', () => {
  test('menyebut jumlah desa, TPS dan pemilih dari rekap, dengan angka dan huruf', async () => {
    const fakta = buatFakta();
    const terbaca = await bacaKeduanya(composeSampul(fakta));
    const { akhir, jumlahDesa, jumlahTps } = fakta.rekap;
    const angka = [jumlahDesa, jumlahTps, akhir.l, akhir.p, akhir.jumlah];
    expect(rapatkan(teksPdf(terbaca))).toContain(angka.map(cetak).join(' '));
    expect(terbaca.lembar[0]?.baris.map((b) => b.filter((s) => s !== null))).toContainEqual(angka);
    for (const teks of [teksPdf(terbaca), teksXlsx(terbaca)]) {
      expect(rapatkan(teks)).toContain(`${cetak(akhir.jumlah)} (${terbilang(akhir.jumlah ?? 0)})`);
    }
  });

  test('tanpa isi paket mengatakan bahwa daftar isi belum dibuat', async () => {
    const terbaca = await bacaKeduanya(composeSampul(buatFakta()));
    expect(teksXlsx(terbaca)).toContain('Daftar isi dibuat setelah seluruh dokumen dibuat.');
    expect(rapatkan(teksPdf(terbaca))).toContain('Daftar isi dibuat setelah seluruh dokumen dibuat.');
    expect(terbaca.lembar).toHaveLength(1);
  });

  test('700 berkas tercatat lengkap dengan halaman dan SHA-256', async () => {
    const isiPaket = buatIsi(700);
    const dokumen = composeSampul({ ...buatFakta(), isiPaket });
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    const baris = listBarisBernomor(terbaca.lembar[1] ?? { nama: '', baris: [] });
    expect(
      baris.map((b) => ({
        judul: b[1],
        berkas: b[2],
        halaman: b[3],
        sha256: tanpaSpasi(String(b[4])),
      })),
    ).toEqual(isiPaket);
    const pdf = tanpaSpasi(teksPdf(terbaca));
    for (const { berkas, halaman, sha256 } of isiPaket) {
      expect(pdf).toContain(tanpaSpasi(berkas) + halaman + sha256);
    }
  });

  test('angka yang belum ada disebut tidak ada data, fakta yang belum ada menjadi titik-titik', async () => {
    const fakta = buatFakta({ tanpaData: [1] });
    const pleno = { ...fakta.pleno, nomor: null, tanggal: null, tempat: null };
    const terbaca = await bacaKeduanya(composeSampul({ ...fakta, pleno }));
    for (const teks of [teksPdf(terbaca), teksXlsx(terbaca)]) {
      expect(rapatkan(teks)).toContain('Jumlah pemilih: tidak ada data');
      expect(rapatkan(teks)).toMatch(/Nomor berita acara: …+/);
      expect(rapatkan(teks)).toMatch(/Hari, tanggal : ?…+/);
    }
  });
});
