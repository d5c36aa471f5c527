/**
 * Calendar dates as day numbers (1970-01-01 = 0), proleptic Gregorian, without any clock or time zone.
 * The algorithm is Howard Hinnant's "days from civil".
 */
export function parseHari(tanggal: string): number {
  const [tahun = 0, bulan = 1, hari = 1] = tanggal.split('-').map(Number);
  return computeHari(tahun, bulan, hari);
}

function computeHari(tahun: number, bulan: number, hari: number): number {
  const y = bulan <= 2 ? tahun - 1 : tahun;
  const era = Math.floor(y / 400);
  const tahunEra = y - era * 400;
  const hariTahun = Math.floor((153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5) + hari - 1;
  const hariEra = tahunEra * 365 + Math.floor(tahunEra / 4) - Math.floor(tahunEra / 100) + hariTahun;
  return era * 146097 + hariEra - 719468;
}

/** @example formatHari(0) // '1970-01-01' */
export function formatHari(nomor: number): string {
  const z = nomor + 719468;
  const era = Math.floor(z / 146097);
  const hariEra = z - era * 146097;
  const tahunEra = Math.floor(
    (hariEra - Math.floor(hariEra / 1460) + Math.floor(hariEra / 36524) - Math.floor(hariEra / 146096)) / 365,
  );
  const hariTahun = hariEra - (365 * tahunEra + Math.floor(tahunEra / 4) - Math.floor(tahunEra / 100));
  const mp = Math.floor((5 * hariTahun + 2) / 153);
  const hari = hariTahun - Math.floor((153 * mp + 2) / 5) + 1;
  const bulan = mp < 10 ? mp + 3 : mp - 9;
  const tahun = tahunEra + era * 400 + (bulan <= 2 ? 1 : 0);
  return `${String(tahun).padStart(4, '0')}-${String(bulan).padStart(2, '0')}-${String(hari).padStart(2, '0')}`;
}

/** The last day on which somebody can be born who has `umur` full years on `tanggal`. */
export function computeHariLahirTermuda(tanggal: string, umur: number): number {
  const [tahun = 0, bulan = 1, hari = 1] = tanggal.split('-').map(Number);
  return computeHari(tahun - umur, bulan, hari);
}
