import type { PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib';

export interface BagianPdf {
  /** Its bookmark. */
  readonly judul: string;
  /** The same array again for every further copy: a copy takes no more room. */
  readonly isi: Uint8Array;
}

type PdfLib = typeof import('@cantoo/pdf-lib');

/** In every file the same: equal data, equal bytes. */
const TANGGAL_TETAP = new Date(Date.UTC(2000, 0, 1));

async function addBagian(
  pdf: PdfLib,
  hasil: PDFDocument,
  isi: Uint8Array,
  tersalin: Map<Uint8Array, readonly PDFPage[]>,
): Promise<PDFRef> {
  const ada = tersalin.get(isi);
  const halaman = ada === undefined ? await copyHalaman(pdf, hasil, isi) : repeatHalaman(pdf, hasil, ada);
  if (ada === undefined) tersalin.set(isi, halaman);
  const [pertama] = halaman;
  if (pertama === undefined) throw new Error('Bagian tanpa halaman.');
  for (const satu of halaman) hasil.addPage(satu);
  return pertama.ref;
}

async function copyHalaman(
  { PDFDocument: Dokumen }: PdfLib,
  hasil: PDFDocument,
  isi: Uint8Array,
): Promise<readonly PDFPage[]> {
  const sumber = await Dokumen.load(isi, { updateMetadata: false });
  return hasil.copyPages(sumber, sumber.getPageIndices());
}

/** Pages of their own that show the same content. */
function repeatHalaman(
  { PDFPage: Halaman }: PdfLib,
  hasil: PDFDocument,
  halaman: readonly PDFPage[],
): readonly PDFPage[] {
  return halaman.map((satu) => {
    const simpul = satu.node.clone(hasil.context);
    return Halaman.of(simpul, hasil.context.register(simpul), hasil);
  });
}

/** One bookmark per part, all on one level. */
function addPenunjuk(
  { PDFHexString, PDFName }: PdfLib,
  { context, catalog }: PDFDocument,
  penunjuk: readonly { readonly judul: string; readonly halaman: PDFRef }[],
): void {
  const akar = context.nextRef();
  const ref = penunjuk.map(() => context.nextRef());
  penunjuk.forEach(({ judul, halaman }, i) => {
    const sebelum = ref[i - 1];
    const sesudah = ref[i + 1];
    const isi = context.obj({
      Title: PDFHexString.fromText(judul),
      Parent: akar,
      Dest: [halaman, 'XYZ', null, null, null],
      ...(sebelum === undefined ? {} : { Prev: sebelum }),
      ...(sesudah === undefined ? {} : { Next: sesudah }),
    });
    context.assign(ref[i] ?? akar, isi);
  });
  const [pertama] = ref;
  const terakhir = ref.at(-1);
  if (pertama === undefined || terakhir === undefined) return;
  context.assign(akar, context.obj({ Type: 'Outlines', First: pertama, Last: terakhir, Count: ref.length }));
  catalog.set(PDFName.of('Outlines'), akar);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/**
 * PDFs one after another as one file to print: pages in order and in their own size, a bookmark per part. Equal parts give equal bytes.
 * @throws when there is no part, or one of them is not a PDF with pages
 */
export async function gabungPdf(
  bagian: readonly BagianPdf[],
  judul: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bagian.length === 0) throw new Error('Tidak ada yang digabung.');
  const pdf = await import('@cantoo/pdf-lib');
  const hasil = await pdf.PDFDocument.create({ updateMetadata: false });
  hasil.setTitle(judul, { showInWindowTitleBar: true });
  hasil.setLanguage('id-ID');
  hasil.setCreator('Pleno DPSH');
  hasil.setProducer('Pleno DPSH');
  hasil.setCreationDate(TANGGAL_TETAP);
  hasil.setModificationDate(TANGGAL_TETAP);
  const tersalin = new Map<Uint8Array, readonly PDFPage[]>();
  const penunjuk = [];
  for (const { judul: nama, isi } of bagian)
    penunjuk.push({ judul: nama, halaman: await addBagian(pdf, hasil, isi, tersalin) });
  addPenunjuk(pdf, hasil, penunjuk);
  return hasil.save({ addDefaultPage: false });
}
