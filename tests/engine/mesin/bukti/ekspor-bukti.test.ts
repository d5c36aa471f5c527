import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from '../../../documents/baca-dokumen.ts';
import type { MesinUji } from '../uji-mesin.ts';
import { impor, listPemilihDesa, writeCsv } from '../data/kecamatan-kecil.ts';
import { createMesinSatuDesa, ISIAN, listBaris, queryBukti } from './bukti-uji.ts';

const TMS = listBaris().filter((p) => p.keterangan === '1' || p.keterangan === '4');
const TMS_LAIN = listPemilihDesa(1).filter((p) => p.keterangan === '1' || p.keterangan === '4');

function baca(mesin: MesinUji, token: string): Uint8Array {
  return new Uint8Array(readFileSync(mesin.keluaran(token).jalur));
}

describe('daftar TMS tanpa bukti', () => {
  let mesin: MesinUji;
  let desa: string;
  let lengkap: string;
  beforeAll(async () => {
    const { mesin: m, folder, desa: kode } = await createMesinSatuDesa();
    [mesin, desa] = [m, kode];
    await impor(m, [writeCsv(folder, 'lain.csv', listPemilihDesa(1))]);
    const [satu] = (await queryBukti(m, { keterangan: '1', desa })).baris;
    await m.must('bukti.save', { ...ISIAN, id: null, pemilih: satu?.id ?? '' });
    const kedua = (await queryBukti(m, { keterangan: '1', desa, keadaan: 'kurang' })).baris[0];
    await m.must('bukti.save', {
      ...ISIAN,
      id: null,
      pemilih: kedua?.id ?? '',
      jenis: 'PERNYATAAN_KELUARGA',
    });
    lengkap = satu?.nama ?? '';
  });

  test('Excel: ringkasan berjumlah benar, satu lembar per desa, NIK tersamar dan tanpa tanggal lahir', async () => {
    const k = await mesin.must('bukti.exportKekurangan', { format: 'xlsx', desa: null, perDesa: false });
    expect(k.nama).toBe('TMS Tanpa Bukti DPSH Kecamatan Baki.xlsx');
    const lembar = readXlsx(baca(mesin, k.token));
    expect(lembar.map((l) => l.nama)).toHaveLength(3);
    const total = lembar[0]?.baris.find((b) => b.includes('TOTAL'));
    const semua = TMS.length + TMS_LAIN.length;
    expect(total?.filter((x) => typeof x === 'number')).toEqual([semua, 1, semua - 1]);
    const [, satu] = lembar;
    const orang = satu?.baris.filter((b) => typeof b[3] === 'string' && /^\d{6}\*{6}\d{4}$/.test(b[3])) ?? [];
    expect(orang).toHaveLength(TMS.length - 1);
    expect(orang.some((b) => b.includes('Keterangan lisan keluarga'))).toBe(true);
    const teks = teksLembar(satu ?? { nama: '', baris: [] });
    expect(teks).not.toMatch(/\d{16}/);
    for (const p of TMS) expect(teks).not.toContain(p.tanggalLahir ?? 'tak ada');
    expect(teks).toContain('1 – Meninggal');
    expect(lengkap).not.toBe('');
    expect(lembar.some((l) => teksLembar(l).includes(lengkap))).toBe(false);
    expect(teksLembar(lembar[0] ?? { nama: '', baris: [] })).toContain('Belum ada daftar nama');
  });

  test('PDF: isinya sama dengan Excel', async () => {
    const k = await mesin.must('bukti.exportKekurangan', { format: 'pdf', desa, perDesa: false });
    const isi = baca(mesin, k.token);
    expect(Buffer.from(isi.subarray(0, 5)).toString()).toBe('%PDF-');
    if (!adaPdftotext) return;
    const teks = rapatkan(readPdf(isi).join(' '));
    expect(teks).toContain('DAFTAR PEMILIH TMS TANPA BUKTI DUKUNG');
    expect(teks).toContain(`${String(TMS.length - 1)} dari ${String(TMS.length)} pemilih TMS`);
    expect(teks.match(/\d{6}\*{6}\d{4}/g)).toHaveLength(TMS.length - 1);
  });

  test('per desa menjadi satu arsip; samaran kantor dipakai; ekspornya tercatat', async () => {
    await mesin.must('pengaturan.saveSamaran', { isian: { nomor: 'seluruhnya', nama: 'inisial' } });
    const k = await mesin.must('bukti.exportKekurangan', { format: 'xlsx', desa: null, perDesa: true });
    const isi = unzipSync(baca(mesin, k.token));
    expect(Object.keys(isi)).toHaveLength(2);
    const [pertama] = Object.values(isi);
    const teks = teksLembar(readXlsx(pertama ?? new Uint8Array())[0] ?? { nama: '', baris: [] });
    expect(teks).toContain('****************');
    for (const p of TMS) expect(teks).not.toContain(p.nama);
    const jejak = (await mesin.must('jejak.list', { offset: 0, limit: 1 })).baris[0];
    expect(jejak).toMatchObject({ peristiwa: 'KEKURANGAN_BUKTI_DIEKSPOR' });
    expect(jejak?.kalimat).toContain('Excel');
  });

  test('NIK yang diminta tidak disamarkan tetap teks utuh, juga nol di depan TPS', async () => {
    await mesin.must('pengaturan.saveSamaran', { isian: { nomor: 'penuh', nama: 'penuh' } });
    const k = await mesin.must('bukti.exportKekurangan', { format: 'xlsx', desa, perDesa: false });
    const baris = readXlsx(baca(mesin, k.token))[0]?.baris ?? [];
    const isi = baris.filter((b) => typeof b[0] === 'number');
    expect(isi).toHaveLength(TMS.length - 1);
    expect(isi.every((b) => b[1] === '001' || b[1] === '002')).toBe(true);
    expect(isi.every((b) => TMS.some((p) => p.nik === b[3] && p.nama === b[2]))).toBe(true);
  });

  test('tanpa kekurangan tidak ada yang diekspor', async () => {
    const galat = await mesin.mustFail('bukti.exportKekurangan', {
      format: 'pdf',
      desa: '33.11.10.2014',
      perDesa: false,
    });
    expect(galat.kode).toBe('KEKURANGAN_BUKTI_KOSONG');
  });
});
