import type { Pemilih } from '../berkas/pemilih.ts';
import { formatBilangan } from '../bahasa/bilangan.ts';
import { buildTemuanWilayah, type Temuan } from '../pemeriksaan/temuan.ts';
import type { Profil } from '../profil/profil.ts';
import { computePindahTps } from '../rekap/compute-pindah-tps.ts';
import { JENIS_BUKTI, type JenisBukti, type MaknaBukti } from './jenis-bukti.ts';

/** What each code that asks for evidence means: every TMS code, and B. */
export function listMakna({ keterangan }: Profil): ReadonlyMap<string, MaknaBukti> {
  return new Map<string, MaknaBukti>([
    ...keterangan.tms.map((k) => [k.kode, k.makna] as const),
    [keterangan.baru.kode, 'PEMILIH_BARU'],
  ]);
}

/** Where the same NIK still stands as a pemilih in force. */
export interface TempatAktif {
  readonly namaDesa: string;
  readonly tps: string;
}

/**
 * Evidence that the data itself holds, as a sentence: the pair of a row "pindah TPS" and, of a double, the record that stays. Nothing is
 * recorded of it, since it comes and goes with the data.
 * @param pemilihDesa TMS and B rows of one desa
 * @param aktif by NIK, of the whole kecamatan
 */
export function findBuktiOtomatis(
  pemilihDesa: readonly Pemilih[],
  makna: ReadonlyMap<string, MaknaBukti>,
  aktif: ReadonlyMap<string, TempatAktif>,
): ReadonlyMap<Pemilih, string> {
  const pindah = new Set([...makna].flatMap(([kode, m]) => (m === 'PINDAH_TPS' ? [kode] : [])));
  const hasil = new Map<Pemilih, string>();
  for (const { keluar, masuk } of computePindahTps(pemilihDesa, pindah)) {
    hasil.set(keluar, `Terdaftar sebagai pemilih baru (B) di TPS ${masuk.tps} desa ini.`);
    hasil.set(masuk, `Pindahan dari TPS ${keluar.tps} desa ini, yang di sana TMS salah penempatan TPS.`);
  }
  for (const p of pemilihDesa) {
    const tempat = makna.get(p.keterangan) === 'GANDA' ? aktif.get(p.nik ?? '') : undefined;
    if (tempat !== undefined)
      hasil.set(p, `Tetap terdaftar di ${tempat.namaDesa} TPS ${tempat.tps} dengan NIK yang sama.`);
  }
  return hasil;
}

/** Whether a kind alone is enough for a reason. */
export function isCukup(jenis: JenisBukti | undefined, makna: MaknaBukti): boolean {
  return jenis !== undefined && jenis.cukup && jenis.makna.includes(makna);
}

/** Kinds by code: those of the program and those an office has added. */
export function indexJenis(kantor: readonly JenisBukti[]): ReadonlyMap<string, JenisBukti> {
  return new Map([...JENIS_BUKTI, ...kantor].map((j) => [j.kode, j]));
}

export interface Cacah {
  readonly perlu: number;
  readonly ada: number;
  readonly otomatis: number;
  readonly tanpaBerkas: number;
  readonly kurang: number;
}

/** One row as it is counted. */
export interface KeadaanBaris {
  readonly lengkap: boolean;
  /** Recorded evidence that is enough. */
  readonly tercatat: boolean;
  readonly berberkas: boolean;
}

/** ada + kurang = perlu; of `ada` what is recorded without a file, and what only the data itself holds. */
export function cacahBukti(baris: Iterable<KeadaanBaris>): Cacah {
  const c = { perlu: 0, ada: 0, otomatis: 0, tanpaBerkas: 0, kurang: 0 };
  for (const b of baris) {
    c.perlu++;
    if (b.lengkap) c.ada++;
    else c.kurang++;
    if (b.lengkap && !b.tercatat) c.otomatis++;
    if (b.tercatat && !b.berberkas) c.tanpaBerkas++;
  }
  return c;
}

/**
 * One finding per desa with TMS rows that lack evidence, with the counts per reason (DOMAIN §6.4). For information: nothing waits for it.
 * Code: TMS_TANPA_BUKTI.
 */
export function findTanpaBukti(
  desa: string,
  jumlahTms: number,
  kurang: readonly { readonly label: string; readonly jumlah: number }[],
): Temuan[] {
  const ada = kurang.filter((k) => k.jumlah > 0);
  const jumlah = ada.reduce((n, k) => n + k.jumlah, 0);
  if (jumlah === 0) return [];
  const rincian = ada.map((k) => `${k.label} ${formatBilangan(k.jumlah)}`).join(', ');
  return [
    buildTemuanWilayah(
      desa,
      null,
      'TMS_TANPA_BUKTI',
      'info',
      `${formatBilangan(jumlah)} dari ${formatBilangan(jumlahTms)} pemilih TMS belum punya bukti dukung: ${rincian}. Rekapitulasi tetap dapat dibuat; catat buktinya agar pertanyaan Panwascam dapat dijawab.`,
    ),
  ];
}
