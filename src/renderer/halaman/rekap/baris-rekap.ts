import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { BELUM_ADA_DATA, TIDAK_ADA_DATA } from '../../../core/dokumen/angka-tercetak.ts';
import { formatJumlahDesa, formatNamaDesa } from '../../../core/dokumen/sebutan-desa.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import type { Angka, Bilangan, RekapDesa, RekapKecamatan, RekapTps } from '../../../core/rekap/angka.ts';
import { computeJumlah } from '../../../core/rekap/angka-lp.ts';
import { computeJumlahAngka } from '../../../core/rekap/compute-rekap.ts';

/** One row of the table on screen and of its copy. */
export interface BarisRekap {
  /** Code of the desa, `kode/tps`, or the name of a total. */
  readonly kunci: string;
  readonly jenis: 'desa' | 'tps' | 'sementara' | 'total';
  readonly judul: string;
  /** Stands across all figures instead of them; `null`: there are figures. */
  readonly tanpaData: string | null;
  readonly angka: Angka;
  /** `undefined`: a row that is a TPS itself. */
  readonly jumlahTps: Bilangan | undefined;
}

function toBarisTps(desa: RekapDesa, tps: RekapTps): BarisRekap {
  return {
    kunci: `${desa.kode}/${tps.nomor}`,
    jenis: 'tps',
    judul: `TPS ${tps.nomor}`,
    tanpaData: null,
    angka: tps,
    jumlahTps: undefined,
  };
}

/** Every desa in order of code, the TPS of those in `terbuka` under them. */
export function listBarisDesa(rekap: RekapKecamatan, terbuka: ReadonlySet<string>): readonly BarisRekap[] {
  return rekap.desa.flatMap((desa) => [
    {
      kunci: desa.kode,
      jenis: 'desa' as const,
      judul: formatNamaWilayah(formatNamaDesa(desa, rekap.desa)),
      tanpaData: desa.adaData ? null : BELUM_ADA_DATA,
      angka: desa,
      jumlahTps: desa.jumlahTps,
    },
    ...(terbuka.has(desa.kode) ? desa.tps.map((tps) => toBarisTps(desa, tps)) : []),
  ]);
}

/** Desa that have handed in nothing. */
export function findDesaBelum(rekap: RekapKecamatan): readonly string[] {
  return rekap.desa.filter((d) => !d.adaData).map((d) => formatNamaWilayah(d.nama));
}

function composeSebab(belum: readonly string[]): string {
  return `${TIDAK_ADA_DATA.toUpperCase()}: ${belum.length} desa/kelurahan belum masuk (${belum.join(', ')})`;
}

/**
 * The kecamatan's own figures; while desa are missing they are no figures yet, and a sum of what is there stands above,
 * named as such.
 */
export function listBarisJumlah(rekap: RekapKecamatan, profil: Profil): readonly BarisRekap[] {
  const ada = rekap.desa.filter((d) => d.adaData);
  const lengkap = ada.length === rekap.desa.length;
  const total: BarisRekap = {
    kunci: 'total',
    jenis: 'total',
    judul: `TOTAL (${formatJumlahDesa(rekap.desa)})`,
    tanpaData: lengkap ? null : composeSebab(findDesaBelum(rekap)),
    angka: rekap,
    jumlahTps: rekap.jumlahTps,
  };
  if (lengkap || ada.length === 0) return [total];
  const sementara: BarisRekap = {
    kunci: 'sementara',
    jenis: 'sementara',
    judul: `Sementara, ${ada.length} dari ${rekap.desa.length} desa`,
    tanpaData: null,
    angka: computeJumlahAngka(ada, profil),
    jumlahTps: computeJumlah(ada.map((d) => d.jumlahTps)),
  };
  return [sementara, total];
}
