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
import { AWALAN_BARU, formatFolderPekerjaan } from './berkas-pekerjaan.ts';
import { createBerkasSerahan, type BerkasSerahan } from './berkas-serahan.ts';
import { findPenangan } from './daftar-penangan.ts';
import { createFolderMilik, removeSisa } from './folder-mesin.ts';
import { tolak, tolakBasisData, tolakDibatalkan } from './galat.ts';
import { formatJalurLog } from './jalur-log.ts';
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

/** A change after which something is stale waits for those before it; all other calls run at once. */
function isBergiliran(nama: NamaPanggilan): boolean {
  const panggilan = PANGGILAN[nama];
  return panggilan.jenis === 'ubah' && panggilan.basi.length > 0;
}

/** What a run of the engine has prepared before the first call. */
async function prepareFolder(folderData: string): Promise<string> {
  const induk = path.join(folderData, 'sementara');
  const basisData = formatFolderPekerjaan(folderData);
  await mkdir(induk, { recursive: true, mode: 0o700 });
  await mkdir(basisData, { recursive: true, mode: 0o700 });
  await removeSisa(induk, '');
  await removeSisa(basisData, AWALAN_BARU);
  return createFolderMilik(induk, '');
}

class MesinBerjalan implements Mesin {
  readonly tertutup: Promise<void>;
  readonly #pilihan: PilihanMesin;
  readonly #sementara: string;
  readonly #layanan: LayananMesin;
  readonly #serahan: BerkasSerahan;
  readonly #tempat = createTempatSesi();
  readonly #antrean = createAntrean();
  /** Calls that have not been answered yet. */
  readonly #batal = new Map<number, AbortController>();
  readonly #berjalan = new Set<Promise<void>>();
  readonly #selesaiTutup: () => void;
  #penutupan: Promise<void> | null = null;
  #urutanSementara = 0;

  constructor(pilihan: PilihanMesin, sementara: string) {
    this.#pilihan = pilihan;
    this.#sementara = sementara;
    this.#serahan = createBerkasSerahan(pilihan.kirim);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.tertutup = promise;
    this.#selesaiTutup = resolve;
    this.#layanan = {
      waktu: pilihan.waktu,
      folderSumber: pilihan.folderSumber ?? FOLDER_SUMBER,
      folderData: pilihan.folderData,
      biayaKunci: pilihan.biayaKunci ?? BIAYA_PENUH,
      findTitipan: this.#serahan.findTitipan,
      serahkan: this.#serahan.serahkan,
      folderSementara: () => this.#createFolderKeluaran(),
      sesi: this.#tempat.sesi,
      gantiSesi: this.#tempat.ganti,
    };
  }

  terima(pesan: PesanKeMesin): void {
    switch (pesan.jenis) {
      case 'panggil': {
        const janji = this.#panggil(pesan.id, pesan.nama, pesan.masukan);
        this.#berjalan.add(janji);
        void janji.finally(() => this.#berjalan.delete(janji));
        return;
      }
      case 'batal':
        this.#batal.get(pesan.id)?.abort();
        return;
      case 'titip':
        this.#serahan.titip(pesan);
        return;
      case 'lepas':
        this.#serahan.lepas(pesan.token);
        return;
      case 'tutup':
        void this.tutup();
    }
  }

  tutup(): Promise<void> {
    this.#penutupan ??= this.#close().finally(this.#selesaiTutup);
    return this.#penutupan;
  }

  async #panggil(id: number, nama: string, masukan: unknown): Promise<void> {
    const { kirim } = this.#pilihan;
    const batal = new AbortController();
    const kemajuan = createPenyampaiKemajuan((k) => kirim({ jenis: 'kemajuan', id, kemajuan: k }));
    this.#batal.set(id, batal);
    const hasil = await this.#jalankan(nama, masukan, {
      mesin: this.#layanan,
      signal: batal.signal,
      onKemajuan: kemajuan.sampaikan,
    });
    kemajuan.tutup();
    this.#batal.delete(id);
    kirim({ jenis: 'jawab', id, hasil });
  }

  async #jalankan(
    nama: string,
    masukan: unknown,
    konteks: KonteksPanggilan,
  ): Promise<Result<unknown, GalatPanggilan>> {
    if (this.#penutupan !== null) return tolak(KODE_GALAT.mesinMati, 'Program sedang ditutup.');
    if (!isNamaPanggilan(nama)) return tolak(KODE_GALAT.masukanTidakSah, 'Permintaan ini tidak dikenal.');
    const kerja = async (): Promise<Result<unknown, GalatPanggilan>> => findPenangan(nama)(masukan, konteks);
    try {
      return isBergiliran(nama)
        ? await this.#antrean.run(kerja, konteks.signal)
        : await this.#tempat.pakai(kerja);
    } catch (e) {
      return this.#describeGalat(e, konteks.signal);
    }
  }

  #describeGalat(e: unknown, signal: AbortSignal): Result<never, GalatPanggilan> {
    if (e instanceof Error && (e === signal.reason || e.name === 'AbortError')) return tolakDibatalkan();
    const galat = findGalatBasisData(e);
    if (galat?.kode === 'DISK_PENUH' || galat?.kode === 'DISK_BERMASALAH') return tolakBasisData(galat);
    const { folderData, waktu } = this.#pilihan;
    const nomor = catatGangguan(formatJalurLog(folderData), waktu(), e);
    const pesan = `Terjadi gangguan yang tidak terduga (nomor ${nomor}). Data yang tersimpan tetap utuh. Ulangi; bila terulang, sampaikan nomor itu kepada pembuat program.`;
    return gagal({ kode: KODE_GALAT.gangguan, pesan, nomor });
  }

  async #createFolderKeluaran(): Promise<string> {
    this.#urutanSementara += 1;
    const folder = path.join(this.#sementara, String(this.#urutanSementara));
    await mkdir(folder, { mode: 0o700 });
    return folder;
  }

  async #close(): Promise<void> {
    for (const batal of this.#batal.values()) batal.abort();
    const { promise: habis, resolve } = Promise.withResolvers<void>();
    const jam = setTimeout(resolve, SABAR_TUTUP_MS);
    await Promise.race([Promise.allSettled(this.#berjalan), habis]);
    clearTimeout(jam);
    await this.#tempat.ganti(null);
    await rm(this.#sementara, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The engine behind the window: answers the calls of the contract. */
export async function createMesin(pilihan: PilihanMesin): Promise<Mesin> {
  return new MesinBerjalan(pilihan, await prepareFolder(pilihan.folderData));
}
