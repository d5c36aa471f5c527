import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { BerkasImpor, HasilImpor, RancanganImpor } from '../../src/contract/bentuk/impor.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../src/contract/galat.ts';
import type { Hos } from '../../src/contract/hos.ts';
import { gagal, ok, type Result } from '../../src/core/result.ts';
import { ProsesImpor, type KeadaanImpor } from '../../src/renderer/halaman/impor/proses-impor.ts';

type Panggil = Hos['panggil'];

/** A host whose engine answers as the test says. */
function hosUji(panggil: Panggil): Hos {
  return {
    jenis: 'peramban',
    kemampuan: { dialog: false, simpanSandi: false },
    panggil,
    perintah: async () => gagal({ kode: KODE_GALAT.gangguan, pesan: '', nomor: null }),
    titipkan: async (berkas, { onKemajuan }) => {
      onKemajuan?.(berkas.length, berkas.length);
      return ok(
        berkas.map((b, i) => ({ token: `titipan-nomor-000${i}`, nama: b.name, ukuran: 1, folder: false })),
      );
    },
    alamatKeluaran: (token) => token,
    alamatCetak: () => null,
    dengar: () => () => {},
  };
}

function buat(panggil: Panggil): { readonly proses: ProsesImpor; readonly jejak: KeadaanImpor[] } {
  const proses = new ProsesImpor(hosUji(panggil), new QueryClient());
  const jejak: KeadaanImpor[] = [];
  proses.dengar(() => jejak.push(proses.lihat()));
  return { proses, jejak };
}

const BERKAS = [new File(['a'], 'gentan.xlsx')];
const GALAT: GalatPanggilan = { kode: 'TIDAK_ADA_BERKAS', pesan: 'Tidak ada berkas.', nomor: null };
const DIBATALKAN: GalatPanggilan = { kode: KODE_GALAT.dibatalkan, pesan: 'Dibatalkan.', nomor: null };

/** Answers only when the page cancels. */
const sampaiDibatalkan: Panggil = (_nama, _masukan, { signal }) =>
  new Promise((selesai) => signal?.addEventListener('abort', () => selesai(gagal(DIBATALKAN))));

test('membaca menyampaikan titipan, kemajuan tiap berkas, lalu selesai', async () => {
  const diminta: unknown[] = [];
  const { proses, jejak } = buat(async (nama, masukan, { onKemajuan }) => {
    diminta.push([nama, masukan]);
    onKemajuan?.({ teks: '', selesai: 0, jumlah: 1, berkas: { nama: 'gentan.xlsx', keadaan: 'dibaca' } });
    onKemajuan?.({ teks: '', selesai: 1, jumlah: 1, berkas: { nama: 'gentan.xlsx', keadaan: 'terbaca' } });
    return ok(null);
  });
  await proses.bacaBerkas(BERKAS);
  expect(diminta).toEqual([['impor.read', { titipan: ['titipan-nomor-0000'] }]]);
  expect(jejak.map((k) => k.tahap)).toEqual([
    'menitipkan',
    'menitipkan',
    'membaca',
    'membaca',
    'membaca',
    'diam',
  ]);
  const terbaca = jejak.at(-2);
  expect(terbaca?.tahap === 'membaca' && [...terbaca.daftar]).toEqual([['gentan.xlsx', 'terbaca']]);
});

test('tanpa berkas tidak ada yang dikerjakan', async () => {
  const { proses, jejak } = buat(async () => ok(null));
  await proses.bacaBerkas([]);
  await proses.bacaTitipan([]);
  expect(jejak).toEqual([]);
});

test('kegagalan membaca tinggal di layar sampai ditutup', async () => {
  const { proses } = buat(async () => gagal(GALAT));
  await proses.bacaBerkas(BERKAS);
  expect(proses.lihat()).toEqual({ tahap: 'gagal', galat: GALAT });
  proses.tutupHasil();
  expect(proses.lihat().tahap).toBe('diam');
});

test('membatalkan bukan kegagalan, dan sesudahnya dapat membaca lagi', async () => {
  let jawab: Panggil = sampaiDibatalkan;
  const { proses } = buat((...isi) => jawab(...isi));
  const berjalan = proses.bacaBerkas(BERKAS);
  await expect.poll(() => proses.lihat().tahap).toBe('membaca');
  proses.batalkan();
  await berjalan;
  expect(proses.lihat().tahap).toBe('diam');
  jawab = async () => gagal(GALAT);
  await proses.bacaBerkas(BERKAS);
  expect(proses.lihat().tahap).toBe('gagal');
});

test('selama satu pekerjaan berjalan, yang lain tidak dimulai dan hasilnya tidak dapat ditutup', async () => {
  let jumlah = 0;
  const { proses } = buat((...isi) => {
    jumlah++;
    return sampaiDibatalkan(...isi);
  });
  const berjalan = proses.bacaBerkas(BERKAS);
  await expect.poll(() => proses.lihat().tahap).toBe('membaca');
  await proses.bacaBerkas(BERKAS);
  proses.tutupHasil();
  expect(proses.lihat().tahap).toBe('membaca');
  expect(jumlah).toBe(1);
  proses.batalkan();
  await berjalan;
});

function berkas(id: number, status: BerkasImpor['status']): BerkasImpor {
  return {
    id,
    nama: `b${id}`,
    ukuran: 1,
    status,
    jenis: 'bebas',
    desa: [],
    baris: 0,
    alasan: [],
    jumlahAlasan: 0,
    bolehTerimaRusak: false,
    nomorRusakDiterima: false,
    bolehGabung: false,
    digabung: false,
    perluPetakan: false,
    petaDipakai: 'tidak',
    pratinjau: [],
  };
}

test('sesudah menyimpan, berkas yang ditolak tetap dapat disampaikan ke PPS', async () => {
  const hasil: HasilImpor = { desaDisimpan: [], desaSama: ['GENTAN'], ditolak: 1, gagal: [] };
  const diminta: unknown[] = [];
  const { proses } = buat(async (nama, masukan): Promise<Result<unknown, GalatPanggilan>> => {
    diminta.push([nama, masukan]);
    return ok(hasil);
  });
  const rancangan: RancanganImpor = {
    id: 'rancangan-1',
    berkas: [berkas(0, 'diterima'), berkas(1, 'ditolak')],
    desa: [],
    temuan: [],
  };
  await proses.simpan(rancangan, { desa: ['33.11.10.2001'], ganti: [], berubah: 1 });
  expect(diminta).toEqual([['impor.save', { rancangan: 'rancangan-1', desa: ['33.11.10.2001'], ganti: [] }]]);
  expect(proses.lihat()).toEqual({ tahap: 'tersimpan', hasil, ditolak: [berkas(1, 'ditolak')] });
});
