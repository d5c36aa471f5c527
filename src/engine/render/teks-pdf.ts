import type { Content, CustomTableLayout } from 'pdfmake/interfaces';
import type { Potongan, Teks } from '../../core/dokumen/dokumen.ts';
import { formatIsian } from './ukuran.ts';

/** Left, top, right, bottom. */
export type Tepi = [number, number, number, number];

export const TATA_TANPA_GARIS: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

export const TATA_BERGARIS: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

function composePotongan(potongan: Potongan): Content {
  if (typeof potongan === 'string') return { text: potongan };
  return 'tebal' in potongan ? { text: potongan.tebal, bold: true } : { text: formatIsian(potongan.isian) };
}

export function composeTeks(teks: Teks): Content[] {
  return teks.map(composePotongan);
}

/** pdfmake will tell on which page the text fell; its types know no such mark. */
export function markTeks<T extends object>(isi: T, id: string): T & { readonly id: string } {
  return { ...isi, id };
}
