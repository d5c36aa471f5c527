import type { Temuan } from '../pemeriksaan/temuan.ts';
import type { Profil } from '../profil/profil.ts';
import type { Angka, AngkaLP, RekapKecamatan } from '../rekap/angka.ts';
import { namaDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import { findKodeDisabilitas, sebutAngka, sebutMedan } from './medan-masuk.ts';
import { sumberDari, type BarisMasuk, type MedanMasuk, type RekapMasuk } from './rekap-masuk.ts';

/** The figure of names that a figure of a recap tells of; `null`: names say nothing of it. */
export function findAngkaNama(
  angka: Angka & { readonly jumlahTps?: number | null },
  medan: MedanMasuk,
  profil: Profil,
): AngkaLP | null {
  const satu = (jumlah: number | null): AngkaLP => ({ l: null, p: null, jumlah });
  switch (medan) {
    case 'awal':
    case 'baru':
    case 'tms':
    case 'ubah':
    case 'akhir':
      return angka[medan];
    case 'ktpElBelum':
      return angka.belumKtpEl;
    case 'pindahKeluar':
      return angka.pindahTps.keluar;
    case 'pindahMasuk':
      return angka.pindahTps.masuk;
    case 'kk':
      return satu(angka.kk);
    case 'jumlahTps':
      return satu(angka.jumlahTps ?? null);
    default:
      return findRincian(angka, medan, profil);
  }
}

function findRincian(angka: Angka, medan: MedanMasuk, profil: Profil): AngkaLP | null {
  const [kelompok, rincian = ''] = medan.split(':');
  if (kelompok === 'alasan') {
    const kode = profil.keterangan.tms.find((k) => k.makna === rincian)?.kode;
    return kode === undefined ? null : (angka.tmsPerAlasan[kode] ?? null);
  }
  if (kelompok !== 'disabilitas') return null;
  const kode = findKodeDisabilitas(profil).get(rincian);
  return kode === undefined ? null : (angka.disabilitas[kode] ?? null);
}

const JK = ['l', 'p', 'jumlah'] as const;

/** Figures that differ, sex by sex; figures that one side does not tell are no difference. */
export function listBeda(
  nama: AngkaLP,
  rekap: AngkaLP,
): readonly { readonly jk: (typeof JK)[number]; readonly nama: number; readonly rekap: number }[] {
  return JK.flatMap((jk) => {
    const [a, b] = [nama[jk], rekap[jk]];
    return a === null || b === null || a === b ? [] : [{ jk, nama: a, rekap: b }];
  });
}

const SEBUTAN_JK = { l: 'L', p: 'P', jumlah: 'L+P' } as const;

export interface AsalRekap {
  readonly berkas: string | null;
  readonly lembar: string | null;
}

/** A recap held against the names of the same area: differences per desa, TPS and sex. Codes: REKAP_BEDA_DENGAN_NAMA, SIDALIH_BEDA_DENGAN_NAMA. */
export function checkKendali(
  rekapMasuk: RekapMasuk,
  asal: AsalRekap,
  nama: RekapKecamatan,
  kecamatan: Kecamatan,
  profil: Profil,
): Temuan[] {
  if (rekapMasuk.jenis === 'penduduk') return [];
  return rekapMasuk.baris.flatMap((b) => {
    const angka = findAngkaDaerah(nama, b);
    if (angka === null) return [];
    return Object.entries(b.angka).flatMap(([medan, rekap]) => {
      const dariNama = findAngkaNama(angka, medan as MedanMasuk, profil);
      const beda = dariNama === null || rekap === undefined ? [] : listBeda(dariNama, rekap);
      return beda.length === 0 ? [] : [build(rekapMasuk, b, medan as MedanMasuk, beda, asal, kecamatan)];
    });
  });
}

function findAngkaDaerah(
  nama: RekapKecamatan,
  b: BarisMasuk,
): (Angka & { readonly jumlahTps?: number | null }) | null {
  if (b.desa === null) return nama.desa.every((d) => d.adaData) ? nama : null;
  const desa = nama.desa.find((d) => d.kode === b.desa);
  if (desa === undefined || !desa.adaData) return null;
  return b.tps === null ? desa : (desa.tps.find((t) => t.nomor === b.tps) ?? null);
}

function build(
  { jenis }: RekapMasuk,
  b: BarisMasuk,
  medan: MedanMasuk,
  beda: ReturnType<typeof listBeda>,
  asal: AsalRekap,
  kecamatan: Kecamatan,
): Temuan {
  const tempat = [
    b.desa === null ? `Kecamatan ${kecamatan.nama}` : `Desa ${namaDesa(b.desa, kecamatan)}`,
    b.tps === null ? '' : ` TPS ${b.tps}`,
  ].join('');
  const rinci = beda
    .map((x) => {
      const selisih = x.rekap - x.nama;
      return `${SEBUTAN_JK[x.jk]} ${sebutAngka(x.rekap)}, menurut nama ${sebutAngka(x.nama)} (${selisih > 0 ? '+' : '−'}${sebutAngka(Math.abs(selisih))})`;
    })
    .join('; ');
  const sidalih = sumberDari(jenis) === 'sidalih';
  return {
    kode: sidalih ? 'SIDALIH_BEDA_DENGAN_NAMA' : 'REKAP_BEDA_DENGAN_NAMA',
    tingkat: sidalih ? 'peringatan' : 'galat',
    pesan: sidalih
      ? `${tempat}: ${sebutMedan(medan)} di Sidalih/KPU ${rinci}. Masukkan ke daftar kerja, atau tanyakan kepada KPU.`
      : `${tempat}: ${sebutMedan(medan)} di rekap ${rinci}. Cocokkan dengan PPS mana yang benar.`,
    desa: b.desa,
    tps: b.tps,
    berkas: asal.berkas,
    lembar: asal.lembar,
    baris: b.nomor,
  };
}
