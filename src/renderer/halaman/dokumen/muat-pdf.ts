import type { PDFDocumentLoadingTask, TextLayer } from 'pdfjs-dist';
// The build for browsers some years old: the browser host runs in whatever the office has.
// oxlint-disable-next-line import/default -- Vite makes the address of the file its default export
import alamatPekerja from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export interface PembacaPdf {
  readonly getDocument: (isi: Uint8Array) => PDFDocumentLoadingTask;
  readonly TextLayer: typeof TextLayer;
}

/**
 * The PDF reader, loaded when a PDF is first shown. Our documents embed their fonts, so nothing else is ever fetched; this
 * version compiles no code at run time, which the content policy would forbid.
 */
export async function loadPembacaPdf(): Promise<PembacaPdf> {
  const { getDocument, GlobalWorkerOptions, TextLayer } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = alamatPekerja;
  return {
    getDocument: (isi) =>
      getDocument({
        data: isi,
        useWasm: false,
        useWorkerFetch: false,
        useSystemFonts: false,
        enableXfa: false,
      }),
    TextLayer,
  };
}
