// Fetches the archive of Electron into its cache, in a process of its own that its parent may end. Tells its progress by messages.
// Exit code 3: the host cannot be reached. Mirrors are honoured by @electron/get, proxies by Node (NODE_USE_ENV_PROXY).
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , paket, batasSambung] = process.argv;
const require = createRequire(path.join(paket, 'package.json'));
const { version } = require('./package.json');
const { downloadArtifact, FetchDownloader, getHostArch } = await import(
  pathToFileURL(require.resolve('@electron/get')).href
);

const TIDAK_TERJANGKAU = 3;

/** Any answer at all will do. Without it a machine without network would wait for minutes. */
async function periksaTerjangkau(url) {
  try {
    await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(Number(batasSambung)),
    });
  } catch {
    process.exit(TIDAK_TERJANGKAU);
  }
}

const JEDA_KABAR_MS = 200;
let kabarTerakhir = 0;

function kabarkan({ transferred, total }) {
  if (performance.now() - kabarTerakhir < JEDA_KABAR_MS) return;
  kabarTerakhir = performance.now();
  process.send?.({ terunduh: transferred, total });
}

/** Asked only when the cache has no such archive. */
const downloader = {
  async download(url, berkas) {
    await periksaTerjangkau(url);
    await new FetchDownloader().download(url, berkas, {
      quiet: true,
      getProgressCallback: async (kemajuan) => kabarkan(kemajuan),
    });
  },
};

await downloadArtifact({
  version,
  artifactName: 'electron',
  platform: process.env.npm_config_platform ?? process.platform,
  arch: process.env.npm_config_arch ?? getHostArch(),
  cacheRoot: process.env.electron_config_cache,
  checksums: require('./checksums.json'),
  downloader,
});
process.disconnect?.();
