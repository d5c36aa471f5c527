import type { HasilPengesahan } from '../../../contract/bentuk/rapat.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { daftarDokumen } from '../../../core/dokumen/daftar-dokumen.ts';
import { checkPeristiwa } from '../../../core/pleno/check-peristiwa.ts';
import { findRapat } from '../../../core/pleno/keadaan-pleno.ts';
import type { AngkaDisahkan } from '../../../core/pleno/peristiwa-pleno.ts';
import type { Angka } from '../../../core/rekap/angka.ts';
import { ok, type Result } from '../../../core/result.ts';
import { appendPeristiwaPleno } from '../../store/peristiwa-pleno.ts';
import { createCadangan } from '../cadangan-pekerjaan.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { getCapDesa } from '../dokumen/fakta-desa.ts';
import { makeDokumen } from '../dokumen/penangan-dokumen.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { KonteksPanggilan, PenanganSesi, SesiAktif } from '../konteks.ts';
import { lockDokumen } from '../dokumen/kunci-dokumen.ts';
import { loadKeadaanPleno } from './keadaan-rapat.ts';
import { BELUM_DIBUKA, findSyarat, findSyaratDesa } from './syarat.ts';
import { buildKeadaanRapat } from './tampil-rapat.ts';

function composeAngka({ awal, baru, tms, ubah, akhir }: Angka, cap: string): AngkaDisahkan {
  return { awal, baru, tms, ubah, akhir, cap };
}

function tolakSyarat(dilarang: readonly string[]): Result<never, GalatPanggilan> {
  return tolak('BELUM_DAPAT_DISAHKAN', `Belum dapat disahkan. ${dilarang.join(' ')}`);
}

/** Everything that must be confirmed was shown and confirmed; something new was not. */
function isDikonfirmasi(diminta: readonly string[], dikonfirmasi: readonly string[]): boolean {
  const sudah = new Set(dikonfirmasi);
  return diminta.every((d) => sudah.has(d));
}

const BELUM_DIKONFIRMASI = tolak(
  'BELUM_DIKONFIRMASI',
  'Ada hal yang belum dikonfirmasi, atau berubah sejak ditampilkan. Baca lagi daftarnya, kemudian sahkan.',
);

export const sahkanDesa: PenanganSesi<'rapat.sahkanDesa'> = ({ desa, dikonfirmasi }, sesi) => {
  const pleno = loadKeadaanPleno(sesi);
  const rapat = findRapat(pleno);
  const d = getKeadaan(sesi).rekap.desa.find((x) => x.kode === desa);
  if (d === undefined) return tolak('DESA_TIDAK_DIKENAL', 'Desa itu tidak ada di kecamatan ini.');
  const isi = {
    jenis: 'DESA_DISAHKAN',
    desa,
    angka: composeAngka(d, getCapDesa(sesi).get(desa) ?? ''),
  } as const;
  const boleh = checkPeristiwa(pleno, isi, [desa]);
  if (!boleh.ok) return tolak(boleh.galat.kode, boleh.galat.pesan);
  if (rapat === null) throw new Error('allowed without a meeting');
  const syarat = findSyaratDesa(sesi, rapat, d);
  if (syarat.dilarang.length > 0) return tolakSyarat(syarat.dilarang);
  if (!isDikonfirmasi(syarat.dikonfirmasi, dikonfirmasi)) return BELUM_DIKONFIRMASI;
  const hasil = sesi.db.transact(() => ok(appendPeristiwaPleno(sesi.db, isi, false)));
  return hasil.ok ? ok(buildKeadaanRapat(sesi)) : tolakBasisData(hasil.galat);
};

/** The decision itself, in one transaction. From here on it stands, whatever becomes of paper and backup. */
function putuskan(
  sesi: SesiAktif,
  nomor: string,
  dikonfirmasi: readonly string[],
): Result<null, GalatPanggilan> {
  const pleno = loadKeadaanPleno(sesi);
  const rapat = findRapat(pleno);
  const { rekap, kepalaJejak } = getKeadaan(sesi);
  const { dilarang, dikonfirmasi: catatan } = rapat === null ? BELUM_DIBUKA : findSyarat(sesi, rapat);
  const isi = {
    jenis: 'KECAMATAN_DISAHKAN',
    nomor,
    angka: composeAngka(rekap, kepalaJejak),
    catatan,
  } as const;
  const boleh = checkPeristiwa(
    pleno,
    isi,
    sesi.kecamatan.desa.map((d) => d.kode),
  );
  if (!boleh.ok) return tolak(boleh.galat.kode, boleh.galat.pesan);
  if (dilarang.length > 0) return tolakSyarat(dilarang);
  if (!isDikonfirmasi(catatan, dikonfirmasi)) return BELUM_DIKONFIRMASI;
  const hasil = sesi.db.transact(() => {
    appendPeristiwaPleno(sesi.db, isi, true);
    return ok(null);
  });
  if (!hasil.ok) return tolakBasisData(hasil.galat);
  sesi.basikan();
  return ok(null);
}

/** Paper and backup of a decision. May be done again after a power cut: what is there already stays. */
async function tuntaskan(
  sesi: SesiAktif,
  konteks: KonteksPanggilan,
): Promise<Result<HasilPengesahan, GalatPanggilan>> {
  const disahkan = findRapat(loadKeadaanPleno(sesi))?.disahkan ?? null;
  if (disahkan === null) return tolak('BELUM_DISAHKAN', 'Rapat pleno belum disahkan.');
  const jenis = daftarDokumen.filter((e) => !e.rahasia).map((e) => e.jenis);
  const dibuat = await makeDokumen({ jenis, desa: null, draf: false, rahasia: false }, sesi, konteks);
  if (!dibuat.ok) return dibuat;
  const dikunci = await lockDokumen(sesi, { jenis, desa: null }, disahkan.waktu);
  if (!dikunci.ok) return dikunci;
  konteks.onKemajuan({ teks: 'Membuat cadangan …', selesai: null, jumlah: null });
  const cadangan = await createCadangan(sesi, 'manual');
  const masalah = dibuat.nilai.dilewati.map((d) => `${d.nama}: ${d.alasan}`);
  return ok({
    nomor: disahkan.nomor,
    kepalaJejak: getKeadaan(sesi).kepalaJejak,
    dokumen: dikunci.nilai,
    masalah: cadangan.ok ? masalah : [...masalah, cadangan.galat.pesan],
    cadangan: cadangan.ok ? cadangan.nilai.nama : null,
  });
}

export const sahkanRapat: PenanganSesi<'rapat.sahkan'> = async ({ nomor, dikonfirmasi }, sesi, konteks) => {
  const putusan = putuskan(sesi, nomor, dikonfirmasi);
  if (!putusan.ok) return putusan;
  return tuntaskan(sesi, konteks);
};

export const tuntaskanRapat: PenanganSesi<'rapat.tuntaskan'> = (_masukan, sesi, konteks) =>
  tuntaskan(sesi, konteks);
