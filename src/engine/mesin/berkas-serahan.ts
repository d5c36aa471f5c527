import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Keluaran } from '../../contract/isian.ts';
import type { PesanDariMesin, PesanKeMesin } from '../../contract/pesan.ts';
import type { JalurTitipan, LayananMesin } from './konteks.ts';

export interface BerkasSerahan {
  readonly titip: (pesan: Extract<PesanKeMesin, { jenis: 'titip' }>) => void;
  readonly lepas: (token: string) => void;
  readonly findTitipan: (token: string) => JalurTitipan | null;
  readonly serahkan: LayananMesin['serahkan'];
}

/** Files that pass between host and engine under tokens: what the user has chosen, and what the engine has made. */
export function createBerkasSerahan(kirim: (pesan: PesanDariMesin) => void): BerkasSerahan {
  const titipan = new Map<string, JalurTitipan>();
  return {
    titip: ({ token, jalur, nama, ukuran }) => titipan.set(token, { token, jalur, nama, ukuran }),
    lepas: (token) => titipan.delete(token),
    findTitipan: (token) => titipan.get(token) ?? null,
    serahkan: async ({ jalur, nama, tipe, folder = false }): Promise<Keluaran> => {
      const ukuran = folder ? 0 : (await stat(jalur)).size;
      const token = randomBytes(24).toString('base64url');
      kirim({ jenis: 'keluaran', token, jalur, nama, tipe, folder });
      return { token, nama, tipe, ukuran };
    },
  };
}
