import { describe, expect, test } from 'vitest';
import { DAFTAR_TEMPLAT } from '../../src/core/templat/daftar-templat.ts';
import { createMesinBaki, type MesinUji } from './mesin/uji-mesin.ts';

const UNDANGAN = DAFTAR_TEMPLAT.find((t) => t.id === 'undangan')?.baku ?? '';

async function loadTemplat(mesin: MesinUji) {
  return (await mesin.must('pengaturan.load', {})).isian.templat;
}

async function countJejak(mesin: MesinUji): Promise<number> {
  return (await mesin.must('jejak.list', { offset: 0, limit: 1 })).jumlah;
}

describe('kata-kata dokumen', () => {
  test('kata-kata kantor yang sah tersimpan, yang sama dengan bawaan atau kosong tidak', async () => {
    const { mesin } = await createMesinBaki();
    const sendiri = UNDANGAN.replace('Dengan hormat,', 'Salam sejahtera,');
    await mesin.must('pengaturan.saveTemplat', {
      isian: {
        undangan: `${sendiri}   \r\n\r\n`,
        'tata-tertib': '',
        'serah-terima': ' \n ',
        'berita-acara':
          DAFTAR_TEMPLAT.find((t) => t.id === 'berita-acara')?.baku.replaceAll('\n', '\r\n') ?? '',
      },
    });
    expect(await loadTemplat(mesin)).toEqual({ undangan: sendiri.trim() });
    await mesin.must('pengaturan.saveTemplat', { isian: { undangan: UNDANGAN } });
    expect(await loadTemplat(mesin)).toEqual({});
  });

  test('menyimpan yang bawaan saja tidak meninggalkan jejak', async () => {
    const { mesin } = await createMesinBaki();
    const sebelum = await countJejak(mesin);
    await mesin.must('pengaturan.saveTemplat', { isian: { undangan: UNDANGAN } });
    expect(await countJejak(mesin)).toBe(sebelum);
  });

  test('medan tak dikenal ditolak dengan baris dan sarannya; yang tersimpan tidak berubah', async () => {
    const { mesin } = await createMesinBaki();
    const sah = UNDANGAN.replace('Dengan hormat,', 'Salam sejahtera,');
    await mesin.must('pengaturan.saveTemplat', { isian: { undangan: sah } });
    const galat = await mesin.mustFail('pengaturan.saveTemplat', {
      isian: { undangan: `{{kecamtan}}\n\n${UNDANGAN}` },
    });
    expect(galat).toEqual({
      kode: 'TEMPLAT_TIDAK_SAH',
      pesan:
        'Kata-kata "Undangan rapat pleno" belum disimpan. Baris 1: Medan {{kecamtan}} tidak dikenal. Mungkin maksud Anda {{kecamatan}}.',
      nomor: null,
    });
    expect(await loadTemplat(mesin)).toEqual({ undangan: sah.trim() });
  });

  test('tanpa tanda tangan atau tabel jumlah ditolak, dan banyak kesalahan diringkas', async () => {
    const { mesin } = await createMesinBaki();
    const tanpa = await mesin.mustFail('pengaturan.saveTemplat', { isian: { 'berita-acara': 'Selesai.' } });
    expect(tanpa.kode).toBe('TEMPLAT_TIDAK_SAH');
    for (const medan of ['tabel jumlah', 'tanda tangan'])
      expect(tanpa.pesan).toContain(`{{${medan}}} wajib ada`);
    const banyak = await mesin.mustFail('pengaturan.saveTemplat', {
      isian: { 'berita-acara': '{{'.repeat(10_000) },
    });
    expect(banyak.pesan.length).toBeLessThan(1200);
    expect(banyak.pesan).toMatch(/Masih ada \d+ hal lain\.$/);
  });

  test('lebih dari 20.000 karakter dan templat asing ditolak di pintu', async () => {
    const { mesin } = await createMesinBaki();
    for (const isian of [{ undangan: 'x'.repeat(20_001) }, { notulen: 'x' }]) {
      const hasil = await mesin.panggilMentah('pengaturan.saveTemplat', { isian });
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
    }
  });
});
