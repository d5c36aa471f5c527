import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RiwayatDokumen } from '../../../../src/contract/bentuk/dokumen.ts';
import { adaPdftotext, readPdf, readXlsx } from '../../../documents/baca-dokumen.ts';
import { createMesinBerisi } from '../data/kecamatan-kecil.ts';
import { buat, daftar, folderDokumen, isi, keadaan } from '../dokumen/dokumen-uji.ts';
import type { MesinUji } from '../uji-mesin.ts';
import { baca, buka, cariBaris, catat, koreksi, sahkan, sahkanSemuaDesa } from './rapat-uji.ts';

const JENIS = ['berita-acara', 'rekap', 'rekap-pps'] as const;

async function riwayat(mesin: MesinUji, jenis: (typeof JENIS)[number], desa: string | null = null) {
  const semua = await mesin.must('dokumen.riwayat', { jenis, desa });
  return semua.filter((d) => !d.draf);
}

function sha(d: RiwayatDokumen | undefined): readonly string[] {
  return (d?.berkas ?? []).map((b) => b.sha256);
}

async function bytes(mesin: MesinUji, d: RiwayatDokumen | undefined, format: 'pdf' | 'xlsx') {
  const id = d?.berkas.find((b) => b.format === format)?.id ?? -1;
  return isi(mesin, (await mesin.must('dokumen.keluaran', { id })).token);
}

/** Everything that stands in the cells. */
async function teksXlsx(mesin: MesinUji, d: RiwayatDokumen | undefined): Promise<string> {
  return JSON.stringify(readXlsx(await bytes(mesin, d, 'xlsx')));
}

async function setNomor(mesin: MesinUji, nomor: string): Promise<void> {
  const { pleno } = (await mesin.must('pengaturan.load', {})).isian;
  await mesin.must('pengaturan.savePleno', { isian: { ...pleno, nomor } });
}

describe('pleno perbaikan', { timeout: 240_000 }, () => {
  let mesin: MesinUji;
  let desa: string;
  let pertama: ReadonlyMap<string, RiwayatDokumen | undefined>;
  beforeAll(async () => {
    mesin = await createMesinBerisi();
    desa = (await mesin.must('rekap.load', {})).desa[0]?.kode ?? '';
    await setNomor(mesin, '11/PENGATURAN');
    await buka(mesin);
    await sahkanSemuaDesa(mesin);
  }, 120_000);

  test('berita acara memuat nomor yang disahkan rapat, bukan nomor di pengaturan', async () => {
    expect((await mesin.must('rapat.load', {})).nomorBa).toBe('11/PENGATURAN');
    const hasil = await sahkan(mesin, '12/DISAHKAN');
    expect(hasil.masalah).toEqual([]);
    pertama = new Map([
      ['berita-acara', (await riwayat(mesin, 'berita-acara'))[0]],
      ['rekap', (await riwayat(mesin, 'rekap'))[0]],
      ['rekap-pps', (await riwayat(mesin, 'rekap-pps', desa))[0]],
    ]);
    const ba = pertama.get('berita-acara');
    expect(await teksXlsx(mesin, ba)).toContain('12/DISAHKAN');
    expect(await teksXlsx(mesin, ba)).not.toContain('PENGATURAN');
    if (adaPdftotext) expect(readPdf(await bytes(mesin, ba, 'pdf')).join('\n')).toContain('12/DISAHKAN');
  });

  test('sesudah disahkan dokumen terkunci, apa pun yang diubah di pengaturan', async () => {
    await setNomor(mesin, '99/LAIN');
    expect(await keadaan(mesin, JENIS)).toEqual(['disahkan', 'disahkan', 'disahkan']);
    expect((await mesin.must('rapat.load', {})).nomorBa).toBe('12/DISAHKAN');
    const lagi = await buat(mesin, JENIS);
    expect([lagi.dibuat, lagi.tetap]).toEqual([[], 0]);
    await setNomor(mesin, '12/DISAHKAN');
  });

  test('membuka pleno perbaikan tanpa keputusan apa pun tidak mengubah dokumen yang masih benar', async () => {
    await buka(mesin, 'perbaikan');
    expect(await keadaan(mesin, ['rekap', 'rekap-pps'])).toEqual(['disahkan', 'disahkan']);
    // The number of the first is used up: the next needs its own.
    expect((await mesin.must('rapat.load', {})).nomorBa).toBe('');
    expect(await keadaan(mesin, ['berita-acara'])).toEqual(['usang']);
  });

  test('satu koreksi membuat hanya dokumen yang memuatnya usang, dan dokumen itu dapat dibuat lagi', async () => {
    await baca(mesin, desa);
    const pemilih = await cariBaris(mesin, desa, 'SESUAI');
    await mesin.must(
      'rapat.koreksi',
      koreksi(desa, { jenis: 'ubah', pemilih, menjadi: { keterangan: '1' } }),
    );
    expect(await keadaan(mesin, JENIS)).toEqual(['usang', 'usang', 'usang']);
    const pps = (await daftar(mesin, 'rekap-pps')).map((d) => d.keadaan);
    expect(pps.filter((k) => k === 'usang')).toHaveLength(1);
    expect(pps.filter((k) => k === 'disahkan')).toHaveLength(pps.length - 1);
    const { dibuat, disahkan } = await buat(mesin, JENIS);
    expect(dibuat.map((d) => d.jenis).toSorted()).toEqual([...JENIS].toSorted());
    expect(disahkan).toBe(pps.length - 1);
    expect(await keadaan(mesin, JENIS)).toEqual(['siap', 'siap', 'siap']);
  });

  test('dokumen pleno pertama tetap di riwayat dengan byte-nya, dan salinan amannya sama', async () => {
    const folder = path.dirname(await folderDokumen(mesin));
    for (const [jenis, lama] of pertama) {
      const semua = (await mesin.must('dokumen.riwayat', { jenis: null, desa: null })).filter(
        (d) => d.jenis === jenis && !d.draf && d.desa === lama?.desa && d.tps === lama.tps,
      );
      expect(semua.map((d) => [d.disahkan, d.terbaru])).toEqual([
        [false, true],
        [true, false],
      ]);
      expect(sha(semua[1])).toEqual(sha(lama));
      for (const b of lama?.berkas ?? [])
        expect(
          readFileSync(path.join(folder, 'dokumen', 'disahkan', `${b.sha256}.${b.format}`)).equals(
            await bytes(mesin, semua[1], b.format),
          ),
        ).toBe(true);
    }
  });

  test('disahkan lagi: kedua perangkat lolos verifikasi dan riwayat memuat keduanya', async () => {
    await catat(mesin, { jenis: 'ACARA_DIMULAI', butir: 0 });
    await sahkanSemuaDesa(mesin);
    const hasil = await sahkan(mesin, '13/PERBAIKAN');
    expect(hasil.masalah).toEqual([]);
    expect(await keadaan(mesin, JENIS)).toEqual(['disahkan', 'disahkan', 'disahkan']);
    const { dokumen } = await mesin.must('dokumen.list', {});
    expect(dokumen.filter((d) => d.keadaan === 'usang')).toEqual([]);
    const ba = await riwayat(mesin, 'berita-acara');
    expect(ba.filter((d) => d.disahkan)).toHaveLength(2);
    expect(sha(ba.at(-1))).toEqual(sha(pertama.get('berita-acara')));
    expect(await teksXlsx(mesin, ba[0])).toContain('13/PERBAIKAN');
    expect(await teksXlsx(mesin, ba.at(-1))).toContain('12/DISAHKAN');
    expect((await mesin.must('rapat.load', {})).rapat?.disahkan).toMatchObject({
      nomor: '13/PERBAIKAN',
      tuntas: true,
    });
    const semua = await mesin.must('dokumen.verifikasi', { titipan: [] });
    expect(semua.manifest).toBe('asli');
    expect(semua.berkas.filter((b) => b.putusan !== 'sesuai')).toEqual([]);
    // The first set once more, from its safe copies alone.
    const aman = path.join(path.dirname(await folderDokumen(mesin)), 'dokumen', 'disahkan');
    const lama = [...pertama.values()].flatMap((d) => d?.berkas ?? []);
    const titipan = lama.map((b) => mesin.titip(path.join(aman, `${b.sha256}.${b.format}`), b.nama));
    const periksa = await mesin.must('dokumen.verifikasi', { titipan });
    expect(periksa.jumlah).toBe(lama.length);
    expect(periksa.berkas.filter((b) => b.putusan !== 'sesuai')).toEqual([]);
    expect((await mesin.must('cadangan.verify', {})).utuh).toBe(true);
  });
});
