import type { BerkasTerbaca, CalonVersi, HasilKumpul, StatusBerkas } from '../core/berkas/gather-versi.ts';
import type { AlasanTolak } from '../core/berkas/hasil-berkas.ts';
import type { Temuan } from '../core/pemeriksaan/temuan.ts';
import { gagal, ok, type Result } from '../core/result.ts';
import { namaDesa, type Kecamatan } from '../core/wilayah/wilayah.ts';
import type { HasilBaca } from './intake/read-berkas.ts';
import type { BasisData } from './store/basis-data.ts';
import type { VersiMasuk } from './store/compute-versi.ts';
import { loadVersiAktif } from './store/load-versi.ts';
import type { GalatBasisData } from './store/galat-basis-data.ts';
import { saveVersiBersama, type GalatSimpan, type HasilSimpan } from './store/save-versi.ts';

export interface HasilMasukan {
  readonly status: readonly StatusBerkas[];
  /** Findings of this run: files refused, given twice, versions made current again. */
  readonly temuan: readonly Temuan[];
}

/** What was read of a file, as the joining of files takes it. */
export function toBerkasTerbaca({ nama, sha256, ukuran, hasil }: HasilBaca): BerkasTerbaca {
  return {
    nama,
    sha256,
    ukuran,
    hasil: hasil.ok ? hasil.nilai : null,
    alasanBaca: hasil.ok ? null : hasil.galat,
  };
}

/**
 * Saves the groups of desa of a run, each in one transaction, and says what has become of every file.
 * A group refused by the store (TPS_BERKURANG) refuses its files; the others stand.
 */
export function saveMasukan(
  db: BasisData,
  kumpul: HasilKumpul,
  kecamatan: Kecamatan,
  ganti: boolean,
): Result<HasilMasukan, GalatBasisData> {
  // By content: a second copy of a file shares the fate of the first.
  const tambahan = new Map<string | null, AlasanTolak>();
  const temuan: Temuan[] = [...kumpul.temuan];
  for (const kelompok of kumpul.kelompok) {
    const hasil = saveVersiBersama(db, { versi: kelompok.map((c) => buildVersi(c, kumpul.status)), ganti });
    if (hasil.ok) temuan.push(...hasil.nilai.flatMap((h) => catatKembali(h, kecamatan)));
    else if (hasil.galat.kode === 'TPS_BERKURANG') {
      const alasan = tpsBerkurang(hasil.galat, kecamatan);
      for (const c of kelompok)
        for (const i of c.berkas) tambahan.set(kumpul.status[i]?.sha256 ?? null, alasan);
    } else return gagal(hasil.galat);
  }
  const status = kumpul.status.map((s) => {
    const alasan = s.sha256 === null ? undefined : tambahan.get(s.sha256);
    return alasan === undefined ? s : { ...s, baris: 0, alasan: [...s.alasan, alasan] };
  });
  temuan.push(...catatDitolak(status, db, kecamatan));
  return ok({ status, temuan });
}

/** The new version of a desa as the store takes it. `status`: of all files of the run. */
export function buildVersi(calon: CalonVersi, status: readonly StatusBerkas[]): VersiMasuk {
  return {
    desa: calon.desa,
    pemilih: calon.pemilih,
    temuan: calon.temuan,
    berkas: [
      ...(calon.berkasLama ?? []),
      ...calon.berkas.flatMap((i) => {
        const s = status[i];
        return s === undefined || s.sha256 === null
          ? []
          : [{ nama: s.nama, sha256: s.sha256, ukuran: s.ukuran, jenis: s.jenis, jumlahBaris: s.baris }];
      }),
    ],
  };
}

function tpsBerkurang(
  galat: Extract<GalatSimpan, { kode: 'TPS_BERKURANG' }>,
  kecamatan: Kecamatan,
): AlasanTolak {
  const rinci = galat.berkurang
    .map((b) => `${namaDesa(b.desa, kecamatan)} TPS ${b.tps.join(', ')}`)
    .join('; ');
  return {
    kode: 'TPS_BERKURANG',
    pesan: `TPS yang sudah ada di data sebelumnya tidak ada lagi di berkas baru: ${rinci}. Sertakan berkas TPS itu, atau jalankan dengan --ganti bila memang harus diganti seluruhnya.`,
    lembar: null,
    baris: null,
    kolom: null,
  };
}

function catatKembali(hasil: HasilSimpan, kecamatan: Kecamatan): readonly Temuan[] {
  if (hasil.status !== 'kembali') return [];
  const pesan = `Data desa ${namaDesa(hasil.desa, kecamatan)} sama dengan versi ${String(hasil.nomor)} yang lama; versi itu berlaku kembali.`;
  return [
    {
      kode: 'VERSI_LAMA_BERLAKU_KEMBALI',
      tingkat: 'info',
      pesan,
      desa: hasil.desa,
      tps: null,
      berkas: null,
      lembar: null,
      baris: null,
    },
  ];
}

/** One finding per refused file and desa: a reader of the figures must know that they are not from the file just handed in. */
function catatDitolak(
  status: readonly StatusBerkas[],
  db: BasisData,
  kecamatan: Kecamatan,
): readonly Temuan[] {
  const berlaku = new Set(loadVersiAktif(db).map((v) => v.desa));
  return status
    .filter((s) => s.alasan.length > 0)
    .flatMap((s) =>
      (s.desa.length === 0 ? [null] : s.desa).map((desa): Temuan => {
        const akibat =
          desa === null
            ? 'Tidak ada data yang berubah.'
            : berlaku.has(desa)
              ? `Data lama desa ${namaDesa(desa, kecamatan)} tetap berlaku.`
              : `Desa ${namaDesa(desa, kecamatan)} belum punya data.`;
        return {
          kode: 'BERKAS_DITOLAK',
          tingkat: 'galat',
          pesan: `Berkas ditolak: ${s.alasan[0]?.pesan ?? ''} ${akibat}`,
          desa,
          tps: null,
          berkas: s.nama,
          lembar: s.alasan[0]?.lembar ?? null,
          baris: s.alasan[0]?.baris ?? null,
        };
      }),
    );
}
