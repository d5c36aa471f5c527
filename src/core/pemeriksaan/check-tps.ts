import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { RekapDesa } from '../rekap/angka.ts';
import { buildTemuanWilayah, type Temuan } from './temuan.ts';

/**
 * TPS that are too large, empty, or missing in a row of numbers (PKPU 7/2024 Pasal 10; DOMAIN §6.2).
 * Codes: TPS_MELEBIHI_BATAS, TPS_KOSONG, NOMOR_TPS_MELOMPAT (peringatan).
 */
export function checkTps(
  rekapDesa: readonly RekapDesa[],
  tpsResmi: ReadonlyMap<string, readonly string[]>,
  profil: Profil,
): Temuan[] {
  return rekapDesa
    .filter((d) => d.adaData)
    .flatMap((d) => [
      ...d.tps.flatMap((t) => periksaUkuran(d.kode, t.nomor, t.akhir.jumlah, t.awal.jumlah, profil)),
      ...(tpsResmi.has(d.kode) ? [] : periksaUrutan(d)),
    ]);
}

function periksaUkuran(
  desa: string,
  tps: string,
  akhir: number | null,
  awal: number | null,
  profil: Profil,
): Temuan[] {
  if (akhir !== null && akhir > profil.pemilihMaksimumPerTps) {
    const pesan = `TPS ${tps} berisi ${formatBilangan(akhir)} pemilih, melebihi ${formatBilangan(profil.pemilihMaksimumPerTps)}. Bagi ulang pemilihnya, atau periksa apakah ada daftar yang terimpor dua kali.`;
    return [buildTemuanWilayah(desa, tps, 'TPS_MELEBIHI_BATAS', 'peringatan', pesan)];
  }
  if (akhir === 0 && (awal ?? 0) > 0) {
    const pesan = `Semua pemilih TPS ${tps} dinyatakan TMS. Pastikan TPS ini memang dihapus.`;
    return [buildTemuanWilayah(desa, tps, 'TPS_KOSONG', 'peringatan', pesan)];
  }
  return [];
}

function periksaUrutan(d: RekapDesa): Temuan[] {
  const ada = new Set(d.tps.map((t) => Number(t.nomor)));
  // Special locations are numbered from 901 on.
  const terbesar = Math.max(0, ...[...ada].filter((n) => n < 900));
  const hilang = Array.from({ length: terbesar }, (_, i) => i + 1).filter((n) => !ada.has(n));
  if (hilang.length === 0) return [];
  const sebut = hilang.slice(0, 10).map((n) => String(n).padStart(3, '0'));
  const pesan = `Nomor TPS desa ${d.nama} melompat: ${sebut.join(', ')}${hilang.length > 10 ? ' …' : ''} tidak ada. Pastikan tidak ada TPS yang belum diserahkan, lalu isi jumlah TPS resmi.`;
  return [buildTemuanWilayah(d.kode, null, 'NOMOR_TPS_MELOMPAT', 'peringatan', pesan)];
}

/** A neighbourhood must be this large before its pattern says anything. */
const WARGA_MINIMUM = 20;
const BAGIAN_POLA = 0.9;

/**
 * RT/RW that are no numbers, and pemilih whose RT votes elsewhere: nearly all of the RT are at one TPS, a few at another.
 * One finding per RT and TPS. Codes: RT_RW_BUKAN_ANGKA, RT_DI_LUAR_TPS (peringatan).
 */
export function checkRtRw(pemilihDesa: readonly Pemilih[], isTms: (kode: string) => boolean): Temuan[] {
  const perRt = new Map<string, Map<string, number>>();
  const bukanAngka = new Map<string, number>();
  for (const p of pemilihDesa) {
    if (isTms(p.keterangan)) continue;
    if (![p.rt, p.rw].every((x) => x === '' || /^\d{1,3}$/.test(x)))
      bukanAngka.set(p.tps, (bukanAngka.get(p.tps) ?? 0) + 1);
    else if (Number(p.rt) > 0 && Number(p.rw) > 0) {
      const k = `RT ${String(Number(p.rt))}/RW ${String(Number(p.rw))}`;
      const tps = perRt.get(k) ?? new Map<string, number>();
      perRt.set(k, tps);
      tps.set(p.tps, (tps.get(p.tps) ?? 0) + 1);
    }
  }
  const desa = pemilihDesa[0]?.desa ?? null;
  return [
    ...[...bukanAngka].map(([tps, n]) =>
      buildTemuanWilayah(
        desa,
        tps,
        'RT_RW_BUKAN_ANGKA',
        'peringatan',
        `RT atau RW ${String(n)} pemilih bukan angka. Betulkan di berkas sumber.`,
      ),
    ),
    ...[...perRt].flatMap(([rt, tps]) => periksaPola(desa, rt, tps)),
  ];
}

function periksaPola(desa: string | null, rt: string, tps: ReadonlyMap<string, number>): Temuan[] {
  const urut = [...tps].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const semua = urut.reduce((n, [, x]) => n + x, 0);
  const [utama, jumlahUtama] = urut[0] ?? ['', 0];
  if (urut.length < 2 || semua < WARGA_MINIMUM || jumlahUtama < semua * BAGIAN_POLA) return [];
  return urut
    .slice(1)
    .map(([lain, n]) =>
      buildTemuanWilayah(
        desa,
        lain,
        'RT_DI_LUAR_TPS',
        'peringatan',
        `${String(n)} pemilih ${rt} berada di TPS ${lain}, sedangkan ${String(jumlahUtama)} warga RT itu di TPS ${utama}. Pastikan penempatannya.`,
      ),
    );
}
