/** What the four documents share: title block, header block, closing block, marks and foot. */
import { formatTanggal } from '../bahasa/tanggal.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type {
  Dokumen,
  Kop,
  Lembar,
  PenandaTangan,
  Potongan,
  Rincian,
  Tanda,
  TandaTangan,
  Teks,
} from './dokumen.ts';
import type { FaktaDokumen, Pleno } from './fakta-dokumen.ts';

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

/** The document around its sheets: marks, and a foot that names form, kecamatan and the state of the data. */
export function composeDokumen(
  fakta: FaktaDokumen,
  isi: Pick<Dokumen, 'jenis' | 'lembar'> & { readonly sebutan: string },
): Dokumen {
  const kecamatan = `Kecamatan ${formatNamaWilayah(fakta.kecamatan.nama)}`;
  return {
    jenis: isi.jenis,
    judul: `${isi.sebutan} – ${fakta.tahapan.kode} ${kecamatan}`,
    tanda: listTanda(fakta),
    kaki: `${isi.sebutan} · ${kecamatan} · Riwayat data ${fakta.kepalaJejak.slice(0, 12)}`,
    lembar: placeLogo(isi.lembar, fakta.logo),
  };
}
