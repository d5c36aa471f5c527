import type { DesaContoh, KecamatanContoh, PemilihContoh, TpsContoh } from '../../core/contoh/contoh.ts';
import { formatJudul } from '../../core/contoh/judul.ts';
import {
  createLembarKode,
  insertJeda,
  KOLOM_DESA,
  KOLOM_HTML,
  KOLOM_ODS,
  KOLOM_TEKS,
  KOLOM_XLS,
  listJudul,
} from './kolom-bebas.ts';
import { renderOds } from './render-ods.ts';
import { renderHtml, renderTeks, renderZip } from './render-teks.ts';
import { renderXls } from './render-xls.ts';
import { renderXlsx } from './render-xlsx.ts';
import { createLembar } from './sel-tulis.ts';
import type { BarisTulis, BerkasRancangan } from './sel-tulis.ts';
import { createBaris, GAYA_BAKU } from './tulis-pemilih.ts';
import type { GayaTulis, KolomTulis } from './tulis-pemilih.ts';

function listPemilih(desa: DesaContoh): PemilihContoh[] {
  return desa.tps.flatMap((satu) => [...satu.pemilih]);
}

function createTabel(
  contoh: KecamatanContoh,
  kolom: readonly KolomTulis[],
  ubahan: Partial<GayaTulis>,
  pemilih: readonly PemilihContoh[],
): BarisTulis[] {
  return [listJudul(kolom), ...createBaris(contoh, kolom, { ...GAYA_BAKU, ...ubahan }, pemilih)];
}

/** All TPS in one sheet of an .xls: date serials, lower-case codes, apostrophes before NIK; desa by the file name. */
export function designXls(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const pemilih = listPemilih(desa);
  const gaya = { tanggal: 'serial', tps: 'angka', rukun: 'angka', kode: 'kecil', petik: true } as const;
  return [
    {
      nama: `DATA COKLIT DESA ${desa.desa.nama}.xls`,
      desa: [desa.desa.kode],
      baris: pemilih.length,
      renderIsi: () => renderXls([createLembar('Sheet1', createTabel(contoh, KOLOM_XLS, gaya, pemilih))]),
    },
  ];
}

/** OpenDocument with words instead of codes, date cells and empty rows; desa by the code that names the sheet. */
export function designOds(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const pemilih = listPemilih(desa);
  const gaya = {
    tanggal: 'sel',
    tps: 'kata',
    rukun: 'polos',
    kode: 'kata',
    sesuai: ['-'],
    tanpaDisabilitas: '-',
  } as const;
  const [judul = [], ...isi] = createTabel(contoh, KOLOM_ODS, gaya, pemilih);
  const baris = [
    judul,
    ...insertJeda(isi, (ke) => `${pemilih[ke]?.tps} ${pemilih[ke]?.rw} ${pemilih[ke]?.rt}`),
  ];
  return [
    {
      nama: 'hasil coklit lengkap.ods',
      desa: [desa.desa.kode],
      baris: pemilih.length,
      renderIsi: () => renderOds([createLembar(desa.desa.kode, baris)]),
    },
  ];
}

/** A web table under the name .xls: DD-MM-YYYY, no-break spaces; desa by file name and a heading above the table. */
export function designHtml(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const pemilih = listPemilih(desa);
  const gaya = {
    tanggal: 'strip',
    rukun: 'dua',
    kode: 'kecil',
    spasiKeras: true,
    sesuai: ['', '0'],
  } as const;
  return [
    {
      nama: `Daftar Pemilih ${formatJudul(desa.desa.nama)} (fix).xls`,
      desa: [desa.desa.kode],
      baris: pemilih.length,
      renderIsi: () =>
        renderHtml(`DAFTAR PEMILIH DESA ${desa.desa.nama}`, createTabel(contoh, KOLOM_HTML, gaya, pemilih)),
    },
  ];
}

/** A small workbook of one TPS with its own heading, ticks and numbered reasons, and a hidden sheet of codes. */
function renderLembarTps(contoh: KecamatanContoh, desa: DesaContoh, tps: TpsContoh): Promise<Uint8Array> {
  const kolom = KOLOM_XLS.filter(([, butir]) => butir !== 'tps');
  const gaya = { tanggal: 'sel', rukun: 'dua', kode: 'kata-nomor', sesuai: ['✓', '-', ''] } as const;
  const [judul = [], ...isi] = createTabel(contoh, kolom, gaya, tps.pemilih);
  const baris: BarisTulis[] = [
    [`HASIL COKLIT DESA ${desa.desa.nama}`],
    [`KECAMATAN ${contoh.kecamatan.nama}`],
    [`TPS : ${tps.nomor}`],
    [],
    judul,
    ...insertJeda(isi, (ke) => `${tps.pemilih[ke]?.rw} ${tps.pemilih[ke]?.rt}`),
  ];
  return renderXlsx([createLembar('Data', baris), createLembarKode(contoh.profil)], true);
}

/** Every Pantarlih hands in a file of an own kind: tab, `|`, Excel and `,` in turn; desa by the file name. */
export function designPerTps(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const renderTeksTps = (tps: TpsContoh, pemisah: string, ubahan: Partial<GayaTulis>): Uint8Array =>
    renderTeks(
      createTabel(contoh, KOLOM_TEKS, ubahan, tps.pemilih),
      pemisah,
      pemisah === ',' ? 'utf-8-bom' : 'utf-8',
    );
  const ragam: readonly [akhiran: string, renderIsi: (tps: TpsContoh) => Uint8Array | Promise<Uint8Array>][] =
    [
      ['txt', (tps) => renderTeksTps(tps, '\t', { tanggal: 'strip', tps: 'kata' })],
      ['csv', (tps) => renderTeksTps(tps, '|', { tanggal: 'iso', tps: 'angka', rukun: 'polos' })],
      ['xlsx', (tps) => renderLembarTps(contoh, desa, tps)],
      ['csv', (tps) => renderTeksTps(tps, ',', { kode: 'kata', sesuai: ['-'] })],
    ];
  return desa.tps.map((tps, ke) => {
    const [akhiran, renderIsi] = ragam[ke % ragam.length] ?? ['txt', () => new Uint8Array()];
    return {
      nama: `${formatJudul(desa.desa.nama)} TPS ${Number(tps.nomor)}.${akhiran}`,
      desa: [desa.desa.kode],
      baris: tps.pemilih.length,
      renderIsi: () => renderIsi(tps),
    };
  });
}

/** One archive of a workbook per TPS. */
export function designZip(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const renderIsi = async (): Promise<Uint8Array> => {
    const isi: Record<string, Uint8Array> = {};
    for (const tps of desa.tps) {
      isi[`${desa.desa.nama}_TPS_${tps.nomor}.xlsx`] = await renderLembarTps(contoh, desa, tps);
    }
    return renderZip(isi);
  };
  const nama = `${formatJudul(desa.desa.nama)} - coklit final.zip`;
  return [{ nama, desa: [desa.desa.kode], baris: listPemilih(desa).length, renderIsi }];
}

/** Two neighbours in one `;` file of Windows-1252, with apostrophes and no-break spaces; desa by column. */
export function designDuaDesa(contoh: KecamatanContoh, desa: readonly DesaContoh[]): BerkasRancangan[] {
  const pemilih = desa.flatMap(listPemilih);
  const gaya = {
    rukun: 'polos',
    tps: 'tiga',
    petik: true,
    spasiKeras: true,
    sesuai: ['', '–', 'Sesuai'],
  } as const;
  return [
    {
      nama: `${desa.map((satu) => formatJudul(satu.desa.nama)).join(' dan ')} - coklit.csv`,
      desa: desa.map((satu) => satu.desa.kode),
      baris: pemilih.length,
      renderIsi: () => renderTeks(createTabel(contoh, KOLOM_DESA, gaya, pemilih), ';', 'windows-1252'),
    },
  ];
}
