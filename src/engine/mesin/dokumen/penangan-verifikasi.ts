import { existsSync } from 'node:fs';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { BerkasMasuk } from '../../intake/berkas-masuk.ts';
import { findBerkas } from '../../intake/find-berkas.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import { createDataBanding } from '../../verifikasi-data.ts';
import { verifyPaket } from '../../verifikasi-paket.ts';
import { listBerkasTitipan } from '../data/berkas-titipan.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { LayananMesin, PenanganSesi, SesiAktif } from '../konteks.ts';
import { FOLDER_DOKUMEN, formatJalurPenuh } from './tempat-dokumen.ts';

async function listBerkasSendiri(sesi: SesiAktif): Promise<readonly BerkasMasuk[]> {
  const folder = formatJalurPenuh(sesi, FOLDER_DOKUMEN);
  if (!existsSync(folder)) return [];
  const berkas = await findBerkas([folder]);
  return berkas.ok ? berkas.nilai : [];
}

async function listDiperiksa(
  titipan: readonly string[],
  sesi: SesiAktif,
  mesin: LayananMesin,
): Promise<Result<readonly BerkasMasuk[], GalatPanggilan>> {
  const berkas =
    titipan.length === 0 ? ok(await listBerkasSendiri(sesi)) : await listBerkasTitipan(titipan, mesin);
  if (!berkas.ok || berkas.nilai.length > 0) return berkas;
  return tolak(
    'TIDAK_ADA_YANG_DIPERIKSA',
    'Tidak ada berkas untuk diperiksa. Buat dahulu dokumennya, atau pilih folder yang berisi dokumen.',
  );
}

export const verifyDokumen: PenanganSesi<'dokumen.verifikasi'> = async ({ titipan }, sesi, konteks) => {
  const berkas = await listDiperiksa(titipan, sesi, konteks.mesin);
  if (!berkas.ok) return berkas;
  const hasil = await verifyPaket(berkas.nilai, {
    data: createDataBanding(sesi),
    signal: konteks.signal,
    onKemajuan: (selesai, jumlah, nama) => konteks.onKemajuan({ teks: `Memeriksa ${nama}`, selesai, jumlah }),
  });
  const tercatat = catatPeristiwa(sesi.db, {
    peristiwa: 'DOKUMEN_DIVERIFIKASI',
    rincian: { jumlah: hasil.jumlah, sesuai: hasil.sesuai },
  });
  return tercatat.ok ? ok(hasil) : tolakBasisData(tercatat.galat);
};
