import type { Aturan, Keyakinan } from './aturan.ts';
import { ATURAN_DAFTAR } from './aturan-daftar.ts';
import { ATURAN_REKAP } from './aturan-rekap.ts';
import type { TingkatTemuan } from './temuan.ts';

/** Every kind of finding the program can make. A new rule is a line here; docs/ATURAN.md is made from it. */
export const DAFTAR_ATURAN: readonly Aturan[] = [...ATURAN_DAFTAR, ...ATURAN_REKAP];

const TINGKAT: Readonly<Record<TingkatTemuan, string>> = {
  galat: 'Kesalahan',
  peringatan: 'Peringatan',
  info: 'Catatan',
};
const KEYAKINAN: Readonly<Record<Keyakinan, string>> = {
  C: 'terbukti',
  S: 'beberapa sumber',
  '1': 'satu sumber',
  I: 'disimpulkan',
};

function formatTabel(aturan: readonly Aturan[]): string {
  const baris = aturan.map((a) => [
    `\`${a.kode}\``,
    TINGKAT[a.tingkat],
    a.judul,
    a.tindakan,
    `§${a.dasar}, ${KEYAKINAN[a.keyakinan]}`,
  ]);
  const kepala = ['Kode', 'Tingkat', 'Temuan', 'Yang dilakukan', 'Dasar'];
  const lebar = kepala.map((k, i) => Math.max(k.length, ...baris.map((b) => b[i]?.length ?? 0)));
  const cetak = (b: readonly string[]): string =>
    `| ${b.map((t, i) => t.padEnd(lebar[i] ?? 0)).join(' | ')} |`;
  return [cetak(kepala), `| ${lebar.map((l) => '-'.repeat(l)).join(' | ')} |`, ...baris.map(cetak)].join(
    '\n',
  );
}

/** The page docs/ATURAN.md. */
export function formatDaftarAturan(): string {
  return `# Aturan pemeriksaan

Setiap temuan program: kodenya, tingkat terberatnya, artinya, apa yang dilakukan, dan dasarnya. Halaman ini dibuat dari
\`src/core/pemeriksaan/daftar-aturan.ts\`; "§" menunjuk bagian catatan bidang (DOMAIN), berikut seberapa pasti dasarnya.

## Daftar nama, TPS, dan berkas

${formatTabel(ATURAN_DAFTAR)}

## Rekapitulasi dan penduduk

${formatTabel(ATURAN_REKAP)}
`;
}
