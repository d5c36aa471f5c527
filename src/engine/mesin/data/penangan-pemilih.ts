import type { FilterPemilih } from '../../../contract/baca.ts';
import type { BarisPemilih, OpsiPemilih } from '../../../contract/bentuk/pemilih.ts';
import { ok } from '../../../core/result.ts';
import { maskNomor } from '../../../core/berkas/teks.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import { namaDesa, type Kecamatan } from '../../../core/wilayah/wilayah.ts';
import {
  enlargeSimpananHalaman,
  findVersiId,
  listKunciPemilih,
  loadBarisDaftar,
  packKunciBaris,
  TANPA_SYARAT,
  type BarisDaftar,
  type KunciBaris,
} from '../../store/query-pemilih.ts';
import { listIsiKolom, listJumlahDesa, listJumlahTps } from '../../store/query-opsi.ts';
import type { PenanganSesi, SesiAktif } from '../konteks.ts';
import { buildSyarat, KETERANGAN_SESUAI, KETERANGAN_TMS, KODE_KOSONG } from './cari-pemilih.ts';
import { formatIdPemilih, parseIdPemilih } from './id-pemilih.ts';
import { getKeadaan } from './keadaan-data.ts';

/** Filters whose rows are remembered, so that scrolling costs the same on every page. */
const FILTER_DIINGAT = 8;

/** Filter → keys of its rows; the least recently asked for stands first. */
function getIngatan(sesi: SesiAktif): Map<string, Float64Array> {
  return sesi.simpanan('data.pemilih', () => {
    enlargeSimpananHalaman(sesi.db);
    return new Map<string, Float64Array>();
  });
}

function listKunci(sesi: SesiAktif, filter: FilterPemilih): Float64Array {
  const ingatan = getIngatan(sesi);
  const nama = JSON.stringify(filter);
  const ada = ingatan.get(nama);
  if (ada !== undefined) {
    ingatan.delete(nama);
    ingatan.set(nama, ada);
    return ada;
  }
  const semua = sortKunci(
    sesi,
    listKunciPemilih(sesi.db, buildSyarat({ ...filter, urut: 'tempat' }, sesi.profil())),
    filter.urut,
  );
  const kunci = filter.temuan === null ? semua : saringTemuan(sesi, semua, filter.temuan);
  ingatan.set(nama, kunci);
  const [tertua] = ingatan.keys();
  if (ingatan.size > FILTER_DIINGAT && tertua !== undefined) ingatan.delete(tertua);
  return kunci;
}

/** By the order of all rows, which is computed once: sorting names anew at every keystroke would cost more than finding them. */
function sortKunci(sesi: SesiAktif, kunci: Float64Array, urut: FilterPemilih['urut']): Float64Array {
  if (urut === 'tempat' || kunci.length < 2) return kunci;
  const urutan = sesi.simpanan(`data.urutan|${urut}`, () =>
    listKunciPemilih(sesi.db, { ...TANPA_SYARAT, urut }),
  );
  const terpilih = new Set(kunci);
  return urutan.filter((k) => terpilih.has(k));
}

function saringTemuan(sesi: SesiAktif, kunci: Float64Array, kode: string): Float64Array {
  const versi = new Map<string, number | null>();
  const dicari = new Set<KunciBaris>();
  for (const [id, temuan] of getKeadaan(sesi).perPemilih) {
    if (kode !== 'ADA' && !temuan.some((t) => t.temuan.kode === kode)) continue;
    const letak = parseIdPemilih(id);
    const versiId = versi.get(letak.desa) ?? findVersiId(sesi.db, letak.desa, letak.versi);
    versi.set(letak.desa, versiId);
    if (versiId !== null) dicari.add(packKunciBaris(versiId, letak.tps, letak.urut));
  }
  return kunci.filter((k) => dicari.has(k));
}

export function buildBarisPemilih(b: BarisDaftar, kecamatan: Kecamatan, jumlahTemuan: number): BarisPemilih {
  return {
    id: formatIdPemilih(b),
    desa: b.desa,
    namaDesa: namaDesa(b.desa, kecamatan),
    tps: b.tps,
    nama: maskAngkaPanjang(b.nama),
    nik: b.nik === null ? null : maskNomor(b.nik),
    nkk: b.nkk === null ? null : maskNomor(b.nkk),
    jenisKelamin: b.jenisKelamin,
    tanggalLahir: b.tanggalLahir,
    rt: b.rt,
    rw: b.rw,
    keterangan: b.keterangan,
    disabilitas: b.disabilitas === null ? null : maskAngkaPanjang(b.disabilitas),
    ktpEl: b.ktpEl === null ? null : maskAngkaPanjang(b.ktpEl),
    temuan: jumlahTemuan,
  };
}

export const queryPemilih: PenanganSesi<'pemilih.query'> = ({ filter, offset, limit }, sesi) => {
  const kunci = listKunci(sesi, filter);
  const { perPemilih } = getKeadaan(sesi);
  const baris = loadBarisDaftar(sesi.db, kunci.subarray(offset, offset + limit)).map((b) =>
    buildBarisPemilih(b, sesi.kecamatan, perPemilih.get(formatIdPemilih(b))?.length ?? 0),
  );
  return ok({ jumlah: kunci.length, offset, baris });
};

export const loadOpsiPemilih: PenanganSesi<'pemilih.opsi'> = (lingkup, sesi) =>
  ok(sesi.simpanan(`data.opsi|${lingkup.desa ?? ''}|${lingkup.tps ?? ''}`, () => computeOpsi(sesi, lingkup)));

function computeOpsi(
  sesi: SesiAktif,
  lingkup: { readonly desa: string | null; readonly tps: string | null },
): OpsiPemilih {
  const { db, kecamatan } = sesi;
  const profil = sesi.profil();
  const { sesuai: _sesuai, baru, ubah, tms } = profil.keterangan;
  const pilihan = ({ kode, label }: { readonly kode: string; readonly label: string }) => ({ kode, label });
  return {
    desa: listJumlahDesa(db).map((d) => ({ ...d, nama: namaDesa(d.kode, kecamatan) })),
    tps: listJumlahTps(db, lingkup.desa),
    rt: listIsiKolom(db, 'rt', lingkup).filter((t) => t.length <= 10),
    rw: listIsiKolom(db, 'rw', lingkup).filter((t) => t.length <= 10),
    keterangan: [
      { kode: KETERANGAN_SESUAI, label: 'Sesuai' },
      pilihan(baru),
      pilihan(ubah),
      { kode: KETERANGAN_TMS, label: 'TMS (semua alasan)' },
      ...tms.map(pilihan),
    ],
    disabilitas: [
      { kode: 'ADA', label: 'Ada disabilitas' },
      { kode: 'TANPA', label: 'Tanpa disabilitas' },
      ...profil.disabilitas.kode.map(pilihan),
    ],
    ktpEl: [...profil.ktpEl.kode.map(pilihan), { kode: KODE_KOSONG, label: 'Kosong' }],
    temuan: countTemuan(sesi, lingkup),
  };
}

/** Rows with a finding of each code, within what is already chosen. */
function countTemuan(
  sesi: SesiAktif,
  lingkup: { readonly desa: string | null; readonly tps: string | null },
): OpsiPemilih['temuan'] {
  const jumlah = new Map<string, number>();
  for (const [id, temuan] of getKeadaan(sesi).perPemilih) {
    const { desa, tps } = parseIdPemilih(id);
    if ((lingkup.desa !== null && desa !== lingkup.desa) || (lingkup.tps !== null && tps !== lingkup.tps))
      continue;
    for (const kode of new Set(temuan.map((t) => t.temuan.kode)))
      jumlah.set(kode, (jumlah.get(kode) ?? 0) + 1);
  }
  return [...jumlah]
    .map(([kode, n]) => ({ kode, jumlah: n }))
    .sort((a, b) => b.jumlah - a.jumlah || (a.kode < b.kode ? -1 : 1));
}
