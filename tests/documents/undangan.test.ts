import { describe, expect, test } from 'vitest';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import type { FaktaDokumen, Undangan } from '../../src/core/dokumen/fakta-dokumen.ts';
import { composeRapatBaku } from '../../src/core/dokumen/rapat-baku.ts';
import { composeUndangan } from '../../src/core/dokumen/undangan.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { buatFakta, PLENO_LENGKAP, RAPAT_LENGKAP } from './bangun-fakta.ts';

function denganUndangan(undangan: Partial<Undangan>, fakta: FaktaDokumen = buatFakta()): FaktaDokumen {
  return { ...fakta, rapat: { ...RAPAT_LENGKAP, undangan: { ...RAPAT_LENGKAP.undangan, ...undangan } } };
}

/** One text per letter. */
async function bacaPdf(fakta: FaktaDokumen): Promise<readonly string[]> {
  return readPdf(await renderDokumen(composeUndangan(fakta), 'pdf'), 'raw').map(rapatkan);
}

async function bacaXlsx(fakta: FaktaDokumen): Promise<readonly string[]> {
  return readXlsx(await renderDokumen(composeUndangan(fakta), 'xlsx')).map(teksLembar);
}

const BACA = [...(adaPdftotext ? [['PDF', bacaPdf] as const] : []), ['Excel', bacaXlsx] as const];

describe.each(BACA)('undangan %s', (_, baca) => {
  test('satu surat satu halaman untuk setiap penerima, hanya dengan namanya', async () => {
    const surat = await baca(buatFakta());
    expect(surat).toHaveLength(2);
    expect(surat[0]).toContain('Yth. Ketua Panwaslu Kecamatan Baki di Baki');
    expect(surat[1]).toContain('Yth. Ketua PPS Desa Gentan di Gentan');
    expect(surat[0]).not.toContain('Gentan');
  });

  test('memuat kepala surat, nomor, jadwal, dan tanda tangan ketua dengan gelarnya', async () => {
    const ketua = 'Drs. H. Bambang Prasetyo, S.Sos., M.M.';
    const fakta = {
      ...buatFakta({ pleno: { ...PLENO_LENGKAP, ketua, jam: 'Pukul 09.00 WIB' } }),
      alamat: 'Jalan Raya Baki 1 · Telepon (0271) 555',
    };
    const [surat = ''] = await baca(fakta);
    expect(surat).toContain(
      'PANITIA PEMILIHAN KECAMATAN (PPK) BAKI KABUPATEN SUKOHARJO PROVINSI JAWA TENGAH',
    );
    expect(surat).toContain('Jalan Raya Baki 1 · Telepon (0271) 555');
    expect(surat).toContain('Nomor : 045/PP.05.1-Und/331110/2024');
    expect(surat).toContain('Sifat : Penting');
    expect(surat).toContain('Hal : Undangan Rapat Pleno Terbuka');
    expect(surat).toContain('Hari, tanggal : Selasa, 6 Agustus 2024');
    expect(surat).toContain('Pukul : 09.00 WIB');
    expect(surat).toContain('Tempat : Pendopo Kecamatan Baki');
    expect(surat).toContain(`Baki, 2 Agustus 2024 KETUA PPK BAKI ${ketua}`);
  });

  test('tanpa penerima ada satu surat bergaris titik; yang belum diisi juga garis titik', async () => {
    const fakta = denganUndangan(
      { kepada: [], nomor: null, tanggal: null },
      buatFakta({ pleno: PLENO_KOSONG }),
    );
    const surat = await baca(fakta);
    expect(surat).toHaveLength(1);
    expect(surat[0]).toMatch(/Nomor : …{5,}/);
    expect(surat[0]).toMatch(/Yth\. …{5,} di …{5,}/);
    expect(surat[0]).toMatch(/Hari, tanggal : …{5,} Pukul : …{5,} Tempat : …{5,}/);
    expect(surat[0]).toMatch(/Baki, …{5,} KETUA PPK BAKI …{5,}/);
  });

  test('"Yth." dan "di" yang ikut diketik tidak tercetak dua kali; penerima tanpa tempat bergaris titik', async () => {
    const [surat = '', kedua = ''] = await baca(
      denganUndangan({
        kepada: [
          { nama: 'Kepada Yth. Camat Baki', di: 'di Tempat' },
          { nama: 'Dinas Dukcapil', di: '' },
        ],
      }),
    );
    expect(surat).toContain('Yth. Camat Baki di Tempat');
    expect(kedua).toMatch(/Yth\. Dinas Dukcapil di …{5,}/);
  });
});

describe('lembar undangan', () => {
  test('nama lembar unik, paling panjang 31 huruf, dan tanpa huruf yang ditolak Excel', () => {
    const kepada = Array.from({ length: 200 }, () => ({
      nama: `Pimpinan [Partai]: Politik/Tim 'Pemenangan' Tingkat Kecamatan Karangtengah`,
      di: 'Tempat',
    }));
    const nama = composeUndangan(denganUndangan({ kepada })).lembar.map((l) => l.nama);
    expect(new Set(nama.map((n) => n.toLowerCase())).size).toBe(200);
    for (const n of nama) expect(n).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });

  test(
    'setiap surat ke 40 desa yang diundang menurut bawaan tetap satu halaman',
    { timeout: 60_000 },
    async () => {
      if (!adaPdftotext) return;
      const asal = buatFakta({ jumlahDesa: 40, kelurahanTiap: 3 });
      const fakta = { ...asal, rapat: composeRapatBaku(asal.kecamatan, asal.profil, asal.tahapan) };
      const surat = await bacaPdf(fakta);
      expect(surat).toHaveLength(fakta.rapat.undangan.kepada.length);
      for (const [i, { nama }] of fakta.rapat.undangan.kepada.entries()) {
        expect(surat[i]).toContain(`Yth. ${nama}`);
        expect(surat[i]).toContain('KETUA PPK BAKI Siti Nurhayati');
      }
    },
  );
});
