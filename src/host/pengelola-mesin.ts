import type { GalatPanggilan } from '../contract/galat.ts';
import type { Titipan } from '../contract/isian.ts';
import type { Kemajuan, Peristiwa, PesanDariMesin, PesanKeMesin } from '../contract/pesan.ts';
import { gagal, type Result } from '../core/result.ts';
import {
  galatDibatalkan,
  galatDitutup,
  galatMasukan,
  galatMesinMati,
  galatMesinTetapMati,
} from './galat-hos.ts';
import { parseMasukanPanggilan } from './masukan-panggilan.ts';
import { parsePesanDariMesin } from './pesan-mesin.ts';
import { buatToken } from './token.ts';

/** One running engine process, however it was started. */
export interface SaluranMesin {
  kirim(pesan: PesanKeMesin): void;
  /** What it says, not yet checked. */
  onPesan(terima: (pesan: unknown) => void): void;
  /** It has ended, for whatever reason; called once. */
  onMati(terima: () => void): void;
  /** Ends it at once. */
  hentikan(): void;
}

/** A file (or folder) that the engine lets the host hand out. */
export type BerkasKeluaran = Omit<Extract<PesanDariMesin, { jenis: 'keluaran' }>, 'jenis'>;

export interface PilihanPengelola {
  readonly start: () => SaluranMesin;
  readonly onPeristiwa: (peristiwa: Peristiwa) => void;
  readonly onKeluaran?: (keluaran: BerkasKeluaran) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly waktu?: () => number;
  /** Calls back once after so many milliseconds; the answer takes it back. */
  readonly jadwalkan?: (kerja: () => void, ms: number) => () => void;
}

export interface PilihanPanggil {
  readonly signal?: AbortSignal;
  readonly onKemajuan?: (kemajuan: Kemajuan) => void;
}

export interface PengelolaMesin {
  /**
   * Asks the engine. Never rejects. After `signal` the engine is told, and its answer is still awaited: it may have finished before
   * it heard, and then that is the truth.
   */
  panggil(nama: string, masukan: unknown, pilihan?: PilihanPanggil): Promise<Result<unknown, GalatPanggilan>>;
  /** Entrusts a file or folder to the engine under a fresh token. */
  titipkan(berkas: {
    readonly jalur: string;
    readonly nama: string;
    readonly ukuran: number;
    readonly folder: boolean;
  }): Titipan;
  lepas(token: string): void;
  findKeluaran(token: string): BerkasKeluaran | null;
  keadaan(): 'menyala' | 'siap' | 'mati' | 'ditutup';
  /** Lets the engine close its database and end; ends it after a while if it does not. */
  tutup(): Promise<void>;
}

/** A second death within this time, and the engine is not started again. */
export const JEDA_MATI_BERULANG_MS = 60_000;
/** An engine that has not said `siap` by then is taken for dead. */
export const BATAS_SIAP_MS = 60_000;
export const BATAS_TUTUP_MS = 10_000;
interface Tunggu {
  readonly jawab: (hasil: Result<unknown, GalatPanggilan>) => void;
  readonly onKemajuan: ((kemajuan: Kemajuan) => void) | undefined;
}

function jadwalkanBiasa(kerja: () => void, ms: number): () => void {
  const pewaktu = setTimeout(kerja, ms);
  return () => clearTimeout(pewaktu);
}

/** Supervises the engine: starts it, pairs answers with calls, starts it again once when it dies. */
export function createPengelolaMesin(pilihan: PilihanPengelola): PengelolaMesin {
  return new Pengelola(pilihan);
}

class Pengelola implements PengelolaMesin {
  readonly #pilihan: PilihanPengelola;
  readonly #waktu: () => number;
  readonly #jadwalkan: (kerja: () => void, ms: number) => () => void;
  readonly #tunggu = new Map<number, Tunggu>();
  readonly #titipan = new Map<string, Extract<PesanKeMesin, { jenis: 'titip' }>>();
  readonly #keluaran = new Map<string, BerkasKeluaran>();
  #saluran: SaluranMesin | null = null;
  #keadaan: 'menyala' | 'siap' | 'mati' | 'ditutup' = 'menyala';
  /** Messages for an engine that has not yet said `siap`. */
  #antrean: PesanKeMesin[] = [];
  #nomor = 0;
  #matiTerakhir: number | null = null;
  #batalJadwalSiap: () => void = () => {};
  #setelahMati: (() => void) | null = null;

  constructor(pilihan: PilihanPengelola) {
    this.#pilihan = pilihan;
    this.#waktu = pilihan.waktu ?? (() => performance.now());
    this.#jadwalkan = pilihan.jadwalkan ?? jadwalkanBiasa;
    this.#nyalakan();
  }

  keadaan(): 'menyala' | 'siap' | 'mati' | 'ditutup' {
    return this.#keadaan;
  }

  panggil(
    nama: string,
    masukan: unknown,
    { signal, onKemajuan }: PilihanPanggil = {},
  ): Promise<Result<unknown, GalatPanggilan>> {
    const polos = parseMasukanPanggilan(nama, masukan);
    if (polos === null) return Promise.resolve(gagal(galatMasukan()));
    if (this.#keadaan === 'mati') return Promise.resolve(gagal(galatMesinTetapMati()));
    if (this.#keadaan === 'ditutup') return Promise.resolve(gagal(galatDitutup()));
    if (signal?.aborted === true) return Promise.resolve(gagal(galatDibatalkan()));
    const id = ++this.#nomor;
    return new Promise((selesai) => {
      const batalkan = (): void => this.#batalkan(id);
      signal?.addEventListener('abort', batalkan, { once: true });
      this.#tunggu.set(id, {
        jawab: (hasil) => {
          this.#tunggu.delete(id);
          signal?.removeEventListener('abort', batalkan);
          selesai(hasil);
        },
        onKemajuan,
      });
      this.#kirim({ jenis: 'panggil', id, nama, masukan: polos });
    });
  }

  titipkan(berkas: { jalur: string; nama: string; ukuran: number; folder: boolean }): Titipan {
    const { jalur, nama, ukuran, folder } = berkas;
    const token = buatToken();
    const pesan = { jenis: 'titip', token, jalur, nama, ukuran } as const;
    this.#titipan.set(token, pesan);
    this.#kirim(pesan);
    return { token, nama, ukuran, folder };
  }

  lepas(token: string): void {
    if (this.#titipan.delete(token)) this.#kirim({ jenis: 'lepas', token });
  }

  findKeluaran(token: string): BerkasKeluaran | null {
    return this.#keluaran.get(token) ?? null;
  }

  async tutup(): Promise<void> {
    const siap = this.#keadaan === 'siap';
    const saluran = this.#saluran;
    this.#keadaan = 'ditutup';
    this.#batalJadwalSiap();
    if (saluran === null) return;
    await new Promise<void>((selesai) => {
      const batalJadwal = this.#jadwalkan(() => {
        saluran.hentikan();
        selesai();
      }, BATAS_TUTUP_MS);
      this.#setelahMati = () => {
        batalJadwal();
        selesai();
      };
      if (siap) kirimBilaHidup(saluran, { jenis: 'tutup' });
      else saluran.hentikan();
    });
    this.#jawabSemua(galatDitutup());
  }

  #nyalakan(): void {
    this.#keadaan = 'menyala';
    this.#antrean = [...this.#titipan.values()];
    let saluran: SaluranMesin;
    try {
      saluran = this.#pilihan.start();
    } catch {
      // As if it had died at once; not in the constructor's turn, so that the caller has its object before it hears of it.
      queueMicrotask(() => this.#setelahKematian());
      return;
    }
    this.#saluran = saluran;
    saluran.onPesan((pesan) => {
      if (this.#saluran === saluran) this.#terima(parsePesanDariMesin(pesan));
    });
    saluran.onMati(() => {
      if (this.#saluran === saluran) this.#setelahKematian();
    });
    this.#batalJadwalSiap = this.#jadwalkan(() => saluran.hentikan(), BATAS_SIAP_MS);
  }

  #terima(pesan: PesanDariMesin | null): void {
    if (pesan === null) return;
    if (pesan.jenis === 'siap') return this.#siapkan();
    if (pesan.jenis === 'jawab') return this.#tunggu.get(pesan.id)?.jawab(pesan.hasil);
    if (pesan.jenis === 'kemajuan') return this.#tunggu.get(pesan.id)?.onKemajuan?.(pesan.kemajuan);
    const { token, jalur, nama, tipe, folder } = pesan;
    const keluaran = { token, jalur, nama, tipe, folder };
    this.#keluaran.set(token, keluaran);
    this.#pilihan.onKeluaran?.(keluaran);
  }

  #siapkan(): void {
    if (this.#keadaan !== 'menyala' || this.#saluran === null) return;
    this.#batalJadwalSiap();
    this.#keadaan = 'siap';
    const antrean = this.#antrean;
    this.#antrean = [];
    for (const pesan of antrean) kirimBilaHidup(this.#saluran, pesan);
    if (this.#matiTerakhir !== null) this.#pilihan.onPeristiwa({ jenis: 'mesin', keadaan: 'hidup-lagi' });
  }

  #setelahKematian(): void {
    this.#saluran = null;
    this.#batalJadwalSiap();
    // Their files lay in the temporary folder of that process.
    this.#keluaran.clear();
    this.#setelahMati?.();
    if (this.#keadaan === 'ditutup') return;
    const sebelumnya = this.#matiTerakhir;
    const sekarang = this.#waktu();
    this.#matiTerakhir = sekarang;
    if (sebelumnya !== null && sekarang - sebelumnya < JEDA_MATI_BERULANG_MS) {
      this.#keadaan = 'mati';
      this.#jawabSemua(galatMesinTetapMati());
      this.#pilihan.onPeristiwa({ jenis: 'mesin', keadaan: 'mati' });
      return;
    }
    this.#jawabSemua(galatMesinMati());
    this.#nyalakan();
  }

  #jawabSemua(galat: GalatPanggilan): void {
    for (const tunggu of this.#tunggu.values()) tunggu.jawab(gagal(galat));
  }

  #batalkan(id: number): void {
    const masihAntre = this.#antrean.some((p) => p.jenis === 'panggil' && p.id === id);
    if (!masihAntre) return this.#kirim({ jenis: 'batal', id });
    this.#antrean = this.#antrean.filter((p) => p.jenis !== 'panggil' || p.id !== id);
    this.#tunggu.get(id)?.jawab(gagal(galatDibatalkan()));
  }

  #kirim(pesan: PesanKeMesin): void {
    if (this.#keadaan === 'menyala') this.#antrean.push(pesan);
    else if (this.#keadaan === 'siap' && this.#saluran !== null) kirimBilaHidup(this.#saluran, pesan);
  }
}

/** A closed channel throws; its `onMati` follows and answers what is pending. */
function kirimBilaHidup(saluran: SaluranMesin, pesan: PesanKeMesin): void {
  try {
    saluran.kirim(pesan);
  } catch {
    // nothing to do here
  }
}
