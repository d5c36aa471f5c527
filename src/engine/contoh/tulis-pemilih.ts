import type { PemilihContoh } from '../../core/contoh/contoh.ts';
import type { Profil } from '../../core/profil/profil.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import { computeSerial } from './sel-tulis.ts';
import type { BarisTulis, SelTulis } from './sel-tulis.ts';

/** What a column holds. */
export type Butir =
  | 'nomor'
  | 'dpid'
  | 'nkk'
  | 'nik'
  | 'nama'
  | 'tempatLahir'
  | 'tanggalLahir'
  | 'statusKawin'
  | 'jenisKelamin'
  | 'alamat'
  | 'rt'
  | 'rw'
  | 'disabilitas'
  | 'ktpEl'
  | 'keterangan'
  | 'sumber'
  | 'tps'
  | 'kecamatan'
  | 'desa'
  | 'kodeKecamatan'
  | 'kodeDesa'
  | 'idTps'
  | 'tahapan'
  | 'statusData'
  | 'lintang'
  | 'bujur'
  | 'diperbarui'
  | 'kosong';

/** Heading and content of a column. */
export type KolomTulis = readonly [judul: string, butir: Butir];

/** How one village writes: each of these ways is met in real files (DOMAIN §7.4). */
export interface GayaTulis {
  readonly tanggal: 'pipa' | 'miring' | 'strip' | 'iso' | 'sel' | 'serial';
  readonly tps: 'tiga' | 'angka' | 'kata';
  readonly rukun: 'tiga' | 'dua' | 'polos' | 'angka';
  /** `kecil`: all codes in lower case. `kata`: sex and remarks in words. `kata-nomor`: "1. Meninggal". */
  readonly kode: 'kode' | 'kecil' | 'kata' | 'kata-nomor';
  /** Spellings of "no change", used in turn; those the profile does not know are left blank. */
  readonly sesuai: readonly string[];
  /** Spelling of "no disability"; left blank when the profile does not know it. */
  readonly tanpaDisabilitas: string;
  /** An apostrophe stands before NIK and NKK. */
  readonly petik: boolean;
  /** Some names hold a no-break space. */
  readonly spasiKeras: boolean;
}

export const GAYA_BAKU: GayaTulis = {
  tanggal: 'miring',
  tps: 'tiga',
  rukun: 'tiga',
  kode: 'kode',
  sesuai: [''],
  tanpaDisabilitas: '',
  petik: false,
  spasiKeras: false,
};

function formatTanggal(tanggal: string, gaya: GayaTulis['tanggal']): SelTulis {
  if (gaya === 'iso') return tanggal;
  if (gaya === 'sel') return { tanggal };
  if (gaya === 'serial') return computeSerial(tanggal);
  const pemisah = { pipa: '|', miring: '/', strip: '-' }[gaya];
  return tanggal.split('-').reverse().join(pemisah);
}

function formatRukun(nomor: string, gaya: GayaTulis['rukun']): SelTulis {
  if (gaya === 'tiga') return nomor;
  const angka = Number(nomor);
  if (gaya === 'angka') return angka;
  return gaya === 'dua' ? String(angka).padStart(2, '0') : String(angka);
}

function formatTps(nomor: string, gaya: GayaTulis['tps']): SelTulis {
  if (gaya === 'tiga') return nomor;
  return gaya === 'angka' ? Number(nomor) : `TPS ${Number(nomor)}`;
}

function formatKode(kode: string, gaya: GayaTulis['kode']): string {
  return gaya === 'kecil' ? kode.toLowerCase() : kode;
}

function formatJenisKelamin(pemilih: PemilihContoh, gaya: GayaTulis['kode']): string {
  if (gaya === 'kode' || gaya === 'kecil') return formatKode(pemilih.jenisKelamin, gaya);
  return pemilih.jenisKelamin === 'L' ? 'Laki-laki' : 'Perempuan';
}

function formatKeterangan(pemilih: PemilihContoh, ke: number, profil: Profil, gaya: GayaTulis): string {
  const { baru, ubah, tms, sesuai } = profil.keterangan;
  if (pemilih.keterangan === '') {
    const tulisan = gaya.sesuai[ke % gaya.sesuai.length] ?? '';
    return sesuai.some((satu) => satu.toLowerCase() === tulisan.toLowerCase()) ? tulisan : '';
  }
  if (gaya.kode === 'kode' || gaya.kode === 'kecil') return formatKode(pemilih.keterangan, gaya.kode);
  for (const satu of [baru, ubah]) if (pemilih.keterangan === satu.kode) return satu.alias[0] ?? satu.label;
  const alasan = tms.find((satu) => satu.kode === pemilih.keterangan);
  if (alasan === undefined) return pemilih.keterangan;
  return gaya.kode === 'kata' ? alasan.label : `${alasan.kode}. ${alasan.label}`;
}

function formatDisabilitas(pemilih: PemilihContoh, profil: Profil, gaya: GayaTulis): string {
  const { kosong, kode } = profil.disabilitas;
  if (pemilih.disabilitas === '') return kosong.includes(gaya.tanpaDisabilitas) ? gaya.tanpaDisabilitas : '';
  if (gaya.kode !== 'kata') return pemilih.disabilitas;
  return kode.find((satu) => satu.kode === pemilih.disabilitas)?.label ?? pemilih.disabilitas;
}

function computeStatusData(pemilih: PemilihContoh, profil: Profil): string {
  const { baru, ubah } = profil.keterangan;
  if (pemilih.keterangan === '') return 'AKTIF';
  if (pemilih.keterangan === baru.kode) return 'BARU';
  return pemilih.keterangan === ubah.kode ? 'UBAH' : 'TMS';
}

/** A point near Baki, from the last digits of the NKK: houses of a family stand together. */
function computeKoordinat(pemilih: PemilihContoh, awal: number): string {
  return (awal + Number(pemilih.nkk.slice(-7)) / 3e8).toFixed(6);
}

function formatNama(pemilih: PemilihContoh, ke: number, gaya: GayaTulis): string {
  return gaya.spasiKeras && ke % 7 === 3 ? pemilih.nama.replace(' ', '\u00A0') : pemilih.nama;
}

function formatTanpaTitik(kode: string): string {
  return kode.replaceAll('.', '');
}

type Pengisi = (pemilih: PemilihContoh, ke: number) => SelTulis;

function createPengisi(kecamatan: Kecamatan, profil: Profil, gaya: GayaTulis): Record<Butir, Pengisi> {
  const petik = gaya.petik ? "'" : '';
  const namaDesa = new Map(kecamatan.desa.map((desa) => [desa.kode, desa.nama]));
  return {
    nomor: (_pemilih, ke) => ke + 1,
    dpid: (pemilih) => pemilih.dpid,
    nkk: (pemilih) => petik + pemilih.nkk,
    nik: (pemilih) => petik + pemilih.nik,
    nama: (pemilih, ke) => formatNama(pemilih, ke, gaya),
    tempatLahir: (pemilih) => pemilih.tempatLahir,
    tanggalLahir: (pemilih) => formatTanggal(pemilih.tanggalLahir, gaya.tanggal),
    statusKawin: (pemilih) => formatKode(pemilih.statusKawin, gaya.kode),
    jenisKelamin: (pemilih) => formatJenisKelamin(pemilih, gaya.kode),
    alamat: (pemilih) => pemilih.alamat,
    rt: (pemilih) => formatRukun(pemilih.rt, gaya.rukun),
    rw: (pemilih) => formatRukun(pemilih.rw, gaya.rukun),
    disabilitas: (pemilih) => formatDisabilitas(pemilih, profil, gaya),
    ktpEl: (pemilih) => formatKode(pemilih.ktpEl, gaya.kode),
    keterangan: (pemilih, ke) => formatKeterangan(pemilih, ke, profil, gaya),
    sumber: (pemilih) => pemilih.sumber,
    tps: (pemilih) => formatTps(pemilih.tps, gaya.tps),
    kecamatan: () => kecamatan.nama,
    desa: (pemilih) => namaDesa.get(pemilih.desa) ?? '',
    kodeKecamatan: () => formatTanpaTitik(kecamatan.kode),
    kodeDesa: (pemilih) => formatTanpaTitik(pemilih.desa),
    idTps: (pemilih) => `7${pemilih.desa.slice(-2)}${pemilih.tps}`,
    tahapan: () => '1',
    statusData: (pemilih) => computeStatusData(pemilih, profil),
    lintang: (pemilih) => computeKoordinat(pemilih, -7.62),
    bujur: (pemilih) => computeKoordinat(pemilih, 110.78),
    diperbarui: () => '2024-07-24 15:20:00',
    kosong: () => '',
  };
}

/** Rows of `pemilih` in the given columns and manner of writing; without a header. */
export function createBaris(
  { kecamatan, profil }: { readonly kecamatan: Kecamatan; readonly profil: Profil },
  kolom: readonly KolomTulis[],
  gaya: GayaTulis,
  daftar: readonly PemilihContoh[],
): BarisTulis[] {
  const pengisi = createPengisi(kecamatan, profil, gaya);
  const isi = kolom.map(([, butir]) => pengisi[butir]);
  return daftar.map((pemilih, ke) => isi.map((satu) => satu(pemilih, ke)));
}
