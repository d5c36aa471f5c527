import type { Teks, Tertanda } from '../../core/dokumen/dokumen.ts';
import { placeKolom, type Kisi, type Rentang } from './kisi-xlsx.ts';
import { createBaris, createJarak, type BarisXlsx, type Gaya, type SelXlsx } from './susunan-xlsx.ts';
import { listPembuka, listTempat } from './tempat-tertanda.ts';
import { formatIsian, formatTeks, TINGGI_TERTANDA, UKURAN_TANDA_TANGAN } from './ukuran.ts';

const GAYA: Gaya = { ukuran: UKURAN_TANDA_TANGAN, rata: 'tengah' };

function composeBaris(
  kisi: Kisi,
  letak: readonly Rentang[],
  isi: readonly (string | null)[],
  gaya: (i: number) => Gaya,
): BarisXlsx {
  const sel = letak.flatMap((rentang, i): readonly SelXlsx[] => {
    const nilai = isi[i] ?? '';
    return nilai === '' ? [] : [{ ...rentang, nilai, gaya: gaya(i) }];
  });
  return sel.length === 0 ? createJarak(UKURAN_TANDA_TANGAN) : createBaris(kisi, sel, 1.5);
}

/** Places to sign side by side. */
export function composeTertandaXlsx(blok: Tertanda, kisi: Kisi): readonly BarisXlsx[] {
  const tempat = listTempat(blok);
  const letak = placeKolom(
    kisi,
    tempat.map(() => 1),
  );
  const format = (teks: Teks | null): string | null => (teks === null ? null : formatTeks(teks));
  return [
    createJarak(8),
    ...listPembuka(tempat).map((baris) => composeBaris(kisi, letak, baris.map(format), () => GAYA)),
    composeBaris(
      kisi,
      letak,
      tempat.map((t) => t?.jabatan ?? null),
      () => ({ ...GAYA, atas: true }),
    ),
    createJarak(TINGGI_TERTANDA - UKURAN_TANDA_TANGAN),
    composeBaris(
      kisi,
      letak,
      tempat.map((t) => (t === null ? null : (t.nama ?? formatIsian('sedang')))),
      (i) => ((tempat[i]?.nama ?? null) === null ? GAYA : { ...GAYA, tebal: true, garisBawah: true }),
    ),
    createJarak(4),
  ];
}
