/** Builds the facts of a document for the tests: figures from a small reproducible sequence, sums made here and nowhere else. */
import {
  FAKTA_TANPA_RINCIAN,
  type FaktaDesa,
  type FaktaDokumen,
  type Pleno,
  type Rapat,
} from '../../src/core/dokumen/fakta-dokumen.ts';
import type { Profil } from '../../src/core/profil/profil.ts';
import type {
  Angka,
  AngkaLP,
  Bilangan,
  RekapDesa,
  RekapKecamatan,
  RekapTps,
} from '../../src/core/rekap/angka.ts';
import { computeJumlahAngka } from '../../src/core/rekap/compute-rekap.ts';
import type { Desa, Kecamatan } from '../../src/core/wilayah/wilayah.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import { buatPerubahan } from './bangun-pemilih.ts';
import { buatFaktaDesa, PLENO_LENGKAP, RAPAT_LENGKAP } from './bangun-rapat.ts';

export { PLENO_LENGKAP, RAPAT_LENGKAP } from './bangun-rapat.ts';

const DESA_BAKI = loadBaki().desa.map((d) => d.nama);

const NAMA_PANJANG = [
  'KARANGTENGAH BARAT DAYA',
  'PEMATANG PANGGANG HULU TENGAH',
  'MUARA BATANG TORU SEBERANG',
  'SUNGAI RAYA',
  'O',
] as const;

export function namaDesa(jumlah: number): readonly string[] {
  if (jumlah <= DESA_BAKI.length) return DESA_BAKI.slice(0, jumlah);
  return Array.from({ length: jumlah }, (_, i) => {
    const nama = NAMA_PANJANG[i % NAMA_PANJANG.length] ?? '';
    return i < NAMA_PANJANG.length ? nama : `${nama} ${i + 1}`;
  });
}

/** Every `kelurahanTiap`-th desa gets a code of a kelurahan. */
export function buatKecamatan(nama: readonly string[], kelurahanTiap = 0): Kecamatan {
  const desa = nama.map((n, i): Desa => {
    const kelurahan = kelurahanTiap > 0 && i % kelurahanTiap === 0;
    return { kode: `33.11.10.${kelurahan ? 1 : 2}${String(i + 1).padStart(3, '0')}`, nama: n };
  });
  return {
    kode: '33.11.10',
    nama: 'BAKI',
    kabupaten: { kode: '33.11', nama: 'KABUPATEN SUKOHARJO' },
    provinsi: { kode: '33', nama: 'JAWA TENGAH' },
    desa,
  };
}

/** Small linear congruential sequence: the same figures in every run. */
function createDeret(benih: number): (batas: number) => number {
  let keadaan = benih;
  return (batas) => {
    keadaan = (keadaan * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((keadaan / 2_147_483_648) * batas);
  };
}

type Pilih = (angka: Angka) => AngkaLP;

function lp(l: Bilangan, p: Bilangan): AngkaLP {
  return { l, p, jumlah: l === null || p === null ? null : l + p };
}

function jumlahkan(daftar: readonly Bilangan[]): Bilangan {
  return daftar.reduce<Bilangan>((n, nilai) => (n === null || nilai === null ? null : n + nilai), 0);
}

export interface OpsiAngka {
  /** Multiplies every figure; 0 makes all zero. */
  readonly besar: number;
}

export interface OpsiTps extends OpsiAngka {
  readonly tps: number;
  readonly khusus?: number;
  /** Changes the figures of a TPS before they are summed. */
  readonly ubahTps?: (tps: RekapTps, urutan: number) => RekapTps;
}

function petaKode(kode: readonly { readonly kode: string }[], buat: () => AngkaLP): Record<string, AngkaLP> {
  return Object.fromEntries(kode.map((k) => [k.kode, buat()]));
}

function buatAngka(profil: Profil, acak: (batas: number) => number, besar: number): Angka {
  const nilai = (batas: number): number => acak(batas) * besar;
  const acakLP = (batas: number): AngkaLP => lp(nilai(batas), nilai(batas));
  const tmsPerAlasan = petaKode(profil.keterangan.tms, () => acakLP(40));
  const semua = Object.values(tmsPerAlasan);
  const tms = lp(jumlahkan(semua.map((a) => a.l)), jumlahkan(semua.map((a) => a.p)));
  const awal = lp((1500 + acak(1500)) * besar, (1500 + acak(1500)) * besar);
  const baru = acakLP(60);
  const akhir = (jk: 'l' | 'p'): number => (awal[jk] ?? 0) + (baru[jk] ?? 0) - (tms[jk] ?? 0);
  return {
    awal,
    baru,
    tms,
    ubah: acakLP(900),
    akhir: lp(akhir('l'), akhir('p')),
    belumKtpEl: acakLP(30),
    tmsPerAlasan,
    disabilitas: petaKode(profil.disabilitas.kode, () => acakLP(12)),
    kk: nilai(1500),
    pindahTps: { keluar: acakLP(5), masuk: acakLP(5) },
  };
}

const TANPA: AngkaLP = { l: null, p: null, jumlah: null };

/** A desa of which nothing has been handed in. */
export function desaTanpaData(desa: Desa, profil: Profil): RekapDesa {
  return {
    ...desa,
    adaData: false,
    jumlahTps: null,
    tps: [],
    awal: TANPA,
    baru: TANPA,
    tms: TANPA,
    ubah: TANPA,
    akhir: TANPA,
    belumKtpEl: TANPA,
    tmsPerAlasan: petaKode(profil.keterangan.tms, () => TANPA),
    disabilitas: petaKode(profil.disabilitas.kode, () => TANPA),
    kk: null,
    pindahTps: { keluar: TANPA, masuk: TANPA },
  };
}

export function buatDesa(desa: Desa, profil: Profil, benih: number, opsi: OpsiAngka): RekapDesa {
  const acak = createDeret(benih);
  const jumlahTps = opsi.besar === 0 ? 0 : 3 + acak(9);
  return { ...desa, adaData: true, jumlahTps, tps: [], ...buatAngka(profil, acak, opsi.besar) };
}

/** So many TPS 001, 002, …, then `khusus` of lokasi khusus from 901; the figures of the desa are their sums. */
export function buatDesaBerTps(desa: Desa, profil: Profil, benih: number, opsi: OpsiTps): RekapDesa {
  const nomor = [
    ...Array.from({ length: opsi.tps }, (_, i) => i + 1),
    ...Array.from({ length: opsi.khusus ?? 0 }, (_, i) => 901 + i),
  ];
  const tps = nomor.map((n, i): RekapTps => {
    const asli = {
      nomor: String(n).padStart(3, '0'),
      ...buatAngkaTps(profil, createDeret(benih * 1000 + n), opsi.besar),
    };
    return opsi.ubahTps?.(asli, i) ?? asli;
  });
  return { ...desa, adaData: true, jumlahTps: tps.length, tps, ...computeJumlahAngka(tps, profil) };
}

/** Figures as small as those of a real TPS. */
function buatAngkaTps(profil: Profil, acak: (batas: number) => number, besar: number): Angka {
  const lpKecil = (batas: number): AngkaLP => lp(acak(batas) * besar, acak(batas) * besar);
  const tmsPerAlasan = petaKode(profil.keterangan.tms, () => lpKecil(3));
  const semua = Object.values(tmsPerAlasan);
  const tms = lp(jumlahkan(semua.map((a) => a.l)), jumlahkan(semua.map((a) => a.p)));
  const awal = lp((180 + acak(90)) * besar, (180 + acak(90)) * besar);
  const baru = lpKecil(6);
  return {
    awal,
    baru,
    tms,
    ubah: lpKecil(20),
    akhir: lp((awal.l ?? 0) + (baru.l ?? 0) - (tms.l ?? 0), (awal.p ?? 0) + (baru.p ?? 0) - (tms.p ?? 0)),
    belumKtpEl: lpKecil(4),
    tmsPerAlasan,
    disabilitas: petaKode(profil.disabilitas.kode, () => lpKecil(2)),
    kk: (120 + acak(60)) * besar,
    pindahTps: { keluar: lp(0, 0), masuk: lp(0, 0) },
  };
}

export function jumlahkanDesa(desa: readonly RekapDesa[], profil: Profil): RekapKecamatan {
  const total = (pilih: Pilih): AngkaLP =>
    lp(jumlahkan(desa.map((d) => pilih(d).l)), jumlahkan(desa.map((d) => pilih(d).p)));
  const perKode = (
    kode: readonly { readonly kode: string }[],
    pilih: (a: Angka, k: string) => AngkaLP | undefined,
  ) => Object.fromEntries(kode.map((k) => [k.kode, total((a) => pilih(a, k.kode) ?? TANPA)]));
  return {
    jumlahDesa: desa.length,
    jumlahTps: jumlahkan(desa.map((d) => d.jumlahTps)),
    desa,
    awal: total((a) => a.awal),
    baru: total((a) => a.baru),
    tms: total((a) => a.tms),
    ubah: total((a) => a.ubah),
    akhir: total((a) => a.akhir),
    belumKtpEl: total((a) => a.belumKtpEl),
    tmsPerAlasan: perKode(profil.keterangan.tms, (a, k) => a.tmsPerAlasan[k]),
    disabilitas: perKode(profil.disabilitas.kode, (a, k) => a.disabilitas[k]),
    kk: jumlahkan(desa.map((d) => d.kk)),
    pindahTps: { keluar: total((a) => a.pindahTps.keluar), masuk: total((a) => a.pindahTps.masuk) },
  };
}

export interface OpsiFakta {
  readonly jumlahDesa?: number;
  readonly kelurahanTiap?: number;
  readonly profil?: Profil;
  readonly besar?: number;
  readonly pleno?: Pleno;
  readonly draf?: boolean;
  readonly contoh?: boolean;
  /** Positions of desa without data. */
  readonly tanpaData?: readonly number[];
  /** TPS inside every desa, with rows B, U and TMS behind their figures; absent: the figures of the desa alone. */
  readonly tpsPerDesa?: number;
  /** TPS of lokasi khusus, numbered from 901, beside them. */
  readonly tpsKhusus?: number;
  readonly ubahTps?: OpsiTps['ubahTps'];
  readonly rapat?: Rapat;
  /** Changes what is known of a desa. */
  readonly ubahFaktaDesa?: (desa: FaktaDesa, urutan: number) => FaktaDesa;
  /** Changes the figures of a desa before they are summed. */
  readonly ubahDesa?: (desa: RekapDesa, urutan: number) => RekapDesa;
}

function buatRekapDesa(desa: Desa, profil: Profil, urutan: number, opsi: OpsiFakta): RekapDesa {
  if (opsi.tanpaData?.includes(urutan) === true) return desaTanpaData(desa, profil);
  const besar = opsi.besar ?? 1;
  if (opsi.tpsPerDesa === undefined) return buatDesa(desa, profil, urutan + 1, { besar });
  return buatDesaBerTps(desa, profil, urutan + 1, {
    besar,
    tps: opsi.tpsPerDesa,
    ...(opsi.tpsKhusus === undefined ? {} : { khusus: opsi.tpsKhusus }),
    ...(opsi.ubahTps === undefined ? {} : { ubahTps: opsi.ubahTps }),
  });
}

/**
 * One line for a whole kecamatan: 14 desa of Baki with complete plenaries unless told otherwise.
 * With `tpsPerDesa` every desa has TPS, and `listPerubahan` gives invented rows that count to their figures.
 */
export function buatFakta(opsi: OpsiFakta = {}): FaktaDokumen {
  const profil = opsi.profil ?? loadProfilUji();
  const kecamatan = buatKecamatan(namaDesa(opsi.jumlahDesa ?? 14), opsi.kelurahanTiap);
  const desa = kecamatan.desa.map((d, i) => {
    const rekap = buatRekapDesa(d, profil, i, opsi);
    return opsi.ubahDesa?.(rekap, i) ?? rekap;
  });
  const tahapan = profil.tahapan.find((t) => t.kode === profil.tahapanBaku);
  if (tahapan === undefined) throw new Error('Profil tanpa tahapan baku.');
  return {
    ...FAKTA_TANPA_RINCIAN,
    kecamatan,
    profil,
    tahapan,
    rekap: jumlahkanDesa(desa, profil),
    pleno: opsi.pleno ?? PLENO_LENGKAP,
    rapat: opsi.rapat ?? RAPAT_LENGKAP,
    desa: desa.map((d, i) => {
      const fakta = buatFaktaDesa(d, i);
      return opsi.ubahFaktaDesa?.(fakta, i) ?? fakta;
    }),
    listPerubahan: (kode, nomor) => {
      const tps = desa.find((d) => d.kode === kode)?.tps.find((t) => t.nomor === nomor);
      return tps === undefined ? [] : buatPerubahan(kode, tps);
    },
    kepalaJejak: '3f9a1c0e5b7d2468ace013579bdf02468ace13579bdf02468ace13579bdf0246',
    draf: opsi.draf ?? false,
    contoh: opsi.contoh ?? false,
  };
}

/** Both recaps of changes, of PPK and PPS, in this variant. */
export function profilVarian(varian: 'lp' | 'jumlah'): Profil {
  const profil = loadProfilUji();
  const rekapPerubahan = { ...profil.formulir.rekapPerubahan, varian };
  const rekapPerubahanPps = { ...profil.formulir.rekapPerubahanPps, varian };
  return { ...profil, formulir: { ...profil.formulir, rekapPerubahan, rekapPerubahanPps } };
}

/** Ten reasons as in 2018–2020, none of them "pindah TPS". */
export function profilSepuluhAlasan(): Profil {
  const profil = loadProfilUji();
  const lama = [
    { kode: '8', label: 'Hilang Ingatan', makna: 'HILANG_INGATAN', alias: [] },
    { kode: '9', label: 'Hak Pilih Dicabut', makna: 'HAK_PILIH_DICABUT', alias: [] },
    { kode: '10', label: 'Bukan Penduduk Setempat', makna: 'BUKAN_PENDUDUK_SETEMPAT', alias: [] },
  ] as const;
  const tms = [...profil.keterangan.tms.filter((k) => k.makna !== 'PINDAH_TPS'), ...lama];
  return { ...profil, keterangan: { ...profil.keterangan, tms } };
}
