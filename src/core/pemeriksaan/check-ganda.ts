import type { Pemilih } from '../berkas/pemilih.ts';
import { maskNomor } from '../berkas/teks.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

/**
 * The same 16-digit NIK on several active rows, or on several TMS rows: each counts as often as it stands.
 * Swept within TPS, within desa and between desa (order of KPU Sukoharjo, DOMAIN §6.2).
 * Codes: NIK_GANDA (galat), NIK_GANDA_TMS (peringatan).
 */
export function checkGanda(pemilih: readonly Pemilih[], isTms: (kode: string) => boolean): Temuan[] {
  const aktif = new Map<string, Pemilih[]>();
  const tms = new Map<string, Pemilih[]>();
  for (const p of pemilih) {
    if (p.nik === null || !/^\d{16}$/.test(p.nik)) continue;
    const tabel = isTms(p.keterangan) ? tms : aktif;
    const daftar = tabel.get(p.nik);
    if (daftar === undefined) tabel.set(p.nik, [p]);
    else daftar.push(p);
  }
  const ganda = (tabel: Map<string, Pemilih[]>): Pemilih[][] =>
    [...tabel.values()].filter((d) => d.length > 1);
  return [
    ...ganda(aktif).flatMap((d) => d.map((p) => temuanGanda(p, d))),
    ...ganda(tms).flatMap((d) =>
      d.map((p) =>
        buildTemuan(
          p,
          'NIK_GANDA_TMS',
          'peringatan',
          `NIK ${samar(p)} dinyatakan TMS ${String(d.length)} kali (${tempat(d)}), dan dihitung sebanyak itu. Pastikan tidak tersalin dua kali.`,
        ),
      ),
    ),
  ];
}

function samar(p: Pemilih): string {
  return maskNomor(p.nik ?? '');
}

function temuanGanda(p: Pemilih, semua: readonly Pemilih[]): Temuan {
  const desa = new Set(semua.map((x) => x.desa)).size;
  const tps = new Set(semua.map((x) => x.tps)).size;
  const lingkup = desa > 1 ? 'antardesa' : tps > 1 ? 'antar-TPS dalam desa' : 'dalam satu TPS';
  return buildTemuan(
    p,
    'NIK_GANDA',
    'galat',
    `NIK ${samar(p)} aktif ${String(semua.length)} kali ${lingkup} (${tempat(semua)}), dan dihitung sebanyak itu. Tetapkan yang benar; yang lain diberi kode TMS ganda.`,
  );
}

function tempat(semua: readonly Pemilih[]): string {
  const sebut = semua.slice(0, 4).map((p) => `${p.desa} TPS ${p.tps} baris ${String(p.asal.baris)}`);
  return [...sebut, ...(semua.length > 4 ? ['…'] : [])].join('; ');
}
