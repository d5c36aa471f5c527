import { app as appTiruan } from './app.ts';
import { dialogTiruan } from './dialog.ts';
import { ipcMainTiruan } from './ipc.ts';
import { BrowserWindow } from './jendela.ts';
import { MenuTiruan, nativeThemeTiruan, safeStorageTiruan, screenTiruan, shellTiruan } from './sistem.ts';
import { protocolTiruan, sessionTiruan } from './sesi.ts';
import { tiru } from './tiruan.ts';
import { utilityProcessTiruan } from './utility.ts';

/** What `import … from 'electron'` finds; a name that is not here fails at once in the import itself. */
export const app = tiru('app', appTiruan);
export const dialog = tiru('dialog', dialogTiruan);
export const ipcMain = tiru('ipcMain', ipcMainTiruan);
export const Menu = tiru('Menu', MenuTiruan);
export const nativeTheme = tiru('nativeTheme', nativeThemeTiruan);
export const protocol = tiru('protocol', protocolTiruan);
export const safeStorage = tiru('safeStorage', safeStorageTiruan);
export const screen = tiru('screen', screenTiruan);
export const session = tiru('session', sessionTiruan);
export const shell = tiru('shell', shellTiruan);
export const utilityProcess = tiru('utilityProcess', utilityProcessTiruan);
export { BrowserWindow };
