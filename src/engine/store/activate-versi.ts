import { gagal, ok, type Result } from '../../core/result.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

export interface VersiDiaktifkan {
  readonly nomor: number;
  readonly nomorSebelumnya: number | null;
}

export type GalatAktif =
  GalatBasisData | { readonly kode: 'VERSI_TIDAK_ADA' } | { readonly kode: 'VERSI_SUDAH_BERLAKU' };

interface VersiAda {
  readonly id: number;
  readonly nomor: number;
  readonly isiHash: string;
  readonly jumlahBaris: number;
  readonly jumlahTps: number;
}

const KOLOM = 'id, nomor, isi_hash AS isiHash, jumlah_baris AS jumlahBaris, jumlah_tps AS jumlahTps';

function listTpsHilang(db: BasisData, lama: number, baru: number): readonly string[] {
  const baris = db.all<{ tps: string }>(
    'SELECT tps FROM versi_tps WHERE versi_id = ? EXCEPT SELECT tps FROM versi_tps WHERE versi_id = ? ORDER BY tps',
    lama,
    baru,
  );
  return baris.map((b) => b.tps);
}

/** Makes a version that was already saved the current one of its desa, whatever it lacks: an older one, or again the newer. */
export function activateVersi(
  db: BasisData,
  desa: KodeWilayah,
  nomor: number,
): Result<VersiDiaktifkan, GalatAktif> {
  return db.transact<VersiDiaktifkan, GalatAktif>(() => {
    const tujuan = db.get<VersiAda>(`SELECT ${KOLOM} FROM versi WHERE desa = ? AND nomor = ?`, desa, nomor);
    if (tujuan === undefined) return gagal({ kode: 'VERSI_TIDAK_ADA' });
    const aktif = db.get<VersiAda>(`SELECT ${KOLOM} FROM versi WHERE desa = ? AND aktif = 1`, desa);
    if (aktif?.nomor === nomor) return gagal({ kode: 'VERSI_SUDAH_BERLAKU' });
    if (aktif !== undefined) db.run('UPDATE versi SET aktif = 0 WHERE id = ?', aktif.id);
    db.run('UPDATE versi SET aktif = 1 WHERE id = ?', tujuan.id);
    const { id, ...keadaan } = tujuan;
    const berkas = db.all<{ sha256: string }>(
      'SELECT b.sha256 FROM versi_berkas vb JOIN berkas b ON b.id = vb.berkas_id WHERE vb.versi_id = ? ORDER BY vb.nama',
      id,
    );
    appendJejak(db, {
      peristiwa: 'VERSI_BERLAKU_KEMBALI',
      rincian: {
        desa,
        ...keadaan,
        nomorSebelumnya: aktif?.nomor ?? null,
        tpsHilang: aktif === undefined ? [] : listTpsHilang(db, aktif.id, id),
        berkas: berkas.map((b) => b.sha256),
      },
      mengubahData: true,
    });
    return ok({ nomor, nomorSebelumnya: aktif?.nomor ?? null });
  });
}
