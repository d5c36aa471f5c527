import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Electron from 'electron';
import { catat, onPerintah } from './kendali.ts';
import { Kejadian } from './tiruan.ts';

/** A window, as far as the end of the program is concerned. */
export interface JendelaTerdaftar {
  /** `false`: the program has kept it open. */
  mintaTutup(): Promise<boolean>;
}

type Ditiru = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'isPackaged'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
> & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'> };

export class AppTiruan extends EventEmitter implements Ditiru {
  readonly isPackaged = process.env['TIRUAN_TERKEMAS'] === '1';
  readonly saklar = new Map<string, string | undefined>();
  readonly jendela = new Set<JendelaTerdaftar>();
  /** Run before the process ends: the browser, the children. */
  readonly bersihkan: (() => Promise<void> | void)[] = [];
  /** Run before `ready`. */
  readonly siapkan: (() => Promise<void>)[] = [];
  readonly #jalur = new Map<string, string>();
  readonly #siap = Promise.withResolvers<void>();
  #nama = 'pleno-dpsh';
  #sudahSiap = false;
  #berakhir = false;

  constructor() {
    super();
    // The program's own modules are evaluated in one go with this one: what stands before `ready` has run by then.
    setImmediate(() => {
      if (this.#berakhir) return;
      this.#mulai().catch((galat: unknown) => {
        // A fault of the stand-in, not of the program: said where the test prints it.
        process.stderr.write(`stand-in: ${String(galat)}\n`);
        process.exit(70);
      });
    });
  }

  readonly commandLine = {
    appendSwitch: (nama: string, nilai?: string): void => {
      this.#wajibSebelumSiap('commandLine.appendSwitch');
      this.saklar.set(nama, nilai);
      catat({ apa: 'saklar', nama, nilai });
    },
  };

  async #mulai(): Promise<void> {
    for (const kerja of this.siapkan) await kerja();
    this.#sudahSiap = true;
    this.emit('ready', new Kejadian(), {});
    this.#siap.resolve();
  }

  #wajibSebelumSiap(nama: string): void {
    if (this.#sudahSiap) throw new Error(`app.${nama} after ready`);
  }

  whenReady(): Promise<void> {
    return this.#siap.promise;
  }

  isReady(): boolean {
    return this.#sudahSiap;
  }

  getName(): string {
    return this.#nama;
  }

  setName(nama: string): void {
    this.#nama = nama;
  }

  getVersion(): string {
    return '0.0.0-tiruan';
  }

  getPath(nama: string): string {
    const jalur = this.#jalur.get(nama) ?? process.env[`TIRUAN_FOLDER_${nama.toUpperCase()}`];
    if (jalur !== undefined) return jalur;
    const baru = mkdtempSync(path.join(os.tmpdir(), `tiruan-${nama}-`));
    this.bersihkan.push(() => rmSync(baru, { recursive: true, force: true }));
    this.#jalur.set(nama, baru);
    return baru;
  }

  setPath(nama: string, jalur: string): void {
    if (!existsSync(jalur)) throw new Error(`Failed to set path: ${jalur} does not exist`);
    this.#jalur.set(nama, jalur);
  }

  enableSandbox(): void {
    this.#wajibSebelumSiap('enableSandbox');
    catat({ apa: 'setelan', nama: 'enableSandbox' });
  }

  requestSingleInstanceLock(): boolean {
    const berkas = path.join(this.getPath('userData'), 'tiruan.kunci');
    try {
      writeFileSync(berkas, String(process.pid), { flag: 'wx' });
    } catch {
      process.kill(Number(readFileSync(berkas, 'utf8')), 'SIGUSR2');
      return false;
    }
    this.bersihkan.push(() => rmSync(berkas, { force: true }));
    process.on('SIGUSR2', () => this.emit('second-instance', new Kejadian(), [], os.tmpdir(), null));
    return true;
  }

  quit(): void {
    void this.#akhiri();
  }

  async #akhiri(): Promise<void> {
    if (this.#batal('before-quit')) return;
    for (const jendela of this.jendela) if (!(await jendela.mintaTutup())) return;
    if (this.#batal('will-quit')) return;
    this.emit('quit', new Kejadian(), 0);
    this.exit(0);
  }

  #batal(nama: string): boolean {
    const kejadian = new Kejadian();
    this.emit(nama, kejadian);
    return kejadian.defaultPrevented;
  }

  exit(kode = 0): void {
    if (this.#berakhir) return;
    this.#berakhir = true;
    void (async () => {
      for (const kerja of this.bersihkan.toReversed()) await kerja();
      process.exit(kode);
    })();
  }
}

export const app = new AppTiruan();

onPerintah('keluar', () => app.quit());
