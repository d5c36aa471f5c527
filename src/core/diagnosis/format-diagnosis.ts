import { formatBilangan } from '../bahasa/bilangan.ts';
import { hurufKolom } from '../berkas/teks.ts';
import { barisSel, barisSemua, kolomSel, type Kisi } from './kisi.ts';
import type { JenisKesalahan, Penjelasan } from './penjelasan.ts';

/** One explanation as it is told and exported. */
export interface Diagnosis {
  readonly jenis: JenisKesalahan;
  readonly lembar: string | null;
  /** Address of the cell to look at first, "D14". */
  readonly sel: string;
  readonly tertulis: number | string | null;
  /** What would heal the sums, or the area the rows belong to; `null` when the row does not belong here at all. */
  readonly seharusnya: number | string | null;
  /** Indonesian: what does not agree, why this is the likely cause, what to ask. */
  readonly alasan: string;
  /** 1: the likeliest; others are alternatives to the first. */
  readonly urutan: number;
  /** No broken sum is left when this is mended. */
  readonly memulihkanSemua: boolean;
  /** All cells of the explanation. */
  readonly semuaSel: readonly SelDiagnosis[];
}

export interface SelDiagnosis {
  readonly sel: string;
  readonly tertulis: number | string | null;
  readonly seharusnya: number | string | null;
}

const SEBAB: Readonly<Record<JenisKesalahan, string>> = {
  DIGIT_SALAH: 'satu digit tampaknya salah ketik',
  DIGIT_TERTUKAR: 'dua digit tampaknya tertukar',
  DIGIT_HILANG: 'satu digit tampaknya hilang',
  DIGIT_LEBIH: 'satu digit tampaknya terketik lebih',
  L_P_TERTUKAR: 'laki-laki dan perempuan tampaknya tertukar',
  TOTAL_TIDAK_DIPERBARUI: 'baris jumlah tampaknya tidak diperbarui setelah barisnya berubah',
  BARIS_BERGESER: 'angka kolom ini tampaknya bergeser satu baris',
  BARIS_GANDA: 'baris yang sama tampaknya tertempel dua kali',
  ALASAN_TIDAK_SAMA: 'rincian alasan TMS tidak sama dengan jumlah TMS',
  LONCAT_TANPA_MUTASI: 'angka akhir meloncat tanpa pemilih baru atau TMS yang menjelaskannya',
  KEPALA_WILAYAH_LAIN: 'judul menyebut wilayah lain',
  TOTAL_TERBACA_DATA: 'baris jumlah ikut terhitung sebagai data',
  TIDAK_DAPAT_DIJELASKAN: 'selisihnya tidak dapat dijelaskan',
};

function alamat(kisi: Kisi, sel: number): string {
  const kolom = kisi.tabel.kolom[kolomSel(kisi, sel)];
  const baris = barisSemua(kisi.tabel)[barisSel(kisi, sel)];
  return `${hurufKolom(kolom?.indeks ?? 0)}${String(baris?.nomor ?? 0)}`;
}

function sebut(kisi: Kisi, sel: number): string {
  const kolom = kisi.tabel.kolom[kolomSel(kisi, sel)];
  const baris = barisSemua(kisi.tabel)[barisSel(kisi, sel)];
  return `${baris?.label ?? ''}, kolom ${kolom?.judul === '' || kolom === undefined ? hurufKolom(kolom?.indeks ?? 0) : kolom.judul}`;
}

export function formatDiagnosis(
  kisi: Kisi,
  p: Penjelasan & { readonly semua?: boolean },
  urutan: number,
): Diagnosis {
  const hapus = p.hapusBaris;
  const semuaSel = p.perubahan.map((x) => ({
    sel: alamat(kisi, x.sel),
    tertulis: kisi.nilai[x.sel] ?? null,
    seharusnya: hapus === undefined ? x.seharusnya : null,
  }));
  const pertama = p.perubahan[0];
  return {
    jenis: p.jenis,
    lembar: kisi.tabel.lembar,
    sel: semuaSel[0]?.sel ?? '',
    tertulis: semuaSel[0]?.tertulis ?? null,
    seharusnya: semuaSel[0]?.seharusnya ?? null,
    alasan: pertama === undefined ? SEBAB[p.jenis] : formatAlasan(kisi, p, pertama.sel, pertama.seharusnya),
    urutan,
    memulihkanSemua: p.semua ?? true,
    semuaSel,
  };
}

function formatAlasan(
  kisi: Kisi,
  p: Penjelasan & { readonly semua?: boolean },
  sel: number,
  seharusnya: number,
): string {
  const r = p.hapusBaris ?? p.barisSebab;
  if (r !== undefined) {
    const baris = barisSemua(kisi.tabel)[r];
    return `Baris ${String(baris?.nomor ?? 0)} (${baris?.label ?? ''}): ${SEBAB[p.jenis]}. Periksa ke sumbernya sebelum baris itu dihapus.`;
  }
  const tertulis = kisi.nilai[sel];
  const angka = tertulis == null ? 'kosong' : formatBilangan(tertulis);
  const lain =
    p.perubahan.length > 1
      ? ` Sel lain yang ikut: ${p.perubahan
          .slice(1, 6)
          .map((x) => alamat(kisi, x.sel))
          .join(', ')}.`
      : '';
  const pulih = p.semua === true ? ' Dengan itu semua jumlah yang tidak cocok menjadi cocok.' : '';
  return `${sebut(kisi, sel)}: tertulis ${angka}, yang cocok dengan jumlah lainnya ${formatBilangan(seharusnya)}; ${SEBAB[p.jenis]}.${lain}${pulih} Pastikan ke pembuat tabel.`;
}
