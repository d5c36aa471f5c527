import {
  gatherVersi,
  type BerkasTerbaca,
  type CalonVersi,
  type HasilKumpul,
  type StatusBerkas,
} from '../../../core/berkas/gather-versi.ts';
import { BATAS_ALASAN, type AlasanTolak } from '../../../core/berkas/hasil-berkas.ts';
import { gabungCalon, type CalonGabung, type VersiLengkap } from '../../../core/perubahan/gabung-calon.ts';
import type { RingkasGabungan } from '../../../core/perubahan/gabung-perubahan.ts';
import { toAlasan } from '../../../core/perubahan/masalah-gabung.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { toBerkasTerbaca } from '../../save-masukan.ts';
import { loadBerkasLama } from '../../store/load-berkas-lama.ts';
import { loadPemilihDesa, loadTemuanDesa } from '../../store/load-versi.ts';
import { findKepalaAktif } from '../../store/query-versi.ts';
import type { SesiAktif } from '../konteks.ts';
import { isBolehGabung, type BerkasRancangan, type Rancangan } from './rancangan.ts';

/** What is joined to the version in force of a desa. */
export interface Gabungan {
  /** Number of that version. */
  readonly versi: number;
  readonly ringkas: RingkasGabungan;
}

export interface KumpulRancangan {
  readonly kumpul: HasilKumpul;
  /** Each file as it went into the joining. */
  readonly terbaca: readonly BerkasTerbaca[];
  readonly gabungan: ReadonlyMap<string, Gabungan>;
}

function toTerbaca(b: BerkasRancangan): BerkasTerbaca {
  const terbaca = toBerkasTerbaca(b.hasil);
  const { hasil } = terbaca;
  if (!b.gabung || !isBolehGabung(b) || hasil?.perubahan == null) return terbaca;
  return {
    ...terbaca,
    perubahan: true,
    hasil: { ...hasil, pemilih: hasil.perubahan, alasan: [], jumlahAlasan: 0 },
  };
}

function withAlasan(b: BerkasTerbaca, alasan: readonly AlasanTolak[]): BerkasTerbaca {
  if (b.hasil === null || alasan.length === 0) return b;
  return {
    ...b,
    hasil: { ...b.hasil, pemilih: [], alasan: alasan.slice(0, BATAS_ALASAN), jumlahAlasan: alasan.length },
  };
}

function loadLengkap({ db }: SesiAktif, desa: string): VersiLengkap | null {
  const kepala = findKepalaAktif(db, desa);
  const pemilih = loadPemilihDesa(db, desa, 'aktif');
  if (kepala === null || pemilih === null) return null;
  return {
    nomor: kepala.nomor,
    pemilih,
    temuan: loadTemuanDesa(db, desa, 'aktif') ?? [],
    berkas: loadBerkasLama(db, desa),
  };
}

function seluruhBerkas(kode: string, pesan: string): AlasanTolak {
  return { kode, pesan, lembar: null, baris: null, kolom: null };
}

/** Reasons by index of the file. */
type AlasanBerkas = ReadonlyMap<number, readonly AlasanTolak[]>;

/** The desa with its changes, or why some of its files hold it back. */
function joinDesa(
  sesi: SesiAktif,
  calon: CalonVersi,
  terbaca: readonly BerkasTerbaca[],
  status: readonly StatusBerkas[],
): Result<CalonGabung & Gabungan, AlasanBerkas> {
  const nama = namaDesa(calon.desa, sesi.kecamatan);
  const berkas = calon.berkas.filter((i) => terbaca[i]?.perubahan === true);
  const semua = (a: AlasanTolak): AlasanBerkas => new Map(berkas.map((i) => [i, [a]]));
  if (berkas.length < calon.berkas.length)
    return gagal(
      semua(
        seluruhBerkas(
          'GABUNG_ADA_DAFTAR_LENGKAP',
          `Daftar lengkap desa ${nama} ada di impor yang sama, sehingga tidak jelas perubahan ini sudah termasuk di dalamnya atau belum. Simpan dahulu daftar lengkapnya, lalu impor daftar perubahan ini.`,
        ),
      ),
    );
  const lama = loadLengkap(sesi, calon.desa);
  if (lama === null)
    return gagal(
      semua(
        seluruhBerkas(
          'GABUNG_TANPA_DAFTAR_LENGKAP',
          `Desa ${nama} belum punya daftar lengkap untuk digabungi. Impor dahulu daftar pemilih lengkap desa itu, lalu daftar perubahan ini.`,
        ),
      ),
    );
  const makna = new Map(sesi.profil().keterangan.tms.map((k) => [k.kode, k.makna]));
  const hasil = gabungCalon(calon, lama, status, makna);
  if (hasil.ok) return ok({ ...hasil.nilai, versi: lama.nomor });
  const indeks = new Map(berkas.map((i) => [status[i]?.nama, i]));
  return gagal(
    new Map(
      [...Map.groupBy(hasil.galat, (m) => indeks.get(m.baris.asal.berkas) ?? -1)].map(([i, masalah]) => [
        i,
        masalah.map(toAlasan),
      ]),
    ),
  );
}

/**
 * Joins the files of a draft into versions, lists of changes with the version in force of their desa. A list that cannot be joined for
 * certain is refused with its reasons, and holds back the other files of its desa as every refused file does.
 */
export function kumpulRancangan(sesi: SesiAktif, r: Rancangan): KumpulRancangan {
  const terbaca = r.berkas.map(toTerbaca);
  const kumpul = gatherVersi(terbaca, sesi.kecamatan);
  if (!terbaca.some((b) => b.perubahan === true)) return { kumpul, terbaca, gabungan: new Map() };
  const alasan = new Map<number, AlasanTolak[]>();
  const digabung = new Map<string, CalonGabung & Gabungan>();
  for (const calon of kumpul.kelompok.flat()) {
    if (!calon.berkas.some((i) => terbaca[i]?.perubahan === true)) continue;
    const hasil = joinDesa(sesi, calon, terbaca, kumpul.status);
    if (hasil.ok) digabung.set(calon.desa, hasil.nilai);
    else for (const [i, a] of hasil.galat) alasan.set(i, [...(alasan.get(i) ?? []), ...a]);
  }
  const ditolak = terbaca.map((b, i) => withAlasan(b, alasan.get(i) ?? []));
  const akhir = alasan.size === 0 ? kumpul : gatherVersi(ditolak, sesi.kecamatan);
  const kelompok = akhir.kelompok.map((k) => k.map((c) => digabung.get(c.desa)?.calon ?? c));
  const berlaku = new Set(kelompok.flat().map((c) => c.desa));
  return {
    kumpul: { ...akhir, kelompok },
    terbaca: ditolak,
    gabungan: new Map(
      [...digabung]
        .filter(([desa]) => berlaku.has(desa))
        .map(([desa, { versi, ringkas }]) => [desa, { versi, ringkas }]),
    ),
  };
}
