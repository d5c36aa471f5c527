import type { MingguanTermuat } from '../../../contract/bentuk/mingguan.ts';
import { periodeCoklitSchema } from '../../../contract/mingguan-schema.ts';
import type { CatatanCapaian } from '../../../core/mingguan/capaian.ts';
import { checkCapaian } from '../../../core/mingguan/check-capaian.ts';
import { computeMingguan } from '../../../core/mingguan/compute-mingguan.ts';
import { findMinggu, TARGET_BAKU, type PeriodeCoklit } from '../../../core/mingguan/periode.ts';
import { turunkanDariLaporan, turunkanDariNama } from '../../../core/mingguan/turunkan-capaian.ts';
import { loadCapaian, loadPeriodeCoklit } from '../../store/capaian.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import type { SesiAktif } from '../konteks.ts';
import { getMasuk } from '../rekap-masuk/sanding.ts';
import { formatTanggalSetempat } from '../tanggal-setempat.ts';
import { listKesesuaian } from './kesesuaian.ts';

/** Coklit of the Pilkada of 2024 began on that day (DOMAIN §2); elsewhere the office sets its own. */
const MULAI_USULAN = '2024-06-24';

export interface PeriodeTermuat {
  readonly periode: PeriodeCoklit;
  readonly diatur: boolean;
}

export function loadPeriode(sesi: SesiAktif): PeriodeTermuat {
  const tersimpan = loadPeriodeCoklit(sesi.db);
  if (tersimpan === undefined)
    return { periode: { mulai: MULAI_USULAN, target: TARGET_BAKU }, diatur: false };
  const hasil = periodeCoklitSchema.safeParse(tersimpan);
  if (!hasil.success) throw new Error('stored settings do not fit: mingguan');
  return { periode: hasil.data, diatur: true };
}

/** What could be told of a week from what is there already. */
export function turunkan(
  sesi: SesiAktif,
  dari: 'nama' | 'laporan',
  minggu: number,
): readonly CatatanCapaian[] {
  if (dari === 'nama') return turunkanDariNama(getKeadaan(sesi).rekap, sesi.profil(), minggu);
  const baris = getMasuk(sesi)
    .semua.filter((r) => r.jenis === 'laporan-coklit')
    .flatMap((r) => r.baris);
  return turunkanDariLaporan(baris, sesi.profil(), minggu);
}

/** @param minggu up to which it is told; `null`: the week of today, or the last with a report */
export function buildMingguan(sesi: SesiAktif, minggu: number | null, waktu: string): MingguanTermuat {
  const { periode, diatur } = loadPeriode(sesi);
  const akhir = periode.target.length;
  const catatan = loadCapaian(sesi.db).filter((c) => c.minggu <= akhir);
  const terakhir = Math.max(1, ...catatan.map((c) => c.minggu));
  const mingguIni = findMinggu(periode, formatTanggalSetempat(waktu)) ?? terakhir;
  const sampai = Math.min(minggu ?? mingguIni, akhir);
  const { rekap } = getKeadaan(sesi);
  const sasaran = new Map(
    rekap.desa.flatMap((d) => d.tps.map((t) => [`${d.kode}/${t.nomor}`, t.awal.jumlah])),
  );
  return {
    periode,
    periodeDiatur: diatur,
    mingguIni,
    laporan: computeMingguan(rekap, sesi.kecamatan.nama, catatan, periode, sampai),
    catatan,
    masalah: checkCapaian(catatan, (desa, tps) => sasaran.get(`${desa}/${tps}`) ?? null),
    kesesuaian: listKesesuaian(sesi),
    dapatDiturunkan: {
      nama: turunkan(sesi, 'nama', sampai).length,
      laporan: turunkan(sesi, 'laporan', sampai).length,
    },
  };
}
