import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PemilihContoh } from '../../src/core/contoh/contoh.ts';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import { BENTUK_BAKU } from '../../src/engine/contoh/bentuk.ts';
import type { NamaBentuk } from '../../src/engine/contoh/bentuk.ts';
import { writeBerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';
import type { BerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';

const profil = loadProfilUji();
const lengkap = computeKecamatanContoh(loadBaki(), profil, 2024);
/** Every desa, but only its first TPS: enough for all shapes, and quick to read back. */
const contoh = { ...lengkap, desa: lengkap.desa.map((satu) => ({ ...satu, tps: satu.tps.slice(0, 4) })) };
const kemajuan: string[] = [];
let folder = '';
let daftar: readonly BerkasContoh[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contoh-'));
  daftar = await writeBerkasContoh(join(folder, 'masukan'), contoh, {
    onKemajuan: ({ selesai, jumlah, berkas }) => kemajuan.push(`${selesai}/${jumlah} ${berkas}`),
  });
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

function findBerkas(bentuk: NamaBentuk): BerkasContoh {
  const berkas = daftar.find((satu) => satu.bentuk === bentuk);
  if (berkas === undefined) throw new Error(`Tidak ada berkas ${bentuk}.`);
  return berkas;
}

function listPemilih(desa: readonly string[]): PemilihContoh[] {
  return contoh.desa
    .filter((satu) => desa.includes(satu.desa.kode))
    .flatMap((satu) => satu.tps.flatMap((tps) => [...tps.pemilih]));
}

function hashIsi(isi: Uint8Array): string {
  return createHash('sha256').update(isi).digest('hex');
}

const bukuTerbaca = new Map<string, WorkBook>();

/** Reading is the slow part: each file is read once. */
function readBuku(isi: Uint8Array): WorkBook {
  const sidik = hashIsi(isi);
  const buku = bukuTerbaca.get(sidik) ?? read(isi, { type: 'buffer', raw: true, dense: true });
  bukuTerbaca.set(sidik, buku);
  return buku;
}

/** Every text cell of a workbook, row by row; numbers are left out: a NIK must be text. */
function listTeks(buku: WorkBook): string[] {
  return buku.SheetNames.flatMap((nama) => {
    const baris: unknown[][] = utils.sheet_to_json(buku.Sheets[nama] ?? {}, { header: 1 });
    return baris.flat().filter((sel) => typeof sel === 'string');
  });
}

function listNikDalam(nama: string, isi: Uint8Array): string[] {
  if (nama.endsWith('.zip'))
    return Object.entries(unzipSync(isi)).flatMap(([isian, bytes]) => listNikDalam(isian, bytes));
  const teks = /\.(csv|txt)$/u.test(nama) ? [new TextDecoder().decode(isi)] : listTeks(readBuku(isi));
  return teks.flatMap((satu) => satu.match(/\d{16}/gu) ?? []);
}

async function computeSidik(berkas: readonly BerkasContoh[]): Promise<string[]> {
  const isi = await Promise.all(berkas.map(({ jalur }) => readFile(jalur)));
  return isi.map((bytes, ke) => `${berkas[ke]?.nama} ${hashIsi(bytes)}`);
}

async function readTeks(bentuk: NamaBentuk): Promise<string> {
  return new TextDecoder().decode(await readFile(findBerkas(bentuk).jalur));
}

async function readLembar(bentuk: NamaBentuk): Promise<unknown[][][]> {
  const buku = readBuku(await readFile(findBerkas(bentuk).jalur));
  return buku.SheetNames.map((nama) =>
    utils.sheet_to_json(buku.Sheets[nama] ?? {}, { header: 1, raw: true }),
  );
}

describe('berkas contoh', () => {
  it('14 desa memakai semua bentuk, dan setiap desa ada tepat sekali', () => {
    expect(new Set(daftar.map(({ bentuk }) => bentuk))).toEqual(new Set(BENTUK_BAKU));
    expect(new Set(daftar.flatMap(({ desa }) => desa))).toEqual(
      new Set(contoh.desa.map(({ desa }) => desa.kode)),
    );
    const baris = daftar.reduce((jumlah, satu) => jumlah + satu.baris, 0);
    expect(baris).toBe(listPemilih(contoh.desa.map(({ desa }) => desa.kode)).length);
    expect(kemajuan.at(-1)).toBe(`${daftar.length}/${daftar.length} ${daftar.at(-1)?.nama}`);
    const akhiran = new Set(daftar.map(({ nama }) => nama.split('.').at(-1)));
    expect(akhiran).toEqual(new Set(['csv', 'xlsx', 'xls', 'ods', 'txt', 'zip']));
  });

  it('setiap berkas memuat NIK dan NKK desanya sebagai teks, tidak kurang dan tidak lebih', async () => {
    const isi = await Promise.all(daftar.map(({ jalur }) => readFile(jalur)));
    const perDesa = new Map<string, string[]>();
    daftar.forEach(({ nama, desa }, ke) => {
      const kunci = desa.join(' ');
      perDesa.set(kunci, [...(perDesa.get(kunci) ?? []), ...listNikDalam(nama, isi[ke] ?? new Uint8Array())]);
    });
    for (const [desa, nomor] of perDesa) {
      const benar = listPemilih(desa.split(' ')).flatMap(({ nik, nkk }) => [nik, nkk]);
      expect(nomor.sort().join(' '), desa).toBe(benar.sort().join(' '));
    }
  });

  it('data yang sama memberi byte yang sama, kapan pun dan di zona waktu mana pun', async () => {
    const zona = process.env['TZ'];
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-05T03:04:05Z') });
    process.env['TZ'] = 'America/New_York';
    const ulang = await writeBerkasContoh(join(folder, 'ulang'), contoh);
    vi.useRealTimers();
    if (zona === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zona;
    expect(await computeSidik(ulang)).toEqual(await computeSidik(daftar));
  });

  it('unduhan Sidalih ber-# dengan kode desa, STATUS, dan alamat ber-# di antara tanda petik', async () => {
    const teks = await readTeks('sidalih');
    expect(teks).toMatch(/^KEC_ID#KEL_ID#/u);
    expect(teks).toMatch(/^331110#3311102001#/mu);
    expect(teks).toMatch(/#"[^"#]+ #\d+"#/u);
    for (const status of ['AKTIF', 'UBAH', 'BARU', 'TMS']) expect(teks).toContain(`#${status}#`);
    expect(teks).toMatch(/#\d\d\|\d\d\|\d{4}#/u);
  });

  it('ekspor e-Coklit berkoordinat, bertanggal YYYY-MM-DD, dan bersumber COKLIT di semua baris', async () => {
    const [judul = '', ...baris] = (await readTeks('ecoklit')).trim().split('\r\n');
    expect(judul).toMatch(/#SUMBER#LATITUDE#LONGITUDE$/u);
    const pola = /#(19|20)\d\d-\d\d-\d\d#.*#COKLIT#-7\.\d{6}#110\.\d{6}$/u;
    expect(baris.filter((satu) => !pola.test(satu))).toEqual([]);
  });

  it('Model A berlembar per TPS: kepala, dua baris judul, baris nomor, JUMLAH, legenda, tanda tangan', async () => {
    const lembar = await readLembar('model-a');
    expect(lembar).toHaveLength(contoh.desa[5]?.tps.length ?? 0);
    for (const baris of lembar) {
      const teks = baris.map((satu) => satu.join('|'));
      expect(teks).toContain('PROVINSI||: JAWA TENGAH');
      expect(teks).toContain('DESA/KELURAHAN||: KUDU');
      expect(teks).toContain('||||||||Jalan/Dukuh|RT|RW');
      expect(teks).toContain('1|2|3|4|5|6|7|8|9|10|11|12|13|14');
      expect(teks.some((satu) => satu.startsWith('JUMLAH|'))).toBe(true);
      expect(teks).toContain('|1|Meninggal');
      expect(teks.some((satu) => satu.endsWith('(Nama Contoh Ketua PPS)'))).toBe(true);
    }
  });

  it('tanggal lahir tertulis dalam semua bentuk: teks, sel tanggal, dan nomor seri', async () => {
    const pola: readonly (readonly [NamaBentuk, RegExp])[] = [
      ['bulk', /^\d\d\|\d\d\|\d{4}$/u],
      ['webgrid', /^\d\d-\d\d-\d{4}$/u],
      ['kwk-xls', /^\d\d\/\d\d\/\d{4}$/u],
      ['html-xls', /^\d\d-\d\d-\d{4}$/u],
    ];
    for (const [bentuk, tanggal] of pola) {
      const sel = (await readLembar(bentuk)).flat(2);
      expect(sel.filter((satu) => typeof satu === 'string' && tanggal.test(satu)).length).toBeGreaterThan(
        1000,
      );
    }
    for (const bentuk of ['export-dp', 'bebas-ods', 'bebas-xls'] as const) {
      const sel = (await readLembar(bentuk)).flat(2);
      const seri = sel.filter((satu) => satu instanceof Date || (typeof satu === 'number' && satu > 10_000));
      expect(seri.length).toBeGreaterThan(1000);
    }
    const lahir = contoh.desa[4]?.tps[0]?.pemilih[0]?.tanggalLahir ?? '';
    expect((await readLembar('export-dp'))[0]?.[4]?.[5]).toBe(Date.parse(lahir) / 86_400_000 + 25_569);
  });

  it('berkas dua desa bersandi Windows-1252 dengan spasi keras, tanda pisah, dan petik di depan NIK', async () => {
    const { jalur, desa } = findBerkas('dua-desa');
    const isi = await readFile(jalur);
    expect(desa).toHaveLength(2);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(isi)).toThrow();
    expect(isi.includes(0xa0)).toBe(true);
    expect(isi.includes(0x96)).toBe(true);
    expect(isi.includes(";'33")).toBe(true);
  });

  it('satu desa menyerahkan berkas per TPS: tab, |, Excel berlembar tersembunyi, dan koma ber-BOM', async () => {
    const berkas = daftar.filter(({ bentuk }) => bentuk === 'per-tps');
    expect(berkas).toHaveLength(contoh.desa[10]?.tps.length ?? 0);
    const isi = await Promise.all(berkas.slice(0, 4).map(({ jalur }) => readFile(jalur)));
    expect(isi[0]?.toString()).toMatch(/^no_kk\tnik\t/u);
    expect(isi[1]?.toString()).toMatch(/^no_kk\|nik\|/u);
    expect(isi[3]?.toString()).toMatch(/^\uFEFFno_kk,nik,/u);
    const buku = readBuku(isi[2] ?? new Uint8Array());
    expect(buku.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1]);
    const teks = new Set(listTeks(buku));
    for (const tulisan of ['✓', '-', 'Baru', 'Laki-laki', 'TPS : 003']) expect(teks.has(tulisan)).toBe(true);
  });

  it('keterangan tertulis sebagai kode, huruf kecil, kata, atau kata bernomor', async () => {
    const kata = new Set((await readLembar('bebas-ods')).flat(2));
    for (const tulisan of ['Meninggal', 'Baru', '-', 'TPS 1', 'Perempuan'])
      expect(kata.has(tulisan)).toBe(true);
    const kecil = new Set((await readLembar('bebas-xls')).flat(2));
    for (const tulisan of ['b', 'u', '1', 'l', 's']) expect(kecil.has(tulisan)).toBe(true);
    const arsip = unzipSync(await readFile(findBerkas('zip').jalur));
    const bernomor = new Set(Object.values(arsip).flatMap((isi) => listTeks(readBuku(isi))));
    expect(bernomor.has('1. Meninggal')).toBe(true);
  });
});
