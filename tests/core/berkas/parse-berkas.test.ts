import { describe, expect, test } from 'vitest';
import type { Sel } from '../../../src/core/berkas/buku.ts';
import { baca, bacaDaftar, buku, KEPALA, kodeAlasan, lembar, orang, type BarisUji } from './buku-uji.ts';
import { loadProfilUji } from '../../data-uji.ts';

const nik16 = '3311021203900001';

describe('baris yang dihitung', () => {
  test('baris dengan nama atau NIK adalah pemilih; baris kosong dan yang hanya bernomor urut diabaikan', () => {
    const hasil = bacaDaftar([orang(), [], orang({ NIK: '' }), orang({ Nama: '' }), ['4'], ['5']]);
    expect(kodeAlasan(hasil)).toEqual([]);
    expect(hasil.pemilih).toHaveLength(3);
  });

  test('baris di dalam daftar tanpa nama dan NIK menolak berkas dan disebut tempatnya', () => {
    const hasil = bacaDaftar([orang(), orang({ Nama: '', NIK: '' }), orang()]);
    expect(hasil.alasan).toMatchObject([{ kode: 'BARIS_TANPA_NAMA_DAN_NIK', lembar: 'Sheet1', baris: 3 }]);
    expect(hasil.pemilih).toEqual([]);
  });

  test('baris terakhir tanpa nama dan NIK tetap bagian daftar', () => {
    expect(kodeAlasan(bacaDaftar([orang(), orang({ Nama: '', NIK: '' })]))).toEqual([
      'BARIS_TANPA_NAMA_DAN_NIK',
    ]);
  });

  test('NIK rusak dan baris kembar tetap dihitung sebanyak barisnya', () => {
    const kembar = orang({ NIK: nik16 });
    const hasil = bacaDaftar([
      kembar,
      kembar,
      orang({ NIK: '33110212039' }),
      orang({ NIK: '331102******0001' }),
    ]);
    expect(hasil.pemilih).toHaveLength(4);
  });

  test('semua kesalahan baris dilaporkan, bukan hanya yang pertama', () => {
    const hasil = bacaDaftar([
      orang({ 'L/P': 'X', TPS: '' }),
      orang(),
      orang({ Keterangan: '9' }),
      orang({ NIK: 3311021203900001 }),
    ]);
    expect(hasil.alasan.map((a) => [a.kode, a.baris, a.kolom])).toEqual([
      ['JENIS_KELAMIN_TIDAK_SAH', 2, 'H'],
      ['TPS_TIDAK_ADA', 2, 'O'],
      ['KETERANGAN_TIDAK_DIKENAL', 4, 'N'],
      ['NIK_SEBAGAI_ANGKA', 5, 'C'],
    ]);
  });
});

describe('NIK dan NKK yang digitnya hilang', () => {
  const kasus: readonly (readonly [string, Sel, string])[] = [
    ['NIK', 3311021203900001, 'NIK_SEBAGAI_ANGKA'],
    ['NKK', 3311021203900001, 'NKK_SEBAGAI_ANGKA'],
    ['NIK', '3,31102E+15', 'NIK_NOTASI_EKSPONEN'],
    ['NKK', '3.31102E+15', 'NKK_NOTASI_EKSPONEN'],
    ['NIK', '3311021203900001.0', 'NIK_SEBAGAI_ANGKA'],
  ];
  test.each(kasus)('%s berisi %s ditolak sebagai %s', (kolom, isi, kode) => {
    expect(kodeAlasan(bacaDaftar([orang(), orang({ [kolom]: isi })]))).toEqual([kode]);
  });

  const nol = (n: number): BarisUji[] =>
    Array.from({ length: n }, (_, i) => orang({ NIK: `33110212039${String(i).padStart(4, '0')}0` }));
  test('kolom 50 baris yang lebih dari 90 % NIK-nya berakhir 0 ditolak', () => {
    expect(kodeAlasan(bacaDaftar(nol(50)))).toEqual(['NIK_DIGIT_TERAKHIR_HILANG']);
  });
  test('kolom 49 baris seperti itu diterima', () => {
    expect(kodeAlasan(bacaDaftar(nol(49)))).toEqual([]);
  });
  test('tepat 90 % belum menolak', () => {
    const lain = Array.from({ length: 5 }, () => orang());
    expect(kodeAlasan(bacaDaftar([...nol(45), ...lain].map((b) => b)))).toEqual([]);
  });
});

describe('keterangan', () => {
  const terima: readonly (readonly [Sel, string])[] = [
    ['', ''],
    ['-', ''],
    ['✓', ''],
    [0, ''],
    ['0', ''],
    ['Sesuai', ''],
    ['b', 'B'],
    ['Baru', 'B'],
    ['u', 'U'],
    ['Ubah', 'U'],
    [1, '1'],
    ['1.0', '1'],
    ['01', '1'],
    ['Meninggal', '1'],
    ['1. Meninggal', '1'],
    ['1 Meninggal', '1'],
    ['Meninggal (1)', '1'],
    ['TMS 4', '4'],
    ['TMS - Pindah domisili', '4'],
    ['8', '8'],
    ['WNA/Tidak Dikenal', '5'],
    ['B - Pemilih Baru', 'B'],
    ['B Baru', 'B'],
    ["'8", '8'],
    ['Dibawah Umur', '3'],
  ];
  test.each(terima)('%j dibaca sebagai %j', (isi, kode) => {
    const hasil = bacaDaftar([orang(), orang({ Keterangan: isi })]);
    expect(hasil.pemilih[1]?.keterangan).toBe(kode);
  });

  test.each([
    '9',
    '10',
    'Hilang ingatan',
    '8. Hilang ingatan',
    'X',
    'Tidak dikenal',
    '5. Tidak dikenal',
    '90',
  ])('%j bukan kode Pilkada 2024 dan menolak berkas', (isi) => {
    expect(kodeAlasan(bacaDaftar([orang(), orang({ Keterangan: isi })]))).toEqual([
      'KETERANGAN_TIDAK_DIKENAL',
    ]);
  });

  test('kode 9 dan "8. Hilang ingatan" sah pada profil 2020', () => {
    const isi = buku([
      lembar('A', [KEPALA, orang(), orang({ Keterangan: '9' }), orang({ Keterangan: '8. Hilang ingatan' })]),
    ]);
    expect(baca(isi, 'a.xlsx', loadProfilUji('pilkada-2020')).pemilih.map((p) => p.keterangan)).toEqual([
      '',
      '9',
      '8',
    ]);
  });

  const denganStatus = (status: string, keterangan: string): string[] => {
    const kepala = [...KEPALA, 'STATUS'];
    const penuh = [...orang(), 'AKTIF'];
    const uji = [...orang({ Keterangan: keterangan }), status];
    return kodeAlasan(baca(buku([lembar('A', [kepala, penuh, uji])])));
  };
  test.each([
    ['TMS', 'B'],
    ['AKTIF', '1'],
    ['BARU', 'U'],
    ['TMS', ''],
    ['UBAH', ''],
  ])('STATUS %s bertentangan dengan KETERANGAN %j', (status, keterangan) => {
    expect(denganStatus(status, keterangan)).toEqual(['KETERANGAN_BERTENTANGAN']);
  });
  test.each([
    ['TMS', '4'],
    ['AKTIF', ''],
    ['BARU', 'B'],
    ['UBAH', 'U'],
  ])('STATUS %s cocok dengan KETERANGAN %j', (s, k) => {
    expect(denganStatus(s, k)).toEqual([]);
  });

  test('kolom STATUS berisi B/S/P adalah status perkawinan, bukan keterangan', () => {
    const kepala = KEPALA.map((k) => (k === 'Status Kawin' ? 'STATUS' : k));
    const hasil = baca(
      buku([lembar('A', [kepala, orang({ 'Status Kawin': 'B' }), orang({ 'Status Kawin': 'P' })])]),
    );
    expect(hasil.pemilih.map((p) => [p.statusKawin, p.keterangan])).toEqual([
      ['B', ''],
      ['P', ''],
    ]);
  });

  test('kolom catatan bebas di samping kolom kode tidak mengganggu', () => {
    const kepala = [...KEPALA.map((k) => (k === 'Keterangan' ? 'KET' : k)), 'KETERANGAN'];
    const baris = [orang({ Keterangan: 'B' }), orang()].map((b) => [...b, 'sudah dicoklit']);
    expect(baca(buku([lembar('A', [kepala, ...baris])])).pemilih.map((p) => p.keterangan)).toEqual(['B', '']);
  });
});

describe('berkas yang bukan daftar lengkap', () => {
  test('berjudul Daftar Perubahan Pemilih ditolak', () => {
    const hasil = baca(
      buku([lembar('A', [['MODEL A-DAFTAR PERUBAHAN PEMILIH'], KEPALA, orang({ Keterangan: 'B' })])]),
    );
    expect(kodeAlasan(hasil)).toEqual(['BERKAS_HANYA_PERUBAHAN']);
  });
  test('20 baris yang semuanya B, U, atau TMS ditolak, 19 baris diterima', () => {
    const baris = Array.from({ length: 20 }, (_, i) => orang({ Keterangan: ['B', 'U', '1'][i % 3] ?? 'B' }));
    expect(kodeAlasan(bacaDaftar(baris))).toEqual(['BERKAS_HANYA_PERUBAHAN']);
    expect(kodeAlasan(bacaDaftar(baris.slice(1)))).toEqual([]);
  });
  test('Daftar Penduduk Potensial Pemilih (DP4) bukan daftar potensial', () => {
    const hasil = baca(
      buku([
        lembar('A', [
          ['DAFTAR PENDUDUK POTENSIAL PEMILIH PEMILIHAN'],
          KEPALA,
          orang(),
          orang({ Keterangan: 'U' }),
        ]),
      ]),
    );
    expect(kodeAlasan(hasil)).toEqual([]);
  });
  test('daftar penuh tanpa B, U, TMS diterima dengan peringatan', () => {
    const hasil = bacaDaftar([orang(), orang()]);
    expect(hasil.temuan.map((t) => t.kode)).toEqual(['BELUM_ADA_HASIL_COKLIT']);
  });
  test('judul kolom tanpa baris, dan tabel yang bukan daftar nama, ditolak', () => {
    expect(kodeAlasan(bacaDaftar([]))).toEqual(['KEPALA_TANPA_BARIS']);
    const tabel = buku([
      lembar('A', [
        ['No', 'Nama Desa', 'Jumlah TPS', 'L', 'P', 'L+P'],
        ['1', 'GENTAN', '7', '10', '12', '22'],
      ]),
    ]);
    expect(kodeAlasan(baca(tabel))).toEqual(['BUKAN_DAFTAR_PEMILIH']);
  });
  test('lembar gabungan di samping lembar per TPS tidak dihitung dua kali', () => {
    const satu = Array.from({ length: 8 }, () => orang());
    const isi = buku([lembar('GABUNGAN', [KEPALA, ...satu]), lembar('TPS 1', [KEPALA, ...satu])]);
    expect(kodeAlasan(baca(isi))).toContain('LEMBAR_GANDA');
  });
  test('lembar tersembunyi berisi legenda dilewati, berisi pemilih ditolak', () => {
    const legenda = lembar(
      'Kode',
      [
        ['Kode', 'Arti'],
        ['1', 'Meninggal'],
        ['8', 'Salah TPS'],
      ],
      true,
    );
    expect(kodeAlasan(baca(buku([legenda, lembar('A', [KEPALA, orang()])])))).toEqual([]);
    expect(
      kodeAlasan(baca(buku([lembar('lama', [KEPALA, orang()], true), lembar('A', [KEPALA, orang()])]))),
    ).toEqual(['LEMBAR_TERSEMBUNYI']);
  });
});

describe('yang berdiri di samping atau di dalam sel', () => {
  test('legenda di kanan daftar, di balik kolom kosong, bukan kolom keterangan', () => {
    const legenda = ['B Baru', '1 Meninggal', 'U Ubah'];
    const isi = [orang({ Keterangan: 'U' }), orang({ Keterangan: '1' }), orang()].map((b, i) => [
      ...b,
      null,
      legenda[i] ?? null,
    ]);
    const hasil = baca(buku([lembar('A', [[...KEPALA, null, 'KODE KETERANGAN'], ...isi])]));
    expect([kodeAlasan(hasil), hasil.pemilih.map((p) => p.keterangan)]).toEqual([[], ['U', '1', '']]);
  });
  test('kolom kosong di antara kolom daftar tidak memotong daftar', () => {
    for (const sela of ['NIK', 'TPS', 'Keterangan', 'L/P']) {
      const i = KEPALA.indexOf(sela);
      const isi = [KEPALA, orang(), orang({ Keterangan: 'B' })].map((b) => [
        ...b.slice(0, i),
        null,
        ...b.slice(i),
      ]);
      const hasil = baca(buku([lembar('A', isi)]));
      expect([sela, kodeAlasan(hasil), hasil.pemilih.map((p) => p.keterangan)]).toEqual([
        sela,
        [],
        ['', 'B'],
      ]);
    }
  });
  test('dua daftar berdampingan ditolak, tidak dibaca sebelah saja', () => {
    const satu = Array.from({ length: 4 }, () => orang());
    const dua = Array.from({ length: 4 }, () => orang({ TPS: '002' }));
    const sejajar = [[...KEPALA, null, ...KEPALA], ...satu.map((b, i) => [...b, null, ...(dua[i] ?? [])])];
    expect(kodeAlasan(baca(buku([lembar('A', sejajar)])))).toContain('KOLOM_GANDA');
    const turun = [
      KEPALA,
      satu[0] ?? [],
      ...satu.slice(1).map((b, i) => [...b, null, ...(i === 0 ? KEPALA : (dua[i] ?? []))]),
      ...dua.map((b) => [...KEPALA.map(() => null), null, ...b]),
    ];
    expect(kodeAlasan(baca(buku([lembar('A', turun)])))).toContain('DAFTAR_BERDAMPINGAN');
  });
  test('rumus tanpa hasil di kolom yang dipakai ditolak, bukan dibaca kosong', () => {
    expect(bacaDaftar([orang(), orang({ Keterangan: { rumus: true } })]).alasan).toMatchObject([
      { kode: 'RUMUS_TANPA_HASIL', baris: 3, kolom: 'N' },
    ]);
  });
  test.each(['-1', '1-2', '.5'])('nomor TPS %j tidak dibaca sebagai TPS lain', (tps) => {
    expect(kodeAlasan(bacaDaftar([orang(), orang({ TPS: tps })]))).toEqual(['TPS_TIDAK_SAH']);
  });
});

describe('kolom yang tidak ada', () => {
  const tanpa = (kolom: string): BarisUji[] => {
    const i = KEPALA.indexOf(kolom);
    return [KEPALA, orang(), orang()].map((b) => b.filter((_, j) => j !== i));
  };
  test('tanpa kolom KTP-el, disabilitas, NKK: tidak ada data, bukan nol', () => {
    expect(baca(buku([lembar('A', tanpa('KTP-el'))])).pemilih[0]?.ktpEl).toBeNull();
    expect(baca(buku([lembar('A', tanpa('Disabilitas'))])).pemilih[0]?.disabilitas).toBeNull();
    expect(baca(buku([lembar('A', tanpa('NKK'))])).pemilih[0]?.nkk).toBeNull();
  });
  test('tanpa jenis kelamin ditolak', () => {
    expect(kodeAlasan(baca(buku([lembar('A', tanpa('L/P'))])))).toEqual(['KOLOM_TIDAK_DITEMUKAN']);
  });
  test('tanpa KETERANGAN tetapi ada kolom berjudul asing: ditolak, karena di situ mungkin hasilnya', () => {
    const baris = [
      KEPALA.map((k) => (k === 'Keterangan' ? 'Blorong' : k)),
      orang(),
      orang({ Keterangan: '1' }),
    ];
    expect(kodeAlasan(baca(buku([lembar('A', baris)])))).toEqual(['KOLOM_TIDAK_DITEMUKAN']);
  });
  test('NIK dan NKK yang judulnya tertukar ditolak', () => {
    const baris = Array.from({ length: 20 }, () => orang({ 'L/P': 'P' }));
    const kepala = KEPALA.map((k) => (k === 'NIK' ? 'NKK' : k === 'NKK' ? 'NIK' : k));
    expect(kodeAlasan(baca(buku([lembar('A', [kepala, ...baris])])))).toEqual(['KOLOM_NIK_NKK_TERTUKAR']);
  });
});
