import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Hos } from '../../src/contract/hos.ts';
import type { Kemajuan, PesanKeMesin } from '../../src/contract/pesan.ts';
import { createKlienPeramban, type Peramban } from '../../src/renderer/hos/klien-peramban.ts';
import type { MesinPalsu } from '../host/saluran-palsu.ts';
import { buildFetch, masuk, startHostUji, tunggu, type HostUji } from './host-uji.ts';

const KEMAJUAN: Kemajuan = { teks: 'Membaca berkas 1 dari 2: désa.xlsx', selesai: 1, jumlah: 2 };

interface Panggung extends HostUji {
  readonly hos: Hos;
  readonly diunduh: string[];
}

async function buildPanggung(
  pilihan: {
    readonly jawab?: (pesan: PesanKeMesin, mesin: MesinPalsu) => void;
    readonly berkas?: readonly File[];
    readonly peramban?: Partial<Peramban>;
  } = {},
): Promise<Panggung> {
  const uji = await startHostUji(pilihan);
  const kuki = await masuk(uji.host);
  const diunduh: string[] = [];
  const hos = createKlienPeramban({
    fetch: buildFetch(uji.host.host, kuki),
    openPeristiwa: () => () => () => {},
    chooseBerkas: async () => pilihan.berkas ?? [],
    unduh: (alamat) => diunduh.push(alamat),
    ...pilihan.peramban,
  });
  return { ...uji, hos, diunduh };
}

const jenis = (m: MesinPalsu | undefined): string[] => (m?.diterima ?? []).map((p) => p.jenis);

function jawabDengan(nilai: unknown): (pesan: PesanKeMesin, mesin: MesinPalsu) => void {
  return (pesan, mesin) => {
    if (pesan.jenis !== 'panggil') return;
    mesin.kata({ jenis: 'kemajuan', id: pesan.id, kemajuan: KEMAJUAN });
    mesin.kata({ jenis: 'jawab', id: pesan.id, hasil: { ok: true, nilai } });
  };
}

describe('memanggil lewat HTTP', () => {
  test('kemajuan dan jawaban sampai utuh, huruf bertanda pun', async () => {
    const nilai = { teks: 'é😀\n', daftar: Array.from({ length: 20_000 }, (_, i) => `baris ${String(i)}`) };
    const { hos } = await buildPanggung({ jawab: jawabDengan(nilai) });
    const kemajuan: Kemajuan[] = [];
    const hasil = await hos.panggil('rekap.load', {}, { onKemajuan: (k) => kemajuan.push(k) });
    expect(hasil).toEqual({ ok: true, nilai });
    expect(kemajuan).toEqual([KEMAJUAN]);
  });

  test('kemajuan tampak sebelum jawaban datang', async () => {
    const { hos, mesin } = await buildPanggung();
    const kemajuan: Kemajuan[] = [];
    const hasil = hos.panggil('impor.read', { titipan: [] }, { onKemajuan: (k) => kemajuan.push(k) });
    await tunggu(() => jenis(mesin[0]).length === 1);
    mesin[0]?.kata({ jenis: 'kemajuan', id: 1, kemajuan: KEMAJUAN });
    await tunggu(() => kemajuan.length === 1);
    mesin[0]?.kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: null } });
    expect(await hasil).toEqual({ ok: true, nilai: null });
  });

  test('galat yang dikenal sampai sebagai nilai', async () => {
    const galat = { kode: 'KATA_SANDI_SALAH', pesan: 'Kata sandi salah.', nomor: null };
    const { hos } = await buildPanggung({
      jawab: (pesan, m) => {
        if (pesan.jenis === 'panggil') m.kata({ jenis: 'jawab', id: pesan.id, hasil: { ok: false, galat } });
      },
    });
    expect(await hos.panggil('sesi.load', {}, {})).toEqual({ ok: false, galat });
  });

  test('nama yang tidak dikenal ditolak sebelum mesin', async () => {
    const { hos, mesin } = await buildPanggung();
    expect(await hos.panggil('tidak.ada', {}, {})).toMatchObject({
      ok: false,
      galat: { kode: 'MASUKAN_TIDAK_SAH' },
    });
    expect(mesin[0]?.diterima).toEqual([]);
  });

  test('pertanyaan yang dibatalkan dilepas seketika, dan mesin diberi tahu', async () => {
    const { hos, mesin } = await buildPanggung();
    const batal = new AbortController();
    const hasil = hos.panggil('rekap.load', {}, { signal: batal.signal });
    await tunggu(() => jenis(mesin[0]).length === 1);
    batal.abort();
    expect(await hasil).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    await tunggu(() => jenis(mesin[0]).includes('batal'));
  });

  test('perubahan yang dibatalkan menunggu kata akhir mesin: telanjur tersimpan tetap dikatakan tersimpan', async () => {
    const { hos, mesin } = await buildPanggung();
    const batal = new AbortController();
    const hasil = hos.panggil('impor.save', {}, { signal: batal.signal });
    await tunggu(() => jenis(mesin[0]).length === 1);
    batal.abort();
    await tunggu(() => jenis(mesin[0]).includes('batal'));
    mesin[0]?.kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: 'tersimpan' } });
    expect(await hasil).toEqual({ ok: true, nilai: 'tersimpan' });
  });

  test('jendela yang ditutup di tengah pekerjaan membatalkannya di mesin', async () => {
    const { host, mesin } = await startHostUji();
    const kuki = await masuk(host);
    const batal = new AbortController();
    const jawab = await buildFetch(host.host, kuki)('/panggil', {
      method: 'POST',
      headers: { 'x-pleno': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ nama: 'impor.save', masukan: {} }),
      signal: batal.signal,
    });
    expect(jawab.headers.get('content-type')).toContain('application/x-ndjson');
    await tunggu(() => jenis(mesin[0]).length === 1);
    batal.abort();
    await tunggu(() => jenis(mesin[0]).includes('batal'));
  });

  test('kematian mesin sampai sebagai MESIN_MATI', async () => {
    const { hos, mesin } = await buildPanggung();
    const hasil = hos.panggil('impor.save', {}, {});
    await tunggu(() => jenis(mesin[0]).length === 1);
    mesin[0]?.mati();
    expect(await hasil).toMatchObject({ ok: false, galat: { kode: 'MESIN_MATI' } });
  });

  test('program yang sudah berhenti dikatakan berhenti', async () => {
    const { hos, host } = await buildPanggung();
    await host.tutup();
    expect(await hos.panggil('sesi.load', {}, {})).toMatchObject({
      ok: false,
      galat: { kode: 'HOS_TERPUTUS' },
    });
  });
});

function berkas(nama: string, isi: string | Uint8Array<ArrayBuffer>, relatif?: string): File {
  const f = new File([isi], nama);
  return relatif === undefined ? f : Object.assign(f, { path: relatif });
}

describe('menitipkan berkas', () => {
  test('isi, nama dalam folder, dan urutan terjaga; berkas sementara hanya untuk pemakai ini', async () => {
    const { hos, mesin, folderData } = await buildPanggung();
    const banyak = Array.from({ length: 9 }, (_, i) =>
      berkas('tps.xlsx', `isi ${String(i)}`, `./désa ${String(i)}/tps.xlsx`),
    );
    const kemajuan: string[] = [];
    const hasil = await hos.titipkan(banyak, {
      onKemajuan: (s, j) => kemajuan.push(`${String(s)}/${String(j)}`),
    });
    if (!hasil.ok) throw new Error(hasil.galat.pesan);
    expect(hasil.nilai.map((t) => t.nama)).toEqual(banyak.map((_, i) => `désa ${String(i)}/tps.xlsx`));
    expect(kemajuan.at(-1)).toBe('9/9');
    await tunggu(() => jenis(mesin[0]).length === 9);
    for (const [i, titipan] of hasil.nilai.entries()) {
      const pesan = mesin[0]?.diterima.find((p) => p.jenis === 'titip' && p.token === titipan.token);
      if (pesan?.jenis !== 'titip') throw new Error('not entrusted');
      expect(readFileSync(pesan.jalur, 'utf8')).toBe(`isi ${String(i)}`);
      expect(path.extname(pesan.jalur)).toBe('.xlsx');
      expect(path.relative(folderData, pesan.jalur).startsWith('titipan')).toBe(true);
      if (process.platform !== 'win32') {
        expect(statSync(pesan.jalur).mode & 0o777).toBe(0o600);
        expect(statSync(path.dirname(pesan.jalur)).mode & 0o777).toBe(0o700);
      }
    }
  });

  test('berkas besar sampai bita demi bita', async () => {
    const { hos, mesin } = await buildPanggung();
    const isi = new Uint8Array(5_000_000).map((_, i) => (i * 31) % 251);
    const hasil = await hos.titipkan([berkas('besar.zip', isi)], {});
    expect(hasil).toMatchObject({
      ok: true,
      nilai: [{ nama: 'besar.zip', ukuran: isi.length, folder: false }],
    });
    const pesan = mesin[0]?.diterima[0];
    if (pesan?.jenis !== 'titip') throw new Error('not entrusted');
    expect(readFileSync(pesan.jalur).equals(Buffer.from(isi))).toBe(true);
  });

  test('pembatalan di tengah tidak meninggalkan berkas setengah jadi', async () => {
    const { hos, mesin, folderData } = await buildPanggung();
    const batal = new AbortController();
    const lambat = Object.assign(new File([], 'lambat.xlsx'), { path: 'lambat.xlsx' });
    const hasil = hos.titipkan([lambat, berkas('b.xlsx', 'b')], {
      signal: batal.signal,
      onKemajuan: () => batal.abort(),
    });
    expect(await hasil).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    await tunggu(
      () => listTitipan(folderData).length === jenis(mesin[0]).filter((j) => j === 'titip').length,
    );
  });

  test('semua hilang saat program ditutup', async () => {
    const { hos, host, folderData } = await buildPanggung();
    await hos.titipkan([berkas('a.csv', 'nik;nama')], {});
    expect(listTitipan(folderData)).toHaveLength(1);
    await host.tutup();
    expect(readdirSync(path.join(folderData, 'titipan'))).toEqual([]);
  });

  test.each(['../a.xlsx', 'a/../../b.xlsx', 'a//b.xlsx', 'a\u0000.xlsx', '', '.', 'terlalu panjang'])(
    'nama %j ditolak',
    async (judul) => {
      const nama = judul === 'terlalu panjang' ? 'x'.repeat(2000) : judul;
      const { host, mesin, folderData } = await startHostUji();
      const kuki = await masuk(host);
      const jawab = await buildFetch(host.host, kuki)(`/titip?nama=${encodeURIComponent(nama)}`, {
        method: 'POST',
        headers: { 'x-pleno': '1' },
        body: 'isi',
      });
      expect(jawab.status).toBe(400);
      expect(mesin[0]?.diterima).toEqual([]);
      expect(listTitipan(folderData)).toEqual([]);
    },
  );
});

function listTitipan(folderData: string): string[] {
  return readdirSync(path.join(folderData, 'titipan'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name);
}

describe('perintah host', () => {
  test('memilih berkas dilakukan halaman sendiri', async () => {
    const { hos, mesin } = await buildPanggung({ berkas: [berkas('a.xlsx', 'a')] });
    const hasil = await hos.perintah('berkas.pilih', { untuk: 'impor' });
    expect(hasil).toMatchObject({ ok: true, nilai: [{ nama: 'a.xlsx', ukuran: 1 }] });
    expect(jenis(mesin[0])).toEqual(['titip']);
  });

  test('pemilihan yang dibatalkan menghasilkan daftar kosong', async () => {
    const { hos } = await buildPanggung();
    expect(await hos.perintah('berkas.pilih', { untuk: 'cadangan' })).toEqual({ ok: true, nilai: [] });
  });

  test('menyimpan keluaran adalah unduhan', async () => {
    const { hos, diunduh } = await buildPanggung();
    const token = 'k'.repeat(22);
    expect(await hos.perintah('keluaran.simpan', { token })).toEqual({ ok: true, nilai: true });
    expect(diunduh).toEqual([`${hos.alamatKeluaran(token)}?unduh`]);
  });

  test('yang hanya bisa di jendela Electron dijawab dengan kalimat', async () => {
    const { hos } = await buildPanggung();
    expect(hos.kemampuan).toEqual({ dialog: false, simpanSandi: false });
    for (const hasil of [
      await hos.perintah('keluaran.buka', { token: 'k'.repeat(22) }),
      await hos.perintah('sandi.simpan', { id: 'a', kataSandi: 'rahasia' }),
      await hos.perintah('sandi.list', {}),
    ])
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'TIDAK_TERSEDIA' } });
  });
});

describe('keluaran', () => {
  test('isi dan nama sampai; unduhan membawa nama yang benar', async () => {
    const { host, mesin, folderData } = await startHostUji();
    const kuki = await masuk(host);
    const ambil = buildFetch(host.host, kuki);
    const jalur = path.join(folderData, 'a.pdf');
    writeFileSync(jalur, '%PDF-1.7 isi');
    const token = 'k'.repeat(22);
    const keluaran = { token, jalur, nama: 'Rekap Désa "A".pdf', tipe: 'application/pdf', folder: false };
    mesin[0]?.kata({ jenis: 'keluaran', ...keluaran });
    const jawab = await ambil(`/keluaran/${token}?unduh`);
    expect(await jawab.text()).toBe('%PDF-1.7 isi');
    expect(jawab.headers.get('content-type')).toBe('application/pdf');
    expect(jawab.headers.get('content-length')).toBe('12');
    expect(jawab.headers.get('cache-control')).toBe('no-store');
    expect(jawab.headers.get('content-disposition')).toBe(
      `attachment; filename="Rekap D_sa _A_.pdf"; filename*=UTF-8''Rekap%20D%C3%A9sa%20%22A%22.pdf`,
    );
    expect((await ambil(`/keluaran/${token}`)).headers.get('content-disposition')).toMatch(/^inline/);
    const cetak = (await ambil(`/keluaran/${token}?cetak`)).headers;
    // A browser shows no PDF under a sandbox; framed by nobody it stays.
    expect(cetak.get('content-security-policy')).toBe(
      "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    expect(cetak.get('x-frame-options')).toBe('DENY');
    expect(cetak.get('content-disposition')).toMatch(/^inline/);
    expect((await ambil(`/keluaran/${token}`)).headers.get('content-security-policy')).toMatch(/sandbox$/);
    mesin[0]?.kata({ jenis: 'keluaran', ...keluaran, tipe: 'text/html' });
    expect((await ambil(`/keluaran/${token}`)).headers.get('content-type')).toBe('application/octet-stream');
    const bukanPdf = (await ambil(`/keluaran/${token}?cetak`)).headers;
    expect(bukanPdf.get('content-security-policy')).toMatch(/sandbox$/);
    mesin[0]?.kata({ jenis: 'keluaran', ...keluaran, jalur: folderData, folder: true });
    expect((await ambil(`/keluaran/${token}`)).status).toBe(404);
    expect((await ambil(`/keluaran/${'x'.repeat(22)}`)).status).toBe(404);
  });
});
