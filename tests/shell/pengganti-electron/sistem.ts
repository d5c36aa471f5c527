import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type Electron from 'electron';
import { catat, onPerintah } from './kendali.ts';

export const shellTiruan = {
  openPath: async (jalur: string) => {
    catat({ apa: 'buka', jalur });
    return '';
  },
} satisfies Partial<Electron.Shell>;

const LAYAR = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };

export const screenTiruan = {
  getPrimaryDisplay: () => LAYAR as Electron.Display,
  getAllDisplays: () => [LAYAR as Electron.Display],
} satisfies Partial<Electron.Screen>;

export const nativeThemeTiruan = { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>;

/** Stands for the key store of the system: what is kept on the disk is not the plain text. */
const kunci = Buffer.alloc(32, 7);

export const safeStorageTiruan = {
  isAsyncEncryptionAvailable: async () => process.env['TIRUAN_PENYIMPAN'] !== 'tidak-ada',
  getSelectedStorageBackend: () =>
    process.env['TIRUAN_PENYIMPAN'] === 'basic_text' ? 'basic_text' : 'gnome_libsecret',
  encryptStringAsync: async (teks: string) => {
    const iv = randomBytes(16);
    const sandi = createCipheriv('aes-256-cbc', kunci, iv);
    return Buffer.concat([iv, sandi.update(teks, 'utf8'), sandi.final()]);
  },
  decryptStringAsync: async (isi: Buffer) => {
    const sandi = createDecipheriv('aes-256-cbc', kunci, isi.subarray(0, 16));
    const result = Buffer.concat([sandi.update(isi.subarray(16)), sandi.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
} satisfies Partial<Electron.SafeStorage>;

type Butir = Electron.MenuItemConstructorOptions;
let menu: readonly Butir[] = [];

/** The template itself stands for the menu made of it. */
export const MenuTiruan = {
  buildFromTemplate: (daftar: readonly Butir[]): readonly Butir[] => daftar,
  setApplicationMenu: (baru: readonly Butir[]): void => {
    menu = baru;
    catat({ apa: 'menu', menu: structuredClone(menu.map(tanpaKerja)) });
  },
};

function submenu(butir: Butir): readonly Butir[] {
  return Array.isArray(butir.submenu) ? butir.submenu : [];
}

function tanpaKerja({ label, role, type, accelerator, visible, ...lain }: Butir): unknown {
  return { label, role, type, accelerator, visible, submenu: submenu(lain).map(tanpaKerja) };
}

onPerintah('klikMenu', (isi) => {
  const [atas, bawah] = isi as [string, string];
  const induk = menu.find((m) => m.label?.replace('&', '') === atas);
  const butir = submenu(induk ?? {}).find((m) => m.label === bawah);
  if (butir?.click === undefined) throw new Error(`no such menu item: ${atas} › ${bawah}`);
  Reflect.apply(butir.click, butir, []);
});
