import { searchWilayah } from './cari-wilayah.ts';
import { berkasContoh, createContoh, removeContoh } from './penangan-contoh.ts';
import { changeSandi, confirmPemulihan, reissuePemulihan, selesaikanPersiapan } from './penangan-kunci.ts';
import {
  loadPengaturanSesi,
  saveDesa,
  saveKantor,
  saveNilaiProfil,
  savePenerima,
  savePleno,
  saveSamaran,
} from './penangan-pengaturan.ts';
import { listProfilTersedia, loadTentang } from './penangan-program.ts';
import { closeSesi, createSesi, loadSesi, openSesi } from './penangan-sesi.ts';
import type { PenanganDasar, PenanganDasarSesi } from './peta-penangan.ts';

/** Answered whether a database is open or not. */
export const PENANGAN_DASAR = {
  'sesi.load': loadSesi,
  'sesi.create': createSesi,
  'sesi.open': openSesi,
  'sesi.close': closeSesi,
  'wilayah.search': searchWilayah,
  'profil.list': listProfilTersedia,
  'tentang.load': loadTentang,
  'contoh.create': createContoh,
  'contoh.berkas': berkasContoh,
  'contoh.remove': removeContoh,
} as const satisfies Partial<PenanganDasar>;

/** Answered with the open database. */
export const PENANGAN_DASAR_SESI = {
  'sesi.confirmPemulihan': confirmPemulihan,
  'sesi.selesaikanPersiapan': selesaikanPersiapan,
  'sesi.changeKataSandi': changeSandi,
  'sesi.reissuePemulihan': reissuePemulihan,
  'pengaturan.load': loadPengaturanSesi,
  'pengaturan.saveKantor': saveKantor,
  'pengaturan.saveDesa': saveDesa,
  'pengaturan.savePenerima': savePenerima,
  'pengaturan.savePleno': savePleno,
  'pengaturan.saveNilaiProfil': saveNilaiProfil,
  'pengaturan.saveSamaran': saveSamaran,
} as const satisfies Partial<PenanganDasarSesi>;
