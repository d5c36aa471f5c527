import { z } from 'zod';
import {
  PANGGILAN_BACA,
  idPemilih,
  idRancangan,
  nomorVersi,
  type NamaBaca,
  filterTemuanSchema,
} from './baca.ts';
import type { BuktiTampil, HasilSimpanBukti, JenisBuktiTampil } from './bentuk/bukti.ts';
import type { Cadangan, HasilPeriksa } from './bentuk/cadangan.ts';
import type { HasilBuatDokumen, HasilVerifikasi, TemplatXlsx } from './bentuk/dokumen.ts';
import type { HasilImpor, RancanganImpor } from './bentuk/impor.ts';
import type { NomorTerbuka } from './bentuk/pemilih.ts';
import type { PratinjauIsianDesa } from './bentuk/pengaturan.ts';
import type { HasilPengesahan, KeadaanRapat } from './bentuk/rapat.ts';
import type { HasilSimpanRekap, RancanganRekapMasuk } from './bentuk/rekap-masuk.ts';
import type { HasilOrangBeda } from './bentuk/rekonsiliasi.ts';
import type { LembarPemulihan, Pekerjaan, SesiTerbuka } from './bentuk/sesi.ts';
import { idBukti, isianBukti, isianJenisBukti } from './bukti-schema.ts';
import {
  formatDokumen,
  idPekerjaan,
  jenisDokumen,
  pilihanDokumen,
  nomorTps,
  kataSandiBaru,
  kodeDesa,
  kodeKecamatan,
  kosong,
  rahasia,
  token,
  type Keluaran,
} from './isian.ts';
import {
  kendalaSchema,
  ketikanCapaianSchema,
  nomorMinggu,
  pengawasanSchema,
  periodeCoklitSchema,
} from './mingguan-schema.ts';
import { ubah } from './panggilan.ts';
import { koreksiSchema, peristiwaCatatSchema } from './rapat-schema.ts';
import {
  desaSchema,
  kantorSchema,
  nilaiProfilSchema,
  penerimaSchema,
  plenoIsianSchema,
  rapatSchema,
  samaranSchema,
  templatIsianSchema,
} from './pengaturan-schema.ts';
import { jenisRekapMasuk, keadaanBeda, ketikanSchema, kunciBeda } from './rekap-masuk-schema.ts';

/** Everything that belongs to one database: stale when another is opened, closed, or its data changes. */
const SEMUA: readonly NamaBaca[] = (Object.keys(PANGGILAN_BACA) as NamaBaca[]).filter(
  (n) => n !== 'wilayah.search' && n !== 'profil.list' && n !== 'tentang.load',
);
const PENGATURAN = ['pengaturan.load', 'beranda.load', 'dokumen.list', 'jejak.list'] as const;
/** Official TPS, names and limits also decide figures and findings. */
const PENGATURAN_DAN_TEMUAN = [
  ...PENGATURAN,
  'rekap.load',
  'temuan.query',
  'pemilih.opsi',
  'pemilih.query',
  'pemilih.load',
  'mingguan.load',
] as const;
/** Evidence changes no figure: only what is told of it, and the finding that counts what is missing. */
const BUKTI = [
  'bukti.load',
  'bukti.query',
  'bukti.tidakBertaut',
  'temuan.query',
  'beranda.load',
  'mingguan.load',
  'jejak.list',
] as const;
const MINGGUAN = ['mingguan.load', 'jejak.list'] as const;
/** Who was there, remarks and decisions also stand on documents. */
const RAPAT = [
  'rapat.load',
  'layar.load',
  'dokumen.list',
  'dokumen.riwayat',
  'beranda.load',
  'jejak.list',
] as const;
const dikonfirmasi = z.array(z.string().max(500)).max(200);
const nomorCatatan = z.int().min(1);
const TANPA: readonly NamaBaca[] = [];

/** One mapping of columns chosen by the operator for one sheet of one file. */
const petaSchema = z.strictObject({
  bentuk: z.string().min(1).max(5000),
  /** Row of the headings as the user sees it; `null`: the sheet has none. */
  barisJudul: z.int().min(1).max(1_048_576).nullable(),
  /** First row with a pemilih. */
  barisData: z.int().min(1).max(1_048_576),
  kolom: z.array(z.strictObject({ indeks: z.int().min(0).max(16_383), medan: z.string().max(40) })).max(100),
});

/** Every change and every longer work. The database must be open except for `UBAH_TANPA_SESI`. */
export const PANGGILAN_UBAH = {
  /** Makes the database of a kecamatan and opens it. The recovery sheet is due until `sesi.confirmPemulihan`. */
  'sesi.create': ubah<LembarPemulihan>()(
    z.strictObject({
      kecamatan: kodeKecamatan,
      profil: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      tahapan: z.string().regex(/^[A-Z0-9-]+$/),
      kataSandi: kataSandiBaru,
    }),
    SEMUA,
  ),
  'sesi.confirmPemulihan': ubah<null>()(kosong, ['sesi.load']),
  'sesi.selesaikanPersiapan': ubah<null>()(kosong, ['sesi.load']),
  'sesi.open': ubah<SesiTerbuka>()(z.strictObject({ id: idPekerjaan, rahasia }), SEMUA),
  'sesi.close': ubah<null>()(kosong, SEMUA),
  'sesi.changeKataSandi': ubah<null>()(z.strictObject({ rahasia, kataSandi: kataSandiBaru }), [
    'sesi.load',
    'jejak.list',
  ]),
  /** An earlier code opens nothing any more. */
  'sesi.reissuePemulihan': ubah<LembarPemulihan>()(z.strictObject({ rahasia }), ['sesi.load', 'jejak.list']),
  /** Practice: a synthetic kecamatan, its village files imported; opens it. An earlier practice database is replaced. */
  'contoh.create': ubah<SesiTerbuka>()(kosong, SEMUA),
  /** The village files of the practice kecamatan as a zip, to try the import by hand. */
  'contoh.berkas': ubah<Keluaran>()(kosong, TANPA),
  'contoh.remove': ubah<null>()(kosong, SEMUA),

  'pengaturan.saveKantor': ubah<null>()(z.strictObject({ isian: kantorSchema }), PENGATURAN),
  'pengaturan.saveDesa': ubah<null>()(
    z.strictObject({ isian: z.array(desaSchema).max(200) }),
    PENGATURAN_DAN_TEMUAN,
  ),
  'pengaturan.savePenerima': ubah<null>()(
    z.strictObject({ isian: z.array(penerimaSchema).max(30).nullable() }),
    PENGATURAN,
  ),
  'pengaturan.savePleno': ubah<null>()(z.strictObject({ isian: plenoIsianSchema }), PENGATURAN),
  'pengaturan.saveNilaiProfil': ubah<null>()(
    z.strictObject({ isian: nilaiProfilSchema }),
    PENGATURAN_DAN_TEMUAN,
  ),
  'pengaturan.saveSamaran': ubah<null>()(z.strictObject({ isian: samaranSchema }), PENGATURAN),
  'pengaturan.saveRapat': ubah<null>()(z.strictObject({ isian: rapatSchema }), PENGATURAN),
  /** Refused when a template names an unknown field. */
  'pengaturan.saveTemplat': ubah<null>()(z.strictObject({ isian: templatIsianSchema }), PENGATURAN),
  /** The xlsx to fill in per desa: number of TPS, PPS, Pantarlih, addressees; with what is already known. */
  'pengaturan.lembarDesa': ubah<Keluaran>()(kosong, TANPA),
  /** Reads a filled-in sheet; changes nothing. `pengaturan.saveDesa` applies it. */
  'pengaturan.readLembarDesa': ubah<PratinjauIsianDesa>()(z.strictObject({ titipan: token }), TANPA),

  /** Reads and understands files (archives and folders included) into a new draft; an earlier draft is dropped. Progress per file. */
  'impor.read': ubah<RancanganImpor>()(z.strictObject({ titipan: z.array(token).min(1).max(2000) }), [
    'impor.load',
  ]),
  /** Reads one file of the draft again with columns the operator chose. `ingat`: remembered for files of that shape. */
  'impor.petakan': ubah<RancanganImpor>()(
    z.strictObject({
      rancangan: idRancangan,
      berkas: z.int().min(0),
      peta: z.array(petaSchema).min(1).max(30),
      ingat: z.boolean(),
    }),
    ['impor.load', 'impor.beda'],
  ),
  /** Accepts (or no longer accepts) a file whose only fault are ruined NIK or NKK. */
  'impor.terimaRusak': ubah<RancanganImpor>()(
    z.strictObject({ rancangan: idRancangan, berkas: z.int().min(0), terima: z.boolean() }),
    ['impor.load', 'impor.beda'],
  ),
  /**
   * Joins files that hold only changes (`BerkasImpor.bolehGabung`) to the version in force of their desa, or no longer does. All files of a
   * desa together and all or nothing: what cannot be joined stands among the reasons of its file.
   */
  'impor.gabungPerubahan': ubah<RancanganImpor>()(
    z.strictObject({
      rancangan: idRancangan,
      berkas: z.array(z.int().min(0)).min(1).max(2000),
      gabung: z.boolean(),
    }),
    ['impor.load', 'impor.beda'],
  ),
  /** Leaves a file out of the draft. */
  'impor.dropBerkas': ubah<RancanganImpor>()(
    z.strictObject({ rancangan: idRancangan, berkas: z.int().min(0) }),
    ['impor.load', 'impor.beda'],
  ),
  /** Saves the desa chosen. `ganti`: those whose lost TPS the operator has confirmed. */
  'impor.save': ubah<HasilImpor>()(
    z.strictObject({
      rancangan: idRancangan,
      desa: z.array(kodeDesa).min(1).max(200),
      ganti: z.array(kodeDesa).max(200),
    }),
    SEMUA,
  ),
  'impor.discard': ubah<null>()(z.strictObject({ rancangan: idRancangan }), ['impor.load']),
  /** The rows that caused a refusal, as a sheet to send back to the PPS. */
  'impor.lembarTolakan': ubah<Keluaran>()(
    z.strictObject({ rancangan: idRancangan, berkas: z.int().min(0).nullable() }),
    TANPA,
  ),
  /** Makes an earlier version of a desa current again. */
  'versi.activate': ubah<null>()(z.strictObject({ desa: kodeDesa, nomor: nomorVersi }), SEMUA),

  /** NIK and NKK in full, on purpose; recorded in the jejak. */
  'pemilih.reveal': ubah<NomorTerbuka>()(z.strictObject({ id: idPemilih }), ['jejak.list']),

  /** Reads tables out of files into a new draft; an earlier draft is dropped. Nothing is saved. */
  'rekapMasuk.read': ubah<RancanganRekapMasuk>()(
    z.strictObject({ titipan: z.array(token).min(1).max(500) }),
    ['rekapMasuk.rancangan'],
  ),
  /** The operator says what a table of the draft is, and of which desa when its title does not. */
  'rekapMasuk.tetapkan': ubah<RancanganRekapMasuk>()(
    z.strictObject({
      rancangan: idRancangan,
      tabel: z.int().min(0),
      jenis: jenisRekapMasuk.nullable(),
      desa: kodeDesa.nullable(),
    }),
    ['rekapMasuk.rancangan'],
  ),
  /** Saves the tables chosen; those left in the draft stay. Refused when a table is none the program can use. */
  'rekapMasuk.save': ubah<HasilSimpanRekap>()(
    z.strictObject({ rancangan: idRancangan, tabel: z.array(z.int().min(0)).min(1).max(500) }),
    SEMUA,
  ),
  'rekapMasuk.discard': ubah<null>()(z.strictObject({ rancangan: idRancangan }), ['rekapMasuk.rancangan']),
  /** What was typed from paper. The sums are checked and told, never changed. */
  'rekapMasuk.saveKetikan': ubah<HasilSimpanRekap>()(ketikanSchema, SEMUA),
  /** Takes a recapitulation out of force; its versions stay. Recorded in the jejak. */
  'rekapMasuk.remove': ubah<null>()(z.strictObject({ id: z.int().min(1) }), SEMUA),

  'rekonsiliasi.mark': ubah<null>()(
    z.strictObject({
      kunci: z.array(kunciBeda).min(1).max(2000),
      keadaan: keadaanBeda,
      catatan: z.string().trim().max(1000),
      /** The operator's words for the berita acara; `null`: those of the program. */
      kronologi: z.string().trim().min(1).max(4000).nullable(),
    }),
    ['rekonsiliasi.load', 'jejak.list'],
  ),
  /** Sidalih's by-name lists against those of the desa: who is in one and not in the other. Nothing is saved. */
  'rekonsiliasi.pemilih': ubah<HasilOrangBeda>()(
    z.strictObject({
      titipan: z.array(token).min(1).max(500),
      desa: kodeDesa.nullable(),
      limit: z.int().min(1).max(5000),
    }),
    TANPA,
  ),
  /**
   * The worklist for re-entry into Sidalih as an xlsx, one sheet per desa, with a column to tick. With Sidalih's lists: what they lack;
   * without: everything coklit has changed. Masked by policy; recorded in the jejak.
   */
  'rekonsiliasi.exportDaftarKerja': ubah<Keluaran>()(
    z.strictObject({
      titipan: z.array(token).max(500),
      desa: z.array(kodeDesa).min(1).max(200).nullable(),
    }),
    ['jejak.list'],
  ),

  'temuan.mark': ubah<null>()(
    z.strictObject({
      kunci: z
        .array(z.string().regex(/^[0-9a-f]{16,64}$/))
        .min(1)
        .max(5000),
      ditangani: z.boolean(),
      catatan: z.string().trim().max(500),
    }),
    ['temuan.query', 'beranda.load', 'pemilih.load', 'jejak.list'],
  ),
  /** The findings that pass the filter as an xlsx for the PPS, masked by policy. `perDesa`: one workbook per desa in a zip. */
  'temuan.export': ubah<Keluaran>()(z.strictObject({ filter: filterTemuanSchema, perDesa: z.boolean() }), [
    'jejak.list',
  ]),

  /** A PDF of how the document would be now; nothing is recorded. */
  'dokumen.preview': ubah<Keluaran>()(
    z.strictObject({ jenis: jenisDokumen, desa: kodeDesa.nullable(), tps: nomorTps.nullable() }),
    TANPA,
  ),
  /**
   * Makes documents in all their formats into the folder of the database: what is there and still true, or locked by a plenary, is left.
   * Progress per file; what is done when it is cancelled stays, and the next run goes on from there. `rahasia`: also lists with full NIK.
   */
  'dokumen.make': ubah<HasilBuatDokumen>()(
    z.strictObject({ ...pilihanDokumen.shape, draf: z.boolean(), rahasia: z.boolean() }),
    ['dokumen.list', 'dokumen.riwayat', 'beranda.load', 'jejak.list'],
  ),
  /** One PDF of documents in force, in order: for one recipient, or (`null`) for all of them with their copies. */
  'dokumen.cetak': ubah<Keluaran>()(
    z.strictObject({
      ...pilihanDokumen.shape,
      penerima: z.int().min(0).max(29).nullable(),
      rahasia: z.boolean(),
    }),
    ['jejak.list'],
  ),
  /** Holds files of a set (folders and zip archives included) against manifest and database; none: the program's own folder. */
  'dokumen.verifikasi': ubah<HasilVerifikasi>()(z.strictObject({ titipan: z.array(token).max(5000) }), [
    'jejak.list',
  ]),
  /** One made file, also of the history. */
  'dokumen.keluaran': ubah<Keluaran>()(z.strictObject({ id: z.int().min(1) }), TANPA),
  /** Documents in force as one zip with their manifest. */
  'dokumen.zip': ubah<Keluaran>()(z.strictObject({ ...pilihanDokumen.shape, rahasia: z.boolean() }), [
    'jejak.list',
  ]),
  /** The folder they lie in, for the host to open. */
  'dokumen.folder': ubah<Keluaran>()(kosong, TANPA),

  /** Takes in an official .xlsx with named fields; refused with sheet and cell when a field is unknown or its shape cannot be kept. */
  'templat.add': ubah<TemplatXlsx>()(z.strictObject({ titipan: token }), ['templat.list', 'jejak.list']),
  'templat.remove': ubah<null>()(z.strictObject({ id: z.int().min(1) }), ['templat.list', 'jejak.list']),
  /** Fills it: one workbook, or a zip of one per desa or TPS (`desa`: those named; `null`: all). */
  'templat.fill': ubah<Keluaran>()(
    z.strictObject({ id: z.int().min(1), desa: z.array(kodeDesa).min(1).max(200).nullable() }),
    ['jejak.list'],
  ),

  'mingguan.savePeriode': ubah<null>()(z.strictObject({ periode: periodeCoklitSchema }), MINGGUAN),
  /** What was typed for one week; a TPS in which nothing is told has no report. */
  'mingguan.save': ubah<null>()(
    z.strictObject({ minggu: nomorMinggu, capaian: z.array(ketikanCapaianSchema).min(1).max(2000) }),
    MINGGUAN,
  ),
  /** Reports of a week from the by-name lists or the Laporan Hasil Coklit that were read. `ganti`: also of TPS that have reported. */
  'mingguan.turunkan': ubah<{ readonly disimpan: number; readonly dilewati: number }>()(
    z.strictObject({ minggu: nomorMinggu, dari: z.enum(['nama', 'laporan']), ganti: z.boolean() }),
    MINGGUAN,
  ),
  'kendala.save': ubah<{ readonly id: number }>()(
    z.strictObject({ id: nomorCatatan.nullable(), isian: kendalaSchema }),
    ['kendala.list', 'jejak.list'],
  ),
  'kendala.remove': ubah<null>()(z.strictObject({ id: nomorCatatan }), ['kendala.list', 'jejak.list']),
  'pengawasan.save': ubah<{ readonly id: number }>()(
    z.strictObject({ id: nomorCatatan.nullable(), isian: pengawasanSchema }),
    ['pengawasan.list', 'jejak.list'],
  ),
  'pengawasan.remove': ubah<null>()(z.strictObject({ id: nomorCatatan }), ['pengawasan.list', 'jejak.list']),

  /** The readiness report as PDF. */
  'kesiapan.keluaran': ubah<Keluaran>()(kosong, TANPA),

  /** Notes what happened in the meeting. Refused with a sentence when the order of the meeting forbids it; done once when sent twice. */
  'rapat.catat': ubah<KeadaanRapat>()(z.strictObject({ peristiwa: peristiwaCatatSchema }), RAPAT),
  /** The operator's own words, of a desa or (`null`) of the meeting. No decision: the jejak says nothing of them. */
  'rapat.saveCatatan': ubah<null>()(
    z.strictObject({ desa: kodeDesa.nullable(), isi: z.string().max(20_000) }),
    TANPA,
  ),
  /** A decided correction: rows or figures, minutes and recap move together, or nothing does. */
  'rapat.koreksi': ubah<KeadaanRapat>()(koreksiSchema, SEMUA),
  /** Closes a desa with its figures of now. `dikonfirmasi`: the sentences shown. */
  'rapat.sahkanDesa': ubah<KeadaanRapat>()(z.strictObject({ desa: kodeDesa, dikonfirmasi }), RAPAT),
  /** Fixes the kecamatan, then makes and locks the documents and takes a backup. The decision stands even if those fail. */
  'rapat.sahkan': ubah<HasilPengesahan>()(
    z.strictObject({ nomor: z.string().trim().min(1).max(200), dikonfirmasi }),
    SEMUA,
  ),
  /** Documents, lock and backup of a decision that was interrupted. */
  'rapat.tuntaskan': ubah<HasilPengesahan>()(kosong, SEMUA),

  /** Records evidence of a row (`id` null), or corrects a record; with `pemilih` a record is put to that row. */
  'bukti.save': ubah<BuktiTampil>()(
    z.strictObject({ id: idBukti.nullable(), pemilih: idPemilih.nullable(), ...isianBukti }),
    BUKTI,
  ),
  /** New evidence of several rows at once: all or nothing. */
  'bukti.saveBanyak': ubah<HasilSimpanBukti>()(
    z.strictObject({
      isian: z
        .array(z.strictObject({ pemilih: idPemilih, ...isianBukti }))
        .min(1)
        .max(500),
    }),
    BUKTI,
  ),
  /** Keeps a photo, scan or PDF (JPEG, PNG, WebP, PDF; at most 10 MB) with a record, in place of an earlier one. */
  'bukti.lampirkan': ubah<BuktiTampil>()(z.strictObject({ bukti: idBukti, titipan: token }), BUKTI),
  /** The file itself, to look at; recorded in the jejak. `berkas`: BerkasBukti.id. */
  'bukti.berkas': ubah<Keluaran>()(z.strictObject({ berkas: idBukti }), ['jejak.list']),
  /** Takes a record out of use; recorded in the jejak, and kept. */
  'bukti.remove': ubah<null>()(z.strictObject({ id: idBukti }), BUKTI),
  /** A kind of evidence of the office (`kode` null: a new one). */
  'bukti.saveJenis': ubah<JenisBuktiTampil>()(isianJenisBukti, ['bukti.load', 'bukti.query', 'jejak.list']),
  /** TMS rows without evidence, masked by policy, for the PPS and for Panwascam. `desa` null: all; `perDesa`: one file per desa in a zip. */
  'bukti.exportKekurangan': ubah<Keluaran>()(
    z.strictObject({ format: formatDokumen, desa: kodeDesa.nullable(), perDesa: z.boolean() }),
    ['jejak.list'],
  ),

  /** A checked, encrypted copy with its key file, as one file. */
  'cadangan.create': ubah<Cadangan>()(kosong, ['cadangan.list', 'beranda.load', 'sesi.load', 'jejak.list']),
  'cadangan.keluaran': ubah<Keluaran>()(z.strictObject({ nama: z.string().min(1).max(200) }), TANPA),
  /** Always into a new database beside the others; nothing is overwritten. Opens it. */
  'cadangan.restore': ubah<Pekerjaan>()(
    z.strictObject({
      sumber: z.union([
        z.strictObject({ titipan: token }),
        z.strictObject({ nama: z.string().min(1).max(200) }),
      ]),
      rahasia,
    }),
    SEMUA,
  ),
  /** Re-computes every hash and the chain of the jejak. */
  'cadangan.verify': ubah<HasilPeriksa>()(kosong, TANPA),
};

export type NamaUbah = keyof typeof PANGGILAN_UBAH;

export const UBAH_TANPA_SESI: readonly NamaUbah[] = [
  'sesi.create',
  'sesi.open',
  'sesi.close',
  'contoh.create',
  'contoh.berkas',
  'contoh.remove',
  'cadangan.restore',
];
