import { hash } from 'node:crypto';
import type { Dokumen } from '../../../core/dokumen/dokumen.ts';
import type { EntriDokumen } from '../../../core/dokumen/entri-dokumen.ts';
import { formatSasaran, type FaktaDokumen, type Sasaran } from '../../../core/dokumen/fakta-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';

/** Two models of one fingerprint print the same. */
export function computeSidik(dokumen: Dokumen): string {
  return hash('sha256', JSON.stringify(dokumen));
}

/** What documents would say now, each composed once until data, settings, the meeting or the record of differences change. */
export interface SidikKini {
  get(entri: EntriDokumen, sasaran: Sasaran, draf: boolean): string;
  /** What is composed anyhow need not be composed again. */
  put(entri: EntriDokumen, sasaran: Sasaran, draf: boolean, sidik: string): void;
}

export function createSidikKini(sesi: SesiAktif, fakta: FaktaDokumen): SidikKini {
  // What is said in the meeting and marked in the reconciliation changes no data and no settings, and still what documents say.
  const cap = hash('sha256', JSON.stringify([fakta.pleno, fakta.rapat]));
  const tempat = sesi.simpanan('dokumen.sidik', () => ({ cap, sidik: new Map<string, string>() }));
  if (tempat.cap !== cap) Object.assign(tempat, { cap, sidik: new Map<string, string>() });
  const { sidik: tersimpan } = tempat;
  const kunci = (entri: EntriDokumen, sasaran: Sasaran, draf: boolean): string =>
    `${entri.jenis}|${formatSasaran(sasaran)}|${String(draf)}`;
  return {
    get(entri, sasaran, draf) {
      // The cover follows from the files made, which nothing here is told of.
      if (entri.jenis === 'sampul') return computeSidik(entri.compose({ ...fakta, draf }, sasaran));
      const k = kunci(entri, sasaran, draf);
      const ada = tersimpan.get(k);
      if (ada !== undefined) return ada;
      const sidik = computeSidik(entri.compose({ ...fakta, draf }, sasaran));
      tersimpan.set(k, sidik);
      return sidik;
    },
    put(entri, sasaran, draf, sidik) {
      if (entri.jenis !== 'sampul') tersimpan.set(kunci(entri, sasaran, draf), sidik);
    },
  };
}
