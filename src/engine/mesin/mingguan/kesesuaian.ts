import type { KesesuaianDesa } from '../../../contract/bentuk/mingguan.ts';
import type { MaknaTms } from '../../../core/profil/profil.ts';
import { computePenduduk } from '../../../core/penduduk/compute-penduduk.ts';
import { listDesaBernama } from '../../store/load-berkode.ts';
import { getKeadaanBukti } from '../bukti/keadaan-bukti.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import type { SesiAktif } from '../konteks.ts';
import { getMasuk } from '../rekap-masuk/sanding.ts';

/** Findings that speak of the population of a desa. */
const KODE_PENDUDUK: ReadonlySet<string> = new Set([
  'PEMILIH_MELEBIHI_PENDUDUK',
  'PEMILIH_MELEBIHI_WAJIB_KTP',
  'BAGIAN_PEMILIH_TIDAK_LAZIM',
  'BAGIAN_AWAL_TIDAK_LAZIM',
  'BAGIAN_PINDAH_TIDAK_LAZIM',
]);

/**
 * The four points the evaluation of the first week of coklit asked of every desa: agreement with the population, pindah domisili, wrong TPS,
 * documents of the dead (KPU Sukoharjo, July 2024; DOMAIN §9).
 */
export function listKesesuaian(sesi: SesiAktif): readonly KesesuaianDesa[] {
  const { rekap, temuan } = getKeadaan(sesi);
  const profil = sesi.profil();
  const { desa: penduduk } = computePenduduk(rekap, getMasuk(sesi).penduduk, profil);
  const bukti = Map.groupBy(getKeadaanBukti(sesi).baris, (b) => b.pemilih.desa);
  const bernama = listDesaBernama(sesi.db);
  return rekap.desa.map((d): KesesuaianDesa => {
    const kode = (makna: MaknaTms): string | undefined =>
      profil.keterangan.tms.find((k) => k.makna === makna)?.kode;
    const jumlah = (makna: MaknaTms): number | null => d.tmsPerAlasan[kode(makna) ?? '']?.jumlah ?? null;
    const tanpaBukti = (makna: MaknaTms): number | null =>
      bernama.has(d.kode)
        ? (bukti.get(d.kode) ?? []).filter((b) => b.makna === makna && !b.lengkap).length
        : null;
    const terbuka = (cocok: (kode: string) => boolean): number =>
      temuan.filter(({ temuan: t }) => t.desa === d.kode && cocok(t.kode)).length;
    return {
      desa: d.kode,
      nama: d.nama,
      penduduk: penduduk.find((p) => p.kode === d.kode)?.penduduk ?? null,
      akhir: d.akhir.jumlah,
      pendudukTerbuka: terbuka((k) => KODE_PENDUDUK.has(k)),
      pindah: jumlah('PINDAH_DOMISILI'),
      pindahTanpaBukti: tanpaBukti('PINDAH_DOMISILI'),
      salahTps: jumlah('PINDAH_TPS'),
      salahTpsTanpaPasangan: terbuka((k) => k === 'PINDAH_TPS_TANPA_PASANGAN'),
      meninggal: jumlah('MENINGGAL'),
      meninggalTanpaBukti: tanpaBukti('MENINGGAL'),
    };
  });
}
