/** Whether the office is ready for its plenary: every point green, amber or red, and the way to mend it. */
import { formatBilangan } from '../bahasa/bilangan.ts';
import { formatSebutan } from '../beranda/compute-langkah.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';

/** `merah`: the plenary cannot be held, or what is signed would be wrong. `kuning`: it can, knowingly. */
export type StatusKesiapan = 'hijau' | 'kuning' | 'merah';

export type KelompokKesiapan = 'data' | 'kelengkapan' | 'dokumen' | 'perangkat';

/** Where it is mended: a page of the program, with its parameters. */
export interface ArahKesiapan {
  readonly halaman: 'impor' | 'temuan' | 'rekonsiliasi' | 'bukti' | 'pengaturan' | 'dokumen';
  readonly parameter?: Readonly<Record<string, string>>;
}

export interface ButirKesiapan {
  readonly kode: string;
  readonly kelompok: KelompokKesiapan;
  readonly judul: string;
  readonly status: StatusKesiapan;
  /** What is so, and what to do. */
  readonly keterangan: string;
  /** `null`: nothing to do, or not in the program. */
  readonly arah: ArahKesiapan | null;
}

export interface FaktaKesiapan {
  readonly jumlahDesa: number;
  readonly desaBelum: readonly string[];
  /** Desa with fewer TPS than official. */
  readonly desaTpsKurang: readonly string[];
  readonly desaTanpaTpsResmi: readonly string[];
  /** Desa whose figures do not obey awal + baru − TMS = akhir. */
  readonly desaTidakCocok: readonly string[];
  readonly temuan: { readonly galat: number; readonly peringatan: number };
  /** Differences between sources nobody has explained. */
  readonly bedaTerbuka: number;
  readonly bukti: { readonly perlu: number; readonly kurang: number };
  /** Facts that would print as dotted lines. */
  readonly belumDiisi: readonly string[];
  /** Desa whose PPS plenary lacks number, date or place. */
  readonly ppsBelumDiisi: readonly string[];
  /** Desa without the names of its PPS. */
  readonly ppsTanpaNama: readonly string[];
  readonly dokumen: { readonly belum: number; readonly usang: number; readonly siap: number };
  /** Hours since the last backup; `null`: there is none. */
  readonly umurCadanganJam: number | null;
  /** The data has changed since. */
  readonly perluCadangan: boolean;
  /** Free bytes on the disk of the database; `null`: cannot be told. */
  readonly sisaDisk: number | null;
  /** The clock stands before something that has already been recorded. */
  readonly jamMundur: boolean;
  /** Year of the clock. */
  readonly tahunJam: number;
  /** Sentences of what was changed behind the program's back. */
  readonly ketidakcocokan: readonly string[];
  readonly jumlahJejak: number;
}

const GB = 1024 ** 3;
/** A package and a backup fit in it several times over. */
const SISA_DISK_CUKUP = 2 * GB;
const SISA_DISK_GENTING = 0.5 * GB;
const CADANGAN_BARU_JAM = 24;
/** No clock of this program's time stands before it. */
const TAHUN_TERAWAL = 2024;

function sebut(desa: readonly string[]): string {
  return formatSebutan(desa.map(formatNamaWilayah));
}

type Bahan = Omit<ButirKesiapan, 'arah'> & { readonly arah?: ArahKesiapan };

function butir(bahan: Bahan): ButirKesiapan {
  return { ...bahan, arah: bahan.status === 'hijau' ? null : (bahan.arah ?? null) };
}

function listData(f: FaktaKesiapan): readonly ButirKesiapan[] {
  const { galat, peringatan } = f.temuan;
  return [
    butir({
      kode: 'DESA_MASUK',
      kelompok: 'data',
      judul: 'Data semua desa',
      status: f.desaBelum.length > 0 ? 'merah' : 'hijau',
      keterangan:
        f.desaBelum.length > 0
          ? `Belum masuk: ${sebut(f.desaBelum)}. Impor berkas atau rekapnya.`
          : `${String(f.jumlahDesa)} desa/kelurahan sudah masuk.`,
      arah: { halaman: 'impor' },
    }),
    butir({
      kode: 'TPS_LENGKAP',
      kelompok: 'data',
      judul: 'TPS lengkap',
      status: f.desaTpsKurang.length > 0 ? 'merah' : f.desaTanpaTpsResmi.length > 0 ? 'kuning' : 'hijau',
      keterangan:
        f.desaTpsKurang.length > 0
          ? `TPS lebih sedikit daripada jumlah resmi di ${sebut(f.desaTpsKurang)}.`
          : f.desaTanpaTpsResmi.length > 0
            ? `Jumlah TPS resmi belum diisi untuk ${sebut(f.desaTanpaTpsResmi)}, sehingga TPS yang kurang tidak ketahuan.`
            : 'Jumlah TPS setiap desa sesuai jumlah resmi.',
      arah:
        f.desaTpsKurang.length > 0
          ? { halaman: 'impor' }
          : { halaman: 'pengaturan', parameter: { bagian: 'desa' } },
    }),
    butir({
      kode: 'ANGKA_COCOK',
      kelompok: 'data',
      judul: 'Awal + baru − TMS = akhir',
      status: f.desaTidakCocok.length > 0 ? 'merah' : 'hijau',
      keterangan:
        f.desaTidakCocok.length > 0
          ? `Tidak terpenuhi di ${sebut(f.desaTidakCocok)}. Rekap seperti itu tidak dapat disahkan.`
          : 'Terpenuhi di setiap desa, untuk L, P, dan L+P.',
      // Names always obey; only a recap that was handed in can break it.
      arah: { halaman: 'rekonsiliasi', parameter: { tab: 'masuk' } },
    }),
    butir({
      kode: 'TEMUAN',
      kelompok: 'data',
      judul: 'Temuan pemeriksaan',
      status: galat > 0 ? 'merah' : peringatan > 0 ? 'kuning' : 'hijau',
      keterangan:
        galat + peringatan === 0
          ? 'Tidak ada kesalahan atau peringatan yang terbuka.'
          : `${formatBilangan(galat)} kesalahan dan ${formatBilangan(peringatan)} peringatan masih terbuka. Selesaikan, atau tandai sudah ditangani dengan alasannya.`,
      arah: { halaman: 'temuan', parameter: { tingkat: galat > 0 ? 'galat' : 'peringatan' } },
    }),
    butir({
      kode: 'BEDA_REKAP',
      kelompok: 'data',
      judul: 'Selisih antarsumber',
      status: f.bedaTerbuka > 0 ? 'kuning' : 'hijau',
      keterangan:
        f.bedaTerbuka > 0
          ? `${formatBilangan(f.bedaTerbuka)} selisih belum dijelaskan. Dalam rapat pasti ditanyakan.`
          : 'Tidak ada selisih yang belum dijelaskan.',
      arah: { halaman: 'rekonsiliasi' },
    }),
  ];
}

/** The members of the PPK are named with the office, all else with the meeting. */
function isNamaPpk(belum: string): boolean {
  return belum.endsWith('PPK');
}

function checkPps({ ppsBelumDiisi, ppsTanpaNama }: FaktaKesiapan): ButirKesiapan {
  const kurang = [
    ...(ppsBelumDiisi.length > 0
      ? [`Nomor, tanggal, atau tempat belum lengkap di ${sebut(ppsBelumDiisi)}.`]
      : []),
    ...(ppsTanpaNama.length > 0 ? [`Nama PPS belum lengkap di ${sebut(ppsTanpaNama)}.`] : []),
  ];
  return butir({
    kode: 'ISIAN_PPS',
    kelompok: 'kelengkapan',
    judul: 'Isian berita acara PPS',
    status: kurang.length > 0 ? 'kuning' : 'hijau',
    keterangan: kurang.length > 0 ? kurang.join(' ') : 'Lengkap untuk setiap desa.',
    arah: {
      halaman: 'pengaturan',
      parameter: { bagian: ppsBelumDiisi.length > 0 ? 'pleno-pps' : 'desa' },
    },
  });
}

function listKelengkapan(f: FaktaKesiapan): readonly ButirKesiapan[] {
  return [
    butir({
      kode: 'BUKTI',
      kelompok: 'kelengkapan',
      judul: 'Bukti TMS dan pemilih baru',
      status: f.bukti.kurang > 0 ? 'kuning' : 'hijau',
      keterangan:
        f.bukti.kurang > 0
          ? `${formatBilangan(f.bukti.kurang)} dari ${formatBilangan(f.bukti.perlu)} baris belum berbukti.`
          : f.bukti.perlu === 0
            ? 'Tidak ada baris yang memerlukan bukti.'
            : `${formatBilangan(f.bukti.perlu)} baris sudah berbukti.`,
      // TMS and new pemilih are counted together here; the page shows TMS alone unless told.
      arah: { halaman: 'bukti', parameter: { keterangan: 'semua', keadaan: 'kurang' } },
    }),
    butir({
      kode: 'ISIAN_PPK',
      kelompok: 'kelengkapan',
      judul: 'Isian berita acara PPK',
      status: f.belumDiisi.length > 0 ? 'kuning' : 'hijau',
      keterangan:
        f.belumDiisi.length > 0
          ? `Tercetak sebagai titik-titik: ${f.belumDiisi.join(', ')}.`
          : 'Nomor, waktu, tempat, dan penanda tangan sudah diisi.',
      arah: {
        halaman: 'pengaturan',
        parameter: { bagian: f.belumDiisi.every(isNamaPpk) ? 'kantor' : 'pleno' },
      },
    }),
    checkPps(f),
  ];
}

function listDokumen({ dokumen: d }: FaktaKesiapan): readonly ButirKesiapan[] {
  const ada = d.usang + d.siap > 0;
  return [
    butir({
      kode: 'DOKUMEN',
      kelompok: 'dokumen',
      judul: 'Berkas pleno',
      status: d.usang > 0 ? 'merah' : d.belum > 0 ? 'kuning' : 'hijau',
      keterangan:
        d.usang > 0
          ? `${formatBilangan(d.usang)} dokumen usang: isinya tidak sama lagi dengan data. Buat ulang sebelum dicetak.`
          : d.belum > 0
            ? ada
              ? `${formatBilangan(d.belum)} dokumen belum dibuat.`
              : 'Berkas pleno belum dibuat.'
            : `${formatBilangan(d.siap)} dokumen sesuai dengan data.`,
      arah: { halaman: 'dokumen' },
    }),
  ];
}

function formatUmur(jam: number): string {
  return jam < 48 ? `${String(Math.round(jam))} jam` : `${String(Math.round(jam / 24))} hari`;
}

function checkCadangan(f: FaktaKesiapan): ButirKesiapan {
  const umur = f.umurCadanganJam;
  const lama = umur !== null && umur > CADANGAN_BARU_JAM;
  return butir({
    kode: 'CADANGAN',
    kelompok: 'perangkat',
    judul: 'Cadangan',
    status: umur === null ? 'merah' : f.perluCadangan || lama ? 'kuning' : 'hijau',
    keterangan:
      umur === null
        ? 'Belum ada cadangan. Bila laptop rusak, pekerjaan hilang. Buat cadangan dan salin ke USB.'
        : f.perluCadangan
          ? `Data berubah sejak cadangan terakhir (${formatUmur(umur)} yang lalu). Buat cadangan baru dan salin ke USB.`
          : `Cadangan terakhir ${formatUmur(umur)} yang lalu. Pastikan salinannya ada di USB.`,
    arah: { halaman: 'pengaturan', parameter: { bagian: 'cadangan' } },
  });
}

function checkDisk(sisa: number | null): ButirKesiapan {
  const gb = sisa === null ? '' : `${(sisa / GB).toFixed(1).replace('.', ',')} GB`;
  return butir({
    kode: 'DISK',
    kelompok: 'perangkat',
    judul: 'Ruang disk',
    status:
      sisa === null
        ? 'kuning'
        : sisa < SISA_DISK_GENTING
          ? 'merah'
          : sisa < SISA_DISK_CUKUP
            ? 'kuning'
            : 'hijau',
    keterangan:
      sisa === null
        ? 'Ruang disk tidak dapat dibaca. Periksa di Windows.'
        : sisa < SISA_DISK_CUKUP
          ? `Tersisa ${gb}. Hapus berkas lain sebelum rapat, agar dokumen dan cadangan dapat ditulis.`
          : `Tersisa ${gb}.`,
  });
}

function checkJam({ jamMundur, tahunJam }: FaktaKesiapan): ButirKesiapan {
  const salah = jamMundur || tahunJam < TAHUN_TERAWAL;
  return butir({
    kode: 'JAM',
    kelompok: 'perangkat',
    judul: 'Jam laptop',
    status: salah ? 'merah' : 'hijau',
    keterangan: salah
      ? 'Jam laptop menunjuk waktu sebelum catatan yang sudah ada. Betulkan tanggal dan jam di Windows, karena waktu keputusan rapat dicatat dari sini.'
      : 'Sejalan dengan catatan yang sudah ada.',
  });
}

function checkKeutuhan({ ketidakcocokan, jumlahJejak }: FaktaKesiapan): ButirKesiapan {
  return butir({
    kode: 'KEUTUHAN',
    kelompok: 'perangkat',
    judul: 'Keutuhan data dan jejak',
    status: ketidakcocokan.length > 0 ? 'merah' : 'hijau',
    keterangan:
      ketidakcocokan.length > 0
        ? `${ketidakcocokan.slice(0, 3).join(' ')} Pulihkan dari cadangan, dan catat kejadiannya.`
        : `Semua sidik cocok; rantai jejak utuh (${formatBilangan(jumlahJejak)} catatan).`,
    arah: { halaman: 'pengaturan', parameter: { bagian: 'cadangan' } },
  });
}

/** Every point, in the order in which they are worked through. */
export function computeKesiapan(f: FaktaKesiapan): readonly ButirKesiapan[] {
  return [
    ...listData(f),
    ...listKelengkapan(f),
    ...listDokumen(f),
    checkCadangan(f),
    checkDisk(f.sisaDisk),
    checkJam(f),
    checkKeutuhan(f),
  ];
}

/** The worst of them all. */
export function computeStatus(butir: readonly Pick<ButirKesiapan, 'status'>[]): StatusKesiapan {
  if (butir.some((b) => b.status === 'merah')) return 'merah';
  return butir.some((b) => b.status === 'kuning') ? 'kuning' : 'hijau';
}
