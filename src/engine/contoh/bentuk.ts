import type { DesaContoh, KecamatanContoh } from '../../core/contoh/contoh.ts';
import { designDuaDesa, designHtml, designOds, designPerTps, designXls, designZip } from './bentuk-bebas.ts';
import { designKwk, designModelA } from './bentuk-formulir.ts';
import { designBulk, designExportDp, designWebgrid } from './bentuk-lembar.ts';
import { designDp4, designEcoklit, designSidalih } from './bentuk-sidalih.ts';
import type { BerkasRancangan } from './sel-tulis.ts';

/** Shapes of DOMAIN §7 in which a village can hand in its list. */
export type NamaBentuk =
  | 'sidalih'
  | 'ecoklit'
  | 'bulk'
  | 'webgrid'
  | 'export-dp'
  | 'model-a'
  | 'kwk-xls'
  | 'bebas-xls'
  | 'bebas-ods'
  | 'html-xls'
  | 'per-tps'
  | 'zip'
  | 'dua-desa'
  | 'dp4';

/** In the order in which they go round the desa: 14 desa show all of them once. Without `dp4`: it has no KTP-el. */
export const BENTUK_BAKU: readonly NamaBentuk[] = [
  'sidalih',
  'ecoklit',
  'bulk',
  'webgrid',
  'export-dp',
  'model-a',
  'kwk-xls',
  'bebas-xls',
  'bebas-ods',
  'html-xls',
  'per-tps',
  'zip',
  'dua-desa',
];

type Perancang = (contoh: KecamatanContoh, desa: DesaContoh) => BerkasRancangan[];

const PERANCANG: Readonly<Record<Exclude<NamaBentuk, 'dua-desa'>, Perancang>> = {
  sidalih: designSidalih,
  ecoklit: designEcoklit,
  bulk: designBulk,
  webgrid: designWebgrid,
  'export-dp': designExportDp,
  'model-a': designModelA,
  'kwk-xls': designKwk,
  'bebas-xls': designXls,
  'bebas-ods': designOds,
  'html-xls': designHtml,
  'per-tps': designPerTps,
  zip: designZip,
  dp4: designDp4,
};

export interface BerkasBerbentuk extends BerkasRancangan {
  readonly bentuk: NamaBentuk;
}

/** The files of a whole kecamatan, each desa in the next shape of `putaran`; none is rendered yet. */
export function designBerkas(contoh: KecamatanContoh, putaran: readonly NamaBentuk[]): BerkasBerbentuk[] {
  const berkas: BerkasBerbentuk[] = [];
  let ke = 0;
  for (let urutan = 0; ke < contoh.desa.length && putaran.length > 0; urutan += 1) {
    const bentuk = putaran[urutan % putaran.length] ?? 'sidalih';
    const desa = contoh.desa.slice(ke, ke + (bentuk === 'dua-desa' ? 2 : 1));
    ke += desa.length;
    const rancangan =
      bentuk === 'dua-desa'
        ? designDuaDesa(contoh, desa)
        : desa.flatMap((satu) => PERANCANG[bentuk](contoh, satu));
    berkas.push(...rancangan.map((satu) => ({ ...satu, bentuk })));
  }
  return berkas;
}
