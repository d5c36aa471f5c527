import type { Buku } from '../berkas/buku.ts';
import { parseTps } from '../berkas/parse-tps.ts';
import { formatSel, kunci } from '../berkas/teks.ts';
import { gagal, ok, type Result } from '../result.ts';
import { findDesaDalamTeks } from './resolve-desa.ts';
import type { Kecamatan } from './wilayah.ts';

/** Official TPS numbers (`001`, …) by desa code. */
export type TpsResmi = ReadonlyMap<string, readonly string[]>;

const KOLOM_KODE = new Set(['KODE', 'KODEDESA', 'KODEKELURAHAN', 'KODEWILAYAH', 'KODEDESAKELURAHAN']);
const KOLOM_DESA = new Set([
  'DESA',
  'NAMADESA',
  'KELURAHAN',
  'DESAKELURAHAN',
  'KELURAHANDESA',
  'NAMA',
  'NAMADESAKELURAHAN',
]);
const KOLOM_JUMLAH = new Set(['JUMLAHTPS', 'JMLTPS', 'BANYAKTPS', 'TOTALTPS', 'JUMLAH']);
const KOLOM_TPS = new Set(['TPS', 'NOTPS', 'NOMORTPS', 'DAFTARTPS']);

function urutan(jumlah: number): string[] {
  return Array.from({ length: jumlah }, (_, i) => String(i + 1).padStart(3, '0'));
}

/** "001, 002, 005-007" → every number; `null` when a part is none. */
function parseDaftarNomor(teks: string): string[] | null {
  const hasil: string[] = [];
  for (const bagian of teks.split(/[,;]+|\s+(?=\d|TPS)/i).map((t) => t.trim())) {
    if (bagian === '') continue;
    const [awal, akhir] = bagian.split(/\s*(?:-|–|s\.?d\.?)\s*/i).map((t) => parseTps(t));
    if (awal === undefined) return null;
    const sampai = akhir === undefined ? Number(awal) : Number(akhir);
    for (let n = Number(awal); n <= sampai; n++) hasil.push(String(n).padStart(3, '0'));
  }
  return hasil.length === 0 ? null : hasil;
}

function cariDesa(teks: string, kecamatan: Kecamatan): string | null {
  const calon = findDesaDalamTeks(teks, kecamatan);
  const satu = calon.length === 1 ? calon[0] : kecamatan.desa.find((d) => kunci(d.nama) === kunci(teks));
  return satu?.kode ?? null;
}

/**
 * The official TPS of each desa from a table: a column with the desa (code or name), and either the number of TPS
 * ("Jumlah TPS": 001 … n) or the TPS themselves ("TPS": one a row, a list, or a range).
 * Errors are Indonesian sentences naming the row.
 */
export function parseDaftarTps(buku: Buku, kecamatan: Kecamatan): Result<TpsResmi, string> {
  const hasil = new Map<string, string[]>();
  for (const { baris } of buku.lembar) {
    const indeksKepala = baris.findIndex((b) => {
      const judul = b.sel.map((s) => kunci(formatSel(s)));
      return (
        judul.some((j) => KOLOM_JUMLAH.has(j) || KOLOM_TPS.has(j)) &&
        judul.some((j) => KOLOM_KODE.has(j) || KOLOM_DESA.has(j))
      );
    });
    const kepala = baris[indeksKepala];
    if (kepala === undefined) continue;
    const judul = kepala.sel.map((s) => kunci(formatSel(s)));
    const kolom = (set: ReadonlySet<string>): number => judul.findIndex((j) => set.has(j));
    const [kode, desa, jumlah, tps] = [KOLOM_KODE, KOLOM_DESA, KOLOM_JUMLAH, KOLOM_TPS].map(kolom);
    const berulang = sekaliPerDesa(
      baris
        .slice(indeksKepala + 1)
        .map((b) => formatSel(b.sel[kode !== undefined && kode >= 0 ? kode : (desa ?? 0)])),
    );
    for (const b of baris.slice(indeksKepala + 1)) {
      const teks = (i: number | undefined): string => (i === undefined || i < 0 ? '' : formatSel(b.sel[i]));
      const tulis = teks(kode) || teks(desa);
      if (tulis === '' || /^(?:JUMLAH|TOTAL)/i.test(teks(kode) + teks(desa))) continue;
      const milik = cariDesa(teks(kode), kecamatan) ?? cariDesa(teks(desa), kecamatan);
      if (milik === null)
        return gagal(`baris ${String(b.nomor)}: desa "${tulis}" tidak ada di Kecamatan ${kecamatan.nama}`);
      const banyak = teks(jumlah) || (berulang || !/^[1-9]\d*$/.test(teks(tps)) ? '' : teks(tps));
      const nomor =
        banyak === ''
          ? parseDaftarNomor(teks(tps))
          : /^\d{1,3}$/.test(banyak)
            ? urutan(Number(banyak))
            : null;
      if (nomor === null) return gagal(`baris ${String(b.nomor)}: jumlah atau nomor TPS tidak terbaca`);
      hasil.set(milik, [...(hasil.get(milik) ?? []), ...nomor]);
    }
  }
  if (hasil.size === 0)
    return gagal('tidak ada tabel dengan kolom Desa (atau Kode) dan Jumlah TPS (atau TPS)');
  return ok(rapikan(hasil));
}

/** True when some desa has several rows, so that each row names one TPS. */
function sekaliPerDesa(desa: readonly string[]): boolean {
  const isi = desa.filter((d) => d !== '');
  return new Set(isi).size < isi.length;
}

function rapikan(daftar: ReadonlyMap<string, readonly string[]>): TpsResmi {
  return new Map([...daftar].map(([desa, nomor]) => [desa, [...new Set(nomor)].sort()]));
}

/** The same as JSON: `{ "33.11.10.2001": 7, "GENTAN": ["001", "002"] }`, or rows `{kode|nama|desa, jumlahTps|tps}`. */
export function parseDaftarTpsJson(isi: unknown, kecamatan: Kecamatan): Result<TpsResmi, string> {
  const hasil = new Map<string, string[]>();
  for (const [tulis, nilai] of bacaPasangan(isi)) {
    const milik = cariDesa(tulis, kecamatan);
    if (milik === null) return gagal(`desa "${tulis}" tidak ada di Kecamatan ${kecamatan.nama}`);
    const nomor = Array.isArray(nilai)
      ? nilai.map((n) => parseTps(String(n)))
      : Number.isInteger(nilai)
        ? urutan(Number(nilai))
        : [undefined];
    const pasti = nomor.filter((n) => n !== undefined);
    if (pasti.length !== nomor.length) return gagal(`desa "${tulis}": jumlah atau nomor TPS tidak terbaca`);
    hasil.set(milik, [...(hasil.get(milik) ?? []), ...pasti]);
  }
  return hasil.size === 0 ? gagal('tidak ada desa di dalamnya') : ok(rapikan(hasil));
}

function bacaPasangan(isi: unknown): readonly (readonly [string, unknown])[] {
  if (typeof isi !== 'object' || isi === null) return [];
  if (!Array.isArray(isi)) {
    const dalam = 'desa' in isi && Array.isArray(isi.desa) ? isi.desa : null;
    return dalam === null ? Object.entries(isi) : bacaPasangan(dalam);
  }
  return isi.flatMap((b: unknown): (readonly [string, unknown])[] => {
    if (typeof b !== 'object' || b === null) return [];
    const baris = new Map<string, unknown>(Object.entries(b));
    const desa = baris.get('kode') ?? baris.get('nama') ?? baris.get('desa');
    return [[String(desa ?? ''), baris.get('jumlahTps') ?? baris.get('tps')]];
  });
}
