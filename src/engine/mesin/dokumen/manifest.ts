import { hash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { NAMA_MANIFEST, type BerkasManifest, type Manifest } from '../../../contract/manifest-schema.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import { appendJejak } from '../../store/jejak.ts';
import { loadDokumenTerbaru, type DokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import { writeSementara } from '../../write-dokumen.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { tolakBasisData } from '../galat.ts';
import { loadKeadaan } from '../isian-pengaturan.ts';
import type { SesiAktif } from '../konteks.ts';
import { loadAngkaKeadaan, type AngkaKeadaan } from './angka-keadaan.ts';
import { FOLDER_DOKUMEN, FOLDER_RIWAYAT, formatJalurPenuh } from './tempat-dokumen.ts';

function listBerkasManifest(d: DokumenTersimpan, angka: AngkaKeadaan): readonly BerkasManifest[] {
  return d.berkas
    .filter((b) => !b.jalur.startsWith(`${FOLDER_RIWAYAT}/`))
    .map((b) => ({
      jalur: b.jalur.slice(FOLDER_DOKUMEN.length + 1),
      jenis: d.jenis,
      ...d.sasaran,
      format: b.format,
      sha256: b.sha256,
      ukuran: b.ukuran,
      halaman: b.halaman,
      draf: d.draf,
      disahkan: d.disahkanPada !== null,
      keadaan: d.kepalaJejak,
      angka: angka(d.kepalaJejak, d.sasaran),
    }));
}

/** What a set of made documents is, always the same for the same documents and data. */
export function composeManifest(sesi: SesiAktif, dokumen: readonly DokumenTersimpan[]): Manifest {
  const { kecamatan, profil, tahapan } = sesi.db.keterangan.identitas;
  const angka = loadAngkaKeadaan(sesi.db);
  return {
    versi: 1,
    kecamatan: { kode: kecamatan, nama: sesi.kecamatan.nama },
    profil,
    tahapan,
    contoh: loadKeadaan(sesi.db).contoh,
    kepalaJejak: getKeadaan(sesi).kepalaJejak,
    berkas: dokumen
      .flatMap((d) => listBerkasManifest(d, angka))
      .sort((a, b) => (a.jalur < b.jalur ? -1 : a.jalur > b.jalur ? 1 : 0)),
  };
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  return Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`, 'utf8');
}

/** Writes what now lies in the folder of documents, whole or not at all; its hash goes into the jejak. */
export async function writeManifest(sesi: SesiAktif): Promise<Result<null, GalatPanggilan>> {
  const dokumen = loadDokumenTerbaru(sesi.db);
  if (dokumen.length === 0) return ok(null);
  const isi = encodeManifest(composeManifest(sesi, dokumen));
  const jalur = formatJalurPenuh(sesi, `${FOLDER_DOKUMEN}/${NAMA_MANIFEST}`);
  const lama = await readFile(jalur).catch(() => null);
  if (lama?.equals(isi) === true) return ok(null);
  await mkdir(path.dirname(jalur), { recursive: true });
  // Noted before it takes its place: a manifest that lies there is always one the jejak knows.
  const sementara = await writeSementara(jalur, isi);
  const hasil = sesi.db.transact(() => {
    appendJejak(sesi.db, {
      peristiwa: 'MANIFEST_DITULIS',
      rincian: { sha256: hash('sha256', isi), berkas: dokumen.reduce((n, d) => n + d.berkas.length, 0) },
      mengubahData: false,
    });
    return ok(null);
  });
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  await rename(sementara, jalur);
  return ok(null);
}
