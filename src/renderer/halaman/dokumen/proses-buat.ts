import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { HasilBuatDokumen } from '../../../contract/bentuk/dokumen.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../../contract/galat.ts';
import type { Hos } from '../../../contract/hos.ts';
import type { Kemajuan } from '../../../contract/pesan.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { basikan, kirimUbah, useBasisData } from '../../panggil/panggil.ts';
import { createCariProses, ProsesJalan } from '../../panggil/proses-jalan.ts';
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

/** Making of the set. */
export class ProsesBuat extends ProsesJalan<KeadaanBuat> {
  constructor(hos: Hos, klien: QueryClient) {
    super(hos, klien, DIAM);
  }

  /** `null`: another one is under way. What it came to also stands in `lihat`. */
  async buat(tugas: TugasBuat): Promise<KeadaanBuat | null> {
    const dimulai = await this.jalankan((signal) => this.#kerjakan(tugas, signal));
    return dimulai ? this.lihat() : null;
  }

  async #kerjakan(tugas: TugasBuat, signal: AbortSignal): Promise<void> {
    let selesai = 0;
    this.ubah({ tahap: 'berjalan', tugas, kemajuan: null });
    const { jenis, desa, rahasia } = tugas.pilihan;
    const masukan = { jenis: [...jenis], desa: desa === null ? null : [...desa], draf: tugas.draf, rahasia };
    const hasil = await kirimUbah(this.hos, this.klien, 'dokumen.make', masukan, {
      signal,
      onKemajuan: (kemajuan) => {
        selesai = kemajuan.selesai ?? selesai;
        this.ubah({ tahap: 'berjalan', tugas, kemajuan });
      },
    });
    if (hasil.ok) return this.ubah({ tahap: 'selesai', tugas, hasil: hasil.nilai });
    // Stopped half-way: the documents made until then are there.
    await basikan(this.klien, 'dokumen.make');
    if (hasil.galat.kode === KODE_GALAT.dibatalkan) this.ubah({ tahap: 'dihentikan', tugas, selesai });
    else this.ubah({ tahap: 'gagal', tugas, galat: hasil.galat });
  }
}

const cariProses = createCariProses(ProsesBuat);

/** The making of documents of the open database, also one begun before the page was left. */
export function useProsesBuat(): { readonly proses: ProsesBuat; readonly keadaan: KeadaanBuat } {
  const proses = cariProses(useHos(), useQueryClient(), useBasisData());
  return { proses, keadaan: useSyncExternalStore(proses.dengar, proses.lihat) };
}
