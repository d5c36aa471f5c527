import type { Profil } from '../profil/profil.ts';
import type { Angka, AngkaLP } from '../rekap/angka.ts';
import { TANPA_DATA } from '../rekap/angka-lp.ts';
import { computeJumlah } from '../rekap/angka-lp.ts';
import { kelompokLP, type KelompokAngka } from './tabel-desa.ts';

/** Penyandang disabilitas of every kind of the profile; unknown as soon as one kind is. */
export function computeDisabilitas(a: Angka, { disabilitas }: Pick<Profil, 'disabilitas'>): AngkaLP {
  const per = disabilitas.kode.map((k) => a.disabilitas[k.kode] ?? TANPA_DATA);
  return {
    l: computeJumlah(per.map((d) => d.l)),
    p: computeJumlah(per.map((d) => d.p)),
    jumlah: computeJumlah(per.map((d) => d.jumlah)),
  };
}

/** L, P and L+P for each kind of the profile and for all of them. */
export function listKolomDisabilitas(profil: Pick<Profil, 'disabilitas'>): readonly KelompokAngka<Angka>[] {
  return [
    ...profil.disabilitas.kode.map((k) =>
      kelompokLP(
        `${k.kode}. ${k.label}`,
        `disabilitas ${k.label}`,
        (a) => a.disabilitas[k.kode] ?? TANPA_DATA,
      ),
    ),
    kelompokLP('Jumlah', 'jumlah disabilitas', (a) => computeDisabilitas(a, profil)),
  ];
}
