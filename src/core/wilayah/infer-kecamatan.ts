import type { BuktiWilayah } from '../berkas/hasil-berkas.ts';
import { kunci } from '../berkas/teks.ts';

/** The little of a kecamatan that inference needs. */
export interface CalonKecamatan {
  readonly kode: string;
  readonly nama: string;
  readonly namaKabupaten: string;
  readonly namaDesa: readonly string[];
}

/** The kecamatan that one file's content names by code, or by name as far as names decide. */
function calonSatuBerkas(
  bukti: readonly BuktiWilayah[],
  semua: readonly CalonKecamatan[],
): ReadonlySet<string> {
  const kode = new Set<string>();
  for (const b of bukti) {
    const digit = b.kodeDesa?.slice(0, 6) ?? b.kodeKecamatan;
    if (digit != null) kode.add(digit.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1.$2.$3'));
  }
  if (kode.size > 0) return kode;
  const sama = (tulis: string | null, nama: string): boolean =>
    tulis === null ||
    kunci(tulis.replace(/^(?:KECAMATAN|KEC|KABUPATEN|KAB|KOTA)\b[\s.]*/i, '')) ===
      kunci(nama.replace(/^(?:KABUPATEN|KOTA)\s+/i, ''));
  const bernama = bukti.filter((b) => b.namaKecamatan !== null);
  if (bernama.length === 0) return new Set();
  return new Set(
    semua
      .filter((k) =>
        bernama.every(
          (b) =>
            sama(b.namaKecamatan, k.nama) &&
            sama(b.namaKabupaten, k.namaKabupaten) &&
            (b.namaDesa === null ||
              k.namaDesa.some((d) =>
                sama(b.namaDesa?.replace(/^(?:DESA|KELURAHAN|KEL|DS)\b[\s.]*/i, '') ?? null, d),
              )),
        ),
      )
      .map((k) => k.kode),
  );
}

/**
 * The kecamatan that more than half of the files with evidence agree on, or `null`.
 * `berkas`: the evidence of each file. The others are refused later as KECAMATAN_LAIN.
 */
export function inferKecamatan(
  berkas: readonly (readonly BuktiWilayah[])[],
  semua: readonly CalonKecamatan[],
): string | null {
  const suara = new Map<string, number>();
  let berbukti = 0;
  for (const bukti of berkas) {
    const calon = calonSatuBerkas(bukti, semua);
    if (calon.size === 0) continue;
    berbukti++;
    for (const kode of calon) suara.set(kode, (suara.get(kode) ?? 0) + 1);
  }
  const [satu, dua] = [...suara].sort((a, b) => b[1] - a[1]);
  if (satu === undefined || satu[1] * 2 <= berbukti || satu[1] === dua?.[1]) return null;
  return satu[0];
}
