import type { Profil } from '../profil/profil.ts';
import type { Bilangan, RekapKecamatan } from '../rekap/angka.ts';
import type { BarisMasuk } from '../rekap-masuk/rekap-masuk.ts';
import type { CatatanCapaian } from './capaian.ts';

function listTms(profil: Profil, ambil: (kode: string, makna: string) => Bilangan): Record<string, number> {
  const tms: Record<string, number> = {};
  for (const { kode, makna } of profil.keterangan.tms) {
    const nilai = ambil(kode, makna);
    if (nilai !== null) tms[kode] = nilai;
  }
  return tms;
}

/**
 * Reports of a week counted from the by-name lists. Only TPS whose list shows any result of coklit: a list as it was handed out says nothing
 * of what was visited. A list that shows one is taken for done, as it is handed in after the last house.
 */
export function turunkanDariNama(
  rekap: RekapKecamatan,
  profil: Profil,
  minggu: number,
): readonly CatatanCapaian[] {
  return rekap.desa
    .filter((d) => d.adaData && d.sumber !== 'rekap')
    .flatMap((d) =>
      d.tps
        .filter((t) => [t.baru, t.ubah, t.tms].some((a) => (a.jumlah ?? 0) > 0))
        .map((t): CatatanCapaian => ({
          desa: d.kode,
          tps: t.nomor,
          minggu,
          sumber: 'nama',
          pemilih: t.awal.jumlah,
          kk: t.kk,
          stiker: null,
          baru: t.baru.jumlah,
          ubah: t.ubah.jumlah,
          tms: listTms(profil, (kode) => t.tmsPerAlasan[kode]?.jumlah ?? null),
        })),
    );
}

/** Reports of a week from a Laporan Hasil Coklit that was read: rows of single TPS only. */
export function turunkanDariLaporan(
  baris: readonly BarisMasuk[],
  profil: Profil,
  minggu: number,
): readonly CatatanCapaian[] {
  return baris.flatMap(({ desa, tps, angka }): readonly CatatanCapaian[] => {
    if (desa === null || tps === null) return [];
    return [
      {
        desa,
        tps,
        minggu,
        sumber: 'laporan',
        pemilih: angka.awal?.jumlah ?? null,
        kk: angka.kk?.jumlah ?? null,
        stiker: null,
        baru: angka.baru?.jumlah ?? null,
        ubah: angka.ubah?.jumlah ?? null,
        tms: listTms(profil, (_, makna) => angka[`alasan:${makna}`]?.jumlah ?? null),
      },
    ];
  });
}
