import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { JENIS_BUKTI, PERMINTAAN_BUKTI } from '../../../src/core/bukti/jenis-bukti.ts';
import {
  cacahBukti,
  findBuktiOtomatis,
  findTanpaBukti,
  indexJenis,
  isCukup,
  listMakna,
} from '../../../src/core/bukti/kelengkapan-bukti.ts';
import { detectTipeBukti, isFotoTelepon } from '../../../src/core/bukti/tipe-bukti.ts';
import { listProfil } from '../../../src/engine/load-profil.ts';
import { loadProfilUji } from '../../data-uji.ts';
import { pemilih } from '../rekap/pemilih-uji.ts';

describe('bukti yang diminta', () => {
  test('setiap alasan TMS setiap profil meminta bukti dan menawarkan jenis yang cukup', () => {
    const profil = listProfil();
    expect(profil).toHaveLength(readdirSync('resources/profil').filter((f) => f.endsWith('.json')).length);
    for (const makna of profil.flatMap((p) => [...listMakna(p).values()])) {
      expect(PERMINTAAN_BUKTI[makna].diminta).not.toBe('');
      const cukup = JENIS_BUKTI.filter((j) => j.kode !== 'LAINNYA' && isCukup(j, makna));
      expect(cukup.length, makna).toBeGreaterThan(0);
    }
    expect(new Set(JENIS_BUKTI.map((j) => j.kode)).size).toBe(JENIS_BUKTI.length);
  });

  test('jenis untuk alasan lain, jenis tak dikenal, dan keterangan lisan tidak cukup', () => {
    const jenis = indexJenis([]);
    expect(isCukup(jenis.get('AKTA_KEMATIAN'), 'MENINGGAL')).toBe(true);
    expect(isCukup(jenis.get('AKTA_KEMATIAN'), 'TNI')).toBe(false);
    expect(isCukup(jenis.get('PERNYATAAN_KELUARGA'), 'MENINGGAL')).toBe(false);
    expect(isCukup(undefined, 'MENINGGAL')).toBe(false);
  });

  test('pasangan pindah TPS melengkapi keduanya; tanpa pasangan tidak', () => {
    const makna = listMakna(loadProfilUji());
    const nik = '3311100101900001';
    const keluar = pemilih({ nik, keterangan: '8', tps: '001' });
    const masuk = pemilih({ nik, keterangan: 'B', tps: '002' });
    const sendiri = pemilih({ nik: '3311100101900002', keterangan: '8' });
    const hasil = findBuktiOtomatis([keluar, masuk, sendiri], makna, new Map());
    expect([...hasil.keys()]).toEqual([keluar, masuk]);
    expect(hasil.get(keluar)).toContain('TPS 002');
  });
});

describe('hitungan', () => {
  const keadaan = fc
    .record({ lengkap: fc.boolean(), tercatat: fc.boolean(), berberkas: fc.boolean() })
    .map((k) => ({ ...k, lengkap: k.lengkap || k.tercatat, berberkas: k.berberkas && k.tercatat }));

  test('ada + kurang = perlu, dan yang otomatis serta tanpa berkas ada di dalam ada', () => {
    fc.assert(
      fc.property(fc.array(keadaan), (baris) => {
        const c = cacahBukti(baris);
        expect(c.ada + c.kurang).toBe(c.perlu);
        expect(c.perlu).toBe(baris.length);
        expect(c.otomatis + c.tanpaBerkas).toBeLessThanOrEqual(c.ada);
      }),
    );
  });

  test('temuan menyebut jumlah tiap alasan, dan diam bila tidak ada yang kurang', () => {
    const kurang = [
      { label: 'Meninggal', jumlah: 1200 },
      { label: 'Ganda', jumlah: 0 },
      { label: 'TNI', jumlah: 3 },
    ];
    const [t] = findTanpaBukti('33.11.10.2001', 1500, kurang);
    expect(t).toMatchObject({ kode: 'TMS_TANPA_BUKTI', tingkat: 'info' });
    expect(t?.pesan).toContain('1.203 dari 1.500 pemilih TMS');
    expect(t?.pesan).toContain('Meninggal 1.200, TNI 3.');
    expect(findTanpaBukti('33.11.10.2001', 9, [{ label: 'Meninggal', jumlah: 0 }])).toEqual([]);
  });
});

describe('jenis berkas', () => {
  const byte = (teks: string) => Buffer.from(teks, 'latin1');
  test.each([
    ['image/jpeg', '\xff\xd8\xff\xe1Exif'],
    ['image/png', '\x89PNG\r\n\x1a\n...'],
    ['image/webp', 'RIFF\0\0\0\0WEBPVP8X'],
    ['application/pdf', '%PDF-1.4'],
    ['application/pdf', `${'\n'.repeat(100)}%PDF-1.4`],
    [null, 'RIFF\0\0\0\0WAVE'],
    [null, '<svg onload="x">'],
    [null, `${' '.repeat(2000)}%PDF-1.4`],
    [null, ''],
    [null, '\xff\xd8'],
  ])('%s menurut isinya', (tipe, isi) => {
    expect(detectTipeBukti(byte(isi))).toBe(tipe);
  });

  test('foto telepon dikenali agar sebabnya dapat dikatakan', () => {
    expect(isFotoTelepon(byte('\0\0\0\x18ftypheic'))).toBe(true);
    expect(isFotoTelepon(byte('\0\0\0\x18ftypmp42'))).toBe(false);
  });
});
