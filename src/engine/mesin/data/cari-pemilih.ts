import type { FilterPemilih } from '../../../contract/baca.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import type { SyaratKode, SyaratPemilih } from '../../store/query-pemilih.ts';

/** Words of a name, and parts of a NIK or NKK: digits, and stars where the screen shows stars. */
export function parseCari(teks: string): {
  readonly kata: readonly string[];
  readonly angka: readonly string[];
} {
  const bagian = teks.split(/\s+/).filter((t) => t !== '');
  const isAngka = (t: string): boolean => /^~?[\d*]+$/.test(t) && /\d/.test(t);
  return {
    kata: bagian.filter((t) => !isAngka(t)),
    angka: bagian.filter(isAngka),
  };
}

export const KETERANGAN_SESUAI = 'SESUAI';
export const KETERANGAN_TMS = 'TMS';
export const KODE_KOSONG = 'KOSONG';

function syaratKeterangan(kode: string | null, profil: Profil): SyaratKode | null {
  if (kode === null) return null;
  if (kode === KETERANGAN_SESUAI) return 'TANPA';
  if (kode === KETERANGAN_TMS) return { kode: profil.keterangan.tms.map((k) => k.kode) };
  return { kode: [kode] };
}

function syaratKode(kode: string | null): SyaratKode | null {
  if (kode === null) return null;
  if (kode === 'ADA') return 'ADA';
  if (kode === 'TANPA' || kode === KODE_KOSONG) return 'TANPA';
  return { kode: [kode] };
}

/** The filter of the window as conditions of the database; findings are not known there. */
export function buildSyarat(filter: FilterPemilih, profil: Profil): SyaratPemilih {
  return {
    ...parseCari(filter.cari),
    desa: filter.desa,
    tps: filter.tps,
    rt: filter.rt,
    rw: filter.rw,
    keterangan: syaratKeterangan(filter.keterangan, profil),
    disabilitas: syaratKode(filter.disabilitas),
    ktpEl: syaratKode(filter.ktpEl),
    urut: filter.urut,
  };
}
