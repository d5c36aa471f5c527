import { keadaanRekapSchema, type KeadaanRekap } from '../../../contract/manifest-schema.ts';
import type { RingkasAngka } from '../../../contract/bentuk/beranda.ts';
import type { Sasaran } from '../../../core/dokumen/fakta-dokumen.ts';
import type { Angka, RekapKecamatan } from '../../../core/rekap/angka.ts';
import type { BasisData } from '../../store/basis-data.ts';
import { loadKeadaanRekap } from '../../store/keadaan-rekap.ts';

/** What is kept of a state of the data when documents are made of it. */
export function composeKeadaanRekap(
  rekap: RekapKecamatan,
  cap: ReadonlyMap<string, string>,
): { readonly versi: 1; readonly rekap: RekapKecamatan; readonly cap: Readonly<Record<string, string>> } {
  return { versi: 1, rekap, cap: Object.fromEntries(cap) };
}

type Pokok = Pick<Angka, 'awal' | 'baru' | 'tms' | 'ubah' | 'akhir'>;

interface RekapRingkas extends Pokok {
  readonly desa: readonly (Pokok & {
    readonly kode: string;
    readonly tps: readonly (Pokok & { readonly nomor: string })[];
  })[];
}

/** The figures of what a document is about; `null`: the recap holds no such desa or TPS. */
export function findAngkaSasaran(rekap: RekapRingkas, { desa, tps }: Sasaran): RingkasAngka | null {
  const d = desa === null ? null : rekap.desa.find((r) => r.kode === desa);
  const hasil = desa === null ? rekap : tps === null ? d : d?.tps.find((t) => t.nomor === tps);
  if (hasil === null || hasil === undefined) return null;
  const { awal, baru, tms, ubah, akhir } = hasil;
  return { awal, baru, tms, ubah, akhir };
}

/** Figures of any state that was kept, by what stands on the documents: head of the jejak, or fingerprint of the desa. */
export type AngkaKeadaan = (keadaan: string, sasaran: Sasaran) => RingkasAngka | null;

/** @param dilewati heads of states that are not to be trusted */
export function loadAngkaKeadaan(db: BasisData, dilewati: ReadonlySet<string> = new Set()): AngkaKeadaan {
  const semua = loadKeadaanRekap(db)
    .filter((k) => !dilewati.has(k.kepalaJejak))
    .map((k): { readonly kepala: string; readonly isi: KeadaanRekap } => ({
      kepala: k.kepalaJejak,
      isi: keadaanRekapSchema.parse(JSON.parse(k.isi)),
    }));
  return (keadaan, sasaran) => {
    for (const { kepala, isi } of semua) {
      const cap = sasaran.desa === null ? kepala : isi.cap[sasaran.desa];
      const angka = cap === keadaan ? findAngkaSasaran(isi.rekap, sasaran) : null;
      if (angka !== null) return angka;
    }
    return null;
  };
}
