import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import type { Profil } from '../../src/core/profil/profil.ts';
import { writeBerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';
import { writeDaftarTpsContoh, writePlenoContoh } from '../../src/engine/contoh/write-pendamping-contoh.ts';

const profil: Profil = JSON.parse(readFileSync('resources/profil/pilkada-2024.json', 'utf8'));
const kecamatan = {
  kode: '33.11.10',
  nama: 'BAKI',
  kabupaten: { kode: '33.11', nama: 'KABUPATEN SUKOHARJO' },
  provinsi: { kode: '33', nama: 'JAWA TENGAH' },
  desa: ['BENTAKAN', 'KUDU'].map((nama, ke) => ({ kode: `33.11.10.200${ke + 5}`, nama })),
};
const contoh = computeKecamatanContoh(kecamatan, profil, 3);
const folder = await mkdtemp(join(tmpdir(), 'contoh-pendamping-'));

afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('pilihan dan pendamping berkas contoh', () => {
  it('bentuk dapat dipilih, dan nama berkas yang sama diberi nomor', async () => {
    const berkas = await writeBerkasContoh(folder, contoh, { bentuk: ['export-dp'] });
    expect(berkas.map(({ nama }) => nama)).toEqual(['export_dp.xlsx', 'export_dp (2).xlsx']);
    expect(berkas.map(({ desa }) => desa)).toEqual([['33.11.10.2005'], ['33.11.10.2006']]);
  });

  it('DP4 ditulis tanpa judul kolom: wilayah, TPS, dan keterangan menurut tempatnya', async () => {
    const [dp4] = await writeBerkasContoh(folder, contoh, { bentuk: ['dp4'] });
    expect(dp4?.nama).toBe('DP4_3311102005.txt');
    const baris = (await readFile(dp4?.jalur ?? '', 'utf8')).trim().split('\r\n');
    expect(baris).toHaveLength(dp4?.baris ?? 0);
    expect(baris[0]?.split('#').slice(13, 19)).toEqual([
      '331110',
      'BAKI',
      '3311102005',
      'BENTAKAN',
      '001',
      '',
    ]);
  });

  it('daftar TPS resmi memuat jumlah TPS setiap desa', async () => {
    await writeDaftarTpsContoh(join(folder, 'tps.xlsx'), contoh);
    const buku = read(await readFile(join(folder, 'tps.xlsx')), { raw: true });
    expect(utils.sheet_to_json(buku.Sheets['Daftar TPS'] ?? {}, { header: 1 })).toEqual([
      ['Kode', 'Desa', 'Jumlah TPS'],
      ...contoh.rekap.desa.map(({ kode, nama, jumlahTps }) => [kode, nama, jumlahTps]),
    ]);
  });

  it('fakta pleno tertulis sebagai JSON', async () => {
    await writePlenoContoh(join(folder, 'pleno.json'), contoh);
    const pleno: unknown = JSON.parse(await readFile(join(folder, 'pleno.json'), 'utf8'));
    expect(pleno).toMatchObject({ tanggal: '2024-08-06', jam: '09.00 WIB', ketua: 'Nama Contoh Ketua' });
  });
});
