import type { BerkasLama, CalonVersi, StatusBerkas } from '../berkas/gather-versi.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import type { Temuan } from '../pemeriksaan/temuan.ts';
import type { MaknaTms } from '../profil/profil.ts';
import { ok, type Result } from '../result.ts';
import { gabungPerubahan, type RingkasGabungan } from './gabung-perubahan.ts';
import type { MasalahGabung } from './masalah-gabung.ts';

/** The version in force of a desa with all that has to go on with it. */
export interface VersiLengkap {
  readonly nomor: number;
  readonly pemilih: readonly Pemilih[];
  readonly temuan: readonly Temuan[];
  readonly berkas: readonly BerkasLama[];
}

export interface CalonGabung {
  readonly calon: CalonVersi;
  readonly ringkas: RingkasGabungan;
}

/** Findings of the full list that changes make untrue. */
const TEMUAN_TANPA_PERUBAHAN = 'BELUM_ADA_HASIL_COKLIT';

function formatTempat(berkas: string | null, lembar: string | null, baris: number | null): string {
  return JSON.stringify([berkas, lembar, baris]);
}

/**
 * Names under which the old files go on: one name stands for one file of a version. The same bytes go by their name of now; another file
 * of the same name as a new one is told from it by the version it came with.
 */
function chooseNama(
  lama: readonly BerkasLama[],
  kini: readonly { readonly nama: string; readonly sha256: string | null }[],
  versi: number,
): ReadonlyMap<string, string> {
  const terpakai = new Set([...kini, ...lama].map((b) => b.nama));
  const pilih = (b: BerkasLama): string => {
    const sama = kini.find((k) => k.sha256 === b.sha256);
    if (sama !== undefined) return sama.nama;
    if (!kini.some((k) => k.nama === b.nama)) return b.nama;
    const titik = b.nama.lastIndexOf('.');
    const [dasar, akhiran] = titik <= 0 ? [b.nama, ''] : [b.nama.slice(0, titik), b.nama.slice(titik)];
    let nama = `${dasar} (versi ${String(versi)})${akhiran}`;
    for (let ke = 2; terpakai.has(nama); ke++)
      nama = `${dasar} (versi ${String(versi)}-${String(ke)})${akhiran}`;
    terpakai.add(nama);
    return nama;
  };
  return new Map(lama.map((b) => [b.nama, pilih(b)]));
}

/**
 * The new version of a desa from its version in force and its lists of changes. Every row keeps where it stood: an old row its old file,
 * a changed or new one the list of changes.
 * @param perubahan rows of all lists of changes of the desa, as one candidate
 */
export function gabungCalon(
  perubahan: CalonVersi,
  lama: VersiLengkap,
  status: readonly StatusBerkas[],
  makna: ReadonlyMap<string, MaknaTms>,
): Result<CalonGabung, readonly MasalahGabung[]> {
  const kini = perubahan.berkas.flatMap((i) => status[i] ?? []);
  const nama = chooseNama(lama.berkas, kini, lama.nomor);
  const ganti = (p: Pemilih): Pemilih => {
    const berkas = nama.get(p.asal.berkas) ?? p.asal.berkas;
    return berkas === p.asal.berkas ? p : { ...p, asal: { ...p.asal, berkas } };
  };
  const hasil = gabungPerubahan(lama.pemilih.map(ganti), perubahan.pemilih, makna);
  if (!hasil.ok) return hasil;
  const { pemilih, diganti, ...ringkas } = hasil.nilai;
  const tempat = new Set(diganti.map(({ asal: a }) => formatTempat(a.berkas, a.lembar, a.baris)));
  const temuan = lama.temuan
    .map((t) => (t.berkas === null ? t : { ...t, berkas: nama.get(t.berkas) ?? t.berkas }))
    .filter(
      (t) => t.kode !== TEMUAN_TANPA_PERUBAHAN && !tempat.has(formatTempat(t.berkas, t.lembar, t.baris)),
    );
  const sekarang = new Set(kini.map((k) => k.sha256));
  return ok({
    ringkas,
    calon: {
      ...perubahan,
      pemilih,
      temuan: [...temuan, ...perubahan.temuan],
      berkasLama: lama.berkas
        .filter((b) => !sekarang.has(b.sha256))
        .map((b) => ({ ...b, nama: nama.get(b.nama) ?? b.nama })),
    },
  });
}
