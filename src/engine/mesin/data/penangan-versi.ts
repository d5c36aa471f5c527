import { ok } from '../../../core/result.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { activateVersi } from '../../store/activate-versi.ts';
import { loadPemilihDesa, loadRiwayatVersi } from '../../store/load-versi.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi } from '../konteks.ts';
import { findKunciData } from '../rapat/keadaan-rapat.ts';
import { computeBedaVersi } from './beda-versi.ts';

export const listVersi: PenanganSesi<'versi.list'> = ({ desa }, sesi) =>
  ok(
    loadRiwayatVersi(sesi.db, desa)
      .toReversed()
      .map((v) => ({
        nomor: v.nomor,
        aktif: v.aktif,
        dibuatPada: v.dibuatPada,
        jumlahBaris: v.jumlahBaris,
        jumlahTps: v.jumlahTps,
        berkas: v.berkas.map(({ nama, jumlahBaris, sha256 }) => ({ nama, jumlahBaris, sha256 })),
      })),
  );

function tolakVersiTidakAda(nama: string) {
  return tolak(
    'VERSI_TIDAK_ADA',
    `Versi itu tidak ada untuk desa ${nama}. Muat ulang daftar versinya, lalu pilih lagi.`,
  );
}

export const bedaVersi: PenanganSesi<'versi.beda'> = ({ desa, lama, baru, limit }, sesi) => {
  const [a, b] = [loadPemilihDesa(sesi.db, desa, lama), loadPemilihDesa(sesi.db, desa, baru)];
  if (a === null || b === null) return tolakVersiTidakAda(namaDesa(desa, sesi.kecamatan));
  return ok(computeBedaVersi(a, b, limit));
};

export const activateVersiDesa: PenanganSesi<'versi.activate'> = ({ desa, nomor }, sesi) => {
  const nama = namaDesa(desa, sesi.kecamatan);
  const terkunci = findKunciData(sesi, [desa]);
  if (terkunci !== null) return terkunci;
  const hasil = activateVersi(sesi.db, desa, nomor);
  if (hasil.ok) return ok(null);
  if (hasil.galat.kode === 'VERSI_TIDAK_ADA') return tolakVersiTidakAda(nama);
  if (hasil.galat.kode === 'VERSI_SUDAH_BERLAKU')
    return tolak(
      'VERSI_SUDAH_BERLAKU',
      `Versi ${String(nomor)} desa ${nama} memang sedang berlaku. Tidak ada yang berubah.`,
    );
  return tolakBasisData(hasil.galat);
};
