import type { DesaContoh, KecamatanContoh } from '../../core/contoh/contoh.ts';
import { jenisDesa } from '../../core/wilayah/wilayah.ts';
import { renderXlsx } from './render-xlsx.ts';
import { createLembar } from './sel-tulis.ts';
import type { BarisTulis, BerkasRancangan } from './sel-tulis.ts';
import { createBaris, GAYA_BAKU } from './tulis-pemilih.ts';
import type { GayaTulis, KolomTulis } from './tulis-pemilih.ts';

const KOLOM_BULK: readonly KolomTulis[] = [
  ['KECAMATAN', 'kecamatan'],
  ['DESA', 'desa'],
  ['DPID', 'dpid'],
  ['NKK', 'nkk'],
  ['NIK', 'nik'],
  ['NAMA', 'nama'],
  ['TMPLHR', 'tempatLahir'],
  ['TGLLHR', 'tanggalLahir'],
  ['STS', 'statusKawin'],
  ['L/P', 'jenisKelamin'],
  ['JALAN', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DIS', 'disabilitas'],
  ['EKTP', 'ktpEl'],
  ['KET', 'keterangan'],
  ['SMBR', 'sumber'],
  ['TPS', 'tps'],
];

const KOLOM_WEBGRID: readonly KolomTulis[] = [
  ['No', 'nomor'],
  ['DPID', 'dpid'],
  ['NKK', 'nkk'],
  ['NIK', 'nik'],
  ['NAMA', 'nama'],
  ['JK', 'jenisKelamin'],
  ['TMPT_LHR', 'tempatLahir'],
  ['TGL_LHR', 'tanggalLahir'],
  ['STS', 'statusKawin'],
  ['ALAMAT', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DIS', 'disabilitas'],
  ['KTPel', 'ktpEl'],
  ['SUMBER', 'sumber'],
  ['KET', 'keterangan'],
  ['TPS', 'tps'],
];

/** Second header row; the first one holds "Alamat" over three of them. KTP-el is ours: the file of 2023 had none. */
const KOLOM_EXPORT: readonly KolomTulis[] = [
  ['ID', 'dpid'],
  ['No KK', 'nkk'],
  ['NIK', 'nik'],
  ['Nama', 'nama'],
  ['Tempat Lahir', 'tempatLahir'],
  ['Tanggal Lahir', 'tanggalLahir'],
  ['Status B/S/P', 'statusKawin'],
  ['L/P', 'jenisKelamin'],
  ['Jalan/Dukuh', 'alamat'],
  ['Rt', 'rt'],
  ['Rw', 'rw'],
  ['Disabilitas', 'disabilitas'],
  ['KTP-el', 'ktpEl'],
  ['Keterangan', 'keterangan'],
  ['Sumberdata', 'sumber'],
  ['TPS', 'tps'],
];

function createTabel(
  contoh: KecamatanContoh,
  desa: DesaContoh,
  kolom: readonly KolomTulis[],
  gaya: GayaTulis,
): BarisTulis[] {
  const pemilih = desa.tps.flatMap((satu) => satu.pemilih);
  return [kolom.map(([judul]) => judul), ...createBaris(contoh, kolom, gaya, pemilih)];
}

function countPemilih(desa: DesaContoh): number {
  return desa.tps.reduce((jumlah, satu) => jumlah + satu.pemilih.length, 0);
}

/** "Bulk Sidalih" of a practitioner's program: DD|MM|YYYY, TPS 001, desa by column. */
export function designBulk(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const gaya = { ...GAYA_BAKU, tanggal: 'pipa', tanpaDisabilitas: '0' } as const;
  return [
    {
      nama: `Bulk Sidalih ${desa.desa.nama}.xlsx`,
      desa: [desa.desa.kode],
      baris: countPemilih(desa),
      renderIsi: () => renderXlsx([createLembar('DATA', createTabel(contoh, desa, KOLOM_BULK, gaya))], true),
    },
  ];
}

/** Order of a web grid: DD-MM-YYYY, bare numbers; the desa stands only in the name of the sheet. */
export function designWebgrid(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const gaya = { ...GAYA_BAKU, tanggal: 'strip', tps: 'angka', rukun: 'angka' } as const;
  const lembar = createLembar(desa.desa.nama, createTabel(contoh, desa, KOLOM_WEBGRID, gaya));
  return [
    {
      nama: 'webgrid (final).xlsx',
      desa: [desa.desa.kode],
      baris: countPemilih(desa),
      renderIsi: () => renderXlsx([lembar], false),
    },
  ];
}

/** export_dp.xlsx of a KPU office: title, two header rows, number row, real date cells; desa by the title. */
export function designExportDp(contoh: KecamatanContoh, desa: DesaContoh): BerkasRancangan[] {
  const gaya = { ...GAYA_BAKU, tanggal: 'sel', rukun: 'dua' } as const;
  const atas = KOLOM_EXPORT.map(([judul]) =>
    judul === 'Jalan/Dukuh' ? 'Alamat' : judul === 'Rt' || judul === 'Rw' ? null : judul,
  );
  const bawah = KOLOM_EXPORT.map(([judul], ke) => (ke >= 8 && ke <= 10 ? judul : null));
  const tegak = [...'ABCDEFGHLMNOP'].map((huruf) => `${huruf}2:${huruf}3`);
  const baris = [
    [
      `DATA PEMILIH ${jenisDesa(desa.desa.kode).toUpperCase()} ${desa.desa.nama} KECAMATAN ${contoh.kecamatan.nama}`,
    ],
    atas,
    bawah,
    KOLOM_EXPORT.map((_kolom, ke) => ke + 1),
    ...createTabel(contoh, desa, KOLOM_EXPORT, gaya).slice(1),
  ];
  return [
    {
      nama: 'export_dp.xlsx',
      desa: [desa.desa.kode],
      baris: countPemilih(desa),
      renderIsi: () => renderXlsx([createLembar('Worksheet', baris, ['A1:P1', 'I2:K2', ...tegak])], true),
    },
  ];
}
