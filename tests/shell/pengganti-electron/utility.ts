import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type Electron from 'electron';
import { app } from './app.ts';
import { onPerintah } from './kendali.ts';
import { tiru } from './tiruan.ts';

const ANAK = fileURLToPath(new URL('./anak-utility.ts', import.meta.url));

class UtilityTiruan
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stdout' | 'stderr'>
{
  readonly #anak: ChildProcess;

  constructor(anak: ChildProcess) {
    super();
    this.#anak = anak;
    anak.on('spawn', () => this.emit('spawn'));
    anak.on('message', (pesan) => this.emit('message', pesan));
    anak.on('exit', (kode) => this.emit('exit', kode ?? 1));
  }

  get pid(): number | undefined {
    return this.#anak.pid;
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#anak.stdout;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#anak.stderr;
  }

  postMessage(pesan: unknown): void {
    // As Electron: a message to a process that has ended is lost without a word.
    if (this.#anak.connected) this.#anak.send(pesan as object, () => undefined);
  }

  kill(): boolean {
    return this.#anak.kill();
  }
}

const hidup = new Set<ChildProcess>();

/** As `utilityProcess.fork`, with a child process of Node whose IPC channel looks like `process.parentPort`. */
export const utilityProcessTiruan = {
  fork: (modul: string, argumen: string[] = [], pilihan: Electron.ForkOptions = {}) => {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready');
    const keluaran = pilihan.stdio ?? 'inherit';
    if (typeof keluaran !== 'string') throw new Error('tidak ditiru: stdio as a list');
    const anak = fork(modul, argumen, {
      execArgv: ['--import', ANAK, ...(pilihan.execArgv ?? [])],
      env: pilihan.env as NodeJS.ProcessEnv,
      serialization: 'advanced',
      stdio: ['ignore', keluaran as 'pipe', keluaran as 'pipe', 'ipc'],
    });
    hidup.add(anak);
    anak.on('exit', () => hidup.delete(anak));
    return tiru('UtilityProcess', new UtilityTiruan(anak));
  },
};

app.bersihkan.push(async () => {
  await Promise.all(
    [...hidup].map(async (anak) => {
      const mati = once(anak, 'exit');
      anak.kill('SIGKILL');
      await mati;
    }),
  );
});

onPerintah('mesin', () => [...hidup].map((anak) => anak.pid));
onPerintah('bunuhMesin', () => {
  for (const anak of hidup) anak.kill('SIGKILL');
});
