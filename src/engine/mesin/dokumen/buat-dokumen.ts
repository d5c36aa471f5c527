import path from 'node:path';
import type { HasilBuatDokumen, RiwayatDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { formatFolder, formatNamaBerkas } from '../../../core/dokumen/daftar-dokumen.ts';
import { findCapData } from '../../../core/dokumen/kerangka.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { catatGangguan } from '../../catat-gangguan.ts';
import { createPerender, type Perender } from '../../render-paralel.ts';
import { findGalatBasisData } from '../../store/galat-basis-data.ts';
import { saveKeadaanRekap } from '../../store/keadaan-rekap.ts';
import type { DokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import { formatNamaDokumen } from '../../write-dokumen.ts';
import { tolakBasisData } from '../galat.ts';
import { formatJalurLog } from '../jalur-log.ts';
import type { KonteksPanggilan, SesiAktif } from '../konteks.ts';
import { composeKeadaanRekap } from './angka-keadaan.ts';
import { getCapDesa } from './fakta-desa.ts';
import {
  buildPapan,
  formatJudulDokumen,
  listIsiPaket,
  tampilTersimpan,
  type DokumenKini,
  type Papan,
} from './keadaan-dokumen.ts';
import { writeManifest } from './manifest.ts';
import type { Dilewati, RencanaBuat } from './rencana-buat.ts';
import { computeSidik, createSidikKini } from './sidik-dokumen.ts';
import { createPenyimpan, GagalCatat, type DokumenJadi, type Penyimpan } from './simpan-dokumen.ts';
import { FOLDER_DOKUMEN, isUtuh } from './tempat-dokumen.ts';

/** Models and bytes held at a time: enough to keep every thread busy while files are written. */
const SEKALIGUS = 6;

type Nasib = 'dibuat' | 'tetap' | Dilewati;

interface Alat {
  readonly konteks: KonteksPanggilan;
  readonly perender: Perender;
  readonly penyimpan: Penyimpan;
}

class Pembuat {
  readonly dibuat: DokumenKini[] = [];
  readonly #dilewati = new Map<DokumenKini, Dilewati>();
  tetap = 0;
  readonly #sesi: SesiAktif;
  readonly #alat: Alat;
  readonly #draf: boolean;
  /** Files in all. */
  readonly #jumlah: number;
  #papan: Papan;
  #selesai = 0;
  /** Files are put in their place one document after another. */
  #giliran: Promise<unknown> = Promise.resolve();

  constructor(sesi: SesiAktif, papan: Papan, draf: boolean, jumlah: number, alat: Alat) {
    this.#sesi = sesi;
    this.#papan = papan;
    this.#draf = draf;
    this.#jumlah = jumlah;
    this.#alat = alat;
  }

  /** Some at a time; the first failure that is more than one document's own ends it. */
  async run(papan: Papan, daftar: readonly DokumenKini[]): Promise<void> {
    this.#papan = papan;
    const berjalan = new Set<Promise<void>>();
    try {
      for (const d of daftar) {
        this.#alat.konteks.signal.throwIfAborted();
        while (berjalan.size >= SEKALIGUS) await Promise.race(berjalan);
        const satu = this.#satu(d).finally(() => berjalan.delete(satu));
        // Whoever waits for it sees its failure; nobody may be waiting yet.
        satu.catch(() => {});
        berjalan.add(satu);
      }
      await Promise.all(berjalan);
    } finally {
      await Promise.allSettled(berjalan);
      await this.#giliran;
    }
  }

  /** In the order of the set, whichever thread was done first. */
  listDilewati(urut: readonly DokumenKini[]): readonly Dilewati[] {
    return urut.flatMap((d) => this.#dilewati.get(d) ?? []);
  }

  async #satu(d: DokumenKini): Promise<void> {
    const nasib = await this.#buat(d);
    if (nasib === 'dibuat') this.dibuat.push(d);
    else if (nasib === 'tetap') this.tetap++;
    else this.#dilewati.set(d, nasib);
  }

  async #buat(d: DokumenKini): Promise<Nasib> {
    const { signal } = this.#alat.konteks;
    const nama = formatJudulDokumen(d.entri, d.sasaran, this.#papan.fakta);
    try {
      const lama = this.#papan.findTerbaru(d.entri.jenis, d.sasaran, this.#draf);
      if (lama !== null && (await this.#isTetap(d, lama))) {
        this.#lapor(`Tetap ${nama}`, d.entri.format.length);
        return 'tetap';
      }
      const jadi = await this.#render(d, lama);
      signal.throwIfAborted();
      const simpan = this.#giliran.then(() => this.#alat.penyimpan.save(jadi));
      this.#giliran = simpan.catch(() => {});
      const alasan = await simpan;
      return alasan === null ? 'dibuat' : { nama, alasan };
    } catch (e) {
      if (signal.aborted || e instanceof GagalCatat || findGalatBasisData(e) !== null) throw e;
      return { nama, alasan: this.#catat(e) };
    }
  }

  #catat(e: unknown): string {
    const { folderData, waktu } = this.#alat.konteks.mesin;
    const nomor = catatGangguan(formatJalurLog(folderData), waktu(), e);
    return `Dokumen ini gagal disusun karena gangguan pada program (nomor ${nomor}). Dokumen lain tidak terpengaruh. Ulangi; bila terulang, sampaikan nomor itu kepada pembuat program.`;
  }

  /** Made of the same model, in the same formats, and as it was made. */
  async #isTetap(d: DokumenKini, lama: DokumenTersimpan): Promise<boolean> {
    if (lama.sidik !== this.#papan.sidik.get(d.entri, d.sasaran, this.#draf)) return false;
    if (!d.entri.format.every((f) => lama.berkas.some((b) => b.format === f))) return false;
    for (const b of lama.berkas)
      if (b.jalur !== this.#formatJalur(d, b.format) || !(await isUtuh(this.#sesi, b))) return false;
    return true;
  }

  #formatJalur(d: DokumenKini, format: 'pdf' | 'xlsx'): string {
    const { fakta } = this.#papan;
    const nama = formatNamaDokumen(formatNamaBerkas(d.entri, fakta, d.sasaran), this.#draf, format);
    return `${FOLDER_DOKUMEN}/${formatFolder(d.entri, fakta, d.sasaran)}/${nama}`;
  }

  /** Every format from one model, so that the files cannot differ. */
  async #render(d: DokumenKini, lama: DokumenTersimpan | null): Promise<DokumenJadi> {
    const { fakta, sidik } = this.#papan;
    const { entri, sasaran } = d;
    const model = entri.compose({ ...fakta, draf: this.#draf }, sasaran);
    const sidikModel = computeSidik(model);
    sidik.put(entri, sasaran, this.#draf, sidikModel);
    const berkas = await Promise.all(
      entri.format.map(async (format) => {
        const hasil = await this.#alat.perender.render(model, format, { signal: this.#alat.konteks.signal });
        const jalur = this.#formatJalur(d, format);
        this.#lapor(`Membuat ${path.posix.basename(jalur)}`, 1);
        return { nama: path.posix.basename(jalur), jalur, format, ...hasil };
      }),
    );
    return {
      jenis: entri.jenis,
      sasaran,
      judul: formatJudulDokumen(entri, sasaran, fakta),
      draf: this.#draf,
      sidik: sidikModel,
      kepalaJejak: findCapData(fakta, sasaran),
      rahasia: entri.rahasia,
      berkas,
      jalurLama: lama?.berkas.map((b) => b.jalur) ?? [],
    };
  }

  #lapor(teks: string, langkah: number): void {
    this.#selesai += langkah;
    this.#alat.konteks.onKemajuan({ teks, selesai: this.#selesai, jumlah: this.#jumlah });
  }
}

/** The figures that documents are made of are kept with them. */
function saveKeadaan(sesi: SesiAktif, { fakta }: Papan): Result<null, GalatPanggilan> {
  const hasil = sesi.db.transact(() => {
    saveKeadaanRekap(sesi.db, fakta.kepalaJejak, composeKeadaanRekap(fakta.rekap, getCapDesa(sesi)));
    return ok(null);
  });
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
}

function countBerkas(daftar: readonly DokumenKini[]): number {
  return daftar.reduce((n, d) => n + d.entri.format.length, 0);
}

/** The cover lists what the others have become: recorded by then. */
function buildPapanSampul(sesi: SesiAktif, draf: boolean): Papan {
  const papan = buildPapan(sesi);
  const fakta = { ...papan.fakta, isiPaket: listIsiPaket(papan.dokumen, papan.fakta, draf) };
  return { ...papan, fakta, sidik: createSidikKini(sesi, fakta) };
}

/** What of a plan was made, as it stands in the history. */
function listDibuat(
  sesi: SesiAktif,
  rencana: readonly DokumenKini[],
  dibuat: readonly DokumenKini[],
  draf: boolean,
): readonly RiwayatDokumen[] {
  if (dibuat.length === 0) return [];
  const { findTerbaru } = buildPapan(sesi);
  const jadi = new Set(dibuat);
  return rencana.flatMap((d) => {
    const tersimpan = jadi.has(d) ? findTerbaru(d.entri.jenis, d.sasaran, draf) : null;
    return tersimpan === null ? [] : [tampilTersimpan(tersimpan)];
  });
}

async function makeSemua(
  sesi: SesiAktif,
  papan: Papan,
  { dokumen, disahkan, dilewati }: RencanaBuat,
  draf: boolean,
  alat: Alat,
): Promise<Result<HasilBuatDokumen, GalatPanggilan>> {
  const pembuat = new Pembuat(sesi, papan, draf, countBerkas(dokumen), alat);
  const isSampul = (d: DokumenKini): boolean => d.entri.jenis === 'sampul';
  await pembuat.run(
    papan,
    dokumen.filter((d) => !isSampul(d)),
  );
  const sampul = dokumen.filter(isSampul);
  if (sampul.length > 0) {
    const tercatat = alat.penyimpan.flush();
    if (!tercatat.ok) return tercatat;
    await pembuat.run(buildPapanSampul(sesi, draf), sampul);
  }
  const tercatat = alat.penyimpan.flush();
  if (!tercatat.ok) return tercatat;
  return ok({
    dibuat: listDibuat(sesi, dokumen, pembuat.dibuat, draf),
    tetap: pembuat.tetap,
    disahkan,
    dilewati: [...dilewati, ...pembuat.listDilewati(dokumen)],
  });
}

/** So few are rendered sooner by one thread: a second takes longer to start than it saves. */
const DOKUMEN_SEDIKIT = 6;

/** Makes what is not there or no longer true. What is done when it is cancelled stays; history, jejak and manifest tell exactly that. */
export async function runBuat(
  sesi: SesiAktif,
  papan: Papan,
  rencana: RencanaBuat,
  draf: boolean,
  konteks: KonteksPanggilan,
): Promise<Result<HasilBuatDokumen, GalatPanggilan>> {
  const keadaan = saveKeadaan(sesi, papan);
  if (!keadaan.ok) return keadaan;
  const penyimpan = createPenyimpan(sesi, konteks.mesin.waktu);
  const sedikit = rencana.dokumen.length <= DOKUMEN_SEDIKIT;
  const perender = createPerender({ pekerja: sedikit ? 1 : undefined });
  try {
    return await makeSemua(sesi, papan, rencana, draf, { konteks, perender, penyimpan });
  } catch (e) {
    if (e instanceof GagalCatat) return gagal(e.galat);
    throw e;
  } finally {
    await perender.tutup();
    penyimpan.flush();
    await writeManifest(sesi);
  }
}
