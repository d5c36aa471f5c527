import { describe, expect, test } from 'vitest';
import {
  createPenjagaJendela,
  JEDA_PERAMBAN_MS,
  JEDA_TUTUP_MS,
  type PenjagaJendela,
} from '../../src/browser/penjaga-jendela.ts';
import { createSesiTunggal, isSama, MASA_TOKEN_MS } from '../../src/browser/sesi-tunggal.ts';
import { createSiaran } from '../../src/browser/siaran.ts';

interface Panggung {
  readonly penjaga: PenjagaJendela;
  readonly terjadi: string[];
  maju(ms: number): void;
}

function buildPenjaga(): Panggung {
  const terjadi: string[] = [];
  let sekarang = 0;
  let jadwal: { readonly pada: number; readonly kerja: () => void }[] = [];
  const penjaga = createPenjagaJendela({
    onTutup: () => terjadi.push('tutup'),
    onTidakTerbuka: () => terjadi.push('tidak terbuka'),
    jadwalkan: (kerja, ms) => {
      const satu = { pada: sekarang + ms, kerja };
      jadwal.push(satu);
      return () => {
        jadwal = jadwal.filter((j) => j !== satu);
      };
    },
  });
  return {
    penjaga,
    terjadi,
    maju: (ms) => {
      sekarang += ms;
      const tempo = jadwal.filter((j) => j.pada <= sekarang);
      jadwal = jadwal.filter((j) => j.pada > sekarang);
      for (const { kerja } of tempo) kerja();
    },
  };
}

describe('jendela tertutup', () => {
  test('program berakhir beberapa saat setelah jendela ditutup', () => {
    const p = buildPenjaga();
    const putus = p.penjaga.sambung();
    p.maju(3_600_000);
    putus();
    p.maju(JEDA_TUTUP_MS - 1);
    expect(p.terjadi).toEqual([]);
    p.maju(1);
    expect(p.terjadi).toEqual(['tutup']);
  });

  test('memuat ulang halaman tidak mengakhiri program', () => {
    const p = buildPenjaga();
    p.penjaga.sambung()();
    p.maju(1_000);
    p.penjaga.sambung();
    p.maju(3_600_000);
    expect(p.terjadi).toEqual([]);
  });

  test('permintaan yang sedang dijawab menahan program tetap hidup', () => {
    const p = buildPenjaga();
    const putus = p.penjaga.sambung();
    const selesai = p.penjaga.permintaan();
    putus();
    p.maju(3_600_000);
    expect(p.terjadi).toEqual([]);
    selesai();
    p.maju(JEDA_TUTUP_MS);
    expect(p.terjadi).toEqual(['tutup']);
  });

  test('dua halaman: program hidup selama satu masih terbuka', () => {
    const p = buildPenjaga();
    const satu = p.penjaga.sambung();
    const dua = p.penjaga.sambung();
    satu();
    satu();
    p.maju(3_600_000);
    expect(p.terjadi).toEqual([]);
    dua();
    p.maju(JEDA_TUTUP_MS);
    expect(p.terjadi).toEqual(['tutup']);
  });

  test('sebelum halaman pernah terbuka program menunggu tanpa batas', () => {
    const p = buildPenjaga();
    p.penjaga.permintaan()();
    p.maju(3_600_000);
    expect(p.terjadi).toEqual([]);
  });

  test('peramban yang keluar bersama jendelanya mengakhiri program lebih cepat', () => {
    const p = buildPenjaga();
    const putus = p.penjaga.sambung();
    p.penjaga.perambanKeluar();
    expect(p.terjadi).toEqual([]);
    putus();
    p.maju(JEDA_PERAMBAN_MS);
    expect(p.terjadi).toEqual(['tutup']);
  });

  test('peramban yang menyerahkan jendela kepada pendahulunya lalu keluar tidak mengakhiri program', () => {
    const p = buildPenjaga();
    p.penjaga.sambung();
    p.penjaga.perambanKeluar();
    p.maju(3_600_000);
    expect(p.terjadi).toEqual([]);
  });

  test('peramban yang keluar sebelum halaman tampak diberitahukan', () => {
    const p = buildPenjaga();
    p.penjaga.perambanKeluar();
    expect(p.terjadi).toEqual(['tidak terbuka']);
  });

  test('setelah dihentikan tidak ada yang terjadi lagi', () => {
    const p = buildPenjaga();
    const putus = p.penjaga.sambung();
    p.penjaga.berhenti();
    putus();
    p.penjaga.perambanKeluar();
    p.maju(3_600_000);
    expect(p.terjadi).toEqual([]);
  });
});

describe('sesi tunggal', () => {
  test('token berlaku dua menit, tidak lebih', () => {
    let sekarang = 0;
    const sesi = createSesiTunggal(() => sekarang);
    const token = sesi.issue() ?? '';
    sekarang = MASA_TOKEN_MS + 1;
    expect(sesi.redeem(token)).toBeNull();
    expect(sesi.terbuka()).toBe(false);
    const baru = sesi.issue() ?? '';
    sekarang += MASA_TOKEN_MS;
    expect(sesi.redeem(baru)).not.toBeNull();
  });

  test('token baru membatalkan yang lama', () => {
    const sesi = createSesiTunggal();
    const lama = sesi.issue() ?? '';
    const baru = sesi.issue() ?? '';
    expect(baru).not.toBe(lama);
    expect(sesi.redeem(lama)).toBeNull();
    expect(sesi.redeem(baru)).not.toBeNull();
  });

  test('hanya kuki yang diberikan yang sah, dan sebelum itu tidak satu pun', () => {
    const sesi = createSesiTunggal();
    expect(sesi.isSah(undefined)).toBe(false);
    expect(sesi.isSah('')).toBe(false);
    const kuki = sesi.redeem(sesi.issue() ?? '') ?? '';
    expect(Buffer.from(kuki, 'base64url')).toHaveLength(32);
    expect(sesi.isSah(kuki)).toBe(true);
    expect(sesi.isSah(`${kuki}x`)).toBe(false);
    expect(sesi.issue()).toBeNull();
  });

  test('perbandingan rahasia hanya benar untuk teks yang sama persis', () => {
    expect(isSama('abc', 'abc')).toBe(true);
    expect(isSama('abc', 'abd')).toBe(false);
    expect(isSama('abc', 'ab')).toBe(false);
    expect(isSama('', '')).toBe(true);
  });
});

describe('siaran peristiwa', () => {
  test('yang terputus mendengar apa yang terlewat, sekali', () => {
    const siaran = createSiaran();
    const a: number[] = [];
    const lepas = siaran.dengar(null, (nomor) => a.push(nomor));
    siaran.kirim({ jenis: 'mesin', keadaan: 'hidup-lagi' });
    lepas();
    siaran.kirim({ jenis: 'mesin', keadaan: 'mati' });
    siaran.dengar(1, (nomor) => a.push(nomor));
    expect(a).toEqual([1, 2]);
  });

  test('yang baru datang tidak mendengar yang lampau', () => {
    const siaran = createSiaran();
    siaran.kirim({ jenis: 'mesin', keadaan: 'mati' });
    const a: number[] = [];
    siaran.dengar(null, (nomor) => a.push(nomor));
    expect(a).toEqual([]);
  });
});
