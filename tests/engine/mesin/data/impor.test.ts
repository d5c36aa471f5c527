import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packZip } from '../../../../src/engine/render/kemas-zip.ts';
import { readXlsx } from '../../../documents/baca-dokumen.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';
import {
  impor,
  KOLOM_CSV,
  listPemilihDesa,
  loadKecamatanKecil,
  writeBerkasKecil,
  writeCsv,
  type PemilihUji,
} from './kecamatan-kecil.ts';

const DESA = loadKecamatanKecil().kecamatan.desa[0]?.kode ?? '';
const DESA_LAIN = loadKecamatanKecil().kecamatan.desa[1]?.kode ?? '';
const dasar = (): readonly PemilihUji[] => listPemilihDesa(0);

async function bacaSatu(mesin: MesinUji, jalur: string, nama?: string) {
  return mesin.must('impor.read', { titipan: [mesin.titip(jalur, nama)] });
}

/** The first version of one desa is in force. */
async function mulai(): Promise<{ readonly mesin: MesinUji; readonly folder: string }> {
  const { mesin } = await createMesinBaki();
  const folder = createFolderUji();
  await impor(mesin, [writeCsv(folder, 'bentakan-1.csv', dasar())]);
  return { mesin, folder };
}

describe('versi baru sebuah desa', () => {
  test('selisihnya tampak sebelum disimpan: ditambah, hilang, berubah, dengan angka lama dan baru', async () => {
    const { mesin, folder } = await mulai();
    const [pertama, kedua, ...sisa] = dasar();
    if (pertama === undefined || kedua === undefined) throw new Error('contoh terlalu kecil');
    const tambahan = [1, 2].map((n) => ({
      ...kedua,
      dpid: `9900${String(n)}`,
      nik: `331110010101800${String(n)}`,
      nama: `PEMILIH TAMBAHAN ${String(n)}`,
      keterangan: 'B',
    }));
    const isi = [{ ...kedua, alamat: 'DK PINDAHAN NO 1' }, ...sisa, ...tambahan];
    const r = await bacaSatu(mesin, writeCsv(folder, 'bentakan-2.csv', isi));
    const [desa] = r.desa;
    expect(desa).toMatchObject({
      kode: DESA,
      status: 'berubah',
      versiLama: 1,
      barisLama: dasar().length,
      barisBaru: dasar().length + 1,
      ditambah: 2,
      hilang: 1,
      berubah: 1,
      tpsBaru: [],
      tpsHilang: [],
    });
    expect((desa?.angkaBaru.baru.jumlah ?? 0) - (desa?.angkaLama?.baru.jumlah ?? 0)).toBe(
      2 - (pertama.keterangan === 'B' ? 1 : 0),
    );
    const beda = await mesin.must('impor.beda', { rancangan: r.id, desa: DESA, limit: 100 });
    expect(beda.baris.map((b) => b.jenis)).toEqual(['hilang', 'berubah', 'ditambah', 'ditambah']);
    expect(beda.baris[1]?.medan).toEqual([{ medan: 'Alamat', lama: kedua.alamat, baru: 'DK PINDAHAN NO 1' }]);
    expect(JSON.stringify(beda)).not.toMatch(/\d{16}/);

    const hasil = await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect(hasil.desaDisimpan).toMatchObject([{ kode: DESA, versi: 2 }]);
    expect((await mesin.must('cadangan.list', {})).map((c) => c.sebab)).toEqual(['sebelum-impor']);
    const beranda = await mesin.must('beranda.load', {});
    expect(beranda.sebelum?.akhir).toEqual(desa?.angkaLama?.akhir);
    expect(beranda.angka.akhir).toEqual(desa?.angkaBaru.akhir);
    expect((await mesin.must('impor.riwayat', {})).map((c) => c.desa)).toEqual([[DESA], [DESA]]);

    const versi = await mesin.must('versi.beda', { desa: DESA, lama: 1, baru: 2, limit: 100 });
    expect(versi).toEqual(beda);
  });

  test('TPS yang hilang hanya diganti bila disetujui', async () => {
    const { mesin, folder } = await mulai();
    const tps = [...new Set(dasar().map((p) => p.tps))];
    const r = await bacaSatu(
      mesin,
      writeCsv(
        folder,
        'kurang.csv',
        dasar().filter((p) => p.tps === tps[0]),
      ),
    );
    expect(r.desa[0]?.tpsHilang).toEqual(tps.slice(1));
    const galat = await mesin.mustFail('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect(galat.kode).toBe('TPS_BERKURANG');
    expect(galat.pesan).toContain(tps[1]);
    expect(await mesin.must('versi.list', { desa: DESA })).toHaveLength(1);
    const hasil = await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [DESA] });
    expect(hasil.desaDisimpan).toHaveLength(1);
  });

  test('kembali ke versi lama, dan maju lagi, mengembalikan angka dan tercatat', async () => {
    const { mesin, folder } = await mulai();
    const angka1 = (await mesin.must('rekap.load', {})).desa[0]?.akhir;
    await impor(mesin, [writeCsv(folder, 'kurang.csv', dasar().slice(0, 25))], { ganti: true });
    const angka2 = (await mesin.must('rekap.load', {})).desa[0]?.akhir;
    expect(angka2).not.toEqual(angka1);
    await mesin.must('versi.activate', { desa: DESA, nomor: 1 });
    expect((await mesin.must('rekap.load', {})).desa[0]?.akhir).toEqual(angka1);
    expect((await mesin.must('versi.list', { desa: DESA })).map((v) => [v.nomor, v.aktif])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect((await mesin.mustFail('versi.activate', { desa: DESA, nomor: 1 })).kode).toBe(
      'VERSI_SUDAH_BERLAKU',
    );
    expect((await mesin.mustFail('versi.activate', { desa: DESA, nomor: 9 })).kode).toBe('VERSI_TIDAK_ADA');
    await mesin.must('versi.activate', { desa: DESA, nomor: 2 });
    expect((await mesin.must('rekap.load', {})).desa[0]?.akhir).toEqual(angka2);
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    expect(jejak.baris.filter((j) => j.peristiwa === 'VERSI_BERLAKU_KEMBALI' && j.mengubahData)).toHaveLength(
      2,
    );
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true, masalah: [] });
  });

  test('isi yang sama tidak membuat versi; isi versi lama berlaku kembali', async () => {
    const { mesin, folder } = await mulai();
    const sama = await bacaSatu(mesin, writeCsv(folder, 'lain.csv', dasar().toReversed()));
    expect(sama.desa[0]).toMatchObject({ status: 'sama', ditambah: 0, hilang: 0, berubah: 0 });
    const hasil = await mesin.must('impor.save', { rancangan: sama.id, desa: [DESA], ganti: [] });
    expect(hasil).toMatchObject({ desaDisimpan: [], desaSama: [sama.desa[0]?.nama] });
    await impor(mesin, [writeCsv(folder, 'dua.csv', dasar().slice(1))]);
    const lama = await bacaSatu(mesin, writeCsv(folder, 'lagi.csv', dasar()));
    expect(lama.desa[0]).toMatchObject({ status: 'kembali', versiLama: 2, ditambah: 1 });
  });

  test('rancangan dibandingkan dengan versi yang berlaku saat ditanya, bukan saat dibaca', async () => {
    const { mesin, folder } = await mulai();
    await impor(mesin, [writeCsv(folder, 'dua.csv', dasar().slice(1))]);
    const r = await bacaSatu(mesin, writeCsv(folder, 'tiga.csv', dasar().slice(2)));
    expect(r.desa[0]).toMatchObject({ versiLama: 2, hilang: 1 });
    await mesin.must('versi.activate', { desa: DESA, nomor: 1 });
    const lagi = await mesin.must('impor.load', { rancangan: r.id });
    expect(lagi?.desa[0]).toMatchObject({ versiLama: 1, hilang: 2 });
  });
});

describe('beberapa desa dan berkas', () => {
  test('desa yang satu berkas disimpan bersama atau tidak sama sekali', async () => {
    const { mesin } = await createMesinBaki();
    const isi = [...listPemilihDesa(0), ...listPemilihDesa(1)];
    const r = await bacaSatu(mesin, writeCsv(createFolderUji(), 'dua-desa.csv', isi));
    expect(r.desa.map((d) => [d.kode, d.kelompok])).toEqual([
      [DESA, 0],
      [DESA_LAIN, 0],
    ]);
    const galat = await mesin.mustFail('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect(galat.kode).toBe('KELOMPOK_TIDAK_UTUH');
    expect((await mesin.must('beranda.load', {})).desaMasuk).toBe(0);
  });

  test('desa yang tidak dipilih tetap di rancangan', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    const jalur = [0, 1].map((n) => writeCsv(folder, `desa-${String(n)}.csv`, listPemilihDesa(n)));
    const r = await mesin.must('impor.read', { titipan: jalur.map((j) => mesin.titip(j)) });
    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    const sisa = await mesin.must('impor.load', { rancangan: null });
    expect(sisa?.desa.map((d) => d.kode)).toEqual([DESA_LAIN]);
    expect(sisa?.berkas).toHaveLength(1);
    const hasil = await mesin.must('impor.save', { rancangan: r.id, desa: [DESA_LAIN], ganti: [] });
    expect(hasil.desaDisimpan).toHaveLength(1);
    expect(await mesin.must('impor.load', { rancangan: null })).toBeNull();
  });

  test('folder dan arsip dibuka; nama berkas seperti yang dikenal pengguna, tanpa jalurnya', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    const satu = writeCsv(folder, 'satu.csv', listPemilihDesa(0));
    const zip = path.join(folder, 'a1b2c3');
    writeFileSync(
      zip,
      packZip(
        new Map([
          ['dalam/dua.csv', new Uint8Array(readFileSync(writeCsv(folder, 'dua.csv', listPemilihDesa(1))))],
        ]),
      ),
    );
    const isiFolder = path.dirname(writeCsv(path.join(folder, 'kiriman'), 'tiga.csv', listPemilihDesa(2)));
    const r = await mesin.must('impor.read', {
      titipan: [mesin.titip(satu), mesin.titip(zip, 'kiriman.zip'), mesin.titip(isiFolder)],
    });
    expect(r.berkas.map((b) => b.nama)).toEqual(['satu.csv', 'kiriman.zip/dalam/dua.csv', 'tiga.csv']);
    expect(r.desa).toHaveLength(3);
    expect(JSON.stringify(r)).not.toContain(folder);
  });

  test('berkas kembar dihitung sekali', async () => {
    const { mesin } = await createMesinBaki();
    const a = writeCsv(createFolderUji(), 'desa.csv', dasar());
    const b = writeCsv(createFolderUji(), 'desa.csv', dasar());
    const r = await mesin.must('impor.read', { titipan: [mesin.titip(a), mesin.titip(b)] });
    expect(r.berkas.map((x) => [x.nama, x.status])).toEqual([
      ['desa.csv', 'diterima'],
      ['desa (2).csv', 'kembar'],
    ]);
    expect(r.desa[0]?.barisBaru).toBe(dasar().length);
  });

  test('berkas kecamatan lain ditolak dengan sebabnya', async () => {
    const { mesin } = await createMesinBaki();
    const asing = dasar().map((p) => ({ ...p, desa: '33.11.02.2001' }));
    const r = await bacaSatu(mesin, writeCsv(createFolderUji(), 'asing.csv', asing));
    expect(r.berkas[0]).toMatchObject({ status: 'ditolak' });
    expect(r.berkas[0]?.alasan[0]?.kode).toBe('KECAMATAN_LAIN');
    expect(r.desa).toEqual([]);
  });
});

describe('berkas yang ditolak', () => {
  test('barisnya tampak, dapat dikirim kembali sebagai Excel, dan data lama tetap berlaku', async () => {
    const { mesin, folder } = await mulai();
    const salah = dasar().map((p, i) => (i === 3 ? { ...p, keterangan: 'ZZ' } : p));
    const jalur = [writeCsv(folder, 'salah.csv', salah), writeCsv(folder, 'benar.csv', listPemilihDesa(1))];
    const r = await mesin.must('impor.read', { titipan: jalur.map((j) => mesin.titip(j)) });
    expect(r.berkas.map((b) => b.status)).toEqual(['ditolak', 'diterima']);
    expect(r.berkas[0]?.alasan).toMatchObject([{ kode: 'KETERANGAN_TIDAK_DIKENAL', baris: 5 }]);
    expect(r.berkas[0]?.bolehTerimaRusak).toBe(false);
    const keluaran = await mesin.must('impor.lembarTolakan', { rancangan: r.id, berkas: null });
    const [lembar] = readXlsx(new Uint8Array(readFileSync(mesin.keluaran(keluaran.token).jalur)));
    const kepala = lembar?.baris.findIndex((b) => b[1] === 'Berkas') ?? -1;
    expect(lembar?.baris[kepala + 1]?.slice(1, 6)).toEqual([
      'salah.csv',
      '',
      '5',
      expect.stringMatching(/^[A-Z]$/),
      'KETERANGAN_TIDAK_DIKENAL',
    ]);
    expect(lembar?.baris[kepala + 1]?.[7]).toMatch(/^\S.*\.$/);
    const hasil = await mesin.must('impor.save', { rancangan: r.id, desa: [DESA_LAIN], ganti: [] });
    expect(hasil.ditolak).toBe(1);
    expect((await mesin.must('beranda.load', {})).imporTerakhir).toMatchObject({ berkas: 2, ditolak: 1 });
    expect(await mesin.must('versi.list', { desa: DESA })).toHaveLength(1);
  });

  test('berkas dapat dikeluarkan dari rancangan, dan yang tertahan karenanya diterima', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    const tps1 = dasar().filter((p) => p.tps === dasar()[0]?.tps);
    const tps2 = dasar()
      .filter((p) => p.tps !== dasar()[0]?.tps)
      .map((p) => ({ ...p, keterangan: 'ZZ' }));
    const jalur = [writeCsv(folder, 'tps1.csv', tps1), writeCsv(folder, 'tps2.csv', tps2)];
    const r = await mesin.must('impor.read', { titipan: jalur.map((j) => mesin.titip(j)) });
    expect(r.berkas.map((b) => b.status)).toEqual(['ditolak', 'ditolak']);
    const lagi = await mesin.must('impor.dropBerkas', { rancangan: r.id, berkas: 1 });
    expect(lagi.berkas.map((b) => [b.id, b.status])).toEqual([[0, 'diterima']]);
    expect((await mesin.mustFail('impor.dropBerkas', { rancangan: r.id, berkas: 1 })).kode).toBe(
      'BERKAS_TIDAK_ADA',
    );
    await mesin.must('impor.discard', { rancangan: r.id });
    expect(await mesin.must('impor.load', { rancangan: null })).toBeNull();
    const galat = await mesin.mustFail('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect(galat.kode).toBe('RANCANGAN_TIDAK_ADA');
  });

  test('NIK rusak dapat diterima dengan sengaja, dan itu tercatat dengan jumlahnya', async () => {
    const { mesin } = await createMesinBaki();
    const rusak = dasar().map((p, i) => (i < 4 ? { ...p, nik: '3,31110E+15' } : p));
    const jalur = writeCsv(createFolderUji(), 'rusak.csv', rusak);
    const r = await bacaSatu(mesin, jalur);
    expect(r.berkas[0]).toMatchObject({
      status: 'ditolak',
      bolehTerimaRusak: true,
      nomorRusakDiterima: false,
    });
    const diterima = await mesin.must('impor.terimaRusak', { rancangan: r.id, berkas: 0, terima: true });
    expect(diterima.berkas[0]).toMatchObject({ status: 'diterima', nomorRusakDiterima: true });
    const batal = await mesin.must('impor.terimaRusak', { rancangan: r.id, berkas: 0, terima: false });
    expect(batal.berkas[0]).toMatchObject({ status: 'ditolak', bolehTerimaRusak: true });
    await mesin.must('impor.terimaRusak', { rancangan: r.id, berkas: 0, terima: true });
    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    const { akhir } = (await mesin.must('rekap.load', {})).desa[0] ?? {};
    expect(akhir).toEqual(loadKecamatanKecil().rekap.desa[0]?.akhir);
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    const catatan = jejak.baris.filter((j) => j.peristiwa === 'NOMOR_RUSAK_DITERIMA');
    expect(catatan).toHaveLength(1);
    const temuan = await mesin.must('temuan.query', {
      filter: {
        cari: '',
        tingkat: null,
        kode: 'NIK_RUSAK_DITERIMA',
        desa: null,
        tps: null,
        ditangani: 'semua',
      },
      offset: 0,
      limit: 10,
    });
    expect(temuan.jumlah).toBe(1);
  });

  test('berkas yang salahnya lain tidak dapat diterima begitu saja', async () => {
    const { mesin } = await createMesinBaki();
    const salah = dasar().map((p, i) => (i === 0 ? { ...p, nik: '3,31110E+15', keterangan: 'ZZ' } : p));
    const r = await bacaSatu(mesin, writeCsv(createFolderUji(), 'salah.csv', salah));
    expect(r.berkas[0]?.bolehTerimaRusak).toBe(false);
    const galat = await mesin.mustFail('impor.terimaRusak', { rancangan: r.id, berkas: 0, terima: true });
    expect(galat.kode).toBe('BUKAN_NOMOR_RUSAK');
  });
});

describe('kolom yang dipilih sendiri', () => {
  const ASING = KOLOM_CSV.map((k, i) =>
    k === 'KODE DESA' || k === 'TPS' ? k : `Kolom ${String.fromCharCode(65 + i)}`,
  );
  const MEDAN = [
    'dpid',
    'nkk',
    'nik',
    'nama',
    'tempatLahir',
    'tanggalLahir',
    'statusKawin',
    'jenisKelamin',
    'alamat',
    'rt',
    'rw',
    'disabilitas',
    'ktpEl',
    'keterangan',
    'sumber',
    'tps',
    'kodeDesa',
  ];

  test('dipakai, diingat untuk berkas sebentuk, dan memberi isi yang sama', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    const r = await bacaSatu(mesin, writeCsv(folder, 'asing.csv', dasar(), ASING));
    expect(r.berkas[0]).toMatchObject({ status: 'ditolak', perluPetakan: true, petaDipakai: 'tidak' });
    const lembar = r.berkas[0]?.pratinjau[0];
    const peta = {
      bentuk: lembar?.bentuk ?? '',
      barisJudul: 1,
      barisData: 2,
      kolom: MEDAN.map((medan, indeks) => ({ indeks, medan })),
    };
    const salah = { ...peta, kolom: [{ indeks: 0, medan: 'bukanMedan' }] };
    const galat = await mesin.mustFail('impor.petakan', {
      rancangan: r.id,
      berkas: 0,
      peta: [salah],
      ingat: false,
    });
    expect(galat.kode).toBe('PETA_TIDAK_COCOK');
    const terpetakan = await mesin.must('impor.petakan', {
      rancangan: r.id,
      berkas: 0,
      peta: [peta],
      ingat: true,
    });
    expect(terpetakan.berkas[0]).toMatchObject({
      status: 'diterima',
      petaDipakai: 'pilihan',
      baris: dasar().length,
    });
    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect((await mesin.must('rekap.load', {})).desa[0]?.akhir).toEqual(
      loadKecamatanKecil().rekap.desa[0]?.akhir,
    );

    const lain = await bacaSatu(mesin, writeCsv(folder, 'asing-2.csv', listPemilihDesa(1), ASING));
    expect(lain.berkas[0]).toMatchObject({ status: 'diterima', petaDipakai: 'ingatan' });
    const biasa = await bacaSatu(mesin, writeCsv(folder, 'biasa.csv', listPemilihDesa(1)));
    expect(biasa.berkas[0]).toMatchObject({ status: 'diterima', petaDipakai: 'tidak' });
  });

  test('kolom yang dihitung tetapi tidak dikenali diminta diperiksa; lembar lain yang tidak dibaca tidak', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    const tanpaKtp = KOLOM_CSV.map((k) => (k === 'KTP-EL' ? 'Perekaman biometrik' : k));
    const ragu = await bacaSatu(mesin, writeCsv(folder, 'ragu.csv', dasar(), tanpaKtp));
    expect(ragu.berkas[0]).toMatchObject({ status: 'diterima', perluPetakan: true });
    const jelas = await bacaSatu(mesin, writeCsv(folder, 'jelas.csv', dasar()));
    expect(jelas.berkas[0]).toMatchObject({ status: 'diterima', perluPetakan: false });
  });

  test('berkas asal yang sudah dicabut dinyatakan, dan rancangan tetap', async () => {
    const { mesin } = await createMesinBaki();
    const jalur = writeCsv(createFolderUji(), 'asing.csv', dasar(), ASING);
    const r = await bacaSatu(mesin, jalur);
    rmSync(jalur);
    const peta = { bentuk: r.berkas[0]?.pratinjau[0]?.bentuk ?? '', barisJudul: 1, barisData: 2, kolom: [] };
    const galat = await mesin.mustFail('impor.petakan', {
      rancangan: r.id,
      berkas: 0,
      peta: [peta],
      ingat: true,
    });
    expect(galat.kode).toBe('BERKAS_ASAL_HILANG');
    expect(galat.pesan).not.toContain(path.dirname(jalur));
    expect(await mesin.must('impor.load', { rancangan: r.id })).toEqual(r);
  });
});

describe('membaca', () => {
  test('kemajuan menyebut tiap berkas saat mulai dan selesai', async () => {
    const { mesin } = await createMesinBaki();
    const panggilan = mesin.mulai('impor.read', { titipan: [mesin.titip(await writeBerkasKecil())] });
    await panggilan.jawaban;
    const terbaca = panggilan.kemajuan.flatMap((k) =>
      k.berkas?.keadaan === 'terbaca' ? [k.berkas.nama] : [],
    );
    expect(new Set(terbaca).size).toBe(14);
  });

  test('yang dibatalkan tidak meninggalkan rancangan', async () => {
    const { mesin } = await createMesinBaki();
    const folder = await writeBerkasKecil();
    const panggilan = mesin.mulai('impor.read', { titipan: [mesin.titip(folder)] });
    await new Promise((resolve) => setTimeout(resolve, 60));
    panggilan.batal();
    const jawaban = await panggilan.jawaban;
    expect(jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    expect(await mesin.must('impor.load', { rancangan: null })).toBeNull();
    const { hasil } = await impor(mesin, [folder]);
    expect(hasil.desaDisimpan).toHaveLength(14);
  });

  test('berkas yang tidak pernah dititipkan atau sudah hilang ditolak tanpa menyebut jalurnya', async () => {
    const { mesin } = await createMesinBaki();
    const asing = await mesin.mustFail('impor.read', { titipan: ['A'.repeat(32)] });
    expect(asing.kode).toBe('TITIPAN_TIDAK_DITEMUKAN');
    const jalur = writeCsv(createFolderUji(), 'hilang.csv', dasar());
    const token = mesin.titip(jalur);
    rmSync(jalur);
    const hilang = await mesin.mustFail('impor.read', { titipan: [token] });
    expect(hilang.pesan).toContain('hilang.csv');
    expect(hilang.pesan).not.toContain(path.dirname(jalur));
  });

  test('surat di antara berkas desa hanya ditolak sendiri', async () => {
    const { mesin } = await createMesinBaki();
    const folder = createFolderUji();
    writeCsv(folder, 'desa.csv', dasar());
    writeFileSync(path.join(folder, 'surat.txt'), 'Dengan hormat, bersama ini kami kirimkan berkas.');
    const r = await mesin.must('impor.read', { titipan: [mesin.titip(folder)] });
    expect(r.berkas.map((b) => [b.nama, b.status])).toEqual([
      ['desa.csv', 'diterima'],
      ['surat.txt', 'ditolak'],
    ]);
    expect(r.desa).toHaveLength(1);
  });
});
