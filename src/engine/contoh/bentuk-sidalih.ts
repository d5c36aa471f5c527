import type { DesaContoh, KecamatanContoh } from '../../core/contoh/contoh.ts';
import { renderTeks } from './render-teks.ts';
import type { BerkasRancangan } from './sel-tulis.ts';
import { createBaris, GAYA_BAKU } from './tulis-pemilih.ts';
import type { KolomTulis } from './tulis-pemilih.ts';

const KOLOM_SIDALIH: readonly KolomTulis[] = [
  ['KEC_ID', 'kodeKecamatan'],
  ['KEL_ID', 'kodeDesa'],
  ['TPS_ID', 'idTps'],
  ['TAHAPAN_ID', 'tahapan'],
  ['KECAMATAN', 'kecamatan'],
  ['KELURAHAN', 'desa'],
  ['DPID', 'dpid'],
  ['NKK', 'nkk'],
  ['NIK', 'nik'],
  ['NAMA', 'nama'],
  ['TEMPAT_LAHIR', 'tempatLahir'],
  ['TANGGAL_LAHIR', 'tanggalLahir'],
  ['JENIS_KELAMIN', 'jenisKelamin'],
  ['KAWIN', 'statusKawin'],
  ['ALAMAT', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DISABILITAS', 'disabilitas'],
  ['EKTP', 'ktpEl'],
  ['KETERANGAN', 'keterangan'],
  ['SUMBERDATA', 'sumber'],
  ['TPS', 'tps'],
  ['STATUS', 'statusData'],
  ['UPDATED_AT', 'diperbarui'],
];

const KOLOM_ECOKLIT: readonly KolomTulis[] = [
  ['KECAMATAN', 'kecamatan'],
  ['KELURAHAN', 'desa'],
  ['TPS', 'tps'],
  ['ID', 'dpid'],
  ['NKK', 'nkk'],
  ['NIK', 'nik'],
  ['NAMA', 'nama'],
  ['JENIS_KELAMIN', 'jenisKelamin'],
  ['TEMPAT_LAHIR', 'tempatLahir'],
  ['TANGGAL_LAHIR', 'tanggalLahir'],
  ['STS_KAWIN', 'statusKawin'],
  ['ALAMAT', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DIFABEL', 'disabilitas'],
  ['EKTP', 'ktpEl'],
  ['KET', 'keterangan'],
  ['SUMBER', 'sumber'],
  ['LATITUDE', 'lintang'],
  ['LONGITUDE', 'bujur'],
];

/** By position (DOMAIN §7.1); columns 11 and 12 are unknown, and there is none for KTP-el. */
const KOLOM_DP4: readonly KolomTulis[] = [
  ['', 'nkk'],
  ['', 'nik'],
  ['', 'nama'],
  ['', 'tempatLahir'],
  ['', 'tanggalLahir'],
  ['', 'jenisKelamin'],
  ['', 'statusKawin'],
  ['', 'alamat'],
  ['', 'rt'],
  ['', 'rw'],
  ['', 'disabilitas'],
  ['', 'kosong'],
  ['', 'kosong'],
  ['', 'kodeKecamatan'],
  ['', 'kecamatan'],
  ['', 'kodeDesa'],
  ['', 'desa'],
  ['', 'tps'],
  ['', 'keterangan'],
];

/** List download of Sidalih: `#`, DD|MM|YYYY, desa by code and name, STATUS beside KETERANGAN. */
export function designSidalih(contoh: KecamatanContoh, { desa, tps }: DesaContoh): BerkasRancangan[] {
  const pemilih = tps.flatMap((satu) => satu.pemilih);
  const gaya = { ...GAYA_BAKU, tanggal: 'pipa', tanpaDisabilitas: '0' } as const;
  const judul = KOLOM_SIDALIH.map(([teks]) => teks);
  return [
    {
      nama: `sidalih_${desa.nama}_${contoh.profil.tahapanBaku}.csv`,
      desa: [desa.kode],
      baris: pemilih.length,
      renderIsi: () =>
        renderTeks([judul, ...createBaris(contoh, KOLOM_SIDALIH, gaya, pemilih)], '#', 'utf-8'),
    },
  ];
}

/** Export of the e-Coklit web page: `#`, ISO dates, coordinates, every row from COKLIT; desa by column only. */
export function designEcoklit(contoh: KecamatanContoh, { desa, tps }: DesaContoh): BerkasRancangan[] {
  const pemilih = tps.flatMap((satu) => satu.pemilih.map((orang) => ({ ...orang, sumber: 'COKLIT' })));
  const gaya = { ...GAYA_BAKU, tanggal: 'iso', tps: 'angka', rukun: 'polos', tanpaDisabilitas: '0' } as const;
  const judul = KOLOM_ECOKLIT.map(([teks]) => teks);
  return [
    {
      nama: 'export e-coklit.csv',
      desa: [desa.kode],
      baris: pemilih.length,
      renderIsi: () =>
        renderTeks([judul, ...createBaris(contoh, KOLOM_ECOKLIT, gaya, pemilih)], '#', 'utf-8'),
    },
  ];
}

/** DP4-type text without a header. It has no KTP-el column, so the sample uses it only when asked to. */
export function designDp4(contoh: KecamatanContoh, { desa, tps }: DesaContoh): BerkasRancangan[] {
  const pemilih = tps.flatMap((satu) => satu.pemilih);
  const gaya = { ...GAYA_BAKU, tanggal: 'pipa' } as const;
  return [
    {
      nama: `DP4_${desa.kode.replaceAll('.', '')}.txt`,
      desa: [desa.kode],
      baris: pemilih.length,
      renderIsi: () => renderTeks(createBaris(contoh, KOLOM_DP4, gaya, pemilih), '#', 'utf-8'),
    },
  ];
}
