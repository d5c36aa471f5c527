import { describe, expect, test } from 'vitest';
import type {
  DaftarDokumen,
  DokumenTampil,
  JenisDokumenTampil,
  KeadaanDokumen,
} from '../../src/contract/bentuk/dokumen.ts';
import type { JenisDokumen } from '../../src/core/dokumen/dokumen.ts';
import {
  choosePilihan,
  chooseSemua,
  chooseSiap,
  countTambahan,
  listTerpilih,
} from '../../src/renderer/halaman/dokumen/pilihan-dokumen.ts';
import {
  composeSusunan,
  filterSusunan,
  listBaris,
  toKunciPilihan,
  type Simpul,
} from '../../src/renderer/halaman/dokumen/susunan-dokumen.ts';
import { loadBaki } from '../data-uji.ts';

const BAKI = loadBaki(3);
const [SATU = '', DUA = '', TIGA = ''] = BAKI.desa.map((d) => d.kode);

function jenis(
  nama: JenisDokumen,
  kelompok: JenisDokumenTampil['kelompok'],
  lingkup: JenisDokumenTampil['lingkup'],
  rahasia = false,
): JenisDokumenTampil {
  return {
    jenis: nama,
    judul: `Judul ${nama}`,
    kelompok,
    lingkup,
    format: ['pdf'],
    rahasia,
    salinanPublik: false,
  };
}

const KATALOG = [
  jenis('berita-acara', 'utama', 'kecamatan'),
  jenis('notulen', 'rapat', 'kecamatan'),
  jenis('bahan-bacaan', 'rapat', 'desa'),
  jenis('rekap-pps', 'pps', 'desa'),
  jenis('laporan-coklit', 'tps', 'tps'),
  jenis('daftar-perubahan', 'tps', 'tps', true),
];

function dokumen(
  nama: JenisDokumen,
  desa: string | null,
  tps: string | null,
  keadaan: KeadaanDokumen = 'siap',
): DokumenTampil {
  return { jenis: nama, desa, tps, namaBerkas: nama, keadaan, terakhir: null };
}

/** The third desa has handed in nothing. */
function buildDaftar(keadaan: (d: DokumenTampil) => KeadaanDokumen = () => 'siap'): DaftarDokumen {
  const semua = [
    dokumen('berita-acara', null, null),
    dokumen('notulen', null, null),
    ...[SATU, DUA].flatMap((d) => [
      dokumen('bahan-bacaan', d, null),
      dokumen('rekap-pps', d, null),
      ...['001', '002'].flatMap((t) => [dokumen('laporan-coklit', d, t), dokumen('daftar-perubahan', d, t)]),
    ]),
  ];
  return {
    jenis: KATALOG,
    dokumen: semua.map((d) => ({ ...d, keadaan: keadaan(d) })),
    alasanDraf: [],
    alasanDrafDesa: [],
    belumDiisi: [],
    kepalaJejak: 'a'.repeat(64),
    penerima: [],
  };
}

function listDaun(susunan: readonly Simpul[]): readonly DokumenTampil[] {
  return susunan.flatMap((s) => (s.dokumen === null ? listDaun(s.anak) : [s.dokumen]));
}

describe('susunan berkas pleno', () => {
  test('setiap dokumen berdiri tepat sekali, dan setiap desa tampil juga bila belum ada datanya', () => {
    const daftar = buildDaftar();
    const susunan = composeSusunan(daftar, BAKI);
    expect(susunan.map((s) => s.judul)).toEqual(['Pleno PPK', 'Rapat', 'PPS per desa/kelurahan']);
    expect(new Set(listDaun(susunan))).toEqual(new Set(daftar.dokumen));
    expect(listDaun(susunan)).toHaveLength(daftar.dokumen.length);
    const pps = susunan[2]?.anak ?? [];
    expect(pps.map((s) => s.tanpaData)).toEqual([false, false, true]);
    expect(pps[2]?.kunci).toBe(`p:${TIGA}`);
  });

  test('yang terlipat tidak tampil; tingkat mengikuti letaknya', () => {
    const susunan = composeSusunan(buildDaftar(), BAKI);
    expect(listBaris(susunan, () => false)).toHaveLength(3);
    const terbuka = new Set(['pps', `p:${SATU}`, `t:laporan-coklit|${SATU}`]);
    const baris = listBaris(susunan, (k) => terbuka.has(k));
    const tps = baris.filter((b) => b.simpul.dokumen?.tps !== undefined && b.simpul.dokumen?.tps !== null);
    expect(tps.map((b) => [b.simpul.judul, b.tingkat])).toEqual([
      ['TPS 001', 4],
      ['TPS 002', 4],
    ]);
  });

  test('pencarian mengenal desa, jenis, dan TPS sekaligus, dalam urutan apa pun', () => {
    const susunan = composeSusunan(buildDaftar(), BAKI);
    const namaSatu = (BAKI.desa[0]?.nama ?? '').toLowerCase();
    const hasil = listDaun(filterSusunan(susunan, { cari: `002 laporan ${namaSatu}`, keadaan: null }));
    expect(hasil).toEqual([dokumen('laporan-coklit', SATU, '002')]);
    expect(filterSusunan(susunan, { cari: 'tidak ada yang begini', keadaan: null })).toEqual([]);
  });

  test('saringan keadaan menyisakan yang berkeadaan itu saja, dan jumlah induk mengikutinya', () => {
    const daftar = buildDaftar((d) => (d.jenis === 'rekap-pps' ? 'usang' : 'siap'));
    const sisa = filterSusunan(composeSusunan(daftar, BAKI), { cari: '', keadaan: 'usang' });
    expect(listDaun(sisa).map((d) => [d.jenis, d.desa])).toEqual([
      ['rekap-pps', SATU],
      ['rekap-pps', DUA],
    ]);
    expect(sisa.map((s) => s.isi.length)).toEqual([2]);
  });
});

describe('pilihan dokumen', () => {
  test('seluruh set tanpa daftar rahasia, kecuali diminta', () => {
    const daftar = buildDaftar();
    const semua = chooseSemua(daftar);
    expect(semua.jenis).not.toContain('daftar-perubahan');
    expect(listTerpilih(daftar, semua)).toHaveLength(10);
    expect(listTerpilih(daftar, { ...semua, rahasia: true })).toHaveLength(14);
  });

  test('daftar rahasia yang disebut namanya pun tidak ikut tanpa diminta', () => {
    const daftar = buildDaftar();
    const pilihan = { jenis: ['daftar-perubahan' as const], desa: null, rahasia: false };
    expect(listTerpilih(daftar, pilihan)).toEqual([]);
  });

  test('centang menjadi jenis dan desa; dokumen yang ikut terbawa terhitung', () => {
    const daftar = buildDaftar();
    const centang = new Set([
      toKunciPilihan({ jenis: 'rekap-pps', desa: SATU }),
      toKunciPilihan({ jenis: 'bahan-bacaan', desa: SATU }),
    ]);
    const pilihan = choosePilihan(daftar, centang);
    expect(pilihan).toEqual({ jenis: ['bahan-bacaan', 'rekap-pps'], desa: [SATU], rahasia: false });
    if (pilihan === null) throw new Error('tidak ada pilihan');
    expect(countTambahan(daftar, pilihan, centang)).toBe(0);
    const silang = new Set([
      toKunciPilihan({ jenis: 'rekap-pps', desa: SATU }),
      toKunciPilihan({ jenis: 'bahan-bacaan', desa: DUA }),
    ]);
    const lebar = choosePilihan(daftar, silang);
    expect(lebar?.desa).toBeNull();
    if (lebar === null) throw new Error('tidak ada pilihan');
    expect(countTambahan(daftar, lebar, silang)).toBe(2);
    expect(choosePilihan(daftar, new Set())).toBeNull();
  });

  test('yang siap saja tidak pernah memuat dokumen yang belum dibuat atau usang', () => {
    const daftar = buildDaftar((d) => {
      if (d.jenis === 'notulen') return 'usang';
      return d.desa === DUA ? 'belum' : 'siap';
    });
    const siap = chooseSiap(daftar, chooseSemua(daftar));
    expect(siap.desa).toEqual([SATU]);
    const terpilih = listTerpilih(daftar, siap);
    expect(terpilih).toHaveLength(5);
    expect(terpilih.every((d) => d.keadaan === 'siap')).toBe(true);
    const kosong = buildDaftar(() => 'belum');
    expect(listTerpilih(kosong, chooseSiap(kosong, chooseSemua(kosong)))).toEqual([]);
  });
});
