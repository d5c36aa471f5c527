import { formatBilangan } from '../bahasa/bilangan.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';

export type KodeLangkah =
  | 'LENGKAPI_KANTOR'
  | 'LENGKAPI_TPS'
  | 'IMPOR_DESA'
  | 'SELESAIKAN_GALAT'
  | 'PERIKSA_PERINGATAN'
  | 'ISI_BERITA_ACARA'
  | 'BUAT_DOKUMEN'
  | 'PERBARUI_DOKUMEN'
  | 'BUAT_CADANGAN'
  | 'SELESAI';

export interface LangkahKerja {
  readonly kode: KodeLangkah;
  /** Indonesian sentence with the figure and the names. */
  readonly kalimat: string;
  readonly selesai: boolean;
}

/** How far the office is; everything the next step can be told from. */
export interface KeadaanKerja {
  /** Facts of the office that are still empty: "ketua PPK", "alamat kantor". */
  readonly kantorKosong: readonly string[];
  /** Desa whose official number of TPS is unknown. */
  readonly desaTanpaTps: readonly string[];
  /** Desa without data. */
  readonly desaBelumMasuk: readonly string[];
  readonly jumlahDesa: number;
  /** Open findings. */
  readonly galat: number;
  readonly peringatan: number;
  /** Facts of the meeting that would print as dotted lines: "nomor berita acara". */
  readonly beritaAcaraKosong: readonly string[];
  /** Names of documents that were never made, or only as a draft. */
  readonly dokumenBelum: readonly string[];
  readonly dokumenUsang: readonly string[];
  readonly jumlahDokumen: number;
  /** The data has changed since the last backup, or there is none. */
  readonly perluCadangan: boolean;
}

const SEBUTAN_MAKSIMUM = 5;

/** "Bentakan, Duwet, dan Gentan"; of many only the first ones. */
export function formatSebutan(nama: readonly string[]): string {
  const sebut = nama.slice(0, nama.length > SEBUTAN_MAKSIMUM ? SEBUTAN_MAKSIMUM - 1 : SEBUTAN_MAKSIMUM);
  const sisa = nama.length - sebut.length;
  if (sisa > 0) return `${sebut.join(', ')}, dan ${String(sisa)} lainnya`;
  if (sebut.length < 3) return sebut.join(' dan ');
  return `${sebut.slice(0, -1).join(', ')}, dan ${sebut.at(-1) ?? ''}`;
}

function formatDesa(nama: readonly string[]): string {
  return formatSebutan(nama.map(formatNamaWilayah));
}

interface Calon {
  readonly kode: KodeLangkah;
  /** Applies at all: of a step that nobody could have begun nothing is said. */
  readonly berlaku: boolean;
  readonly terbuka: boolean;
  readonly ajakan: string;
  readonly hasil: string;
}

/** What to do next, most urgent first, then what is done; when nothing is left to do, only that. Never empty. */
export function computeLangkah(k: KeadaanKerja): readonly LangkahKerja[] {
  const calon = listCalon(k).filter((c) => c.berlaku);
  const terbuka = calon.filter((c) => c.terbuka);
  if (terbuka.length === 0) {
    const kalimat = 'Semua sudah siap: data lengkap, dokumen sesuai data, dan cadangan sudah dibuat.';
    return [{ kode: 'SELESAI', kalimat, selesai: true }];
  }
  return [
    ...terbuka.map((c) => ({ kode: c.kode, kalimat: c.ajakan, selesai: false })),
    ...calon.filter((c) => !c.terbuka).map((c) => ({ kode: c.kode, kalimat: c.hasil, selesai: true })),
  ];
}

function listCalon(k: KeadaanKerja): readonly Calon[] {
  const adaData = k.desaBelumMasuk.length < k.jumlahDesa;
  const belum = k.desaBelumMasuk;
  return [
    {
      kode: 'LENGKAPI_KANTOR',
      berlaku: true,
      terbuka: k.kantorKosong.length > 0,
      ajakan: `Lengkapi data kantor: ${formatSebutan(k.kantorKosong)}.`,
      hasil: 'Data kantor sudah lengkap.',
    },
    {
      kode: 'LENGKAPI_TPS',
      berlaku: true,
      terbuka: k.desaTanpaTps.length > 0,
      ajakan: `Isi jumlah TPS resmi ${String(k.desaTanpaTps.length)} desa, agar TPS yang tertinggal ketahuan: ${formatDesa(k.desaTanpaTps)}.`,
      hasil: 'Jumlah TPS resmi semua desa sudah diisi.',
    },
    {
      kode: 'IMPOR_DESA',
      berlaku: true,
      terbuka: belum.length > 0,
      ajakan: adaData
        ? `Impor berkas ${String(belum.length)} desa yang belum masuk: ${formatDesa(belum)}.`
        : `Impor berkas hasil coklit ${String(k.jumlahDesa)} desa.`,
      hasil: `Data ${String(k.jumlahDesa)} desa sudah masuk.`,
    },
    ...listCalonTemuan(k, adaData),
    ...listCalonDokumen(k, adaData),
    {
      kode: 'BUAT_CADANGAN',
      berlaku: adaData,
      terbuka: k.perluCadangan,
      ajakan: 'Buat cadangan: data berubah sejak cadangan terakhir.',
      hasil: 'Cadangan sudah memuat data terakhir.',
    },
  ];
}

function listCalonTemuan(k: KeadaanKerja, adaData: boolean): readonly Calon[] {
  return [
    {
      kode: 'SELESAIKAN_GALAT',
      berlaku: adaData,
      terbuka: k.galat > 0,
      ajakan: `Selesaikan ${formatBilangan(k.galat)} kesalahan sebelum pleno.`,
      hasil: 'Tidak ada kesalahan yang terbuka.',
    },
    {
      kode: 'PERIKSA_PERINGATAN',
      berlaku: adaData,
      terbuka: k.peringatan > 0,
      ajakan: `Periksa ${formatBilangan(k.peringatan)} peringatan.`,
      hasil: 'Semua peringatan sudah diperiksa.',
    },
  ];
}

function listCalonDokumen(k: KeadaanKerja, adaData: boolean): readonly Calon[] {
  const { dokumenBelum, dokumenUsang } = k;
  const pernahDibuat = dokumenBelum.length < k.jumlahDokumen;
  return [
    {
      kode: 'ISI_BERITA_ACARA',
      berlaku: adaData,
      terbuka: k.beritaAcaraKosong.length > 0,
      ajakan: `Isi data rapat pleno untuk berita acara: ${formatSebutan(k.beritaAcaraKosong)}.`,
      hasil: 'Data rapat pleno sudah diisi.',
    },
    {
      kode: 'BUAT_DOKUMEN',
      berlaku: adaData,
      terbuka: dokumenBelum.length > 0,
      ajakan: pernahDibuat
        ? `Buat ${String(dokumenBelum.length)} dokumen pleno yang belum ada: ${formatSebutan(dokumenBelum)}.`
        : `Buat ${String(k.jumlahDokumen)} dokumen pleno.`,
      hasil: 'Semua dokumen pleno sudah dibuat.',
    },
    {
      kode: 'PERBARUI_DOKUMEN',
      berlaku: adaData && (pernahDibuat || dokumenUsang.length > 0),
      terbuka: dokumenUsang.length > 0,
      ajakan: `Buat ulang ${String(dokumenUsang.length)} dokumen yang isinya sudah berubah: ${formatSebutan(dokumenUsang)}.`,
      hasil: 'Semua dokumen pleno sesuai dengan data sekarang.',
    },
  ];
}
