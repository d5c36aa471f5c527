import { describe, expect, test } from 'vitest';
import type { Sel } from '../../../src/core/berkas/buku.ts';
import { checkKepalaWilayah } from '../../../src/core/diagnosis/check-kepala-wilayah.ts';
import type { Diagnosis } from '../../../src/core/diagnosis/format-diagnosis.ts';
import { findTabel } from '../../../src/core/tabel/find-tabel.ts';
import { buildPetaWilayah } from '../../../src/core/wilayah/peta-wilayah.ts';
import { loadCalonKecamatan } from '../../../src/engine/wilayah/load-wilayah.ts';

const CALON = loadCalonKecamatan();
const PETA = buildPetaWilayah(CALON);

function check(
  judul: readonly (readonly Sel[])[],
  label: string,
  nama: readonly string[],
): readonly Diagnosis[] {
  const isi = nama.map((n, i): Sel[] => [i + 1, n, 100 + i, 200, 300 + i]);
  const baris = [...judul, ['No', label, 'L', 'P', 'L+P'], ...isi].map((sel, i) => ({ nomor: i + 1, sel }));
  const tabel = findTabel({
    format: 'xlsx',
    pemisah: null,
    tanggal1904: false,
    lembar: [{ nama: 'Rekap', tersembunyi: false, baris }],
  });
  return tabel.flatMap((t) => checkKepalaWilayah(t, PETA));
}

const desa = (kode: string): readonly string[] => CALON.find((k) => k.kode === kode)?.namaDesa ?? [];
const kecamatan = (kode: string): readonly string[] =>
  CALON.filter((k) => k.kode.startsWith(kode)).map((k) => k.nama);
const TPS = Array.from({ length: 6 }, (_, i) => `TPS ${String(i + 1)}`);

describe('judul yang menyebut wilayah lain', () => {
  test('kecamatan lain di kabupaten yang sama: sel judul dan nama yang benar', () => {
    const d = check(
      [['REKAP DPHP'], ['KECAMATAN', ': GROGOL'], ['KABUPATEN', ': SUKOHARJO']],
      'Desa',
      desa('33.11.10'),
    );
    expect(d).toMatchObject([
      { jenis: 'KEPALA_WILAYAH_LAIN', sel: 'B2', tertulis: 'GROGOL', seharusnya: 'BAKI' },
    ]);
  });

  test('judul satu kalimat', () => {
    const d = check(
      [['REKAP DPHP KECAMATAN GATAK KABUPATEN SUKOHARJO TAHUN 2024']],
      'Wilayah',
      desa('33.11.10'),
    );
    expect(d).toMatchObject([{ sel: 'A1', tertulis: 'GATAK', seharusnya: 'BAKI' }]);
  });

  test('kabupaten lain: yang ditunjuk sel kabupaten, bukan kecamatannya', () => {
    const d = check([['KECAMATAN : BAKI'], ['KABUPATEN/KOTA', ':', 'KLATEN']], 'Desa', desa('33.11.10'));
    expect(d).toMatchObject([{ sel: 'C2', tertulis: 'KLATEN', seharusnya: 'KABUPATEN SUKOHARJO' }]);
  });

  test('rekap per kecamatan dengan judul kabupaten lain', () => {
    const d = check([['DPT KABUPATEN WONOGIRI PILKADA 2024']], 'Kecamatan', kecamatan('33.11'));
    expect(d).toMatchObject([{ sel: 'A1', tertulis: 'WONOGIRI', seharusnya: 'KABUPATEN SUKOHARJO' }]);
  });

  test('rekap per TPS: desa yang disebut tidak ada di kecamatan yang disebut', () => {
    const d = check([['KECAMATAN : WERU'], ['KABUPATEN : SUKOHARJO'], ['DESA : BAKIPANDEYAN']], 'TPS', TPS);
    expect(d).toMatchObject([{ sel: 'A1', tertulis: 'WERU', seharusnya: 'BAKI' }]);
  });
});

describe('judul yang didiamkan', () => {
  test.each([
    ['kecamatan yang benar', [['KECAMATAN : BAKI']], 'Desa', desa('33.11.10')],
    ['tanpa judul wilayah', [['REKAP']], 'Desa', desa('33.11.10')],
    [
      'per kecamatan se-kabupaten',
      [['REKAP PER KECAMATAN SE-KABUPATEN SUKOHARJO']],
      'Kecamatan',
      kecamatan('33.11'),
    ],
    [
      'GENTAN ada di tiga kecamatan',
      [['KECAMATAN : BULU'], ['DESA : GENTAN'], ['KABUPATEN : SUKOHARJO']],
      'TPS',
      TPS,
    ],
    ['sebagian desa saja', [['KECAMATAN : BAKI']], 'Desa', desa('33.11.10').slice(4, 8)],
    [
      'baris yang bukan wilayah mana pun',
      [['KECAMATAN : BAKI']],
      'Nama',
      ['MAWAR', 'MELATI ABADI', 'KENANGA INDAH'],
    ],
  ] as const)('%s', (_, judul, label, nama) => {
    expect(check(judul, label, nama)).toEqual([]);
  });

  test('setiap kecamatan di bawah judulnya sendiri', () => {
    const salah = CALON.filter((k, i) => i % 17 === 0 && k.namaDesa.length >= 3).filter(
      (k) =>
        check([[`REKAP KECAMATAN ${k.nama} ${k.namaKabupaten} TAHUN 2024`]], 'Desa', k.namaDesa).length > 0,
    );
    expect(salah.map((k) => k.nama)).toEqual([]);
  });
});
