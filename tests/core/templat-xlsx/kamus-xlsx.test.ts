import { describe, expect, test } from 'vitest';
import { parseButir } from '../../../src/core/templat-xlsx/butir.ts';
import {
  computeNilai,
  createKamusXlsx,
  formatNilai,
  listContohMedan,
  listTempatUlang,
} from '../../../src/core/templat-xlsx/kamus-xlsx.ts';
import type { Tempat } from '../../../src/core/templat-xlsx/medan-xlsx.ts';
import { saringMedan } from '../../../src/renderer/halaman/dokumen/formulir/saring-medan.ts';
import { buatFakta } from '../../documents/bangun-fakta.ts';

const fakta = buatFakta({ jumlahDesa: 3, tpsPerDesa: 2 });
const kamus = createKamusXlsx(fakta.profil);
const KECAMATAN: Tempat = { desa: null, tps: null, nomor: null, berkas: 'kecamatan' };

function isi(teks: string, tempat: Tempat = KECAMATAN): string {
  const butir = parseButir(teks);
  const medan = butir.ok ? kamus.get(butir.nilai.medan) : undefined;
  if (!butir.ok || medan === undefined) throw new Error(`tidak ada medan ${teks}`);
  return formatNilai(computeNilai(medan, butir.nilai, fakta, tempat));
}

describe('medan formulir Excel', () => {
  test('angka tanpa tempat adalah angka baris, angka kecamatan tetap angka kecamatan', () => {
    const [tempat] = listTempatUlang(fakta, 'desa', KECAMATAN, 'kecamatan');
    const [desa] = fakta.rekap.desa;
    if (tempat === undefined || desa === undefined) throw new Error('desa uji tidak ada');
    const angka = (n: number | null): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
    expect(isi('akhir.l', tempat)).toBe(angka(desa.akhir.l));
    expect(isi('desa.akhir.l', tempat)).toBe(angka(desa.akhir.l));
    expect(isi('kecamatan.akhir.l', tempat)).toBe(angka(fakta.rekap.akhir.l));
    expect(isi('akhir.l')).toBe(angka(fakta.rekap.akhir.l));
    expect(isi('jumlahdesa')).toBe('3');
    expect(isi('nomor', tempat)).toBe('1');
  });

  test('setiap alasan TMS dan disabilitas profil punya medan', () => {
    for (const { kode } of fakta.profil.keterangan.tms) expect(kamus.has(`tms.${kode}.jumlah`)).toBe(true);
    for (const { kode } of fakta.profil.disabilitas.kode)
      expect(kamus.has(`desa.disabilitas.${kode}.p`)).toBe(true);
  });

  test('huruf besar, spasi, dan spasi tak terputus tidak berarti; fungsi diterapkan', () => {
    expect(isi('\u00A0 Kecamatan . Nama ')).toBe('BAKI');
    expect(isi('judul(kecamatan.nama)')).toBe('Baki');
    expect(isi('terbilang(jumlahdesa)')).toBe('tiga');
    expect(parseButir('terbilang(a')).toMatchObject({ ok: false });
    expect(parseButir('')).toEqual({ ok: false, galat: 'KOSONG' });
  });

  test('desa yang TPS-nya tidak dikenal menjadi satu baris tanpa angka, bukan angka desanya', () => {
    const tanpa = buatFakta({ jumlahDesa: 1 });
    const [tempat, ...lain] = listTempatUlang(tanpa, 'tps', KECAMATAN, 'kecamatan');
    if (tempat === undefined) throw new Error('tidak ada baris');
    expect(lain).toEqual([]);
    expect(isi('akhir.l', tempat)).toBe('tidak ada data');
    expect(isi('tps.nomor', tempat)).toBe('tidak ada data');
  });

  test('daftar TPS kecamatan berurut menurut desa; yang tidak diketahui berupa titik-titik', () => {
    const semua = listTempatUlang(fakta, 'tps', KECAMATAN, 'kecamatan');
    expect(semua.map((t) => t.nomor)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(semua.map((t) => t.tps)).toEqual(['001', '002', '001', '002', '001', '002']);
    expect(isi('pps.ketua')).toMatch(/^…+$/);
  });

  test('setiap medan punya arti dan contoh; pencarian memakai semua kata', () => {
    const daftar = listContohMedan(kamus, fakta);
    expect(daftar.filter((m) => m.arti === '')).toEqual([]);
    expect(saringMedan(daftar, '{{ketua ppk}}').map((m) => m.nama)).toEqual(['ppk.ketua']);
    expect(saringMedan(daftar, ' ')).toHaveLength(daftar.length);
  });
});
