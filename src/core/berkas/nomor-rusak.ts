import type { TemuanBerkas } from './hasil-berkas.ts';

/**
 * NIK and NKK whose last digits a spreadsheet has ruined (DOMAIN §7.4), accepted knowingly by the user. They keep their text
 * behind this mark, so that no rule that matches, compares or counts 16-digit numbers can take one for a number.
 */
const PENANDA_RUSAK = '~';

/** Refusals that come from ruined numbers alone; a file with no others may be accepted with `terimaNomorRusak`. */
export const ALASAN_NOMOR_RUSAK: ReadonlySet<string> = new Set(
  ['NIK', 'NKK'].flatMap((n) => [`${n}_SEBAGAI_ANGKA`, `${n}_NOTASI_EKSPONEN`, `${n}_DIGIT_TERAKHIR_HILANG`]),
);

/** @example markNomorRusak('3311020101900000') // '~3311020101900000' */
export function markNomorRusak(nomor: string): string {
  return isNomorRusak(nomor) ? nomor : PENANDA_RUSAK + nomor;
}

/** `false` for `null`: a column that is not there is not damaged. */
export function isNomorRusak(nomor: string | null): boolean {
  return nomor?.startsWith(PENANDA_RUSAK) === true;
}

type NamaNomor = 'nik' | 'nkk';

const AKIBAT: Readonly<Record<NamaNomor, string>> = {
  nik: 'kegandaan dan pindah TPS-nya tidak dapat diperiksa',
  nkk: 'jumlah KK di TPS-nya dicetak "tidak ada data"',
};

/** One finding for each kind of number with ruined ones among these rows. Codes: NIK_RUSAK_DITERIMA, NKK_RUSAK_DITERIMA. */
export function findNomorRusak(
  pemilih: readonly { readonly nik: string | null; readonly nkk: string | null }[],
): TemuanBerkas[] {
  return (['nik', 'nkk'] as const).flatMap((kolom): TemuanBerkas[] => {
    const jumlah = pemilih.reduce((n, p) => (isNomorRusak(p[kolom]) ? n + 1 : n), 0);
    if (jumlah === 0) return [];
    const nama = kolom.toUpperCase();
    return [
      {
        kode: `${nama}_RUSAK_DITERIMA`,
        tingkat: 'galat',
        pesan: `${String(jumlah)} ${nama} di berkas ini rusak digitnya dan diterima dengan sengaja. Pemilihnya tetap dihitung, tetapi ${AKIBAT[kolom]}. Minta berkas asli dengan kolom ${nama} sebagai teks, lalu impor lagi.`,
        wilayah: null,
        tps: null,
        lembar: null,
        baris: null,
      },
    ];
  });
}

/** Findings of the file as a whole, which `gatherVersi` gives to each desa of it with the count of that desa. */
export function isTemuanNomorRusak(kode: string): boolean {
  return kode === 'NIK_RUSAK_DITERIMA' || kode === 'NKK_RUSAK_DITERIMA';
}
