import { describe, expect, test } from 'vitest';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import type { FaktaDokumen, Sasaran } from '../../src/core/dokumen/fakta-dokumen.ts';
import type { Angka, AngkaLP, Bilangan } from '../../src/core/rekap/angka.ts';
import { cetak } from './angka-harapan.ts';
import { adaPdftotext, rapatkan, teksLembar } from './baca-dokumen.ts';
import { buatFakta, desaTanpaData, profilVarian } from './bangun-fakta.ts';
import { bacaHalaman, bacaLembar, barisTabel, isiBaris } from './susun-dokumen.ts';

const JENIS = ['rekap-pps', 'rekap-perubahan-pps'] as const;
type Jenis = (typeof JENIS)[number];

const lp = (a: AngkaLP): readonly Bilangan[] => [a.l, a.p, a.jumlah];

function angka(jenis: Jenis, varian: 'lp' | 'jumlah', a: Angka): readonly Bilangan[] {
  if (jenis === 'rekap-pps') return lp(a.akhir);
  const grup = [a.baru, a.tms, a.ubah];
  if (varian === 'lp') return grup.flatMap(lp);
  const jumlah = grup.map((g) => g.jumlah);
  return [...jumlah, jumlah.reduce((n, j) => (n === null || j === null ? null : n + j), 0)];
}

function sasaranDesa(fakta: FaktaDokumen, urutan: number): Sasaran {
  return { desa: fakta.kecamatan.desa[urutan]?.kode ?? '', tps: null };
}

const TANPA: AngkaLP = { l: null, p: null, jumlah: null };

const KASUS: readonly (readonly [string, 'lp' | 'jumlah', () => FaktaDokumen])[] = [
  ['varian jumlah', 'jumlah', () => buatFakta({ tpsPerDesa: 11, tpsKhusus: 2 })],
  ['varian L/P', 'lp', () => buatFakta({ tpsPerDesa: 11, tpsKhusus: 2, profil: profilVarian('lp') })],
  ['1 TPS', 'jumlah', () => buatFakta({ jumlahDesa: 1, tpsPerDesa: 1 })],
  ['120 TPS', 'lp', () => buatFakta({ jumlahDesa: 1, tpsPerDesa: 120, profil: profilVarian('lp') })],
  ['semua nol', 'jumlah', () => buatFakta({ tpsPerDesa: 4, besar: 0 })],
  ['angka besar', 'lp', () => buatFakta({ tpsPerDesa: 4, besar: 900, profil: profilVarian('lp') })],
  [
    'sebagian angka tidak ada',
    'lp',
    () =>
      buatFakta({
        tpsPerDesa: 4,
        profil: profilVarian('lp'),
        ubahTps: (t, i) => (i === 1 ? { ...t, akhir: TANPA, ubah: TANPA } : t),
      }),
  ],
];

describe.each(KASUS)('%s', (_, varian, buat) => {
  const fakta = buat();
  const desa = fakta.rekap.desa[0];
  if (desa === undefined) throw new Error('Tidak ada desa.');

  test.each(JENIS)('Excel %s memuat setiap angka TPS dan total desa menurut rekap', async (jenis) => {
    const baris = barisTabel(await bacaLembar(jenis, fakta, sasaranDesa(fakta, 0))).map(isiBaris);
    const isi = (a: Angka): readonly unknown[] => angka(jenis, varian, a).map((n) => n ?? 'tidak ada data');
    desa.tps.forEach((t, i) => expect(baris[i]).toEqual([i + 1, t.nomor, ...isi(t)]));
    expect(baris[desa.tps.length]).toEqual([`TOTAL (${cetak(desa.jumlahTps)} TPS)`, ...isi(desa)]);
  });

  test.skipIf(!adaPdftotext).each(JENIS)('PDF %s memuat angka yang sama', async (jenis) => {
    const halaman = await bacaHalaman(jenis, fakta, sasaranDesa(fakta, 0));
    const baris = halaman.join('\n').split('\n').map(rapatkan);
    const ekor = (a: Angka): string => angka(jenis, varian, a).map(cetak).join(' ');
    desa.tps.forEach((t, i) => expect(baris).toContain(`${i + 1} ${t.nomor} ${ekor(t)}`));
    expect(baris).toContain(`TOTAL (${cetak(desa.jumlahTps)} TPS) ${ekor(desa)}`);
    expect(halaman.filter((h) => h.includes('Tanda Tangan'))).toHaveLength(1);
    expect(halaman.at(-1)).toContain('TOTAL (');
  });
});

test('jumlah semua rekap PPS sama dengan rekap PPK', async () => {
  const fakta = buatFakta({ tpsPerDesa: 5 });
  let jumlah = 0;
  for (const [i] of fakta.rekap.desa.entries()) {
    const baris = barisTabel(await bacaLembar('rekap-pps', fakta, sasaranDesa(fakta, i))).map(isiBaris);
    jumlah += Number(baris[5]?.[3]);
  }
  const ppk = barisTabel(await bacaLembar('rekap', fakta)).map(isiBaris);
  expect(ppk[14]?.at(-1)).toBe(jumlah);
  expect(fakta.rekap.akhir.jumlah).toBe(jumlah);
});

describe('susunan', () => {
  const fakta = buatFakta({ jumlahDesa: 3, tpsPerDesa: 2, kelurahanTiap: 3 });

  test.each(JENIS)('%s menyebut kelurahan, pleno PPS-nya, dan tiga penanda tangan PPS', async (jenis) => {
    const teks = teksLembar(await bacaLembar(jenis, fakta, sasaranDesa(fakta, 0)));
    expect(teks).toContain('DESA/KELURAHAN : NGROMBO');
    expect(teks).toContain('OLEH PPS');
    expect(teks).toContain('Disahkan dalam rapat pleno PPS di Balai Desa NGROMBO');
    expect(teks).toContain('Tanggal 2 Agustus 2024');
    expect(teks).toContain('PANITIA PEMUNGUTAN SUARA KELURAHAN NGROMBO');
    for (const nama of ['Joko Susilo, S.Pd.', 'Rina Wulandari', 'Ahmad Fauzi']) expect(teks).toContain(nama);
    expect(teks.match(/\bAnggota\b/g)).toHaveLength(2);
    expect(teks).not.toContain('Siti Nurhayati');
    expect(teksLembar(await bacaLembar(jenis, fakta, sasaranDesa(fakta, 1)))).toContain(
      'PANITIA PEMUNGUTAN SUARA DESA MANCASAN',
    );
  });

  test.each(JENIS)('%s: pleno PPS yang belum diketahui meninggalkan garis titik', async (jenis) => {
    const kosong = buatFakta({
      jumlahDesa: 1,
      tpsPerDesa: 1,
      ubahFaktaDesa: (d) => ({ ...d, pleno: PLENO_KOSONG }),
    });
    const teks = teksLembar(await bacaLembar(jenis, kosong, sasaranDesa(kosong, 0)));
    expect(teks).toMatch(/Disahkan dalam rapat pleno PPS di …{10,}/);
    expect(teks).toMatch(/Tanggal …{10,}/);
    expect(teks.match(/[1-3] …{10,} (Ketua|Anggota)/g)).toHaveLength(3);
  });

  test('varian jumlah menulis rumus total, varian L/P menulis L, P dan L+P', async () => {
    const jumlah = teksLembar(await bacaLembar('rekap-perubahan-pps', fakta, sasaranDesa(fakta, 0)));
    expect(jumlah).toContain('1 2 3 4 5 6 = 3+4+5');
    const berLp = buatFakta({ jumlahDesa: 1, tpsPerDesa: 1, profil: profilVarian('lp') });
    const teks = teksLembar(await bacaLembar('rekap-perubahan-pps', berLp, sasaranDesa(berLp, 0)));
    expect(teks).toContain('L P L+P L P L+P L P L+P');
    expect(teks).toContain('1 2 3 4 5 6 7 8 9 10 11 12');
  });

  test('kaki menyebut data desa, bukan riwayat kecamatan', async () => {
    if (!adaPdftotext) return;
    const [halaman = ''] = await bacaHalaman('rekap-pps', fakta, sasaranDesa(fakta, 1));
    expect(rapatkan(halaman)).toContain('Desa Mancasan, Kecamatan Baki · Data desa 002002002002');
  });
});

describe('desa yang angkanya hanya dari rekapitulasi', () => {
  const fakta = buatFakta({
    jumlahDesa: 3,
    profil: profilVarian('lp'),
    ubahDesa: (d, i) => ({
      ...d,
      sumber: 'rekap',
      ...(i === 0 ? { akhir: TANPA, tms: TANPA, jumlahTps: null } : {}),
    }),
  });

  test.each(JENIS)('%s tanpa rincian TPS tetap memuat total desa dan mengatakan dari mana', async (jenis) => {
    const lembar = await bacaLembar(jenis, fakta, sasaranDesa(fakta, 1));
    const baris = barisTabel(lembar).map(isiBaris);
    const desa = fakta.rekap.desa[1];
    if (desa === undefined) throw new Error('Tidak ada desa.');
    expect(baris[0]).toEqual(['rincian per TPS tidak ada']);
    expect(baris[1]).toEqual([`TOTAL (${cetak(desa.jumlahTps)} TPS)`, ...angka(jenis, 'lp', desa)]);
    expect(teksLembar(lembar)).toContain('diambil dari rekapitulasi yang diserahkan');
    expect(teksLembar(lembar)).not.toContain('jenis kelamin yang sekarang');
  });

  test.each(JENIS)(
    '%s: angka yang tidak diserahkan ditulis "tidak ada data", tidak pernah nol',
    async (jenis) => {
      const lembar = await bacaLembar(jenis, fakta, sasaranDesa(fakta, 0));
      const total = barisTabel(lembar).map(isiBaris)[1] ?? [];
      expect(total[0]).toBe('TOTAL');
      expect(total.filter((s) => s === 'tidak ada data')).toHaveLength(3);
      expect(teksLembar(lembar)).toMatch(
        /Data yang belum ada\. Tidak ada data (jumlah pemilih|pemilih TMS)\./,
      );
    },
  );
});

test('rekap PPS desa tanpa data tidak pernah berangka nol', async () => {
  const fakta = buatFakta({ jumlahDesa: 2, ubahDesa: (d) => desaTanpaData(d, profilVarian('lp')) });
  const baris = barisTabel(await bacaLembar('rekap-pps', fakta, sasaranDesa(fakta, 0))).map(isiBaris);
  expect(baris[1]).toEqual(['TOTAL', 'tidak ada data', 'tidak ada data', 'tidak ada data']);
});
