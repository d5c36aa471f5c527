import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
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
      `Kecamatan ${formatNamaWilayah(sesi.kecamatan.nama)}, ${formatNamaWilayah(sesi.kecamatan.kabupaten.nama)}. ${String(temuan.length)} temuan.`,
    ],
    lembar: [
      {
        nama: 'Temuan',
        kolom: [
          { judul: 'No', lebar: 5 },
          { judul: 'Desa', lebar: 15 },
          { judul: 'TPS', lebar: 5 },
          { judul: 'Tingkat', lebar: 11 },
          { judul: 'Kode', lebar: 27 },
          { judul: 'Temuan', lebar: 52 },
          { judul: 'Berkas', lebar: 20 },
          { judul: 'Lembar', lebar: 10 },
          { judul: 'Baris', lebar: 7 },
          { judul: 'Nama', lebar: 20 },
          { judul: 'NIK', lebar: 18 },
          { judul: 'NKK', lebar: 18 },
          { judul: 'Ditangani', lebar: 10 },
          { judul: 'Catatan', lebar: 22 },
        ],
        baris: temuan.map((t, i) => formatBaris(sesi, t, i)),
      },
    ],
  };
}
