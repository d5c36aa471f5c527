import { describe, expect, test } from 'vitest';
import type {
  AlasanBukti,
  BarisBukti,
  CacahBukti,
  JenisBuktiTampil,
  KelengkapanBukti,
} from '../../src/contract/bentuk/bukti.ts';
import { MAKS_PILIH, togglePilihan } from '../../src/renderer/halaman/bukti/baris-bukti.ts';
import { buildIsianBanyak } from '../../src/renderer/halaman/bukti/isian-banyak.ts';
import {
  FILTER_BAKU,
  findCacah,
  isTersaring,
  readFilter,
  readTab,
  toParameter,
} from '../../src/renderer/halaman/bukti/filter-bukti.ts';
import {
  buildKoreksi,
  checkIsian,
  isSah,
  ISIAN_KOSONG,
  listOpsiJenis,
  toMasukan,
} from '../../src/renderer/halaman/bukti/isian-bukti.ts';

const DESA = '33.11.10.2001';

describe('saringan bukti dari alamat', () => {
  test('tanpa parameter yang tampil adalah TMS yang masih kurang buktinya', () => {
    expect(readFilter({}, '')).toEqual(FILTER_BAKU);
    expect(isTersaring(FILTER_BAKU)).toBe(false);
  });

  test('yang ditulis ke alamat terbaca kembali sama, juga "TMS dan B"', () => {
    for (const keterangan of ['TMS', 'B', '1', null]) {
      const filter = { ...FILTER_BAKU, desa: DESA, tps: '003', keterangan, keadaan: 'semua' as const };
      const parameter = Object.fromEntries(
        Object.entries(toParameter(filter)).filter((e): e is [string, string] => typeof e[1] === 'string'),
      );
      expect(readFilter(parameter, '')).toEqual(filter);
    }
  });

  test('yang dicari tidak pernah masuk alamat dan tidak dibaca darinya', () => {
    expect(toParameter({ cari: 'BUDI' })).toEqual({});
    expect(readFilter({ cari: 'BUDI' }, '').cari).toBe('');
  });

  test('nilai yang tidak sah diabaikan, dan TPS tanpa desa tidak menyaring apa-apa', () => {
    expect(readFilter({ desa: 'x', tps: '003', keadaan: 'hilang' }, '')).toEqual(FILTER_BAKU);
    expect(readTab({ tab: 'lain' })).toBe('daftar');
    expect(readTab({ tab: 'desa' })).toBe('desa');
  });
});

function cacah(perlu: number, kurang: number): CacahBukti {
  return { perlu, kurang, ada: perlu - kurang, otomatis: 0, tanpaBerkas: 0 };
}

function alasan(keterangan: string, jenis: readonly string[], c = cacah(0, 0)): AlasanBukti {
  return {
    keterangan,
    label: keterangan,
    makna: 'MENINGGAL',
    diminta: '',
    keyakinan: 'pasti',
    jenis,
    cacah: c,
  };
}

const KELENGKAPAN: KelengkapanBukti = {
  tms: cacah(10, 4),
  baru: cacah(5, 1),
  perAlasan: [alasan('1', [], cacah(7, 3)), alasan('B', [], cacah(5, 1))],
  perDesa: [
    {
      kode: DESA,
      nama: 'GENTAN',
      adaData: true,
      tms: cacah(4, 2),
      baru: cacah(2, 0),
      perAlasan: [{ keterangan: '1', cacah: cacah(3, 2) }],
    },
  ],
  jenis: [],
  tidakBertaut: 0,
  berkas: { jumlah: 0, ukuran: 0 },
};

describe('cacah di samping saringan', () => {
  test('menurut keterangan, se-kecamatan atau satu desa', () => {
    expect(findCacah(KELENGKAPAN, null, 'TMS')).toEqual(cacah(10, 4));
    expect(findCacah(KELENGKAPAN, null, null)).toEqual(cacah(15, 5));
    expect(findCacah(KELENGKAPAN, null, 'B')).toEqual(cacah(5, 1));
    expect(findCacah(KELENGKAPAN, DESA, '1')).toEqual(cacah(3, 2));
    expect(findCacah(KELENGKAPAN, DESA, null)).toEqual(cacah(6, 2));
  });

  test('desa atau kode yang tidak ada bukan nol, melainkan tidak diketahui', () => {
    expect(findCacah(KELENGKAPAN, '33.11.10.2009', 'TMS')).toBeNull();
    expect(findCacah(KELENGKAPAN, DESA, '4')).toBeNull();
  });
});

describe('isian bukti', () => {
  const lengkap = { ...ISIAN_KOSONG, jenis: 'AKTA_KEMATIAN' };

  test('jenis wajib; bukti lain wajib menyebut apa buktinya', () => {
    expect(Object.keys(checkIsian(ISIAN_KOSONG))).toEqual(['jenis']);
    expect(isSah(checkIsian(lengkap))).toBe(true);
    expect(Object.keys(checkIsian({ ...lengkap, jenis: 'LAINNYA', catatan: ' ' }))).toEqual(['catatan']);
    expect(isSah(checkIsian({ ...lengkap, jenis: 'LAINNYA', catatan: 'Foto makam' }))).toBe(true);
  });

  test('nomor yang tampil tersamar tidak dikirim balik, tetapi ditulis ulang', () => {
    const koreksi = buildKoreksi({ jenis: 'KK', nomor: '331110******0001', tanggal: null, catatan: 'asli' });
    expect(koreksi.isian.nomor).toBe('');
    expect(koreksi.isian.catatan).toBe('asli');
    expect(Object.keys(checkIsian(koreksi.isian, koreksi.tersamar))).toEqual(['nomor']);
    expect(
      Object.keys(checkIsian({ ...koreksi.isian, nomor: '331110******0001' }, koreksi.tersamar)),
    ).toEqual(['nomor']);
    expect(isSah(checkIsian({ ...koreksi.isian, nomor: '474.3/12' }, koreksi.tersamar))).toBe(true);
  });

  test('tanggal kosong dikirim sebagai tidak ada', () => {
    expect(toMasukan({ ...lengkap, nomor: ' 12 ', tanggal: '' })).toEqual({
      jenis: 'AKTA_KEMATIAN',
      nomor: '12',
      tanggal: null,
      catatan: '',
    });
  });

  test('untuk beberapa baris, nomor sendiri mendahului nomor bersama', () => {
    const isian = { ...lengkap, nomor: '474/1', tanggal: '2024-08-01' };
    const hasil = buildIsianBanyak([{ id: 'a' }, { id: 'b' }], isian, { b: ' 474/9 ' });
    expect(hasil.map((h) => [h.pemilih, h.nomor, h.tanggal])).toEqual([
      ['a', '474/1', '2024-08-01'],
      ['b', '474/9', '2024-08-01'],
    ]);
  });

  test('yang ditawarkan untuk beberapa keterangan hanya jenis yang sah bagi semuanya', () => {
    const jenis: JenisBuktiTampil[] = ['A', 'B', 'C'].map((kode) => ({
      kode,
      label: kode,
      makna: [],
      cukup: kode !== 'B',
      milikKantor: false,
      dipakai: true,
    }));
    const semua = [alasan('1', ['A', 'B', 'C']), alasan('2', ['C', 'B'])];
    expect(listOpsiJenis(semua, jenis, ['1', '1']).map((o) => o.value)).toEqual(['A', 'B', 'C']);
    expect(listOpsiJenis(semua, jenis, ['1', '2'])).toEqual([
      { value: 'B', label: 'B (belum cukup sendiri)' },
      { value: 'C', label: 'C' },
    ]);
  });
});

describe('pilihan baris', () => {
  const baris = (id: string): BarisBukti => ({
    id,
    desa: DESA,
    namaDesa: 'GENTAN',
    tps: '001',
    nama: '',
    nik: null,
    jenisKelamin: 'L',
    tanggalLahir: null,
    rt: '',
    rw: '',
    alamat: '',
    keterangan: '1',
    label: '',
    makna: 'MENINGGAL',
    lengkap: false,
    otomatis: null,
    bukti: [],
  });

  test('memilih dua kali membatalkan pilihan', () => {
    const sekali = togglePilihan(new Map(), baris('a'));
    expect([...sekali.keys()]).toEqual(['a']);
    expect(togglePilihan(sekali, baris('a')).size).toBe(0);
  });

  test('tidak lebih banyak daripada yang dapat disimpan sekaligus', () => {
    const penuh = new Map(Array.from({ length: MAKS_PILIH }, (_, i) => [String(i), baris(String(i))]));
    expect(togglePilihan(penuh, baris('lebih')).size).toBe(MAKS_PILIH);
  });
});
