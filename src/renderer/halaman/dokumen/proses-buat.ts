import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { HasilBuatDokumen } from '../../../contract/bentuk/dokumen.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../../contract/galat.ts';
import type { Hos } from '../../../contract/hos.ts';
import type { Kemajuan } from '../../../contract/pesan.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { basikan, kirimUbah, useBasisData } from '../../panggil/panggil.ts';
import type { PilihanDokumen } from './pilihan-dokumen.ts';

export interface TugasBuat {
  readonly pilihan: PilihanDokumen;
  readonly draf: boolean;
}

export type KeadaanBuat =
  | { readonly tahap: 'diam' }
  | { readonly tahap: 'berjalan'; readonly tugas: TugasBuat; readonly kemajuan: Kemajuan | null }
  | { readonly tahap: 'selesai'; readonly tugas: TugasBuat; readonly hasil: HasilBuatDokumen }
  /** `selesai`: files that were there when it stopped. */
  | { readonly tahap: 'dihentikan'; readonly tugas: TugasBuat; readonly selesai: number }
  | { readonly tahap: 'gagal'; readonly tugas: TugasBuat; readonly galat: GalatPanggilan };

const DIAM: KeadaanBuat = { tahap: 'diam' };

/** Making of the set. It goes on while the operator looks at other pages, so it cannot live in one. */
export class ProsesBuat {
  readonly #hos: Hos;
  readonly #klien: QueryClient;
  readonly #pendengar = new Set<() => void>();
  #keadaan: KeadaanBuat = DIAM;
  #pembatal: AbortController | null = null;

  constructor(hos: Hos, klien: QueryClient) {
    this.#hos = hos;
    this.#klien = klien;
  }

  readonly dengar = (terima: () => void): (() => void) => {
    this.#pendengar.add(terima);
    return () => this.#pendengar.delete(terima);
  };

  readonly lihat = (): KeadaanBuat => this.#keadaan;

  readonly batalkan = (): void => this.#pembatal?.abort();

  /** Puts away the last outcome. */
  readonly tutupHasil = (): void => {
    if (this.#pembatal === null) this.#ubah(DIAM);
  };

  /** One at a time; `null`: another one is under way. What it came to also stands in `lihat`. */
  async buat(tugas: TugasBuat): Promise<KeadaanBuat | null> {
    if (this.#pembatal !== null) return null;
    const pembatal = new AbortController();
    this.#pembatal = pembatal;
    let selesai = 0;
    this.#ubah({ tahap: 'berjalan', tugas, kemajuan: null });
    const { jenis, desa, rahasia } = tugas.pilihan;
    const masukan = { jenis: [...jenis], desa: desa === null ? null : [...desa], draf: tugas.draf, rahasia };
    const hasil = await kirimUbah(this.#hos, this.#klien, 'dokumen.make', masukan, {
      signal: pembatal.signal,
      onKemajuan: (kemajuan) => {
        selesai = kemajuan.selesai ?? selesai;
        this.#ubah({ tahap: 'berjalan', tugas, kemajuan });
      },
    });
    // Stopped half-way: the documents made until then are there.
    if (!hasil.ok) await basikan(this.#klien, 'dokumen.make');
    this.#pembatal = null;
    if (hasil.ok) this.#ubah({ tahap: 'selesai', tugas, hasil: hasil.nilai });
    else if (hasil.galat.kode === KODE_GALAT.dibatalkan) this.#ubah({ tahap: 'dihentikan', tugas, selesai });
    else this.#ubah({ tahap: 'gagal', tugas, galat: hasil.galat });
    return this.#keadaan;
  }

  #ubah(keadaan: KeadaanBuat): void {
    this.#keadaan = keadaan;
    for (const terima of this.#pendengar) terima();
  }
}

/** One process per window and database. */
const PROSES = new WeakMap<QueryClient, { readonly basisData: string | null; readonly proses: ProsesBuat }>();

function prosesUntuk(hos: Hos, klien: QueryClient, basisData: string | null): ProsesBuat {
  const lama = PROSES.get(klien);
  if (lama?.basisData === basisData) return lama.proses;
  lama?.proses.batalkan();
  const proses = new ProsesBuat(hos, klien);
  PROSES.set(klien, { basisData, proses });
  return proses;
}

/** The making of documents of the open database, also one begun before the page was left. */
export function useProsesBuat(): { readonly proses: ProsesBuat; readonly keadaan: KeadaanBuat } {
  const proses = prosesUntuk(useHos(), useQueryClient(), useBasisData());
  return { proses, keadaan: useSyncExternalStore(proses.dengar, proses.lihat) };
}
