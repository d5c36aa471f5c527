/** Why a call could not do what was asked. A plain value: it crosses processes and is shown to the operator as it is. */
export interface GalatPanggilan {
  /** E.g. `KATA_SANDI_SALAH`; operators read it aloud on the phone. */
  readonly kode: string;
  /** Indonesian: what happened, why, what to do next. */
  readonly pesan: string;
  /** Incident number in the log, for what was not expected. */
  readonly nomor: string | null;
}

/** Codes that mean the same for every call; all others belong to one subject. */
export const KODE_GALAT = {
  /** The input does not fit the schema: a fault of the program, never of the operator. */
  masukanTidakSah: 'MASUKAN_TIDAK_SAH',
  /** No database is open: nothing but the first page can be asked. */
  belumDibuka: 'BELUM_DIBUKA',
  dibatalkan: 'DIBATALKAN',
  /** The engine ended while the call was pending; nothing half-done is in the database. */
  mesinMati: 'MESIN_MATI',
  gangguan: 'GANGGUAN',
} as const;
