import { findEntri } from '../../../core/dokumen/daftar-dokumen.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { SesiAktif } from '../konteks.ts';
import { createCariAlasan } from './alasan-draf.ts';
import type { DokumenKini, Papan } from './keadaan-dokumen.ts';
import { filterDokumen, type Pilihan } from './pilih-dokumen.ts';

export interface Dilewati {
  readonly nama: string;
  readonly alasan: string;
}

/** What of the documents asked for can be made, and why the others cannot. */
export interface RencanaBuat {
  readonly dokumen: readonly DokumenKini[];
  /** Locked by a plenary. */
  readonly disahkan: number;
  readonly dilewati: readonly Dilewati[];
  /** Why nothing of it can be a final document; `null`: something can, or something else is in the way. */
  readonly hanyaDraf: string | null;
}

export interface PermintaanBuat extends Pilihan {
  readonly draf: boolean;
  readonly rahasia: boolean;
}

const ALASAN_RAHASIA =
  'Memuat NIK, NKK, dan tanggal lahir lengkap, sehingga hanya dibuat bila dokumen rahasia disertakan dengan sengaja.';

function listJenisRahasia({ jenis, rahasia }: PermintaanBuat): readonly Dilewati[] {
  if (rahasia) return [];
  return jenis
    .map((j) => findEntri(j))
    .filter((e) => e.rahasia)
    .map((e) => ({ nama: e.judul, alasan: ALASAN_RAHASIA }));
}

/** One line for the kecamatan and one for each desa, not one for every document. */
function listTertahan(
  tertahan: readonly { readonly dokumen: DokumenKini; readonly alasan: readonly string[] }[],
  { fakta }: Papan,
): readonly Dilewati[] {
  const perDesa = Map.groupBy(tertahan, (t) => t.dokumen.sasaran.desa);
  return [...perDesa].map(([desa, isi]) => ({
    nama:
      desa === null
        ? 'Dokumen kecamatan'
        : `Dokumen Desa ${formatNamaWilayah(namaDesa(desa, fakta.kecamatan))}`,
    alasan: (isi[0]?.alasan ?? []).join(' '),
  }));
}

/** Desa named that have handed in nothing: there is nothing to make of them. */
function listDesaKosong({ desa, jenis }: PermintaanBuat, { fakta }: Papan): readonly Dilewati[] {
  if (desa === null || jenis.every((j) => findEntri(j).lingkup === 'kecamatan')) return [];
  return fakta.rekap.desa
    .filter((d) => desa.includes(d.kode) && !d.adaData)
    .map((d) => ({
      nama: `Dokumen Desa ${formatNamaWilayah(d.nama)}`,
      alasan: 'Data desa ini belum masuk. Impor berkas atau rekapnya dahulu.',
    }));
}

export function planBuat(sesi: SesiAktif, papan: Papan, minta: PermintaanBuat): RencanaBuat {
  const cariAlasan = createCariAlasan(sesi);
  const dipilih = filterDokumen(papan.dokumen, minta).filter((d) => minta.rahasia || !d.entri.rahasia);
  const terkunci = dipilih.filter((d) => d.keadaan === 'disahkan');
  const terbuka = dipilih.filter((d) => d.keadaan !== 'disahkan');
  const tertahan = terbuka.flatMap((dokumen) => {
    const alasan = minta.draf ? [] : cariAlasan(dokumen.entri, dokumen.sasaran);
    return alasan.length === 0 ? [] : [{ dokumen, alasan }];
  });
  const ditahan = new Set(tertahan.map((t) => t.dokumen));
  const dokumen = terbuka.filter((d) => !ditahan.has(d));
  const kosong = listDesaKosong(minta, papan);
  const alasanPertama = tertahan[0]?.alasan[0] ?? null;
  return {
    // The cover lists what the others have become.
    dokumen: [
      ...dokumen.filter((d) => d.entri.jenis !== 'sampul'),
      ...dokumen.filter((d) => d.entri.jenis === 'sampul'),
    ],
    disahkan: terkunci.length,
    dilewati: [...listJenisRahasia(minta), ...kosong, ...listTertahan(tertahan, papan)],
    hanyaDraf: dokumen.length === 0 && terkunci.length === 0 ? alasanPertama : null,
  };
}
