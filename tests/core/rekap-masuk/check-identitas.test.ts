import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAntarFormulir } from '../../../src/core/rekap-masuk/check-antar-formulir.ts';
import { checkAngka, checkIdentitasMasuk } from '../../../src/core/rekap-masuk/check-identitas.ts';
import {
  computeAngkaDesa,
  gabungMasuk,
  type RekapAktif,
} from '../../../src/core/rekap-masuk/gabung-masuk.ts';
import type { AngkaMasuk, BarisMasuk, JenisRekapMasuk } from '../../../src/core/rekap-masuk/rekap-masuk.ts';
import { computeRekapDesaMasuk } from '../../../src/core/rekap-masuk/rekap-desa-masuk.ts';
import type { AngkaLP } from '../../../src/core/rekap/angka.ts';
import { loadBaki, loadProfilUji } from '../../data-uji.ts';

const BAKI = loadBaki();
const DESA = BAKI.desa[0]?.kode ?? '';
const lp = (l: number, p: number): AngkaLP => ({ l, p, jumlah: l + p });

/** Figures of one TPS that obey every identity. */
const tpsSah = fc
  .record({
    awal: fc.tuple(fc.nat(600), fc.nat(600)),
    baru: fc.tuple(fc.nat(400), fc.nat(400)),
    bagian: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 2, maxLength: 3 }),
  })
  .map(({ awal, baru, bagian }): AngkaMasuk => {
    const isi = bagian.map(([l, p]) => [Math.min(l, awal[0] / 4) | 0, Math.min(p, awal[1] / 4) | 0] as const);
    const tms = [isi.reduce((s, x) => s + x[0], 0), isi.reduce((s, x) => s + x[1], 0)] as const;
    const nama = ['MENINGGAL', 'GANDA', 'PINDAH_DOMISILI'];
    return {
      awal: lp(...awal),
      baru: lp(...baru),
      tms: lp(...tms),
      akhir: lp(awal[0] + baru[0] - tms[0], awal[1] + baru[1] - tms[1]),
      ...Object.fromEntries(isi.map(([l, p], i) => [`alasan:${nama[i] ?? ''}`, lp(l, p)])),
    };
  });

const rekap = (jenis: JenisRekapMasuk, baris: readonly BarisMasuk[], id = 1): RekapAktif => ({
  id,
  jenis,
  berkas: 'a.xlsx',
  lembar: null,
  baris,
});
const baris = (angka: readonly AngkaMasuk[]): BarisMasuk[] =>
  angka.map((a, i) => ({ desa: DESA, tps: String(i + 1).padStart(3, '0'), angka: a, nomor: i + 1 }));

describe('identitas rekap', () => {
  test('angka yang sah, sebesar apa pun mutasinya, tidak dituduh; jumlah desa adalah jumlah TPS-nya', () => {
    fc.assert(
      fc.property(fc.array(tpsSah, { minLength: 1, maxLength: 12 }), (tps) => {
        const masuk = gabungMasuk([rekap('lembar-kontrol', baris(tps))], 'pps');
        expect(checkIdentitasMasuk(masuk, BAKI)).toEqual([]);
        const desa = masuk.desa.get(DESA);
        const akhir = desa === undefined ? null : computeAngkaDesa(desa, 'akhir');
        expect(akhir?.jumlah).toBe(tps.reduce((s, t) => s + (t.akhir?.jumlah ?? 0), 0));
      }),
    );
  });

  test('satu angka yang diubah selalu disebut', () => {
    fc.assert(
      fc.property(
        tpsSah,
        fc.constantFrom('awal', 'baru', 'tms', 'akhir'),
        fc.integer({ min: 1, max: 50 }),
        (angka, medan, n) => {
          const lama = angka[medan] ?? lp(0, 0);
          const rusak = { ...angka, [medan]: { ...lama, jumlah: (lama.jumlah ?? 0) + n } };
          expect(checkAngka(rusak).map((k) => k.kode)).toContain('REKAP_LP_TIDAK_SAMA');
        },
      ),
    );
  });

  test('yang tidak diserahkan bukan nol: tidak diperiksa, dan menjadi null', () => {
    expect(checkAngka({ awal: lp(10, 10), akhir: lp(99, 99) })).toEqual([]);
    const masuk = gabungMasuk([rekap('rekap-pps', baris([{ akhir: lp(5, 6) }, {}]))], 'pps').desa.get(DESA);
    const desa = computeRekapDesaMasuk(
      { kode: DESA, nama: 'A' },
      masuk ?? { desa: {}, tps: new Map() },
      loadProfilUji(),
    );
    expect([desa.akhir.jumlah, desa.awal.jumlah, desa.tps.map((t) => t.akhir.jumlah)]).toEqual([
      null,
      null,
      [11, null],
    ]);
  });

  test('jumlah TPS yang tidak sama dengan desa, dan desa dengan kecamatan', () => {
    const tps = baris([{ akhir: lp(5, 6) }, { akhir: lp(7, 8) }]);
    const desa: BarisMasuk = { desa: DESA, tps: null, angka: { akhir: lp(12, 15) }, nomor: 3 };
    expect(
      checkIdentitasMasuk(gabungMasuk([rekap('rekap-pps', [...tps, desa])], 'pps'), BAKI).map((t) => t.kode),
    ).toEqual(['REKAP_TPS_TIDAK_SAMA_DESA', 'REKAP_TPS_TIDAK_SAMA_DESA']);
    const semua = BAKI.desa.map((d): BarisMasuk => ({
      desa: d.kode,
      tps: null,
      angka: { akhir: lp(10, 10) },
      nomor: 1,
    }));
    const kecamatan: BarisMasuk = { desa: null, tps: null, angka: { akhir: lp(140, 141) }, nomor: 9 };
    expect(
      checkIdentitasMasuk(gabungMasuk([rekap('rekap-ppk', [...semua, kecamatan])], 'pps'), BAKI).map(
        (t) => t.kode,
      ),
    ).toEqual(['REKAP_DESA_TIDAK_SAMA_KECAMATAN', 'REKAP_DESA_TIDAK_SAMA_KECAMATAN']);
  });

  test.each([
    ['REKAP_ALASAN_TIDAK_SAMA', { tms: lp(5, 5), 'alasan:MENINGGAL': lp(3, 3), 'alasan:GANDA': lp(1, 2) }],
    ['REKAP_DISABILITAS_MELEBIHI', { akhir: lp(5, 5), 'disabilitas:FISIK': lp(6, 0) }],
    ['REKAP_KTP_EL_TIDAK_SAMA', { akhir: lp(5, 5), ktpElSudah: lp(4, 4), ktpElBelum: lp(0, 1) }],
  ] as const)('%s', (kode, angka) => {
    expect(checkAngka(angka).map((k) => k.kode)).toContain(kode);
  });

  test('pindah TPS di dalam desa: keluar sama dengan masuk', () => {
    const angka = (keluar: number, masuk: number): AngkaMasuk => ({
      pindahKeluar: lp(keluar, 0),
      pindahMasuk: lp(masuk, 0),
    });
    const kode = (x: readonly AngkaMasuk[]): string[] =>
      checkIdentitasMasuk(gabungMasuk([rekap('lembar-kontrol', baris(x))], 'pps'), BAKI).map((t) => t.kode);
    expect(kode([angka(3, 1), angka(1, 3)])).toEqual([]);
    expect(kode([angka(3, 1), angka(1, 2)])).toContain('REKAP_PINDAH_TPS_TIDAK_SAMA');
  });

  test('dua formulir desa yang menyebut angka berbeda', () => {
    const a = rekap('rekap-pps', baris([{ akhir: lp(5, 6) }]), 1);
    const b = rekap('laporan-coklit', baris([{ akhir: lp(5, 7) }]), 2);
    expect(checkAntarFormulir([a, b], BAKI).map((t) => [t.kode, t.tps])).toEqual([
      ['REKAP_ANTAR_FORMULIR_BEDA', '001'],
    ]);
    expect(checkAntarFormulir([a, { ...a, jenis: 'laporan-coklit' }], BAKI)).toEqual([]);
  });
});
