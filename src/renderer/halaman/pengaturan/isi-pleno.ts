import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { jenisDesa, type Desa } from '../../../core/wilayah/wilayah.ts';
import { KOLOM_PLENO, type BarisDesa } from './baris-desa.ts';

const TITIK = /…+|\.{2,}/u;

/** What to put into the grid for all desa at once; empty: leave that column alone. */
export interface IsiPleno {
  /** First number of the berita acara: "7", "07". */
  readonly nomorMulai: string;
  /** The next desa has the next number; else all have the same, since every PPS counts its own letters. */
  readonly nomorBertambah: boolean;
  readonly tanggal: string;
  readonly jam: string;
  /** With `{desa}` ("Desa Gentan", "Kelurahan Kartasura") and `{nama}` ("Gentan"). */
  readonly tempat: string;
  /** Also where something stands already. */
  readonly timpa: boolean;
}

/**
 * The number of a berita acara of a PPS by the pattern.
 * @example buildNomorPps('……/PL.02.1-BA/{kodeDesa}/2024', '33.11.08.2001', '07') // "07/PL.02.1-BA/3311082001/2024"
 */
export function buildNomorPps(pola: string, kodeDesa: string, nomor: string): string {
  return pola
    .replace(TITIK, nomor)
    .replaceAll('{kodeDesa}', kodeDesa.replaceAll('.', ''))
    .replaceAll('{kodeKecamatan}', kodeDesa.slice(0, 8).replaceAll('.', ''));
}

/** The running part of the n-th desa, as wide as it was typed. */
function buildUrutan(mulai: string, tambah: number): string {
  const rapi = mulai.trim();
  if (!/^\d{1,6}$/.test(rapi)) return rapi;
  return String(Number(rapi) + tambah).padStart(rapi.length, '0');
}

export interface HasilIsi {
  readonly baris: readonly BarisDesa[];
  /** Desa in which something has changed. */
  readonly terisi: number;
}

/** Fills the columns of the plenary for all desa; what was typed stays, unless it is to be written over. */
export function isiPleno(
  semua: readonly BarisDesa[],
  desa: readonly Desa[],
  pola: string,
  isi: IsiPleno,
): HasilIsi {
  let terisi = 0;
  const baris = semua.map((b, i) => {
    const d = desa.find(({ kode }) => kode === b.kode);
    if (d === undefined) return b;
    const nama = formatNamaWilayah(d.nama);
    const urutan =
      isi.nomorMulai.trim() === '' ? '' : buildUrutan(isi.nomorMulai, isi.nomorBertambah ? i : 0);
    const usul = {
      nomor: urutan === '' ? '' : buildNomorPps(pola, d.kode, urutan),
      tanggal: isi.tanggal.trim(),
      jam: isi.jam.trim(),
      tempat: isi.tempat
        .trim()
        .replaceAll('{desa}', `${jenisDesa(d.kode)} ${nama}`)
        .replaceAll('{nama}', nama),
    };
    const dipakai = KOLOM_PLENO.filter(
      (k) => usul[k] !== '' && usul[k] !== b[k] && (isi.timpa || b[k].trim() === ''),
    );
    if (dipakai.length > 0) terisi++;
    return { ...b, ...Object.fromEntries(dipakai.map((k) => [k, usul[k]])) };
  });
  return { baris, terisi };
}
