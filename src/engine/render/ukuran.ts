/** Geometry and type sizes shared by PDF and Excel, in points. */
import type { Daftar, Lembar, Paragraf, Potongan, Teks } from '../../core/dokumen/dokumen.ts';

export const MM = 72 / 25.4;

const PANJANG_A4 = 841.89;
const LEBAR_A4 = 595.28;

export interface Halaman {
  readonly orientasi: Lembar['orientasi'];
  readonly lebar: number;
  readonly tinggi: number;
  readonly tepi: {
    readonly kiri: number;
    readonly atas: number;
    readonly kanan: number;
    readonly bawah: number;
  };
  /** Width and height inside the margins. */
  readonly isi: { readonly lebar: number; readonly tinggi: number };
}

export function computeHalaman(orientasi: Lembar['orientasi']): Halaman {
  const rebah = orientasi === 'rebah';
  const lebar = rebah ? PANJANG_A4 : LEBAR_A4;
  const tinggi = rebah ? LEBAR_A4 : PANJANG_A4;
  const samping = rebah ? 10 * MM : 18 * MM;
  const atas = rebah ? 12 * MM : 13 * MM;
  const tepi = { kiri: samping, kanan: samping, atas, bawah: atas };
  return {
    orientasi,
    lebar,
    tinggi,
    tepi,
    isi: { lebar: lebar - tepi.kiri - tepi.kanan, tinggi: tinggi - tepi.atas - tepi.bawah },
  };
}

export const UKURAN_JUDUL = { tegak: 11, rebah: 10 } as const;
export const UKURAN_MODEL = 9;
export const UKURAN_PARAGRAF: Readonly<Record<Paragraf['gaya'], number>> = {
  biasa: 10.5,
  subjudul: 10.5,
  catatan: 8,
  kecil: 7,
  kode: 26,
  besar: 15,
  raksasa: 44,
};
export const UKURAN_RINCIAN = { kepala: 10, biasa: 10.5, besar: 15 } as const;
export const UKURAN_TANDA_TANGAN = 10;
export const UKURAN_TANDA = 9;
export const UKURAN_KAKI = 7.5;

/** Room for the logo beside or above the title. */
export const SISI_LOGO = 18 * MM;

/** Height of a row in which somebody signs. */
export const TINGGI_TANDA_TANGAN = { tegak: 27, rebah: 20 } as const;

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
