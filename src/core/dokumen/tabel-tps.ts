/** Tables with one row per TPS: of one desa with its total, or of the kecamatan with a subtotal for each desa. */
import type { Angka, RekapDesa, RekapKecamatan, RekapTps } from '../rekap/angka.ts';
import { formatBilangan } from '../bahasa/bilangan.ts';
import { BELUM_ADA_DATA } from './angka-tercetak.ts';
import { formatJumlahDesa, formatNamaDesa } from './sebutan-desa.ts';
import { listDaunSumber, toKolom, toSel, type DaunSumber, type KolomSumber } from './tabel-desa.ts';
import type { Baris, Sel, Tabel } from './tabel.ts';

/** Printed where a desa has handed in its figures, but not those of its TPS. */
export const TANPA_RINCIAN_TPS = 'rincian per TPS tidak ada';

function tengah(teks: string, rentang = 1): Sel {
  return { jenis: 'teks', teks, rentang, tengah: true };
}

/** "(9 TPS)"; nothing when their number is not known. */
function formatJumlahTps({ jumlahTps }: Pick<RekapDesa, 'jumlahTps'>): string {
  return jumlahTps === null ? '' : ` (${formatBilangan(jumlahTps)} TPS)`;
}

export interface OpsiTabelTps {
  readonly keterangan: boolean;
}

/** Columns No and Nomor TPS come before those given; the total row is the desa's own figures, not a sum made here. */
export function composeTabelTps(
  desa: RekapDesa,
  kolom: readonly KolomSumber<Angka>[],
  opsi: OpsiTabelTps,
): Tabel {
  const daun = listDaunSumber(kolom);
  const ekor: readonly Sel[] = opsi.keterangan ? [{ jenis: 'teks', teks: '' }] : [];
  const sel = (angka: Angka): readonly Sel[] => [...daun.map((k) => toSel(k, angka)), ...ekor];
  const tanpaTps: Baris = { sel: [tengah(TANPA_RINCIAN_TPS, 2 + daun.length + ekor.length)] };
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Nomor TPS', jenis: 'tanda', porsi: 1 },
      ...kolom.map((k) => toKolom(k)),
      ...(opsi.keterangan ? [{ judul: 'Keterangan', jenis: 'teks', porsi: 2 } as const] : []),
    ],
    nomorKolom: true,
    baris:
      desa.tps.length === 0
        ? [tanpaTps]
        : desa.tps.map((t, i) => ({ sel: [tengah(String(i + 1)), tengah(t.nomor), ...sel(t)] })),
    total: { tebal: true, sel: [tengah(`TOTAL${formatJumlahTps(desa)}`, 2), ...sel(desa)] },
    utuh: false,
  };
}

interface Lajur {
  readonly daun: readonly DaunSumber<Angka>[];
  readonly semua: RekapKecamatan;
}

/** The rows of one desa and, below them, its own figures as subtotal. */
function composeBarisDesa(desa: RekapDesa, awal: number, { daun, semua }: Lajur): readonly Baris[] {
  const nama: Sel = { jenis: 'teks', teks: formatNamaDesa(desa, semua.desa) };
  const kosong: Sel = { jenis: 'teks', teks: '' };
  if (!desa.adaData) return [{ sel: [kosong, nama, tengah(BELUM_ADA_DATA, 1 + daun.length)] }];
  const baris = (t: RekapTps, i: number): Baris => ({
    sel: [tengah(String(awal + i + 1)), nama, tengah(t.nomor), ...daun.map((k) => toSel(k, t))],
  });
  const isi: readonly Baris[] =
    desa.tps.length === 0
      ? [{ sel: [kosong, nama, tengah(TANPA_RINCIAN_TPS, 1 + daun.length)] }]
      : desa.tps.map(baris);
  const judul = `Jumlah ${formatNamaDesa(desa, semua.desa)}${formatJumlahTps(desa)}`;
  return [
    ...isi,
    {
      tebal: true,
      sel: [{ jenis: 'teks', teks: judul, rentang: 3 }, ...daun.map((k) => toSel(k, desa))],
    },
  ];
}

/** Every TPS of the kecamatan by desa; No runs through. The total row is the kecamatan's own figures. */
export function composeTabelSemuaTps(rekap: RekapKecamatan, kolom: readonly KolomSumber<Angka>[]): Tabel {
  const lajur: Lajur = { daun: listDaunSumber(kolom), semua: rekap };
  let nomor = 0;
  const baris = rekap.desa.flatMap((desa) => {
    const isi = composeBarisDesa(desa, nomor, lajur);
    nomor += desa.tps.length;
    return isi;
  });
  const jumlah = [
    formatJumlahDesa(rekap.desa),
    ...(rekap.jumlahTps === null ? [] : [`${formatBilangan(rekap.jumlahTps)} TPS`]),
  ].join(', ');
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Nama Desa/Kelurahan', jenis: 'teks', porsi: 2 },
      { judul: 'TPS', jenis: 'tanda', porsi: 0 },
      ...kolom.map((k) => toKolom(k)),
    ],
    nomorKolom: true,
    baris,
    total: {
      tebal: true,
      sel: [tengah(`TOTAL (${jumlah})`, 3), ...lajur.daun.map((k) => toSel(k, rekap))],
    },
    utuh: false,
    ukuran: 'rapat',
  };
}
