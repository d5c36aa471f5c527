import { fork } from 'node:child_process';
import path from 'node:path';
import type { SaluranMesin } from './pengelola-mesin.ts';

/** What an engine needs of the environment; everything else, secrets of the shell included, stays outside. */
const LINGKUNGAN_PERLU = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_V8_COVERAGE',
];

export function chooseLingkunganMesin(
  env: Readonly<Record<string, string | undefined>>,
  folderData: string,
  folderTembolok: string | null,
): Record<string, string> {
  const perlu = LINGKUNGAN_PERLU.flatMap((nama) => {
    // Windows spells the names of its variables as it likes.
    const kunci = Object.keys(env).find((k) => k === nama || k.toUpperCase() === nama.toUpperCase());
    const nilai = kunci === undefined ? undefined : env[kunci];
    return nilai === undefined ? [] : [[nama, nilai] as const];
  });
  return {
    ...Object.fromEntries(perlu),
    PLENO_FOLDER_DATA: folderData,
    ...(folderTembolok === null ? {} : { NODE_COMPILE_CACHE: folderTembolok }),
  };
}

export interface PilihanMulaiMesin {
  readonly folderData: string;
  /** Compiled code is kept here between starts; must be private, code is run from it. */
  readonly folderTembolok: string | null;
  /** What the engine writes to stdout and stderr. */
  readonly onCatatan: (teks: string) => void;
  /** Another program than the engine, for tests. */
  readonly berkas?: string;
}

const BERKAS_MESIN = path.join(import.meta.dirname, '..', 'engine', 'proses-mesin.ts');

/** Starts the engine as a child process of plain Node. */
export function startMesin({
  folderData,
  folderTembolok,
  onCatatan,
  berkas,
}: PilihanMulaiMesin): SaluranMesin {
  const anak = fork(berkas ?? BERKAS_MESIN, [], {
    execPath: process.execPath,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: chooseLingkunganMesin(process.env, folderData, folderTembolok),
    // Ctrl-C in the terminal reaches the whole group; the engine is to close its database in its own time instead.
    detached: process.platform !== 'win32',
  });
  anak.stdout?.setEncoding('utf8').on('data', onCatatan);
  anak.stderr?.setEncoding('utf8').on('data', onCatatan);
  return {
    kirim: (pesan) => {
      // Without a callback a failed send would be an 'error' event; 'exit' tells of the death anyway.
      anak.send(pesan, () => {});
    },
    onPesan: (terima) => anak.on('message', terima),
    onMati: (terima) => {
      let sudah = false;
      const sekali = (): void => {
        if (!sudah) terima();
        sudah = true;
      };
      anak.once('exit', sekali);
      anak.once('error', (galat) => {
        onCatatan(`${galat.message}\n`);
        sekali();
      });
    },
    hentikan: () => {
      anak.kill('SIGKILL');
    },
  };
}
