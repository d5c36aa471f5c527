import { hash } from 'node:crypto';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import type { Identitas } from '../../../src/engine/store/basis-data.ts';
import type { BerkasMasuk, VersiMasuk } from '../../../src/engine/store/compute-versi.ts';

export const IDENTITAS: Identitas = { kecamatan: '33.11.10', profil: 'pilkada-2024', tahapan: 'DPSH' };
export const DESA = '33.11.10.2001';
export const DESA_LAIN = '33.11.10.2002';
export const WAKTU = (): string => '2024-08-01T08:00:00.000Z';

const NAMA = ['SITI', 'AMINAH', 'BUDI', 'SANTOSO', 'WAHYUNI', 'SRI', 'SUPARNO', 'NUR', 'HIDAYAT', 'LESTARI'];

/** The n-th pemilih of a made-up desa; the digits of NIK and NKK are spread as real ones are. */
export function buildPemilih(n: number, ubahan: Partial<Pemilih> = {}): Pemilih {
  const acak = (n * 2654435761) % 4294967296;
  const angka = (geser: number, banyak: number): number => Math.floor(acak / geser) % banyak;
  return {
    desa: DESA,
    tps: '001',
    dpid: String(100_000_000 + n),
    nkk: `331110${String(angka(7, 99999)).padStart(5, '0')}${String(Math.floor(n / 3)).padStart(5, '0')}`,
    nik: `331110${String(angka(3, 99999)).padStart(5, '0')}${String(n).padStart(5, '0')}`,
    nama: `${NAMA[angka(5, 10)]} ${NAMA[angka(51, 10)]} ${NAMA[angka(503, 10)]}`,
    tempatLahir: 'SUKOHARJO',
    tanggalLahir: `19${40 + angka(11, 60)}-0${1 + angka(13, 9)}-1${angka(17, 10)}`,
    statusKawin: 'S',
    jenisKelamin: n % 2 === 0 ? 'L' : 'P',
    alamat: `DK. ${NAMA[angka(19, 10)]} NO ${angka(23, 200)}`,
    rt: `00${1 + angka(29, 9)}`,
    rw: `00${1 + angka(31, 9)}`,
    disabilitas: '',
    ktpEl: 'S',
    keterangan: '',
    sumber: 'dp4',
    asal: { berkas: 'desa.xlsx', lembar: 'Sheet1', baris: 8 + n },
    ...ubahan,
  };
}

export function buildBerkas(nama = 'desa.xlsx', ubahan: Partial<BerkasMasuk> = {}): BerkasMasuk {
  return { nama, sha256: hash('sha256', nama), ukuran: 1000, jenis: 'sidalih', jumlahBaris: 10, ...ubahan };
}

/** `jumlahBaris` pemilih in `jumlahTps` TPS, all from one file; `mulai` shifts the rows, and so the content. */
export function buildVersi(
  pilihan: {
    readonly desa?: string;
    readonly jumlahBaris?: number;
    readonly jumlahTps?: number;
    readonly mulai?: number;
  } = {},
): VersiMasuk {
  const { desa = DESA, jumlahBaris = 12, jumlahTps = 3, mulai = 0 } = pilihan;
  const nama = `${desa}-${mulai}.xlsx`;
  const pemilih = Array.from({ length: jumlahBaris }, (_, i) =>
    buildPemilih(mulai + i, {
      desa,
      tps: String(1 + Math.floor((i * jumlahTps) / jumlahBaris)).padStart(3, '0'),
      asal: { berkas: nama, lembar: 'Sheet1', baris: 8 + i },
    }),
  );
  return { desa, berkas: [buildBerkas(nama, { jumlahBaris })], pemilih, temuan: [] };
}
