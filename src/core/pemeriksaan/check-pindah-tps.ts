import { isNomorRusak } from '../berkas/nomor-rusak.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import { computePindahTps } from '../rekap/compute-pindah-tps.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

/**
 * A TMS row "pindah TPS" whose voter does not come back as row B in another TPS of the desa (DOMAIN §5.1, §6.1.4).
 * A ruined NIK cannot be looked for; the finding of its file says so. Code: PINDAH_TPS_TANPA_PASANGAN. Not run where the profile has no code with makna PINDAH_TPS.
 */
export function checkPindahTps(pemilihDesa: readonly Pemilih[], profil: Profil): Temuan[] {
  const kode = new Set(profil.keterangan.tms.filter((k) => k.makna === 'PINDAH_TPS').map((k) => k.kode));
  const berpasangan = new Set(computePindahTps(pemilihDesa, kode).map((p) => p.keluar));
  return pemilihDesa
    .filter((p) => kode.has(p.keterangan) && !berpasangan.has(p) && !isNomorRusak(p.nik))
    .map((p) =>
      buildTemuan(
        p,
        'PINDAH_TPS_TANPA_PASANGAN',
        'peringatan',
        `Pemilih TMS kode ${p.keterangan} (salah penempatan TPS) tidak ditemukan sebagai pemilih baru (B) ber-NIK sama di TPS lain desa ini. Tambahkan baris B di TPS yang benar.`,
      ),
    );
}
