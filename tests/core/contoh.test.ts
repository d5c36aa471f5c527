import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { array, assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAcak } from '../../src/core/contoh/acak.ts';
import type { KecamatanContoh, PemilihContoh } from '../../src/core/contoh/contoh.ts';
import { computeHariLahirTermuda, formatHari, parseHari } from '../../src/core/bahasa/hari.ts';
import { computePembagian } from '../../src/core/contoh/jatah.ts';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { computePlenoContoh } from '../../src/core/contoh/pleno-contoh.ts';
import type { Angka, AngkaLP } from '../../src/core/rekap/angka.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import { findMakna, listAktif, listPemilih } from './contoh-uji.ts';

const semuaProfil = readdirSync('resources/profil')
  .filter((nama) => nama.endsWith('.json'))
  .map((nama) => nama.replace('.json', ''));
const profil = loadProfilUji();
const contoh = computeKecamatanContoh(loadBaki(), profil, 2024);

function computeSidik(satu: KecamatanContoh): string {
  return createHash('sha256').update(JSON.stringify(satu)).digest('hex');
}

function countLP(daftar: readonly PemilihContoh[], syarat: (pemilih: PemilihContoh) => boolean): AngkaLP {
  const cocok = daftar.filter(syarat);
  const l = cocok.filter((pemilih) => pemilih.jenisKelamin === 'L').length;
  return { l, p: cocok.length - l, jumlah: cocok.length };
}

function computeBagian(angka: AngkaLP, dari: AngkaLP): number {
  return Number(angka.jumlah) / Number(dari.jumlah);
}

function expectKekal({ awal, baru, tms, akhir, tmsPerAlasan, pindahTps }: Angka): void {
  for (const bagian of ['l', 'p', 'jumlah'] as const) {
    expect(Number(awal[bagian]) + Number(baru[bagian]) - Number(tms[bagian])).toBe(akhir[bagian]);
    const alasan = Object.values(tmsPerAlasan).reduce((jumlah, satu) => jumlah + Number(satu[bagian]), 0);
    expect(alasan).toBe(tms[bagian]);
    expect(Number(pindahTps.masuk[bagian])).toBeLessThanOrEqual(Number(baru[bagian]));
  }
  expect(Number(akhir.l) + Number(akhir.p)).toBe(akhir.jumlah);
}

function expectRekapBenar(satu: KecamatanContoh): void {
  const { rekap } = satu;
  expectKekal(rekap);
  for (const bagian of ['awal', 'baru', 'tms', 'ubah', 'akhir', 'belumKtpEl'] as const) {
    for (const lp of ['l', 'p', 'jumlah'] as const) {
      const perDesa = rekap.desa.map((desa) => Number(desa[bagian][lp]));
      expect(perDesa.reduce((jumlah, angka) => jumlah + angka, 0)).toBe(rekap[bagian][lp]);
    }
  }
  for (const desa of rekap.desa) {
    expectKekal(desa);
    expect(desa.jumlahTps).toBe(desa.tps.length);
    for (const tps of desa.tps) expectKekal(tps);
    for (const lp of ['l', 'p', 'jumlah'] as const) {
      expect(desa.tps.reduce((jumlah, tps) => jumlah + Number(tps.akhir[lp]), 0)).toBe(desa.akhir[lp]);
    }
    expect(desa.tps.reduce((jumlah, tps) => jumlah + Number(tps.kk), 0)).toBe(desa.kk);
    // Within a desa nobody is lost by moving from one TPS to another.
    expect(desa.pindahTps.keluar).toEqual(desa.pindahTps.masuk);
  }
}

function expectPasanganLengkap(satu: KecamatanContoh): void {
  for (const desa of satu.desa) {
    const semua = desa.tps.flatMap((tps) => [...tps.pemilih]);
    const baru = semua.filter((pemilih) => pemilih.keterangan === satu.profil.keterangan.baru.kode);
    for (const keluar of semua.filter((pemilih) => findMakna(satu, pemilih) === 'PINDAH_TPS')) {
      const pasangan = baru.filter((pemilih) => pemilih.nik === keluar.nik);
      expect(pasangan).toHaveLength(1);
      expect(pasangan[0]?.tps).not.toBe(keluar.tps);
      expect(pasangan[0]?.nkk).toBe(keluar.nkk);
      expect(pasangan[0]?.dpid).toBe('');
    }
  }
}

function expectBersih(satu: KecamatanContoh): void {
  const aktif = listAktif(satu);
  const { usiaMinimum, hariPemungutanSuara, pemilihMaksimumPerTps } = satu.profil;
  const termuda = formatHari(computeHariLahirTermuda(hariPemungutanSuara, usiaMinimum));
  const tertua = formatHari(computeHariLahirTermuda(hariPemungutanSuara, 96));
  expect(new Set(aktif.map((pemilih) => pemilih.nik)).size).toBe(aktif.length);
  expect(aktif.filter(({ tanggalLahir }) => tanggalLahir > termuda || tanggalLahir <= tertua)).toEqual([]);
  expect(
    satu.desa.flatMap((desa) => desa.tps).filter((tps) => tps.pemilih.length > pemilihMaksimumPerTps),
  ).toEqual([]);
}

describe('kecamatan contoh', () => {
  it('benih yang sama memberi contoh yang sama, benih lain memberi contoh lain', () => {
    const kecamatan = loadBaki(2);
    const pertama = computeSidik(computeKecamatanContoh(kecamatan, profil, 7));
    expect(computeSidik(computeKecamatanContoh(kecamatan, profil, 7))).toBe(pertama);
    expect(computeSidik(computeKecamatanContoh(kecamatan, profil, 8))).not.toBe(pertama);
  });

  it('Baki berisi sekitar 60.000 pemilih dalam sekitar 110 TPS di semua desanya', () => {
    expect(contoh.desa.map(({ desa }) => desa)).toEqual(contoh.kecamatan.desa);
    expect(Math.abs(Number(contoh.rekap.awal.jumlah) - 60_000)).toBeLessThan(2_500);
    expect(Math.abs(Number(contoh.rekap.jumlahTps) - 110)).toBeLessThan(8);
    for (const { tps } of contoh.desa) {
      expect(tps.length).toBeGreaterThanOrEqual(5);
      expect(tps.length).toBeLessThanOrEqual(11);
      expect(tps.map(({ nomor }) => Number(nomor))).toEqual(tps.map((_tps, ke) => ke + 1));
      for (const { pemilih } of tps) expect(pemilih.length).toBeGreaterThanOrEqual(430);
    }
  });

  it('awal + baru − TMS = akhir untuk laki-laki dan perempuan, dan bagian sama dengan jumlahnya', () => {
    expectRekapBenar(contoh);
  });

  it('angka benar sama dengan hitungan baris satu per satu', () => {
    const semua = listPemilih(contoh);
    const aktif = listAktif(contoh);
    const { rekap } = contoh;
    expect(rekap.awal).toEqual(countLP(semua, ({ keterangan }) => keterangan !== 'B'));
    expect(rekap.baru).toEqual(countLP(semua, ({ keterangan }) => keterangan === 'B'));
    expect(rekap.ubah).toEqual(countLP(semua, ({ keterangan }) => keterangan === 'U'));
    expect(rekap.akhir).toEqual(countLP(aktif, () => true));
    expect(rekap.belumKtpEl).toEqual(countLP(aktif, ({ ktpEl }) => ktpEl === 'B'));
    for (const { kode } of profil.keterangan.tms) {
      expect(rekap.tmsPerAlasan[kode]).toEqual(countLP(semua, ({ keterangan }) => keterangan === kode));
    }
    for (const { kode } of profil.disabilitas.kode) {
      expect(rekap.disabilitas[kode]).toEqual(countLP(aktif, ({ disabilitas }) => disabilitas === kode));
    }
    expect(rekap.kk).toBe(
      new Set(aktif.map((pemilih) => `${pemilih.desa} ${pemilih.tps} ${pemilih.nkk}`)).size,
    );
  });

  it('bagian TMS, baru, dan ubah seperti Sukoharjo 2024, dan setiap alasan ada', () => {
    const { awal, baru, tms, ubah, tmsPerAlasan, pindahTps, akhir, belumKtpEl, disabilitas } = contoh.rekap;
    expect(computeBagian(tms, awal)).toBeCloseTo(0.0097, 3);
    expect(computeBagian(ubah, awal)).toBeCloseTo(0.015, 3);
    expect((Number(baru.jumlah) - Number(pindahTps.masuk.jumlah)) / Number(awal.jumlah)).toBeCloseTo(
      0.005,
      3,
    );
    expect(computeBagian(belumKtpEl, akhir)).toBeCloseTo(0.015, 2);
    for (const angka of Object.values(tmsPerAlasan)) expect(angka.jumlah).toBeGreaterThan(0);
    const penyandang = Object.values(disabilitas).map((angka) => Number(angka.jumlah));
    expect(Math.min(...penyandang)).toBeGreaterThan(0);
    expect(penyandang.reduce((jumlah, satu) => jumlah + satu, 0) / Number(akhir.jumlah)).toBeCloseTo(
      0.006,
      2,
    );
  });

  it('setiap baris pindah TPS berpasangan dengan satu pemilih baru di TPS lain desa itu', () => {
    expect(Number(contoh.rekap.pindahTps.keluar.jumlah)).toBeGreaterThan(100);
    expectPasanganLengkap(contoh);
  });

  it('tidak ada NIK aktif ganda, pemilih aktif di bawah umur, atau TPS yang terlalu besar', () => {
    expectBersih(contoh);
  });

  it.each(semuaProfil)('profil %s: setiap alasan TMS ada dan contohnya bersih', (kode) => {
    const satu = computeKecamatanContoh(loadBaki(3), loadProfilUji(kode), 5);
    for (const angka of Object.values(satu.rekap.tmsPerAlasan)) expect(angka.jumlah).toBeGreaterThan(0);
    expectRekapBenar(satu);
    expectPasanganLengkap(satu);
    expectBersih(satu);
  });

  it('benih mana pun memberi contoh yang bersih dan kekal', () => {
    assert(
      property(integer(), integer({ min: 1, max: 2 }), (benih, jumlahDesa) => {
        const satu = computeKecamatanContoh(loadBaki(jumlahDesa), profil, benih);
        expectRekapBenar(satu);
        expectPasanganLengkap(satu);
        expectBersih(satu);
      }),
      { numRuns: 12 },
    );
  });

  it('fakta pleno contoh bernama rekaan dan bertanggal tetap', () => {
    const pleno = computePlenoContoh(contoh.kecamatan, profil);
    expect(pleno.tanggal).toBe('2024-08-06');
    expect(pleno.nomor).toBe('07/PL.02.1-BA/331110/2024');
    expect(pleno.anggota).toHaveLength(4);
    expect([pleno.ketua, ...pleno.anggota].every((nama) => nama?.startsWith('Nama Contoh '))).toBe(true);
  });
});

describe('alat penyusun contoh', () => {
  it('nomor hari dan tanggal saling berbalik', () => {
    expect(formatHari(0)).toBe('1970-01-01');
    assert(property(integer({ min: -30_000, max: 30_000 }), (hari) => parseHari(formatHari(hari)) === hari));
    expect(formatHari(parseHari('2024-02-29') + 1)).toBe('2024-03-01');
  });

  it('pembagian tidak menambah dan tidak mengurangi jumlah', () => {
    const bobot = array(integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 20 });
    assert(
      property(integer(), nat(5000), bobot, (benih, total, daftar) => {
        const bagian = computePembagian(createAcak(benih), total, daftar);
        expect(bagian.reduce((jumlah, satu) => jumlah + satu, 0)).toBe(total);
        expect(Math.min(...bagian)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
