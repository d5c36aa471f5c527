import type { BarisAngka, BarisTotal } from './tabel-rekap.ts';

export interface Terpisah {
  readonly baris: readonly BarisAngka[];
  readonly total: readonly BarisTotal[];
}

/** A row of figures before it is known whether it is an area or a sum. */
export interface BarisCalon extends BarisAngka {
  /** Its words say that it is a sum. */
  readonly bernamaTotal: boolean;
}

/** Columns of a row that are, and that are not, the sum of rows. */
function compareJumlah(calon: BarisAngka, baris: readonly BarisAngka[]): { cocok: number; beda: number } {
  let cocok = 0;
  let beda = 0;
  calon.nilai.forEach((n, c) => {
    if (n === null) return;
    const isi = baris.map((b) => b.nilai[c] ?? null).filter((x) => x !== null);
    if (isi.length === 0) return;
    if (isi.reduce((a, b) => a + b, 0) === n) cocok++;
    else beda++;
  });
  return { cocok, beda };
}

/** A row without a word for it that is still the sum of others: in most of its figures, and of enough rows. */
function isJumlahDiam(calon: BarisAngka, baris: readonly BarisAngka[]): boolean {
  const { cocok, beda } = compareJumlah(calon, baris);
  return baris.length >= 3 && cocok > beda && calon.nilai.some((n) => (n ?? 0) > 0);
}

/** What a total row sums: the rows since the total before it, or all of them, whichever more of its figures agree with. */
function chooseRentang(calon: BarisAngka, baris: readonly BarisAngka[], awal: number): number {
  if (awal === baris.length) return 0;
  if (awal === 0) return 0;
  const sejak = compareJumlah(calon, baris.slice(awal));
  const semua = compareJumlah(calon, baris);
  if (semua.cocok !== sejak.cocok) return semua.cocok > sejak.cocok ? 0 : awal;
  return /GRAND|KECAMATAN|KABUPATEN|SELURUH|SEMUA|UMUM/i.test(calon.label) ? 0 : awal;
}

function toBaris({ nomor, label, induk, nilai }: BarisAngka): BarisAngka {
  return { nomor, label, induk, nilai };
}

/** Areas and sums: a total row sums the rows since the one before; a last one right after another sums everything. */
export function splitTotal(calon: readonly BarisCalon[]): Terpisah {
  const [pertama, ...sisa] = calon;
  const bawah = sisa.filter((b) => !b.bernamaTotal);
  const diAtas =
    pertama !== undefined &&
    bawah.length >= 2 &&
    (pertama.bernamaTotal || isJumlahDiam(pertama, bawah)) &&
    sisa.every((b) => !b.bernamaTotal);
  const baris: BarisAngka[] = [];
  const total: BarisTotal[] = [];
  let awal = 0;
  for (const [i, x] of (diAtas ? sisa : calon).entries()) {
    const terakhir = i === (diAtas ? sisa : calon).length - 1;
    const diam = !diAtas && terakhir && total.length === 0 && isJumlahDiam(x, baris);
    if ((!x.bernamaTotal && !diam) || baris.length === 0) {
      if (x.label !== '') baris.push(toBaris(x));
      continue;
    }
    total.push({ ...toBaris(x), awal: chooseRentang(x, baris, awal), akhir: baris.length });
    awal = baris.length;
  }
  if (diAtas) total.push({ ...toBaris(pertama), awal: 0, akhir: baris.length });
  return { baris, total };
}
