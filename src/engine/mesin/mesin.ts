import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isNamaPanggilan, PANGGILAN, type NamaPanggilan } from '../../contract/daftar.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../contract/galat.ts';
import type { PesanDariMesin, PesanKeMesin } from '../../contract/pesan.ts';
import { gagal, type Result } from '../../core/result.ts';
import { catatGangguan } from '../catat-gangguan.ts';
import { FOLDER_SUMBER } from '../load-profil.ts';
import { BIAYA_PENUH, type Biaya } from '../store/bungkus-kunci.ts';
import { findGalatBasisData } from '../store/galat-basis-data.ts';
import { createAntrean } from './antrean.ts';
import { createBerkasSerahan } from './berkas-serahan.ts';
import { findPenangan } from './daftar-penangan.ts';
import { createFolderMilik, removeSisa } from './folder-mesin.ts';
import { tolak, tolakBasisData, tolakDibatalkan } from './galat.ts';
import type { KonteksPanggilan, LayananMesin } from './konteks.ts';
import { createPenyampaiKemajuan } from './penyampai-kemajuan.ts';
import { createTempatSesi } from './tempat-sesi.ts';

export interface PilihanMesin {
  /** Where databases, log and temporary files lie; made when missing. */
  readonly folderData: string;
  /** Resources of the program; those beside the code unless told. */
  readonly folderSumber?: string | undefined;
  /** ISO time; the only clock. */
  readonly waktu: () => string;
  readonly kirim: (pesan: PesanDariMesin) => void;
  /** Only tests make it less than full. */
  readonly biayaKunci?: Biaya | undefined;
}

export interface Mesin {
  /** Never throws: whatever goes wrong with a call is its answer. */
  terima(pesan: PesanKeMesin): void;
  /** Cancels what is running, closes the database and removes temporary files. `terima({ jenis: 'tutup' })` does the same. */
  tutup(): Promise<void>;
  /** Fulfilled once it has closed. */
  readonly tertutup: Promise<void>;
}

/** How long a call that was told to stop may take before the engine closes without it. */
const SABAR_TUTUP_MS = 10_000;

export function formatJalurLog(folderData: string): string {
  return path.join(folderData, 'log', 'pleno-dpsh.log');
}

/** A change after which something is stale waits for those before it; all other calls run at once. */
function isBergiliran(nama: NamaPanggilan): boolean {
  const panggilan = PANGGILAN[nama];
  return panggilan.jenis === 'ubah' && panggilan.basi.length > 0;
}

/** The engine behind the window: answers the calls of the contract. */
export async function createMesin(pilihan: PilihanMesin): Promise<Mesin> {
  const { folderData, waktu, kirim } = pilihan;
  const indukSementara = path.join(folderData, 'sementara');
  await mkdir(indukSementara, { recursive: true, mode: 0o700 });
  await mkdir(path.join(folderData, 'basis-data'), { recursive: true, mode: 0o700 });
  await removeSisa(indukSementara, '');
  await removeSisa(path.join(folderData, 'basis-data'), '.baru-');
  const sementara = await createFolderMilik(indukSementara, '');
  const serahan = createBerkasSerahan(kirim);
  const tempat = createTempatSesi();
  const antrean = createAntrean();
  const berjalan = new Map<number, AbortController>();
  const janji = new Set<Promise<void>>();
  let ditutup: Promise<void> | null = null;
  let urutanSementara = 0;

  const mesin: LayananMesin = {
    waktu,
    folderSumber: pilihan.folderSumber ?? FOLDER_SUMBER,
    folderData,
    biayaKunci: pilihan.biayaKunci ?? BIAYA_PENUH,
    findTitipan: serahan.findTitipan,
    serahkan: serahan.serahkan,
    folderSementara: async () => {
      urutanSementara += 1;
      const folder = path.join(sementara, String(urutanSementara));
      await mkdir(folder, { mode: 0o700 });
      return folder;
    },
    sesi: tempat.sesi,
    gantiSesi: tempat.ganti,
  };

  const describeGalat = (e: unknown, signal: AbortSignal): Result<never, GalatPanggilan> => {
    if (e instanceof Error && (e === signal.reason || e.name === 'AbortError')) return tolakDibatalkan();
    const galat = findGalatBasisData(e);
    if (galat?.kode === 'DISK_PENUH' || galat?.kode === 'DISK_BERMASALAH') return tolakBasisData(galat);
    const nomor = catatGangguan(formatJalurLog(folderData), waktu(), e);
    const pesan = `Terjadi gangguan yang tidak terduga (nomor ${nomor}). Data yang tersimpan tetap utuh. Ulangi; bila terulang, sampaikan nomor itu kepada pembuat program.`;
    return gagal({ kode: KODE_GALAT.gangguan, pesan, nomor });
  };

  const jalankan = async (
    nama: string,
    masukan: unknown,
    konteks: KonteksPanggilan,
  ): Promise<Result<unknown, GalatPanggilan>> => {
    if (ditutup !== null) return tolak(KODE_GALAT.mesinMati, 'Program sedang ditutup.');
    if (!isNamaPanggilan(nama)) return tolak(KODE_GALAT.masukanTidakSah, 'Permintaan ini tidak dikenal.');
    try {
      const penangan = findPenangan(nama);
      if (penangan === undefined) throw new Error(`no handler: ${nama}`);
      const kerja = (): Promise<Result<unknown, GalatPanggilan>> => penangan(masukan, konteks);
      return isBergiliran(nama) ? await antrean.run(kerja, konteks.signal) : await tempat.pakai(kerja);
    } catch (e) {
      return describeGalat(e, konteks.signal);
    }
  };

  const panggil = async (id: number, nama: string, masukan: unknown): Promise<void> => {
    const batal = new AbortController();
    const kemajuan = createPenyampaiKemajuan((k) => kirim({ jenis: 'kemajuan', id, kemajuan: k }));
    berjalan.set(id, batal);
    const konteks = { mesin, signal: batal.signal, onKemajuan: kemajuan.sampaikan };
    const hasil = await jalankan(nama, masukan, konteks);
    kemajuan.tutup();
    berjalan.delete(id);
    kirim({ jenis: 'jawab', id, hasil });
  };

  const lakukanTutup = async (): Promise<void> => {
    for (const batal of berjalan.values()) batal.abort();
    const { promise: habis, resolve } = Promise.withResolvers<void>();
    const jam = setTimeout(resolve, SABAR_TUTUP_MS);
    await Promise.race([Promise.allSettled(janji), habis]);
    clearTimeout(jam);
    await tempat.ganti(null);
    await rm(sementara, { recursive: true, force: true });
  };

  const { promise: tertutup, resolve: selesaiTutup } = Promise.withResolvers<void>();
  const tutup = (): Promise<void> => {
    ditutup ??= lakukanTutup().finally(selesaiTutup);
    return ditutup;
  };

  const terima = (pesan: PesanKeMesin): void => {
    switch (pesan.jenis) {
      case 'panggil': {
        const satu = panggil(pesan.id, pesan.nama, pesan.masukan).finally(() => janji.delete(satu));
        janji.add(satu);
        return;
      }
      case 'batal':
        berjalan.get(pesan.id)?.abort();
        return;
      case 'titip':
        serahan.titip(pesan);
        return;
      case 'lepas':
        serahan.lepas(pesan.token);
        return;
      case 'tutup':
        void tutup();
    }
  };
  return { terima, tutup, tertutup };
}
