import {
  listDokumen,
  listRiwayatDokumen,
  makeDokumen,
  openFolderDokumen,
  previewDokumen,
  serahkanDokumen,
} from '../dokumen/penangan-dokumen.ts';
import { verifyDokumen } from '../dokumen/penangan-verifikasi.ts';
import { printDokumen, zipDokumen } from '../dokumen/serahan-dokumen.ts';
import type { PenanganData } from '../peta-penangan.ts';
import { gabungPerubahanImpor } from './gabung-perubahan.ts';
import { listRiwayatImpor, loadBeranda, loadRekap } from './penangan-beranda.ts';
import {
  bedaImpor,
  discardImpor,
  dropBerkasImpor,
  lembarTolakanImpor,
  loadImpor,
  petakanImpor,
  readImpor,
  saveImpor,
  terimaRusakImpor,
} from './penangan-impor.ts';
import { loadOpsiPemilih, queryPemilih } from './penangan-pemilih.ts';
import { loadRincianPemilih, revealPemilih } from './penangan-rincian.ts';
import { exportTemuan, markTemuan, queryTemuan } from './penangan-temuan.ts';
import { activateVersiDesa, bedaVersi, listVersi } from './penangan-versi.ts';

/** Handlers of everything about voters, figures, findings and documents. */
export const PENANGAN_DATA = {
  'beranda.load': loadBeranda,
  'rekap.load': loadRekap,

  'impor.read': readImpor,
  'impor.load': loadImpor,
  'impor.petakan': petakanImpor,
  'impor.terimaRusak': terimaRusakImpor,
  'impor.dropBerkas': dropBerkasImpor,
  'impor.gabungPerubahan': gabungPerubahanImpor,
  'impor.beda': bedaImpor,
  'impor.save': saveImpor,
  'impor.discard': discardImpor,
  'impor.lembarTolakan': lembarTolakanImpor,
  'impor.riwayat': listRiwayatImpor,

  'versi.list': listVersi,
  'versi.beda': bedaVersi,
  'versi.activate': activateVersiDesa,

  'pemilih.query': queryPemilih,
  'pemilih.opsi': loadOpsiPemilih,
  'pemilih.load': loadRincianPemilih,
  'pemilih.reveal': revealPemilih,

  'temuan.query': queryTemuan,
  'temuan.mark': markTemuan,
  'temuan.export': exportTemuan,

  'dokumen.list': listDokumen,
  'dokumen.riwayat': listRiwayatDokumen,
  'dokumen.preview': previewDokumen,
  'dokumen.make': makeDokumen,
  'dokumen.keluaran': serahkanDokumen,
  'dokumen.zip': zipDokumen,
  'dokumen.cetak': printDokumen,
  'dokumen.verifikasi': verifyDokumen,
  'dokumen.folder': openFolderDokumen,
} as const satisfies PenanganData;
