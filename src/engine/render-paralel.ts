import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Naskah } from '../core/dokumen/dokumen.ts';
import type { FormatDokumen, HasilRender } from './render/render-dokumen.ts';
import type { PesanPerender, TugasRender } from './render/serve-perender.ts';

const PEKERJA_MAKSIMUM = 4;
/** Heap of one worker: the largest by-name list takes a third of it; see bench. */
const MEMORI_PEKERJA_MB = 512;
/** A document is many small objects that all die together: with less room the collector takes a fifth of the time. */
const MEMORI_MUDA_MB = 64;
/** After this a document is given up; the largest takes some seconds on an old laptop. */
const BATAS_WAKTU_MS = 2 * 60_000;

/** A worker died, or took too long, over a document. The others go on. */
export class PerenderMati extends Error {
  override readonly name = 'PerenderMati';
}

export interface PilihanPerender {
  /** Threads; by default one per core, at most four. Each is started when first needed. */
  readonly pekerja?: number | undefined;
  /** Module of the worker thread, when it is not the one of the program. */
  readonly modulPekerja?: URL | undefined;
  readonly memoriPekerjaMb?: number | undefined;
  readonly batasWaktuMs?: number | undefined;
}

/** Renders documents in worker threads, in the order asked for. */
export interface Perender {
  /**
   * Equal to `renderBerkas`. An abort rejects at once; a document already begun is finished and thrown away.
   * @throws `PerenderMati`, the reason of `signal`, or what the renderer throws
   */
  render(
    dokumen: Naskah,
    format: FormatDokumen,
    pilihan?: { readonly signal?: AbortSignal | undefined },
  ): Promise<HasilRender>;
  /** Ends the threads; what is pending is rejected. */
  tutup(): Promise<void>;
}

interface Tugas {
  readonly tugas: TugasRender;
  resolve(hasil: HasilRender): void;
  reject(galat: unknown): void;
}

/** The thread beside this module: its source when run as source, its bundle when bundled. */
function findModulPekerja(modulIni: string): URL {
  return new URL(modulIni.endsWith('.ts') ? './render/pekerja-render.ts' : './pekerja-render.js', modulIni);
}

/** One thread, one document at a time; a dead one is replaced at the next. */
class Pekerja {
  readonly #pilihan: PilihanPerender;
  #thread: Worker | null = null;
  #tugas: Tugas | null = null;
  #jam: NodeJS.Timeout | undefined;

  constructor(pilihan: PilihanPerender) {
    this.#pilihan = pilihan;
  }

  get menganggur(): boolean {
    return this.#tugas === null;
  }

  /** @param onSelesai called when it is free again */
  start(tugas: Tugas, onSelesai: () => void): void {
    const selesai = (lapor: () => void): void => {
      clearTimeout(this.#jam);
      this.#tugas = null;
      // Nobody who only waits keeps the program alive.
      this.#thread?.unref();
      lapor();
      onSelesai();
    };
    this.#tugas = {
      tugas: tugas.tugas,
      resolve: (hasil) => selesai(() => tugas.resolve(hasil)),
      reject: (galat) => selesai(() => tugas.reject(galat)),
    };
    const thread = (this.#thread ??= this.#open());
    thread.ref();
    this.#jam = setTimeout(
      () => this.#bury(thread, new PerenderMati('Penyusunan dokumen terlalu lama.')),
      this.#pilihan.batasWaktuMs ?? BATAS_WAKTU_MS,
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(tugas.tugas);
  }

  async stop(galat: Error): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    this.#tugas?.reject(galat);
    await thread?.terminate();
  }

  #open(): Worker {
    const thread = new Worker(this.#pilihan.modulPekerja ?? findModulPekerja(import.meta.url), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#pilihan.memoriPekerjaMb ?? MEMORI_PEKERJA_MB,
        maxYoungGenerationSizeMb: MEMORI_MUDA_MB,
      },
    });
    thread.on('message', (pesan: PesanPerender) => {
      if (pesan.jenis === 'selesai') this.#tugas?.resolve(pesan.hasil);
      else this.#tugas?.reject(pesan.galat);
    });
    const mati = (galat?: unknown): void =>
      this.#bury(thread, new PerenderMati('Penyusun dokumen berhenti di tengah jalan.', { cause: galat }));
    thread.on('error', mati);
    thread.on('exit', () => mati());
    return thread;
  }

  #bury(thread: Worker, galat: PerenderMati): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    void thread.terminate();
    this.#tugas?.reject(galat);
  }
}

class KumpulanPekerja implements Perender {
  readonly #pekerja: readonly Pekerja[];
  readonly #antrean: Tugas[] = [];
  #tutup = false;

  constructor(pilihan: PilihanPerender) {
    const jumlah = pilihan.pekerja ?? Math.min(availableParallelism(), PEKERJA_MAKSIMUM);
    this.#pekerja = Array.from({ length: Math.max(1, jumlah) }, () => new Pekerja(pilihan));
  }

  render(
    dokumen: Naskah,
    format: FormatDokumen,
    { signal }: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<HasilRender> {
    if (this.#tutup) return Promise.reject(new PerenderMati('Penyusun dokumen sudah ditutup.'));
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const onBatal = (): void => {
        const letak = this.#antrean.indexOf(tugas);
        if (letak >= 0) this.#antrean.splice(letak, 1);
        reject(signal?.reason);
      };
      const release = (): void => signal?.removeEventListener('abort', onBatal);
      const tugas: Tugas = {
        tugas: { dokumen, format },
        resolve: (hasil) => {
          release();
          resolve(hasil);
        },
        reject: (galat) => {
          release();
          reject(galat);
        },
      };
      signal?.addEventListener('abort', onBatal, { once: true });
      this.#antrean.push(tugas);
      this.#distribute();
    });
  }

  async tutup(): Promise<void> {
    this.#tutup = true;
    const galat = new PerenderMati('Penyusun dokumen ditutup.');
    for (const tugas of this.#antrean.splice(0)) tugas.reject(galat);
    await Promise.all(this.#pekerja.map((p) => p.stop(galat)));
  }

  #distribute(): void {
    for (const pekerja of this.#pekerja) {
      if (!pekerja.menganggur) continue;
      const tugas = this.#antrean.shift();
      if (tugas === undefined) return;
      pekerja.start(tugas, () => this.#distribute());
    }
  }
}

/** Threads that hold fonts and both renderers, each loaded once. To be closed when the set is done. */
export function createPerender(pilihan: PilihanPerender = {}): Perender {
  return new KumpulanPekerja(pilihan);
}
