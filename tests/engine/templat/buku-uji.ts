/** The smallest workbooks, part by part, as hostile or as odd as a test wants them. */
import { zipSync, strToU8 } from 'fflate';
import type { FaktaDokumen } from '../../../src/core/dokumen/fakta-dokumen.ts';
import { createKamusXlsx } from '../../../src/core/templat-xlsx/kamus-xlsx.ts';
import { createPengisi } from '../../../src/engine/mesin/templat/isi-templat.ts';
import type { GalatTemplat } from '../../../src/engine/templat/galat-templat.ts';
import { fillTemplatBuku, parseTemplatBuku } from '../../../src/engine/templat/templat-buku.ts';
import { buatFakta } from '../../documents/bangun-fakta.ts';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKET = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface BahanBuku {
  /** XML inside `worksheet`: `sheetData` and what follows. */
  readonly lembar: string;
  readonly relasiLembar?: string;
  readonly nama?: string;
  readonly lain?: Readonly<Record<string, string | Uint8Array>>;
  readonly jenisIsi?: string;
}

/** A cell of inline text, or of a formula when it begins with "=". */
export function sel(alamat: string, isi: string): string {
  return isi.startsWith('=')
    ? `<c r="${alamat}"><f>${isi.slice(1)}</f><v>7</v></c>`
    : `<c r="${alamat}" t="inlineStr"><is><t>${isi}</t></is></c>`;
}

export function baris(nomor: number, ...isi: readonly string[]): string {
  return `<row r="${nomor}">${isi.map((s, i) => sel(`${'ABCDEFGH'[i] ?? ''}${nomor}`, s)).join('')}</row>`;
}

export function buatBuku({
  lembar,
  relasiLembar,
  nama = '',
  lain = {},
  jenisIsi = '',
}: BahanBuku): Uint8Array {
  const bagian: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${jenisIsi}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PAKET}"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NS}" xmlns:r="${REL}"><sheets><sheet name="Rekap" sheetId="1" r:id="r1"/></sheets>${nama}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PAKET}"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${NS}" xmlns:r="${REL}">${lembar}</worksheet>`,
    ...(relasiLembar === undefined
      ? {}
      : {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PAKET}">${relasiLembar}</Relationships>`,
        }),
    ...lain,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(bagian).map(([n, isi]) => [n, typeof isi === 'string' ? strToU8(isi) : isi]),
    ),
  );
}

export const RELASI = REL;

export const DAFTAR_DESA = baris(2, '{{nomor}}', '{{desa.nama}}', '{{akhir.l}}');

const fakta = buatFakta({ jumlahDesa: 3, tpsPerDesa: 2 });
export const KAMUS_UJI = createKamusXlsx(fakta.profil);

/** The reasons a form is refused for; empty: it is not. */
export async function periksa(isi: Uint8Array): Promise<readonly GalatTemplat[]> {
  const hasil = await parseTemplatBuku(isi, KAMUS_UJI);
  return hasil.ok ? [] : hasil.galat;
}

export async function isiBuku(isi: Uint8Array, dari: FaktaDokumen = fakta): Promise<Uint8Array> {
  const templat = await parseTemplatBuku(isi, KAMUS_UJI);
  if (!templat.ok) throw new Error(JSON.stringify(templat.galat));
  return fillTemplatBuku(templat.nilai, createPengisi(templat.nilai, dari, { desa: null, tps: null }));
}
