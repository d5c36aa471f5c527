import type { Session } from 'electron';
import { isIzinBoleh } from './aturan/izin.ts';

/** Electron security checklist 5: handle session permission requests. */
export function batasiIzin(session: Session): void {
  session.setPermissionRequestHandler((_, izin, jawab, rincian) => {
    jawab(isIzinBoleh(izin, rincian.requestingUrl, rincian.isMainFrame));
  });
  session.setPermissionCheckHandler((_, izin, __, rincian) =>
    isIzinBoleh(izin, rincian.requestingUrl, rincian.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, jawab) => jawab(null));
  session.setBluetoothPairingHandler((_, jawab) => jawab({ confirmed: false }));
  // Files leave the page through the save dialog of the shell alone.
  session.on('will-download', (kejadian) => kejadian.preventDefault());
}
