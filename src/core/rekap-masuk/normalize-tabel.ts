import type { AlasanTolak } from '../berkas/hasil-berkas.ts';
import type { AngkaLP } from '../rekap/angka.ts';
import { gagal, ok, type Result } from '../result.ts';
import { parseLabelTps } from '../tabel/label-tps.ts';
import type { BarisAngka, TabelRekap } from '../tabel/tabel-rekap.ts';
import { resolveDesa } from '../wilayah/resolve-desa.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import { toMedanMasuk } from './medan-masuk.ts';
import type { AngkaMasuk, BarisMasuk, JenisRekapMasuk, MedanMasuk, RekapMasuk } from './rekap-masuk.ts';

export interface HasilNormal {
  /** `null`: the table is none the program can use for this kecamatan. */
  readonly rekap: RekapMasuk | null;
  readonly alasan: readonly AlasanTolak[];
}

function tolak(kode: string, pesan: string, lembar: string | null, baris: number | null): AlasanTolak {
  return { kode, pesan, lembar, baris, kolom: null };
}

function adaMedan(tabel: TabelRekap, ...kelompok: readonly string[]): boolean {
  const semua = new Set([
    ...tabel.kolom.map((k) => k.medan.kelompok as string),
    ...(tabel.susunan === 'tegak' ? tabel.medanBaris.flatMap((m) => (m === null ? [] : [m.kelompok])) : []),
  ]);
  return kelompok.some((k) => semua.has(k));
}

function isPerTps(tabel: TabelRekap): boolean {
  return tabel.baris.filter((b) => parseLabelTps(b.label) !== null).length * 2 > tabel.baris.length;
}

/** Which form a table is, by what it counts and what its rows are; `sidalih` is only ever said by who hands it in or by its title. */
export function detectJenisMasuk(tabel: TabelRekap): JenisRekapMasuk | null {
  if (tabel.susunan === 'tegak') return 'laporan-coklit';
  if (tabel.susunan === 'alasan') return null;
  if (adaMedan(tabel, 'penduduk', 'wajibKtp', 'dp4') && !adaMedan(tabel, 'tms', 'akhir')) return 'penduduk';
  if (/KECAMATAN|\bKEC\b/i.test(tabel.judulLabel) && !/DESA|KEL/i.test(tabel.judulLabel)) return 'kabupaten';
  if (/SIDALIH/i.test([tabel.lembar ?? '', ...tabel.judul.map((j) => j.teks)].join(' '))) return 'sidalih';
  const mutasi = adaMedan(tabel, 'baru') && adaMedan(tabel, 'tms');
  if (mutasi && adaMedan(tabel, 'awal', 'akhir')) return 'lembar-kontrol';
  if (isPerTps(tabel)) return mutasi ? 'perubahan-pps' : 'rekap-pps';
  return mutasi ? 'lembar-kontrol' : adaMedan(tabel, 'pemilih', 'akhir') ? 'rekap-ppk' : null;
}

const KOSONG: AngkaLP = { l: null, p: null, jumlah: null };

/** L and P, and their sum as written; where only L and P are written the sum follows from them. */
function complete(angka: AngkaLP): AngkaLP {
  const { l, p, jumlah } = angka;
  return jumlah === null && l !== null && p !== null ? { l, p, jumlah: l + p } : angka;
}

class Pengumpul {
  readonly #angka = new Map<MedanMasuk, AngkaLP>();

  put(medan: MedanMasuk, jk: keyof AngkaLP, nilai: number | null): void {
    const lama = this.#angka.get(medan) ?? KOSONG;
    // Of two columns of one meaning the first stands: "Jumlah" of a printed form is repeated at its end.
    if (nilai !== null && lama[jk] === null) this.#angka.set(medan, { ...lama, [jk]: nilai });
  }

  angka(): AngkaMasuk {
    return Object.fromEntries([...this.#angka].map(([m, a]) => [m, complete(a)]));
  }
}

/** The sum of changes on a form of changes is no list of voters. */
function abaikanPemilih(jenis: JenisRekapMasuk): boolean {
  return jenis === 'perubahan-pps' || jenis === 'penduduk';
}

function readAngkaBaris(tabel: TabelRekap, jenis: JenisRekapMasuk, b: BarisAngka): AngkaMasuk {
  const kumpul = new Pengumpul();
  const adaAkhir = tabel.kolom.some((k) => k.medan.kelompok === 'akhir');
  tabel.kolom.forEach((k, i) => {
    if (k.medan.kelompok === 'pemilih' && (abaikanPemilih(jenis) || adaAkhir)) return;
    const medan = toMedanMasuk(k.medan);
    if (medan !== null) kumpul.put(medan, k.medan.jk, b.nilai[i] ?? null);
  });
  return kumpul.angka();
}

function readAngkaTegak(tabel: TabelRekap): AngkaMasuk {
  const kumpul = new Pengumpul();
  tabel.baris.forEach((b, r) => {
    const m = tabel.medanBaris[r] ?? null;
    const medan = m === null ? null : toMedanMasuk(m);
    if (medan === null) return;
    tabel.kolom.forEach((k, i) => kumpul.put(medan, k.medan.jk, b.nilai[i] ?? null));
  });
  return kumpul.angka();
}

/** Number of the TPS that a title block names: "NO TPS : 003", "TPS 003". */
function findTpsJudul(tabel: TabelRekap): string | null {
  for (const j of tabel.judul) {
    const cocok = /\bTPS\b[\s.:]*(?:NO(?:MOR)?[\s.:]*)?(\d{1,3})\b/i.exec(j.teks);
    if (cocok?.[1] !== undefined) return cocok[1].padStart(3, '0');
  }
  return null;
}

/**
 * A table as the figures of desa and TPS of a kecamatan. Rows whose area is not known to it are refused one by one;
 * nothing is guessed, nothing that was not handed in becomes zero.
 */
export function normalizeTabel(
  tabel: TabelRekap,
  kecamatan: Kecamatan,
  berkas: string,
  jenisDipilih: JenisRekapMasuk | null = null,
): HasilNormal {
  const jenis = jenisDipilih ?? detectJenisMasuk(tabel);
  if (jenis === null) return { rekap: null, alasan: [] };
  const alasan: AlasanTolak[] = [];
  const desaJudul = (): Result<string, AlasanTolak> => {
    const hasil = resolveDesa(tabel.wilayah, kecamatan, berkas);
    return hasil.ok ? ok(hasil.nilai.desa.kode) : hasil;
  };
  const baris =
    tabel.susunan === 'tegak'
      ? normalizeTegak(tabel, desaJudul, alasan)
      : isPerTps(tabel)
        ? normalizeTps(tabel, jenis, kecamatan, desaJudul, alasan)
        : jenis === 'kabupaten'
          ? normalizeKabupaten(tabel, kecamatan, alasan)
          : normalizeDesa(tabel, jenis, kecamatan, alasan);
  const berisi = baris.filter((b) => Object.keys(b.angka).length > 0);
  return { rekap: berisi.length === 0 ? null : { jenis, baris: berisi }, alasan };
}

function normalizeTegak(
  tabel: TabelRekap,
  desaJudul: () => Result<string, AlasanTolak>,
  alasan: AlasanTolak[],
): readonly BarisMasuk[] {
  const desa = desaJudul();
  if (!desa.ok) {
    alasan.push(desa.galat);
    return [];
  }
  const nomor = tabel.baris[0]?.nomor ?? null;
  return [{ desa: desa.nilai, tps: findTpsJudul(tabel), angka: readAngkaTegak(tabel), nomor }];
}

/** The desa that a name means here. */
function findDesa(
  tabel: TabelRekap,
  kecamatan: Kecamatan,
  nama: string,
  baris: number,
): Result<string, AlasanTolak> {
  const bukti = { ...tabel.wilayah, namaDesa: nama, kodeDesa: null, baris };
  const hasil = resolveDesa(bukti, kecamatan, '');
  return hasil.ok ? ok(hasil.nilai.desa.kode) : gagal({ ...hasil.galat, baris });
}

function normalizeTps(
  tabel: TabelRekap,
  jenis: JenisRekapMasuk,
  kecamatan: Kecamatan,
  desaJudul: () => Result<string, AlasanTolak>,
  alasan: AlasanTolak[],
): readonly BarisMasuk[] {
  const hasil: BarisMasuk[] = [];
  const judul = tabel.kolomInduk === null ? desaJudul() : null;
  if (judul?.ok === false) {
    alasan.push(judul.galat);
    return [];
  }
  const ditolak = new Set<string>();
  const desaDari = (b: BarisAngka): string | null => {
    if (judul !== null) return judul.nilai;
    const r = findDesa(tabel, kecamatan, b.induk ?? '', b.nomor);
    if (r.ok) return r.nilai;
    if (!ditolak.has(b.induk ?? '')) alasan.push(r.galat);
    ditolak.add(b.induk ?? '');
    return null;
  };
  for (const b of tabel.baris) {
    const tps = parseLabelTps(b.label);
    const desa = desaDari(b);
    if (desa === null) continue;
    if (tps === null)
      alasan.push(
        tolak(
          'TPS_TIDAK_SAH',
          `"${b.label}" bukan nomor TPS. Tulis nomornya, misalnya TPS 001.`,
          tabel.lembar,
          b.nomor,
        ),
      );
    else hasil.push({ desa, tps, angka: readAngkaBaris(tabel, jenis, b), nomor: b.nomor });
  }
  for (const t of tabel.total) {
    const desa = new Set(tabel.baris.slice(t.awal, t.akhir).flatMap((b) => desaDari(b) ?? []));
    const [satu] = desa;
    hasil.push({
      desa: desa.size === 1 ? (satu ?? null) : null,
      tps: null,
      angka: readAngkaBaris(tabel, jenis, t),
      nomor: t.nomor,
    });
  }
  return hasil;
}

function normalizeDesa(
  tabel: TabelRekap,
  jenis: JenisRekapMasuk,
  kecamatan: Kecamatan,
  alasan: AlasanTolak[],
): readonly BarisMasuk[] {
  const hasil: BarisMasuk[] = [];
  for (const b of tabel.baris) {
    const desa = findDesa(tabel, kecamatan, b.label, b.nomor);
    if (desa.ok)
      hasil.push({ desa: desa.nilai, tps: null, angka: readAngkaBaris(tabel, jenis, b), nomor: b.nomor });
    else alasan.push(desa.galat);
  }
  const semua = tabel.total.find((t) => t.awal === 0 && t.akhir === tabel.baris.length);
  if (semua !== undefined)
    hasil.push({ desa: null, tps: null, angka: readAngkaBaris(tabel, jenis, semua), nomor: semua.nomor });
  return hasil;
}

/** Of a table of the kabupaten the one row of this kecamatan. */
function normalizeKabupaten(
  tabel: TabelRekap,
  kecamatan: Kecamatan,
  alasan: AlasanTolak[],
): readonly BarisMasuk[] {
  const nama = (t: string): string =>
    t
      .toUpperCase()
      .replace(/^KEC(?:AMATAN|\.)?\s+/, '')
      .replace(/[^A-Z0-9]/g, '');
  const baris = tabel.baris.filter((b) => nama(b.label) === nama(kecamatan.nama));
  const [satu] = baris;
  if (satu === undefined || baris.length > 1) {
    alasan.push(
      tolak(
        'KECAMATAN_TIDAK_DITEMUKAN',
        `Tabel ini tidak memuat tepat satu baris Kecamatan ${kecamatan.nama}. Periksa apakah tabelnya untuk kabupaten ini.`,
        tabel.lembar,
        null,
      ),
    );
    return [];
  }
  return [{ desa: null, tps: null, angka: readAngkaBaris(tabel, 'kabupaten', satu), nomor: satu.nomor }];
}
