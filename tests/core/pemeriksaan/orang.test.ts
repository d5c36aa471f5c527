import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import { computeKecamatanContoh } from '../../../src/core/contoh/kecamatan-contoh.ts';
import { findTemuan } from '../../../src/core/pemeriksaan/find-temuan.ts';
import { computeRekapDesa } from '../../../src/core/rekap/compute-rekap.ts';
import { loadBaki, loadProfilUji } from '../../data-uji.ts';
import { PROFIL } from '../berkas/buku-uji.ts';
import { pemilih } from '../rekap/pemilih-uji.ts';

const DESA = { kode: '33.11.10.2001', nama: 'NGROMBO' };

/** Codes of the findings on these rows of one desa, each once, in alphabetical order. */
function kode(...daftar: Pemilih[]): string[] {
  const temuan = findTemuan({
    pemilihPerDesa: new Map([[DESA.kode, daftar]]),
    rekapDesa: [computeRekapDesa(DESA, daftar, PROFIL, [])],
    tpsResmi: new Map(),
    profil: PROFIL,
  });
  return [...new Set(temuan.map((t) => t.kode))].sort();
}

/** A row nothing can be said against; each its own person and family. */
let nomor = 0;
function warga(ubah: Partial<Pemilih> = {}): Pemilih {
  nomor++;
  const seri = String(nomor).padStart(4, '0');
  return pemilih({ nama: `WARGA ${seri}`, nkk: `331110010101${seri}`, nik: `331110010190${seri}`, ...ubah });
}

describe('baris yang wajar', () => {
  test('tidak memberi temuan', () => {
    expect(kode(warga(), warga({ keterangan: 'U' }), warga({ keterangan: 'B', dpid: '' }))).toEqual([]);
  });

  test.each(['pilkada-2024', 'pemilu-2024', 'pilkada-2020'])(
    'kecamatan contoh %s tanpa alarm palsu',
    (nama) => {
      const profil = loadProfilUji(nama);
      const contoh = computeKecamatanContoh(loadBaki(3), profil, 5);
      const perDesa = new Map(
        contoh.desa.map((d) => [
          d.desa.kode,
          d.tps.flatMap((t) =>
            t.pemilih.map((p, i): Pemilih => {
              return {
                ...p,
                desa: d.desa.kode,
                tps: t.nomor,
                asal: { berkas: d.desa.nama, lembar: t.nomor, baris: i + 1 },
              };
            }),
          ),
        ]),
      );
      const temuan = findTemuan({
        pemilihPerDesa: perDesa,
        rekapDesa: contoh.desa.map((d) =>
          computeRekapDesa(d.desa, perDesa.get(d.desa.kode) ?? null, profil, []),
        ),
        tpsResmi: new Map(),
        profil,
      });
      expect(temuan.filter((t) => t.tingkat !== 'info').map((t) => `${t.kode}: ${t.pesan}`)).toEqual([]);
    },
  );
});

describe('isi NIK dan NKK', () => {
  test.each(['3311100113900001', '3311103202900001', '3311107290900001', '3311100001900001'])(
    'tanggal yang tidak ada di kalender di NIK %s adalah Kesalahan',
    (nik) => {
      expect(kode(warga({ nik }))).toEqual(['NIK_TANGGAL_TIDAK_SAH']);
    },
  );

  test('tanggal dan kelamin di NIK yang berbeda dari baris adalah pertanyaan', () => {
    expect(kode(warga({ tanggalLahir: '1990-02-01' }))).toEqual(['NIK_TANGGAL_BEDA']);
    expect(kode(warga({ jenisKelamin: 'P' }))).toEqual(['NIK_KELAMIN_BEDA']);
    expect(kode(warga({ jenisKelamin: 'P', nik: '3311104101900777' }))).toEqual([]);
  });

  test('tanggal yang tidak mungkin di NKK ditanyakan; baris TMS tidak', () => {
    expect(kode(warga({ nkk: '3311109901010001' }))).toEqual(['NKK_TANGGAL_TIDAK_SAH']);
    expect(kode(warga({ nkk: '3311109901010001', keterangan: '1' }), warga())).toEqual([]);
  });
});

describe('usia dan status', () => {
  const lahir = (tanggalLahir: string, ubah: Partial<Pemilih> = {}): Pemilih => {
    const ddmmyy = tanggalLahir.slice(8) + tanggalLahir.slice(5, 7) + tanggalLahir.slice(2, 4);
    return warga({ tanggalLahir, nik: `331110${ddmmyy}0009`, ...ubah });
  };

  test('genap 17 tahun pada hari pemungutan suara berhak; sehari sesudahnya belum, kecuali pernah kawin', () => {
    expect(kode(lahir('2007-11-27', { statusKawin: 'B' }))).toEqual([]);
    expect(kode(lahir('2007-11-28', { statusKawin: 'B' }))).toEqual(['DI_BAWAH_UMUR']);
    expect(kode(lahir('2007-11-28', { statusKawin: 'P' }))).toEqual([]);
    expect(kode(lahir('2015-01-01', { statusKawin: 'S' }))).toEqual(['KAWIN_TERLALU_MUDA']);
  });

  test('melewati usia batas, dan lahir sesudah hari pemungutan suara', () => {
    expect(kode(lahir('1903-01-01'))).toEqual(['USIA_MELEBIHI_BATAS']);
    expect(kode(lahir('2025-01-01', { statusKawin: 'B' }))).toEqual(['TANGGAL_LAHIR_TIDAK_MUNGKIN']);
  });

  test('TMS di bawah umur yang cukup umur, dan TNI yang terlalu muda', () => {
    expect(kode(lahir('2000-01-01', { keterangan: '3' }))).toContain('TMS_DI_BAWAH_UMUR_CUKUP_UMUR');
    expect(kode(lahir('2009-01-01', { keterangan: '3', statusKawin: 'B' }), warga())).toEqual([]);
    expect(kode(lahir('2010-01-01', { keterangan: '6' }))).toContain('TNI_POLRI_USIA_TIDAK_WAJAR');
    expect(kode(lahir('1990-01-01', { keterangan: '7' }), warga())).toEqual([]);
  });
});

describe('orang yang sama', () => {
  test('satu nama dan tanggal lahir di bawah dua NIK; satu NIK di bawah dua nama', () => {
    expect(kode(warga({ nama: 'SITI' }), warga({ nama: 'SITI' }))).toEqual(['NAMA_TANGGAL_LAHIR_SAMA']);
    const nik = '3311100101909999';
    expect(kode(warga({ nik, nama: 'SITI' }), warga({ nik, nama: 'SRI' }))).toEqual([
      'NIK_GANDA',
      'NIK_SAMA_NAMA_BEDA',
    ]);
    expect(kode(warga({ nama: 'SITI' }), warga({ nama: 'SITI', keterangan: '1' }))).toEqual([]);
  });

  test('keluarga yang terpecah di dua TPS, sekali per keluarga', () => {
    const nkk = '3311100101019999';
    expect(kode(warga({ nkk }), warga({ nkk, tps: '002' }))).toEqual(['KELUARGA_LINTAS_TPS']);
    expect(kode(warga({ nkk }), warga({ nkk, tps: '002', keterangan: '8' }), warga({ tps: '002' }))).toEqual([
      'PINDAH_TPS_TANPA_PASANGAN',
    ]);
  });
});

describe('keterangan coklit', () => {
  test('pemilih baru yang sudah terdaftar atau ber-DPID', () => {
    const lama = warga();
    expect(kode(lama, warga({ nik: lama.nik, nama: lama.nama, keterangan: 'B', dpid: '' }))).toContain(
      'BARU_SUDAH_TERDAFTAR',
    );
    expect(kode(warga(), warga({ keterangan: 'B', dpid: '77' }))).toEqual(['BARU_BERDPID']);
  });

  test('TMS dan ubah tanpa DPID, hanya bila daftarnya memuat DPID', () => {
    expect(kode(warga(), warga(), warga({ keterangan: '1', dpid: '' }))).toEqual(['TMS_TANPA_DPID']);
    expect(kode(warga(), warga(), warga({ keterangan: 'U', dpid: '' }))).toEqual(['UBAH_TANPA_DPID']);
    expect(kode(warga({ dpid: '' }), warga({ dpid: '' }), warga({ keterangan: '1', dpid: '' }))).toEqual([]);
  });

  test('status kawin yang tidak dikenal', () => {
    expect(kode(warga({ statusKawin: 'X' }))).toEqual(['STATUS_KAWIN_TIDAK_DIKENAL']);
  });
});

describe('TPS, RT, dan RW', () => {
  test('TPS terlalu besar, habis, dan nomor yang melompat', () => {
    const penuh = Array.from({ length: PROFIL.pemilihMaksimumPerTps + 1 }, () => warga());
    expect(kode(...penuh)).toEqual(['TPS_MELEBIHI_BATAS']);
    expect(kode(...penuh.slice(1))).toEqual([]);
    expect(kode(warga(), warga({ tps: '002', keterangan: '1' }))).toEqual(['TPS_KOSONG']);
    expect(kode(warga(), warga({ tps: '003' }))).toEqual(['NOMOR_TPS_MELOMPAT']);
    expect(kode(warga(), warga({ tps: '901' }))).toEqual([]);
  });

  test('RT yang bukan angka, dan warga RT yang berada di TPS lain', () => {
    expect(kode(warga({ rt: 'A' }))).toEqual(['RT_RW_BUKAN_ANGKA']);
    const rt = Array.from({ length: 30 }, () => warga({ rt: '3', rw: '2' }));
    const lain = Array.from({ length: 5 }, () => warga({ tps: '002', rt: '9', rw: '9' }));
    expect(kode(...rt, ...lain, warga({ tps: '002', rt: '3', rw: '2' }))).toEqual(['RT_DI_LUAR_TPS']);
    expect(kode(...rt, ...lain)).toEqual([]);
    expect(kode(...rt.slice(15), ...rt.slice(0, 15).map((p) => ({ ...p, tps: '002' })))).toEqual([]);
  });
});
