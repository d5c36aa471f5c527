import { insertPemilih, SQL_SISIP_PEMILIH } from './baris-pemilih.ts';
import type { BasisData } from './basis-data.ts';
import type { BerkasMasuk, VersiTersusun } from './compute-versi.ts';

function insertId(db: BasisData, sql: string, ...nilai: (string | number)[]): number {
  const baris = db.get<{ id: number }>(`${sql} RETURNING id`, ...nilai);
  if (baris === undefined) throw new Error('insert without id');
  return baris.id;
}

/** The same bytes under another name are the same file; how they were read is told by the latest reading. */
function saveBerkas(db: BasisData, b: BerkasMasuk): number {
  return insertId(
    db,
    `INSERT INTO berkas (sha256, nama, ukuran, jenis, jumlah_baris) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET jenis = excluded.jenis, jumlah_baris = excluded.jumlah_baris`,
    b.sha256,
    b.nama,
    b.ukuran,
    b.jenis,
    b.jumlahBaris,
  );
}

function insertKepala(db: BasisData, { masuk, tps, isiHash }: VersiTersusun): { id: number; nomor: number } {
  const akhir = db.get<{ nomor: number | null }>(
    'SELECT max(nomor) AS nomor FROM versi WHERE desa = ?',
    masuk.desa,
  );
  const nomor = (akhir?.nomor ?? 0) + 1;
  const id = insertId(
    db,
    `INSERT INTO versi (desa, nomor, isi_hash, jumlah_baris, jumlah_tps, aktif, dibuat_pada) VALUES (?, ?, ?, ?, ?, 1, ?)`,
    masuk.desa,
    nomor,
    isiHash,
    masuk.pemilih.length,
    tps.length,
    db.keterangan.waktu(),
  );
  return { id, nomor };
}

function insertBerkas(db: BasisData, versiId: number, { masuk }: VersiTersusun): Map<string, number> {
  const jumlah = new Map<string, number>();
  for (const p of masuk.pemilih) jumlah.set(p.asal.berkas, (jumlah.get(p.asal.berkas) ?? 0) + 1);
  const idMenurutNama = new Map<string, number>();
  for (const b of masuk.berkas) {
    const id = saveBerkas(db, b);
    idMenurutNama.set(b.nama, id);
    db.run(
      'INSERT INTO versi_berkas (versi_id, berkas_id, nama, jumlah_baris) VALUES (?, ?, ?, ?)',
      versiId,
      id,
      b.nama,
      jumlah.get(b.nama) ?? 0,
    );
  }
  return idMenurutNama;
}

function insertTps(
  db: BasisData,
  versiId: number,
  tersusun: VersiTersusun,
  berkas: Map<string, number>,
): void {
  const sisip = db.prepare(SQL_SISIP_PEMILIH);
  for (const { tps, hash, pemilih, hashBaris } of tersusun.tps) {
    db.run(
      'INSERT INTO versi_tps (versi_id, tps, jumlah_baris, hash) VALUES (?, ?, ?, ?)',
      versiId,
      tps,
      pemilih.length,
      hash,
    );
    pemilih.forEach((p, i) => {
      const hashIni = hashBaris[i];
      const berkasId = berkas.get(p.asal.berkas);
      if (hashIni === undefined || berkasId === undefined) throw new Error('row without hash or file');
      insertPemilih(sisip, p, { versiId, urut: i + 1, hash: hashIni, berkasId });
    });
  }
}

function insertTemuan(db: BasisData, versiId: number, { masuk }: VersiTersusun): void {
  for (const t of masuk.temuan) {
    db.run(
      `INSERT INTO temuan_versi (versi_id, kode, tingkat, pesan, tps, berkas, lembar, baris)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      versiId,
      t.kode,
      t.tingkat,
      t.pesan,
      t.tps,
      t.berkas,
      t.lembar,
      t.baris,
    );
  }
}

/** Writes a new version of a desa as its current one, inside the caller's transaction; returns its number. */
export function insertVersi(db: BasisData, tersusun: VersiTersusun): number {
  const { id, nomor } = insertKepala(db, tersusun);
  insertTps(db, id, tersusun, insertBerkas(db, id, tersusun));
  insertTemuan(db, id, tersusun);
  return nomor;
}
