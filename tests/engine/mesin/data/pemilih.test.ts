import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FilterPemilih } from '../../../../src/contract/baca.ts';
import type { PemilihContoh } from '../../../../src/core/contoh/contoh.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';
import {
  createMesinBerisi,
  FILTER_PEMILIH,
  FILTER_TEMUAN,
  impor,
  listPemilihDesa,
  loadKecamatanKecil,
  writeCsv,
} from './kecamatan-kecil.ts';

const semua: readonly PemilihContoh[] = loadKecamatanKecil().desa.flatMap((d) =>
  d.tps.flatMap((t) => t.pemilih),
);
let mesin: MesinUji;
beforeAll(async () => {
  mesin = await createMesinBerisi();
});

type Filter = FilterPemilih;

/** The same filter, as plainly as it can be written. */
function saringPolos(f: Filter): readonly PemilihContoh[] {
  const tms = new Set(loadKecamatanKecil().profil.keterangan.tms.map((k) => k.kode));
  return semua.filter((p) => {
    for (const kata of f.cari.split(/\s+/).filter((k) => k !== '')) {
      const cocok =
        /^[\d*]+$/.test(kata) && /\d/.test(kata)
          ? [p.nik, p.nkk].some((n) => new RegExp(kata.replaceAll('*', '\\d')).test(n))
          : p.nama.toLowerCase().includes(kata.toLowerCase());
      if (!cocok) return false;
    }
    if (f.desa !== null && p.desa !== f.desa) return false;
    if (f.tps !== null && p.tps !== f.tps) return false;
    if (f.rt !== null && p.rt !== f.rt) return false;
    if (f.rw !== null && p.rw !== f.rw) return false;
    if (f.keterangan === 'SESUAI' && p.keterangan !== '') return false;
    if (f.keterangan === 'TMS' && !tms.has(p.keterangan)) return false;
    if (f.keterangan !== null && !['SESUAI', 'TMS'].includes(f.keterangan) && p.keterangan !== f.keterangan)
      return false;
    if (f.disabilitas === 'ADA' && p.disabilitas === '') return false;
    if (f.disabilitas === 'TANPA' && p.disabilitas !== '') return false;
    if (
      f.disabilitas !== null &&
      !['ADA', 'TANPA'].includes(f.disabilitas) &&
      p.disabilitas !== f.disabilitas
    )
      return false;
    return f.ktpEl === null || p.ktpEl === f.ktpEl;
  });
}

async function semuaBaris(filter: Filter, limit = 500) {
  const baris = [];
  for (let offset = 0; ; offset += limit) {
    const hasil = await mesin.must('pemilih.query', { filter, offset, limit });
    baris.push(...hasil.baris);
    if (baris.length >= hasil.jumlah || hasil.baris.length === 0) return { jumlah: hasil.jumlah, baris };
  }
}

const kataAcak = fc.constantFrom(
  'siti',
  'NUR',
  'a',
  'hid',
  'zzz',
  '3311',
  '0001',
  '80',
  '331110******',
  '%',
  '_',
  "'",
  '\\',
  '"',
);
const filterAcak: fc.Arbitrary<Filter> = fc.record({
  cari: fc.array(kataAcak, { maxLength: 3 }).map((k) => k.join(' ')),
  desa: fc.constantFrom(null, loadKecamatanKecil().kecamatan.desa[2]?.kode ?? null),
  tps: fc.constantFrom(null, '001', '009'),
  rt: fc.constantFrom(null, '002'),
  rw: fc.constantFrom(null, '001'),
  keterangan: fc.constantFrom(null, 'SESUAI', 'B', 'U', 'TMS', '4'),
  disabilitas: fc.constantFrom(null, 'ADA', 'TANPA', '1'),
  ktpEl: fc.constantFrom(null, 'S', 'B'),
  temuan: fc.constant(null),
  urut: fc.constantFrom('tempat' as const, 'nama' as const, 'nik' as const, 'tanggalLahir' as const),
});

describe('mencari pemilih', () => {
  test('hasilnya sama dengan penyaringan polos, untuk saringan apa pun', async () => {
    await fc.assert(
      fc.asyncProperty(filterAcak, async (filter) => {
        const { jumlah, baris } = await semuaBaris(filter);
        const benar = saringPolos(filter);
        expect(jumlah).toBe(benar.length);
        const tanda = (p: {
          readonly desa: string;
          readonly tps: string;
          readonly nama: string;
          readonly tanggalLahir: string | null;
        }): string => `${p.desa}/${p.tps}/${p.nama}/${p.tanggalLahir ?? ''}`;
        expect(baris.map(tanda).sort()).toEqual(benar.map(tanda).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('urutan berlaku atas semua halaman, tanpa baris ganda atau tertinggal', async () => {
    for (const urut of ['tempat', 'nama', 'tanggalLahir'] as const) {
      const { baris } = await semuaBaris({ ...FILTER_PEMILIH, urut }, 37);
      expect(new Set(baris.map((b) => b.id)).size).toBe(semua.length);
      const kunci = baris.map((b) =>
        urut === 'tempat' ? `${b.desa}/${b.tps}` : urut === 'nama' ? b.nama : (b.tanggalLahir ?? ''),
      );
      expect(kunci).toEqual(kunci.toSorted());
    }
  });

  test('NIK yang tampak tersamar ditemukan dengan empat angka terakhirnya atau salinannya', async () => {
    const { baris } = await semuaBaris(FILTER_PEMILIH);
    const nik = baris[100]?.nik ?? '';
    expect(nik).toMatch(/^\d{6}\*{6}\d{4}$/);
    for (const cari of [nik.slice(-4), nik]) {
      const hasil = await semuaBaris({ ...FILTER_PEMILIH, cari });
      expect(hasil.baris.map((b) => b.id)).toContain(baris[100]?.id);
    }
    expect((await semuaBaris({ ...FILTER_PEMILIH, cari: nik })).jumlah).toBeLessThan(10);
  });

  test('yang menurut temuan hanya baris yang temuannya ada', async () => {
    const temuan = await mesin.must('temuan.query', { filter: FILTER_TEMUAN, offset: 0, limit: 500 });
    const berbaris = temuan.baris.filter((t) => t.pemilih !== null);
    const kode = berbaris[0]?.kode ?? '';
    const { baris } = await semuaBaris({ ...FILTER_PEMILIH, temuan: kode });
    const benar = new Set(berbaris.filter((t) => t.kode === kode).map((t) => t.pemilih));
    expect(benar.size).toBeGreaterThan(0);
    expect(new Set(baris.map((b) => b.id))).toEqual(benar);
    expect(baris.every((b) => b.temuan > 0)).toBe(true);
    const opsi = await mesin.must('pemilih.opsi', { desa: null, tps: null });
    expect(opsi.temuan.find((t) => t.kode === kode)?.jumlah).toBe(benar.size);
  });

  test('pilihan saringan menyebut jumlah yang benar', async () => {
    const opsi = await mesin.must('pemilih.opsi', { desa: null, tps: null });
    expect(opsi.desa.map((d) => d.jumlah).reduce((a, b) => a + b, 0)).toBe(semua.length);
    expect(opsi.tps).toEqual([
      { nomor: '001', jumlah: semua.length / 2 },
      { nomor: '002', jumlah: semua.length / 2 },
    ]);
    expect(opsi.rt).toEqual(['001', '002', '003', '004']);
    const sempit = await mesin.must('pemilih.opsi', { desa: opsi.desa[0]?.kode ?? '', tps: '001' });
    expect(sempit.tps).toEqual([
      { nomor: '001', jumlah: 30 },
      { nomor: '002', jumlah: 30 },
    ]);
  });
});

describe('rincian pemilih', () => {
  test('memuat isi barisnya, asalnya, dan usianya pada hari pemungutan suara', async () => {
    const [p] = semua;
    const { baris } = await semuaBaris({ ...FILTER_PEMILIH, cari: p?.nik ?? '' });
    const rincian = await mesin.must('pemilih.load', { id: baris[0]?.id ?? '' });
    expect(rincian).toMatchObject({ nama: p?.nama, alamat: p?.alamat, dpid: p?.dpid, desa: p?.desa });
    expect(rincian.usia).toBe(2024 - Number(p?.tanggalLahir.slice(0, 4)));
    expect(rincian.asal.berkas).toMatch(/\.xlsx$/);
    expect(rincian.riwayat).toEqual([
      { versi: 1, dibuatPada: expect.any(String), aktif: true, ada: true, medan: [] },
    ]);
  });

  test('riwayat menyebut perubahan antarversi; baris versi lama tidak dibuka diam-diam', async () => {
    const { mesin: m } = await createMesinBaki();
    const folder = createFolderUji();
    const isi = listPemilihDesa(0);
    const [p, ...sisa] = isi;
    if (p === undefined) throw new Error('contoh kosong');
    await impor(m, [writeCsv(folder, '1.csv', isi)]);
    const cari = async () =>
      (await m.must('pemilih.query', { filter: { ...FILTER_PEMILIH, cari: p.nik }, offset: 0, limit: 10 }))
        .baris[0]?.id ?? '';
    const lama = await cari();
    await impor(m, [writeCsv(folder, '2.csv', sisa)]);
    await impor(m, [writeCsv(folder, '3.csv', [{ ...p, alamat: 'DK. BARU', nama: 'NAMA BETUL' }, ...sisa])]);
    const galat = await m.mustFail('pemilih.load', { id: lama });
    expect(galat.kode).toBe('PEMILIH_VERSI_LAMA');
    expect((await m.mustFail('pemilih.reveal', { id: lama })).kode).toBe('PEMILIH_VERSI_LAMA');
    const rincian = await m.must('pemilih.load', { id: await cari() });
    expect(rincian.riwayat.map((r) => [r.versi, r.ada, r.aktif])).toEqual([
      [3, true, true],
      [2, false, false],
      [1, true, false],
    ]);
    await m.must('versi.activate', { desa: p.desa, nomor: 1 });
    await impor(m, [writeCsv(folder, '4.csv', [{ ...p, alamat: 'DK. LAIN' }, ...sisa])]);
    const lagi = await m.must('pemilih.load', { id: await cari() });
    expect(lagi.riwayat[0]?.medan.map((x) => x.medan)).toEqual(['Nama', 'Alamat']);
    const tidakAda = await m.mustFail('pemilih.load', { id: `${p.desa}/4/001/9999` });
    expect(tidakAda.kode).toBe('PEMILIH_TIDAK_ADA');
  });

  test('nomor lengkap hanya tampak bila diminta, dan itu tercatat tanpa nomornya', async () => {
    const p = semua[5];
    const { baris } = await semuaBaris({ ...FILTER_PEMILIH, cari: p?.nik ?? '' });
    const sebelum = (await mesin.must('jejak.list', { offset: 0, limit: 500 })).jumlah;
    expect(await mesin.must('pemilih.reveal', { id: baris[0]?.id ?? '' })).toEqual({
      nik: p?.nik,
      nkk: p?.nkk,
    });
    const jejak = await mesin.must('jejak.list', { offset: 0, limit: 500 });
    expect(jejak.jumlah).toBe(sebelum + 1);
    const catatan = jejak.baris.find((j) => j.peristiwa === 'NOMOR_DITAMPILKAN');
    expect(catatan?.mengubahData).toBe(false);
    expect(JSON.stringify(jejak)).not.toContain(p?.nik);
  });
});

describe('kerahasiaan', () => {
  test('tidak satu jawaban pun memuat NIK atau NKK utuh, selain yang diminta dengan sengaja', async () => {
    const folder = createFolderUji();
    const { mesin: m } = await createMesinBaki();
    const isi = listPemilihDesa(0).map((p, i) => ({
      ...p,
      alamat: i === 1 ? `DK. GENTAN ${p.nik}` : p.alamat,
      nama: i === 2 ? `SITI ${p.nkk}` : p.nama,
      nik: i === 3 ? (listPemilihDesa(0)[4]?.nik ?? '') : i === 6 ? '~3311100101990000' : p.nik,
    }));
    const salah = listPemilihDesa(1).map((p, i) => (i === 0 ? { ...p, keterangan: p.nik, ktpEl: p.nik } : p));
    await impor(m, [writeCsv(folder, 'satu.csv', isi)]);
    const jalur = [writeCsv(folder, 'dua.csv', isi.slice(1)), writeCsv(folder, 'tiga.csv', salah)];
    const r = await m.must('impor.read', { titipan: jalur.map((j) => m.titip(j)) });
    const desa = r.desa[0]?.kode ?? '';
    await m.must('impor.beda', { rancangan: r.id, desa, limit: 2000 });
    await m.must('impor.save', { rancangan: r.id, desa: [desa], ganti: [desa] });
    const { baris } = await m.must('pemilih.query', { filter: FILTER_PEMILIH, offset: 0, limit: 500 });
    expect(baris).toHaveLength(isi.length - 1);
    for (const b of baris) await m.must('pemilih.load', { id: b.id });
    await m.must('versi.beda', { desa, lama: 1, baru: 2, limit: 2000 });
    await m.must('versi.list', { desa });
    await m.must('temuan.query', { filter: FILTER_TEMUAN, offset: 0, limit: 500 });
    await m.must('pemilih.opsi', { desa: null, tps: null });
    for (const nama of ['beranda.load', 'rekap.load', 'dokumen.list', 'impor.riwayat'] as const)
      await m.must(nama, {});
    await m.must('jejak.list', { offset: 0, limit: 500 });
    const nomor = m.pesan.flatMap((p) => JSON.stringify(p).match(/(?<![0-9a-f])\d{16}(?![0-9a-f])/g) ?? []);
    expect(m.pesan.length).toBeGreaterThan(70);
    expect(nomor).toEqual([]);
  });
});
