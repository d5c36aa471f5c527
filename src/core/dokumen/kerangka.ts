/** What the documents share: title block, header block, closing block, marks and foot. */
import { formatTanggal } from '../bahasa/tanggal.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Bilangan, RekapDesa, RekapKecamatan, RekapTps } from '../rekap/angka.ts';
import { jenisDesa, namaDesa } from '../wilayah/wilayah.ts';
import type {
  Dokumen,
  Kertas,
  Kop,
  Lembar,
  PenandaTangan,
  Potongan,
  Rincian,
  Tanda,
  TandaTangan,
  Teks,
} from './dokumen.ts';
import { SASARAN_KECAMATAN, type FaktaDokumen, type Pleno, type Sasaran } from './fakta-dokumen.ts';

export const GARIS_PENDEK: Potongan = { isian: 'pendek' };
export const GARIS_SEDANG: Potongan = { isian: 'sedang' };
export const GARIS_PANJANG: Potongan = { isian: 'panjang' };

/** What is known, else a dotted line. */
export function isiAtauGaris(isi: string | null, garis: Potongan): Potongan {
  return isi === null || isi.trim() === '' ? garis : isi.trim();
}

/** "SUKOHARJO" for a kabupaten, "KOTA SURAKARTA" for a kota: beside the label KABUPATEN/KOTA neither can be mistaken. */
function formatKabupaten(nama: string): string {
  return nama.replace(/^KABUPATEN\s+/i, '');
}

export function composeKop(model: string | null, judul: readonly string[]): Kop {
  return { jenis: 'kop', model, logo: 'kiri', judul: judul.map((teks) => [teks]) };
}

export function composeKepalaWilayah({ kecamatan }: Pick<FaktaDokumen, 'kecamatan'>): Rincian {
  return {
    jenis: 'rincian',
    gaya: 'kepala',
    baris: [
      { label: 'PROVINSI', nilai: [kecamatan.provinsi.nama] },
      { label: 'KABUPATEN/KOTA', nilai: [formatKabupaten(kecamatan.kabupaten.nama)] },
      { label: 'KECAMATAN', nilai: [kecamatan.nama] },
    ],
  };
}

/** Signers by the order of the profile: the first "Ketua" is the ketua, all others are the anggota in turn. */
export function listPenanda(pleno: Pleno, penandaTangan: readonly string[]): readonly PenandaTangan[] {
  const letakKetua = penandaTangan.findIndex((jabatan) => /^ketua$/i.test(jabatan));
  return penandaTangan.map((jabatan, i) => {
    if (i === letakKetua) return { jabatan, nama: pleno.ketua };
    const urutan = letakKetua >= 0 && i > letakKetua ? i - 1 : i;
    return { jabatan, nama: pleno.anggota[urutan] ?? null };
  });
}

export function formatTanggalPleno(pleno: Pleno): string | null {
  return pleno.tanggal === null ? null : formatTanggal(pleno.tanggal);
}

export function composeTandaTangan(fakta: FaktaDokumen, pembuka: readonly Teks[]): TandaTangan {
  return {
    jenis: 'tanda-tangan',
    pembuka,
    judul: `PANITIA PEMILIHAN KECAMATAN ${fakta.kecamatan.nama}`,
    penanda: listPenanda(fakta.pleno, fakta.profil.penandaTangan),
  };
}

/** "Disahkan dalam rapat pleno PPK di … Tanggal …" and the five places to sign. */
export function composePengesahan(fakta: FaktaDokumen): TandaTangan {
  return composeTandaTangan(fakta, [
    ['Disahkan dalam rapat pleno PPK di ', isiAtauGaris(fakta.pleno.tempat, GARIS_SEDANG)],
    ['Tanggal ', isiAtauGaris(formatTanggalPleno(fakta.pleno), GARIS_SEDANG)],
  ]);
}

function listTanda(fakta: FaktaDokumen): readonly Tanda[] {
  return [
    ...(fakta.draf ? [{ teks: 'DRAF', tandaAir: true }] : []),
    ...(fakta.contoh ? [{ teks: 'DATA CONTOH – BUKAN DOKUMEN RESMI', tandaAir: false }] : []),
  ];
}

/** The title blocks with the logo of the office; without one the sheets stay as they are. */
function placeLogo(lembar: readonly Lembar[], logo: string | undefined): readonly Lembar[] {
  if (logo === undefined) return lembar;
  return lembar.map((l) => ({
    ...l,
    blok: l.blok.map((b) => (b.jenis === 'kop' ? { ...b, gambar: logo } : b)),
  }));
}

/** Of whom the document is: "Kecamatan Baki", "Desa Gentan, Kecamatan Baki", "TPS 003 Desa Gentan, Kecamatan Baki". */
export function formatPemilik(
  { kecamatan }: Pick<FaktaDokumen, 'kecamatan'>,
  { desa, tps }: Sasaran,
): string {
  const nama = `Kecamatan ${formatNamaWilayah(kecamatan.nama)}`;
  if (desa === null) return nama;
  const sebutan = `${jenisDesa(desa)} ${formatNamaWilayah(namaDesa(desa, kecamatan))}, ${nama}`;
  return tps === null ? sebutan : `TPS ${tps} ${sebutan}`;
}

/** The figures of what the document is about. @throws when the recap holds no such desa or TPS */
export function findAngka(
  { rekap }: Pick<FaktaDokumen, 'rekap'>,
  { desa, tps }: Sasaran,
): RekapKecamatan | RekapDesa | RekapTps {
  if (desa === null) return rekap;
  const d = rekap.desa.find((r) => r.kode === desa);
  const hasil = tps === null ? d : d?.tps.find((t) => t.nomor === tps);
  if (hasil === undefined) throw new Error('no figures of that desa or TPS');
  return hasil;
}

/** The state of the data a document stands on: of the kecamatan, or of its desa alone, which moves only when that desa does. */
export function findCapData(fakta: FaktaDokumen, { desa }: Sasaran): string {
  if (desa === null) return fakta.kepalaJejak;
  const d = fakta.desa.find((f) => f.kode === desa);
  if (d === undefined) throw new Error('no facts of that desa');
  return d.capData;
}

function formatAngkaQr(nilai: Bilangan): string {
  return nilai === null ? '?' : String(nilai);
}

/** What the QR code of a document says, one fact per line, for anybody's phone to read. */
export function composeQr(fakta: FaktaDokumen, sasaran: Sasaran): string {
  const { akhir } = findAngka(fakta, sasaran);
  return [
    `PLENO ${fakta.tahapan.kode}`,
    `${sasaran.desa ?? fakta.kecamatan.kode} ${formatPemilik(fakta, sasaran)}`,
    `L ${formatAngkaQr(akhir.l)} P ${formatAngkaQr(akhir.p)} L+P ${formatAngkaQr(akhir.jumlah)}`,
    `DATA ${findCapData(fakta, sasaran).slice(0, 12)}`,
  ].join('\n');
}

/** Papers without a figure: totals do not leave the office with them before the plenary, and an import does not make them stale. */
function composeQrTanpaAngka(fakta: FaktaDokumen, sebutan: string): string {
  return [
    `PLENO ${fakta.tahapan.kode}`,
    `${fakta.kecamatan.kode} ${formatPemilik(fakta, SASARAN_KECAMATAN)}`,
    sebutan,
  ].join('\n');
}

export interface IsiDokumen extends Pick<Dokumen, 'jenis' | 'lembar'> {
  /** What it is called in its title and at its foot. */
  readonly sebutan: string;
  /** Marks before DRAF and DATA CONTOH. */
  readonly tanda?: readonly Tanda[];
  /** It states no figure: neither totals nor the state of the data stand on it. */
  readonly tanpaAngka?: boolean;
  /** Instead of the paper of the office. */
  readonly kertas?: Kertas;
}

function formatKeadaanData(fakta: FaktaDokumen, sasaran: Sasaran): string {
  const cap = findCapData(fakta, sasaran).slice(0, 12);
  return `${sasaran.desa === null ? 'Riwayat data' : 'Data desa'} ${cap}`;
}

/** The document around its sheets: marks, paper, QR code, and a foot that names form, area and the state of the data. */
export function composeDokumen(
  fakta: FaktaDokumen,
  isi: IsiDokumen,
  sasaran: Sasaran = SASARAN_KECAMATAN,
): Dokumen {
  const pemilik = formatPemilik(fakta, sasaran);
  const tanpaAngka = isi.tanpaAngka === true;
  return {
    jenis: isi.jenis,
    judul: `${isi.sebutan} – ${fakta.tahapan.kode} ${pemilik}`,
    tanda: [...(isi.tanda ?? []), ...listTanda(fakta)],
    kaki: [isi.sebutan, pemilik, ...(tanpaAngka ? [] : [formatKeadaanData(fakta, sasaran)])].join(' · '),
    kertas: isi.kertas ?? fakta.kertas,
    qr: tanpaAngka ? composeQrTanpaAngka(fakta, isi.sebutan) : composeQr(fakta, sasaran),
    lembar: placeLogo(isi.lembar, fakta.logo),
  };
}
