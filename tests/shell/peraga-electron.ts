import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { DialogTampil, Peraga } from './peraga.ts';

const AKAR = path.join(import.meta.dirname, '..', '..');

function argumen(): string[] {
  // Chromium refuses its sandbox to root.
  return process.getuid?.() === 0 ? ['--no-sandbox', AKAR] : [AKAR];
}

function lingkungan(folderData: string): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...lain } = process.env;
  return { ...(lain as Record<string, string>), PLENO_FOLDER_DATA: folderData };
}

/** A start that nobody attaches to; its exit code. */
export async function runElectron(program: string, folderData: string): Promise<number | null> {
  const anak = spawn(program, argumen(), { env: lingkungan(folderData), stdio: 'ignore' });
  await once(anak, 'exit');
  return anak.exitCode;
}

/** What the test keeps inside the main process of Electron. */
interface UjiUtama {
  __uji?: {
    readonly jawaban: Map<string, unknown[]>;
    readonly dialog: { nama: string; pilihan: unknown }[];
    readonly dibuka: string[];
    fokus: number;
  };
}

/** The program in Electron itself, with the dialogs and the shell of the system replaced by a queue and a list. */
export class PeragaElectron implements Peraga {
  readonly #program: string;
  readonly #folderData: string;
  #aplikasi: ElectronApplication | null = null;

  constructor(program: string, folderData: string) {
    this.#program = program;
    this.#folderData = folderData;
  }

  async halaman(): Promise<Page> {
    const aplikasi = await _electron.launch({
      executablePath: this.#program,
      args: argumen(),
      env: lingkungan(this.#folderData),
      timeout: 90_000,
    });
    this.#aplikasi = aplikasi;
    await aplikasi.evaluate(({ app, dialog, shell }) => {
      const uji = {
        jawaban: new Map<string, unknown[]>(),
        dialog: [],
        dibuka: [],
        fokus: 0,
      } as Required<UjiUtama>['__uji'];
      (globalThis as UjiUtama).__uji = uji;
      for (const nama of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'])
        Reflect.set(dialog, nama, async (...isi: unknown[]) => {
          uji.dialog.push({ nama, pilihan: isi.at(-1) });
          const antre = uji.jawaban.get(nama) ?? [];
          if (antre.length === 0) throw new Error(`dialog tanpa jawaban: ${nama}`);
          return antre.shift();
        });
      Reflect.set(shell, 'openPath', async (jalur: string) => {
        uji.dibuka.push(jalur);
        return '';
      });
      app.on('second-instance', () => (uji.fokus += 1));
    });
    const halaman = await aplikasi.firstWindow();
    await halaman.waitForLoadState('load');
    return halaman;
  }

  #jalan(): ElectronApplication {
    if (this.#aplikasi === null) throw new Error('not started');
    return this.#aplikasi;
  }

  async jawabDialog(nama: string, jawaban: unknown): Promise<void> {
    await this.#jalan().evaluate(
      (_, [n, j]) => {
        const jawabanLama = (globalThis as UjiUtama).__uji?.jawaban;
        jawabanLama?.set(n, [...(jawabanLama.get(n) ?? []), j]);
      },
      [nama, jawaban] as [string, unknown],
    );
  }

  async dialog(): Promise<readonly DialogTampil[]> {
    const semua = await this.#jalan().evaluate(() => (globalThis as UjiUtama).__uji?.dialog ?? []);
    return semua as readonly DialogTampil[];
  }

  dibuka(): Promise<readonly string[]> {
    return this.#jalan().evaluate(() => (globalThis as UjiUtama).__uji?.dibuka ?? []);
  }

  fokus(): Promise<number> {
    return this.#jalan().evaluate(() => (globalThis as UjiUtama).__uji?.fokus ?? 0);
  }

  mesin(): Promise<readonly number[]> {
    return this.#jalan().evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter((m) => m.type === 'Utility' && m.name === 'Pengolah data Pleno DPSH')
        .map((m) => m.pid),
    );
  }

  async tutupJendela(): Promise<void> {
    await this.#jalan().evaluate(({ BrowserWindow }) => {
      for (const jendela of BrowserWindow.getAllWindows()) jendela.close();
    });
  }

  async selesai(): Promise<number | null> {
    const proses = this.#jalan().process();
    if (proses.exitCode === null && proses.signalCode === null) await once(proses, 'exit');
    return proses.exitCode;
  }

  bunuh(): void {
    this.#aplikasi?.process().kill('SIGKILL');
  }
}
