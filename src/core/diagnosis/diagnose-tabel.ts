import { findTabel } from '../tabel/find-tabel.ts';
import type { TabelRekap } from '../tabel/tabel-rekap.ts';
import type { Buku } from '../berkas/buku.ts';
import { formatDiagnosis, type Diagnosis } from './format-diagnosis.ts';
import {
  proposeGanda,
  proposeGeser,
  proposeGeserSemua,
  proposeTotalDihitung,
  proposeTotalTerbaca,
} from './hipotesis-baris.ts';
import { proposeAlasan, proposeLoncat } from './hipotesis-garis.ts';
import { proposeTertukar } from './hipotesis-tertukar.ts';
import { proposeBarisSejalan, proposeSel, proposeTerjumlah, proposeTotal } from './hipotesis-sel.ts';
import { computeSisa } from './kekangan.ts';
import { findRusakTersembunyi } from './rusak-tersembunyi.ts';
import { buildKisi, findRusak, type Kisi } from './kisi.ts';
import { applyPerubahan, ratePenjelasan, type PenjelasanTernilai } from './nilai-penjelasan.ts';
import type { Penjelasan } from './penjelasan.ts';

const PUTARAN_MAKSIMUM = 8;
const ALTERNATIF = 5;

/** Every explanation worth rating for what is broken now. */
function propose(
  kisi: Kisi,
  nilai: readonly (number | null)[],
  rusak: ReadonlySet<number>,
): readonly Penjelasan[] {
  return [
    ...proposeSel(kisi, nilai, rusak),
    ...proposeBarisSejalan(kisi, nilai, rusak),
    ...proposeTotal(kisi, nilai, rusak),
    ...proposeTerjumlah(kisi, nilai, rusak),
    ...proposeTertukar(kisi, nilai),
    ...proposeGanda(kisi, nilai, rusak),
    ...proposeTotalTerbaca(kisi, nilai),
    ...proposeTotalDihitung(kisi, nilai),
    ...proposeGeser(kisi, nilai, rusak),
    ...proposeGeserSemua(kisi, nilai, rusak),
    ...proposeLoncat(kisi, nilai, rusak),
    ...proposeAlasan(kisi, nilai, rusak),
  ];
}

function choose(
  kisi: Kisi,
  nilai: readonly (number | null)[],
  rusak: ReadonlySet<number>,
): PenjelasanTernilai[] {
  return propose(kisi, nilai, rusak)
    .map((p) => ratePenjelasan(kisi, nilai, rusak, p))
    .filter((p) => p.sembuh > 0 && p.sembuh > p.rusakBaru)
    .sort((a, b) => b.skor - a.skor);
}

/**
 * Why the sums of a table do not hold: likeliest explanation of each independent error first, others of the first after it.
 * Empty when everything holds. Nothing is repaired.
 */
export function diagnoseTabel(tabel: TabelRekap): readonly Diagnosis[] {
  const kisi = buildKisi(tabel);
  const hasil: Diagnosis[] = findRusakTersembunyi(kisi).map((p) => formatDiagnosis(kisi, p, 1));
  let nilai = kisi.nilai;
  let rusak = new Set(findRusak(kisi));
  for (let putaran = 0; rusak.size > 0 && putaran < PUTARAN_MAKSIMUM; putaran++) {
    const calon = choose(kisi, nilai, rusak);
    const terpilih = calon[0];
    if (terpilih === undefined) {
      // Never silent about a sum that does not hold.
      hasil.push(...describeRusak(kisi, nilai, rusak));
      break;
    }
    hasil.push(formatDiagnosis(kisi, terpilih, 1));
    if (putaran === 0) {
      const lain = calon
        .slice(1)
        .filter((c) => c.semua === terpilih.semua && c.jenis !== 'TIDAK_DAPAT_DIJELASKAN');
      hasil.push(...lain.slice(0, ALTERNATIF).map((c, i) => formatDiagnosis(kisi, c, i + 2)));
    }
    if (terpilih.menjelaskan.length === 0) nilai = applyPerubahan(nilai, terpilih.perubahan);
    const dijelaskan = new Set(terpilih.menjelaskan);
    rusak = new Set(
      findRusak(kisi, nilai).filter(
        (k) => !dijelaskan.has(k) && (rusak.has(k) || terpilih.menjelaskan.length === 0),
      ),
    );
  }
  return hasil.sort((a, b) => a.urutan - b.urutan);
}

/** The first sum that does not hold, when nothing explains it: its last figure, and what the others give. */
function describeRusak(
  kisi: Kisi,
  nilai: readonly (number | null)[],
  rusak: ReadonlySet<number>,
): readonly Diagnosis[] {
  for (const k of rusak) {
    const kekangan = kisi.kekangan[k];
    const hasil = kekangan?.jenis === 'total' ? kekangan.suku[0] : kekangan?.suku.at(-1);
    const sisa = kekangan === undefined ? null : computeSisa(kekangan, (s) => nilai[s]);
    if (hasil === undefined || sisa === null) continue;
    const seharusnya = Math.max(0, (nilai[hasil.sel] ?? 0) - sisa / hasil.koef);
    const perubahan = [{ sel: hasil.sel, seharusnya }];
    const penjelasan = {
      jenis: 'TIDAK_DAPAT_DIJELASKAN',
      perubahan,
      menjelaskan: [],
      bobot: 0,
      semua: false,
    } as const;
    return [formatDiagnosis(kisi, penjelasan, 1)];
  }
  return [];
}

/** Every table of a workbook. */
export function diagnoseBuku(buku: Buku): readonly Diagnosis[] {
  return findTabel(buku).flatMap(diagnoseTabel);
}
