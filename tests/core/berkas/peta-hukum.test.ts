import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HasilBerkas } from '../../../src/core/berkas/hasil-berkas.ts';
import { parseBerkas } from '../../../src/core/berkas/parse-berkas.ts';
import { exportPeta } from '../../../src/core/berkas/peta-manual.ts';
import { baca, KEPALA, kodeAlasan, orang, PROFIL, type BarisUji } from './buku-uji.ts';
import { ASING, buat, denganPeta, MEDAN, pertama, satu } from './peta-uji.ts';

describe('hukum kolom pilihan', () => {
  const baris = fc
    .record({
      NIK: fc.constantFrom('3311021203900001', '33110212039', '', '331102******0001'),
      NKK: fc.constantFrom('3311020101100001', '', '33'),
      'L/P': fc.constantFrom('L', 'P'),
      Keterangan: fc.constantFrom('', 'B', 'U', '1', '8'),
      TPS: fc.constantFrom('001', '2', 'TPS 3'),
      Disabilitas: fc.constantFrom('0', '', '3', 'X'),
      'Tanggal Lahir': fc.constantFrom('12/03/1990', '', '1990-03-12', 32_944),
    })
    .map((ubah) => orang(ubah));
  const daftar = fc.array(baris, { minLength: 1, maxLength: 30 });
  const blok = fc.array(fc.constantFrom<BarisUji>(['DAFTAR PEMILIH'], [], ['DESA : GENTAN'], ['RW', '1']), {
    maxLength: 8,
  });
  const urutan = fc.shuffledSubarray(
    MEDAN.map((_, i) => i),
    { minLength: MEDAN.length },
  );

  test('keputusan sendiri yang dijadikan pilihan memberi hasil yang sama persis', () => {
    fc.assert(
      fc.property(daftar, blok, urutan, (isi, atas, kolom) => {
        const susun = (b: BarisUji): BarisUji => kolom.map((i) => b[i] ?? null);
        const isiBuku = satu([...atas, susun(KEPALA), ...isi.map(susun)]);
        const sendiri = parseBerkas(isiBuku, PROFIL, 'uji.xlsx');
        const pilihan = denganPeta(isiBuku, exportPeta(pertama(sendiri)));
        const tandai = (h: HasilBerkas): HasilBerkas => ({
          ...h,
          pratinjau: h.pratinjau.map((p) => ({ ...p, cocok: true })),
        });
        expect(pilihan.pratinjau[0]?.cocok).toBe(true);
        expect(pilihan).toEqual(tandai(sendiri));
      }),
    );
  });

  test('judul asing dalam urutan apa pun, di bawah blok sepanjang apa pun, terbaca seperti judul lazim', () => {
    fc.assert(
      fc.property(daftar, blok, blok, urutan, (isi, atasA, atasB, kolom) => {
        const susun = (b: BarisUji): BarisUji => kolom.map((i) => b[i] ?? null);
        // Sound rows outnumber the ruined ones, as in any list worth reading.
        const contoh = [
          orang({ 'L/P': 'P', Keterangan: '4' }),
          ...Array.from({ length: 31 }, () => orang()),
        ].map(susun);
        const pertamaKali = satu([...atasA, susun(ASING), ...contoh]);
        const dipilih = kolom.map((asal, indeks) => ({ indeks, medan: MEDAN[asal] ?? 'abaikan' }));
        const peta = buat(pertamaKali, atasA.length + 1, atasA.length + 2, dipilih);
        const asing = denganPeta(satu([...atasB, susun(ASING), ...contoh, ...isi.map(susun)]), peta);
        const lazim = baca(satu([...atasB, susun(KEPALA), ...contoh, ...isi.map(susun)]));
        expect(asing.pratinjau[0]?.cocok).toBe(true);
        expect([asing.pemilih, kodeAlasan(asing)]).toEqual([lazim.pemilih, kodeAlasan(lazim)]);
      }),
    );
  });
});
