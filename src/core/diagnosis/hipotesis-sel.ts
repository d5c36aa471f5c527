import { findKesalahanDigit } from './hubungan-digit.ts';
import { computeSisa } from './kekangan.ts';
import { barisSel, isTotal, kolomSel, type Kisi } from './kisi.ts';
import type { Penjelasan } from './penjelasan.ts';
import { computeJanggal } from './kewajaran.ts';

type Nilai = readonly (number | null)[];

/** The one cell whose change mends a broken sum, for every cell of every broken sum. */
export function proposeSel(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const hasil = new Map<string, Penjelasan>();
  for (const k of rusak) {
    const kekangan = kisi.kekangan[k];
    const sisa = kekangan === undefined ? null : computeSisa(kekangan, (s) => nilai[s]);
    if (kekangan === undefined || sisa === null) continue;
    for (const { sel, koef } of kekangan.suku) {
      const tertulis = nilai[sel];
      const seharusnya = (tertulis ?? 0) - sisa / koef;
      const kunci = `${String(sel)}:${String(seharusnya)}`;
      if (tertulis === null || tertulis === undefined || seharusnya < 0 || hasil.has(kunci)) continue;
      hasil.set(kunci, explainSel(kisi, nilai, sel, tertulis, seharusnya));
    }
  }
  return [...hasil.values()];
}

function explainSel(kisi: Kisi, nilai: Nilai, sel: number, tertulis: number, seharusnya: number): Penjelasan {
  const digit = findKesalahanDigit(tertulis, seharusnya);
  const wajar = computeJanggal(kisi, nilai, sel, tertulis) - computeJanggal(kisi, nilai, sel, seharusnya);
  const perubahan = [{ sel, seharusnya }];
  if (digit !== null) {
    // A slip in the last digit alone looks like any small difference.
    const kecil = Math.abs(tertulis - seharusnya) < 10 ? 2 : 0;
    return { jenis: digit, perubahan, menjelaskan: [], bobot: 11 - kecil + wajar };
  }
  if (isTotal(kisi, sel))
    return { jenis: 'TOTAL_TIDAK_DIPERBARUI', perubahan, menjelaskan: [], bobot: 8 + wajar };
  return { jenis: 'TIDAK_DAPAT_DIJELASKAN', perubahan, menjelaskan: [], bobot: wajar };
}

/** A row whose sex and sum are wrong by the same amount: the sum was computed from a wrong cell. */
export function proposeBarisSejalan(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const sisaKolom = findSisaKolom(kisi, nilai, rusak);
  const hasil: Penjelasan[] = [];
  kisi.kekangan.forEach((k) => {
    if (k.jenis !== 'lp' || k.suku.some((s) => isTotal(kisi, s.sel))) return;
    const [l, p, jumlah] = k.suku.map((s) => s.sel);
    if (l === undefined || p === undefined || jumlah === undefined) return;
    for (const satu of [l, p]) {
      const beda = sisaKolom.get(kolomSel(kisi, satu));
      const [a, j] = [nilai[satu], nilai[jumlah]];
      if (beda === undefined || beda !== sisaKolom.get(kolomSel(kisi, jumlah)) || a == null || j == null)
        continue;
      const digit = findKesalahanDigit(a, a - beda);
      if (digit === null || a - beda < 0 || j - beda < 0) continue;
      const wajar = computeJanggal(kisi, nilai, jumlah, j) - computeJanggal(kisi, nilai, jumlah, j - beda);
      hasil.push({
        jenis: digit,
        perubahan: [
          { sel: satu, seharusnya: a - beda },
          { sel: jumlah, seharusnya: j - beda },
        ],
        menjelaskan: [],
        bobot: (Math.abs(beda) >= 100 ? 7 : 3) + wajar,
      });
    }
  });
  return hasil;
}

/**
 * A wrong cell that the total rows have already added up: the row and its totals miss L + P by the same amount, while the columns hold.
 */
export function proposeTerjumlah(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const salah = [...rusak].flatMap((k) => {
    const kekangan = kisi.kekangan[k];
    const sisa = kekangan === undefined ? null : computeSisa(kekangan, (s) => nilai[s]);
    return kekangan?.jenis === 'lp' && sisa !== null ? [{ suku: kekangan.suku, sisa }] : [];
  });
  const diTotal = (x: (typeof salah)[number]): boolean => x.suku.some((s) => isTotal(kisi, s.sel));
  return salah
    .filter((x) => !diTotal(x))
    .flatMap((baris) => {
      const kolom = baris.suku.map((s) => kolomSel(kisi, s.sel)).join();
      const total = salah.filter(
        (x) =>
          diTotal(x) && x.sisa === baris.sisa && x.suku.map((s) => kolomSel(kisi, s.sel)).join() === kolom,
      );
      return total.length === 0
        ? []
        : baris.suku.flatMap((_, i) => terjumlah(kisi, nilai, [baris, ...total], i));
    });
}

function terjumlah(
  kisi: Kisi,
  nilai: Nilai,
  baris: readonly { readonly suku: Kisi['kekangan'][number]['suku']; readonly sisa: number }[],
  i: number,
): Penjelasan[] {
  const perubahan = baris.flatMap(({ suku, sisa }) => {
    const s = suku[i];
    const lama = s === undefined ? null : nilai[s.sel];
    return s === undefined || lama == null ? [] : [{ sel: s.sel, seharusnya: lama - sisa / s.koef }];
  });
  const [pertama] = perubahan;
  const tertulis = pertama === undefined ? null : nilai[pertama.sel];
  if (pertama === undefined || tertulis == null || perubahan.some((x) => x.seharusnya < 0)) return [];
  const digit = findKesalahanDigit(tertulis, pertama.seharusnya);
  const wajar =
    computeJanggal(kisi, nilai, pertama.sel, tertulis) -
    computeJanggal(kisi, nilai, pertama.sel, pertama.seharusnya);
  return [
    {
      jenis: digit ?? 'TIDAK_DAPAT_DIJELASKAN',
      perubahan,
      menjelaskan: [],
      bobot: (digit === null ? 0 : 9) + wajar,
    },
  ];
}

/** Σ rows − total of each column whose total row is broken (tables with one total row). */
export function findSisaKolom(
  kisi: Kisi,
  nilai: Nilai,
  rusak: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const hasil = new Map<number, number>();
  for (const k of rusak) {
    const kekangan = kisi.kekangan[k];
    const pertama = kekangan?.suku[0];
    if (kekangan?.jenis !== 'total' || pertama === undefined) continue;
    const sisa = computeSisa(kekangan, (s) => nilai[s]);
    if (sisa !== null) hasil.set(kolomSel(kisi, pertama.sel), sisa);
  }
  return hasil;
}

/** Total cells that were left as they were while rows changed. */
export function proposeTotal(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const perTotal = new Map<number, { sel: number; seharusnya: number }[]>();
  for (const k of rusak) {
    const kekangan = kisi.kekangan[k];
    const total = kekangan?.suku[0];
    if (kekangan?.jenis !== 'total' || total === undefined) continue;
    const sisa = computeSisa(kekangan, (s) => nilai[s]);
    const lama = nilai[total.sel];
    if (sisa === null || lama == null) continue;
    const r = barisSel(kisi, total.sel);
    perTotal.set(r, [...(perTotal.get(r) ?? []), { sel: total.sel, seharusnya: lama + sisa }]);
  }
  return [...perTotal.values()]
    .filter((p) => p.length >= 2)
    .map((perubahan) => ({
      jenis: 'TOTAL_TIDAK_DIPERBARUI',
      perubahan,
      menjelaskan: [],
      bobot: 9,
    }));
}
