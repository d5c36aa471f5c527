import type { GalatPanggilan } from '../../contract/galat.ts';
import { KODE_GALAT } from '../../contract/galat.ts';
import type { Hos, KeluaranHos, KemampuanHos, NamaPerintahHos } from '../../contract/hos.ts';
import type { Titipan } from '../../contract/isian.ts';
import type { Jembatan, PesanKeHalaman } from '../../contract/jembatan.ts';
import type { Kemajuan, Peristiwa } from '../../contract/pesan.ts';
import { gagal, type Result } from '../../core/result.ts';

declare global {
  interface Window {
    /** Put there by the preload script; absent in a browser. */
    readonly pleno?: Jembatan;
  }
}

interface Tunggu {
  readonly jawab: (hasil: Result<unknown, GalatPanggilan>) => void;
  readonly onKemajuan: ((k: Kemajuan) => void) | undefined;
}

const GALAT_SHELL: GalatPanggilan = {
  kode: KODE_GALAT.gangguan,
  pesan: 'Permintaan ini tidak dapat dikerjakan. Tutup program, buka lagi, lalu ulangi.',
  nomor: null,
};

/** The host of the desktop window. Throws when the page is not in one. */
export async function createHosElectron(jembatan: Jembatan | undefined = window.pleno): Promise<Hos> {
  if (jembatan === undefined) throw new Error('not in the desktop window');
  // What the shell answers is typed by the same contract on its side.
  const kemampuan = (await jembatan.kemampuan()) as KemampuanHos;
  return new HosElectron(jembatan, kemampuan);
}

class HosElectron implements Hos {
  readonly jenis = 'electron';
  readonly kemampuan: KemampuanHos;
  readonly #jembatan: Jembatan;
  readonly #tunggu = new Map<number, Tunggu>();
  readonly #pendengar = new Set<(p: Peristiwa) => void>();
  #nomor = 0;

  constructor(jembatan: Jembatan, kemampuan: KemampuanHos) {
    this.#jembatan = jembatan;
    this.kemampuan = kemampuan;
    jembatan.dengar((pesan) => this.#terima(pesan));
  }

  panggil(
    nama: string,
    masukan: unknown,
    { onKemajuan, signal }: { onKemajuan?: (k: Kemajuan) => void; signal?: AbortSignal } = {},
  ): Promise<Result<unknown, GalatPanggilan>> {
    const id = ++this.#nomor;
    return new Promise((selesai) => {
      const batalkan = (): void => this.#jembatan.kirim({ jenis: 'batal', id });
      this.#tunggu.set(id, {
        jawab: (hasil) => {
          signal?.removeEventListener('abort', batalkan);
          selesai(hasil);
        },
        onKemajuan,
      });
      this.#jembatan.kirim({ jenis: 'panggil', id, nama, masukan });
      signal?.addEventListener('abort', batalkan, { once: true });
      if (signal?.aborted === true) batalkan();
    });
  }

  async perintah<N extends NamaPerintahHos>(
    nama: N,
    masukan: unknown,
  ): Promise<Result<KeluaranHos[N], GalatPanggilan>> {
    try {
      return (await this.#jembatan.perintah(nama, masukan)) as Result<KeluaranHos[N], GalatPanggilan>;
    } catch {
      return gagal(GALAT_SHELL);
    }
  }

  async titipkan(
    berkas: readonly File[],
    { onKemajuan }: { onKemajuan?: (selesai: number, jumlah: number) => void; signal?: AbortSignal } = {},
  ): Promise<Result<readonly Titipan[], GalatPanggilan>> {
    try {
      // Nothing is copied: the engine reads the files where they lie.
      const hasil = await this.#jembatan.titipkan(berkas, berkas.map(findNama));
      onKemajuan?.(berkas.length, berkas.length);
      return hasil as Result<readonly Titipan[], GalatPanggilan>;
    } catch {
      return gagal(GALAT_SHELL);
    }
  }

  alamatKeluaran(token: string): string {
    return `/keluaran/${token}`;
  }

  alamatCetak(): null {
    return null;
  }

  dengar(terima: (p: Peristiwa) => void): () => void {
    this.#pendengar.add(terima);
    return () => this.#pendengar.delete(terima);
  }

  #terima(pesan: PesanKeHalaman): void {
    if (pesan.jenis === 'peristiwa') {
      for (const terima of this.#pendengar) terima(pesan.peristiwa);
      return;
    }
    const tunggu = this.#tunggu.get(pesan.id);
    if (pesan.jenis === 'kemajuan') return tunggu?.onKemajuan?.(pesan.kemajuan);
    this.#tunggu.delete(pesan.id);
    tunggu?.jawab(pesan.hasil);
  }
}

/** With the folders it was dropped in: `path` is set by the drop zone, `webkitRelativePath` by a folder field. */
function findNama(berkas: File): string {
  const dijatuhkan = 'path' in berkas && typeof berkas.path === 'string' ? berkas.path : '';
  const nama = berkas.webkitRelativePath || dijatuhkan || berkas.name;
  return nama.replace(/^(?:\.?\/)+/, '');
}
