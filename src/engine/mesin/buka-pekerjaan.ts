import type { GalatPanggilan } from '../../contract/galat.ts';
import type { Profil } from '../../core/profil/profil.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import { loadProfil } from '../load-profil.ts';
import type { Identitas } from '../store/basis-data.ts';
import { openDatabase, readIdentitas } from '../store/open-basis-data.ts';
import { loadKecamatan } from '../wilayah/load-wilayah.ts';
import { composeKeterangan } from './bangun-keterangan.ts';
import { formatJalurBasisData, loadKeterangan, readKeterangan, saveKeterangan } from './berkas-pekerjaan.ts';
import { tolak, tolakBasisData } from './galat.ts';
import { loadKeadaan } from './isian-pengaturan.ts';
import type { LayananMesin, SesiAktif } from './konteks.ts';
import { createSesiAktif } from './sesi-aktif.ts';

export interface WilayahDanProfil {
  readonly kecamatan: Kecamatan;
  readonly profil: Profil;
}

/** Area and profile of an identity, both of which the program must know. */
export function loadWilayahDanProfil(
  identitas: Identitas,
  folderSumber: string,
): Result<WilayahDanProfil, GalatPanggilan> {
  const kecamatan = loadKecamatan(identitas.kecamatan);
  if (kecamatan === null || kecamatan.desa.length === 0)
    return tolak('KECAMATAN_TIDAK_DIKENAL', 'Kecamatan ini tidak ada di data wilayah program.');
  const profil = loadProfil(identitas.profil, folderSumber);
  if (!profil.ok) return tolak('PROFIL_TIDAK_TERSEDIA', `${profil.galat} Pasang ulang program ini.`);
  if (!profil.nilai.tahapan.some((t) => t.kode === identitas.tahapan))
    return tolak('TAHAPAN_TIDAK_DIKENAL', 'Tahapan ini tidak ada di profil pemilihannya.');
  return ok({ kecamatan, profil: profil.nilai });
}

/** Mends a lost or outdated description from what stands in the database, and notes the opening. */
function refreshKeterangan(sesi: SesiAktif, waktu: string, folderSumber: string): void {
  const lama = readKeterangan(sesi.folder);
  const { dibuatPada } = lama ?? loadKeterangan(sesi.folder, folderSumber);
  const contoh = loadKeadaan(sesi.db).contoh;
  saveKeterangan(sesi.folder, {
    ...composeKeterangan(sesi.kecamatan, sesi.profilAsal, sesi.tahapan, { contoh, dibuatPada }),
    cadanganTerakhir: lama?.cadanganTerakhir ?? null,
    terakhirDibuka: waktu,
  });
}

/** Opens the database in `folder` with its data key; the caller makes it the open one. */
export function openPekerjaan(
  mesin: LayananMesin,
  pilihan: {
    readonly id: string;
    readonly folder: string;
    readonly kunci: Buffer;
    readonly denganKodePemulihan: boolean;
  },
): Result<SesiAktif, GalatPanggilan> {
  const berkas = formatJalurBasisData(pilihan.folder);
  const identitas = readIdentitas(berkas, pilihan.kunci);
  if (!identitas.ok) return tolakBasisData(identitas.galat);
  if (identitas.nilai === null)
    return tolak(
      'BASIS_DATA_KOSONG',
      'Basis data ini hilang atau masih kosong. Pulihkan dari cadangan terakhir.',
    );
  const bekal = loadWilayahDanProfil(identitas.nilai, mesin.folderSumber);
  if (!bekal.ok) return bekal;
  const db = openDatabase({
    berkas,
    kunci: pilihan.kunci,
    waktu: mesin.waktu,
    identitas: identitas.nilai,
  });
  if (!db.ok) return tolakBasisData(db.galat);
  try {
    const sesi = createSesiAktif({
      ...pilihan,
      ...bekal.nilai,
      folderSumber: mesin.folderSumber,
      db: db.nilai,
    });
    refreshKeterangan(sesi, mesin.waktu(), mesin.folderSumber);
    return ok(sesi);
  } catch (e) {
    db.nilai.close();
    throw e;
  }
}
