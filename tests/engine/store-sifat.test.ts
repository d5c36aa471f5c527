import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  option,
  property,
  record,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../src/core/berkas/pemilih.ts';
import { loadPemilihDesa } from '../../src/engine/store/load-versi.ts';
import { computeHashPemilih, encodeBagian } from '../../src/engine/store/sidik.ts';
import { saveVersi } from '../../src/engine/store/save-versi.ts';
import { computeVersi } from '../../src/engine/store/compute-versi.ts';
import type { VersiMasuk } from '../../src/engine/store/compute-versi.ts';
import { verifyBasisData } from '../../src/engine/store/verifikasi.ts';
import { must, openMemori } from './store/basis-data-uji.ts';
import { buildBerkas, DESA, IDENTITAS } from './store/contoh-versi.ts';

const NAMA_BERKAS = ['a.xlsx', 'b.csv'];

const teks = string({ maxLength: 8, unit: 'grapheme' });

const pemilih: Arbitrary<Pemilih> = record({
  desa: constant(DESA),
  tps: constantFrom('001', '002', '010'),
  dpid: teks,
  nkk: option(teks),
  nik: option(teks),
  nama: teks,
  tempatLahir: teks,
  tanggalLahir: option(constantFrom('1980-02-29', '1999-12-31')),
  statusKawin: teks,
  jenisKelamin: constantFrom('L', 'P'),
  alamat: teks,
  rt: teks,
  rw: teks,
  disabilitas: option(teks),
  ktpEl: option(teks),
  keterangan: constantFrom('', 'B', 'U', '1', '8'),
  sumber: teks,
  asal: record({
    berkas: constantFrom(...NAMA_BERKAS),
    lembar: option(teks),
    baris: integer({ min: 1, max: 1_048_576 }),
  }),
});

const daftar = array(pemilih, { minLength: 1, maxLength: 12 });

function toVersi(isi: readonly Pemilih[], berkas: readonly string[] = NAMA_BERKAS): VersiMasuk {
  return { desa: DESA, berkas: berkas.map((nama) => buildBerkas(nama)), pemilih: isi, temuan: [] };
}

function computeIsi(isi: readonly Pemilih[], berkas?: readonly string[]): string {
  return computeVersi(toVersi(isi, berkas), IDENTITAS.kecamatan).isiHash;
}

/** The same text with one sign more: another value in every text field. */
const UBAHAN: readonly ((p: Pemilih) => Pemilih)[] = [
  (p) => ({ ...p, tps: p.tps === '001' ? '002' : '001' }),
  (p) => ({ ...p, dpid: `${p.dpid}1` }),
  (p) => ({ ...p, nkk: p.nkk === null ? '' : `${p.nkk}1` }),
  (p) => ({ ...p, nik: p.nik === null ? '' : null }),
  (p) => ({ ...p, nama: `${p.nama} ` }),
  (p) => ({ ...p, tempatLahir: `${p.tempatLahir}1` }),
  (p) => ({ ...p, tanggalLahir: p.tanggalLahir === null ? '1980-02-28' : null }),
  (p) => ({ ...p, statusKawin: `${p.statusKawin}1` }),
  (p) => ({ ...p, jenisKelamin: p.jenisKelamin === 'L' ? 'P' : 'L' }),
  (p) => ({ ...p, alamat: `${p.alamat}1` }),
  (p) => ({ ...p, rt: `${p.rt}1` }),
  (p) => ({ ...p, rw: `${p.rw}1` }),
  (p) => ({ ...p, disabilitas: p.disabilitas === null ? '' : null }),
  (p) => ({ ...p, ktpEl: p.ktpEl === null ? '' : null }),
  (p) => ({ ...p, keterangan: p.keterangan === 'B' ? 'U' : 'B' }),
  (p) => ({ ...p, sumber: `${p.sumber}1` }),
];

describe('hukum penyimpanan', () => {
  test('urutan baris dan urutan berkas tidak pernah mengubah hash isi', () => {
    const kasus = daftar.chain((d) =>
      tuple(
        constant(d),
        shuffledSubarray(d, { minLength: d.length }),
        shuffledSubarray(NAMA_BERKAS, { minLength: 2 }),
      ),
    );
    assert(
      property(kasus, ([asli, acak, berkas]) => {
        expect(computeIsi(acak, berkas)).toBe(computeIsi(asli));
      }),
    );
  });

  test('asal baris (berkas, lembar, nomor baris) tidak pernah mengubah hash isi', () => {
    assert(
      property(daftar, (isi) => {
        const pindah = isi.map((p, i) => ({ ...p, asal: { berkas: 'c.ods', lembar: 'X', baris: i + 1 } }));
        expect(computeIsi(pindah, ['c.ods'])).toBe(computeIsi(isi));
      }),
    );
  });

  test('perubahan satu bidang mana pun pada satu baris mana pun mengubah hash isi', () => {
    const kasus = daftar.chain((d) => tuple(constant(d), integer({ min: 0, max: d.length - 1 })));
    assert(
      property(kasus, constantFrom(...UBAHAN), ([isi, di], ubah) => {
        const lain = isi.map((p, i) => (i === di ? ubah(p) : p));
        expect(computeIsi(lain)).not.toBe(computeIsi(isi));
      }),
    );
  });

  test('dua susunan bagian yang berbeda tidak pernah bersandi sama', () => {
    const bagian = array(option(string({ maxLength: 4, unit: constantFrom('0', '1', ':', '-', 'a') })), {
      maxLength: 5,
    });
    assert(
      property(bagian, bagian, (a, b) => {
        expect(encodeBagian(a) === encodeBagian(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 2000 },
    );
  });

  test('baca(simpan(x)) = x, urut TPS lalu urut berkas, dan lolos verifikasi', () => {
    const db = openMemori();
    assert(
      property(daftar, (isi) => {
        const { nomor } = must(saveVersi(db, { ...toVersi(isi), ganti: true }));
        const urut = isi.toSorted((a, b) => (a.tps < b.tps ? -1 : a.tps > b.tps ? 1 : 0));
        const terbaca = loadPemilihDesa(db, DESA, nomor) ?? [];
        // Equal content with rows in another order is the older version, whose order stands.
        expect(terbaca.map(computeHashPemilih).toSorted()).toEqual(urut.map(computeHashPemilih).toSorted());
        if (loadPemilihDesa(db, DESA, nomor + 1) === null)
          expect(terbaca.map((p) => p.tps)).toEqual(urut.map((p) => p.tps));
      }),
    );
    expect(verifyBasisData(db)).toEqual([]);
  });
});
