import { describe, expect, it } from 'vitest';
import {
  asTeks,
  daftar,
  readContoh,
  readDiterima,
  readKode,
  selBaris,
} from '../fixtures/intake/muat-contoh.ts';

async function readHtml(isi: string): Promise<unknown[]> {
  const buku = await readDiterima(Buffer.from(isi));
  return buku.lembar.flatMap((l) => l.baris.map((b) => [b.nomor, ...b.sel]));
}

describe('halaman web yang disimpan sebagai .xls', () => {
  it('ekspor PHP: hanya tabel, semua sel tetap teks', async () => {
    const buku = await readContoh('html-php.xls');
    expect(buku.format).toBe('html');
    expect(asTeks(buku)).toEqual(daftar);
    expect(
      buku.lembar[0]?.baris.every((b) => b.sel.every((sel) => sel === null || typeof sel === 'string')),
    ).toBe(true);
  });

  it('halaman utuh dalam UTF-16: teks di luar tabel menjadi baris tersendiri', async () => {
    const buku = await readContoh('html-halaman.xls');
    expect(asTeks(buku).slice(3, -1)).toEqual(daftar);
    expect(buku.lembar[0]?.baris.slice(0, 3)).toEqual([
      { nomor: 1, sel: ['DAFTAR PEMILIH'] },
      { nomor: 2, sel: ['Desa: Mancasan'] },
      { nomor: 3, sel: ['TPS: 001'] },
    ]);
  });

  it('simpanan Excel: nama lembar, komentar bersyarat, angka bertanda x:num, entitas, gabungan', async () => {
    const buku = await readContoh('html-mso.xls');
    expect(buku.lembar[0]?.nama).toBe('Mancasan');
    expect(asTeks(buku).slice(1, 26)).toEqual(daftar);
    expect(selBaris(buku, 27)).toEqual([12, 3311020101900001, 'gabung', '“a” é é 5 < 6\nbaris dua']);
    expect(selBaris(buku, 28)).toEqual(['x', 'y', null, 'z']);
  });

  it('simpanan LibreOffice: daftar utuh, catatan sel tidak ikut, angka bertanda sdval tetap angka', async () => {
    const buku = await readContoh('lo-html.xls');
    expect(asTeks(buku).slice(1, -1)).toEqual(daftar);
    expect(selBaris(buku, 28).slice(4, 7)).toEqual([1, 3311020101900001, '3311020101900001']);
  });

  it('001, NIK 16 angka, dan 01-02-1990 tetap teks', async () => {
    expect(await readHtml('<table><tr><td>001<td>9104010101900001<td>01-02-1990</table>')).toEqual([
      [1, '001', '9104010101900001', '01-02-1990'],
    ]);
  });

  it('beberapa tabel, juga yang bersarang, bersusun ke bawah', async () => {
    const isi =
      '<TABLE><TR><TD><table><tr><td>judul</td></tr></table></TD></TR></TABLE><table><tr><th>a</th></tr><tr><td>&nbsp;b&nbsp;</td></tr></table>';
    const baris = await readHtml(isi);
    expect(baris.map((b) => (Array.isArray(b) ? b.slice(1) : b))).toEqual([
      ['judul'],
      ['a'],
      ['\u00A0b\u00A0'],
    ]);
  });

  it('colspan dan rowspan menggeser sel seperti di Excel', async () => {
    const isi =
      '<table><tr><td colspan=2 rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>';
    expect(await readHtml(isi)).toEqual([
      [1, 'a', null, 'b'],
      [2, null, null, 'c'],
      [3, 'd'],
    ]);
  });

  it.each([
    ['halaman masuk tanpa tabel', '<html><body><form>Sandi</form></body></html>', 'BUKAN_SPREADSHEET'],
    ['tabel tidak ditutup', '<table><tr><td>a</td></tr>', 'BERKAS_TERPOTONG'],
    ['terpotong di dalam tanda', '<table><tr><td>a</td></tr></tab', 'BERKAS_TERPOTONG'],
    ['terpotong sebelum tabel', '<html><head><title>Eks', 'BERKAS_TERPOTONG'],
    ['tabel kosong', '<table><tr><td> </td></tr></table>', 'BERKAS_KOSONG'],
  ])('%s ditolak', async (_, isi, kode) => {
    expect(await readKode(Buffer.from(isi))).toBe(kode);
  });
});
