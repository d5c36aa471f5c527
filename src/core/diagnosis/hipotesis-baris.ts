import { computeSisa } from './kekangan.ts';
import { isTotal, type Kisi } from './kisi.ts';
import { findSisaKolom } from './hipotesis-sel.ts';
import type { Penjelasan, Perubahan } from './penjelasan.ts';

type Nilai = readonly (number | null)[];

function selBaris(kisi: Kisi, r: number): readonly number[] {
  return Array.from({ length: kisi.lebar }, (_, c) => r * kisi.lebar + c);
}

function isSama(kisi: Kisi, nilai: Nilai, a: number, b: number): boolean {
  const pasangan = selBaris(kisi, a).map((sel, c) => [nilai[sel], nilai[b * kisi.lebar + c]] as const);
  return pasangan.every(([x, y]) => x === y) && pasangan.some(([x]) => (x ?? 0) > 0);
}

/** A row pasted twice: beside the right one, or over another row, whose figures the totals still know. */
export function proposeGanda(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const sisa = findSisaKolom(kisi, nilai, rusak);
  const hasil: Penjelasan[] = [];
  for (let r = 1; r < kisi.jumlahData; r++) {
    const asal = Array.from({ length: r }, (_, q) => q).find((q) => isSama(kisi, nilai, q, r));
    if (asal === undefined) continue;
    for (const baris of [r, asal]) {
      hasil.push(hapusBaris(kisi, baris, 'BARIS_GANDA', baris === r ? 14 : 13));
      const pulih = selBaris(kisi, baris).flatMap((sel, c): Perubahan[] => {
        const [n, s] = [nilai[sel], sisa.get(c)];
        return n == null || s === undefined || n - s < 0 ? [] : [{ sel, seharusnya: n - s }];
      });
      if (pulih.length >= 2)
        hasil.push({ jenis: 'BARIS_GANDA', perubahan: pulih, menjelaskan: [], bobot: baris === r ? 16 : 15 });
    }
  }
  return hasil;
}

function hapusBaris(kisi: Kisi, r: number, jenis: Penjelasan['jenis'], bobot: number): Penjelasan {
  // Without the row its figures count nothing.
  return {
    jenis,
    perubahan: selBaris(kisi, r).map((sel) => ({ sel, seharusnya: 0 })),
    menjelaskan: [],
    bobot,
    hapusBaris: r,
  };
}

/** A row that is the sum of the rows above it, counted as one more area. */
export function proposeTotalTerbaca(kisi: Kisi, nilai: Nilai): Penjelasan[] {
  const hasil: Penjelasan[] = [];
  for (let r = 2; r < kisi.jumlahData; r++) {
    if (isJumlahAtas(kisi, nilai, r)) hasil.push(hapusBaris(kisi, r, 'TOTAL_TERBACA_DATA', 18));
  }
  return hasil;
}

/** One area stands without figures and the totals miss those of the last: everything below has slipped down by one row. */
export function proposeGeserSemua(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const { lebar, jumlahData: n, tabel } = kisi;
  if (tabel.total.length !== 1) return [];
  const sisa = findSisaKolom(kisi, nilai, rusak);
  const kosong = Array.from({ length: n - 1 }, (_, r) => r).filter((r) =>
    selBaris(kisi, r).every((sel) => nilai[sel] == null),
  );
  const [a] = kosong;
  if (a === undefined || kosong.length > 1 || sisa.size < Math.max(2, lebar - 1)) return [];
  if ([...sisa.values()].some((s) => s > 0)) return [];
  const perubahan: Perubahan[] = [];
  for (let r = a; r < n; r++)
    for (let c = 0; c < lebar; c++) {
      const dari = r === n - 1 ? -(sisa.get(c) ?? 0) : nilai[(r + 1) * lebar + c];
      if (dari != null) perubahan.push({ sel: r * lebar + c, seharusnya: dari });
    }
  return [{ jenis: 'BARIS_BERGESER', perubahan, menjelaskan: [...rusak], bobot: 16 }];
}

/** A total that has added the totals above it, or itself, as if they were areas. */
export function proposeTotalDihitung(kisi: Kisi, nilai: Nilai): Penjelasan[] {
  const { tabel, lebar, jumlahData: n } = kisi;
  return tabel.total.flatMap((t, i): Penjelasan[] => {
    const perubahan: Perubahan[] = [];
    for (let c = 0; c < lebar; c++) {
      const sel = (n + i) * lebar + c;
      const tertulis = nilai[sel];
      if (tertulis == null) continue;
      let data = 0;
      for (let r = 0; r < t.akhir; r++) data += nilai[r * lebar + c] ?? 0;
      let jumlah = i === 0 && t.akhir - t.awal >= 2 ? data : 0;
      for (let j = 0; j < i; j++) jumlah += nilai[(n + j) * lebar + c] ?? 0;
      if (jumlah === 0 && data === 0 && tertulis === 0) continue;
      if (jumlah === 0 || tertulis !== data + jumlah) return [];
      perubahan.push({ sel, seharusnya: data });
    }
    return perubahan.length === 0
      ? []
      : [{ jenis: 'TOTAL_TERBACA_DATA', perubahan, menjelaskan: [], bobot: 16 }];
  });
}

export function isJumlahAtas(kisi: Kisi, nilai: Nilai, r: number): boolean {
  let berisi = 0;
  for (let c = 0; c < kisi.lebar; c++) {
    const sendiri = nilai[r * kisi.lebar + c];
    if (sendiri == null) continue;
    let jumlah = 0;
    for (let q = 0; q < r; q++) jumlah += nilai[q * kisi.lebar + c] ?? 0;
    if (jumlah !== sendiri) return false;
    if (sendiri > 0) berisi++;
  }
  return berisi >= 2 || (berisi === 1 && r >= 4);
}

/** The values of a column (or of L and P together) stand one row too low or too high from some row on. */
export function proposeGeser(kisi: Kisi, nilai: Nilai, rusak: ReadonlySet<number>): Penjelasan[] {
  const hasil: Penjelasan[] = [];
  for (const kolom of listKolomGeser(kisi)) {
    const baris = findBarisRusak(kisi, rusak, kolom);
    const [min, max] = [baris[0], baris.at(-1)];
    if (min === undefined || max === undefined || max - min < 1) continue;
    for (const a of [min - 1, min])
      for (const b of [max, max + 1])
        for (const arah of [1, -1] as const) {
          if (a < 0 || b >= kisi.jumlahData) continue;
          hasil.push(...geser(kisi, nilai, kolom, a, b, arah));
        }
  }
  return hasil;
}

function listKolomGeser(kisi: Kisi): readonly (readonly number[])[] {
  const satu = kisi.tabel.kolom.map((_, c) => [c]);
  const pasangan = kisi.kekangan
    .filter((k) => k.jenis === 'lp' && k.suku.every((s) => s.sel < kisi.lebar))
    .map((k) => k.suku.slice(0, 2).map((s) => s.sel));
  return [...satu, ...pasangan];
}

function findBarisRusak(kisi: Kisi, rusak: ReadonlySet<number>, kolom: readonly number[]): number[] {
  const hasil = new Set<number>();
  for (const k of rusak) {
    const kekangan = kisi.kekangan[k];
    if (kekangan === undefined || kekangan.jenis === 'total') continue;
    const kena = kekangan.suku.filter((s) => kolom.includes(s.sel % kisi.lebar) && !isTotal(kisi, s.sel));
    for (const s of kena) hasil.add(Math.floor(s.sel / kisi.lebar));
  }
  return [...hasil].sort((a, b) => a - b);
}

/** Moves the values of rows a..b back by one; the row left over takes the value pushed out, or what its own sums ask for. */
function geser(
  kisi: Kisi,
  nilai: Nilai,
  kolom: readonly number[],
  a: number,
  b: number,
  arah: 1 | -1,
): Penjelasan[] {
  const sisa = arah === 1 ? b : a;
  const pilihan: Perubahan[][] = [[], []];
  for (const c of kolom) {
    for (let r = a; r <= b; r++) {
      const sel = r * kisi.lebar + c;
      if (r === sisa) {
        const putar = nilai[(arah === 1 ? a : b) * kisi.lebar + c];
        const hitung = solveSel(kisi, nilai, sel);
        if (putar != null) pilihan[0]?.push({ sel, seharusnya: putar });
        if (hitung !== null && kolom.length === 1) pilihan[1]?.push({ sel, seharusnya: hitung });
      } else {
        const dari = nilai[(r + arah) * kisi.lebar + c];
        if (dari == null) return [];
        for (const p of pilihan) p.push({ sel, seharusnya: dari });
      }
    }
  }
  const lengkap = (b - a + 1) * kolom.length;
  return pilihan
    .filter((p) => p.length === lengkap)
    .map((perubahan): Penjelasan => ({ jenis: 'BARIS_BERGESER', perubahan, menjelaskan: [], bobot: 16 }));
}

/** What the sum of its own row asks of a cell. */
function solveSel(kisi: Kisi, nilai: Nilai, sel: number): number | null {
  const k = (kisi.menurutSel.get(sel) ?? []).map((i) => kisi.kekangan[i]).find((x) => x?.jenis === 'lp');
  const suku = k?.suku.find((s) => s.sel === sel);
  const sisa = k === undefined ? null : computeSisa(k, (s) => nilai[s]);
  if (suku === undefined || sisa === null) return null;
  const hasil = (nilai[sel] ?? 0) - sisa / suku.koef;
  return hasil < 0 ? null : hasil;
}
