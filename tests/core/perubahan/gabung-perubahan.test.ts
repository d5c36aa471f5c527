import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import { gabungPerubahan, type HasilGabung } from '../../../src/core/perubahan/gabung-perubahan.ts';
import type { MaknaTms } from '../../../src/core/profil/profil.ts';
import { computeRekapDesa } from '../../../src/core/rekap/compute-rekap.ts';
import { compareVersi } from '../../../src/core/versi/compare-versi.ts';
import { loadProfilUji } from '../../data-uji.ts';
import { pemilih } from '../rekap/pemilih-uji.ts';

const PROFIL = loadProfilUji();
const MAKNA: ReadonlyMap<string, MaknaTms> = new Map(PROFIL.keterangan.tms.map((k) => [k.kode, k.makna]));

function nik(n: number): string {
  return `331110010190${String(n).padStart(4, '0')}`;
}

/** The n-th person of the desa as the full list has him. */
function orang(n: number, ubah: Partial<Pemilih> = {}): Pemilih {
  return pemilih({ nik: nik(n), dpid: String(500 + n), nama: `WARGA NOMOR${String(n)}`, ...ubah });
}

/** The same person as a list of changes has him: no DPID, as on the form. */
function ubahan(n: number, keterangan: string, ubah: Partial<Pemilih> = {}): Pemilih {
  const asal = { berkas: 'perubahan.xlsx', lembar: 'Sheet1', baris: 10 + n };
  return orang(n, { dpid: '', keterangan, asal, ...ubah });
}

function must(lama: readonly Pemilih[], perubahan: readonly Pemilih[]): HasilGabung {
  const hasil = gabungPerubahan(lama, perubahan, MAKNA);
  if (!hasil.ok) throw new Error(hasil.galat.map((m) => m.kode).join(', '));
  return hasil.nilai;
}

function kode(lama: readonly Pemilih[], perubahan: readonly Pemilih[]): readonly string[] {
  const hasil = gabungPerubahan(lama, perubahan, MAKNA);
  return hasil.ok ? [] : hasil.galat.map((m) => m.kode);
}

describe('baris perubahan digabungkan', () => {
  test('TMS mengganti keterangan saja: data dan TPS tetap, asalnya baris perubahan', () => {
    const lama = [orang(1, { alamat: 'DK LAMA' }), orang(2)];
    const tms = ubahan(1, '1', { alamat: 'DITULIS LAIN', disabilitas: '6', jenisKelamin: 'P' });
    const hasil = must(lama, [tms]);
    expect(hasil.pemilih).toEqual([{ ...lama[0], keterangan: '1', asal: tms.asal }, lama[1]]);
    expect(hasil).toMatchObject({ baru: 0, tms: 1, ubah: 0, gantiAlasan: 0, diganti: [lama[0]] });
  });

  test('U membetulkan data; yang dikosongkan atau tersamar di daftar perubahan tidak menghapus', () => {
    const lama = [orang(1, { alamat: 'DK LAMA', ktpEl: 'S', disabilitas: '1' })];
    const u = ubahan(1, 'U', {
      nama: 'WARGA NOMOR1 BETUL',
      alamat: '',
      tempatLahir: '',
      nkk: '3311************',
      ktpEl: '',
      disabilitas: '',
      jenisKelamin: 'P',
    });
    const [satu] = must(lama, [u]).pemilih;
    expect(satu).toEqual({
      ...lama[0],
      nama: 'WARGA NOMOR1 BETUL',
      jenisKelamin: 'P',
      disabilitas: '',
      keterangan: 'U',
      asal: u.asal,
    });
    expect(must(lama, [{ ...u, disabilitas: null, ktpEl: null }]).pemilih[0]?.disabilitas).toBe('1');
  });

  test('U membetulkan NIK menurut DPID; pemilih baru yang dibetulkan tetap pemilih baru', () => {
    const u = ubahan(1, 'U', { nik: nik(77), dpid: '501' });
    expect(must([orang(1)], [u]).pemilih[0]).toMatchObject({ nik: nik(77), dpid: '501', keterangan: 'U' });
    expect(must([orang(1, { keterangan: 'B' })], [u]).pemilih[0]?.keterangan).toBe('B');
  });

  test('pindah TPS: baris 8 dan baris B ber-NIK sama diterima bersama', () => {
    const hasil = must([orang(1)], [ubahan(1, '8'), ubahan(1, 'B', { tps: '003' })]);
    expect(hasil.pemilih.map((p) => [p.tps, p.keterangan])).toEqual([
      ['001', '8'],
      ['003', 'B'],
    ]);
    expect(hasil).toMatchObject({ baru: 1, tms: 1 });
  });

  test('data ganda: yang dicoret dan yang dibetulkan dibedakan menurut TPS', () => {
    const lama = [orang(1), orang(1, { tps: '002', dpid: '900' })];
    const hasil = must(lama, [ubahan(1, '2', { tps: '002' }), ubahan(1, 'U', { alamat: 'BETUL' })]);
    expect(hasil.pemilih.map((p) => p.keterangan)).toEqual(['U', '2']);
  });

  test('alasan TMS yang diganti tidak menambah TMS; daftar yang sama boleh digabung lagi', () => {
    const lama = [orang(1, { keterangan: '4' }), orang(2, { keterangan: '1' })];
    expect(must(lama, [ubahan(1, '1'), ubahan(2, '1')])).toMatchObject({ tms: 0, gantiAlasan: 1 });
  });
});

describe('baris yang tidak pasti ditolak dengan sebabnya, dan tidak satu pun digabungkan', () => {
  const lama = [
    orang(1),
    orang(2, { tps: '002' }),
    orang(3, { keterangan: 'B' }),
    orang(4, { keterangan: '1' }),
    orang(5),
    orang(5, { dpid: '905' }),
  ];
  test.each<readonly [string, string, readonly Pemilih[]]>([
    ['tanpa pasangan', 'GABUNG_TANPA_PASANGAN', [ubahan(9, '1')]],
    ['tanpa NIK utuh dan DPID', 'GABUNG_TANPA_PENANDA', [ubahan(1, '1', { nik: '331110******0001' })]],
    ['dua pasangan setempat', 'GABUNG_PASANGAN_GANDA', [ubahan(5, '1')]],
    ['NIK dan DPID dua orang', 'GABUNG_NIK_DPID_BEDA', [ubahan(1, '1', { dpid: '502' })]],
    ['TMS di TPS lain', 'GABUNG_TPS_BERBEDA', [ubahan(1, '1', { tps: '002' })]],
    ['TMS ber-NIK lain', 'GABUNG_NIK_BERBEDA', [ubahan(1, '1', { nik: nik(88), dpid: '501' })]],
    ['TMS atas pemilih baru', 'GABUNG_TMS_ATAS_BARU', [ubahan(3, '1')]],
    ['U atas TMS', 'GABUNG_UBAH_ATAS_TMS', [ubahan(4, 'U')]],
    [
      'nama dan tanggal lahir orang lain',
      'GABUNG_ORANG_BERBEDA',
      [ubahan(1, '1', { nama: 'LAIN SEKALI', tanggalLahir: '1950-05-05' })],
    ],
    [
      'nama tanpa satu kata pun yang sama dan tanpa tanggal',
      'GABUNG_ORANG_BERBEDA',
      [ubahan(1, '1', { nama: 'SUPARNO', tanggalLahir: null })],
    ],
    ['tanpa keterangan', 'GABUNG_TANPA_KETERANGAN', [ubahan(1, '')]],
    ['B yang NIK-nya masih pemilih', 'GABUNG_BARU_SUDAH_ADA', [ubahan(1, 'B', { tps: '002' })]],
    ['B yang sudah B', 'GABUNG_BARU_SUDAH_ADA', [ubahan(3, 'B')]],
    ['B yang TMS meninggal', 'GABUNG_BARU_SUDAH_ADA', [ubahan(4, 'B')]],
    [
      'B tanpa NIK, senama dan setanggal lahir',
      'GABUNG_BARU_SUDAH_ADA',
      [ubahan(1, 'B', { nik: '', nama: 'WARGA NOMOR1' })],
    ],
  ])('%s', (_, harapan, perubahan) => {
    expect(kode(lama, perubahan)).toEqual([harapan]);
    expect(kode(lama, [...perubahan, ubahan(2, '1', { tps: '002' })])).toEqual([harapan]);
  });

  test('dua perubahan atas satu baris, dua B ber-NIK sama, dan NIK hasil perbaikan yang kembar', () => {
    expect(kode(lama, [ubahan(1, '1'), ubahan(1, 'U')])).toEqual([
      'GABUNG_BARIS_BERTENTANGAN',
      'GABUNG_BARIS_BERTENTANGAN',
    ]);
    const dua = [ubahan(9, 'B'), ubahan(9, 'B', { tps: '002' })];
    expect(kode(lama, dua)).toEqual(['GABUNG_BARIS_GANDA', 'GABUNG_BARIS_GANDA']);
    const kembar = [ubahan(1, 'U', { nik: nik(70), dpid: '501' }), ubahan(70, 'B')];
    expect(kode(lama, kembar)).toEqual(['GABUNG_BARIS_GANDA', 'GABUNG_BARIS_GANDA']);
  });

  test('salah penempatan TPS yang B-nya di TPS itu juga', () => {
    expect(kode(lama, [ubahan(1, '8'), ubahan(1, 'B')])).toEqual(['GABUNG_BARU_TPS_SAMA']);
  });

  test('NIK lama seseorang yang dibetulkan tidak dapat diambil pemilih baru dalam daftar yang sama', () => {
    const perubahan = [ubahan(1, 'U', { nik: nik(70), dpid: '501' }), ubahan(1, 'B', { nama: 'LAIN' })];
    expect(kode(lama, perubahan)).toEqual(['GABUNG_BARU_SUDAH_ADA']);
  });

  test('kalimatnya tidak memuat nama atau NIK', () => {
    const hasil = gabungPerubahan(lama, [ubahan(9, '1'), ubahan(1, 'B')], MAKNA);
    const teks = hasil.ok ? '' : hasil.galat.map((m) => m.pesan).join(' ');
    expect(teks).not.toMatch(/\d{6}|WARGA/);
  });
});

describe('hukum kekekalan', () => {
  const daftar = fc
    .array(
      fc.record({
        tps: fc.constantFrom('001', '002', '003'),
        keterangan: fc.constantFrom('', '', '', 'B', 'U', '1', '4', '8'),
        jenisKelamin: fc.constantFrom('L' as const, 'P' as const),
        nik: fc.constantFrom('utuh', 'utuh', 'utuh', 'samar', 'kembar'),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((isi) =>
      isi.map(({ nik: n, ...u }, i) => {
        const nomor = n === 'samar' ? '331110******0001' : nik(n === 'kembar' && i > 0 ? i - 1 : i);
        return orang(i, { ...u, nik: nomor });
      }),
    );
  const perubahan = fc.array(
    fc.record({
      siapa: fc.nat(40),
      keterangan: fc.constantFrom('B', 'U', '1', '2', '8', ''),
      pakaiDpid: fc.boolean(),
      tps: fc.constantFrom('asal', 'asal', '001', '003'),
      jenisKelamin: fc.constantFrom('L' as const, 'P' as const),
      nikBaru: fc.boolean(),
    }),
    { maxLength: 6 },
  );

  function angka(p: readonly Pemilih[]) {
    return computeRekapDesa({ kode: '33.11.10.2001', nama: 'NGROMBO' }, p, PROFIL, []);
  }

  test('awal tetap, akhir bertambah baru dan berkurang TMS, tidak ada baris yang hilang', () => {
    let digabung = 0;
    fc.assert(
      fc.property(daftar, perubahan, (lama, acak) => {
        const isi = acak.map((a, i) => {
          const asli = lama[a.siapa] ?? orang(a.siapa);
          return {
            ...asli,
            keterangan: a.keterangan,
            dpid: a.pakaiDpid ? asli.dpid : '',
            tps: a.tps === 'asal' ? asli.tps : a.tps,
            jenisKelamin: a.keterangan === 'U' ? a.jenisKelamin : asli.jenisKelamin,
            nik: a.keterangan === 'U' && a.nikBaru && a.pakaiDpid ? nik(1000 + i) : asli.nik,
            asal: { berkas: 'perubahan.xlsx', lembar: null, baris: i + 1 },
          };
        });
        const hasil = gabungPerubahan(lama, isi, MAKNA);
        if (!hasil.ok) {
          expect(hasil.galat.length).toBeGreaterThan(0);
          for (const m of hasil.galat) expect(isi).toContain(m.baris);
          return;
        }
        digabung++;
        const { pemilih: sesudah, baru, tms } = hasil.nilai;
        const [a, b] = [angka(lama), angka(sesudah)];
        expect(sesudah).toHaveLength(lama.length + baru);
        expect(b.awal.jumlah).toBe(a.awal.jumlah);
        expect(b.baru.jumlah).toBe((a.baru.jumlah ?? 0) + baru);
        expect(b.tms.jumlah).toBe((a.tms.jumlah ?? 0) + tms);
        expect(b.akhir.jumlah).toBe((a.akhir.jumlah ?? 0) + baru - tms);
        expect(compareVersi(lama, sesudah).hilang).toEqual([]);
        // Per sex only a corrected sex moves anybody.
        const pindah = (s: 'L' | 'P') =>
          lama.filter((p, i) => p.jenisKelamin !== s && sesudah[i]?.jenisKelamin === s).length -
          lama.filter((p, i) => p.jenisKelamin === s && sesudah[i]?.jenisKelamin !== s).length;
        const semua = (p: readonly Pemilih[], s: 'L' | 'P') => p.filter((x) => x.jenisKelamin === s).length;
        for (const s of ['L', 'P'] as const)
          expect(semua(sesudah, s)).toBe(
            semua(lama, s) +
              pindah(s) +
              sesudah.slice(lama.length).filter((p) => p.jenisKelamin === s).length,
          );
        // What nobody spoke of is as it was.
        const disebut = new Set(hasil.nilai.diganti);
        for (const [i, p] of lama.entries()) if (!disebut.has(p)) expect(sesudah[i]).toBe(p);
        for (const p of sesudah) expect(p.asal.baris).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
    expect(digabung).toBeGreaterThan(150);
  });

  test('urutan baris perubahan tidak menentukan', () => {
    fc.assert(
      fc.property(daftar, perubahan, (lama, acak) => {
        const isi = acak.map((a, i) => ({
          ...(lama[a.siapa] ?? orang(a.siapa)),
          keterangan: a.keterangan,
          asal: { berkas: 'p.xlsx', lembar: null, baris: i + 1 },
        }));
        const [maju, mundur] = [
          gabungPerubahan(lama, isi, MAKNA),
          gabungPerubahan(lama, isi.toReversed(), MAKNA),
        ];
        expect(mundur.ok).toBe(maju.ok);
        if (maju.ok && mundur.ok) {
          const isiDari = (h: HasilGabung) => h.pemilih.map((p) => JSON.stringify(p)).sort();
          expect(isiDari(mundur.nilai)).toEqual(isiDari(maju.nilai));
        } else if (!maju.ok && !mundur.ok) {
          const sebab = (m: readonly { readonly kode: string }[]) => m.map((x) => x.kode).sort();
          expect(sebab(mundur.galat)).toEqual(sebab(maju.galat));
        }
      }),
    );
  });
});
