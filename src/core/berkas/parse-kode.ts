import type { Kode, Profil } from '../profil/profil.ts';
import type { JenisKelamin } from './pemilih.ts';
import { kunci } from './teks.ts';

/** AKTIF/UBAH/BARU/TMS of a Sidalih STATUS column (DOMAIN §7.1). */
export type StatusData = 'AKTIF' | 'UBAH' | 'BARU' | 'TMS';

export interface PembacaKode {
  /** `''`, `'B'`, `'U'` or a TMS code; `undefined`: not a keterangan of this profile. */
  readonly keterangan: (teks: string) => string | undefined;
  readonly isTms: (kode: string) => boolean;
  /** A code of the profile, `''` for none, or `undefined` for an unknown text. */
  readonly disabilitas: (teks: string) => string | undefined;
  readonly ktpEl: (teks: string) => string | undefined;
  readonly statusKawin: (teks: string) => string | undefined;
}

const KUNCI_KELAMIN: Readonly<Record<string, JenisKelamin>> = {
  L: 'L',
  LK: 'L',
  LAKI: 'L',
  LAKILAKI: 'L',
  P: 'P',
  PR: 'P',
  PEREMPUAN: 'P',
};

/** L/P or the words; nothing else (1/2, M/F, W) is guessed at. */
export function parseJenisKelamin(teks: string): JenisKelamin | undefined {
  return KUNCI_KELAMIN[kunci(teks)];
}

export function parseStatusData(teks: string): StatusData | undefined {
  const k = kunci(teks);
  return k === 'AKTIF' || k === 'UBAH' || k === 'BARU' || k === 'TMS' ? k : undefined;
}

function daftarKode(kode: readonly Kode[]): Map<string, string> {
  const tabel = new Map<string, string>();
  for (const k of kode) {
    for (const teks of [k.kode, k.label, ...k.alias]) tabel.set(kunci(teks), k.kode);
  }
  return tabel;
}

/** "1.0" as programs write a code that passed through a float, "01" as supervisors' forms do. */
function rapikanAngka(teks: string): string {
  return teks.replace(/^0*(\d{1,2})(?:[.,]0+)?$/, (_, angka: string) => String(Number(angka)));
}

/** `code` + separator + `label`, e.g. "1. Meninggal", "8 - Salah TPS", "Meninggal (1)", "TMS 1". */
function parseGabungan(teks: string, tabel: ReadonlyMap<string, string>): string | undefined {
  const depan =
    /^([A-Za-z]|\d{1,2})\s*[.:)=\-–]\s*(.+)$/.exec(teks) ?? /^([A-Za-z]|\d{1,2})\s+(.+)$/.exec(teks);
  if (depan !== null) return sepakat(tabel, depan[1] ?? '', depan[2] ?? '');
  const belakang = /^(.+?)\s*[([]\s*([A-Za-z]|\d{1,2})\s*[)\]]$/.exec(teks);
  if (belakang !== null) return sepakat(tabel, belakang[2] ?? '', belakang[1] ?? '');
  return undefined;
}

/** The code, when code and label name the same one: "8. Hilang ingatan" of another year does not. */
function sepakat(tabel: ReadonlyMap<string, string>, kode: string, label: string): string | undefined {
  const a = tabel.get(kunci(rapikanAngka(kode)));
  const b = tabel.get(kunci(label));
  return a !== undefined && a === b ? a : undefined;
}

function buatPembaca(
  tabel: Map<string, string>,
  kosong: ReadonlySet<string>,
): (teks: string) => string | undefined {
  const ingatan = new Map<string, string | undefined>();
  return (teks) => {
    if (teks === '') return '';
    if (ingatan.has(teks)) return ingatan.get(teks);
    const rapi = rapikanAngka(teks);
    const hasil =
      kosong.has(teks.toLowerCase()) || kosong.has(rapi)
        ? ''
        : (tabel.get(kunci(rapi)) ?? parseGabungan(teks, tabel));
    if (ingatan.size < 10_000) ingatan.set(teks, hasil);
    return hasil;
  };
}

function tanpaAwalanTms(baca: (teks: string) => string | undefined, tms: ReadonlySet<string>) {
  return (teks: string): string | undefined => {
    const langsung = baca(teks);
    if (langsung !== undefined) return langsung;
    const tanpa = /^TMS[\s:.\-–/]*(?:kode\s*)?(.+)$/i.exec(teks)?.[1];
    const kode = tanpa === undefined ? undefined : baca(tanpa);
    return kode !== undefined && tms.has(kode) ? kode : undefined;
  };
}

/** The code tables of a profile as readers of cell texts. */
export function buildPembacaKode(profil: Profil): PembacaKode {
  const { sesuai, baru, ubah, tms } = profil.keterangan;
  const kodeTms = new Set(tms.map((k) => k.kode));
  const himpun = (daftar: readonly string[]): ReadonlySet<string> =>
    new Set(daftar.map((s) => s.toLowerCase()));
  const keterangan = buatPembaca(daftarKode([baru, ubah, ...tms]), himpun(sesuai));
  return {
    keterangan: tanpaAwalanTms(keterangan, kodeTms),
    isTms: (kode) => kodeTms.has(kode),
    disabilitas: buatPembaca(daftarKode(profil.disabilitas.kode), himpun(profil.disabilitas.kosong)),
    ktpEl: buatPembaca(daftarKode(profil.ktpEl.kode), himpun(['-'])),
    statusKawin: buatPembaca(daftarKode(profil.statusKawin.kode), himpun(['-'])),
  };
}
