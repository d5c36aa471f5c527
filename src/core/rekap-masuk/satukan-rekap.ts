import type { AngkaLP } from '../rekap/angka.ts';
import { listMedan } from './gabung-masuk.ts';
import type { AngkaMasuk, BarisMasuk, MedanMasuk, RekapMasuk } from './rekap-masuk.ts';

function satukanAngka(a: AngkaLP, b: AngkaLP): AngkaLP | null {
  const hasil = { l: a.l ?? b.l, p: a.p ?? b.p, jumlah: a.jumlah ?? b.jumlah };
  const sama = (['l', 'p', 'jumlah'] as const).every((jk) => b[jk] === null || b[jk] === hasil[jk]);
  if (!sama) return null;
  return hasil.jumlah === null && hasil.l !== null && hasil.p !== null
    ? { ...hasil, jumlah: hasil.l + hasil.p }
    : hasil;
}

function satukanBaris(a: AngkaMasuk, b: AngkaMasuk): AngkaMasuk | null {
  const hasil: Partial<Record<MedanMasuk, AngkaLP>> = { ...a };
  for (const [medan, angka] of listMedan(b)) {
    const ada = hasil[medan];
    const satu = ada === undefined ? angka : satukanAngka(ada, angka);
    if (satu === null) return null;
    hasil[medan] = satu;
  }
  return hasil;
}

/**
 * Tables of one form that together tell one recapitulation: L and P on sheets of their own, or columns that went on below.
 * `null`: they tell a figure twice and differently.
 */
export function satukanRekap(a: RekapMasuk, b: RekapMasuk): RekapMasuk | null {
  if (a.jenis !== b.jenis) return null;
  const tempat = (x: BarisMasuk): string => `${x.desa ?? ''}|${x.tps ?? ''}`;
  const hasil = new Map(a.baris.map((x) => [tempat(x), x]));
  for (const x of b.baris) {
    const ada = hasil.get(tempat(x));
    const angka = ada === undefined ? x.angka : satukanBaris(ada.angka, x.angka);
    if (angka === null) return null;
    hasil.set(tempat(x), { ...(ada ?? x), angka });
  }
  return { jenis: a.jenis, baris: [...hasil.values()] };
}
