import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, integer, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBerkasKunci, writeBerkasKunci } from '../../src/engine/store/berkas-kunci.ts';
import { createKodePemulihan, parseKodePemulihan } from '../../src/engine/store/kode-pemulihan.ts';
import {
  changeKataSandi,
  createKunci,
  openKunci,
  reissueKodePemulihan,
  unlockKunci,
} from '../../src/engine/store/kunci.ts';
import { createFolder, MURAH, must, mustFail } from './store/basis-data-uji.ts';

const KATA_SANDI = 'rahasia kafe\u0301';
const PILIHAN = { kataSandi: KATA_SANDI, denganKodePemulihan: false, biaya: MURAH };
let teksAsli = '';
let kunci = Buffer.alloc(0);
let kodePemulihan = '';

beforeAll(async () => {
  const berkas = join(createFolder(), 'baki.db');
  const dibuat = must(await createKunci(berkas, { ...PILIHAN, denganKodePemulihan: true }));
  teksAsli = readFileSync(`${berkas}.kunci`, 'utf8');
  kunci = Buffer.from(dibuat.kunci);
  kodePemulihan = dibuat.kodePemulihan ?? '';
});

/** Path of a database that has a key file but no database yet. */
function createSalinan(teks = teksAsli): string {
  const berkas = join(createFolder(), 'baki.db');
  writeFileSync(`${berkas}.kunci`, teks);
  return berkas;
}

describe('kunci basis data', () => {
  test('kata sandi yang benar membuka kunci itu, juga dalam bentuk Unicode lain; kata sandi lain ditolak', async () => {
    const berkas = createSalinan();
    expect(must(await unlockKunci(berkas, { kataSandi: KATA_SANDI.normalize('NFC') })).equals(kunci)).toBe(
      true,
    );
    const galat = mustFail(await unlockKunci(berkas, { kataSandi: KATA_SANDI.toUpperCase() }));
    expect(galat).toEqual({ kode: 'KATA_SANDI_SALAH' });
  });

  test('dengan kode pemulihan kata sandi dapat diganti, dan kunci data tetap', async () => {
    const berkas = createSalinan();
    const rahasia = { kodePemulihan: ` ${kodePemulihan.toLowerCase().replaceAll('-', ' ')} ` };
    must(await changeKataSandi(berkas, rahasia, 'sandi baru', MURAH));
    expect(must(await unlockKunci(berkas, { kataSandi: 'sandi baru' })).equals(kunci)).toBe(true);
    expect(mustFail(await unlockKunci(berkas, { kataSandi: KATA_SANDI })).kode).toBe('KATA_SANDI_SALAH');
  });

  test('kode pemulihan yang diterbitkan ulang membatalkan yang lama', async () => {
    const berkas = createSalinan();
    const baru = must(await reissueKodePemulihan(berkas, { kataSandi: KATA_SANDI }, MURAH));
    expect(must(await unlockKunci(berkas, { kodePemulihan: baru })).equals(kunci)).toBe(true);
    expect(mustFail(await unlockKunci(berkas, { kodePemulihan })).kode).toBe('KODE_PEMULIHAN_SALAH');
  });

  test('kode yang salah ketik dan kode yang tidak pernah terbit ditolak dengan sebabnya', async () => {
    const berkas = createSalinan();
    const salah = kodePemulihan.replace(/.$/, (c) => (c === 'A' ? 'C' : 'A'));
    expect(mustFail(await unlockKunci(berkas, { kodePemulihan: salah })).kode).toBe(
      'KODE_PEMULIHAN_SALAH_KETIK',
    );
    writeBerkasKunci(berkas, { ...must(readBerkasKunci(berkas)), kodePemulihan: null }, { baru: false });
    expect(mustFail(await unlockKunci(berkas, { kodePemulihan })).kode).toBe('KODE_PEMULIHAN_TIDAK_ADA');
  });

  test('dua program yang membuat kunci bersamaan mendapat satu kunci yang sama', async () => {
    const berkas = join(createFolder(), 'baki.db');
    const [a, b] = await Promise.all([openKunci(berkas, PILIHAN), openKunci(berkas, PILIHAN)]);
    expect(must(a).kunci.equals(must(b).kunci)).toBe(true);
    expect([must(a).baru, must(b).baru].toSorted()).toEqual([false, true]);
  });

  test('tanpa pilihan lain setiap rahasia dibungkus dengan biaya penuh', async () => {
    const berkas = join(createFolder(), 'baki.db');
    must(await createKunci(berkas, { kataSandi: KATA_SANDI, denganKodePemulihan: true }));
    const { kataSandi, kodePemulihan: kode } = must(readBerkasKunci(berkas));
    for (const bungkus of [kataSandi, kode]) expect(bungkus).toMatchObject({ n: 131072, r: 8, p: 1 });
  });

  test('kata sandi kosong ditolak', async () => {
    const berkas = join(createFolder(), 'baki.db');
    const galat = mustFail(await createKunci(berkas, { ...PILIHAN, kataSandi: '' }));
    expect(galat.kode).toBe('KATA_SANDI_KOSONG');
    const diganti = mustFail(await changeKataSandi(createSalinan(), { kataSandi: KATA_SANDI }, ''));
    expect(diganti.kode).toBe('KATA_SANDI_KOSONG');
  });
});

describe('berkas kunci', () => {
  test('berkas kunci yang ada tidak pernah ditimpa', async () => {
    const berkas = createSalinan();
    expect(mustFail(await createKunci(berkas, PILIHAN)).kode).toBe('BERKAS_KUNCI_SUDAH_ADA');
    const tertulis = writeBerkasKunci(berkas, must(readBerkasKunci(berkas)), { baru: true });
    expect(mustFail(tertulis).kode).toBe('BERKAS_KUNCI_SUDAH_ADA');
    expect(readFileSync(`${berkas}.kunci`, 'utf8')).toBe(teksAsli);
  });

  test('basis data tanpa berkas kunci ditolak, bukan diberi kunci baru', async () => {
    const berkas = join(createFolder(), 'baki.db');
    writeFileSync(berkas, 'isi');
    expect(mustFail(await openKunci(berkas, PILIHAN)).kode).toBe('BERKAS_KUNCI_HILANG');
  });

  test('berkas kunci kosong sisa proses yang dimatikan dianggap belum ada; berkas sementara tidak tersisa', async () => {
    const berkas = createSalinan('');
    expect(must(await openKunci(berkas, PILIHAN)).baru).toBe(true);
    expect(readdirSync(join(berkas, '..'))).toEqual(['baki.db.kunci']);
  });

  test('setiap perubahan pada berkas kunci dikenali sebagai rusak, bukan sebagai kata sandi salah', async () => {
    const rusak = [
      teksAsli.slice(0, -20),
      'bukan json',
      '{}',
      teksAsli.replace(/"isi": "(.)/, (_, c: string) => `"isi": "${c === '0' ? '1' : '0'}`),
      teksAsli.replace('16384', '32768'),
      teksAsli.replace('"r": 8', '"r": 1000000'),
    ];
    for (const teks of rusak) {
      expect(teks).not.toBe(teksAsli);
      const galat = mustFail(await unlockKunci(createSalinan(teks), { kataSandi: KATA_SANDI }));
      expect(galat.kode).toBe('BERKAS_KUNCI_RUSAK');
    }
  });

  test('berkas kunci dari program yang lebih baru dikenali', async () => {
    const berkas = createSalinan(teksAsli.replace('"versi": 1', '"versi": 2'));
    const galat = mustFail(await unlockKunci(berkas, { kataSandi: KATA_SANDI }));
    expect(galat).toMatchObject({ kode: 'BERKAS_KUNCI_LEBIH_BARU', versi: 2 });
  });

  test('kunci, kata sandi, dan kode pemulihan tidak tersimpan terbuka', () => {
    for (const rahasia of [
      kunci.toString('hex'),
      KATA_SANDI,
      kodePemulihan,
      kodePemulihan.replaceAll('-', ''),
    ])
      expect(teksAsli.toLowerCase()).not.toContain(rahasia.toLowerCase());
  });

  test('folder yang tidak ada menjadi penolakan, bukan kegagalan program', () => {
    const isi = must(readBerkasKunci(createSalinan()));
    const berkas = join(createFolder(), 'tidak-ada', 'baki.db');
    expect(mustFail(writeBerkasKunci(berkas, isi, { baru: true }))).toMatchObject({
      kode: 'BERKAS_KUNCI_TIDAK_TERTULIS',
      sebab: 'ENOENT',
    });
  });
});

describe('kode pemulihan', () => {
  test('kode terdiri atas lima kelompok empat tanda tanpa tanda yang mudah tertukar', () => {
    const kode = Array.from({ length: 50 }, createKodePemulihan);
    for (const k of kode)
      expect(k).toMatch(/^([ACDEFGHJKLMNPRTVWXY3479]{4}-){4}[ACDEFGHJKLMNPRTVWXY3479]{4}$/);
    expect(new Set(kode).size).toBe(50);
  });

  test('kode yang diketik dengan huruf kecil dan tanpa garis tetap terbaca', () => {
    const kode = createKodePemulihan();
    expect(parseKodePemulihan(kode.toLowerCase().replaceAll('-', ''))).toBe(kode);
  });

  test('setiap satu tanda yang salah dan setiap dua tanda yang tertukar diketahui', () => {
    const abjad = Array.from('ACDEFGHJKLMNPRTVWXY3479');
    const tempat = integer({ min: 0, max: 19 });
    assert(
      property(tempat, tempat, constantFrom(...abjad), (i, j, huruf) => {
        const asli = Array.from(createKodePemulihan().replaceAll('-', ''));
        const salah = asli.with(i, huruf);
        if (salah[i] !== asli[i]) expect(parseKodePemulihan(salah.join(''))).toBeNull();
        const tukar = asli.with(i, asli[j] ?? '').with(j, asli[i] ?? '');
        if (tukar.join() !== asli.join()) expect(parseKodePemulihan(tukar.join(''))).toBeNull();
      }),
    );
  });
});
