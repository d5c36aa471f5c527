import { isNomorRusak } from '../berkas/nomor-rusak.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import { kunci } from '../berkas/teks.ts';

/** `hanya-kiri`: in the desa's list and not in the other; `beda`: in both, with something else. */
export type JenisBedaOrang = 'hanya-kiri' | 'hanya-kanan' | 'beda';

export interface BedaOrang {
  readonly jenis: JenisBedaOrang;
  readonly kiri: Pemilih | null;
  readonly kanan: Pemilih | null;
  /** For `beda`: which fields. */
  readonly medan: readonly ('tps' | 'jenisKelamin' | 'keterangan')[];
}

function kunciOrang(p: Pemilih): readonly string[] {
  const nik = p.nik !== null && /^\d{16}$/.test(p.nik) && !isNomorRusak(p.nik) ? [`N${p.nik}`] : [];
  const lahir = p.tanggalLahir === null ? [] : [`L${kunci(p.nama)}|${p.tanggalLahir}`];
  return [...nik, ...lahir];
}

/** Pairs by NIK, then by name and day of birth; each row in at most one pair. */
function pasangkan(kiri: readonly Pemilih[], kanan: readonly Pemilih[]): ReadonlyMap<Pemilih, Pemilih> {
  const hasil = new Map<Pemilih, Pemilih>();
  const terpakai = new Set<Pemilih>();
  for (const awalan of ['N', 'L']) {
    const menurut = new Map<string, Pemilih[]>();
    for (const p of kanan) {
      if (terpakai.has(p)) continue;
      for (const k of kunciOrang(p).filter((x) => x.startsWith(awalan))) {
        const daftar = menurut.get(k);
        if (daftar === undefined) menurut.set(k, [p]);
        else daftar.push(p);
      }
    }
    for (const p of kiri) {
      if (hasil.has(p)) continue;
      const calon = kunciOrang(p)
        .filter((x) => x.startsWith(awalan))
        .flatMap((k) => menurut.get(k) ?? [])
        .filter((x) => !terpakai.has(x));
      const cocok = calon.find((x) => x.tps === p.tps) ?? calon[0];
      if (cocok === undefined) continue;
      hasil.set(p, cocok);
      terpakai.add(cocok);
    }
  }
  return hasil;
}

/**
 * The pemilih behind a difference: in one list and not in the other, or in both with another TPS, sex or remark.
 * A TMS row is no voter: what only one side strikes is a difference of the remark.
 */
export function bandingDaftar(
  kiri: readonly Pemilih[],
  kanan: readonly Pemilih[],
  isTms: (keterangan: string) => boolean,
): readonly BedaOrang[] {
  const pasangan = pasangkan(kiri, kanan);
  const terpakai = new Set(pasangan.values());
  const arti = (p: Pemilih): string => (isTms(p.keterangan) ? 'TMS' : 'aktif');
  const hasil: BedaOrang[] = [];
  for (const p of kiri) {
    const lain = pasangan.get(p);
    if (lain === undefined) hasil.push({ jenis: 'hanya-kiri', kiri: p, kanan: null, medan: [] });
    else {
      const medan = [
        ...(p.tps === lain.tps ? [] : (['tps'] as const)),
        ...(p.jenisKelamin === lain.jenisKelamin ? [] : (['jenisKelamin'] as const)),
        ...(arti(p) === arti(lain) ? [] : (['keterangan'] as const)),
      ];
      if (medan.length > 0) hasil.push({ jenis: 'beda', kiri: p, kanan: lain, medan });
    }
  }
  for (const p of kanan)
    if (!terpakai.has(p)) hasil.push({ jenis: 'hanya-kanan', kiri: null, kanan: p, medan: [] });
  return hasil;
}
