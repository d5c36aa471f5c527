import { app, type BrowserWindow } from 'electron';

/** A second start shows the window that is there. `false`: this is the second. Before `ready`. */
export function mintaTunggal(findJendela: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const jendela = findJendela();
    if (jendela === null) return;
    if (jendela.isMinimized()) jendela.restore();
    jendela.show();
    jendela.focus();
  });
  return true;
}
