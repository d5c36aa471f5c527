/**
 * Limits of the intake. A real kecamatan of 100,000 pemilih in one xlsx (10 MB, 96 MB of XML, 2 million cells)
 * passes with room to spare; what lies beyond is an accident or an attack and must cost neither memory nor minutes.
 */

const MB = 1024 * 1024;

/** One file, or one entry of an archive after expansion. */
export const BATAS_UKURAN_BERKAS = 100 * MB;
/** A .xls, .xlsb or XML 2003 file is held in memory whole by its reader. */
export const BATAS_UKURAN_BINER = 64 * MB;
/** A .zip on disk; only its table of contents and one entry at a time are in memory. */
export const BATAS_UKURAN_ARSIP = 1024 * MB;
export const BATAS_ENTRI_ARSIP = 2_000;
/** All entries of an archive together, after expansion. */
export const BATAS_BONGKAR_ARSIP = 2048 * MB;

/** Parts inside one xlsx or ods. */
export const BATAS_BAGIAN = 5_000;
/** One part inside an xlsx or ods after expansion; parts are streamed, so this bounds time rather than memory. */
export const BATAS_BONGKAR_BAGIAN = 400 * MB;
export const BATAS_BONGKAR_BUKU = 600 * MB;
/** Expanded : packed. Voter lists have 8–15, empty formatted rows up to 200; deflate cannot exceed 1,032. */
export const BATAS_RASIO = 300;
/** Below this size no ratio is suspicious. */
export const BATAS_RASIO_MULAI = 16 * MB;

/** Non-empty rows of a workbook, all sheets together. */
export const BATAS_BARIS = 300_000;
/** Cells of a workbook, counting the gaps before the last filled cell of each row. */
export const BATAS_SEL = 10_000_000;
/** As Excel: XFD. */
export const BATAS_KOLOM = 16_384;
export const BATAS_LEMBAR = 500;
/** Characters of all cells together. */
export const BATAS_KARAKTER = 400_000_000;
/** Excel allows 32,767 characters in a cell; a longer one is a damaged or hostile file. */
export const BATAS_KARAKTER_SEL = 100_000;

/** Characters of an XML part without the end of a tag; bounds what its parser holds on to. */
export const BATAS_TOKEN_XML = 4 * MB;

/** Limits of an archive, and of the parts inside one workbook, as the zip reader takes them. */
export const BATAS_ARSIP = {
  entri: BATAS_ENTRI_ARSIP,
  perEntri: BATAS_BONGKAR_ARSIP,
  total: BATAS_BONGKAR_ARSIP,
};
export const BATAS_BUKU = { entri: BATAS_BAGIAN, perEntri: BATAS_BONGKAR_BAGIAN, total: BATAS_BONGKAR_BUKU };
