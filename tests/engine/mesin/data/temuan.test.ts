import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Samaran } from '../../../../src/contract/pengaturan-schema.ts';
import type { TemuanTampil } from '../../../../src/contract/bentuk/temuan.ts';
import { readXlsx, teksLembar, type LembarTerbaca } from '../../../documents/baca-dokumen.ts';
import { createFolderUji, createMesinBaki, KATA_SANDI_UJI, type MesinUji } from '../uji-mesin.ts';
import { FILTER_TEMUAN, impor, listPemilihDesa, writeCsv, type PemilihUji } from './kecamatan-kecil.ts';

/** Two desa with a NIK that is active twice and a code that nobody knows. */
function isiBermasalah(): readonly (readonly PemilihUji[])[] {
  const [satu, dua] = [listPemilihDesa(0), listPemilihDesa(1)];
  const nikGanda = satu[2]?.nik ?? '';
  return [
    satu.map((p, i) => (i === 4 ? { ...p, ktpEl: 'X' } : p)),
    dua.map((p, i) => (i === 2 ? { ...p, nik: nikGanda } : p)),
  ];
}

async function mulai(): Promise<{ readonly mesin: MesinUji; readonly folder: string }> {
  const { mesin } = await createMesinBaki();
  const folder = createFolderUji();
  await impor(
    mesin,
    isiBermasalah().map((isi, i) => writeCsv(folder, `desa-${String(i)}.csv`, isi)),
  );
  return { mesin, folder };
}

async function semua(mesin: MesinUji, ubahan: object = {}): Promise<readonly TemuanTampil[]> {
  const filter = { ...FILTER_TEMUAN, ...ubahan };
  return (await mesin.must('temuan.query', { filter, offset: 0, limit: 500 })).baris;
}

describe('daftar temuan', () => {
  test('temuan tentang baris menunjuk pemilihnya', async () => {
    const { mesin } = await mulai();
    const [ktp] = await semua(mesin, { kode: 'KTP_EL_TIDAK_DIKENAL' });
    const pemilih = await mesin.must('pemilih.load', { id: ktp?.pemilih ?? '' });
    expect(pemilih.nama).toBe(isiBermasalah()[0]?.[4]?.nama);
    expect(pemilih.daftarTemuan.map((t) => t.kunci)).toContain(ktp?.kunci);
    const ganda = await semua(mesin, { kode: 'NIK_GANDA' });
    expect(ganda.map((t) => t.desa)).toEqual([...new Set(ganda.map((t) => t.desa))]);
    expect(ganda).toHaveLength(2);
  });

  test('saringan dan ringkasan saling cocok', async () => {
    const { mesin } = await mulai();
    const hasil = await mesin.must('temuan.query', { filter: FILTER_TEMUAN, offset: 0, limit: 500 });
    expect(hasil.jumlah).toBe(hasil.baris.length);
    for (const { kode, semua: jumlah } of hasil.ringkas.perKode)
      expect(await semua(mesin, { kode })).toHaveLength(jumlah);
    for (const { kode, semua: jumlah } of hasil.ringkas.perDesa)
      if (kode !== null) expect(await semua(mesin, { desa: kode })).toHaveLength(jumlah);
    const { galat, peringatan, info } = hasil.ringkas.perTingkat;
    expect(galat.semua + peringatan.semua + info.semua).toBe(hasil.jumlah);
    expect((await semua(mesin, { cari: 'aktif 2 kali' })).every((t) => t.kode === 'NIK_GANDA')).toBe(true);
  });
});

describe('tanda ditangani', () => {
  test('bertahan melewati tutup buka, berkas bernama lain, dan baris yang bergeser', async () => {
    const { mesin, folder } = await mulai();
    const [ktp] = await semua(mesin, { kode: 'KTP_EL_TIDAK_DIKENAL' });
    const kunci = ktp?.kunci ?? '';
    const sebelum = await mesin.must('beranda.load', {});
    await mesin.must('temuan.mark', { kunci: [kunci], ditangani: true, catatan: 'Kode dari Sidalih lama' });
    const sesudah = await mesin.must('beranda.load', {});
    expect(sebelum.temuan.peringatan - sesudah.temuan.peringatan).toBe(1);
    const [pekerjaan] = (await mesin.must('sesi.load', {})).pekerjaan;
    await mesin.must('sesi.close', {});
    await mesin.must('sesi.open', { id: pekerjaan?.id ?? '', rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect((await semua(mesin, { ditangani: 'ditangani' })).map((t) => t.kunci)).toEqual([kunci]);
    const isi = isiBermasalah()[0] ?? [];
    const [pertama, ...sisa] = isi;
    if (pertama === undefined) throw new Error('contoh kosong');
    await impor(mesin, [writeCsv(folder, 'nama-lain.csv', [...sisa, { ...pertama, alamat: 'DK. BARU' }])]);
    const [lagi] = await semua(mesin, { ditangani: 'ditangani' });
    expect(lagi).toMatchObject({ kunci, ditangani: { catatan: 'Kode dari Sidalih lama' } });
    expect(lagi?.berkas).toBe('nama-lain.csv');
    expect(lagi?.baris).not.toBe(ktp?.baris);
  });

  test('tidak berpindah ke baris lain, dan lepas bila isi barisnya berubah', async () => {
    const { mesin, folder } = await mulai();
    const [ktp] = await semua(mesin, { kode: 'KTP_EL_TIDAK_DIKENAL' });
    await mesin.must('temuan.mark', { kunci: [ktp?.kunci ?? ''], ditangani: true, catatan: '' });
    const isi = (isiBermasalah()[0] ?? []).map((p, i) => (i === 4 ? { ...p, alamat: 'DK. LAIN' } : p));
    await impor(mesin, [writeCsv(folder, 'baru.csv', isi)]);
    expect(await semua(mesin, { kode: 'KTP_EL_TIDAK_DIKENAL', ditangani: 'terbuka' })).toHaveLength(1);
    const galat = await mesin.mustFail('temuan.mark', {
      kunci: [ktp?.kunci ?? ''],
      ditangani: true,
      catatan: '',
    });
    expect(galat.kode).toBe('TEMUAN_TIDAK_ADA');
  });

  test('dua baris yang isinya sama punya kunci sendiri-sendiri', async () => {
    const { mesin } = await createMesinBaki();
    const isi = listPemilihDesa(0);
    const kembar = isi[2];
    if (kembar === undefined) throw new Error('contoh kosong');
    await impor(mesin, [writeCsv(createFolderUji(), 'kembar.csv', [...isi, kembar])]);
    const ganda = await semua(mesin, { kode: 'NIK_GANDA' });
    expect(ganda).toHaveLength(2);
    expect(new Set(ganda.map((t) => t.kunci)).size).toBe(2);
    expect(new Set(ganda.map((t) => t.pemilih)).size).toBe(2);
    await mesin.must('temuan.mark', { kunci: [ganda[0]?.kunci ?? ''], ditangani: true, catatan: '' });
    expect(await semua(mesin, { kode: 'NIK_GANDA', ditangani: 'terbuka' })).toHaveLength(1);
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    expect(jejak.baris.find((j) => j.peristiwa === 'TEMUAN_DITANDAI')?.kalimat).toContain(
      '1 temuan NIK_GANDA',
    );
  });
});

describe('ekspor temuan', () => {
  async function ekspor(mesin: MesinUji, perDesa: boolean, ubahan: object = {}): Promise<Uint8Array> {
    const filter = { ...FILTER_TEMUAN, ...ubahan };
    const { token } = await mesin.must('temuan.export', { filter, perDesa });
    return new Uint8Array(readFileSync(mesin.keluaran(token).jalur));
  }

  function barisData(lembar: LembarTerbaca | undefined) {
    const baris = lembar?.baris ?? [];
    return baris.slice(baris.findIndex((b) => b[0] === 'No') + 1);
  }

  test('memuat tiap temuan dengan tempat dan orangnya; semua sel adalah teks', async () => {
    const { mesin } = await mulai();
    const [lembar] = readXlsx(await ekspor(mesin, false, { kode: 'NIK_GANDA' }));
    const baris = barisData(lembar);
    expect(baris).toHaveLength(2);
    expect(baris.flat().every((sel) => sel === null || typeof sel === 'string')).toBe(true);
    const p = isiBermasalah()[0]?.[2];
    expect(baris[0]?.slice(2, 5)).toEqual([p?.tps, 'Galat', 'NIK_GANDA']);
    expect(baris[0]?.slice(9, 13)).toEqual([
      p?.nama,
      expect.stringMatching(/^\d{6}\*{6}\d{4}$/),
      expect.stringMatching(/^\d{6}\*{6}\d{4}$/),
      'Belum',
    ]);
  });

  test.for<readonly [Samaran['nomor'], Samaran['nama'], RegExp, RegExp]>([
    ['penuh', 'penuh', /^\d{16}$/, /^[A-Z]+( [A-Z]+)+$/],
    ['seluruhnya', 'inisial', /^\*{16}$/, /^[A-Z]\.( [A-Z]\.)+$/],
  ])('mengikuti kebijakan penyamaran: nomor %s, nama %s', async ([nomor, nama, polaNomor, polaNama]) => {
    const { mesin } = await mulai();
    await mesin.must('pengaturan.saveSamaran', { isian: { nomor, nama } });
    const [lembar] = readXlsx(await ekspor(mesin, false, { kode: 'NIK_GANDA' }));
    const [baris] = barisData(lembar);
    expect(baris?.[9]).toMatch(polaNama);
    expect(baris?.[10]).toMatch(polaNomor);
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    expect(jejak.baris.some((j) => j.peristiwa === 'TEMUAN_DIEKSPOR')).toBe(true);
  });

  test('per desa: satu buku kerja untuk tiap desa dalam satu arsip', async () => {
    const { mesin } = await mulai();
    const arsip = unzipSync(await ekspor(mesin, true, { kode: 'NIK_GANDA' }));
    expect(Object.keys(arsip)).toHaveLength(2);
    for (const [nama, isi] of Object.entries(arsip)) {
      const [lembar] = readXlsx(isi);
      expect(barisData(lembar)).toHaveLength(1);
      expect(nama).toContain(String(barisData(lembar)[0]?.[1]));
      expect(teksLembar(lembar ?? { nama: '', baris: [] })).toContain('1 temuan');
    }
  });

  test('saringan tanpa hasil tidak menghasilkan berkas kosong', async () => {
    const { mesin } = await mulai();
    const filter = { ...FILTER_TEMUAN, kode: 'TIDAK_ADA_KODE' };
    expect((await mesin.mustFail('temuan.export', { filter, perDesa: false })).kode).toBe('TEMUAN_KOSONG');
  });
});
