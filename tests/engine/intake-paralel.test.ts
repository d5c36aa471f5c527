import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Profil } from '../../src/core/profil/profil.ts';
import type { HasilBaca } from '../../src/engine/intake/read-berkas.ts';
import {
  type KemajuanBaca,
  type PilihanParalel,
  readBerkasParalel,
} from '../../src/engine/intake/read-paralel.ts';
import { findBerkas } from '../../src/engine/intake/find-berkas.ts';
import { buildZip } from '../fixtures/intake/buat-zip.ts';
import { createFolderSementara, FOLDER_CONTOH, loadContoh } from '../fixtures/intake/muat-contoh.ts';

const profil: Profil = JSON.parse(readFileSync('resources/profil/pilkada-2024.json', 'utf8'));
const modulPekerja = new URL('../fixtures/intake/pekerja-uji.ts', import.meta.url);

let folder = '';
beforeEach(() => {
  folder = createFolderSementara();
});

async function readIsi(
  isi: Record<string, Buffer | string>,
  pilihan: PilihanParalel = {},
): Promise<HasilBaca[]> {
  for (const [nama, bita] of Object.entries(isi)) writeFileSync(path.join(folder, nama), bita);
  const berkas = await findBerkas([folder]);
  if (!berkas.ok) throw new Error(berkas.galat.pesan);
  return readBerkasParalel(berkas.nilai, profil, { modulPekerja, pekerja: 2, ...pilihan });
}

function summarize(hasil: readonly HasilBaca[]): (string | null | undefined)[][] {
  return hasil.map((h) => [h.nama, h.hasil.ok ? h.hasil.nilai.temuan[0]?.pesan : h.hasil.galat.kode]);
}

function sidik(isi: string | Buffer): string {
  return createHash('sha256').update(isi).digest('hex');
}

const CSV = 'a;b\n1;2\n3;4\n';

describe('readBerkasParalel', () => {
  it('hasil menurut urutan masukan, dengan sidik dan ukuran; isi arsip sebagai berkas tersendiri', async () => {
    const xlsx = loadContoh('xlsx-bersama.xlsx');
    const zip = buildZip([
      { nama: 'x.csv', isi: CSV },
      { nama: 'y.xlsx', isi: xlsx, metode: 0 },
      { nama: 'z.zip', isi: buildZip([{ nama: 'q', isi: 'q' }]) },
      { nama: 'k.csv', isi: CSV, bendera: 1 },
    ]);
    const hasil = await readIsi({ 'a.csv': CSV, 'b.zip': zip, 'c.xlsx': xlsx, 'd.pdf': '%PDF-1.4' });
    expect(summarize(hasil)).toEqual([
      ['a.csv', '3'],
      ['b.zip/k.csv', 'BERKAS_TERKUNCI_SANDI'],
      ['b.zip/x.csv', '3'],
      ['b.zip/y.xlsx', '25'],
      ['b.zip/z.zip', 'BUKAN_SPREADSHEET'],
      ['c.xlsx', '25'],
      ['d.pdf', 'BUKAN_SPREADSHEET'],
    ]);
    expect([hasil[0]?.sha256, hasil[2]?.sha256]).toEqual([sidik(CSV), sidik(CSV)]);
    expect([hasil[3]?.sha256, hasil[3]?.ukuran]).toEqual([sidik(xlsx), xlsx.length]);
    expect(hasil[1]?.sha256).toBeNull();
  });

  it.each([
    ['mati', 'GANGGUAN_PEMBACA'],
    ['lempar', 'GANGGUAN_PEMBACA'],
    ['habis', 'BERKAS_TERLALU_BERAT'],
    ['macet', 'BERKAS_TERLALU_BERAT'],
  ])('pembaca yang %s hanya menolak berkas itu (%s), yang lain jalan terus', async (nama, kode) => {
    const isi = { 'a.csv': CSV, [`b-${nama}.csv`]: CSV, 'c.csv': CSV, 'd.csv': CSV };
    const hasil = await readIsi(isi, { memoriPekerjaMb: 64, batasWaktuMs: 4_000 });
    expect(summarize(hasil)).toEqual([
      ['a.csv', '3'],
      [`b-${nama}.csv`, kode],
      ['c.csv', '3'],
      ['d.csv', '3'],
    ]);
    expect(hasil[1]?.sha256).toBe(sidik(CSV));
  });

  it('rincian gangguan menyebut tempat di program, tanpa isi berkas', async () => {
    const [hasil] = await readIsi({ 'lempar.csv': CSV });
    expect(hasil?.rincian).toContain('pekerja-uji.ts');
    expect(JSON.stringify(hasil)).not.toContain('3311010101700001');
  });

  it('kemajuan naik satu demi satu sampai selesai', async () => {
    const kemajuan: KemajuanBaca[] = [];
    await readIsi({ 'a.csv': CSV, 'b.csv': CSV, 'c.csv': CSV }, { onKemajuan: (k) => kemajuan.push(k) });
    expect(kemajuan.map((k) => [k.selesai, k.jumlah])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(kemajuan.at(-1)?.ukuranSelesai).toBe(kemajuan.at(-1)?.ukuranJumlah);
    expect(kemajuan.map((k) => k.nama).toSorted()).toEqual(['a.csv', 'b.csv', 'c.csv']);
  });

  it('pembatalan menghentikan pembaca yang sedang sibuk', async () => {
    const batal = new AbortController();
    setTimeout(() => batal.abort(new Error('dibatalkan')), 500);
    await expect(readIsi({ 'macet.csv': CSV }, { signal: batal.signal })).rejects.toThrow('dibatalkan');
    await expect(readIsi({ 'a.csv': CSV }, { signal: batal.signal })).rejects.toThrow('dibatalkan');
  });

  it('modul pembaca yang tidak ada adalah kesalahan program, bukan penolakan berkas', async () => {
    const modul = new URL('./tiada.ts', import.meta.url);
    await expect(readIsi({ 'a.csv': CSV }, { modulPekerja: modul })).rejects.toThrow('tiada.ts');
  });

  it('tanpa berkas, tanpa pembaca', async () => {
    expect(await readBerkasParalel([], profil)).toEqual([]);
  });

  it('berkas yang hilang setelah ditemukan ditolak dengan kalimat', async () => {
    const berkas = {
      nama: 'a.csv',
      ukuran: 1,
      sumber: { jenis: 'jalur', jalur: path.join(folder, 'a.csv') },
    } as const;
    expect(summarize(await readBerkasParalel([berkas], profil, { modulPekerja }))).toEqual([
      ['a.csv', 'BERKAS_TIDAK_TERBACA'],
    ]);
  });

  it('pembaca yang sebenarnya memahami daftar dari setiap format dengan hasil yang sama', async () => {
    const nama = ['xlsx-bersama.xlsx', 'lo.ods', 'lo.xls', 'html-php.xls', 'teks-titik-koma.csv'];
    const berkas = await findBerkas(nama.map((n) => path.join(FOLDER_CONTOH, n)));
    if (!berkas.ok) throw new Error(berkas.galat.pesan);
    const hasil = await readBerkasParalel(berkas.nilai, profil);
    const nik = hasil.map((h) =>
      h.hasil.ok ? h.hasil.nilai.pemilih.map((p) => p.nik) : [h.hasil.galat.kode],
    );
    expect(nik.map((n) => n.length)).toEqual([24, 24, 24, 24, 24]);
    expect(new Set(nik.map((n) => JSON.stringify(n))).size).toBe(1);
  });
});
