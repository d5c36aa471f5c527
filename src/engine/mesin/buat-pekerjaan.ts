import { mkdir, rm } from 'node:fs/promises';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { IsianPengaturan } from '../../contract/pengaturan-schema.ts';
import { ok, type Result } from '../../core/result.ts';
import type { BasisData, Identitas } from '../store/basis-data.ts';
import { createKunci } from '../store/kunci.ts';
import { openDatabase } from '../store/open-basis-data.ts';
import { putBagian } from '../store/pengaturan.ts';
import { composeKeterangan } from './bangun-keterangan.ts';
import {
  AWALAN_BARU,
  formatFolderPekerjaan,
  formatJalurBasisData,
  saveKeterangan,
} from './berkas-pekerjaan.ts';
import { loadWilayahDanProfil, type WilayahDanProfil } from './buka-pekerjaan.ts';
import { createFolderMilik } from './folder-mesin.ts';
import { tolak, tolakBasisData } from './galat.ts';
import { completeIsianDesa } from './isian-pengaturan.ts';
import type { LayananMesin } from './konteks.ts';

export interface RancanganPekerjaan {
  readonly identitas: Identitas;
  readonly kataSandi: string;
  readonly denganKodePemulihan: boolean;
  readonly contoh: boolean;
  /** What is known from the start. */
  readonly pengaturan: Partial<Omit<IsianPengaturan, 'desa'>> & Pick<IsianPengaturan, 'desa'>;
}

/** A new database, closed, in a folder that nobody sees yet. Whoever does not place it removes the folder. */
export interface PekerjaanBaru extends WilayahDanProfil {
  readonly folder: string;
  readonly kunci: Buffer;
  readonly kodePemulihan: string | null;
}

function saveAwal(db: BasisData, rancangan: RancanganPekerjaan, bekal: WilayahDanProfil): void {
  const { desa, ...lain } = rancangan.pengaturan;
  putBagian(db, 'keadaan', {
    contoh: rancangan.contoh,
    pemulihanDikonfirmasi: !rancangan.denganKodePemulihan,
    persiapanSelesai: rancangan.contoh,
  });
  putBagian(db, 'desa', completeIsianDesa(bekal.kecamatan, desa));
  for (const bagian of ['kantor', 'penerima', 'pleno', 'nilaiProfil', 'samaran'] as const)
    if (lain[bagian] !== undefined) putBagian(db, bagian, lain[bagian]);
}

async function fillFolder(
  mesin: LayananMesin,
  folder: string,
  rancangan: RancanganPekerjaan,
  bekal: WilayahDanProfil,
): Promise<Result<PekerjaanBaru, GalatPanggilan>> {
  const berkas = formatJalurBasisData(folder);
  const { kataSandi, denganKodePemulihan, identitas } = rancangan;
  const kunci = await createKunci(berkas, { kataSandi, denganKodePemulihan, biaya: mesin.biayaKunci });
  if (!kunci.ok) return tolakBasisData(kunci.galat);
  const db = openDatabase({ berkas, kunci: kunci.nilai.kunci, waktu: mesin.waktu, identitas });
  if (!db.ok) return tolakBasisData(db.galat);
  try {
    const tersimpan = db.nilai.transact(() => {
      saveAwal(db.nilai, rancangan, bekal);
      return ok(null);
    });
    if (!tersimpan.ok) return tolakBasisData(tersimpan.galat);
  } finally {
    db.nilai.close();
  }
  const tahapan = bekal.profil.tahapan.find((t) => t.kode === identitas.tahapan);
  if (tahapan === undefined)
    return tolak('TAHAPAN_TIDAK_DIKENAL', 'Tahapan ini tidak ada di profil pemilihannya.');
  const { contoh } = rancangan;
  saveKeterangan(
    folder,
    composeKeterangan(bekal.kecamatan, bekal.profil, tahapan, { contoh, dibuatPada: mesin.waktu() }),
  );
  return ok({ ...bekal, folder, kunci: kunci.nilai.kunci, kodePemulihan: kunci.nilai.kodePemulihan });
}

/** Makes key file, database, first settings and description. A run killed at any point leaves nothing that is listed. */
export async function createPekerjaan(
  mesin: LayananMesin,
  rancangan: RancanganPekerjaan,
): Promise<Result<PekerjaanBaru, GalatPanggilan>> {
  const bekal = loadWilayahDanProfil(rancangan.identitas, mesin.folderSumber);
  if (!bekal.ok) return bekal;
  const induk = formatFolderPekerjaan(mesin.folderData);
  await mkdir(induk, { recursive: true, mode: 0o700 });
  const folder = await createFolderMilik(induk, AWALAN_BARU);
  let hasil: Result<PekerjaanBaru, GalatPanggilan> | null = null;
  try {
    hasil = await fillFolder(mesin, folder, rancangan, bekal.nilai);
    return hasil;
  } finally {
    if (hasil?.ok !== true) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
