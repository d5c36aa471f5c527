import type { RekapDesa, RekapKecamatan } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import type { Paragraf } from './dokumen.ts';
import { formatSebutanDesa } from './sebutan-desa.ts';
import type { KolomAngka } from './tabel-desa.ts';

function formatDaftarDesa(desa: readonly RekapDesa[]): string {
  return desa.map(formatSebutanDesa).join(', ');
}

/** Names of figures by the desa that lack them, so that desa lacking the same are named once. */
function groupTanpaData(
  rekap: RekapKecamatan,
  kolom: readonly KolomAngka[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const kelompok = new Map<string, Set<string>>();
  for (const k of kolom) {
    const tanpa = rekap.desa.filter((d) => d.adaData && k.ambil(d) === null);
    if (tanpa.length === 0) continue;
    const kunci = formatDaftarDesa(tanpa);
    kelompok.set(kunci, (kelompok.get(kunci) ?? new Set()).add(k.nama));
  }
  return kelompok;
}

/** Notes under a table: which desa have no data, and which of the figures shown were not handed in by whom. Empty when nothing lacks. */
export function composeCatatanData(rekap: RekapKecamatan, kolom: readonly KolomAngka[]): readonly Paragraf[] {
  const belum = rekap.desa.filter((d) => !d.adaData);
  const kalimat = [...groupTanpaData(rekap, kolom)].map(
    ([desa, nama]) => `Tidak ada data ${[...nama].join(', ')} dari: ${desa}.`,
  );
  if (belum.length > 0) kalimat.unshift(`Belum ada data dari: ${formatDaftarDesa(belum)}.`);
  if (kalimat.length === 0) return [];
  kalimat.push(`Jumlah kecamatan yang belum dapat dihitung karenanya ditulis "${TIDAK_ADA_DATA}".`);
  return [
    { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Data yang belum ada. ' }, kalimat.join(' ')] },
  ];
}
