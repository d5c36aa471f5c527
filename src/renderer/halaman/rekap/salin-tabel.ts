import type { SalinanTabel } from './salinan-rekap.ts';

/** Where the asynchronous clipboard is not granted: the old copy command, which needs nothing but the click. */
function copyByCommand({ html, teks }: SalinanTabel): boolean {
  const isi = (e: ClipboardEvent): void => {
    e.clipboardData?.setData('text/html', html);
    e.clipboardData?.setData('text/plain', teks);
    e.preventDefault();
  };
  document.addEventListener('copy', isi);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', isi);
  }
}

/** Puts a table on the clipboard, as a table and as text. `false`: the system did not let it. */
export async function copyTabel(salinan: SalinanTabel): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([salinan.html], { type: 'text/html' }),
        'text/plain': new Blob([salinan.teks], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return copyByCommand(salinan);
  }
}
