import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { renderDaftarXlsx, type DaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import { KOLOM_DESA, KOLOM_PANTARLIH } from './kolom-lembar.ts';

const LEBAR: Readonly<Record<string, number>> = {
  Kode: 16,
  Desa: 22,
  'Jumlah TPS': 12,
  'Tujuan surat': 44,
  TPS: 8,
  'Nama Pantarlih': 34,
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

function composeLembar(kecamatan: Kecamatan, isian: readonly IsianDesa[]): DaftarXlsx {
  const nama = (kode: string): string => kecamatan.desa.find((d) => d.kode === kode)?.nama ?? '';
  const kolom = (judul: string): { judul: string; lebar: number } => ({
    judul,
    lebar: LEBAR[judul] ?? LEBAR_NAMA,
  });
  return {
    judul: `Isian desa Kecamatan ${formatNamaWilayah(kecamatan.nama)}`,
    keterangan: [
      'Isi kolom yang kosong di lembar Desa dan lembar Pantarlih, simpan, lalu pilih berkas ini di program. Judul kolom jangan diubah.',
      'Sel kosong tidak mengubah isian yang sudah ada. Beberapa tujuan surat dipisah dengan titik koma. Baris Pantarlih boleh ditambah.',
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
        ]),
      },
      {
        nama: 'Pantarlih',
        kolom: KOLOM_PANTARLIH.map(kolom),
        baris: isian.flatMap((d) => listBarisPantarlih(d, nama(d.kode))),
      },
    ],
  };
}

/** The workbook to fill in, with what is already known. */
export function renderLembarDesa(kecamatan: Kecamatan, isian: readonly IsianDesa[]): Promise<Uint8Array> {
  return renderDaftarXlsx(composeLembar(kecamatan, isian));
}
