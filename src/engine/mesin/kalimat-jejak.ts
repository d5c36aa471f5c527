import { formatBilangan } from '../../core/bahasa/bilangan.ts';
import { formatTanggal } from '../../core/bahasa/tanggal.ts';
import { daftarDokumen } from '../../core/dokumen/daftar-dokumen.ts';
import type { JenisPeristiwa } from '../../core/pleno/peristiwa-pleno.ts';
import { namaDesa, type Kecamatan } from '../../core/wilayah/wilayah.ts';
import type { EntriJejak } from '../store/jejak.ts';
import { formatTanggalSetempat } from './tanggal-setempat.ts';

/** Facts of an entry as it was written: by this program, perhaps by an older or newer one. */
class Fakta {
  readonly #isi: Readonly<Record<string, unknown>>;
  readonly #kecamatan: Kecamatan;

  constructor(rincian: string, kecamatan: Kecamatan) {
    const nilai: unknown = JSON.parse(rincian);
    this.#isi = typeof nilai === 'object' && nilai !== null ? { ...nilai } : {};
    this.#kecamatan = kecamatan;
  }

  teks(nama: string): string {
    const nilai = this.#isi[nama];
    return typeof nilai === 'string' ? nilai : '';
  }

  angka(nama: string): string {
    const nilai = this.#isi[nama];
    return typeof nilai === 'number' ? formatBilangan(nilai) : '?';
  }

  ya(nama: string): boolean {
    return this.#isi[nama] === true;
  }

  kosong(nama: string): boolean {
    return (this.#isi[nama] ?? null) === null;
  }

  daftar(nama: string): readonly string[] {
    const nilai = this.#isi[nama];
    return Array.isArray(nilai) ? nilai.filter((n) => typeof n === 'string') : [];
  }

  bilangan(nama: string): readonly number[] {
    const nilai = this.#isi[nama];
    return Array.isArray(nilai) ? nilai.filter((n) => typeof n === 'number') : [];
  }

  desa(): string {
    return namaDesa(this.teks('desa'), this.#kecamatan);
  }

  /** A desa, a TPS of it, or the kecamatan. */
  tempat(): string {
    if (this.kosong('desa')) return 'kecamatan';
    return `desa ${this.desa()}${this.kosong('tps') ? '' : ` TPS ${this.teks('tps')}`}`;
  }

  banyakDesa(): string {
    return this.daftar('desa')
      .map((d) => namaDesa(d, this.#kecamatan))
      .join(', ');
  }
}

const BAGIAN: Readonly<Record<string, string>> = {
  kantor: 'data kantor',
  desa: 'data desa, PPS, dan Pantarlih',
  penerima: 'penerima salinan',
  pleno: 'isian rapat pleno',
  nilaiProfil: 'nilai profil pemilihan',
  samaran: 'penyamaran data pribadi',
  rapat: 'undangan, daftar hadir, susunan acara, dan serah terima',
  templat: 'kata-kata dokumen',
  mingguan: 'periode coklit untuk laporan mingguan',
};

const SEBAB: Readonly<Record<string, string>> = {
  manual: '',
  'sebelum-impor': ' sebelum impor',
  'sebelum-pulih': ' sebelum pemulihan',
};

/** "berita acara pleno PPK": as the catalogue calls it, in running text; a kind it does not know by its code. */
function sebutDokumen(jenis: string): string {
  const judul = daftarDokumen.find((e) => e.jenis === jenis)?.judul ?? jenis;
  return `${judul.charAt(0).toLowerCase()}${judul.slice(1)}`;
}

/** One entry may be about many documents; those of before are about one each. */
function formatDibuat(f: Fakta): string {
  const draf = f.ya('draf') ? ' (DRAF)' : '';
  if (f.kosong('jumlah')) return `Dokumen dibuat: ${sebutDokumen(f.teks('jenis'))}${draf}.`;
  const rahasia = f.ya('rahasia') ? ' Di antaranya ada yang memuat NIK lengkap.' : '';
  return `${f.angka('jumlah')} dokumen dibuat${draf}: ${f.daftar('jenis').map(sebutDokumen).join(', ')}.${rahasia}`;
}

function sebutRahasia(f: Fakta): string {
  return f.ya('rahasia') ? ', termasuk yang memuat NIK lengkap' : '';
}

function sebutGanti(f: Fakta): string {
  return f.kosong('nomorSebelumnya') ? '' : `, menggantikan versi ${f.angka('nomorSebelumnya')}`;
}

/** What happened in a plenary: where, never who and never a word of it. */
const KALIMAT_PLENO: Readonly<Record<JenisPeristiwa, (f: Fakta) => string>> = {
  RAPAT_DIBUKA: () => 'Rapat pleno dibuka.',
  RAPAT_DITUNDA: () => 'Rapat pleno ditunda.',
  RAPAT_DILANJUTKAN: () => 'Rapat pleno dilanjutkan.',
  ACARA_DIMULAI: () => 'Rapat pleno masuk ke butir acara berikutnya.',
  HADIR: () => 'Seorang peserta rapat pleno dicatat hadir.',
  HADIR_DICABUT: () => 'Catatan hadir seorang peserta rapat pleno dicabut.',
  DESA_DIBACAKAN: (f) => `Rekap ${f.tempat()} dibacakan dalam rapat pleno.`,
  TANGGAPAN: (f) => `Satu tanggapan tentang ${f.tempat()} dicatat dalam rapat pleno.`,
  TANGGAPAN_DIPUTUS: () => 'Satu tanggapan diputus rapat pleno.',
  KOREKSI: (f) => `Satu koreksi ${f.tempat()} diputuskan rapat pleno.`,
  DESA_DISAHKAN: (f) => `Rekap ${f.tempat()} disahkan dalam rapat pleno.`,
  DESA_DIBUKA_KEMBALI: (f) => `Rekap ${f.tempat()} dibuka kembali dengan keputusan rapat pleno.`,
  KECAMATAN_DISAHKAN: () => 'Rekapitulasi kecamatan disahkan dalam rapat pleno.',
};

/** An event of a plenary that only another version of the program knows is told by its code. */
function formatPleno(f: Fakta): string {
  const jenis = f.teks('jenis');
  const kalimat = new Map(Object.entries(KALIMAT_PLENO)).get(jenis);
  return kalimat === undefined ? `Peristiwa rapat pleno ${jenis}.` : kalimat(f);
}

const CATATAN: Readonly<Record<string, string>> = {
  kendala: 'kendala aplikasi',
  pengawasan: 'pengawasan',
};

function sebutCatatan(f: Fakta): string {
  return `Satu catatan ${CATATAN[f.teks('jenis')] ?? f.teks('jenis')}`;
}

const KALIMAT: Readonly<Record<string, (f: Fakta) => string>> = {
  BASIS_DATA_DIBUAT: () => 'Basis data dibuat.',
  VERSI_DISIMPAN: (f) =>
    `Desa ${f.desa()} versi ${f.angka('nomor')} disimpan: ${f.angka('jumlahBaris')} baris di ${f.angka('jumlahTps')} TPS${sebutGanti(f)}.`,
  VERSI_BERLAKU_KEMBALI: (f) => `Desa ${f.desa()} kembali memakai versi ${f.angka('nomor')}${sebutGanti(f)}.`,
  NOMOR_RUSAK_DITERIMA: (f) =>
    `Berkas dengan NIK atau NKK rusak diterima dengan sengaja untuk ${f.banyakDesa()}: ${f.angka('jumlahNik')} NIK dan ${f.angka('jumlahNkk')} NKK ditandai rusak.`,
  IMPOR_SELESAI: (f) =>
    `Impor selesai: ${f.angka('berkas')} berkas, ${f.angka('ditolak')} ditolak; desa: ${f.banyakDesa()}.`,
  PENGATURAN_DIUBAH: (f) => `Pengaturan diubah: ${BAGIAN[f.teks('bagian')] ?? f.teks('bagian')}.`,
  PERSIAPAN_SELESAI: () => 'Persiapan awal selesai.',
  KATA_SANDI_DIGANTI: () => 'Kata sandi diganti.',
  KODE_PEMULIHAN_DITERBITKAN: () => 'Lembar pemulihan baru diterbitkan; kode lama tidak berlaku lagi.',
  LEMBAR_PEMULIHAN_DISIMPAN: () => 'Lembar pemulihan dinyatakan sudah disimpan.',
  CADANGAN_DIBUAT: (f) => `Cadangan dibuat${SEBAB[f.teks('sebab')] ?? ''}.`,
  CADANGAN_DIPULIHKAN: (f) =>
    `Data ini dipulihkan dari cadangan tanggal ${formatTanggal(formatTanggalSetempat(f.teks('dibuatPada')))}.`,
  DOKUMEN_DIBUAT: formatDibuat,
  DOKUMEN_DIKEMAS: (f) => `${f.angka('berkas')} berkas dokumen dikemas menjadi zip${sebutRahasia(f)}.`,
  DOKUMEN_DICETAK: (f) =>
    `${f.angka('dokumen')} dokumen disusun untuk dicetak, ${f.angka('rangkap')} rangkap${sebutRahasia(f)}.`,
  DOKUMEN_DIVERIFIKASI: (f) =>
    `${f.angka('jumlah')} berkas dokumen diverifikasi: ${f.angka('sesuai')} sesuai.`,
  DOKUMEN_DISAHKAN: (f) => `${f.angka('jumlah')} dokumen disahkan dan dikunci.`,
  DOKUMEN_RAHASIA_DILIHAT: (f) =>
    `Pratinjau ${sebutDokumen(f.teks('jenis'))} ${f.tempat()} dengan NIK lengkap dibuka.`,
  KEADAAN_DICATAT: () => 'Angka keadaan data ini dicatat untuk dokumennya.',
  MANIFEST_DITULIS: (f) => `Daftar isi ${f.angka('berkas')} berkas dokumen ditulis.`,
  TEMUAN_DITANDAI: (f) =>
    `${f.angka('jumlah')} temuan ${f.teks('kode')} ditandai ${f.ya('ditangani') ? 'sudah ditangani' : 'belum ditangani'}.`,
  TEMUAN_DIEKSPOR: (f) =>
    `${f.angka('jumlah')} temuan diekspor ke Excel${f.ya('perDesa') ? ' per desa' : ''}.`,
  REKAP_MASUK_DISIMPAN: (f) =>
    `Rekap ${f.teks('jenis')} ${f.tempat()} versi ${f.angka('nomor')} disimpan dari ${f.teks('sumber')}${sebutGanti(f)}.`,
  REKAP_MASUK_DILEPAS: (f) =>
    `Rekap ${f.teks('jenis')} ${f.tempat()} versi ${f.angka('nomor')} tidak dipakai lagi.`,
  SELISIH_DITANDAI: (f) => `${f.angka('jumlah')} selisih ditandai ${f.teks('keadaan')}.`,
  DAFTAR_KERJA_DIEKSPOR: (f) =>
    `Daftar kerja Sidalih diekspor: ${f.angka('jumlah')} tugas di ${f.angka('desa')} desa.`,
  PERUBAHAN_DIGABUNG: (f) =>
    `Daftar perubahan digabungkan ke daftar lengkap desa ${f.desa()}: ${f.angka('baru')} baru, ${f.angka('tms')} TMS, ${f.angka('ubah')} perbaikan data.`,
  BUKTI_DISIMPAN: (f) => `${f.angka('jumlah')} bukti dukung dicatat: ${f.banyakDesa()}.`,
  BUKTI_DIUBAH: (f) => `Satu bukti dukung desa ${f.desa()} diubah.`,
  BUKTI_DILAMPIRI: (f) => `Berkas bukti dukung desa ${f.desa()} dilampirkan.`,
  BUKTI_DILIHAT: (f) => `Berkas bukti dukung desa ${f.desa()} dibuka.`,
  BUKTI_DILEPAS: (f) => `Satu bukti dukung desa ${f.desa()} tidak dipakai lagi.`,
  JENIS_BUKTI_DISIMPAN: () => 'Jenis bukti dukung kantor disimpan.',
  KEKURANGAN_BUKTI_DIEKSPOR: (f) =>
    `Daftar ${f.angka('jumlah')} pemilih TMS tanpa bukti diekspor (${f.teks('format') === 'pdf' ? 'PDF' : 'Excel'}).`,
  TEMPLAT_DITAMBAH: (f) => `Formulir Excel per ${f.teks('lingkup')} ditambahkan.`,
  TEMPLAT_DILEPAS: () => 'Satu formulir Excel dihapus dari daftar.',
  TEMPLAT_DIISI: (f) =>
    `Formulir Excel diisi: ${f.angka('berkas')} berkas per ${f.teks('lingkup')}${f.ya('draf') ? ' (DRAF)' : ''}.`,
  PLENO_DICATAT: formatPleno,
  CAPAIAN_DISIMPAN: (f) =>
    `${f.angka('jumlah')} laporan capaian coklit disimpan: minggu ke-${f.bilangan('minggu').join(', ')}.`,
  CATATAN_DISIMPAN: (f) => `${sebutCatatan(f)} ${f.ya('baru') ? 'ditambahkan' : 'diubah'}.`,
  CATATAN_DIHAPUS: (f) => `${sebutCatatan(f)} dihapus.`,
  NOMOR_DITAMPILKAN: (f) =>
    `NIK dan NKK satu pemilih desa ${f.desa()} TPS ${f.teks('tps')} ditampilkan lengkap.`,
};

/** An entry of the jejak as the operator reads it; one that this program does not know is shown by its code. */
export function formatKalimatJejak(entri: EntriJejak, kecamatan: Kecamatan): string {
  const kalimat = KALIMAT[entri.peristiwa];
  return kalimat === undefined
    ? `Peristiwa ${entri.peristiwa}.`
    : kalimat(new Fakta(entri.rincian, kecamatan));
}
