import { describe, expect, test } from 'vitest';
import { composeKronologi } from '../../src/core/dokumen/kronologi.ts';
import { adaPdftotext } from './baca-dokumen.ts';
import { buatFakta, RAPAT_LENGKAP } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, listBarisBernomor, teksPdf, teksXlsx } from './rapat-alat.ts';

const KALIMAT =
  'Jumlah pemilih baru yang dibacakan berbeda dengan lampiran karena satu pemilih pindah TPS tercatat dua kali. ';

describe.skipIf(!adaPdftotext)('kronologi', () => {
  test('setiap kejadian tercetak dengan desa, uraian dan tindak lanjutnya', async () => {
    const fakta = buatFakta();
    const dokumen = composeKronologi(fakta);
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    const baris = listBarisBernomor(terbaca.lembar[0] ?? { nama: '', baris: [] }).filter(
      (b) => b.length === 4,
    );
    expect(baris).toEqual([
      ['1', 'NGROMBO', RAPAT_LENGKAP.kejadian[0]?.uraian, RAPAT_LENGKAP.kejadian[0]?.tindakLanjut],
      ['2', 'Kecamatan', RAPAT_LENGKAP.kejadian[1]?.uraian, RAPAT_LENGKAP.kejadian[1]?.tindakLanjut],
    ]);
  });

  test('tanpa kejadian tercetak NIHIL', async () => {
    const terbaca = await bacaKeduanya(
      composeKronologi(buatFakta({ rapat: { ...RAPAT_LENGKAP, kejadian: [] } })),
    );
    expect(teksPdf(terbaca)).toContain('NIHIL');
    expect(teksXlsx(terbaca)).toContain('NIHIL');
  });

  test('dengan kejadian tidak tercetak NIHIL', async () => {
    const terbaca = await bacaKeduanya(composeKronologi(buatFakta()));
    expect(teksPdf(terbaca) + teksXlsx(terbaca)).not.toContain('NIHIL');
  });

  test('uraian panjang dan banyak kejadian tercetak utuh', async () => {
    const kejadian = Array.from({ length: 30 }, (_, i) => ({
      desa: `33.11.10.2${String((i % 14) + 1).padStart(3, '0')}`,
      uraian: `${i}: ${KALIMAT.repeat(9).trim()}`,
      tindakLanjut: `Dicatat sebagai nomor ${i}.`,
    }));
    const dokumen = composeKronologi(buatFakta({ rapat: { ...RAPAT_LENGKAP, kejadian } }));
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    for (const halaman of terbaca.halaman) expect(halaman).toContain('Tindak Lanjut');
  });
});
