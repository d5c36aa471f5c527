/** Geometry and type sizes shared by PDF and Excel, in points. */
import type {
  Daftar,
  Kertas,
  Lembar,
  Paragraf,
  Potongan,
  Rincian,
  Teks,
} from '../../core/dokumen/dokumen.ts';

export const MM = 72 / 25.4;

/** Short and long side. */
const UKURAN_KERTAS: Readonly<Record<Kertas, readonly [number, number]>> = {
  A4: [595.28, 841.89],
  F4: [215 * MM, 330 * MM],
  layar: [540, 960],
};

/** Side of the QR code at the foot of a page. */
export const SISI_QR = 15 * MM;
/** Nearest to the edge of the paper that office printers reach. */
const TEPI_PENCETAK = 4 * MM;
const JARAK_QR = 1.5 * MM;

interface Tepi {
  readonly kiri: number;
  readonly atas: number;
  readonly kanan: number;
  readonly bawah: number;
}

export interface Halaman {
  readonly kertas: Kertas;
  readonly orientasi: Lembar['orientasi'];
  readonly lebar: number;
  readonly tinggi: number;
  readonly tepi: Tepi;
  /** Width and height inside the margins. */
  readonly isi: { readonly lebar: number; readonly tinggi: number };
}

function findTepi(kertas: Kertas, rebah: boolean, qr: boolean): Tepi {
  const layar = kertas === 'layar';
  const samping = layar ? 36 : rebah ? 10 * MM : 18 * MM;
  const atas = layar ? 30 : rebah ? 9 * MM : 13 * MM;
  const bawah = qr ? TEPI_PENCETAK + SISI_QR + JARAK_QR : atas;
  return { kiri: samping, kanan: samping, atas, bawah };
}

/**
 * A slide lies always.
 * @param qr whether a QR code stands at the foot of the page
 */
export function computeHalaman(orientasi: Lembar['orientasi'], kertas: Kertas = 'A4', qr = false): Halaman {
  const rebah = orientasi === 'rebah' || kertas === 'layar';
  const [pendek, panjang] = UKURAN_KERTAS[kertas];
  const lebar = rebah ? panjang : pendek;
  const tinggi = rebah ? pendek : panjang;
  const tepi = findTepi(kertas, rebah, qr);
  return {
    kertas,
    orientasi: rebah ? 'rebah' : 'tegak',
    lebar,
    tinggi,
    tepi,
    isi: { lebar: lebar - tepi.kiri - tepi.kanan, tinggi: tinggi - tepi.atas - tepi.bawah },
  };
}

/** Left edge and top of the QR code at the foot of a page. */
export function findLetakQr({ tepi, tinggi }: Halaman): { readonly x: number; readonly y: number } {
  return { x: tepi.kiri, y: tinggi - TEPI_PENCETAK - SISI_QR };
}

/** Titles of a slide are read from the last row of a hall. */
export function findUkuranJudul({ kertas, orientasi }: Halaman): number {
  if (kertas === 'layar') return 22;
  return orientasi === 'tegak' ? 11 : 10;
}

export const UKURAN_MODEL = 9;

const UKURAN_PARAGRAF: Readonly<
  Record<Paragraf['gaya'], { readonly kertas: number; readonly layar: number }>
> = {
  biasa: { kertas: 10.5, layar: 16 },
  subjudul: { kertas: 10.5, layar: 20 },
  catatan: { kertas: 8, layar: 11 },
  kecil: { kertas: 7, layar: 9 },
  kode: { kertas: 26, layar: 32 },
  besar: { kertas: 15, layar: 20 },
  raksasa: { kertas: 44, layar: 80 },
};

export function findUkuranParagraf(gaya: Paragraf['gaya'], { kertas }: Pick<Halaman, 'kertas'>): number {
  return UKURAN_PARAGRAF[gaya][kertas === 'layar' ? 'layar' : 'kertas'];
}

const UKURAN_RINCIAN: Readonly<Record<Rincian['gaya'], { readonly kertas: number; readonly layar: number }>> =
  {
    kepala: { kertas: 10, layar: 16 },
    biasa: { kertas: 10.5, layar: 16 },
    besar: { kertas: 15, layar: 20 },
  };

export function findUkuranRincian(gaya: Rincian['gaya'], { kertas }: Pick<Halaman, 'kertas'>): number {
  return UKURAN_RINCIAN[gaya][kertas === 'layar' ? 'layar' : 'kertas'];
}

export const UKURAN_TANDA_TANGAN = 10;
export const UKURAN_TANDA = 9;
export const UKURAN_KAKI = 7.5;

/** Room for the logo beside or above the title. */
export const SISI_LOGO = 18 * MM;

/** Height of a row in which somebody signs. */
export const TINGGI_TANDA_TANGAN = { tegak: 27, rebah: 18 } as const;

/** From the jabatan to the name under it, in which somebody signs and a stamp finds room. */
export const TINGGI_TERTANDA = 58;

const PANJANG_ISIAN = { pendek: 7, sedang: 18, panjang: 38 } as const;

/** A dotted line to write on. */
export function formatIsian(panjang: keyof typeof PANJANG_ISIAN): string {
  return '…'.repeat(PANJANG_ISIAN[panjang]);
}

function formatPotongan(potongan: Potongan): string {
  if (typeof potongan === 'string') return potongan;
  return 'tebal' in potongan ? potongan.tebal : formatIsian(potongan.isian);
}

/** Running text without its marks. */
export function formatTeks(teks: Teks): string {
  return teks.map(formatPotongan).join('');
}

/** "1.", "a." or "–" before an item of a list, counted from 0. */
export function formatPenomoran({ penomoran, mulai = 1 }: Daftar, urutan: number): string {
  if (penomoran === 'strip') return '–';
  const nomor = mulai + urutan;
  return penomoran === 'huruf' ? `${String.fromCharCode(97 + ((nomor - 1) % 26))}.` : `${nomor}.`;
}
