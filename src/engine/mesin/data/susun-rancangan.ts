import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BerkasImpor, DesaImpor, RancanganImpor } from '../../../contract/bentuk/impor.ts';
import {
  type BerkasTerbaca,
  type CalonVersi,
  type HasilKumpul,
  type StatusBerkas,
} from '../../../core/berkas/gather-versi.ts';
import { ALASAN_NOMOR_RUSAK } from '../../../core/berkas/nomor-rusak.ts';
import { sortTemuan } from '../../../core/pemeriksaan/temuan.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { findKepalaAktif } from '../../store/query-versi.ts';
import type { SesiAktif } from '../konteks.ts';
import { kumpulRancangan, type Gabungan } from './kumpul-rancangan.ts';
import { computeNasib } from './nasib-desa.ts';
import { getKeadaan } from './keadaan-data.ts';
import { isBolehGabung, type BerkasRancangan, type NasibDesa, type Rancangan } from './rancangan.ts';

/** A draft joined into versions of desa and compared with what is in force. */
export interface Susunan {
  readonly tampil: RancanganImpor;
  readonly kumpul: HasilKumpul;
  /** Desa whose version in force takes changes, by code. */
  readonly gabungan: ReadonlyMap<string, Gabungan>;
}

/** Refusals that other columns may heal. */
const ALASAN_KOLOM: ReadonlySet<string> = new Set([
  'KEPALA_TIDAK_DITEMUKAN',
  'KEPALA_TANPA_BARIS',
  'KOLOM_TIDAK_DITEMUKAN',
  'KOLOM_TIDAK_SESUAI_ISI',
  'KOLOM_NIK_NKK_TERTUKAR',
  'KOLOM_GANDA',
  'BUKAN_DAFTAR_PEMILIH',
  'BARIS_TANPA_NAMA_DAN_NIK',
  'KETERANGAN_TIDAK_DIKENAL',
  'JENIS_KELAMIN_TIDAK_SAH',
  'TPS_TIDAK_SAH',
  'TPS_TIDAK_ADA',
  'PETA_TIDAK_SAH',
  'PETA_MELEWATI_PEMILIH',
]);

function findPetaDipakai(b: BerkasRancangan): BerkasImpor['petaDipakai'] {
  const pratinjau = b.hasil.hasil.ok ? b.hasil.hasil.nilai.pratinjau : [];
  const dibaca = pratinjau.filter((l) => l.cocok).map((l) => l.bentuk);
  if (dibaca.some((bentuk) => b.peta.some((p) => p.bentuk === bentuk))) return 'pilihan';
  return dibaca.length > 0 ? 'ingatan' : 'tidak';
}

function listPratinjau(b: BerkasRancangan): BerkasImpor['pratinjau'] {
  const pratinjau = b.hasil.hasil.ok ? b.hasil.hasil.nilai.pratinjau : [];
  return pratinjau.map(({ lembar, bentuk, kepala, barisData, kolom, baris }) => ({
    lembar,
    bentuk,
    kepala,
    barisData,
    kolom,
    baris,
    cocok: kolom.some((k) => k.medan === 'nama'),
  }));
}

/** Columns whose figures would be "tidak ada data" without them. */
const MEDAN_PENTING = ['nkk', 'nik', 'disabilitas', 'ktpEl'] as const;

/** A list lacks a column that is counted, while a column beside it was not understood: it may be that one. */
function isKolomRagu(b: BerkasRancangan): boolean {
  const pratinjau = b.hasil.hasil.ok ? b.hasil.hasil.nilai.pratinjau : [];
  return pratinjau.some(({ kolom, cocok }) => {
    const medan = new Set<string | null>(kolom.map((k) => k.medan));
    if (cocok || !medan.has('nama')) return false;
    const asing = kolom.some((k) => k.medan === null && k.judul !== '');
    return asing && MEDAN_PENTING.some((m) => !medan.has(m));
  });
}

function countAlasan({ hasil }: BerkasTerbaca, status: StatusBerkas): number {
  if (hasil === null) return status.alasan.length;
  const { alasan, jumlahAlasan } = hasil;
  const sebenarnya = status.alasan.filter((a) => a.kode !== 'KESALAHAN_LAIN').length;
  return jumlahAlasan + sebenarnya - alasan.length;
}

function isHanyaRusak(b: BerkasRancangan, status: StatusBerkas): boolean {
  if (!b.hasil.hasil.ok || !b.hasil.hasil.nilai.hanyaNomorRusak) return false;
  return status.alasan.every((a) => ALASAN_NOMOR_RUSAK.has(a.kode) || a.kode === 'KESALAHAN_LAIN');
}

function buildBerkas(
  b: BerkasRancangan,
  terbaca: BerkasTerbaca,
  status: StatusBerkas,
  kembar: ReadonlySet<string>,
  sesi: SesiAktif,
): BerkasImpor {
  const ditolak = status.alasan.length > 0;
  return {
    id: b.id,
    nama: status.nama,
    ukuran: status.ukuran,
    status: ditolak ? 'ditolak' : kembar.has(status.nama) ? 'kembar' : 'diterima',
    jenis: b.hasil.hasil.ok ? b.hasil.hasil.nilai.jenis : null,
    desa: status.desa.map((kode) => ({ kode, nama: namaDesa(kode, sesi.kecamatan) })),
    baris: status.baris,
    alasan: status.alasan,
    jumlahAlasan: countAlasan(terbaca, status),
    bolehTerimaRusak: isHanyaRusak(b, status),
    nomorRusakDiterima: b.terimaRusak,
    bolehGabung: isBolehGabung(b),
    digabung: terbaca.perubahan === true,
    perluPetakan: status.alasan.some((a) => ALASAN_KOLOM.has(a.kode)) || isKolomRagu(b),
    petaDipakai: findPetaDipakai(b),
    pratinjau: listPratinjau(b),
  };
}

/** What the comparison of a desa depends on: its files as read, and the version in force. */
function formatKunciBanding(r: Rancangan, calon: CalonVersi, versiAktif: number | null, cap: string): string {
  const berkas = calon.berkas.map((i) => `${String(r.berkas[i]?.id)}.${String(r.berkas[i]?.bacaan)}`);
  return [calon.desa, versiAktif, cap, ...berkas].join('|');
}

function findNasib(
  sesi: SesiAktif,
  r: Rancangan,
  calon: CalonVersi,
  status: readonly StatusBerkas[],
): NasibDesa {
  const aktif = findKepalaAktif(sesi.db, calon.desa);
  // Settings may change figures as well (TPS, codes of the profile).
  const cap = sesi.simpanan('data.cap-banding', randomUUID);
  const kunci = formatKunciBanding(r, calon, aktif?.nomor ?? null, cap);
  const ada = r.perbandingan.get(kunci);
  if (ada !== undefined) return ada;
  const nasib = computeNasib(sesi, calon, status, aktif, r.berkas);
  r.perbandingan.set(kunci, nasib);
  return nasib;
}

/** Joins the files into versions and compares them; between two desa other calls and a cancellation get their turn. */
export async function susunRancangan(
  sesi: SesiAktif,
  r: Rancangan,
  signal: AbortSignal,
  onDesa: (nama: string, selesai: number, jumlah: number) => void = () => {},
): Promise<Susunan> {
  const { kumpul, terbaca, gabungan } = kumpulRancangan(sesi, r);
  getKeadaan(sesi);
  const jumlah = kumpul.kelompok.reduce((n, k) => n + k.length, 0);
  const desa: DesaImpor[] = [];
  for (const [kelompok, isi] of kumpul.kelompok.entries()) {
    for (const calon of isi) {
      await nextTurn();
      signal.throwIfAborted();
      onDesa(namaDesa(calon.desa, sesi.kecamatan), desa.length, jumlah);
      const nasib = findNasib(sesi, r, calon, kumpul.status);
      desa.push({ ...nasib, kelompok, gabungan: gabungan.get(calon.desa)?.ringkas ?? null });
    }
  }
  const kembar = new Set(kumpul.temuan.flatMap((t) => (t.kode === 'BERKAS_KEMBAR' ? [t.berkas ?? ''] : [])));
  const tampil: RancanganImpor = {
    id: r.id,
    berkas: r.berkas.flatMap((b, i) => {
      const [status, isi] = [kumpul.status[i], terbaca[i]];
      return status === undefined || isi === undefined ? [] : [buildBerkas(b, isi, status, kembar, sesi)];
    }),
    desa: desa.toSorted((a, b) => (a.kode < b.kode ? -1 : 1)),
    temuan: sortTemuan([...kumpul.temuan, ...kumpul.kelompok.flat().flatMap((c) => c.temuan)]),
  };
  return { tampil, kumpul, gabungan };
}
