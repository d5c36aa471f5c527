import { mergeFormulirLama, type FormulirDiatur } from './formulir-diatur.ts';
import type { IsianPengaturan, KunciFormulir, NilaiProfil } from './pengaturan-schema.ts';
import type { Formulir, Profil } from '../core/profil/profil.ts';

type Diatur = FormulirDiatur[KunciFormulir];

function applyFormulir<F extends Formulir>(asal: F, diatur: Diatur): F {
  return {
    ...asal,
    ...(diatur?.model === undefined ? {} : { model: diatur.model }),
    ...(diatur?.judul === undefined ? {} : { judul: diatur.judul }),
  };
}

function applyVarian<F extends Formulir & { readonly varian: 'lp' | 'jumlah' }>(asal: F, diatur: Diatur): F {
  return { ...applyFormulir(asal, diatur), varian: diatur?.varian ?? asal.varian };
}

function applyFormulirProfil(asal: Profil['formulir'], n: NilaiProfil): Profil['formulir'] {
  const d = mergeFormulirLama(n);
  return {
    beritaAcara: {
      ...applyFormulir(asal.beritaAcara, d.beritaAcara),
      polaNomor: n.polaNomor ?? asal.beritaAcara.polaNomor,
    },
    beritaAcaraPps: {
      ...applyFormulir(asal.beritaAcaraPps, d.beritaAcaraPps),
      polaNomor: n.polaNomorPps ?? asal.beritaAcaraPps.polaNomor,
    },
    rekap: applyFormulir(asal.rekap, d.rekap),
    rekapPps: applyFormulir(asal.rekapPps, d.rekapPps),
    rekapPerubahan: applyVarian(asal.rekapPerubahan, d.rekapPerubahan),
    rekapPerubahanPps: applyVarian(asal.rekapPerubahanPps, d.rekapPerubahanPps),
    lembarKontrol: applyFormulir(asal.lembarKontrol, d.lembarKontrol),
    rekapDisabilitas: applyFormulir(asal.rekapDisabilitas, d.rekapDisabilitas),
    rekapKtpEl: applyFormulir(asal.rekapKtpEl, d.rekapKtpEl),
    rekapTps: applyFormulir(asal.rekapTps, d.rekapTps),
    daftarPerubahan: applyFormulir(asal.daftarPerubahan, d.daftarPerubahan),
    laporanCoklit: applyFormulir(asal.laporanCoklit, d.laporanCoklit),
  };
}

/** The profile with what the office has set in its place: limits, words of its stage, forms, paper, signers, recipients. */
export function applyNilaiProfil(
  profil: Profil,
  kodeTahapan: string,
  { nilaiProfil: n, penerima }: Pick<IsianPengaturan, 'nilaiProfil' | 'penerima'>,
): Profil {
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
    formulir: applyFormulirProfil(profil.formulir, n),
    kertas: n.kertas ?? profil.kertas,
    penandaTangan: n.penandaTangan ?? profil.penandaTangan,
    penandaTanganPps: n.penandaTanganPps ?? profil.penandaTanganPps,
    penerima: penerima ?? profil.penerima,
  };
}
