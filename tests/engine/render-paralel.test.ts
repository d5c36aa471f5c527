import { afterEach, describe, expect, test } from 'vitest';
import type { Naskah } from '../../src/core/dokumen/dokumen.ts';
import { createPerender, PerenderMati, type Perender } from '../../src/engine/render-paralel.ts';
import { renderBerkas } from '../../src/engine/render/render-dokumen.ts';
import { buatNaskah } from '../fixtures/render/naskah-uji.ts';

const modulPekerja = new URL('../fixtures/render/pekerja-uji.ts', import.meta.url);

let perender: Perender | undefined;
afterEach(async () => {
  await perender?.tutup();
});

function buka(pilihan: Parameters<typeof createPerender>[0] = {}): Perender {
  perender = createPerender({ pekerja: 2, modulPekerja, ...pilihan });
  return perender;
}

function naskah(judul: string): Naskah {
  return buatNaskah({ judul });
}

describe('penyusun dokumen paralel', () => {
  test('memberi byte yang sama dengan penyusun biasa, untuk banyak dokumen sekaligus', async () => {
    const p = buka({ modulPekerja: undefined });
    const judul = ['satu', 'dua', 'tiga', 'empat', 'lima'];
    const hasil = await Promise.all(
      judul.flatMap((j) => [p.render(naskah(j), 'pdf'), p.render(naskah(j), 'xlsx')]),
    );
    const biasa = await Promise.all(
      judul.flatMap((j) => [renderBerkas(naskah(j), 'pdf'), renderBerkas(naskah(j), 'xlsx')]),
    );
    hasil.forEach((h, i) => {
      expect(h.halaman).toBe(1);
      expect(Buffer.compare(Buffer.from(h.isi), Buffer.from(biasa[i]?.isi ?? []))).toBe(0);
    });
  });

  test('penyusun yang mati hanya menggagalkan dokumennya, yang lain selesai', async () => {
    const p = buka();
    const hasil = await Promise.allSettled(
      ['a', 'mati', 'b', 'mati', 'c', 'd'].map((judul) => p.render(naskah(judul), 'xlsx')),
    );
    expect(hasil.map((h) => h.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    const [, mati] = hasil;
    expect(mati?.status === 'rejected' && mati.reason).toBeInstanceOf(PerenderMati);
  });

  test('galat penyusun sampai dengan kalimatnya, dan penyusunnya tetap dipakai', async () => {
    const p = buka({ pekerja: 1 });
    await expect(p.render(naskah('lempar'), 'pdf')).rejects.toThrow('tidak dapat disusun');
    await expect(p.render(naskah('a'), 'pdf')).resolves.toMatchObject({ halaman: 1 });
  });

  test('dokumen yang macet dihentikan pada batas waktunya', async () => {
    const p = buka({ pekerja: 1, batasWaktuMs: 3_000 });
    await expect(p.render(naskah('macet'), 'pdf')).rejects.toBeInstanceOf(PerenderMati);
    await expect(p.render(naskah('a'), 'pdf')).resolves.toMatchObject({ halaman: 1 });
  });

  test('pembatalan menolak yang menunggu dan yang sedang disusun; yang lain tetap selesai', async () => {
    const p = buka({ pekerja: 1 });
    const batal = new AbortController();
    const janji = [
      p.render(naskah('a'), 'xlsx', { signal: batal.signal }),
      p.render(naskah('b'), 'xlsx', { signal: batal.signal }),
      p.render(naskah('c'), 'xlsx'),
    ];
    batal.abort(new Error('dibatalkan'));
    const [a, b, c] = await Promise.allSettled(janji);
    expect(a).toMatchObject({ status: 'rejected', reason: { message: 'dibatalkan' } });
    expect(b).toMatchObject({ status: 'rejected', reason: { message: 'dibatalkan' } });
    expect(c?.status).toBe('fulfilled');
    await expect(p.render(naskah('d'), 'xlsx', { signal: batal.signal })).rejects.toThrow('dibatalkan');
  });

  test('sesudah ditutup tidak menerima dokumen, dan yang menunggu ditolak', async () => {
    const p = buka({ pekerja: 1 });
    const janji = [p.render(naskah('macet'), 'pdf'), p.render(naskah('a'), 'pdf')];
    const hasil = Promise.allSettled(janji);
    await p.tutup();
    expect((await hasil).map((h) => h.status)).toEqual(['rejected', 'rejected']);
    await expect(p.render(naskah('a'), 'pdf')).rejects.toBeInstanceOf(PerenderMati);
  });
});
