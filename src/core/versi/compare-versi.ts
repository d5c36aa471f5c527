import type { Pemilih } from '../berkas/pemilih.ts';
import { formatIsi } from './medan-pemilih.ts';

/** Two rows taken for the same person, with different content. */
export interface PasanganBerubah {
  readonly lama: Pemilih;
  readonly baru: Pemilih;
}

/** Every row of both versions stands in exactly one part: lama − hilang + ditambah = baru. */
export interface SelisihVersi {
  /** Rows without any difference. */
  readonly tetap: number;
  readonly berubah: readonly PasanganBerubah[];
  readonly hilang: readonly Pemilih[];
  readonly ditambah: readonly Pemilih[];
}

/** What makes two rows the same person; `null`: this row cannot be told by it. */
type Penanda = (p: Pemilih) => string | null;

/** Only a number that can be trusted tells a person: sixteen digits, neither masked nor ruined. */
export function menurutNik({ nik }: Pick<Pemilih, 'nik'>): string | null {
  return nik !== null && /^\d{16}$/.test(nik) ? nik : null;
}

export function menurutDpid({ dpid }: Pick<Pemilih, 'dpid'>): string | null {
  return /[1-9A-Za-z]/.test(dpid) ? dpid : null;
}

export function menurutNama(p: Pick<Pemilih, 'nama' | 'tanggalLahir' | 'jenisKelamin'>): string | null {
  return p.nama === '' || p.tanggalLahir === null ? null : `${p.nama}|${p.tanggalLahir}|${p.jenisKelamin}`;
}

/** The surest first; of several candidates those of the same TPS before the others. */
const URUTAN_PENANDA: readonly Penanda[] = [formatIsi, menurutNik, menurutDpid, menurutNama].flatMap((f) => [
  (p: Pemilih): string | null => {
    const kunci = f(p);
    return kunci === null ? null : `${p.tps}|${kunci}`;
  },
  f,
]);

/** A row with its content, which also settles the order of equals: the order of rows in the files never matters. */
interface Barang {
  readonly pemilih: Pemilih;
  readonly isi: string;
}

function listBarang(pemilih: readonly Pemilih[]): readonly Barang[] {
  return pemilih
    .map((p) => ({ pemilih: p, isi: formatIsi(p) }))
    .sort((a, b) => (a.isi < b.isi ? -1 : a.isi > b.isi ? 1 : 0));
}

/** Pairs what one mark brings together; each row goes into at most one pair. */
function pasangkan(
  lama: readonly Barang[],
  baru: readonly Barang[],
  penanda: Penanda,
  onPasang: (lama: Barang, baru: Barang) => void,
): { readonly lama: readonly Barang[]; readonly baru: readonly Barang[] } {
  const menunggu = new Map<string, Barang[]>();
  for (const b of lama) {
    const kunci = penanda(b.pemilih);
    if (kunci === null) continue;
    const antrean = menunggu.get(kunci);
    if (antrean === undefined) menunggu.set(kunci, [b]);
    else antrean.push(b);
  }
  const terpasang = new Set<Barang>();
  const sisa = baru.filter((b) => {
    const kunci = penanda(b.pemilih);
    const teman = kunci === null ? undefined : menunggu.get(kunci)?.shift();
    if (teman === undefined) return true;
    terpasang.add(teman);
    onPasang(teman, b);
    return false;
  });
  return { lama: lama.filter((b) => !terpasang.has(b)), baru: sisa };
}

/**
 * What changed between two versions of one desa. Rows of equal content are the same; then the same NIK, the same DPID, and the same
 * name, date of birth and sex make the same person. Rows are counted as often as they stand.
 */
export function compareVersi(lama: readonly Pemilih[], baru: readonly Pemilih[]): SelisihVersi {
  let sisa = { lama: listBarang(lama), baru: listBarang(baru) };
  let tetap = 0;
  const berubah: PasanganBerubah[] = [];
  for (const penanda of URUTAN_PENANDA) {
    if (sisa.lama.length === 0 || sisa.baru.length === 0) break;
    sisa = pasangkan(sisa.lama, sisa.baru, penanda, (a, b) => {
      if (a.isi === b.isi) tetap++;
      else berubah.push({ lama: a.pemilih, baru: b.pemilih });
    });
  }
  return {
    tetap,
    berubah: sortMenurutTempat(berubah, (p) => p.baru),
    hilang: sortMenurutTempat(
      sisa.lama.map((b) => b.pemilih),
      (p) => p,
    ),
    ditambah: sortMenurutTempat(
      sisa.baru.map((b) => b.pemilih),
      (p) => p,
    ),
  };
}

function sortMenurutTempat<T>(daftar: readonly T[], ambil: (t: T) => Pemilih): readonly T[] {
  const kunci = (t: T): string => `${ambil(t).tps}|${ambil(t).nama}`;
  return daftar
    .map((t) => [kunci(t), t] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, t]) => t);
}

/** The row of `calon` that is the person of `p`, by the same marks; `null`: the person is not there. */
export function findOrangSama(p: Pemilih, calon: readonly Pemilih[]): Pemilih | null {
  for (const penanda of URUTAN_PENANDA) {
    const kunci = penanda(p);
    if (kunci === null) continue;
    const sama = calon.find((c) => penanda(c) === kunci);
    if (sama !== undefined) return sama;
  }
  return null;
}
