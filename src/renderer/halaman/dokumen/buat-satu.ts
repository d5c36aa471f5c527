import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import type { DaftarDokumen, DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import { listAlasanDraf } from './alasan-draf.ts';
import { formatHasil } from './dialog-proses.tsx';
import type { ProsesBuat, TugasBuat } from './proses-buat.ts';

/** Makes what is beside the list; final when the data allow it, otherwise as DRAF after a yes. */
export function useBuatSatu(
  daftar: DaftarDokumen,
  proses: ProsesBuat,
): (dokumen: DokumenTampil) => Promise<void> {
  const konfirmasi = useKonfirmasi();
  return async (dokumen) => {
    const { jenis, desa } = dokumen;
    const draf = listAlasanDraf(daftar, desa).length > 0;
    const rahasia = daftar.jenis.some((j) => j.jenis === jenis && j.rahasia);
    const tanya = tanyakan(draf, rahasia);
    if (tanya !== null && !(await konfirmasi(tanya))) return;
    const tugas: TugasBuat = {
      pilihan: { jenis: [jenis], desa: desa === null ? null : [desa], rahasia },
      draf,
    };
    const hasil = await proses.buat(tugas);
    if (hasil?.tahap === 'selesai' && hasil.hasil.dilewati.length === 0) {
      tampilkanBerhasil(formatHasil(hasil.hasil));
      proses.tutupHasil();
    } else if (hasil?.tahap === 'gagal') {
      tampilkanGalat(hasil.galat);
      proses.tutupHasil();
    }
  };
}

function tanyakan(draf: boolean, rahasia: boolean): { judul: string; isi: string; ya: string } | null {
  if (rahasia)
    return {
      judul: 'Buat daftar dengan NIK lengkap?',
      isi: `Daftar ini memuat NIK, NKK, dan tanggal lahir setiap pemilih, bertanda RAHASIA di setiap halaman. Pembuatannya dicatat dalam jejak.${draf ? ' Karena data belum lengkap, daftar dibuat sebagai DRAF.' : ''}`,
      ya: draf ? 'Buat DRAF rahasia' : 'Buat daftar rahasia',
    };
  if (!draf) return null;
  return {
    judul: 'Buat dokumen sebagai DRAF?',
    isi: 'Dokumen resmi belum dapat dibuat; alasannya tampil di atas pratinjau. DRAF bertanda di setiap halaman dan lembar, dan tidak untuk ditandatangani.',
    ya: 'Buat DRAF',
  };
}
