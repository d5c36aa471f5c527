import { hash } from 'node:crypto';
import type { TipeBukti } from '../../core/bukti/tipe-bukti.ts';
import type { BasisData } from './basis-data.ts';

export interface IsiBerkasBukti {
  readonly nama: string;
  readonly tipe: TipeBukti;
  readonly isi: Buffer;
}

function saveIsi(
  db: BasisData,
  { tipe, isi }: IsiBerkasBukti,
): { readonly id: number; readonly sha256: string } {
  const sha256 = hash('sha256', isi);
  const ada = db.get<{ id: number }>('SELECT id FROM bukti_isi WHERE sha256 = ?', sha256);
  if (ada !== undefined) return { id: ada.id, sha256 };
  const baru = db.get<{ id: number }>(
    'INSERT INTO bukti_isi (sha256, tipe, ukuran, isi) VALUES (?, ?, ?, ?) RETURNING id',
    sha256,
    tipe,
    isi.length,
    isi,
  );
  if (baru === undefined) throw new Error('insert without id');
  return { id: baru.id, sha256 };
}

/** Puts a file with a record in place of the one in use, which is kept. Inside the caller's transaction; the hash of the content. */
export function attachBerkasBukti(db: BasisData, buktiId: number, berkas: IsiBerkasBukti): string {
  const { id, sha256 } = saveIsi(db, berkas);
  const waktu = db.keterangan.waktu();
  db.run('UPDATE bukti_berkas SET aktif = 0 WHERE bukti_id = ? AND aktif = 1', buktiId);
  db.run(
    'INSERT INTO bukti_berkas (bukti_id, bukti_isi_id, nama, aktif, dilampirkan_pada) VALUES (?, ?, ?, 1, ?)',
    buktiId,
    id,
    berkas.nama,
    waktu,
  );
  db.run('UPDATE bukti SET diubah_pada = ? WHERE id = ?', waktu, buktiId);
  return sha256;
}

export interface BerkasBuktiTerbaca extends IsiBerkasBukti {
  readonly sha256: string;
  readonly desa: string;
}

/** The file in use of a record in use. */
export function loadBerkasBukti(db: BasisData, berkasId: number): BerkasBuktiTerbaca | null {
  return (
    db.get<BerkasBuktiTerbaca>(
      `SELECT f.nama, i.tipe, i.isi, i.sha256, b.desa FROM bukti_berkas f JOIN bukti b ON b.id = f.bukti_id
       JOIN bukti_isi i ON i.id = f.bukti_isi_id WHERE f.id = ? AND f.aktif = 1 AND b.aktif = 1`,
      berkasId,
    ) ?? null
  );
}

/** Files in use, each content once. */
export function sumBerkasBukti(db: BasisData): { readonly jumlah: number; readonly ukuran: number } {
  const baris = db.get<{ jumlah: number; ukuran: number | null }>(
    `SELECT count(*) AS jumlah, sum(ukuran) AS ukuran FROM bukti_isi WHERE id IN
       (SELECT f.bukti_isi_id FROM bukti_berkas f JOIN bukti b ON b.id = f.bukti_id WHERE f.aktif = 1 AND b.aktif = 1)`,
  );
  return { jumlah: baris?.jumlah ?? 0, ukuran: baris?.ukuran ?? 0 };
}
