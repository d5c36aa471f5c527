import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { BedaOrang } from './banding-daftar.ts';

/** One thing to do in Sidalih when the server is back. */
export interface TugasEntri {
  readonly pemilih: Pemilih;
  /** Indonesian, as on a worklist: "Tambah pemilih baru", "Tandai TMS 1 Meninggal". */
  readonly tugas: string;
  readonly keterangan: string;
}

function tugasKeterangan(p: Pemilih, profil: Profil): string | null {
  if (p.keterangan === profil.keterangan.baru.kode) return 'Tambah pemilih baru';
  if (p.keterangan === profil.keterangan.ubah.kode) return 'Perbaiki data pemilih';
  const tms = profil.keterangan.tms.find((k) => k.kode === p.keterangan);
  return tms === undefined ? null : `Tandai TMS ${tms.kode} ${tms.label}`;
}

/** What coklit changed: every row with a remark, for a Sidalih that still holds the list from before. */
export function listTugasCoklit(pemilih: readonly Pemilih[], profil: Profil): readonly TugasEntri[] {
  return pemilih.flatMap((p) => {
    const tugas = tugasKeterangan(p, profil);
    return tugas === null ? [] : [{ pemilih: p, tugas, keterangan: '' }];
  });
}

/** What a Sidalih list that was compared still lacks. */
export function listTugasBeda(beda: readonly BedaOrang[], profil: Profil): readonly TugasEntri[] {
  const tms = new Set(profil.keterangan.tms.map((k) => k.kode));
  return beda.flatMap(({ jenis, kiri, kanan, medan }): TugasEntri[] => {
    if (kiri === null)
      return kanan === null || tms.has(kanan.keterangan)
        ? []
        : [
            {
              pemilih: kanan,
              tugas: 'Periksa: ada di Sidalih, tidak ada di daftar desa',
              keterangan: `TPS ${kanan.tps} di Sidalih`,
            },
          ];
    if (jenis === 'hanya-kiri')
      return tms.has(kiri.keterangan) ? [] : [{ pemilih: kiri, tugas: 'Tambah pemilih', keterangan: '' }];
    const tugas = medan.map((m) => {
      if (m === 'tps') return `Pindahkan dari TPS ${kanan?.tps ?? ''} ke TPS ${kiri.tps}`;
      if (m === 'jenisKelamin') return `Betulkan jenis kelamin menjadi ${kiri.jenisKelamin}`;
      return tms.has(kiri.keterangan)
        ? (tugasKeterangan(kiri, profil) ?? 'Tandai TMS')
        : 'Batalkan TMS: pemilih ini aktif di daftar desa';
    });
    return [{ pemilih: kiri, tugas: tugas.join('; '), keterangan: '' }];
  });
}
