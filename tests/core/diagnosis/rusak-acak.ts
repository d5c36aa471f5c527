import type { Buku } from '../../../src/core/berkas/buku.ts';
import type { JenisKesalahan } from '../../../src/core/diagnosis/penjelasan.ts';
import { alamatSel, sumKolom, toBuku, type TabelBenar } from './tabel-acak.ts';

/** One corruption of a correct table, and what the diagnosis must say of it. */
export interface Rusak {
  readonly buku: Buku;
  readonly jenis: JenisKesalahan;
  /** Any of these cells counts as found. */
  readonly sel: readonly string[];
  readonly seharusnya: number | null;
}

type Acak = (n: number) => number;

function slip(jenis: JenisKesalahan, n: number, acak: Acak): number | null {
  const d = String(n);
  const i = acak(d.length);
  if (jenis === 'DIGIT_SALAH') {
    const x = String(acak(10));
    return x === d[i] || (i === 0 && x === '0' && d.length > 1)
      ? null
      : Number(d.slice(0, i) + x + d.slice(i + 1));
  }
  if (jenis === 'DIGIT_HILANG') return d.length < 2 ? null : Number(d.slice(0, i) + d.slice(i + 1));
  if (jenis === 'DIGIT_LEBIH')
    return n === 0 ? null : Number(d.slice(0, i + 1) + String(acak(10)) + d.slice(i + 1));
  if (i + 1 >= d.length || d[i] === d[i + 1]) return null;
  const tukar = d.slice(0, i) + (d[i + 1] ?? '') + (d[i] ?? '') + d.slice(i + 2);
  return tukar.startsWith('0') ? null : Number(tukar);
}

const salin = (data: TabelBenar['data']): number[][] => data.map((b) => [...b]);

function rusakDigit(t: TabelBenar, jenis: JenisKesalahan, acak: Acak): Rusak | null {
  const data = [...salin(t.data), sumKolom(t.data)];
  const r = acak(data.length);
  // The number of TPS stands alone in its row: only its column can tell.
  const c = (t.bentuk === 'alasan' ? 0 : 1) + acak((data[0]?.length ?? 1) - (t.bentuk === 'alasan' ? 0 : 1));
  const baris = data[r];
  const lama = baris?.[c];
  const baru = lama === undefined ? null : slip(jenis, lama, acak);
  if (baris === undefined || lama === undefined || baru === null || baru === lama) return null;
  baris[c] = baru;
  return {
    buku: toBuku(t, data.slice(0, -1), data.at(-1) ?? []),
    jenis,
    sel: [alamatSel(t, r, c)],
    seharusnya: lama,
  };
}

function kolomLp(t: TabelBenar, acak: Acak): number {
  const kelompok = t.bentuk === 'lp' ? 1 : t.bentuk === 'kontrol' ? 4 : 3;
  return 1 + 3 * acak(kelompok);
}

function rusakTertukar(t: TabelBenar, acak: Acak): Rusak | null {
  if (t.bentuk === 'alasan') return null;
  const data = salin(t.data);
  const r = acak(data.length);
  const c = kolomLp(t, acak);
  const b = data[r];
  const [l, p] = [b?.[c], b?.[c + 1]];
  if (b === undefined || l === undefined || p === undefined || l === p) return null;
  b[c] = p;
  b[c + 1] = l;
  return {
    buku: toBuku(t, data, sumKolom(t.data)),
    jenis: 'L_P_TERTUKAR',
    sel: [alamatSel(t, r, c), alamatSel(t, r, c + 1)],
    seharusnya: null,
  };
}

/** A row was corrected, consistently; the total row stayed as it was. */
function rusakTotal(t: TabelBenar, acak: Acak): Rusak | null {
  const data = salin(t.data);
  const r = acak(data.length);
  const b = data[r];
  if (b === undefined) return null;
  const naik = 1 + acak(9);
  if (t.bentuk === 'alasan') {
    b[0] = (b[0] ?? 0) + naik;
    b[8] = (b[8] ?? 0) + naik;
  } else if (t.bentuk === 'kontrol') {
    for (const c of [4, 6, 10, 12]) b[c] = (b[c] ?? 0) + naik;
  } else {
    const c = kolomLp(t, acak);
    b[c] = (b[c] ?? 0) + naik;
    b[c + 2] = (b[c + 2] ?? 0) + naik;
  }
  const sel = (data[0] ?? []).map((_, c) => alamatSel(t, data.length, c));
  return { buku: toBuku(t, data, sumKolom(t.data)), jenis: 'TOTAL_TIDAK_DIPERBARUI', sel, seharusnya: null };
}

function rusakGanda(t: TabelBenar, acak: Acak): Rusak | null {
  const data = salin(t.data);
  const nama = [...t.nama];
  const r = acak(data.length);
  const asal = data[r];
  if (asal === undefined || asal.filter((n) => n > 0).length < 2) return null;
  const sisip = acak(2) === 0;
  const q = (r + 1) % data.length;
  if (sisip) {
    data.splice(r + 1, 0, [...asal]);
    nama.splice(r + 1, 0, nama[r] ?? '');
  } else data[q] = [...asal];
  const baris = sisip ? [r, r + 1] : [r, q];
  const sel = baris.flatMap((x) => asal.map((_, c) => alamatSel(t, x, c)));
  return { buku: toBuku(t, data, sumKolom(t.data), nama), jenis: 'BARIS_GANDA', sel, seharusnya: null };
}

/** From some row on, the values of one column stand one row too low; the last falls out at the place that was freed. */
function rusakGeser(t: TabelBenar, acak: Acak): Rusak | null {
  if (t.bentuk === 'alasan' || t.data.length < 4) return null;
  const data = salin(t.data);
  const c = kolomLp(t, acak) + acak(2);
  const a = acak(data.length - 2);
  const b = a + 2 + acak(data.length - a - 2);
  const nilai = data.slice(a, b + 1).map((x) => x[c] ?? 0);
  const geser = [nilai.at(-1) ?? 0, ...nilai.slice(0, -1)];
  if (geser.filter((n, i) => n !== nilai[i]).length < 3) return null;
  geser.forEach((n, i) => {
    const baris = data[a + i];
    if (baris !== undefined) baris[c] = n;
  });
  const sel = nilai.map((_, i) => alamatSel(t, a + i, c));
  return { buku: toBuku(t, data, sumKolom(t.data)), jenis: 'BARIS_BERGESER', sel, seharusnya: null };
}

function rusakSubtotal(t: TabelBenar, acak: Acak): Rusak | null {
  const data = salin(t.data);
  const r = 2 + acak(data.length - 1);
  const atas = data.slice(0, r);
  if (atas.length < 2) return null;
  data.splice(r, 0, sumKolom(atas));
  const nama = [...t.nama];
  nama.splice(r, 0, 'WILAYAH I');
  const total = acak(2) === 0 ? sumKolom(data) : sumKolom(t.data);
  const sel = [r, data.length].flatMap((x) => (data[0] ?? []).map((_, c) => alamatSel(t, x, c)));
  return { buku: toBuku(t, data, total, nama), jenis: 'TOTAL_TERBACA_DATA', sel, seharusnya: null };
}

function rusakLoncat(t: TabelBenar, acak: Acak): Rusak | null {
  if (t.bentuk !== 'kontrol') return null;
  const data = salin(t.data);
  const r = acak(data.length);
  const b = data[r];
  if (b === undefined) return null;
  const naik = 10 + acak(300);
  b[10] = (b[10] ?? 0) + naik;
  b[12] = (b[12] ?? 0) + naik;
  const sel = [10, 12].map((c) => alamatSel(t, r, c));
  return { buku: toBuku(t, data, sumKolom(data)), jenis: 'LONCAT_TANPA_MUTASI', sel, seharusnya: null };
}

/** The parts of a row and their totals agree, the TMS column does not know them. */
function rusakAlasan(t: TabelBenar, acak: Acak): Rusak | null {
  if (t.bentuk !== 'alasan') return null;
  const data = salin(t.data);
  const r = acak(data.length);
  const b = data[r];
  if (b === undefined) return null;
  const c = acak(8);
  b[c] = (b[c] ?? 0) + 11 + acak(200);
  const total = sumKolom(data);
  const sel = (data[0] ?? []).map((_, k) => alamatSel(t, r, k));
  return { buku: toBuku(t, data, total), jenis: 'ALASAN_TIDAK_SAMA', sel, seharusnya: null };
}

const PERUSAK: readonly ((t: TabelBenar, acak: Acak) => Rusak | null)[] = [
  (t, a) => rusakDigit(t, 'DIGIT_SALAH', a),
  (t, a) => rusakDigit(t, 'DIGIT_TERTUKAR', a),
  (t, a) => rusakDigit(t, 'DIGIT_HILANG', a),
  (t, a) => rusakDigit(t, 'DIGIT_LEBIH', a),
  rusakTertukar,
  rusakTotal,
  rusakGanda,
  rusakGeser,
  rusakSubtotal,
  rusakLoncat,
  rusakAlasan,
];

/** Corrupts a table in one way, or `null` when this way changes nothing here. */
export function corrupt(t: TabelBenar, acak: Acak, cara?: number): Rusak | null {
  return PERUSAK[cara ?? acak(PERUSAK.length)]?.(t, acak) ?? null;
}

export const JUMLAH_CARA = PERUSAK.length;
