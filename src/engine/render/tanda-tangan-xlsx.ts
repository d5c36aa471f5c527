import type { TandaTangan } from '../../core/dokumen/dokumen.ts';
import { placeKolom, spanSemua, spanSisa, type Kisi, type Rentang } from './kisi-xlsx.ts';
import { createBaris, createJarak, type BarisXlsx, type SelXlsx } from './susunan-xlsx.ts';
import { formatIsian, formatTeks, TINGGI_TANDA_TANGAN, UKURAN_TANDA_TANGAN, type Halaman } from './ukuran.ts';

interface KonteksTanda {
  readonly kisi: Kisi;
  readonly halaman: Halaman;
}

/** A row of the signature table; the last cell stays empty. */
function composeBarisTanda(
  letak: readonly Rentang[],
  isi: readonly string[],
  kepala: boolean,
  tinggi: number,
): BarisXlsx {
  const sel = letak.map((rentang, i): SelXlsx => ({
    ...rentang,
    nilai: kepala || i !== 0 ? (isi[i] ?? '') : Number(isi[i]),
    gaya: {
      ukuran: UKURAN_TANDA_TANGAN,
      tebal: kepala,
      rata: !kepala && i === 1 ? 'kiri' : 'tengah',
      garis: true,
    },
  }));
  return { tinggi, sel };
}

/** Width of the signature table on a sheet across, where the opening lines stand beside it as in the PDF. */
const LEBAR_TANDA_REBAH = 440;

interface TempatTanda {
  readonly pembuka: Rentang;
  readonly judul: Rentang;
  readonly kolom: readonly Rentang[];
}

function placeTanda({ kisi, halaman }: KonteksTanda): TempatTanda {
  const semua = spanSemua(kisi);
  if (halaman.orientasi === 'tegak')
    return { pembuka: semua, judul: semua, kolom: placeKolom(kisi, [26, 190, 80, 190]) };
  const [kiri = semua, ...kolom] = placeKolom(kisi, [
    halaman.isi.lebar - LEBAR_TANDA_REBAH,
    26,
    190,
    74,
    150,
  ]);
  return { pembuka: kiri, judul: spanSisa(kisi, kiri), kolom };
}

function composeBarisPenanda(
  blok: TandaTangan,
  kolom: readonly Rentang[],
  { halaman }: KonteksTanda,
): readonly BarisXlsx[] {
  const tinggi = TINGGI_TANDA_TANGAN[halaman.orientasi] + 1;
  return [
    composeBarisTanda(kolom, ['No', 'Nama', 'Jabatan', 'Tanda Tangan'], true, 14),
    ...blok.penanda.map((p, i) =>
      composeBarisTanda(
        kolom,
        [String(i + 1), p.nama ?? formatIsian('sedang').slice(0, 12), p.jabatan, ''],
        false,
        tinggi,
      ),
    ),
  ];
}

/** Where the committee signs; on a sheet across, the opening lines stand beside the table. */
export function composeTandaTanganXlsx(blok: TandaTangan, konteks: KonteksTanda): readonly BarisXlsx[] {
  const { kisi, halaman } = konteks;
  const ukuran = UKURAN_TANDA_TANGAN;
  const tempat = placeTanda(konteks);
  const pembuka = blok.pembuka.map((teks) =>
    createBaris(kisi, [{ ...tempat.pembuka, nilai: formatTeks(teks), gaya: { ukuran, atas: true } }], 2),
  );
  const judul = createBaris(
    kisi,
    [{ ...tempat.judul, nilai: blok.judul, gaya: { ukuran, tebal: true, rata: 'tengah' } }],
    4,
  );
  const tabel = [judul, ...composeBarisPenanda(blok, tempat.kolom, konteks)];
  if (halaman.orientasi === 'tegak') return [createJarak(4), ...pembuka, ...tabel, createJarak(4)];
  const bersanding = tabel.map((baris, i): BarisXlsx => {
    const kiri = pembuka[i];
    return kiri === undefined
      ? baris
      : { tinggi: Math.max(baris.tinggi, kiri.tinggi), sel: [...kiri.sel, ...baris.sel] };
  });
  return [createJarak(4), ...bersanding];
}
