import type { KendalaTampil, PengawasanTampil } from '../../../contract/bentuk/mingguan.ts';
import { kendalaSchema, pengawasanSchema } from '../../../contract/mingguan-schema.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { CatatanCapaian } from '../../../core/mingguan/capaian.ts';
import { ok, type Result } from '../../../core/result.ts';
import { loadCapaian, saveCapaian, savePeriodeCoklit } from '../../store/capaian.ts';
import { loadCatatan, removeCatatan, saveCatatan, type JenisCatatan } from '../../store/catatan.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import type { PenanganMingguan } from '../peta-penangan.ts';
import { formatTanggalSetempat } from '../tanggal-setempat.ts';
import { buildMingguan, loadPeriode, turunkan } from './keadaan-mingguan.ts';

const loadMingguan: PenanganSesi<'mingguan.load'> = ({ minggu }, sesi, { mesin }) =>
  ok(buildMingguan(sesi, minggu, mesin.waktu()));

const savePeriode: PenanganSesi<'mingguan.savePeriode'> = ({ periode }, sesi) => {
  const terakhir = Math.max(0, ...loadCapaian(sesi.db).map((c) => c.minggu));
  if (terakhir > periode.target.length)
    return tolak(
      'MINGGU_MASIH_BERISI',
      `Sudah ada laporan minggu ke-${String(terakhir)}. Kosongkan laporan itu dahulu, atau biarkan masa coklit sepanjang itu.`,
    );
  const hasil = savePeriodeCoklit(sesi.db, periode);
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
};

function findDesaAsing(
  sesi: SesiAktif,
  desa: readonly (string | null)[],
): Result<never, GalatPanggilan> | null {
  const asing = desa.find((d) => d !== null && !sesi.kecamatan.desa.some((k) => k.kode === d));
  if (asing === undefined || asing === null) return null;
  return tolak('DESA_TIDAK_DIKENAL', `Desa berkode ${asing} tidak ada di Kecamatan ${sesi.kecamatan.nama}.`);
}

/** Week and places must be known before anything is written. */
function findTempatSalah(
  sesi: SesiAktif,
  minggu: number,
  catatan: readonly Pick<CatatanCapaian, 'desa' | 'tms'>[],
): Result<never, GalatPanggilan> | null {
  const { target } = loadPeriode(sesi).periode;
  if (minggu > target.length)
    return tolak(
      'MINGGU_DI_LUAR_MASA',
      `Masa coklit hanya ${String(target.length)} minggu. Atur masanya dahulu.`,
    );
  const asing = findDesaAsing(
    sesi,
    catatan.map((c) => c.desa),
  );
  if (asing !== null) return asing;
  const kode = new Set(sesi.profil().keterangan.tms.map((k) => k.kode));
  const alasan = catatan.flatMap((c) => Object.keys(c.tms)).find((k) => !kode.has(k));
  if (alasan !== undefined)
    return tolak('ALASAN_TIDAK_DIKENAL', `Alasan TMS "${alasan}" tidak dikenal pemilihan ini.`);
  return null;
}

const saveMingguan: PenanganSesi<'mingguan.save'> = ({ minggu, capaian }, sesi) => {
  const salah = findTempatSalah(sesi, minggu, capaian);
  if (salah !== null) return salah;
  const hasil = saveCapaian(
    sesi.db,
    capaian.map((c) => ({ ...c, minggu, sumber: 'ketik' })),
  );
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
};

const deriveMingguan: PenanganSesi<'mingguan.turunkan'> = ({ minggu, dari, ganti }, sesi) => {
  const calon = turunkan(sesi, dari, minggu);
  const salah = findTempatSalah(sesi, minggu, calon);
  if (salah !== null) return salah;
  const ada = new Map(
    loadCapaian(sesi.db)
      .filter((c) => c.minggu === minggu)
      .map((c) => [`${c.desa}/${c.tps}`, c]),
  );
  // A list says nothing of stickers: what was typed of them stays.
  const dipakai = calon
    .filter((c) => ganti || !ada.has(`${c.desa}/${c.tps}`))
    .map((c) => ({ ...c, stiker: c.stiker ?? ada.get(`${c.desa}/${c.tps}`)?.stiker ?? null }));
  if (dipakai.length > 0) {
    const hasil = saveCapaian(sesi.db, dipakai);
    if (!hasil.ok) return tolakBasisData(hasil.galat);
  }
  return ok({ disimpan: dipakai.length, dilewati: calon.length - dipakai.length });
};

function simpan(
  sesi: SesiAktif,
  jenis: JenisCatatan,
  id: number | null,
  saat: string,
  isi: { readonly desa: string | null },
): Result<{ readonly id: number }, GalatPanggilan> {
  const asing = findDesaAsing(sesi, [isi.desa]);
  if (asing !== null) return asing;
  const hasil = saveCatatan(sesi.db, jenis, id, saat, isi);
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  return hasil.nilai === null ? tolakTidakAda() : ok({ id: hasil.nilai });
}

function tolakTidakAda(): Result<never, GalatPanggilan> {
  return tolak('CATATAN_TIDAK_ADA', 'Catatan itu tidak ada lagi. Muat ulang halamannya.');
}

function hapus(sesi: SesiAktif, jenis: JenisCatatan, id: number): Result<null, GalatPanggilan> {
  const hasil = removeCatatan(sesi.db, jenis, id);
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  return hasil.nilai ? ok(null) : tolakTidakAda();
}

/** Only this program writes there. @throws when what is stored does not fit */
export function listKendalaTersimpan(sesi: SesiAktif): readonly KendalaTampil[] {
  return loadCatatan(sesi.db, 'kendala').map((c) => ({ id: c.id, ...kendalaSchema.parse(c.isi) }));
}

export function listPengawasanTersimpan(sesi: SesiAktif, hariIni: string): readonly PengawasanTampil[] {
  return loadCatatan(sesi.db, 'pengawasan').map((c) => {
    const isi = pengawasanSchema.parse(c.isi);
    const terlambat = isi.keadaan !== 'selesai' && isi.tenggat !== '' && isi.tenggat < hariIni;
    return { id: c.id, ...isi, terlambat };
  });
}

const listKendala: PenanganSesi<'kendala.list'> = (_masukan, sesi) => ok(listKendalaTersimpan(sesi));

const listPengawasan: PenanganSesi<'pengawasan.list'> = (_masukan, sesi, { mesin }) =>
  ok(listPengawasanTersimpan(sesi, formatTanggalSetempat(mesin.waktu())));

/** Handlers of the weekly reports of coklit and of the two logs. */
export const PENANGAN_MINGGUAN = {
  'mingguan.load': loadMingguan,
  'mingguan.savePeriode': savePeriode,
  'mingguan.save': saveMingguan,
  'mingguan.turunkan': deriveMingguan,

  'kendala.list': listKendala,
  'kendala.save': ({ id, isian }, sesi) => simpan(sesi, 'kendala', id, isian.waktu, isian),
  'kendala.remove': ({ id }, sesi) => hapus(sesi, 'kendala', id),

  'pengawasan.list': listPengawasan,
  'pengawasan.save': ({ id, isian }, sesi) => simpan(sesi, 'pengawasan', id, isian.tanggal, isian),
  'pengawasan.remove': ({ id }, sesi) => hapus(sesi, 'pengawasan', id),
} as const satisfies PenanganMingguan;
