import { computeMedian, computeSebaran } from '../statistik/robust.ts';
import { barisSel, kolomSel, type Kisi } from './kisi.ts';

const BARIS_MINIMUM = 4;
const BATAS = 4;

interface Acuan {
  readonly tengah: number;
  readonly sebar: number;
  readonly kolom: number;
}

/** The other column that goes most steadily with this one (voters per TPS, women per men): median and spread of log ratios. */
function chooseAcuan(
  kisi: Kisi,
  nilai: readonly (number | null)[],
  kolom: number,
  kecuali: number,
): Acuan | null {
  let terbaik: Acuan | null = null;
  for (let lain = 0; lain < kisi.lebar; lain++) {
    if (lain === kolom) continue;
    const rasio: number[] = [];
    for (let r = 0; r < kisi.jumlahData; r++) {
      const [a, b] = [nilai[r * kisi.lebar + kolom], nilai[r * kisi.lebar + lain]];
      if (r !== kecuali && a != null && b != null && a > 0 && b > 0) rasio.push(Math.log(a / b));
    }
    if (rasio.length < BARIS_MINIMUM) continue;
    const tengah = computeMedian(rasio);
    const sebar = Math.max(0.02, computeSebaran(rasio));
    if (terbaik === null || sebar < terbaik.sebar) terbaik = { tengah, sebar, kolom: lain };
  }
  return terbaik;
}

/** How odd a figure would look beside the steadiest other column, 0 (like the other rows) to 4. */
export function computeJanggal(
  kisi: Kisi,
  nilai: readonly (number | null)[],
  sel: number,
  calon: number,
): number {
  const [r, c] = [barisSel(kisi, sel), kolomSel(kisi, sel)];
  const acuan = chooseAcuan(kisi, nilai, c, r);
  const lain = acuan === null ? null : nilai[r * kisi.lebar + acuan.kolom];
  if (acuan === null || lain == null || lain <= 0) return 0;
  if (calon <= 0) return BATAS;
  return Math.min(BATAS, Math.abs(Math.log(calon / lain) - acuan.tengah) / acuan.sebar / 2);
}
