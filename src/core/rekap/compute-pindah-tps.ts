import type { Pemilih } from '../berkas/pemilih.ts';

/** A TMS row "pindah TPS" and the row B that takes its voter into another TPS of the same desa. */
export interface PasanganPindahTps {
  readonly keluar: Pemilih;
  readonly masuk: Pemilih;
}

/**
 * The largest set of pairs: same 16-digit NIK, same desa, different TPS, each row in at most one pair.
 * Independent of the order of rows. `kodePindahTps` are the profile's codes with makna PINDAH_TPS (may be none).
 */
export function computePindahTps(
  pemilihDesa: readonly Pemilih[],
  kodePindahTps: ReadonlySet<string>,
): readonly PasanganPindahTps[] {
  if (kodePindahTps.size === 0) return [];
  const perNik = new Map<string, { keluar: Pemilih[]; masuk: Pemilih[] }>();
  for (const p of pemilihDesa) {
    const keluar = kodePindahTps.has(p.keterangan);
    if ((!keluar && p.keterangan !== 'B') || p.nik === null || !/^\d{16}$/.test(p.nik)) continue;
    const kelompok = perNik.get(p.nik) ?? { keluar: [], masuk: [] };
    perNik.set(p.nik, kelompok);
    (keluar ? kelompok.keluar : kelompok.masuk).push(p);
  }
  return [...perNik.values()].flatMap(({ keluar, masuk }) => pasangkan(urutkan(keluar), urutkan(masuk)));
}

function urutkan(pemilih: readonly Pemilih[]): readonly Pemilih[] {
  const k = (p: Pemilih): string =>
    `${p.tps}|${p.jenisKelamin}|${p.asal.berkas}|${p.asal.lembar ?? ''}|${String(p.asal.baris).padStart(8, '0')}`;
  return [...pemilih].sort((a, b) => (k(a) < k(b) ? -1 : 1));
}

/** Maximum matching by augmenting paths (Kuhn); groups of one NIK are tiny. */
function pasangkan(keluar: readonly Pemilih[], masuk: readonly Pemilih[]): readonly PasanganPindahTps[] {
  const milik: (number | undefined)[] = masuk.map(() => undefined);
  const cari = (k: number, dikunjungi: Set<number>): boolean => {
    for (let m = 0; m < masuk.length; m++) {
      if (masuk[m]?.tps === keluar[k]?.tps || dikunjungi.has(m)) continue;
      dikunjungi.add(m);
      const pemilik = milik[m];
      if (pemilik === undefined || cari(pemilik, dikunjungi)) {
        milik[m] = k;
        return true;
      }
    }
    return false;
  };
  keluar.forEach((_, k) => cari(k, new Set()));
  return milik.flatMap((k, m) => {
    const a = k === undefined ? undefined : keluar[k];
    const b = masuk[m];
    return a === undefined || b === undefined ? [] : [{ keluar: a, masuk: b }];
  });
}
