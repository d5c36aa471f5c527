import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { ButirKesiapan } from '../kesiapan/compute-kesiapan.ts';
import { cacahStatus, SEBUTAN_KELOMPOK, SEBUTAN_STATUS } from '../kesiapan/sebutan-kesiapan.ts';
import type { Tahapan } from '../profil/profil.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import type { Naskah } from './dokumen.ts';
import type { Tabel } from './tabel.ts';

export interface FaktaLembarKesiapan {
  readonly kecamatan: Kecamatan;
  readonly tahapan: Pick<Tahapan, 'kode' | 'sebutan'>;
  /** As written: "6 Agustus 2024, 08.15". */
  readonly dibuatPada: string;
  readonly butir: readonly ButirKesiapan[];
  readonly kertas: 'A4' | 'F4';
  readonly contoh: boolean;
}

function composeTabel(butir: readonly ButirKesiapan[]): Tabel {
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Hal', jenis: 'teks', porsi: 1 },
      { judul: 'Keadaan', jenis: 'tanda', porsi: 0 },
      { judul: 'Keterangan dan yang harus dilakukan', jenis: 'teks', porsi: 3 },
    ],
    nomorKolom: false,
    baris: butir.map((b, i) => ({
      tebal: b.status === 'merah',
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'teks', teks: `${SEBUTAN_KELOMPOK[b.kelompok]}: ${b.judul}` },
        { jenis: 'teks', teks: SEBUTAN_STATUS[b.status], tengah: true },
        { jenis: 'teks', teks: b.keterangan },
      ],
    })),
    total: null,
    utuh: false,
  };
}

/** The readiness report as a sheet to hand round before the plenary. */
export function composeLembarKesiapan(f: FaktaLembarKesiapan): Naskah {
  const cacah = cacahStatus(f.butir);
  const nama = `Kecamatan ${formatNamaWilayah(f.kecamatan.nama)}`;
  return {
    judul: `Kesiapan pleno – ${f.tahapan.kode} ${nama}`,
    tanda: f.contoh ? [{ teks: 'DATA CONTOH – BUKAN DOKUMEN RESMI', tandaAir: false }] : [],
    kaki: `Kesiapan pleno · ${nama}`,
    kertas: f.kertas,
    lembar: [
      {
        nama: 'Kesiapan pleno',
        orientasi: 'tegak',
        blok: [
          {
            jenis: 'kop',
            model: null,
            logo: 'kiri',
            judul: [
              ['KESIAPAN RAPAT PLENO'],
              [`REKAPITULASI ${f.tahapan.sebutan.toUpperCase()}`],
              [nama.toUpperCase()],
            ],
          },
          {
            jenis: 'rincian',
            gaya: 'biasa',
            baris: [
              { label: 'Keadaan pada', nilai: [f.dibuatPada] },
              {
                label: 'Ringkasan',
                nilai: [
                  { tebal: `${String(cacah.merah)} belum siap` },
                  `, ${String(cacah.kuning)} perlu perhatian, ${String(cacah.hijau)} siap`,
                ],
              },
            ],
          },
          composeTabel(f.butir),
        ],
      },
    ],
  };
}
