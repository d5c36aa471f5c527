/** The day on the wall calendar of this machine. `2024-08-01T20:00:00.000Z` in Jakarta → `2024-08-02` */
export function formatTanggalSetempat(waktu: string): string {
  const saat = new Date(waktu);
  const dua = (angka: number): string => String(angka).padStart(2, '0');
  return `${String(saat.getFullYear())}-${dua(saat.getMonth() + 1)}-${dua(saat.getDate())}`;
}

/** `2024-08-02 03.00.00`: for file names, in the order of time. */
export function formatSaatSetempat(waktu: string): string {
  const saat = new Date(waktu);
  const jam = [saat.getHours(), saat.getMinutes(), saat.getSeconds()].map((n) => String(n).padStart(2, '0'));
  return `${formatTanggalSetempat(waktu)} ${jam.join('.')}`;
}
