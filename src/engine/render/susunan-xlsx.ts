/** A sheet as rows of cells with their heights, before exceljs: page breaks are planned on it. */
import type { Style } from 'exceljs';
import { computeJumlahBaris, TINGGI_BARIS } from './lebar-teks.ts';
import { computeLebarRentang, type Kisi, type Rentang } from './kisi-xlsx.ts';

export interface Gaya {
  readonly ukuran: number;
  readonly tebal?: boolean;
  readonly garisBawah?: boolean;
  readonly rata?: 'kiri' | 'tengah' | 'kanan';
  /** Border around the cell. */
  readonly garis?: boolean;
  readonly format?: string;
  /** Text at the top of the cell instead of in the middle. */
  readonly atas?: boolean;
}

/** Text in parts, some bold. */
export type NilaiKaya = readonly { readonly teks: string; readonly tebal: boolean }[];

export interface SelXlsx extends Rentang {
  readonly nilai: string | number | NilaiKaya;
  readonly gaya: Gaya;
  /** Rows it covers (1 when absent). */
  readonly tinggi?: number;
}

export interface BarisXlsx {
  readonly tinggi: number;
  readonly sel: readonly SelXlsx[];
}

/** Rows that belong together. */
export interface Kelompok {
  /** `kepala`: heads, repeated on every page. `baris`: rows between which a page may end. `utuh`: kept on one page. `judul`: with what follows. */
  readonly jenis: 'kepala' | 'baris' | 'utuh' | 'judul';
  readonly baris: readonly BarisXlsx[];
}

/** Left and right of the text in a cell, in points. */
const TEPI_SEL = 5;

/** Rows over 409 points are not valid in Excel. */
const TINGGI_TERBESAR = 409;

/** Excel wraps a little earlier than the metrics say. */
const LEBAR_AMAN = 0.96;

export function computeTinggiTeks(teks: string, lebar: number, ukuran: number, tebal: boolean): number {
  const baris = computeJumlahBaris(teks, (lebar - TEPI_SEL) * LEBAR_AMAN, ukuran, tebal);
  return Math.min(TINGGI_TERBESAR, Math.ceil(baris * ukuran * TINGGI_BARIS * 1.04));
}

function formatNilai(nilai: SelXlsx['nilai']): string {
  if (typeof nilai === 'number') return '';
  return typeof nilai === 'string' ? nilai : nilai.map((n) => n.teks).join('');
}

/** A row as high as its highest cell needs. */
export function createBaris(kisi: Kisi, sel: readonly SelXlsx[], jarak: number): BarisXlsx {
  const tinggi = sel.map(({ nilai, gaya, ...rentang }) =>
    computeTinggiTeks(
      formatNilai(nilai),
      computeLebarRentang(kisi, rentang),
      gaya.ukuran,
      gaya.tebal === true,
    ),
  );
  return { tinggi: Math.min(TINGGI_TERBESAR, Math.max(...tinggi) + jarak), sel };
}

export function createJarak(tinggi: number): BarisXlsx {
  return { tinggi, sel: [] };
}

const GARIS = { style: 'thin', color: { argb: 'FF000000' } } as const;

const gayaTersedia = new Map<string, Partial<Style>>();

/** One object per look: exceljs compares styles by object, which makes the file four times as fast to write. */
export function findGaya(gaya: Gaya): Partial<Style> {
  const kunci = JSON.stringify([
    gaya.ukuran,
    gaya.tebal,
    gaya.rata,
    gaya.garis,
    gaya.format,
    gaya.atas,
    gaya.garisBawah,
  ]);
  const ada = gayaTersedia.get(kunci);
  if (ada !== undefined) return ada;
  const baru: Partial<Style> = {
    font: {
      name: 'Arial',
      family: 2,
      size: gaya.ukuran,
      bold: gaya.tebal === true,
      ...(gaya.garisBawah === true ? { underline: true } : {}),
    },
    alignment: {
      horizontal: ({ kiri: 'left', tengah: 'center', kanan: 'right' } as const)[gaya.rata ?? 'kiri'],
      vertical: gaya.atas === true ? 'top' : 'middle',
      wrapText: gaya.format === undefined,
    },
    ...(gaya.garis === true ? { border: { top: GARIS, left: GARIS, bottom: GARIS, right: GARIS } } : {}),
    ...(gaya.format === undefined ? {} : { numFmt: gaya.format }),
  };
  gayaTersedia.set(kunci, baru);
  return baru;
}
