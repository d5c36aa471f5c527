import type { Blok, Naskah } from '../../core/dokumen/dokumen.ts';

/** Longer blocks may be torn: they keep the places to sign company all the same. */
const TERPANJANG = 8;

function isPendek(blok: Blok | undefined): boolean {
  switch (blok?.jenis) {
    case 'paragraf':
      return true;
    case 'daftar':
      return blok.butir.length <= TERPANJANG;
    case 'rincian':
      return blok.baris.length <= TERPANJANG;
    case 'tabel':
      return blok.utuh && blok.baris.length <= TERPANJANG;
    default:
      return false;
  }
}

function gatherBlok(blok: readonly Blok[]): readonly Blok[] {
  const hasil: Blok[] = [];
  for (const satu of blok) {
    const sebelum = hasil.at(-1);
    if (
      (satu.jenis !== 'tertanda' && satu.jenis !== 'tanda-tangan') ||
      sebelum === undefined ||
      !isPendek(sebelum)
    ) {
      hasil.push(satu);
      continue;
    }
    hasil[hasil.length - 1] = { jenis: 'satukan', blok: [sebelum, satu] };
  }
  return hasil;
}

/** The places to sign go with what stands before them: nobody signs on a page without a word on it. */
export function gatherPenutup(naskah: Naskah): Naskah {
  return { ...naskah, lembar: naskah.lembar.map((l) => ({ ...l, blok: gatherBlok(l.blok) })) };
}
