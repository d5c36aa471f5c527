import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createFolder, csvDesa, runDanBunuh, runRekap, writeKecamatan, type Lari } from './desa-uji.ts';

const bilangan = z.number().nullable();
const lp = z.strictObject({ l: bilangan, p: bilangan, jumlah: bilangan });
const angka = {
  awal: lp,
  baru: lp,
  tms: lp,
  ubah: lp,
  akhir: lp,
  belumKtpEl: lp,
  tmsPerAlasan: z.record(z.string(), lp),
  disabilitas: z.record(z.string(), lp),
  kk: bilangan,
};
const teks = z.string().nullable();
/** The contract of `--json` (README): a change here is a change for whoever reads it. */
const bentukJson = z.strictObject({
  kecamatan: z.strictObject({ kode: z.string(), nama: z.string() }),
  profil: z.string(),
  tahapan: z.string(),
  berkas: z.array(
    z.strictObject({
      nama: z.string(),
      sha256: teks,
      status: z.enum(['diterima', 'ditolak']),
      jenis: z.string(),
      desa: z.array(z.string()),
      baris: z.number(),
      alasan: z.array(
        z.strictObject({ kode: z.string(), pesan: z.string(), lembar: teks, baris: bilangan, kolom: teks }),
      ),
    }),
  ),
  desa: z.array(
    z.strictObject({
      kode: z.string(),
      nama: z.string(),
      jumlahTps: bilangan,
      ...angka,
      tps: z.array(z.strictObject({ nomor: z.string(), ...angka })),
    }),
  ),
  total: z.strictObject({ jumlahDesa: z.number(), jumlahTps: bilangan, ...angka }),
  temuan: z.array(
    z.strictObject({
      kode: z.string(),
      tingkat: z.enum(['galat', 'peringatan', 'info']),
      pesan: z.string(),
      desa: teks,
      tps: teks,
      berkas: teks,
      lembar: teks,
      baris: bilangan,
    }),
  ),
  dokumen: z.array(
    z.strictObject({
      jenis: z.string(),
      format: z.enum(['xlsx', 'pdf']),
      berkas: z.string(),
      sha256: z.string(),
    }),
  ),
});

const json = (lari: Lari): z.infer<typeof bentukJson> => bentukJson.parse(JSON.parse(lari.stdout));
const rekap = (masukan: string, keluaran: string, ...lain: string[]): Lari =>
  runRekap(['--masukan', masukan, '--keluaran', keluaran, '--json', ...lain]);
const kode = (h: z.infer<typeof bentukJson>): string[] => h.temuan.map((t) => t.kode);

describe('perintah rekap', () => {
  test('semua diterima: kode 0, satu objek JSON di stdout, delapan dokumen', () => {
    const keluaran = createFolder();
    const lari = rekap(writeKecamatan(), keluaran);
    const h = json(lari);
    expect([lari.kode, h.desa.length, h.total.jumlahTps, h.total.akhir.jumlah]).toEqual([0, 14, 28, 196]);
    expect(h.total.tmsPerAlasan['1']).toEqual({ l: 28, p: 0, jumlah: 28 });
    expect(h.dokumen).toHaveLength(8);
    expect(h.dokumen.every((d) => existsSync(d.berkas))).toBe(true);
    expect(readdirSync(path.join(keluaran, 'baki-dpsh'))).toContain('01 Berita Acara Pleno PPK Baki.pdf');
    expect(lari.stderr).toContain('BAKIPANDEYAN');
  });

  test('tanpa --json ringkasan yang terbaca ada di stdout', () => {
    const lari = runRekap(['--masukan', writeKecamatan(), '--keluaran', createFolder()]);
    expect([lari.kode, lari.stdout.includes('JUMLAH (14)'), lari.stdout.startsWith('{')]).toEqual([
      0,
      true,
      false,
    ]);
  });

  test('desa tanpa data: kode 4, angkanya null, dokumen hanya dengan --draf dan tidak menimpa yang resmi', () => {
    const keluaran = createFolder();
    const masukan = writeKecamatan(['GENTAN']);
    const lari = rekap(masukan, keluaran);
    const h = json(lari);
    expect([lari.kode, h.dokumen.length, h.total.akhir.jumlah, h.total.jumlahTps]).toEqual([
      4,
      0,
      null,
      null,
    ]);
    expect(h.desa.find((d) => d.nama === 'GENTAN')?.akhir).toEqual({ l: null, p: null, jumlah: null });
    expect(kode(h)).toContain('DESA_BELUM_ADA_DATA');
    const draf = rekap(masukan, keluaran, '--draf');
    expect([draf.kode, json(draf).dokumen.length]).toEqual([4, 8]);
    expect(json(draf).dokumen.every((d) => d.berkas.includes('(DRAF)'))).toBe(true);
  });

  test('berkas ditolak: kode 3, data lama desa itu tetap berlaku dan dinyatakan', () => {
    const keluaran = createFolder();
    const masukan = writeKecamatan();
    const basisData = path.join(createFolder(), 'baki.pleno');
    expect(rekap(masukan, keluaran, '--basis-data', basisData).kode).toBe(0);
    writeFileSync(
      path.join(masukan, 'GENTAN.csv'),
      csvDesa('GENTAN', [1, 2], (b, i) => {
        if (i === 3) b[4] = 'X';
      }),
    );
    const lari = rekap(masukan, keluaran, '--basis-data', basisData);
    const h = json(lari);
    expect([lari.kode, h.total.akhir.jumlah, h.dokumen.length]).toEqual([3, 196, 0]);
    expect(
      h.berkas
        .filter((b) => b.status === 'ditolak')
        .map((b) => [b.nama, b.alasan[0]?.baris, b.alasan[0]?.kolom]),
    ).toEqual([['GENTAN.csv', 5, 'E']]);
    expect(kode(h)).toContain('BERKAS_DITOLAK');
  });

  test('TPS yang hilang ditolak kecuali dengan --ganti; isi lama yang diimpor lagi berlaku kembali', () => {
    const masukan = writeKecamatan();
    const basisData = path.join(createFolder(), 'baki.pleno');
    const lari = (...lain: string[]): Lari =>
      rekap(masukan, createFolder(), '--basis-data', basisData, ...lain);
    lari();
    const asli = csvDesa('GENTAN', [1, 2]);
    writeFileSync(path.join(masukan, 'GENTAN.csv'), csvDesa('GENTAN', [1]));
    const kurang = lari();
    expect([kurang.kode, json(kurang).berkas.find((b) => b.nama === 'GENTAN.csv')?.alasan[0]?.kode]).toEqual([
      3,
      'TPS_BERKURANG',
    ]);
    const ganti = lari('--ganti');
    expect([ganti.kode, json(ganti).total.jumlahTps]).toEqual([0, 27]);
    writeFileSync(path.join(masukan, 'GENTAN.csv'), asli);
    const kembali = lari();
    expect([kembali.kode, json(kembali).total.jumlahTps, kode(json(kembali))]).toEqual([
      0,
      28,
      ['VERSI_LAMA_BERLAKU_KEMBALI'],
    ]);
  });

  test('TPS resmi yang berbeda adalah Kesalahan, dan tampil dengan nol', () => {
    const tps = path.join(createFolder(), 'tps.csv');
    writeFileSync(tps, 'Kode;Desa;Jumlah TPS\n33.11.10.2013;GENTAN;3\n');
    const h = json(rekap(writeKecamatan(), createFolder(), '--tps', tps));
    expect(kode(h)).toEqual(['JUMLAH_TPS_BEDA']);
    const gentan = h.desa.find((d) => d.nama === 'GENTAN');
    expect([gentan?.jumlahTps, gentan?.tps.map((t) => [t.nomor, t.akhir.jumlah])]).toEqual([
      2,
      [
        ['001', 7],
        ['002', 7],
        ['003', 0],
      ],
    ]);
  });

  test('salah pakai dan basis data milik yang lain: kode 2 tanpa stdout', () => {
    const masukan = writeKecamatan();
    const keluaran = createFolder();
    const basisData = path.join(createFolder(), 'baki.pleno');
    rekap(masukan, keluaran, '--basis-data', basisData);
    const salah = [
      ['--masukan', masukan],
      ['--masukan', 'tidak-ada', '--keluaran', keluaran],
      ['--masukan', masukan, '--keluaran', keluaran, '--kecamatan', 'bulu'],
      ['--masukan', masukan, '--keluaran', keluaran, '--profil', 'entah'],
      ['--masukan', masukan, '--keluaran', keluaran, '--tahapan', 'XYZ'],
      ['--masukan', masukan, '--keluaran', keluaran, '--entah'],
      ['--masukan', masukan, '--keluaran', keluaran, '--basis-data', basisData, '--tahapan', 'DPT'],
      ['--masukan', masukan, '--keluaran', keluaran, '--basis-data', basisData, '--profil', 'pemilu-2024'],
      ['--masukan', masukan, '--keluaran', keluaran, '--basis-data', basisData, '--kecamatan', '33.11.09'],
    ].map((argumen) => runRekap(argumen));
    for (const lari of salah) expect([lari.kode, lari.stdout]).toEqual([2, '']);
    expect(
      runRekap(['--masukan', masukan, '--keluaran', keluaran, '--basis-data', basisData], 'sandi lain').kode,
    ).toBe(2);
  });

  test('NIK dan nama tidak pernah muncul di terminal atau JSON', () => {
    const masukan = writeKecamatan();
    writeFileSync(
      path.join(masukan, 'GENTAN.csv'),
      csvDesa('GENTAN', [1, 2], (b, i) => {
        if (i === 3) b[2] = '3311105203';
        if (i < 2) b[2] = '3311101203901111';
      }),
    );
    const lari = rekap(masukan, createFolder());
    expect(kode(json(lari))).toContain('NIK_GANDA');
    expect(lari.stdout.match(/\d{16}(?![0-9a-f])/g)?.filter((n) => n.startsWith('3311'))).toBeUndefined();
    expect(lari.stdout + lari.stderr).not.toContain('WARGA');
  });

  test('dimatikan di tengah: basis data tetap terbuka dan perintah yang sama memberi angka yang benar', async () => {
    const masukan = writeKecamatan();
    const basisData = path.join(createFolder(), 'baki.pleno');
    const argumen = ['--masukan', masukan, '--keluaran', createFolder(), '--basis-data', basisData, '--json'];
    for (const ms of [250, 500, 700, 850, 1000]) await runDanBunuh(argumen, ms);
    const h = json(runRekap(argumen));
    expect([h.total.akhir.jumlah, h.temuan]).toEqual([196, []]);
  });
});
