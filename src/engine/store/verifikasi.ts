import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import { SQL_BACA_PEMILIH_DAN_HASH, toPemilih } from './baris-pemilih.ts';
import type { BarisPemilihDanHash } from './baris-pemilih.ts';
import type { BasisData } from './basis-data.ts';
import { computeHashPemilih, computeHashTps, computeIsiHash } from './sidik.ts';
import { loadJejak } from './jejak.ts';
import { findPeristiwaBerubah } from './peristiwa-pleno.ts';
import { findRekapMasukBerubah, type KetidakcocokanRekapMasuk } from './verifikasi-rekap-masuk.ts';
import { findBuktiBerubah, type KetidakcocokanBukti } from './verifikasi-bukti.ts';
import { findKetidakcocokanJejak } from './verifikasi-jejak.ts';
import type { KetidakcocokanJejak, VersiUntukJejak } from './verifikasi-jejak.ts';

/** One thing that is not as the program left it. */
export type Ketidakcocokan =
  | KetidakcocokanJejak
  | KetidakcocokanBukti
  | KetidakcocokanRekapMasuk
  /** Something decided in a plenary was changed, taken out, or slipped in. */
  | { readonly kode: 'PERISTIWA_PLENO_BERUBAH'; readonly nomorPeristiwa: number }
  /** The content of a row differs from its own hash. `urut`: its place within the TPS, from 1. */
  | {
      readonly kode: 'BARIS_BERUBAH';
      readonly desa: KodeWilayah;
      readonly nomor: number;
      readonly tps: string;
      readonly urut: number;
    }
  /** Rows of a TPS were added, removed or exchanged. `ada` and `seharusnya` count rows. */
  | {
      readonly kode: 'ISI_TPS_BERUBAH';
      readonly desa: KodeWilayah;
      readonly nomor: number;
      readonly tps: string;
      readonly ada: number;
      readonly seharusnya: number;
    }
  /** The TPS of a version, their hashes or its counts do not give the version's hash. */
  | { readonly kode: 'ISI_VERSI_BERUBAH'; readonly desa: KodeWilayah; readonly nomor: number };

interface BarisVersi extends VersiUntukJejak {
  readonly id: number;
}

interface BarisTps {
  readonly tps: string;
  readonly jumlah: number;
  readonly hash: string;
}

function checkBaris(
  db: BasisData,
  versi: BarisVersi,
): { temuan: Ketidakcocokan[]; hash: Map<string, string[]> } {
  const temuan: Ketidakcocokan[] = [];
  const hash = new Map<string, string[]>();
  for (const baris of db.allRaw<BarisPemilihDanHash>(SQL_BACA_PEMILIH_DAN_HASH, versi.id)) {
    const [tps, urut, tersimpan] = [baris[0], baris[19], baris[20]];
    if (computeHashPemilih(toPemilih(baris, versi.desa, '')) !== tersimpan)
      temuan.push({ kode: 'BARIS_BERUBAH', desa: versi.desa, nomor: versi.nomor, tps, urut });
    const kelompok = hash.get(tps);
    if (kelompok === undefined) hash.set(tps, [tersimpan]);
    else kelompok.push(tersimpan);
  }
  return { temuan, hash };
}

function checkTps(
  versi: BarisVersi,
  tps: readonly BarisTps[],
  hash: Map<string, string[]>,
): Ketidakcocokan[] {
  const seharusnya = new Map(tps.map((t) => [t.tps, t]));
  const semua = [...new Set([...seharusnya.keys(), ...hash.keys()])].sort();
  return semua.flatMap((nomorTps) => {
    const tercatat = seharusnya.get(nomorTps);
    const baris = hash.get(nomorTps) ?? [];
    if (tercatat?.jumlah === baris.length && tercatat.hash === computeHashTps(nomorTps, baris)) return [];
    const { desa, nomor } = versi;
    return [
      {
        kode: 'ISI_TPS_BERUBAH',
        desa,
        nomor,
        tps: nomorTps,
        ada: baris.length,
        seharusnya: tercatat?.jumlah ?? 0,
      },
    ];
  });
}

function checkVersi(db: BasisData, versi: BarisVersi): Ketidakcocokan[] {
  const tps = db.all<BarisTps>(
    'SELECT tps, jumlah_baris AS jumlah, hash FROM versi_tps WHERE versi_id = ? ORDER BY tps',
    versi.id,
  );
  const { temuan, hash } = checkBaris(db, versi);
  temuan.push(...checkTps(versi, tps, hash));
  const jumlahBaris = tps.reduce((jumlah, t) => jumlah + t.jumlah, 0);
  const cocok =
    computeIsiHash(versi.desa, tps) === versi.isiHash &&
    jumlahBaris === versi.jumlahBaris &&
    tps.length === versi.jumlahTps;
  if (!cocok) temuan.push({ kode: 'ISI_VERSI_BERUBAH', desa: versi.desa, nomor: versi.nomor });
  return temuan;
}

/**
 * Re-computes every hash of every version, old ones included, and the chain of the jejak, and compares them with what is stored.
 * Empty: nothing was changed behind the program's back. 60,000 pemilih take some 0.5 s.
 */
export function verifyBasisData(db: BasisData): readonly Ketidakcocokan[] {
  const versi = db
    .all<Omit<BarisVersi, 'aktif'> & { aktif: number }>(
      `SELECT id, desa, nomor, isi_hash AS isiHash, jumlah_baris AS jumlahBaris, jumlah_tps AS jumlahTps, aktif
       FROM versi ORDER BY desa, nomor`,
    )
    .map((v) => ({ ...v, aktif: v.aktif === 1 }));
  return [
    ...findKetidakcocokanJejak(db, versi),
    ...versi.flatMap((v) => checkVersi(db, v)),
    ...findBuktiBerubah(db),
    ...findRekapMasukBerubah(db),
    ...findPeristiwaBerubah(db, loadJejak(db)).map(
      (nomorPeristiwa) => ({ kode: 'PERISTIWA_PLENO_BERUBAH', nomorPeristiwa }) as const,
    ),
  ];
}
