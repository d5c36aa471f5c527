/** Figures as somebody reads them aloud: the figure for the eye, then the words for the voice. */
import { formatBilangan } from '../bahasa/bilangan.ts';
import { terbilang } from '../bahasa/terbilang.ts';
import type { AngkaLP, Bilangan } from '../rekap/angka.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import type { Teks } from './dokumen.ts';

/** "1.250 (seribu dua ratus lima puluh)"; zero is read "nihil", what is missing "tidak ada data". */
export function bacaAngka(nilai: Bilangan): Teks {
  if (nilai === null) return [{ tebal: TIDAK_ADA_DATA }];
  return [{ tebal: formatBilangan(nilai) }, ` (${nilai === 0 ? 'nihil' : terbilang(nilai)})`];
}

/** "laki-laki 12 (dua belas), perempuan 8 (delapan), jumlah 20 (dua puluh) pemilih." */
export function bacaLP({ l, p, jumlah }: AngkaLP): Teks {
  if (l === null && p === null) {
    return jumlah === null ? [...bacaAngka(null), '.'] : ['jumlah ', ...bacaAngka(jumlah), ' pemilih.'];
  }
  return [
    'laki-laki ',
    ...bacaAngka(l),
    ', perempuan ',
    ...bacaAngka(p),
    ', jumlah ',
    ...bacaAngka(jumlah),
    jumlah === null ? '.' : ' pemilih.',
  ];
}

function formatSingkat(nilai: Bilangan): string {
  if (nilai === null) return TIDAK_ADA_DATA;
  return nilai === 0 ? 'nihil' : formatBilangan(nilai);
}

/** "20 (dua puluh) pemilih: laki-laki 12, perempuan 8.": for what only accompanies the total, so that a desa fits one page. */
export function bacaSingkat({ l, p, jumlah }: AngkaLP): Teks {
  if (jumlah === null) return bacaLP({ l, p, jumlah });
  const rinci =
    l === null && p === null ? '' : `: laki-laki ${formatSingkat(l)}, perempuan ${formatSingkat(p)}`;
  return [...bacaAngka(jumlah), jumlah === 0 ? '.' : ` pemilih${rinci}.`];
}
