import { describe, expect, test } from 'vitest';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import { composeBeritaAcaraPps } from '../../src/core/dokumen/berita-acara-pps.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { cetak } from './angka-harapan.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { listAngkaBerkata } from './baca-terbilang.ts';
import { buatFakta, type OpsiFakta } from './bangun-fakta.ts';

const OPSI: OpsiFakta = { jumlahDesa: 4, kelurahanTiap: 3, tpsPerDesa: 6 };

function compose(fakta: FaktaDokumen, urutan: number) {
  return composeBeritaAcaraPps(fakta, { desa: fakta.rekap.desa[urutan]?.kode ?? '', tps: null });
}

async function bacaPdf(fakta: FaktaDokumen, urutan = 0): Promise<string> {
  return rapatkan(readPdf(await renderDokumen(compose(fakta, urutan), 'pdf'), 'raw').join(' '));
}

async function bacaXlsx(fakta: FaktaDokumen, urutan = 0): Promise<string> {
  return readXlsx(await renderDokumen(compose(fakta, urutan), 'xlsx'))
    .map(teksLembar)
    .join(' ');
}

const BACA = [...(adaPdftotext ? [['PDF', bacaPdf] as const] : []), ['Excel', bacaXlsx] as const];

describe.each(BACA)('berita acara PPS %s', (format, baca) => {
  test('desa dan kelurahan disebut menurut kodenya, di judul, kalimat, dan tempat tanda tangan', async () => {
    const fakta = buatFakta(OPSI);
    const kelurahan = await baca(fakta, 0);
    expect(kelurahan).toContain('TINGKAT KELURAHAN NGROMBO');
    expect(kelurahan).toContain(
      '(PPS) Kelurahan Ngrombo, Kecamatan Baki, Kabupaten Sukoharjo, Provinsi Jawa Tengah',
    );
    expect(kelurahan).toContain('PANITIA PEMUNGUTAN SUARA KELURAHAN NGROMBO');
    const desa = await baca(fakta, 1);
    expect(desa).toMatch(/TINGKAT DESA [A-Z]+ /);
    expect(desa).not.toMatch(/KELURAHAN/);
  });

  test('angka tabel dan kalimatnya adalah angka rekap desa itu, bukan desa lain', async () => {
    const fakta = buatFakta(OPSI);
    for (const [i, d] of fakta.rekap.desa.entries()) {
      const teks = await baca(fakta, i);
      const tulis = format === 'PDF' ? cetak : String;
      const deret = [d.jumlahTps, d.akhir.l, d.akhir.p, d.akhir.jumlah].map(tulis).join(' ');
      expect(teks).toContain(`JUMLAH TPS LAKI-LAKI PEREMPUAN JUMLAH PEMILIH ${deret}`);
      const pasangan = listAngkaBerkata(teks);
      expect(pasangan.map((p) => p.angka)).toEqual([d.akhir.jumlah, d.akhir.l, d.akhir.p, d.jumlahTps]);
      for (const { angka, kata } of pasangan) expect(kata).toBe(angka);
    }
  });

  test('nomor, tanggal, tempat, masukan, dan penanda tangan milik desa itu', async () => {
    const fakta = buatFakta(OPSI);
    const teks = await baca(fakta, 2);
    expect(teks).toContain(
      `Nomor: 003/PL.02.1-BA/${fakta.rekap.desa[2]?.kode.replaceAll('.', '') ?? ''}/2024`,
    );
    expect(teks).toContain(
      'Pada hari Jumat tanggal dua bulan Agustus tahun dua ribu dua puluh empat (2 Agustus 2024) pukul 19.30 WIB',
    );
    expect(teks).toContain(
      '2. Menerima masukan data dari a. Pengawas desa: agar pemilih pindah diperiksa kembali.',
    );
    for (const nama of ['Joko Susilo, S.Pd.', 'Rina Wulandari', 'Ahmad Fauzi']) expect(teks).toContain(nama);
    expect(teks).not.toContain('Siti Nurhayati');
    expect(teks).toContain(
      'Lampiran 2 : Rekapitulasi Perubahan Pemilih (MODEL A-REKAP PPS PERUBAHAN PEMILIH)',
    );
    expect(teks).toContain(`Data desa: ${fakta.desa[2]?.capData ?? ''}`);
  });

  test('belum diisi: pola nomor memakai kode desa, yang lain garis titik', async () => {
    const fakta = buatFakta({
      ...OPSI,
      ubahFaktaDesa: (d) => ({ ...d, pleno: { ...PLENO_KOSONG, anggota: [null, null] } }),
    });
    const teks = await baca(fakta, 1);
    expect(teks).toMatch(
      new RegExp(`Nomor: …{5,}/PL\\.02\\.1-BA/${fakta.rekap.desa[1]?.kode.replaceAll('.', '') ?? ''}/2024`),
    );
    expect(teks).toMatch(
      /Pada hari …{5,} tanggal …{5,} bulan …{5,} tahun …{5,} pukul …{5,}, bertempat di …{5,}/,
    );
    expect(teks).toMatch(/2\. Menerima masukan data dari a\. …{10,} b\. …{10,} c\. …{10,}/);
  });

  test('tidak ada masukan dikatakan', async () => {
    const fakta = buatFakta({
      ...OPSI,
      ubahFaktaDesa: (d) => ({ ...d, pleno: { ...d.pleno, masukan: [] } }),
    });
    expect(await baca(fakta)).toContain('Tidak ada masukan/tanggapan data.');
  });

  test('angka yang tidak ada dikatakan, tidak ditulis nol', async () => {
    const kosong = { l: null, p: null, jumlah: null };
    const fakta = buatFakta({ ...OPSI, ubahDesa: (d) => ({ ...d, akhir: kosong }) });
    const teks = await baca(fakta);
    expect(teks).toContain('Jumlah pemilih: tidak ada data; belum dapat dihitung');
    expect(teks).toMatch(/JUMLAH PEMILIH 6 tidak ada data tidak ada data tidak ada data/);
  });
});

test('kaki dan kode QR menyebut desa, angkanya, dan keadaan data desa itu', () => {
  const fakta = buatFakta(OPSI);
  const d = fakta.rekap.desa[1];
  const dokumen = compose(fakta, 1);
  expect(dokumen.kaki).toContain(`Data desa ${fakta.desa[1]?.capData.slice(0, 12) ?? ''}`);
  expect(dokumen.qr).toContain(`L+P ${d?.akhir.jumlah ?? ''}`);
});
