import { app, type Session } from 'electron';
import { isPermintaanBoleh } from './aturan/jaringan.ts';

/** What Chromium would do on its own; each needs a network, and none is wanted. */
const LAYANAN_MATI = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
].join(',');

/** With the cable in, nothing is sent: no name is resolved, no service of Chromium runs. Before `ready`. */
export function matikanJaringan(): void {
  const saklar = app.commandLine;
  saklar.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  saklar.appendSwitch('disable-background-networking');
  saklar.appendSwitch('disable-component-update');
  saklar.appendSwitch('disable-domain-reliability');
  saklar.appendSwitch('disable-sync');
  saklar.appendSwitch('disable-features', LAYANAN_MATI);
  saklar.appendSwitch('no-pings');
  saklar.appendSwitch('metrics-recording-only');
  app.on('certificate-error', (kejadian, _, __, ___, ____, percaya) => {
    kejadian.preventDefault();
    percaya(false);
  });
  app.on('select-client-certificate', (kejadian) => kejadian.preventDefault());
  app.on('login', (kejadian) => kejadian.preventDefault());
}

/** Electron security checklist 1 (only secure content), taken to its end: only content of our own. */
export async function batasiJaringan(
  session: Session,
  pilihan: { readonly alatPengembang: boolean },
): Promise<void> {
  session.webRequest.onBeforeRequest((permintaan, jawab) => {
    jawab({ cancel: !isPermintaanBoleh(permintaan.url, pilihan) });
  });
  session.setCertificateVerifyProc((_, jawab) => jawab(-2));
  // Chromium would fetch dictionaries.
  session.setSpellCheckerEnabled(false);
  // A proxy that no one answers; `<-loopback>` sends local addresses there as well.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
