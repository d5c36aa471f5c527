import { deflateSync, crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findEntri } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { Dokumen } from '../../src/core/dokumen/dokumen.ts';
import { SASARAN_KECAMATAN } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { fitGambar, readUkuranGambar } from '../../src/engine/render/ukuran-gambar.ts';
import { buatFakta } from './bangun-fakta.ts';

function buatBagian(jenis: string, isi: Buffer): Buffer {
  const nama = Buffer.from(jenis);
  const panjang = Buffer.alloc(4);
  panjang.writeUInt32BE(isi.length);
  const periksa = Buffer.alloc(4);
  periksa.writeUInt32BE(crc32(Buffer.concat([nama, isi])));
  return Buffer.concat([panjang, nama, isi, periksa]);
}

/** A red rectangle. */
function buatPng(lebar: number, tinggi: number): Buffer {
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([8, 2, 0, 0, 0], 8);
  const baris = Buffer.concat([Buffer.from([0]), Buffer.alloc(lebar * 3, Buffer.from([200, 30, 30]))]);
  const isi = deflateSync(Buffer.concat(Array.from({ length: tinggi }, () => baris)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    buatBagian('IHDR', kepala),
    buatBagian('IDAT', isi),
    buatBagian('IEND', Buffer.alloc(0)),
  ]);
}

const LOGO = `data:image/png;base64,${buatPng(80, 100).toString('base64')}`;

const UTAMA = (['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'] as const).map(findEntri);

describe('logo pada kop', () => {
  test('tanpa logo modelnya tidak berubah', () => {
    for (const { compose } of UTAMA) {
      expect(JSON.stringify(compose(buatFakta(), SASARAN_KECAMATAN))).not.toContain('gambar');
      expect(JSON.stringify(compose({ ...buatFakta(), logo: LOGO }, SASARAN_KECAMATAN))).toContain(LOGO);
    }
  });

  test.for(UTAMA)('$jenis: gambar ada di PDF dan di tiap lembar berkop Excel', async ({ compose }) => {
    const model = compose({ ...buatFakta(), logo: LOGO }, SASARAN_KECAMATAN);
    const tanpa = compose(buatFakta(), SASARAN_KECAMATAN);
    const pdf = Buffer.from(await renderDokumen(model, 'pdf')).toString('latin1');
    const kosong = Buffer.from(await renderDokumen(tanpa, 'pdf')).toString('latin1');
    expect(pdf).toContain('/Subtype /Image');
    expect(kosong).not.toContain('/Subtype /Image');
    expect(pdf.match(/\/Type \/Page\b/g)).toEqual(kosong.match(/\/Type \/Page\b/g));
    const isi = unzipSync(await renderDokumen(model, 'xlsx'));
    const gambar = (m: Dokumen): number =>
      m.lembar.filter((l) => l.blok.some((b) => b.jenis === 'kop')).length;
    const jangkar = Object.entries(isi)
      .filter(([n]) => /^xl\/drawings\/drawing\d+\.xml$/.test(n))
      .flatMap(([, b]) => strFromU8(b).match(/<xdr:oneCellAnchor/g) ?? []);
    // The QR code stands on every sheet beside it.
    expect(jangkar).toHaveLength(gambar(model) + model.lembar.length);
    expect(await renderDokumen(model, 'xlsx')).toEqual(await renderDokumen(model, 'xlsx'));
  });
});

describe('ukuran gambar', () => {
  test('dibaca dari kepala PNG dan JPEG, dan dimuatkan tanpa berubah bentuk', () => {
    expect(readUkuranGambar(buatPng(80, 100))).toEqual({ lebar: 80, tinggi: 100 });
    const jpeg = Buffer.from(
      'ffd8ffe000104a46494600010100000100010000ffc00011080040002003012200021101031101',
      'hex',
    );
    expect(readUkuranGambar(jpeg)).toEqual({ lebar: 32, tinggi: 64 });
    expect(readUkuranGambar(Buffer.from('bukan gambar'))).toBeNull();
    expect(readUkuranGambar(Buffer.alloc(0))).toBeNull();
    expect(fitGambar(buatPng(80, 100), 50)).toEqual({ lebar: 40, tinggi: 50 });
  });
});
