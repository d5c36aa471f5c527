import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { formatTanggal } from '../../../core/bahasa/tanggal.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { renderDaftarXlsx, type DaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import { TIDAK_ADA_MASUKAN } from './baca-pleno-lembar.ts';
import { KOLOM_DESA, KOLOM_MASUKAN, KOLOM_PANTARLIH } from './kolom-lembar.ts';

const LEBAR: Readonly<Record<string, number>> = {
  Kode: 16,
  Desa: 22,
  'Jumlah TPS': 12,
  'Tujuan surat': 44,
  TPS: 8,
  'Nama Pantarlih': 34,
  'Nomor BA PPS': 34,
  'Tanggal pleno PPS': 20,
  'Pukul pleno PPS': 14,
  'Tempat pleno PPS': 34,
  'Masukan dari': 34,
  'Isi masukan': 80,
};
const LEBAR_NAMA = 28;

function listBarisPantarlih(isian: IsianDesa, nama: string): string[][] {
  const jumlah = isian.jumlahTps ?? 0;
  const nomor = new Set([
    ...Array.from({ length: jumlah }, (_, i) => String(i + 1).padStart(3, '0')),
    ...isian.pantarlih.map((p) => p.tps),
  ]);
  // Without a known number of TPS one row shows how it is meant.
  if (nomor.size === 0) return [[isian.kode, nama, '', '']];
  return [...nomor].sort().flatMap((tps) => {
    const milik = isian.pantarlih.filter((p) => p.tps === tps);
    return milik.length === 0
      ? [[isian.kode, nama, tps, '']]
      : milik.map((p) => [isian.kode, nama, tps, p.nama]);
  });
}

function listBarisMasukan({ kode, pleno: { masukan } }: IsianDesa, nama: string): string[][] {
  if (masukan === null) return [[kode, nama, '', '']];
  return masukan.length === 0
    ? [[kode, nama, '', TIDAK_ADA_MASUKAN]]
    : masukan.map(({ dari, isi }) => [kode, nama, dari, isi]);
}

function composeLembar(kecamatan: Kecamatan, isian: readonly IsianDesa[]): DaftarXlsx {
  const nama = (kode: string): string => kecamatan.desa.find((d) => d.kode === kode)?.nama ?? '';
  const kolom = (judul: string): { judul: string; lebar: number } => ({
    judul,
    lebar: LEBAR[judul] ?? LEBAR_NAMA,
  });
  return {
    judul: `Isian desa Kecamatan ${formatNamaWilayah(kecamatan.nama)}`,
    keterangan: [
      'Isi kolom yang kosong di lembar Desa, Pantarlih, dan Masukan, simpan, lalu pilih berkas ini di program. Judul kolom jangan diubah.',
      'Sel kosong tidak mengubah isian yang sudah ada. Beberapa tujuan surat dipisah dengan titik koma. Baris Pantarlih dan Masukan boleh ditambah.',
      'Tanggal ditulis seperti 4 Agustus 2024, pukul seperti 19.30 WIB. Pleno PPS tanpa masukan: tulis TIDAK ADA pada isi masukan.',
    ],
    lembar: [
      {
        nama: 'Desa',
        kolom: KOLOM_DESA.map(kolom),
        baris: isian.map((d) => [
          d.kode,
          nama(d.kode),
          d.jumlahTps === null ? '' : String(d.jumlahTps),
          d.pps.ketua,
          ...d.pps.anggota,
          d.tujuan.join('; '),
          d.pleno.nomor,
          d.pleno.tanggal === '' ? '' : formatTanggal(d.pleno.tanggal),
          d.pleno.jam,
          d.pleno.tempat,
        ]),
      },
      {
        nama: 'Pantarlih',
        kolom: KOLOM_PANTARLIH.map(kolom),
        baris: isian.flatMap((d) => listBarisPantarlih(d, nama(d.kode))),
      },
      {
        nama: 'Masukan',
        kolom: KOLOM_MASUKAN.map(kolom),
        baris: isian.flatMap((d) => listBarisMasukan(d, nama(d.kode))),
      },
    ],
  };
}

/** The workbook to fill in, with what is already known. */
export function renderLembarDesa(kecamatan: Kecamatan, isian: readonly IsianDesa[]): Promise<Uint8Array> {
  return renderDaftarXlsx(composeLembar(kecamatan, isian));
}
