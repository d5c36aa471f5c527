import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildPetaManual, type PetaManual } from '../../src/core/berkas/peta-manual.ts';
import type { PratinjauLembar } from '../../src/core/berkas/pratinjau.ts';
import { findBerkas } from '../../src/engine/intake/find-berkas.ts';
import type { HasilBaca } from '../../src/engine/intake/read-berkas.ts';
import {
  findModulPekerja,
  type PilihanParalel,
  readBerkasParalel,
} from '../../src/engine/intake/read-paralel.ts';
import { loadProfilUji } from '../data-uji.ts';
import { buildZip } from '../fixtures/intake/buat-zip.ts';
import { createFolderSementara } from '../fixtures/intake/muat-contoh.ts';

let folder = '';
beforeEach(() => {
  folder = createFolderSementara();
});

async function readIsi(
  isi: Record<string, Buffer | string>,
  pilihan: PilihanParalel = {},
): Promise<HasilBaca[]> {
  for (const [nama, bita] of Object.entries(isi)) {
    mkdirSync(path.dirname(path.join(folder, nama)), { recursive: true });
    writeFileSync(path.join(folder, nama), bita);
  }
  const berkas = await findBerkas([folder]);
  if (!berkas.ok) throw new Error(berkas.galat.pesan);
  return readBerkasParalel(berkas.nilai, loadProfilUji(), { pekerja: 2, ...pilihan });
}

const KEPALA = 'NKK;NIK;Nama;L/P;Keterangan;TPS;Desa';
const BARIS = [
  '3311020101100001;3311021203900001;SITI;P;B;001;GENTAN',
  '3311020101100002;3311021203900002;BUDI;L;;001;GENTAN',
  '3311020101100003;3311021203900003;AGUS;L;1;001;GENTAN',
];
const SEHAT = [KEPALA, ...BARIS, ''].join('\n');
const TANPA_JUDUL = [...BARIS, ''].join('\n');
const RUSAK = SEHAT.replace('3311021203900001', '3,31102E+15');

const kode = (h: HasilBaca | undefined): unknown =>
  h?.hasil.ok === true ? h.hasil.nilai.alasan.map((a) => a.kode) : h?.hasil.galat.kode;
const nik = (h: HasilBaca | undefined): unknown =>
  h?.hasil.ok === true ? h.hasil.nilai.pemilih.map((p) => p.nik) : null;
function pratinjau(h: HasilBaca | undefined): PratinjauLembar {
  const p = h?.hasil.ok === true ? h.hasil.nilai.pratinjau[0] : undefined;
  if (p === undefined) throw new Error('tanpa pratinjau');
  return p;
}

describe('pilihan pengguna sampai ke pembaca', () => {
  it('kolom pilihan berlaku bagi semua berkas berbentuk itu, di pembaca mana pun', async () => {
    const isi = { 'a.csv': TANPA_JUDUL, 'b.csv': SEHAT, 'c.csv': TANPA_JUDUL.replace('SITI', 'SRI') };
    const sebelum = await readIsi(isi);
    expect(sebelum.map(kode)).toEqual([['KEPALA_TIDAK_DITEMUKAN'], [], ['KEPALA_TIDAK_DITEMUKAN']]);
    const medan = ['nkk', 'nik', 'nama', 'jenisKelamin', 'keterangan', 'tps', 'namaDesa'] as const;
    const peta: PetaManual = buildPetaManual(pratinjau(sebelum[0]), {
      barisJudul: null,
      barisData: 1,
      kolom: medan.map((m, indeks) => ({ indeks, medan: m })),
    });
    const sesudah = await readIsi(isi, { peta: [peta] });
    expect(sesudah.map(kode)).toEqual([[], [], []]);
    expect(sesudah.map((h) => pratinjau(h).cocok)).toEqual([true, false, true]);
    expect(nik(sesudah[0])).toEqual(nik(sesudah[1]));
  });

  it('nomor rusak hanya diterima bagi berkas yang disebut, isi arsip dengan namanya sendiri', async () => {
    const zip = buildZip([
      { nama: 'x.csv', isi: RUSAK },
      { nama: 'y.csv', isi: RUSAK },
    ]);
    const isi = { 'a.csv': RUSAK, 'b.csv': RUSAK, 'c.zip': zip };
    const hasil = await readIsi(isi, { terimaNomorRusak: new Set(['b.csv', 'c.zip/y.csv']) });
    expect(hasil.map((h) => [h.nama, kode(h), h.hasil.ok && h.hasil.nilai.hanyaNomorRusak])).toEqual([
      ['a.csv', ['NIK_NOTASI_EKSPONEN'], true],
      ['b.csv', [], false],
      ['c.zip/x.csv', ['NIK_NOTASI_EKSPONEN'], true],
      ['c.zip/y.csv', [], false],
    ]);
    expect(nik(hasil[1])).toEqual(['~3,31102E+15', '3311021203900002', '3311021203900003']);
  });

  it('setiap berkas diberitakan ketika mulai dan ketika selesai, dengan hasilnya', async () => {
    const berita: string[] = [];
    const hasil = await readIsi(
      { 'a.csv': SEHAT, 'b.csv': RUSAK, 'c.pdf': '%PDF-1.4' },
      {
        pekerja: 1,
        onMulai: (nama) => berita.push(`mulai ${nama}`),
        onHasil: (h) => berita.push(`hasil ${h.nama} ${JSON.stringify(kode(h))}`),
        onKemajuan: (k) => berita.push(`kemajuan ${String(k.selesai)}`),
      },
    );
    expect(hasil).toHaveLength(3);
    const urutan = ['b.csv', 'a.csv', 'c.pdf'];
    expect(
      berita
        .filter((b) => b.startsWith('mulai'))
        .map((b) => b.slice(6))
        .toSorted(),
    ).toEqual(urutan.toSorted());
    expect(berita.map((b) => b.split(' ')[0])).toEqual(urutan.flatMap(() => ['mulai', 'hasil', 'kemajuan']));
    expect(berita).toContain('hasil b.csv ["NIK_NOTASI_EKSPONEN"]');
    expect(berita).toContain('hasil c.pdf "BUKAN_SPREADSHEET"');
  });
});

describe('modul pembaca', () => {
  it('ada di samping modul ini, sebagai sumber maupun sebagai bundel', () => {
    expect(findModulPekerja('file:///x/src/engine/intake/read-paralel.ts').href).toBe(
      'file:///x/src/engine/intake/pekerja-baca.ts',
    );
    expect(findModulPekerja('file:///C:/app/out/main/mesin.js').href).toBe(
      'file:///C:/app/out/main/pekerja-baca.js',
    );
    const sumber = new URL('../../src/engine/intake/read-paralel.ts', import.meta.url).href;
    expect(readFileSync(findModulPekerja(sumber), 'utf8')).toContain('servePembaca(parseBerkas)');
  });
});
