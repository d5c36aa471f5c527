import { describe, expect, test } from 'vitest';
import { composeRegisterMasukan } from '../../src/core/dokumen/register-masukan.ts';
import type { Masukan } from '../../src/core/dokumen/fakta-dokumen.ts';
import { adaPdftotext } from './baca-dokumen.ts';
import { buatFakta, PLENO_LENGKAP } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, listTabel, teksPdf, teksXlsx } from './rapat-alat.ts';

function buat(masukan: readonly Masukan[] | null) {
  return composeRegisterMasukan(buatFakta({ pleno: { ...PLENO_LENGKAP, masukan } }));
}

function countKosong(masukan: readonly Masukan[] | null): number {
  const baris = listTabel(buat(masukan))[0]?.baris ?? [];
  return baris.filter(
    (b) => b.sel.length > 1 && b.sel.slice(1).every((s) => s.jenis === 'teks' && s.teks === ''),
  ).length;
}

describe('register masukan', () => {
  test.skipIf(!adaPdftotext)('memuat semua masukan yang diketahui, lalu baris kosong', async () => {
    const dokumen = buat(PLENO_LENGKAP.masukan);
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    expect(teksXlsx(terbaca)).toContain('Panwaslu Kecamatan Baki agar bukti kematian');
    expect(countKosong(PLENO_LENGKAP.masukan)).toBeGreaterThanOrEqual(10);
  });

  test('bila belum diketahui, semua barisnya kosong untuk ditulisi', () => {
    expect(listTabel(buat(null))[0]?.baris).toHaveLength(countKosong(null));
  });

  test.skipIf(!adaPdftotext)(
    'bila tidak ada masukan tercetak NIHIL tanpa baris untuk ditambahi',
    async () => {
      const terbaca = await bacaKeduanya(buat([]));
      expect(teksPdf(terbaca)).toContain('NIHIL');
      expect(teksXlsx(terbaca)).toContain('NIHIL');
      expect(countKosong([])).toBe(0);
    },
  );

  test.skipIf(!adaPdftotext)('lima puluh masukan seribu huruf tercetak utuh', async () => {
    const isi = 'Pemilih yang sudah meninggal masih tercantum pada daftar dan belum dicoret. '
      .repeat(13)
      .trim();
    const masukan = Array.from({ length: 50 }, (_, i) => ({ dari: `Saksi ke-${i}`, isi: `${i} ${isi}` }));
    const dokumen = buat(masukan);
    expect(findHilang(dokumen, await bacaKeduanya(dokumen))).toEqual([]);
  });

  test('mengingatkan bahwa lembar yang terisi memuat data pribadi', () => {
    const teks = JSON.stringify(buat(null));
    expect(teks).toContain('memuat data pribadi pemilih');
  });
});
