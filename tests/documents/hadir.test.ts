import { describe, expect, test } from 'vitest';
import { composeDaftarHadir } from '../../src/core/dokumen/daftar-hadir.ts';
import type { FaktaDokumen, UnsurHadir } from '../../src/core/dokumen/fakta-dokumen.ts';
import { adaPdftotext } from './baca-dokumen.ts';
import { buatFakta, RAPAT_LENGKAP } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, listTabel, ubahPanjang } from './rapat-alat.ts';

function dengan(unsur: readonly UnsurHadir[], fakta: FaktaDokumen = buatFakta()): FaktaDokumen {
  return { ...fakta, rapat: { ...RAPAT_LENGKAP, unsur } };
}

function listNama(fakta: FaktaDokumen, lembar = 0): readonly string[] {
  const baris = listTabel(composeDaftarHadir(fakta))[lembar]?.baris ?? [];
  return baris.map((b) => (b.sel[1]?.jenis === 'teks' ? b.sel[1].teks : ''));
}

describe('daftar hadir', () => {
  test.skipIf(!adaPdftotext)('setiap unsur satu lembar dengan baris sebanyak yang diminta', async () => {
    const fakta = buatFakta();
    const dokumen = composeDaftarHadir(fakta);
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    expect(terbaca.lembar.map((l) => l.nama)).toEqual([
      '01 PPK',
      '02 Panwaslu Kecamatan',
      '03 PPS',
      '04 Partai politik',
    ]);
    terbaca.lembar.forEach((l, i) => {
      const nomor = l.baris.map((b) => String(b[0] ?? '')).filter((n) => /^\d+$/.test(n));
      const jumlah = RAPAT_LENGKAP.unsur[i]?.jumlah ?? 0;
      expect(nomor).toEqual(Array.from({ length: jumlah }, (_, n) => String(n + 1)));
    });
  });

  test('tempat tanda tangan berselang-seling, setiap nomor sekali', () => {
    const [tabel] = listTabel(composeDaftarHadir(dengan([{ nama: 'Undangan lain', jumlah: 7 }])));
    const tanda = tabel?.baris.map((b) => b.sel.slice(-2).map((s) => (s.jenis === 'teks' ? s.teks : '')));
    expect(tanda).toEqual([
      ['1.', ''],
      ['', '2.'],
      ['3.', ''],
      ['', '4.'],
      ['5.', ''],
      ['', '6.'],
      ['7.', ''],
    ]);
  });

  test('setiap baris cukup tinggi untuk tanda tangan', () => {
    const tabel = listTabel(composeDaftarHadir(buatFakta()));
    expect(tabel.flatMap((t) => t.baris).every((b) => (b.tinggi ?? 0) >= 24)).toBe(true);
  });

  test('anggota PPK dan PPS yang dikenal tercetak, unsur lain dikosongkan', () => {
    const fakta = dengan([
      { nama: 'PPK Baki', jumlah: 6 },
      { nama: 'PPS', jumlah: 42 },
      { nama: 'Partai politik', jumlah: 2 },
    ]);
    expect(listNama(fakta)).toEqual([fakta.pleno.ketua, ...fakta.pleno.anggota, '']);
    expect(listNama(fakta, 1)).toHaveLength(42);
    expect(listNama(fakta, 1).slice(0, 3)).toEqual(['Joko Susilo, S.Pd.', 'Rina Wulandari', 'Ahmad Fauzi']);
    expect(listNama(fakta, 2)).toEqual(['', '']);
  });

  test('bila barisnya kurang dari anggota, nama ditulis tangan', () => {
    expect(listNama(dengan([{ nama: 'PPK', jumlah: 3 }]))).toEqual(['', '', '']);
  });

  test('nama yang belum diketahui dikosongkan, jabatannya tetap', () => {
    const fakta = buatFakta();
    const pleno = { ...fakta.pleno, ketua: null };
    const tabel = listTabel(composeDaftarHadir(dengan([{ nama: 'PPK', jumlah: 5 }], { ...fakta, pleno })));
    expect(tabel[0]?.baris[0]?.sel.map((s) => (s.jenis === 'teks' ? s.teks : ''))).toEqual([
      '1',
      '',
      'Ketua PPK Baki',
      '1.',
      '',
    ]);
  });

  test.skipIf(!adaPdftotext)('kepala tabel terulang di setiap halaman', async () => {
    const fakta = ubahPanjang(dengan([{ nama: 'PPS', jumlah: 120 }], buatFakta({ jumlahDesa: 40 })));
    const dokumen = composeDaftarHadir(fakta);
    const terbaca = await bacaKeduanya(dokumen);
    expect(terbaca.halaman.length).toBeGreaterThan(3);
    for (const halaman of terbaca.halaman) expect(halaman).toContain('Jabatan/Instansi');
    expect(findHilang(dokumen, terbaca)).toEqual([]);
  });

  test.skipIf(!adaPdftotext)('nama unsur yang ganjil menjadi nama lembar yang sah dan berbeda', async () => {
    const nama = 'Partai politik/tim [pengusung]: calon bupati dan wakil bupati *semua*';
    const terbaca = await bacaKeduanya(
      composeDaftarHadir(
        dengan([
          { nama, jumlah: 2 },
          { nama, jumlah: 3 },
        ]),
      ),
    );
    const lembar = terbaca.lembar.map((l) => l.nama);
    expect(new Set(lembar).size).toBe(2);
    expect(lembar.every((n) => n.length <= 31 && !/[\\/?*[\]:]/.test(n))).toBe(true);
  });

  test('tanpa unsur tetap ada satu lembar', () => {
    expect(composeDaftarHadir(dengan([])).lembar).toHaveLength(1);
  });
});
