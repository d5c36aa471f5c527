import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import {
  computeKepala,
  computeNomorKolom,
  computeTinggiKepala,
  listDaun,
  type Baris,
  type KolomDaun,
  type Tabel,
} from '../../core/dokumen/tabel.ts';
import { computeLebarTeks } from './lebar-teks.ts';
import {
  computeTataTabel,
  computeTinggiSelKepala,
  computeUkuranTanpaData,
  formatSel,
  isTanpaData,
  placeSel,
  UKURAN_BIASA_TERBESAR,
  type SelTerletak,
  type TataTabel,
} from './tata-tabel.ts';
import type { Tepi } from './teks-pdf.ts';
import type { Halaman } from './ukuran.ts';

const GARIS = 0.5;

/** Above and below the text of a head cell. */
const JARAK_KEPALA = 2;

function createLayout(bantalan: number, jarak: number, tinggiKepala: number): CustomTableLayout {
  const atas = (baris: number): number => (baris < tinggiKepala ? JARAK_KEPALA : jarak);
  return {
    hLineWidth: () => GARIS,
    vLineWidth: () => GARIS,
    paddingLeft: () => bantalan,
    paddingRight: () => bantalan,
    paddingTop: atas,
    paddingBottom: atas,
  };
}

function composeKepala(tabel: Tabel, tata: TataTabel): TableCell[][] {
  const kolom = listDaun(tabel.kolom).length;
  const baris: TableCell[][] = Array.from({ length: computeTinggiKepala(tabel.kolom) }, () =>
    Array.from({ length: kolom }, (): TableCell => ({})),
  );
  for (const k of computeKepala(tabel.kolom)) {
    const isi = baris[k.baris];
    if (isi === undefined) continue;
    // Set in the middle by hand: pdfmake aligns cells over several rows wrongly.
    const tinggi = tata.tinggiKepala.slice(k.baris, k.baris + k.tinggi).reduce((n, t) => n + t, 0);
    const ruang = tinggi + (k.tinggi - 1) * (2 * JARAK_KEPALA + GARIS) - computeTinggiSelKepala(k, tata);
    isi[k.kolom] = {
      text: k.judul,
      bold: true,
      fontSize: tata.ukuranKepala,
      alignment: 'center',
      colSpan: k.lebar,
      rowSpan: k.tinggi,
      margin: [0, Math.max(0, ruang / 2), 0, 0],
    };
  }
  if (tabel.nomorKolom) {
    baris.push(
      computeNomorKolom(tabel.kolom).map((nomor) => ({
        text: nomor,
        fontSize: tata.ukuran - 1,
        alignment: 'center',
        verticalAlignment: 'middle',
      })),
    );
  }
  return baris;
}

function findPerataan(jenis: KolomDaun['jenis'], tengah: boolean): 'left' | 'right' | 'center' {
  if (tengah || jenis === 'nomor' || jenis === 'tanda') return 'center';
  return jenis === 'angka' ? 'right' : 'left';
}

interface KonteksTabel {
  readonly tabel: Tabel;
  readonly tata: TataTabel;
  readonly daun: readonly KolomDaun[];
  readonly idTabel: string;
  /** Above and below the text of a row. */
  readonly jarak: number;
}

function findJarak({ utuh }: Tabel, { ukuran }: TataTabel, { orientasi }: Halaman): number {
  if (ukuran > UKURAN_BIASA_TERBESAR) return ukuran / 4;
  return utuh || orientasi === 'tegak' ? 2.4 : 1.2;
}

function composeSel({ sel, kolom, rentang }: SelTerletak, baris: Baris, konteks: KonteksTabel): ContentText {
  const kosong = isTanpaData(sel);
  const jenis = konteks.daun[kolom]?.jenis ?? 'teks';
  return {
    text: formatSel(sel),
    bold: baris.tebal === true && !kosong,
    ...(kosong ? { fontSize: computeUkuranTanpaData(konteks.tata.ukuran) } : {}),
    alignment: findPerataan(jenis, sel.tengah === true || kosong),
    ...(rentang > 1 ? { colSpan: rentang } : {}),
  };
}

/** Whether some text of the row takes more than one line. */
function isBerlipat(baris: Baris, { tata }: KonteksTabel): boolean {
  return placeSel(baris).some(({ sel, kolom, rentang }) => {
    if (sel.jenis === 'angka' && sel.nilai !== null) return false;
    const lebar = tata.lebar.slice(kolom, kolom + rentang).reduce((n, l) => n + l, 0) - 2 * tata.bantalan - 1;
    return computeLebarTeks(formatSel(sel), tata.ukuran, baris.tebal === true) > lebar;
  });
}

/** `id` marks the row, so that the first layout can tell on which page it fell. */
function composeBaris(baris: Baris, konteks: KonteksTabel, id: string): TableCell[] {
  // Only where it shows: it makes a page a fifth slower.
  const tegak =
    baris.tinggi !== undefined || isBerlipat(baris, konteks)
      ? ({ verticalAlignment: 'middle' } as const)
      : {};
  return placeSel(baris).flatMap((letak): TableCell[] => [
    { ...composeSel(letak, baris, konteks), ...tegak, ...(letak.kolom === 0 ? { id } : {}) },
    ...Array.from({ length: letak.rentang - 1 }, (): TableCell => ({})),
  ]);
}

export function listBaris(tabel: Tabel): readonly Baris[] {
  return [...tabel.baris, ...(tabel.total === null ? [] : [tabel.total])];
}

export function formatIdBaris(idTabel: string, baris: number): string {
  return `${idTabel}/baris/${baris}`;
}

/** The table from row `dari` up to `sampai`, heads included. */
function composeBagian(konteks: KonteksTabel, dari: number, sampai: number): Content {
  const { tabel, tata, idTabel, jarak } = konteks;
  const kepala = composeKepala(tabel, tata);
  const isi = listBaris(tabel).slice(dari, sampai);
  return {
    fontSize: tata.ukuran,
    layout: createLayout(tata.bantalan, jarak, tata.tinggiKepala.length),
    table: {
      headerRows: kepala.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      heights: (baris) => {
        const tinggi = isi[baris - kepala.length]?.tinggi;
        return tinggi === undefined ? (tata.tinggiKepala[baris] ?? 'auto') : tinggi - 2 * jarak;
      },
      widths: tata.lebar.map((lebar) => lebar - 2 * tata.bantalan - GARIS),
      body: [
        ...kepala,
        ...isi.map((baris, i) => composeBaris(baris, konteks, formatIdBaris(idTabel, dari + i))),
      ],
    },
  };
}

/**
 * A table over the width of the page.
 * @param pisah row from which the table goes on on a new page, when the closing block below would else stand alone
 */
export function composeTabelPdf(
  tabel: Tabel,
  halaman: Halaman,
  idTabel: string,
  pisah: number | undefined,
): Content {
  const tata = computeTataTabel(tabel, halaman.isi.lebar, halaman.kertas);
  const daun = listDaun(tabel.kolom);
  const konteks: KonteksTabel = { tabel, tata, daun, idTabel, jarak: findJarak(tabel, tata, halaman) };
  const akhir = listBaris(tabel).length;
  const margin: Tepi = [0, 3, 0, 5];
  if (pisah === undefined) {
    return { stack: [composeBagian(konteks, 0, akhir)], margin, unbreakable: tabel.utuh };
  }
  return {
    margin,
    stack: [
      composeBagian(konteks, 0, pisah),
      { stack: [composeBagian(konteks, pisah, akhir)], pageBreak: 'before' },
    ],
  };
}
