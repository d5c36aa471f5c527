// How often the first explanation of one random corruption names the right kind and cell: `node bench/diagnosis.ts [count]` on Node 24.
import { diagnoseBuku } from '../src/core/diagnosis/diagnose-tabel.ts';
import { corrupt, JUMLAH_CARA } from '../tests/core/diagnosis/rusak-acak.ts';
import {
  createAcak,
  createTabelBenar,
  sumKolom,
  toBuku,
  type BentukTabel,
} from '../tests/core/diagnosis/tabel-acak.ts';

const BENTUK: readonly BentukTabel[] = ['lp', 'kontrol', 'alasan', 'perubahan'];
const banyak = Number(process.argv[2] ?? '4000');
const acak = createAcak(4711);
const perJenis = new Map<string, { benar: number; semua: number }>();
let tuduhanSalah = 0;
for (let i = 0, n = 0; n < banyak; i++) {
  const t = createTabelBenar(BENTUK[acak(BENTUK.length)] ?? 'lp', 3 + acak(22), acak);
  if (diagnoseBuku(toBuku(t, t.data, sumKolom(t.data))).length > 0) tuduhanSalah++;
  const rusak = corrupt(t, acak, i % JUMLAH_CARA);
  if (rusak === null) continue;
  n++;
  const d = diagnoseBuku(rusak.buku)[0];
  const sel = d?.semuaSel.some((x) => rusak.sel.includes(x.sel)) === true;
  const angka = rusak.seharusnya === null || d?.seharusnya === rusak.seharusnya;
  const hitung = perJenis.get(rusak.jenis) ?? { benar: 0, semua: 0 };
  perJenis.set(rusak.jenis, hitung);
  hitung.semua++;
  if (d?.jenis === rusak.jenis && sel && angka) hitung.benar++;
}
const persen = (benar: number, semua: number): string => `${((benar / semua) * 100).toFixed(1)}%`;
for (const [jenis, { benar, semua }] of perJenis)
  console.log(`${jenis.padEnd(24)} ${persen(benar, semua)} of ${String(semua)}`);
const jumlah = [...perJenis.values()].reduce((s, x) => ({
  benar: s.benar + x.benar,
  semua: s.semua + x.semua,
}));
console.log(`all ${persen(jumlah.benar, jumlah.semua)}; correct tables accused: ${String(tuduhanSalah)}`);
