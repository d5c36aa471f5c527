/** Reads rendered documents back with programs that did not write them: poppler for PDF, SheetJS for Excel. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

function tryPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const adaPdftotext = tryPdftotext();
if (!adaPdftotext) {
  console.warn('pdftotext (paket poppler-utils) tidak ada: pemeriksaan isi PDF dilewati.');
}

/** Text of each page. `layout` keeps what stands on one line together; `raw` keeps what stands in one cell together. */
export function readPdf(isi: Uint8Array, cara: 'layout' | 'raw' = 'layout'): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'dokumen-'));
  try {
    const berkas = join(folder, 'dokumen.pdf');
    writeFileSync(berkas, isi);
    const teks = execFileSync('pdftotext', [`-${cara}`, '-enc', 'UTF-8', berkas, '-'], { encoding: 'utf8' });
    return teks.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Line breaks and runs of blanks as one blank. */
export function rapatkan(teks: string): string {
  return teks.replace(/\s+/g, ' ').trim();
}

export type NilaiSel = string | number | null;

export interface LembarTerbaca {
  readonly nama: string;
  /** Rows from the top, cells from column A; a merged cell has its value at its first place. */
  readonly baris: readonly (readonly NilaiSel[])[];
}

export function readXlsx(isi: Uint8Array): readonly LembarTerbaca[] {
  const buku = read(isi, { type: 'array' });
  return buku.SheetNames.map((nama) => {
    const lembar = buku.Sheets[nama];
    if (lembar === undefined) throw new Error(`Lembar ${nama} tidak terbaca.`);
    const baris = utils.sheet_to_json<NilaiSel[]>(lembar, {
      header: 1,
      raw: true,
      defval: null,
      blankrows: true,
    });
    return { nama, baris };
  });
}

export function teksLembar(lembar: LembarTerbaca): string {
  return rapatkan(lembar.baris.map((b) => b.filter((sel) => sel !== null).join(' ')).join(' '));
}

export interface TeksTerletak {
  readonly teks: string;
  /** Points from the left and from the bottom of the page. */
  readonly x: number;
  readonly y: number;
  readonly lebar: number;
  readonly tinggi: number;
}

export interface PdfTerbaca {
  readonly halaman: readonly {
    readonly lebar: number;
    readonly tinggi: number;
    readonly teks: readonly TeksTerletak[];
  }[];
  readonly penunjuk: readonly {
    readonly judul: string;
    readonly halaman: number;
    readonly anak: readonly string[];
  }[];
  readonly info: object;
  /** Whether a viewer shows the title instead of the file name. */
  readonly judulJendela: boolean;
}

/** A PDF as pdf.js understands it: sizes, places of texts, bookmarks, properties. */
export async function bacaPdf(isi: Uint8Array): Promise<PdfTerbaca> {
  const dokumen = await getDocument({ data: new Uint8Array(isi), useSystemFonts: true }).promise;
  const halaman = await Promise.all(
    Array.from({ length: dokumen.numPages }, async (_, i) => {
      const satu = await dokumen.getPage(i + 1);
      const { items } = await satu.getTextContent();
      const teks = items.flatMap((t): TeksTerletak[] =>
        'str' in t && t.str !== ''
          ? [{ teks: t.str, x: t.transform[4], y: t.transform[5], lebar: t.width, tinggi: t.height }]
          : [],
      );
      return { lebar: satu.view[2] ?? 0, tinggi: satu.view[3] ?? 0, teks };
    }),
  );
  const penunjuk = [];
  for (const p of (await dokumen.getOutline()) ?? []) {
    const [ref] = Array.isArray(p.dest) ? p.dest : [];
    penunjuk.push({
      judul: p.title,
      halaman: await dokumen.getPageIndex(ref),
      anak: p.items.map((a) => a.title),
    });
  }
  const { info } = await dokumen.getMetadata();
  const pilihan: unknown = await dokumen.getViewerPreferences();
  const judulJendela = pilihan instanceof Map && pilihan.get('DisplayDocTitle') === true;
  return { halaman, penunjuk, info, judulJendela };
}
