/** Figures: every one of a recap, of the place the row or file is about, or of the kecamatan, desa or TPS named in front. */
import type { FaktaDokumen } from '../dokumen/fakta-dokumen.ts';
import type { Profil } from '../profil/profil.ts';
import type { Angka, AngkaLP, Bilangan, RekapDesa, RekapTps } from '../rekap/angka.ts';
import { angka, type LingkupTemplat, type MedanXlsx, type Tempat } from './medan-xlsx.ts';

export function findDesa(fakta: FaktaDokumen, { desa }: Tempat): RekapDesa | null {
  return fakta.rekap.desa.find((d) => d.kode === desa) ?? null;
}

export function findTps(fakta: FaktaDokumen, tempat: Tempat): RekapTps | null {
  return findDesa(fakta, tempat)?.tps.find((t) => t.nomor === tempat.tps) ?? null;
}

/** The innermost place that is known. */
function findTerdalam(fakta: FaktaDokumen, tempat: Tempat): Angka | null {
  if (tempat.tps !== null) return findTps(fakta, tempat);
  return tempat.desa === null ? fakta.rekap : findDesa(fakta, tempat);
}

interface Pemilik {
  /** "", "kecamatan.", "desa.", "tps." */
  readonly awalan: string;
  readonly sebutan: string;
  readonly butuh: LingkupTemplat;
  readonly find: (fakta: FaktaDokumen, tempat: Tempat) => Angka | null;
}

const PEMILIK: readonly Pemilik[] = [
  {
    awalan: '',
    sebutan: 'dari yang dimuat baris atau berkas ini',
    butuh: 'kecamatan',
    find: findTerdalam,
  },
  { awalan: 'kecamatan.', sebutan: 'sekecamatan', butuh: 'kecamatan', find: (fakta) => fakta.rekap },
  { awalan: 'desa.', sebutan: 'satu desa', butuh: 'desa', find: findDesa },
  { awalan: 'tps.', sebutan: 'satu TPS', butuh: 'tps', find: findTps },
];

const JENIS_KELAMIN = [
  ['l', 'laki-laki', 'l'],
  ['p', 'perempuan', 'p'],
  ['jumlah', 'laki-laki dan perempuan', 'jumlah'],
] as const;

interface Kelompok {
  readonly nama: string;
  readonly arti: string;
  readonly get: (a: Angka) => AngkaLP | undefined;
}

function listKelompok(profil: Profil): readonly Kelompok[] {
  return [
    { nama: 'awal', arti: 'Pemilih awal', get: (a) => a.awal },
    { nama: 'baru', arti: 'Pemilih baru', get: (a) => a.baru },
    { nama: 'tms', arti: 'Pemilih tidak memenuhi syarat (TMS)', get: (a) => a.tms },
    { nama: 'perbaikan', arti: 'Perbaikan data pemilih', get: (a) => a.ubah },
    { nama: 'akhir', arti: 'Pemilih akhir (awal + baru − TMS)', get: (a) => a.akhir },
    { nama: 'belumktpel', arti: 'Belum ber-KTP-el', get: (a) => a.belumKtpEl },
    { nama: 'pindahtps.keluar', arti: 'Pindah TPS sedesa, keluar', get: (a) => a.pindahTps.keluar },
    { nama: 'pindahtps.masuk', arti: 'Pindah TPS sedesa, masuk', get: (a) => a.pindahTps.masuk },
    ...profil.keterangan.tms.map(({ kode, label }) => ({
      nama: `tms.${kode.toLowerCase()}`,
      arti: `TMS kode ${kode}, ${label}`,
      get: (a: Angka) => a.tmsPerAlasan[kode],
    })),
    ...profil.disabilitas.kode.map(({ kode, label }) => ({
      nama: `disabilitas.${kode.toLowerCase()}`,
      arti: `Disabilitas kode ${kode}, ${label}`,
      get: (a: Angka) => a.disabilitas[kode],
    })),
  ];
}

function listMilik(pemilik: Pemilik, kelompok: readonly Kelompok[]): readonly MedanXlsx[] {
  const { awalan, sebutan, butuh, find } = pemilik;
  const buat = (nama: string, arti: string, get: (a: Angka) => Bilangan | undefined): MedanXlsx => ({
    nama: `${awalan}${nama}`,
    arti: `${arti}, ${sebutan}.`,
    butuh,
    jenis: 'angka',
    nilai: (fakta, tempat) => {
      const milik = find(fakta, tempat);
      return angka(milik === null ? null : (get(milik) ?? null));
    },
  });
  return [
    ...kelompok.flatMap((k) =>
      JENIS_KELAMIN.map(([akhiran, sebut, kunci]) =>
        buat(`${k.nama}.${akhiran}`, `${k.arti}, ${sebut}`, (a) => k.get(a)?.[kunci]),
      ),
    ),
    buat('jumlahkk', 'Jumlah KK', (a) => a.kk),
    ...(awalan === 'tps.'
      ? []
      : [buat('jumlahtps', 'Jumlah TPS', (a) => ('jumlahTps' in a ? countTps(a) : 1))]),
    ...(awalan === '' || awalan === 'kecamatan.'
      ? [buat('jumlahdesa', 'Jumlah desa/kelurahan', (a) => ('jumlahDesa' in a ? countDesa(a) : 1))]
      : []),
  ];
}

function countTps(a: Angka & { readonly jumlahTps?: unknown }): Bilangan {
  return typeof a.jumlahTps === 'number' ? a.jumlahTps : null;
}

function countDesa(a: Angka & { readonly jumlahDesa?: unknown }): Bilangan {
  return typeof a.jumlahDesa === 'number' ? a.jumlahDesa : null;
}

export function listMedanAngka(profil: Profil): readonly MedanXlsx[] {
  const kelompok = listKelompok(profil);
  return PEMILIK.flatMap((p) => listMilik(p, kelompok));
}
