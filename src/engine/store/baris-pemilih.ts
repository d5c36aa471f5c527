import type { JenisKelamin, Pemilih } from '../../core/berkas/pemilih.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { PernyataanSiap } from './basis-data.ts';
import { listIsi } from './sidik.ts';

/** The columns of a row: its content in the order of `listIsi`, then its place in the file. */
const KOLOM_PEMILIH =
  'tps, dpid, nkk, nik, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, ' +
  'disabilitas, ktp_el, keterangan, sumber, berkas_id, lembar, baris';

const JUMLAH_KOLOM = KOLOM_PEMILIH.split(',').length;

export const SQL_SISIP_PEMILIH = `INSERT INTO pemilih (versi_id, urut, hash, ${KOLOM_PEMILIH})
  VALUES (?, ?, unhex(?)${', ?'.repeat(JUMLAH_KOLOM)})`;

/** Rows of one version in order of TPS, within a TPS in the order of the file. */
export const SQL_BACA_PEMILIH = `SELECT ${KOLOM_PEMILIH} FROM pemilih WHERE versi_id = ? ORDER BY tps, urut`;

export const SQL_BACA_PEMILIH_DAN_HASH = `SELECT ${KOLOM_PEMILIH}, urut, lower(hex(hash))
  FROM pemilih WHERE versi_id = ? ORDER BY tps, urut`;

export type BarisPemilih = readonly [
  tps: string,
  dpid: string,
  nkk: string | null,
  nik: string | null,
  nama: string,
  tempatLahir: string,
  tanggalLahir: string | null,
  statusKawin: string,
  jenisKelamin: JenisKelamin,
  alamat: string,
  rt: string,
  rw: string,
  disabilitas: string | null,
  ktpEl: string | null,
  keterangan: string,
  sumber: string,
  berkasId: number,
  lembar: string | null,
  baris: number,
];

export type BarisPemilihDanHash = readonly [...pemilih: BarisPemilih, urut: number, hash: string];

/** Positional, since this runs once per row: names would cost a third more. */
export function insertPemilih(
  sisip: PernyataanSiap,
  p: Pemilih,
  kunci: {
    readonly versiId: number;
    readonly urut: number;
    readonly hash: string;
    readonly berkasId: number;
  },
): void {
  sisip.run(
    kunci.versiId,
    kunci.urut,
    kunci.hash,
    ...listIsi(p),
    kunci.berkasId,
    p.asal.lembar,
    p.asal.baris,
  );
}

export function toPemilih(b: BarisPemilih | BarisPemilihDanHash, desa: KodeWilayah, berkas: string): Pemilih {
  return {
    desa,
    tps: b[0],
    dpid: b[1],
    nkk: b[2],
    nik: b[3],
    nama: b[4],
    tempatLahir: b[5],
    tanggalLahir: b[6],
    statusKawin: b[7],
    jenisKelamin: b[8],
    alamat: b[9],
    rt: b[10],
    rw: b[11],
    disabilitas: b[12],
    ktpEl: b[13],
    keterangan: b[14],
    sumber: b[15],
    asal: { berkas, lembar: b[17], baris: b[18] },
  };
}
