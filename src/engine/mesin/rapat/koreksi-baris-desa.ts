import { hash } from 'node:crypto';
import type { IsianKoreksi } from '../../../contract/rapat-schema.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { AsalBaris, Pemilih } from '../../../core/berkas/pemilih.ts';
import { maskNomor } from '../../../core/berkas/teks.ts';
import {
  applyKoreksiBaris,
  type HasilKoreksiBaris,
  type KoreksiBaris,
} from '../../../core/pleno/koreksi-baris.ts';
import type { KoreksiTercatat } from '../../../core/pleno/keadaan-pleno.ts';
import type { IsiKoreksi } from '../../../core/pleno/peristiwa-pleno.ts';
import { ok, type Result } from '../../../core/result.ts';
import { listBedaMedan } from '../../../core/versi/beda-medan.ts';
import { formatIsi } from '../../../core/versi/medan-pemilih.ts';
import {
  loadPemilihDesa,
  loadTemuanDesa,
  loadVersiAktif,
  type VersiTersimpan,
} from '../../store/load-versi.ts';
import { saveVersi, type GalatSimpan, type HasilSimpan } from '../../store/save-versi.ts';
import { parseIdPemilih } from '../data/id-pemilih.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';

/** The list of a desa in force, as a correction finds it. */
export interface DaftarDesa {
  readonly versi: VersiTersimpan;
  readonly pemilih: readonly Pemilih[];
}

export function loadDaftarDesa(sesi: SesiAktif, desa: string): DaftarDesa | null {
  const versi = loadVersiAktif(sesi.db).find((v) => v.desa === desa);
  const pemilih = loadPemilihDesa(sesi.db, desa, 'aktif');
  return versi === undefined || pemilih === null ? null : { versi, pemilih };
}

/** Position in the list of the row an id names; `null`: it is of another desa or no longer in force. */
function findLetak({ versi, pemilih }: DaftarDesa, id: string): number | null {
  const { desa, versi: nomor, tps, urut } = parseIdPemilih(id);
  if (desa !== versi.desa || nomor !== versi.nomor) return null;
  const awal = pemilih.findIndex((p) => p.tps === tps);
  const letak = awal + urut - 1;
  return awal >= 0 && pemilih[letak]?.tps === tps ? letak : null;
}

function formatNamaKoreksi(id: string): string {
  return `Koreksi rapat pleno ${id}`;
}

/** Whoever traces the row finds the decision. */
function composeAsal(id: string): AsalBaris {
  return { berkas: formatNamaKoreksi(id), lembar: null, baris: 1 };
}

type Isi = IsianKoreksi['isi'];

/** What the decision asks, said of the list in force. */
function toKoreksi(
  daftar: DaftarDesa,
  id: string,
  isi: Exclude<Isi, { jenis: 'angka' | 'batalkan' }>,
): Result<KoreksiBaris, GalatPanggilan> {
  if (isi.jenis === 'tambah') {
    const { tps, isi: orang } = isi;
    const pemilih: Pemilih = {
      ...orang,
      desa: daftar.versi.desa,
      tps,
      dpid: '',
      keterangan: 'B',
      sumber: 'PLENO',
      asal: composeAsal(id),
    };
    return ok({ jenis: 'tambah', pemilih });
  }
  const letak = findLetak(daftar, isi.pemilih);
  if (letak === null)
    return tolak(
      'PEMILIH_TIDAK_BERLAKU',
      'Baris pemilih itu sudah berubah sejak ditampilkan. Cari lagi pemilihnya, lalu ulangi koreksinya.',
    );
  return ok(
    isi.jenis === 'hapus' ? { jenis: 'hapus', letak } : { jenis: 'ubah', letak, menjadi: isi.menjadi },
  );
}

/** The opposite of a correction already in the list: found by the content it left, not by its place. */
export function findKebalikan(
  sesi: SesiAktif,
  daftar: DaftarDesa,
  asal: KoreksiTercatat,
): Result<HasilKoreksiBaris, GalatPanggilan> {
  const { versi, desa } = asal;
  const [lama, baru] =
    versi === null
      ? [null, null]
      : [loadPemilihDesa(sesi.db, desa, versi.sebelum), loadPemilihDesa(sesi.db, desa, versi.sesudah)];
  if (lama === null || baru === null) throw new Error('a correction of rows without its versions');
  const adaLama = new Set(lama.map(formatIsi));
  const adaBaru = new Set(baru.map(formatIsi));
  const masuk = baru.find((p) => !adaLama.has(formatIsi(p)));
  const keluar = lama.find((p) => !adaBaru.has(formatIsi(p)));
  const letak = masuk === undefined ? -1 : daftar.pemilih.findIndex((p) => formatIsi(p) === formatIsi(masuk));
  if (masuk !== undefined && letak < 0)
    return tolak(
      'KOREKSI_SUDAH_DITIMPA',
      'Baris yang dikoreksi sudah dikoreksi lagi sesudahnya. Batalkan dahulu koreksi yang terakhir.',
    );
  const tanpa = masuk === undefined ? daftar.pemilih : daftar.pemilih.toSpliced(letak, 1);
  if (keluar === undefined) return ok({ pemilih: tanpa, sebelum: masuk ?? null, sesudah: null });
  const pemilih = masuk === undefined ? [...tanpa, keluar] : daftar.pemilih.with(letak, keluar);
  return ok({ pemilih, sebelum: masuk ?? null, sesudah: keluar });
}

/** The list after the decision. */
export function applyIsi(
  sesi: SesiAktif,
  daftar: DaftarDesa,
  id: string,
  isi: Exclude<Isi, { jenis: 'angka' | 'batalkan' }>,
): Result<HasilKoreksiBaris, GalatPanggilan> {
  const koreksi = toKoreksi(daftar, id, isi);
  if (!koreksi.ok) return koreksi;
  const hasil = applyKoreksiBaris(daftar.pemilih, koreksi.nilai, sesi.profil());
  if (!hasil.ok) return tolak(hasil.galat.kode, hasil.galat.pesan);
  const { sesudah } = hasil.nilai;
  if (sesudah === null || koreksi.nilai.jenis !== 'ubah') return hasil;
  const tercatat = { ...sesudah, asal: composeAsal(id) };
  return ok({
    ...hasil.nilai,
    pemilih: hasil.nilai.pemilih.with(koreksi.nilai.letak, tercatat),
    sesudah: tercatat,
  });
}

/** What is kept of it in the minutes: label, before, after; NIK and NKK masked. */
export function composeIsiKoreksi({ sebelum, sesudah }: HasilKoreksiBaris): IsiKoreksi {
  const orang = sesudah ?? sebelum;
  if (orang === null) throw new Error('a correction of nothing');
  const jenis = sebelum === null ? 'tambah' : sesudah === null ? 'hapus' : 'ubah';
  const beda =
    sebelum !== null && sesudah !== null
      ? listBedaMedan(sebelum, sesudah)
      : [
          {
            medan: 'NIK',
            lama: sebelum?.nik == null ? '' : maskNomor(sebelum.nik),
            baru: sesudah?.nik == null ? '' : maskNomor(sesudah.nik),
          },
          { medan: 'Keterangan', lama: sebelum?.keterangan ?? '', baru: sesudah?.keterangan ?? '' },
        ];
  return { jenis, tps: orang.tps, nama: orang.nama, beda };
}

/** Inside the caller's transaction: the corrected list as the version in force, with the decision as one of its files. */
export function saveDaftar(
  sesi: SesiAktif,
  daftar: DaftarDesa,
  pemilih: readonly Pemilih[],
  id: string,
): Result<HasilSimpan, GalatSimpan> {
  const nama = formatNamaKoreksi(id);
  const dipakai = new Set(pemilih.map((p) => p.asal.berkas));
  const isi = `${daftar.versi.desa}\n${String(daftar.versi.nomor)}\n${id}`;
  return saveVersi(sesi.db, {
    desa: daftar.versi.desa,
    berkas: [
      ...daftar.versi.berkas.filter((b) => b.nama !== nama),
      {
        nama,
        sha256: hash('sha256', isi),
        ukuran: isi.length,
        jenis: 'bebas',
        jumlahBaris: dipakai.has(nama) ? 1 : 0,
      },
    ],
    pemilih,
    temuan: loadTemuanDesa(sesi.db, daftar.versi.desa, 'aktif') ?? [],
    // A TPS whose only row was taken out by a decision is gone by that decision.
    ganti: true,
  });
}

export function tolakSimpan(galat: GalatSimpan): Result<never, GalatPanggilan> {
  if (galat.kode === 'TPS_BERKURANG') throw new Error('lost TPS were allowed');
  return tolakBasisData(galat);
}
