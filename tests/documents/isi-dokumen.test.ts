import { describe, expect, test } from 'vitest';
import { daftarDokumen } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { composeLembarKontrol } from '../../src/core/dokumen/lembar-kontrol.ts';
import { composeRekapPerubahan } from '../../src/core/dokumen/rekap-perubahan.ts';
import { composeRekap } from '../../src/core/dokumen/rekap.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import { loadProfilUji } from '../data-uji.ts';
import { buatFakta } from './bangun-fakta.ts';

const CONTOH = 'DATA CONTOH – BUKAN DOKUMEN RESMI';

async function halamanPdf(fakta: FaktaDokumen, urutan: number): Promise<readonly string[]> {
  const entri = daftarDokumen[urutan];
  if (entri === undefined) throw new RangeError('Tidak ada dokumen itu.');
  return readPdf(await renderDokumen(entri.compose(fakta), 'pdf'));
}

async function lembarXlsx(fakta: FaktaDokumen, urutan: number): Promise<readonly string[]> {
  const entri = daftarDokumen[urutan];
  if (entri === undefined) throw new RangeError('Tidak ada dokumen itu.');
  return readXlsx(await renderDokumen(entri.compose(fakta), 'xlsx')).map(teksLembar);
}

const URUTAN = [0, 1, 2, 3];

describe('tanda pada setiap halaman dan lembar', () => {
  const ditandai = buatFakta({ jumlahDesa: 40, draf: true, contoh: true });

  test.skipIf(!adaPdftotext).each(URUTAN)(
    'dokumen %i: DRAF tegak dan DATA CONTOH di setiap halaman PDF',
    async (i) => {
      for (const halaman of await halamanPdf(ditandai, i)) {
        expect(halaman).toMatch(/\bDRAF\b/);
        expect(halaman).toContain(CONTOH);
      }
    },
  );

  test.each(URUTAN)('dokumen %i: DRAF dan DATA CONTOH di sel teratas setiap lembar Excel', async (i) => {
    for (const lembar of await lembarXlsx(ditandai, i)) expect(lembar).toMatch(new RegExp(`^DRAF ${CONTOH}`));
  });

  test.each(URUTAN)('dokumen %i: tanpa draf dan contoh tidak ada tanda', async (i) => {
    const teks = (await lembarXlsx(buatFakta(), i)).join(' ');
    expect(teks).not.toMatch(/\bDRAF\b|DATA CONTOH/);
    if (!adaPdftotext) return;
    expect((await halamanPdf(buatFakta(), i)).join(' ')).not.toMatch(/\bDRAF\b|DATA CONTOH/);
  });
});

describe('data yang belum ada', () => {
  const kurang = buatFakta({
    draf: true,
    tanpaData: [3, 7],
    ubahDesa: (desa, i) => (i === 1 ? { ...desa, kk: null } : desa),
  });

  test.each([1, 2, 3])(
    'dokumen %i: desa tanpa data berbunyi BELUM ADA DATA dan jumlahnya "tidak ada data"',
    async (i) => {
      const entri = daftarDokumen[i];
      const lembar = readXlsx(await renderDokumen(entri?.compose(kurang) ?? composeRekap(kurang), 'xlsx'));
      for (const satu of lembar) {
        expect(satu.baris.find((b) => b[1] === 'JETIS')?.[2]).toBe('BELUM ADA DATA');
        const total = satu.baris.find((b) => b[0] === 'TOTAL (14 Desa)') ?? [];
        expect(total.slice(2).filter((sel) => sel !== null && sel !== '')).toSatisfy(
          (sel: unknown[]) => sel.length > 0 && sel.every((s) => s === 'tidak ada data'),
        );
        expect(teksLembar(satu)).toContain('Belum ada data dari: Desa JETIS, Desa BAKIPANDEYAN.');
      }
    },
  );

  test('satu angka yang tidak diserahkan hanya menghilangkan jumlah angka itu', async () => {
    const fakta = buatFakta({ ubahDesa: (desa, i) => (i === 1 ? { ...desa, kk: null } : desa) });
    const rincian = readXlsx(await renderDokumen(composeLembarKontrol(fakta), 'xlsx')).at(-1);
    if (rincian === undefined) throw new Error('Lembar rincian tidak ada.');
    expect(rincian.baris.find((b) => b[1] === 'MANCASAN')?.at(-1)).toBe('tidak ada data');
    const total = rincian.baris.find((b) => b[0] === 'TOTAL (14 Desa)');
    expect(total?.at(-1)).toBe('tidak ada data');
    expect(total?.[2]).toBe(fakta.rekap.ubah.l);
    expect(teksLembar(rincian)).toContain('Tidak ada data jumlah KK dari: Desa MANCASAN.');
  });

  test.skipIf(!adaPdftotext).each([1, 2, 3])(
    'dokumen %i: PDF menyebut desa tanpa data dan tidak menulisnya "-"',
    async (i) => {
      const teks = rapatkan((await halamanPdf(kurang, i)).join(' '));
      expect(teks).toMatch(/4 JETIS BELUM ADA DATA/);
      expect(teks).toContain('Belum ada data dari: Desa JETIS, Desa BAKIPANDEYAN.');
    },
  );
});

describe('susunan formulir', () => {
  test.each([1, 2, 3])(
    'dokumen %i: kotak model, judul, blok kepala, TOTAL, pengesahan, dan lima tanda tangan',
    async (i) => {
      const fakta = buatFakta();
      const teks = (await lembarXlsx(fakta, i)).join(' ');
      const model =
        ['', 'MODEL A-REKAP PPK', 'MODEL A-REKAP PPK PERUBAHAN PEMILIH', 'LEMBAR KONTROL PPK'][i] ?? '';
      for (const bagian of [
        model,
        'DAFTAR PEMILIH HASIL PEMUTAKHIRAN (DPSH)',
        rapatkan(fakta.profil.judulPemilihan),
        'OLEH PPK',
        'PROVINSI : JAWA TENGAH',
        'KABUPATEN/KOTA : SUKOHARJO',
        'KECAMATAN : BAKI',
        'TOTAL (14 Desa)',
        'Disahkan dalam rapat pleno PPK di Pendopo Kecamatan Baki',
        'PANITIA PEMILIHAN KECAMATAN BAKI',
      ]) {
        expect(teks).toContain(bagian);
      }
      expect(teks).toContain('Tanggal 6 Agustus 2024');
      expect(teks.match(/\bAnggota\b/g)).toHaveLength(4);
      expect(teks.match(/\bKetua\b/g)).toHaveLength(1);
    },
  );

  test('kota disebut sebagai kota, desa dan kelurahan menurut kodenya', async () => {
    const fakta = buatFakta({ jumlahDesa: 12, kelurahanTiap: 6 });
    const kota = { ...fakta.kecamatan, kabupaten: { kode: '33.72', nama: 'KOTA SURAKARTA' } };
    const [teks = ''] = readXlsx(
      await renderDokumen(composeRekap({ ...fakta, kecamatan: kota }), 'xlsx'),
    ).map(teksLembar);
    expect(teks).toContain('KABUPATEN/KOTA : KOTA SURAKARTA');
    expect(teks).toContain('1 Kelurahan NGROMBO');
    expect(teks).toContain('2 Desa MANCASAN');
    expect(teks).toContain('TOTAL (10 Desa, 2 Kelurahan)');
  });

  test('rekap menerangkan jenis kelamin yang diperbaiki', async () => {
    const [teks = ''] = readXlsx(await renderDokumen(composeRekap(buatFakta()), 'xlsx')).map(teksLembar);
    expect(teks).toContain('dihitung menurut jenis kelamin yang baru, termasuk dalam jumlah pemilih awal');
  });

  test('varian L/P berkolom L, P, L+P; varian jumlah berkolom Total', async () => {
    const profil = loadProfilUji();
    const varian = (v: 'lp' | 'jumlah') => ({
      ...profil,
      formulir: { ...profil.formulir, rekapPerubahan: { ...profil.formulir.rekapPerubahan, varian: v } },
    });
    const baca = async (v: 'lp' | 'jumlah'): Promise<string> =>
      readXlsx(await renderDokumen(composeRekapPerubahan(buatFakta({ profil: varian(v) })), 'xlsx'))
        .map(teksLembar)
        .join(' ');
    const lp = await baca('lp');
    expect(lp).toContain('L P L+P L P L+P L P L+P');
    expect(lp).toContain('1 2 3 4 5 6 7 8 9 10 11 12 13');
    expect(lp).not.toContain(' Total ');
    const jumlah = await baca('jumlah');
    expect(jumlah).toContain('Jumlah Perbaikan Data Pemilih Total');
    expect(jumlah).toContain('1 2 3 4 5 6 7 = 4+5+6');
    expect(jumlah).not.toContain('L+P');
  });

  test('pleno yang belum diketahui meninggalkan garis titik di pengesahan dan tanda tangan', async () => {
    for (const i of [1, 2, 3]) {
      const teks = (await lembarXlsx(buatFakta({ pleno: PLENO_KOSONG }), i)).join(' ');
      expect(teks).toMatch(/Disahkan dalam rapat pleno PPK di …{10,}/);
      expect(teks).toMatch(/Tanggal …{10,}/);
      expect(teks.match(/[1-5] …{10,} (Ketua|Anggota)/g)).toHaveLength(5);
    }
  });

  test('nama berkas terbaca orang dan tanpa tanda yang ditolak sistem berkas', () => {
    expect(daftarDokumen.map((d) => d.formatNamaBerkas(buatFakta()))).toEqual([
      '1 Berita Acara Pleno PPK Baki',
      '2 Rekap PPK Baki',
      '3 Rekap PPK Perubahan Pemilih Baki',
      '4 Lembar Kontrol PPK Baki',
    ]);
    const fakta = buatFakta();
    const aneh = { ...fakta, kecamatan: { ...fakta.kecamatan, nama: 'BAKI/ATAS: "A"' } };
    for (const d of daftarDokumen) expect(d.formatNamaBerkas(aneh)).not.toMatch(/[\\/:*?"<>|]/);
  });
});

describe('lembar kontrol', () => {
  test('rumus dan angka identitas tercetak dan diperiksa', async () => {
    const fakta = buatFakta();
    const teks = (await lembarXlsx(fakta, 3)).join(' ');
    expect(teks).toContain('17 = 4+5−15');
    expect(teks).toContain('62.430 + 899 − 4.299 = 59.030, sesuai.');
    expect(teks).toContain('tidak dihitung lagi');
    expect(teks.match(/\bSesuai\b/g)).toHaveLength(3 * 15);
    expect(teks).not.toContain('Selisih');
  });

  test('desa yang tidak memenuhi identitas disebut selisihnya', async () => {
    const fakta = buatFakta({
      ubahDesa: (desa, i) => (i === 4 ? { ...desa, awal: { l: 0, p: 0, jumlah: 12 } } : desa),
    });
    const [lp] = readXlsx(await renderDokumen(composeLembarKontrol(fakta), 'xlsx'));
    const baris = lp?.baris.find((b) => b[1] === 'BENTAKAN');
    const selisih = 12 + (fakta.rekap.desa[4]?.baru.jumlah ?? 0) - (fakta.rekap.desa[4]?.tms.jumlah ?? 0);
    expect(selisih).not.toBe(fakta.rekap.desa[4]?.akhir.jumlah);
    expect(baris?.at(-1)).toMatch(/^Selisih −?[\d.]+$/);
    expect(lp?.baris.filter((b) => b.at(-1) === 'Sesuai')).toHaveLength(13);
  });
});

test('di kertas tidak ada kata orang program', async () => {
  for (const i of URUTAN) {
    const teks = (await lembarXlsx(buatFakta({ draf: true, tanpaData: [2] }), i)).join(' ');
    expect(teks).not.toMatch(/\b(galat|jejak|passphrase|null|undefined|NaN)\b/i);
  }
});
