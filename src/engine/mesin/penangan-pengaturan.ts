import type { GalatPanggilan } from '../../contract/galat.ts';
import type { BagianPengaturan, IsianPengaturan } from '../../contract/pengaturan-schema.ts';
import { ok, type Result } from '../../core/result.ts';
import { DAFTAR_TEMPLAT, periksaTemplat } from '../../core/templat/daftar-templat.ts';
import { cleanTemplat, formatTolakTemplat } from '../../core/templat/simpan-templat.ts';
import { saveBagian } from '../store/pengaturan.ts';
import { tolak, tolakBasisData } from './galat.ts';
import { completeIsianDesa } from './isian-pengaturan.ts';
import type { PenanganSesi, SesiAktif } from './konteks.ts';
import { checkNilaiProfil, checkRapat } from './periksa-isian.ts';

export const loadPengaturanSesi: PenanganSesi<'pengaturan.load'> = (_, sesi) =>
  ok({
    isian: sesi.pengaturan(),
    kecamatan: sesi.kecamatan,
    profil: sesi.profilAsal,
    kodeTahapan: sesi.db.keterangan.identitas.tahapan,
  });

/** Saving what is there already leaves no entry in the jejak. */
function save<B extends BagianPengaturan>(
  sesi: SesiAktif,
  bagian: B,
  isi: IsianPengaturan[B],
): Result<null, GalatPanggilan> {
  if (JSON.stringify(sesi.pengaturan()[bagian]) === JSON.stringify(isi)) return ok(null);
  const hasil = saveBagian(sesi.db, bagian, isi);
  sesi.basikan();
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
}

export const saveKantor: PenanganSesi<'pengaturan.saveKantor'> = ({ isian }, sesi) =>
  save(sesi, 'kantor', isian);

export const saveDesa: PenanganSesi<'pengaturan.saveDesa'> = ({ isian }, sesi) => {
  const { kecamatan } = sesi;
  const asing = isian.find((d) => !kecamatan.desa.some((k) => k.kode === d.kode));
  if (asing !== undefined)
    return tolak(
      'DESA_TIDAK_DIKENAL',
      `Desa berkode ${asing.kode} tidak ada di Kecamatan ${kecamatan.nama}. Hapus barisnya, lalu simpan lagi.`,
    );
  const kembar = isian.find((d, i) => isian.findIndex((lain) => lain.kode === d.kode) !== i);
  if (kembar !== undefined)
    return tolak(
      'DESA_GANDA',
      `Desa berkode ${kembar.kode} tertulis dua kali. Sisakan satu, lalu simpan lagi.`,
    );
  return save(sesi, 'desa', completeIsianDesa(kecamatan, isian, sesi.pengaturan().desa));
};

export const savePenerima: PenanganSesi<'pengaturan.savePenerima'> = ({ isian }, sesi) =>
  save(sesi, 'penerima', isian);

export const savePleno: PenanganSesi<'pengaturan.savePleno'> = ({ isian }, sesi) =>
  save(sesi, 'pleno', isian);

export const saveNilaiProfil: PenanganSesi<'pengaturan.saveNilaiProfil'> = ({ isian }, sesi) => {
  const putusan = checkNilaiProfil(isian);
  return putusan.ok ? save(sesi, 'nilaiProfil', isian) : putusan;
};

export const saveSamaran: PenanganSesi<'pengaturan.saveSamaran'> = ({ isian }, sesi) =>
  save(sesi, 'samaran', isian);

export const saveRapat: PenanganSesi<'pengaturan.saveRapat'> = ({ isian }, sesi) => {
  const putusan = checkRapat(isian);
  return putusan.ok ? save(sesi, 'rapat', isian) : putusan;
};

/** Words that name a field nobody knows, or lack the figures or the signatures, would spoil every document made of them. */
export const saveTemplat: PenanganSesi<'pengaturan.saveTemplat'> = ({ isian }, sesi) => {
  const bersih = cleanTemplat(isian);
  for (const { id, judul } of DAFTAR_TEMPLAT) {
    const galat = bersih[id] === undefined ? [] : periksaTemplat(id, bersih[id]);
    if (galat.length > 0) return tolak('TEMPLAT_TIDAK_SAH', formatTolakTemplat(judul, galat));
  }
  return save(sesi, 'templat', bersih);
};
