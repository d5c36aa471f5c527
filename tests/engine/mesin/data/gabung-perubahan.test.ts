import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';
import { impor, listPemilihDesa, writeCsv, type PemilihUji } from './kecamatan-kecil.ts';

const dasar = (): readonly PemilihUji[] => listPemilihDesa(0);
const DESA = dasar()[0]?.desa ?? '';
const DESA_LAIN = listPemilihDesa(1)[0]?.desa ?? '';

async function mulai(): Promise<{ readonly mesin: MesinUji; readonly folder: string }> {
  const { mesin } = await createMesinBaki();
  const folder = createFolderUji();
  await impor(mesin, [writeCsv(folder, 'gentan.csv', dasar())]);
  return { mesin, folder };
}

function sesuai(n: number): PemilihUji {
  const p = dasar().filter((x) => x.keterangan === '')[n];
  if (p === undefined) throw new Error('contoh terlalu kecil');
  return p;
}

function baru(n: number, tps = '001'): PemilihUji {
  const ekor = String(n).padStart(4, '0');
  return {
    ...sesuai(0),
    tps,
    dpid: '',
    nik: `331110010180${ekor}`,
    nama: `PEMILIH BARU ${ekor}`,
    keterangan: 'B',
  };
}

/** Two TMS, one correction, one in the wrong TPS with its pair, two new: as a list of changes on the form, without DPID. */
function listPerubahan(): readonly PemilihUji[] {
  const tanpaDpid = (p: PemilihUji): PemilihUji => ({ ...p, dpid: '' });
  return [
    { ...sesuai(1), keterangan: '1' },
    { ...sesuai(2), keterangan: '4' },
    { ...sesuai(3), keterangan: 'U', alamat: 'DK DIBETULKAN', statusKawin: 'P' },
    { ...sesuai(4), keterangan: '8' },
    { ...sesuai(4), keterangan: 'B', tps: sesuai(4).tps === '001' ? '002' : '001' },
    baru(1),
    baru(2, '002'),
  ].map(tanpaDpid);
}

/** A list that says by its title that it holds only changes. */
function writePerubahan(folder: string, nama: string, isi: readonly PemilihUji[]): string {
  const csv = writeCsv(createFolderUji(), nama, isi);
  const jalur = path.join(folder, nama);
  const judul = 'DAFTAR PERUBAHAN PEMILIH UNTUK DPS\r\nOLEH PPS\r\n';
  writeFileSync(jalur, judul + readFileSync(csv, 'utf8'));
  return jalur;
}

async function baca(mesin: MesinUji, ...jalur: readonly string[]) {
  return mesin.must('impor.read', { titipan: jalur.map((j) => mesin.titip(j)) });
}

async function gabung(mesin: MesinUji, rancangan: string, ...berkas: readonly number[]) {
  return mesin.must('impor.gabungPerubahan', { rancangan, berkas: [...berkas], gabung: true });
}

describe('daftar perubahan', () => {
  test('ditolak sebagai daftar lengkap, dan boleh digabungkan; daftar lengkap tidak', async () => {
    const { mesin, folder } = await mulai();
    const r = await baca(
      mesin,
      writePerubahan(folder, 'perubahan.csv', listPerubahan()),
      writeCsv(folder, 'lain.csv', listPemilihDesa(1)),
    );
    expect(r.berkas.map((b) => [b.status, b.bolehGabung, b.digabung])).toEqual([
      ['ditolak', true, false],
      ['diterima', false, false],
    ]);
    expect(r.berkas[0]?.alasan.map((a) => a.kode)).toEqual(['BERKAS_HANYA_PERUBAHAN']);
    const galat = await mesin.mustFail('impor.gabungPerubahan', {
      rancangan: r.id,
      berkas: [1],
      gabung: true,
    });
    expect(galat.kode).toBe('BUKAN_DAFTAR_PERUBAHAN');
    expect((await mesin.must('impor.load', { rancangan: r.id }))?.berkas).toEqual(r.berkas);
  });

  test('digabungkan: tampak sebelum disimpan, tidak ada yang hilang, angkanya menurut hukumnya, asal tiap baris tersimpan', async () => {
    const { mesin, folder } = await mulai();
    const [sebelum] = (await mesin.must('rekap.load', {})).desa;
    const r = await baca(mesin, writePerubahan(folder, 'perubahan.csv', listPerubahan()));
    expect(r.desa).toEqual([]);
    const g = await gabung(mesin, r.id, 0);
    expect(g.berkas[0]).toMatchObject({
      status: 'diterima',
      digabung: true,
      bolehGabung: true,
      baris: 7,
      alasan: [],
    });
    expect(g.desa).toMatchObject([
      {
        kode: DESA,
        status: 'berubah',
        versiLama: 1,
        barisLama: dasar().length,
        barisBaru: dasar().length + 3,
        ditambah: 3,
        hilang: 0,
        berubah: 4,
        tpsHilang: [],
        gabungan: { baru: 3, tms: 3, ubah: 1, gantiAlasan: 0 },
      },
    ]);
    const beda = await mesin.must('impor.beda', { rancangan: r.id, desa: DESA, limit: 100 });
    expect(
      beda.baris
        .filter((b) => b.jenis === 'berubah')
        .flatMap((b) => b.medan.map((m) => m.medan))
        .sort(),
    ).toEqual(['Alamat', 'Keterangan', 'Keterangan', 'Keterangan', 'Keterangan', 'Status kawin']);
    expect(JSON.stringify([g, beda])).not.toMatch(/(?<![0-9a-f])\d{16}(?![0-9a-f])/);
    expect((await mesin.must('rekap.load', {})).desa[0]).toEqual(sebelum);

    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    const [sesudah] = (await mesin.must('rekap.load', {})).desa;
    expect(sesudah?.awal).toEqual(sebelum?.awal);
    const n = (x: number | null | undefined): number => x ?? 0;
    expect(sesudah?.baru.jumlah).toBe(n(sebelum?.baru.jumlah) + 3);
    expect(sesudah?.tms.jumlah).toBe(n(sebelum?.tms.jumlah) + 3);
    expect(sesudah?.akhir.jumlah).toBe(n(sebelum?.akhir.jumlah));
    expect(sesudah?.pindahTps.masuk.jumlah).toBe(1);

    const [versi] = await mesin.must('versi.list', { desa: DESA });
    expect(versi?.berkas.map((b) => [b.nama, b.jumlahBaris])).toEqual([
      ['gentan.csv', dasar().length - 4],
      ['perubahan.csv', 7],
    ]);
    const cari = async (p: PemilihUji, tps: string) => {
      const { baris } = await mesin.must('pemilih.query', {
        filter: {
          cari: p.nik ?? '',
          desa: DESA,
          tps,
          rt: null,
          rw: null,
          keterangan: null,
          disabilitas: null,
          ktpEl: null,
          temuan: null,
          urut: 'tempat',
        },
        offset: 0,
        limit: 5,
      });
      return (await mesin.must('pemilih.load', { id: baris[0]?.id ?? '' })).asal;
    };
    expect(await cari(sesuai(1), sesuai(1).tps)).toEqual({ berkas: 'perubahan.csv', lembar: null, baris: 4 });
    expect(await cari(sesuai(5), sesuai(5).tps)).toMatchObject({ berkas: 'gentan.csv' });
    const jejak = (await mesin.must('jejak.list', { offset: 0, limit: 50 })).baris;
    expect(jejak.find((j) => j.peristiwa === 'PERUBAHAN_DIGABUNG')?.kalimat).toContain(
      '3 baru, 3 TMS, 1 perbaikan',
    );
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true, masalah: [] });
    expect(await mesin.must('impor.load', { rancangan: null })).toBeNull();
  });

  test('satu baris yang tidak pasti: sebabnya dengan nomor barisnya, dan tidak satu pun diambil', async () => {
    const { mesin, folder } = await mulai();
    const isi = [
      ...listPerubahan(),
      { ...baru(9), keterangan: '1' },
      { ...sesuai(7), dpid: '', keterangan: 'B' },
    ];
    const r = await baca(mesin, writePerubahan(folder, 'perubahan.csv', isi));
    const g = await gabung(mesin, r.id, 0);
    expect(g.berkas[0]).toMatchObject({ status: 'ditolak', digabung: true, jumlahAlasan: 2 });
    expect(g.berkas[0]?.alasan.map((a) => [a.kode, a.baris])).toEqual([
      ['GABUNG_TANPA_PASANGAN', 11],
      ['GABUNG_BARU_SUDAH_ADA', 12],
    ]);
    expect(g.desa).toEqual([]);
    const tolakan = await mesin.must('impor.lembarTolakan', { rancangan: r.id, berkas: 0 });
    expect(tolakan.nama).toContain('Perlu dibetulkan');
    const lepas = await mesin.must('impor.gabungPerubahan', { rancangan: r.id, berkas: [0], gabung: false });
    expect(lepas).toEqual(r);
  });

  test('berkas per TPS dan per jenis dari satu desa digabungkan bersama; satu yang salah menahan semuanya', async () => {
    const { mesin, folder } = await mulai();
    const tms = writePerubahan(folder, 'tms.csv', [
      { ...sesuai(1), keterangan: '1' },
      { ...sesuai(2), keterangan: '4' },
    ]);
    const tambah = writePerubahan(folder, 'baru.csv', [baru(1, sesuai(1).tps), baru(2)]);
    const salah = writePerubahan(folder, 'salah.csv', [
      { ...sesuai(1), keterangan: 'U' },
      { ...sesuai(6), keterangan: 'U' },
    ]);
    const r = await baca(mesin, tms, tambah, salah);
    const sebagian = await gabung(mesin, r.id, 0, 1);
    expect(sebagian.berkas.map((b) => b.status)).toEqual(['ditolak', 'ditolak', 'ditolak']);
    expect(sebagian.berkas[0]?.alasan[0]?.kode).toBe('BERKAS_SEDESA_DITOLAK');
    const semua = await gabung(mesin, r.id, 2);
    expect(semua.berkas.map((b) => b.alasan[0]?.kode)).toEqual([
      'GABUNG_BARIS_BERTENTANGAN',
      'BERKAS_SEDESA_DITOLAK',
      'GABUNG_BARIS_BERTENTANGAN',
    ]);
    const tanpa = await mesin.must('impor.dropBerkas', { rancangan: r.id, berkas: 2 });
    expect(tanpa.desa).toMatchObject([
      { kode: DESA, ditambah: 2, berubah: 2, gabungan: { baru: 2, tms: 2 } },
    ]);
    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect((await mesin.must('versi.list', { desa: DESA }))[0]?.berkas).toHaveLength(3);
  });

  test('tanpa daftar lengkap, atau bersama daftar lengkap di impor yang sama, tidak digabungkan', async () => {
    const { mesin, folder } = await mulai();
    const lain = { ...(listPemilihDesa(1)[0] ?? sesuai(0)), keterangan: '1' };
    const r = await baca(
      mesin,
      writeCsv(folder, 'perubahan.csv', [{ ...sesuai(1), keterangan: '1' }]),
      writeCsv(folder, 'lain.csv', [lain]),
      writeCsv(folder, 'lengkap.csv', dasar().slice(1)),
    );
    const g = await gabung(mesin, r.id, 0, 1);
    expect(g.berkas.map((b) => b.alasan[0]?.kode)).toEqual([
      'GABUNG_ADA_DAFTAR_LENGKAP',
      'GABUNG_TANPA_DAFTAR_LENGKAP',
      'BERKAS_SEDESA_DITOLAK',
    ]);
    expect(g.berkas[1]?.alasan[0]?.pesan).toMatch(/belum punya daftar lengkap/);
    const hanya = await mesin.must('impor.dropBerkas', { rancangan: r.id, berkas: 2 });
    expect(hanya.desa.map((d) => [d.kode, d.gabungan?.tms])).toEqual([[DESA, 1]]);
    expect(DESA_LAIN).not.toBe(DESA);
  });

  test('nama berkas yang sama dengan berkas lama, dan berkas yang sama digabungkan lagi, tidak tertukar', async () => {
    const { mesin, folder } = await mulai();
    const tms = [
      { ...sesuai(1), keterangan: '1' },
      { ...sesuai(3), keterangan: 'U', alamat: 'DK BARU' },
    ];
    const lain = createFolderUji();
    const r = await baca(mesin, writePerubahan(lain, 'gentan.csv', tms));
    await gabung(mesin, r.id, 0);
    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    const [versi] = await mesin.must('versi.list', { desa: DESA });
    expect(versi?.berkas.map((b) => b.nama)).toEqual(['gentan (versi 1).csv', 'gentan.csv']);
    const lagi = await baca(mesin, writePerubahan(folder, 'salinan.csv', tms));
    const g = await gabung(mesin, lagi.id, 0);
    expect(g.desa).toMatchObject([{ status: 'sama', ditambah: 0, hilang: 0, berubah: 0 }]);
    const hasil = await mesin.must('impor.save', { rancangan: lagi.id, desa: [DESA], ganti: [] });
    expect(hasil.desaSama).toHaveLength(1);
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true, masalah: [] });
  });

  test('digabungkan dengan versi yang berlaku saat disimpan', async () => {
    const { mesin, folder } = await mulai();
    await impor(mesin, [
      writeCsv(
        folder,
        'dua.csv',
        dasar().filter((p) => p !== sesuai(1)),
      ),
    ]);
    const r = await baca(
      mesin,
      writeCsv(folder, 'perubahan.csv', [{ ...sesuai(1), dpid: '', keterangan: '1' }]),
    );
    expect((await gabung(mesin, r.id, 0)).berkas[0]?.alasan[0]?.kode).toBe('GABUNG_TANPA_PASANGAN');
    await mesin.must('versi.activate', { desa: DESA, nomor: 1 });
    const kini = await mesin.must('impor.load', { rancangan: r.id });
    expect(kini?.desa).toMatchObject([{ kode: DESA, versiLama: 1, gabungan: { tms: 1 } }]);
  });

  test('daftar pendek tanpa judul yang semua barisnya berubah boleh digabungkan, tetapi tidak dengan sendirinya', async () => {
    const { mesin, folder } = await mulai();
    const r = await baca(mesin, writeCsv(folder, 'pendek.csv', listPerubahan()));
    expect(r.berkas[0]).toMatchObject({ status: 'diterima', bolehGabung: true, digabung: false });
    expect(r.desa[0]).toMatchObject({ gabungan: null });
    expect(r.desa[0]?.hilang).toBeGreaterThan(30);
    const g = await gabung(mesin, r.id, 0);
    expect(g.desa[0]).toMatchObject({ hilang: 0, gabungan: { baru: 3 } });
  });

  test('bukti dukung tetap bertaut sesudah penggabungan', async () => {
    const { mesin, folder } = await mulai();
    const filter = { cari: '', desa: null, tps: null, keterangan: '1', keadaan: 'semua' } as const;
    const { baris } = await mesin.must('bukti.query', { filter, offset: 0, limit: 1 });
    await mesin.must('bukti.save', {
      id: null,
      pemilih: baris[0]?.id ?? '',
      jenis: 'AKTA_KEMATIAN',
      nomor: '',
      tanggal: null,
      catatan: '',
    });
    const r = await baca(mesin, writePerubahan(folder, 'perubahan.csv', listPerubahan()));
    await gabung(mesin, r.id, 0);
    await mesin.must('impor.save', { rancangan: r.id, desa: [DESA], ganti: [] });
    expect(await mesin.must('bukti.load', {})).toMatchObject({
      tidakBertaut: 0,
      tms: { ada: 2, otomatis: 1 },
    });
  });
});
