import type {
  BarisMasukTampil,
  RancanganRekapMasuk,
  RekapMasukTampil,
  TabelMasuk,
} from '../../../contract/bentuk/rekap-masuk.ts';
import { periksaTabel } from '../../../core/diagnosis/periksa-tabel.ts';
import type { TemuanRekap } from '../../../core/diagnosis/temuan-rekap.ts';
import { checkIdentitasMasuk } from '../../../core/rekap-masuk/check-identitas.ts';
import { checkKendali } from '../../../core/rekap-masuk/check-kendali.ts';
import { gabungMasuk, listMedan, type RekapAktif } from '../../../core/rekap-masuk/gabung-masuk.ts';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import { detectJenisMasuk } from '../../../core/rekap-masuk/normalize-tabel.ts';
import {
  SEBUTAN_JENIS,
  sumberDari,
  type BarisMasuk,
  type RekapMasuk,
} from '../../../core/rekap-masuk/rekap-masuk.ts';
import type { Temuan } from '../../../core/pemeriksaan/temuan.ts';
import { buildPetaWilayah, type PetaWilayah } from '../../../core/wilayah/peta-wilayah.ts';
import { namaDesa, type Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { loadRekapMasukAktif, type RekapTersimpan } from '../../store/rekap-masuk.ts';
import { loadCalonKecamatan } from '../../wilayah/load-wilayah.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import type { SesiAktif } from '../konteks.ts';
import { normalizeRancangan, type RancanganRekap, type TabelRancangan } from './rancangan-rekap.ts';

let petaIndonesia: PetaWilayah | null = null;

/** Names of all Indonesia, indexed once per run of the engine and only when a heading needs them. */
function getPeta(): PetaWilayah {
  return (petaIndonesia ??= buildPetaWilayah(loadCalonKecamatan()));
}

function sebutDesa(kode: string | null, kecamatan: Kecamatan): string | null {
  return kode === null ? null : namaDesa(kode, kecamatan);
}

export function tampilBaris(baris: readonly BarisMasuk[], kecamatan: Kecamatan): readonly BarisMasukTampil[] {
  return baris.map((b) => ({
    desa: b.desa,
    namaDesa: sebutDesa(b.desa, kecamatan),
    tps: b.tps,
    angka: listMedan(b.angka).map(([medan, angka]) => ({ medan, sebutan: sebutMedan(medan), angka })),
    nomor: b.nomor,
  }));
}

export function tampilRekap(r: RekapTersimpan, kecamatan: Kecamatan): RekapMasukTampil {
  return {
    id: r.id,
    jenis: r.jenis,
    sebutanJenis: SEBUTAN_JENIS[r.jenis],
    sumberAngka: sumberDari(r.jenis),
    desa: r.desa,
    namaDesa: sebutDesa(r.desa, kecamatan),
    tps: r.tps,
    nomor: r.nomor,
    aktif: r.aktif,
    asal: r.sumber,
    berkas: r.berkas,
    lembar: r.lembar,
    pemeriksa: r.pemeriksa,
    dibuatPada: r.dibuatPada,
    jumlahTps: new Set(r.baris.flatMap((b) => b.tps ?? [])).size,
  };
}

/** What figures break by themselves, and where they differ from the names of the same desa. */
export function findTemuanRekap(
  sesi: SesiAktif,
  rekap: RekapMasuk,
  asal: { readonly berkas: string | null; readonly lembar: string | null },
): readonly Temuan[] {
  const sementara: RekapAktif = { id: 0, ...asal, ...rekap };
  const { rekap: sekarang } = getKeadaan(sesi);
  const nama = {
    ...sekarang,
    desa: sekarang.desa.map((d) => (d.sumber === 'rekap' ? { ...d, adaData: false } : d)),
  };
  return [
    ...checkIdentitasMasuk(gabungMasuk([sementara], sumberDari(rekap.jenis)), sesi.kecamatan),
    ...checkKendali(rekap, asal, nama, sesi.kecamatan, sesi.profil()),
  ];
}

function listMenggantikan(
  rekap: RekapMasuk,
  aktif: readonly RekapTersimpan[],
  kecamatan: Kecamatan,
): TabelMasuk['menggantikan'] {
  const tempat = new Set(
    rekap.baris.map((b) => `${b.desa ?? ''}|${rekap.jenis === 'laporan-coklit' ? (b.tps ?? '') : ''}`),
  );
  return aktif
    .filter((r) => r.jenis === rekap.jenis && tempat.has(`${r.desa ?? ''}|${r.tps ?? ''}`))
    .map((r) => ({ desa: r.desa, namaDesa: sebutDesa(r.desa, kecamatan), nomor: r.nomor }));
}

function tampilTabel(
  sesi: SesiAktif,
  t: TabelRancangan,
  diagnosis: readonly TemuanRekap[],
  aktif: readonly RekapTersimpan[],
): TabelMasuk {
  const { rekap, alasan } = normalizeRancangan(t, sesi.kecamatan);
  const jenis = rekap?.jenis ?? null;
  const dikenali = jenis ?? t.jenis ?? detectJenisMasuk(t.tabel);
  return {
    id: t.id,
    berkas: t.berkas,
    lembar: t.tabel.lembar,
    judul: t.tabel.judul.map((j) => j.teks),
    jenis,
    sebutanJenis: dikenali === null ? 'Tabel lain' : SEBUTAN_JENIS[dikenali],
    baris: rekap === null ? [] : tampilBaris(rekap.baris, sesi.kecamatan),
    alasan,
    diagnosis,
    temuan: rekap === null ? [] : findTemuanRekap(sesi, rekap, { berkas: t.berkas, lembar: t.tabel.lembar }),
    menggantikan: rekap === null ? [] : listMenggantikan(rekap, aktif, sesi.kecamatan),
  };
}

/** The draft as the page shows it. */
export function tampilRancangan(sesi: SesiAktif, r: RancanganRekap): RancanganRekapMasuk {
  const aktif = loadRekapMasukAktif(sesi.db);
  const hasil = periksaTabel(
    r.tabel.map((t) => ({ nama: t.berkas, tabel: t.tabel })),
    getPeta,
  );
  return {
    id: r.id,
    tabel: r.tabel.map((t, i) => tampilTabel(sesi, t, hasil[i]?.temuan ?? [], aktif)),
    ditolak: r.ditolak,
  };
}
