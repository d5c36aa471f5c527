import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Peristiwa } from '../../src/contract/pesan.ts';
import { startMesin } from '../../src/host/mulai-mesin.ts';
import { createPengelolaMesin, type PengelolaMesin } from '../../src/host/pengelola-mesin.ts';

const MESIN_KECIL = path.join(import.meta.dirname, 'mesin-kecil.ts');

function buildPengelola(berkas = MESIN_KECIL): {
  readonly pengelola: PengelolaMesin;
  readonly peristiwa: Peristiwa[];
  readonly catatan: () => string;
} {
  const peristiwa: Peristiwa[] = [];
  let catatan = '';
  process.env['PLENO_KUNCI'] = 'rahasia';
  const pengelola = createPengelolaMesin({
    start: () =>
      startMesin({
        folderData: '/data',
        folderTembolok: null,
        onCatatan: (teks) => (catatan += teks),
        berkas,
      }),
    onPeristiwa: (p) => peristiwa.push(p),
  });
  onTestFinished(() => pengelola.tutup());
  return { pengelola, peristiwa, catatan: () => catatan };
}

async function tanya(pengelola: PengelolaMesin): Promise<{ readonly pid: number }> {
  const hasil = await pengelola.panggil('sesi.load', {});
  if (!hasil.ok) throw new Error(hasil.galat.pesan);
  return hasil.nilai as { pid: number };
}

test('proses mesin menjawab, tanpa mewarisi rahasia terminal; keluarannya masuk catatan', async () => {
  const { pengelola, catatan } = buildPengelola();
  expect(await tanya(pengelola)).toMatchObject({ folder: '/data', rahasia: null });
  expect(await tanya(pengelola)).not.toMatchObject({ pid: process.pid });
  await pengelola.tutup();
  expect(catatan()).toContain('menerima sesi.load');
});

test('proses yang mati diganti proses baru, dan yang tertunda dijawab', async () => {
  const { pengelola, peristiwa } = buildPengelola();
  const { pid } = await tanya(pengelola);
  expect(await pengelola.panggil('contoh.remove', {})).toMatchObject({ galat: { kode: 'MESIN_MATI' } });
  expect((await tanya(pengelola)).pid).not.toBe(pid);
  expect(peristiwa).toEqual([{ jenis: 'mesin', keadaan: 'hidup-lagi' }]);
});

test('proses yang dibunuh dari luar dihitung mati', async () => {
  const { pengelola } = buildPengelola();
  const { pid } = await tanya(pengelola);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => pengelola.keadaan()).not.toBe('siap');
  expect((await tanya(pengelola)).pid).not.toBe(pid);
});

test('setelah ditutup prosesnya benar-benar berakhir', async () => {
  const { pengelola } = buildPengelola();
  const { pid } = await tanya(pengelola);
  await pengelola.tutup();
  expect(() => process.kill(pid, 0)).toThrow();
});

test('program mesin yang tidak ada dinyatakan mati, tanpa menggantung', async () => {
  const { pengelola, peristiwa } = buildPengelola(path.join(import.meta.dirname, 'tidak-ada.ts'));
  expect(await pengelola.panggil('sesi.load', {})).toMatchObject({ ok: false });
  await expect.poll(() => peristiwa.at(-1), { timeout: 10_000 }).toEqual({ jenis: 'mesin', keadaan: 'mati' });
});
