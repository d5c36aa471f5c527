import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AKAR, createFolder, csvDesa, runRekap, writeKecamatan, type Lari } from './desa-uji.ts';

const teks = z.string().nullable();
const bilangan = z.number().nullable();
const nilai = z.union([z.number(), z.string()]).nullable();
const diagnosis = z.strictObject({
  jenis: z.string(),
  lembar: teks,
  sel: z.string(),
  tertulis: nilai,
  seharusnya: nilai,
  alasan: z.string(),
  urutan: z.number(),
  memulihkanSemua: z.boolean(),
  semuaSel: z.array(z.strictObject({ sel: z.string(), tertulis: nilai, seharusnya: nilai })),
});
/** The contract of `--json` (README): a change here is a change for whoever reads it. */
const bentukJson = z.strictObject({
  kecamatan: z.strictObject({ kode: z.string(), nama: z.string() }).nullable(),
  berkas: z.array(
    z.strictObject({
      nama: z.string(),
      jenis: z.enum(['daftar', 'rekap', 'tidak-dikenal']),
      sha256: teks,
      baris: z.number(),
      tabel: z.number(),
      alasan: z.array(
        z.strictObject({ kode: z.string(), pesan: z.string(), lembar: teks, baris: bilangan, kolom: teks }),
      ),
    }),
  ),
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
      diagnosis: z.array(diagnosis).optional(),
    }),
  ),
  diagnosis: z.array(diagnosis.extend({ berkas: z.string() })),
});

function runPeriksa(...argumen: readonly string[]): Lari {
  const hasil = spawnSync(
    process.execPath,
    [path.join(AKAR, 'scripts/jalankan.mjs'), 'periksa', ...argumen],
    {
      encoding: 'utf8',
    },
  );
  return { kode: hasil.status, stdout: hasil.stdout, stderr: hasil.stderr };
}

function periksa(isi: Readonly<Record<string, string>>): {
  kode: number | null;
  h: z.infer<typeof bentukJson>;
} {
  const folder = path.join(createFolder(), 'masukan');
  mkdirSync(folder);
  for (const [nama, teksBerkas] of Object.entries(isi)) writeFileSync(path.join(folder, nama), teksBerkas);
  const lari = runPeriksa('--masukan', folder, '--json');
  return { kode: lari.kode, h: bentukJson.parse(JSON.parse(lari.stdout)) };
}

const rekapDesa = (gentan: number): string =>
  [
    'REKAP DPHP KECAMATAN BAKI KABUPATEN SUKOHARJO;;;',
    'DESA;L;P;JUMLAH',
    'NGROMBO;1.204;1.260;2.464',
    'MENURAN;2.310;2.275;4.585',
    `GENTAN;${String(gentan)};1.043;2.033`,
    'TOTAL;4.504;4.578;9.082',
  ].join('\n');

describe('perintah periksa', () => {
  test('tabel yang benar: kode 0, tanpa --kecamatan, tanpa temuan', () => {
    const { kode, h } = periksa({ 'rekap.csv': rekapDesa(990) });
    expect([kode, h.temuan, h.diagnosis, h.berkas.map((b) => [b.jenis, b.tabel])]).toEqual([
      0,
      [],
      [],
      [['rekap', 1]],
    ]);
  });

  test('satu digit salah: kode 3, temuan menunjuk berkas dan baris, diagnosis menunjuk selnya', () => {
    const { kode, h } = periksa({ 'rekap.csv': rekapDesa(890) });
    expect(kode).toBe(3);
    expect(h.temuan).toMatchObject([
      { kode: 'REKAP_TIDAK_COCOK', tingkat: 'galat', berkas: 'rekap.csv', baris: 5 },
    ]);
    expect(h.diagnosis[0]).toMatchObject({
      berkas: 'rekap.csv',
      jenis: 'DIGIT_SALAH',
      sel: 'B5',
      tertulis: 890,
      seharusnya: 990,
      urutan: 1,
      memulihkanSemua: true,
    });
    expect(h.temuan[0]?.diagnosis?.[0]?.sel).toBe('B5');
  });

  test('judul kecamatan lain adalah temuan sendiri', () => {
    const { kode, h } = periksa({
      'rekap.csv': rekapDesa(990).replace('KECAMATAN BAKI', 'KECAMATAN GROGOL'),
    });
    expect([kode, h.temuan.map((t) => t.kode), h.diagnosis[0]?.seharusnya]).toEqual([
      3,
      ['KEPALA_WILAYAH_LAIN'],
      'BAKI',
    ]);
  });

  test('dua tahap yang diserahkan bersama diperbandingkan', () => {
    const dpt = rekapDesa(990)
      .replace('REKAP DPHP', 'REKAP DPT')
      .replace('1.204;1.260', '1.260;1.204')
      .replace('4.504;4.578', '4.560;4.522');
    const { h } = periksa({ 'a.csv': rekapDesa(990).replace('REKAP DPHP', 'REKAP DPS'), 'b.csv': dpt });
    expect(h.temuan.map((t) => [t.kode, t.berkas, t.baris])).toEqual([['L_P_TERTUKAR', 'b.csv', 3]]);
  });

  test('daftar nama diperiksa dengan aturannya, dan rekap desa itu menjadi kendalinya', () => {
    const rekap = (tps2: string): string =>
      ['KECAMATAN : BAKI', 'DESA : GENTAN', 'NO;NOMOR TPS;L;P;L+P', '1;001;3;4;7', `2;002;${tps2}`].join(
        '\n',
      );
    const cocok = periksa({ 'GENTAN.csv': csvDesa('GENTAN', [1, 2]), 'rekap.csv': rekap('3;4;7') });
    expect([cocok.kode, cocok.h.temuan.map((t) => t.kode), cocok.h.kecamatan?.nama]).toEqual([0, [], 'BAKI']);
    const beda = periksa({ 'GENTAN.csv': csvDesa('GENTAN', [1, 2]), 'rekap.csv': rekap('4;4;8') });
    expect([beda.kode, beda.h.temuan.map((t) => [t.kode, t.desa, t.tps, t.baris])]).toEqual([
      3,
      [['REKAP_BEDA_DENGAN_NAMA', '33.11.10.2013', '002', 5]],
    ]);
    expect(beda.h.temuan[0]?.pesan).toContain('L 4, menurut nama 3 (+1)');
  });

  test('dokumen yang dibuat rekap cocok dengan nama yang direkapnya', () => {
    const masukan = writeKecamatan();
    const keluaran = createFolder();
    runRekap(['--masukan', masukan, '--keluaran', keluaran]);
    const dokumen = readdirSync(path.join(keluaran, 'baki-dpsh'))
      .filter((f) => /^0[234].*\.xlsx$/.test(f))
      .map((f) => path.join(keluaran, 'baki-dpsh', f));
    const lari = runPeriksa('--masukan', masukan, ...dokumen, '--json');
    const h = bentukJson.parse(JSON.parse(lari.stdout));
    expect(h.berkas.filter((b) => b.jenis === 'rekap').map((b) => b.tabel)).toEqual([1, 1, 4]);
    expect(h.temuan.filter((t) => t.tingkat === 'galat')).toEqual([]);
  });

  test('berkas yang bukan keduanya adalah temuan; salah pakai berkode 2 tanpa stdout', () => {
    const { kode, h } = periksa({ 'surat.txt': 'Dengan hormat, terlampir rekap desa kami.\n' });
    expect([kode, h.temuan.map((t) => t.kode), h.berkas[0]?.jenis]).toEqual([
      3,
      ['BERKAS_TIDAK_DIKENAL'],
      'tidak-dikenal',
    ]);
    for (const argumen of [
      [],
      ['--masukan', 'tidak-ada'],
      ['--masukan', '.', '--entah'],
      ['--masukan', '.', '--kecamatan', 'baki'],
    ]) {
      const lari = runPeriksa(...argumen);
      expect([lari.kode, lari.stdout]).toEqual([2, '']);
    }
  });
});
