import { expect, test } from 'vitest';
import type { Blok, Naskah, Paragraf } from '../../src/core/dokumen/dokumen.ts';
import type { Tabel } from '../../src/core/dokumen/tabel.ts';
import { renderBerkas } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, readPdf } from './baca-dokumen.ts';

function buatTabel(jumlah: number): Tabel {
  return {
    jenis: 'tabel',
    kolom: [{ judul: 'ISI', jenis: 'teks', porsi: 1 }],
    nomorKolom: false,
    baris: Array.from({ length: jumlah }, (_, i) => ({ sel: [{ jenis: 'teks', teks: `isi${String(i)}.` }] })),
    total: null,
    utuh: true,
  };
}

function paragraf(teks: string): Paragraf {
  return { jenis: 'paragraf', gaya: 'biasa', isi: [teks] };
}

function buatNaskah(blok: readonly Blok[]): Naskah {
  return { judul: 'Uji', tanda: [], kaki: 'Uji', lembar: [{ nama: 'Uji', orientasi: 'tegak', blok }] };
}

const TANDA: Blok = {
  jenis: 'tanda-tangan',
  pembuka: [],
  judul: 'PANITIA',
  penanda: [{ nama: 'NAMA KETUA', jabatan: 'Ketua' }],
};

test.skipIf(!adaPdftotext).each<[string, readonly Blok[]]>([
  ['tabel yang seharusnya utuh', [buatTabel(80)]],
  ['blok yang disatukan dengan tabel utuh', [{ jenis: 'satukan', blok: [paragraf('awal.'), buatTabel(80)] }]],
  ['tabel utuh sesudah tulisan', [paragraf('awal.'), buatTabel(80), paragraf('akhir.')]],
  [
    'tulisan panjang di depan tanda tangan',
    [
      {
        jenis: 'satukan',
        blok: [...Array.from({ length: 60 }, (_, i) => paragraf(`isi${String(i)}. `.repeat(20))), TANDA],
      },
    ],
  ],
])('%s yang lebih tinggi daripada halaman tetap tercetak seluruhnya', async (_, blok) => {
  const naskah = buatNaskah(blok);
  const { isi, halaman } = await renderBerkas(naskah, 'pdf');
  const teks = readPdf(isi).join(' ');
  expect(halaman).toBeGreaterThan(1);
  for (const kata of JSON.stringify(naskah).match(/isi\d+\.|awal\.|akhir\.|NAMA KETUA/g) ?? [])
    expect(teks).toContain(kata);
});
