import type { DaftarRekapMasuk } from '../../../contract/bentuk/rekap-masuk.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { MasukanSah } from '../../../contract/daftar.ts';
import { satukanRekap } from '../../../core/rekap-masuk/satukan-rekap.ts';
import {
  SEBUTAN_JENIS,
  sumberDari,
  type AngkaMasuk,
  type RekapMasuk,
} from '../../../core/rekap-masuk/rekap-masuk.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { readTabel } from '../../read-tabel.ts';
import {
  loadRekapMasuk,
  loadSemuaRekapMasuk,
  removeRekapMasuk,
  saveRekapMasuk,
  type AsalMasuk,
  type HasilSimpanMasuk,
} from '../../store/rekap-masuk.ts';
import { listBerkasTitipan } from '../data/berkas-titipan.ts';
import { getKeadaan } from '../data/keadaan-data.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { findKunciData } from '../rapat/keadaan-rapat.ts';
import {
  createRancanganRekap,
  dropRancanganRekap,
  findRancanganRekap,
  normalizeRancangan,
  requireRancanganRekap,
  type TabelRancangan,
} from './rancangan-rekap.ts';
import { findTemuanRekap, tampilBaris, tampilRancangan, tampilRekap } from './tampil-rekap.ts';

export const readRekapMasuk: PenanganSesi<'rekapMasuk.read'> = async ({ titipan }, sesi, konteks) => {
  dropRancanganRekap(sesi);
  const masuk = await listBerkasTitipan(titipan, konteks.mesin);
  if (!masuk.ok) return masuk;
  const tabel: TabelRancangan[] = [];
  const ditolak: { berkas: string; pesan: string }[] = [];
  for (const [i, berkas] of masuk.nilai.entries()) {
    konteks.signal.throwIfAborted();
    konteks.onKemajuan({ teks: `Membaca rekap ${berkas.nama}`, selesai: i, jumlah: masuk.nilai.length });
    const hasil = await readTabel(berkas);
    if (hasil.pesan !== null || hasil.sha256 === null)
      ditolak.push({ berkas: berkas.nama, pesan: hasil.pesan ?? '' });
    const { sha256 } = hasil;
    if (sha256 === null) continue;
    for (const t of hasil.tabel)
      tabel.push({ id: tabel.length, berkas: berkas.nama, sha256, tabel: t, jenis: null, desa: null });
  }
  konteks.signal.throwIfAborted();
  return ok(tampilRancangan(sesi, createRancanganRekap(sesi, tabel, ditolak)));
};

export const loadRancanganRekap: PenanganSesi<'rekapMasuk.rancangan'> = (_masukan, sesi) => {
  const rancangan = findRancanganRekap(sesi);
  return ok(rancangan === null ? null : tampilRancangan(sesi, rancangan));
};

export const discardRekapMasuk: PenanganSesi<'rekapMasuk.discard'> = ({ rancangan }, sesi) => {
  if (findRancanganRekap(sesi)?.id === rancangan) dropRancanganRekap(sesi);
  return ok(null);
};

function isDesaKita(sesi: SesiAktif, kode: string | null): boolean {
  return kode === null || sesi.kecamatan.desa.some((d) => d.kode === kode);
}

const DESA_ASING = [
  'DESA_TIDAK_DIKENAL',
  'Desa itu tidak ada di kecamatan ini. Muat ulang halamannya, lalu pilih desanya.',
] as const;

export const tetapkanRekapMasuk: PenanganSesi<'rekapMasuk.tetapkan'> = (masukan, sesi) => {
  const rancangan = requireRancanganRekap(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  if (!isDesaKita(sesi, masukan.desa)) return tolak(...DESA_ASING);
  rancangan.nilai.tabel = rancangan.nilai.tabel.map((t) =>
    t.id === masukan.tabel ? { ...t, jenis: masukan.jenis, desa: masukan.desa } : t,
  );
  return ok(tampilRancangan(sesi, rancangan.nilai));
};

interface SiapSimpan {
  readonly rekap: RekapMasuk;
  readonly asal: Extract<AsalMasuk, { sumber: 'berkas' }>;
}

/** The tables chosen, those of one form in one file as one; refused when one is none the program can use, or when two contradict. */
function siapkan(
  sesi: SesiAktif,
  tabel: readonly TabelRancangan[],
): Result<readonly SiapSimpan[], GalatPanggilan> {
  const siap: SiapSimpan[] = [];
  for (const t of tabel) {
    const { rekap } = normalizeRancangan(t, sesi.kecamatan);
    if (rekap === null)
      return tolak(
        'TABEL_TIDAK_DIKENAL',
        `Tabel di berkas "${t.berkas}" belum dapat dipakai. Tetapkan jenis dan desanya, atau jangan pilih tabel itu.`,
      );
    const ke = siap.findIndex((s) => isSetempat(s.rekap, rekap));
    const lama = siap[ke];
    const satu = lama === undefined || lama.asal.sha256 !== t.sha256 ? null : satukanRekap(lama.rekap, rekap);
    if (lama !== undefined && satu === null)
      return tolak(
        'TABEL_BERTABRAKAN',
        `Dua tabel yang dipilih berisi ${SEBUTAN_JENIS[rekap.jenis]} tempat yang sama ("${lama.asal.nama}" dan "${t.berkas}"). Pilih salah satu.`,
      );
    if (lama !== undefined && satu !== null) siap[ke] = { ...lama, rekap: satu };
    else
      siap.push({
        rekap,
        asal: { sumber: 'berkas', sha256: t.sha256, nama: t.berkas, lembar: t.tabel.lembar },
      });
  }
  return ok(siap);
}

/** They would be versions of the same record. */
function isSetempat(a: RekapMasuk, b: RekapMasuk): boolean {
  const tempat = new Set(a.baris.map((x) => tempatRekap(a, x.desa, x.tps)));
  return b.baris.some((x) => tempat.has(tempatRekap(b, x.desa, x.tps)));
}

function tempatRekap({ jenis }: RekapMasuk, desa: string | null, tps: string | null): string {
  return `${jenis}|${desa ?? ''}|${jenis === 'laporan-coklit' ? (tps ?? '') : ''}`;
}

function ringkas(
  sesi: SesiAktif,
  hasil: readonly HasilSimpanMasuk[],
  rekap: readonly (readonly [RekapMasuk, string | null, string | null])[],
) {
  return {
    disimpan: hasil.filter((h) => h.status === 'baru').length,
    sama: hasil.filter((h) => h.status === 'sama').length,
    temuan: rekap.flatMap(([r, berkas, lembar]) => findTemuanRekap(sesi, r, { berkas, lembar })),
  };
}

/** Figures of the PPS count where a desa has no names, so they move with the plenary alone; those of others are only held against them. */
function findKunciRekap(sesi: SesiAktif, { jenis, baris }: RekapMasuk): Result<never, GalatPanggilan> | null {
  if (sumberDari(jenis) !== 'pps') return null;
  const { rekap } = getKeadaan(sesi);
  const bernama = new Set(rekap.desa.filter((d) => d.adaData && d.sumber !== 'rekap').map((d) => d.kode));
  const desa = [...new Set(baris.map((b) => b.desa))].filter((d) => d !== null && !bernama.has(d));
  return desa.length === 0 ? null : findKunciData(sesi, desa);
}

export const saveRancanganRekap: PenanganSesi<'rekapMasuk.save'> = (masukan, sesi) => {
  const rancangan = requireRancanganRekap(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const dipilih = new Set(masukan.tabel);
  const siap = siapkan(
    sesi,
    rancangan.nilai.tabel.filter((t) => dipilih.has(t.id)),
  );
  if (!siap.ok) return siap;
  for (const { rekap } of siap.nilai) {
    const terkunci = findKunciRekap(sesi, rekap);
    if (terkunci !== null) return terkunci;
  }
  const hasil: HasilSimpanMasuk[] = [];
  const tersimpan = sesi.db.transact(() => {
    for (const { rekap, asal } of siap.nilai) {
      const satu = saveRekapMasuk(sesi.db, rekap, asal);
      if (!satu.ok) return gagal(satu.galat);
      hasil.push(...satu.nilai);
    }
    return ok(null);
  });
  if (!tersimpan.ok) return tolakBasisData(tersimpan.galat);
  rancangan.nilai.tabel = rancangan.nilai.tabel.filter((t) => !dipilih.has(t.id));
  if (rancangan.nilai.tabel.length === 0) dropRancanganRekap(sesi);
  return ok(
    ringkas(
      sesi,
      hasil,
      siap.nilai.map(({ rekap, asal }) => [rekap, asal.nama, asal.lembar]),
    ),
  );
};

function toRekapKetikan(ketikan: MasukanSah<'rekapMasuk.saveKetikan'>): RekapMasuk {
  return {
    jenis: ketikan.jenis,
    baris: ketikan.baris.flatMap((b) => {
      const angka: AngkaMasuk = Object.fromEntries(
        b.angka
          .filter((a) => a.l !== null || a.p !== null || a.jumlah !== null)
          .map(({ medan, l, p, jumlah }) => [
            medan,
            { l, p, jumlah: jumlah ?? (l !== null && p !== null ? l + p : null) },
          ]),
      );
      const kosong = Object.keys(angka).length === 0;
      return kosong ? [] : [{ desa: ketikan.desa, tps: b.tps, angka, nomor: null }];
    }),
  };
}

export const saveKetikan: PenanganSesi<'rekapMasuk.saveKetikan'> = (masukan, sesi) => {
  if (!isDesaKita(sesi, masukan.desa)) return tolak(...DESA_ASING);
  const tps = masukan.baris.map((b) => b.tps);
  if (new Set(tps).size < tps.length || (masukan.desa === null && tps.some((t) => t !== null)))
    return tolak(
      'TPS_TERULANG',
      'Satu TPS tertulis dua kali, atau TPS tanpa desa. Betulkan dahulu isiannya.',
    );
  const rekap = toRekapKetikan(masukan);
  if (rekap.baris.length === 0)
    return tolak('KETIKAN_KOSONG', 'Belum ada angka yang diisi. Ketik angkanya dari formulir, lalu simpan.');
  const terkunci = findKunciRekap(sesi, rekap);
  if (terkunci !== null) return terkunci;
  const hasil = saveRekapMasuk(sesi.db, rekap, { sumber: 'ketikan', pemeriksa: masukan.pemeriksa });
  return hasil.ok ? ok(ringkas(sesi, hasil.nilai, [[rekap, null, null]])) : tolakBasisData(hasil.galat);
};

export const removeRekap: PenanganSesi<'rekapMasuk.remove'> = ({ id }, sesi) => {
  const ada = loadRekapMasuk(sesi.db, id);
  const terkunci = ada === null ? null : findKunciRekap(sesi, ada);
  if (terkunci !== null) return terkunci;
  const hasil = removeRekapMasuk(sesi.db, id);
  if (hasil.ok) return hasil;
  if (hasil.galat.kode === 'REKAP_MASUK_TIDAK_ADA') return tolakHilang();
  return tolakBasisData(hasil.galat);
};

function tolakHilang(): Result<never, GalatPanggilan> {
  return tolak(
    'REKAP_MASUK_TIDAK_ADA',
    'Rekap itu tidak berlaku lagi atau sudah diganti. Muat ulang halamannya.',
  );
}

export const listRekapMasuk: PenanganSesi<'rekapMasuk.list'> = (_masukan, sesi) => {
  const semua = loadSemuaRekapMasuk(sesi.db).toReversed();
  const tampil = semua.map((r) => tampilRekap(r, sesi.kecamatan));
  const menurut = new Map(getKeadaan(sesi).rekap.desa.map((d) => [d.kode, d]));
  const desa: DaftarRekapMasuk['desa'] = sesi.kecamatan.desa.map((d) => {
    const rekap = menurut.get(d.kode);
    const sumber = rekap?.adaData !== true ? 'belum' : rekap.sumber === 'rekap' ? 'rekap' : 'nama';
    return { kode: d.kode, nama: d.nama, sumber, rekap: tampil.filter((r) => r.desa === d.kode) };
  });
  return ok({ desa, kecamatan: tampil.filter((r) => r.desa === null) });
};

export const loadRincianRekap: PenanganSesi<'rekapMasuk.load'> = ({ id }, sesi) => {
  const satu = loadRekapMasuk(sesi.db, id);
  if (satu === null) return tolakHilang();
  const riwayat = loadSemuaRekapMasuk(sesi.db)
    .filter((r) => r.jenis === satu.jenis && r.desa === satu.desa && r.tps === satu.tps)
    .toReversed();
  return ok({
    ...tampilRekap(satu, sesi.kecamatan),
    baris: tampilBaris(satu.baris, sesi.kecamatan),
    temuan: findTemuanRekap(sesi, satu, { berkas: satu.berkas, lembar: satu.lembar }),
    riwayat: riwayat.map((r) => tampilRekap(r, sesi.kecamatan)),
  });
};
