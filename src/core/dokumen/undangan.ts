import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { formatTanggal } from '../bahasa/tanggal.ts';
import { composeKata } from '../templat/compose-kata.ts';
import type { IsianTemplat } from '../templat/daftar-templat.ts';
import type { Blok, Dokumen, Lembar, Rincian } from './dokumen.ts';
import type { FaktaDokumen, Undangan } from './fakta-dokumen.ts';
import { composeKolomKetua, formatNamaLembar } from './kepala-rapat.ts';
import { composeDokumen, composeKop, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';
import { composeHariRingkas, composeIsianWaktu, composeIsianWilayah, composePukul } from './teks-umum.ts';

/** `null`: a dotted line. */
interface Tujuan {
  readonly nama: string | null;
  readonly di: string | null;
}

/** The letterhead: whose letter it is, and where that is. */
function composeKopSurat({ kecamatan, alamat }: FaktaDokumen): readonly Blok[] {
  const kop = composeKop(null, [
    `PANITIA PEMILIHAN KECAMATAN (PPK) ${kecamatan.nama}`,
    kecamatan.kabupaten.nama,
    `PROVINSI ${kecamatan.provinsi.nama}`,
  ]);
  if (alamat === undefined) return [kop];
  return [kop, { jenis: 'paragraf', gaya: 'catatan', tengah: true, isi: [alamat] }];
}

function composeKepalaSurat({ nomor, sifat, lampiran, hal }: Undangan): Rincian {
  return {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Nomor', nilai: [isiAtauGaris(nomor, GARIS_SEDANG)] },
      { label: 'Sifat', nilai: [isiAtauGaris(sifat, '–')] },
      { label: 'Lampiran', nilai: [isiAtauGaris(lampiran, '–')] },
      { label: 'Hal', nilai: [{ tebal: hal.trim() === '' ? 'Undangan Rapat Pleno Terbuka' : hal.trim() }] },
    ],
  };
}

/** "Yth. …" and "di …", each word once however the office typed it. */
function composeTujuan({ nama, di }: Tujuan): readonly Blok[] {
  const kepada = nama?.replace(/^\s*(?:kepada\s+)?yth\.?\s+/i, '') ?? null;
  const tempat = di?.replace(/^\s*di\s+/i, '') ?? null;
  return [
    { jenis: 'paragraf', gaya: 'biasa', isi: ['Yth. ', isiAtauGaris(kepada, GARIS_SEDANG)] },
    { jenis: 'paragraf', gaya: 'biasa', isi: ['di ', isiAtauGaris(tempat, GARIS_SEDANG)] },
  ];
}

function formatAcara({ tahapan, kecamatan }: FaktaDokumen): string {
  return `Rapat Pleno Terbuka Rekapitulasi ${tahapan.sebutan} Tingkat Kecamatan ${formatNamaWilayah(kecamatan.nama)}`;
}

function composeJadwal(fakta: FaktaDokumen): Rincian {
  const { pleno } = fakta;
  return {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Hari, tanggal', nilai: [composeHariRingkas(pleno.tanggal)] },
      { label: 'Pukul', nilai: [composePukul(pleno, GARIS_SEDANG)] },
      { label: 'Tempat', nilai: [isiAtauGaris(pleno.tempat, GARIS_SEDANG)] },
      { label: 'Acara', nilai: [formatAcara(fakta)] },
    ],
  };
}

function composeIsian(fakta: FaktaDokumen, tujuan: Tujuan): IsianTemplat<'undangan'> {
  const { undangan } = fakta.rapat;
  const tanggal = undangan.tanggal === null ? GARIS_SEDANG : formatTanggal(undangan.tanggal);
  return {
    teks: {
      ...composeIsianWilayah(fakta),
      ...composeIsianWaktu(fakta.pleno),
      penerima: [isiAtauGaris(tujuan.nama, GARIS_SEDANG)],
    },
    blok: {
      'kepala surat': [composeKepalaSurat(undangan)],
      tujuan: composeTujuan(tujuan),
      jadwal: [composeJadwal(fakta)],
      'tanda tangan': [
        {
          jenis: 'tertanda',
          kolom: [composeKolomKetua(fakta, [[`${formatNamaWilayah(fakta.kecamatan.nama)}, `, tanggal]])],
        },
      ],
    },
  };
}

function composeSurat(fakta: FaktaDokumen, tujuan: Tujuan, nama: string): Lembar {
  return {
    nama,
    orientasi: 'tegak',
    blok: [...composeKopSurat(fakta), ...composeKata('undangan', fakta.templat, composeIsian(fakta, tujuan))],
  };
}

/** A letter to each recipient, one sheet each; without recipients one whose addressee is filled in by hand. */
export function composeUndangan(fakta: FaktaDokumen): Dokumen {
  const { kepada } = fakta.rapat.undangan;
  return composeDokumen(fakta, {
    jenis: 'undangan',
    tanpaAngka: true,
    sebutan: 'Undangan Rapat Pleno PPK',
    lembar:
      kepada.length === 0
        ? [composeSurat(fakta, { nama: null, di: null }, 'Undangan')]
        : kepada.map((tujuan, i) => composeSurat(fakta, tujuan, formatNamaLembar(i + 1, tujuan.nama))),
  });
}
