import {
  computeKepala,
  computeNomorKolom,
  computeTinggiKepala,
  listDaun,
  type Baris,
  type KolomDaun,
  type Sel,
  type Tabel,
} from '../../core/dokumen/tabel.ts';
import { computeTataXlsx, placeKolom, type Kisi, type Rentang } from './kisi-xlsx.ts';
import {
  createBaris,
  createJarak,
  type BarisXlsx,
  type Gaya,
  type Kelompok,
  type SelXlsx,
} from './susunan-xlsx.ts';
import {
  computeUkuranTanpaData,
  formatSel,
  isTanpaData,
  KOLOM_BANYAK,
  placeSel,
  UKURAN_BIASA_TERBESAR,
  type TataTabel,
} from './tata-tabel.ts';
import type { Halaman } from './ukuran.ts';

/**
 * Dots between thousands whatever the language of the machine: a plain "#,##0" would show commas on an English Excel.
 * Zero shows as "-" and stays a zero.
 */
function findFormat(nilai: number, longgar: boolean): string {
  // `_i` leaves the width of an i free between the figure and the border.
  const ujung = longgar ? '_i' : '';
  const bagian =
    nilai < 1_000_000
      ? ['[=0]"-"', '[<1000]0', '0"."000']
      : ['[=0]"-"', '[<1000000]0"."000', '0"."000"."000'];
  return bagian.map((b) => b + ujung).join(';');
}

interface KonteksTabel {
  readonly kisi: Kisi;
  readonly tata: TataTabel;
  readonly daun: readonly KolomDaun[];
  /** Where each leaf column stands on the grid. */
  readonly letak: readonly Rentang[];
  /** Added to the height of the text in each row. */
  readonly jarak: number;
}

function findRentang({ letak }: KonteksTabel, kolom: number, rentang: number): Rentang {
  const awal = letak[kolom];
  const akhir = letak[kolom + rentang - 1];
  if (awal === undefined || akhir === undefined) throw new RangeError(`Tabel tidak punya kolom ${kolom}.`);
  return { kolom: awal.kolom, rentang: akhir.kolom + akhir.rentang - awal.kolom };
}

function composeKepala(tabel: Tabel, konteks: KonteksTabel): readonly BarisXlsx[] {
  const gaya: Gaya = { ukuran: konteks.tata.ukuranKepala, tebal: true, rata: 'tengah', garis: true };
  const sel = computeKepala(tabel.kolom);
  const baris = Array.from({ length: computeTinggiKepala(tabel.kolom) }, (_, b): BarisXlsx => ({
    tinggi: (konteks.tata.tinggiKepala[b] ?? 0) * 1.08 + 6,
    sel: sel
      .filter((k) => k.baris === b)
      .map((k) => ({ ...findRentang(konteks, k.kolom, k.lebar), nilai: k.judul, gaya, tinggi: k.tinggi })),
  }));
  if (!tabel.nomorKolom) return baris;
  const nomor = computeNomorKolom(tabel.kolom).map((n, i): SelXlsx => ({
    ...findRentang(konteks, i, 1),
    nilai: /^\d+$/.test(n) ? Number(n) : n,
    gaya: { ukuran: konteks.tata.ukuran - 1, rata: 'tengah', garis: true },
  }));
  return [...baris, createBaris(konteks.kisi, nomor, 4)];
}

function findRata(jenis: KolomDaun['jenis'], tengah: boolean): NonNullable<Gaya['rata']> {
  if (tengah || jenis === 'nomor' || jenis === 'tanda') return 'tengah';
  return jenis === 'angka' ? 'kanan' : 'kiri';
}

type GayaSel = Pick<Required<Gaya>, 'ukuran' | 'tebal' | 'rata'>;

/** A figure and a running number are numbers in the cell; what is missing is said in words. */
function composeSel(
  sel: Sel,
  jenis: KolomDaun['jenis'],
  dasar: GayaSel,
  longgar: boolean,
): Pick<SelXlsx, 'nilai' | 'gaya'> {
  const gaya: Gaya = { ...dasar, garis: true };
  if (sel.jenis === 'angka' && sel.nilai !== null) {
    return {
      nilai: sel.nilai,
      gaya: { ...gaya, format: findFormat(sel.nilai, longgar && dasar.rata === 'kanan') },
    };
  }
  const teks = formatSel(sel);
  if (isTanpaData(sel)) {
    const ukuran = computeUkuranTanpaData(dasar.ukuran);
    return { nilai: teks, gaya: { ukuran, rata: 'tengah', garis: true } };
  }
  // Digits of a text stay text: a TPS keeps its zeros, a NIK its last digit.
  return { nilai: jenis === 'nomor' && /^\d+$/.test(teks) ? Number(teks) : teks, gaya };
}

function composeBaris(baris: Baris, konteks: KonteksTabel): BarisXlsx {
  const longgar = konteks.daun.length <= KOLOM_BANYAK;
  const sel = placeSel(baris).map(({ sel: isi, kolom, rentang }): SelXlsx => {
    const jenis = konteks.daun[kolom]?.jenis ?? 'teks';
    const rata = findRata(jenis, isi.tengah === true);
    return {
      ...findRentang(konteks, kolom, rentang),
      ...composeSel(isi, jenis, { ukuran: konteks.tata.ukuran, tebal: baris.tebal === true, rata }, longgar),
    };
  });
  const { tinggi, ...hasil } = createBaris(konteks.kisi, sel, konteks.jarak);
  return { ...hasil, tinggi: Math.max(tinggi, baris.tinggi ?? 0) };
}

/** The table on the grid: its own columns when the grid was made from it, else the nearest ones. */
export function composeTabelXlsx(tabel: Tabel, kisi: Kisi, halaman: Halaman): readonly Kelompok[] {
  const utama = kisi.utama?.tabel === tabel ? kisi.utama.tata : null;
  const tata = utama ?? computeTataXlsx(tabel, halaman);
  const letak =
    utama === null ? placeKolom(kisi, tata.lebar) : tata.lebar.map((_, kolom) => ({ kolom, rentang: 1 }));
  const konteks: KonteksTabel = {
    kisi,
    tata,
    daun: listDaun(tabel.kolom),
    letak,
    jarak: tata.ukuran > UKURAN_BIASA_TERBESAR ? tata.ukuran / 2 : halaman.orientasi === 'rebah' ? 2 : 5,
  };
  const kepala = composeKepala(tabel, konteks);
  const isi = [...tabel.baris, ...(tabel.total === null ? [] : [tabel.total])].map((b) =>
    composeBaris(b, konteks),
  );
  if (tabel.utuh) return [{ jenis: 'utuh', baris: [...kepala, ...isi, createJarak(3)] }];
  return [
    { jenis: 'kepala', baris: kepala },
    { jenis: 'baris', baris: isi },
  ];
}
