import { Worker } from 'node:worker_threads';
import { type HasilBaca, refuseGangguan } from './read-berkas.ts';
import { type BerkasMasuk, codeOf } from './berkas-masuk.ts';
import type { BekalPekerja, PesanPekerja, TugasBaca } from './serve-pembaca.ts';

export interface PilihanPekerja {
  readonly modul: URL;
  readonly bekal: BekalPekerja;
  /** Heap of one worker, MB. */
  readonly memoriMb: number;
  /** After this the file is given up. */
  readonly batasWaktuMs: number;
}

interface Tugas {
  readonly berkas: BerkasMasuk;
  readonly jam: NodeJS.Timeout;
  sidik: string | null;
  resolve(hasil: HasilBaca): void;
  reject(galat: unknown): void;
}

const SEBAB_GANGGUAN = 'tidak dapat dibaca karena gangguan pada program.';

/** One reading thread, replaced by a new one when a file has killed it. One file at a time. */
export class Pekerja {
  readonly #pilihan: PilihanPekerja;
  #thread: Worker | null = null;
  #siap = false;
  #tugas: Tugas | null = null;

  constructor(pilihan: PilihanPekerja) {
    this.#pilihan = pilihan;
  }

  /** Rejects only when the thread cannot even start, which is a fault of the program and not of a file. */
  read(tugas: TugasBaca): Promise<HasilBaca> {
    const thread = (this.#thread ??= this.#start());
    return new Promise((resolve, reject) => {
      const jam = setTimeout(
        () => this.#giveUp('BERKAS_TERLALU_BERAT', 'terlalu lama dibaca.', null),
        this.#pilihan.batasWaktuMs,
      );
      this.#tugas = { berkas: tugas.berkas, jam, sidik: null, resolve, reject };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage(tugas);
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.#tugas?.jam);
    this.#tugas = null;
    await this.#drop();
  }

  #start(): Worker {
    const { modul, bekal, memoriMb } = this.#pilihan;
    const thread = new Worker(modul, {
      workerData: bekal,
      resourceLimits: { maxOldGenerationSizeMb: memoriMb, maxYoungGenerationSizeMb: 64 },
    });
    this.#siap = false;
    thread.on('message', (pesan: PesanPekerja) => this.#hear(pesan));
    thread.on('error', (galat) => this.#bury(thread, galat));
    thread.on('exit', () => this.#bury(thread, null));
    return thread;
  }

  #hear(pesan: PesanPekerja): void {
    if (pesan.jenis === 'siap') this.#siap = true;
    else if (pesan.jenis === 'selesai') this.#takeTugas()?.resolve(pesan.hasil);
    else if (this.#tugas !== null) this.#tugas.sidik = pesan.sha256;
  }

  #bury(thread: Worker, galat: unknown): void {
    if (this.#thread !== thread) return;
    if (codeOf(galat) === 'ERR_WORKER_OUT_OF_MEMORY') {
      this.#giveUp('BERKAS_TERLALU_BERAT', 'terlalu berat untuk memori laptop ini.', galat);
    } else if (this.#siap) {
      this.#giveUp('GANGGUAN_PEMBACA', SEBAB_GANGGUAN, galat);
    } else {
      this.#thread = null;
      this.#takeTugas()?.reject(galat ?? new Error('Reading thread ended before it began'));
    }
  }

  #giveUp(kode: 'GANGGUAN_PEMBACA' | 'BERKAS_TERLALU_BERAT', sebab: string, galat: unknown): void {
    void this.#drop();
    const tugas = this.#takeTugas();
    tugas?.resolve(refuseGangguan(tugas.berkas, tugas.sidik, kode, sebab, galat));
  }

  #takeTugas(): Tugas | null {
    const tugas = this.#tugas;
    this.#tugas = null;
    clearTimeout(tugas?.jam);
    return tugas;
  }

  async #drop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }
}
