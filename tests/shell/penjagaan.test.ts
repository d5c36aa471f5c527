import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBangunan } from '../bangun.ts';
import { csvDesa, DESA_BAKI } from '../cli/desa-uji.ts';
import { harap, harapPerintah, panggil, perintah, pesanDiterima } from './peraga.ts';
import { PeragaTiruan } from './peraga-tiruan.ts';

const TUNGGU = { timeout: 60_000 };
const BINGKAI = { x: 100, y: 20, width: 1100, height: 705 };

beforeAll(() => ensureBangunan(), 180_000);

function mulai(lingkungan: Readonly<Record<string, string>> = {}): { peraga: PeragaTiruan; folder: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pleno-jaga-'));
  mkdirSync(path.join(folder, '.jendela'));
  writeFileSync(
    path.join(folder, '.jendela', 'jendela.json'),
    JSON.stringify({ bingkai: BINGKAI, penuh: false }),
  );
  return { peraga: new PeragaTiruan(folder, lingkungan), folder };
}

describe('penjagaan jendela yang dibangun', { timeout: 180_000 }, () => {
  let peraga: PeragaTiruan;
  let folder: string;
  let halaman: Page;

  beforeAll(async () => {
    ({ peraga, folder } = mulai());
    halaman = await peraga.halaman();
  }, 180_000);
  afterAll(() => {
    peraga.bunuh();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('jendela dibuat dengan kotak pasir, konteks terpisah, dan tanpa Node', async () => {
    const [jendela] = await peraga.catatan('jendela');
    expect(jendela?.pilihan).toMatchObject({
      ...BINGKAI,
      minWidth: 1024,
      minHeight: 700,
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        plugins: false,
      },
    });
  });

  test('skema sendiri tidak melewati kebijakan isi, dan jaringan dimatikan sebelum siap', async () => {
    const setelan = new Map((await peraga.catatan('setelan')).map((s) => [s.nama, s.nilai]));
    expect(setelan.get('registerSchemesAsPrivileged')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(setelan.has('enableSandbox')).toBe(true);
    expect(setelan.get('setSpellCheckerEnabled')).toBe(false);
    expect(setelan.get('setWebRTCIPHandlingPolicy')).toBe('disable_non_proxied_udp');
    expect(setelan.get('setProxy')).toMatchObject({ mode: 'fixed_servers', proxyBypassRules: '<-loopback>' });
    const saklar = new Map((await peraga.catatan('saklar')).map((s) => [s.nama, s.nilai]));
    expect(saklar.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(saklar.has('disable-background-networking')).toBe(true);
  });

  test('setiap izin ditolak kecuali menyalin teks dan layar penuh', async () => {
    const tanya = (izin: string, alamat = 'app://pleno/', utama = true): Promise<unknown> =>
      peraga.perintah('izin', { izin, alamat, utama });
    for (const izin of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb'])
      expect(await tanya(izin), izin).toEqual({ minta: false, periksa: false });
    expect(await tanya('clipboard-sanitized-write')).toEqual({ minta: true, periksa: true });
    expect(await tanya('fullscreen', 'https://contoh.id/')).toEqual({ minta: false, periksa: false });
    expect(await tanya('fullscreen', 'app://pleno/', false)).toEqual({ minta: false, periksa: false });
  });

  test('permintaan ke jaringan ditolak oleh program juga tanpa kebijakan isi', async () => {
    const cdp = await halaman.context().newCDPSession(halaman);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await halaman.reload({ waitUntil: 'load' });
    const gagal = await halaman.evaluate(async () =>
      Promise.all(
        ['https://contoh.id/a', 'http://127.0.0.1:9/a'].map((a) =>
          fetch(a, { mode: 'no-cors' }).then(
            () => false,
            () => true,
          ),
        ),
      ),
    );
    expect(gagal).toEqual([true, true]);
    const ditolak = await peraga.catatan('permintaan-ditolak');
    expect(ditolak.map((d) => d.alamat).sort()).toEqual(['http://127.0.0.1:9/a', 'https://contoh.id/a']);
    expect(ditolak.every((d) => d.olehProgram)).toBe(true);
    await cdp.send('Page.setBypassCSP', { enabled: false });
    await halaman.reload({ waitUntil: 'load' });
  });

  test('navigasi, jendela baru, dan unduhan dari halaman ditolak', async () => {
    await halaman.evaluate(() => {
      window.open('https://contoh.id/jendela');
      window.location.href = 'https://contoh.id/pindah';
    });
    await expect.poll(async () => (await peraga.catatan('navigasi-ditolak')).length, TUNGGU).toBe(1);
    await expect.poll(async () => (await peraga.catatan('jendela-ditolak')).length, TUNGGU).toBe(1);
    await halaman.evaluate(() => {
      const tautan = document.createElement('a');
      tautan.href = URL.createObjectURL(new Blob(['rahasia']));
      tautan.download = 'x.txt';
      tautan.click();
    });
    await expect.poll(async () => (await peraga.catatan('unduhan-ditolak')).length, TUNGGU).toBe(1);
    expect(new URL(halaman.url()).host).toBe('pleno.app.localhost');
  });

  test('bingkai di dalam halaman tidak didengar', async () => {
    await halaman.evaluate(() => {
      const bingkai = document.createElement('iframe');
      bingkai.srcdoc = '<p>asing</p>';
      document.body.append(bingkai);
    });
    await expect.poll(() => halaman.frames().length, TUNGGU).toBe(2);
    const [, bingkai] = halaman.frames();
    const jawab = await bingkai?.evaluate(() =>
      Reflect.get(globalThis, '__tiruanIpc')('invoke', 'pleno:perintah', ['sandi.list', {}]),
    );
    expect(jawab).toEqual({ galat: 'Error: sender refused' });
  });

  test('menu berbahasa Indonesia dan membuka halaman', async () => {
    const [menu] = await peraga.catatan('menu');
    const isi = menu?.menu as readonly {
      label: string;
      submenu: readonly { label?: string; role?: string }[];
    }[];
    expect(isi.map((m) => m.label)).toEqual(['&Berkas', '&Sunting', '&Tampilan', 'B&antuan']);
    const tanpaLabel = isi
      .flatMap((m) => m.submenu)
      .filter((b) => b.role !== undefined && b.label === undefined);
    expect(tanpaLabel).toEqual([]);
    await panggil(halaman, 'sesi.load', {});
    await peraga.perintah('klikMenu', ['Tampilan', 'Temuan']);
    await expect
      .poll(async () => (await pesanDiterima(halaman)).filter((p) => p.jenis === 'peristiwa'), TUNGGU)
      .toEqual([{ jenis: 'peristiwa', peristiwa: { jenis: 'buka-halaman', halaman: 'temuan' } }]);
    await peraga.perintah('klikMenu', ['Berkas', 'Cetak halaman ini…']);
    expect(await peraga.catatan('cetak')).toHaveLength(1);
  });

  test('jawaban untuk halaman lama tidak sampai ke halaman yang dimuat ulang', async () => {
    await halaman.reload({ waitUntil: 'load' });
    const profil = (await harap(halaman, 'profil.list', {})).find((p) => p.kode === 'pilkada-2020');
    // The second call of this page; it takes longer than loading a page.
    const lama = panggil(halaman, 'sesi.create', {
      kecamatan: '33.11.10',
      profil: profil?.kode ?? '',
      tahapan: profil?.tahapanBaku ?? '',
      kataSandi: 'kata sandi lama',
    }).catch(() => 'hilang bersama halamannya');
    await harapPerintah(halaman, 'sandi.list', {});
    await halaman.reload({ waitUntil: 'load' });
    expect(await lama).toBe('hilang bersama halamannya');
    await harap(halaman, 'profil.list', {});
    expect(await harap(halaman, 'sesi.load', {})).toHaveProperty('pekerjaan');
    const jawaban = (await pesanDiterima(halaman)).filter((p) => p.jenis === 'jawab' && p.id > 1_000_000);
    expect(jawaban.map((j) => (j.jenis === 'jawab' ? j.id : 0))).toEqual([1_000_001, 1_000_002]);
  });

  test('berkas yang dijatuhkan pengguna dititipkan dengan nama foldernya, tanpa jalur', async () => {
    await harap(halaman, 'sesi.create', {
      kecamatan: '33.11.10',
      profil: 'pilkada-2024',
      tahapan: 'DPSHP',
      kataSandi: 'kata sandi uji',
    });
    const desa = DESA_BAKI[0] ?? '';
    const jalur = path.join(folder, `${desa}.csv`);
    writeFileSync(jalur, csvDesa(desa, [1]));
    const hasil = await halaman.evaluate(
      ([nama, jalur]) => {
        Reflect.set(globalThis, '__tiruanJalur', { [nama]: jalur });
        return Reflect.get(globalThis, 'pleno').titipkan([new File([], nama)], [`kiriman/${nama}`]);
      },
      [`${desa}.csv`, jalur] as const,
    );
    expect(hasil).toMatchObject({ ok: true, nilai: [{ nama: `kiriman/${desa}.csv`, folder: false }] });
    expect(JSON.stringify(hasil)).not.toContain(folder);
    const rancangan = await harap(halaman, 'impor.read', { titipan: [hasil.nilai[0].token] });
    expect(rancangan.berkas.map((b) => b.status)).toEqual(['diterima']);
  });

  test('kata sandi disimpan tersandi, membuka basis data tanpa sampai ke halaman, dan dilupakan bila salah', async () => {
    const id = (await harap(halaman, 'sesi.load', {})).terbuka?.id ?? '';
    const berkas = path.join(folder, '.jendela', 'sandi.json');
    await harapPerintah(halaman, 'sandi.simpan', { id, kataSandi: 'kata sandi uji' });
    expect(await harapPerintah(halaman, 'sandi.list', {})).toEqual([id]);
    expect(readFileSync(berkas, 'utf8')).not.toContain('kata sandi uji');
    expect(statSync(berkas).mode & 0o777).toBe(0o600);
    await harap(halaman, 'sesi.close', {});
    const dibuka = await harapPerintah(halaman, 'sandi.buka', { id });
    expect(dibuka).toMatchObject({ id });
    expect(JSON.stringify([dibuka, await pesanDiterima(halaman)])).not.toContain('kata sandi uji');
    await harap(halaman, 'sesi.changeKataSandi', {
      rahasia: { kataSandi: 'kata sandi uji' },
      kataSandi: 'kata sandi lain',
    });
    await harap(halaman, 'sesi.close', {});
    expect(await perintah(halaman, 'sandi.buka', { id })).toMatchObject({
      ok: false,
      galat: { kode: 'SANDI_TIDAK_TERSIMPAN' },
    });
    expect(await harapPerintah(halaman, 'sandi.list', {})).toEqual([]);
  });

  test('letak jendela dicatat saat ditutup', async () => {
    rmSync(path.join(folder, '.jendela', 'jendela.json'));
    await peraga.tutupJendela();
    expect(await peraga.selesai()).toBe(0);
    const isi: unknown = JSON.parse(readFileSync(path.join(folder, '.jendela', 'jendela.json'), 'utf8'));
    expect(isi).toEqual({ bingkai: BINGKAI, penuh: false });
  });
});

describe('tanpa penyimpan kunci sistem', { timeout: 180_000 }, () => {
  test('kata sandi tidak disimpan dengan sandi yang dapat ditebak', async () => {
    const { peraga, folder } = mulai({ TIRUAN_PENYIMPAN: 'basic_text' });
    try {
      const halaman = await peraga.halaman();
      const kemampuan = await halaman.evaluate(() => Reflect.get(globalThis, 'pleno').kemampuan());
      expect(kemampuan).toEqual({ dialog: true, simpanSandi: false });
      expect(await perintah(halaman, 'sandi.simpan', { id: 'baki', kataSandi: 'rahasia' })).toMatchObject({
        ok: false,
        galat: { kode: 'PENYIMPAN_SANDI_TIDAK_ADA' },
      });
      expect(existsSync(path.join(folder, '.jendela', 'sandi.json'))).toBe(false);
    } finally {
      peraga.bunuh();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
