import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Temuan } from '../pemeriksaan/temuan.ts';
import type { Profil } from '../profil/profil.ts';
import type { Bilangan, RekapDesa, RekapKecamatan } from '../rekap/angka.ts';
import { computeAngkaDesa, type MasukGabung } from '../rekap-masuk/gabung-masuk.ts';
import type { MedanMasuk } from '../rekap-masuk/rekap-masuk.ts';
import { computeMedian, computeSebaran } from '../statistik/robust.ts';

/** Desa that must have a share before it says anything that one is unusual. */
export const DESA_MINIMUM = 5;
/** Spreads from the median beyond which a share is asked about. */
const BATAS_SKOR = 4;
/** A spread is at least this share of the median: desa that are nearly alike make nobody odd. */
const SEBARAN_MINIMUM = 0.15;
/** And at least this many percent points. */
const SEBARAN_MUTLAK = 0.002;

export type JenisBagian = 'akhirPenduduk' | 'akhirWajibKtp' | 'awalDp4' | 'tms' | 'baru' | 'pindah';

/** One share of one desa: what the plot shows. */
export interface TitikBagian {
  readonly desa: string;
  readonly nama: string;
  readonly pembilang: number;
  readonly penyebut: number;
  /** 0.034 is 3.4 %. */
  readonly bagian: number;
  /** Distance from the median in spreads; `null`: too few desa. */
  readonly skor: number | null;
  readonly tidakLazim: boolean;
}

export interface DeretBagian {
  readonly jenis: JenisBagian;
  readonly median: number | null;
  readonly sebaran: number | null;
  readonly titik: readonly TitikBagian[];
}

export interface DesaPenduduk {
  readonly kode: string;
  readonly nama: string;
  readonly penduduk: Bilangan;
  readonly wajibKtp: Bilangan;
  readonly dp4: Bilangan;
  readonly awal: Bilangan;
  readonly akhir: Bilangan;
  readonly baru: Bilangan;
  readonly tms: Bilangan;
  /** TMS pindah domisili. */
  readonly pindah: Bilangan;
}

export interface Penduduk {
  readonly desa: readonly DesaPenduduk[];
  readonly deret: readonly DeretBagian[];
}

function toDesa(d: RekapDesa, masuk: MasukGabung, profil: Profil): DesaPenduduk {
  const gabung = masuk.desa.get(d.kode);
  const ambil = (medan: MedanMasuk): Bilangan =>
    gabung === undefined ? null : (computeAngkaDesa(gabung, medan)?.jumlah ?? null);
  const pindah = profil.keterangan.tms.find((k) => k.makna === 'PINDAH_DOMISILI')?.kode;
  return {
    kode: d.kode,
    nama: d.nama,
    penduduk: ambil('penduduk'),
    wajibKtp: ambil('wajibKtp'),
    dp4: ambil('dp4'),
    awal: d.awal.jumlah,
    akhir: d.akhir.jumlah,
    baru: d.baru.jumlah,
    tms: d.tms.jumlah,
    pindah: pindah === undefined ? null : (d.tmsPerAlasan[pindah]?.jumlah ?? null),
  };
}

const BAGIAN: Readonly<Record<JenisBagian, readonly [keyof DesaPenduduk, keyof DesaPenduduk]>> = {
  akhirPenduduk: ['akhir', 'penduduk'],
  akhirWajibKtp: ['akhir', 'wajibKtp'],
  awalDp4: ['awal', 'dp4'],
  tms: ['tms', 'awal'],
  baru: ['baru', 'awal'],
  pindah: ['pindah', 'awal'],
};

function computeDeret(jenis: JenisBagian, desa: readonly DesaPenduduk[]): DeretBagian {
  const [atas, bawah] = BAGIAN[jenis];
  const isi = desa.flatMap((d) => {
    const [a, b] = [d[atas], d[bawah]];
    return typeof a !== 'number' || typeof b !== 'number' || b === 0 ? [] : [{ d, a, b, bagian: a / b }];
  });
  const cukup = isi.length >= DESA_MINIMUM;
  const median = cukup ? computeMedian(isi.map((x) => x.bagian)) : null;
  const sebaran =
    median === null
      ? null
      : Math.max(
          computeSebaran(isi.map((x) => x.bagian)),
          Math.abs(median) * SEBARAN_MINIMUM,
          SEBARAN_MUTLAK,
        );
  const titik = isi.map(({ d, a, b, bagian }): TitikBagian => {
    const skor = median === null || sebaran === null ? null : (bagian - median) / sebaran;
    return {
      desa: d.kode,
      nama: d.nama,
      pembilang: a,
      penyebut: b,
      bagian,
      skor,
      tidakLazim: skor !== null && Math.abs(skor) > BATAS_SKOR,
    };
  });
  return { jenis, median, sebaran, titik };
}

/** Figures of each desa against its population, and its shares against those of the other desa (DOMAIN §9; robust statistics). */
export function computePenduduk(rekap: RekapKecamatan, masuk: MasukGabung, profil: Profil): Penduduk {
  const desa = rekap.desa.map((d) => toDesa(d, masuk, profil));
  return { desa, deret: (Object.keys(BAGIAN) as JenisBagian[]).map((j) => computeDeret(j, desa)) };
}

const persen = (x: number): string => `${(x * 100).toFixed(1).replace('.', ',')}%`;

const PERTANYAAN: Readonly<Record<JenisBagian, readonly [kode: string, apa: string]>> = {
  akhirPenduduk: ['BAGIAN_PEMILIH_TIDAK_LAZIM', 'pemilih akhir dibanding jumlah penduduk'],
  akhirWajibKtp: ['BAGIAN_PEMILIH_TIDAK_LAZIM', 'pemilih akhir dibanding wajib KTP'],
  awalDp4: ['BAGIAN_AWAL_TIDAK_LAZIM', 'pemilih awal dibanding DP4'],
  tms: ['BAGIAN_TMS_TIDAK_LAZIM', 'TMS dibanding pemilih awal'],
  baru: ['BAGIAN_BARU_TIDAK_LAZIM', 'pemilih baru dibanding pemilih awal'],
  pindah: ['BAGIAN_PINDAH_TIDAK_LAZIM', 'TMS pindah domisili dibanding pemilih awal'],
};

/** How the plot calls its lines. */
export const SEBUTAN_BAGIAN: Readonly<Record<JenisBagian, string>> = {
  akhirPenduduk: 'Pemilih akhir : penduduk',
  akhirWajibKtp: 'Pemilih akhir : wajib KTP',
  awalDp4: 'Pemilih awal : DP4',
  tms: 'TMS : pemilih awal',
  baru: 'Pemilih baru : pemilih awal',
  pindah: 'Pindah domisili : pemilih awal',
};

function tanya(desa: string, kode: string, tingkat: Temuan['tingkat'], pesan: string): Temuan {
  return { kode, tingkat, pesan, desa, tps: null, berkas: null, lembar: null, baris: null };
}

/** Questions, never accusations. Codes: PEMILIH_MELEBIHI_PENDUDUK, PEMILIH_MELEBIHI_WAJIB_KTP, BAGIAN_*_TIDAK_LAZIM. */
export function checkPenduduk({ desa, deret }: Penduduk): Temuan[] {
  const lebih = desa.flatMap((d): Temuan[] => {
    if (d.akhir !== null && d.penduduk !== null && d.akhir > d.penduduk)
      return [
        tanya(
          d.kode,
          'PEMILIH_MELEBIHI_PENDUDUK',
          'peringatan',
          `Pemilih akhir desa ${d.nama} ${formatBilangan(d.akhir)}, lebih banyak daripada penduduknya ${formatBilangan(d.penduduk)}. Apakah angka penduduknya benar, atau ada daftar yang terhitung dua kali?`,
        ),
      ];
    if (d.akhir !== null && d.wajibKtp !== null && d.akhir > d.wajibKtp)
      return [
        tanya(
          d.kode,
          'PEMILIH_MELEBIHI_WAJIB_KTP',
          'info',
          `Pemilih akhir desa ${d.nama} ${formatBilangan(d.akhir)}, lebih banyak daripada wajib KTP ${formatBilangan(d.wajibKtp)}. Dari mana selisihnya?`,
        ),
      ];
    return [];
  });
  const tidakLazim = deret.flatMap(({ jenis, median, titik }) =>
    titik
      .filter((t) => t.tidakLazim && Math.abs(t.pembilang - t.penyebut * (median ?? 0)) >= 5)
      .map((t) => {
        const [kode, apa] = PERTANYAAN[jenis];
        return tanya(
          t.desa,
          kode,
          'info',
          `Desa ${t.nama}: ${apa} ${persen(t.bagian)}, desa lain sekitar ${persen(median ?? 0)}. Apa sebabnya?`,
        );
      }),
  );
  return [...lebih, ...tidakLazim];
}
