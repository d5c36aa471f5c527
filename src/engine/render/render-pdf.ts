import { buffer } from 'node:stream/consumers';
import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Blok, Naskah } from '../../core/dokumen/dokumen.ts';
import { composeIsiPdf } from './blok-pdf.ts';
import { loadHuruf, NAMA_HURUF } from './huruf-pdf.ts';
import {
  findIdAkhir,
  findPemisahan,
  formatIdBlok,
  TANPA_PEMISAHAN,
  type Pemisahan,
} from './pisah-halaman.ts';
import { countHalamanPdf } from './hitung-halaman.ts';
import { taksirTinggi } from './taksir-tinggi.ts';
import { drawQr } from './qr-pdf.ts';
import { gatherPenutup } from './satukan-penutup.ts';
import { computeHalaman, MM, SISI_QR, UKURAN_KAKI, UKURAN_TANDA, type Halaman } from './ukuran.ts';

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

/** Beside the QR code, where there is one. */
function composeKaki(
  { kaki, qr }: Naskah,
  halaman: number,
  jumlah: number,
  { tepi: { kiri, kanan } }: Halaman,
): Content {
  const samping = qr === undefined ? 0 : SISI_QR + 3 * MM;
  return {
    margin: [kiri + samping, qr === undefined ? 3 * MM : 8 * MM, kanan, 0],
    fontSize: UKURAN_KAKI,
    columnGap: 8,
    columns: [
      { width: '*', text: kaki },
      { width: 'auto', text: `Hal ${halaman} dari ${jumlah}`, alignment: 'right' },
    ],
  };
}

/** A new definition each time: pdfmake writes into the one it is given. */
function composeDefinisi(
  dokumen: Naskah,
  pemisahan: Pemisahan,
  pageBreakBefore: (node: Node) => boolean,
): TDocumentDefinitions {
  const { lebar, tinggi } = computeHalaman('tegak', dokumen.kertas);
  const tandaAir = dokumen.tanda.find((t) => t.tandaAir);
  return {
    pageSize: { width: lebar, height: tinggi },
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
    footer: (halaman, jumlah, { orientation }) =>
      composeKaki(
        dokumen,
        halaman,
        jumlah,
        computeHalaman(orientation === 'landscape' ? 'rebah' : 'tegak', dokumen.kertas),
      ),
    ...(tandaAir === undefined
      ? {}
      : { watermark: { text: tandaAir.teks, color: '#808080', opacity: 0.18, bold: true, fontSize: 170 } }),
    content: composeIsiPdf(dokumen, pemisahan),
    pageBreakBefore,
  };
}

/** Ends a layout before anything is drawn. */
class PerluDipisah extends Error {
  readonly pemisahan: Pemisahan;

  constructor(pemisahan: Pemisahan) {
    super('Tabel perlu dipisah.');
    this.pemisahan = pemisahan;
  }
}

/** pdfmake asks this of every node once it knows their pages: when the last block is reached, it is known what must be parted. */
function createPemeriksa(dokumen: Naskah, ada: Pemisahan): (node: Node) => boolean {
  const letak = new Map<string, number>();
  const akhir = findIdAkhir(dokumen);
  return (node) => {
    const halaman = node.pageNumbers[0];
    if (node.id === undefined || halaman === undefined) return false;
    letak.set(node.id, halaman);
    if (node.id !== akhir) return false;
    const pemisahan = findPemisahan(dokumen, letak, ada);
    if (pemisahan !== null) throw new PerluDipisah(pemisahan);
    return false;
  };
}

/** What one parting moves may ask for another; more than that is never seen. */
const TATA_ULANG_TERBANYAK = 3;

async function draw(
  pdfmake: Pdfmake,
  dokumen: Naskah,
  pemisahan: Pemisahan,
  pemeriksa: (node: Node) => boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await pdfmake
    .createPdf(composeDefinisi(dokumen, pemisahan, pemeriksa), { bufferPages: dokumen.qr !== undefined })
    .getStream();
  if (dokumen.qr !== undefined) drawQr(pdf, dokumen.qr, dokumen.kertas);
  pdf.end();
  return new Uint8Array(await buffer(pdf));
}

const TANPA_PERIKSA = (): boolean => false;

/** Above this share of a page the estimate is not trusted, and the block is laid out alone. */
const BAGIAN_YANG_DICOBA = 0.7;

function isUtuh(blok: Blok): boolean {
  return blok.jenis === 'satukan' || (blok.jenis === 'tabel' && blok.utuh);
}

/**
 * Blocks that should stay together and are higher than a page: pdfmake leaves out what does not fit, silently. Whether one is, is found by
 * laying it out alone; that is done only where the estimate comes near a page.
 */
async function findTerlaluTinggi(pdfmake: Pdfmake, dokumen: Naskah): Promise<ReadonlySet<string>> {
  const hasil = new Set<string>();
  for (const [l, lembar] of dokumen.lembar.entries()) {
    const halaman = computeHalaman(lembar.orientasi, dokumen.kertas, dokumen.qr !== undefined);
    const batas = halaman.isi.tinggi * BAGIAN_YANG_DICOBA;
    for (const [b, blok] of lembar.blok.entries()) {
      if (!isUtuh(blok) || taksirTinggi(blok, halaman) < batas) continue;
      const sendiri = { ...dokumen, lembar: [{ ...lembar, blok: [blok] }] };
      const longgar = new Set([formatIdBlok(0, 0)]);
      const isi = await draw(pdfmake, sendiri, { ...TANPA_PEMISAHAN, longgar }, TANPA_PERIKSA);
      if (countHalamanPdf(isi) > 1) hasil.add(formatIdBlok(l, b));
    }
  }
  return hasil;
}

/**
 * The document as PDF: Arimo embedded, marks and "Hal x dari y" on every page, a bookmark per sheet and heading. Laid out once more when
 * a layout leaves the places to sign alone on a page, or a heading without its text.
 */
export async function renderPdf(naskah: Naskah): Promise<Uint8Array<ArrayBuffer>> {
  const pdfmake = await loadPdfmake();
  const dokumen = gatherPenutup(naskah);
  let pemisahan: Pemisahan = { ...TANPA_PEMISAHAN, longgar: await findTerlaluTinggi(pdfmake, dokumen) };
  for (let ulang = 0; ; ulang++) {
    const pemeriksa = ulang < TATA_ULANG_TERBANYAK ? createPemeriksa(dokumen, pemisahan) : TANPA_PERIKSA;
    try {
      return await draw(pdfmake, dokumen, pemisahan, pemeriksa);
    } catch (galat) {
      if (!(galat instanceof PerluDipisah)) throw galat;
      pemisahan = galat.pemisahan;
    }
  }
}
