import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { PENGATURAN_KOSONG, type Kantor } from '../../../../src/contract/pengaturan-schema.ts';
import { adaPdftotext, rapatkan, readPdf } from '../../../documents/baca-dokumen.ts';
import {
  createFolderUji,
  createMesinBaki,
  createMesinUji,
  KATA_SANDI_UJI,
  type MesinUji,
} from '../uji-mesin.ts';
import {
  createMesinBerisi,
  impor,
  listPemilihDesa,
  loadKecamatanKecil,
  writeCsv,
} from './kecamatan-kecil.ts';

const SEMUA = ['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'] as const;
const KANTOR: Kantor = {
  ...PENGATURAN_KOSONG.kantor,
  ppk: { ketua: 'Siti Nurhayati', anggota: ['Bambang', 'Dewi', 'Arif', 'Sri'], sekretaris: 'Wati' },
};

async function keadaan(mesin: MesinUji): Promise<readonly string[]> {
  return (await mesin.must('dokumen.list', {})).dokumen.map((d) => d.keadaan);
}

async function isi(mesin: MesinUji, token: string): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(mesin.keluaran(token).jalur));
}

describe('keadaan dokumen', () => {
  let mesin: MesinUji;
  beforeAll(async () => {
    mesin = await createMesinBerisi();
  });

  test('belum, siap, lalu usang tepat bila isinya berubah', async () => {
    expect(await keadaan(mesin)).toEqual(['belum', 'belum', 'belum', 'belum']);
    await mesin.must('dokumen.make', { jenis: [...SEMUA], draf: false });
    expect(await keadaan(mesin)).toEqual(['siap', 'siap', 'siap', 'siap']);
    // The number stands on the berita acara alone.
    await mesin.must('pengaturan.savePleno', {
      isian: { nomor: '012/PL.02.1-BA/331110/2024', tanggal: '', jam: '', tempat: '', masukan: null },
    });
    expect(await keadaan(mesin)).toEqual(['usang', 'siap', 'siap', 'siap']);
    // Signers stand on all of them, the sekretaris on none.
    await mesin.must('pengaturan.saveKantor', {
      isian: { ...KANTOR, ppk: { ...KANTOR.ppk, ketua: '', anggota: ['', '', '', ''] } },
    });
    expect(await keadaan(mesin)).toEqual(['usang', 'siap', 'siap', 'siap']);
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    expect(await keadaan(mesin)).toEqual(['usang', 'usang', 'usang', 'usang']);
    await mesin.must('dokumen.make', { jenis: ['rekap'], draf: false });
    expect(await keadaan(mesin)).toEqual(['usang', 'siap', 'usang', 'usang']);
    const langkah = (await mesin.must('beranda.load', {})).langkah;
    expect(langkah.find((l) => l.kode === 'PERBARUI_DOKUMEN')?.kalimat).toContain('3 dokumen');
  });

  test('yang belum diisi disebut, dan yang diisi tercetak', async () => {
    const daftar = await mesin.must('dokumen.list', {});
    expect(daftar.belumDiisi).toEqual([
      'Tanggal pleno',
      'Jam pleno',
      'Tempat pleno',
      'Masukan dan tanggapan',
    ]);
    const { token, nama, tipe } = await mesin.must('dokumen.preview', { jenis: 'berita-acara' });
    expect([nama, tipe]).toEqual(['1 Berita Acara Pleno PPK Baki.pdf', 'application/pdf']);
    const byte = await isi(mesin, token);
    expect(Buffer.from(byte.subarray(0, 5)).toString()).toBe('%PDF-');
    if (adaPdftotext) {
      const teks = rapatkan(readPdf(byte).join(' '));
      expect(teks).toContain('012/PL.02.1-BA/331110/2024');
      expect(teks).toContain('Siti Nurhayati');
    }
    const sebelum = (await mesin.must('dokumen.riwayat', { jenis: null })).length;
    await mesin.must('dokumen.preview', { jenis: 'rekap' });
    expect(await mesin.must('dokumen.riwayat', { jenis: null })).toHaveLength(sebelum);
  });

  test('penerima dari pengaturan menggantikan penerima profil', async () => {
    await mesin.must('pengaturan.savePenerima', { isian: [{ nama: 'Arsip Desa Gentan', rangkap: 3 }] });
    const { token } = await mesin.must('dokumen.preview', { jenis: 'berita-acara' });
    if (adaPdftotext)
      expect(rapatkan(readPdf(await isi(mesin, token)).join(' '))).toContain('Arsip Desa Gentan (3 rangkap)');
    await mesin.must('pengaturan.savePenerima', { isian: null });
  });
});

describe('membuat dokumen', () => {
  test('yang lama pindah ke riwayat dan tetap dapat diambil; isinya sama dengan yang dicatat', async () => {
    const mesin = await createMesinBerisi();
    const [satu] = await mesin.must('dokumen.make', { jenis: ['rekap'], draf: false });
    const lama = satu?.berkas[0];
    const folder = mesin.keluaran((await mesin.must('dokumen.folder', {})).token).jalur;
    expect(readdirSync(folder).sort()).toEqual(['2 Rekap PPK Baki.pdf', '2 Rekap PPK Baki.xlsx']);
    const byteLama = readFileSync(path.join(folder, '2 Rekap PPK Baki.xlsx'));
    await mesin.must('pengaturan.saveKantor', { isian: KANTOR });
    const [dua] = await mesin.must('dokumen.make', { jenis: ['rekap'], draf: false });
    const riwayat = await mesin.must('dokumen.riwayat', { jenis: 'rekap' });
    expect(riwayat.map((r) => r.terbaru)).toEqual([true, false]);
    expect(riwayat[0]?.berkas).toEqual(dua?.berkas);
    const keluaran = await mesin.must('dokumen.keluaran', { id: lama?.id ?? 0 });
    expect(Buffer.from(await isi(mesin, keluaran.token)).equals(byteLama)).toBe(true);
    expect(readFileSync(path.join(folder, '2 Rekap PPK Baki.xlsx')).equals(byteLama)).toBe(false);
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    const catatan = jejak.baris.filter((j) => j.peristiwa === 'DOKUMEN_DIBUAT');
    expect(catatan.map((j) => j.mengubahData)).toEqual([false, false]);
  });

  test('data yang sama memberi byte yang sama', async () => {
    const mesin = await createMesinBerisi();
    const [satu] = await mesin.must('dokumen.make', { jenis: ['lembar-kontrol'], draf: false });
    const [dua] = await mesin.must('dokumen.make', { jenis: ['lembar-kontrol'], draf: false });
    expect(dua?.berkas.map((b) => b.sha256)).toEqual(satu?.berkas.map((b) => b.sha256));
    expect(dua?.berkas.map((b) => b.id)).not.toEqual(satu?.berkas.map((b) => b.id));
    for (const b of [...(satu?.berkas ?? []), ...(dua?.berkas ?? [])])
      await mesin.must('dokumen.keluaran', { id: b.id });
  });

  test('berkas yang diubah atau dihapus di luar program dinyatakan', async () => {
    const mesin = await createMesinBerisi();
    const [dibuat] = await mesin.must('dokumen.make', { jenis: ['rekap'], draf: false });
    const folder = mesin.keluaran((await mesin.must('dokumen.folder', {})).token).jalur;
    const [xlsx, pdf] = dibuat?.berkas ?? [];
    appendFileSync(path.join(folder, xlsx?.nama ?? ''), 'x');
    rmSync(path.join(folder, pdf?.nama ?? ''));
    expect((await mesin.mustFail('dokumen.keluaran', { id: xlsx?.id ?? 0 })).kode).toBe(
      'BERKAS_DOKUMEN_BERUBAH',
    );
    expect((await mesin.mustFail('dokumen.keluaran', { id: pdf?.id ?? 0 })).kode).toBe(
      'BERKAS_DOKUMEN_HILANG',
    );
    expect((await mesin.mustFail('dokumen.zip', {})).kode).toMatch(/^BERKAS_DOKUMEN_/);
    expect((await mesin.mustFail('dokumen.keluaran', { id: 999 })).kode).toBe('DOKUMEN_TIDAK_ADA');
    await mesin.must('dokumen.make', { jenis: ['rekap'], draf: false });
    await mesin.must('dokumen.zip', {});
  });

  test('semua dokumen yang berlaku dalam satu arsip, tanpa yang usang', async () => {
    const mesin = await createMesinBerisi();
    expect((await mesin.mustFail('dokumen.zip', {})).kode).toBe('DOKUMEN_BELUM_ADA');
    await mesin.must('dokumen.make', { jenis: [...SEMUA], draf: false });
    await mesin.must('pengaturan.savePleno', {
      isian: { nomor: '1/BA', tanggal: '', jam: '', tempat: '', masukan: null },
    });
    const arsip = unzipSync(await isi(mesin, (await mesin.must('dokumen.zip', {})).token));
    expect(Object.keys(arsip)).toHaveLength(6);
    expect(Object.keys(arsip).some((n) => n.startsWith('1 Berita'))).toBe(false);
  });

  test('dibatalkan di tengah: yang selesai tercatat, yang lain tidak ada', async () => {
    const mesin = await createMesinBerisi();
    const panggilan = mesin.mulai('dokumen.make', { jenis: [...SEMUA], draf: false });
    while (!panggilan.kemajuan.some((k) => k.teks.includes('2 Rekap PPK Baki.pdf') || (k.selesai ?? 0) >= 3))
      await new Promise((resolve) => setTimeout(resolve, 5));
    panggilan.batal();
    const jawaban = await panggilan.jawaban;
    const riwayat = await mesin.must('dokumen.riwayat', { jenis: null });
    const folder = mesin.keluaran((await mesin.must('dokumen.folder', {})).token).jalur;
    expect(jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    expect(riwayat.length).toBeGreaterThan(0);
    expect(riwayat.length).toBeLessThan(SEMUA.length);
    expect(readdirSync(folder).sort()).toEqual(riwayat.flatMap((r) => r.berkas.map((b) => b.nama)).sort());
    for (const b of riwayat.flatMap((r) => r.berkas)) await mesin.must('dokumen.keluaran', { id: b.id });
  });
});

describe('draf', () => {
  test('selama ada desa tanpa data hanya DRAF yang dapat dibuat, dan ia tidak menggantikan yang akhir', async () => {
    const { mesin } = await createMesinBaki();
    await impor(mesin, [writeCsv(createFolderUji(), 'satu.csv', listPemilihDesa(0))]);
    const { alasanDraf } = await mesin.must('dokumen.list', {});
    expect(alasanDraf[0]).toContain('13 desa belum masuk');
    const galat = await mesin.mustFail('dokumen.make', { jenis: ['rekap'], draf: false });
    expect(galat).toMatchObject({ kode: 'DOKUMEN_HANYA_DRAF' });
    const [draf] = await mesin.must('dokumen.make', { jenis: ['rekap'], draf: true });
    expect(draf).toMatchObject({ draf: true, terbaru: true });
    expect(draf?.berkas.map((b) => b.nama)).toEqual([
      '2 Rekap PPK Baki (DRAF).xlsx',
      '2 Rekap PPK Baki (DRAF).pdf',
    ]);
    const langkah = (await mesin.must('beranda.load', {})).langkah;
    expect(langkah.find((l) => l.kode === 'BUAT_DOKUMEN')?.selesai).toBe(false);
  });

  test('TPS yang kurang dari jumlah resmi menahan dokumen akhir', async () => {
    const mesin = await createMesinBerisi();
    const { isian } = await mesin.must('pengaturan.load', {});
    const desa = isian.desa.map((d, i) => ({ ...d, jumlahTps: i === 0 ? 3 : 2 }));
    await mesin.must('pengaturan.saveDesa', { isian: desa });
    const nama = loadKecamatanKecil().kecamatan.desa[0]?.nama ?? '';
    expect((await mesin.must('dokumen.list', {})).alasanDraf).toEqual([expect.stringContaining(nama)]);
    const rekap = await mesin.must('rekap.load', {});
    expect(rekap.desa[0]?.tps.map((t) => t.nomor)).toEqual(['001', '002', '003']);
    await mesin.must('pengaturan.saveDesa', { isian: desa.map((d) => ({ ...d, jumlahTps: 2 })) });
    expect((await mesin.must('dokumen.list', {})).alasanDraf).toEqual([]);
    expect((await mesin.must('beranda.load', {})).desa[0]).toMatchObject({ tpsResmi: 2, jumlahTps: 2 });
  });

  test('dokumen masih dikenal sesudah dibuka lagi dari folder yang dipindahkan', async () => {
    const mesin = await createMesinBerisi();
    const [dibuat] = await mesin.must('dokumen.make', { jenis: ['rekap'], draf: false });
    const [pekerjaan] = (await mesin.must('sesi.load', {})).pekerjaan;
    await mesin.tutup();
    const folderData = path.join(createFolderUji(), 'pindahan');
    cpSync(mesin.folderData, folderData, { recursive: true });
    rmSync(path.join(mesin.folderData, 'basis-data'), { recursive: true });
    const lagi = await createMesinUji({ folderData });
    await lagi.must('sesi.open', { id: pekerjaan?.id ?? '', rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect(await keadaan(lagi)).toEqual(['belum', 'siap', 'belum', 'belum']);
    const { token } = await lagi.must('dokumen.keluaran', { id: dibuat?.berkas[0]?.id ?? 0 });
    expect(existsSync(lagi.keluaran(token).jalur)).toBe(true);
  });
});
