import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { formatNamaWilayah } from '../../core/bahasa/nama-wilayah.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { readBuku } from '../intake/read-buku.ts';
import { tolak } from './galat.ts';
import type { JalurTitipan, PenanganSesi } from './konteks.ts';
import { parseLembarDesa } from './lembar-desa/baca-lembar-desa.ts';
import { renderLembarDesa } from './lembar-desa/tulis-lembar-desa.ts';

const TIPE_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A filled-in sheet has some 50 kB. */
const UKURAN_MAKSIMUM = 20 * 1024 * 1024;

export const lembarDesa: PenanganSesi<'pengaturan.lembarDesa'> = async (_, sesi, { mesin }) => {
  const { kecamatan } = sesi;
  const nama = `Isian Desa ${formatNamaWilayah(kecamatan.nama).replace(/[\\/:*?"<>|]/g, '-')}.xlsx`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, await renderLembarDesa(kecamatan, sesi.pengaturan().desa), { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_XLSX }));
};

/** Bytes of an entrusted file of bearable size. */
async function readTitipan(titipan: JalurTitipan | null): Promise<Result<Uint8Array, GalatPanggilan>> {
  const hilang = tolak('BERKAS_TIDAK_DITEMUKAN', 'Berkas itu tidak ditemukan lagi. Pilih sekali lagi.');
  if (titipan === null) return hilang;
  try {
    const keadaan = await stat(titipan.jalur);
    if (!keadaan.isFile()) return hilang;
    if (keadaan.size > UKURAN_MAKSIMUM)
      return tolak(
        'BERKAS_TERLALU_BESAR',
        `Berkas ${titipan.nama} terlalu besar untuk lembar isian desa. Periksa apakah berkasnya benar.`,
      );
    return ok(await readFile(titipan.jalur));
  } catch {
    return hilang;
  }
}

export const readLembarDesa: PenanganSesi<'pengaturan.readLembarDesa'> = async (masukan, sesi, { mesin }) => {
  const titipan = mesin.findTitipan(masukan.titipan);
  const isi = await readTitipan(titipan);
  if (!isi.ok) return isi;
  const nama = titipan?.nama ?? '';
  const buku = await readBuku(isi.nilai, nama);
  if (!buku.ok) {
    const sebab =
      buku.galat.kode === 'BERKAS_TERKUNCI_SANDI'
        ? 'terkunci kata sandi. Simpan tanpa kata sandi'
        : 'tidak dapat dibaca sebagai spreadsheet. Simpan ulang sebagai Excel (.xlsx)';
    return gagal({ kode: buku.galat.kode, pesan: `Berkas ${nama} ${sebab}, lalu pilih lagi.`, nomor: null });
  }
  const hasil = parseLembarDesa(buku.nilai, sesi.kecamatan, sesi.pengaturan().desa);
  if (hasil.ok) return hasil;
  return hasil.galat !== null
    ? tolak('DAFTAR_TPS_TIDAK_TERBACA', `Berkas ${nama}, ${hasil.galat}. Betulkan, lalu pilih lagi.`)
    : tolak(
        'TABEL_TIDAK_DITEMUKAN',
        `Di berkas ${nama} tidak ada tabel dengan kolom Kode atau Desa dan Jumlah TPS, PPS, atau Nama Pantarlih. Unduh lembar isian dari halaman ini, isi, lalu pilih lagi.`,
      );
};
