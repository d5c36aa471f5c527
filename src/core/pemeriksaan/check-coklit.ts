import type { Pemilih } from '../berkas/pemilih.ts';
import { maskNomor } from '../berkas/teks.ts';
import type { Profil } from '../profil/profil.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

/** Lists with fewer rows that carry a DPID have no DPID column worth the name. */
const BAGIAN_BERDPID = 0.5;

/**
 * The remark of a row against what else is known of it (DOMAIN §6.2): a new voter is new, a struck or corrected one was there.
 * Codes: BARU_SUDAH_TERDAFTAR, BARU_BERDPID, TMS_TANPA_DPID, UBAH_TANPA_DPID (peringatan).
 */
export function checkCoklit(pemilih: readonly Pemilih[], profil: Profil): Temuan[] {
  const tms = new Set(profil.keterangan.tms.map((k) => k.kode));
  const lama = new Set<string>();
  for (const p of pemilih) {
    if (p.keterangan !== 'B' && !tms.has(p.keterangan) && p.nik !== null && /^\d{16}$/.test(p.nik))
      lama.add(p.nik);
  }
  const berdpid = findDesaBerdpid(pemilih);
  return pemilih.flatMap((p) => [
    ...periksaBaru(p, lama),
    ...(berdpid.has(p.desa) && p.dpid === '' ? periksaTanpaDpid(p, tms) : []),
  ]);
}

/** Desa whose rows of the first list carry their DPID. */
function findDesaBerdpid(pemilih: readonly Pemilih[]): ReadonlySet<string> {
  const cacah = new Map<string, { semua: number; berisi: number }>();
  for (const p of pemilih) {
    if (p.keterangan === 'B') continue;
    const c = cacah.get(p.desa) ?? { semua: 0, berisi: 0 };
    cacah.set(p.desa, c);
    c.semua++;
    if (p.dpid !== '') c.berisi++;
  }
  return new Set([...cacah].filter(([, c]) => c.berisi >= c.semua * BAGIAN_BERDPID).map(([desa]) => desa));
}

function periksaBaru(p: Pemilih, lama: ReadonlySet<string>): Temuan[] {
  if (p.keterangan !== 'B') return [];
  const hasil: Temuan[] = [];
  if (p.nik !== null && lama.has(p.nik)) {
    const pesan = `Dicatat sebagai pemilih baru, padahal NIK ${maskNomor(p.nik)} masih aktif di daftar. Yang lama mestinya TMS (pindah atau ganda), atau baris baru ini dihapus.`;
    hasil.push(buildTemuan(p, 'BARU_SUDAH_TERDAFTAR', 'peringatan', pesan));
  }
  if (p.dpid !== '') {
    const pesan =
      'Dicatat sebagai pemilih baru, padahal sudah mempunyai DPID, jadi berasal dari daftar awal. Periksa keterangannya.';
    hasil.push(buildTemuan(p, 'BARU_BERDPID', 'peringatan', pesan));
  }
  return hasil;
}

function periksaTanpaDpid(p: Pemilih, tms: ReadonlySet<string>): Temuan[] {
  if (tms.has(p.keterangan)) {
    const pesan = `Dinyatakan TMS kode ${p.keterangan} tanpa DPID. Yang dicoret mestinya ada di daftar awal; periksa asal barisnya.`;
    return [buildTemuan(p, 'TMS_TANPA_DPID', 'peringatan', pesan)];
  }
  if (p.keterangan === 'U') {
    const pesan =
      'Dicatat sebagai perbaikan data tanpa DPID. Yang diperbaiki mestinya ada di daftar awal; periksa asal barisnya.';
    return [buildTemuan(p, 'UBAH_TANPA_DPID', 'peringatan', pesan)];
  }
  return [];
}
