import type { NilaiProfil } from '../../../contract/pengaturan-schema.ts';
import type { Profil } from '../../../core/profil/profil.ts';

export type MedanNilai = keyof NilaiProfil;
export type NilaiPenuh = { readonly [M in MedanNilai]-?: NonNullable<NilaiProfil[M]> };

/** What every value is when the office sets nothing. */
export function buildNilaiBaku(profil: Profil, kodeTahapan: string): NilaiPenuh {
  const tahapan = profil.tahapan.find(({ kode }) => kode === kodeTahapan);
  const { formulir } = profil;
  return {
    hariPemungutanSuara: profil.hariPemungutanSuara,
    usiaMinimum: profil.usiaMinimum,
    usiaMaksimum: profil.usiaMaksimum,
    pemilihMaksimumPerTps: profil.pemilihMaksimumPerTps,
    judulTahapan: tahapan?.judul ?? '',
    sebutanTahapan: tahapan?.sebutan ?? '',
    polaNomor: formulir.beritaAcara.polaNomor,
    modelRekap: formulir.rekap.model,
    modelRekapPerubahan: formulir.rekapPerubahan.model,
    varianRekapPerubahan: formulir.rekapPerubahan.varian,
    modelLembarKontrol: formulir.lembarKontrol.model,
  };
}

const JALUR: Readonly<Record<MedanNilai, (kodeTahapan: string) => string>> = {
  hariPemungutanSuara: () => 'hariPemungutanSuara',
  usiaMinimum: () => 'usiaMinimum',
  usiaMaksimum: () => 'usiaMaksimum',
  pemilihMaksimumPerTps: () => 'pemilihMaksimumPerTps',
  judulTahapan: (t) => `tahapan.${t}.judul`,
  sebutanTahapan: (t) => `tahapan.${t}.sebutan`,
  polaNomor: () => 'formulir.beritaAcara.polaNomor',
  modelRekap: () => 'formulir.rekap.model',
  modelRekapPerubahan: () => 'formulir.rekapPerubahan.model',
  varianRekapPerubahan: () => 'formulir.rekapPerubahan.varian',
  modelLembarKontrol: () => 'formulir.lembarKontrol.model',
};

/** The profile says of itself that this value is inferred, not confirmed. */
export function isDisimpulkan(profil: Profil, kodeTahapan: string, medan: MedanNilai): boolean {
  return profil.disimpulkan.includes(JALUR[medan](kodeTahapan));
}

/** The values in force: what the office has set, else those of the profile. */
export function gabungNilai(baku: NilaiPenuh, nilai: NilaiProfil): NilaiPenuh {
  const diisi = Object.fromEntries(Object.entries(nilai).filter(([, isi]) => isi !== undefined));
  return { ...baku, ...diisi };
}

/** Only what differs from the profile is stored, so that a better profile later still counts. */
export function pilihYangBerbeda(nilai: NilaiPenuh, baku: NilaiPenuh): NilaiProfil {
  const medan = Object.keys(baku) as MedanNilai[];
  return Object.fromEntries(medan.filter((m) => nilai[m] !== baku[m]).map((m) => [m, nilai[m]]));
}
