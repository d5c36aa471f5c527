import type { Pemilih } from '../berkas/pemilih.ts';
import { menurutDpid, menurutNama, menurutNik } from '../versi/compare-versi.ts';

/** Evidence stands with a TMS row or with a row B: of a pemilih who has both (pindah TPS) each has its own. */
export type GolonganBukti = 'TMS' | 'B';

export function findGolongan(keterangan: string): GolonganBukti {
  return keterangan === 'B' ? 'B' : 'TMS';
}

/** The pemilih as it was when the evidence was recorded. */
export type PenandaBukti = Pick<
  Pemilih,
  'desa' | 'tps' | 'dpid' | 'nik' | 'nama' | 'tanggalLahir' | 'jenisKelamin' | 'keterangan'
>;

export interface BarisTaut {
  readonly pemilih: Pemilih;
}

/** `RAGU`: several rows of the same name, date of birth and sex, none of them surer than the others. */
export type HasilTaut<R> = R | 'TIDAK_ADA' | 'RAGU';

type Penanda = (p: PenandaBukti) => string | null;

interface Tanda {
  readonly penanda: Penanda;
  /** A number stands for one person, so of its rows any will do; a name does not. */
  readonly pasti: boolean;
}

const URUTAN: readonly Tanda[] = [
  { penanda: menurutNik, pasti: true },
  { penanda: menurutDpid, pasti: true },
  { penanda: menurutNama, pasti: false },
];

/** Two numbers that can be trusted and differ are two people, whatever their names. */
function isOrangLain(a: PenandaBukti, b: PenandaBukti): boolean {
  const [x, y] = [menurutNik(a), menurutNik(b)];
  return x !== null && y !== null && x !== y;
}

function choose<R extends BarisTaut>(calon: readonly R[], bukti: PenandaBukti, pasti: boolean): HasilTaut<R> {
  const setempat = calon.filter((c) => c.pemilih.tps === bukti.tps);
  const terdekat = setempat.length > 0 ? setempat : calon;
  const [pertama] = terdekat;
  if (pertama === undefined) return 'TIDAK_ADA';
  return pasti || terdekat.length === 1 ? pertama : 'RAGU';
}

function formatKunci(p: PenandaBukti, penanda: Penanda): string | null {
  const kunci = penanda(p);
  return kunci === null ? null : `${p.desa}|${findGolongan(p.keterangan)}|${kunci}`;
}

/** Rows by what they can be found by; made once, asked for each record. */
export class PenautBukti<R extends BarisTaut> {
  readonly #indeks: readonly ReadonlyMap<string, readonly R[]>[];

  constructor(baris: readonly R[]) {
    this.#indeks = URUTAN.map(({ penanda }) => {
      const indeks = new Map<string, R[]>();
      for (const b of baris) {
        const kunci = formatKunci(b.pemilih, penanda);
        if (kunci === null) continue;
        const daftar = indeks.get(kunci);
        if (daftar === undefined) indeks.set(kunci, [b]);
        else daftar.push(b);
      }
      return indeks;
    });
  }

  /**
   * The row of the same person, desa and class, whatever version it stands in: by a NIK that can be trusted, else by DPID, else by name,
   * date of birth and sex; of several the one in the TPS of then.
   */
  find(bukti: PenandaBukti): HasilTaut<R> {
    for (const [i, { penanda, pasti }] of URUTAN.entries()) {
      const kunci = formatKunci(bukti, penanda);
      const semua = kunci === null ? [] : (this.#indeks[i]?.get(kunci) ?? []);
      const calon = pasti ? semua : semua.filter((c) => !isOrangLain(c.pemilih, bukti));
      if (calon.length > 0) return choose(calon, bukti, pasti);
    }
    return 'TIDAK_ADA';
  }
}
