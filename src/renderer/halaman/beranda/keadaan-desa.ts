import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Beranda, DesaBeranda, KeadaanDesa } from '../../../contract/bentuk/beranda.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';

export interface RupaDesa {
  readonly label: string;
  readonly warna: string;
  readonly Ikon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

/** In the order in which they want attention. */
export const KEADAAN_DESA: Readonly<Record<KeadaanDesa, RupaDesa>> = {
  belum: { label: 'Belum masuk', warna: 'gray', Ikon: IconCircleDashed },
  bermasalah: { label: 'Ada kesalahan', warna: 'red', Ikon: IconCircleX },
  siap: { label: 'Siap', warna: 'green', Ikon: IconCircleCheck },
};

/** A desa without errors may still have warnings to look at. */
export function rupaDesa(desa: DesaBeranda): RupaDesa {
  if (desa.keadaan === 'siap' && desa.peringatan > 0)
    return { label: 'Siap, ada peringatan', warna: 'yellow', Ikon: IconAlertTriangle };
  return KEADAAN_DESA[desa.keadaan];
}

/** Where a click on a desa leads. */
export function tautanDesa(desa: DesaBeranda): string {
  return desa.keadaan === 'belum' ? tautan('impor') : tautan('rekap', { desa: desa.kode });
}

/** TPS with rows against the official number. */
export function kalimatTps({ jumlahTps, tpsResmi, keadaan }: DesaBeranda): string {
  if (keadaan === 'belum' || jumlahTps === null)
    return tpsResmi === null ? 'TPS resmi belum diisi' : `${tpsResmi} TPS resmi`;
  return tpsResmi === null
    ? `${jumlahTps} TPS, jumlah resmi belum diisi`
    : `${jumlahTps} dari ${tpsResmi} TPS`;
}

export function isTpsBeda({ jumlahTps, tpsResmi }: DesaBeranda): boolean {
  return jumlahTps !== null && tpsResmi !== null && jumlahTps !== tpsResmi;
}

export function listNamaBelum(beranda: Beranda): readonly string[] {
  return beranda.desa.filter((d) => d.keadaan === 'belum').map((d) => formatNamaWilayah(d.nama));
}
