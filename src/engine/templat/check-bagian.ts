/** What of a workbook could not be kept when rows are repeated, or could not be filled in. */
import { formatRentang, parseRentang } from './alamat.ts';
import { loadBagian, type Buku, type LembarBuku } from './buku.ts';
import type { GalatTemplat } from './galat-templat.ts';
import type { MedanLembar } from './medan-lembar.ts';
import { ambilTeks, findAnak, walk, type Elemen } from './xml.ts';

/** Kinds of parts whose rows are moved, or that name no rows. */
const TERJAGA = new Set([
  'drawing',
  'vmlDrawing',
  'comments',
  'hyperlink',
  'image',
  'printerSettings',
  'table',
  'customProperty',
]);

const SEBUTAN_BAGIAN: Readonly<Record<string, string>> = {
  pivotTable: 'tabel pivot',
  queryTable: 'tabel dari sumber luar',
  threadedComment: 'utas komentar',
  control: 'kontrol formulir',
  ctrlProp: 'kontrol formulir',
  oleObject: 'objek sisipan',
};

export interface LembarDiperiksa {
  readonly lembar: LembarBuku;
  readonly medan: MedanLembar;
}

function buat(kode: GalatTemplat['kode'], letak: string, pesan: string): GalatTemplat {
  return { kode, letak, pesan };
}

function checkTabel(buku: Buku, { medan }: LembarDiperiksa, jalur: string): readonly GalatTemplat[] {
  const akar = loadBagian(buku.paket, jalur).akar;
  const rentang = parseRentang(akar.atribut.get('ref') ?? '');
  const kena = medan.ulang.find(
    (u) => rentang === null || (u.baris >= rentang.awal.baris && u.baris <= rentang.akhir.baris),
  );
  if (kena === undefined || rentang === null) return [];
  return [
    buat(
      'BENTUK_TIDAK_TERJAGA',
      kena.letak,
      `Baris yang diulang terletak di dalam objek tabel Excel (${formatRentang(rentang)}). Ubah tabel itu menjadi rentang biasa (Desain Tabel, Konversi ke Rentang), lalu simpan.`,
    ),
  ];
}

function checkLembarUlang(buku: Buku, diperiksa: LembarDiperiksa): readonly GalatTemplat[] {
  const { lembar } = diperiksa;
  if (diperiksa.medan.ulang.length === 0) return [];
  return lembar.relasi.flatMap(({ jenis, jalur }) => {
    if (jenis === 'table' && jalur !== null) return checkTabel(buku, diperiksa, jalur);
    if (TERJAGA.has(jenis)) return [];
    const sebutan = SEBUTAN_BAGIAN[jenis] ?? `bagian yang tidak dikenal program (${jenis.slice(0, 40)})`;
    return [
      buat(
        'BENTUK_TIDAK_TERJAGA',
        `lembar "${lembar.nama}"`,
        `Lembar ini memuat ${sebutan}, yang letaknya tidak dapat dijaga bila baris diulang. Hapus atau pindahkan ke lembar lain.`,
      ),
    ];
  });
}

function adaMedan(elemen: Elemen): boolean {
  return ambilTeks(elemen).includes('{{');
}

/** Text boxes are pictures to this program. */
function checkKotakTeks(buku: Buku, lembar: LembarBuku): readonly GalatTemplat[] {
  return lembar.relasi.flatMap(({ jenis, jalur }) => {
    if (jenis !== 'drawing' || jalur === null) return [];
    const kena = [...walk(loadBagian(buku.paket, jalur).akar)].some(
      (e) => e.lokal === 'txBody' && adaMedan(e),
    );
    return kena
      ? [
          buat(
            'MEDAN_SALAH_TEMPAT',
            `lembar "${lembar.nama}", kotak teks`,
            'Medan di dalam kotak teks tidak dapat diisi. Pindahkan medannya ke sel biasa.',
          ),
        ]
      : [];
  });
}

function checkNamaKembar(buku: Buku): readonly GalatTemplat[] {
  const nama = buku.lembar.map((l) => l.nama.toLowerCase());
  const jalur = buku.lembar.map((l) => l.jalur);
  return new Set(nama).size === nama.length && new Set(jalur).size === jalur.length
    ? []
    : [
        {
          kode: 'BERKAS_RUSAK',
          letak: null,
          pesan: 'Berkas ini memuat dua lembar yang sama. Simpan ulang dengan Excel, lalu pilih lagi.',
        },
      ];
}

export function checkBagianLain(buku: Buku, lembar: readonly LembarDiperiksa[]): readonly GalatTemplat[] {
  return [
    ...checkNamaKembar(buku),
    ...lembar.flatMap((l) => [...checkLembarUlang(buku, l), ...checkKotakTeks(buku, l.lembar)]),
    ...(findAnak(buku.dok.akar, 'pivotCaches') !== null && lembar.some((l) => l.medan.ulang.length > 0)
      ? [
          buat(
            'BENTUK_TIDAK_TERJAGA',
            'seluruh berkas',
            'Berkas ini memuat tabel pivot, yang rentangnya tidak dapat dijaga bila baris diulang. Hapus tabel pivotnya.',
          ),
        ]
      : []),
  ];
}
