import type { IsianPengaturan } from '../../contract/pengaturan-schema.ts';
import { applyNilaiProfil } from '../../contract/terapkan-nilai-profil.ts';
import type { Profil, Tahapan } from '../../core/profil/profil.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from '../store/basis-data.ts';
import { kepalaJejak } from '../store/jejak.ts';
import { loadKeterangan, toPekerjaan } from './berkas-pekerjaan.ts';
import { loadKeadaan, loadPengaturan } from './isian-pengaturan.ts';
import type { SesiAktif } from './konteks.ts';

export interface BahanSesi {
  readonly id: string;
  readonly folder: string;
  readonly folderSumber: string;
  readonly db: BasisData;
  readonly kunci: Buffer;
  readonly kecamatan: Kecamatan;
  readonly profil: Profil;
  /** Opened by the recovery code: a new passphrase is due. */
  readonly denganKodePemulihan: boolean;
}

interface Turunan {
  readonly pengaturan: IsianPengaturan;
  readonly profil: Profil;
}

/** An open database with what follows from its settings, computed anew whenever they or the data change. */
export function createSesiAktif(bahan: BahanSesi): SesiAktif {
  const { id, folder, folderSumber, db, kecamatan } = bahan;
  const kodeTahapan = db.keterangan.identitas.tahapan;
  let revisi = 0;
  let kataSandiHarusDiganti = bahan.denganKodePemulihan;
  let turunan: Turunan | null = null;
  const simpanan = new Map<string, { readonly cap: string; readonly nilai: unknown }>();

  const derive = (): Turunan => {
    if (turunan === null) {
      const pengaturan = loadPengaturan(db, kecamatan);
      turunan = { pengaturan, profil: applyNilaiProfil(bahan.profil, kodeTahapan, pengaturan) };
    }
    return turunan;
  };
  const findTahapan = (): Tahapan => {
    const tahapan = derive().profil.tahapan.find((t) => t.kode === kodeTahapan);
    if (tahapan === undefined) throw new Error(`stage not in profile: ${kodeTahapan}`);
    return tahapan;
  };

  return {
    get pekerjaan() {
      // Whether it is practice data is told by the database, never by the file beside it: documents are marked by this.
      return { ...toPekerjaan(id, loadKeterangan(folder, folderSumber)), contoh: loadKeadaan(db).contoh };
    },
    terbuka() {
      const keadaan = loadKeadaan(db);
      return {
        ...this.pekerjaan,
        jumlahDesa: kecamatan.desa.length,
        pemulihanTertunda: !keadaan.contoh && !keadaan.pemulihanDikonfirmasi,
        kataSandiHarusDiganti,
        persiapanSelesai: keadaan.persiapanSelesai,
      };
    },
    db,
    kunci: bahan.kunci,
    kecamatan,
    get tahapan() {
      return findTahapan();
    },
    profilAsal: bahan.profil,
    profil: () => derive().profil,
    pengaturan: () => derive().pengaturan,
    folder,
    simpanan<T>(nama: string, compute: () => T): T {
      const cap = `${kepalaJejak(db)}/${String(revisi)}`;
      const ada = simpanan.get(nama);
      if (ada?.cap === cap) return ada.nilai as T;
      const nilai = compute();
      simpanan.set(nama, { cap, nilai });
      return nilai;
    },
    basikan() {
      revisi += 1;
      turunan = null;
      simpanan.clear();
    },
    kataSandiDiganti() {
      kataSandiHarusDiganti = false;
    },
  };
}
