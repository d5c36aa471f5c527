/** The identity printed on the lembar kontrol, tried anew on the figures as they are printed (DOMAIN §6.1). */
import { formatBilangan } from '../bahasa/bilangan.ts';
import type { AngkaLP, Bilangan } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import { computeJumlah } from '../rekap/angka-lp.ts';
import type { SumberAngka } from './tabel-desa.ts';

export type JenisJumlah = keyof AngkaLP;

/** The four figures of the identity. */
type AngkaIdentitas = Pick<SumberAngka, 'awal' | 'baru' | 'tms' | 'akhir'>;

function kurang(nilai: Bilangan): Bilangan {
  return nilai === null ? null : -nilai;
}

/** (awal + baru − TMS) − akhir; `null` when a part is missing. */
function computeSelisihAkhir(a: AngkaIdentitas, jenis: JenisJumlah): Bilangan {
  return computeJumlah([a.awal[jenis], a.baru[jenis], kurang(a.tms[jenis]), kurang(a.akhir[jenis])]);
}

/** Σ TMS per alasan − TMS. */
function computeSelisihTms(a: SumberAngka, jenis: JenisJumlah): Bilangan {
  const jumlah = computeJumlah(Object.values(a.tmsPerAlasan).map((angka) => angka[jenis]));
  const tms = a.tms[jenis];
  return jumlah === null || tms === null ? null : jumlah - tms;
}

/** The first (L + P) − (L+P) that is not zero among the four figures of the identity. */
function computeSelisihLP(a: AngkaIdentitas): Bilangan {
  const selisih = [a.awal, a.baru, a.tms, a.akhir].map(({ l, p, jumlah }) =>
    computeJumlah([l, p, kurang(jumlah)]),
  );
  if (selisih.includes(null)) return null;
  return selisih.find((nilai) => nilai !== 0) ?? 0;
}

/** awal + baru − TMS = akhir for each sex and both, and L + P = L+P, with no figure missing: else a recap cannot be fixed by a plenary. */
export function isIdentitasTerpenuhi(a: AngkaIdentitas): boolean {
  return (
    (['l', 'p', 'jumlah'] as const).every((jk) => computeSelisihAkhir(a, jk) === 0) &&
    computeSelisihLP(a) === 0
  );
}

/** "Sesuai", or by how much the figures of this row miss. */
export function periksaIdentitas(a: SumberAngka, jenis: JenisJumlah): string {
  const selisih = [computeSelisihAkhir(a, jenis), computeSelisihTms(a, jenis)];
  if (jenis === 'jumlah') selisih.push(computeSelisihLP(a));
  if (selisih.includes(null)) return TIDAK_ADA_DATA;
  const salah = selisih.find((nilai) => nilai !== 0 && nilai !== null);
  return salah === undefined || salah === null ? 'Sesuai' : `Selisih ${formatBilangan(salah)}`;
}

/** The identity of the total row with its figures: "3.120 + 12 − 40 = 3.092, sesuai"; or that it cannot be tried yet. */
export function formatIdentitas(a: SumberAngka, jenis: JenisJumlah): string {
  const hasil = periksaIdentitas(a, jenis);
  if (hasil === TIDAK_ADA_DATA)
    return 'belum dapat diperiksa untuk kecamatan karena ada data yang belum masuk';
  const [awal, baru, tms, akhir] = [a.awal, a.baru, a.tms, a.akhir].map((angka) =>
    formatBilangan(angka[jenis] ?? 0),
  );
  return `${awal} + ${baru} − ${tms} = ${akhir}, ${hasil.toLowerCase()}`;
}
