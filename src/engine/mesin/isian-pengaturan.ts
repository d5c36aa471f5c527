import { keadaanSchema, type KeadaanPekerjaan } from '../../contract/keterangan-schema.ts';
import {
  PENGATURAN_KOSONG,
  pengaturanSchema,
  type BagianPengaturan,
  type IsianDesa,
  type IsianPengaturan,
} from '../../contract/pengaturan-schema.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from '../store/basis-data.ts';
import { loadBagian } from '../store/pengaturan.ts';

const KEADAAN_AWAL: KeadaanPekerjaan = {
  contoh: false,
  pemulihanDikonfirmasi: false,
  persiapanSelesai: false,
};

export function createIsianDesa(kode: string): IsianDesa {
  return {
    kode,
    jumlahTps: null,
    pps: { ketua: '', anggota: ['', ''] },
    pantarlih: [],
    pleno: PENGATURAN_KOSONG.pleno,
    tujuan: [],
  };
}

/** One entry per desa of the kecamatan, in its order: those given, else those of before, else empty ones. */
export function completeIsianDesa(
  kecamatan: Kecamatan,
  isian: readonly IsianDesa[],
  sebelum: readonly IsianDesa[] = [],
): IsianDesa[] {
  return kecamatan.desa.map(
    ({ kode }) =>
      isian.find((d) => d.kode === kode) ?? sebelum.find((d) => d.kode === kode) ?? createIsianDesa(kode),
  );
}

function parseBagian<B extends BagianPengaturan>(db: BasisData, bagian: B): IsianPengaturan[B] {
  const tersimpan = loadBagian(db, bagian);
  if (tersimpan === undefined) return PENGATURAN_KOSONG[bagian];
  const hasil = pengaturanSchema.shape[bagian].safeParse(tersimpan);
  // Only this program writes there: going on with empty names would put them on documents.
  if (!hasil.success) throw new Error(`stored settings do not fit: ${bagian}`);
  return hasil.data as IsianPengaturan[B];
}

/** All settings of a database. @throws when what is stored does not fit the schema */
export function loadPengaturan(db: BasisData, kecamatan: Kecamatan): IsianPengaturan {
  return {
    kantor: parseBagian(db, 'kantor'),
    desa: completeIsianDesa(kecamatan, parseBagian(db, 'desa')),
    penerima: parseBagian(db, 'penerima'),
    pleno: parseBagian(db, 'pleno'),
    nilaiProfil: parseBagian(db, 'nilaiProfil'),
    samaran: parseBagian(db, 'samaran'),
    rapat: parseBagian(db, 'rapat'),
    templat: parseBagian(db, 'templat'),
  };
}

export function loadKeadaan(db: BasisData): KeadaanPekerjaan {
  const hasil = keadaanSchema.safeParse(loadBagian(db, 'keadaan') ?? KEADAAN_AWAL);
  if (!hasil.success) throw new Error('stored settings do not fit: keadaan');
  return hasil.data;
}
