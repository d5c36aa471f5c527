import { beforeAll, describe, expect, it } from 'vitest';
import type { Buku } from '../../src/core/berkas/buku.ts';
import type { HasilBerkas } from '../../src/core/berkas/hasil-berkas.ts';
import { parseBerkas } from '../../src/core/berkas/parse-berkas.ts';
import { exportPeta, type PetaManual } from '../../src/core/berkas/peta-manual.ts';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { BENTUK_BAKU, designBerkas, type BerkasBerbentuk } from '../../src/engine/contoh/bentuk.ts';
import { readBuku } from '../../src/engine/intake/read-buku.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';

const profil = loadProfilUji();
const lengkap = computeKecamatanContoh(loadBaki(4), profil, 11);
const contoh = { ...lengkap, desa: lengkap.desa.map((d) => ({ ...d, tps: d.tps.slice(0, 2) })) };

interface Terbaca {
  readonly nama: string;
  readonly buku: Buku;
  readonly hasil: HasilBerkas;
}

/** Every shape of the sample for two desa; `zip` holds the shapes of other files. */
const BENTUK = [...BENTUK_BAKU, 'dp4' as const].filter((b) => b !== 'zip');
const perBentuk = new Map<string, Terbaca[]>();

async function baca(berkas: BerkasBerbentuk): Promise<Terbaca> {
  const buku = await readBuku(await berkas.renderIsi(), berkas.nama);
  if (!buku.ok) throw new Error(buku.galat.pesan);
  return { nama: berkas.nama, buku: buku.nilai, hasil: parseBerkas(buku.nilai, profil, berkas.nama) };
}

beforeAll(async () => {
  for (const bentuk of BENTUK)
    perBentuk.set(bentuk, await Promise.all(designBerkas(contoh, [bentuk]).map(baca)));
});

function peta({ hasil }: Terbaca): readonly PetaManual[] {
  return hasil.pratinjau.filter((p) => p.kolom.some((k) => k.medan !== null)).map(exportPeta);
}

/** The same understanding, apart from who decided it. */
function samakan(hasil: HasilBerkas): HasilBerkas {
  return { ...hasil, pratinjau: hasil.pratinjau.map((p) => ({ ...p, cocok: false })) };
}

describe.each(BENTUK)('peta dari berkas %s', (bentuk) => {
  const berkas = (): readonly Terbaca[] => perBentuk.get(bentuk) ?? [];

  it('memberi hasil yang sama persis untuk berkas itu sendiri', () => {
    for (const b of berkas()) {
      const ulang = parseBerkas(b.buku, profil, b.nama, { peta: peta(b) });
      expect(ulang.pratinjau[0]?.cocok, b.nama).toBe(true);
      expect(samakan(ulang), b.nama).toEqual(samakan(b.hasil));
    }
  });

  it('membaca berkas desa lain yang sebentuk, sama seperti tanpa peta', () => {
    const [pertama, ...lain] = berkas();
    if (pertama === undefined) throw new Error('tanpa berkas');
    const sebentuk = lain.filter((b) => b.hasil.pratinjau[0]?.bentuk === pertama.hasil.pratinjau[0]?.bentuk);
    expect(sebentuk.length).toBeGreaterThan(0);
    for (const b of sebentuk) {
      const ulang = parseBerkas(b.buku, profil, b.nama, { peta: peta(pertama) });
      expect(ulang.pratinjau[0]?.cocok, b.nama).toBe(true);
      expect(samakan(ulang), b.nama).toEqual(samakan(b.hasil));
    }
  });
});

it('pratinjau setiap bentuk menyamarkan NIK dan NKK', () => {
  for (const [bentuk, berkas] of perBentuk) {
    for (const b of berkas) {
      const teks = JSON.stringify(b.hasil.pratinjau);
      expect(b.hasil.pratinjau.length, bentuk).toBeGreaterThan(0);
      expect(teks, bentuk).not.toMatch(/\d{10}/);
      expect(teks, bentuk).toMatch(/\d{6}\*{6}\d{4}/);
    }
  }
});
