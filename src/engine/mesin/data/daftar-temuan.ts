import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { samarkanNama, samarkanNomor } from '../../../core/samaran/samar.ts';
import type { DaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import { loadSatuPemilih } from '../../store/load-satu-pemilih.ts';
import type { SesiAktif } from '../konteks.ts';
import { parseIdPemilih } from './id-pemilih.ts';

const TINGKAT = { galat: 'Galat', peringatan: 'Peringatan', info: 'Info' } as const;

function loadOrang(sesi: SesiAktif, id: string | null): readonly [nama: string, nik: string, nkk: string] {
  if (id === null) return ['', '', ''];
  const hasil = loadSatuPemilih(sesi.db, parseIdPemilih(id));
  if (!hasil.ok) return ['', '', ''];
  const { nama, nik, nkk } = hasil.nilai.pemilih;
  const cara = sesi.pengaturan().samaran;
  return [
    samarkanNama(nama, cara.nama),
    samarkanNomor(nik, cara.nomor) ?? '',
    samarkanNomor(nkk, cara.nomor) ?? '',
  ];
}

function formatBaris(sesi: SesiAktif, t: TemuanTampil, i: number): readonly string[] {
  return [
    String(i + 1),
    t.namaDesa ?? '',
    t.tps ?? '',
    TINGKAT[t.tingkat],
    t.kode,
    t.pesan,
    t.berkas ?? '',
    t.lembar ?? '',
    t.baris === null ? '' : String(t.baris),
    ...loadOrang(sesi, t.pemilih),
    t.ditangani === null ? 'Belum' : 'Sudah',
    t.ditangani?.catatan ?? '',
  ];
}

/** Findings for the PPS: numbers and names as the masking policy of the office says. */
export function composeDaftarTemuan(
  sesi: SesiAktif,
  temuan: readonly TemuanTampil[],
  lingkup: string,
): DaftarXlsx {
  return {
    judul: `Temuan ${sesi.tahapan.kode} ${lingkup}`,
    keterangan: [
      ...(sesi.pekerjaan.contoh ? ['DATA CONTOH – BUKAN DOKUMEN RESMI'] : []),
      `Kecamatan ${sesi.kecamatan.nama}, ${sesi.kecamatan.kabupaten.nama}. ${String(temuan.length)} temuan.`,
    ],
    lembar: [
      {
        nama: 'Temuan',
        kolom: [
          { judul: 'No', lebar: 6 },
          { judul: 'Desa', lebar: 18 },
          { judul: 'TPS', lebar: 6 },
          { judul: 'Tingkat', lebar: 11 },
          { judul: 'Kode', lebar: 26 },
          { judul: 'Temuan', lebar: 70 },
          { judul: 'Berkas', lebar: 28 },
          { judul: 'Lembar', lebar: 14 },
          { judul: 'Baris', lebar: 8 },
          { judul: 'Nama', lebar: 26 },
          { judul: 'NIK', lebar: 19 },
          { judul: 'NKK', lebar: 19 },
          { judul: 'Ditangani', lebar: 11 },
          { judul: 'Catatan', lebar: 34 },
        ],
        baris: temuan.map((t, i) => formatBaris(sesi, t, i)),
      },
    ],
  };
}
