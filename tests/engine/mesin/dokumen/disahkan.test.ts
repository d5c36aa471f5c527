import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockDokumen } from '../../../../src/engine/mesin/dokumen/kunci-dokumen.ts';
import { openSesiBaca } from '../../../../src/engine/verifikasi-sesi.ts';
import { createMesinBerisi } from '../data/kecamatan-kecil.ts';
import { createMesinUji, KATA_SANDI_UJI, type MesinUji } from '../uji-mesin.ts';
import { buat, folderDokumen, isi, keadaan, kodeDesa } from './dokumen-uji.ts';

const WAKTU = (): string => '2024-08-06T05:00:00.000Z';

/** The plenary locks while the window is closed; then it is opened again. */
async function sahkan(
  mesin: MesinUji,
  pilihan: Parameters<typeof lockDokumen>[1],
): Promise<{ readonly mesin: MesinUji; readonly hasil: Awaited<ReturnType<typeof lockDokumen>> }> {
  const id = (await mesin.must('sesi.load', {})).pekerjaan[0]?.id ?? '';
  await mesin.tutup();
  const berkas = path.join(mesin.folderData, 'basis-data', id, 'data.pleno');
  const sesi = await openSesiBaca(berkas, KATA_SANDI_UJI, WAKTU);
  if (!sesi.ok) throw new Error('tidak terbuka');
  const hasil = await lockDokumen(sesi.nilai, pilihan, WAKTU());
  sesi.nilai.db.close();
  const lagi = await createMesinUji({ folderData: mesin.folderData });
  await lagi.must('sesi.open', { id, rahasia: { kataSandi: KATA_SANDI_UJI } });
  return { mesin: lagi, hasil };
}

describe('dokumen yang disahkan', { timeout: 180_000 }, () => {
  test('tidak dibuat lagi, tidak usang, dan byte-nya tetap dapat diambil walau berkasnya dirusak', async () => {
    const awal = await createMesinBerisi();
    const { dibuat } = await buat(awal, ['rekap', 'rekap-pps'], { desa: [kodeDesa(0)] });
    const pdf = dibuat.find((d) => d.jenis === 'rekap')?.berkas.find((b) => b.format === 'pdf');
    const { mesin, hasil } = await sahkan(awal, { jenis: ['rekap', 'rekap-pps'], desa: [kodeDesa(0)] });
    expect(hasil).toEqual({ ok: true, nilai: 2 });
    expect(await keadaan(mesin, ['rekap', 'rekap-pps'])).toEqual(['disahkan', 'disahkan']);
    const p = (await mesin.must('pengaturan.load', {})).isian.kantor;
    await mesin.must('pengaturan.saveKantor', { isian: { ...p, ppk: { ...p.ppk, ketua: 'Ketua Baru' } } });
    expect(await keadaan(mesin, ['rekap'])).toEqual(['disahkan']);
    const jalur = path.join(await folderDokumen(mesin), 'PPK', pdf?.nama ?? '');
    const byte = readFileSync(jalur);
    const lagi = await buat(mesin, ['rekap', 'rekap-pps'], { desa: [kodeDesa(0)] });
    expect([lagi.dibuat, lagi.disahkan]).toEqual([[], 2]);
    // A draft beside it never takes its place.
    await buat(mesin, ['rekap'], { draf: true });
    expect(readFileSync(jalur).equals(byte)).toBe(true);
    writeFileSync(jalur, 'rusak');
    const { token } = await mesin.must('dokumen.keluaran', { id: pdf?.id ?? 0 });
    expect(byte.equals(isi(mesin, token))).toBe(true);
    rmSync(jalur);
    const zip = { jenis: ['rekap' as const], desa: null, rahasia: false };
    await mesin.must('dokumen.zip', zip);
    const { baris } = await mesin.must('jejak.list', { offset: 0, limit: 50 });
    expect(baris.find((j) => j.peristiwa === 'DOKUMEN_DISAHKAN')?.kalimat).toContain('2 dokumen disahkan');
    expect((await mesin.must('cadangan.verify', {})).masalah).toEqual([]);
  });

  test('yang usang, belum dibuat, atau hanya draf tidak dapat disahkan', async () => {
    const awal = await createMesinBerisi();
    await buat(awal, ['rekap'], { draf: true });
    const draf = await sahkan(awal, { jenis: ['rekap'], desa: null });
    expect(draf.hasil).toMatchObject({ ok: false, galat: { kode: 'DOKUMEN_BELUM_SIAP' } });
    expect(await keadaan(draf.mesin, ['rekap'])).toEqual(['siap']);
  });
});
