import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import type { Profil } from '../../src/core/profil/profil.ts';
import { writeBerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';

const folder = await mkdtemp(join(tmpdir(), 'contoh-lo-'));
const adaLibreOffice = spawnSync('soffice', ['--version']).status === 0;

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Three small villages, each in a format that another program must understand. */
function createContoh(): ReturnType<typeof computeKecamatanContoh> {
  const profil: Profil = JSON.parse(readFileSync('resources/profil/pilkada-2024.json', 'utf8'));
  const kecamatan = {
    kode: '33.11.10',
    nama: 'BAKI',
    kabupaten: { kode: '33.11', nama: 'KABUPATEN SUKOHARJO' },
    provinsi: { kode: '33', nama: 'JAWA TENGAH' },
    desa: ['KUDU', 'WARU', 'GENTAN'].map((nama, ke) => ({ kode: `33.11.10.200${ke + 1}`, nama })),
  };
  const contoh = computeKecamatanContoh(kecamatan, profil, 11);
  return { ...contoh, desa: contoh.desa.map((satu) => ({ ...satu, tps: satu.tps.slice(0, 1) })) };
}

function convertToCsv(jalur: readonly string[]): void {
  const saring = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
  const profilPengguna = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
  const hasil = spawnSync('soffice', [
    profilPengguna,
    '--headless',
    '--convert-to',
    saring,
    '--outdir',
    folder,
    ...jalur,
  ]);
  if (hasil.status !== 0) throw new Error(`LibreOffice gagal: ${hasil.stderr.toString()}`);
}

describe('berkas contoh di LibreOffice', () => {
  it('xlsx, xls, dan ods terbuka dengan NIK, nama, dan tanggal lahir yang utuh', async ({ skip }) => {
    if (!adaLibreOffice) {
      console.info('Dilewati: LibreOffice (soffice) tidak terpasang di komputer ini.');
      skip('LibreOffice tidak terpasang');
    }
    const contoh = createContoh();
    const berkas = await writeBerkasContoh(folder, contoh, { bentuk: ['model-a', 'kwk-xls', 'bebas-ods'] });
    convertToCsv(berkas.map(({ jalur }) => jalur));
    for (const [ke, { jalur }] of berkas.entries()) {
      const teks = await readFile(jalur.replace(/\.[a-z]+$/u, '.csv'), 'utf8');
      for (const { nik, nkk, nama, tanggalLahir } of contoh.desa[ke]?.tps[0]?.pemilih ?? []) {
        const baris = teks.split('\n').find((satu) => satu.includes(nik) && satu.includes(nkk)) ?? '';
        const [tahun, bulan, hari] = tanggalLahir.split('-');
        // LibreOffice shows real date cells in the order of its own language.
        const tanggal = [`${hari}/${bulan}/${tahun}`, `${bulan}/${hari}/${tahun}`];
        expect(baris).toContain(nama);
        expect(tanggal.some((satu) => baris.includes(satu))).toBe(true);
      }
    }
  });
});
