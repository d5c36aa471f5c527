import { describe, expect, test } from 'vitest';
import {
  daftarDokumen,
  findEntri,
  formatNamaBerkas,
  listSasaran,
} from '../../src/core/dokumen/daftar-dokumen.ts';
import type { Dokumen, JenisDokumen } from '../../src/core/dokumen/dokumen.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { composeLembarKontrol } from '../../src/core/dokumen/lembar-kontrol.ts';
import { composeRekapPerubahan } from '../../src/core/dokumen/rekap-perubahan.ts';
import { composeRekap } from '../../src/core/dokumen/rekap.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar, type LembarTerbaca } from './baca-dokumen.ts';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import { loadProfilUji } from '../data-uji.ts';
import { buatFakta } from './bangun-fakta.ts';
import { bacaLembar } from './susun-dokumen.ts';

const CONTOH = 'DATA CONTOH – BUKAN DOKUMEN RESMI';

function compose(jenis: JenisDokumen, fakta: FaktaDokumen): Dokumen {
  const entri = findEntri(jenis);
  const [sasaran] = listSasaran(entri, fakta);
  if (sasaran === undefined) throw new RangeError('Tidak ada yang dibuat dari dokumen itu.');
  return entri.compose(fakta, sasaran);
}

async function halamanPdf(fakta: FaktaDokumen, jenis: JenisDokumen): Promise<readonly string[]> {
  return readPdf(await renderDokumen(compose(jenis, fakta), 'pdf'));
}

async function bacaXlsx(fakta: FaktaDokumen, jenis: JenisDokumen): Promise<readonly LembarTerbaca[]> {
  return readXlsx(await renderDokumen(compose(jenis, fakta), 'xlsx'));
}

async function lembarXlsx(fakta: FaktaDokumen, jenis: JenisDokumen): Promise<readonly string[]> {
  return (await bacaXlsx(fakta, jenis)).map(teksLembar);
}

const SEMUA = daftarDokumen.map((d) => d.jenis);
const BERLEMBAR = daftarDokumen.filter((d) => d.format.includes('xlsx')).map((d) => d.jenis);
/** With a row for every desa. */
const REKAP = ['rekap', 'rekap-perubahan', 'lembar-kontrol', 'rekap-disabilitas', 'rekap-ktp-el'] as const;

describe('tanda pada setiap halaman dan lembar', () => {
  const opsi = { jumlahDesa: 40, tpsPerDesa: 2 };
  const ditandai = buatFakta({ ...opsi, draf: true, contoh: true });

  test.skipIf(!adaPdftotext).each(SEMUA)(
    '%s: DRAF tegak dan DATA CONTOH di setiap halaman PDF',
    async (jenis) => {
      for (const halaman of await halamanPdf(ditandai, jenis)) {
        expect(halaman).toMatch(/\bDRAF\b/);
        expect(halaman).toContain(CONTOH);
      }
    },
  );

  test.each(BERLEMBAR)('%s: DRAF dan DATA CONTOH di sel teratas setiap lembar Excel', async (jenis) => {
    const tanda = compose(jenis, ditandai).tanda.map((t) => t.teks);
    expect(tanda.slice(-2)).toEqual(['DRAF', CONTOH]);
    for (const lembar of await bacaXlsx(ditandai, jenis))
      expect(lembar.baris.slice(0, tanda.length).map((b) => b[0])).toEqual(tanda);
  });

  test.each(BERLEMBAR)('%s: tanpa draf dan contoh tidak ada tanda', async (jenis) => {
    const teks = (await lembarXlsx(buatFakta({ ...opsi, jumlahDesa: 3 }), jenis)).join(' ');
    expect(teks).not.toMatch(/\bDRAF\b|DATA CONTOH/);
    if (!adaPdftotext) return;
    const halaman = await halamanPdf(buatFakta({ ...opsi, jumlahDesa: 3 }), jenis);
    expect(halaman.join(' ')).not.toMatch(/\bDRAF\b|DATA CONTOH/);
  });
});

describe('data yang belum ada', () => {
  const kurang = buatFakta({
    draf: true,
    tanpaData: [3, 7],
    ubahDesa: (desa, i) => (i === 1 ? { ...desa, kk: null } : desa),
  });

  test.each(REKAP)(
    '%s: desa tanpa data berbunyi BELUM ADA DATA dan jumlahnya "tidak ada data"',
    async (jenis) => {
      for (const satu of await bacaXlsx(kurang, jenis)) {
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

  test.skipIf(!adaPdftotext).each(REKAP)(
    '%s: PDF menyebut desa tanpa data dan tidak menulisnya "-"',
    async (jenis) => {
      const teks = rapatkan((await halamanPdf(kurang, jenis)).join(' '));
      expect(teks).toMatch(/4 JETIS BELUM ADA DATA/);
      expect(teks).toContain('Belum ada data dari: Desa JETIS, Desa BAKIPANDEYAN.');
    },
  );
});

const MODEL = {
  rekap: 'MODEL A-REKAP PPK',
  'rekap-perubahan': 'MODEL A-REKAP PPK PERUBAHAN PEMILIH',
  'lembar-kontrol': 'LEMBAR KONTROL PPK',
  'rekap-disabilitas': 'REKAP PEMILIH DISABILITAS PPK',
  'rekap-ktp-el': 'REKAP PEMILIH BELUM BER-KTP-EL PPK',
} as const;
const PER_TPS = ['laporan-coklit', 'daftar-perubahan', 'daftar-perubahan-salinan'] as const;

describe('susunan formulir', () => {
  test.each(REKAP)(
    '%s: kotak model, judul, blok kepala, TOTAL, pengesahan, dan lima tanda tangan',
    async (jenis) => {
      const fakta = buatFakta();
      const teks = (await lembarXlsx(fakta, jenis)).join(' ');
      for (const bagian of [
        MODEL[jenis],
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

  test('rekap menyebut desa yang angkanya hanya dari rekapitulasi', async () => {
    const teks = teksLembar(
      await bacaLembar(
        'rekap',
        buatFakta({ ubahDesa: (d, i) => (i === 1 || i === 4 ? { ...d, sumber: 'rekap' } : d) }),
      ),
    );
    expect(teks).toContain('Angka Desa MANCASAN, Desa BENTAKAN diambil dari rekapitulasi yang diserahkan');
    expect(teks).toContain('jenis kelamin yang sekarang');
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
    for (const jenis of REKAP) {
      const teks = (await lembarXlsx(buatFakta({ pleno: PLENO_KOSONG }), jenis)).join(' ');
      expect(teks).toMatch(/Disahkan dalam rapat pleno PPK di …{10,}/);
      expect(teks).toMatch(/Tanggal …{10,}/);
      expect(teks.match(/[1-5] …{10,} (Ketua|Anggota)/g)).toHaveLength(5);
    }
  });

  test('nama berkas terbaca orang dan tanpa tanda yang ditolak sistem berkas', () => {
    const fakta = buatFakta({ tpsPerDesa: 2, kelurahanTiap: 14 });
    const nama = (jenis: JenisDokumen, f: FaktaDokumen): readonly string[] =>
      listSasaran(findEntri(jenis), f).map((s) => formatNamaBerkas(findEntri(jenis), f, s));
    expect(nama('rekap', fakta)).toEqual([expect.stringMatching(/^\d\d Rekap PPK Baki$/)]);
    expect(nama('rekap-pps', fakta)[1]).toMatch(/^\d\d Rekap PPS Mancasan$/);
    expect(nama('daftar-perubahan', fakta)[3]).toBe('TPS 002 Daftar Perubahan Pemilih');
    const aneh = { ...fakta, kecamatan: { ...fakta.kecamatan, nama: 'BAKI/ATAS: "A"' } };
    for (const jenis of SEMUA) for (const n of nama(jenis, aneh)) expect(n).not.toMatch(/[\\/:*?"<>|]/);
  });

  test('judul yang diganti kantor menggantikan baris pertama judul formulir', async () => {
    const profil = loadProfilUji();
    const ganti = <F extends object>(f: F): F & { judul: string } => ({ ...f, judul: 'JUDUL DARI KANTOR' });
    const { formulir } = profil;
    const fakta = buatFakta({
      tpsPerDesa: 2,
      profil: {
        ...profil,
        formulir: {
          ...formulir,
          rekap: ganti(formulir.rekap),
          rekapPps: ganti(formulir.rekapPps),
          rekapPerubahan: ganti(formulir.rekapPerubahan),
          rekapPerubahanPps: ganti(formulir.rekapPerubahanPps),
          lembarKontrol: ganti(formulir.lembarKontrol),
          rekapDisabilitas: ganti(formulir.rekapDisabilitas),
          rekapKtpEl: ganti(formulir.rekapKtpEl),
          rekapTps: ganti(formulir.rekapTps),
          daftarPerubahan: ganti(formulir.daftarPerubahan),
          laporanCoklit: ganti(formulir.laporanCoklit),
        },
      },
    });
    for (const jenis of [...REKAP, 'rekap-tps', 'rekap-pps', 'rekap-perubahan-pps', ...PER_TPS] as const)
      for (const lembar of await lembarXlsx(fakta, jenis)) {
        expect(lembar, jenis).toContain('JUDUL DARI KANTOR');
        expect(lembar, jenis).not.toMatch(
          /REKAPITULASI|LAPORAN HASIL PENCOCOKAN|DAFTAR PERUBAHAN PEMILIH UNTUK/,
        );
      }
  });
});

describe('lembar kontrol', () => {
  test('rumus dan angka identitas tercetak dan diperiksa', async () => {
    const fakta = buatFakta();
    const teks = (await lembarXlsx(fakta, 'lembar-kontrol')).join(' ');
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
  for (const jenis of BERLEMBAR) {
    const teks = (await lembarXlsx(buatFakta({ draf: true, tanpaData: [2], tpsPerDesa: 2 }), jenis)).join(
      ' ',
    );
    expect(teks).not.toMatch(/\b(galat|jejak|passphrase|null|undefined|NaN)\b/i);
  }
});
