import { formatBilangan } from '../bahasa/bilangan.ts';
import type { JenisAngka } from '../tabel/tabel-rekap.ts';
import type { Deret } from './deret.ts';
import type { Diagnosis, SelDiagnosis } from './format-diagnosis.ts';
import { computeSeharusnya, nilai, pokok, type Mutasi, type Pasangan } from './pasangan-deret.ts';
import type { JenisKesalahan } from './penjelasan.ts';

function listSel(p: Pasangan, seharusnya: (jk: JenisAngka) => number | null): readonly SelDiagnosis[] {
  return (['jumlah', 'l', 'p'] as const).flatMap((jk) => {
    const s = p.baru.sel[jk];
    const n = seharusnya(jk);
    return s === null || n === null || s.nilai === n
      ? []
      : [{ sel: s.sel, tertulis: s.nilai, seharusnya: n }];
  });
}

function build(
  jenis: JenisKesalahan,
  baru: Deret,
  semuaSel: readonly SelDiagnosis[],
  alasan: string,
): Diagnosis {
  const [pertama] = semuaSel;
  return {
    jenis,
    lembar: baru.lembar,
    sel: pertama?.sel ?? '',
    tertulis: pertama?.tertulis ?? null,
    seharusnya: pertama?.seharusnya ?? null,
    alasan,
    urutan: 1,
    memulihkanSemua: false,
    semuaSel,
  };
}

export function formatGeser(lama: Deret, baru: Deret, geser: readonly Pasangan[]): readonly Diagnosis[] {
  const [pertama] = geser;
  if (pertama === undefined) return [];
  const sel = geser.flatMap((p) => listSel(p, (jk) => nilai(p.lama, jk)));
  const alasan = `Angka ${geser.map((p) => p.baru.label).join(', ')} sama dengan angka baris tetangganya di ${lama.sebutan}: tampaknya bergeser satu baris. Cocokkan nama dan angkanya ke pembuat tabel.`;
  return [build('BARIS_BERGESER', baru, sel, alasan)];
}

export function formatTertukar(
  lama: Deret,
  baru: Deret,
  tertukar: readonly Pasangan[],
  banyak: number,
): readonly Diagnosis[] {
  if (tertukar.length === 0) return [];
  const sel = (p: Pasangan): readonly SelDiagnosis[] => {
    const { l, p: pr } = p.baru.sel;
    return l === null || pr === null
      ? []
      : [
          { sel: l.sel, tertulis: l.nilai, seharusnya: pr.nilai },
          { sel: pr.sel, tertulis: pr.nilai, seharusnya: l.nilai },
        ];
  };
  const buat = (p: readonly Pasangan[], siapa: string): Diagnosis =>
    build(
      'L_P_TERTUKAR',
      baru,
      p.flatMap(sel),
      `Laki-laki dan perempuan ${siapa} tampaknya tertukar: dibandingkan dengan ${lama.sebutan}, L di sini adalah P di sana. Pastikan ke pembuat tabel.`,
    );
  return tertukar.length >= 3 && tertukar.length >= banyak * 0.6
    ? [buat(tertukar, 'di hampir semua baris')]
    : tertukar.map((p) => buat([p], p.baru.label));
}

export function formatLoncat(lama: Deret, baru: Deret, p: Pasangan, mutasi: Mutasi): Diagnosis {
  const sel = listSel(p, (jk) => computeSeharusnya(p, jk, mutasi));
  const [a, b] = [pokok(p.lama) ?? 0, pokok(p.baru) ?? 0];
  const sebab =
    mutasi === null
      ? 'jauh lebih besar daripada perubahan wilayah lain, dan tidak ada pemilih baru atau TMS yang menjelaskannya'
      : 'tidak dijelaskan oleh pemilih baru dan TMS yang diserahkan';
  return build(
    'LONCAT_TANPA_MUTASI',
    baru,
    sel,
    `${p.baru.label}: ${formatBilangan(a)} di ${lama.sebutan} menjadi ${formatBilangan(b)} di sini; perubahan itu ${sebab}. Tanyakan asal perubahannya.`,
  );
}
