import { applyKoreksiAngka, type KoreksiAngka } from '../core/pleno/koreksi-angka.ts';
import { buildTemuanWilayah, type Temuan } from '../core/pemeriksaan/temuan.ts';
import type { RekapDesa, RekapKecamatan } from '../core/rekap/angka.ts';
import type { BasisData } from './store/basis-data.ts';
import { loadPeristiwaPleno } from './store/peristiwa-pleno.ts';

/** Corrections of figures decided in plenaries, to be laid over the figures a desa has handed in. */
export interface KoreksiTermuat {
  /** In the order in which they were decided. One that no longer fits is left out, and becomes a finding. */
  apply(desa: RekapDesa): RekapDesa;
  /** Decided corrections that do not stand in the figures of now. */
  findTemuan(rekap: RekapKecamatan): readonly Temuan[];
}

function applySemua(
  desa: RekapDesa,
  koreksi: readonly KoreksiAngka[],
): { readonly desa: RekapDesa; readonly gagal: number } {
  let hasil = desa;
  let gagal = 0;
  for (const k of koreksi) {
    const satu = applyKoreksiAngka(hasil, k);
    if (satu.ok) hasil = satu.nilai;
    else gagal++;
  }
  return { desa: hasil, gagal };
}

function buildTemuan(d: RekapDesa, jumlah: number): Temuan {
  return buildTemuanWilayah(
    d.kode,
    null,
    'KOREKSI_PLENO_TIDAK_BERLAKU',
    'galat',
    `${String(jumlah)} koreksi angka yang diputuskan rapat pleno tidak terhitung lagi, karena angka desa ini kini berasal dari data lain. Kembalikan datanya, atau putuskan koreksinya lagi.`,
  );
}

export function loadKoreksiAngka(db: BasisData): KoreksiTermuat {
  const perDesa = new Map<string, KoreksiAngka[]>();
  for (const { isi } of loadPeristiwaPleno(db)) {
    if (isi.jenis !== 'KOREKSI' || isi.isi.jenis !== 'angka') continue;
    const ada = perDesa.get(isi.desa);
    if (ada === undefined) perDesa.set(isi.desa, [isi.isi.angka]);
    else ada.push(isi.isi.angka);
  }
  const tidakBerlaku = new Map<string, number>();
  return {
    apply(desa) {
      const { desa: hasil, gagal } = applySemua(desa, perDesa.get(desa.kode) ?? []);
      tidakBerlaku.set(desa.kode, gagal);
      return hasil;
    },
    findTemuan(rekap) {
      return rekap.desa.flatMap((d) => {
        const semua = perDesa.get(d.kode)?.length ?? 0;
        const jumlah = d.sumber === 'rekap' ? (tidakBerlaku.get(d.kode) ?? 0) : semua;
        return jumlah === 0 ? [] : [buildTemuan(d, jumlah)];
      });
    },
  };
}
