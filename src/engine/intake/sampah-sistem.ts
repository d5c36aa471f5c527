/** Names that operating systems and Office leave beside the user's files, and nothing else. */
const SAMPAH: ReadonlySet<string> = new Set([
  'thumbs.db',
  'desktop.ini',
  '__macosx',
  '$recycle.bin',
  'recycler',
  'system volume information',
]);

/** Whether a file or folder of this name is system litter: dotfiles, Office lock files, recycle bins, thumbnails. */
export function isSampahSistem(nama: string): boolean {
  return nama.startsWith('.') || nama.startsWith('~$') || SAMPAH.has(nama.toLowerCase());
}
