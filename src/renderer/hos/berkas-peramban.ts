import type { KegunaanBerkas } from '../../contract/hos.ts';

/** What the file dialog offers first; the engine looks at the content anyway. */
const TERIMA = {
  impor: '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.htm,.html,.xml,.zip',
  'isian-desa': '.xlsx',
  cadangan: '',
  folder: '',
  verifikasi: '.pdf,.xlsx,.zip,.json',
  'folder-verifikasi': '',
} as const satisfies Record<KegunaanBerkas, string>;

/** The browser's own file dialog; empty when the user cancels. Must be called while a click is handled. */
export function chooseBerkas(untuk: KegunaanBerkas): Promise<readonly File[]> {
  return new Promise((selesai) => {
    const isian = document.createElement('input');
    isian.type = 'file';
    isian.hidden = true;
    isian.accept = TERIMA[untuk];
    isian.multiple = untuk === 'impor' || untuk === 'verifikasi';
    isian.webkitdirectory = untuk === 'folder' || untuk === 'folder-verifikasi';
    const tutup = (): void => {
      selesai([...(isian.files ?? [])]);
      isian.remove();
    };
    isian.addEventListener('change', tutup, { once: true });
    isian.addEventListener('cancel', tutup, { once: true });
    // Some browsers forget an input that is nowhere in the page.
    document.body.append(isian);
    isian.click();
  });
}

/** Saves what lies behind an address as the browser saves downloads. */
export function unduh(alamat: string): void {
  const tautan = document.createElement('a');
  tautan.href = alamat;
  tautan.download = '';
  tautan.hidden = true;
  document.body.append(tautan);
  tautan.click();
  tautan.remove();
}
