import { computeSisa } from './kekangan.ts';
import { isTotal, type Kisi } from './kisi.ts';
import type { Penjelasan, Perubahan } from './penjelasan.ts';

type Nilai = readonly (number | null)[];

/** The last term of an identity is the figure the others give. */
function seharusnyaTerakhir(kisi: Kisi, nilai: Nilai, k: number): Perubahan[] {
  const kekangan = kisi.kekangan[k];
  const hasil = kekangan?.suku.at(-1);
  const sisa = kekangan === undefined ? null : computeSisa(kekangan, (s) => nilai[s]);
  if (hasil === undefined || sisa === null) return [];
  const seharusnya = (nilai[hasil.sel] ?? 0) - sisa / hasil.koef;
  return seharusnya < 0 ? [] : [{ sel: hasil.sel, seharusnya }];
}

function groupBaris(kisi: Kisi, rusak: ReadonlySet<number>, jenis: 'akhir' | 'alasan'): number[][] {
  const tegak = kisi.tabel.susunan === 'tegak';
  const perBaris = new Map<number, number[]>();
  for (const k of rusak) {
    const kekangan = kisi.kekangan[k];
    const sel = kekangan?.suku.at(-1)?.sel;
    if (kekangan?.jenis !== jenis || sel === undefined) continue;
    const garis = tegak ? 0 : Math.floor(sel / kisi.lebar);
    perBaris.set(garis, [...(perBaris.get(garis) ?? []), k]);
  }
  return [...perBaris.values()];
}

/** A figure that jumped with no mutation to explain it: awal, baru, TMS and akhir each agree with their totals, not with one another. */
export function proposeLoncat(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const kelompok = groupBaris(kisi, rusak, 'akhir');
  const buat = (k: readonly number[]): Penjelasan => ({
    jenis: 'LONCAT_TANPA_MUTASI',
    // The area before its total, the sum of both sexes before L and P: it is the figure people quote.
    perubahan: k
      .flatMap((i) => seharusnyaTerakhir(kisi, nilai, i))
      .reverse()
      .sort((a, b) => Number(isTotal(kisi, a.sel)) - Number(isTotal(kisi, b.sel))),
    menjelaskan: k,
    bobot: 5,
  });
  return kelompok.length > 1 ? [...kelompok.map(buat), buat(kelompok.flat())] : kelompok.map(buat);
}

/** Reasons that do not add up to the TMS they explain. */
export function proposeAlasan(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  if (kisi.tabel.susunan === 'alasan') {
    const k = [...rusak].filter((i) => kisi.kekangan[i]?.jenis === 'total');
    const perubahan = k.flatMap((i): Perubahan[] => {
      const kekangan = kisi.kekangan[i];
      const total = kekangan?.suku[0];
      const sisa = kekangan === undefined ? null : computeSisa(kekangan, (s) => nilai[s]);
      return total === undefined || sisa === null
        ? []
        : [{ sel: total.sel, seharusnya: (nilai[total.sel] ?? 0) + sisa }];
    });
    return k.length === 0 ? [] : [{ jenis: 'ALASAN_TIDAK_SAMA', perubahan, menjelaskan: k, bobot: 13 }];
  }
  return groupBaris(kisi, rusak, 'alasan').map((k) => ({
    jenis: 'ALASAN_TIDAK_SAMA',
    perubahan: k.flatMap((i) => seharusnyaTerakhir(kisi, nilai, i)).reverse(),
    menjelaskan: k,
    bobot: 6,
  }));
}
