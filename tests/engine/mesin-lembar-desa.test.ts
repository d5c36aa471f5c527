import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { PratinjauIsianDesa } from '../../src/contract/bentuk/pengaturan.ts';
import { PENGATURAN_KOSONG, type IsianDesa } from '../../src/contract/pengaturan-schema.ts';
import { readXlsx } from '../documents/baca-dokumen.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from './mesin/uji-mesin.ts';

const NGROMBO = '33.11.10.2001';
const MANCASAN = '33.11.10.2002';
const PYTHON = '/usr/bin/python3';

const adaLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const adaOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
if (!adaLibreOffice) console.info('Dilewati: LibreOffice (soffice) tidak terpasang di komputer ini.');
if (!adaOpenpyxl) console.info('Dilewati: Python dengan openpyxl tidak terpasang di komputer ini.');

const KOSONG_MANCASAN: IsianDesa = {
  kode: MANCASAN,
  jumlahTps: null,
  pps: { ketua: '', anggota: ['', ''] },
  pantarlih: [],
  pleno: PENGATURAN_KOSONG.pleno,
  tujuan: [],
};

const ISIAN: readonly IsianDesa[] = [
  {
    kode: NGROMBO,
    jumlahTps: 3,
    pps: { ketua: 'Ketua Buatan', anggota: ['Anggota Satu', 'Anggota Dua'] },
    pantarlih: [
      { tps: '001', nama: 'Pantarlih A' },
      { tps: '001', nama: 'Pantarlih B' },
      { tps: '003', nama: 'Pantarlih C' },
    ],
    pleno: {
      nomor: '07/PL.02.1-BA/3311102001/2024',
      tanggal: '2024-08-04',
      jam: '19.30 WIB',
      tempat: 'Balai Desa Ngrombo',
      masukan: [
        { dari: 'PKD Ngrombo', isi: 'Mohon dicek: RT 02;\nRT 03.' },
        { dari: '', isi: 'Pemilih pindah  dua orang.' },
      ],
    },
    tujuan: ['Ketua PPS Desa Ngrombo', 'Kepala Desa Ngrombo'],
  },
  { ...KOSONG_MANCASAN, pleno: { ...PENGATURAN_KOSONG.pleno, masukan: [] } },
];

type Baris = readonly (string | number)[];

function writeBuku(folder: string, lembar: Readonly<Record<string, readonly Baris[]>>): string {
  const buku = utils.book_new();
  for (const [nama, baris] of Object.entries(lembar))
    utils.book_append_sheet(buku, utils.aoa_to_sheet(baris.map((b) => [...b])), nama);
  const jalur = path.join(folder, 'isian.xlsx');
  writeFileSync(jalur, write(buku, { type: 'buffer', bookType: 'xlsx' }));
  return jalur;
}

async function baca(mesin: MesinUji, jalur: string): Promise<PratinjauIsianDesa> {
  return mesin.must('pengaturan.readLembarDesa', { titipan: mesin.titip(jalur) });
}

function desa(hasil: PratinjauIsianDesa, kode: string): IsianDesa | undefined {
  return hasil.desa.find((d) => d.kode === kode);
}

async function unduh(mesin: MesinUji): Promise<string> {
  const { token } = await mesin.must('pengaturan.lembarDesa', {});
  return mesin.keluaran(token).jalur;
}

describe('lembar isian desa', () => {
  test('memuat yang sudah diketahui, satu baris per TPS, sebagai teks', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [...ISIAN] });
    const [lembarDesa, lembarPantarlih, lembarMasukan] = readXlsx(readFileSync(await unduh(mesin)));
    expect([lembarDesa?.nama, lembarPantarlih?.nama, lembarMasukan?.nama]).toEqual([
      'Desa',
      'Pantarlih',
      'Masukan',
    ]);
    const baris = (lembarDesa?.baris ?? []).map((b) => b.join('|'));
    expect(baris).toContain(
      'Kode|Desa|Jumlah TPS|Ketua PPS|Anggota PPS 1|Anggota PPS 2|Tujuan surat|Nomor BA PPS|Tanggal pleno PPS|Pukul pleno PPS|Tempat pleno PPS',
    );
    expect(baris).toContain(
      `${NGROMBO}|NGROMBO|3|Ketua Buatan|Anggota Satu|Anggota Dua|Ketua PPS Desa Ngrombo; Kepala Desa Ngrombo|07/PL.02.1-BA/3311102001/2024|4 Agustus 2024|19.30 WIB|Balai Desa Ngrombo`,
    );
    const pantarlih = (lembarPantarlih?.baris ?? [])
      .filter((b) => b[0] === NGROMBO)
      .map((b) => b.slice(2, 4));
    expect(pantarlih).toEqual([
      ['001', 'Pantarlih A'],
      ['001', 'Pantarlih B'],
      ['002', ''],
      ['003', 'Pantarlih C'],
    ]);
    const masukan = (lembarMasukan?.baris ?? []).map((b) => b.join('|'));
    expect(masukan).toContain(`${NGROMBO}|NGROMBO||Pemilih pindah  dua orang.`);
    expect(masukan).toContain(`${MANCASAN}|MANCASAN||TIDAK ADA`);
  });

  test('yang dibaca kembali tanpa diubah tidak mengubah apa-apa', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [...ISIAN] });
    const { isian } = await mesin.must('pengaturan.load', {});
    expect(await baca(mesin, await unduh(mesin))).toEqual({ desa: isian.desa, masalah: [], berubah: [] });
  });

  test('yang diisi lewat LibreOffice dan disimpan ulang terbaca sama', async ({ skip }) => {
    if (!adaLibreOffice) skip('LibreOffice tidak terpasang');
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [...ISIAN] });
    const folder = createFolderUji();
    const asal = path.join(folder, 'isian desa.xlsx');
    copyFileSync(await unduh(mesin), asal);
    const keluar = path.join(folder, 'keluar');
    const hasil = spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profil')).href}`,
      '--headless',
      '--convert-to',
      'ods',
      '--outdir',
      keluar,
      asal,
    ]);
    expect(hasil.status).toBe(0);
    const { desa: terbaca, masalah, berubah } = await baca(mesin, path.join(keluar, 'isian desa.ods'));
    expect([masalah, berubah]).toEqual([[], []]);
    expect(terbaca.find((d) => d.kode === NGROMBO)).toEqual(ISIAN[0]);
  }, 120_000);

  test('yang diisi dengan program lain (openpyxl), angka sebagai angka, terbaca', async ({ skip }) => {
    if (!adaOpenpyxl) skip('openpyxl tidak terpasang');
    const { mesin } = await createMesinBaki();
    const jalur = await unduh(mesin);
    const isi = `
import sys, openpyxl
buku = openpyxl.load_workbook(sys.argv[1])
desa = buku['Desa']
for baris in desa.iter_rows():
    if baris[0].value == '${NGROMBO}':
        baris[2].value, baris[3].value, baris[6].value = 9, 'Ketua Baru', 'Tujuan Satu\\nTujuan Dua'
buku['Pantarlih'].append(['${MANCASAN}', None, 2, 'Pantarlih Baru'])
buku.save(sys.argv[1])`;
    const hasil = spawnSync(PYTHON, ['-c', isi, jalur]);
    expect(hasil.stderr.toString()).toBe('');
    const terbaca = await baca(mesin, jalur);
    expect(terbaca.masalah).toEqual([]);
    expect(terbaca.berubah).toEqual(['NGROMBO', 'MANCASAN']);
    expect(desa(terbaca, NGROMBO)).toMatchObject({
      jumlahTps: 9,
      pps: { ketua: 'Ketua Baru' },
      tujuan: ['Tujuan Satu', 'Tujuan Dua'],
    });
    expect(desa(terbaca, MANCASAN)?.pantarlih).toEqual([{ tps: '002', nama: 'Pantarlih Baru' }]);
  });

  test('sel kosong tidak menghapus yang sudah ada, dan yang disimpan sama dengan pratinjaunya', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [...ISIAN] });
    const jalur = writeBuku(createFolderUji(), {
      Desa: [
        ['KODE', 'DESA', 'JUMLAH TPS', 'KETUA PPS', 'ANGGOTA PPS 1'],
        [NGROMBO, '', '', '', 'Anggota Baru'],
        ['', 'mancasan', '8', 'Ketua Mancasan', ''],
        ['', 'JUMLAH', 11],
      ],
      Pantarlih: [
        ['Kode', 'Desa', 'TPS', 'Nama Pantarlih'],
        [NGROMBO, '', 'TPS 2', 'Satu Saja'],
        [MANCASAN, '', '001', ''],
      ],
    });
    const hasil = await baca(mesin, jalur);
    expect(hasil.masalah).toEqual([]);
    expect(hasil.berubah).toEqual(['NGROMBO', 'MANCASAN']);
    expect(desa(hasil, NGROMBO)).toEqual({
      kode: NGROMBO,
      jumlahTps: 3,
      pps: { ketua: 'Ketua Buatan', anggota: ['Anggota Baru', 'Anggota Dua'] },
      pantarlih: [{ tps: '002', nama: 'Satu Saja' }],
      pleno: ISIAN[0]?.pleno,
      tujuan: ['Ketua PPS Desa Ngrombo', 'Kepala Desa Ngrombo'],
    });
    await mesin.must('pengaturan.saveDesa', { isian: [...hasil.desa] });
    expect((await mesin.must('pengaturan.load', {})).isian.desa).toEqual(hasil.desa);
  });

  test('pleno PPS dibaca: tanggal dan pukul sebagai teks maupun angka, masukan per baris', async () => {
    const { mesin } = await createMesinBaki();
    const jalur = writeBuku(createFolderUji(), {
      Desa: [
        ['Kode', 'Nomor BA PPS', 'Tanggal pleno PPS', 'Pukul pleno PPS', 'Tempat pleno PPS'],
        [NGROMBO, '07/BA', 'Minggu, 4 Agustus 2024', '19.30 WIB', 'Balai Desa'],
        [MANCASAN, '', 45_508, 0.8125, ''],
        ['33.11.10.2003', '', '5/8/24', '', ''],
      ],
      Masukan: [
        ['Kode', 'Desa', 'Masukan dari', 'Isi masukan'],
        [NGROMBO, '', 'PKD', 'Pertama'],
        [NGROMBO, '', '', 'Kedua'],
        ['', 'Mancasan', '', 'tidak ada'],
      ],
    });
    const hasil = await baca(mesin, jalur);
    expect(hasil.masalah).toEqual([]);
    expect(desa(hasil, NGROMBO)?.pleno).toEqual({
      nomor: '07/BA',
      tanggal: '2024-08-04',
      jam: '19.30 WIB',
      tempat: 'Balai Desa',
      masukan: [
        { dari: 'PKD', isi: 'Pertama' },
        { dari: '', isi: 'Kedua' },
      ],
    });
    expect(desa(hasil, MANCASAN)?.pleno).toMatchObject({ tanggal: '2024-08-04', jam: '19.30', masukan: [] });
    expect(desa(hasil, '33.11.10.2003')?.pleno).toMatchObject({ tanggal: '2024-08-05', masukan: null });
  });

  test('isian pleno PPS yang tidak terbaca disebut tempatnya dan tidak mengubah yang ada', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('pengaturan.saveDesa', { isian: [...ISIAN] });
    const jalur = writeBuku(createFolderUji(), {
      Desa: [
        ['Kode', 'Tanggal pleno PPS', 'Pukul pleno PPS', 'Tempat pleno PPS'],
        [NGROMBO, 'besok', 19.3, 'x'.repeat(201)],
        [MANCASAN, '31/2/2024', '', ''],
      ],
      Masukan: [
        ['Kode', 'Masukan dari', 'Isi masukan'],
        ['', '', 'Tanpa desa'],
        [NGROMBO, 'PKD', ''],
        [NGROMBO, '', 'x'.repeat(1001)],
      ],
    });
    const hasil = await baca(mesin, jalur);
    expect(hasil.masalah).toEqual([
      'Lembar "Desa" baris 2 kolom B (Tanggal pleno PPS): "besok" bukan tanggal. Tulis seperti 4 Agustus 2024.',
      'Lembar "Desa" baris 2 kolom C (Pukul pleno PPS): pukul tidak terbaca. Tulis seperti 19.30 WIB.',
      'Lembar "Desa" baris 2 kolom D (Tempat pleno PPS): lebih dari 200 huruf. Singkat tulisannya.',
      'Lembar "Desa" baris 3 kolom B (Tanggal pleno PPS): "31/2/2024" bukan tanggal. Tulis seperti 4 Agustus 2024.',
      'Lembar "Masukan" baris 2: ada masukan tanpa desa. Isi kode atau nama desanya.',
      'Lembar "Masukan" baris 3 kolom C (Isi masukan): asal masukan ditulis, isinya kosong. Isi, atau hapus barisnya.',
      'Lembar "Masukan" baris 4 kolom C (Isi masukan): asal masukan paling banyak 200 huruf, isinya 1000 huruf. Singkat tulisannya.',
    ]);
    expect(hasil.berubah).toEqual([]);
  });

  test('setiap baris yang tidak dapat dipakai disebut dengan lembar, baris, dan kolomnya; yang lain tetap dipakai', async () => {
    const { mesin } = await createMesinBaki();
    const jalur = writeBuku(createFolderUji(), {
      Desa: [
        ['Kode', 'Desa', 'Jumlah TPS', 'Ketua PPS'],
        [NGROMBO, 'NGROMBO', 'tujuh', 'Ketua Terpakai'],
        ['33.11.02.2001', '', 4, ''],
        [MANCASAN, 'NGROMBO', 4, ''],
        [NGROMBO, '', 9, ''],
        [MANCASAN, '', 0, 'x'.repeat(101)],
      ],
      Pantarlih: [
        ['Kode', 'TPS', 'Nama Pantarlih'],
        [NGROMBO, 'sekian', 'Pantarlih A'],
        ['', '001', 'Pantarlih B'],
      ],
    });
    const hasil = await baca(mesin, jalur);
    expect(hasil.masalah).toEqual([
      'Lembar "Desa" baris 2 kolom C (Jumlah TPS): "tujuh" bukan jumlah TPS. Tulis angka 1 sampai 999.',
      'Lembar "Desa" baris 3: desa "33.11.02.2001" tidak ada di Kecamatan BAKI. Betulkan kode atau namanya.',
      'Lembar "Desa" baris 4: kodenya milik MANCASAN, tetapi namanya NGROMBO. Betulkan salah satunya.',
      'Lembar "Desa" baris 5: Desa NGROMBO sudah ada di baris sebelumnya. Sisakan satu baris.',
      'Lembar "Desa" baris 6 kolom C (Jumlah TPS): "0" bukan jumlah TPS. Tulis angka 1 sampai 999.',
      'Lembar "Desa" baris 6 kolom D (Ketua PPS): lebih dari 100 huruf. Singkat tulisannya.',
      'Lembar "Pantarlih" baris 2 kolom B (TPS): nomor TPS tidak terbaca. Tulis seperti 001.',
      'Lembar "Pantarlih" baris 3: ada nama Pantarlih tanpa desa. Isi kode atau nama desanya.',
    ]);
    expect(desa(hasil, NGROMBO)?.pps.ketua).toBe('Ketua Terpakai');
    expect(hasil.berubah).toEqual(['NGROMBO']);
  });

  test.each<readonly [string, readonly Baris[]]>([
    [
      'Kode, Desa, Jumlah TPS',
      [
        ['Kode', 'Desa', 'Jumlah TPS'],
        [NGROMBO, 'Ngrombo', 9],
      ],
    ],
    [
      'Desa dan Jml TPS',
      [
        ['Desa', 'Jml TPS'],
        ['NGROMBO', 9],
      ],
    ],
    [
      'satu TPS per baris',
      [['Desa', 'TPS'], ...Array.from({ length: 9 }, (_, i): Baris => ['NGROMBO', i + 1])],
    ],
  ])('tabel sederhana yang lama diterima juga: %s', async (_, baris) => {
    const { mesin } = await createMesinBaki();
    const hasil = await baca(mesin, writeBuku(createFolderUji(), { Sheet1: baris }));
    expect(hasil.masalah).toEqual([]);
    expect(desa(hasil, NGROMBO)?.jumlahTps).toBe(9);
  });

  test('tabel sederhana dengan baris yang tidak terbaca ditolak dengan barisnya', async () => {
    const { mesin } = await createMesinBaki();
    const jalur = writeBuku(createFolderUji(), {
      Sheet1: [
        ['Desa', 'Jml TPS'],
        ['NGROMBO', 'banyak'],
      ],
    });
    const galat = await mesin.mustFail('pengaturan.readLembarDesa', { titipan: mesin.titip(jalur) });
    expect(galat).toMatchObject({
      kode: 'DAFTAR_TPS_TIDAK_TERBACA',
      pesan: 'Berkas isian.xlsx, baris 2: jumlah atau nomor TPS tidak terbaca. Betulkan, lalu pilih lagi.',
    });
  });

  test('berkas tanpa tabel itu, berkas rusak, dan berkas yang sudah dilepas ditolak dengan kalimat', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    const lain = writeBuku(folder, {
      Sheet1: [
        ['Nama', 'NIK'],
        ['SITI', '3311101234567890'],
      ],
    });
    const tanpa = await mesin.mustFail('pengaturan.readLembarDesa', { titipan: mesin.titip(lain) });
    expect(tanpa.kode).toBe('TABEL_TIDAK_DITEMUKAN');
    expect(tanpa.pesan).not.toMatch(/SITI|3311/);
    const rusak = path.join(folder, 'rusak.xlsx');
    writeFileSync(rusak, readFileSync(lain).subarray(0, 900));
    const galat = await mesin.mustFail('pengaturan.readLembarDesa', { titipan: mesin.titip(rusak) });
    expect(galat.pesan).toMatch(/^Berkas rusak\.xlsx tidak dapat dibaca/);
    const token = mesin.titip(lain);
    mesin.lepas(token);
    const dilepas = await mesin.mustFail('pengaturan.readLembarDesa', { titipan: token });
    expect(dilepas.kode).toBe('BERKAS_TIDAK_DITEMUKAN');
  });
});
