import type { Baris, Lembar } from './buku.ts';
import type { Kepala } from './find-kepala.ts';
import { parseBlokKepala, type BlokKepala } from './parse-blok-kepala.ts';
import { formatSel } from './teks.ts';

/** Rows above a heading that can still be its title block. */
const TINGGI_BLOK = 40;

/** Title block of each list of a sheet; a list without one (heading repeated on the next page) inherits the one before. */
export function readBlok(lembar: Lembar, daftarKepala: readonly Kepala[]): readonly BlokKepala[] {
  const hasil: BlokKepala[] = [];
  daftarKepala.forEach((kepala, i) => {
    const batas = Math.max(daftarKepala[i - 1]?.awalData ?? 0, kepala.awal - TINGGI_BLOK);
    let awal = kepala.awal;
    while (awal > batas && !berisiNomorPanjang(lembar.baris[awal - 1])) awal--;
    const sendiri = parseBlokKepala(lembar.baris.slice(awal, kepala.awal));
    const sebelum = hasil.at(-1);
    hasil.push(sebelum === undefined ? sendiri : warisi(sendiri, sebelum));
  });
  return hasil;
}

function berisiNomorPanjang(baris: Baris | undefined): boolean {
  return baris?.sel.some((s) => /^\d[\d*]{11,}/.test(formatSel(s))) === true;
}

function warisi(sendiri: BlokKepala, sebelum: BlokKepala): BlokKepala {
  const ada = (k: keyof BlokKepala): boolean => sendiri[k] !== null && sendiri[k] !== '';
  const desaBaru = ada('desa') || ada('kodeDesa');
  return {
    provinsi: sendiri.provinsi ?? sebelum.provinsi,
    kabupaten: sendiri.kabupaten ?? sebelum.kabupaten,
    kecamatan: sendiri.kecamatan ?? sebelum.kecamatan,
    kodeKecamatan: sendiri.kodeKecamatan ?? sebelum.kodeKecamatan,
    desa: desaBaru ? sendiri.desa : sebelum.desa,
    kodeDesa: desaBaru ? sendiri.kodeDesa : sebelum.kodeDesa,
    tps: sendiri.tps ?? (desaBaru ? null : sebelum.tps),
    judul: sendiri.judul,
  };
}
