import type { CalonVersi, StatusBerkas } from '../../../core/berkas/gather-versi.ts';
import type { Pemilih } from '../../../core/berkas/pemilih.ts';
import { computeRekapDesa } from '../../../core/rekap/compute-rekap.ts';
import { compareVersi } from '../../../core/versi/compare-versi.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { buildVersi } from '../../save-masukan.ts';
import { computeVersi } from '../../store/compute-versi.ts';
import { loadPemilihDesa } from '../../store/load-versi.ts';
import { findVersiSeisi, type KepalaAktif } from '../../store/query-versi.ts';
import type { SesiAktif } from '../konteks.ts';
import { buildTpsResmi, getKeadaan, ringkasAngka } from './keadaan-data.ts';
import type { BerkasRancangan, NasibDesa } from './rancangan.ts';

type Selisih = Pick<NasibDesa, 'ditambah' | 'hilang' | 'berubah'>;

function computeSelisih(lama: readonly Pemilih[] | null, baru: readonly Pemilih[]): Selisih {
  const { ditambah, hilang, berubah } = compareVersi(lama ?? [], baru);
  return { ditambah: ditambah.length, hilang: hilang.length, berubah: berubah.length };
}

function findStatus(
  sesi: SesiAktif,
  calon: CalonVersi,
  status: readonly StatusBerkas[],
  aktif: KepalaAktif | null,
): NasibDesa['status'] {
  if (aktif === null) return 'baru';
  const { isiHash } = computeVersi(buildVersi(calon, status), sesi.kecamatan.kode);
  const seisi = findVersiSeisi(sesi.db, calon.desa, isiHash);
  if (seisi === null) return 'berubah';
  return seisi.aktif ? 'sama' : 'kembali';
}

/** What saving this content would do to its desa. */
export function computeNasib(
  sesi: SesiAktif,
  calon: CalonVersi,
  status: readonly StatusBerkas[],
  aktif: KepalaAktif | null,
  berkas: readonly BerkasRancangan[],
): NasibDesa {
  const { desa, pemilih } = calon;
  const nasib = findStatus(sesi, calon, status, aktif);
  const tps = new Set(pemilih.map((p) => p.tps));
  const lama = aktif?.tps ?? [];
  const rekapLama = getKeadaan(sesi).rekap.desa.find((d) => d.kode === desa);
  const nama = namaDesa(desa, sesi.kecamatan);
  const resmi = buildTpsResmi(sesi.pengaturan()).get(desa) ?? [];
  return {
    kode: desa,
    nama,
    berkas: calon.berkas.flatMap((i) => berkas[i]?.id ?? []),
    status: nasib,
    versiLama: aktif?.nomor ?? null,
    barisLama: aktif?.jumlahBaris ?? null,
    barisBaru: pemilih.length,
    ...(nasib === 'sama'
      ? { ditambah: 0, hilang: 0, berubah: 0 }
      : computeSelisih(aktif === null ? null : loadPemilihDesa(sesi.db, desa, 'aktif'), pemilih)),
    angkaLama: rekapLama === undefined || !rekapLama.adaData ? null : ringkasAngka(rekapLama),
    angkaBaru: ringkasAngka(computeRekapDesa({ kode: desa, nama }, pemilih, sesi.profil(), resmi)),
    tpsBaru: [...tps].filter((t) => !lama.includes(t)).sort(),
    tpsHilang: lama.filter((t) => !tps.has(t)),
  };
}
