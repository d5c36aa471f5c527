import { describe, expect, test } from 'vitest';
import { terbilang } from '../../src/core/bahasa/terbilang.ts';
import { composeBahanBacaan } from '../../src/core/dokumen/bahan-bacaan.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import type { AngkaLP, RekapDesa } from '../../src/core/rekap/angka.ts';
import { adaPdftotext, rapatkan } from './baca-dokumen.ts';
import { cetak } from './angka-harapan.ts';
import { buatFakta, type OpsiFakta } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, teksPdf, teksXlsx, ubahPanjang } from './rapat-alat.ts';

function susun(fakta: FaktaDokumen, urutan = 0) {
  const desa = fakta.rekap.desa[urutan];
  if (desa === undefined) throw new Error('Desa tidak ada.');
  return { desa, dokumen: composeBahanBacaan(fakta, { desa: desa.kode, tps: null }) };
}

async function baca(opsi: OpsiFakta = {}, urutan = 0) {
  const { desa, dokumen } = susun(buatFakta(opsi), urutan);
  const terbaca = await bacaKeduanya(dokumen);
  return { desa, dokumen, terbaca, teks: [rapatkan(teksPdf(terbaca)), rapatkan(teksXlsx(terbaca))] };
}

/** As said aloud, written down here anew. */
function ucapan(nilai: number | null): string {
  if (nilai === null) return 'tidak ada data';
  return nilai === 0 ? '0 (nihil)' : `${cetak(nilai)} (${terbilang(nilai)})`;
}

function ucapanLP({ l, p, jumlah }: AngkaLP): string {
  return `laki-laki ${ucapan(l)}, perempuan ${ucapan(p)}, jumlah ${ucapan(jumlah)} pemilih.`;
}

function ucapanSingkat({ l, p, jumlah }: AngkaLP): string {
  const jk = `laki-laki ${l === 0 ? 'nihil' : cetak(l)}, perempuan ${p === 0 ? 'nihil' : cetak(p)}`;
  return jumlah === 0 ? '0 (nihil).' : `${ucapan(jumlah)} pemilih: ${jk}.`;
}

function listKalimat(desa: RekapDesa): readonly string[] {
  return [
    `Jumlah TPS: ${ucapan(desa.jumlahTps)} TPS.`,
    `Pemilih awal: ${ucapanLP(desa.awal)}`,
    `Pemilih baru: ${ucapanLP(desa.baru)}`,
    `Pemilih tidak memenuhi syarat: ${ucapanLP(desa.tms)}`,
    `Perbaikan data pemilih: ${ucapanSingkat(desa.ubah)}`,
    `: ${ucapanLP(desa.akhir)}`,
    `Di antaranya belum memiliki KTP elektronik: ${ucapanSingkat(desa.belumKtpEl)}`,
  ];
}

describe.skipIf(!adaPdftotext)('bahan bacaan', () => {
  test('membacakan setiap angka desa dengan angka dan huruf', async () => {
    const { desa, dokumen, terbaca, teks } = await baca({ tpsPerDesa: 12 }, 12);
    for (const t of teks) for (const kalimat of listKalimat(desa)) expect(t).toContain(kalimat);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
  });

  test('setiap angka sama dengan hurufnya', async () => {
    const { teks } = await baca({ tpsPerDesa: 30 });
    for (const t of teks) {
      const pasangan = [...t.matchAll(/(\d[\d.]*) \(([a-z ]+)\)/g)];
      expect(pasangan.length).toBeGreaterThan(22);
      for (const [, angka = '', huruf = ''] of pasangan) {
        const nilai = Number(angka.replaceAll('.', ''));
        expect(huruf).toBe(nilai === 0 ? 'nihil' : terbilang(nilai));
      }
    }
  });

  test('menyebut TMS menurut setiap alasan', async () => {
    const fakta = buatFakta();
    const { desa, teks } = await baca();
    for (const t of teks) {
      for (const { kode, label } of fakta.profil.keterangan.tms) {
        expect(t).toContain(`${label} ${ucapan(desa.tmsPerAlasan[kode]?.jumlah ?? null)}`);
      }
    }
  });

  test('penyandang disabilitas adalah jumlah semua jenisnya', async () => {
    const { desa, teks } = await baca();
    const jumlah = (jk: 'l' | 'p' | 'jumlah') =>
      Object.values(desa.disabilitas).reduce((n, d) => n + (d[jk] ?? 0), 0);
    const lp = { l: jumlah('l'), p: jumlah('p'), jumlah: jumlah('jumlah') };
    for (const t of teks) expect(t).toContain(`penyandang disabilitas: ${ucapanSingkat(lp)}`);
  });

  test('alasan tanpa pemilih disebut bersama sebagai nihil', async () => {
    const nol: AngkaLP = { l: 0, p: 0, jumlah: 0 };
    const { teks } = await baca({
      ubahDesa: (d) => ({ ...d, tmsPerAlasan: { ...d.tmsPerAlasan, '6': nol, '7': nol } }),
    });
    for (const t of teks) expect(t).toMatch(/; TNI, Polri nihil\./);
  });

  test('desa tanpa perubahan membaca nihil, tanpa daftar alasan', async () => {
    const { teks } = await baca({ besar: 0 });
    for (const t of teks) {
      expect(t).toContain('Pemilih baru: laki-laki 0 (nihil)');
      expect(t).not.toContain('Menurut alasan');
    }
  });

  test('angka yang tidak ada disebut tidak ada data, bukan nihil', async () => {
    const tanpa: AngkaLP = { l: null, p: null, jumlah: null };
    const { teks } = await baca({
      ubahDesa: (d) => ({
        ...d,
        jumlahTps: null,
        awal: { l: null, p: 5, jumlah: null },
        baru: { ...tanpa, jumlah: 7 },
        ubah: tanpa,
      }),
    });
    for (const t of teks) {
      expect(t).toContain('Jumlah TPS: tidak ada data');
      expect(t).toContain(
        'Pemilih awal: laki-laki tidak ada data, perempuan 5 (lima), jumlah tidak ada data.',
      );
      expect(t).toContain('Pemilih baru: jumlah 7 (tujuh) pemilih.');
      expect(t).toContain('Perbaikan data pemilih: tidak ada data.');
    }
  });

  test('desa yang belum memberi data sama sekali tidak membaca satu angka pun', async () => {
    const { teks } = await baca({ tanpaData: [0] });
    for (const t of teks) {
      expect(t).toContain('Menurut alasan: tidak ada data.');
      expect(t).not.toContain('nihil');
    }
  });

  test('tanggal pleno PPS yang tidak diketahui menjadi titik-titik', async () => {
    const { teks } = await baca({
      ubahFaktaDesa: (d) => ({ ...d, pleno: { ...d.pleno, tanggal: null } }),
    });
    for (const t of teks) expect(t).toMatch(/rapat pleno PPS tanggal …+/);
  });

  test('setiap desa muat satu halaman, juga desa besar bernama panjang', async () => {
    const fakta = ubahPanjang(buatFakta({ jumlahDesa: 40, kelurahanTiap: 2, besar: 3 }));
    for (const urutan of [0, 1, 2, 39]) {
      const { dokumen } = susun(fakta, urutan);
      const terbaca = await bacaKeduanya(dokumen);
      expect(terbaca.halaman).toHaveLength(1);
      expect(findHilang(dokumen, terbaca)).toEqual([]);
    }
  });

  test('desa yang tidak ada ditolak', () => {
    expect(() => composeBahanBacaan(buatFakta(), { desa: '33.11.10.2999', tps: null })).toThrow();
  });
});
