import type { Buku, Sel } from '../../../src/core/berkas/buku.ts';
import { hurufKolom } from '../../../src/core/berkas/teks.ts';

/** A small repeatable source of chance. */
export function createAcak(benih: number): (batas: number) => number {
  let s = benih >>> 0 || 1;
  return (batas) => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % batas;
  };
}

export type BentukTabel = 'lp' | 'kontrol' | 'alasan' | 'perubahan';

/** A correct recapitulation as cells: `kepala` rows, then `data`, then one total row. */
export interface TabelBenar {
  readonly bentuk: BentukTabel;
  readonly kepala: readonly (readonly Sel[])[];
  readonly data: readonly (readonly number[])[];
  readonly nama: readonly string[];
}

const KEPALA: Readonly<Record<BentukTabel, readonly (readonly Sel[])[]>> = {
  lp: [['No', 'Nama Desa/Kelurahan', 'Jumlah TPS', 'L', 'P', 'L+P']],
  kontrol: [
    [
      'No',
      'Desa',
      'Jumlah TPS',
      'Pemilih Awal',
      null,
      null,
      'Pemilih Baru',
      null,
      null,
      'TMS',
      null,
      null,
      'Pemilih Akhir',
      null,
      null,
    ],
    [null, null, null, 'L', 'P', 'L+P', 'L', 'P', 'L+P', 'L', 'P', 'L+P', 'L', 'P', 'L+P'],
  ],
  alasan: [
    ['No', 'Desa', 'TMS', null, null, null, null, null, null, null, null],
    [
      null,
      null,
      'Meninggal',
      'Ganda',
      'Di Bawah Umur',
      'Pindah Domisili',
      'WNA',
      'TNI',
      'Polri',
      'Salah Penempatan TPS',
      'Jumlah',
    ],
  ],
  perubahan: [
    [
      'No',
      'Nama Kelurahan/Desa',
      'Jumlah TPS',
      'Pemilih Baru',
      null,
      null,
      'Pemilih Tidak Memenuhi Syarat',
      null,
      null,
      'Perbaikan Data Pemilih',
      null,
      null,
    ],
    [null, null, null, 'L', 'P', 'L+P', 'L', 'P', 'L+P', 'L', 'P', 'L+P'],
  ],
};

function buatBaris(bentuk: BentukTabel, acak: (n: number) => number): number[] {
  const lp = (batas: number): number[] => {
    const l = acak(batas);
    const p = acak(batas);
    return [l, p, l + p];
  };
  const tps = 2 + acak(18);
  if (bentuk === 'lp') {
    const l = tps * (150 + acak(120));
    const p = Math.round(l * (0.95 + acak(100) / 1000));
    return [tps, l, p, l + p];
  }
  if (bentuk === 'perubahan') return [tps, ...lp(200), ...lp(250), ...lp(60)];
  if (bentuk === 'alasan') {
    const alasan = Array.from({ length: 8 }, (_, i) => acak([120, 30, 8, 60, 3, 6, 5, 90][i] ?? 10));
    return [...alasan, alasan.reduce((a, b) => a + b, 0)];
  }
  const al = tps * (150 + acak(120));
  const ap = Math.round(al * (0.95 + acak(100) / 1000));
  const besar = acak(4) === 0 ? 1500 : 120;
  const [bl, bp] = [acak(besar), acak(besar)];
  const [tl, tp] = [acak(Math.min(besar, al)), acak(Math.min(besar, ap))];
  const [kl, kp] = [al + bl - tl, ap + bp - tp];
  return [tps, al, ap, al + ap, bl, bp, bl + bp, tl, tp, tl + tp, kl, kp, kl + kp];
}

export function createTabelBenar(
  bentuk: BentukTabel,
  banyak: number,
  acak: (n: number) => number,
): TabelBenar {
  return {
    bentuk,
    kepala: KEPALA[bentuk],
    data: Array.from({ length: banyak }, () => buatBaris(bentuk, acak)),
    nama: Array.from(
      { length: banyak },
      (_, i) =>
        `DESA ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}RJO`,
    ),
  };
}

export function sumKolom(data: readonly (readonly number[])[]): number[] {
  return (data[0] ?? []).map((_, c) => data.reduce((s, b) => s + (b[c] ?? 0), 0));
}

/** As a sheet: title, headings, rows from `barisPertama`, total. */
export function toBuku(
  t: TabelBenar,
  data: readonly (readonly number[])[],
  total: readonly number[] | null,
  nama: readonly string[] = t.nama,
): Buku {
  const baris: (readonly Sel[])[] = [
    ['REKAPITULASI DAFTAR PEMILIH HASIL PEMUTAKHIRAN'],
    ['KECAMATAN', ': BAKI'],
    [],
    ...t.kepala,
    ...data.map((d, i) => [i + 1, nama[i] ?? '', ...d]),
    ...(total === null ? [] : [['TOTAL', `${String(data.length)} desa`, ...total]]),
  ];
  return {
    format: 'xlsx',
    pemisah: null,
    tanggal1904: false,
    lembar: [
      {
        nama: 'Rekap',
        tersembunyi: false,
        baris: baris.flatMap((sel, i) => (sel.length === 0 ? [] : [{ nomor: i + 1, sel }])),
      },
    ],
  };
}

/** Address of a figure: data row `r` (the total after the last), figure `c`. */
export function alamatSel(t: TabelBenar, r: number, c: number): string {
  return `${hurufKolom(c + 2)}${String(4 + t.kepala.length + r)}`;
}
