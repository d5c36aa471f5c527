import { useCallback, useMemo, useState } from 'react';
import type { DesaMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { JenisRekapMasuk, MedanMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import {
  buildBaris,
  listKolom,
  listMedanPokok,
  listNomorTps,
  tempelKetik,
  type BarisKetik,
} from './kisi-ketik.ts';

export interface FormKetikProps {
  readonly jenis: JenisRekapMasuk;
  readonly desa: DesaMasuk;
  /** Numbers of TPS the program knows of. */
  readonly dikenal: readonly string[];
  readonly jumlahAwal: number;
}

interface Isian {
  readonly baris: readonly BarisKetik[];
  readonly tambahan: readonly MedanMasuk[];
  readonly kotor: boolean;
}

/** Columns that are taken away take what was typed into them along. */
function keepMedan(baris: readonly BarisKetik[], medan: readonly MedanMasuk[]): readonly BarisKetik[] {
  return baris.map((b) => ({
    ...b,
    sel: Object.fromEntries(Object.entries(b.sel).filter(([k]) => medan.some((m) => k.startsWith(`${m}|`)))),
  }));
}

export interface KisiIsian extends Isian {
  readonly medan: readonly MedanMasuk[];
  readonly ubahSel: (urutan: number, kunci: string, teks: string) => void;
  readonly tempel: (urutan: number, kolom: number, blok: readonly (readonly string[])[]) => void;
  readonly setJumlahTps: (jumlah: number) => void;
  readonly setTambahan: (medan: readonly MedanMasuk[]) => void;
  readonly muat: (baris: readonly BarisKetik[], medan: readonly MedanMasuk[]) => void;
  readonly tandaiTersimpan: () => void;
}

/** What is being typed, until it is saved. */
export function useIsian({ jenis, dikenal, jumlahAwal }: FormKetikProps): KisiIsian {
  const [isian, setIsian] = useState<Isian>(() => ({
    baris: buildBaris(listNomorTps(dikenal, jumlahAwal)),
    tambahan: [],
    kotor: false,
  }));
  const pokok = listMedanPokok(jenis);
  const medan = useMemo(() => [...pokok, ...isian.tambahan], [pokok, isian.tambahan]);
  const ubahSel = useCallback((urutan: number, kunci: string, teks: string) => {
    setIsian((lama) => ({
      ...lama,
      kotor: true,
      baris: lama.baris.map((b, i) => (i === urutan ? { ...b, sel: { ...b.sel, [kunci]: teks } } : b)),
    }));
  }, []);
  const tempel = useCallback(
    (urutan: number, kolom: number, blok: readonly (readonly string[])[]) => {
      const hasil = tempelKetik(isian.baris, listKolom(medan), { baris: urutan, kolom }, blok);
      setIsian({ ...isian, kotor: true, baris: hasil.baris });
      if (hasil.tersisa > 0)
        tampilkanGalat({
          kode: 'TEMPELAN_LEBIH',
          pesan: `${formatBilangan(hasil.tersisa)} sel tidak mendapat tempat. Tambah jumlah TPS atau mulai dari sel yang lebih kiri, lalu tempel lagi.`,
          nomor: null,
        });
    },
    [isian, medan],
  );
  return {
    ...isian,
    medan,
    ubahSel,
    tempel,
    setJumlahTps: (jumlah) =>
      setIsian({ ...isian, baris: buildBaris(listNomorTps(dikenal, jumlah), isian.baris) }),
    setTambahan: (tambahan) =>
      setIsian({ ...isian, tambahan, baris: keepMedan(isian.baris, [...pokok, ...tambahan]) }),
    muat: (baris, semua) => {
      const tps = new Set([...isian.baris, ...baris].flatMap((b) => b.tps ?? []));
      setIsian({
        baris: buildBaris([...tps].toSorted(), baris),
        tambahan: semua.filter((m) => !pokok.includes(m)),
        kotor: false,
      });
    },
    tandaiTersimpan: () => setIsian({ ...isian, kotor: false }),
  };
}
