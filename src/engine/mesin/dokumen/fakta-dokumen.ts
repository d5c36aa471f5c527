import type { IsianPengaturan } from '../../../contract/pengaturan-schema.ts';
import type { FaktaDokumen, IsiPaket, Pleno, Rapat } from '../../../core/dokumen/fakta-dokumen.ts';
import { composeRapatBaku } from '../../../core/dokumen/rapat-baku.ts';
import { readUkuranGambar } from '../../render/ukuran-gambar.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { loadKeadaan } from '../isian-pengaturan.ts';
import type { SesiAktif } from '../konteks.ts';
import { buildPlenoDari, createListPerubahan, isiAtauNull, listFaktaDesa } from './fakta-desa.ts';
import { listKejadian } from './kejadian.ts';
import { addHasilRapat, listKejadianRapat } from '../rapat/fakta-rapat.ts';

/** The meeting as the office has filled it in, without what was said in it. */
export function buildPleno({ pleno, kantor }: IsianPengaturan): Pleno {
  return buildPlenoDari(pleno, kantor.ppk);
}

/** A file that is no picture would spoil every document: then the room stays empty. */
function findLogo({ kantor }: IsianPengaturan): { readonly logo?: string } {
  if (kantor.logo === null) return {};
  const isi = Buffer.from(kantor.logo.slice(kantor.logo.indexOf(',') + 1), 'base64');
  return readUkuranGambar(isi) === null ? {} : { logo: kantor.logo };
}

function findAlamat({ kantor }: IsianPengaturan): { readonly alamat?: string } {
  const bagian = [
    kantor.alamat,
    kantor.telepon === '' ? '' : `Telepon ${kantor.telepon}`,
    kantor.surel === '' ? '' : `Surel ${kantor.surel}`,
  ].filter((b) => b !== '');
  return bagian.length === 0 ? {} : { alamat: bagian.join(' · ') };
}

/** A copy that may leave the office never shows a NIK or NKK in full, whatever lists for the PPS do. */
function buildSamaran({ samaran }: IsianPengaturan): FaktaDokumen['samaran'] {
  return { ...samaran, nomor: samaran.nomor === 'penuh' ? 'tengah' : samaran.nomor };
}

/** What the office has filled in over what an office starts from. */
export function buildIsianRapat(sesi: SesiAktif): Omit<Rapat, 'kejadian'> {
  const { undangan, unsur, acara, serahTerima } = sesi.pengaturan().rapat;
  const baku = composeRapatBaku(sesi.kecamatan, sesi.profil(), sesi.tahapan);
  return {
    undangan: {
      nomor: isiAtauNull(undangan.nomor),
      tanggal: isiAtauNull(undangan.tanggal),
      sifat: undangan.sifat || baku.undangan.sifat,
      lampiran: undangan.lampiran || baku.undangan.lampiran,
      hal: undangan.hal || baku.undangan.hal,
      kepada: undangan.kepada ?? baku.undangan.kepada,
    },
    unsur: unsur ?? baku.unsur,
    acara: acara ?? baku.acara,
    serahTerima: {
      nomor: isiAtauNull(serahTerima.nomor),
      tanggal: isiAtauNull(serahTerima.tanggal),
      penerima: isiAtauNull(serahTerima.penerima),
      jabatan: serahTerima.jabatan || baku.serahTerima.jabatan,
    },
  };
}

/** Everything the documents are made from, as it is now. Lists of persons are read when a document asks for them. */
export function buildFakta(
  sesi: SesiAktif,
  draf: boolean,
  isiPaket: readonly IsiPaket[] | null = null,
): FaktaDokumen {
  const keadaan = getKeadaan(sesi);
  const pengaturan = sesi.pengaturan();
  const profil = sesi.profil();
  return {
    kecamatan: sesi.kecamatan,
    profil: { ...profil, penerima: pengaturan.penerima ?? profil.penerima },
    tahapan: sesi.tahapan,
    rekap: keadaan.rekap,
    pleno: addHasilRapat(sesi, buildPleno(pengaturan)),
    rapat: {
      ...buildIsianRapat(sesi),
      kejadian: [...listKejadian(sesi), ...listKejadianRapat(sesi)],
    },
    desa: listFaktaDesa(sesi),
    listPerubahan: createListPerubahan(sesi),
    samaran: buildSamaran(pengaturan),
    templat: pengaturan.templat,
    kertas: profil.kertas,
    kepalaJejak: keadaan.kepalaJejak,
    isiPaket,
    draf,
    contoh: loadKeadaan(sesi.db).contoh,
    ...findLogo(pengaturan),
    ...findAlamat(pengaturan),
  };
}
