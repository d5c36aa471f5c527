import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createMesinUji, KATA_SANDI_UJI, type MesinUji } from '../uji-mesin.ts';
import { FILTER_TEMUAN, impor, loadKecamatanKecil, writeCsv } from '../data/kecamatan-kecil.ts';
import {
  BERKAS_UJI,
  createMesinSatuDesa,
  HALAMAN,
  ISIAN,
  listBaris,
  queryBukti,
  titipIsi,
} from './bukti-uji.ts';

const TMS = listBaris().filter((p) => p.keterangan === '1' || p.keterangan === '4');
const BARU = listBaris().filter((p) => p.keterangan === 'B');

async function temuan(mesin: MesinUji) {
  const filter = { ...FILTER_TEMUAN, kode: 'TMS_TANPA_BUKTI' };
  return (await mesin.must('temuan.query', { filter, offset: 0, limit: 50 })).baris;
}

describe('kelengkapan', () => {
  test('tanpa bukti semua TMS kurang, per alasan dan per desa, dan itu menjadi catatan yang tidak menghalangi', async () => {
    const { mesin, desa } = await createMesinSatuDesa();
    const awal = await mesin.must('bukti.load', {});
    expect(awal.tms).toEqual({ perlu: TMS.length, ada: 0, otomatis: 0, tanpaBerkas: 0, kurang: TMS.length });
    expect(awal.baru.perlu).toBe(BARU.length);
    expect(awal.perAlasan.map((a) => a.keterangan)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', 'B']);
    expect(awal.perAlasan[0]).toMatchObject({
      label: 'Meninggal',
      diminta: 'Surat keterangan kematian atau akta kematian',
      keyakinan: 'pasti',
      jenis: ['AKTA_KEMATIAN', 'SURAT_KEMATIAN', 'PERNYATAAN_KELUARGA', 'SURAT_DESA', 'LAINNYA'],
    });
    expect(awal.perDesa).toHaveLength(14);
    expect(awal.perDesa.filter((d) => d.adaData).map((d) => [d.kode, d.tms.kurang])).toEqual([
      [desa, TMS.length],
    ]);
    const [t, ...lain] = await temuan(mesin);
    expect(lain).toEqual([]);
    expect(t).toMatchObject({ desa, tingkat: 'info', tps: null, pemilih: null });
    const meninggal = TMS.filter((p) => p.keterangan === '1').length;
    expect(t?.pesan).toContain(`${String(TMS.length)} dari ${String(TMS.length)} pemilih TMS`);
    expect(t?.pesan).toContain(`Meninggal ${String(meninggal)}`);
    const [beranda] = (await mesin.must('beranda.load', {})).desa;
    expect(beranda).toMatchObject({ keadaan: 'siap', galat: 0 });
  });

  test('bukti yang cukup melengkapi, keterangan lisan keluarga tidak', async () => {
    const { mesin } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin, { keterangan: '1' });
    const [satu, dua] = baris;
    if (satu === undefined || dua === undefined) throw new Error('contoh terlalu kecil');
    const tersimpan = await mesin.must('bukti.save', {
      ...ISIAN,
      id: null,
      pemilih: satu.id,
      nomor: '3311-KM-01072024-0003',
      tanggal: '2024-07-01',
    });
    expect(tersimpan).toMatchObject({ labelJenis: 'Akta kematian', cukup: true, berkas: null });
    const lisan = await mesin.must('bukti.save', {
      ...ISIAN,
      id: null,
      pemilih: dua.id,
      jenis: 'PERNYATAAN_KELUARGA',
    });
    expect(lisan.cukup).toBe(false);
    const { perAlasan } = await mesin.must('bukti.load', {});
    expect(perAlasan[0]?.cacah).toEqual({
      perlu: baris.length,
      ada: 1,
      otomatis: 0,
      tanpaBerkas: 1,
      kurang: baris.length - 1,
    });
    expect(
      (await queryBukti(mesin, { keadaan: 'lengkap', keterangan: 'TMS' })).baris.map((b) => b.id),
    ).toEqual([satu.id]);
    expect((await queryBukti(mesin, { keadaan: 'tanpa-berkas' })).baris.map((b) => b.id)).toEqual([satu.id]);
    expect((await queryBukti(mesin, { keadaan: 'kurang', keterangan: '1' })).jumlah).toBe(baris.length - 1);
    expect((await queryBukti(mesin, { cari: 'km-01072024' })).baris.map((b) => b.id)).toEqual([satu.id]);
    expect((await temuan(mesin))[0]?.pesan).toContain(`${String(TMS.length - 1)} dari ${String(TMS.length)}`);
  });

  test('pasangan pindah TPS dan data ganda yang masih terdaftar adalah bukti dari data sendiri', async () => {
    const { mesin, folder } = await createMesinSatuDesa();
    const isi = [...listBaris()];
    const di = (tps: string) => isi.findIndex((p) => p.tps === tps && p.keterangan === '');
    const [keluar, ganda] = [di('001'), di('002')];
    const [a, b] = [isi[keluar], isi[ganda]];
    if (a === undefined || b === undefined) throw new Error('contoh terlalu kecil');
    isi[keluar] = { ...a, keterangan: '8' };
    isi.push({ ...a, dpid: '', tps: '002', keterangan: 'B' });
    isi.push({ ...b, dpid: '99', tps: '001', keterangan: '2' });
    await impor(mesin, [writeCsv(folder, 'desa-2.csv', isi)]);
    const { perAlasan, baru } = await mesin.must('bukti.load', {});
    const cacah = (kode: string) => perAlasan.find((x) => x.keterangan === kode)?.cacah;
    expect(cacah('8')).toEqual({ perlu: 1, ada: 1, otomatis: 1, tanpaBerkas: 0, kurang: 0 });
    expect(cacah('2')).toEqual({ perlu: 1, ada: 1, otomatis: 1, tanpaBerkas: 0, kurang: 0 });
    expect(baru).toMatchObject({ perlu: BARU.length + 1, ada: 1, otomatis: 1 });
    expect((await queryBukti(mesin, { keterangan: '8' })).baris[0]?.otomatis).toContain('TPS 002');
    expect((await queryBukti(mesin, { keterangan: '2' })).baris[0]?.otomatis).toContain('TPS 002');
  });
});

describe('mencatat', () => {
  let mesin: MesinUji;
  let meninggal: readonly string[];
  beforeAll(async () => {
    ({ mesin } = await createMesinSatuDesa());
    meninggal = (await queryBukti(mesin, { keterangan: '1' })).baris.map((b) => b.id);
  });

  test('beberapa baris sekaligus: semua atau tidak satu pun', async () => {
    const isian = meninggal.slice(0, 3).map((pemilih) => ({ ...ISIAN, pemilih, jenis: 'SURAT_KEMATIAN' }));
    const salah = isian.map((x, i) => (i === 2 ? { ...x, jenis: 'KTA' } : x));
    const galat = await mesin.mustFail('bukti.saveBanyak', { isian: salah });
    expect(galat.kode).toBe('JENIS_BUKTI_TIDAK_COCOK');
    expect(galat.pesan).toContain('Baris ke-3');
    expect((await mesin.must('bukti.load', {})).tms.ada).toBe(0);
    expect((await mesin.must('bukti.saveBanyak', { isian })).id).toHaveLength(3);
    expect((await mesin.must('bukti.load', {})).tms.ada).toBe(3);
  });

  test('yang keliru dibetulkan, dan yang dilepas tidak dihitung lagi', async () => {
    const [b] = (await queryBukti(mesin, { keadaan: 'lengkap', keterangan: '1' })).baris;
    const id = b?.bukti[0]?.id ?? 0;
    const ubah = await mesin.must('bukti.save', { ...ISIAN, id, pemilih: null, nomor: 'BETUL/1' });
    expect(ubah).toMatchObject({ id, jenis: 'AKTA_KEMATIAN', nomor: 'BETUL/1' });
    await mesin.must('bukti.remove', { id });
    expect((await mesin.must('bukti.load', {})).tms.ada).toBe(2);
    expect((await mesin.mustFail('bukti.remove', { id })).kode).toBe('BUKTI_TIDAK_ADA');
    expect((await mesin.mustFail('bukti.save', { ...ISIAN, id, pemilih: null })).kode).toBe(
      'BUKTI_TIDAK_ADA',
    );
  });

  test('yang tidak masuk akal ditolak dengan sebabnya', async () => {
    const pemilih = meninggal[4] ?? '';
    const tolak = async (isian: object): Promise<string> =>
      (await mesin.mustFail('bukti.save', { ...ISIAN, id: null, pemilih, ...isian })).kode;
    expect(await tolak({ jenis: 'TIDAK_ADA' })).toBe('JENIS_BUKTI_TIDAK_DIKENAL');
    expect(await tolak({ jenis: 'KTP_EL' })).toBe('JENIS_BUKTI_TIDAK_COCOK');
    expect(await tolak({ jenis: 'LAINNYA' })).toBe('CATATAN_BUKTI_KOSONG');
    expect(await tolak({ tanggal: '2042-01-01' })).toBe('TANGGAL_BUKTI_DI_DEPAN');
    expect(await tolak({ pemilih: null })).toBe('PEMILIH_BELUM_DIPILIH');
    const { baris } = await mesin.must('pemilih.query', {
      filter: {
        cari: '',
        desa: null,
        tps: null,
        rt: null,
        rw: null,
        keterangan: 'SESUAI',
        disabilitas: null,
        ktpEl: null,
        temuan: null,
        urut: 'tempat',
      },
      offset: 0,
      limit: 1,
    });
    expect(await tolak({ pemilih: baris[0]?.id ?? '' })).toBe('BUKAN_TMS_ATAU_BARU');
  });

  test('jenis milik kantor dipakai, dan tidak ditawarkan lagi bila dihentikan', async () => {
    const jenis = await mesin.must('bukti.saveJenis', {
      kode: null,
      label: 'Buku induk kematian desa',
      makna: ['MENINGGAL'],
      cukup: true,
      dipakai: true,
    });
    expect(jenis).toMatchObject({ kode: 'KANTOR_1', milikKantor: true });
    const tawaran = async () => (await mesin.must('bukti.load', {})).perAlasan[0]?.jenis;
    expect(await tawaran()).toContain('KANTOR_1');
    await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: meninggal[4] ?? '', jenis: 'KANTOR_1' });
    const sebelum = (await mesin.must('bukti.load', {})).tms.ada;
    const { milikKantor: _, ...isian } = jenis;
    await mesin.must('bukti.saveJenis', { ...isian, makna: ['MENINGGAL'], dipakai: false });
    expect(await tawaran()).not.toContain('KANTOR_1');
    expect((await mesin.must('bukti.load', {})).tms.ada).toBe(sebelum);
    const bawaan = { ...isian, makna: ['MENINGGAL' as const], kode: 'AKTA_KEMATIAN' };
    expect((await mesin.mustFail('bukti.saveJenis', bawaan)).kode).toBe('JENIS_BUKTI_BUKAN_MILIK_KANTOR');
  });
});

describe('berkas', () => {
  test('foto, pindaian, dan PDF tersimpan menurut isinya, kembali sama, dan pembukaannya tercatat', async () => {
    const { mesin } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin, { keterangan: '1' });
    for (const [i, [akhiran, isi]] of Object.entries(BERKAS_UJI).entries()) {
      const bukti = await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: baris[i]?.id ?? '' });
      const titipan = titipIsi(mesin, 'pindai.bin', isi);
      const { berkas } = await mesin.must('bukti.lampirkan', { bukti: bukti.id, titipan });
      expect(berkas).toMatchObject({ ukuran: isi.length, sha256: hash('sha256', isi) });
      const keluaran = await mesin.must('bukti.berkas', { berkas: berkas?.id ?? 0 });
      expect(keluaran).toMatchObject({ nama: `pindai.${akhiran}`, tipe: berkas?.tipe });
      expect(readFileSync(mesin.keluaran(keluaran.token).jalur).equals(isi)).toBe(true);
    }
    const { tms, berkas } = await mesin.must('bukti.load', {});
    expect(tms).toMatchObject({ ada: 4, tanpaBerkas: 0 });
    expect(berkas.jumlah).toBe(4);
    const jejak = (await mesin.must('jejak.list', { offset: 0, limit: 500 })).baris;
    expect(jejak.filter((j) => j.peristiwa === 'BUKTI_DILIHAT')).toHaveLength(4);
    expect(jejak.filter((j) => j.mengubahData && j.peristiwa.startsWith('BUKTI'))).toEqual([]);
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true, masalah: [] });
  });

  test('berkas yang diganti tidak terbuka lagi; yang sama isinya disimpan sekali', async () => {
    const { mesin } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin, { keterangan: '1' });
    const lampirkan = async (i: number, isi: Buffer) => {
      const b = await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: baris[i]?.id ?? '' });
      return mesin.must('bukti.lampirkan', { bukti: b.id, titipan: titipIsi(mesin, 'a.jpg', isi) });
    };
    const satu = await lampirkan(0, BERKAS_UJI.jpg);
    const dua = await lampirkan(1, BERKAS_UJI.jpg);
    expect((await mesin.must('bukti.load', {})).berkas).toEqual({ jumlah: 1, ukuran: BERKAS_UJI.jpg.length });
    const ganti = await mesin.must('bukti.lampirkan', {
      bukti: satu.id,
      titipan: titipIsi(mesin, 'b.png', BERKAS_UJI.png),
    });
    expect(ganti.berkas?.tipe).toBe('image/png');
    expect((await mesin.mustFail('bukti.berkas', { berkas: satu.berkas?.id ?? 0 })).kode).toBe(
      'BERKAS_BUKTI_TIDAK_ADA',
    );
    await mesin.must('bukti.remove', { id: dua.id });
    expect((await mesin.must('bukti.load', {})).berkas.jumlah).toBe(1);
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true });
  });

  test('berkas lain, terlalu besar, atau hilang ditolak tanpa jalurnya', async () => {
    const { mesin } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin, { keterangan: '1' });
    const b = await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: baris[0]?.id ?? '' });
    const tolak = async (isi: Uint8Array, nama = 'akta.jpg') =>
      mesin.mustFail('bukti.lampirkan', { bukti: b.id, titipan: titipIsi(mesin, nama, isi) });
    expect((await tolak(Buffer.from('<html>'))).kode).toBe('BERKAS_BUKTI_TIDAK_DIKENAL');
    expect((await tolak(Buffer.alloc(0))).kode).toBe('BERKAS_BUKTI_TIDAK_DIKENAL');
    const heic = await tolak(Buffer.from('\0\0\0\x18ftypheic', 'latin1'));
    expect(heic.pesan).toContain('JPEG');
    const besar = await tolak(Buffer.concat([BERKAS_UJI.jpg, Buffer.alloc(10 * 1024 * 1024)]));
    expect(besar.kode).toBe('BERKAS_BUKTI_TERLALU_BESAR');
    expect(besar.pesan).not.toContain('pleno-mesin-');
    const asing = await mesin.mustFail('bukti.lampirkan', { bukti: b.id, titipan: 'A'.repeat(32) });
    expect(asing.kode).toBe('TITIPAN_TIDAK_DITEMUKAN');
  });

  test('cadangan membawa bukti dan berkasnya', async () => {
    const { mesin } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin, { keterangan: '1' });
    const b = await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: baris[0]?.id ?? '' });
    await mesin.must('bukti.lampirkan', {
      bukti: b.id,
      titipan: titipIsi(mesin, 'akta.pdf', BERKAS_UJI.pdf),
    });
    const { nama } = await mesin.must('cadangan.create', {});
    await mesin.must('bukti.remove', { id: b.id });
    await mesin.must('cadangan.restore', { sumber: { nama }, rahasia: { kataSandi: KATA_SANDI_UJI } });
    const [pulih] = (await queryBukti(mesin, { keadaan: 'lengkap', keterangan: '1' })).baris;
    const k = await mesin.must('bukti.berkas', { berkas: pulih?.bukti[0]?.berkas?.id ?? 0 });
    expect(readFileSync(mesin.keluaran(k.token).jalur).equals(BERKAS_UJI.pdf)).toBe(true);
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true });
  });

  test('isi berkas tidak pernah terbaca di folder data', async () => {
    const { mesin } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin, { keterangan: '1' });
    const b = await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: baris[0]?.id ?? '' });
    await mesin.must('bukti.lampirkan', {
      bukti: b.id,
      titipan: titipIsi(mesin, 'akta.pdf', BERKAS_UJI.pdf),
    });
    await mesin.must('cadangan.create', {});
    const isi = readdirSync(mesin.folderData, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => readFileSync(path.join(e.parentPath, e.name)));
    expect(isi.length).toBeGreaterThan(3);
    expect(isi.some((x) => x.includes('RAHASIA-DI-DALAM-BERKAS'))).toBe(false);
  });
});

describe('bertaut dengan pemilihnya', () => {
  test('impor ulang dengan urutan dan data lain tidak melepaskan bukti; program yang dibuka lagi juga tidak', async () => {
    const { mesin, folder } = await createMesinSatuDesa();
    const [satu, dua, tiga] = (await queryBukti(mesin, { keterangan: 'TMS' })).baris;
    if (satu === undefined || dua === undefined || tiga === undefined)
      throw new Error('contoh terlalu kecil');
    for (const b of [satu, dua, tiga])
      await mesin.must('bukti.save', {
        ...ISIAN,
        id: null,
        pemilih: b.id,
        jenis: b.keterangan === '1' ? 'SURAT_KEMATIAN' : 'KK',
      });
    // One keeps its NIK, one only its DPID, one only name, date of birth and sex.
    const tms = TMS.slice(0, 3).map((p) => p.nik);
    const isi = listBaris()
      .map((p) => {
        if (p.nik === tms[0]) return { ...p, dpid: '', nama: 'NAMA DIBETULKAN', alamat: 'LAIN' };
        if (p.nik === tms[1]) return { ...p, nik: '331110******0001', nama: 'NAMA LAIN' };
        if (p.nik === tms[2]) return { ...p, nik: '', dpid: '' };
        return p;
      })
      .toReversed();
    await impor(mesin, [writeCsv(folder, 'desa-2.csv', isi)]);
    expect((await mesin.must('bukti.load', {})).tms.ada).toBe(3);
    const { terbuka } = await mesin.must('sesi.load', {});
    await mesin.tutup();
    const lagi = await createMesinUji({ folderData: mesin.folderData });
    await lagi.must('sesi.open', { id: terbuka?.id ?? '', rahasia: { kataSandi: KATA_SANDI_UJI } });
    const { tms: cacah, tidakBertaut } = await lagi.must('bukti.load', {});
    expect([cacah.ada, tidakBertaut]).toEqual([3, 0]);
    expect(await lagi.must('cadangan.verify', {})).toMatchObject({ utuh: true });
  });

  test('pemilih yang hilang atau bukan TMS lagi: bukti tidak bertaut, dapat dipindahkan, dan tidak pernah dihapus', async () => {
    const { mesin, folder } = await createMesinSatuDesa();
    const [satu, dua, tiga] = (await queryBukti(mesin, { keterangan: '1' })).baris;
    if (satu === undefined || dua === undefined || tiga === undefined)
      throw new Error('contoh terlalu kecil');
    for (const b of [satu, dua]) await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: b.id });
    const meninggal = TMS.filter((p) => p.keterangan === '1');
    const isi = listBaris().flatMap((p) => {
      if (p === meninggal[0]) return [];
      return p === meninggal[1] ? [{ ...p, keterangan: '' }] : [p];
    });
    await impor(mesin, [writeCsv(folder, 'desa-2.csv', isi)]);
    const lepas = await mesin.must('bukti.tidakBertaut', { desa: null, ...HALAMAN });
    expect(lepas.baris.map((b) => b.sebab)).toEqual(['TIDAK_ADA', 'BUKAN_TMS']);
    expect(lepas.baris[0]).toMatchObject({ nama: satu.nama, nik: satu.nik, tps: satu.tps });
    const tujuan = (await queryBukti(mesin, { keterangan: '1' })).baris[0]?.id ?? '';
    await mesin.must('bukti.save', { ...ISIAN, id: lepas.baris[0]?.bukti.id ?? 0, pemilih: tujuan });
    expect((await mesin.must('bukti.load', {})).tidakBertaut).toBe(1);
    const kembali = await mesin.must('versi.list', { desa: satu.desa });
    expect(kembali).toHaveLength(2);
    await mesin.must('versi.activate', { desa: satu.desa, nomor: 1 });
    expect((await mesin.must('bukti.load', {})).tidakBertaut).toBe(0);
  });

  test('id dari versi lama ditolak, bukan ditempelkan ke baris lain', async () => {
    const { mesin, folder } = await createMesinSatuDesa();
    const [satu] = (await queryBukti(mesin, { keterangan: '1' })).baris;
    await impor(mesin, [writeCsv(folder, 'desa-2.csv', listBaris().slice(1))]);
    const galat = await mesin.mustFail('bukti.save', { ...ISIAN, id: null, pemilih: satu?.id ?? '' });
    expect(galat.kode).toBe('PEMILIH_VERSI_LAMA');
  });
});

describe('kerahasiaan', () => {
  test('tidak satu jawaban, jejak, atau log pun memuat NIK utuh atau isian bukti', async () => {
    const { mesin, folder } = await createMesinSatuDesa();
    const { baris } = await queryBukti(mesin);
    const nik = listBaris()[7]?.nik ?? '';
    const [satu] = (await queryBukti(mesin, { keterangan: '1' })).baris;
    const b = await mesin.must('bukti.save', {
      ...ISIAN,
      id: null,
      pemilih: satu?.id ?? '',
      jenis: 'LAINNYA',
      nomor: nik,
      catatan: `anak dari ${nik}, tetangga RAHASIAWATI`,
    });
    await mesin.must('bukti.lampirkan', {
      bukti: b.id,
      titipan: titipIsi(mesin, `${nik}.jpg`, BERKAS_UJI.jpg),
    });
    const lampiran = (await queryBukti(mesin, { cari: nik })).baris[0]?.bukti[0]?.berkas;
    await mesin.must('bukti.berkas', { berkas: lampiran?.id ?? 0 });
    await impor(mesin, [writeCsv(folder, 'desa-2.csv', listBaris().slice(1, 5))], { ganti: true });
    await mesin.must('bukti.tidakBertaut', { desa: null, ...HALAMAN });
    await mesin.must('bukti.load', {});
    const jejak = JSON.stringify(await mesin.must('jejak.list', { offset: 0, limit: 500 }));
    const nomor = mesin.pesan.flatMap(
      (p) => JSON.stringify(p).match(/(?<![0-9a-f])\d{16}(?![0-9a-f])/g) ?? [],
    );
    expect(baris.length).toBeGreaterThan(10);
    expect(nomor).toEqual([]);
    expect(jejak).not.toContain('RAHASIAWATI');
    expect(jejak).not.toContain(satu?.nama);
  });
});

test('angka dan dokumen tidak berubah karena bukti', async () => {
  const { mesin } = await createMesinSatuDesa();
  await mesin.must('dokumen.make', { jenis: ['lembar-kontrol'], desa: null, draf: true, rahasia: false });
  const sebelum = await mesin.must('rekap.load', {});
  const [satu] = (await queryBukti(mesin, { keterangan: '1' })).baris;
  await mesin.must('bukti.save', { ...ISIAN, id: null, pemilih: satu?.id ?? '' });
  expect(await mesin.must('rekap.load', {})).toEqual(sebelum);
  const { dokumen } = await mesin.must('dokumen.list', {});
  expect(dokumen.find((d) => d.jenis === 'lembar-kontrol')?.keadaan).toBe('siap');
  expect(sebelum.desa[0]?.akhir).toEqual(loadKecamatanKecil().rekap.desa[0]?.akhir);
});
