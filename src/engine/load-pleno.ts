import { readFileSync } from 'node:fs';
import { KUNCI_PLENO, plenoSchema } from '../contract/pleno-schema.ts';
import { parseTanggal } from '../core/berkas/parse-tanggal.ts';
import { namaHari } from '../core/bahasa/tanggal.ts';
import type { Pleno } from '../core/dokumen/fakta-dokumen.ts';
import { gagal, ok, type Result } from '../core/result.ts';

/** The plenary facts and keys of the file that mean nothing here (told to the user, never silently lost). */
export interface PlenoTermuat {
  readonly pleno: Pleno;
  readonly kunciAsing: readonly string[];
}

/** Facts of the plenary from a JSON file. Errors are Indonesian sentences. */
export function loadPleno(berkas: string): Result<PlenoTermuat, string> {
  let isi: unknown;
  try {
    isi = JSON.parse(readFileSync(berkas, 'utf8').replace(/^\ufeff/, ''));
  } catch (e) {
    return gagal(
      `Berkas pleno "${berkas}" ${e instanceof SyntaxError ? 'bukan JSON yang sah' : 'tidak dapat dibaca'}.`,
    );
  }
  const hasil = plenoSchema.safeParse(isi);
  if (!hasil.success) {
    const rinci = hasil.error.issues.slice(0, 3).map((i) => `${i.path.join('.') || 'berkas'}: ${i.message}`);
    return gagal(`Berkas pleno "${berkas}" tidak sesuai bentuknya (${rinci.join('; ')}).`);
  }
  const p = hasil.data;
  const tanggal = bacaTanggal(p.tanggal ?? '');
  if (tanggal === undefined)
    return gagal(
      `Berkas pleno "${berkas}": tanggal "${p.tanggal ?? ''}" tidak terbaca. Tulis seperti 2024-08-06.`,
    );
  const hari = p.hari ?? '';
  if (hari !== '' && tanggal !== null && namaHari(tanggal).toLowerCase() !== hari.toLowerCase()) {
    return gagal(
      `Berkas pleno "${berkas}": ${tanggal} adalah hari ${namaHari(tanggal)}, bukan ${hari}. Betulkan salah satunya.`,
    );
  }
  const anggota = p.anggota ?? [];
  return ok({
    kunciAsing: Object.keys(p).filter((k) => !KUNCI_PLENO.includes(k)),
    pleno: {
      nomor: p.nomor || null,
      tanggal,
      jam: p.jam || null,
      tempat: p.tempat || null,
      ketua: p.ketua || null,
      anggota: [0, 1, 2, 3].map((i) => anggota[i] || null),
      masukan: p.masukan ?? null,
    },
  });
}

/** ISO date, `null` when absent, `undefined` when it cannot be read. */
function bacaTanggal(teks: string): string | null | undefined {
  if (teks === '') return null;
  const cara = { urutan: 'hari-bulan', dari1904: false, tahunPilih: 2100, selCampur: false } as const;
  return parseTanggal(teks, '', cara).tanggal ?? undefined;
}
