import { KODE_GALAT, type GalatPanggilan } from '../../contract/galat.ts';
import { gagal, type Result } from '../../core/result.ts';
import { formatGalatBasisData, SEBUTAN_JENDELA } from '../kalimat-basis-data.ts';
import type { GalatBuka } from '../store/galat-basis-data.ts';
import type { GalatKunci } from '../store/kunci.ts';

/** A known reason why a call could not do what was asked. */
export function tolak(kode: string, pesan: string): Result<never, GalatPanggilan> {
  return gagal({ kode, pesan, nomor: null });
}

/** A failure of database, key file or disk, in words for the window: without paths. */
export function tolakBasisData(galat: GalatBuka | GalatKunci): Result<never, GalatPanggilan> {
  return tolak(galat.kode, formatGalatBasisData(galat, SEBUTAN_JENDELA));
}

export function tolakBelumDibuka(): Result<never, GalatPanggilan> {
  return tolak(
    KODE_GALAT.belumDibuka,
    'Belum ada data kecamatan yang dibuka. Buka dahulu dari halaman Mulai.',
  );
}

export function tolakDibatalkan(): Result<never, GalatPanggilan> {
  return tolak(KODE_GALAT.dibatalkan, 'Dibatalkan. Yang belum tersimpan tidak berubah.');
}
