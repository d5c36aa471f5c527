import type { Angka, RekapDesa } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import type { Paragraf } from './dokumen.ts';
import type { KolomAngka } from './tabel-desa.ts';

function catatan(judul: string, isi: string): Paragraf {
  return { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: `${judul} ` }, isi] };
}

/** Under a table of TPS: which of its figures were not handed in, and by which TPS. Empty when nothing lacks. */
export function composeCatatanTps(desa: RekapDesa, kolom: readonly KolomAngka<Angka>[]): readonly Paragraf[] {
  const menurutTps = new Map<string, Set<string>>();
  for (const k of kolom) {
    const tanpa = desa.tps.filter((t) => k.ambil(t) === null).map((t) => t.nomor);
    if (tanpa.length === 0 && k.ambil(desa) !== null) continue;
    const kunci =
      tanpa.length === 0 ? '' : tanpa.length === desa.tps.length ? 'semua TPS' : `TPS ${tanpa.join(', ')}`;
    menurutTps.set(kunci, (menurutTps.get(kunci) ?? new Set()).add(k.nama));
  }
  if (menurutTps.size === 0) return [];
  const kalimat = [...menurutTps].map(
    ([tps, nama]) => `Tidak ada data ${[...nama].join(', ')}${tps === '' ? '' : ` dari ${tps}`}.`,
  );
  return [
    catatan(
      'Data yang belum ada.',
      `${kalimat.join(' ')} Jumlah yang karenanya belum dapat dihitung ditulis "${TIDAK_ADA_DATA}".`,
    ),
  ];
}
