import type { DesaImpor } from '../../../contract/bentuk/impor.ts';

/** What the operator has said about the desa of a draft; all else follows from the draft, also after it has changed. */
export interface PilihanDesa {
  /** Taken out of what is saved by default. */
  readonly dilepas: ReadonlySet<string>;
  /** The loss of whose TPS is confirmed. */
  readonly ganti: ReadonlySet<string>;
}

export const PILIHAN_AWAL: PilihanDesa = { dilepas: new Set(), ganti: new Set() };

/** Desa that share files: saved together or not at all. */
export interface KelompokDesa {
  readonly nomor: number;
  readonly desa: readonly DesaImpor[];
}

export function kelompokkanDesa(desa: readonly DesaImpor[]): readonly KelompokDesa[] {
  const kelompok = new Map<number, DesaImpor[]>();
  for (const d of desa) {
    const anggota = kelompok.get(d.kelompok);
    if (anggota === undefined) kelompok.set(d.kelompok, [d]);
    else anggota.push(d);
  }
  return [...kelompok].map(([nomor, anggota]) => ({ nomor, desa: anggota }));
}

/** Saving it would change something. */
export function isBerubah(kelompok: KelompokDesa): boolean {
  return kelompok.desa.some((d) => d.status !== 'sama');
}

/** Desa of the group that would lose a TPS without the operator having confirmed it: the whole group waits. */
export function findTertahan(kelompok: KelompokDesa, pilihan: PilihanDesa): readonly DesaImpor[] {
  return kelompok.desa.filter((d) => d.tpsHilang.length > 0 && !pilihan.ganti.has(d.kode));
}

export function isDipilih(kelompok: KelompokDesa, pilihan: PilihanDesa): boolean {
  return (
    isBerubah(kelompok) &&
    findTertahan(kelompok, pilihan).length === 0 &&
    !kelompok.desa.some((d) => pilihan.dilepas.has(d.kode))
  );
}

function pasang(set: ReadonlySet<string>, kode: readonly string[], ada: boolean): ReadonlySet<string> {
  const hasil = new Set(set);
  for (const k of kode) {
    if (ada) hasil.add(k);
    else hasil.delete(k);
  }
  return hasil;
}

/** Takes a group in or leaves it out. */
export function pilihKelompok(pilihan: PilihanDesa, kelompok: KelompokDesa, pilih: boolean): PilihanDesa {
  const kode = kelompok.desa.map((d) => d.kode);
  return { ...pilihan, dilepas: pasang(pilihan.dilepas, kode, !pilih) };
}

/** Confirms (or no longer confirms) that TPS of a desa go. Confirming takes its group in. */
export function pilihGanti(
  pilihan: PilihanDesa,
  kelompok: KelompokDesa,
  kode: string,
  ganti: boolean,
): PilihanDesa {
  const lanjut = { ...pilihan, ganti: pasang(pilihan.ganti, [kode], ganti) };
  return ganti ? pilihKelompok(lanjut, kelompok, true) : lanjut;
}

export interface YangDisimpan {
  readonly desa: readonly string[];
  readonly ganti: readonly string[];
  /** How many of `desa` would get other data. */
  readonly berubah: number;
}

/** What `impor.save` is asked for. Unchanged desa go with it: the engine tells that they are the same and is done with them. */
export function buildYangDisimpan(kelompok: readonly KelompokDesa[], pilihan: PilihanDesa): YangDisimpan {
  const dipilih = kelompok.filter((k) => isDipilih(k, pilihan)).flatMap((k) => k.desa);
  const sama = kelompok.filter((k) => !isBerubah(k)).flatMap((k) => k.desa);
  return {
    desa: [...dipilih, ...sama].map((d) => d.kode),
    ganti: dipilih.filter((d) => d.tpsHilang.length > 0).map((d) => d.kode),
    berubah: dipilih.filter((d) => d.status !== 'sama').length,
  };
}
