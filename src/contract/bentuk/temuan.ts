import type { Temuan, TingkatTemuan } from '../../core/pemeriksaan/temuan.ts';

export interface TemuanTampil extends Temuan {
  /** Stays the same as long as the finding is about the same content, over imports and restarts. */
  readonly kunci: string;
  readonly namaDesa: string | null;
  /** `id` of the row it is about (BarisPemilih), when it is about one. */
  readonly pemilih: string | null;
  readonly ditangani: { readonly waktu: string; readonly catatan: string } | null;
}

export interface HasilTemuan {
  readonly jumlah: number;
  readonly offset: number;
  readonly baris: readonly TemuanTampil[];
  /** Over everything, whatever the filter. */
  readonly ringkas: {
    readonly perTingkat: Readonly<
      Record<TingkatTemuan, { readonly semua: number; readonly terbuka: number }>
    >;
    readonly perKode: readonly {
      readonly kode: string;
      readonly tingkat: TingkatTemuan;
      readonly semua: number;
      readonly terbuka: number;
    }[];
    readonly perDesa: readonly {
      readonly kode: string | null;
      readonly nama: string;
      readonly semua: number;
      readonly terbuka: number;
    }[];
  };
}
