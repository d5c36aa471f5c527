import { hash } from 'node:crypto';
import type { IsianDesa, IsianPleno } from '../../../contract/pengaturan-schema.ts';
import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import type { FaktaDesa, FaktaDokumen, Pleno } from '../../../core/dokumen/fakta-dokumen.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import { loadPemilihBerkodeDesa } from '../../store/load-berkode.ts';
import type { SesiAktif } from '../konteks.ts';
import { getKeadaan } from '../data/keadaan-data.ts';

export function isiAtauNull(teks: string): string | null {
  return teks.trim() === '' ? null : teks.trim();
}

/** The meeting as it was filled in, with whoever led it. */
export function buildPlenoDari(
  pleno: IsianPleno,
  { ketua, anggota }: { readonly ketua: string; readonly anggota: readonly string[] },
): Pleno {
  return {
    nomor: isiAtauNull(pleno.nomor),
    tanggal: isiAtauNull(pleno.tanggal),
    jam: isiAtauNull(pleno.jam),
    tempat: isiAtauNull(pleno.tempat),
    ketua: isiAtauNull(ketua),
    anggota: anggota.map(isiAtauNull),
    masukan:
      pleno.masukan === null
        ? null
        : pleno.masukan.map(({ dari, isi }) => ({ dari: isiAtauNull(dari), isi })),
  };
}

/** Fingerprint of the data of every desa: of its rows, or of its figures where there are no names. */
function computeCapDesa(sesi: SesiAktif): ReadonlyMap<string, string> {
  const isi = new Map(
    sesi.db
      .all<{ desa: string; hash: string }>('SELECT desa, isi_hash AS hash FROM versi WHERE aktif = 1')
      .map((v) => [v.desa, v.hash]),
  );
  return new Map(
    getKeadaan(sesi).rekap.desa.map((d) => [
      d.kode,
      hash('sha256', JSON.stringify(['cap-desa/1', d.kode, isi.get(d.kode) ?? (d.adaData ? d : null)])),
    ]),
  );
}

export function getCapDesa(sesi: SesiAktif): ReadonlyMap<string, string> {
  return sesi.simpanan('dokumen.cap-desa', () => computeCapDesa(sesi));
}

export function listFaktaDesa(sesi: SesiAktif): readonly FaktaDesa[] {
  const isian = new Map(sesi.pengaturan().desa.map((d): [string, IsianDesa] => [d.kode, d]));
  const cap = getCapDesa(sesi);
  return sesi.kecamatan.desa.map(({ kode }) => {
    const d = isian.get(kode);
    const capData = cap.get(kode);
    if (d === undefined || capData === undefined) throw new Error('desa without settings or figures');
    return {
      kode,
      pleno: buildPlenoDari(d.pleno, d.pps),
      pantarlih: new Map(d.pantarlih.filter((p) => p.nama.trim() !== '').map((p) => [p.tps, p.nama.trim()])),
      capData,
    };
  });
}

function listKodePerubahan({ keterangan }: Profil): readonly string[] {
  return [keterangan.baru.kode, keterangan.ubah.kode, ...keterangan.tms.map((k) => k.kode)];
}

/** Rows B, U and TMS of a TPS: read per desa when first asked for, and only the last desa is kept. */
export function createListPerubahan(sesi: SesiAktif): FaktaDokumen['listPerubahan'] {
  const kode = listKodePerubahan(sesi.profil());
  let termuat: { readonly desa: string; readonly perTps: Map<string, Pemilih[]> } | null = null;
  return (desa, tps) => {
    if (termuat?.desa !== desa)
      termuat = {
        desa,
        perTps: Map.groupBy(loadPemilihBerkodeDesa(sesi.db, desa, kode), (p) => p.tps),
      };
    return termuat.perTps.get(tps) ?? [];
  };
}
