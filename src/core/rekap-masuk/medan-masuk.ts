import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Profil } from '../profil/profil.ts';
import { findMedanAngka } from '../tabel/medan-angka.ts';
import type { MedanAngka } from '../tabel/tabel-rekap.ts';
import type { MedanMasuk } from './rekap-masuk.ts';

const LANGSUNG: ReadonlySet<string> = new Set<MedanMasuk>([
  'awal',
  'baru',
  'tms',
  'ubah',
  'akhir',
  'ktpElSudah',
  'ktpElBelum',
  'pindahKeluar',
  'pindahMasuk',
  'jumlahTps',
  'jumlahDesa',
  'kk',
  'penduduk',
  'wajibKtp',
  'dp4',
]);

function isLangsung(kelompok: string): kelompok is MedanMasuk {
  return LANGSUNG.has(kelompok);
}

/** `null`: a figure the program has no use for. `pemilih` without more is the list as it now stands. */
export function toMedanMasuk(medan: MedanAngka): MedanMasuk | null {
  if (medan.kelompok === 'pemilih') return 'akhir';
  if (medan.kelompok === 'alasan') return `alasan:${medan.rincian}`;
  if (medan.kelompok === 'disabilitas') return `disabilitas:${medan.rincian}`;
  return isLangsung(medan.kelompok) ? medan.kelompok : null;
}

const SEBUTAN: Readonly<Record<string, string>> = {
  awal: 'pemilih awal',
  baru: 'pemilih baru',
  tms: 'pemilih TMS',
  ubah: 'perbaikan data',
  akhir: 'pemilih akhir',
  ktpElSudah: 'sudah ber-KTP-el',
  ktpElBelum: 'belum ber-KTP-el',
  pindahKeluar: 'pindah TPS keluar',
  pindahMasuk: 'pindah TPS masuk',
  jumlahTps: 'jumlah TPS',
  jumlahDesa: 'jumlah desa',
  kk: 'jumlah KK',
  penduduk: 'jumlah penduduk',
  wajibKtp: 'wajib KTP',
  dp4: 'DP4',
};

export function sebutMedan(medan: MedanMasuk): string {
  const [kelompok = '', rincian] = medan.split(':');
  if (rincian === undefined) return SEBUTAN[kelompok] ?? kelompok;
  const kata = rincian.toLowerCase().replaceAll('_', ' ');
  return kelompok === 'alasan' ? `TMS ${kata}` : rincian === 'SEMUA' ? 'disabilitas' : `disabilitas ${kata}`;
}

/** Disability codes of the profile by the kind their label names. */
export function findKodeDisabilitas(profil: Profil): ReadonlyMap<string, string> {
  return new Map(
    profil.disabilitas.kode.map((k) => [findMedanAngka(`Disabilitas ${k.label}`).rincian, k.kode]),
  );
}

export function sebutAngka(n: number | null): string {
  return n === null ? 'tidak ada data' : formatBilangan(n);
}
