import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { adaPdftotext, rapatkan, readPdf } from '../documents/baca-dokumen.ts';
import {
  createMesinBaki,
  createMesinUji,
  KATA_SANDI_UJI,
  PEKERJAAN_UJI,
  type MesinUji,
} from './mesin/uji-mesin.ts';

const ID = '33-11-10-pilkada-2024-dpsh';
const SANDI = { kataSandi: KATA_SANDI_UJI };

function folderPekerjaan(mesin: MesinUji, id = ID): string {
  return path.join(mesin.folderData, 'basis-data', id);
}

describe('membuat data kecamatan', () => {
  test('data baru langsung terbuka, lembar pemulihannya masih harus disimpan', async () => {
    const { mesin } = await createMesinBaki();
    const sesi = await mesin.must('sesi.load', {});
    expect(sesi.terbuka).toMatchObject({
      id: ID,
      kecamatan: { kode: '33.11.10', nama: 'BAKI', kabupaten: 'KABUPATEN SUKOHARJO' },
      tahapan: { kode: 'DPSH' },
      contoh: false,
      jumlahDesa: 14,
      pemulihanTertunda: true,
      kataSandiHarusDiganti: false,
      persiapanSelesai: false,
    });
    expect(sesi.pekerjaan.map((p) => p.id)).toEqual([ID]);
    expect(readdirSync(folderPekerjaan(mesin)).toSorted()).toEqual([
      'data.pleno',
      'data.pleno-wal',
      'data.pleno.kunci',
      'keterangan.json',
    ]);
    await mesin.must('sesi.confirmPemulihan', {});
    await mesin.must('sesi.selesaikanPersiapan', {});
    const sesudah = await mesin.must('sesi.load', {});
    expect(sesudah.terbuka).toMatchObject({ pemulihanTertunda: false, persiapanSelesai: true });
  });

  test.skipIf(!adaPdftotext)(
    'lembar pemulihan memuat kode, kecamatan, tahapan, dan peringatannya; tidak ada isi data lain',
    async () => {
      const mesin = await createMesinUji();
      const lembar = await mesin.must('sesi.create', PEKERJAAN_UJI);
      const berkas = mesin.keluaran(lembar.keluaran.token);
      expect(berkas).toMatchObject({ nama: 'Lembar Pemulihan Baki.pdf', tipe: 'application/pdf' });
      const teks = rapatkan(readPdf(readFileSync(berkas.jalur)).join(' '));
      expect(teks).toContain(lembar.kodePemulihan);
      expect(teks).toMatch(/KECAMATAN BAKI/);
      expect(teks).toMatch(/Daftar Pemilih Hasil Pemutakhiran \(DPSH\)/);
      expect(teks).toMatch(/1 Agustus 2024/);
      expect(teks).toMatch(/siapa pun yang memegang lembar ini dapat membuka data/);
    },
  );

  test('data kedua untuk kecamatan dan tahapan yang sama mendapat akhiran, yang pertama tetap', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('sesi.create', { ...PEKERJAAN_UJI, kataSandi: 'kata sandi kedua' });
    const sesi = await mesin.must('sesi.load', {});
    expect(sesi.pekerjaan.map((p) => p.id)).toEqual([`${ID}-2`, ID]);
    expect((await mesin.must('sesi.open', { id: ID, rahasia: SANDI })).id).toBe(ID);
  });

  test.each([
    ['kecamatan yang tidak ada', { kecamatan: '99.99.99' }, 'KECAMATAN_TIDAK_DIKENAL'],
    ['profil yang tidak ada', { profil: 'pilkada-1999' }, 'PROFIL_TIDAK_TERSEDIA'],
    ['tahapan yang tidak ada', { tahapan: 'DPX' }, 'TAHAPAN_TIDAK_DIKENAL'],
  ])('%s ditolak dan tidak meninggalkan folder', async (_, ubahan, kode) => {
    const mesin = await createMesinUji();
    expect((await mesin.mustFail('sesi.create', { ...PEKERJAAN_UJI, ...ubahan })).kode).toBe(kode);
    expect(readdirSync(path.join(mesin.folderData, 'basis-data'))).toEqual([]);
  });

  test('kata sandi di bawah delapan huruf ditolak', async () => {
    const mesin = await createMesinUji();
    const galat = await mesin.mustFail('sesi.create', { ...PEKERJAAN_UJI, kataSandi: 'pendek' });
    expect(galat).toMatchObject({ kode: 'MASUKAN_TIDAK_SAH' });
    expect(galat.pesan).not.toContain('pendek');
  });
});

describe('membuka dan menutup', () => {
  test('kata sandi salah ditolak dengan kalimat, lalu yang benar membuka', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('sesi.close', {});
    expect((await mesin.must('sesi.load', {})).terbuka).toBeNull();
    const galat = await mesin.mustFail('sesi.open', { id: ID, rahasia: { kataSandi: 'salah' } });
    expect(galat).toEqual({
      kode: 'KATA_SANDI_SALAH',
      pesan: 'Kata sandi salah. Coba lagi, atau buka dengan kode pemulihan.',
      nomor: null,
    });
    const sesi = await mesin.must('sesi.open', { id: ID, rahasia: SANDI });
    expect(sesi).toMatchObject({ id: ID, kataSandiHarusDiganti: false });
    expect(sesi.terakhirDibuka).not.toBeNull();
  });

  test('kata sandi salah untuk data lain tidak menutup yang sedang terbuka', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('sesi.create', { ...PEKERJAAN_UJI, kecamatan: '33.11.02' });
    await mesin.mustFail('sesi.open', { id: ID, rahasia: { kataSandi: 'salah' } });
    expect((await mesin.must('sesi.load', {})).terbuka?.kecamatan.kode).toBe('33.11.02');
  });

  test('membuka yang sudah terbuka menjawab seperti biasa', async () => {
    const { mesin } = await createMesinBaki();
    expect((await mesin.must('sesi.open', { id: ID, rahasia: SANDI })).id).toBe(ID);
    await mesin.mustFail('sesi.open', { id: ID, rahasia: { kataSandi: 'salah' } });
    expect((await mesin.must('sesi.load', {})).terbuka?.id).toBe(ID);
  });

  test('dua mesin pada satu folder data: yang kedua diberi tahu bahwa data sedang dipakai', async () => {
    const { mesin } = await createMesinBaki();
    const lain = await createMesinUji({ folderData: mesin.folderData });
    const galat = await lain.mustFail('sesi.open', { id: ID, rahasia: SANDI });
    expect(galat).toMatchObject({
      kode: 'BASIS_DATA_SEDANG_DIPAKAI',
      pesan: 'Basis data ini sedang dipakai program lain. Tutup program itu, lalu ulangi.',
    });
    await mesin.must('sesi.close', {});
    expect((await lain.must('sesi.open', { id: ID, rahasia: SANDI })).id).toBe(ID);
  });

  test('data yang tidak ada ditolak', async () => {
    const mesin = await createMesinUji();
    expect((await mesin.mustFail('sesi.open', { id: ID, rahasia: SANDI })).kode).toBe('DATA_TIDAK_DITEMUKAN');
  });
});

describe('kode pemulihan', () => {
  test('membuka data bagaimana pun diketik, dan menuntut kata sandi baru sampai diganti', async () => {
    const { mesin, kodePemulihan } = await createMesinBaki();
    await mesin.must('sesi.close', {});
    const ketikan = kodePemulihan.toLowerCase().replaceAll('-', ' ');
    const rahasia = { kodePemulihan: ketikan };
    const sesi = await mesin.must('sesi.open', { id: ID, rahasia });
    expect(sesi.kataSandiHarusDiganti).toBe(true);
    expect((await mesin.must('sesi.load', {})).terbuka?.kataSandiHarusDiganti).toBe(true);
    await mesin.must('sesi.changeKataSandi', { rahasia, kataSandi: 'kata sandi baru' });
    expect((await mesin.must('sesi.load', {})).terbuka?.kataSandiHarusDiganti).toBe(false);
    await mesin.must('sesi.close', {});
    expect((await mesin.mustFail('sesi.open', { id: ID, rahasia: SANDI })).kode).toBe('KATA_SANDI_SALAH');
    await mesin.must('sesi.open', { id: ID, rahasia: { kataSandi: 'kata sandi baru' } });
  });

  test('salah ketik dibedakan dari kode lain, dan keduanya ditolak', async () => {
    const { mesin, kodePemulihan } = await createMesinBaki();
    await mesin.must('sesi.close', {});
    const akhir = kodePemulihan.endsWith('A') ? 'C' : 'A';
    const salahKetik = { kodePemulihan: kodePemulihan.slice(0, -1) + akhir };
    expect((await mesin.mustFail('sesi.open', { id: ID, rahasia: salahKetik })).kode).toBe(
      'KODE_PEMULIHAN_SALAH_KETIK',
    );
  });

  test('yang diterbitkan ulang mematikan yang lama dan kembali harus disimpan', async () => {
    const { mesin, kodePemulihan } = await createMesinBaki();
    await mesin.must('sesi.confirmPemulihan', {});
    const galat = await mesin.mustFail('sesi.reissuePemulihan', { rahasia: { kataSandi: 'salah' } });
    expect(galat.kode).toBe('KATA_SANDI_SALAH');
    const baru = await mesin.must('sesi.reissuePemulihan', { rahasia: SANDI });
    expect(baru.kodePemulihan).not.toBe(kodePemulihan);
    expect((await mesin.must('sesi.load', {})).terbuka?.pemulihanTertunda).toBe(true);
    await mesin.must('sesi.close', {});
    const lama = await mesin.mustFail('sesi.open', { id: ID, rahasia: { kodePemulihan } });
    expect(lama.kode).toBe('KODE_PEMULIHAN_SALAH');
    await mesin.must('sesi.open', { id: ID, rahasia: { kodePemulihan: baru.kodePemulihan } });
  });
});

describe('keterangan di samping basis data', () => {
  test.each([
    ['hilang', (berkas: string) => rmSync(berkas)],
    ['bukan JSON', (berkas: string) => writeFileSync(berkas, '{"format": "pleno-')],
    ['berkunci asing', (berkas: string) => writeFileSync(berkas, '{"format":"lain","nik":"1"}')],
  ])('yang %s dibangun kembali; datanya tetap terdaftar dan terbuka', async (_, rusakkan) => {
    const { mesin } = await createMesinBaki();
    await mesin.must('sesi.close', {});
    const berkas = path.join(folderPekerjaan(mesin), 'keterangan.json');
    rusakkan(berkas);
    const [pekerjaan] = (await mesin.must('sesi.load', {})).pekerjaan;
    expect(pekerjaan).toMatchObject({
      id: ID,
      kecamatan: { kode: '33.11.10', nama: 'BAKI', provinsi: 'JAWA TENGAH' },
      profil: { kode: 'pilkada-2024' },
      tahapan: { kode: 'DPSH' },
      contoh: false,
    });
    await mesin.must('sesi.open', { id: ID, rahasia: SANDI });
    expect(JSON.parse(readFileSync(berkas, 'utf8'))).toMatchObject({ kecamatan: { nama: 'BAKI' } });
  });

  test('folder yang diganti namanya tetap terdaftar, dan dikenali lagi sesudah dibuka', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('sesi.close', {});
    renameSync(folderPekerjaan(mesin), folderPekerjaan(mesin, 'punya-pak-camat'));
    rmSync(path.join(folderPekerjaan(mesin, 'punya-pak-camat'), 'keterangan.json'));
    const [asing] = (await mesin.must('sesi.load', {})).pekerjaan;
    expect(asing?.kecamatan.nama).toBe('PUNYA-PAK-CAMAT');
    const sesi = await mesin.must('sesi.open', { id: 'punya-pak-camat', rahasia: SANDI });
    expect(sesi.kecamatan.nama).toBe('BAKI');
  });

  test('tidak dapat membuat data sungguhan tampak sebagai data contoh di dalam sesi', async () => {
    const { mesin } = await createMesinBaki();
    const berkas = path.join(folderPekerjaan(mesin), 'keterangan.json');
    writeFileSync(berkas, readFileSync(berkas, 'utf8').replace('"contoh": false', '"contoh": true'));
    expect((await mesin.must('sesi.load', {})).terbuka?.contoh).toBe(false);
    await mesin.must('sesi.close', {});
    const galat = await mesin.mustFail('sesi.open', { id: ID, rahasia: { kataSandi: 'apa saja' } });
    expect(galat.kode).toBe('KATA_SANDI_SALAH');
  });
});

describe('berkas yang tidak lengkap', () => {
  test('basis data tanpa berkas kunci, dan berkas kunci tanpa basis data, ditolak dengan kalimat', async () => {
    const { mesin } = await createMesinBaki();
    await mesin.must('sesi.close', {});
    const asal = folderPekerjaan(mesin);
    for (const [id, dibuang, kode] of [
      ['tanpa-kunci', 'data.pleno.kunci', 'BERKAS_KUNCI_HILANG'],
      ['tanpa-data', 'data.pleno', 'BASIS_DATA_KOSONG'],
    ] as const) {
      cpSync(asal, folderPekerjaan(mesin, id), { recursive: true });
      rmSync(path.join(folderPekerjaan(mesin, id), dibuang));
      const galat = await mesin.mustFail('sesi.open', { id, rahasia: SANDI });
      expect(galat.kode).toBe(kode);
      expect(galat.pesan).not.toContain(mesin.folderData);
    }
  });

  test('folder kosong dan berkas lain di folder data tidak terdaftar', async () => {
    const { mesin } = await createMesinBaki();
    mkdirSync(folderPekerjaan(mesin, 'kosong'));
    writeFileSync(folderPekerjaan(mesin, 'catatan'), 'x');
    expect((await mesin.must('sesi.load', {})).pekerjaan.map((p) => p.id)).toEqual([ID]);
  });
});
