import type { Buku } from '../../core/berkas/buku.ts';
import { PenanganOds } from './ods-isi.ts';
import { Penolakan } from './penolakan.ts';
import { PenyusunBuku } from './penyusun-lembar.ts';
import { scanXml } from './xml.ts';
import { type Arsip, readEntri } from './zip.ts';

/** Reads an .ods. @throws Penolakan */
export async function readOds(arsip: Arsip): Promise<Buku> {
  const manifes = arsip.entri.find((e) => e.nama === 'META-INF/manifest.xml');
  if (manifes !== undefined && (await readEntri(arsip, manifes)).includes('encryption-data')) {
    throw new Penolakan('BERKAS_TERKUNCI_SANDI', 'terkunci kata sandi.', {
      tindakan: 'Buka di LibreOffice, simpan tanpa kata sandi, lalu impor lagi.',
    });
  }
  const isi = arsip.entri.find((e) => e.nama === 'content.xml');
  if (isi === undefined) throw new Penolakan('BERKAS_RUSAK', 'rusak: isi lembarnya tidak ada di dalamnya.');
  return await readIsiOds(arsip.inflate(isi));
}

/** Reads content.xml, or a whole flat .fods. @throws Penolakan */
export async function readIsiOds(potongan: AsyncIterable<Buffer>): Promise<Buku> {
  const penyusun = new PenyusunBuku();
  const penangan = new PenanganOds(penyusun);
  await scanXml(potongan, penangan);
  if (!penangan.adaSpreadsheet) {
    throw new Penolakan('BUKAN_SPREADSHEET', 'bukan spreadsheet: tampaknya dokumen lain dari LibreOffice.');
  }
  return { format: 'ods', pemisah: null, tanggal1904: false, lembar: penyusun.lembar };
}
