/** A file name without extension that no file system of an office refuses. */
export function formatNamaBerkas(teks: string): string {
  return teks
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
    .slice(0, 120);
}
