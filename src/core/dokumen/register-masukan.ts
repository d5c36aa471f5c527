import type { Dokumen } from './dokumen.ts';
import type { FaktaDokumen, Masukan } from './fakta-dokumen.ts';
import { composeKopRapat, composeTertandaKetua, composeWaktuTempat } from './kepala-rapat.ts';
import { composeDokumen } from './kerangka.ts';
import { NIHIL } from './kronologi.ts';
import { listDaun, type Baris, type Kolom, type Sel } from './tabel.ts';

/** Fields of DOMAIN §8.3; what is written by hand gets the room that is left. */
const KOLOM: readonly Kolom[] = [
  { judul: 'No', jenis: 'nomor', porsi: 0 },
  { judul: 'Waktu', jenis: 'teks', porsi: 2 },
  { judul: 'Desa/ TPS', jenis: 'teks', porsi: 3 },
  { judul: 'Dari (nama, unsur)', jenis: 'teks', porsi: 2 },
  // Centred, since a column of that kind takes its share and no more, however long the remark.
  { judul: 'Isi masukan atau tanggapan', jenis: 'tanda', porsi: 8 },
  { judul: 'Pemilih (nama, tanggal lahir, TPS)', jenis: 'teks', porsi: 6 },
  { judul: 'Bukti', jenis: 'teks', porsi: 5 },
  { judul: 'Tindak lanjut (diterima/ ditolak/ diteruskan)', jenis: 'teks', porsi: 4 },
  {
    judul: 'Angka',
    anak: [
      { judul: 'Sebelum', jenis: 'teks', porsi: 1 },
      { judul: 'Sesudah', jenis: 'teks', porsi: 1 },
    ],
  },
  { judul: 'Paraf', jenis: 'teks', porsi: 2 },
];

const JUMLAH_KOLOM = listDaun(KOLOM).length;
const BARIS_KOSONG = 12;
const TINGGI_BARIS = 40;

const CATATAN =
  'Masukan disertai data autentik dan bukti tertulis. Sesudah diisi, lembar ini memuat data pribadi pemilih: simpan di sekretariat dan ' +
  'jangan disebarkan.';

function composeBaris(urutan: number, masukan: Masukan | null): Baris {
  const isi = ['', '', masukan?.dari ?? '', masukan?.isi ?? ''];
  const teks = Array.from({ length: JUMLAH_KOLOM - 1 }, (_, i) => isi[i] ?? '');
  return {
    tinggi: TINGGI_BARIS,
    sel: [
      { jenis: 'teks', teks: String(urutan), tengah: true },
      ...teks.map((t): Sel => ({ jenis: 'teks', teks: t })),
    ],
  };
}

/** What is known, then lines to write on; a plenary that had none says so and leaves no line to add to. */
function listBaris({ pleno: { masukan } }: FaktaDokumen): readonly Baris[] {
  if (masukan !== null && masukan.length === 0) {
    return [
      { tinggi: TINGGI_BARIS, sel: [{ jenis: 'teks', teks: NIHIL, rentang: JUMLAH_KOLOM, tengah: true }] },
    ];
  }
  const ada = masukan ?? [];
  return Array.from({ length: ada.length + BARIS_KOSONG }, (_, i) => composeBaris(i + 1, ada[i] ?? null));
}

/** Where every remark made in the meeting is written down, with what became of it. */
export function composeRegisterMasukan(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'register-masukan',
    tanpaAngka: true,
    sebutan: 'Register Masukan dan Tanggapan',
    lembar: [
      {
        nama: 'Register masukan',
        orientasi: 'rebah',
        blok: [
          composeKopRapat(fakta, 'REGISTER MASUKAN DAN TANGGAPAN'),
          composeWaktuTempat(fakta),
          {
            jenis: 'tabel',
            kolom: KOLOM,
            nomorKolom: true,
            baris: listBaris(fakta),
            total: null,
            utuh: false,
          },
          {
            jenis: 'satukan',
            blok: [
              { jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: 'Catatan. ' }, CATATAN] },
              composeTertandaKetua(fakta),
            ],
          },
        ],
      },
    ],
  });
}
