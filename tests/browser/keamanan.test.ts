import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { headerHalaman, headerNavigasi, masuk, minta, startHostUji } from './host-uji.ts';

const ISI = JSON.stringify({ nama: 'sesi.load', masukan: {} });

describe('masuk', () => {
  test('alamat sekali pakai ditukar dengan kuki yang ketat, lalu halaman terbuka', async () => {
    const { host, peristiwa } = await startHostUji();
    const alamat = new URL(host.issueAlamat() ?? '');
    expect(alamat.searchParams.get('k')?.length).toBeGreaterThanOrEqual(22);
    const jawab = await minta(host.host, {
      jalur: alamat.pathname + alamat.search,
      header: headerNavigasi(host.host),
    });
    const kuki = jawab.header['set-cookie']?.[0] ?? '';
    expect(jawab.status).toBe(200);
    expect(kuki).toMatch(/^pleno_\d+=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(kuki).toContain(`pleno_${host.host.split(':')[1] ?? ''}=`);
    expect(jawab.isi).toContain('url=/');
    expect(jawab.header['content-security-policy']).not.toContain('sandbox');
    expect(peristiwa).toEqual(['masuk']);
    const halaman = await minta(host.host, {
      jalur: '/',
      header: { ...headerNavigasi(host.host, 'same-origin'), cookie: kuki.split(';')[0] ?? '' },
    });
    expect(halaman.status).toBe(200);
    expect(halaman.isi).toContain('Pleno');
  });

  test('token yang sama tidak berlaku dua kali', async () => {
    const { host } = await startHostUji();
    const alamat = new URL(host.issueAlamat() ?? '');
    const permintaan = { jalur: alamat.pathname + alamat.search, header: headerNavigasi(host.host) };
    expect((await minta(host.host, permintaan)).status).toBe(200);
    const kedua = await minta(host.host, permintaan);
    expect(kedua.status).toBe(403);
    expect(kedua.header['set-cookie']).toBeUndefined();
  });

  test('token yang salah ditolak dan tidak menghabiskan yang benar', async () => {
    const { host } = await startHostUji();
    const alamat = new URL(host.issueAlamat() ?? '');
    const salah = await minta(host.host, {
      jalur: `/masuk?k=${'A'.repeat(32)}`,
      header: headerNavigasi(host.host),
    });
    expect(salah.status).toBe(403);
    const tanpa = await minta(host.host, { jalur: '/masuk', header: headerNavigasi(host.host) });
    expect(tanpa.status).toBe(403);
    const benar = await minta(host.host, {
      jalur: alamat.pathname + alamat.search,
      header: headerNavigasi(host.host),
    });
    expect(benar.status).toBe(200);
  });

  test('pramuat peramban tidak menghabiskan token', async () => {
    const { host } = await startHostUji();
    const alamat = new URL(host.issueAlamat() ?? '');
    const jalur = alamat.pathname + alamat.search;
    const header = { ...headerNavigasi(host.host), 'sec-purpose': 'prefetch' };
    expect((await minta(host.host, { jalur, header })).status).toBe(403);
    expect((await minta(host.host, { jalur, header: headerNavigasi(host.host) })).status).toBe(200);
  });

  test('setelah seorang masuk tidak ada lagi alamat baru', async () => {
    const { host } = await startHostUji();
    const lama = new URL(host.issueAlamat() ?? '');
    await masuk(host);
    expect(host.issueAlamat()).toBeNull();
    const jalur = lama.pathname + lama.search;
    expect((await minta(host.host, { jalur, header: headerNavigasi(host.host) })).status).toBe(403);
  });
});

describe('yang bukan halaman program tidak dilayani', () => {
  /** Each differs from a good request by one thing. */
  const UBAHAN: readonly (readonly [string, Record<string, string | undefined>, number])[] = [
    ['tanpa kuki', { cookie: undefined }, 403],
    ['kuki peramban lain', { cookie: `pleno_1=${'A'.repeat(43)}` }, 403],
    ['nilai kuki yang salah', { cookie: 'SALAH' }, 403],
    ['Host berupa nama (DNS rebinding)', { host: 'pleno.contoh.id:PORT' }, 421],
    ['Host localhost', { host: 'localhost:PORT' }, 421],
    ['Host tanpa port', { host: '127.0.0.1' }, 421],
    ['Host dengan port lain', { host: '127.0.0.1:1' }, 421],
    ['Origin asing', { origin: 'https://contoh.id' }, 403],
    ['Origin localhost', { origin: 'http://localhost:PORT' }, 403],
    ['Origin null', { origin: 'null' }, 403],
    ['tanpa Origin', { origin: undefined }, 403],
    ['situs asing', { 'sec-fetch-site': 'cross-site' }, 403],
    ['situs serumpun', { 'sec-fetch-site': 'same-site' }, 403],
    ['bukan dari halaman', { 'sec-fetch-site': 'none' }, 403],
    ['klien yang tidak menyebut situs', { 'sec-fetch-site': undefined }, 403],
    ['tanpa X-Pleno', { 'x-pleno': undefined }, 403],
    ['X-Pleno lain', { 'x-pleno': '0' }, 403],
    ['isi bergaya formulir', { 'content-type': 'text/plain' }, 400],
  ];

  test.each(UBAHAN)('%s', async (_judul, ubahan, status) => {
    const { host, mesin } = await startHostUji();
    const kuki = await masuk(host);
    const port = host.host.split(':')[1] ?? '';
    const header = Object.fromEntries(
      Object.entries({ ...headerHalaman(host.host, kuki), ...ubahan }).flatMap(([nama, nilai]) => {
        if (nilai === undefined) return [];
        const isi = nilai === 'SALAH' ? `${kuki.slice(0, -1)}${kuki.endsWith('A') ? 'B' : 'A'}` : nilai;
        return [[nama, isi.replace('PORT', port)]];
      }),
    );
    const jawab = await minta(host.host, { metode: 'POST', jalur: '/panggil', header, isi: ISI });
    expect(jawab.status).toBe(status);
    expect(mesin[0]?.diterima).toEqual([]);
    expect(jawab.header['access-control-allow-origin']).toBeUndefined();
    expect(jawab.header['set-cookie']).toBeUndefined();
  });

  test('permintaan yang benar sampai ke mesin (pembanding)', async () => {
    const { host, mesin } = await startHostUji({
      jawab: (pesan, m) =>
        pesan.jenis === 'panggil'
          ? m.kata({ jenis: 'jawab', id: pesan.id, hasil: { ok: true, nilai: null } })
          : undefined,
    });
    const header = headerHalaman(host.host, await masuk(host));
    const jawab = await minta(host.host, { metode: 'POST', jalur: '/panggil', header, isi: ISI });
    expect(jawab.status).toBe(200);
    expect(mesin[0]?.diterima).toHaveLength(1);
  });

  test('peramban lain di laptop ini tidak melihat halaman, peristiwa, atau keluaran', async () => {
    const { host, mesin } = await startHostUji();
    await masuk(host);
    const token = 'k'.repeat(22);
    mesin[0]?.kata({
      jenis: 'keluaran',
      token,
      jalur: '/etc/hostname',
      nama: 'a.pdf',
      tipe: 'application/pdf',
      folder: false,
    });
    for (const jalur of ['/', '/assets/app-a1.js', '/peristiwa', `/keluaran/${token}`]) {
      const jawab = await minta(host.host, { jalur, header: headerNavigasi(host.host, 'none') });
      expect(jawab.status, jalur).toBe(403);
      expect(jawab.isi).toContain('hanya dapat dibuka oleh program');
    }
  });

  test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('metode %s ditolak', async (metode) => {
    const { host } = await startHostUji();
    const header = headerHalaman(host.host, await masuk(host));
    for (const jalur of ['/', '/panggil', '/titip?nama=a']) {
      const jawab = await minta(host.host, { metode, jalur, header });
      expect(jawab.status).toBe(405);
      expect(jawab.header['access-control-allow-methods']).toBeUndefined();
    }
  });

  test('yang bertindak hanya lewat POST, yang dibaca hanya lewat GET', async () => {
    const { host } = await startHostUji();
    const header = headerHalaman(host.host, await masuk(host));
    for (const jalur of ['/panggil', '/batal', '/hos', '/titip'])
      expect((await minta(host.host, { jalur, header })).status).toBe(405);
    for (const jalur of ['/', '/peristiwa', '/keluaran/x', '/masuk'])
      expect((await minta(host.host, { metode: 'POST', jalur, header, isi: '' })).status).toBe(404);
  });
});

describe('daya tahan', () => {
  test('isi yang terlalu besar ditolak sebelum dibaca seluruhnya', async () => {
    const { host, mesin } = await startHostUji();
    const header = headerHalaman(host.host, await masuk(host));
    const jawab = await minta(host.host, {
      metode: 'POST',
      jalur: '/panggil',
      header: { ...header, 'content-length': String(10_000_000_000) },
      isi: Buffer.alloc(1000, 'x'),
    }).catch(() => null);
    expect(jawab === null || jawab.status === 413).toBe(true);
    expect(mesin[0]?.diterima).toEqual([]);
  });

  test('JSON yang rusak dijawab dengan kalimat, tanpa jejak program', async () => {
    const { host } = await startHostUji();
    const header = headerHalaman(host.host, await masuk(host));
    for (const isi of ['{', '[]', 'null', '{"nama":1}', '']) {
      const jawab = await minta(host.host, { metode: 'POST', jalur: '/panggil', header, isi });
      expect(jawab.status).toBe(400);
      expect(jawab.isi).toContain('MASUKAN_TIDAK_SAH');
      expect(jawab.isi).not.toMatch(/\bat .*\.ts/);
    }
  });

  test('klien yang mengirim kepala permintaan sangat lambat diputus', async () => {
    const { host } = await startHostUji({ batasWaktu: { headerMs: 150, permintaanMs: 300, periksaMs: 50 } });
    const sambungan = net.connect(Number(host.host.split(':')[1]), '127.0.0.1');
    const mulai = performance.now();
    const isi = await new Promise<string>((selesai) => {
      let teks = '';
      sambungan.setEncoding('utf8').on('data', (t: string) => (teks += t));
      sambungan.on('close', () => selesai(teks));
      sambungan.write('GET / HTTP/1.1\r\nHost: ');
    });
    expect(isi).toContain('408');
    expect(performance.now() - mulai).toBeLessThan(5_000);
  });

  test('klien yang mengirim isi sangat lambat diputus', async () => {
    const { host } = await startHostUji({ batasWaktu: { headerMs: 150, permintaanMs: 300, periksaMs: 50 } });
    const kuki = await masuk(host);
    const sambungan = net.connect(Number(host.host.split(':')[1]), '127.0.0.1');
    const terputus = new Promise<void>((selesai) => sambungan.on('close', () => selesai()));
    sambungan.on('error', () => {});
    sambungan.resume();
    const kepala = { ...headerHalaman(host.host, kuki), 'content-length': '1000' };
    const baris = Object.entries(kepala).map(([n, v]) => `${n}: ${v}\r\n`);
    sambungan.write(`POST /panggil HTTP/1.1\r\n${baris.join('')}\r\n{`);
    await terputus;
  });

  test('setiap jawaban membawa kepala keamanan; halaman membawa kebijakan dengan nonce segar', async () => {
    const { host } = await startHostUji();
    const kuki = await masuk(host);
    const header = { ...headerNavigasi(host.host, 'same-origin'), cookie: kuki };
    const nonce: string[] = [];
    for (const jalur of ['/', '/', '/assets/app-a1.js', '/tidak-ada.js']) {
      const jawab = await minta(host.host, { jalur, header });
      expect(jawab.header).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const csp = String(jawab.header['content-security-policy']);
      expect(csp).toContain("default-src 'none'");
      expect(csp).not.toContain('unsafe');
      expect(csp).not.toContain('http');
      if (jalur !== '/') continue;
      nonce.push(/'nonce-([^']+)'/.exec(csp)?.[1] ?? '');
      expect(jawab.isi).toContain(`nonce="${nonce.at(-1) ?? '?'}"`);
      expect(jawab.header['cache-control']).toBe('no-store');
    }
    expect(nonce[0]).not.toBe('');
    expect(nonce[0]).not.toBe(nonce[1]);
  });

  test('hanya berkas halaman yang dibagikan', async () => {
    const { host } = await startHostUji();
    const header = { ...headerNavigasi(host.host, 'same-origin'), cookie: await masuk(host) };
    for (const jalur of [
      '/../rahasia.js',
      '/..%2frahasia.js',
      '/%2e%2e/rahasia.js',
      '/assets/..%2f..%2frahasia.js',
      '/assets/',
      '/assets',
      '//etc/passwd',
      '/%00',
    ]) {
      const jawab = await minta(host.host, { jalur, header });
      expect([400, 404], jalur).toContain(jawab.status);
      expect(jawab.isi).not.toContain('rahasia');
    }
  });
});

describe('permintaan yang cacat', () => {
  /** Sends raw bytes and returns the first line of the answer; `''`: cut off without one. */
  function kirimMentah(host: string, baris: readonly string[]): Promise<string> {
    return new Promise((selesai) => {
      const sambungan = net.connect(Number(host.split(':')[1]), '127.0.0.1');
      let teks = '';
      sambungan.setEncoding('utf8').on('data', (t: string) => (teks += t));
      sambungan.on('error', () => {});
      sambungan.on('close', () => selesai(teks.split('\r\n')[0] ?? ''));
      sambungan.write(`${baris.join('\r\n')}\r\nConnection: close\r\n\r\n`);
    });
  }

  test.each([
    ['tanpa Host', ['GET / HTTP/1.1'], [400]],
    ['Host kosong', ['GET / HTTP/1.1', 'Host: '], [400, 421]],
    ['Host rusak', ['GET / HTTP/1.1', 'Host: a b/c@d'], [400, 421]],
    ['Host dengan nama pemakai', ['GET / HTTP/1.1', 'Host: x@HOST'], [400, 421]],
    ['alamat lengkap ke situs lain', ['GET http://contoh.id/ HTTP/1.1', 'Host: contoh.id'], [400, 421]],
    [
      'alamat lengkap ke situs lain dengan Host kita',
      ['GET http://contoh.id/ HTTP/1.1', 'Host: HOST'],
      [400, 403, 421],
    ],
    ['perantara', ['CONNECT contoh.id:443 HTTP/1.1', 'Host: HOST'], [400, 405]],
    ['naik ke WebSocket', ['GET /peristiwa HTTP/1.1', 'Host: HOST', 'Upgrade: websocket'], [400, 403]],
    ['metode karangan', ['CARI / HTTP/1.1', 'Host: HOST'], [400, 405]],
  ] as const)('%s', async (_judul, baris, status) => {
    const { host, mesin } = await startHostUji();
    await masuk(host);
    const pertama = await kirimMentah(
      host.host,
      baris.map((b) => b.replace('HOST', host.host)),
    );
    const kode = Number(/^HTTP\/1\.1 (\d+)/.exec(pertama)?.[1] ?? '0');
    expect([0, ...status]).toContain(kode);
    expect(mesin[0]?.diterima).toEqual([]);
    // Still serving the right one.
    expect((await minta(host.host, { jalur: '/', header: headerNavigasi(host.host) })).status).toBe(403);
  });
});
