import { z } from 'zod';
import type { RekapKecamatan } from '../core/rekap/angka.ts';
import type { Beranda } from './bentuk/beranda.ts';
import type { HasilBukti, HasilTidakBertaut, KelengkapanBukti } from './bentuk/bukti.ts';
import type { Cadangan, HasilJejak } from './bentuk/cadangan.ts';
import type { DaftarDokumen, MedanTemplat, RiwayatDokumen, TemplatXlsx } from './bentuk/dokumen.ts';
import type { BedaVersi, CatatanImpor, RancanganImpor, VersiDesa } from './bentuk/impor.ts';
import type { HasilPemilih, OpsiPemilih, RincianPemilih } from './bentuk/pemilih.ts';
import type { Kesiapan } from './bentuk/kesiapan.ts';
import type { KendalaTampil, MingguanTermuat, PengawasanTampil } from './bentuk/mingguan.ts';
import type { PengaturanTermuat } from './bentuk/pengaturan.ts';
import type { IsiLayar, KeadaanRapat } from './bentuk/rapat.ts';
import type { DaftarRekapMasuk, RancanganRekapMasuk, RincianRekapMasuk } from './bentuk/rekap-masuk.ts';
import type { PendudukTampil, Rekonsiliasi } from './bentuk/rekonsiliasi.ts';
import type { KecamatanDitemukan, ProfilTersedia, Sesi, Tentang } from './bentuk/sesi.ts';
import type { HasilTemuan } from './bentuk/temuan.ts';
import { filterBuktiSchema } from './bukti-schema.ts';
import { halaman, jenisDokumen, kodeDesa, kodeTemuan, kosong, nomorTps } from './isian.ts';
import { nomorMinggu } from './mingguan-schema.ts';
import { baca } from './panggilan.ts';

export const filterPemilihSchema = z.strictObject({
  /** Part of a name (words in any order), or digits of NIK or NKK. */
  cari: z.string().max(100),
  desa: kodeDesa.nullable(),
  tps: nomorTps.nullable(),
  rt: z.string().max(10).nullable(),
  rw: z.string().max(10).nullable(),
  /** `SESUAI`, `B`, `U`, `TMS` (any) or a TMS code. */
  keterangan: z.string().max(10).nullable(),
  /** `ADA` (any), `TANPA` or a code. */
  disabilitas: z.string().max(10).nullable(),
  ktpEl: z.string().max(10).nullable(),
  /** Rows a finding of this code is about; `ADA`: of any. */
  temuan: kodeTemuan.nullable(),
  urut: z.enum(['tempat', 'nama', 'nik', 'tanggalLahir']),
});
export type FilterPemilih = z.infer<typeof filterPemilihSchema>;

export const filterTemuanSchema = z.strictObject({
  cari: z.string().max(100),
  tingkat: z.enum(['galat', 'peringatan', 'info']).nullable(),
  kode: kodeTemuan.nullable(),
  desa: kodeDesa.nullable(),
  tps: nomorTps.nullable(),
  ditangani: z.enum(['semua', 'terbuka', 'ditangani']),
});
export type FilterTemuan = z.infer<typeof filterTemuanSchema>;

export const idPemilih = z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}\/\d+\/\d{3}\/\d+$/);
const idRancangan = z.string().regex(/^[a-z0-9-]{8,40}$/);
const nomorVersi = z.int().min(1);

/** Every question the window can ask. Those of `TANPA_SESI` are answered without an open database, all others with BELUM_DIBUKA. */
export const PANGGILAN_BACA = {
  'sesi.load': baca<Sesi>()(kosong),
  'wilayah.search': baca<readonly KecamatanDitemukan[]>()(z.strictObject({ teks: z.string().max(100) })),
  'profil.list': baca<readonly ProfilTersedia[]>()(kosong),
  'tentang.load': baca<Tentang>()(kosong),

  'beranda.load': baca<Beranda>()(kosong),
  'pengaturan.load': baca<PengaturanTermuat>()(kosong),

  /** The draft as it stands; `null`: there is none (saved, discarded, or the engine was restarted). */
  'impor.load': baca<RancanganImpor | null>()(z.strictObject({ rancangan: idRancangan.nullable() })),
  /** What saving would change in a desa, row by row. */
  'impor.beda': baca<BedaVersi>()(
    z.strictObject({ rancangan: idRancangan, desa: kodeDesa, limit: z.int().min(1).max(2000) }),
  ),
  'impor.riwayat': baca<readonly CatatanImpor[]>()(kosong),
  'versi.list': baca<readonly VersiDesa[]>()(z.strictObject({ desa: kodeDesa })),
  'versi.beda': baca<BedaVersi>()(
    z.strictObject({ desa: kodeDesa, lama: nomorVersi, baru: nomorVersi, limit: z.int().min(1).max(2000) }),
  ),

  'pemilih.query': baca<HasilPemilih>()(z.strictObject({ filter: filterPemilihSchema, ...halaman })),
  'pemilih.opsi': baca<OpsiPemilih>()(
    z.strictObject({ desa: kodeDesa.nullable(), tps: nomorTps.nullable() }),
  ),
  'pemilih.load': baca<RincianPemilih>()(z.strictObject({ id: idPemilih })),

  'rekap.load': baca<RekapKecamatan>()(kosong),

  /** What each desa has handed in, older versions included. */
  'rekapMasuk.list': baca<DaftarRekapMasuk>()(kosong),
  /** The draft as it stands; `null`: there is none. */
  'rekapMasuk.rancangan': baca<RancanganRekapMasuk | null>()(kosong),
  'rekapMasuk.load': baca<RincianRekapMasuk>()(z.strictObject({ id: z.int().min(1) })),
  /** Names, the PPS's recaps and Sidalih/KPU side by side, and every figure they tell differently. */
  'rekonsiliasi.load': baca<Rekonsiliasi>()(kosong),
  /** Figures against the population, shares against the other desa. */
  'penduduk.load': baca<PendudukTampil>()(kosong),

  'temuan.query': baca<HasilTemuan>()(z.strictObject({ filter: filterTemuanSchema, ...halaman })),

  'dokumen.list': baca<DaftarDokumen>()(kosong),
  /** Newest first, at most 500. */
  'dokumen.riwayat': baca<readonly RiwayatDokumen[]>()(
    z.strictObject({ jenis: jenisDokumen.nullable(), desa: kodeDesa.nullable() }),
  ),
  /** The official workbooks of the office, and every field one may name. */
  'templat.list': baca<{
    readonly templat: readonly TemplatXlsx[];
    readonly medan: readonly MedanTemplat[];
  }>()(kosong),

  /** How much of the evidence is there: of the kecamatan, per reason and per desa. */
  'bukti.load': baca<KelengkapanBukti>()(kosong),
  /** TMS and B rows with what is asked for and what is there. */
  'bukti.query': baca<HasilBukti>()(z.strictObject({ filter: filterBuktiSchema, ...halaman })),
  /** Evidence whose pemilih no longer stands among the TMS and B rows of its desa. */
  'bukti.tidakBertaut': baca<HasilTidakBertaut>()(z.strictObject({ desa: kodeDesa.nullable(), ...halaman })),

  /** Progress of coklit up to a week (`null`: this week, or the last with a report), and what the evaluation asks. */
  'mingguan.load': baca<MingguanTermuat>()(z.strictObject({ minggu: nomorMinggu.nullable() })),
  'kendala.list': baca<readonly KendalaTampil[]>()(kosong),
  'pengawasan.list': baca<readonly PengawasanTampil[]>()(kosong),

  /** Whether the plenary can be held: every point with the way to mend it. Recomputes every hash: some 0.6 s for 60,000 pemilih. */
  'kesiapan.load': baca<Kesiapan>()(kosong),
  /** The plenary as it stands, for the operator. */
  'rapat.load': baca<KeadaanRapat>()(kosong),
  /** What the projector shows: figures and names of areas, never of persons. */
  'layar.load': baca<IsiLayar>()(kosong),

  'cadangan.list': baca<readonly Cadangan[]>()(kosong),
  'jejak.list': baca<HasilJejak>()(z.strictObject(halaman)),
};

export type NamaBaca = keyof typeof PANGGILAN_BACA;

/** Answered also while no database is open. */
export const BACA_TANPA_SESI: readonly NamaBaca[] = [
  'sesi.load',
  'wilayah.search',
  'profil.list',
  'tentang.load',
];

export { idRancangan, nomorVersi };
