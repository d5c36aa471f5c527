import type { JenisBerkas } from '../../core/berkas/hasil-berkas.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from './basis-data.ts';

export interface BerkasTersimpan {
  /** As in the version. */
  readonly nama: string;
  readonly sha256: string;
  readonly ukuran: number;
  readonly jenis: JenisBerkas;
  /** Rows accepted from it, for whatever desa. */
  readonly jumlahBaris: number;
}

/** The files of the version in force of a desa, as they were handed in. */
export function loadBerkasLama(db: BasisData, desa: KodeWilayah): readonly BerkasTersimpan[] {
  return db.all<BerkasTersimpan>(
    `SELECT vb.nama, b.sha256, b.ukuran, b.jenis, b.jumlah_baris AS jumlahBaris
     FROM versi v JOIN versi_berkas vb ON vb.versi_id = v.id JOIN berkas b ON b.id = vb.berkas_id
     WHERE v.desa = ? AND v.aktif = 1 ORDER BY vb.nama`,
    desa,
  );
}
