import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { isNamaPanggilan, PANGGILAN } from '../contract/daftar.ts';
import type { KemampuanHos } from '../contract/hos.ts';
import { KANAL, type PesanHalaman, type PesanKeHalaman } from '../contract/jembatan.ts';
import type { Peristiwa } from '../contract/pesan.ts';
import type { PengelolaMesin } from '../host/pengelola-mesin.ts';
import { isPengirimSah } from './aturan/pengirim.ts';
import { parsePesanHalaman } from './aturan/pesan-halaman.ts';

export interface LayananJembatan {
  readonly pengelola: PengelolaMesin;
  readonly jalankanPerintah: (nama: unknown, masukan: unknown) => Promise<unknown>;
  readonly titipkan: (daftar: unknown) => Promise<unknown>;
  readonly kemampuan: () => Promise<KemampuanHos>;
}

interface Berjalan {
  readonly nama: string;
  readonly pembatal: AbortController;
}

/** Between the page of one window and the engine. Electron security checklist 17: validate the sender of all IPC messages. */
export class JembatanHalaman {
  readonly #isi: WebContents;
  readonly #layanan: LayananJembatan;
  /** Calls of the document on screen, by its own number. */
  #berjalan = new Map<number, Berjalan>();

  constructor(isi: WebContents, layanan: LayananJembatan) {
    this.#isi = isi;
    this.#layanan = layanan;
    ipcMain.on(KANAL.pesan, (kejadian, pesan) => {
      if (this.#isSah(kejadian)) this.#terima(parsePesanHalaman(pesan));
    });
    ipcMain.handle(KANAL.perintah, (kejadian, nama, masukan) => {
      this.#wajibSah(kejadian);
      return layanan.jalankanPerintah(nama, masukan);
    });
    ipcMain.handle(KANAL.titip, (kejadian, daftar) => {
      this.#wajibSah(kejadian);
      return layanan.titipkan(daftar);
    });
    ipcMain.handle(KANAL.kemampuan, (kejadian) => {
      this.#wajibSah(kejadian);
      return layanan.kemampuan();
    });
    isi.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#lupakan();
    });
  }

  /** Whether a change or a longer piece of work is running that closing would cut off. */
  isBekerja(): boolean {
    return [...this.#berjalan.values()].some(
      ({ nama }) => isNamaPanggilan(nama) && PANGGILAN[nama].jenis === 'ubah',
    );
  }

  siarkan(peristiwa: Peristiwa): void {
    this.#kirim({ jenis: 'peristiwa', peristiwa });
  }

  lepas(): void {
    ipcMain.removeAllListeners(KANAL.pesan);
    for (const kanal of [KANAL.perintah, KANAL.titip, KANAL.kemampuan]) ipcMain.removeHandler(kanal);
    this.#lupakan();
  }

  #isSah(kejadian: IpcMainEvent | IpcMainInvokeEvent): boolean {
    return kejadian.sender === this.#isi && isPengirimSah(kejadian.senderFrame);
  }

  #wajibSah(kejadian: IpcMainInvokeEvent): void {
    if (!this.#isSah(kejadian)) throw new Error('sender refused');
  }

  #terima(pesan: PesanHalaman | null): void {
    if (pesan?.jenis === 'batal') this.#berjalan.get(pesan.id)?.pembatal.abort();
    if (pesan?.jenis === 'panggil' && !this.#berjalan.has(pesan.id)) void this.#panggil(pesan);
  }

  async #panggil({ id, nama, masukan }: Extract<PesanHalaman, { jenis: 'panggil' }>): Promise<void> {
    const berjalan = { nama, pembatal: new AbortController() };
    this.#berjalan.set(id, berjalan);
    // A document loaded since then counts from one again and must not get the answers of its predecessor.
    const masihDitunggu = (): boolean => this.#berjalan.get(id) === berjalan;
    const hasil = await this.#layanan.pengelola.panggil(nama, masukan, {
      signal: berjalan.pembatal.signal,
      onKemajuan: (kemajuan) => {
        if (masihDitunggu()) this.#kirim({ jenis: 'kemajuan', id, kemajuan });
      },
    });
    if (!masihDitunggu()) return;
    this.#berjalan.delete(id);
    this.#kirim({ jenis: 'jawab', id, hasil });
  }

  #lupakan(): void {
    const lama = this.#berjalan;
    this.#berjalan = new Map();
    for (const { pembatal } of lama.values()) pembatal.abort();
  }

  #kirim(pesan: PesanKeHalaman): void {
    if (!this.#isi.isDestroyed()) this.#isi.send(KANAL.pesan, pesan);
  }
}
