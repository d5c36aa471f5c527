import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAsalSendiri } from '../../src/main/aturan/asal.ts';
import { computeBingkai, parseKeadaanJendela } from '../../src/main/aturan/bingkai-jendela.ts';
import { isIzinBoleh } from '../../src/main/aturan/izin.ts';
import { isPermintaanBoleh } from '../../src/main/aturan/jaringan.ts';
import {
  chooseNamaTitipan,
  formatNamaAman,
  isJenisDibuka,
  withAkhiran,
} from '../../src/main/aturan/nama-berkas.ts';
import { isNavigasiBoleh } from '../../src/main/aturan/navigasi.ts';
import { isPengirimSah } from '../../src/main/aturan/pengirim.ts';
import {
  BATAS_BERKAS,
  parseBerkasDiserahkan,
  parsePesanHalaman,
} from '../../src/main/aturan/pesan-halaman.ts';

const ASING = [
  'https://contoh.id/',
  'http://127.0.0.1/',
  'app://pleno.contoh.id/',
  'app://pleno:80/',
  'app://orang@pleno/',
  'app://pleno@contoh.id/',
  'app://PLENO/',
  'apps://pleno/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'bukan alamat',
  '',
];

describe('asal dan navigasi', () => {
  test('hanya app://pleno yang dianggap milik sendiri', () => {
    expect(isAsalSendiri('app://pleno/')).toBe(true);
    expect(isAsalSendiri('app://pleno/assets/a.js?x#y')).toBe(true);
    expect(ASING.filter(isAsalSendiri)).toEqual([]);
  });

  test('jendela hanya boleh memuat ulang halamannya sendiri', () => {
    expect(isNavigasiBoleh('app://pleno/', true)).toBe(true);
    expect(isNavigasiBoleh('app://pleno/index.html#/impor', true)).toBe(true);
    expect(isNavigasiBoleh('app://pleno/keluaran/abcdefghijklmnop', true)).toBe(false);
    expect(isNavigasiBoleh('app://pleno/', false)).toBe(false);
    expect(ASING.filter((a) => isNavigasiBoleh(a, true))).toEqual([]);
  });
});

describe('jaringan', () => {
  test('tidak ada alamat jaringan atau berkas yang dilepas', () => {
    const alamat = [
      ...ASING,
      'ws://contoh.id/',
      'wss://127.0.0.1/',
      'ftp://contoh.id/',
      'blob:https://contoh.id/1',
    ];
    expect(alamat.filter((a) => isPermintaanBoleh(a, { alatPengembang: true }))).toEqual([]);
  });

  test('berkas program, data, dan blob milik halaman dilepas', () => {
    const alamat = ['app://pleno/assets/a.js', 'data:image/png;base64,AA', 'blob:app://pleno/1-2'];
    expect(alamat.every((a) => isPermintaanBoleh(a, { alatPengembang: false }))).toBe(true);
  });

  test('alat pengembang hanya ada saat pengembangan', () => {
    expect(isPermintaanBoleh('devtools://devtools/x.js', { alatPengembang: true })).toBe(true);
    expect(isPermintaanBoleh('devtools://devtools/x.js', { alatPengembang: false })).toBe(false);
  });
});

describe('izin dan pengirim', () => {
  test('halaman hanya boleh menyalin teks dan memenuhi layar', () => {
    const semua = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'usb',
      'unknown',
    ];
    expect(semua.filter((i) => isIzinBoleh(i, 'app://pleno/', true))).toEqual([]);
    expect(isIzinBoleh('clipboard-sanitized-write', 'app://pleno/', true)).toBe(true);
    expect(isIzinBoleh('fullscreen', 'app://pleno/', true)).toBe(true);
  });

  test('bingkai di dalam halaman, asal lain, dan peminta tanpa alamat tidak mendapat izin', () => {
    expect(isIzinBoleh('fullscreen', 'app://pleno/', false)).toBe(false);
    expect(isIzinBoleh('fullscreen', 'https://contoh.id/', true)).toBe(false);
    expect(isIzinBoleh('fullscreen', undefined, true)).toBe(false);
  });

  test('hanya bingkai utama halaman sendiri yang didengar', () => {
    expect(isPengirimSah({ url: 'app://pleno/index.html', parent: null })).toBe(true);
    expect(isPengirimSah({ url: 'app://pleno/', parent: {} })).toBe(false);
    expect(isPengirimSah({ url: 'https://contoh.id/', parent: null })).toBe(false);
    expect(isPengirimSah(null)).toBe(false);
  });
});

describe('pesan dari halaman', () => {
  test('hanya panggil dan batal dengan nomor yang sah yang diteruskan', () => {
    expect(parsePesanHalaman({ jenis: 'batal', id: 3, lebih: 1 })).toEqual({ jenis: 'batal', id: 3 });
    expect(parsePesanHalaman({ jenis: 'panggil', id: 1, nama: 'sesi.load', masukan: {} })).toEqual({
      jenis: 'panggil',
      id: 1,
      nama: 'sesi.load',
      masukan: {},
    });
    const salah = [
      null,
      'x',
      [],
      { jenis: 'titip', id: 1, token: 'x', jalur: '/etc/passwd' },
      { jenis: 'tutup', id: 1 },
      { jenis: 'panggil', id: 1 },
      { jenis: 'panggil', id: 0, nama: 'x' },
      { jenis: 'batal', id: '1' },
      { jenis: 'batal', id: 1.5 },
    ];
    expect(salah.map(parsePesanHalaman).filter((p) => p !== null)).toEqual([]);
  });

  test('daftar berkas harus lengkap dan tidak lebih dari satu impor', () => {
    const satu = { jalur: '/a/b.xlsx', nama: 'b.xlsx' };
    expect(parseBerkasDiserahkan([satu])).toEqual([satu]);
    expect(parseBerkasDiserahkan([{ jalur: 1, nama: 'b' }])).toBeNull();
    expect(parseBerkasDiserahkan({ 0: satu })).toBeNull();
    expect(parseBerkasDiserahkan(Array.from({ length: BATAS_BERKAS + 1 }, () => satu))).toBeNull();
  });
});

describe('bingkai jendela', () => {
  const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 };
  const PROYEKTOR = { x: 1366, y: 0, width: 1024, height: 728 };

  test('jendela kembali ke tempatnya selama layarnya masih ada', () => {
    const lama = { x: 1380, y: 10, width: 1024, height: 700 };
    expect(computeBingkai(lama, [LAPTOP, PROYEKTOR])).toEqual(lama);
    expect(computeBingkai(lama, [LAPTOP])).toEqual({ x: 43, y: 0, width: 1280, height: 728 });
  });

  test('jendela yang judulnya di luar layar ditengahkan', () => {
    for (const letak of [
      { x: 0, y: -400 },
      { x: 0, y: 720 },
      { x: -1250, y: 0 },
      { x: 1330, y: 0 },
    ])
      expect(computeBingkai({ ...letak, width: 1300, height: 710 }, [LAPTOP]).x).toBe(43);
  });

  test('ukuran tidak melebihi layar dan tidak kurang dari yang diperlukan halaman', () => {
    expect(computeBingkai({ x: 0, y: 0, width: 4000, height: 3000 }, [LAPTOP])).toEqual(LAPTOP);
    expect(computeBingkai({ x: 0, y: 0, width: 200, height: 100 }, [LAPTOP])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 700,
    });
    expect(computeBingkai(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 700,
    });
  });

  test('catatan letak yang rusak diabaikan', () => {
    const baik = { bingkai: { x: 0, y: 0, width: 1, height: 1 }, penuh: false };
    expect(parseKeadaanJendela(baik)).toEqual(baik);
    const rusak = [
      null,
      [],
      {},
      { ...baik, penuh: 'ya' },
      { ...baik, bingkai: { ...baik.bingkai, x: 1e9 } },
      { ...baik, bingkai: { ...baik.bingkai, y: 0.5 } },
    ];
    expect(rusak.map(parseKeadaanJendela).filter((k) => k !== null)).toEqual([]);
  });
});

describe('nama berkas', () => {
  test('nama yang diusulkan dapat dipakai di Windows', () => {
    expect(formatNamaAman('BA: desa/kelurahan?.pdf')).toBe('BA_ desa_kelurahan_.pdf');
    expect(formatNamaAman('CON.pdf')).toBe('_CON.pdf');
    expect(formatNamaAman('rekap. . ')).toBe('rekap');
    expect(formatNamaAman('..')).toBe('berkas');
    expect(formatNamaAman(`${'a'.repeat(300)}.xlsx`)).toHaveLength(120);
    expect(formatNamaAman('../../rahasia\u0000.pdf')).toBe('.._.._rahasia_.pdf');
  });

  test('akhiran ditambahkan hanya bila tidak ditulis', () => {
    expect(withAkhiran('/x/rekap', 'a.pdf')).toBe('/x/rekap.pdf');
    expect(withAkhiran('/x/rekap.PDF', 'a.pdf')).toBe('/x/rekap.PDF');
  });

  test('hanya jenis berkas buatan program yang dibuka', () => {
    expect(['a.pdf', 'a.XLSX', 'a.zip'].every(isJenisDibuka)).toBe(true);
    expect(['a.exe', 'a.pdf.lnk', 'a.bat', 'a', 'a.html'].some(isJenisDibuka)).toBe(false);
  });

  test('nama dari halaman dipakai hanya bila berakhir dengan nama berkasnya sendiri', () => {
    const jalur = path.join(path.sep, 'coklit', 'gentan.xlsx');
    expect(chooseNamaTitipan(jalur, 'coklit/gentan.xlsx')).toBe('coklit/gentan.xlsx');
    expect(chooseNamaTitipan(jalur, '../coklit/./gentan.xlsx')).toBe('coklit/gentan.xlsx');
    expect(chooseNamaTitipan(jalur, 'lain.xlsx')).toBe('gentan.xlsx');
    expect(chooseNamaTitipan(jalur, '')).toBe('gentan.xlsx');
  });
});
