import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { copyTabel } from '../rekap/salin-tabel.ts';

/** Puts a chronology on the clipboard and says so. */
export async function copyKronologi(teks: string): Promise<void> {
  const html = `<p>${teks.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '<br>')}</p>`;
  if (await copyTabel({ html, teks })) tampilkanBerhasil('Kronologi tersalin. Tempelkan di berita acara.');
  else
    tampilkanGalat({
      kode: 'SALIN_DITOLAK',
      pesan: 'Sistem tidak mengizinkan penyalinan. Sorot teksnya, lalu tekan Ctrl+C.',
      nomor: null,
    });
}
