import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Lingkungan {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly rumah: string;
  readonly ada: (jalur: string) => boolean;
}

export interface Peramban {
  readonly jalur: string;
  /** A snap sees no hidden folders of the home folder: profile and forwarding file must lie in its own. */
  readonly folderKhusus: string | null;
}

const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
] as const;

const LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  // On Ubuntu a script that starts the snap, hence after all others.
  'chromium-browser',
] as const;

const SNAP = '/snap/bin/chromium';

/**
 * An installed browser that can open an app window: `PLENO_PERAMBAN` if it is a full path, else Chrome, Edge, Chromium, Brave where they
 * are usually installed. `null`: none.
 */
export function findPeramban(l: Lingkungan): Peramban | null {
  const pilihan = l.env['PLENO_PERAMBAN'];
  if (pilihan !== undefined && path.isAbsolute(pilihan))
    return l.ada(pilihan) ? { jalur: pilihan, folderKhusus: null } : null;
  if (l.platform === 'win32') return findWindows(l);
  return l.platform === 'linux' ? findLinux(l) : null;
}

function findWindows({ env, ada }: Lingkungan): Peramban | null {
  const dasar = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((nama) => {
    const kunci = Object.keys(env).find((k) => k.toUpperCase() === nama);
    const folder = kunci === undefined ? undefined : env[kunci];
    return folder === undefined || folder === '' ? [] : [folder];
  });
  const jalur = WINDOWS.flatMap((bagian) => dasar.map((d) => path.win32.join(d, ...bagian))).find(ada);
  return jalur === undefined ? null : { jalur, folderKhusus: null };
}

function findLinux({ env, rumah, ada }: Lingkungan): Peramban | null {
  const folder = (env['PATH'] ?? '').split(':').filter((f) => path.posix.isAbsolute(f));
  const snap = {
    jalur: SNAP,
    folderKhusus: path.posix.join(rumah, 'snap', 'chromium', 'common', 'pleno-dpsh'),
  };
  for (const nama of LINUX) {
    if (nama === 'chromium-browser' && ada(SNAP)) return snap;
    const jalur = folder.map((f) => path.posix.join(f, nama)).find(ada);
    if (jalur !== undefined) return jalur.startsWith('/snap/') ? snap : { jalur, folderKhusus: null };
  }
  return ada(SNAP) ? snap : null;
}

export function lingkunganIni(): Lingkungan {
  return {
    platform: process.platform,
    env: process.env,
    rumah: process.env['HOME'] ?? process.env['USERPROFILE'] ?? '/',
    ada: existsSync,
  };
}

/**
 * An app window with a profile of its own, which knows no name but this machine's address: nothing the browser or the page might ask
 * for leaves the laptop.
 */
export function buildArgumen(
  folderProfil: string,
  alamat: string,
  platform: NodeJS.Platform,
): readonly string[] {
  return [
    `--app=${alamat}`,
    `--user-data-dir=${folderProfil}`,
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--no-service-autorun',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--metrics-recording-only',
    `--disable-features=${FITUR_MATI.join(',')}`,
    '--lang=id',
    '--start-maximized',
    ...(platform === 'linux' ? ['--password-store=basic'] : []),
  ];
}

const FITUR_MATI = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'SafeBrowsingEnhancedProtection',
  'Translate',
  'msEdgeSidebarV2',
  'msSmartScreenProtection',
];
