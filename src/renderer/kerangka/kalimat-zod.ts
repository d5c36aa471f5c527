import { z } from 'zod';

type Persoalan = z.core.$ZodRawIssue;

function kalimatTerlaluKecil(p: Persoalan): string {
  if (p.code !== 'too_small') return '';
  if (p.origin === 'string') return p.minimum === 1 ? 'Wajib diisi.' : `Paling sedikit ${p.minimum} huruf.`;
  return p.origin === 'array' ? `Paling sedikit ${p.minimum} isian.` : `Paling sedikit ${p.minimum}.`;
}

function kalimatTerlaluBesar(p: Persoalan): string {
  if (p.code !== 'too_big') return '';
  if (p.origin === 'string') return `Paling banyak ${p.maximum} huruf.`;
  return p.origin === 'array' ? `Paling banyak ${p.maximum} isian.` : `Paling banyak ${p.maximum}.`;
}

/** What the operator reads at a field that the schema of the contract does not accept. */
export function kalimatZod(p: Persoalan): string {
  switch (p.code) {
    case 'too_small':
      return kalimatTerlaluKecil(p);
    case 'too_big':
      return kalimatTerlaluBesar(p);
    case 'invalid_type':
      return p.input === undefined || p.input === null || p.input === ''
        ? 'Wajib diisi.'
        : 'Isi dengan angka bulat.';
    case 'invalid_format':
      return p.format === 'date' ? 'Tanggal tidak ada dalam kalender.' : 'Bentuk isian tidak sesuai.';
    default:
      return 'Isian tidak sesuai.';
  }
}

export function setKalimatZod(): void {
  z.config({ customError: kalimatZod });
}
