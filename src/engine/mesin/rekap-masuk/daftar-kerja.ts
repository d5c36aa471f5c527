import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { TugasEntri } from '../../../core/rekonsiliasi/daftar-kerja.ts';
import { samarkanNama, samarkanNomor } from '../../../core/samaran/samar.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import type { DaftarXlsx, LembarDaftar } from '../../render/render-daftar-xlsx.ts';
import type { SesiAktif } from '../konteks.ts';

const KOLOM = [
  { judul: 'No', lebar: 6 },
  { judul: 'Selesai ☐', lebar: 10 },
  { judul: 'TPS', lebar: 6 },
  { judul: 'Yang dikerjakan', lebar: 38 },
  { judul: 'Nama', lebar: 26 },
  { judul: 'NIK', lebar: 19 },
  { judul: 'NKK', lebar: 19 },
  { judul: 'DPID', lebar: 14 },
  { judul: 'L/P', lebar: 5 },
  { judul: 'Keterangan', lebar: 26 },
] as const;

function formatBaris(sesi: SesiAktif, t: TugasEntri, i: number): readonly string[] {
  const { nomor, nama } = sesi.pengaturan().samaran;
  const p: Pemilih = t.pemilih;
  return [
    String(i + 1),
    '☐',
    p.tps,
    t.tugas,
    samarkanNama(p.nama, nama),
    samarkanNomor(p.nik, nomor) ?? '',
    samarkanNomor(p.nkk, nomor) ?? '',
    p.dpid,
    p.jenisKelamin,
    t.keterangan,
  ];
}

/** At most 31 characters, and each name once. */
function nameLembar(nama: string, terpakai: Set<string>): string {
  const dasar = nama.replace(/[\\/*?:[\]]/g, '-').slice(0, 28);
  let hasil = dasar;
  for (let ke = 2; terpakai.has(hasil.toUpperCase()); ke++) hasil = `${dasar} ${String(ke)}`;
  terpakai.add(hasil.toUpperCase());
  return hasil;
}

/** One sheet with the sums, then one per desa; every row has a box to tick. */
export function composeDaftarKerja(
  sesi: SesiAktif,
  perDesa: ReadonlyMap<string, readonly TugasEntri[]>,
  selisih: ReadonlyMap<string, readonly string[]>,
): DaftarXlsx {
  const terpakai = new Set<string>(['RINGKASAN']);
  const desa = [...perDesa].sort(([a], [b]) => (a < b ? -1 : 1));
  const ringkasan: LembarDaftar = {
    nama: 'Ringkasan',
    kolom: [
      { judul: 'No', lebar: 6 },
      { judul: 'Selesai ☐', lebar: 10 },
      { judul: 'Desa', lebar: 22 },
      { judul: 'Yang dikerjakan', lebar: 16 },
      { judul: 'Selisih dengan Sidalih', lebar: 70 },
    ],
    baris: desa.map(([kode, tugas], i) => [
      String(i + 1),
      '☐',
      namaDesa(kode, sesi.kecamatan),
      `${String(tugas.length)} pemilih`,
      (selisih.get(kode) ?? []).join('; '),
    ]),
  };
  return {
    judul: `Daftar kerja Sidalih ${sesi.tahapan.kode} Kecamatan ${sesi.kecamatan.nama}`,
    keterangan: [
      ...(sesi.pekerjaan.contoh ? ['DATA CONTOH – BUKAN DOKUMEN RESMI'] : []),
      `Kecamatan ${formatNamaWilayah(sesi.kecamatan.nama)}, ${formatNamaWilayah(sesi.kecamatan.kabupaten.nama)}. Beri tanda pada kotak setelah masuk di Sidalih.`,
    ],
    lembar: [
      ringkasan,
      ...desa
        .filter(([, tugas]) => tugas.length > 0)
        .map(([kode, tugas]) => ({
          nama: nameLembar(namaDesa(kode, sesi.kecamatan), terpakai),
          kolom: KOLOM,
          baris: tugas.map((t, i) => formatBaris(sesi, t, i)),
        })),
    ],
  };
}
