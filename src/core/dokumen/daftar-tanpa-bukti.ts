import { formatBilangan } from '../bahasa/bilangan.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import type { Blok, Lembar, Naskah } from './dokumen.ts';
import { composeKepalaWilayah, composeKop } from './kerangka.ts';
import type { Baris, Kolom, Sel, Tabel } from './tabel.ts';

/** One TMS row without evidence; name and number as the policy of the office shows them. */
export interface OrangTanpaBukti {
  readonly tps: string;
  readonly nama: string;
  readonly nik: string;
  readonly jenisKelamin: string;
  /** "002/001" */
  readonly rtRw: string;
  /** "1 – Meninggal" */
  readonly alasan: string;
  /** What is recorded and is not enough; empty: nothing. */
  readonly tercatat: string;
}

export interface DesaTanpaBukti {
  readonly nama: string;
  readonly jumlahTms: number;
  readonly orang: readonly OrangTanpaBukti[];
}

export interface FaktaTanpaBukti {
  /** What is asked for each reason: "1 – Meninggal", "Surat keterangan kematian atau akta kematian". */
  readonly diminta: readonly { readonly alasan: string; readonly bukti: string }[];
  readonly kecamatan: Kecamatan;
  /** Upper case, as on the forms. */
  readonly judulPemilihan: string;
  readonly judulTahapan: string;
  readonly desa: readonly DesaTanpaBukti[];
  /** Names of desa of which no names were handed in: nothing can be said of their evidence. */
  readonly tanpaNama: readonly string[];
  readonly kepalaJejak: string;
  readonly contoh: boolean;
}

const JUDUL = 'DAFTAR PEMILIH TMS TANPA BUKTI DUKUNG';

const KOLOM: readonly Kolom[] = [
  { judul: 'No', jenis: 'nomor', porsi: 0 },
  { judul: 'TPS', jenis: 'tanda', porsi: 0 },
  { judul: 'Nama', jenis: 'teks', porsi: 3 },
  { judul: 'NIK', jenis: 'teks', porsi: 2 },
  { judul: 'L/P', jenis: 'tanda', porsi: 0 },
  { judul: 'RT/RW', jenis: 'tanda', porsi: 0 },
  { judul: 'Alasan TMS', jenis: 'teks', porsi: 2 },
  { judul: 'Sudah tercatat, belum cukup', jenis: 'teks', porsi: 2 },
  { judul: 'Tindak lanjut', jenis: 'teks', porsi: 5 },
];

function teks(isi: string, tengah = false): Sel {
  return tengah ? { jenis: 'teks', teks: isi, tengah } : { jenis: 'teks', teks: isi };
}

function composeBaris(o: OrangTanpaBukti, i: number): Baris {
  return {
    sel: [
      teks(String(i + 1), true),
      teks(o.tps, true),
      teks(o.nama),
      teks(o.nik),
      teks(o.jenisKelamin, true),
      teks(o.rtRw, true),
      teks(o.alasan),
      teks(o.tercatat),
      teks(''),
    ],
  };
}

function composeAwal(fakta: FaktaTanpaBukti, desa: DesaTanpaBukti | null): readonly Blok[] {
  const kepala = composeKepalaWilayah(fakta);
  const tambahan = desa === null ? [] : [{ label: 'DESA/KELURAHAN', nilai: [desa.nama] }];
  return [
    composeKop(null, [JUDUL, fakta.judulTahapan, fakta.judulPemilihan]),
    { ...kepala, baris: [...kepala.baris, ...tambahan] },
  ];
}

/** Only for the reasons that stand in the table above it. */
function listDiminta(fakta: FaktaTanpaBukti, desa: DesaTanpaBukti): readonly Blok[] {
  const ada = new Set(desa.orang.map((o) => o.alasan));
  return fakta.diminta
    .filter((d) => ada.has(d.alasan))
    .map((d) => ({ jenis: 'paragraf', gaya: 'catatan', isi: [{ tebal: `${d.alasan}: ` }, `${d.bukti}.`] }));
}

function composeDesa(fakta: FaktaTanpaBukti, desa: DesaTanpaBukti): Lembar {
  return {
    nama: formatNamaWilayah(desa.nama).slice(0, 31),
    orientasi: 'rebah',
    blok: [
      ...composeAwal(fakta, desa),
      {
        jenis: 'tabel',
        kolom: KOLOM,
        nomorKolom: false,
        baris: desa.orang.map(composeBaris),
        total: null,
        utuh: false,
      },
      {
        jenis: 'satukan',
        blok: [
          {
            jenis: 'paragraf',
            gaya: 'catatan',
            isi: [
              `${formatBilangan(desa.orang.length)} dari ${formatBilangan(desa.jumlahTms)} pemilih TMS desa ini belum punya bukti dukung. Rekapitulasi tidak menunggunya.`,
            ],
          },
          ...listDiminta(fakta, desa),
        ],
      },
    ],
  };
}

function composeTabelRingkas(fakta: FaktaTanpaBukti): Tabel {
  const angka = (nilai: number): Sel => ({ jenis: 'angka', nilai });
  const jumlah = (ambil: (d: DesaTanpaBukti) => number): number =>
    fakta.desa.reduce((n, d) => n + ambil(d), 0);
  const sel = (tms: number, kurang: number): readonly Sel[] => [
    angka(tms),
    angka(tms - kurang),
    angka(kurang),
  ];
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Nama Desa/Kelurahan', jenis: 'teks', porsi: 2 },
      { judul: 'Pemilih TMS', jenis: 'angka', porsi: 1 },
      { judul: 'Ada bukti', jenis: 'angka', porsi: 1 },
      { judul: 'Tanpa bukti', jenis: 'angka', porsi: 1 },
    ],
    nomorKolom: false,
    baris: fakta.desa.map((d, i) => ({
      sel: [teks(String(i + 1), true), teks(formatNamaWilayah(d.nama)), ...sel(d.jumlahTms, d.orang.length)],
    })),
    total: {
      tebal: true,
      sel: [
        { jenis: 'teks', teks: 'TOTAL', rentang: 2, tengah: true },
        ...sel(
          jumlah((d) => d.jumlahTms),
          jumlah((d) => d.orang.length),
        ),
      ],
    },
    utuh: false,
  };
}

/**
 * TMS rows without evidence, one sheet per desa with some, behind a sheet that counts them per desa; of one desa only its own sheet.
 * NIK and names are printed as given: masking is the caller's.
 */
export function composeDaftarTanpaBukti(fakta: FaktaTanpaBukti): Naskah {
  const kecamatan = `Kecamatan ${formatNamaWilayah(fakta.kecamatan.nama)}`;
  const ringkas: Lembar = {
    nama: 'Ringkasan',
    orientasi: 'rebah',
    blok: [
      ...composeAwal(fakta, null),
      composeTabelRingkas(fakta),
      ...(fakta.tanpaNama.length === 0
        ? []
        : [
            {
              jenis: 'paragraf',
              gaya: 'catatan',
              isi: [
                `Belum ada daftar nama, jadi tidak terhitung: ${fakta.tanpaNama.map(formatNamaWilayah).join(', ')}.`,
              ],
            } as const,
          ]),
    ],
  };
  const lembar = fakta.desa.filter((d) => d.orang.length > 0).map((d) => composeDesa(fakta, d));
  return {
    judul: `Daftar pemilih TMS tanpa bukti dukung – ${kecamatan}`,
    tanda: fakta.contoh ? [{ teks: 'DATA CONTOH – BUKAN DOKUMEN RESMI', tandaAir: false }] : [],
    kaki: `Daftar pemilih TMS tanpa bukti dukung · ${kecamatan} · Riwayat data ${fakta.kepalaJejak.slice(0, 12)}`,
    lembar: fakta.desa.length > 1 ? [ringkas, ...lembar] : lembar,
  };
}
