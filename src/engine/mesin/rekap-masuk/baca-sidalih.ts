import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import { gatherVersi } from '../../../core/berkas/gather-versi.ts';
import { bandingDaftar, type BedaOrang } from '../../../core/rekonsiliasi/banding-daftar.ts';
import { ok, type Result } from '../../../core/result.ts';
import { toBerkasTerbaca } from '../../save-masukan.ts';
import { loadPemilihDesa } from '../../store/load-versi.ts';
import { listBerkasTitipan } from '../data/berkas-titipan.ts';
import { readSemua } from '../data/baca-rancangan.ts';
import type { KonteksPanggilan, SesiAktif } from '../konteks.ts';

/** Sidalih's lists by desa; nothing of them is kept. */
export interface DaftarSidalih {
  readonly perDesa: ReadonlyMap<string, readonly Pemilih[]>;
  readonly ditolak: readonly { readonly berkas: string; readonly pesan: string }[];
}

export async function readSidalih(
  titipan: readonly string[],
  sesi: SesiAktif,
  konteks: KonteksPanggilan,
): Promise<Result<DaftarSidalih, GalatPanggilan>> {
  const masuk = await listBerkasTitipan(titipan, konteks.mesin);
  if (!masuk.ok) return masuk;
  const dibaca = await readSemua(sesi, masuk.nilai, konteks);
  const kumpul = gatherVersi(
    dibaca.map((b) => toBerkasTerbaca(b.hasil)),
    sesi.kecamatan,
  );
  return ok({
    perDesa: new Map(kumpul.kelompok.flat().map((c) => [c.desa, c.pemilih])),
    ditolak: kumpul.status.flatMap((s) => {
      const [alasan] = s.alasan;
      return alasan === undefined ? [] : [{ berkas: s.nama, pesan: alasan.pesan }];
    }),
  });
}

/** `null`: the desa has no names of its own. */
export function bandingDesa(
  sesi: SesiAktif,
  desa: string,
  sidalih: readonly Pemilih[],
): readonly BedaOrang[] | null {
  const kita = loadPemilihDesa(sesi.db, desa, 'aktif');
  if (kita === null) return null;
  const tms = new Set(sesi.profil().keterangan.tms.map((k) => k.kode));
  return bandingDaftar(kita, sidalih, (k) => tms.has(k));
}
