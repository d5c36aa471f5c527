import { searchWilayah } from './cari-wilayah.ts';
import {
  createCadanganSesi,
  keluaranCadangan,
  listCadanganSesi,
  restoreCadanganBaru,
  verifySesi,
} from './penangan-cadangan.ts';
import { berkasContoh, createContoh, removeContoh } from './penangan-contoh.ts';
import { changeSandi, confirmPemulihan, reissuePemulihan, selesaikanPersiapan } from './penangan-kunci.ts';
import { listJejak } from './penangan-jejak.ts';
import { lembarDesa, readLembarDesa } from './penangan-lembar-desa.ts';
import {
  loadPengaturanSesi,
  saveDesa,
  saveKantor,
  saveNilaiProfil,
  savePenerima,
  savePleno,
  saveRapat,
  saveSamaran,
  saveTemplat,
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
  'cadangan.restore': restoreCadanganBaru,
} as const satisfies PenanganDasar;

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
  'pengaturan.saveRapat': saveRapat,
  'pengaturan.saveTemplat': saveTemplat,
  'pengaturan.lembarDesa': lembarDesa,
  'pengaturan.readLembarDesa': readLembarDesa,
  'cadangan.list': listCadanganSesi,
  'cadangan.create': createCadanganSesi,
  'cadangan.keluaran': keluaranCadangan,
  'cadangan.verify': verifySesi,
  'jejak.list': listJejak,
} as const satisfies PenanganDasarSesi;
