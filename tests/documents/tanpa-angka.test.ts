import { expect, test } from 'vitest';
import { findEntri } from '../../src/core/dokumen/daftar-dokumen.ts';
import { SASARAN_KECAMATAN } from '../../src/core/dokumen/fakta-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';

const TANPA_ANGKA = [
  'undangan',
  'tata-tertib',
  'susunan-acara',
  'daftar-hadir',
  'register-masukan',
  'tanda-terima',
] as const;

test.each(TANPA_ANGKA)(
  '%s tidak membawa jumlah pemilih keluar kantor, dan impor tidak membuatnya usang',
  (jenis) => {
    const { compose } = findEntri(jenis);
    const [satu, lain] = [buatFakta(), buatFakta({ besar: 2 })];
    const dokumen = compose(satu, SASARAN_KECAMATAN);
    expect(dokumen.qr).not.toContain(String(satu.rekap.akhir.jumlah));
    expect(dokumen.kaki).not.toContain(satu.kepalaJejak.slice(0, 12));
    expect(compose({ ...lain, kepalaJejak: 'f'.repeat(64) }, SASARAN_KECAMATAN)).toEqual(dokumen);
  },
);

test('dokumen yang menyebut angka membawa keadaan datanya', () => {
  const fakta = buatFakta();
  const dokumen = findEntri('rekap').compose(fakta, SASARAN_KECAMATAN);
  expect(dokumen.qr).toContain(`L+P ${String(fakta.rekap.akhir.jumlah)}`);
  expect(dokumen.kaki).toContain(fakta.kepalaJejak.slice(0, 12));
});
