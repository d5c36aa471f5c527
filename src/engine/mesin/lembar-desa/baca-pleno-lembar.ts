import type { IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { parseTanggal } from '../../../core/berkas/parse-tanggal.ts';
import { formatSel, maskTeks } from '../../../core/berkas/teks.ts';
import { isKosong, readTeks, resolveBaris, type Bacaan } from './bacaan.ts';
import type { BarisLembar, NamaKolom } from './kolom-lembar.ts';

/** Written where a plenary had no remarks, which is not the same as unknown. */
export const TIDAK_ADA_MASUKAN = 'TIDAK ADA';

const TEKS_TERPANJANG = 200;
const MASUKAN_TERPANJANG = 1000;
const MASUKAN_TERBANYAK = 50;
/** Completes two-digit years to this century. */
const TAHUN_ACUAN = 2109;

function readTanggal(baris: BarisLembar, lama: string, bacaan: Bacaan): string {
  const teks = readTeks(baris, 'Tanggal pleno PPS', '', TEKS_TERPANJANG, bacaan);
  if (teks === '') return lama;
  const sel = baris.sel('Tanggal pleno PPS');
  const { tanggal } = parseTanggal(typeof sel === 'string' ? teks.replace(/^\p{L}+,\s*/u, '') : sel, '', {
    urutan: 'hari-bulan',
    dari1904: bacaan.dari1904,
    tahunPilih: TAHUN_ACUAN,
    selCampur: false,
  });
  if (tanggal !== null && tanggal >= '2000-01-01') return tanggal;
  bacaan.masalah.push(
    `${baris.letak('Tanggal pleno PPS')}: "${maskTeks(teks)}" bukan tanggal. Tulis seperti 4 Agustus 2024.`,
  );
  return lama;
}

/** An hour; a spreadsheet keeps what was typed as a time as a part of the day. */
function readJam(baris: BarisLembar, lama: string, bacaan: Bacaan): string {
  const sel = baris.sel('Pukul pleno PPS');
  if (sel === null || typeof sel === 'string')
    return readTeks(baris, 'Pukul pleno PPS', lama, TEKS_TERPANJANG, bacaan);
  if (typeof sel === 'number' && sel > 0 && sel < 1) {
    const menit = Math.round(sel * 24 * 60);
    const duaDigit = (n: number): string => String(n).padStart(2, '0');
    return `${duaDigit(Math.floor(menit / 60) % 24)}.${duaDigit(menit % 60)}`;
  }
  bacaan.masalah.push(`${baris.letak('Pukul pleno PPS')}: pukul tidak terbaca. Tulis seperti 19.30 WIB.`);
  return lama;
}

/** The plenary of the PPS as the row of its desa tells it; its remarks stand in a table of their own. */
export function readPleno(baris: BarisLembar, lama: IsianPleno, bacaan: Bacaan): IsianPleno {
  const teks = (kolom: NamaKolom, ada: string): string =>
    readTeks(baris, kolom, ada, TEKS_TERPANJANG, bacaan);
  return {
    nomor: teks('Nomor BA PPS', lama.nomor),
    tanggal: readTanggal(baris, lama.tanggal, bacaan),
    jam: readJam(baris, lama.jam, bacaan),
    tempat: teks('Tempat pleno PPS', lama.tempat),
    masukan: lama.masukan,
  };
}

/** As typed, line breaks kept: what is read back unchanged must change nothing. */
function teksUtuh(baris: BarisLembar, kolom: NamaKolom): string {
  const sel = baris.sel(kolom);
  return typeof sel === 'string' ? sel.replaceAll('\r\n', '\n').trim() : formatSel(sel);
}

export function readBarisMasukan(baris: BarisLembar, bacaan: Bacaan): void {
  const [dari, isi] = [teksUtuh(baris, 'Masukan dari'), teksUtuh(baris, 'Isi masukan')];
  if (isi === '' && dari === '') return;
  if (isKosong(baris)) {
    bacaan.masalah.push(`${baris.letak()}: ada masukan tanpa desa. Isi kode atau nama desanya.`);
    return;
  }
  const desa = resolveBaris(baris, bacaan);
  if (desa === null) return;
  if (isi === '') {
    bacaan.masalah.push(
      `${baris.letak('Isi masukan')}: asal masukan ditulis, isinya kosong. Isi, atau hapus barisnya.`,
    );
    return;
  }
  if (dari.length > TEKS_TERPANJANG || isi.length > MASUKAN_TERPANJANG) {
    bacaan.masalah.push(
      `${baris.letak('Isi masukan')}: asal masukan paling banyak ${String(TEKS_TERPANJANG)} huruf, isinya ${String(MASUKAN_TERPANJANG)} huruf. Singkat tulisannya.`,
    );
    return;
  }
  const ada = bacaan.masukan.get(desa.kode) ?? [];
  if (ada.length >= MASUKAN_TERBANYAK)
    bacaan.masalah.push(
      `${baris.letak()}: masukan satu desa paling banyak ${String(MASUKAN_TERBANYAK)}. Gabungkan sebagian.`,
    );
  else if (/^(?:tidak ada|nihil|-)\.?$/i.test(isi)) bacaan.masukan.set(desa.kode, ada);
  else bacaan.masukan.set(desa.kode, [...ada, { dari, isi }]);
}
