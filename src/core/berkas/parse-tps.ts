/** TPS number as three digits from "1", "001", "TPS 1", "TPS-01", "TPS 001 (LOKSUS)"; `undefined` when it is none. */
export function parseTps(teks: string): string | undefined {
  const cocok = /^(?:(?:NO(?:MOR)?\.?\s*)?TPS[\s.:\-_]*)?0*(\d{1,3})(?:[.,]0+)?(?:\s*\(.*\))?$/i.exec(teks);
  const angka = Number(cocok?.[1] ?? 0);
  return angka >= 1 ? String(angka).padStart(3, '0') : undefined;
}

/** The single TPS that a running text names (title, sheet or file name); a range or several names none. */
export function findTpsDalamTeks(teks: string): string | undefined {
  if (/JUMLAH\s+TPS/i.test(teks)) return undefined;
  const semua = [...teks.matchAll(/TPS[\s._:\-#]*(?:NO(?:MOR)?[\s._:]*)?0*(\d{1,3})(?!\d)/gi)];
  const satu = semua[0];
  if (satu === undefined || semua.length > 1) return undefined;
  const sesudah = teks.slice(satu.index + satu[0].length);
  if (/^\s*(?:[-–,&+]|s\s*[./]?\s*d|sampai|dan\b|_\s*(?:sd|s\.d))\s*\.?\s*(?:TPS\s*)?\d/i.test(sesudah))
    return undefined;
  return parseTps(satu[1] ?? '');
}
