import type { Pleno } from '../dokumen/fakta-dokumen.ts';
import type { Profil } from '../profil/profil.ts';
import { jenisDesa, type Desa, type Kecamatan } from '../wilayah/wilayah.ts';
import { formatJudul } from './judul.ts';

/** Time zones of Keppres 41/1987, by province code. */
function computeZonaWaktu(kodeProvinsi: string): 'WIB' | 'WITA' | 'WIT' {
  if (kodeProvinsi >= '81') return 'WIT';
  return /^(5|63|64|65|7)/u.test(kodeProvinsi) ? 'WITA' : 'WIB';
}

/** Facts of an invented plenary meeting; the names say that they are nobody's. */
export function computePlenoContoh(kecamatan: Kecamatan, profil: Profil): Pleno {
  const kode = kecamatan.kode.replaceAll('.', '');
  return {
    nomor: profil.formulir.beritaAcara.polaNomor.replace(/…+|\.{2,}/u, '07').replace('{kodeKecamatan}', kode),
    tanggal: '2024-08-06',
    jam: `09.00 ${computeZonaWaktu(kecamatan.provinsi.kode)}`,
    tempat: `Aula Contoh Kecamatan ${formatJudul(kecamatan.nama)}`,
    ketua: 'Nama Contoh Ketua',
    anggota: [
      'Nama Contoh Anggota Satu',
      'Nama Contoh Anggota Dua',
      'Nama Contoh Anggota Tiga',
      'Nama Contoh Anggota Empat',
    ],
    masukan: [
      {
        dari: `Panwaslu Kecamatan ${formatJudul(kecamatan.nama)} (contoh)`,
        isi: 'Mohon bukti dukung pemilih meninggal dilengkapi sebelum penetapan di tingkat kabupaten (masukan contoh).',
      },
      {
        dari: 'Perwakilan partai politik (contoh)',
        isi: 'Mohon salinan rekapitulasi tingkat kecamatan bagi seluruh peserta rapat (masukan contoh).',
      },
    ],
  };
}

/** The PPS meet one or two days before the PPK, morning and afternoon. */
export function computePlenoPpsContoh(
  desa: Desa,
  urutan: number,
  { kecamatan, profil }: { readonly kecamatan: Kecamatan; readonly profil: Profil },
): Pleno {
  const zona = computeZonaWaktu(kecamatan.provinsi.kode);
  const nama = formatJudul(desa.nama);
  return {
    nomor: profil.formulir.beritaAcaraPps.polaNomor
      .replace(/…+|\.{2,}/u, String(urutan + 1).padStart(2, '0'))
      .replaceAll('{kodeKecamatan}', kecamatan.kode.replaceAll('.', ''))
      .replaceAll('{kodeDesa}', desa.kode.replaceAll('.', '')),
    tanggal: urutan % 2 === 0 ? '2024-08-04' : '2024-08-05',
    jam: `${urutan % 4 < 2 ? '09.00' : '13.00'} ${zona}`,
    tempat: `Balai ${jenisDesa(desa.kode)} ${nama} (contoh)`,
    ketua: `Nama Contoh Ketua PPS ${nama}`,
    anggota: [`Nama Contoh Anggota Satu ${nama}`, `Nama Contoh Anggota Dua ${nama}`],
    masukan: [],
  };
}
