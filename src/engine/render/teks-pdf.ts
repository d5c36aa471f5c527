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

/** A word no line holds may be broken anywhere: whole, it would be drawn over the edge of the page. */
const KATA_PANJANG = /(\S{60,})/;

function composeKata(teks: string, tebal: boolean): Content[] {
  return teks
    .split(KATA_PANJANG)
    .filter((bagian) => bagian !== '')
    .map((text) => ({
      text,
      ...(tebal ? { bold: true } : {}),
      ...(KATA_PANJANG.test(text) ? { wordBreak: 'break-all' } : {}),
    }));
}

function composePotongan(potongan: Potongan): Content[] {
  if (typeof potongan === 'string') return composeKata(potongan, false);
  return 'tebal' in potongan ? composeKata(potongan.tebal, true) : [{ text: formatIsian(potongan.isian) }];
}

export function composeTeks(teks: Teks): Content[] {
  return teks.flatMap(composePotongan);
}

/** pdfmake will tell on which page the text fell; its types know no such mark. */
export function markTeks<T extends object>(isi: T, id: string): T & { readonly id: string } {
  return { ...isi, id };
}
