import { hash } from 'node:crypto';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { Pemilih } from '../../core/berkas/pemilih.ts';

/**
 * Fingerprints of what was handed in. They cover content only: neither file names nor row numbers, nor the order of rows and
 * files. The definitions are frozen, since they stand in databases and, through the head of the jejak, on signed documents.
 */

/** Each part with its length before it, so that no two lists of parts read alike; `null` differs from empty. */
export function encodeBagian(bagian: readonly (string | null)[]): string {
  return bagian.map((b) => (b === null ? '-' : `${b.length}:${b}`)).join('');
}

/** The fields of a row that are its content: all but its desa (in the hash of the version) and its place in the file. */
export function listIsi(p: Pemilih): readonly (string | null)[] {
  return [
    p.tps,
    p.dpid,
    p.nkk,
    p.nik,
    p.nama,
    p.tempatLahir,
    p.tanggalLahir,
    p.statusKawin,
    p.jenisKelamin,
    p.alamat,
    p.rt,
    p.rw,
    p.disabilitas,
    p.ktpEl,
    p.keterangan,
    p.sumber,
  ];
}

/** SHA-256 in hex over the content of a row. */
export function computeHashPemilih(p: Pemilih): string {
  return hash('sha256', encodeBagian(listIsi(p)));
}

/** Over the rows of one TPS as a multiset: two equal rows count twice. */
export function computeHashTps(tps: string, hashBaris: readonly string[]): string {
  const urut = [...hashBaris].sort();
  return hash('sha256', `${encodeBagian(['tps/1', tps, String(urut.length)])}${urut.join('')}`);
}

/** Over a desa and its TPS. */
export function computeIsiHash(
  desa: KodeWilayah,
  tps: readonly { readonly tps: string; readonly hash: string }[],
): string {
  const urut = tps.map((t) => `${t.tps}:${t.hash}`).sort();
  return hash('sha256', encodeBagian(['versi/1', desa, ...urut]));
}
