import type { JenisKelamin } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { Desa, Kecamatan } from '../wilayah/wilayah.ts';
import type { Acak } from './acak.ts';
import type { Rukun } from './alamat.ts';
import type { PemilihContoh } from './contoh.ts';
import { computeHariLahirTermuda, formatHari, parseHari } from '../bahasa/hari.ts';
import { computeNama } from './nama.ts';
import { createPenomoran } from './penomoran.ts';
import type { Penomoran } from './penomoran.ts';

/** A person while the sample is being made; the coklit still changes the keterangan. */
export type Warga = { -readonly [K in keyof PemilihContoh]: PemilihContoh[K] } & {
  /** Full years on voting day. */
  readonly umur: number;
  /** Must stay as it is: the other half of a pair of records. */
  terkunci: boolean;
};

/** A family card: its adults live at one address and vote at one TPS. */
export interface Keluarga {
  readonly nkk: string;
  readonly alamat: string;
  readonly rukun: Rukun;
  readonly anggota: Warga[];
}

export interface TpsRancangan {
  readonly desa: Desa;
  readonly nomor: string;
  readonly rukun: readonly Rukun[];
  readonly keluarga: Keluarga[];
}

/** What every step of making a sample needs. */
export interface Konteks {
  readonly acak: Acak;
  readonly profil: Profil;
  readonly penomoran: Penomoran;
  readonly tempatLahir: readonly string[];
  readonly kodeKtpEl: { readonly sudah: string; readonly belum: string };
  readonly namaTerpakai: Set<string>;
  /** How many have each disability so far: the first ones take every code in turn. */
  jumlahDisabilitas: number;
}

const TEMPAT_LAHIR = [
  'SURAKARTA',
  'KLATEN',
  'BOYOLALI',
  'KARANGANYAR',
  'WONOGIRI',
  'SRAGEN',
  'SEMARANG',
  'JAKARTA',
] as const;

export function createKonteks(acak: Acak, kecamatan: Kecamatan, profil: Profil): Konteks {
  const asal = kecamatan.kabupaten.nama.replace(/^(KABUPATEN|KOTA)\s+/iu, '').toUpperCase();
  const ktpEl = profil.ktpEl.kode;
  return {
    acak,
    profil,
    penomoran: createPenomoran(acak, kecamatan.kode, parseHari(profil.hariPemungutanSuara) - 180),
    tempatLahir: [...Array.from({ length: 12 }, () => asal), ...TEMPAT_LAHIR],
    kodeKtpEl: {
      sudah: ktpEl.findLast((kode) => !kode.belum)?.kode ?? '',
      belum: ktpEl.find((kode) => kode.belum)?.kode ?? '',
    },
    namaTerpakai: new Set(),
    jumlahDisabilitas: 0,
  };
}

function pickTanggalLahir(konteks: Konteks, umur: number): string {
  const termuda = computeHariLahirTermuda(konteks.profil.hariPemungutanSuara, umur);
  return formatHari(termuda - konteks.acak.nextBulat(0, 364));
}

/** Name and birth date together stand for one person only, else a check for near-duplicates would rightly speak. */
function pickIdentitas(
  konteks: Konteks,
  jenisKelamin: JenisKelamin,
  umur: number,
): { nama: string; tanggalLahir: string } {
  for (;;) {
    const nama = computeNama(konteks.acak, jenisKelamin, umur);
    const tanggalLahir = pickTanggalLahir(konteks, umur);
    const kunci = `${nama}|${tanggalLahir}`;
    if (konteks.namaTerpakai.has(kunci)) continue;
    konteks.namaTerpakai.add(kunci);
    return { nama, tanggalLahir };
  }
}

function pickDisabilitas(konteks: Konteks): string {
  const { kode } = konteks.profil.disabilitas;
  if (kode.length === 0 || !konteks.acak.nextPeluang(0.006)) return '';
  konteks.jumlahDisabilitas += 1;
  return (kode[konteks.jumlahDisabilitas - 1] ?? konteks.acak.pick(kode)).kode;
}

/** Those who come of age shortly before voting day mostly have no KTP-el yet. */
function pickKtpEl(konteks: Konteks, umur: number): string {
  const { usiaMinimum } = konteks.profil;
  let peluang = 0.001;
  if (umur <= usiaMinimum) peluang = 0.63;
  else if (umur === usiaMinimum + 1) peluang = 0.1;
  return konteks.acak.nextPeluang(peluang) ? konteks.kodeKtpEl.belum : konteks.kodeKtpEl.sudah;
}

export interface Sosok {
  readonly jenisKelamin: JenisKelamin;
  readonly umur: number;
  /** B, S or P (DOMAIN §5.2). */
  readonly statusKawin: 'B' | 'S' | 'P';
}

/** A new inhabitant of a family, known to DP4: with DPID, without remark. */
export function createWarga(
  konteks: Konteks,
  sosok: Sosok,
  keluarga: Omit<Keluarga, 'anggota'>,
  tps: TpsRancangan,
): Warga {
  const { nama, tanggalLahir } = pickIdentitas(konteks, sosok.jenisKelamin, sosok.umur);
  return {
    desa: tps.desa.kode,
    tps: tps.nomor,
    dpid: konteks.penomoran.nextDpid(),
    nkk: keluarga.nkk,
    nik: konteks.penomoran.nextNik(tanggalLahir, sosok.jenisKelamin),
    nama,
    tempatLahir: konteks.acak.pick(konteks.tempatLahir),
    tanggalLahir,
    statusKawin: sosok.statusKawin,
    jenisKelamin: sosok.jenisKelamin,
    alamat: keluarga.alamat,
    rt: keluarga.rukun.rt,
    rw: keluarga.rukun.rw,
    disabilitas: pickDisabilitas(konteks),
    ktpEl: pickKtpEl(konteks, sosok.umur),
    keterangan: '',
    sumber: 'DP4',
    koreksiJenisKelamin: false,
    umur: sosok.umur,
    terkunci: false,
  };
}
