/**
 * A whole number with dots as thousands separators.
 * @example formatBilangan(1234567) // "1.234.567"
 */
export function formatBilangan(nilai: number): string {
  const digit = String(Math.abs(nilai)).replace(/\B(?=(\d{3})+$)/g, '.');
  return nilai < 0 ? `−${digit}` : digit;
}
