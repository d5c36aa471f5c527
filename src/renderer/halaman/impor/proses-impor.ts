import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { BerkasImpor, HasilImpor, RancanganImpor } from '../../../contract/bentuk/impor.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../../contract/galat.ts';
import type { Hos } from '../../../contract/hos.ts';
import type { Titipan } from '../../../contract/isian.ts';
import type { Kemajuan } from '../../../contract/pesan.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { basikan, kirimUbah } from '../../panggil/panggil.ts';
import { createCariProses, ProsesJalan } from '../../panggil/proses-jalan.ts';
import { catatKemajuan, DAFTAR_BACA_KOSONG, type DaftarBaca } from './kemajuan-berkas.ts';
import type { YangDisimpan } from './pilihan-desa.ts';

export type KeadaanImpor =
  | { readonly tahap: 'diam' }
  | { readonly tahap: 'menitipkan'; readonly selesai: number; readonly jumlah: number }
  | { readonly tahap: 'membaca'; readonly kemajuan: Kemajuan | null; readonly daftar: DaftarBaca }
  | { readonly tahap: 'menyimpan'; readonly kemajuan: Kemajuan | null }
  | { readonly tahap: 'gagal'; readonly galat: GalatPanggilan }
  | {
      readonly tahap: 'tersimpan';
      readonly hasil: HasilImpor;
      /** The draft is gone; why its files were refused must still be told to the PPS. */
      readonly ditolak: readonly BerkasImpor[];
    };

const DIAM: KeadaanImpor = { tahap: 'diam' };

/** Reading and saving of an import. */
export class ProsesImpor extends ProsesJalan<KeadaanImpor> {
  constructor(hos: Hos, klien: QueryClient) {
    super(hos, klien, DIAM);
  }

  /** Files dropped on the page or chosen in it. */
  async bacaBerkas(berkas: readonly File[]): Promise<void> {
    if (berkas.length === 0) return;
    await this.jalankan(async (signal) => {
      this.ubah({ tahap: 'menitipkan', selesai: 0, jumlah: berkas.length });
      const hasil = await this.hos.titipkan(berkas, {
        signal,
        onKemajuan: (selesai, jumlah) => this.ubah({ tahap: 'menitipkan', selesai, jumlah }),
      });
      if (!hasil.ok) return this.#akhiri(hasil.galat);
      await this.#baca(hasil.nilai, signal);
    });
  }

  /** Files chosen in a dialog of the host. */
  async bacaTitipan(titipan: readonly Titipan[]): Promise<void> {
    if (titipan.length > 0) await this.jalankan((signal) => this.#baca(titipan, signal));
  }

  async simpan({ id: rancangan, berkas }: RancanganImpor, yang: YangDisimpan): Promise<void> {
    const ditolak = berkas.filter((b) => b.status === 'ditolak');
    await this.jalankan(async (signal) => {
      this.ubah({ tahap: 'menyimpan', kemajuan: null });
      const masukan = { rancangan, desa: [...yang.desa], ganti: [...yang.ganti] };
      const hasil = await kirimUbah(this.hos, this.klien, 'impor.save', masukan, {
        signal,
        onKemajuan: (kemajuan) => this.ubah({ tahap: 'menyimpan', kemajuan }),
      });
      if (hasil.ok) return this.ubah({ tahap: 'tersimpan', hasil: hasil.nilai, ditolak });
      // Desa saved before it was stopped stay saved.
      await basikan(this.klien, 'impor.save');
      this.#akhiri(hasil.galat);
    });
  }

  async #baca(titipan: readonly Titipan[], signal: AbortSignal): Promise<void> {
    let daftar = DAFTAR_BACA_KOSONG;
    this.ubah({ tahap: 'membaca', kemajuan: null, daftar });
    const masukan = { titipan: titipan.map((t) => t.token) };
    const hasil = await kirimUbah(this.hos, this.klien, 'impor.read', masukan, {
      signal,
      onKemajuan: (kemajuan) => {
        daftar = catatKemajuan(daftar, kemajuan);
        this.ubah({ tahap: 'membaca', kemajuan, daftar });
      },
    });
    if (hasil.ok) this.ubah(DIAM);
    else {
      await basikan(this.klien, 'impor.read');
      this.#akhiri(hasil.galat);
    }
  }

  #akhiri(galat: GalatPanggilan): void {
    if (galat.kode !== KODE_GALAT.dibatalkan) return this.ubah({ tahap: 'gagal', galat });
    // What the operator has stopped is no failure.
    this.ubah(DIAM);
    tampilkanGalat(galat);
  }
}

const cariProses = createCariProses(ProsesImpor);

export interface ImporBerjalan {
  readonly proses: ProsesImpor;
  readonly keadaan: KeadaanImpor;
}

/** The import of the open database, also one begun before the page was left. */
export function useProsesImpor(pekerjaan: string): ImporBerjalan {
  const proses = cariProses(useHos(), useQueryClient(), pekerjaan);
  return { proses, keadaan: useSyncExternalStore(proses.dengar, proses.lihat) };
}
