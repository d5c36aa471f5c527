import type { Pemilih } from '../berkas/pemilih.ts';
import { menurutDpid, menurutNama, menurutNik } from '../versi/compare-versi.ts';

type Indeks = ReadonlyMap<string, readonly number[]>;

function buildIndeks(lama: readonly Pemilih[], penanda: (p: Pemilih) => string | null): Indeks {
  const indeks = new Map<string, number[]>();
  for (const [i, p] of lama.entries()) {
    const kunci = penanda(p);
    if (kunci === null) continue;
    const daftar = indeks.get(kunci);
    if (daftar === undefined) indeks.set(kunci, [i]);
    else daftar.push(i);
  }
  return indeks;
}

/** The full list of a desa by what its rows can be told by; rows are their places in it. */
export class IndeksOrang {
  readonly lama: readonly Pemilih[];
  readonly #nik: Indeks;
  readonly #dpid: Indeks;
  readonly #nama: Indeks;

  constructor(lama: readonly Pemilih[]) {
    this.lama = lama;
    this.#nik = buildIndeks(lama, menurutNik);
    this.#dpid = buildIndeks(lama, menurutDpid);
    this.#nama = buildIndeks(lama, menurutNama);
  }

  listNik(p: Pemilih): readonly number[] {
    return this.#nik.get(menurutNik(p) ?? '') ?? [];
  }

  listDpid(p: Pemilih): readonly number[] {
    return this.#dpid.get(menurutDpid(p) ?? '') ?? [];
  }

  /** Rows that may already be this new pemilih; by name only where it has no NIK that can be trusted. */
  listSama(p: Pemilih): readonly number[] {
    const menurut = menurutNik(p) === null ? (this.#nama.get(menurutNama(p) ?? '') ?? []) : [];
    return [...new Set([...this.listNik(p), ...this.listDpid(p), ...menurut])];
  }
}
