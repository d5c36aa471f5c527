import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import { createMesinBaki, createMesinUji, KATA_SANDI_UJI, type MesinUji } from './mesin/uji-mesin.ts';

describe('data contoh', () => {
  let mesin: MesinUji;
  let kemajuan: readonly string[] = [];

  beforeAll(async () => {
    mesin = await createMesinUji();
    const panggilan = mesin.mulai('contoh.create', {});
    const hasil = await panggilan.jawaban;
    if (!hasil.ok) throw new Error(hasil.galat.pesan);
    kemajuan = panggilan.kemajuan.map((k) => k.teks);
  }, 180_000);

  test('sekali perintah: terbuka, bertanda contoh, tanpa lembar pemulihan, persiapannya selesai', async () => {
    expect((await mesin.must('sesi.load', {})).terbuka).toMatchObject({
      id: 'contoh',
      contoh: true,
      pemulihanTertunda: false,
      persiapanSelesai: true,
      jumlahDesa: 14,
    });
    expect(kemajuan[0]).toBe('Menyusun kecamatan contoh …');
    expect(kemajuan.some((k) => /^Membaca berkas \d+ dari \d+/.test(k))).toBe(true);
    expect(kemajuan.at(-1)).toBe('Menyimpan data contoh …');
  });

  test('berkas desanya diimpor seperti yang sungguhan: angkanya sama dengan hitungan pembuat data', async () => {
    const asli = computeKecamatanContoh(loadBaki(), loadProfilUji(), 20240624);
    const rekap = await mesin.must('rekap.load', {});
    expect(rekap.akhir).toEqual(asli.rekap.akhir);
    expect(rekap.tms).toEqual(asli.rekap.tms);
    const beranda = await mesin.must('beranda.load', {});
    expect([beranda.lengkap, beranda.sebelum, beranda.imporTerakhir?.ditolak]).toEqual([true, null, 0]);
    expect(beranda.desa.every((d) => d.tpsResmi === d.jumlahTps)).toBe(true);
  });

  test('kantor, desa, dan rapat plenonya terisi, sehingga dokumen akhir dapat dibuat', async () => {
    const { isian } = await mesin.must('pengaturan.load', {});
    expect(isian.kantor.ppk.ketua).toBe('Nama Contoh Ketua');
    expect(isian.desa.every((d) => d.jumlahTps !== null && d.pps.ketua !== '' && d.tujuan.length > 0)).toBe(
      true,
    );
    expect(isian.desa.every((d) => d.pantarlih.length === d.jumlahTps)).toBe(true);
    const dokumen = await mesin.must('dokumen.list', {});
    expect([dokumen.alasanDraf, dokumen.belumDiisi]).toEqual([[], []]);
  });

  test('tidak mempunyai kata sandi dan lembar pemulihan sendiri, dan terbuka tanpa ditanya', async () => {
    const rahasia = { kataSandi: 'apa saja' };
    const ganti = await mesin.mustFail('sesi.changeKataSandi', { rahasia, kataSandi: 'kata sandi baru' });
    const terbit = await mesin.mustFail('sesi.reissuePemulihan', { rahasia });
    expect([ganti.kode, terbit.kode]).toEqual(['DATA_CONTOH', 'DATA_CONTOH']);
    await mesin.must('sesi.close', {});
    expect((await mesin.must('sesi.open', { id: 'contoh', rahasia })).contoh).toBe(true);
  });

  test('cadangannya dipulihkan sebagai data contoh juga', async () => {
    const { nama } = await mesin.must('cadangan.create', {});
    const rahasia = { kataSandi: 'apa saja' };
    const pulih = await mesin.must('cadangan.restore', { sumber: { nama }, rahasia });
    expect(pulih).toMatchObject({ id: 'contoh-2', contoh: true });
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true });
    expect((await mesin.must('rekap.load', {})).jumlahDesa).toBe(14);
  });

  test('pembatalan pembuatan ulang membiarkan yang lama', async () => {
    const ulang = mesin.mulai('contoh.create', {});
    setTimeout(ulang.batal, 1000);
    expect(await ulang.jawaban).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    const { pekerjaan } = await mesin.must('sesi.load', {});
    expect(pekerjaan.map((p) => p.id).toSorted()).toEqual(['contoh', 'contoh-2']);
  });

  test('dihapus atas permintaan; yang lain tetap', async () => {
    await mesin.must('sesi.open', { id: 'contoh', rahasia: { kataSandi: 'apa saja' } });
    await mesin.must('contoh.remove', {});
    const sesi = await mesin.must('sesi.load', {});
    expect([sesi.terbuka, sesi.pekerjaan.map((p) => p.id)]).toEqual([null, ['contoh-2']]);
    await mesin.must('contoh.remove', {});
  });
});

test('data sungguhan yang foldernya bernama contoh tidak dihapus dan tidak diganti', async () => {
  const { mesin } = await createMesinBaki();
  await mesin.must('sesi.close', {});
  const induk = path.join(mesin.folderData, 'basis-data');
  renameSync(path.join(induk, '33-11-10-pilkada-2024-dpsh'), path.join(induk, 'contoh'));
  expect((await mesin.mustFail('contoh.remove', {})).kode).toBe('BUKAN_DATA_CONTOH');
  expect((await mesin.mustFail('contoh.create', {})).kode).toBe('BUKAN_DATA_CONTOH');
  expect(readdirSync(induk)).toEqual(['contoh']);
  await mesin.must('sesi.open', { id: 'contoh', rahasia: { kataSandi: KATA_SANDI_UJI } });
}, 120_000);

test('berkas desa contoh diserahkan sebagai satu zip untuk dicoba diimpor sendiri', async () => {
  const mesin = await createMesinUji();
  const { token, nama } = await mesin.must('contoh.berkas', {});
  expect(nama).toBe('Berkas Desa Contoh Baki.zip');
  const { jalur } = mesin.keluaran(token);
  const isi = unzipSync(readFileSync(jalur));
  expect(Object.keys(isi).length).toBeGreaterThanOrEqual(10);
  expect(existsSync(path.join(path.dirname(jalur), 'desa'))).toBe(false);
}, 120_000);
