export interface Cadangan {
  /** File name within the backup folder. */
  readonly nama: string;
  readonly dibuatPada: string;
  readonly ukuran: number;
  /** Why it was made: by the operator, before an import, before a migration. */
  readonly sebab: 'manual' | 'sebelum-impor' | 'sebelum-pulih';
}

/** One entry of the audit chain as the operator reads it. */
export interface BarisJejak {
  readonly nomor: number;
  readonly waktu: string;
  readonly peristiwa: string;
  /** Indonesian sentence without personal data. */
  readonly kalimat: string;
  readonly mengubahData: boolean;
  readonly hash: string;
}

export interface HasilJejak {
  readonly jumlah: number;
  readonly baris: readonly BarisJejak[];
}

export interface HasilPeriksa {
  readonly utuh: boolean;
  /** Indonesian sentences: what was changed behind the program's back. */
  readonly masalah: readonly string[];
  readonly jumlahJejak: number;
}
