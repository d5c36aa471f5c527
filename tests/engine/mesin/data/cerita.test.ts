import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatBilangan } from '../../../../src/core/bahasa/bilangan.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from '../../../documents/baca-dokumen.ts';
import { createMesinBaki } from '../uji-mesin.ts';
import { FILTER_TEMUAN, impor, loadKecamatanKecil, writeBerkasKecil } from './kecamatan-kecil.ts';

const DOKUMEN = ['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'] as const;

describe('dari berkas desa sampai dokumen pleno', () => {
  test('angka di layar, di PDF, dan di Excel sama dengan hitungan pembuat data', async () => {
    const { mesin } = await createMesinBaki();
    const { rekap: benar } = loadKecamatanKecil();
    const awal = await mesin.must('beranda.load', {});
    expect(awal).toMatchObject({
      lengkap: false,
      desaMasuk: 0,
      jumlahDesa: 14,
      sebelum: null,
      imporTerakhir: null,
    });
    expect(awal.angka.akhir).toEqual({ l: 0, p: 0, jumlah: 0 });
    expect(awal.langkah.find((l) => l.kode === 'IMPOR_DESA')?.selesai).toBe(false);

    const { rancangan, hasil } = await impor(mesin, [await writeBerkasKecil()]);
    expect(rancangan.berkas.map((b) => b.status)).toEqual(Array.from({ length: 14 }, () => 'diterima'));
    expect(rancangan.desa.every((d) => d.status === 'baru' && d.versiLama === null)).toBe(true);
    expect(hasil).toMatchObject({ desaSama: [], ditolak: 0, gagal: [] });
    expect(hasil.desaDisimpan).toHaveLength(14);
    expect(await mesin.must('impor.load', { rancangan: null })).toBeNull();

    const rekap = await mesin.must('rekap.load', {});
    expect(rekap.akhir).toEqual(benar.akhir);
    expect(rekap.awal).toEqual(benar.awal);
    expect(rekap.baru).toEqual(benar.baru);
    expect(rekap.tms).toEqual(benar.tms);
    expect(rekap.tmsPerAlasan).toEqual(benar.tmsPerAlasan);
    expect(rekap.disabilitas).toEqual(benar.disabilitas);
    expect(rekap.desa.map((d) => d.akhir)).toEqual(benar.desa.map((d) => d.akhir));
    const beranda = await mesin.must('beranda.load', {});
    expect(beranda).toMatchObject({ lengkap: true, desaMasuk: 14, sebelum: null });
    expect(beranda.angka.akhir).toEqual(benar.akhir);
    expect(beranda.imporTerakhir).toMatchObject({ berkas: 14, ditolak: 0 });
    const { belum } = beranda.dokumen;
    expect(beranda.dokumen).toEqual({ belum, siap: 0, usang: 0 });
    expect(belum).toBeGreaterThan(DOKUMEN.length);

    const { dibuat } = await mesin.must('dokumen.make', {
      jenis: [...DOKUMEN],
      desa: null,
      draf: false,
      rahasia: false,
    });
    expect(dibuat.map((d) => d.jenis)).toEqual([...DOKUMEN]);
    expect(dibuat.every((d) => d.terbaru && !d.draf && d.berkas.length === 2)).toBe(true);
    const isi = async (jenis: (typeof DOKUMEN)[number], format: 'pdf' | 'xlsx'): Promise<Uint8Array> => {
      const berkas = dibuat.find((d) => d.jenis === jenis)?.berkas.find((b) => b.format === format);
      const keluaran = await mesin.must('dokumen.keluaran', { id: berkas?.id ?? 0 });
      return new Uint8Array(readFileSync(mesin.keluaran(keluaran.token).jalur));
    };
    const lembar = readXlsx(await isi('rekap', 'xlsx'));
    expect(lembar[0]?.baris.flat()).toContain(benar.akhir.jumlah);
    expect(teksLembar(lembar[0] ?? { nama: '', baris: [] })).toContain(String(benar.akhir.l));
    if (adaPdftotext) {
      const teks = rapatkan(readPdf(await isi('berita-acara', 'pdf')).join(' '));
      expect(teks).toContain(formatBilangan(benar.akhir.jumlah ?? 0));
      expect(teks).toContain(formatBilangan(benar.baru.jumlah ?? 0));
    }
    expect((await mesin.must('beranda.load', {})).dokumen).toEqual({ belum: belum - 4, siap: 4, usang: 0 });
  });

  test('temuan yang ditandai tetap ditandai sesudah dibuka lagi dan diimpor ulang', async () => {
    const { mesin } = await createMesinBaki();
    const folder = await writeBerkasKecil();
    await impor(mesin, [folder]);
    const semua = await mesin.must('temuan.query', { filter: FILTER_TEMUAN, offset: 0, limit: 500 });
    expect(semua.jumlah).toBeGreaterThan(0);
    expect(new Set(semua.baris.map((t) => t.kunci)).size).toBe(semua.baris.length);
    const [pertama] = semua.baris;
    await mesin.must('temuan.mark', {
      kunci: [pertama?.kunci ?? ''],
      ditangani: true,
      catatan: 'Sudah ditanyakan ke PPS',
    });
    const ditangani = async () => {
      const filter = { ...FILTER_TEMUAN, ditangani: 'ditangani' } as const;
      return (await mesin.must('temuan.query', { filter, offset: 0, limit: 500 })).baris;
    };
    expect((await ditangani()).map((t) => [t.kunci, t.ditangani?.catatan])).toEqual([
      [pertama?.kunci, 'Sudah ditanyakan ke PPS'],
    ]);
    await impor(mesin, [folder]);
    expect((await ditangani()).map((t) => t.kunci)).toEqual([pertama?.kunci]);
    await mesin.must('temuan.mark', { kunci: [pertama?.kunci ?? ''], ditangani: false, catatan: '' });
    expect(await ditangani()).toEqual([]);
  });
});
