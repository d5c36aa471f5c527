import { TIDAK_ADA_DATA } from '../../../core/dokumen/angka-tercetak.ts';
import type { BarisRekap } from './baris-rekap.ts';
import { listKolom, type KelompokKolom, type KolomRekap } from './kolom-rekap.ts';

/** The same table for a spreadsheet (`html`) and for a plain text field (`teks`, tab-separated). */
export interface SalinanTabel {
  readonly html: string;
  readonly teks: string;
}

function escapeHtml(teks: string): string {
  return teks
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Plain digits: a spreadsheet would take the dots of "1.234" for decimals. */
function formatPolos(kolom: KolomRekap, baris: BarisRekap): string {
  const nilai = kolom.ambil(baris);
  if (nilai === undefined) return '';
  return nilai === null ? TIDAK_ADA_DATA : String(nilai);
}

function formatBarisHtml(kolom: readonly KolomRekap[], baris: BarisRekap): string {
  const tag = baris.jenis === 'total' ? 'th' : 'td';
  const judul = `<${tag}>${escapeHtml(baris.judul)}</${tag}>`;
  if (baris.tanpaData !== null)
    return `<tr>${judul}<td colspan="${kolom.length}">${escapeHtml(baris.tanpaData)}</td></tr>`;
  return `<tr>${judul}${kolom.map((k) => `<${tag}>${formatPolos(k, baris)}</${tag}>`).join('')}</tr>`;
}

function formatBarisTeks(kolom: readonly KolomRekap[], baris: BarisRekap): string {
  const { tanpaData } = baris;
  const sel = kolom.map((k, i) => {
    if (tanpaData === null) return formatPolos(k, baris);
    return i === 0 ? tanpaData : '';
  });
  return [baris.judul, ...sel].join('\t');
}

/** The table as it stands on screen; figures without dots, so that they arrive as numbers. */
export function composeSalinan(
  kelompok: readonly KelompokKolom[],
  baris: readonly BarisRekap[],
): SalinanTabel {
  const kolom = listKolom(kelompok);
  const kepala1 = kelompok
    .map((k) =>
      k.kolom.length === 1
        ? `<th rowspan="2">${escapeHtml(k.judul)}</th>`
        : `<th colspan="${k.kolom.length}">${escapeHtml(k.judul)}</th>`,
    )
    .join('');
  const kepala2 = kelompok
    .filter((k) => k.kolom.length > 1)
    .flatMap((k) => k.kolom.map((c) => `<th>${escapeHtml(c.judul)}</th>`))
    .join('');
  return {
    html:
      `<table border="1"><thead><tr><th rowspan="2">Desa/Kelurahan</th>${kepala1}</tr><tr>${kepala2}</tr></thead>` +
      `<tbody>${baris.map((b) => formatBarisHtml(kolom, b)).join('')}</tbody></table>`,
    teks: [
      ['Desa/Kelurahan', ...kolom.map((k) => k.judulPenuh)].join('\t'),
      ...baris.map((b) => formatBarisTeks(kolom, b)),
    ].join('\n'),
  };
}
