import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { gabungPdf } from '../../src/engine/render/gabung-pdf.ts';
import { countHalamanPdf } from '../../src/engine/render/hitung-halaman.ts';
import { renderPdf } from '../../src/engine/render/render-pdf.ts';
import { buatNaskah } from '../fixtures/render/naskah-uji.ts';

async function buatPdf(teks: string, orientasi: 'tegak' | 'rebah' = 'tegak'): Promise<Uint8Array> {
  const lembar = [1, 2].map((n) => ({
    nama: `Lembar ${n}`,
    orientasi,
    blok: [{ jenis: 'paragraf', gaya: 'biasa', isi: [`${teks} ${n}`] } as const],
  }));
  return renderPdf(buatNaskah({ judul: teks, lembar }));
}

async function bacaPdf(isi: Uint8Array) {
  const dokumen = await getDocument({ data: new Uint8Array(isi), useSystemFonts: true }).promise;
  const halaman = [];
  for (let n = 1; n <= dokumen.numPages; n++) {
    const satu = await dokumen.getPage(n);
    const { items } = await satu.getTextContent();
    halaman.push({
      teks: items.map((i) => ('str' in i ? i.str : '')).join(' '),
      lebar: Math.round(satu.view[2] ?? 0),
    });
  }
  const penunjuk = [];
  for (const p of (await dokumen.getOutline()) ?? []) {
    const [ref] = Array.isArray(p.dest) ? p.dest : [];
    penunjuk.push([p.title, await dokumen.getPageIndex(ref)]);
  }
  const { info } = await dokumen.getMetadata();
  return { halaman, penunjuk, info };
}

describe('gabungan PDF', () => {
  test('halaman berurutan dalam ukurannya sendiri, satu penunjuk per bagian, salinan diulang', async () => {
    const satu = await buatPdf('Undangan');
    const dua = await buatPdf('Rekap', 'rebah');
    const hasil = await gabungPdf(
      [
        { judul: 'Undangan – Camat', isi: satu },
        { judul: 'Rekap', isi: dua },
        { judul: 'Undangan – Kapolsek', isi: satu },
      ],
      'Berkas pleno Baki',
    );
    const { halaman, penunjuk, info } = await bacaPdf(hasil);
    expect(halaman.map((h) => h.teks)).toEqual([
      expect.stringContaining('Undangan 1'),
      expect.stringContaining('Undangan 2'),
      expect.stringContaining('Rekap 1'),
      expect.stringContaining('Rekap 2'),
      expect.stringContaining('Undangan 1'),
      expect.stringContaining('Undangan 2'),
    ]);
    expect(halaman.map((h) => h.lebar)).toEqual([595, 595, 842, 842, 595, 595]);
    expect(penunjuk).toEqual([
      ['Undangan – Camat', 0],
      ['Rekap', 2],
      ['Undangan – Kapolsek', 4],
    ]);
    expect(info).toMatchObject({ Title: 'Berkas pleno Baki', Language: 'id-ID' });
    expect(countHalamanPdf(satu)).toBe(2);
  });

  test('salinan tidak menggandakan isi berkas', async () => {
    const isi = await buatPdf('Rekap');
    const sekali = await gabungPdf([{ judul: 'a', isi }], 'x');
    const sepuluh = await gabungPdf(
      Array.from({ length: 10 }, (_, i) => ({ judul: `${i}`, isi })),
      'x',
    );
    expect(sepuluh.length).toBeLessThan(sekali.length * 2);
  });

  test('bagian yang sama memberi byte yang sama', async () => {
    const susun = async (): Promise<Uint8Array> =>
      gabungPdf(
        [
          { judul: 'a', isi: await buatPdf('A') },
          { judul: 'b', isi: await buatPdf('B') },
        ],
        'x',
      );
    expect(Buffer.compare(Buffer.from(await susun()), Buffer.from(await susun()))).toBe(0);
  });

  test('tanpa bagian atau dengan bagian yang bukan PDF: galat, bukan berkas kosong', async () => {
    await expect(gabungPdf([], 'x')).rejects.toThrow();
    await expect(gabungPdf([{ judul: 'a', isi: new Uint8Array([1, 2, 3]) }], 'x')).rejects.toThrow();
  });
});
