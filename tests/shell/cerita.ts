import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Keluaran } from '../../src/contract/isian.ts';
import { DESA_BAKI, writeKecamatan } from '../cli/desa-uji.ts';
import { harap, harapPerintah, panggil, perintah, pesanDiterima, type Peraga } from './peraga.ts';

/** A machine that runs other tests as well. */
const TUNGGU = { timeout: 60_000 };
const KATA_SANDI = 'kata sandi uji cerita';

function isHidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export interface Panggung {
  readonly start: (folderData: string) => Peraga;
  /** Starts the program once more beside the running one; its exit code. */
  readonly runKedua: (folderData: string) => Promise<number | null>;
}

/** One sitting from the empty laptop to the documents, moved through the window's own door. */
export function describeCerita(nama: string, { start, runKedua }: Panggung): void {
  describe(nama, { timeout: 180_000 }, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pleno-jendela-'));
    const folderData = path.join(folder, 'data');
    let peraga: Peraga;
    let halaman: Page;
    let id = '';
    let tersimpan: Keluaran;

    beforeAll(async () => {
      peraga = start(folderData);
      halaman = await peraga.halaman();
    }, 180_000);
    afterAll(() => {
      peraga.bunuh();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    });

    test('halaman tampil tanpa galat, juga setelah dimuat ulang', async () => {
      const galat: string[] = [];
      halaman.on('console', (pesan) => {
        if (pesan.type() === 'error') galat.push(pesan.text());
      });
      halaman.on('pageerror', (e) => galat.push(String(e)));
      await halaman.reload({ waitUntil: 'load' });
      await expect
        .poll(() => halaman.locator('#akar').innerText(), TUNGGU)
        .toMatch(/kecamatan|latihan|mulai/i);
      expect(galat).toEqual([]);
      expect(await halaman.title()).toMatch(/Pleno DPSH$/);
    });

    test('halaman hanya dapat berbicara lewat lima pintu, tanpa Node', async () => {
      const isi = await halaman.evaluate(() => ({
        pintu: Object.keys(Reflect.get(globalThis, 'pleno')).sort(),
        node: ['require', 'process', 'module', 'Buffer'].filter((n) => n in globalThis),
      }));
      expect(isi).toEqual({
        pintu: ['dengar', 'kemampuan', 'kirim', 'perintah', 'titipkan'],
        node: [],
      });
    });

    test('basis data dibuat', async () => {
      const [profil] = await harap(halaman, 'profil.list', {});
      if (profil === undefined) throw new Error('no profile');
      const lembar = await harap(halaman, 'sesi.create', {
        kecamatan: '33.11.10',
        profil: 'pilkada-2024',
        tahapan: 'DPSHP',
        kataSandi: KATA_SANDI,
      });
      await harap(halaman, 'sesi.confirmPemulihan', {});
      await harap(halaman, 'sesi.selesaikanPersiapan', {});
      const sesi = await harap(halaman, 'sesi.load', {});
      id = sesi.terbuka?.id ?? '';
      expect(sesi.terbuka?.kecamatan.nama.toLowerCase()).toBe('baki');
      expect(lembar.keluaran.nama).not.toBe('');
    });

    test('dialog yang dibatalkan tidak memilih apa pun', async () => {
      await peraga.jawabDialog('showOpenDialog', { canceled: true, filePaths: [] });
      expect(await harapPerintah(halaman, 'berkas.pilih', { untuk: 'impor' })).toEqual([]);
    });

    test('berkas desa dipilih lewat dialog, dibaca, dan disimpan; jalurnya tidak sampai ke halaman', async () => {
      const masukan = writeKecamatan();
      await peraga.jawabDialog('showOpenDialog', { canceled: false, filePaths: [masukan] });
      const titipan = await harapPerintah(halaman, 'berkas.pilih', { untuk: 'folder' });
      expect(titipan).toMatchObject([{ nama: 'masukan', folder: true, ukuran: 0 }]);
      expect(JSON.stringify(titipan)).not.toContain(path.dirname(masukan));
      const rancangan = await harap(halaman, 'impor.read', { titipan: titipan.map((t) => t.token) });
      expect(rancangan.berkas.map((b) => b.status)).toEqual(DESA_BAKI.map(() => 'diterima'));
      const hasil = await harap(halaman, 'impor.save', {
        rancangan: rancangan.id,
        desa: rancangan.desa.map((d) => d.kode),
        ganti: [],
      });
      expect(hasil.desaDisimpan).toHaveLength(DESA_BAKI.length);
      const kemajuan = (await pesanDiterima(halaman)).filter((p) => p.jenis === 'kemajuan');
      expect(kemajuan.length).toBeGreaterThan(0);
    });

    test('dokumen dibuat, dan satu disimpan lewat dialog di tempat yang dipilih', async () => {
      const { dibuat } = await harap(halaman, 'dokumen.make', {
        jenis: ['rekap', 'berita-acara'],
        desa: null,
        draf: true,
        rahasia: false,
      });
      const pdf = dibuat.flatMap((d) => d.berkas).find((b) => b.format === 'pdf');
      tersimpan = await harap(halaman, 'dokumen.keluaran', { id: pdf?.id ?? 0 });
      const tujuan = path.join(folder, 'rekap tersimpan');
      await peraga.jawabDialog('showSaveDialog', { canceled: false, filePath: tujuan });
      expect(await harapPerintah(halaman, 'keluaran.simpan', { token: tersimpan.token })).toBe(true);
      const isi = readFileSync(`${tujuan}.pdf`);
      expect(isi.subarray(0, 5).toString()).toBe('%PDF-');
      expect(isi).toHaveLength(tersimpan.ukuran);
      const dialog = (await peraga.dialog()).find((d) => d.nama === 'showSaveDialog');
      expect(dialog?.pilihan['defaultPath']).toMatch(/\.pdf$/);
    });

    test('halaman mengambil isi keluaran lewat tokennya saja', async () => {
      const ambil = (alamat: string): Promise<{ status: number; tipe: string | null; ukuran: number }> =>
        halaman.evaluate(async (a) => {
          const jawab = await fetch(a);
          return {
            status: jawab.status,
            tipe: jawab.headers.get('content-type'),
            ukuran: (await jawab.arrayBuffer()).byteLength,
          };
        }, alamat);
      expect(await ambil(`/keluaran/${tersimpan.token}`)).toEqual({
        status: 200,
        tipe: 'application/pdf',
        ukuran: tersimpan.ukuran,
      });
      expect((await ambil('/keluaran/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
      expect((await ambil('/..%2f..%2fpackage.json')).status).toBe(404);
      expect((await ambil('/%2e%2e/main/index.js')).status).toBe(404);
    });

    test('menyimpan yang dibatalkan tidak menulis apa pun, dan tempat yang menolak dijelaskan', async () => {
      await peraga.jawabDialog('showSaveDialog', { canceled: true, filePath: '' });
      expect(await harapPerintah(halaman, 'keluaran.simpan', { token: tersimpan.token })).toBe(false);
      await peraga.jawabDialog('showSaveDialog', {
        canceled: false,
        filePath: path.join(folder, 'tidak-ada', 'x.pdf'),
      });
      const hasil = await perintah(halaman, 'keluaran.simpan', { token: tersimpan.token });
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'TIDAK_TERSIMPAN' } });
    });

    test('Buka folder membuka folder dokumen, dan token lain tidak membuka apa pun', async () => {
      const keluaran = await harap(halaman, 'dokumen.folder', {});
      expect(await harapPerintah(halaman, 'keluaran.buka', { token: keluaran.token })).toBeNull();
      const dibuka = await peraga.dibuka();
      expect(dibuka).toHaveLength(1);
      expect(dibuka[0]?.startsWith(folderData)).toBe(true);
      const asing = await perintah(halaman, 'keluaran.buka', { token: 'AAAAAAAAAAAAAAAAAAAAAA' });
      expect(asing).toMatchObject({ ok: false, galat: { kode: 'KELUARAN_TIDAK_ADA' } });
      const jalur = await perintah(halaman, 'keluaran.buka', { token: '/etc' });
      expect(jalur).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
      expect(await peraga.dibuka()).toHaveLength(1);
    });

    test('halaman yang dimuat ulang menampilkan data yang terbuka', async () => {
      await halaman.reload({ waitUntil: 'load' });
      await expect.poll(() => halaman.locator('#akar').innerText(), TUNGGU).toMatch(/baki/i);
    });

    test('berkas buatan halaman sendiri tidak diterima sebagai berkas pengguna', async () => {
      const hasil = await halaman.evaluate(() =>
        Reflect.get(globalThis, 'pleno').titipkan([new File(['x'], '/etc/passwd')], ['/etc/passwd']),
      );
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'BERKAS_BUKAN_DARI_KOMPUTER' } });
    });

    test('yang bukan perintah atau panggilan ditolak di pintu', async () => {
      const asing = await halaman.evaluate(() =>
        Reflect.get(globalThis, 'pleno').perintah('__proto__', { jalur: '/etc/passwd' }),
      );
      expect(asing).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
      const lebih = await perintah(halaman, 'berkas.pilih', { untuk: 'impor', jalur: '/etc' });
      expect(lebih).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
      await halaman.evaluate(() =>
        Reflect.get(globalThis, 'pleno').kirim({
          jenis: 'titip',
          id: 1,
          token: 'x'.repeat(20),
          jalur: '/etc',
        }),
      );
      expect(await panggil(halaman, 'sesi.load', {})).toMatchObject({ ok: true });
    });

    test('tidak ada yang keluar ke jaringan, ke halaman lain, atau ke jendela lain', async () => {
      const hasil = await halaman.evaluate(async () => {
        const coba = async (kerja: () => Promise<unknown>): Promise<string> => {
          try {
            await kerja();
            return 'lolos';
          } catch {
            return 'ditolak';
          }
        };
        const muat = (tag: 'img' | 'script'): Promise<unknown> =>
          new Promise((selesai, gagal) => {
            const unsur = document.createElement(tag);
            unsur.addEventListener('load', selesai);
            unsur.addEventListener('error', gagal);
            unsur.src = 'https://contoh.id/x';
            document.body.append(unsur);
          });
        window.open('https://contoh.id/');
        window.location.href = 'https://contoh.id/';
        return {
          fetch: await coba(() => fetch('https://contoh.id/')),
          lokal: await coba(() => fetch('http://127.0.0.1:9/')),
          berkas: await coba(() => fetch('file:///etc/passwd')),
          gambar: await coba(() => muat('img')),
          skrip: await coba(() => muat('script')),
          soket: await coba(
            () =>
              new Promise((selesai, gagal) => {
                const soket = new WebSocket('wss://contoh.id/');
                soket.addEventListener('open', selesai);
                soket.addEventListener('error', gagal);
              }),
          ),
          eval: await coba(async () => Reflect.construct(Function, ['return 1'])()),
        };
      });
      expect(
        Object.values(hasil).every((h) => h === 'ditolak'),
        JSON.stringify(hasil),
      ).toBe(true);
      await expect.poll(() => halaman.context().pages().length, TUNGGU).toBe(1);
      expect(new URL(halaman.url()).pathname).toBe('/');
      expect(await panggil(halaman, 'sesi.load', {})).toMatchObject({ ok: true });
    });

    test('program yang dijalankan kedua kali hanya menampilkan jendela yang ada', async () => {
      expect(await runKedua(folderData)).toBe(0);
      await expect.poll(() => peraga.fokus(), TUNGGU).toBe(1);
      expect(await panggil(halaman, 'sesi.load', {})).toMatchObject({ ok: true });
    });

    test('mesin yang mati dijalankan lagi, yang tertunda dijawab, dan data terbuka kembali', async () => {
      const [lama] = await peraga.mesin();
      if (lama === undefined) throw new Error('no engine');
      const tertunda = panggil(halaman, 'contoh.berkas', {});
      process.kill(lama, 'SIGKILL');
      expect(await tertunda).toMatchObject({ ok: false, galat: { kode: 'MESIN_MATI' } });
      await expect
        .poll(async () => (await pesanDiterima(halaman)).filter((p) => p.jenis === 'peristiwa'), TUNGGU)
        .toEqual([{ jenis: 'peristiwa', peristiwa: { jenis: 'mesin', keadaan: 'hidup-lagi' } }]);
      expect(await peraga.mesin()).not.toContain(lama);
      await harap(halaman, 'sesi.open', { id, rahasia: { kataSandi: KATA_SANDI } });
      expect((await harap(halaman, 'dokumen.list', {})).dokumen.length).toBeGreaterThan(0);
    });

    test('menutup saat bekerja bertanya dulu; setelah selesai program berakhir tanpa sisa', async () => {
      const mesin = await peraga.mesin();
      await peraga.jawabDialog('showMessageBox', { response: 0, checkboxChecked: false });
      const jumlahKemajuan = async (): Promise<number> =>
        (await pesanDiterima(halaman)).filter((p) => p.jenis === 'kemajuan').length;
      const sebelum = await jumlahKemajuan();
      const bekerja = panggil(halaman, 'contoh.berkas', {});
      await expect.poll(jumlahKemajuan, TUNGGU).toBeGreaterThan(sebelum);
      await peraga.tutupJendela();
      await expect
        .poll(async () => (await peraga.dialog()).filter((d) => d.nama === 'showMessageBox').length, TUNGGU)
        .toBe(1);
      expect(await bekerja).toMatchObject({ ok: true });
      await peraga.tutupJendela();
      expect(await peraga.selesai()).toBe(0);
      expect(mesin.filter(isHidup)).toEqual([]);
      expect(existsSync(path.join(folderData, '.jendela', 'jendela.json'))).toBe(true);
    });

    test('dijalankan lagi, data yang sama dapat dibuka', async () => {
      peraga = start(folderData);
      halaman = await peraga.halaman();
      expect((await harap(halaman, 'sesi.load', {})).pekerjaan.map((p) => p.id)).toEqual([id]);
      await peraga.tutupJendela();
      expect(await peraga.selesai()).toBe(0);
    });
  });
}
