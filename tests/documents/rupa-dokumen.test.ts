import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { daftarDokumen, findEntri, listSasaran } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { Dokumen, JenisDokumen } from '../../src/core/dokumen/dokumen.ts';
import type { EntriDokumen } from '../../src/core/dokumen/entri-dokumen.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf } from './baca-dokumen.ts';
import { buatFakta, profilSepuluhAlasan } from './bangun-fakta.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** The first of its kind that these facts give. */
function susun(entri: EntriDokumen, fakta: FaktaDokumen): Dokumen {
  const [sasaran] = listSasaran(entri, fakta);
  if (sasaran === undefined) throw new Error(`Tidak ada sasaran ${entri.jenis}.`);
  return entri.compose(fakta, sasaran);
}

/** The four recaps of the PPK that follow from figures alone, with the berita acara before them. */
const UTAMA = (['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'] as const).map(findEntri);
const REKAP = UTAMA.slice(1);
const SEMUA = daftarDokumen.flatMap((entri) =>
  entri.format.map((format) => ({ entri, jenis: entri.jenis, format })),
);

function buatFaktaKecil(): FaktaDokumen {
  return buatFakta({ contoh: true, jumlahDesa: 3, tpsPerDesa: 2 });
}

test.each(SEMUA)(
  '$jenis $format: data yang sama memberi byte yang sama di hari dan zona waktu lain',
  async ({ entri, format }) => {
    const semula = process.env['TZ'];
    const pertama = await renderDokumen(susun(entri, buatFaktaKecil()), format);
    try {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T22:10:00Z') });
      process.env['TZ'] = 'America/New_York';
      const kedua = await renderDokumen(susun(entri, buatFaktaKecil()), format);
      expect(Buffer.compare(Buffer.from(pertama), Buffer.from(kedua))).toBe(0);
    } finally {
      if (semula === undefined) delete process.env['TZ'];
      else process.env['TZ'] = semula;
    }
  },
);

test('data lain memberi byte lain, kecuali pada yang tidak menyebut angka', async () => {
  const lain: FaktaDokumen = {
    ...buatFaktaKecil(),
    kepalaJejak: 'f'.repeat(64),
    desa: buatFaktaKecil().desa.map((d) => ({ ...d, capData: 'e'.repeat(64) })),
  };
  for (const { entri, format } of SEMUA.filter((s) => s.format === 'pdf')) {
    const model = susun(entri, buatFaktaKecil());
    const satu = await renderDokumen(model, format);
    const dua = await renderDokumen(susun(entri, lain), format);
    const sama = Buffer.compare(Buffer.from(satu), Buffer.from(dua)) === 0;
    expect(sama, entri.jenis).toBe(!/(?:Riwayat data|Data desa) /.test(model.kaki));
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
    halamanTersimpan.get(kunci) ?? renderDokumen(susun(entri, fakta), 'pdf').then((isi) => readPdf(isi));
  halamanTersimpan.set(kunci, halaman);
  return halaman;
}

describe.skipIf(!adaPdftotext)('PDF', () => {
  test.each([1, 14, 15, 17, 40])(
    '%i desa: tanda tangan utuh di satu halaman dan tidak sendirian',
    async (n) => {
      for (const entri of UTAMA) {
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
    for (const entri of UTAMA) {
      const halaman = await bacaHalaman(40, entri);
      halaman.forEach((h, i) => {
        expect(h).toContain(`Hal ${i + 1} dari ${halaman.length}`);
        expect(rapatkan(h)).toContain('Kecamatan Baki · Riwayat data 3f9a1c0e5b7d');
      });
    }
  });

  test('kepala tabel berulang di setiap halaman lanjutan', async () => {
    for (const entri of REKAP) {
      const halaman = await bacaHalaman(40, entri);
      expect(halaman.length).toBeGreaterThan(1);
      for (const h of halaman) expect(h).toContain('Nama Desa/Kelurahan');
    }
  });

  test('rekap kecamatan biasa muat di satu halaman, lembar kontrol di empat', async () => {
    const jumlah = await Promise.all(UTAMA.map(async (entri) => (await bacaHalaman(14, entri)).length));
    expect(jumlah).toEqual([2, 1, 1, 4]);
  });

  test('nama panjang tercetak utuh', async () => {
    const fakta = buatFakta({ jumlahDesa: 40, kelurahanTiap: 7 });
    for (const entri of REKAP) {
      const teks = rapatkan(readPdf(await renderDokumen(susun(entri, fakta), 'pdf'), 'raw').join(' '));
      for (const desa of fakta.kecamatan.desa) expect(teks, entri.jenis).toContain(desa.nama);
    }
  });

  test('huruf tertanam, bahasa dan judul tercatat', async () => {
    const isi = Buffer.from(await renderDokumen(susun(findEntri('rekap'), buatFakta()), 'pdf'));
    const teks = isi.toString('latin1');
    expect(teks).toContain('+Arimo-Regular');
    expect(teks).toContain('/FontFile2');
    expect(teks).toContain('/Lang (id-ID)');
    expect(teks).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });
});

async function bacaBagian(fakta: FaktaDokumen, jenis: JenisDokumen): Promise<Record<string, string>> {
  const isi = unzipSync(await renderDokumen(susun(findEntri(jenis), fakta), 'xlsx'));
  return Object.fromEntries(Object.entries(isi).map(([nama, b]) => [nama, strFromU8(b)]));
}

describe('Excel', () => {
  test.each<[JenisDokumen, number, string]>([
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
    for (const entri of daftarDokumen) {
      const nama = susun(entri, buatFaktaKecil()).lembar.map((l) => l.nama);
      expect(new Set(nama).size).toBe(nama.length);
      for (const n of nama) expect(n).toMatch(/^[^\\/*?:[\]]{1,31}$/);
    }
  });

  test('bilangan tampil dengan titik ribuan apa pun bahasa komputernya, nol sebagai "-"', async () => {
    const rekap = findEntri('rekap');
    const tampil = async (besar: number): Promise<string> => {
      const fakta = buatFakta({ besar, jumlahDesa: 1 });
      const buku = read(await renderDokumen(susun(rekap, fakta), 'xlsx'), { type: 'array', cellNF: true });
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
      for (const entri of REKAP) {
        const { jenis } = entri;
        const buku = read(await renderDokumen(susun(entri, fakta), 'xlsx'), {
          type: 'array',
          cellStyles: true,
        });
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
