import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPetaManual, type PetaManual } from '../../../core/berkas/peta-manual.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { MasukanSah } from '../../../contract/daftar.ts';
import { ok, type Result } from '../../../core/result.ts';
import { loadPemilihDesa } from '../../store/load-versi.ts';
import { savePetaKolom } from '../../store/peta-kolom.ts';
import { renderDaftarXlsx } from '../../render/render-daftar-xlsx.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { KonteksPanggilan, PenanganSesi, SesiAktif } from '../konteks.ts';
import { findKunciData } from '../rapat/keadaan-rapat.ts';
import { readSemua, readUlang } from './baca-rancangan.ts';
import { computeBedaVersi } from './beda-versi.ts';
import { listBerkasTitipan } from './berkas-titipan.ts';
import { composeLembarTolakan } from './lembar-tolakan.ts';
import { formatNamaBerkas } from './nama-berkas.ts';
import { parseKolom } from './peta-ingatan.ts';
import {
  createRancangan,
  dropRancangan,
  findRancangan,
  requireBerkas,
  requireRancangan,
  type BerkasRancangan,
  type Rancangan,
} from './rancangan.ts';
import { saveRancangan } from './simpan-rancangan.ts';
import { susunRancangan } from './susun-rancangan.ts';
import { TIPE_XLSX } from './tipe-media.ts';

async function tampilkan(sesi: SesiAktif, r: Rancangan, { signal, onKemajuan }: KonteksPanggilan) {
  const { tampil } = await susunRancangan(sesi, r, signal, (nama, selesai, jumlah) =>
    onKemajuan({ teks: `Membandingkan dengan data yang berlaku: ${nama}`, selesai, jumlah }),
  );
  return ok(tampil);
}

/** A draft that could not be finished is none. */
export const readImpor: PenanganSesi<'impor.read'> = async ({ titipan }, sesi, konteks) => {
  dropRancangan(sesi);
  const masuk = await listBerkasTitipan(titipan, konteks.mesin);
  if (!masuk.ok) return masuk;
  if (masuk.nilai.length === 0)
    return tolak(
      'TIDAK_ADA_BERKAS',
      'Tidak ada berkas di folder atau arsip yang dipilih. Pilih folder yang berisi berkas desa.',
    );
  const berkas = await readSemua(sesi, masuk.nilai, konteks);
  const rancangan = createRancangan(sesi, berkas);
  try {
    return await tampilkan(sesi, rancangan, konteks);
  } catch (e) {
    dropRancangan(sesi);
    throw e;
  }
};

export const loadImpor: PenanganSesi<'impor.load'> = async ({ rancangan: id }, sesi, konteks) => {
  const rancangan = findRancangan(sesi);
  if (rancangan === null || (id !== null && rancangan.id !== id)) return ok(null);
  const { tampil } = await susunRancangan(sesi, rancangan, konteks.signal);
  return ok(tampil);
};

/** Puts the new reading of files in the place of the old; when that is cancelled the draft is as before. */
export async function replaceBerkas(
  sesi: SesiAktif,
  r: Rancangan,
  baru: readonly BerkasRancangan[],
  konteks: KonteksPanggilan,
) {
  const lama = r.berkas;
  const menurutId = new Map(baru.map((b) => [b.id, b]));
  r.berkas = lama.map((b) => menurutId.get(b.id) ?? b);
  try {
    return await tampilkan(sesi, r, konteks);
  } catch (e) {
    r.berkas = lama;
    throw e;
  }
}

/** The columns chosen on the screen, whose rows are those of the file, as mappings for files of that shape. */
function buildPeta(
  berkas: BerkasRancangan,
  peta: MasukanSah<'impor.petakan'>['peta'],
): Result<readonly PetaManual[], GalatPanggilan> {
  const pratinjau = berkas.hasil.hasil.ok ? berkas.hasil.hasil.nilai.pratinjau : [];
  const hasil: PetaManual[] = [];
  for (const { bentuk, barisJudul, barisData, kolom } of peta) {
    const lembar = pratinjau.find((l) => l.bentuk === bentuk);
    const terpilih = parseKolom(kolom);
    if (lembar === undefined || terpilih === null)
      return tolak(
        'PETA_TIDAK_COCOK',
        'Pilihan kolom itu bukan untuk berkas ini. Buka lagi pilihan kolomnya, lalu pilih ulang.',
      );
    if (barisJudul !== null && barisJudul >= barisData)
      return tolak(
        'PETA_TIDAK_SAH',
        'Baris judul harus berada di atas baris pemilih pertama. Betulkan nomor barisnya.',
      );
    hasil.push(buildPetaManual(lembar, { barisJudul, barisData, kolom: terpilih }));
  }
  return ok(hasil);
}

function savePeta(sesi: SesiAktif, peta: readonly PetaManual[]): Result<null, GalatPanggilan> {
  const hasil = sesi.db.transact(() => {
    for (const p of peta) savePetaKolom(sesi.db, p.bentuk, JSON.stringify(p));
    return ok(null);
  });
  return hasil.ok ? ok(null) : tolakBasisData(hasil.galat);
}

/** Refused files of a shape that was just remembered: they are read anew by it. */
function listSebentuk(
  r: Rancangan,
  kecuali: BerkasRancangan,
  peta: readonly PetaManual[],
): readonly BerkasRancangan[] {
  const bentuk = new Set(peta.map((p) => p.bentuk));
  return r.berkas.filter((b) => {
    if (b.id === kecuali.id || b.peta.length > 0 || !b.hasil.hasil.ok) return false;
    return (
      b.hasil.hasil.nilai.jumlahAlasan > 0 && b.hasil.hasil.nilai.pratinjau.some((l) => bentuk.has(l.bentuk))
    );
  });
}

export const petakanImpor: PenanganSesi<'impor.petakan'> = async (masukan, sesi, konteks) => {
  const rancangan = requireRancangan(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const berkas = requireBerkas(rancangan.nilai, masukan.berkas);
  if (!berkas.ok) return berkas;
  const peta = buildPeta(berkas.nilai, masukan.peta);
  if (!peta.ok) return peta;
  const { terimaRusak } = berkas.nilai;
  const dibaca = await readUlang(sesi, { berkas: berkas.nilai, peta: peta.nilai, terimaRusak }, konteks);
  if (!dibaca.ok) return dibaca;
  const baru = [dibaca.nilai];
  if (masukan.ingat) {
    const tersimpan = savePeta(sesi, peta.nilai);
    if (!tersimpan.ok) return tersimpan;
    for (const lain of listSebentuk(rancangan.nilai, berkas.nilai, peta.nilai)) {
      const ulang = await readUlang(sesi, { berkas: lain, peta: [], terimaRusak: lain.terimaRusak }, konteks);
      if (ulang.ok) baru.push(ulang.nilai);
    }
  }
  return replaceBerkas(sesi, rancangan.nilai, baru, konteks);
};

export const terimaRusakImpor: PenanganSesi<'impor.terimaRusak'> = async (masukan, sesi, konteks) => {
  const rancangan = requireRancangan(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const berkas = requireBerkas(rancangan.nilai, masukan.berkas);
  if (!berkas.ok) return berkas;
  const { hasil, terimaRusak, peta } = berkas.nilai;
  const boleh = hasil.hasil.ok && hasil.hasil.nilai.hanyaNomorRusak;
  if (masukan.terima && !boleh && !terimaRusak)
    return tolak(
      'BUKAN_NOMOR_RUSAK',
      'Berkas ini ditolak bukan hanya karena NIK atau NKK rusak, sehingga tidak dapat diterima begitu saja. Betulkan dahulu yang lain.',
    );
  const dibaca = await readUlang(sesi, { berkas: berkas.nilai, peta, terimaRusak: masukan.terima }, konteks);
  if (!dibaca.ok) return dibaca;
  return replaceBerkas(sesi, rancangan.nilai, [dibaca.nilai], konteks);
};

export const dropBerkasImpor: PenanganSesi<'impor.dropBerkas'> = async (masukan, sesi, konteks) => {
  const rancangan = requireRancangan(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const berkas = requireBerkas(rancangan.nilai, masukan.berkas);
  if (!berkas.ok) return berkas;
  rancangan.nilai.berkas = rancangan.nilai.berkas.filter((b) => b.id !== berkas.nilai.id);
  return tampilkan(sesi, rancangan.nilai, konteks);
};

export const saveImpor: PenanganSesi<'impor.save'> = async (masukan, sesi, konteks) => {
  const rancangan = requireRancangan(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const terkunci = findKunciData(sesi, masukan.desa);
  if (terkunci !== null) return terkunci;
  const pilihan = { desa: new Set(masukan.desa), ganti: new Set(masukan.ganti) };
  const hasil = await saveRancangan(sesi, rancangan.nilai, pilihan, konteks);
  if (!hasil.ok) return hasil;
  if (!hasil.nilai.adaSisa) dropRancangan(sesi);
  return ok(hasil.nilai.hasil);
};

export const discardImpor: PenanganSesi<'impor.discard'> = ({ rancangan }, sesi) => {
  if (findRancangan(sesi)?.id === rancangan) dropRancangan(sesi);
  return ok(null);
};

export const bedaImpor: PenanganSesi<'impor.beda'> = async (
  { rancangan: id, desa, limit },
  sesi,
  konteks,
) => {
  const rancangan = requireRancangan(sesi, id);
  if (!rancangan.ok) return rancangan;
  const { kumpul } = await susunRancangan(sesi, rancangan.nilai, konteks.signal);
  const calon = kumpul.kelompok.flat().find((c) => c.desa === desa);
  if (calon === undefined)
    return tolak(
      'DESA_TIDAK_DI_RANCANGAN',
      'Desa itu tidak ada lagi di rancangan ini. Muat ulang halamannya.',
    );
  return ok(computeBedaVersi(loadPemilihDesa(sesi.db, desa, 'aktif') ?? [], calon.pemilih, limit));
};

export const lembarTolakanImpor: PenanganSesi<'impor.lembarTolakan'> = async (masukan, sesi, konteks) => {
  const rancangan = requireRancangan(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const { tampil } = await susunRancangan(sesi, rancangan.nilai, konteks.signal);
  const ditolak = tampil.berkas.filter(
    (b) => b.status === 'ditolak' && (masukan.berkas === null || b.id === masukan.berkas),
  );
  if (ditolak.length === 0)
    return tolak(
      'TIDAK_ADA_TOLAKAN',
      'Tidak ada baris yang ditolak, jadi tidak ada yang perlu dikirim kembali.',
    );
  const satu = masukan.berkas === null ? undefined : ditolak[0];
  const nama = `${formatNamaBerkas(satu === undefined ? `Perlu dibetulkan ${sesi.kecamatan.nama}` : `Perlu dibetulkan ${path.posix.parse(satu.nama).name}`)}.xlsx`;
  const jalur = path.join(await konteks.mesin.folderSementara(), nama);
  await writeFile(jalur, await renderDaftarXlsx(composeLembarTolakan(sesi, ditolak)), { mode: 0o600 });
  return ok(await konteks.mesin.serahkan({ jalur, nama, tipe: TIPE_XLSX }));
};
