import type {
  DaftarDokumen,
  DokumenTampil,
  JenisDokumenTampil,
  KeadaanDokumen,
  RiwayatDokumen,
} from '../../../contract/bentuk/dokumen.ts';
import {
  daftarDokumen,
  findEntri,
  formatNamaBerkas,
  listSasaran,
} from '../../../core/dokumen/daftar-dokumen.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import type { EntriDokumen } from '../../../core/dokumen/entri-dokumen.ts';
import {
  formatSasaran,
  type FaktaDokumen,
  type IsiPaket,
  type Sasaran,
} from '../../../core/dokumen/fakta-dokumen.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import {
  loadDokumenTerbaru,
  loadRiwayatDokumen,
  type DokumenTersimpan,
} from '../../store/riwayat-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';
import { listAlasanDraf, listAlasanDrafDesa, listBelumDiisi } from './alasan-draf.ts';
import { buildFakta } from './fakta-dokumen.ts';
import { createIsTerkunci, type IsTerkunci } from '../rapat/kunci-rapat.ts';
import { createSidikKini, type SidikKini } from './sidik-dokumen.ts';
import { FOLDER_DOKUMEN } from './tempat-dokumen.ts';

/** One document there can be, and what was last made of it. */
export interface DokumenKini {
  readonly entri: EntriDokumen;
  readonly sasaran: Sasaran;
  /** The newest final one; else the newest draft. */
  readonly terakhir: DokumenTersimpan | null;
  readonly keadaan: KeadaanDokumen;
}

/** Every document there can be now, in the order of the set, with facts and fingerprints of now. */
export interface Papan {
  readonly fakta: FaktaDokumen;
  readonly sidik: SidikKini;
  readonly dokumen: readonly DokumenKini[];
  /** The newest of a document as a draft or as a final one. */
  readonly findTerbaru: (jenis: JenisDokumen, sasaran: Sasaran, draf: boolean) => DokumenTersimpan | null;
}

function formatTempat(jenis: JenisDokumen, sasaran: Sasaran, draf: boolean): string {
  return `${jenis}|${formatSasaran(sasaran)}|${String(draf)}`;
}

/** What a document is called beside others of its kind: "Laporan hasil coklit, Gentan TPS 003". */
export function formatJudulDokumen(entri: EntriDokumen, { desa, tps }: Sasaran, fakta: FaktaDokumen): string {
  if (desa === null) return entri.judul;
  const nama = formatNamaWilayah(namaDesa(desa, fakta.kecamatan));
  return `${entri.judul}, ${nama}${tps === null ? '' : ` TPS ${tps}`}`;
}

/** Files in force in the order of the set, for the cover; of a final cover only final ones. */
export function listIsiPaket(
  dokumen: readonly DokumenKini[],
  fakta: FaktaDokumen,
  draf: boolean,
): readonly IsiPaket[] {
  return dokumen.flatMap(({ entri, sasaran, terakhir, keadaan }) => {
    if (entri.jenis === 'sampul' || terakhir === null || (terakhir.draf && !draf)) return [];
    if (keadaan !== 'siap' && keadaan !== 'disahkan') return [];
    return terakhir.berkas.map((b) => ({
      judul: formatJudulDokumen(entri, sasaran, fakta),
      berkas: b.jalur.slice(FOLDER_DOKUMEN.length + 1),
      halaman: b.halaman ?? 1,
      sha256: b.sha256,
    }));
  });
}

/** A locked document that a later plenary may alter is still the one that was fixed as long as it would be made the same again. */
function findKeadaan(
  terakhir: DokumenTersimpan | null,
  isTerkunci: IsTerkunci,
  sidik: () => string,
): KeadaanDokumen {
  if (terakhir === null) return 'belum';
  if (isTerkunci(terakhir)) return 'disahkan';
  if (terakhir.sidik !== sidik()) return 'usang';
  return terakhir.disahkanPada === null ? 'siap' : 'disahkan';
}

export function buildPapan(sesi: SesiAktif): Papan {
  const isTerkunci = createIsTerkunci(sesi);
  const fakta = buildFakta(sesi, false);
  const sidik = createSidikKini(sesi, fakta);
  const terbaru = new Map(
    loadDokumenTerbaru(sesi.db).map((d) => [formatTempat(d.jenis, d.sasaran, d.draf), d]),
  );
  const findTerbaru: Papan['findTerbaru'] = (jenis, sasaran, draf) =>
    terbaru.get(formatTempat(jenis, sasaran, draf)) ?? null;
  const buat = (entri: EntriDokumen, sasaran: Sasaran, kini: SidikKini): DokumenKini => {
    const terakhir = findTerbaru(entri.jenis, sasaran, false) ?? findTerbaru(entri.jenis, sasaran, true);
    const keadaan = findKeadaan(terakhir, isTerkunci, () =>
      kini.get(entri, sasaran, terakhir?.draf ?? false),
    );
    return { entri, sasaran, terakhir, keadaan };
  };
  const tanpaSampul = daftarDokumen
    .filter((e) => e.jenis !== 'sampul')
    .flatMap((entri) => listSasaran(entri, fakta).map((sasaran) => buat(entri, sasaran, sidik)));
  const sampul = daftarDokumen
    .filter((e) => e.jenis === 'sampul')
    .flatMap((entri) =>
      listSasaran(entri, fakta).map((sasaran) => {
        const draf = findTerbaru('sampul', sasaran, false) === null;
        const isiPaket = listIsiPaket(tanpaSampul, fakta, draf);
        return buat(entri, sasaran, createSidikKini(sesi, { ...fakta, isiPaket }));
      }),
    );
  return { fakta, sidik, dokumen: [...sampul, ...tanpaSampul], findTerbaru };
}

function tampilRiwayat(d: DokumenTersimpan, terbaru: boolean): RiwayatDokumen {
  return {
    jenis: d.jenis,
    ...d.sasaran,
    judul: d.judul,
    waktu: d.waktu,
    draf: d.draf,
    kepalaJejak: d.kepalaJejak,
    terbaru,
    disahkan: d.disahkanPada !== null,
    berkas: d.berkas.map(({ id, format, nama, sha256, ukuran, halaman }) => ({
      id,
      format,
      nama,
      sha256,
      ukuran,
      halaman,
    })),
  };
}

export function tampilDokumen({ fakta, dokumen }: Papan): readonly DokumenTampil[] {
  return dokumen.map(({ entri, sasaran, terakhir, keadaan }) => ({
    jenis: entri.jenis,
    ...sasaran,
    namaBerkas: formatNamaBerkas(entri, fakta, sasaran),
    keadaan,
    terakhir:
      terakhir === null ? null : tampilRiwayat(terakhir, keadaan === 'siap' || keadaan === 'disahkan'),
  }));
}

const BATAS_RIWAYAT = 500;

/** What was made, newest first. */
export function listRiwayat(
  sesi: SesiAktif,
  saringan: { readonly jenis: JenisDokumen | null; readonly desa: string | null },
): readonly RiwayatDokumen[] {
  const { sidik, dokumen, findTerbaru } = buildPapan(sesi);
  const isTerkunci = createIsTerkunci(sesi);
  const sampul = dokumen.find((d) => d.entri.jenis === 'sampul');
  const isBerlaku = (d: DokumenTersimpan): boolean => {
    if (findTerbaru(d.jenis, d.sasaran, d.draf)?.id !== d.id) return false;
    if (isTerkunci(d)) return true;
    if (d.jenis === 'sampul')
      return sampul?.terakhir?.id === d.id && (sampul.keadaan === 'siap' || sampul.keadaan === 'disahkan');
    const ada = dokumen.some(
      (k) => k.entri.jenis === d.jenis && formatSasaran(k.sasaran) === formatSasaran(d.sasaran),
    );
    return ada && d.sidik === sidik.get(findEntri(d.jenis), d.sasaran, d.draf);
  };
  return loadRiwayatDokumen(sesi.db, { ...saringan, batas: BATAS_RIWAYAT }).map((d) =>
    tampilRiwayat(d, isBerlaku(d)),
  );
}

export function tampilTersimpan(d: DokumenTersimpan): RiwayatDokumen {
  return tampilRiwayat(d, true);
}

function tampilJenis(entri: EntriDokumen): JenisDokumenTampil {
  const { jenis, judul, kelompok, lingkup, format, rahasia, salinanPublik } = entri;
  return { jenis, judul, kelompok, lingkup, format, rahasia, salinanPublik };
}

export function buildDaftarDokumen(sesi: SesiAktif): DaftarDokumen {
  const papan = buildPapan(sesi);
  return {
    jenis: daftarDokumen.map(tampilJenis),
    dokumen: tampilDokumen(papan),
    alasanDraf: listAlasanDraf(sesi),
    alasanDrafDesa: listAlasanDrafDesa(sesi),
    belumDiisi: listBelumDiisi(sesi),
    kepalaJejak: papan.fakta.kepalaJejak,
    penerima: papan.fakta.profil.penerima.map(({ nama, rangkap }) => ({ nama, rangkap })),
  };
}
