import { findRusak, type Kisi } from './kisi.ts';
import { isJumlahAtas } from './hipotesis-baris.ts';
import type { Penjelasan } from './penjelasan.ts';
import { kunciLabel } from '../tabel/find-tabel.ts';

/** Errors that break no sum: a subtotal counted again by the total, and one area that stands twice and is counted twice. */
export function findRusakTersembunyi(kisi: Kisi): readonly Penjelasan[] {
  if (findRusak(kisi).length > 0 || kisi.tabel.susunan !== 'wilayah') return [];
  return [...findTotalDihitung(kisi), ...findBarisSama(kisi)];
}

function findTotalDihitung(kisi: Kisi): Penjelasan[] {
  const { tabel, lebar, jumlahData: n, nilai } = kisi;
  if (tabel.total.length === 0) return [];
  for (let r = 2; r < n; r++) {
    if (!isJumlahAtas(kisi, nilai, r)) continue;
    const perubahan = tabel.kolom.flatMap((_, c) => {
      const total = nilai[n * lebar + c];
      const lebih = nilai[r * lebar + c];
      return total == null || lebih == null ? [] : [{ sel: n * lebar + c, seharusnya: total - lebih }];
    });
    return [{ jenis: 'TOTAL_TERBACA_DATA', perubahan, menjelaskan: [], bobot: 0, barisSebab: r }];
  }
  return [];
}

function findBarisSama(kisi: Kisi): Penjelasan[] {
  const { tabel, lebar } = kisi;
  const dilihat = new Map<string, number>();
  const hasil: Penjelasan[] = [];
  tabel.baris.forEach((b, r) => {
    if (b.nilai.filter((v) => (v ?? 0) > 0).length < 2) return;
    const blok = tabel.total.findIndex((t) => r >= t.awal && r < t.akhir);
    const kunci = `${String(blok)}|${kunciLabel(b.label)}|${b.nilai.join(',')}`;
    if (dilihat.has(kunci)) {
      const perubahan = tabel.kolom.map((_, c) => ({ sel: r * lebar + c, seharusnya: 0 }));
      hasil.push({ jenis: 'BARIS_GANDA', perubahan, menjelaskan: [], bobot: 0, hapusBaris: r });
    } else dilihat.set(kunci, r);
  });
  return hasil;
}
