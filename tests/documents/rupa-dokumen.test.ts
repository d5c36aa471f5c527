import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { daftarDokumen, type EntriDokumen } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf } from './baca-dokumen.ts';
import { buatFakta, profilSepuluhAlasan } from './bangun-fakta.ts';

afterEach(() => {
  vi.useRealTimers();
});

const FORMAT = ['pdf', 'xlsx'] as const;
const SEMUA = daftarDokumen.flatMap((d) => FORMAT.map((format) => ({ ...d, format })));

test.each(SEMUA)(
  '$jenis $format: data yang sama memberi byte yang sama di hari dan zona waktu lain',
  async ({ compose, format }) => {
    const semula = process.env['TZ'];
    const pertama = await renderDokumen(compose(buatFakta({ contoh: true, jumlahDesa: 4 })), format);
    try {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T22:10:00Z') });
      process.env['TZ'] = 'America/New_York';
      const kedua = await renderDokumen(compose(buatFakta({ contoh: true, jumlahDesa: 4 })), format);
      expect(Buffer.compare(Buffer.from(pertama), Buffer.from(kedua))).toBe(0);
    } finally {
      if (semula === undefined) delete process.env['TZ'];
      else process.env['TZ'] = semula;
    }
  },
);

test('data lain memberi byte lain', async () => {
  for (const { compose, format } of SEMUA) {
    const satu = await renderDokumen(compose(buatFakta({ jumlahDesa: 2 })), format);
    const dua = await renderDokumen(
      compose({ ...buatFakta({ jumlahDesa: 2 }), kepalaJejak: 'f'.repeat(64) }),
      format,
    );
    expect(Buffer.compare(Buffer.from(satu), Buffer.from(dua))).not.toBe(0);
  }
});

function never(): never {
  throw new Error('Tidak ada dokumen itu.');
}

const halamanTersimpan = new Map<string, Promise<readonly string[]>>();

/** Pages of a document for so many desa, rendered once for all tests. */
function bacaHalaman(jumlahDesa: number, entri: EntriDokumen): Promise<readonly string[]> {
  const kunci = `${jumlahDesa} ${entri.jenis}`;
  const fakta = buatFakta({ jumlahDesa, kelurahanTiap: jumlahDesa > 14 ? 7 : 0 });
  const halaman =
    halamanTersimpan.get(kunci) ?? renderDokumen(entri.compose(fakta), 'pdf').then((isi) => readPdf(isi));
  halamanTersimpan.set(kunci, halaman);
  return halaman;
}

describe.skipIf(!adaPdftotext)('PDF', () => {
  test.each([1, 14, 15, 17, 40])(
    '%i desa: tanda tangan utuh di satu halaman dan tidak sendirian',
    async (n) => {
      for (const entri of daftarDokumen) {
        const halaman = await bacaHalaman(n, entri);
        const bertanda = halaman.filter((h) => h.includes('Tanda Tangan'));
        expect(bertanda, entri.jenis).toHaveLength(1);
        const [satu = ''] = bertanda;
        expect(satu.match(/\bAnggota\b/g), entri.jenis).toHaveLength(4);
        if (entri.jenis === 'berita-acara') {
          expect(satu).toContain('Demikian Berita Acara ini dibuat');
          continue;
        }
        expect(satu, entri.jenis).toContain('TOTAL (');
        const baris = satu
          .split('\n')
          .filter((b) => /^\s*\d+\s(?:.*\s)?(?:[\d.]+|-)(?:\s+(?:[\d.]+|-)){3}/.test(b));
        expect(baris.length, entri.jenis).toBeGreaterThanOrEqual(Math.min(n, 2) + 1);
      }
    },
  );

  test('setiap halaman bernomor dan menyebut formulir, kecamatan, dan riwayat data', async () => {
    for (const entri of daftarDokumen) {
      const halaman = await bacaHalaman(40, entri);
      halaman.forEach((h, i) => {
        expect(h).toContain(`Hal ${i + 1} dari ${halaman.length}`);
        expect(rapatkan(h)).toContain('Kecamatan Baki · Riwayat data 3f9a1c0e5b7d');
      });
    }
  });

  test('kepala tabel berulang di setiap halaman lanjutan', async () => {
    for (const entri of daftarDokumen.slice(1)) {
      const halaman = await bacaHalaman(40, entri);
      expect(halaman.length).toBeGreaterThan(1);
      for (const h of halaman) expect(h).toContain('Nama Desa/Kelurahan');
    }
  });

  test('rekap kecamatan biasa muat di satu halaman, lembar kontrol di empat', async () => {
    const jumlah = await Promise.all(
      daftarDokumen.map(async (entri) => (await bacaHalaman(14, entri)).length),
    );
    expect(jumlah).toEqual([2, 1, 1, 4]);
  });

  test('nama panjang tercetak utuh', async () => {
    const fakta = buatFakta({ jumlahDesa: 40, kelurahanTiap: 7 });
    for (const { jenis, compose } of daftarDokumen.slice(1)) {
      const teks = rapatkan(readPdf(await renderDokumen(compose(fakta), 'pdf'), 'raw').join(' '));
      for (const desa of fakta.kecamatan.desa) expect(teks, jenis).toContain(desa.nama);
    }
  });

  test('huruf tertanam, bahasa dan judul tercatat', async () => {
    const isi = Buffer.from(await renderDokumen((daftarDokumen[1] ?? never()).compose(buatFakta()), 'pdf'));
    const teks = isi.toString('latin1');
    expect(teks).toContain('+Arimo-Regular');
    expect(teks).toContain('/FontFile2');
    expect(teks).toContain('/Lang (id-ID)');
    expect(teks).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });
});

async function bacaBagian(fakta: FaktaDokumen, jenis: string): Promise<Record<string, string>> {
  const entri = daftarDokumen.find((d) => d.jenis === jenis) ?? never();
  const isi = unzipSync(await renderDokumen(entri.compose(fakta), 'xlsx'));
  return Object.fromEntries(Object.entries(isi).map(([nama, b]) => [nama, strFromU8(b)]));
}

describe('Excel', () => {
  test.each([
    ['rekap', 14, '1'],
    ['rekap-perubahan', 14, '1'],
    ['lembar-kontrol', 14, '1'],
    ['rekap-perubahan', 40, '0'],
    ['lembar-kontrol', 40, '0'],
  ])(
    '%s %i desa: A4, pas lebar, judul cetak berulang, beku, kaki "Hal x dari y"; yang hampir sehalaman dipaskan sehalaman',
    async (jenis, jumlahDesa, sehalaman) => {
      const isi = await bacaBagian(buatFakta({ jumlahDesa }), jenis);
      const lembar = Object.keys(isi).filter((n) => n.startsWith('xl/worksheets/sheet'));
      for (const nama of lembar) {
        const xml = isi[nama] ?? '';
        expect(xml).toContain('paperSize="9"');
        expect(xml).toContain(`orientation="${jenis === 'rekap' ? 'portrait' : 'landscape'}"`);
        expect(xml).toMatch(/fitToWidth="1"/);
        expect(xml).toContain(`fitToHeight="${sehalaman}"`);
        expect(xml).toContain('fitToPage="1"');
        expect(xml).toMatch(/<pane xSplit="2" ySplit="\d+"[^>]*state="frozen"/);
        expect(xml).toContain('Hal &amp;P dari &amp;N');
        expect(xml).not.toContain('<f>');
      }
      const buku = isi['xl/workbook.xml'] ?? '';
      expect(buku.match(/_xlnm\.Print_Titles/g)).toHaveLength(lembar.length);
      expect(buku.match(/_xlnm\.Print_Area/g)).toHaveLength(lembar.length);
    },
  );

  test('nama lembar berbeda-beda dan tidak lebih dari 31 huruf', async () => {
    for (const { compose } of daftarDokumen) {
      const nama = compose(buatFakta()).lembar.map((l) => l.nama);
      expect(new Set(nama).size).toBe(nama.length);
      for (const n of nama) expect(n).toMatch(/^[^\\/*?:[\]]{1,31}$/);
    }
  });

  test('bilangan tampil dengan titik ribuan apa pun bahasa komputernya, nol sebagai "-"', async () => {
    const rekap = daftarDokumen.find((d) => d.jenis === 'rekap') ?? never();
    const tampil = async (besar: number): Promise<string> => {
      const fakta = buatFakta({ besar, jumlahDesa: 1 });
      const buku = read(await renderDokumen(rekap.compose(fakta), 'xlsx'), { type: 'array', cellNF: true });
      const lembar = buku.Sheets['Rekap PPK'];
      const baris = Object.keys(lembar ?? {}).find((k) => lembar?.[k]?.v === 'NGROMBO');
      return String(lembar?.[`F${baris?.slice(1)}`]?.w).trim();
    };
    expect(await tampil(0)).toBe('-');
    expect(await tampil(1)).toBe('4.688');
    expect(await tampil(500)).toBe('2.344.000');
  });

  test('kolom cukup lebar untuk setiap bilangan dan kata terpanjangnya', async () => {
    for (const fakta of [buatFakta({ besar: 50 }), buatFakta({ profil: profilSepuluhAlasan() })]) {
      for (const { jenis, compose } of daftarDokumen.slice(1)) {
        const buku = read(await renderDokumen(compose(fakta), 'xlsx'), { type: 'array', cellStyles: true });
        for (const nama of buku.SheetNames) {
          const lembar = buku.Sheets[nama] ?? never();
          for (const [alamat, sel] of Object.entries(lembar)) {
            const kolom = /^([A-Z]+)\d+$/.exec(alamat)?.[1];
            if (kolom === undefined || sel.t !== 'n') continue;
            const letak = [...kolom].reduce((n, h) => n * 26 + h.charCodeAt(0) - 64, 0) - 1;
            // Digits of Arial are 0.556 of the type size; the smallest table type is 5 points.
            const perlu = (String(sel.w ?? sel.v).length * 0.5 * 5 * 96) / 72;
            expect(lembar['!cols']?.[letak]?.wpx ?? 0, `${jenis} ${nama} ${alamat}`).toBeGreaterThan(perlu);
          }
        }
      }
    }
  });
});
