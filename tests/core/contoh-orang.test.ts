import { describe, expect, it } from 'vitest';
import type { PemilihContoh } from '../../src/core/contoh/contoh.ts';
import { computeHariLahirTermuda, formatHari } from '../../src/core/bahasa/hari.ts';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import { findMakna, listAktif, listPemilih } from './contoh-uji.ts';

const profil = loadProfilUji();
const contoh = computeKecamatanContoh(loadBaki(), profil, 2024);

function groupBaris(
  daftar: readonly PemilihContoh[],
  computeKunci: (pemilih: PemilihContoh) => string,
): Map<string, PemilihContoh[]> {
  const hasil = new Map<string, PemilihContoh[]>();
  for (const pemilih of daftar) {
    const kelompok = hasil.get(computeKunci(pemilih));
    if (kelompok === undefined) hasil.set(computeKunci(pemilih), [pemilih]);
    else kelompok.push(pemilih);
  }
  return hasil;
}

describe('pemilih contoh', () => {
  it('NIK dan NKK 16 angka; NIK cocok dengan tanggal lahir dan jenis kelamin, juga setelah koreksi', () => {
    const janggal = listPemilih(contoh).filter(({ nik, nkk, tanggalLahir, jenisKelamin }) => {
      const hari = Number(tanggalLahir.slice(8)) + (jenisKelamin === 'P' ? 40 : 0);
      const inti = `${String(hari).padStart(2, '0')}${tanggalLahir.slice(5, 7)}${tanggalLahir.slice(2, 4)}`;
      return !/^\d{16}$/u.test(nik) || !/^331110\d{10}$/u.test(nkk) || nik.slice(6, 12) !== inti;
    });
    expect(janggal).toEqual([]);
    const koreksi = listPemilih(contoh).filter((pemilih) => pemilih.koreksiJenisKelamin);
    expect(koreksi.length).toBeGreaterThan(0);
    expect(koreksi.every(({ keterangan }) => keterangan === 'U')).toBe(true);
    expect(listPemilih(contoh).some(({ nik }) => !nik.startsWith('331110'))).toBe(true);
  });

  it('yang dicatat di bawah umur memang belum cukup umur dan belum kawin', () => {
    const anak = listPemilih(contoh).filter((pemilih) => findMakna(contoh, pemilih) === 'DI_BAWAH_UMUR');
    const termuda = formatHari(computeHariLahirTermuda(profil.hariPemungutanSuara, profil.usiaMinimum));
    expect(anak.length).toBeGreaterThan(0);
    expect(anak.every(({ tanggalLahir, statusKawin }) => tanggalLahir > termuda && statusKawin === 'B')).toBe(
      true,
    );
  });

  it('data ganda menunjuk orang yang terdaftar aktif di tempat lain', () => {
    const aktif = new Map(listAktif(contoh).map((pemilih) => [pemilih.nik, pemilih]));
    for (const ganda of listPemilih(contoh).filter((pemilih) => findMakna(contoh, pemilih) === 'GANDA')) {
      const asli = aktif.get(ganda.nik);
      expect(asli?.nama).toBe(ganda.nama);
      expect(`${asli?.desa} ${asli?.tps}`).not.toBe(`${ganda.desa} ${ganda.tps}`);
    }
  });

  it('satu keluarga berisi 1–6 pemilih aktif pada satu alamat di satu TPS', () => {
    const keluarga = groupBaris(listAktif(contoh), ({ nkk }) => nkk);
    for (const anggota of keluarga.values()) {
      expect(anggota.length).toBeLessThanOrEqual(6);
      expect(
        new Set(anggota.map((satu) => `${satu.desa} ${satu.tps} ${satu.rw} ${satu.rt} ${satu.alamat}`)).size,
      ).toBe(1);
    }
  });

  it('setiap RT milik satu TPS saja', () => {
    for (const { tps } of contoh.desa) {
      const pemilik = new Map<string, Set<string>>();
      for (const { rt, rw, tps: nomor } of tps.flatMap((satu) => [...satu.pemilih])) {
        pemilik.set(`${rw} ${rt}`, (pemilik.get(`${rw} ${rt}`) ?? new Set()).add(nomor));
      }
      expect([...pemilik.values()].filter((satu) => satu.size > 1)).toEqual([]);
    }
  });

  it('hanya pemilih baru yang tidak ber-DPID, dan tidak ada DPID ganda', () => {
    const semua = listPemilih(contoh);
    expect(semua.filter(({ dpid, keterangan }) => (dpid === '') !== (keterangan === 'B'))).toEqual([]);
    const dpid = semua.map((pemilih) => pemilih.dpid).filter((satu) => satu !== '');
    expect(new Set(dpid).size).toBe(dpid.length);
  });

  it('nama dan tanggal lahir yang sama berarti orang yang sama', () => {
    const orang = groupBaris(listPemilih(contoh), ({ nama, tanggalLahir }) => `${nama} ${tanggalLahir}`);
    const janggal = [...orang.values()].filter((baris) => new Set(baris.map(({ nik }) => nik)).size > 1);
    expect(janggal).toEqual([]);
  });

  it('nama dan alamat memuat ragam yang menyulitkan pembaca berkas', () => {
    const nama = listPemilih(contoh).map((pemilih) => pemilih.nama);
    const alamat = listPemilih(contoh).map((pemilih) => pemilih.alamat);
    for (const pola of [/'/u, /, S\.PD\./u, /^HJ?\. /u, /^\S+$/u, /^.{30,}$/u]) {
      expect(nama.some((satu) => pola.test(satu))).toBe(true);
    }
    for (const tanda of ['#', ',', ';']) expect(alamat.some((satu) => satu.includes(tanda))).toBe(true);
  });
});
