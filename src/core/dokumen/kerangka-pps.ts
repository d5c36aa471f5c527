/** What the documents of a desa and of a TPS share: whose they are, header block, places to sign of the PPS. */
import type { RekapDesa, RekapTps } from '../rekap/angka.ts';
import type { Rincian, TandaTangan, Teks, Tertanda } from './dokumen.ts';
import type { FaktaDesa, FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import {
  composeKepalaWilayah,
  formatTanggalPleno,
  GARIS_SEDANG,
  isiAtauGaris,
  listPenanda,
} from './kerangka.ts';
import { formatSebutanDesa } from './sebutan-desa.ts';

/** The desa a document is about: its figures and what is known of it beside them. */
export interface IsiDesa {
  readonly rekap: RekapDesa;
  readonly fakta: FaktaDesa;
}

/** @throws when the document is not of a desa, or of one that is not there */
export function findDesa(fakta: FaktaDokumen, { desa }: Pick<Sasaran, 'desa'>): IsiDesa {
  const rekap = fakta.rekap.desa.find((d) => d.kode === desa);
  const isi = fakta.desa.find((d) => d.kode === desa);
  if (rekap === undefined || isi === undefined) throw new Error('a document of a desa without its desa');
  return { rekap, fakta: isi };
}

/** @throws when the document is not of a TPS, or of one that is not there */
export function findTps({ rekap }: IsiDesa, { tps }: Pick<Sasaran, 'tps'>): RekapTps {
  const isi = rekap.tps.find((t) => t.nomor === tps);
  if (isi === undefined) throw new Error('a document of a TPS without its TPS');
  return isi;
}

/** PROVINSI to DESA/KELURAHAN, and what the form asks for below them. */
export function composeKepalaDesa(
  fakta: FaktaDokumen,
  { rekap }: Pick<IsiDesa, 'rekap'>,
  tambahan: Rincian['baris'] = [],
): Rincian {
  const kepala = composeKepalaWilayah(fakta);
  return {
    ...kepala,
    baris: [...kepala.baris, { label: 'DESA/KELURAHAN', nilai: [rekap.nama] }, ...tambahan],
  };
}

/** "DESA GENTAN", "KELURAHAN KARTASURA": in titles. */
export function formatJudulDesa(rekap: RekapDesa): string {
  return formatSebutanDesa(rekap).toUpperCase();
}

export function composeTandaTanganPps(
  fakta: FaktaDokumen,
  desa: IsiDesa,
  pembuka: readonly Teks[],
): TandaTangan {
  return {
    jenis: 'tanda-tangan',
    pembuka,
    judul: `PANITIA PEMUNGUTAN SUARA ${formatJudulDesa(desa.rekap)}`,
    penanda: listPenanda(desa.fakta.pleno, fakta.profil.penandaTanganPps),
  };
}

/** "Disahkan dalam rapat pleno PPS di … Tanggal …" and the places to sign. */
export function composePengesahanPps(fakta: FaktaDokumen, desa: IsiDesa): TandaTangan {
  const { pleno } = desa.fakta;
  return composeTandaTanganPps(fakta, desa, [
    ['Disahkan dalam rapat pleno PPS di ', isiAtauGaris(pleno.tempat, GARIS_SEDANG)],
    ['Tanggal ', isiAtauGaris(formatTanggalPleno(pleno), GARIS_SEDANG)],
  ]);
}

/** "Ditetapkan di … pada tanggal …", signed by the ketua of the PPS alone. */
export function composePenetapanPps({ rekap, fakta }: IsiDesa): Tertanda {
  const { pleno } = fakta;
  return {
    jenis: 'tertanda',
    kolom: [
      {
        pembuka: [
          ['Ditetapkan di ', isiAtauGaris(pleno.tempat, GARIS_SEDANG)],
          ['pada tanggal ', isiAtauGaris(formatTanggalPleno(pleno), GARIS_SEDANG)],
        ],
        jabatan: `KETUA PPS ${formatJudulDesa(rekap)}`,
        nama: pleno.ketua,
      },
    ],
  };
}
