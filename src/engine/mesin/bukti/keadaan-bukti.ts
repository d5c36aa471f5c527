import { hash } from 'node:crypto';
import type { JenisBuktiTampil, SebabTidakBertaut } from '../../../contract/bentuk/bukti.ts';
import { maknaBuktiSchema } from '../../../contract/bukti-schema.ts';
import { JENIS_BUKTI, type JenisBukti, type MaknaBukti } from '../../../core/bukti/jenis-bukti.ts';
import {
  cacahBukti,
  findBuktiOtomatis,
  findTanpaBukti,
  indexJenis,
  isCukup,
  listMakna,
  type KeadaanBaris,
  type TempatAktif,
} from '../../../core/bukti/kelengkapan-bukti.ts';
import { PenautBukti, type BarisTaut } from '../../../core/bukti/taut-bukti.ts';
import { listBahanKunci } from '../../../core/pemeriksaan/kunci-temuan.ts';
import { menurutDpid, menurutNama, menurutNik } from '../../../core/versi/compare-versi.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { loadBuktiAktif, type BuktiTersimpan } from '../../store/bukti.ts';
import { loadJenisBukti } from '../../store/jenis-bukti.ts';
import { findTempatNik, loadPemilihBerkode, type PemilihBerkode } from '../../store/load-berkode.ts';
import { listCalonOrang } from '../../store/load-satu-pemilih.ts';
import { findKepalaAktif } from '../../store/query-versi.ts';
import type { TemuanBerkunci } from '../data/keadaan-data.ts';
import type { SesiAktif } from '../konteks.ts';

/** A TMS or B row in force with its evidence. */
export interface BarisKeadaan extends BarisTaut, PemilihBerkode, KeadaanBaris {
  readonly makna: MaknaBukti;
  /** Evidence that the data itself holds. */
  readonly otomatis: string | null;
  readonly bukti: readonly BuktiTersimpan[];
}

export interface BuktiLepas {
  readonly bukti: BuktiTersimpan;
  /** Several rows may be meant. */
  readonly ragu: boolean;
}

/** Everything that follows from the rows in force and the records of evidence. */
export interface KeadaanBukti {
  /** In order of desa, TPS and row. */
  readonly baris: readonly BarisKeadaan[];
  readonly tidakBertaut: readonly BuktiLepas[];
  /** All kinds, by code. */
  readonly jenis: ReadonlyMap<string, JenisBukti>;
  readonly daftarJenis: readonly JenisBuktiTampil[];
  /** One per desa at most. */
  readonly temuan: readonly TemuanBerkunci[];
}

/** Kinds of the program and those the office has added; a record of a kind that no longer reads is left out. */
function listJenis(sesi: SesiAktif): readonly JenisBuktiTampil[] {
  const kantor = loadJenisBukti(sesi.db).flatMap((j): JenisBuktiTampil[] => {
    const makna = maknaBuktiSchema.safeParse(JSON.parse(j.makna));
    return makna.success ? [{ ...j, makna: makna.data, milikKantor: true }] : [];
  });
  return [...JENIS_BUKTI.map((j) => ({ ...j, milikKantor: false, dipakai: true })), ...kantor];
}

/** What follows from the rows alone: the greater part of the work, and untouched when evidence is recorded. */
interface BarisDasar {
  readonly makna: ReadonlyMap<string, MaknaBukti>;
  readonly berkode: readonly PemilihBerkode[];
  readonly otomatis: ReadonlyMap<PemilihBerkode['pemilih'], string>;
  readonly penaut: PenautBukti<PemilihBerkode>;
}

function computeDasar(sesi: SesiAktif): BarisDasar {
  const makna = listMakna(sesi.profil());
  const berkode = loadPemilihBerkode(sesi.db, [...makna.keys()]);
  return {
    makna,
    berkode,
    otomatis: findOtomatis(sesi, berkode, makna),
    penaut: new PenautBukti(berkode),
  };
}

/** Records by the row they belong to, and those that belong to none. */
function linkBukti(
  sesi: SesiAktif,
  { penaut }: BarisDasar,
): {
  readonly perBaris: ReadonlyMap<PemilihBerkode, readonly BuktiTersimpan[]>;
  readonly lepas: readonly BuktiLepas[];
} {
  const perBaris = new Map<PemilihBerkode, BuktiTersimpan[]>();
  const lepas: BuktiLepas[] = [];
  for (const bukti of loadBuktiAktif(sesi.db)) {
    const hasil = penaut.find(bukti.penanda);
    if (typeof hasil === 'string') lepas.push({ bukti, ragu: hasil === 'RAGU' });
    else perBaris.set(hasil, [...(perBaris.get(hasil) ?? []), bukti]);
  }
  return { perBaris, lepas };
}

/** Whether the person still stands in the desa, with another keterangan. Asked only of what is shown: it may read the whole desa. */
export function findSebab({ db }: SesiAktif, { bukti: { penanda }, ragu }: BuktiLepas): SebabTidakBertaut {
  if (ragu) return 'RAGU';
  const aktif = findKepalaAktif(db, penanda.desa);
  if (aktif === null) return 'TIDAK_ADA';
  const calon = listCalonOrang(db, penanda.desa, aktif.nomor, penanda);
  const sama = [menurutNik, menurutDpid, menurutNama].some((f) => {
    const kunci = f(penanda);
    return kunci !== null && calon.some((c) => f(c) === kunci);
  });
  return sama ? 'BUKAN_TMS' : 'TIDAK_ADA';
}

function findAktif(
  sesi: SesiAktif,
  baris: readonly PemilihBerkode[],
  makna: ReadonlyMap<string, MaknaBukti>,
): ReadonlyMap<string, TempatAktif> {
  const nik = new Set(
    baris.flatMap(({ pemilih }) => {
      const nomor = makna.get(pemilih.keterangan) === 'GANDA' ? menurutNik(pemilih) : null;
      return nomor === null ? [] : [nomor];
    }),
  );
  const tms = sesi.profil().keterangan.tms.map((k) => k.kode);
  const tempat = findTempatNik(sesi.db, nik, tms);
  return new Map(
    [...tempat].map(([n, t]) => [n, { tps: t.tps, namaDesa: namaDesa(t.desa, sesi.kecamatan) }]),
  );
}

function findOtomatis(
  sesi: SesiAktif,
  baris: readonly PemilihBerkode[],
  makna: ReadonlyMap<string, MaknaBukti>,
): ReadonlyMap<PemilihBerkode['pemilih'], string> {
  const aktif = findAktif(sesi, baris, makna);
  const perDesa = Map.groupBy(baris, (b) => b.pemilih.desa);
  return new Map(
    [...perDesa.values()].flatMap((isi) => [
      ...findBuktiOtomatis(
        isi.map((b) => b.pemilih),
        makna,
        aktif,
      ),
    ]),
  );
}

function computeKeadaanBukti(sesi: SesiAktif): KeadaanBukti {
  const dasar = sesi.simpanan('bukti.dasar', () => computeDasar(sesi));
  const { makna, berkode, otomatis } = dasar;
  const daftarJenis = listJenis(sesi);
  const jenis = indexJenis(daftarJenis.filter((j) => j.milikKantor));
  const { perBaris, lepas } = linkBukti(sesi, dasar);
  const baris = berkode.flatMap((b): BarisKeadaan[] => {
    const alasan = makna.get(b.pemilih.keterangan);
    if (alasan === undefined) return [];
    const bukti = perBaris.get(b) ?? [];
    const cukup = bukti.filter((x) => isCukup(jenis.get(x.jenis), alasan));
    const sendiri = otomatis.get(b.pemilih) ?? null;
    return [
      {
        ...b,
        makna: alasan,
        otomatis: sendiri,
        bukti,
        tercatat: cukup.length > 0,
        berberkas: cukup.some((x) => x.berkas !== null),
        lengkap: cukup.length > 0 || sendiri !== null,
      },
    ];
  });
  return { baris, tidakBertaut: lepas, jenis, daftarJenis, temuan: buildTemuan(sesi, baris) };
}

function buildTemuan(sesi: SesiAktif, baris: readonly BarisKeadaan[]): readonly TemuanBerkunci[] {
  const { tms } = sesi.profil().keterangan;
  const perDesa = Map.groupBy(
    baris.filter((b) => b.makna !== 'PEMILIH_BARU'),
    (b) => b.pemilih.desa,
  );
  const temuan = [...perDesa].flatMap(([desa, isi]) =>
    findTanpaBukti(
      desa,
      isi.length,
      tms.map(({ kode, label }) => ({
        label,
        jumlah: cacahBukti(isi.filter((b) => b.pemilih.keterangan === kode)).kurang,
      })),
    ),
  );
  const bahan = listBahanKunci(temuan, () => null);
  return temuan.map((t, i) => ({
    temuan: t,
    kunci: hash('sha256', bahan[i] ?? '').slice(0, 32),
    pemilih: null,
  }));
}

interface Wadah {
  nilai: KeadaanBukti | null;
}

function getWadah(sesi: SesiAktif): Wadah {
  return sesi.simpanan('bukti.keadaan', () => ({ nilai: null }));
}

/** Computed once until data, settings or evidence change. */
export function getKeadaanBukti(sesi: SesiAktif): KeadaanBukti {
  const wadah = getWadah(sesi);
  wadah.nilai ??= computeKeadaanBukti(sesi);
  return wadah.nilai;
}

/** Evidence was recorded: figures and other findings stay as they are. */
export function basikanBukti(sesi: SesiAktif): void {
  getWadah(sesi).nilai = null;
}

/** What is missing, as findings. */
export function listTemuanBukti(sesi: SesiAktif): readonly TemuanBerkunci[] {
  return getKeadaanBukti(sesi).temuan;
}
