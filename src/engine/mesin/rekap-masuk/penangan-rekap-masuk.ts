import type { PenanganRekapMasuk } from '../peta-penangan.ts';
import {
  discardRekapMasuk,
  listRekapMasuk,
  loadRancanganRekap,
  loadRincianRekap,
  readRekapMasuk,
  removeRekap,
  saveKetikan,
  saveRancanganRekap,
  tetapkanRekapMasuk,
} from './penangan-masuk.ts';
import {
  exportDaftarKerja,
  listPemilihBeda,
  loadPenduduk,
  loadRekonsiliasi,
  markRekonsiliasi,
} from './penangan-rekonsiliasi.ts';

/** Handlers of recapitulations handed in, of what differs between sources, and of the population. */
export const PENANGAN_REKAP_MASUK = {
  'rekapMasuk.read': readRekapMasuk,
  'rekapMasuk.rancangan': loadRancanganRekap,
  'rekapMasuk.tetapkan': tetapkanRekapMasuk,
  'rekapMasuk.save': saveRancanganRekap,
  'rekapMasuk.discard': discardRekapMasuk,
  'rekapMasuk.saveKetikan': saveKetikan,
  'rekapMasuk.list': listRekapMasuk,
  'rekapMasuk.load': loadRincianRekap,
  'rekapMasuk.remove': removeRekap,

  'rekonsiliasi.load': loadRekonsiliasi,
  'rekonsiliasi.mark': markRekonsiliasi,
  'rekonsiliasi.pemilih': listPemilihBeda,
  'rekonsiliasi.exportDaftarKerja': exportDaftarKerja,

  'penduduk.load': loadPenduduk,
} as const satisfies PenanganRekapMasuk;
