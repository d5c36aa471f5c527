import { existsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { ok, type Result } from '../../core/result.ts';
import { captureGalat } from '../store/galat-basis-data.ts';
import { countJejak } from '../store/jejak.ts';
import { verifyBasisData } from '../store/verifikasi.ts';
import {
  AKHIRAN_CADANGAN,
  createCadangan,
  formatFolderCadangan,
  listCadangan,
} from './cadangan-pekerjaan.ts';
import { tolak, tolakBasisData, tolakBelumDibuka } from './galat.ts';
import { formatKetidakcocokan } from './kalimat-periksa.ts';
import type { LayananMesin, Penangan, PenanganSesi, SesiAktif } from './konteks.ts';
import { restoreCadangan } from './pulihkan-cadangan.ts';

/** More sentences than this are counted in a last one. */
const MASALAH_MAKSIMUM = 200;

export const listCadanganSesi: PenanganSesi<'cadangan.list'> = async (_, sesi) =>
  ok(await listCadangan(sesi));

export const createCadanganSesi: PenanganSesi<'cadangan.create'> = (_, sesi, { onKemajuan }) => {
  onKemajuan({ teks: 'Membuat dan memeriksa cadangan …', selesai: null, jumlah: null });
  return createCadangan(sesi, 'manual');
};

/** Only a plain name of a file that lies there: never a path. */
function findJalurCadangan(sesi: SesiAktif, nama: string): Result<string, GalatPanggilan> {
  const jalur = path.join(formatFolderCadangan(sesi.folder), nama);
  const sah = path.basename(nama) === nama && !nama.includes('\\') && nama.endsWith(AKHIRAN_CADANGAN);
  return sah && existsSync(jalur)
    ? ok(jalur)
    : tolak(
        'CADANGAN_TIDAK_DITEMUKAN',
        'Cadangan itu tidak ada lagi di folder cadangan. Muat ulang daftarnya.',
      );
}

export const keluaranCadangan: PenanganSesi<'cadangan.keluaran'> = async ({ nama }, sesi, { mesin }) => {
  const jalur = findJalurCadangan(sesi, nama);
  if (!jalur.ok) return jalur;
  return ok(await mesin.serahkan({ jalur: jalur.nilai, nama, tipe: 'application/octet-stream' }));
};

function findSumber(
  mesin: LayananMesin,
  sumber: { readonly titipan: string } | { readonly nama: string },
): Result<string, GalatPanggilan> {
  if ('nama' in sumber) {
    const sesi = mesin.sesi();
    return sesi === null ? tolakBelumDibuka() : findJalurCadangan(sesi, sumber.nama);
  }
  const titipan = mesin.findTitipan(sumber.titipan);
  return titipan === null || !existsSync(titipan.jalur)
    ? tolak('BERKAS_TIDAK_DITEMUKAN', 'Berkas cadangan tidak ditemukan lagi. Pilih berkasnya sekali lagi.')
    : ok(titipan.jalur);
}

export const restoreCadanganBaru: Penangan<'cadangan.restore'> = async ({ sumber, rahasia }, konteks) => {
  const jalur = findSumber(konteks.mesin, sumber);
  if (!jalur.ok) return jalur;
  const sesi = await restoreCadangan({ jalur: jalur.nilai, rahasia }, konteks);
  if (!sesi.ok) return sesi;
  await konteks.mesin.gantiSesi(sesi.nilai);
  return ok(sesi.nilai.pekerjaan);
};

export const verifySesi: PenanganSesi<'cadangan.verify'> = async (_, sesi, { onKemajuan }) => {
  onKemajuan({ teks: 'Menghitung ulang sidik semua data …', selesai: null, jumlah: null });
  await nextTurn();
  const hasil = captureGalat(() => verifyBasisData(sesi.db));
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  const semua = hasil.nilai;
  const masalah = semua.slice(0, MASALAH_MAKSIMUM).map((k) => formatKetidakcocokan(k, sesi.kecamatan));
  if (semua.length > MASALAH_MAKSIMUM)
    masalah.push(`… dan ${semua.length - MASALAH_MAKSIMUM} ketidakcocokan lain.`);
  return ok({ utuh: semua.length === 0, masalah, jumlahJejak: countJejak(sesi.db) });
};
