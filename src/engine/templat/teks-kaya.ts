/** Text of a cell that may be split into runs of different looks, fields included. */
import { createElemen, listAnak, type Elemen } from './xml.ts';

/** A field as typed; braces inside it end it. */
const MEDAN = /\{\{([^{}]*)\}\}/g;

/** The `t` elements in reading order; phonetic guides are no text. */
function listT(isi: Elemen): readonly Elemen[] {
  return listAnak(isi).flatMap((e) => {
    if (e.lokal === 't') return [e];
    return e.lokal === 'r' ? listAnak(e, 't') : [];
  });
}

function teksLangsung(t: Elemen): string {
  return t.anak.map((a) => (a.jenis === 'teks' ? a.teks : '')).join('');
}

export function readTeksKaya(isi: Elemen): string {
  return listT(isi).map(teksLangsung).join('');
}

/** What stands between the braces of each field. */
export function listIsiKurung(teks: string): readonly string[] {
  return [...teks.matchAll(MEDAN)].map((m) => m[1] ?? '');
}

/** Whether braces are left that belong to no field. */
export function adaKurungSisa(teks: string): boolean {
  return /\{\{|\}\}/.test(teks.replace(MEDAN, ''));
}

/** The field a cell consists of, but for spaces around it. */
export function findMedanTunggal(teks: string): string | null {
  return /^\s*\{\{([^{}]*)\}\}\s*$/.exec(teks)?.[1] ?? null;
}

export function gantiMedan(teks: string, ganti: (isi: string) => string): string {
  return teks.replace(MEDAN, (_, isi: string) => ganti(isi));
}

/** Characters XML cannot hold never reach a part. */
function bersihkan(teks: string): string {
  return teks.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** The text of each run with its fields filled in: a field looks as its first letter does. */
function gantiPerPotongan(potongan: readonly string[], ganti: (isi: string) => string): readonly string[] {
  const penuh = potongan.join('');
  const hasil = potongan.map(() => '');
  const tepi: number[] = [];
  let n = 0;
  for (const p of potongan) tepi.push((n += p.length));
  const milik = (letak: number): number => tepi.findIndex((t) => letak < t);
  const salin = (dari: number, sampai: number): void => {
    for (let i = dari; i < sampai;) {
      const ke = milik(i);
      const batas = Math.min(sampai, tepi[ke] ?? sampai);
      hasil[ke] = (hasil[ke] ?? '') + penuh.slice(i, batas);
      i = batas;
    }
  };
  let letak = 0;
  for (const cocok of penuh.matchAll(MEDAN)) {
    salin(letak, cocok.index);
    const ke = milik(cocok.index);
    hasil[ke] = (hasil[ke] ?? '') + bersihkan(ganti(cocok[1] ?? ''));
    letak = cocok.index + cocok[0].length;
  }
  salin(letak, penuh.length);
  return hasil;
}

/** An inline string (`is`) with the runs of `isi` and its fields filled in. */
export function fillTeksKaya(isi: Elemen, ganti: (isi: string) => string): Elemen {
  const lama = listT(isi);
  const baru = new Map(lama.map((t, i) => [t, gantiPerPotongan(lama.map(teksLangsung), ganti)[i] ?? '']));
  const buatT = (t: Elemen): Elemen => ({
    ...t,
    atribut: new Map([...t.atribut, ['xml:space', 'preserve']]),
    anak: [{ jenis: 'teks', teks: baru.get(t) ?? '' }],
  });
  const anak = listAnak(isi).flatMap((e): Elemen[] => {
    if (e.lokal === 't') return [buatT(e)];
    if (e.lokal !== 'r') return [];
    return [{ ...e, anak: e.anak.map((a) => (a.jenis === 'elemen' && a.lokal === 't' ? buatT(a) : a)) }];
  });
  return createElemen(isi, 'is', {}, anak);
}
