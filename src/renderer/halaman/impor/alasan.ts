import type { BerkasImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { AlasanTolak } from '../../../core/berkas/hasil-berkas.ts';

/**
 * Where in the file a reason stands; empty when it is about the whole file.
 * @example formatTempat({ lembar: 'TPS 1', baris: 12, kolom: 'H', … }) // "Lembar “TPS 1”, baris 12, kolom H"
 */
export function formatTempat(alasan: Pick<AlasanTolak, 'lembar' | 'baris' | 'kolom'>): string {
  const bagian = [
    alasan.lembar === null ? null : `lembar “${alasan.lembar}”`,
    alasan.baris === null ? null : `baris ${formatBilangan(alasan.baris)}`,
    alasan.kolom === null ? null : `kolom ${alasan.kolom}`,
  ].filter((b) => b !== null);
  const teks = bagian.join(', ');
  return teks.charAt(0).toUpperCase() + teks.slice(1);
}

/** One reason as a sentence with its place. */
export function formatAlasan(alasan: AlasanTolak): string {
  const tempat = formatTempat(alasan);
  return tempat === '' ? alasan.pesan : `${tempat}: ${alasan.pesan}`;
}

/** How many reasons there are beyond those that are listed. */
export function jumlahAlasanLain(berkas: Pick<BerkasImpor, 'alasan' | 'jumlahAlasan'>): number {
  return Math.max(0, berkas.jumlahAlasan - berkas.alasan.length);
}

/** All reasons of a file as text, to paste into a message to the PPS. */
export function formatSalinanAlasan(berkas: Pick<BerkasImpor, 'nama' | 'alasan' | 'jumlahAlasan'>): string {
  const lain = jumlahAlasanLain(berkas);
  return [
    `Berkas “${berkas.nama}” belum dapat diterima:`,
    ...berkas.alasan.map((a, i) => `${i + 1}. ${formatAlasan(a)} (${a.kode})`),
    ...(lain === 0 ? [] : [`Masih ada ${formatBilangan(lain)} alasan lain yang serupa.`]),
  ].join('\n');
}
