import { describe, expect, test } from 'vitest';
import type { NamaKolom } from '../../../src/core/berkas/alias-kolom.ts';
import type { HasilBerkas } from '../../../src/core/berkas/hasil-berkas.ts';
import { isMedan, MEDAN_PILIHAN, type KolomManual } from '../../../src/core/berkas/peta-manual.ts';
import { baca, buku, KEPALA, KOLOM, kodeAlasan, lembar, orang } from './buku-uji.ts';
import { ASING, buat, csv, denganPeta, isiPemilih, pertama, satu, SEMUA, tanpa } from './peta-uji.ts';

describe('kolom pilihan pengguna', () => {
  const orangOrang = [orang(), orang({ 'L/P': 'P', Keterangan: '1' }), orang({ Keterangan: 'B' })];

  test('judul yang tidak dikenal: dibaca menurut pilihan, sama dengan judul yang lazim', () => {
    const isi = satu([['DAFTAR'], ASING, ...orangOrang]);
    const hasil = denganPeta(isi, buat(isi, 2, 3));
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(isiPemilih(hasil)).toEqual(isiPemilih(baca(satu([KEPALA, ...orangOrang]))));
    expect(pertama(hasil)).toMatchObject({ cocok: true, kepala: { barisJudul: 2, barisData: 3 } });
    expect(pertama(hasil).kolom[2]).toMatchObject({ judul: 'Lajur c', medan: 'nik' });
  });

  test('CSV tanpa judul', () => {
    const isi = csv(orangOrang);
    const hasil = denganPeta(isi, buat(isi, null, 1));
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(isiPemilih(hasil)).toEqual(isiPemilih(baca(satu([KEPALA, ...orangOrang]))));
    expect(hasil.jenis).toBe('bebas');
    expect(pertama(hasil)).toMatchObject({ cocok: true, kepala: null, barisData: 1 });
  });

  test('Keterangan dan Ket yang sama-sama berkode: pengguna menentukan yang mana', () => {
    const isi = satu([
      [...KEPALA, 'Ket'],
      ...['1', '2', '3'].map((k) => [...orang({ Keterangan: k }), 'B']),
      [...orang(), ''],
    ]);
    expect(kodeAlasan(baca(isi))).toContain('KETERANGAN_BERTENTANGAN');
    const kolom = [...tanpa('keterangan'), { indeks: 16, medan: 'keterangan' } as const];
    const lain = { indeks: KOLOM['Keterangan'] ?? 0, medan: 'abaikan' } as const;
    expect(denganPeta(isi, buat(isi, 1, 2, [...kolom, lain])).pemilih.map((p) => p.keterangan)).toEqual([
      'B',
      'B',
      'B',
      '',
    ]);
  });

  test('dua kolom keterangan boleh dipilih bersama', () => {
    const isi = satu([
      [...KEPALA, 'Lain'],
      [...orang({ Keterangan: '1' }), ''],
      [...orang(), 'B'],
      [...orang(), ''],
    ]);
    const hasil = denganPeta(isi, buat(isi, 1, 2, [...SEMUA, { indeks: 16, medan: 'keterangan' }]));
    expect(hasil.pemilih.map((p) => p.keterangan)).toEqual(['1', 'B', '']);
  });

  test('lembar berbentuk lain tidak tersentuh', () => {
    const isi = satu([KEPALA, ...orangOrang]);
    const lain = satu([[...KEPALA, 'Umur'], ...orangOrang.map((b) => [...b, '30'])]);
    const peta = buat(lain, 1, 2, tanpa('disabilitas'));
    expect(denganPeta(isi, peta)).toEqual(baca(isi, 'uji.xlsx'));
    expect(denganPeta(lain, peta).pemilih.every((p) => p.disabilitas === null)).toBe(true);
  });

  test('peta yang diingat membaca berkas lain: blok judul lebih panjang, lembar lain, jumlah baris lain', () => {
    const peta = buat(satu([['DAFTAR'], ASING, ...orangOrang]), 2, 3);
    const lain = [orang({ Nama: 'A' }), orang({ Nama: 'B', Alamat: '', Keterangan: 'U' })];
    const hasil = denganPeta(
      buku([lembar('Data', [['DAFTAR PEMILIH'], ['DESA : GENTAN'], [], ['TPS : 001'], ASING, ...lain])]),
      peta,
    );
    expect(hasil.pemilih.map((p) => [p.nama, p.keterangan, p.asal.baris])).toEqual([
      ['A', '', 6],
      ['B', 'U', 7],
    ]);
  });

  test('TPS dan desa dari blok judul berlaku juga bagi kolom pilihan', () => {
    const isi = satu([['DESA : NGROMBO'], ['TPS : 004'], ASING, ...orangOrang]);
    const abaikan = ['tps', 'namaDesa'].map((m) => SEMUA.find((k) => k.medan === m)?.indeks ?? 0);
    const kolom = [
      ...tanpa('tps', 'namaDesa'),
      ...abaikan.map((indeks) => ({ indeks, medan: 'abaikan' }) as const),
    ];
    const hasil = denganPeta(isi, buat(isi, 3, 4, kolom));
    expect(new Set(hasil.pemilih.map((p) => p.tps))).toEqual(new Set(['004']));
    expect(hasil.wilayah.map((w) => w.namaDesa)).toEqual(['NGROMBO']);
  });

  test('baris data pertama yang kurang isinya tidak hilang pada berkas lain tanpa judul', () => {
    const peta = buat(csv(orangOrang), null, 1);
    const kosong = orang({ Nama: 'TANPA NOMOR', NIK: '', NKK: '', 'Tanggal Lahir': '' });
    const hasil = denganPeta(csv([kosong, orang(), orang()]), peta);
    expect(hasil.pemilih.map((p) => p.nama)[0]).toBe('TANPA NOMOR');
    expect(hasil.pemilih).toHaveLength(3);
  });

  test('daftar yang judulnya berulang di bawahnya dibaca semuanya menurut pilihan', () => {
    const isi = satu([KEPALA, orang(), ['JUMLAH', '1'], KEPALA, orang(), orang()]);
    const hasil = denganPeta(isi, buat(isi, 1, 2, tanpa('disabilitas')));
    expect(hasil.pemilih.map((p) => [p.asal.baris, p.disabilitas])).toEqual([
      [2, null],
      [5, null],
      [6, null],
    ]);
  });

  test('baris nomor kolom yang hanya ada di sebagian berkas tidak menghilangkan pemilih', () => {
    const nomor = KEPALA.map((_, i) => i + 1);
    const peta = buat(satu([KEPALA, nomor, ...orangOrang]), 1, 3);
    const hasil = denganPeta(satu([KEPALA, ...orangOrang]), peta);
    expect(kodeAlasan(hasil)).toEqual(['PETA_MELEWATI_PEMILIH']);
    expect(hasil.alasan[0]?.pesan).toMatch(/^Baris 2 tampak berisi pemilih/);
  });
});

describe('kolom pilihan yang tidak dapat dipakai', () => {
  const isi = satu([ASING, orang(), orang(), orang()]);
  const tolak = (kolom: readonly KolomManual[], judul: number | null = 1, data = 2): HasilBerkas =>
    denganPeta(isi, buat(isi, judul, data, kolom));

  test.each<readonly [string, readonly KolomManual[], RegExp]>([
    [
      'isian yang sama dua kali',
      [...tanpa('rt'), { indeks: 9, medan: 'nik' }],
      /kolom C dan kolom J sama-sama dipilih sebagai "NIK"/i,
    ],
    ['kolom yang sama dua kali', [...SEMUA, { indeks: 2, medan: 'abaikan' }], /Kolom C dipilih untuk lebih/],
    ['kolom di luar lembar', [...SEMUA, { indeks: 99, medan: 'abaikan' }], /Kolom CV yang dipilih tidak ada/],
    ['kolom negatif', [...SEMUA, { indeks: -1, medan: 'abaikan' }], /kolom yang tidak ada/],
    [
      'isian yang bukan pilihan',
      [...tanpa('rt'), { indeks: 9, medan: 'status' }],
      /Kolom J dipilih sebagai isian yang tidak dikenal/,
    ],
  ])('%s ditolak dengan kalimat', (_, kolom, pesan) => {
    const hasil = tolak(kolom);
    expect(kodeAlasan(hasil)).toEqual(['PETA_TIDAK_SAH']);
    expect(hasil.alasan[0]?.pesan).toMatch(pesan);
    expect(hasil.pratinjau[0]?.cocok).toBe(true);
  });

  test('baris data di atas baris judul', () => {
    expect(kodeAlasan(tolak(SEMUA, 3, 2))).toContain('PETA_TIDAK_SAH');
  });

  test('jenis kelamin, nama, dan keterangan tetap wajib', () => {
    const pesan = (...medan: readonly NamaKolom[]): string | undefined =>
      tolak(tanpa(...medan)).alasan[0]?.pesan;
    expect(pesan('jenisKelamin')).toMatch(/^Kolom jenis kelamin tidak ditemukan.*"Lajur h"/);
    expect(pesan('nama', 'nik')).toMatch(/^Kolom Nama atau NIK tidak ditemukan.*"Lajur c", "Lajur d"/);
    expect(pesan('keterangan')).toBeUndefined();
    const terisi = satu([ASING, orang({ Keterangan: 'B' }), orang(), orang()]);
    const hasil = denganPeta(terisi, buat(terisi, 1, 2, tanpa('keterangan')));
    expect(hasil.alasan[0]?.pesan).toMatch(/^Kolom KETERANGAN .* tidak ditemukan.*"Lajur n"/);
  });

  test('kolom yang dinyatakan tidak dibaca tidak menahan daftar tanpa keterangan', () => {
    const terisi = satu([ASING, orang({ Keterangan: 'B' }), orang(), orang()]);
    const kolom = [...tanpa('keterangan'), { indeks: KOLOM['Keterangan'] ?? 0, medan: 'abaikan' } as const];
    const hasil = denganPeta(terisi, buat(terisi, 1, 2, kolom));
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(hasil.temuan.map((t) => t.kode)).toEqual(['BELUM_ADA_HASIL_COKLIT']);
  });

  test('isi yang membantah pilihan ditolak: NIK dan NKK tertukar, nama berisi angka, NIK lain belum dipilih', () => {
    const p = csv(Array.from({ length: 30 }, () => orang({ 'L/P': 'P' })));
    const tukar = { nik: 'nkk', nkk: 'nik' } as const;
    const kolom = SEMUA.map((k) =>
      k.medan === 'nik' || k.medan === 'nkk' ? { ...k, medan: tukar[k.medan] } : k,
    );
    expect(kodeAlasan(denganPeta(p, buat(p, null, 1, kolom)))).toEqual(['KOLOM_NIK_NKK_TERTUKAR']);
    const salah = [...tanpa('nik', 'nama'), { indeks: KOLOM['NIK'] ?? 0, medan: 'nama' } as const];
    expect(kodeAlasan(denganPeta(p, buat(p, null, 1, salah)))).toContain('KOLOM_TIDAK_SESUAI_ISI');
    expect(kodeAlasan(denganPeta(p, buat(p, null, 1, tanpa('nkk'))))).toEqual(['KOLOM_BELUM_DIPILIH']);
  });
});

describe('daftar isian yang dapat dipilih', () => {
  test('setiap isian sekali, berlabel, dan dikenal; status dan nomor pengawas tidak ditawarkan', () => {
    const medan = MEDAN_PILIHAN.map((m) => m.medan);
    expect(new Set(medan).size).toBe(medan.length);
    expect(medan.every(isMedan)).toBe(true);
    expect(MEDAN_PILIHAN.every((m) => m.label.trim() !== '')).toBe(true);
    expect(medan).not.toContain('status');
    expect(medan).not.toContain('filter');
    expect([isMedan('toString'), isMedan('NIK')]).toEqual([false, false]);
  });
});
