import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMesinBaki } from './mesin/uji-mesin.ts';

const ID = '33-11-10-pilkada-2024-dpsh';

describe('membuat data kecamatan', () => {
  test('data baru langsung terbuka, lembar pemulihannya masih harus disimpan', async () => {
    const { mesin } = await createMesinBaki();
    const sesi = await mesin.must('sesi.load', {});
    expect(sesi.terbuka).toMatchObject({
      id: ID,
      kecamatan: { kode: '33.11.10', nama: 'BAKI', kabupaten: 'KABUPATEN SUKOHARJO' },
      tahapan: { kode: 'DPSH' },
      contoh: false,
      jumlahDesa: 14,
      pemulihanTertunda: true,
      kataSandiHarusDiganti: false,
      persiapanSelesai: false,
    });
    expect(sesi.pekerjaan.map((p) => p.id)).toEqual([ID]);
    expect(readdirSync(path.join(mesin.folderData, 'basis-data', ID)).toSorted()).toEqual([
      'data.pleno',
      'data.pleno-wal',
      'data.pleno.kunci',
      'keterangan.json',
    ]);
  });
});
