import { isNomorRusak } from '../berkas/nomor-rusak.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { Desa, Kecamatan } from '../wilayah/wilayah.ts';
import type { Angka, AngkaLP, RekapDesa, RekapKecamatan, RekapTps } from './angka.ts';
import {
  computeAngkaLP,
  computeJumlah,
  computeJumlahLP,
  createHitungan,
  TANPA_DATA,
  tambahSatu,
  type Hitungan,
} from './angka-lp.ts';
import { computePindahTps } from './compute-pindah-tps.ts';

/** Codes of a profile by the meaning that figures need. */
interface KodeRekap {
  readonly tms: readonly string[];
  readonly pindahTps: ReadonlySet<string>;
  readonly disabilitas: readonly string[];
  readonly belumKtpEl: ReadonlySet<string>;
}

function readKode(profil: Profil): KodeRekap {
  return {
    tms: profil.keterangan.tms.map((k) => k.kode),
    pindahTps: new Set(profil.keterangan.tms.filter((k) => k.makna === 'PINDAH_TPS').map((k) => k.kode)),
    disabilitas: profil.disabilitas.kode.map((k) => k.kode),
    belumKtpEl: new Set(profil.ktpEl.kode.filter((k) => k.belum).map((k) => k.kode)),
  };
}

/** The zero of one TPS: every figure there, nothing counted yet. */
class TallyTps {
  readonly awal = createHitungan();
  readonly baru = createHitungan();
  readonly tms = createHitungan();
  readonly ubah = createHitungan();
  readonly akhir = createHitungan();
  readonly belumKtpEl = createHitungan();
  readonly keluar = createHitungan();
  readonly masuk = createHitungan();
  readonly alasan: Map<string, Hitungan>;
  readonly disabilitas: Map<string, Hitungan>;
  readonly nkk = new Set<string>();
  tanpaKtpEl = false;
  tanpaDisabilitas = false;
  tanpaNkk = false;
  /** Pairs cannot be known: a ruined NIK may belong to one. */
  tanpaPindahTps = false;
  readonly #kode: KodeRekap;

  constructor(kode: KodeRekap) {
    this.#kode = kode;
    this.alasan = new Map(kode.tms.map((k) => [k, createHitungan()]));
    this.disabilitas = new Map(kode.disabilitas.map((k) => [k, createHitungan()]));
  }

  tambah(p: Pemilih): void {
    const jk = p.jenisKelamin;
    tambahSatu(p.keterangan === 'B' ? this.baru : this.awal, jk);
    if (p.keterangan === 'U') tambahSatu(this.ubah, jk);
    this.tanpaKtpEl ||= p.ktpEl === null;
    this.tanpaDisabilitas ||= p.disabilitas === null;
    this.tanpaNkk ||= p.nkk === null;
    const alasan = this.alasan.get(p.keterangan);
    if (alasan !== undefined) {
      tambahSatu(alasan, jk);
      tambahSatu(this.tms, jk);
      return;
    }
    tambahSatu(this.akhir, jk);
    if (p.ktpEl !== null && this.#kode.belumKtpEl.has(p.ktpEl)) tambahSatu(this.belumKtpEl, jk);
    const disabilitas = this.disabilitas.get(p.disabilitas ?? '');
    if (disabilitas !== undefined) tambahSatu(disabilitas, jk);
    this.tanpaNkk ||= isNomorRusak(p.nkk);
    if (p.nkk !== null && /^\d{16}$/.test(p.nkk)) this.nkk.add(p.nkk);
  }

  angka(): Angka {
    const semua = (tabel: Map<string, Hitungan>, kosong: boolean): Record<string, AngkaLP> =>
      Object.fromEntries([...tabel].map(([k, h]) => [k, kosong ? TANPA_DATA : computeAngkaLP(h)]));
    return {
      awal: computeAngkaLP(this.awal),
      baru: computeAngkaLP(this.baru),
      tms: computeAngkaLP(this.tms),
      ubah: computeAngkaLP(this.ubah),
      akhir: computeAngkaLP(this.akhir),
      belumKtpEl: this.tanpaKtpEl ? TANPA_DATA : computeAngkaLP(this.belumKtpEl),
      tmsPerAlasan: semua(this.alasan, false),
      disabilitas: semua(this.disabilitas, this.tanpaDisabilitas),
      kk: this.tanpaNkk ? null : this.nkk.size,
      pindahTps: this.tanpaPindahTps
        ? { keluar: TANPA_DATA, masuk: TANPA_DATA }
        : { keluar: computeAngkaLP(this.keluar), masuk: computeAngkaLP(this.masuk) },
    };
  }
}

/** Sum of figures of the same shape; a `null` part makes that one total `null`. `kk` is a sum as well. */
export function computeJumlahAngka(bagian: readonly Angka[], profil: Profil): Angka {
  const jumlah = (ambil: (a: Angka) => AngkaLP): AngkaLP => computeJumlahLP(bagian.map(ambil));
  const perKode = (
    kode: readonly string[],
    ambil: (a: Angka) => Readonly<Record<string, AngkaLP>>,
  ): Record<string, AngkaLP> =>
    Object.fromEntries(kode.map((k) => [k, jumlah((a) => ambil(a)[k] ?? TANPA_DATA)]));
  const { tms, disabilitas } = readKode(profil);
  return {
    awal: jumlah((a) => a.awal),
    baru: jumlah((a) => a.baru),
    tms: jumlah((a) => a.tms),
    ubah: jumlah((a) => a.ubah),
    akhir: jumlah((a) => a.akhir),
    belumKtpEl: jumlah((a) => a.belumKtpEl),
    tmsPerAlasan: perKode(tms, (a) => a.tmsPerAlasan),
    disabilitas: perKode(disabilitas, (a) => a.disabilitas),
    kk: computeJumlah(bagian.map((a) => a.kk)),
    pindahTps: { keluar: jumlah((a) => a.pindahTps.keluar), masuk: jumlah((a) => a.pindahTps.masuk) },
  };
}

function tanpaData(profil: Profil): Angka {
  const { tms, disabilitas } = readKode(profil);
  const kosong = (kode: readonly string[]): Record<string, AngkaLP> =>
    Object.fromEntries(kode.map((k) => [k, TANPA_DATA]));
  return {
    awal: TANPA_DATA,
    baru: TANPA_DATA,
    tms: TANPA_DATA,
    ubah: TANPA_DATA,
    akhir: TANPA_DATA,
    belumKtpEl: TANPA_DATA,
    tmsPerAlasan: kosong(tms),
    disabilitas: kosong(disabilitas),
    kk: null,
    pindahTps: { keluar: TANPA_DATA, masuk: TANPA_DATA },
  };
}

/**
 * Figures of one desa from its rows. `pemilih` `null`: nothing handed in, every figure is `null`.
 * Starts from zeros for every TPS of `tpsResmi` (the official list, empty when unknown) and only adds.
 */
export function computeRekapDesa(
  desa: Desa,
  pemilih: readonly Pemilih[] | null,
  profil: Profil,
  tpsResmi: readonly string[],
): RekapDesa {
  const kepala = { kode: desa.kode, nama: desa.nama };
  if (pemilih === null) return { ...kepala, ...tanpaData(profil), adaData: false, jumlahTps: null, tps: [] };
  const kode = readKode(profil);
  const tally = new Map(tpsResmi.map((nomor) => [nomor, new TallyTps(kode)]));
  const ambil = (nomor: string): TallyTps => {
    const t = tally.get(nomor) ?? new TallyTps(kode);
    tally.set(nomor, t);
    return t;
  };
  for (const p of pemilih) ambil(p.tps).tambah(p);
  const pasangan = computePindahTps(pemilih, kode.pindahTps);
  for (const { keluar, masuk } of pasangan) {
    tambahSatu(ambil(keluar.tps).keluar, keluar.jenisKelamin);
    tambahSatu(ambil(masuk.tps).masuk, masuk.jenisKelamin);
  }
  if (isPindahTakDiketahui(pemilih, kode.pindahTps, pasangan.length))
    for (const t of tally.values()) t.tanpaPindahTps = true;
  const tps: RekapTps[] = [...tally]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nomor, t]) => ({ nomor, ...t.angka() }));
  const jumlahTps = new Set(pemilih.map((p) => p.tps)).size;
  return { ...kepala, ...computeJumlahAngka(tps, profil), adaData: true, jumlahTps, tps };
}

/** A row "pindah TPS" is left without a pair, and a ruined NIK among the rows that pair may be the one it looks for. */
function isPindahTakDiketahui(
  pemilih: readonly Pemilih[],
  kode: ReadonlySet<string>,
  jumlahPasangan: number,
): boolean {
  const keluar = pemilih.filter((p) => kode.has(p.keterangan));
  if (keluar.length === jumlahPasangan) return false;
  return [...keluar, ...pemilih.filter((p) => p.keterangan === 'B')].some((p) => isNomorRusak(p.nik));
}

/** Figures of the kecamatan: the sum of its desa, in order of code. */
export function computeRekapKecamatan(
  kecamatan: Kecamatan,
  desa: readonly RekapDesa[],
  profil: Profil,
): RekapKecamatan {
  return {
    ...computeJumlahAngka(desa, profil),
    jumlahDesa: kecamatan.desa.length,
    jumlahTps: computeJumlah(desa.map((d) => d.jumlahTps)),
    desa,
  };
}
