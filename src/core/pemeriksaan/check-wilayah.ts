import type { RekapDesa } from '../rekap/angka.ts';
import { buildTemuanWilayah, type Temuan } from './temuan.ts';

/** Desa without data, and TPS that differ from the official list. Codes: DESA_BELUM_ADA_DATA, JUMLAH_TPS_BEDA. */
export function checkWilayah(
  desa: readonly RekapDesa[],
  tpsResmi: ReadonlyMap<string, readonly string[]>,
): Temuan[] {
  return desa.flatMap((d) => (d.adaData ? checkTps(d, tpsResmi.get(d.kode)) : [tanpaData(d)]));
}

function tanpaData(d: RekapDesa): Temuan {
  const pesan = `Desa ${d.nama} belum menyerahkan data; jumlah kecamatan belum dapat dihitung. Impor berkas desa ini.`;
  return buildTemuanWilayah(d.kode, null, 'DESA_BELUM_ADA_DATA', 'galat', pesan);
}

function checkTps(d: RekapDesa, resmi: readonly string[] | undefined): Temuan[] {
  if (resmi === undefined) return [];
  // A TPS from the official list without rows stands in the recap with zeros; a row makes awal or baru positive.
  const berbaris = new Set(
    d.tps.filter((t) => t.awal.jumlah !== 0 || t.baru.jumlah !== 0).map((t) => t.nomor),
  );
  const hilang = resmi.filter((nomor) => !berbaris.has(nomor));
  const lebih = [...berbaris].filter((nomor) => !resmi.includes(nomor)).sort();
  if (hilang.length === 0 && lebih.length === 0) return [];
  const rinci = [
    hilang.length > 0 ? `tanpa data: TPS ${hilang.join(', ')}` : '',
    lebih.length > 0 ? `tidak ada di daftar resmi: TPS ${lebih.join(', ')}` : '',
  ].filter((t) => t !== '');
  const pesan = `Desa ${d.nama} menyerahkan ${String(berbaris.size)} TPS, daftar resmi ${String(resmi.length)} TPS (${rinci.join('; ')}). Cocokkan dengan PPS.`;
  return [buildTemuanWilayah(d.kode, null, 'JUMLAH_TPS_BEDA', 'galat', pesan)];
}
