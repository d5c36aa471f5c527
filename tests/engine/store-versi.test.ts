import { describe, expect, test } from 'vitest';
import type { Temuan } from '../../src/core/pemeriksaan/temuan.ts';
import {
  loadBerkasAktif,
  loadPemilihAktif,
  loadPemilihDesa,
  loadRiwayatVersi,
  loadTemuanAktif,
  loadTemuanDesa,
  loadVersiAktif,
} from '../../src/engine/store/load-versi.ts';
import { kepalaJejak, loadJejak } from '../../src/engine/store/jejak.ts';
import { saveVersi, saveVersiBersama } from '../../src/engine/store/save-versi.ts';
import type { VersiMasuk } from '../../src/engine/store/compute-versi.ts';
import { must, openMemori } from './store/basis-data-uji.ts';
import { buildBerkas, buildPemilih, buildVersi, DESA, DESA_LAIN, WAKTU } from './store/contoh-versi.ts';

describe('menyimpan versi', () => {
  test('yang dibaca kembali sama dengan yang disimpan, bidang demi bidang', () => {
    const db = openMemori();
    const berkas = buildBerkas('a.csv', { jenis: 'bulk' });
    const pemilih = [
      buildPemilih(1, { nik: null, nkk: null, disabilitas: null, ktpEl: null, tanggalLahir: null }),
      buildPemilih(2, {
        nik: "3311'rusak",
        nama: '',
        dpid: '',
        keterangan: 'B',
        alamat: 'Jl. “Ñusa” 1; DROP',
      }),
      buildPemilih(3, { asal: { berkas: 'a.csv', lembar: null, baris: 1 }, keterangan: '8' }),
    ].map((p) => ({ ...p, asal: { ...p.asal, berkas: 'a.csv' } }));
    must(saveVersi(db, { desa: DESA, berkas: [berkas], pemilih, temuan: [], ganti: false }));
    expect(loadPemilihAktif(db)).toEqual(pemilih);
    expect(loadPemilihDesa(db, DESA, 'aktif')).toEqual(pemilih);
  });

  test('versi pertama sebuah desa bernomor 1 dan langsung berlaku', () => {
    const db = openMemori();
    const versi = buildVersi({ jumlahBaris: 12, jumlahTps: 3 });
    const hasil = must(saveVersi(db, { ...versi, ganti: false }));
    expect(hasil).toMatchObject({ desa: DESA, status: 'baru', nomor: 1, jumlahBaris: 12, jumlahTps: 3 });
    expect(loadVersiAktif(db)).toEqual([
      {
        desa: DESA,
        nomor: 1,
        isiHash: hasil.isiHash,
        jumlahBaris: 12,
        jumlahTps: 3,
        aktif: true,
        dibuatPada: WAKTU(),
        berkas: versi.berkas.map(({ nama, sha256, ukuran, jenis }) => ({
          nama,
          sha256,
          ukuran,
          jenis,
          jumlahBaris: 12,
        })),
      },
    ]);
  });

  test('isi yang sama dengan versi berlaku tidak mengubah apa pun, juga bila berkas dan urutan barisnya lain', () => {
    const db = openMemori();
    const versi = buildVersi();
    must(saveVersi(db, { ...versi, ganti: false }));
    const [kepala, jejak] = [kepalaJejak(db), loadJejak(db)];
    const lain: VersiMasuk = {
      ...versi,
      berkas: [buildBerkas('salinan.xlsx')],
      pemilih: versi.pemilih
        .toReversed()
        .map((p, i) => ({ ...p, asal: { berkas: 'salinan.xlsx', lembar: null, baris: i + 1 } })),
    };
    expect(must(saveVersi(db, { ...lain, ganti: false }))).toMatchObject({ status: 'sama', nomor: 1 });
    expect([kepalaJejak(db), loadJejak(db)]).toEqual([kepala, jejak]);
    expect(loadPemilihAktif(db)).toEqual(versi.pemilih);
    expect(loadBerkasAktif(db).map((b) => b.nama)).toEqual(versi.berkas.map((b) => b.nama));
  });

  test('isi yang sama dengan versi lama menjadikan versi lama itu berlaku kembali dan mencatatnya', () => {
    const db = openMemori();
    const [satu, dua] = [buildVersi(), buildVersi({ mulai: 100 })];
    must(saveVersi(db, { ...satu, ganti: false }));
    must(saveVersi(db, { ...dua, ganti: false }));
    const kepala = kepalaJejak(db);
    expect(must(saveVersi(db, { ...satu, ganti: false }))).toMatchObject({ status: 'kembali', nomor: 1 });
    expect(loadPemilihAktif(db)).toEqual(satu.pemilih);
    expect(loadRiwayatVersi(db, DESA).map((v) => [v.nomor, v.aktif])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(loadJejak(db).at(-1)).toMatchObject({ peristiwa: 'VERSI_BERLAKU_KEMBALI', mengubahData: true });
    expect(kepalaJejak(db)).not.toBe(kepala);
    expect(must(saveVersi(db, { ...buildVersi({ mulai: 200 }), ganti: false })).nomor).toBe(3);
  });

  test('versi lama tetap terbaca beserta temuan dan berkasnya', () => {
    const db = openMemori();
    const temuan: Temuan = {
      kode: 'TANGGAL_LAHIR_TIDAK_PASTI',
      tingkat: 'peringatan',
      pesan: 'Tanggal lahir pada baris 9 tidak pasti.',
      desa: DESA,
      tps: '001',
      berkas: 'x.xlsx',
      lembar: null,
      baris: 9,
    };
    const [satu, dua] = [{ ...buildVersi(), temuan: [temuan] }, buildVersi({ mulai: 100 })];
    must(saveVersi(db, { ...satu, ganti: false }));
    expect(loadTemuanAktif(db)).toEqual([temuan]);
    must(saveVersi(db, { ...dua, ganti: false }));
    expect(loadTemuanAktif(db)).toEqual([]);
    expect(loadTemuanDesa(db, DESA, 1)).toEqual([temuan]);
    expect(loadPemilihDesa(db, DESA, 1)).toEqual(satu.pemilih);
    expect(loadPemilihDesa(db, DESA, 2)).toEqual(dua.pemilih);
    expect(loadPemilihDesa(db, DESA, 3)).toBeNull();
    expect(loadPemilihDesa(db, DESA_LAIN, 'aktif')).toBeNull();
    expect(loadRiwayatVersi(db, DESA)[0]?.berkas[0]?.nama).toBe(satu.berkas[0]?.nama);
  });

  test('baris yang sama dua kali dihitung dua kali', () => {
    const db = openMemori();
    const p = buildPemilih(1);
    const satu = { desa: DESA, berkas: [buildBerkas()], pemilih: [p], temuan: [], ganti: false };
    must(saveVersi(db, satu));
    expect(must(saveVersi(db, { ...satu, pemilih: [p, p] }))).toMatchObject({
      status: 'baru',
      jumlahBaris: 2,
    });
    expect(loadPemilihAktif(db)).toEqual([p, p]);
  });

  test('perubahan satu bidang saja sudah menjadi versi baru', () => {
    const db = openMemori();
    const versi = buildVersi();
    must(saveVersi(db, { ...versi, ganti: false }));
    const [pertama, ...sisa] = versi.pemilih;
    const pemilih = [{ ...(pertama ?? buildPemilih(0)), keterangan: 'U' }, ...sisa];
    expect(must(saveVersi(db, { ...versi, pemilih, ganti: false })).status).toBe('baru');
  });

  test('berkas dengan bita yang sama tetap satu berkas walaupun namanya lain', () => {
    const db = openMemori();
    const bersama = { sha256: 'a'.repeat(64) };
    for (const [mulai, nama] of ['lama.xlsx', 'baru.xlsx'].entries()) {
      const pemilih = [buildPemilih(mulai, { asal: { berkas: nama, lembar: null, baris: 1 } })];
      must(
        saveVersi(db, {
          desa: DESA,
          berkas: [buildBerkas(nama, bersama)],
          pemilih,
          temuan: [],
          ganti: false,
        }),
      );
    }
    expect(db.all('SELECT nama FROM berkas')).toHaveLength(1);
    expect(loadBerkasAktif(db)).toMatchObject([{ nama: 'baru.xlsx', desa: [DESA], jumlahBaris: 1 }]);
    expect(loadPemilihAktif(db)[0]?.asal.berkas).toBe('baru.xlsx');
    expect(loadPemilihDesa(db, DESA, 1)?.[0]?.asal.berkas).toBe('lama.xlsx');
  });
});

describe('permintaan yang keliru adalah kesalahan pemanggil', () => {
  const versi = buildVersi();
  test.each([
    ['desa di luar kecamatan basis data', { ...versi, desa: '33.11.02.2001' }],
    ['tanpa pemilih', { ...versi, pemilih: [] }],
    ['pemilih desa lain', { ...versi, pemilih: buildVersi({ desa: DESA_LAIN }).pemilih }],
    ['pemilih dari berkas yang tidak disebut', { ...versi, berkas: [buildBerkas('lain.xlsx')] }],
    ['berkas yang sama dua kali', { ...versi, berkas: [...versi.berkas, ...versi.berkas] }],
  ])('%s', (_, salah) => {
    const db = openMemori();
    expect(() => saveVersi(db, { ...salah, ganti: false })).toThrow(RangeError);
    expect(loadVersiAktif(db)).toEqual([]);
  });

  test('desa yang sama dua kali dalam satu kelompok', () => {
    expect(() => saveVersiBersama(openMemori(), { versi: [versi, versi], ganti: false })).toThrow(RangeError);
  });
});
