import { describe, expect, test } from 'vitest';
import {
  computeKesiapan,
  computeStatus,
  type ButirKesiapan,
  type FaktaKesiapan,
} from '../../../src/core/kesiapan/compute-kesiapan.ts';

const SIAP: FaktaKesiapan = {
  jumlahDesa: 14,
  desaBelum: [],
  desaTpsKurang: [],
  desaTanpaTpsResmi: [],
  desaTidakCocok: [],
  temuan: { galat: 0, peringatan: 0 },
  bedaTerbuka: 0,
  bukti: { perlu: 100, kurang: 0 },
  belumDiisi: [],
  ppsBelumDiisi: [],
  ppsTanpaNama: [],
  dokumen: { belum: 0, usang: 0, siap: 300 },
  umurCadanganJam: 2,
  perluCadangan: false,
  sisaDisk: 50 * 1024 ** 3,
  jamMundur: false,
  tahunJam: 2024,
  ketidakcocokan: [],
  jumlahJejak: 42,
};

function status(ubah: Partial<FaktaKesiapan>): Readonly<Record<string, string>> {
  const tidakHijau = computeKesiapan({ ...SIAP, ...ubah }).filter((b) => b.status !== 'hijau');
  return Object.fromEntries(tidakHijau.map((b) => [b.kode, b.status]));
}

describe('kesiapan pleno', () => {
  test('kantor yang siap hijau seluruhnya, tanpa tindakan', () => {
    const butir = computeKesiapan(SIAP);
    expect(computeStatus(butir)).toBe('hijau');
    expect(butir.filter((b) => b.arah !== null)).toEqual([]);
  });

  test.each<[string, Partial<FaktaKesiapan>, Record<string, string>]>([
    ['desa belum masuk', { desaBelum: ['GENTAN'] }, { DESA_MASUK: 'merah' }],
    ['TPS kurang dari resmi', { desaTpsKurang: ['GENTAN'] }, { TPS_LENGKAP: 'merah' }],
    ['jumlah TPS resmi tidak diketahui', { desaTanpaTpsResmi: ['GENTAN'] }, { TPS_LENGKAP: 'kuning' }],
    ['angka tidak memenuhi persamaan', { desaTidakCocok: ['GENTAN'] }, { ANGKA_COCOK: 'merah' }],
    ['kesalahan terbuka', { temuan: { galat: 1, peringatan: 9 } }, { TEMUAN: 'merah' }],
    ['peringatan terbuka', { temuan: { galat: 0, peringatan: 9 } }, { TEMUAN: 'kuning' }],
    ['selisih belum dijelaskan', { bedaTerbuka: 3 }, { BEDA_REKAP: 'kuning' }],
    ['bukti kurang', { bukti: { perlu: 10, kurang: 4 } }, { BUKTI: 'kuning' }],
    ['isian PPK kosong', { belumDiisi: ['Nomor berita acara'] }, { ISIAN_PPK: 'kuning' }],
    ['isian PPS kosong', { ppsBelumDiisi: ['GENTAN'] }, { ISIAN_PPS: 'kuning' }],
    ['nama PPS kosong', { ppsTanpaNama: ['GENTAN'] }, { ISIAN_PPS: 'kuning' }],
    ['dokumen usang', { dokumen: { belum: 0, usang: 2, siap: 1 } }, { DOKUMEN: 'merah' }],
    ['dokumen belum dibuat', { dokumen: { belum: 9, usang: 0, siap: 0 } }, { DOKUMEN: 'kuning' }],
    ['tanpa cadangan', { umurCadanganJam: null }, { CADANGAN: 'merah' }],
    ['cadangan lama', { umurCadanganJam: 30 }, { CADANGAN: 'kuning' }],
    ['data berubah sejak cadangan', { perluCadangan: true }, { CADANGAN: 'kuning' }],
    ['disk hampir penuh', { sisaDisk: 100 * 1024 ** 2 }, { DISK: 'merah' }],
    ['disk sempit', { sisaDisk: 1024 ** 3 }, { DISK: 'kuning' }],
    ['jam mundur', { jamMundur: true }, { JAM: 'merah' }],
    ['jam sebelum tahun pemilihan', { tahunJam: 2019 }, { JAM: 'merah' }],
    [
      'data diubah di luar program',
      { ketidakcocokan: ['Desa Gentan versi 1 diubah.'] },
      { KEUTUHAN: 'merah' },
    ],
  ])('%s', (_nama, ubah, harapan) => {
    expect(status(ubah)).toEqual(harapan);
  });

  test('setiap butir yang tidak hijau dan dapat dibenahi di program menunjukkan halamannya', () => {
    const butir = computeKesiapan({
      ...SIAP,
      desaBelum: ['GENTAN'],
      temuan: { galat: 1, peringatan: 0 },
      bedaTerbuka: 1,
      umurCadanganJam: null,
    }).filter((b) => b.status !== 'hijau');
    expect(butir.map((b) => b.arah?.halaman)).toEqual(['impor', 'temuan', 'rekonsiliasi', 'pengaturan']);
  });

  test.each<[string, Partial<FaktaKesiapan>, ButirKesiapan['arah']]>([
    [
      'bukti TMS dan pemilih baru',
      { bukti: { perlu: 10, kurang: 4 } },
      { halaman: 'bukti', parameter: { keterangan: 'semua', keadaan: 'kurang' } },
    ],
    [
      'rekap masuk yang tidak memenuhi persamaan',
      { desaTidakCocok: ['GENTAN'] },
      { halaman: 'rekonsiliasi', parameter: { tab: 'masuk' } },
    ],
    [
      'isian rapat, walaupun nama PPK juga kosong',
      { belumDiisi: ['Tanggal pleno', 'Ketua PPK'] },
      { halaman: 'pengaturan', parameter: { bagian: 'pleno' } },
    ],
    [
      'nama PPK saja',
      { belumDiisi: ['Ketua PPK', '2 anggota PPK'] },
      { halaman: 'pengaturan', parameter: { bagian: 'kantor' } },
    ],
    [
      'nomor atau tempat pleno PPS, walaupun nama juga kosong',
      { ppsBelumDiisi: ['GENTAN'], ppsTanpaNama: ['GENTAN'] },
      { halaman: 'pengaturan', parameter: { bagian: 'pleno-pps' } },
    ],
    ['nama PPS saja', { ppsTanpaNama: ['GENTAN'] }, { halaman: 'pengaturan', parameter: { bagian: 'desa' } }],
  ])('%s dibenahi di tempat isiannya', (_nama, ubah, arah) => {
    expect(
      computeKesiapan({ ...SIAP, ...ubah })
        .map((b) => b.arah)
        .filter((a) => a !== null),
    ).toEqual([arah]);
  });
});
