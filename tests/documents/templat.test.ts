import { assert, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import { findEntri, listSasaran } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { Dokumen } from '../../src/core/dokumen/dokumen.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { findTemplat, ID_TEMPLAT, type IdTemplat } from '../../src/core/templat/daftar-templat.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { listAngkaBerkata } from './baca-terbilang.ts';
import { buatFakta, PLENO_LENGKAP } from './bangun-fakta.ts';
import { listTeksModel } from './teks-model.ts';

function compose(id: IdTemplat, fakta: FaktaDokumen): Dokumen {
  const entri = findEntri(id);
  const [sasaran] = listSasaran(entri, fakta);
  if (sasaran === undefined) throw new Error('tidak ada sasaran');
  return entri.compose(fakta, sasaran);
}

function teksModel(id: IdTemplat, fakta: FaktaDokumen): string {
  return listTeksModel(compose(id, fakta)).join(' ');
}

async function bacaPdf(dokumen: Dokumen): Promise<string> {
  return rapatkan(readPdf(await renderDokumen(dokumen, 'pdf'), 'raw').join(' '));
}

async function bacaXlsx(dokumen: Dokumen): Promise<string> {
  return readXlsx(await renderDokumen(dokumen, 'xlsx'))
    .map(teksLembar)
    .join(' ');
}

const BACA = [...(adaPdftotext ? [['PDF', bacaPdf] as const] : []), ['Excel', bacaXlsx] as const];

/** Blanks, and hyphens at the end of a printed line, differ between renderings; nothing else may. */
function tanpaSela(teks: string): string {
  return teks.replace(/\s+/g, '');
}

describe.each(BACA)('terbaca kembali dari %s', (_, baca) => {
  test.each(ID_TEMPLAT)(
    '%s: setiap potong teks modelnya, dengan keterangan lengkap dan kosong',
    async (id) => {
      const lengkap = buatFakta({ tpsPerDesa: 3, jumlahDesa: 3, kelurahanTiap: 2 });
      const kosong = buatFakta({ pleno: PLENO_KOSONG, jumlahDesa: 1 });
      for (const fakta of [lengkap, kosong]) {
        const dokumen = compose(id, fakta);
        const teks = tanpaSela(await baca(dokumen));
        for (const potong of listTeksModel(dokumen)) expect(teks).toContain(tanpaSela(potong));
      }
    },
  );

  test('kata-kata kantor menggantikan yang bawaan; medannya terisi dan yang tebal tetap utuh', async () => {
    const templat = {
      undangan:
        '{{tanda tangan}}\n\n# Kabar & <b>tanda</b>\n\n{{jadwal}}\n\n7. butir **tebal {{kecamatan}}** selesai\n8. delapan\n\n- strip\n\n{{tujuan}}\n\n{{kepala surat}}',
    };
    const teks = await baca(compose('undangan', { ...buatFakta(), templat }));
    expect(teks).toContain('Kabar & <b>tanda</b>');
    expect(teks).toMatch(/7\. butir tebal Baki selesai 8\. delapan/);
    expect(teks).toContain('– strip');
    expect(teks.indexOf('KETUA PPK BAKI')).toBeLessThan(teks.indexOf('Yth. Ketua Panwaslu'));
    expect(teks).not.toContain('Dengan hormat');
  });

  test('dua puluh ribu karakter tercetak sampai kata terakhir', async () => {
    const panjang = Array.from({ length: 2300 }, (_, i) => `kata${i}`).join(' ');
    expect(panjang.length).toBeGreaterThan(17_000);
    const templat = { 'tata-tertib': `${panjang}\n\n1. ${panjang.slice(0, 2000)}\n\n{{tanda tangan}}` };
    const teks = await baca(compose('tata-tertib', { ...buatFakta(), templat }));
    const kata = teks.match(/\bkata\d+\b/g) ?? [];
    for (let i = 0; i < 2300; i += 1) expect(kata[i]).toBe(`kata${i}`);
  });
});

describe('medan', () => {
  test.each(ID_TEMPLAT)('%s: urutan medan bebas, isi setiap medan tetap sama', (id) => {
    const fakta = buatFakta({ tpsPerDesa: 2, jumlahDesa: 2 });
    const nama = Object.keys(findTemplat(id).kamus);
    const susun = (urutan: readonly string[]): readonly string[] =>
      listTeksModel(compose(id, { ...fakta, templat: { [id]: urutan.map((n) => `{{${n}}}`).join('\n\n') } }));
    const harapan = susun(nama).toSorted();
    assert(
      property(shuffledSubarray(nama, { minLength: nama.length }), (urutan) => {
        expect(susun(urutan).toSorted()).toEqual(harapan);
      }),
      { numRuns: 20 },
    );
  });

  test('isi medan tidak dibaca sebagai tanda: {{, **, dan # tercetak apa adanya', () => {
    const pleno = { ...PLENO_LENGKAP, tempat: '# {{kecamatan}} **Aula**', ketua: '1. {{tempat}}' };
    const teks = teksModel('berita-acara', buatFakta({ pleno }));
    expect(teks).toContain('bertempat di # {{kecamatan}} **Aula**, Panitia');
    expect(teks).toContain('1. {{tempat}} Ketua');
  });

  test('kata-kata tersimpan yang tidak sah lagi diganti yang bawaan, tidak dicetak setengah', () => {
    const fakta = buatFakta();
    const rusak = { ...fakta, templat: { 'berita-acara': 'Hanya {{medan lama}}' } };
    expect(teksModel('berita-acara', rusak)).toBe(teksModel('berita-acara', fakta));
  });
});

describe('angka dan kata', () => {
  const milyar = 999_999_999_999;

  test('jumlah dengan huruf selalu sama dengan angkanya, sampai ratusan miliar', () => {
    const nilai = record({
      l: integer({ min: 0, max: milyar }),
      p: integer({ min: 0, max: milyar }),
      jumlah: integer({ min: 0, max: milyar }),
    });
    assert(
      property(nilai, integer({ min: 0, max: 999_999 }), (akhir, jumlahTps) => {
        const asal = buatFakta({ jumlahDesa: 1 });
        const desa = asal.rekap.desa.map((d) => ({ ...d, akhir, jumlahTps }));
        const fakta = { ...asal, rekap: { ...asal.rekap, akhir, jumlahTps, desa } };
        for (const id of ['berita-acara', 'berita-acara-pps'] as const) {
          const pasangan = listAngkaBerkata(teksModel(id, fakta));
          for (const { angka, kata } of pasangan) expect(kata).toBe(angka);
          expect(pasangan.map((p) => p.angka)).toEqual(
            expect.arrayContaining([akhir.l, akhir.p, akhir.jumlah, jumlahTps]),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
