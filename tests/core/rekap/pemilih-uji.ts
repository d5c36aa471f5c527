import fc from 'fast-check';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import type { Kecamatan } from '../../../src/core/wilayah/wilayah.ts';

export const KECAMATAN_UJI: Kecamatan = {
  kode: '33.11.10',
  nama: 'BAKI',
  kabupaten: { kode: '33.11', nama: 'KABUPATEN SUKOHARJO' },
  provinsi: { kode: '33', nama: 'JAWA TENGAH' },
  desa: [
    { kode: '33.11.10.2001', nama: 'NGROMBO' },
    { kode: '33.11.10.2002', nama: 'MANCASAN' },
    { kode: '33.11.10.2008', nama: 'BAKIPANDEYAN' },
    { kode: '33.11.10.2013', nama: 'GENTAN' },
  ],
};

let urut = 0;

export function pemilih(ubah: Partial<Pemilih> = {}): Pemilih {
  urut++;
  return {
    desa: '33.11.10.2001',
    tps: '001',
    dpid: '1',
    nkk: '3311100101010001',
    nik: `331110010190${String(urut).padStart(4, '0')}`,
    nama: 'WARGA',
    tempatLahir: 'SUKOHARJO',
    tanggalLahir: '1990-01-01',
    statusKawin: 'S',
    jenisKelamin: 'L',
    alamat: '',
    rt: '001',
    rw: '001',
    disabilitas: '',
    ktpEl: 'S',
    keterangan: '',
    sumber: '',
    asal: { berkas: 'a.csv', lembar: null, baris: urut },
    ...ubah,
  };
}

/** Any list of one desa, with many collisions of NIK so that pairs and duplicates occur. */
export const daftarPemilih = fc.array(
  fc
    .record({
      tps: fc.constantFrom('001', '002', '003'),
      nik: fc.constantFrom('3311100101900001', '3311100101900002', '3311100101900003', '33111001', null),
      nkk: fc.constantFrom('3311100101010001', '3311100101010002', 'rusak', null, ''),
      jenisKelamin: fc.constantFrom('L' as const, 'P' as const),
      keterangan: fc.constantFrom('', '', 'B', 'U', '1', '2', '8', '8'),
      disabilitas: fc.constantFrom('', '1', '6', 'X', null),
      ktpEl: fc.constantFrom('S', 'B', '', 'Z', null),
    })
    .map((ubah) => pemilih(ubah)),
  { maxLength: 40 },
);
