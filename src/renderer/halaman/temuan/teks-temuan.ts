import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';

/** Where a finding is: "Gentan · TPS 003 · gentan.xlsx, lembar TPS 3, baris 17". */
export function formatTempat(t: TemuanTampil): string {
  const berkas = [
    t.berkas,
    t.lembar === null ? null : `lembar ${t.lembar}`,
    t.baris === null ? null : `baris ${t.baris}`,
  ].filter((b) => b !== null);
  return [
    t.namaDesa === null ? 'Kecamatan' : formatNamaWilayah(t.namaDesa),
    t.tps === null ? null : `TPS ${t.tps}`,
    berkas.length === 0 ? null : berkas.join(', '),
  ]
    .filter((b) => b !== null)
    .join(' · ');
}

/** Nothing to look at yet: the way on is to import. */
const DESA_BELUM_ADA_DATA = 'DESA_BELUM_ADA_DATA';

export interface TautanTemuan {
  readonly href: string;
  readonly teks: string;
}

/** The page that shows what a finding is about; `null`: it is about no row and no desa. */
export function tautanTemuan(t: TemuanTampil): TautanTemuan | null {
  if (t.pemilih !== null)
    return {
      href: tautan('pemilih', { id: t.pemilih, desa: t.desa, tps: t.tps, temuan: t.kode }),
      teks: 'Lihat baris',
    };
  if (t.kode === DESA_BELUM_ADA_DATA) return { href: tautan('impor'), teks: 'Buka Impor' };
  if (t.desa !== null) return { href: tautan('rekap', { desa: t.desa }), teks: 'Lihat rekap' };
  return null;
}
