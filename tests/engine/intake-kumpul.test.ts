import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, it } from 'vitest';
import { expandArsip } from '../../src/engine/intake/arsip.ts';
import type { BerkasMasuk } from '../../src/engine/intake/berkas-masuk.ts';
import { findBerkas } from '../../src/engine/intake/find-berkas.ts';
import { buildZip, type IsiZip } from '../fixtures/intake/buat-zip.ts';
import { createFolderSementara, loadContoh } from '../fixtures/intake/muat-contoh.ts';

let folder = '';
beforeEach(() => {
  folder = createFolderSementara();
});

function put(nama: string, isi: string | Buffer = 'x'): string {
  const jalur = path.join(folder, nama);
  mkdirSync(path.dirname(jalur), { recursive: true });
  writeFileSync(jalur, isi);
  return jalur;
}

async function listBerkas(...masukan: string[]): Promise<readonly BerkasMasuk[]> {
  const hasil = await findBerkas(masukan);
  if (!hasil.ok) throw new Error(hasil.galat.pesan);
  return hasil.nilai;
}

async function listNama(...masukan: string[]): Promise<string[]> {
  return (await listBerkas(...masukan)).map((b) => b.nama);
}

async function listArsip(isi: readonly IsiZip[] | Buffer): Promise<readonly BerkasMasuk[]> {
  const jalur = put('kiriman.zip', Buffer.isBuffer(isi) ? isi : buildZip(isi));
  return expandArsip({ nama: 'kiriman.zip', ukuran: 1, sumber: { jenis: 'jalur', jalur } });
}

function kodeTolak(berkas: BerkasMasuk | undefined): string | null {
  return berkas?.sumber.jenis === 'ditolak' ? berkas.sumber.alasan.kode : null;
}

describe('findBerkas', () => {
  it('menelusuri folder dengan urutan tetap; nama memakai jalur di dalam folder', async () => {
    for (const nama of ['b.xlsx', 'a/2.csv', 'a/1.csv', 'B.xls', 'a.xlsx']) put(nama);
    expect(await listNama(folder)).toEqual(['B.xls', 'a/1.csv', 'a/2.csv', 'a.xlsx', 'b.xlsx']);
  });

  it('hanya sampah sistem yang dilewati', async () => {
    for (const nama of [
      '.tersembunyi',
      '._a.xlsx',
      '~$a.xlsx',
      'Thumbs.db',
      'desktop.ini',
      '__MACOSX/x',
      '$RECYCLE.BIN/hapus.xlsx',
      'System Volume Information/y',
    ]) {
      put(nama);
    }
    for (const nama of ['a.xlsx', 'catatan.docx', 'foto.jpg']) put(nama);
    expect(await listNama(folder)).toEqual(['a.xlsx', 'catatan.docx', 'foto.jpg']);
  });

  it('berkas yang disebut dua kali dihitung sekali; dua berkas bernama sama dibedakan', async () => {
    const a = put('x/a.xlsx');
    const b = put('y/a.xlsx');
    expect(await listNama(a, a, path.join(folder, 'x'))).toEqual(['a.xlsx']);
    const nama = await listNama(a, b);
    expect(new Set(nama).size).toBe(2);
    expect(nama.every((n) => n.endsWith('/a.xlsx'))).toBe(true);
  });

  it('jalur yang tidak ada adalah galat dengan kalimat', async () => {
    expect(await findBerkas([path.join(folder, 'tiada')])).toMatchObject({
      ok: false,
      galat: { kode: 'JALUR_TIDAK_DITEMUKAN' },
    });
  });

  it('tautan ke luar folder ditolak, tautan di dalam folder diikuti sekali, lingkaran berakhir', async () => {
    put('luar/rahasia.xlsx');
    put('dalam/a.xlsx');
    const dalam = path.join(folder, 'dalam');
    symlinkSync(path.join(folder, 'luar'), path.join(dalam, 'keluar'));
    symlinkSync(path.join(folder, 'tiada'), path.join(dalam, 'putus'));
    symlinkSync(path.join(dalam, 'a.xlsx'), path.join(dalam, 'b.xlsx'));
    symlinkSync(dalam, path.join(dalam, 'lingkaran'));
    const hasil = await listBerkas(dalam);
    expect(hasil.map((b) => [b.nama, kodeTolak(b)])).toEqual([
      ['a.xlsx', null],
      ['keluar', 'TAUTAN_KELUAR'],
      ['putus', 'TAUTAN_KELUAR'],
    ]);
  });
});

describe('expandArsip', () => {
  it('isi arsip menjadi berkas bernama arsip/isi, terurut, tanpa sampah dan folder', async () => {
    const hasil = await listArsip([
      { nama: 'desa/', isi: '' },
      { nama: 'desa/b.xlsx', isi: 'bb' },
      { nama: 'a.csv', isi: 'a' },
      { nama: '__MACOSX/desa/._b.xlsx', isi: 'x' },
      { nama: 'desa/.DS_Store', isi: 'x' },
    ]);
    expect(hasil.map((b) => [b.nama, b.ukuran])).toEqual([
      ['kiriman.zip/a.csv', 1],
      ['kiriman.zip/desa/b.xlsx', 2],
    ]);
  });

  it('nama berbahaya hanyalah nama: garis miring terbalik, jalur ke atas, jalur mutlak, nama kembar', async () => {
    const hasil = await listArsip([
      { nama: 'desa\\a.xlsx', isi: 'x' },
      { nama: '../../etc/b.xlsx', isi: 'x' },
      { nama: '/c.xlsx', isi: 'x' },
      { nama: 'c.xlsx', isi: 'y' },
    ]);
    expect(hasil.map((b) => b.nama)).toEqual([
      'kiriman.zip/c.xlsx',
      'kiriman.zip/c.xlsx (2)',
      'kiriman.zip/desa/a.xlsx',
      'kiriman.zip/etc/b.xlsx',
    ]);
  });

  it('nama dalam CP437, UTF-8 bertanda, dan UTF-8 tanpa tanda terbaca benar', async () => {
    const hasil = await listArsip([
      { nama: iconv.encode('josé.csv', 'cp437'), isi: 'x' },
      { nama: 'éa.csv', isi: 'x', bendera: 0x800 },
      { nama: 'éb.csv', isi: 'x' },
    ]);
    expect(hasil.map((b) => b.nama.slice(12))).toEqual(['josé.csv', 'éa.csv', 'éb.csv']);
  });

  it.each([['xlsx-bersama.xlsx'], ['lo.ods'], ['xlwt.xls'], ['teks-pagar.csv']])(
    '%s bukan arsip dan dibiarkan',
    async (nama) => {
      const hasil = await listArsip(loadContoh(nama));
      expect(hasil.map((b) => [b.nama, b.sumber.jenis])).toEqual([['kiriman.zip', 'jalur']]);
    },
  );

  it('arsip terkunci seluruhnya ditolak sekali; yang tanpa isi berarti ditolak', async () => {
    const terkunci = await listArsip([
      { nama: 'a', isi: 'x', bendera: 1 },
      { nama: 'b', isi: 'x', bendera: 1 },
    ]);
    expect(terkunci.map(kodeTolak)).toEqual(['BERKAS_TERKUNCI_SANDI']);
    expect((await listArsip([{ nama: '.DS_Store', isi: 'x' }])).map(kodeTolak)).toEqual(['BERKAS_KOSONG']);
  });

  it('arsip dengan terlalu banyak isi atau isi yang saling menindih ditolak', async () => {
    const banyak = Array.from({ length: 2_001 }, (_, i) => ({ nama: String(i), isi: '', metode: 0 }));
    expect((await listArsip(banyak)).map(kodeTolak)).toEqual(['ARSIP_MENCURIGAKAN']);
    const tindih = [
      { nama: 'a', isi: 'x' },
      { nama: 'b', isi: 'x', awalPalsu: 0 },
    ];
    expect((await listArsip(tindih)).map(kodeTolak)).toEqual(['ARSIP_MENCURIGAKAN']);
  });
});
