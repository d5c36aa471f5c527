import { mkdir, rename } from 'node:fs/promises';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import { appendJejak } from '../../store/jejak.ts';
import { setDisahkan, type DokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import { writeSementara } from '../../write-dokumen.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';
import { buildPapan, formatJudulDokumen, type DokumenKini } from './keadaan-dokumen.ts';
import { writeManifest } from './manifest.ts';
import { filterDokumen, isBerlaku, type Pilihan } from './pilih-dokumen.ts';
import {
  FOLDER_DISAHKAN,
  formatJalurDisahkan,
  formatJalurPenuh,
  isUtuh,
  readDokumen,
} from './tempat-dokumen.ts';

/** A safe copy of every file, whole on disk before anything is locked. */
async function copyAman(
  sesi: SesiAktif,
  dokumen: readonly DokumenTersimpan[],
): Promise<Result<null, GalatPanggilan>> {
  await mkdir(formatJalurPenuh(sesi, FOLDER_DISAHKAN), { recursive: true });
  for (const b of dokumen.flatMap((d) => d.berkas)) {
    const jalur = formatJalurDisahkan(b);
    if (await isUtuh(sesi, { ...b, jalur })) continue;
    const isi = await readDokumen(sesi, b);
    if (!isi.ok) return isi;
    const tujuan = formatJalurPenuh(sesi, jalur);
    await rename(await writeSementara(tujuan, isi.nilai.isi), tujuan);
  }
  return ok(null);
}

/**
 * Locks the documents chosen for good, as the plenary has approved them: they are never made, moved or replaced again, and their bytes
 * are kept a second time. Refused when one of them is not a final document in force. Returns how many were locked now.
 */
export async function lockDokumen(
  sesi: SesiAktif,
  pilihan: Pilihan,
  waktu: string,
): Promise<Result<number, GalatPanggilan>> {
  const papan = buildPapan(sesi);
  const dipilih = filterDokumen(papan.dokumen, pilihan);
  const belum = dipilih.find((d: DokumenKini) => !isBerlaku(d) || d.terakhir?.draf !== false);
  if (belum !== undefined)
    return tolak(
      'DOKUMEN_BELUM_SIAP',
      `${formatJudulDokumen(belum.entri, belum.sasaran, papan.fakta)} belum dibuat sebagai dokumen akhir, atau tidak sesuai lagi dengan data. Buat dahulu, lalu sahkan.`,
    );
  const dokumen = dipilih.flatMap(({ terakhir }) =>
    terakhir === null || terakhir.disahkanPada !== null ? [] : [terakhir],
  );
  if (dokumen.length === 0) return ok(0);
  const disalin = await copyAman(sesi, dokumen);
  if (!disalin.ok) return disalin;
  const hasil = sesi.db.transact(() => {
    setDisahkan(
      sesi.db,
      dokumen.map((d) => d.id),
      waktu,
    );
    appendJejak(sesi.db, {
      peristiwa: 'DOKUMEN_DISAHKAN',
      rincian: {
        jumlah: dokumen.length,
        berkas: dokumen.flatMap((d) => d.berkas.map((b) => b.sha256)),
      },
      mengubahData: false,
    });
    return ok(null);
  });
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  const manifest = await writeManifest(sesi);
  return manifest.ok ? ok(dokumen.length) : manifest;
}
