import { safeStorage } from 'electron';
import { idPekerjaan } from '../contract/isian.ts';
import { isObjek } from '../host/pesan-mesin.ts';
import { readIngatan, writeIngatan } from './berkas-ingatan.ts';

/** Passphrases of databases, encrypted with the key store of the system, for a user who asked for it. */
export class PenyimpanSandi {
  readonly #jalur: string;
  /** Writes go one after another. */
  #giliran: Promise<unknown> = Promise.resolve();

  constructor(jalur: string) {
    this.#jalur = jalur;
  }

  async isTersedia(): Promise<boolean> {
    try {
      // Without a key store Electron on Linux would "encrypt" with a key that stands in its source.
      if (process.platform === 'linux' && isPenyimpanPolos(safeStorage.getSelectedStorageBackend()))
        return false;
      return await safeStorage.isAsyncEncryptionAvailable();
    } catch {
      return false;
    }
  }

  async list(): Promise<readonly string[]> {
    return [...(await this.#load()).keys()];
  }

  /** Throws when the key store or the disk refuses. */
  async simpan(id: string, kataSandi: string): Promise<void> {
    const sandi = (await safeStorage.encryptStringAsync(kataSandi)).toString('base64');
    await this.#ubah((daftar) => daftar.set(id, sandi));
  }

  async hapus(id: string): Promise<void> {
    await this.#ubah((daftar) => daftar.delete(id));
  }

  /** `null`: none is kept, or this user of this machine can no longer read it. */
  async find(id: string): Promise<string | null> {
    const sandi = (await this.#load()).get(id);
    if (sandi === undefined) return null;
    try {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sandi, 'base64'));
      if (shouldReEncrypt) await this.simpan(id, result);
      return result;
    } catch {
      return null;
    }
  }

  async #load(): Promise<Map<string, string>> {
    const isi = await readIngatan(this.#jalur);
    const daftar = isObjek(isi) && isObjek(isi['sandi']) ? Object.entries(isi['sandi']) : [];
    return new Map(
      daftar.filter(
        (entri): entri is [string, string] =>
          idPekerjaan.safeParse(entri[0]).success && typeof entri[1] === 'string',
      ),
    );
  }

  #ubah(kerja: (daftar: Map<string, string>) => void): Promise<void> {
    const sebelumnya = this.#giliran;
    const hasil = (async () => {
      await sebelumnya;
      const daftar = await this.#load();
      kerja(daftar);
      await writeIngatan(this.#jalur, { sandi: Object.fromEntries(daftar) });
    })();
    this.#giliran = hasil.catch(() => undefined);
    return hasil;
  }
}

function isPenyimpanPolos(penyimpan: string): boolean {
  return penyimpan === 'basic_text' || penyimpan === 'unknown';
}
