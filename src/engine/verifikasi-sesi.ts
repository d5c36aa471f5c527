import path from 'node:path';
import { gagal, ok, type Result } from '../core/result.ts';
import { FOLDER_SUMBER } from './load-profil.ts';
import { loadWilayahDanProfil } from './mesin/buka-pekerjaan.ts';
import type { SesiAktif } from './mesin/konteks.ts';
import { createSesiAktif } from './mesin/sesi-aktif.ts';
import type { GalatBuka } from './store/galat-basis-data.ts';
import { unlockKunci, type GalatKunci } from './store/kunci.ts';
import { openDatabase, readIdentitas } from './store/open-basis-data.ts';

export type GalatSesiBaca =
  | { readonly jenis: 'basis-data'; readonly galat: GalatBuka | GalatKunci }
  | { readonly jenis: 'lain'; readonly pesan: string };

function gagalData(galat: GalatBuka | GalatKunci): Result<never, GalatSesiBaca> {
  return gagal({ jenis: 'basis-data', galat });
}

/** A database with its settings, opened where it lies, to be asked and not changed. The caller closes it. */
export async function openSesiBaca(
  berkas: string,
  kataSandi: string,
  waktu: () => string,
): Promise<Result<SesiAktif, GalatSesiBaca>> {
  const kunci = await unlockKunci(berkas, { kataSandi });
  if (!kunci.ok) return gagalData(kunci.galat);
  const identitas = readIdentitas(berkas, kunci.nilai);
  if (!identitas.ok) return gagalData(identitas.galat);
  if (identitas.nilai === null)
    return gagal({ jenis: 'lain', pesan: `Basis data "${berkas}" masih kosong.` });
  const bekal = loadWilayahDanProfil(identitas.nilai, FOLDER_SUMBER);
  if (!bekal.ok) return gagal({ jenis: 'lain', pesan: bekal.galat.pesan });
  const db = openDatabase({ berkas, kunci: kunci.nilai, waktu, identitas: identitas.nilai });
  if (!db.ok) return gagalData(db.galat);
  const folder = path.dirname(path.resolve(berkas));
  return ok(
    createSesiAktif({
      ...bekal.nilai,
      id: path.basename(folder),
      folder,
      folderSumber: FOLDER_SUMBER,
      db: db.nilai,
      kunci: kunci.nilai,
      denganKodePemulihan: false,
    }),
  );
}
