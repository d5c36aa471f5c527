import { array, assert, asyncProperty, constantFrom, record, string } from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  asTeks,
  daftar,
  loadContoh,
  readContoh,
  readDiterima,
  readKode,
} from '../fixtures/intake/muat-contoh.ts';

async function readTeks(teks: string): Promise<unknown[]> {
  const buku = await readDiterima(Buffer.from(teks));
  return buku.lembar.flatMap((l) => l.baris.map((b) => [b.nomor, ...b.sel]));
}

/** Lines whose last eight show equal widths. */
function ulangBaris(baris: (n: number) => string, jumlah = 12): string {
  return Array.from({ length: jumlah }, (_, i) => baris(i)).join('');
}

describe('teks berpemisah', () => {
  it.each([
    ['teks-titik-koma.csv', ';', 'UTF-8 dengan BOM'],
    ['teks-1252.csv', ';', 'Windows-1252 dengan é dan “ ”'],
    ['teks-koma-kutip.csv', ',', 'semua berkutip'],
    ['teks-utf16le.txt', '\t', 'UTF-16 LE, teks Unicode dari Excel'],
    ['teks-utf16be.txt', '\t', 'UTF-16 BE'],
    ['teks-utf16-tanpa-bom.txt', '\t', 'UTF-16 tanpa BOM'],
    ['teks-pipa-cr.txt', '|', 'akhir baris CR'],
    ['teks-sep.csv', ',', 'baris sep='],
    ['teks-rumus.csv', ';', '="…" dari Excel, tanpa akhir baris terakhir'],
  ])('%s terbaca utuh (%s, %s)', async (nama, pemisah) => {
    const buku = await readContoh(nama);
    expect([buku.format, buku.pemisah, buku.lembar.length, buku.lembar[0]?.nama]).toEqual([
      'csv',
      pemisah,
      1,
      null,
    ]);
    expect(asTeks(buku)).toEqual(daftar);
  });

  it('Sidalih berpemisah #: koma di alamat tidak menang', async () => {
    const buku = await readContoh('teks-pagar.csv');
    expect(buku.pemisah).toBe('#');
    expect(asTeks(buku)).toEqual(daftar.map((b) => b.map((v) => v.replace('#', 'No '))));
  });

  it('# di dalam alamat tidak menang melawan titik koma; judul dan baris kosong ikut dihitung nomornya', async () => {
    const buku = await readContoh('teks-judul.csv');
    expect(buku.pemisah).toBe(';');
    expect(buku.lembar[0]?.baris.slice(0, 3).map((b) => [b.nomor, b.sel[0]])).toEqual([
      [1, 'DAFTAR PEMILIH, DESA MANCASAN'],
      [3, 'Kecamatan: Baki'],
      [4, 'NO'],
    ]);
  });

  it('tanggal berpemisah | tidak membuat | menjadi pemisah', async () => {
    const isi = `NIK,NAMA,TGL\n${ulangBaris((i) => `33110101017000${i},BUDI,01|02|1970\n`)}`;
    expect((await readDiterima(Buffer.from(isi))).pemisah).toBe(',');
  });

  it('baris baru di dalam kutip tetap satu baris, dan kutip ganda menjadi satu', async () => {
    expect(await readTeks('a;b;c\n1;"JL. A\nRT 2";x\n\n2;"O ""B""";c\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1', 'JL. A\nRT 2', 'x'],
      [4, '2', 'O "B"', 'c'],
    ]);
  });

  it('kutip nyasar di alamat tidak menelan pemilih berikutnya', async () => {
    const isi = `a#b#c\n1#"MAWAR#x\n2#y#z\n3#n"#o\n${ulangBaris((i) => `${i}#p#q\n`)}`;
    expect((await readTeks(isi)).slice(0, 4)).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1', '"MAWAR', 'x'],
      [3, '2', 'y', 'z'],
      [4, '3', 'n"', 'o'],
    ]);
  });

  it('nama yang berawal kutip bukan sel berkutip; alamat berkutip yang memuat pemisah tetap satu sel', async () => {
    const isi = `a#b#c\n1#"Gareng" Suparman#"Jl. Mawar #12"\n${ulangBaris((i) => `${i}#p#q\n`)}`;
    expect((await readTeks(isi))[1]).toEqual([2, '1', '"Gareng" Suparman', 'Jl. Mawar #12']);
  });

  it('hanya pemisah dan baris kosong berarti kosong', async () => {
    expect(await readKode(Buffer.from('\r\n;;;;\r\n'))).toBe('BERKAS_KOSONG');
  });

  it('teks berkutip ="0012" dan akhir DOS (0x1A) dirapikan', async () => {
    expect(await readTeks('a,b\n"=""0012""",="1"\n\u001a')).toEqual([
      [1, 'a', 'b'],
      [2, '0012', '1'],
    ]);
  });

  it.each([
    ['kalimat biasa', 'Kepada Yth, Ketua PPK\ndi tempat.\nDengan hormat.\n'],
    ['satu kata', 'halo'],
  ])('%s bukan spreadsheet', async (_, isi) => {
    expect(await readKode(Buffer.from(isi))).toBe('BUKAN_SPREADSHEET');
  });

  it('parse(format(x)) = x untuk setiap pemisah, pengodean dan akhir baris', async () => {
    const huruf = constantFrom(...'ABC é“0123 ,;#|\'"\n'.split(''));
    const sel = string({ unit: huruf, maxLength: 12 }).map((s) => s.replace(/^=/, ''));
    const tabel = array(array(sel, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 12 });
    const bentuk = record({
      pemisah: constantFrom(';', ',', '\t', '|', '#'),
      akhir: constantFrom('\n', '\r\n'),
      kode: constantFrom('utf8', 'utf-16', 'win1252'),
    });
    await assert(
      asyncProperty(tabel, bentuk, async (baris, { pemisah, akhir, kode }) => {
        const isi = baris.map((b) => b.map((v) => `"${v.replaceAll('"', '""')}"`).join(pemisah)).join(akhir);
        const hasil = await readDiterima(iconv.encode(`sep=${pemisah}${akhir}${isi}${akhir}`, kode)).catch(
          () => null,
        );
        const terisi = baris.filter((b) => b.some((v) => v !== ''));
        const terbaca =
          hasil?.lembar[0]?.baris.map((b) => Array.from({ length: 4 }, (_, i) => b.sel[i] ?? '')) ?? [];
        expect(terbaca).toEqual(terisi);
      }),
      { numRuns: 300, seed: 2024 },
    );
  });
});

describe('teks terpotong', () => {
  it.each([
    ['teks-titik-koma.csv'],
    ['teks-1252.csv'],
    ['teks-koma-kutip.csv'],
    ['teks-pagar.csv'],
    ['teks-utf16le.txt'],
    ['teks-pipa-cr.txt'],
    ['teks-rumus.csv'],
    ['teks-judul.csv'],
  ])('%s: dipotong di mana pun, ditolak kecuali tepat di akhir sebuah baris', async (nama) => {
    const isi = loadContoh(nama);
    for (let panjang = Math.floor(isi.length * 0.4); panjang < isi.length; panjang += 1) {
      const hasil = await readDiterima(isi.subarray(0, panjang), nama).catch(() => null);
      const terakhir = hasil === null ? null : asTeks(hasil).at(-1);
      if (terakhir !== null) expect(daftar, `potong di ${panjang}`).toContainEqual(normalize(terakhir));
    }
  });
});

function normalize(baris: string[] | undefined): string[] {
  return (baris ?? []).map((v) => v.replace('GG. No ', 'GG. #'));
}
