import { EventEmitter } from 'node:events';
import v8 from 'node:v8';
import type Electron from 'electron';
import { Kejadian } from './tiruan.ts';

type Penangan = (kejadian: Electron.IpcMainInvokeEvent, ...argumen: unknown[]) => unknown;

/** What a message from a page carries of its sender. */
export interface Pengirim {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: unknown };
}

class IpcMainTiruan extends EventEmitter implements Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  readonly #penangan = new Map<string, Penangan>();

  handle(kanal: string, penangan: Penangan): void {
    if (this.#penangan.has(kanal)) throw new Error(`Attempted to register a second handler for '${kanal}'`);
    this.#penangan.set(kanal, penangan);
  }

  removeHandler(kanal: string): void {
    this.#penangan.delete(kanal);
  }

  terima(kanal: string, pengirim: Pengirim, argumen: readonly unknown[]): void {
    this.emit(kanal, Object.assign(new Kejadian(), pengirim), ...argumen);
  }

  async panggil(kanal: string, pengirim: Pengirim, argumen: readonly unknown[]): Promise<unknown> {
    const penangan = this.#penangan.get(kanal);
    if (penangan === undefined) throw new Error(`No handler registered for '${kanal}'`);
    const kejadian = Object.assign(new Kejadian(), pengirim) as unknown as Electron.IpcMainInvokeEvent;
    return cloneSepertiElectron(await penangan(kejadian, ...argumen));
  }
}

/** Throws for what cannot cross a process, as Electron does. */
export function cloneSepertiElectron(nilai: unknown): unknown {
  return v8.deserialize(v8.serialize(nilai));
}

export const ipcMainTiruan = new IpcMainTiruan();
