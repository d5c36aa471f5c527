import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import type { Angka, AngkaLP, RekapDesa } from '../../../src/core/rekap/angka.ts';
import { computePindahTps } from '../../../src/core/rekap/compute-pindah-tps.ts';
import { computeRekapDesa, computeRekapKecamatan } from '../../../src/core/rekap/compute-rekap.ts';
import { loadProfilUji } from '../../data-uji.ts';
import { PROFIL } from '../berkas/buku-uji.ts';
import { daftarPemilih, KECAMATAN_UJI, pemilih } from './pemilih-uji.ts';

const DESA = { kode: '33.11.10.2001', nama: 'NGROMBO' };
const rekap = (p: readonly Pemilih[] | null, resmi: readonly string[] = []): RekapDesa =>
  computeRekapDesa(DESA, p, PROFIL, resmi);
const lp = (a: AngkaLP | undefined): readonly (number | null | undefined)[] => [a?.l, a?.p, a?.jumlah];

function semuaLP(a: Angka): AngkaLP[] {
  return [
    a.awal,
    a.baru,
    a.tms,
    a.ubah,
    a.akhir,
    ...Object.values(a.tmsPerAlasan),
    a.pindahTps.keluar,
    a.pindahTps.masuk,
  ];
}

describe('definisi angka', () => {
  test('awal bukan B, baru B, TMS menurut kode, ubah U, akhir = awal + baru − TMS', () => {
    const r = rekap([
      pemilih(),
      pemilih({ keterangan: 'U', jenisKelamin: 'P' }),
      pemilih({ keterangan: 'B' }),
      pemilih({ keterangan: '1' }),
      pemilih({ keterangan: '8', jenisKelamin: 'P' }),
    ]);
    expect([r.awal, r.baru, r.tms, r.ubah, r.akhir].map(lp)).toEqual([
      [2, 2, 4],
      [1, 0, 1],
      [1, 1, 2],
      [0, 1, 1],
      [2, 1, 3],
    ]);
    expect(lp(r.tmsPerAlasan['8'])).toEqual([0, 1, 1]);
  });

  test('disabilitas dan belum KTP-el hanya dihitung di dalam akhir; kode asing dan kosong tidak masuk kelas mana pun', () => {
    const r = rekap([
      pemilih({ disabilitas: '1', ktpEl: 'B' }),
      pemilih({ disabilitas: '1', ktpEl: 'B', keterangan: '1' }),
      pemilih({ disabilitas: 'X', ktpEl: 'Z' }),
      pemilih({ disabilitas: '', ktpEl: '' }),
    ]);
    expect(lp(r.disabilitas['1'])).toEqual([1, 0, 1]);
    expect(lp(r.belumKtpEl)).toEqual([1, 0, 1]);
  });

  test('KK adalah NKK 16 digit yang berbeda di antara pemilih akhir tiap TPS; desa menjumlahkan TPS', () => {
    const r = rekap([
      pemilih({ nkk: '3311100101010001' }),
      pemilih({ nkk: '3311100101010001' }),
      pemilih({ nkk: '3311100101010001', tps: '002' }),
      pemilih({ nkk: '3311100101010009', keterangan: '1' }),
      pemilih({ nkk: 'rusak' }),
    ]);
    expect([r.kk, ...r.tps.map((t) => t.kk)]).toEqual([2, 1, 1]);
  });

  test('TPS yang hanya berisi TMS tetap dihitung; TPS resmi tanpa baris tampil nol dan tidak menambah jumlah TPS', () => {
    const r = rekap([pemilih({ keterangan: '1', tps: '002' }), pemilih()], ['001', '002', '003']);
    expect(r.jumlahTps).toBe(2);
    expect(r.tps.map((t) => [t.nomor, t.akhir.jumlah])).toEqual([
      ['001', 1],
      ['002', 0],
      ['003', 0],
    ]);
  });

  test('desa tanpa data bernilai null, bukan nol, dan jumlah kecamatan ikut null', () => {
    const ada = rekap([pemilih()]);
    const tiada = computeRekapDesa({ kode: '33.11.10.2002', nama: 'MANCASAN' }, null, PROFIL, ['001']);
    const kecamatan = computeRekapKecamatan(KECAMATAN_UJI, [ada, tiada], PROFIL);
    expect(lp(tiada.akhir)).toEqual([null, null, null]);
    expect([tiada.jumlahTps, tiada.kk, tiada.tps]).toEqual([null, null, []]);
    expect([kecamatan.jumlahTps, kecamatan.kk, ...lp(kecamatan.akhir)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('kolom yang tidak ada di berkas menjadi null hanya untuk angka itu', () => {
    const r = rekap([pemilih({ ktpEl: null }), pemilih()]);
    expect(lp(r.belumKtpEl)).toEqual([null, null, null]);
    expect(lp(r.akhir)).toEqual([2, 0, 2]);
  });
});

describe('pindah TPS', () => {
  const nik = '3311100101900077';
  const delapan = (tps: string): Pemilih => pemilih({ nik, tps, keterangan: '8' });
  const baru = (tps: string): Pemilih => pemilih({ nik, tps, keterangan: 'B' });
  const kode = new Set(['8']);

  test('pasangan ada di dalam TMS dan baru, tidak ditambahkan lagi', () => {
    const r = rekap([delapan('001'), baru('002'), pemilih()]);
    expect([
      r.akhir.jumlah,
      r.tms.jumlah,
      r.baru.jumlah,
      r.pindahTps.keluar.jumlah,
      r.pindahTps.masuk.jumlah,
    ]).toEqual([2, 1, 1, 1, 1]);
  });
  test('TPS sama, NIK rusak, atau tanpa baris B bukan pasangan', () => {
    expect(computePindahTps([delapan('001'), baru('001')], kode)).toHaveLength(0);
    expect(
      computePindahTps(
        [pemilih({ nik: '331', keterangan: '8' }), pemilih({ nik: '331', tps: '002', keterangan: 'B' })],
        kode,
      ),
    ).toHaveLength(0);
    expect(computePindahTps([delapan('001')], kode)).toHaveLength(0);
  });
  test('satu baris paling banyak dalam satu pasangan, dan pasangan sebanyak mungkin', () => {
    expect(computePindahTps([delapan('001'), delapan('003'), baru('002')], kode)).toHaveLength(1);
    expect(computePindahTps([delapan('001'), delapan('002'), baru('001'), baru('003')], kode)).toHaveLength(
      2,
    );
  });
  test('profil tanpa makna pindah TPS (2020: 8 = hilang ingatan) tidak mencari pasangan', () => {
    const r = computeRekapDesa(DESA, [delapan('001'), baru('002')], loadProfilUji('pilkada-2020'), []);
    expect(r.pindahTps.keluar.jumlah).toBe(0);
  });
});

describe('hukum kekekalan', () => {
  test('akhir = awal + baru − TMS; Σ alasan = TMS; L + P = jumlah; Σ TPS = desa; pasangan keluar = masuk', () => {
    fc.assert(
      fc.property(daftarPemilih, (p) => {
        const r = rekap(p);
        for (const a of [r, ...r.tps]) {
          for (const k of ['l', 'p', 'jumlah'] as const) {
            expect(a.akhir[k]).toBe((a.awal[k] ?? 0) + (a.baru[k] ?? 0) - (a.tms[k] ?? 0));
            expect(Object.values(a.tmsPerAlasan).reduce((n, x) => n + (x[k] ?? 0), 0)).toBe(a.tms[k]);
          }
          for (const x of semuaLP(a)) expect(x.jumlah).toBe((x.l ?? 0) + (x.p ?? 0));
        }
        const perTps = r.tps.map(semuaLP);
        semuaLP(r).forEach((x, i) =>
          expect(x.jumlah).toBe(perTps.reduce((n, t) => n + (t[i]?.jumlah ?? 0), 0)),
        );
        expect((r.awal.jumlah ?? 0) + (r.baru.jumlah ?? 0)).toBe(p.length);
        expect(r.pindahTps.keluar.jumlah).toBe(r.pindahTps.masuk.jumlah);
      }),
    );
  });

  test('urutan baris tidak mengubah angka apa pun', () => {
    fc.assert(
      fc.property(
        daftarPemilih.chain((p) => fc.tuple(fc.constant(p), fc.shuffledSubarray(p, { minLength: p.length }))),
        ([p, acak]) => {
          expect(rekap(acak)).toEqual(rekap(p));
        },
      ),
    );
  });
});
