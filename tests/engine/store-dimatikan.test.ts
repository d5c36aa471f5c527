import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { loadPemilihDesa, loadVersiAktif } from '../../src/engine/store/load-versi.ts';
import { loadJejak } from '../../src/engine/store/jejak.ts';
import { openKunci } from '../../src/engine/store/kunci.ts';
import { saveVersiBersama } from '../../src/engine/store/save-versi.ts';
import { verifyBasisData } from '../../src/engine/store/verifikasi.ts';
import { createFolder, MURAH, must, openBerkas } from './store/basis-data-uji.ts';
import { buildVersi, DESA, DESA_LAIN } from './store/contoh-versi.ts';

const ANAK = join(import.meta.dirname, 'store', 'anak-impor.ts');
const BARIS = 60;

interface Anak {
  readonly proses: ChildProcess;
  /** Lines so far: one at the opening, then one per import saved. */
  readonly baris: () => readonly string[];
}

function startAnak(berkas: string, generasi: number): Anak {
  const proses = spawn(process.execPath, [ANAK, berkas, String(generasi)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let keluaran = '';
  proses.stdout.on('data', (d: Buffer) => {
    keluaran += d.toString();
  });
  return { proses, baris: () => keluaran.split('\n').slice(0, -1) };
}

/**
 * Kills an importing process `tunda` ms after `siap` was true for the first time; returns the last generation that it reported
 * as saved, or -1.
 */
async function killAnak(anak: Anak, siap: () => boolean, tunda: number): Promise<number> {
  const selesai = once(anak.proses, 'close');
  while (!siap()) await setTimeout(1);
  await setTimeout(tunda);
  anak.proses.kill('SIGKILL');
  await selesai;
  return Number(
    anak
      .baris()
      .filter((b) => /^\d+$/.test(b))
      .at(-1) ?? -1,
  );
}

/** Opens as the next run would and checks that only whole imports are there; returns the generation in force, or -1. */
function checkSesudahnya(berkas: string, dilaporkan: number): number {
  const db = openBerkas(berkas);
  try {
    expect(verifyBasisData(db)).toEqual([]);
    const aktif = loadVersiAktif(db);
    const generasi = [DESA, DESA_LAIN].map((desa) => {
      const pemilih = loadPemilihDesa(db, desa, 'aktif');
      if (pemilih === null) return -1;
      expect(pemilih).toHaveLength(BARIS);
      const pertama = Math.min(...pemilih.map((p) => Number(p.dpid) - 100_000_000));
      expect(pemilih).toEqual(buildVersi({ desa, jumlahBaris: BARIS, mulai: pertama }).pemilih);
      return pertama / BARIS;
    });
    expect(new Set(generasi).size, 'both desa of a file are of one import').toBe(1);
    const [terakhir = -1] = generasi;
    expect(terakhir, 'what was reported as saved is saved').toBeGreaterThanOrEqual(dilaporkan);
    expect(aktif).toHaveLength(terakhir === -1 ? 0 : 2);
    expect(loadJejak(db)).toHaveLength(1 + 2 * (terakhir + 1));
    return terakhir;
  } finally {
    db.close();
  }
}

describe('proses yang dimatikan di tengah impor', () => {
  test('setiap kali, basis data terbuka, lolos verifikasi, dan hanya memuat impor utuh', async () => {
    const berkas = join(createFolder(), 'baki.db');
    let terakhir = -1;
    for (let i = 0; i < 15; i += 1) {
      const anak = startAnak(berkas, terakhir + 1);
      const dilaporkan = await killAnak(anak, () => anak.baris().length > i % 4, Math.random() * 25);
      terakhir = checkSesudahnya(berkas, dilaporkan);
    }
    expect(terakhir).toBeGreaterThan(10);

    const mulai = (terakhir + 1) * BARIS;
    const versi = [DESA, DESA_LAIN].map((desa) => buildVersi({ desa, jumlahBaris: BARIS, mulai }));
    const db = openBerkas(berkas);
    expect(must(saveVersiBersama(db, { versi, ganti: false })).map((h) => h.status)).toEqual([
      'baru',
      'baru',
    ]);
  });

  test('juga ketika dimatikan saat basis data baru dibuat', async () => {
    for (let i = 0; i < 5; i += 1) {
      const berkas = join(createFolder(), 'baki.db');
      const dilaporkan = await killAnak(startAnak(berkas, 0), () => existsSync(berkas), i * 5);
      checkSesudahnya(berkas, dilaporkan);
    }
  });

  test('kunci yang ditulis sebelum proses dimatikan membuka basis data pada kesempatan berikutnya', async () => {
    const berkas = join(createFolder(), 'baki.db');
    const pilihan = { kataSandi: 'kata sandi', denganKodePemulihan: false, biaya: MURAH };
    const { kunci } = must(await openKunci(berkas, pilihan));
    expect(existsSync(berkas)).toBe(false);
    const lagi = must(await openKunci(berkas, pilihan));
    expect(lagi.kunci.equals(kunci)).toBe(true);
    expect(openBerkas(berkas, { kunci: lagi.kunci }).keterangan.baru).toBe(true);
  });
});
