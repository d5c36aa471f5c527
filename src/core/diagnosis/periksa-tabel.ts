import type { PetaWilayah } from '../wilayah/peta-wilayah.ts';
import { bandingTabel, type TabelBernama } from './banding-tabel.ts';
import { checkKepalaWilayah } from './check-kepala-wilayah.ts';
import { diagnoseTabel } from './diagnose-tabel.ts';
import type { Diagnosis } from './format-diagnosis.ts';
import { buildTemuanBanding, buildTemuanTabel, type TemuanRekap } from './temuan-rekap.ts';

export interface HasilTabel {
  readonly tabel: TabelBernama;
  readonly temuan: readonly TemuanRekap[];
}

/** A cell that its own table already explains is not told again by comparison with another. */
function isDijelaskan(d: Diagnosis, sendiri: readonly Diagnosis[]): boolean {
  const utama = sendiri.filter((x) => x.urutan === 1).flatMap((x) => x.semuaSel.map((s) => s.sel));
  return d.semuaSel.some((s) => utama.includes(s.sel));
}

/** Everything that is wrong with these tables, each for itself and one beside the other. `peta` is asked for only when a table needs it. */
export function periksaTabel(semua: readonly TabelBernama[], peta: () => PetaWilayah): readonly HasilTabel[] {
  const diagnosis = new Map(semua.map((t) => [t, diagnoseTabel(t.tabel)]));
  const banding = bandingTabel(semua, (t) => (diagnosis.get(t)?.length ?? 0) === 0);
  return semua.map((t) => {
    const sendiri = diagnosis.get(t) ?? [];
    const kepala =
      t.tabel.judul.length === 0 && t.tabel.kolomInduk === null ? [] : checkKepalaWilayah(t.tabel, peta());
    const lain = banding
      .filter((b) => b.tabel === t)
      .flatMap((b) => b.diagnosis)
      .filter((d) => !isDijelaskan(d, sendiri));
    return {
      tabel: t,
      temuan: [
        ...buildTemuanTabel(t.nama, t.tabel, [...kepala, ...sendiri]),
        ...buildTemuanBanding(t.nama, lain),
      ],
    };
  });
}
