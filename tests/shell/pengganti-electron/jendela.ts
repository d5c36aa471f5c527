import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { Frame, Page } from 'playwright-core';
import { app } from './app.ts';
import { cloneSepertiElectron, ipcMainTiruan } from './ipc.ts';
import { catat, onPerintah } from './kendali.ts';
import { findKonteks, setPenjaga, toAlamatPeramban, toAlamatProgram } from './peramban-tiruan.ts';
import { wrapPreload } from './preload-halaman.ts';
import { findSesi } from './sesi.ts';
import { Kejadian, tiru } from './tiruan.ts';

type BukaJendela = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

type IsiDitiru = Pick<
  Electron.WebContents,
  'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'send' | 'reload' | 'print' | 'isDestroyed'
>;

class IsiTiruan extends EventEmitter implements IsiDitiru {
  readonly halaman: Promise<Page>;
  #proksi: IsiTiruan = this;
  #bukaJendela: BukaJendela = () => ({ action: 'allow' });
  #dimuatProgram = false;
  #mati = false;
  /** Messages reach the page one after another. */
  #giliran: Promise<unknown> = Promise.resolve();

  constructor(preload: string | undefined) {
    super();
    this.halaman = this.#siapkan(preload);
  }

  setProksi(proksi: IsiTiruan): void {
    this.#proksi = proksi;
  }

  async #siapkan(preload: string | undefined): Promise<Page> {
    const konteks = findKonteks();
    if (preload !== undefined) await konteks.addInitScript({ content: wrapPreload(preload) });
    await konteks.exposeBinding('__tiruanIpc', ({ frame }, cara: string, kanal: string, argumen: unknown[]) =>
      this.#terimaIpc(frame, cara, kanal, argumen),
    );
    const halaman = konteks.pages()[0] ?? (await konteks.newPage());
    setPenjaga({
      navigasi: (alamat, utama) => this.#jagaNavigasi(alamat, utama),
      jendela: (alamat) => this.#jagaJendela(alamat),
    });
    konteks.on('page', (lain) => void lain.close());
    halaman.on('crash', () =>
      this.emit('render-process-gone', new Kejadian(), { reason: 'crashed', exitCode: 1 }),
    );
    halaman.on('download', (unduhan) => {
      const kejadian = new Kejadian();
      findSesi().emit('will-download', kejadian, {}, this.#proksi);
      if (kejadian.defaultPrevented) catat({ apa: 'unduhan-ditolak', alamat: unduhan.url() });
      void unduhan.cancel();
    });
    return halaman;
  }

  #jagaNavigasi(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#dimuatProgram) this.#dimuatProgram = false;
    else {
      const rincian = { url, isMainFrame, isSameDocument: false, frame: null };
      for (const nama of isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']) {
        const kejadian = Object.assign(new Kejadian(), rincian);
        this.emit(nama, kejadian);
        if (kejadian.defaultPrevented) return false;
      }
    }
    this.emit(
      'did-start-navigation',
      Object.assign(new Kejadian(), { url, isMainFrame, isSameDocument: false }),
    );
    return true;
  }

  #jagaJendela(url: string): void {
    const { action } = this.#bukaJendela({ url } as Electron.HandlerDetails);
    if (action !== 'deny') throw new Error('tidak ditiru: a second window');
    catat({ apa: 'jendela-ditolak', alamat: url });
  }

  async #terimaIpc(frame: Frame, cara: string, kanal: string, argumen: unknown[]): Promise<unknown> {
    if (cara === 'jendela') {
      this.#jagaJendela(kanal);
      return null;
    }
    const induk = frame.parentFrame();
    const pengirim = {
      sender: this.#proksi,
      senderFrame: {
        url: toAlamatProgram(frame.url()),
        parent: induk === null ? null : { url: induk.url() },
      },
    };
    if (cara === 'send') {
      ipcMainTiruan.terima(kanal, pengirim, argumen);
      return null;
    }
    try {
      return { nilai: await ipcMainTiruan.panggil(kanal, pengirim, argumen) };
    } catch (galat) {
      return { galat: String(galat) };
    }
  }

  setWindowOpenHandler(penangan: BukaJendela): void {
    this.#bukaJendela = penangan;
  }

  setWebRTCIPHandlingPolicy(nilai: string): void {
    catat({ apa: 'setelan', nama: 'setWebRTCIPHandlingPolicy', nilai });
  }

  send(kanal: string, ...argumen: unknown[]): void {
    const isi = cloneSepertiElectron(argumen);
    const sebelumnya = this.#giliran;
    this.#giliran = (async () => {
      await sebelumnya;
      const halaman = await this.halaman;
      await halaman.evaluate(([k, a]) => Reflect.get(globalThis, '__tiruanTerima')?.(k, a), [
        kanal,
        isi,
      ] as const);
    })().catch(() => undefined);
  }

  async muat(alamat: string): Promise<void> {
    const halaman = await this.halaman;
    this.#dimuatProgram = true;
    await halaman.goto(toAlamatPeramban(alamat), { waitUntil: 'load' });
    this.emit('did-finish-load');
  }

  reload(): void {
    this.#dimuatProgram = true;
    void this.halaman.then((halaman) => halaman.reload()).catch(() => undefined);
  }

  print(): void {
    catat({ apa: 'cetak' });
  }

  isDestroyed(): boolean {
    return this.#mati;
  }

  async tutup(): Promise<void> {
    this.#mati = true;
    await this.#giliran;
    await (await this.halaman).goto('about:blank').catch(() => undefined);
  }
}

type JendelaDitiru = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'isMinimized'
  | 'getNormalBounds'
  | 'close'
>;

const jendela = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter implements JendelaDitiru {
  readonly webContents: IsiTiruan;
  readonly #isi: IsiTiruan;
  readonly #bingkai: Electron.Rectangle;
  #penuh = false;
  #tertutup = false;

  constructor(pilihan: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    if (jendela.size > 0) throw new Error('tidak ditiru: a second window');
    const { session: _, ...lain } = pilihan.webPreferences ?? {};
    catat({ apa: 'jendela', pilihan: { ...pilihan, webPreferences: lain } });
    this.#bingkai = {
      x: pilihan.x ?? 0,
      y: pilihan.y ?? 0,
      width: pilihan.width ?? 800,
      height: pilihan.height ?? 600,
    };
    this.#isi = new IsiTiruan(pilihan.webPreferences?.preload);
    this.webContents = tiru('webContents', this.#isi);
    this.#isi.setProksi(this.webContents);
    jendela.add(this);
    app.jendela.add(this);
    app.emit('web-contents-created', new Kejadian(), this.webContents);
    // oxlint-disable-next-line no-constructor-return
    return tiru('BrowserWindow', this);
  }

  async loadURL(alamat: string): Promise<void> {
    const halaman = await this.#isi.halaman;
    await halaman.setViewportSize({ width: this.#bingkai.width, height: this.#bingkai.height });
    halaman.once('domcontentloaded', () => this.emit('ready-to-show'));
    await this.#isi.muat(alamat);
  }

  show(): void {
    this.emit('show');
  }

  focus(): void {
    catat({ apa: 'fokus' });
  }

  restore(): void {
    this.emit('restore');
  }

  maximize(): void {
    this.#penuh = true;
  }

  isMaximized(): boolean {
    return this.#penuh;
  }

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bingkai };
  }

  close(): void {
    void this.mintaTutup().then((tertutup) => {
      if (tertutup && jendela.size === 0) app.emit('window-all-closed');
      return null;
    });
  }

  /** `false`: a listener of `close` has kept the window. */
  async mintaTutup(): Promise<boolean> {
    if (this.#tertutup) return true;
    const kejadian = new Kejadian();
    this.emit('close', kejadian);
    if (kejadian.defaultPrevented) return false;
    this.#tertutup = true;
    jendela.delete(this);
    app.jendela.delete(this);
    this.emit('closed');
    await this.#isi.tutup();
    return true;
  }
}

onPerintah('tutupJendela', () => {
  for (const j of jendela) j.close();
});
