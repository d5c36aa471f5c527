import type { Page } from 'playwright-core';
import {
  PANGGILAN,
  type KeluaranDari,
  type MasukanDari,
  type NamaPanggilan,
} from '../../src/contract/daftar.ts';
import type { GalatPanggilan } from '../../src/contract/galat.ts';
import type { KeluaranHos, NamaPerintahHos } from '../../src/contract/hos.ts';
import type { Jembatan, PesanKeHalaman } from '../../src/contract/jembatan.ts';
import type { Result } from '../../src/core/result.ts';

export interface DialogTampil {
  readonly nama: string;
  readonly pilihan: Readonly<Record<string, unknown>>;
}

/** The running program, in the stand-in or in Electron itself, as a test moves it. */
export interface Peraga {
  /** The page once it is loaded. */
  halaman(): Promise<Page>;
  jawabDialog(nama: string, jawaban: unknown): Promise<void>;
  dialog(): Promise<readonly DialogTampil[]>;
  /** Paths given to the system to open. */
  dibuka(): Promise<readonly string[]>;
  /** How often a second start has brought the window to the front. */
  fokus(): Promise<number>;
  /** Process ids of the engine. */
  mesin(): Promise<readonly number[]>;
  tutupJendela(): Promise<void>;
  /** Exit code once it has ended by itself. */
  selesai(): Promise<number | null>;
  /** For the end of a test that has failed half-way. */
  bunuh(): void;
}

/** What a test keeps on the page; calls have numbers far from those of the page itself. */
interface JendelaUji {
  readonly pleno: Jembatan;
  __uji?: {
    nomor: number;
    readonly terima: PesanKeHalaman[];
    readonly tunggu: Map<number, (pesan: PesanKeHalaman) => void>;
  };
}

/** Calls the engine from the page, through `window.pleno` alone. */
export async function panggil<N extends NamaPanggilan>(
  halaman: Page,
  nama: N,
  masukan: MasukanDari<N>,
): Promise<Result<KeluaranDari<N>, GalatPanggilan>> {
  if (!(nama in PANGGILAN)) throw new Error(nama);
  const hasil = await halaman.evaluate(
    async ([nama, masukan]) => {
      const jendela = globalThis as unknown as JendelaUji;
      const uji = (jendela.__uji ??= { nomor: 1_000_000, terima: [], tunggu: new Map() });
      if (uji.nomor === 1_000_000) {
        jendela.pleno.dengar((pesan) => {
          uji.terima.push(pesan);
          if (pesan.jenis === 'jawab') uji.tunggu.get(pesan.id)?.(pesan);
        });
      }
      const id = ++uji.nomor;
      const jawab = new Promise<PesanKeHalaman>((selesai) => uji.tunggu.set(id, selesai));
      jendela.pleno.kirim({ jenis: 'panggil', id, nama, masukan });
      const pesan = await jawab;
      return pesan.jenis === 'jawab' ? pesan.hasil : null;
    },
    [nama, masukan] as const,
  );
  return hasil as Result<KeluaranDari<N>, GalatPanggilan>;
}

/** The answer of a call that must succeed. */
export async function harap<N extends NamaPanggilan>(
  halaman: Page,
  nama: N,
  masukan: MasukanDari<N>,
): Promise<KeluaranDari<N>> {
  const hasil = await panggil(halaman, nama, masukan);
  if (!hasil.ok) throw new Error(`${nama}: ${hasil.galat.kode} ${hasil.galat.pesan}`);
  return hasil.nilai;
}

export async function perintah<N extends NamaPerintahHos>(
  halaman: Page,
  nama: N,
  masukan: unknown,
): Promise<Result<KeluaranHos[N], GalatPanggilan>> {
  const hasil = await halaman.evaluate(
    ([nama, masukan]) => (globalThis as unknown as JendelaUji).pleno.perintah(nama, masukan),
    [nama, masukan] as const,
  );
  return hasil as Result<KeluaranHos[N], GalatPanggilan>;
}

export async function harapPerintah<N extends NamaPerintahHos>(
  halaman: Page,
  nama: N,
  masukan: unknown,
): Promise<KeluaranHos[N]> {
  const hasil = await perintah(halaman, nama, masukan);
  if (!hasil.ok) throw new Error(`${nama}: ${hasil.galat.kode} ${hasil.galat.pesan}`);
  return hasil.nilai;
}

/** What the page has been told since its first call. */
export async function pesanDiterima(halaman: Page): Promise<readonly PesanKeHalaman[]> {
  return halaman.evaluate(() => (globalThis as unknown as JendelaUji).__uji?.terima ?? []);
}
