import { app } from 'electron';
import { isNavigasiBoleh } from './aturan/navigasi.ts';

/**
 * Electron security checklist 11 to 14: no <webview>, no other page, no other window, nothing opened outside. For every web contents
 * that is ever made. Before `ready`.
 */
export function batasiNavigasi(): void {
  app.on('web-contents-created', (_, isi) => {
    isi.on('will-frame-navigate', (kejadian) => {
      if (!isNavigasiBoleh(kejadian.url, kejadian.isMainFrame)) kejadian.preventDefault();
    });
    isi.on('will-navigate', (kejadian) => {
      if (!isNavigasiBoleh(kejadian.url, kejadian.isMainFrame)) kejadian.preventDefault();
    });
    isi.on('will-redirect', (kejadian) => {
      if (!isNavigasiBoleh(kejadian.url, kejadian.isMainFrame)) kejadian.preventDefault();
    });
    isi.on('will-attach-webview', (kejadian) => kejadian.preventDefault());
    isi.setWindowOpenHandler(() => ({ action: 'deny' }));
    // WebRTC goes past the request filter of the session.
    isi.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
