import type { NilaiProfil } from '../../../contract/pengaturan-schema.ts';
import type { Profil } from '../../../core/profil/profil.ts';

export const MEDAN_NILAI = [
  'hariPemungutanSuara',
  'usiaMinimum',
  'usiaMaksimum',
  'pemilihMaksimumPerTps',
  'judulTahapan',
  'sebutanTahapan',
] as const;

export type MedanNilai = (typeof MEDAN_NILAI)[number];
export type NilaiPenuh = { readonly [M in MedanNilai]-?: NonNullable<NilaiProfil[M]> };

/** What every value is when the office sets nothing. */
export function buildNilaiBaku(profil: Profil, kodeTahapan: string): NilaiPenuh {
  const tahapan = profil.tahapan.find(({ kode }) => kode === kodeTahapan);
  return {
    hariPemungutanSuara: profil.hariPemungutanSuara,
    usiaMinimum: profil.usiaMinimum,
    usiaMaksimum: profil.usiaMaksimum,
    pemilihMaksimumPerTps: profil.pemilihMaksimumPerTps,
    judulTahapan: tahapan?.judul ?? '',
    sebutanTahapan: tahapan?.sebutan ?? '',
  };
}

const JALUR: Readonly<Record<MedanNilai, (kodeTahapan: string) => string>> = {
  hariPemungutanSuara: () => 'hariPemungutanSuara',
  usiaMinimum: () => 'usiaMinimum',
  usiaMaksimum: () => 'usiaMaksimum',
  pemilihMaksimumPerTps: () => 'pemilihMaksimumPerTps',
  judulTahapan: (t) => `tahapan.${t}.judul`,
  sebutanTahapan: (t) => `tahapan.${t}.sebutan`,
};

/** The profile says of itself that this value is inferred, not confirmed. */
export function isDisimpulkan(profil: Profil, kodeTahapan: string, medan: MedanNilai): boolean {
  return profil.disimpulkan.includes(JALUR[medan](kodeTahapan));
}

/** The values in force: what the office has set, else those of the profile. */
export function gabungNilai(baku: NilaiPenuh, nilai: NilaiProfil): NilaiPenuh {
  const diisi = MEDAN_NILAI.map((m) => [m, nilai[m]] as const).filter(([, isi]) => isi !== undefined);
  return { ...baku, ...Object.fromEntries(diisi) };
}

/**
 * What is stored: of the values here only what differs from the profile, so that a better profile later still counts;
 * what other sections have set stays.
 */
export function pilihYangBerbeda(
  nilai: NilaiPenuh,
  baku: NilaiPenuh,
  tersimpan: NilaiProfil = {},
): NilaiProfil {
  const milikLain = Object.entries(tersimpan).filter(([m]) => !MEDAN_NILAI.some((milik) => milik === m));
  const berbeda = MEDAN_NILAI.filter((m) => nilai[m] !== baku[m]).map((m) => [m, nilai[m]]);
  return Object.fromEntries([...milikLain, ...berbeda]);
}
