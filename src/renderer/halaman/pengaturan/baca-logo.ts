import { gagal, ok, type Result } from '../../../core/result.ts';

const SISI_TERBESAR = 480;
/** Characters of the data address; the contract takes 450,000. */
const BATAS_HURUF = 400_000;
const BATAS_BERKAS = 20_000_000;

function gambar(sumber: ImageBitmap, skala: number): HTMLCanvasElement | null {
  const kanvas = document.createElement('canvas');
  kanvas.width = Math.max(1, Math.round(sumber.width * skala));
  kanvas.height = Math.max(1, Math.round(sumber.height * skala));
  const pena = kanvas.getContext('2d');
  if (pena === null) return null;
  pena.imageSmoothingQuality = 'high';
  pena.drawImage(sumber, 0, 0, kanvas.width, kanvas.height);
  return kanvas;
}

/** Halved until it fits, as PNG so that a transparent ground stays. */
function kecilkan(sumber: ImageBitmap): string | null {
  let skala = Math.min(1, SISI_TERBESAR / Math.max(sumber.width, sumber.height));
  for (let kali = 0; kali < 5; kali++) {
    const alamat = gambar(sumber, skala)?.toDataURL('image/png');
    if (alamat !== undefined && alamat.length <= BATAS_HURUF) return alamat;
    skala /= 1.6;
  }
  return null;
}

/** The emblem as a data address small enough for the heads of the documents; refused when it is no picture. */
export async function bacaLogo(berkas: File): Promise<Result<string, string>> {
  if (berkas.size > BATAS_BERKAS) return gagal('Berkas gambar terlalu besar. Pilih gambar di bawah 20 MB.');
  let sumber: ImageBitmap;
  try {
    sumber = await createImageBitmap(berkas);
  } catch {
    return gagal('Berkas ini bukan gambar PNG atau JPEG yang dapat dibaca. Pilih berkas lain.');
  }
  const alamat = kecilkan(sumber);
  sumber.close();
  return alamat === null
    ? gagal('Gambar ini tidak dapat diperkecil. Pilih gambar yang lebih sederhana.')
    : ok(alamat);
}
