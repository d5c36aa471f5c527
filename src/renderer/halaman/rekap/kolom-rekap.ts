import type { Profil } from '../../../core/profil/profil.ts';
import type { Angka, AngkaLP, Bilangan } from '../../../core/rekap/angka.ts';
import { computeJumlahLP, TANPA_DATA } from '../../../core/rekap/angka-lp.ts';
import type { BarisRekap } from './baris-rekap.ts';

export const TAMPILAN = ['ringkas', 'lengkap', 'alasan', 'disabilitas'] as const;
export type Tampilan = (typeof TAMPILAN)[number];

export interface KolomRekap {
  readonly kunci: string;
  /** Under the head of its group: "L". */
  readonly judul: string;
  /** Alone, for whoever hears or copies it: "Pemilih baru L". */
  readonly judulPenuh: string;
  readonly tebal: boolean;
  /** `undefined`: does not apply to this row, the cell stays empty. */
  readonly ambil: (baris: BarisRekap) => Bilangan | undefined;
}

/** Columns under one head. */
export interface KelompokKolom {
  readonly kunci: string;
  readonly judul: string;
  readonly kolom: readonly KolomRekap[];
}

type AmbilLP = (angka: Angka) => AngkaLP;

function kelompokLP(kunci: string, judul: string, ambil: AmbilLP): KelompokKolom {
  const kolom = (akhiran: string, medan: keyof AngkaLP): KolomRekap => ({
    kunci: `${kunci}-${medan}`,
    judul: akhiran,
    judulPenuh: `${judul} ${akhiran}`,
    tebal: medan === 'jumlah',
    ambil: (b) => ambil(b.angka)[medan],
  });
  return { kunci, judul, kolom: [kolom('L', 'l'), kolom('P', 'p'), kolom('L+P', 'jumlah')] };
}

function kelompokTunggal(kunci: string, judul: string, ambil: KolomRekap['ambil']): KelompokKolom {
  return { kunci, judul, kolom: [{ kunci, judul, judulPenuh: judul, tebal: false, ambil }] };
}

const TPS = kelompokTunggal('tps', 'TPS', (b) => b.jumlahTps);
const POKOK: readonly KelompokKolom[] = [
  kelompokLP('awal', 'Pemilih awal', (a) => a.awal),
  kelompokLP('baru', 'Pemilih baru', (a) => a.baru),
  kelompokLP('tms', 'TMS', (a) => a.tms),
  kelompokLP('ubah', 'Ubah data', (a) => a.ubah),
  kelompokLP('akhir', 'Pemilih akhir', (a) => a.akhir),
];
const TAMBAHAN: readonly KelompokKolom[] = [
  kelompokLP('belum-ktp-el', 'Belum KTP-el', (a) => a.belumKtpEl),
  kelompokTunggal('kk', 'KK', (b) => b.angka.kk),
  kelompokLP('pindah-keluar', 'Pindah TPS keluar', (a) => a.pindahTps.keluar),
  kelompokLP('pindah-masuk', 'Pindah TPS masuk', (a) => a.pindahTps.masuk),
];

function listAlasan(profil: Profil): readonly KelompokKolom[] {
  return profil.keterangan.tms.map(({ kode, label }) =>
    kelompokLP(`tms-${kode}`, `${kode} ${label}`, (a) => a.tmsPerAlasan[kode] ?? TANPA_DATA),
  );
}

function listDisabilitas(profil: Profil): readonly KelompokKolom[] {
  return profil.disabilitas.kode.map(({ kode, label }) =>
    kelompokLP(`disabilitas-${kode}`, `${kode} ${label}`, (a) => a.disabilitas[kode] ?? TANPA_DATA),
  );
}

const JUMLAH_DISABILITAS = kelompokLP('disabilitas', 'Jumlah disabilitas', (a) =>
  computeJumlahLP(Object.values(a.disabilitas)),
);

/** The columns of a view, in the order of the forms: TPS first, then what leads from awal to akhir. */
export function listKelompok(tampilan: Tampilan, profil: Profil): readonly KelompokKolom[] {
  switch (tampilan) {
    case 'ringkas':
      return [TPS, ...POKOK];
    case 'alasan':
      return [TPS, ...listAlasan(profil), ...POKOK.filter((k) => k.kunci === 'tms')];
    case 'disabilitas':
      return [TPS, ...listDisabilitas(profil), JUMLAH_DISABILITAS];
    case 'lengkap':
      return [
        TPS,
        ...POKOK,
        ...listAlasan(profil),
        ...listDisabilitas(profil),
        JUMLAH_DISABILITAS,
        ...TAMBAHAN,
      ];
  }
}

export function listKolom(kelompok: readonly KelompokKolom[]): readonly KolomRekap[] {
  return kelompok.flatMap((k) => k.kolom);
}
