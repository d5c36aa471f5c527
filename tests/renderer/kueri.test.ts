import { onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { PANGGILAN_BACA } from '../../src/contract/baca.ts';
import type { Hos } from '../../src/contract/hos.ts';
import { PANGGILAN_UBAH } from '../../src/contract/ubah.ts';
import { gagal, ok } from '../../src/core/result.ts';
import { createKlienKueri } from '../../src/renderer/kerangka/klien-kueri.ts';
import { basikan, buildKueri } from '../../src/renderer/panggil/panggil.ts';

/** The host is the boundary: it answers each call with its name, and counts. */
function createHos(): { readonly hos: Hos; readonly ditanya: string[]; tolak: string | null } {
  const keadaan = { ditanya: [] as string[], tolak: null as string | null };
  const hos: Hos = {
    jenis: 'peramban',
    kemampuan: { dialog: false, simpanSandi: false },
    panggil: (nama) => {
      keadaan.ditanya.push(nama);
      const hasil =
        nama === keadaan.tolak
          ? gagal({ kode: 'BELUM_DIBUKA', pesan: 'Belum dibuka.', nomor: null })
          : ok(nama);
      return Promise.resolve(hasil);
    },
    perintah: () => Promise.resolve(gagal({ kode: 'GANGGUAN', pesan: '', nomor: null })),
    titipkan: () => Promise.resolve(ok([])),
    alamatKeluaran: (token) => token,
    alamatCetak: () => null,
    dengar: () => () => undefined,
  };
  return Object.assign(keadaan, { hos });
}

afterEach(() => onlineManager.setOnline(true));

test('tanpa jaringan pertanyaan tetap dijawab: mesinnya ada di laptop ini', async () => {
  onlineManager.setOnline(false);
  const { hos, ditanya } = createHos();
  await createKlienKueri().fetchQuery(buildKueri(hos, 'a', 'rekap.load', {}));
  expect(ditanya).toEqual(['rekap.load']);
});

test('jawaban satu basis data tidak pernah dipakai untuk basis data lain', async () => {
  const { hos, ditanya } = createHos();
  const klien = createKlienKueri();
  for (const id of ['baki', 'baki', 'kartasura']) {
    await klien.fetchQuery(buildKueri(hos, id, 'rekap.load', {}));
    await klien.fetchQuery(buildKueri(hos, id, 'profil.list', {}));
  }
  expect(ditanya).toEqual(['rekap.load', 'profil.list', 'rekap.load']);
});

test('perubahan membasikan tepat pertanyaan yang disebut kontrak, milik basis data mana pun', async () => {
  const { hos } = createHos();
  const klien = createKlienKueri();
  const semua = Object.keys(PANGGILAN_BACA) as (keyof typeof PANGGILAN_BACA)[];
  for (const nama of semua)
    klien.setQueryData(buildKueri(hos, 'baki', nama, {} as never).queryKey, nama as never);
  await basikan(klien, 'temuan.mark');
  const basi = klien
    .getQueryCache()
    .getAll()
    .filter((q) => q.state.isInvalidated)
    .map((q) => q.queryKey[0]);
  expect(basi.sort()).toEqual([...PANGGILAN_UBAH['temuan.mark'].basi].sort());
});

test('basis data yang ternyata tertutup membuat sesi ditanyakan lagi', async () => {
  const keadaan = createHos();
  const klien = createKlienKueri();
  const sesi = buildKueri(keadaan.hos, null, 'sesi.load', {});
  await klien.fetchQuery(sesi);
  keadaan.tolak = 'rekap.load';
  await expect(klien.fetchQuery(buildKueri(keadaan.hos, 'baki', 'rekap.load', {}))).rejects.toThrow('Belum');
  expect(klien.getQueryState(sesi.queryKey)?.isInvalidated).toBe(true);
});
