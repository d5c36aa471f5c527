import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { baris, buatBuku, DAFTAR_DESA } from '../templat/buku-uji.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from './uji-mesin.ts';

function titipBuku(mesin: MesinUji, nama: string, ...isi: readonly string[]): string {
  const jalur = path.join(createFolderUji(), nama);
  writeFileSync(jalur, buatBuku({ lembar: `<sheetData>${isi.join('')}</sheetData>` }));
  return mesin.titip(jalur, nama);
}

function lembarDari(isi: Uint8Array): string {
  return strFromU8(unzipSync(isi)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

test('formulir ditambahkan, terdaftar, diisi, dan dihapus', async () => {
  const { mesin } = await createMesinBaki();
  const titipan = titipBuku(
    mesin,
    'Model A-Rekap.xlsx',
    baris(1, 'KECAMATAN {{kecamatan.nama}}'),
    DAFTAR_DESA,
  );
  const templat = await mesin.must('templat.add', { titipan });
  expect(templat).toMatchObject({
    nama: 'Model A-Rekap.xlsx',
    lingkup: 'kecamatan',
    medan: ['kecamatan.nama', 'nomor', 'desa.nama', 'akhir.l'],
  });
  const daftar = await mesin.must('templat.list', {});
  expect(daftar.templat).toEqual([templat]);
  expect(daftar.medan.find((m) => m.nama === 'kecamatan.nama')?.contoh).toBe('BAKI');

  const keluaran = await mesin.must('templat.fill', { id: templat.id, desa: null });
  expect(keluaran.nama).toBe('Model A-Rekap Baki (DRAF).xlsx');
  const xml = lembarDari(readFileSync(mesin.keluaran(keluaran.token).jalur));
  expect(xml).toContain('KECAMATAN BAKI');
  expect(xml.match(/tidak ada data/g)).toHaveLength(14);

  const { baris: jejak } = await mesin.must('jejak.list', { offset: 0, limit: 10 });
  expect(jejak.map((j) => j.kalimat).join(' ')).toContain(
    'Formulir Excel diisi: 1 berkas per kecamatan (DRAF).',
  );
  await mesin.must('templat.remove', { id: templat.id });
  expect((await mesin.must('templat.list', {})).templat).toEqual([]);
  expect((await mesin.mustFail('templat.fill', { id: templat.id, desa: null })).kode).toBe(
    'FORMULIR_TIDAK_ADA',
  );
});

test('formulir per desa menjadi ZIP bernama urut, atau satu berkas bila satu desa dipilih', async () => {
  const { mesin } = await createMesinBaki();
  const { id } = await mesin.must('templat.add', {
    titipan: titipBuku(mesin, 'PPS.xlsx', baris(1, '{{desa.nama}}', '{{akhir.jumlah}}')),
  });
  const semua = await mesin.must('templat.fill', { id, desa: null });
  const isi = unzipSync(readFileSync(mesin.keluaran(semua.token).jalur));
  const nama = Object.keys(isi);
  expect(nama).toHaveLength(14);
  expect(nama).toEqual(nama.toSorted());
  expect(nama[0]).toBe('2001 Ngrombo PPS (DRAF).xlsx');
  expect(lembarDari(isi[nama[0] ?? ''] ?? new Uint8Array())).toContain('NGROMBO');
  const satu = await mesin.must('templat.fill', { id, desa: ['33.11.10.2002'] });
  expect(satu.nama).toMatch(/^2002 .+ PPS \(DRAF\)\.xlsx$/);
});

test('formulir yang tidak dapat dipakai ditolak dengan lembar dan sel, dan tidak disimpan', async () => {
  const { mesin } = await createMesinBaki();
  const galat = await mesin.mustFail('templat.add', {
    titipan: titipBuku(mesin, 'Salah.xlsx', baris(3, '{{kecamtan.nama}}', '{{pemilih.nik}}')),
  });
  expect(galat.kode).toBe('MEDAN_TIDAK_DIKENAL');
  expect(galat.pesan).toContain(
    'Lembar "Rekap", sel A3: Medan {{kecamtan.nama}} tidak dikenal. Mungkin maksudnya {{kecamatan.nama}}.',
  );
  expect(galat.pesan).toContain('sel B3');
  expect((await mesin.must('templat.list', {})).templat).toEqual([]);
});

test('nama yang sama dua kali ditolak; formulir TPS tanpa TPS memberi tahu sebabnya', async () => {
  const { mesin } = await createMesinBaki();
  const isi = baris(1, '{{tps.nomor}}');
  const { id } = await mesin.must('templat.add', { titipan: titipBuku(mesin, 'TPS.xlsx', isi) });
  expect((await mesin.mustFail('templat.add', { titipan: titipBuku(mesin, 'tps.XLSX', isi) })).kode).toBe(
    'FORMULIR_SUDAH_ADA',
  );
  expect((await mesin.mustFail('templat.fill', { id, desa: null })).kode).toBe('TIDAK_ADA_YANG_DIISI');
});

test('tidak ada medan tentang pemilih orang per orang', async () => {
  const { mesin } = await createMesinBaki();
  const { medan } = await mesin.must('templat.list', {});
  expect(medan.length).toBeGreaterThan(200);
  expect(medan.filter((m) => /nik|nkk|pemilih\.nama|alamat|lahir/.test(m.nama))).toEqual([]);
});
