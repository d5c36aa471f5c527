import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTitipanSementara } from '../../src/browser/titipan-sementara.ts';
import { buildFolder } from './host-uji.ts';

const isi = (bita: number): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([new Uint8Array(bita)]).stream();

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name);
}

describe('berkas titipan sementara', () => {
  test('berkas yang melewati batas ditolak dan tidak tersisa', async () => {
    const folder = buildFolder();
    const titipan = createTitipanSementara(folder, { satu: 100_000, semua: 1_000_000 });
    expect(await titipan.save(isi(100_000), 'a.zip')).toMatchObject({ ok: true, nilai: { ukuran: 100_000 } });
    expect(await titipan.save(isi(100_001), 'b.zip')).toEqual({ ok: false, galat: 'TERLALU_BESAR' });
    expect(list(folder)).toHaveLength(1);
  });

  test('semua titipan bersama-sama berbatas; yang gagal tidak ikut terhitung', async () => {
    const folder = buildFolder();
    const titipan = createTitipanSementara(folder, { satu: 90, semua: 100 });
    expect(await titipan.save(isi(95), 'terlalu-besar')).toMatchObject({ ok: false });
    expect(await titipan.save(isi(60), 'a')).toMatchObject({ ok: true });
    expect(await titipan.save(isi(60), 'b')).toEqual({ ok: false, galat: 'PENUH' });
    expect(await titipan.save(isi(40), 'c')).toMatchObject({ ok: true });
  });

  test('kiriman yang terputus tidak meninggalkan berkas', async () => {
    const folder = buildFolder();
    const titipan = createTitipanSementara(folder);
    const putus = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (kendali) => {
        kendali.enqueue(new Uint8Array(10));
        kendali.error(new Error('cut'));
      },
    });
    expect(await titipan.save(putus, 'a.xlsx')).toEqual({ ok: false, galat: 'TERPUTUS' });
    expect(list(folder)).toEqual([]);
  });

  test('sisa program yang terhenti paksa dibersihkan pada mulai berikutnya; milik program yang berjalan tidak', () => {
    const folder = buildFolder();
    // No process has this number: it is beyond what Linux and Windows give.
    for (const nama of ['999999999-abc', 'entah', `${String(process.pid)}-hidup`]) {
      mkdirSync(path.join(folder, 'titipan', nama), { recursive: true });
      writeFileSync(path.join(folder, 'titipan', nama, 'a.xlsx'), nama);
    }
    createTitipanSementara(folder).bersihkan();
    expect(readdirSync(path.join(folder, 'titipan'))).toEqual([`${String(process.pid)}-hidup`]);
  });

  test('nama asal tidak ikut ke nama berkas, kecuali akhiran biasa', async () => {
    const folder = buildFolder();
    const titipan = createTitipanSementara(folder);
    for (const nama of ['Data Ani.XLSX', 'a.sh;rm', 'tanpa']) await titipan.save(isi(1), nama);
    const akhiran = list(folder).map((n) => path.extname(n));
    expect(akhiran.sort()).toEqual(['', '', '.XLSX']);
    expect(list(folder).every((n) => /^[0-9a-f]{24}(?:\.XLSX)?$/.test(n))).toBe(true);
  });
});
