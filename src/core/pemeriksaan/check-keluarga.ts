import type { Pemilih } from '../berkas/pemilih.ts';
import { maskNomor } from '../berkas/teks.ts';
import { buildTemuanWilayah, type Temuan } from './temuan.ts';

/**
 * A family card whose active members vote at several TPS: a TPS must not split a family (DOMAIN §6.2, §6.3).
 * One finding per family, at the TPS with its fewest members. Code: KELUARGA_LINTAS_TPS (peringatan).
 */
export function checkKeluarga(pemilihDesa: readonly Pemilih[], isTms: (kode: string) => boolean): Temuan[] {
  const perNkk = new Map<string, Map<string, number>>();
  for (const p of pemilihDesa) {
    if (isTms(p.keterangan) || p.nkk === null || !/^\d{16}$/.test(p.nkk)) continue;
    const tps = perNkk.get(p.nkk) ?? new Map<string, number>();
    perNkk.set(p.nkk, tps);
    tps.set(p.tps, (tps.get(p.tps) ?? 0) + 1);
  }
  const desa = pemilihDesa[0]?.desa ?? null;
  return [...perNkk].flatMap(([nkk, tps]) => {
    if (tps.size < 2) return [];
    const urut = [...tps].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    const rinci = urut.map(([nomor, n]) => `TPS ${nomor}: ${String(n)}`).join(', ');
    const pesan = `Keluarga NKK ${maskNomor(nkk)} terpecah di ${String(tps.size)} TPS (${rinci} pemilih). Satukan di satu TPS, atau pastikan KK-nya memang sudah terpisah.`;
    return [buildTemuanWilayah(desa, urut[0]?.[0] ?? null, 'KELUARGA_LINTAS_TPS', 'peringatan', pesan)];
  });
}
