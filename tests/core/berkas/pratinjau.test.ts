import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PratinjauLembar } from '../../../src/core/berkas/pratinjau.ts';
import { baca, buku, KEPALA, KOLOM, kodeAlasan, lembar, orang, type BarisUji } from './buku-uji.ts';

const satu = (baris: readonly BarisUji[], nama: string | null = 'Sheet1'): PratinjauLembar => {
  const hasil = baca(buku([lembar(nama, baris)])).pratinjau[0];
  if (hasil === undefined) throw new Error('tanpa pratinjau');
  return hasil;
};
const medan = (p: PratinjauLembar, judul: string): string | null | undefined =>
  p.kolom.find((k) => k.judul === judul)?.medan;

describe('pratinjau berkas', () => {
  test('menyebut baris judul, baris data, isi tiap kolom, dan baris-baris pertamanya', () => {
    const p = satu([['DAFTAR PEMILIH'], [], KEPALA, orang({ Nama: 'SITI' }), orang()]);
    expect(p.kepala).toEqual({ barisJudul: 3, barisData: 4 });
    expect([p.jangkar, p.barisData, p.cocok, p.lembar]).toEqual([3, 4, false, 'Sheet1']);
    expect(p.kolom.map((k) => k.judul)).toEqual(KEPALA);
    expect(p.kolom.find((k) => k.judul === 'NIK')).toEqual({
      indeks: 2,
      huruf: 'C',
      judul: 'NIK',
      medan: 'nik',
    });
    expect(p.baris.map((b) => [b.nomor, b.sel[KOLOM['Nama'] ?? 0]])).toEqual([
      [4, 'SITI'],
      [5, expect.stringMatching(/^WARGA/)],
    ]);
  });

  test('memperlihatkan keputusan menurut isi: STATUS sebagai status perkawinan, catatan bebas tidak dibaca', () => {
    const kepala = [...KEPALA.map((k) => (k === 'Status Kawin' ? 'STATUS' : k)), 'Ket', 'Blorong', 'Umur'];
    const baris = ['1', 'B', ''].map((k) => [...orang({ Keterangan: k }), 'sudah pindah rumah', 'x', '34']);
    const p = satu([kepala, ...baris]);
    expect(['STATUS', 'Keterangan', 'Ket', 'Blorong', 'Umur'].map((j) => medan(p, j))).toEqual([
      'statusKawin',
      'keterangan',
      'abaikan',
      null,
      'abaikan',
    ]);
  });

  test('berkas yang judulnya tidak dikenal tetap terlihat, judulnya termasuk, semua kolom tanpa arti', () => {
    const asing = KEPALA.map((_, i) => `Lajur ${'abcdefghijklmnop'[i] ?? ''}`);
    const hasil = baca(buku([lembar('A', [['JUDUL'], asing, orang(), orang(), orang()])]));
    expect(kodeAlasan(hasil)).toEqual(['KEPALA_TIDAK_DITEMUKAN']);
    const p = hasil.pratinjau[0];
    expect(p?.kepala).toBeNull();
    expect([p?.jangkar, p?.barisData]).toEqual([3, 3]);
    expect(p?.baris.slice(0, 2).map((b) => b.sel)).toEqual([['JUDUL'], asing]);
    expect(p?.kolom.map((k) => k.medan)).toEqual(KEPALA.map(() => null));
  });

  test('berkas yang ditolak karena kolom kurang memperlihatkan kolom yang sudah dimengerti', () => {
    const tanpa = [KEPALA, orang(), orang()].map((b) => b.filter((_, i) => i !== KOLOM['L/P']));
    const hasil = baca(buku([lembar('A', tanpa)]));
    expect(kodeAlasan(hasil)).toEqual(['KOLOM_TIDAK_DITEMUKAN']);
    expect(hasil.pratinjau[0]?.kolom.filter((k) => k.medan === 'nik')).toHaveLength(1);
  });

  test('lembar berdaftar didahulukan; yang kosong dan yang tersembunyi tidak ada', () => {
    const isi = buku([
      lembar('Sampul', [['PPS GENTAN']]),
      lembar('Kosong', [['', null]]),
      lembar('Lama', [KEPALA, orang()], true),
      lembar('Data', [KEPALA, orang()]),
    ]);
    expect(baca(isi).pratinjau.map((p) => p.lembar)).toEqual(['Data', 'Sampul']);
  });

  test('paling banyak 12 lembar, 12 baris, 40 kolom', () => {
    const lebar = [...KEPALA, ...Array.from({ length: 60 }, () => 'Umur')];
    const baris = Array.from({ length: 30 }, () => [...orang(), ...Array.from({ length: 60 }, () => '34')]);
    const p = baca(
      buku(Array.from({ length: 20 }, (_, i) => lembar(`L${String(i)}`, [lebar, ...baris]))),
    ).pratinjau;
    expect(p).toHaveLength(12);
    expect(p[0]?.baris).toHaveLength(12);
    expect(p[0]?.baris[0]?.sel).toHaveLength(40);
  });

  test('kolom yang dibaca disebut walau di luar 40 kolom pertama', () => {
    const sela = Array.from({ length: 50 }, () => null);
    const p = satu([
      ['NIK', 'Nama', 'Keterangan', 'TPS', ...sela, 'L/P'],
      ['3311021203900001', 'A', '', '1', ...sela, 'L'],
    ]);
    expect(p.kolom.at(-1)).toMatchObject({ indeks: 54, medan: 'jenisKelamin' });
    expect(p.kolom).toHaveLength(41);
  });
});

describe('samaran pratinjau', () => {
  test.each([
    ['3311021203900001', '331102******0001'],
    [3311021203900001, '331102******0001'],
    ['3,31102E+15', '3,*****E+15'],
    ['33110212039', '33*********'],
    ['3311021203900001.0', '331102********01.0'],
  ])('NIK %j tampak sebagai %j', (isi, tampak) => {
    expect(satu([KEPALA, orang(), orang({ NIK: isi })]).baris[1]?.sel[KOLOM['NIK'] ?? 0]).toBe(tampak);
  });

  test('nomor panjang disamarkan di kolom mana pun, di judul, dan di lembar yang bukan daftar', () => {
    const p = satu([
      ['Catatan 3311021203900001', '3311 0212 0390 0001'],
      ['hp 0812-3456-7890', '12.03.1990'],
    ]);
    expect(p.baris.flatMap((b) => b.sel)).toEqual([
      'Catatan 331102******0001',
      '3311 0*********0001',
      'hp 0812-3****7890',
      '12.03.1990',
    ]);
  });

  const nomor = fc.stringMatching(/^[1-9]\d{9,17}$/);
  const sel = fc.oneof(
    nomor,
    nomor.map(Number),
    nomor.map((n) => `'${n}`),
    nomor.map((n) => `NIK: ${n}, KK ${n}`),
    nomor.map((n) => `${n.slice(0, 1)},${n.slice(1, 8)}E+15`),
    fc.constantFrom('', null, 'L', 'SITI', 'B'),
  );
  test('tidak ada sepuluh digit berurutan di mana pun dalam pratinjau', () => {
    fc.assert(
      fc.property(fc.array(fc.array(sel, { minLength: 4, maxLength: 16 }), { maxLength: 8 }), (baris) => {
        for (const isi of [[KEPALA, ...baris], baris]) {
          const { pratinjau } = baca(buku([lembar('A', isi)]));
          expect(JSON.stringify(pratinjau.map((p) => [p.baris, p.kolom, p.bentuk]))).not.toMatch(
            /\d{10}|\d[.,]\d{3,}E/,
          );
        }
      }),
    );
  });
});

describe('bentuk lembar', () => {
  const daftar = (ubah: Readonly<Record<string, string>>, n = 5): BarisUji[] =>
    Array.from({ length: n }, () => orang(ubah));

  test('sama untuk isi, blok judul, dan cara tulis judul yang berbeda', () => {
    const a = satu([KEPALA, ...daftar({})]).bentuk;
    const b = satu(
      [['DESA : NGROMBO'], [], KEPALA.map((k) => ` ${String(k).toUpperCase()}.`), orang()],
      null,
    );
    expect(b.bentuk).toBe(a);
  });

  test('lain bila urutan atau nama kolomnya lain', () => {
    const a = satu([KEPALA, orang()]).bentuk;
    expect(satu([[...KEPALA].reverse(), [...orang()].reverse()]).bentuk).not.toBe(a);
    expect(
      satu([
        [...KEPALA, 'Umur'],
        [...orang(), '3'],
      ]).bentuk,
    ).not.toBe(a);
    const ganti = KEPALA.map((k) => (k === 'Tempat Lahir' ? 'Tempat Tinggal' : k));
    expect(satu([ganti, orang()]).bentuk).not.toBe(a);
  });

  test('tanpa judul: sama walau isinya dan panjang blok judulnya berbeda, lain bila kolomnya lain', () => {
    const a = satu(daftar({}, 30)).bentuk;
    const b = satu([['DESA GENTAN'], [], ...daftar({ Keterangan: '1', Alamat: '', Nama: 'X' }, 40)]).bentuk;
    expect(b).toBe(a);
    expect(satu(daftar({}, 30).map((x) => [...x].reverse())).bentuk).not.toBe(a);
    expect(a).not.toMatch(/GENTAN|WARGA|\d{5}/);
  });
});
