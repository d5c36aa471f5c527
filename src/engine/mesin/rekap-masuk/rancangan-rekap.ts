import { randomBytes } from 'node:crypto';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { normalizeTabel, type HasilNormal } from '../../../core/rekap-masuk/normalize-tabel.ts';
import type { JenisRekapMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { TabelRekap } from '../../../core/tabel/tabel-rekap.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import type { BasisData } from '../../store/basis-data.ts';
import { tolak } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';

/** One table of a draft, and what the operator has said of it. */
export interface TabelRancangan {
  readonly id: number;
  readonly berkas: string;
  readonly sha256: string;
  readonly tabel: TabelRekap;
  readonly jenis: JenisRekapMasuk | null;
  readonly desa: string | null;
}

/** Tables read and not saved: in memory, one draft at a time. */
export interface RancanganRekap {
  readonly id: string;
  tabel: readonly TabelRancangan[];
  readonly ditolak: readonly { readonly berkas: string; readonly pesan: string }[];
}

/** With the database it belongs to, so that it ends with the session. */
const RANCANGAN = new WeakMap<BasisData, RancanganRekap>();

export function createRancanganRekap(
  sesi: SesiAktif,
  tabel: readonly TabelRancangan[],
  ditolak: RancanganRekap['ditolak'],
): RancanganRekap {
  const rancangan = { id: randomBytes(12).toString('hex'), tabel, ditolak };
  RANCANGAN.set(sesi.db, rancangan);
  return rancangan;
}

export function findRancanganRekap(sesi: SesiAktif): RancanganRekap | null {
  return RANCANGAN.get(sesi.db) ?? null;
}

export function dropRancanganRekap(sesi: SesiAktif): void {
  RANCANGAN.delete(sesi.db);
}

export function requireRancanganRekap(sesi: SesiAktif, id: string): Result<RancanganRekap, GalatPanggilan> {
  const rancangan = findRancanganRekap(sesi);
  if (rancangan?.id === id) return ok(rancangan);
  return tolak(
    'RANCANGAN_TIDAK_ADA',
    'Rekap yang dibaca tadi sudah disimpan, dibuang, atau diganti. Pilih lagi berkasnya.',
  );
}

/** What the operator has said stands before what the title says. */
export function normalizeRancangan(t: TabelRancangan, kecamatan: Kecamatan): HasilNormal {
  const tabel =
    t.desa === null
      ? t.tabel
      : {
          ...t.tabel,
          wilayah: {
            ...t.tabel.wilayah,
            kodeDesa: t.desa.replaceAll('.', ''),
            kodeKecamatan: null,
            namaDesa: null,
            namaKecamatan: null,
            namaKabupaten: null,
          },
        };
  return normalizeTabel(tabel, kecamatan, t.berkas, t.jenis);
}
