import type { RekapDesa } from '../rekap/angka.ts';
import type { Paragraf } from './dokumen.ts';
import { formatSebutanDesa } from './sebutan-desa.ts';

/** Sex is the one now on the row, so a correction of sex counts under the new one everywhere (DOMAIN §6.1 rule 2). */
const JENIS_KELAMIN =
  'L dan P dihitung menurut jenis kelamin yang sekarang tertulis pada daftar. Pemilih yang jenis kelaminnya diperbaiki (kode U) ' +
  'dihitung menurut jenis kelamin yang baru, termasuk dalam jumlah pemilih awal.';

/** Under figures of these desa: where they come from, and how L and P are counted where there are names. */
export function composeCatatanSumber(desa: readonly RekapDesa[]): Paragraf {
  const dariRekap = desa.filter((d) => d.sumber === 'rekap');
  const kalimat = [
    ...(dariRekap.length > 0 && dariRekap.length === desa.length ? [] : [JENIS_KELAMIN]),
    ...(dariRekap.length === 0
      ? []
      : [
          `Angka ${dariRekap.map(formatSebutanDesa).join(', ')} diambil dari rekapitulasi yang diserahkan, karena daftar namanya tidak ada.`,
        ]),
  ];
  return { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, kalimat.join(' ')] };
}
