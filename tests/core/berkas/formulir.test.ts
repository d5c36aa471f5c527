import { describe, expect, test } from 'vitest';
import { baca, buku, kodeAlasan, lembar, type BarisUji } from './buku-uji.ts';

const KEPALA_CETAK: readonly BarisUji[] = [
  [
    'No',
    'Nomor KK',
    'NIK',
    'Nama',
    'Tempat Lahir',
    'Tanggal Lahir',
    'Status Perkawinan B/S/P',
    'Jenis Kelamin L/P',
    'Alamat',
    null,
    null,
    'Disabilitas',
    'Status KTP-el',
    'Keterangan',
  ],
  [null, null, null, null, null, null, null, null, 'Jalan/Dukuh', 'RT', 'RW', null, null, null],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
];

function judul(desa: string, tps: string): BarisUji[] {
  return [
    ['DAFTAR PEMILIH'],
    [
      'PEMILIHAN GUBERNUR DAN WAKIL GUBERNUR SERTA BUPATI DAN WAKIL BUPATI/WALI KOTA DAN WAKIL WALI KOTA TAHUN 2024',
    ],
    ['PROVINSI', null, ': JAWA TENGAH', null, null, null, null, 'KECAMATAN', null, ': BAKI'],
    ['KABUPATEN/KOTA', null, ': SUKOHARJO', null, null, null, null, 'DESA/KELURAHAN', null, `: ${desa}`],
    [null, null, null, null, null, null, null, 'NOMOR TPS', null, `: ${tps}`],
    [],
  ];
}

function isi(n: number, tps: number): BarisUji[] {
  return Array.from({ length: n }, (_, i) => [
    i + 1,
    `33110201011100${String(tps)}${String(i % 10)}`,
    `3311021203${String(tps).padStart(2, '0')}00${String(i).padStart(2, '0')}`,
    `WARGA ${String(i)}`,
    'SUKOHARJO',
    '12|03|1990',
    'S',
    'L',
    'DK. UJI',
    '001',
    '001',
    '0',
    'S',
    i === 0 ? 'B' : '',
  ]);
}

const KAKI: readonly BarisUji[] = [
  ['JUMLAH', null, null, '3 pemilih'],
  [],
  ['Keterangan:', null, null, 'B : Pemilih Baru', null, null, 'S : Sudah'],
  ['1', null, null, 'Meninggal', null, null, 'B : Belum'],
  ['2', null, null, 'Ganda'],
  [null, null, null, null, null, null, null, null, 'Ditetapkan di GENTAN tanggal 2 Agustus 2024'],
  [null, null, null, null, null, null, null, null, 'PPS GENTAN'],
  [null, null, null, 'SITI AMINAH'],
  ['1', null, null, 'BUDI SANTOSO', null, null, null, null, 'Ketua'],
];

describe('Model A-Daftar Pemilih yang disimpan sebagai Excel', () => {
  test('satu lembar per TPS: desa dan TPS dari judul; jumlah, legenda, dan tanda tangan bukan pemilih', () => {
    const hasil = baca(
      buku(
        [1, 2].map((t) =>
          lembar(`TPS 00${String(t)}`, [
            ...judul('GENTAN', `00${String(t)}`),
            ...KEPALA_CETAK,
            ...isi(3, t),
            ...KAKI,
          ]),
        ),
      ),
    );
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(hasil.jenis).toBe('model-a');
    expect(hasil.pemilih.map((p) => p.tps)).toEqual(['001', '001', '001', '002', '002', '002']);
    expect(hasil.wilayah[0]).toMatchObject({
      namaDesa: 'GENTAN',
      namaKecamatan: 'BAKI',
      namaKabupaten: 'SUKOHARJO',
    });
  });

  test('beberapa daftar bersusun dalam satu lembar dibaca masing-masing dengan judulnya', () => {
    const satu = (t: number): BarisUji[] => [
      ...judul('GENTAN', String(t)),
      ...KEPALA_CETAK,
      ...isi(4, t),
      ...KAKI,
    ];
    const hasil = baca(buku([lembar('Semua', [...satu(1), ...satu(2), ...satu(3)])]));
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(hasil.pemilih).toHaveLength(12);
    expect(new Set(hasil.pemilih.map((p) => p.tps))).toEqual(new Set(['001', '002', '003']));
  });

  test('kepala yang terulang di tiap halaman bukan pemilih dan mewarisi judul', () => {
    const hasil = baca(
      buku([
        lembar('A', [
          ...judul('GENTAN', '5'),
          ...KEPALA_CETAK,
          ...isi(3, 5),
          ...KEPALA_CETAK,
          ...isi(2, 6),
          ...KAKI,
        ]),
      ]),
    );
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(hasil.pemilih.map((p) => p.tps)).toEqual(['005', '005', '005', '005', '005']);
  });

  test('judul yang tersalin dari TPS lain ditolak bila nama lembar berkata lain', () => {
    const hasil = baca(buku([lembar('TPS 002', [...judul('GENTAN', '001'), ...KEPALA_CETAK, ...isi(3, 2)])]));
    expect(kodeAlasan(hasil)).toEqual(['TPS_BERTENTANGAN']);
  });

  test('judul kelompok "TPS 002" di dalam daftar memindahkan baris di bawahnya', () => {
    const hasil = baca(
      buku([
        lembar('A', [
          ...judul('GENTAN', ''),
          ...KEPALA_CETAK,
          ['TPS 001'],
          ...isi(2, 1),
          ['TPS 002'],
          ...isi(3, 2),
        ]),
      ]),
    );
    expect(hasil.pemilih.map((p) => p.tps)).toEqual(['001', '001', '002', '002', '002']);
  });

  test('baris terakhir yang hampir kosong tetapi melanjutkan nomor urut tidak hilang', () => {
    const hasil = baca(
      buku([
        lembar('TPS 1', [
          ...judul('GENTAN', '1'),
          ...KEPALA_CETAK,
          ...isi(3, 1),
          [4, null, null, 'TANPA DATA'],
          ['JUMLAH', null, null, '4'],
        ]),
      ]),
    );
    expect(hasil.alasan).toMatchObject([{ kode: 'JENIS_KELAMIN_TIDAK_SAH', kolom: 'H' }]);
  });
});

describe('jenis berkas', () => {
  const teks = (pemisah: string, baris: readonly BarisUji[]): ReturnType<typeof baca> =>
    baca(buku([lembar(null, baris)], { format: 'csv', pemisah }));

  test('unduhan Sidalih', () => {
    const hasil = teks('#', [
      [
        'KEC_ID',
        'KEL_ID',
        'TPS_ID',
        'TAHAPAN_ID',
        'KECAMATAN',
        'KELURAHAN',
        'DPID',
        'NKK',
        'NIK',
        'NAMA',
        'TEMPAT_LAHIR',
        'TANGGAL_LAHIR',
        'JENIS_KELAMIN',
        'KAWIN',
        'ALAMAT',
        'RT',
        'RW',
        'DIFABEL',
        'EKTP',
        'KETERANGAN',
        'SUMBERDATA',
        'TPS',
        'STATUS',
      ],
      [
        '33110',
        '41234',
        '998877',
        '1',
        'BAKI',
        'GENTAN',
        '771',
        '3311020101110001',
        '3311021203900001',
        'A',
        'SKH',
        '12|03|1990',
        'L',
        'S',
        'DK',
        '1',
        '2',
        '0',
        'S',
        '',
        'DP4',
        '1',
        'AKTIF',
      ],
      [
        '33110',
        '41234',
        '998877',
        '1',
        'BAKI',
        'GENTAN',
        '',
        '3311020101110001',
        '3311021203900002',
        'B',
        'SKH',
        '12|03|1990',
        'L',
        'S',
        'DK',
        '1',
        '2',
        '0',
        'S',
        'B',
        'DP4',
        '1',
        'BARU',
      ],
    ]);
    expect(kodeAlasan(hasil)).toEqual([]);
    expect([hasil.jenis, hasil.pemilih[0]?.tps, hasil.pemilih[1]?.keterangan]).toEqual([
      'sidalih',
      '001',
      'B',
    ]);
    expect(hasil.wilayah).toMatchObject([{ kodeDesa: null, namaDesa: 'GENTAN', namaKecamatan: 'BAKI' }]);
  });

  test('DP4 tanpa kepala dikenali dari isi setiap kolom', () => {
    const baris = (i: number, ket: string): BarisUji => [
      '3311020101110001',
      `331102120390000${String(i)}`,
      'A',
      'SKH',
      '12-03-1990',
      'L',
      'S',
      'DK',
      '1',
      '2',
      '0',
      'x',
      'y',
      '331110',
      'BAKI',
      '3311102013',
      'GENTAN',
      '3',
      ket,
    ];
    const hasil = teks('#', [baris(1, ''), baris(2, '1'), baris(3, 'B')]);
    expect(kodeAlasan(hasil)).toEqual([]);
    expect([hasil.jenis, hasil.pemilih.map((p) => p.keterangan), hasil.pemilih[0]?.ktpEl]).toEqual([
      'sidalih',
      ['', '1', 'B'],
      null,
    ]);
    expect(hasil.wilayah[0]?.kodeDesa).toBe('3311102013');
  });

  test('ekspor e-Coklit', () => {
    const hasil = teks('#', [
      [
        'DPID',
        'NKK',
        'NIK',
        'NAMA',
        'JENIS_KELAMIN',
        'RT',
        'RW',
        'KET',
        'TPS',
        'KELURAHAN',
        'LATITUDE',
        'LONGITUDE',
      ],
      ['0', '3311020101110001', '3311021203900001', 'A', 'L', '1', '2', 'B', '1', 'GENTAN', '-7.6', '110.8'],
      ['5', '3311020101110001', '3311021203900002', 'B', 'P', '1', '2', '', '1', 'GENTAN', '-7.6', '110.8'],
    ]);
    expect([hasil.jenis, hasil.pemilih[0]?.dpid]).toEqual(['ecoklit', '']);
  });

  test('Bulk Sidalih', () => {
    const hasil = baca(
      buku([
        lembar('Sheet1', [
          [
            'KECAMATAN',
            'DESA',
            'DPID',
            'NKK',
            'NIK',
            'NAMA',
            'TMPLHR',
            'TGLLHR',
            'STS',
            'L/P',
            'JALAN',
            'RT',
            'RW',
            'DIS',
            'EKTP',
            'KET',
            'SMBR',
            'TPS',
          ],
          [
            'BAKI',
            'GENTAN',
            '',
            '3311020101110001',
            '3311021203900001',
            'A',
            'SKH',
            '12|03|1990',
            'S',
            'L',
            'DK',
            '1',
            '2',
            '0',
            'S',
            'B',
            'DP4',
            '1',
          ],
          [
            'BAKI',
            'GENTAN',
            '7',
            '3311020101110001',
            '3311021203900002',
            'A',
            'SKH',
            '12|03|1990',
            'B',
            'L',
            'DK',
            '1',
            '2',
            '0',
            'S',
            '',
            'DP4',
            '1',
          ],
        ]),
      ]),
    );
    expect([hasil.jenis, hasil.pemilih.map((p) => p.statusKawin)]).toEqual(['bulk', ['S', 'B']]);
  });

  test('kode pengawas (kolom FILTER) tidak pernah dibaca sebagai kode TMS', () => {
    const kepala = [
      'code',
      'district',
      'village',
      'dp_id',
      'nkk',
      'nik',
      'nama',
      'tempat',
      'tgl',
      'kawin',
      'JK',
      'alamat',
      'rt',
      'rw',
      'disabilitas',
      'filter',
      'tps',
    ];
    const baris = [
      '3311102013',
      'BAKI',
      'GENTAN',
      '7',
      '3311020101110001',
      '3311021203900002',
      'A',
      'SKH',
      '12|03|1990',
      'S',
      'L',
      'DK',
      '1',
      '2',
      '0',
      '2',
      '1',
    ];
    expect(kodeAlasan(baca(buku([lembar('A', [kepala, baris])])))).toEqual(['KODE_PENGAWAS']);
  });
});
