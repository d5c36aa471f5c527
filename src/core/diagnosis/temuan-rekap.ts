import type { Temuan, TingkatTemuan } from '../pemeriksaan/temuan.ts';
import type { TabelRekap } from '../tabel/tabel-rekap.ts';
import type { Diagnosis } from './format-diagnosis.ts';
import type { JenisKesalahan } from './penjelasan.ts';

/** A finding about a table, with every explanation of it, likeliest first. */
export interface TemuanRekap extends Temuan {
  readonly diagnosis: readonly Diagnosis[];
}

/** Kinds that are findings of their own: they break no sum of the table. */
const KODE_SENDIRI: ReadonlySet<JenisKesalahan> = new Set(['KEPALA_WILAYAH_LAIN']);

/** What only looks odd is a question. */
const TINGKAT: Readonly<Partial<Record<JenisKesalahan, TingkatTemuan>>> = {
  LONCAT_TANPA_MUTASI: 'peringatan',
};

function barisDari(d: Diagnosis): number | null {
  const angka = /\d+$/.exec(d.sel)?.[0];
  return angka === undefined ? null : Number(angka);
}

function build(
  kode: string,
  tingkat: TingkatTemuan,
  pesan: string,
  berkas: string,
  diagnosis: readonly Diagnosis[],
): TemuanRekap {
  const [d] = diagnosis;
  return {
    kode,
    tingkat,
    pesan,
    desa: null,
    tps: null,
    berkas,
    lembar: d?.lembar ?? null,
    baris: d === undefined ? null : barisDari(d),
    diagnosis,
  };
}

/** Broken sums of one table are one finding; a heading of another area is one. Codes: REKAP_TIDAK_COCOK, KEPALA_WILAYAH_LAIN. */
export function buildTemuanTabel(
  berkas: string,
  tabel: TabelRekap,
  diagnosis: readonly Diagnosis[],
): readonly TemuanRekap[] {
  const sendiri = diagnosis.filter((d) => KODE_SENDIRI.has(d.jenis));
  const jumlah = diagnosis.filter((d) => !KODE_SENDIRI.has(d.jenis));
  const [pertama] = jumlah;
  const lain = jumlah.filter((d) => d.urutan === 1).length - 1;
  const nama = tabel.lembar === null ? 'Tabel' : `Tabel di lembar ${tabel.lembar}`;
  const juga = lain > 0 ? ` Ada ${String(lain)} ketidakcocokan lain di tabel ini.` : '';
  return [
    ...sendiri.map((d) => build(d.jenis, 'galat', d.alasan, berkas, [d])),
    ...(pertama === undefined
      ? []
      : [
          build(
            'REKAP_TIDAK_COCOK',
            'galat',
            `${nama} tidak cocok. ${pertama.alasan}${juga}`,
            berkas,
            jumlah,
          ),
        ]),
  ];
}

/** What comparison with another table found: one finding each, called by its kind. */
export function buildTemuanBanding(berkas: string, diagnosis: readonly Diagnosis[]): readonly TemuanRekap[] {
  return diagnosis.map((d) => build(d.jenis, TINGKAT[d.jenis] ?? 'galat', d.alasan, berkas, [d]));
}
