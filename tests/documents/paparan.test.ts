import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { terbilang } from '../../src/core/bahasa/terbilang.ts';
import { findEntri } from '../../src/core/dokumen/daftar-dokumen.ts';
import { composePaparan } from '../../src/core/dokumen/paparan.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf } from './baca-dokumen.ts';
import { cetak } from './angka-harapan.ts';
import { buatFakta, profilSepuluhAlasan } from './bangun-fakta.ts';
import { listTabel } from './rapat-alat.ts';

async function baca(fakta: FaktaDokumen): Promise<readonly string[]> {
  return readPdf(await renderDokumen(composePaparan(fakta), 'pdf'), 'raw').map(rapatkan);
}

interface Kata {
  readonly teks: string;
  readonly tinggi: number;
  readonly kanan: number;
  readonly bawah: number;
}

/** Words of every page with their height and place, in points. */
function readKata(
  isi: Uint8Array,
): readonly { readonly lebar: number; readonly tinggi: number; readonly kata: readonly Kata[] }[] {
  const folder = mkdtempSync(join(tmpdir(), 'paparan-'));
  try {
    const berkas = join(folder, 'paparan.pdf');
    writeFileSync(berkas, isi);
    const xml = execFileSync('pdftotext', ['-bbox', berkas, '-'], { encoding: 'utf8' });
    return xml
      .split('<page ')
      .slice(1)
      .map((halaman) => {
        const [, lebar, tinggi] = /width="([\d.]+)" height="([\d.]+)"/.exec(halaman) ?? [];
        const kata = [
          ...halaman.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
        ].map(([, , atas, kanan, bawah, teks]) => ({
          teks: teks ?? '',
          tinggi: Number(bawah) - Number(atas),
          kanan: Number(kanan),
          bawah: Number(bawah),
        }));
        return { lebar: Number(lebar), tinggi: Number(tinggi), kata };
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!adaPdftotext)('paparan', () => {
  test('hanya PDF', () => {
    expect(findEntri('paparan').format).toEqual(['pdf']);
  });

  test.each([1, 8, 9, 14, 40])(
    '%i desa: satu slide satu halaman, dengan semua angka rekap',
    async (jumlahDesa) => {
      const fakta = buatFakta({ jumlahDesa });
      const halaman = await baca(fakta);
      expect(halaman).toHaveLength(composePaparan(fakta).lembar.length);
      const semua = halaman.join('\n');
      fakta.rekap.desa.forEach((d, i) => {
        const { akhir, awal, baru, tms } = d;
        const nama = `${i + 1} ${d.nama}`;
        expect(semua).toContain(
          `${nama} ${[d.jumlahTps, akhir.l, akhir.p, akhir.jumlah].map(cetak).join(' ')}`,
        );
        const mutasi = [awal.jumlah, baru.jumlah, tms.jumlah, akhir.jumlah].map(cetak).join(' ');
        expect(semua).toContain(`${nama} ${mutasi}`);
      });
    },
  );

  test('jumlah kecamatan, perubahannya dan alasan TMS adalah angka rekap', async () => {
    const fakta = buatFakta();
    const { rekap } = fakta;
    const semua = (await baca(fakta)).join('\n');
    const lp = (a: typeof rekap.awal) => [a.l, a.p, a.jumlah].map(cetak).join(' ');
    expect(semua).toContain(`${cetak(rekap.akhir.jumlah)} ${terbilang(rekap.akhir.jumlah ?? 0)} pemilih`);
    expect(semua).toContain(`Pemilih awal ${lp(rekap.awal)}`);
    expect(semua).toContain(`Pemilih baru (+) ${lp(rekap.baru)}`);
    expect(semua).toContain(`Tidak memenuhi syarat (−) ${lp(rekap.tms)}`);
    expect(semua).toContain(`Pemilih akhir ${lp(rekap.akhir)}`);
    expect(semua).toContain(`Jumlah TMS ${lp(rekap.tms)}`);
    for (const { kode, label } of fakta.profil.keterangan.tms) {
      const alasan = rekap.tmsPerAlasan[kode];
      if (alasan === undefined) throw new Error('Alasan tidak ada.');
      expect(semua).toContain(`${kode}. ${label} ${lp(alasan)}`);
    }
  });

  test('tidak lebih dari sepuluh baris per slide, terbagi rata', () => {
    for (const jumlahDesa of [1, 9, 10, 11, 14, 40, 41]) {
      const tabel = listTabel(composePaparan(buatFakta({ jumlahDesa, profil: profilSepuluhAlasan() })));
      expect(Math.max(...tabel.map((t) => t.baris.length))).toBeLessThanOrEqual(10);
      expect(tabel.filter((t) => t.baris.length === 0)).toEqual([]);
      const desa = tabel.filter((t) =>
        t.kolom.some((k) => k.judul === 'Laki-laki' && t.kolom[0]?.judul === 'No'),
      );
      expect(desa.reduce((n, t) => n + t.baris.length, 0)).toBe(jumlahDesa);
      expect(desa.filter((t) => t.total !== null)).toHaveLength(1);
      expect(desa.at(-1)?.total).not.toBeNull();
    }
  });

  test('tidak memuat nama siapa pun dan tidak memuat nomor kependudukan', async () => {
    const fakta = buatFakta({ tpsPerDesa: 6 });
    const semua = (await baca(fakta)).join('\n');
    const orang = [
      fakta.pleno.ketua,
      ...fakta.pleno.anggota,
      ...fakta.desa.flatMap((d) => [d.pleno.ketua, ...d.pleno.anggota, ...d.pantarlih.values()]),
      ...fakta.rekap.desa.flatMap((d) =>
        d.tps.flatMap((t) => fakta.listPerubahan(d.kode, t.nomor).map((p) => p.nama)),
      ),
    ];
    expect(orang.length).toBeGreaterThan(100);
    for (const nama of orang) if (nama !== null) expect(semua).not.toContain(nama);
    expect(semua.replaceAll(' ', '')).not.toMatch(/\d{16}/);
  });

  test.each([14, 40])(
    '%i desa: tabel terbaca dari jauh dan tidak ada yang keluar dari slide',
    async (jumlahDesa) => {
      const fakta = buatFakta({ jumlahDesa, kelurahanTiap: 4, besar: 9 });
      const halaman = readKata(await renderDokumen(composePaparan(fakta), 'pdf'));
      for (const { lebar, tinggi, kata } of halaman) {
        expect(lebar / tinggi).toBeCloseTo(16 / 9, 1);
        for (const k of kata) {
          expect(k.kanan).toBeLessThan(lebar);
          expect(k.bawah).toBeLessThan(tinggi);
        }
      }
      const angka = new Set(fakta.rekap.desa.map((d) => cetak(d.akhir.jumlah)));
      const sel = halaman.flatMap((h) => h.kata.filter((k) => angka.has(k.teks)));
      expect(sel.length).toBeGreaterThanOrEqual(2 * jumlahDesa);
      // On a slide 540 points high, 18 points are what a hall can read.
      const tinggi = halaman[0]?.tinggi ?? 0;
      expect(Math.min(...sel.map((k) => k.tinggi))).toBeGreaterThanOrEqual((18 / 540) * tinggi);
    },
  );

  test('yang belum ada disebut, dan tidak pernah dihitung nol', async () => {
    const fakta = buatFakta({ tanpaData: [0, 4] });
    const halaman = await baca(fakta);
    const semua = halaman.join('\n');
    expect(semua).toContain('Belum ada data: 2 dari 14 desa/kelurahan.');
    expect(semua).toContain('BELUM ADA DATA');
    expect(semua).toContain('Belum dapat dihitung karena ada data yang belum masuk.');
    for (const { kode, label } of fakta.profil.keterangan.tms) {
      expect(semua).toContain(`${kode}. ${label} tidak ada data tidak ada data tidak ada data`);
    }
    expect(halaman).toHaveLength(composePaparan(fakta).lembar.length);
  });
});
