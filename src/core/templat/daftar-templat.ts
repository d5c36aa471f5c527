/** Documents whose words the office may change. */
import {
  KATA_BERITA_ACARA,
  KATA_BERITA_ACARA_PPS,
  MEDAN_BERITA_ACARA,
  MEDAN_BERITA_ACARA_PPS,
} from './kata-berita-acara.ts';
import {
  KATA_SERAH_TERIMA,
  KATA_TATA_TERTIB,
  KATA_UNDANGAN,
  MEDAN_SERAH_TERIMA,
  MEDAN_TATA_TERTIB,
  MEDAN_UNDANGAN,
} from './kata-rapat.ts';
import { parseTemplat } from './parse-templat.ts';
import type { GalatTemplat, IsianDari, KamusMedan } from './templat.ts';

export const ID_TEMPLAT = [
  'berita-acara',
  'berita-acara-pps',
  'undangan',
  'tata-tertib',
  'serah-terima',
] as const;

export type IdTemplat = (typeof ID_TEMPLAT)[number];

interface TemplatDokumen {
  /** For the screen. */
  readonly judul: string;
  /** The words unless the office puts others in their place. */
  readonly baku: string;
  readonly kamus: KamusMedan;
}

const TEMPLAT = {
  'berita-acara': {
    judul: 'Berita acara pleno PPK',
    baku: KATA_BERITA_ACARA,
    kamus: MEDAN_BERITA_ACARA,
  },
  'berita-acara-pps': {
    judul: 'Berita acara pleno PPS',
    baku: KATA_BERITA_ACARA_PPS,
    kamus: MEDAN_BERITA_ACARA_PPS,
  },
  undangan: { judul: 'Undangan rapat pleno', baku: KATA_UNDANGAN, kamus: MEDAN_UNDANGAN },
  'tata-tertib': { judul: 'Tata tertib rapat pleno', baku: KATA_TATA_TERTIB, kamus: MEDAN_TATA_TERTIB },
  'serah-terima': { judul: 'Berita acara serah terima', baku: KATA_SERAH_TERIMA, kamus: MEDAN_SERAH_TERIMA },
} as const satisfies Readonly<Record<IdTemplat, TemplatDokumen>>;

/** What the fields of one document are filled with. */
export type IsianTemplat<I extends IdTemplat> = IsianDari<(typeof TEMPLAT)[I]['kamus']>;

export function findTemplat(id: IdTemplat): TemplatDokumen {
  return TEMPLAT[id];
}

export interface MedanTampil {
  readonly nama: string;
  readonly arti: string;
  readonly wajib: boolean;
  /** Stands alone on its line. */
  readonly blok: boolean;
}

export interface TemplatTampil {
  readonly id: IdTemplat;
  readonly judul: string;
  readonly baku: string;
  readonly medan: readonly MedanTampil[];
}

/** Everything a screen needs to let an office edit the words. */
export const DAFTAR_TEMPLAT: readonly TemplatTampil[] = ID_TEMPLAT.map((id) => {
  const { judul, baku, kamus } = TEMPLAT[id];
  return { id, judul, baku, medan: Object.entries(kamus).map(([nama, medan]) => ({ nama, ...medan })) };
});

/** What is wrong with the words of a document, by line; empty: they can be used. */
export function periksaTemplat(id: IdTemplat, teks: string): readonly GalatTemplat[] {
  const hasil = parseTemplat(teks, TEMPLAT[id].kamus);
  return hasil.ok ? [] : hasil.galat;
}

/**
 * One finding as a line of a message.
 * @example formatGalatTemplat({ baris: 3, pesan: 'Kurung {{ belum ditutup.' }) // "Baris 3: Kurung {{ belum ditutup."
 */
export function formatGalatTemplat({ baris, pesan }: GalatTemplat): string {
  return baris === null ? pesan : `Baris ${baris}: ${pesan}`;
}
