import { hash } from 'node:crypto';
import type { RingkasAngka } from '../contract/bentuk/beranda.ts';
import type { BerkasTerverifikasi, HasilVerifikasi, PutusanBerkas } from '../contract/bentuk/dokumen.ts';
import {
  manifestSchema,
  NAMA_MANIFEST,
  type BerkasManifest,
  type Manifest,
} from '../contract/manifest-schema.ts';
import { bandingBuku, PERBEDAAN_MAKSIMUM } from './banding-sel.ts';
import { readIsiBerkas, type BerkasMasuk } from './intake/berkas-masuk.ts';
import { Penolakan } from './intake/penolakan.ts';
import { readBuku } from './intake/read-buku.ts';
import { listBedaAngka, type BerkasTercatat, type DataBanding } from './verifikasi-data.ts';

export interface PilihanVerifikasi {
  /** `null`: manifests alone are held against the files. */
  readonly data: DataBanding | null;
  readonly signal: AbortSignal;
  readonly onKemajuan: (selesai: number, jumlah: number, nama: string) => void;
}

/** A folder or archive of documents: what lies beside one manifest. */
interface Himpunan {
  /** With a slash at its end; empty: the top. */
  readonly akar: string;
  readonly manifest: Manifest | null;
  readonly keadaan: HasilVerifikasi['manifest'];
  readonly perJalur: ReadonlyMap<string, BerkasManifest>;
  readonly perSha: ReadonlyMap<string, BerkasManifest>;
}

interface Terbaca {
  readonly isi: Buffer;
  readonly sha256: string;
}

/** The bytes, or why there are none, for the operator. */
async function read(b: BerkasMasuk): Promise<Terbaca | string> {
  if (b.sumber.jenis === 'ditolak') return b.sumber.alasan.pesan;
  try {
    const isi = await readIsiBerkas(b.sumber);
    if (isi.length === 0) return 'Berkas ini kosong.';
    return { isi, sha256: hash('sha256', isi) };
  } catch (e) {
    if (!(e instanceof Penolakan)) throw e;
    return `Berkas ini ${e.message}`;
  }
}

function parseManifest(isi: Buffer): Manifest | null {
  try {
    const hasil = manifestSchema.safeParse(JSON.parse(isi.toString('utf8')));
    return hasil.success ? hasil.data : null;
  } catch {
    return null;
  }
}

function judgeManifest(
  terbaca: Terbaca,
  manifest: Manifest | null,
  data: DataBanding | null,
): 'asli' | 'berubah' | 'tidak-dikenal' {
  if (data === null) return manifest === null ? 'berubah' : 'tidak-dikenal';
  if (data.isManifestDibuat(terbaca.sha256)) return 'asli';
  return manifest === null || data.isKeadaanDikenal(manifest.kepalaJejak) ? 'berubah' : 'tidak-dikenal';
}

async function openHimpunan(b: BerkasMasuk, data: DataBanding | null): Promise<Himpunan> {
  const akar = b.nama.slice(0, -NAMA_MANIFEST.length);
  const terbaca = await read(b);
  const manifest = typeof terbaca === 'string' ? null : parseManifest(terbaca.isi);
  const isi = manifest?.berkas ?? [];
  return {
    akar,
    manifest,
    keadaan: typeof terbaca === 'string' ? 'berubah' : judgeManifest(terbaca, manifest, data),
    perJalur: new Map(isi.map((m) => [m.jalur, m])),
    perSha: new Map(isi.map((m) => [m.sha256, m])),
  };
}

const TANPA_MANIFEST: Himpunan = {
  akar: '',
  manifest: null,
  keadaan: null,
  perJalur: new Map(),
  perSha: new Map(),
};

function isManifest({ nama }: BerkasMasuk): boolean {
  return nama === NAMA_MANIFEST || nama.endsWith(`/${NAMA_MANIFEST}`);
}

function susun(
  nama: string,
  putusan: PutusanBerkas,
  keterangan: string,
  perbedaan: readonly string[] = [],
): BerkasTerverifikasi {
  const lebih = perbedaan.length - PERBEDAAN_MAKSIMUM;
  return {
    nama,
    putusan,
    keterangan:
      lebih > 0
        ? `${keterangan} Ditampilkan ${String(PERBEDAAN_MAKSIMUM)} perbedaan pertama dari ${String(perbedaan.length)}.`
        : keterangan,
    perbedaan: perbedaan.slice(0, PERBEDAAN_MAKSIMUM),
  };
}

/** Figures of the manifest, those kept of that state, and those counted now: every pair that is there must agree. */
function judgeAngka(
  nama: string,
  m: BerkasManifest | undefined,
  b: BerkasTercatat,
  data: DataBanding,
): BerkasTerverifikasi {
  const { tercatat, kini } = data.findAngka(b);
  const pasangan: readonly (readonly [RingkasAngka | null | undefined, RingkasAngka | null, string])[] = [
    [m?.angka, tercatat, 'manifest dan catatan keadaan datanya'],
    [m?.angka, kini, 'manifest dan basis data sekarang'],
    [tercatat, kini, 'catatan keadaan data dan basis data sekarang'],
  ];
  for (const [kiri, kanan, sebut] of pasangan) {
    const beda = kiri === null || kiri === undefined || kanan === null ? [] : listBedaAngka(kiri, kanan);
    if (beda.length > 0)
      return susun(
        nama,
        'angka-berbeda',
        `Byte-nya seperti saat dibuat, tetapi angka menurut ${sebut} berbeda. Jangan dipakai sebelum sebabnya jelas.`,
        beda,
      );
  }
  if (tercatat === null && kini === null)
    return susun(
      nama,
      'asli-tanpa-data',
      'Seperti saat dibuat. Angka keadaan datanya tidak tercatat di basis data ini, sehingga tidak dapat dibandingkan.',
    );
  const lama = kini === null ? ' Datanya sudah berubah sejak itu.' : '';
  return susun(nama, 'sesuai', `Seperti saat dibuat, dan angkanya sama dengan basis data.${lama}`);
}

async function describeBerubah(
  nama: string,
  isi: Buffer,
  b: BerkasTercatat,
  data: DataBanding,
): Promise<BerkasTerverifikasi> {
  const dasar = 'Isinya berbeda dari yang dibuat program. Buat ulang atau ambil lagi berkas aslinya.';
  if (b.format !== 'xlsx') return susun(nama, 'berubah', dasar);
  const asli = await data.readAsli(b);
  if (asli === null)
    return susun(
      nama,
      'berubah',
      `${dasar} Berkas aslinya tidak tersimpan lagi, sehingga selnya tidak dapat dibandingkan.`,
    );
  const [semula, kini] = [await readBuku(asli, b.nama), await readBuku(isi, nama)];
  if (!kini.ok) return susun(nama, 'berubah', `${dasar} Berkas itu tidak dapat dibuka sebagai Excel.`);
  if (!semula.ok) return susun(nama, 'berubah', dasar);
  const perbedaan = bandingBuku(semula.nilai, kini.nilai);
  return perbedaan.length === 0
    ? susun(nama, 'berubah', `${dasar} Isi semua selnya masih sama; yang berbeda rupa atau cara simpannya.`)
    : susun(nama, 'berubah', dasar, perbedaan);
}

function judgeTanpaData(nama: string, sha256: string, m: BerkasManifest | undefined): BerkasTerverifikasi {
  if (m === undefined) return susun(nama, 'tidak-dikenal', 'Tidak tercantum di manifest.');
  return m.sha256 === sha256
    ? susun(nama, 'asli-tanpa-data', 'Sama dengan manifestnya. Tanpa basis data angkanya tidak dibandingkan.')
    : susun(nama, 'berubah', 'Isinya berbeda dari yang tercantum di manifest.');
}

async function judge(
  b: BerkasMasuk,
  himpunan: Himpunan,
  data: DataBanding | null,
): Promise<BerkasTerverifikasi> {
  const terbaca = await read(b);
  if (typeof terbaca === 'string')
    return susun(b.nama, 'berubah', `${terbaca} Buat ulang atau ambil lagi berkas aslinya.`);
  const jalur = b.nama.slice(himpunan.akar.length);
  const m = himpunan.perJalur.get(jalur) ?? himpunan.perSha.get(terbaca.sha256);
  if (data === null) return judgeTanpaData(b.nama, terbaca.sha256, m);
  const dibuat = data.findMenurutSha(terbaca.sha256);
  if (dibuat !== null) {
    // The manifest may speak of other bytes under this name.
    return judgeAngka(b.nama, m?.sha256 === terbaca.sha256 ? m : undefined, dibuat, data);
  }
  const semula = (m === undefined ? null : data.findMenurutSha(m.sha256)) ?? data.findMenurutJalur(jalur);
  if (semula !== null) return describeBerubah(b.nama, terbaca.isi, semula, data);
  if (m === undefined)
    return susun(
      b.nama,
      'tidak-dikenal',
      'Tidak tercantum di manifest dan tidak pernah dibuat dari basis data ini.',
    );
  return m.sha256 === terbaca.sha256
    ? susun(
        b.nama,
        'asli-tanpa-data',
        'Sama dengan manifestnya, tetapi tidak dibuat dari basis data ini, sehingga angkanya tidak dapat dibandingkan.',
      )
    : susun(b.nama, 'berubah', 'Isinya berbeda dari yang tercantum di manifest.');
}

function listHilang(himpunan: readonly Himpunan[], ada: ReadonlySet<string>): BerkasTerverifikasi[] {
  return himpunan.flatMap(({ akar, perJalur }) =>
    [...perJalur.keys()]
      .filter((jalur) => !ada.has(`${akar}${jalur}`))
      .map((jalur) =>
        susun(`${akar}${jalur}`, 'hilang', 'Tercantum di manifest, tetapi berkasnya tidak ada.'),
      ),
  );
}

/** What was replaced is kept beside a set, and is no part of it. */
function isRiwayat(nama: string, himpunan: readonly Himpunan[]): boolean {
  return himpunan.some(({ akar }) => nama.startsWith(`${akar}riwayat/`));
}

/** The worst of several manifests. */
function gabungManifest(himpunan: readonly Himpunan[]): HasilVerifikasi['manifest'] {
  const urut = ['berubah', 'tidak-dikenal', 'asli'] as const;
  return urut.find((k) => himpunan.some((h) => h.keadaan === k)) ?? null;
}

/** Holds files against the manifest that lies beside them and against the database. Nothing is changed. */
export async function verifyPaket(
  berkas: readonly BerkasMasuk[],
  { data, signal, onKemajuan }: PilihanVerifikasi,
): Promise<HasilVerifikasi> {
  const himpunan = await Promise.all(berkas.filter(isManifest).map((b) => openHimpunan(b, data)));
  const terdalam = himpunan.toSorted((a, b) => b.akar.length - a.akar.length);
  const diperiksa = berkas.filter((b) => !isManifest(b) && !isRiwayat(b.nama, himpunan));
  const hasil: BerkasTerverifikasi[] = [];
  for (const [i, b] of diperiksa.entries()) {
    signal.throwIfAborted();
    onKemajuan(i, diperiksa.length, b.nama);
    const milik = terdalam.find((h) => b.nama.startsWith(h.akar)) ?? TANPA_MANIFEST;
    hasil.push(await judge(b, milik, data));
  }
  const semua = [...hasil, ...listHilang(himpunan, new Set(diperiksa.map((b) => b.nama)))];
  return {
    manifest: gabungManifest(himpunan),
    berkas: semua.sort((a, b) => (a.nama < b.nama ? -1 : a.nama > b.nama ? 1 : 0)),
    sesuai: semua.filter((b) => b.putusan === 'sesuai').length,
    jumlah: semua.length,
    masalahData: data?.masalah ?? [],
  };
}
