const SATUAN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const BATAS = 999_999_999_999;

/** 0 … 11 by name. */
function namaSatuan(nilai: number): string {
  return SATUAN[nilai] ?? '';
}

/** 0 gives '', so that it can stand behind "seratus". */
function terbilangRatusan(nilai: number): string {
  if (nilai === 0) return '';
  if (nilai < 12) return namaSatuan(nilai);
  if (nilai < 20) return `${namaSatuan(nilai - 10)} belas`;
  if (nilai < 100)
    return `${namaSatuan(Math.floor(nilai / 10))} puluh ${terbilangRatusan(nilai % 10)}`.trim();
  if (nilai < 200) return `seratus ${terbilangRatusan(nilai - 100)}`.trim();
  return `${namaSatuan(Math.floor(nilai / 100))} ratus ${terbilangRatusan(nilai % 100)}`.trim();
}

/**
 * A number in words, lower case.
 * @example terbilang(1911) // "seribu sembilan ratus sebelas"
 * @throws RangeError outside 0 … 999.999.999.999 or for a fraction
 */
export function terbilang(nilai: number): string {
  if (!Number.isSafeInteger(nilai) || nilai < 0 || nilai > BATAS) {
    throw new RangeError(`Bilangan ${nilai} tidak dapat ditulis dengan kata.`);
  }
  if (nilai === 0) return 'nol';
  const kelompok: readonly [number, string][] = [
    [Math.floor(nilai / 1_000_000_000), 'miliar'],
    [Math.floor(nilai / 1_000_000) % 1000, 'juta'],
    [Math.floor(nilai / 1000) % 1000, 'ribu'],
    [nilai % 1000, ''],
  ];
  return kelompok
    .filter(([jumlah]) => jumlah > 0)
    .map(([jumlah, nama]) =>
      jumlah === 1 && nama === 'ribu' ? 'seribu' : `${terbilangRatusan(jumlah)} ${nama}`.trim(),
    )
    .join(' ');
}
