/** Facts that the words of every document may name, as running text. */
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { formatTanggal, kalimatTanggal, namaHari } from '../bahasa/tanggal.ts';
import type { MEDAN_WAKTU, MEDAN_WILAYAH } from '../templat/medan-umum.ts';
import type { IsianDari } from '../templat/templat.ts';
import type { Potongan, Rincian, Teks } from './dokumen.ts';
import type { FaktaDokumen, Pleno } from './fakta-dokumen.ts';
import { GARIS_PENDEK, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';

export function composeIsianWilayah(fakta: FaktaDokumen): IsianDari<typeof MEDAN_WILAYAH>['teks'] {
  const { kecamatan } = fakta;
  return {
    kecamatan: [formatNamaWilayah(kecamatan.nama)],
    kabupaten: [formatNamaWilayah(kecamatan.kabupaten.nama)],
    provinsi: [formatNamaWilayah(`PROVINSI ${kecamatan.provinsi.nama}`)],
    tahapan: [fakta.tahapan.sebutan],
    pemilihan: [fakta.profil.sebutanPemilihan],
  };
}

/** "hari Selasa tanggal enam bulan Agustus tahun dua ribu dua puluh empat (6 Agustus 2024)", or four dotted gaps. */
export function composeHariTanggal(tanggal: string | null): Teks {
  if (tanggal !== null) return [`${kalimatTanggal(tanggal)} (${formatTanggal(tanggal)})`];
  return ['hari ', ' tanggal ', ' bulan ', ' tahun '].flatMap((kata): Teks => [kata, GARIS_PENDEK]);
}

/** "Selasa, 6 Agustus 2024", or a dotted gap. */
export function composeHariRingkas(tanggal: string | null): Potongan {
  return tanggal === null ? GARIS_SEDANG : `${namaHari(tanggal)}, ${formatTanggal(tanggal)}`;
}

/** "09.00 WIB": the word pukul stands before it in every sentence. */
export function composePukul({ jam }: Pleno, garis: Potongan = GARIS_PENDEK): Potongan {
  return isiAtauGaris(jam?.replace(/^\s*(?:pukul|jam)\s+/i, '') ?? null, garis);
}

export function composeIsianWaktu(pleno: Pleno): IsianDari<typeof MEDAN_WAKTU>['teks'] {
  return {
    'hari dan tanggal': composeHariTanggal(pleno.tanggal),
    'hari, tanggal': [composeHariRingkas(pleno.tanggal)],
    pukul: [composePukul(pleno)],
    tempat: [isiAtauGaris(pleno.tempat, GARIS_SEDANG)],
  };
}

/** The number of a document: as filled in, else the pattern of the profile with its gaps dotted. */
export function composeNomor(
  nomor: string | null,
  pola: string,
  kode: Readonly<Record<string, string>>,
): Teks {
  if (nomor !== null && nomor.trim() !== '') return [nomor.trim()];
  const terisi = Object.entries(kode).reduce(
    (teks, [nama, isi]) => teks.replaceAll(`{${nama}}`, isi.replaceAll('.', '')),
    pola,
  );
  return terisi
    .split(/([….]{2,}|…)/)
    .filter((bagian) => bagian !== '')
    .map((bagian): Potongan => (/^[….]+$/.test(bagian) ? GARIS_PENDEK : bagian));
}

/** "Dibuat di : …", "Pada tanggal : …". */
export function composeTempatTanggalSurat(tempat: string | null, tanggal: string | null): Rincian {
  return {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Dibuat di', nilai: [isiAtauGaris(tempat, GARIS_SEDANG)] },
      {
        label: 'Pada tanggal',
        nilai: [isiAtauGaris(tanggal === null ? null : formatTanggal(tanggal), GARIS_SEDANG)],
      },
    ],
  };
}
