import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from './basis-data.ts';
import { computeHashJejak, HASH_AWAL_JEJAK, loadJejak } from './jejak.ts';
import type { EntriJejak } from './jejak.ts';

export type KetidakcocokanJejak =
  /** An entry was changed, removed or slipped in. */
  | { readonly kode: 'JEJAK_BERUBAH'; readonly nomorJejak: number }
  /** A version that no entry tells of, or tells otherwise. */
  | { readonly kode: 'VERSI_TIDAK_SESUAI_JEJAK'; readonly desa: KodeWilayah; readonly nomor: number }
  /** A version that an entry tells of is gone. */
  | { readonly kode: 'VERSI_HILANG'; readonly desa: KodeWilayah; readonly nomor: number }
  /** Another version is current than the one last made current. */
  | { readonly kode: 'VERSI_AKTIF_BERBEDA'; readonly desa: KodeWilayah }
  /** The database says it is about something else than at its creation. */
  | { readonly kode: 'IDENTITAS_BERUBAH' };

export interface VersiUntukJejak {
  readonly desa: KodeWilayah;
  readonly nomor: number;
  readonly isiHash: string;
  readonly jumlahBaris: number;
  readonly jumlahTps: number;
  readonly aktif: boolean;
}

type KeadaanVersi = Omit<VersiUntukJejak, 'aktif'>;

function findEntriBerubah(jejak: readonly EntriJejak[]): KetidakcocokanJejak[] {
  let sebelum = HASH_AWAL_JEJAK;
  const temuan: KetidakcocokanJejak[] = [];
  jejak.forEach((entri, i) => {
    const utuh =
      entri.nomor === i + 1 && entri.hashSebelum === sebelum && entri.hash === computeHashJejak(entri);
    if (!utuh) temuan.push({ kode: 'JEJAK_BERUBAH', nomorJejak: entri.nomor });
    sebelum = entri.hash;
  });
  return temuan;
}

function parseRincian(entri: EntriJejak): Readonly<Record<string, unknown>> {
  const nilai: unknown = JSON.parse(entri.rincian);
  return typeof nilai === 'object' && nilai !== null ? { ...nilai } : {};
}

/** What an entry says of a version; `null`: it is about something else. */
function parseKeadaan(entri: EntriJejak): KeadaanVersi | null {
  if (!['VERSI_DISIMPAN', 'VERSI_BERLAKU_KEMBALI'].includes(entri.peristiwa)) return null;
  const { desa, nomor, isiHash, jumlahBaris, jumlahTps } = parseRincian(entri);
  if (typeof desa !== 'string' || typeof nomor !== 'number' || typeof isiHash !== 'string') return null;
  if (typeof jumlahBaris !== 'number' || typeof jumlahTps !== 'number') return null;
  return { desa, nomor, isiHash, jumlahBaris, jumlahTps };
}

function formatKunci(v: KeadaanVersi): string {
  return `${v.desa}/${v.nomor}`;
}

function isSama(a: KeadaanVersi, b: KeadaanVersi): boolean {
  return a.isiHash === b.isiHash && a.jumlahBaris === b.jumlahBaris && a.jumlahTps === b.jumlahTps;
}

function compareVersi(
  jejak: readonly EntriJejak[],
  versi: readonly VersiUntukJejak[],
): KetidakcocokanJejak[] {
  const tercatat = new Map<string, KeadaanVersi>();
  const aktif = new Map<string, number>();
  for (const keadaan of jejak.map(parseKeadaan)) {
    if (keadaan === null) continue;
    tercatat.set(formatKunci(keadaan), keadaan);
    aktif.set(keadaan.desa, keadaan.nomor);
  }
  const ada = new Set(versi.map(formatKunci));
  const berbeda = versi.filter((v) => {
    const c = tercatat.get(formatKunci(v));
    return c === undefined || !isSama(c, v);
  });
  const hilang = [...tercatat.values()].filter((v) => !ada.has(formatKunci(v)));
  const desa = [...new Set([...aktif.keys(), ...versi.map((v) => v.desa)])].sort();
  const aktifBerbeda = desa.filter((d) => versi.find((v) => v.desa === d && v.aktif)?.nomor !== aktif.get(d));
  return [
    ...berbeda.map(({ desa: d, nomor }) => ({ kode: 'VERSI_TIDAK_SESUAI_JEJAK', desa: d, nomor }) as const),
    ...hilang.map(({ desa: d, nomor }) => ({ kode: 'VERSI_HILANG', desa: d, nomor }) as const),
    ...aktifBerbeda.map((d) => ({ kode: 'VERSI_AKTIF_BERBEDA', desa: d }) as const),
  ];
}

function isIdentitasBerubah(db: BasisData, jejak: readonly EntriJejak[]): boolean {
  const pertama = jejak[0];
  if (pertama?.peristiwa !== 'BASIS_DATA_DIBUAT') return true;
  const { kecamatan, profil, tahapan } = parseRincian(pertama);
  const { identitas } = db.keterangan;
  return identitas.kecamatan !== kecamatan || identitas.profil !== profil || identitas.tahapan !== tahapan;
}

/** Whether the chain is whole, and whether it tells the same as the tables. */
export function findKetidakcocokanJejak(
  db: BasisData,
  versi: readonly VersiUntukJejak[],
): readonly KetidakcocokanJejak[] {
  const jejak = loadJejak(db);
  return [
    ...findEntriBerubah(jejak),
    ...(isIdentitasBerubah(db, jejak) ? [{ kode: 'IDENTITAS_BERUBAH' } as const] : []),
    ...compareVersi(jejak, versi),
  ];
}
