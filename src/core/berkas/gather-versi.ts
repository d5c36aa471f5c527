import { namaDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import { resolveDesa, findDesaDalamTeks } from '../wilayah/resolve-desa.ts';
import type { Temuan } from '../pemeriksaan/temuan.ts';
import { copyIsi } from './copy-isi.ts';
import type { AlasanTolak, HasilBerkas, JenisBerkas } from './hasil-berkas.ts';
import type { Pemilih } from './pemilih.ts';

/** One file of a run, read or refused. */
export interface BerkasTerbaca {
  readonly nama: string;
  /** `null` when the file could not even be opened. */
  readonly sha256: string | null;
  readonly ukuran: number;
  /** `null`: the bytes could not be read at all (`alasanBaca` says why). */
  readonly hasil: HasilBerkas | null;
  readonly alasanBaca: AlasanTolak | null;
  /** Its rows are changes to the full list: several such files may speak of one TPS. */
  readonly perubahan?: boolean;
}

/** What has become of one file of a run. */
export interface StatusBerkas {
  readonly nama: string;
  readonly sha256: string | null;
  readonly ukuran: number;
  readonly jenis: JenisBerkas;
  readonly desa: readonly string[];
  readonly baris: number;
  /** Empty: accepted. Beyond the cap a last entry says how many more there are. */
  readonly alasan: readonly AlasanTolak[];
}

/** The new content of one desa, from all its files of the run. */
export interface CalonVersi {
  readonly desa: string;
  /** Indexes into the status list. */
  readonly berkas: readonly number[];
  readonly pemilih: readonly Pemilih[];
  readonly temuan: readonly Temuan[];
  /** Files of an earlier run from which some of these rows still come. */
  readonly berkasLama?: readonly BerkasLama[];
}

/** A file saved by an earlier run. */
export interface BerkasLama {
  /** As in `asal.berkas` of its rows. */
  readonly nama: string;
  readonly sha256: string;
  readonly ukuran: number;
  readonly jenis: JenisBerkas;
  /** Rows accepted from it, for whatever desa. */
  readonly jumlahBaris: number;
}

export interface HasilKumpul {
  readonly status: readonly StatusBerkas[];
  /** Desa that share a file stand in one group: all or none of a group is saved. */
  readonly kelompok: readonly (readonly CalonVersi[])[];
  /** Findings of the run itself, e.g. a file given twice. */
  readonly temuan: readonly Temuan[];
}

interface Kerja {
  readonly berkas: BerkasTerbaca;
  /** Code of the desa of each entry of `hasil.wilayah`. */
  readonly desaPerBukti: readonly (string | null)[];
  readonly desa: Set<string>;
  readonly alasan: AlasanTolak[];
  /** Index of the first file with the same bytes. */
  kembarDari: number | null;
}

/** Refusals of what is a spreadsheet and could not be read; a letter or a photo beside the lists holds nothing back. */
const TAK_TERBUKA: ReadonlySet<string> = new Set([
  'BERKAS_TERPOTONG',
  'BERKAS_TERKUNCI_SANDI',
  'BERKAS_RUSAK',
  'BERKAS_TIDAK_TERBACA',
  'BERKAS_TERLALU_BESAR',
  'BERKAS_TERLALU_BERAT',
  'ARSIP_MENCURIGAKAN',
  'GANGGUAN_PEMBACA',
]);

/**
 * Joins the files of a run into new versions of desa.
 * TPS sets of the files of a desa are disjoint; identical bytes count once; when one file of a desa
 * is refused the others cannot form a version either; a file of several desa is all or none. Order of files never matters.
 */
export function gatherVersi(berkas: readonly BerkasTerbaca[], kecamatan: Kecamatan): HasilKumpul {
  const temuan: Temuan[] = [];
  const kerja = berkas.map((b) => resolveBerkas(b, kecamatan, temuan));
  tandaiKembar(kerja, temuan);
  tolakTpsGanda(kerja, kecamatan);
  sebarkanPenolakan(kerja, kecamatan);
  return {
    status: kerja.map(buildStatus),
    kelompok: buildKelompok(kerja),
    temuan,
  };
}

function resolveBerkas(berkas: BerkasTerbaca, kecamatan: Kecamatan, temuan: Temuan[]): Kerja {
  const { hasil } = berkas;
  const alasan = berkas.alasanBaca === null ? [] : [berkas.alasanBaca];
  const desa = new Set<string>();
  const desaPerBukti: (string | null)[] = [];
  const nama = new Set<string>();
  for (const bukti of hasil?.wilayah ?? []) {
    const r = resolveDesa(bukti, kecamatan, berkas.nama);
    desaPerBukti.push(r.ok ? r.nilai.desa.kode : null);
    if (!r.ok) alasan.push(r.galat);
    else {
      desa.add(r.nilai.desa.kode);
      if (r.nilai.namaBerkasLain !== null) nama.add(r.nilai.namaBerkasLain.nama);
    }
  }
  // A list that could not be opened still names its desa by its name: that desa must not be renewed from the other files.
  if (TAK_TERBUKA.has(berkas.alasanBaca?.kode ?? '')) {
    for (const d of desaDariNama(berkas.nama, kecamatan)) desa.add(d);
  }
  if (desa.size === 1 && nama.size === 1)
    temuan.push(namaBerkasBeda(berkas.nama, [...desa][0] ?? '', [...nama][0] ?? ''));
  return { berkas, desaPerBukti, desa, alasan: [...(hasil?.alasan ?? []), ...alasan], kembarDari: null };
}

function desaDariNama(nama: string, kecamatan: Kecamatan): readonly string[] {
  const calon = findDesaDalamTeks(nama.slice(nama.lastIndexOf('/') + 1), kecamatan);
  return calon.length === 1 ? calon.map((d) => d.kode) : [];
}

function namaBerkasBeda(berkas: string, desa: string, menurutNama: string): Temuan {
  return {
    kode: 'NAMA_BERKAS_BERBEDA_DESA',
    tingkat: 'peringatan',
    pesan: `Nama berkas menyebut desa ${menurutNama}, tetapi isinya desa berkode ${desa}. Yang dipakai adalah isinya; pastikan berkasnya tidak tertukar.`,
    desa,
    tps: null,
    berkas,
    lembar: null,
    baris: null,
  };
}

function tandaiKembar(kerja: readonly Kerja[], temuan: Temuan[]): void {
  const pertama = new Map<string, number>();
  kerja.forEach((k, i) => {
    const { sha256 } = k.berkas;
    const asli = sha256 === null ? undefined : pertama.get(sha256);
    if (asli === undefined) {
      if (sha256 !== null) pertama.set(sha256, i);
      return;
    }
    const lain = kerja[asli];
    if (lain === undefined || lain.alasan.length > 0 || k.alasan.length > 0) return;
    if ([...k.desa].sort().join() !== [...lain.desa].sort().join()) {
      for (const [a, b] of [
        [k, lain],
        [lain, k],
      ] as const)
        a.alasan.push(kembarBedaDesa(b.berkas.nama));
      return;
    }
    k.kembarDari = asli;
    temuan.push({
      kode: 'BERKAS_KEMBAR',
      tingkat: 'info',
      pesan: `Isi berkas ini sama persis dengan "${lain.berkas.nama}" dan hanya dihitung sekali.`,
      desa: null,
      tps: null,
      berkas: k.berkas.nama,
      lembar: null,
      baris: null,
    });
  });
}

function kembarBedaDesa(lain: string): AlasanTolak {
  return tanpaTempat(
    'BERKAS_KEMBAR_DESA_BEDA',
    `Isi berkas ini sama persis dengan "${lain}", tetapi namanya menyebut desa lain. Pastikan berkas desa yang benar, lalu impor lagi.`,
  );
}

function tanpaTempat(kode: string, pesan: string): AlasanTolak {
  return { kode, pesan, lembar: null, baris: null, kolom: null };
}

/** TPS of a desa that stand in two different files refuse both. */
function tolakTpsGanda(kerja: readonly Kerja[], kecamatan: Kecamatan): void {
  const pemilik = new Map<string, Set<Kerja>>();
  for (const k of kerja) {
    if (k.kembarDari !== null || k.alasan.length > 0 || k.berkas.perubahan === true) continue;
    for (const p of k.berkas.hasil?.pemilih ?? []) {
      const kunci = `${k.desaPerBukti[p.wilayah] ?? ''}/${p.tps}`;
      const set = pemilik.get(kunci);
      if (set === undefined) pemilik.set(kunci, new Set([k]));
      else set.add(k);
    }
  }
  const bentrok = new Map<Kerja, Map<Kerja, string[]>>();
  for (const [kunci, set] of pemilik) {
    if (set.size < 2) continue;
    for (const a of set) {
      for (const b of set) {
        if (a === b) continue;
        const lain = bentrok.get(a) ?? new Map<Kerja, string[]>();
        bentrok.set(a, lain.set(b, [...(lain.get(b) ?? []), kunci]));
      }
    }
  }
  for (const [a, lain] of bentrok) {
    for (const [b, kunci] of lain) {
      const sebut = kunci
        .sort()
        .map((k) => sebutTps(k, kecamatan))
        .join(', ');
      a.alasan.push(
        tanpaTempat(
          'TPS_DI_DUA_BERKAS',
          `${sebut} juga ada di berkas "${b.berkas.nama}". Sisakan satu berkas untuk tiap TPS, lalu impor lagi.`,
        ),
      );
    }
  }
}

function sebutTps(kunci: string, kecamatan: Kecamatan): string {
  const [desa = '', tps = ''] = kunci.split('/');
  return `TPS ${tps} ${namaDesa(desa, kecamatan)}`;
}

/** A refused file holds back its desa, and with a desa all files of it, until nothing changes any more. */
function sebarkanPenolakan(kerja: readonly Kerja[], kecamatan: Kecamatan): void {
  const tertahan = new Map<string, string>();
  const tahan = (k: Kerja): void => {
    for (const desa of k.desa) if (!tertahan.has(desa)) tertahan.set(desa, k.berkas.nama);
  };
  for (const k of kerja) if (k.alasan.length > 0) tahan(k);
  for (let berubah = true; berubah;) {
    berubah = false;
    for (const k of kerja) {
      const desa = [...k.desa].find((d) => tertahan.has(d));
      if (k.alasan.length > 0 || desa === undefined) continue;
      const nama = namaDesa(desa, kecamatan);
      k.alasan.push(
        tanpaTempat(
          'BERKAS_SEDESA_DITOLAK',
          `Berkas ini terbaca baik, tetapi berkas "${tertahan.get(desa) ?? ''}" yang juga memuat desa ${nama} ditolak, sehingga data desa itu belum lengkap. Perbaiki berkas itu, lalu impor lagi bersama-sama.`,
        ),
      );
      tahan(k);
      berubah = true;
    }
  }
}

function alasanLain(jumlah: number): AlasanTolak {
  return tanpaTempat(
    'KESALAHAN_LAIN',
    `Masih ada ${String(jumlah)} kesalahan lain yang tidak ditampilkan. Perbaiki dahulu yang di atas.`,
  );
}

function buildStatus(k: Kerja): StatusBerkas {
  const { nama, sha256, ukuran, hasil } = k.berkas;
  const lebih = (hasil?.jumlahAlasan ?? 0) - (hasil?.alasan.length ?? 0);
  return {
    nama,
    sha256,
    ukuran,
    jenis: hasil?.jenis ?? 'bebas',
    desa: [...k.desa].sort(),
    baris: k.alasan.length > 0 ? 0 : (hasil?.pemilih.length ?? 0),
    alasan: lebih > 0 ? [...k.alasan, alasanLain(lebih)] : k.alasan,
  };
}

function buildKelompok(kerja: readonly Kerja[]): readonly (readonly CalonVersi[])[] {
  const perDesa = new Map<string, { berkas: number[]; pemilih: Pemilih[]; temuan: Temuan[] }>();
  const induk = new Map<string, string>();
  const akar = (desa: string): string => {
    const atas = induk.get(desa) ?? desa;
    return atas === desa ? desa : akar(atas);
  };
  kerja.forEach((k, i) => {
    if (k.alasan.length > 0) return;
    const daftar = [...k.desa].sort();
    for (const desa of daftar) {
      if (!perDesa.has(desa)) perDesa.set(desa, { berkas: [], pemilih: [], temuan: [] });
      if (k.kembarDari === null) perDesa.get(desa)?.berkas.push(i);
      induk.set(akar(desa), akar(daftar[0] ?? desa));
    }
    if (k.kembarDari === null && k.berkas.hasil !== null)
      copyIsi(k.berkas.nama, k.berkas.hasil, k.desaPerBukti, perDesa);
  });
  const kelompok = new Map<string, CalonVersi[]>();
  for (const [desa, isi] of [...perDesa].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const k = akar(desa);
    kelompok.set(k, [...(kelompok.get(k) ?? []), { desa, ...isi }]);
  }
  return [...kelompok.values()];
}
