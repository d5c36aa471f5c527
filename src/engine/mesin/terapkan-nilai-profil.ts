import type { IsianPengaturan } from '../../contract/pengaturan-schema.ts';
import type { Profil } from '../../core/profil/profil.ts';

/** The profile with what the office has set in its place: limits, words of its stage, form models, recipients. */
export function applyNilaiProfil(
  profil: Profil,
  kodeTahapan: string,
  { nilaiProfil: n, penerima }: Pick<IsianPengaturan, 'nilaiProfil' | 'penerima'>,
): Profil {
  const { formulir } = profil;
  return {
    ...profil,
    hariPemungutanSuara: n.hariPemungutanSuara ?? profil.hariPemungutanSuara,
    usiaMinimum: n.usiaMinimum ?? profil.usiaMinimum,
    usiaMaksimum: n.usiaMaksimum ?? profil.usiaMaksimum,
    pemilihMaksimumPerTps: n.pemilihMaksimumPerTps ?? profil.pemilihMaksimumPerTps,
    tahapan: profil.tahapan.map((t) =>
      t.kode === kodeTahapan
        ? { ...t, judul: n.judulTahapan ?? t.judul, sebutan: n.sebutanTahapan ?? t.sebutan }
        : t,
    ),
    formulir: {
      beritaAcara: {
        ...formulir.beritaAcara,
        polaNomor: n.polaNomor ?? formulir.beritaAcara.polaNomor,
      },
      rekap: { model: n.modelRekap ?? formulir.rekap.model },
      rekapPerubahan: {
        model: n.modelRekapPerubahan ?? formulir.rekapPerubahan.model,
        varian: n.varianRekapPerubahan ?? formulir.rekapPerubahan.varian,
      },
      lembarKontrol: { model: n.modelLembarKontrol ?? formulir.lembarKontrol.model },
    },
    penerima: penerima ?? profil.penerima,
  };
}
