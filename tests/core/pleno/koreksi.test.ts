import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import {
  applyKoreksiAngka,
  balikkanKoreksi,
  type ButirKoreksi,
} from '../../../src/core/pleno/koreksi-angka.ts';
import { applyKoreksiBaris } from '../../../src/core/pleno/koreksi-baris.ts';
import type { AngkaLP, RekapDesa, RekapTps } from '../../../src/core/rekap/angka.ts';
import { computeRekapDesa } from '../../../src/core/rekap/compute-rekap.ts';
import { loadProfilUji } from '../../data-uji.ts';

const profil = loadProfilUji();
const DESA = { kode: '33.11.10.2001', nama: 'NGROMBO' };

function lp(l: number, p: number): AngkaLP {
  return { l, p, jumlah: l + p };
}

const TANPA: AngkaLP = { l: null, p: null, jumlah: null };

function buatTps(nomor: string): RekapTps {
  return {
    nomor,
    awal: lp(100, 110),
    baru: lp(3, 4),
    tms: lp(6, 5),
    ubah: lp(2, 1),
    akhir: lp(97, 109),
    belumKtpEl: TANPA,
    tmsPerAlasan: Object.fromEntries(
      profil.keterangan.tms.map((k) => [k.kode, k.kode === '1' ? lp(6, 5) : lp(0, 0)]),
    ),
    disabilitas: {},
    kk: null,
    pindahTps: { keluar: TANPA, masuk: TANPA },
  };
}

function buatDesa(jumlahTps: number): RekapDesa {
  const tps = Array.from({ length: jumlahTps }, (_, i) => buatTps(String(i + 1).padStart(3, '0')));
  const { nomor: _, ...satu } = buatTps('001');
  const kali = (a: AngkaLP): AngkaLP =>
    lp((a.l ?? 0) * Math.max(1, jumlahTps), (a.p ?? 0) * Math.max(1, jumlahTps));
  return {
    ...DESA,
    ...satu,
    awal: kali(satu.awal),
    baru: kali(satu.baru),
    tms: kali(satu.tms),
    ubah: kali(satu.ubah),
    akhir: kali(satu.akhir),
    tmsPerAlasan: Object.fromEntries(Object.entries(satu.tmsPerAlasan).map(([k, a]) => [k, kali(a)])),
    adaData: true,
    sumber: 'rekap',
    jumlahTps,
    tps,
  };
}

function must<T>(
  hasil: { readonly ok: true; readonly nilai: T } | { readonly ok: false; readonly galat: unknown },
): T {
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  return hasil.nilai;
}

function kodeGalat(hasil: {
  readonly ok: boolean;
  readonly galat?: { readonly kode: string };
}): string | undefined {
  return hasil.galat?.kode;
}

const butirAcak: fc.Arbitrary<ButirKoreksi> = fc.record({
  medan: fc.constantFrom('awal', 'baru', 'ubah', 'tms:1', 'tms:4'),
  jk: fc.constantFrom('l', 'p'),
  tambah: fc.integer({ min: -5, max: 40 }).filter((n) => n !== 0),
});

describe('koreksi angka', () => {
  test('akhir selalu awal + baru − TMS, L+P selalu L + P, dan desa selalu jumlah TPS-nya', () => {
    fc.assert(
      fc.property(
        fc.array(butirAcak, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('001', '003'),
        (butir, tps) => {
          const hasil = applyKoreksiAngka(buatDesa(3), { tps, butir });
          if (!hasil.ok) return hasil.galat.kode === 'ANGKA_MENJADI_NEGATIF';
          const d = hasil.nilai;
          for (const a of [d, ...d.tps])
            for (const jk of ['l', 'p', 'jumlah'] as const) {
              expect(a.akhir[jk]).toBe((a.awal[jk] ?? 0) + (a.baru[jk] ?? 0) - (a.tms[jk] ?? 0));
              const alasan = Object.values(a.tmsPerAlasan).reduce((n, x) => n + (x[jk] ?? 0), 0);
              expect(a.tms[jk]).toBe(alasan);
            }
          for (const a of [d.awal, d.baru, d.tms, d.ubah, d.akhir])
            expect(a.jumlah).toBe((a.l ?? 0) + (a.p ?? 0));
          expect(d.akhir.jumlah).toBe(d.tps.reduce((n, t) => n + (t.akhir.jumlah ?? 0), 0));
          return true;
        },
      ),
    );
  });

  test('koreksi yang dibalik mengembalikan setiap angka', () => {
    fc.assert(
      fc.property(fc.array(butirAcak, { minLength: 1, maxLength: 6 }), (butir) => {
        const asal = buatDesa(2);
        const koreksi = { tps: '002', butir };
        const hasil = applyKoreksiAngka(asal, koreksi);
        fc.pre(hasil.ok);
        expect(must(applyKoreksiAngka(must(hasil), balikkanKoreksi(koreksi)))).toEqual(asal);
      }),
    );
  });

  test('pembetulan jenis kelamin memindahkan satu pemilih awal dan tidak mengubah jumlah', () => {
    const butir: readonly ButirKoreksi[] = [
      { medan: 'awal', jk: 'l', tambah: -1 },
      { medan: 'awal', jk: 'p', tambah: 1 },
    ];
    const asal = buatDesa(1);
    const d = must(applyKoreksiAngka(asal, { tps: '001', butir }));
    expect(d.akhir).toEqual(lp(96, 110));
    expect(d.akhir.jumlah).toBe(asal.akhir.jumlah);
  });

  test('TMS tanpa rincian alasan dikoreksi pada jumlahnya, rinciannya tetap tidak ada', () => {
    const asal = buatDesa(0);
    const tanpaRincian = {
      ...asal,
      tmsPerAlasan: Object.fromEntries(Object.keys(asal.tmsPerAlasan).map((k) => [k, TANPA])),
    };
    const d = must(
      applyKoreksiAngka(tanpaRincian, { tps: null, butir: [{ medan: 'tms:1', jk: 'l', tambah: 2 }] }),
    );
    expect(d.tms).toEqual(lp(8, 5));
    expect(d.akhir).toEqual(lp(95, 109));
    expect(d.tmsPerAlasan['1']).toEqual(TANPA);
  });

  test.each([
    ['KOREKSI_KOSONG', { tps: '001', butir: [] }],
    ['KOREKSI_KOSONG', { tps: '001', butir: [{ medan: 'awal', jk: 'l', tambah: 0 }] }],
    ['TPS_TIDAK_ADA', { tps: '009', butir: [{ medan: 'awal', jk: 'l', tambah: 1 }] }],
    ['TPS_HARUS_DISEBUT', { tps: null, butir: [{ medan: 'awal', jk: 'l', tambah: 1 }] }],
    ['ANGKA_MENJADI_NEGATIF', { tps: '001', butir: [{ medan: 'baru', jk: 'l', tambah: -4 }] }],
    ['ALASAN_TIDAK_DIKENAL', { tps: '001', butir: [{ medan: 'tms:99', jk: 'l', tambah: 1 }] }],
  ] as const)('%s ditolak', (kode, koreksi) => {
    expect(kodeGalat(applyKoreksiAngka(buatDesa(1), koreksi))).toBe(kode);
  });

  test('desa yang punya daftar nama dikoreksi pada barisnya, bukan pada angkanya', () => {
    const { sumber: _, ...desa } = buatDesa(1);
    const hasil = applyKoreksiAngka(desa, { tps: '001', butir: [{ medan: 'awal', jk: 'l', tambah: 1 }] });
    expect(kodeGalat(hasil)).toBe('DESA_PUNYA_NAMA');
  });
});

function buatPemilih(urut: number, keterangan = ''): Pemilih {
  return {
    desa: DESA.kode,
    tps: '001',
    dpid: keterangan === 'B' ? '' : `D${String(urut)}`,
    nkk: `33111001010${String(10_000 + urut)}`,
    nik: `33111001019${String(10_000 + urut)}`,
    nama: `CONTOH ${String(urut)}`,
    tempatLahir: 'CONTOH',
    tanggalLahir: '1980-01-01',
    statusKawin: 'S',
    jenisKelamin: urut % 2 === 0 ? 'P' : 'L',
    alamat: 'DUKUH CONTOH',
    rt: '001',
    rw: '001',
    disabilitas: '',
    ktpEl: 'S',
    keterangan,
    sumber: '',
    asal: { berkas: 'contoh.xlsx', lembar: null, baris: urut + 1 },
  };
}

const DAFTAR = [
  buatPemilih(1),
  buatPemilih(2),
  buatPemilih(3, 'B'),
  buatPemilih(4, '1'),
  buatPemilih(5, 'U'),
];
const akhir = (pemilih: readonly Pemilih[]) => computeRekapDesa(DESA, pemilih, profil, []).akhir.jumlah;

describe('koreksi baris', () => {
  test('menambah pemilih baru menambah satu pada akhir', () => {
    const hasil = must(applyKoreksiBaris(DAFTAR, { jenis: 'tambah', pemilih: buatPemilih(6, 'B') }, profil));
    expect(akhir(hasil.pemilih)).toBe((akhir(DAFTAR) ?? 0) + 1);
    expect(hasil.pemilih.slice(0, DAFTAR.length)).toEqual(DAFTAR);
  });

  test('menyatakan TMS mengurangi satu pada akhir dan tidak mengubah awal', () => {
    const hasil = must(
      applyKoreksiBaris(DAFTAR, { jenis: 'ubah', letak: 0, menjadi: { keterangan: '1' } }, profil),
    );
    expect(akhir(hasil.pemilih)).toBe((akhir(DAFTAR) ?? 0) - 1);
    expect(computeRekapDesa(DESA, hasil.pemilih, profil, []).awal).toEqual(
      computeRekapDesa(DESA, DAFTAR, profil, []).awal,
    );
    expect(hasil.sebelum).toEqual(DAFTAR[0]);
  });

  test('menghapus baris mengambil baris itu saja', () => {
    const hasil = must(applyKoreksiBaris(DAFTAR, { jenis: 'hapus', letak: 2 }, profil));
    expect(hasil.pemilih).toEqual(DAFTAR.filter((_, i) => i !== 2));
    expect(hasil.sesudah).toBeNull();
  });

  test('NIK pemilih TMS boleh dipakai lagi oleh pemilih baru, NIK pemilih aktif tidak', () => {
    const baru = (nik: string | null | undefined): Pemilih => ({ ...buatPemilih(7, 'B'), nik: nik ?? null });
    const coba = (nik: string | null | undefined) =>
      applyKoreksiBaris(DAFTAR, { jenis: 'tambah', pemilih: baru(nik) }, profil);
    expect(coba(DAFTAR[3]?.nik).ok).toBe(true);
    expect(kodeGalat(coba(DAFTAR[0]?.nik))).toBe('NIK_SUDAH_ADA');
  });

  test.each([
    ['BARIS_TIDAK_ADA', { jenis: 'hapus', letak: 9 }],
    ['KOREKSI_KOSONG', { jenis: 'ubah', letak: 0, menjadi: { nama: 'CONTOH 1' } }],
    ['KODE_TIDAK_DIKENAL', { jenis: 'ubah', letak: 0, menjadi: { keterangan: '77' } }],
    ['BARU_TIDAK_DAPAT_TMS', { jenis: 'ubah', letak: 2, menjadi: { keterangan: '1' } }],
    ['NIK_TIDAK_SAH', { jenis: 'ubah', letak: 0, menjadi: { nik: '3311' } }],
    ['NIK_SUDAH_ADA', { jenis: 'ubah', letak: 0, menjadi: { nik: buatPemilih(2).nik ?? '' } }],
    ['BUKAN_PEMILIH_BARU', { jenis: 'tambah', pemilih: buatPemilih(8) }],
    ['NIK_TIDAK_SAH', { jenis: 'tambah', pemilih: { ...buatPemilih(8, 'B'), nik: '33111****' } }],
    ['JENIS_KELAMIN_TIDAK_SAH', { jenis: 'ubah', letak: 0, menjadi: { jenisKelamin: 'X' } }],
    ['TANGGAL_TIDAK_SAH', { jenis: 'ubah', letak: 0, menjadi: { tanggalLahir: '1 Januari' } }],
  ] as const)('%s ditolak', (kode, koreksi) => {
    expect(kodeGalat(applyKoreksiBaris(DAFTAR, koreksi, profil))).toBe(kode);
  });
});
