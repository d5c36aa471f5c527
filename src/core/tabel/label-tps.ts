/** "TPS 1", "001", "1", "TPS. 001 (LAPAS)" → `001`; `null` when the label is no number of a TPS. */
export function parseLabelTps(label: string): string | null {
  const cocok = /^(?:TPS\b[\s.:-]*)?(\d{1,3})\b(?:\s*\(.*\))?$/i.exec(label.trim());
  return cocok?.[1] === undefined ? null : cocok[1].padStart(3, '0');
}
