import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { app } from './app.ts';
import { catat, onPerintah } from './kendali.ts';
import { tiru } from './tiruan.ts';

type PenanganSkema = Parameters<Electron.Protocol['handle']>[1];
type PenanganMinta = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PenanganPeriksa = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type PenanganPermintaan = (
  rincian: Electron.OnBeforeRequestListenerDetails,
  jawab: (jawaban: Electron.CallbackResponse) => void,
) => void;

const skemaIstimewa = new Map<string, Electron.Privileges>();

export const protocolTiruan = {
  registerSchemesAsPrivileged: (daftar) => {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of daftar) skemaIstimewa.set(scheme, privileges ?? {});
    catat({ apa: 'setelan', nama: 'registerSchemesAsPrivileged', nilai: daftar });
  },
} satisfies Partial<Electron.Protocol>;

type Ditiru = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'setCertificateVerifyProc'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
>;

/** One session; the program uses one. */
export class SesiTiruan extends EventEmitter implements Ditiru {
  readonly #skema = new Map<string, PenanganSkema>();
  #permintaan: PenanganPermintaan | null = null;
  #minta: PenanganMinta | null = null;
  #periksa: PenanganPeriksa | null = null;

  readonly protocol = tiru('session.protocol', {
    handle: (skema, penangan) => {
      if (this.#skema.has(skema)) throw new Error(`${skema} is handled already`);
      this.#skema.set(skema, penangan);
    },
  } satisfies Partial<Electron.Protocol>);

  readonly webRequest = tiru('session.webRequest', {
    onBeforeRequest: (penangan: unknown) => {
      if (typeof penangan !== 'function')
        throw new Error('tidak ditiru: webRequest.onBeforeRequest(filter, …)');
      this.#permintaan = penangan as PenanganPermintaan;
    },
  } satisfies Partial<Electron.WebRequest>);

  setPermissionRequestHandler(penangan: PenanganMinta | null): void {
    this.#minta = penangan;
  }

  setPermissionCheckHandler(penangan: PenanganPeriksa | null): void {
    this.#periksa = penangan;
  }

  setDevicePermissionHandler(): void {
    catat({ apa: 'setelan', nama: 'setDevicePermissionHandler' });
  }

  setDisplayMediaRequestHandler(): void {
    catat({ apa: 'setelan', nama: 'setDisplayMediaRequestHandler' });
  }

  setBluetoothPairingHandler(): void {
    catat({ apa: 'setelan', nama: 'setBluetoothPairingHandler' });
  }

  setCertificateVerifyProc(penangan: Parameters<Electron.Session['setCertificateVerifyProc']>[0]): void {
    catat({ apa: 'setelan', nama: 'setCertificateVerifyProc', nilai: penangan !== null });
  }

  setSpellCheckerEnabled(nilai: boolean): void {
    catat({ apa: 'setelan', nama: 'setSpellCheckerEnabled', nilai });
  }

  setProxy(nilai: Electron.ProxyConfig): Promise<void> {
    catat({ apa: 'setelan', nama: 'setProxy', nilai });
    return Promise.resolve();
  }

  /** Whether the program lets a request go. Without a filter everything goes, as in Electron. */
  isDilepas(url: string, resourceType: string): Promise<boolean> {
    const penangan = this.#permintaan;
    if (penangan === null) return Promise.resolve(true);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const rincian = { id: 1, url, method: 'GET', resourceType, referrer: '', timestamp: 0, uploadData: [] };
    penangan(rincian as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel !== true));
    return promise;
  }

  async answer(permintaan: Request): Promise<Response> {
    const skema = new URL(permintaan.url).protocol.slice(0, -1);
    const penangan = this.#skema.get(skema);
    if (penangan === undefined || skemaIstimewa.get(skema)?.standard !== true)
      throw new Error(`no handler for ${skema}`);
    return penangan(permintaan);
  }

  /** What the program's two handlers say to a permission. */
  askIzin(izin: string, requestingUrl: string, isMainFrame: boolean): { minta: boolean; periksa: boolean } {
    const rincian = { requestingUrl, isMainFrame };
    const nama = izin as Parameters<PenanganMinta>[1];
    let minta = true;
    const isi = null as unknown as Electron.WebContents;
    this.#minta?.(isi, nama, (jawab) => (minta = jawab), rincian);
    return { minta, periksa: this.#periksa?.(null, nama, requestingUrl, rincian) ?? true };
  }
}

const sesi = new Map<string, SesiTiruan>();

export const sessionTiruan = {
  fromPartition: (nama: string, pilihan?: Electron.FromPartitionOptions) => {
    const ada = sesi.get(nama);
    if (ada !== undefined) return tiru('session', ada);
    catat({ apa: 'setelan', nama: 'fromPartition', nilai: { nama, pilihan } });
    const baru = new SesiTiruan();
    sesi.set(nama, baru);
    return tiru('session', baru);
  },
};

/** The session behind what the program holds. */
export function findSesi(): SesiTiruan {
  const [pertama, ...lain] = sesi.values();
  if (pertama === undefined || lain.length > 0) throw new Error('tidak ditiru: none or several sessions');
  return pertama;
}

onPerintah('izin', (isi) => {
  const { izin, alamat, utama } = isi as { izin: string; alamat: string; utama: boolean };
  return findSesi().askIzin(izin, alamat, utama);
});
