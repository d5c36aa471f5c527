import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Naskah } from '../../core/dokumen/dokumen.ts';
import { composeIsiPdf } from './blok-pdf.ts';
import { loadHuruf, NAMA_HURUF } from './huruf-pdf.ts';
import { findIdAkhir, findPemisahan } from './pisah-halaman.ts';
import { computeHalaman, MM, UKURAN_KAKI, UKURAN_TANDA } from './ukuran.ts';

/** In every file the same: equal data, equal bytes. */
const TANGGAL_TETAP = new Date(Date.UTC(2000, 0, 1));

type Pdfmake = typeof import('pdfmake') & {
  /** Missing in the types; where pdfmake looks before it asks the disk. */
  readonly virtualfs: { writeFileSync(nama: string, isi: Uint8Array): void };
};

let pdfmakeTermuat: Promise<Pdfmake> | undefined;

async function openPdfmake(): Promise<Pdfmake> {
  // A CommonJS module: its one export is the default, which its types do not know.
  const { default: pdfmake } = (await import('pdfmake')) as unknown as { default: Pdfmake };
  const huruf = loadHuruf();
  for (const { nama, isi } of Object.values(huruf)) pdfmake.virtualfs.writeFileSync(nama, isi);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts({ [NAMA_HURUF]: { normal: huruf.normal.nama, bold: huruf.bold.nama } });
  return pdfmake;
}

/** Loaded when first needed, and once: it costs a fifth of a second. */
function loadPdfmake(): Promise<Pdfmake> {
  pdfmakeTermuat ??= openPdfmake();
  return pdfmakeTermuat;
}

function composeTandaAtas(dokumen: Naskah): Content {
  return {
    text: dokumen.tanda.map((t) => t.teks).join(' – '),
    bold: true,
    fontSize: UKURAN_TANDA,
    alignment: 'center',
    margin: [0, 5 * MM, 0, 0],
  };
}

function composeKaki(dokumen: Naskah, halaman: number, jumlah: number, samping: number): Content {
  return {
    margin: [samping, 3 * MM, samping, 0],
    fontSize: UKURAN_KAKI,
    columns: [
      { width: '*', text: dokumen.kaki },
      { width: 'auto', text: `Hal ${halaman} dari ${jumlah}`, alignment: 'right' },
    ],
  };
}

/** A new definition each time: pdfmake writes into the one it is given. */
function composeDefinisi(
  dokumen: Naskah,
  pemisahan: ReadonlyMap<string, number>,
  pageBreakBefore: (node: Node) => boolean,
): TDocumentDefinitions {
  const orientasi = dokumen.lembar[0]?.orientasi ?? 'tegak';
  const { tepi } = computeHalaman(orientasi);
  const tandaAir = dokumen.tanda.find((t) => t.tandaAir);
  return {
    pageSize: 'A4',
    pageOrientation: orientasi === 'rebah' ? 'landscape' : 'portrait',
    pageMargins: [tepi.kiri, tepi.atas, tepi.kanan, tepi.bawah],
    version: '1.7',
    language: 'id-ID',
    displayTitle: true,
    info: {
      title: dokumen.judul,
      creator: 'Pleno DPSH',
      producer: 'Pleno DPSH',
      creationDate: TANGGAL_TETAP,
      modDate: TANGGAL_TETAP,
    },
    defaultStyle: { font: NAMA_HURUF, fontSize: 10 },
    header: composeTandaAtas(dokumen),
    footer: (halaman, jumlah) => composeKaki(dokumen, halaman, jumlah, tepi.kiri),
    ...(tandaAir === undefined
      ? {}
      : { watermark: { text: tandaAir.teks, color: '#808080', opacity: 0.18, bold: true, fontSize: 170 } }),
    content: composeIsiPdf(dokumen.lembar, pemisahan),
    pageBreakBefore,
  };
}

/** Ends the first layout before anything is drawn. */
class PerluDipisah extends Error {
  readonly pemisahan: ReadonlyMap<string, number>;

  constructor(pemisahan: ReadonlyMap<string, number>) {
    super('Tabel perlu dipisah.');
    this.pemisahan = pemisahan;
  }
}

/** pdfmake asks this of every node once it knows their pages: when the last block is reached, it is known which tables must be parted. */
function createPemeriksa(dokumen: Naskah): (node: Node) => boolean {
  const letak = new Map<string, number>();
  const akhir = findIdAkhir(dokumen);
  return (node) => {
    const halaman = node.pageNumbers[0];
    if (node.id === undefined || halaman === undefined) return false;
    letak.set(node.id, halaman);
    if (node.id !== akhir) return false;
    const pemisahan = findPemisahan(dokumen, letak);
    if (pemisahan.size > 0) throw new PerluDipisah(pemisahan);
    return false;
  };
}

/**
 * The document as PDF: A4, Arimo embedded, marks and "Hal x dari y" on every page. Laid out once more when the first layout leaves the
 * places to sign alone on a page.
 */
export async function renderPdf(dokumen: Naskah): Promise<Uint8Array<ArrayBuffer>> {
  const pdfmake = await loadPdfmake();
  const render = async (
    pemisahan: ReadonlyMap<string, number>,
    pemeriksa: (node: Node) => boolean,
  ): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await pdfmake.createPdf(composeDefinisi(dokumen, pemisahan, pemeriksa)).getBuffer());
  try {
    return await render(new Map(), createPemeriksa(dokumen));
  } catch (galat) {
    if (!(galat instanceof PerluDipisah)) throw galat;
    return render(galat.pemisahan, () => false);
  }
}
