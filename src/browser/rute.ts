import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { HttpBindings } from '@hono/node-server';
import { KODE_GALAT, type GalatPanggilan } from '../contract/galat.ts';
import { PERINTAH_HOS } from '../contract/hos.ts';
import { gagal } from '../core/result.ts';
import type { Catatan } from '../host/catatan.ts';
import { galatMasukan } from '../host/galat-hos.ts';
import {
  buatNonce,
  formatKebijakanKonten,
  HEADER_TETAP,
  KEBIJAKAN_TANPA_ISI,
  sisipkanNonce,
} from '../host/kebijakan.ts';
import { BATAS_MASUKAN } from '../host/masukan-panggilan.ts';
import { isObjek } from '../host/pesan-mesin.ts';
import { findSumber } from '../host/sumber-statis.ts';
import { buatToken } from '../host/token.ts';
import { checkPermintaan, JALUR_MASUK, type Tolakan } from './aturan.ts';
import { readJson, type BahanRute, type KonteksHttp } from './konteks-http.ts';
import { answerKeluaran } from './rute-keluaran.ts';
import { createRutePanggil } from './rute-panggil.ts';
import { answerPeristiwa } from './rute-peristiwa.ts';
import { answerTitip } from './rute-titip.ts';

const HALAMAN_MASUK = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Pleno DPSH</title></head><body></body></html>
`;
const TERTUTUP =
  'Halaman ini hanya dapat dibuka oleh program Pleno DPSH. Tutup program, lalu jalankan lagi.\n';

/** Everything the browser host answers; see `aturan.ts` for who may ask. */
export function createRute(bahan: BahanRute): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const namaKuki = (): string => `pleno_${bahan.host().split(':')[1] ?? ''}`;

  app.use(async (c, lanjut) => {
    for (const [nama, nilai] of Object.entries(HEADER_TETAP)) c.header(nama, nilai);
    c.header('Content-Security-Policy', KEBIJAKAN_TANPA_ISI);
    c.header('Cache-Control', 'no-store');
    const tolakan = checkPermintaan(
      { metode: c.req.method, jalur: c.req.path, header: (nama) => c.req.header(nama) },
      bahan.host(),
      () => bahan.sesi.isSah(getCookie(c, namaKuki())),
    );
    if (tolakan !== null) return tolak(c, tolakan, bahan.catatan);
    return lanjut();
  });

  app.get(JALUR_MASUK, (c) => {
    const kuki = bahan.sesi.redeem(c.req.query('k') ?? '');
    if (kuki === null) return c.text(TERTUTUP, 403);
    setCookie(c, namaKuki(), kuki, { path: '/', httpOnly: true, sameSite: 'Strict' });
    bahan.onMasuk();
    // No redirect: a Strict cookie is sent only where the page itself, not the file that led to it, asks for the next one.
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    );
    return c.html(HALAMAN_MASUK);
  });

  app.use(async (_c, lanjut) => {
    const selesai = bahan.penjaga.permintaan();
    try {
      return await lanjut();
    } finally {
      selesai();
    }
  });

  const batasJson = bodyLimit({
    maxSize: BATAS_MASUKAN * 2,
    onError: (c) => c.json(gagal(galatMasukan()), 413),
  });
  const { panggil, batal } = createRutePanggil(bahan);
  app.post('/panggil', batasJson, panggil);
  app.post('/batal', batasJson, batal);
  app.post('/hos', batasJson, async (c) => c.json(gagal(galatPerintah(await readJson(c)))));
  app.post('/titip', (c) => answerTitip(c, bahan));
  app.get('/keluaran/:token', (c) => answerKeluaran(c, bahan));
  app.get('/peristiwa', (c) => answerPeristiwa(c, bahan));
  app.get('*', (c) => answerSumber(c, bahan.folderHalaman));

  app.notFound((c) => c.text('Tidak ditemukan.\n', 404));
  app.onError((e, c) => {
    const nomor = buatToken().slice(0, 8);
    bahan.catatan.tulis(`${nomor} ${e.stack ?? e.message}`);
    const galat: GalatPanggilan = {
      kode: KODE_GALAT.gangguan,
      pesan: `Terjadi gangguan yang tidak terduga (nomor ${nomor}). Data yang tersimpan tetap utuh. Ulangi; bila terulang, sampaikan nomor itu kepada pembuat program.`,
      nomor,
    };
    return c.json(gagal(galat), 500);
  });
  return app;
}

function tolak(c: KonteksHttp, tolakan: Tolakan, catatan: Catatan): Response {
  catatan.tulis(`Permintaan ditolak: ${tolakan.sebab} (${c.req.method})`);
  if (tolakan.status === 405) c.header('Allow', 'GET, POST');
  return c.text(tolakan.sebab === 'TANPA_SESI' ? TERTUTUP : 'Ditolak.\n', tolakan.status);
}

/** A browser has no dialogs, key store or programs to offer; what it can do itself, choosing and downloading, the page does alone. */
function galatPerintah(isi: unknown): GalatPanggilan {
  if (!isObjek(isi) || typeof isi['perintah'] !== 'string' || !Object.hasOwn(PERINTAH_HOS, isi['perintah'])) {
    return galatMasukan();
  }
  return {
    kode: 'TIDAK_TERSEDIA',
    pesan: 'Ini hanya dapat dilakukan bila program berjalan di jendelanya sendiri, bukan di peramban.',
    nomor: null,
  };
}

async function answerSumber(c: KonteksHttp, folderHalaman: string): Promise<Response> {
  // The raw path: what Hono has decoded must not be decoded once more.
  const sumber = await findSumber(folderHalaman, new URL(c.req.url).pathname);
  if (sumber === null) return c.notFound();
  c.header('Content-Type', sumber.tipe);
  c.header('Cache-Control', sumber.tembolok);
  if (!sumber.halaman) return c.body(new Uint8Array(await readFile(sumber.jalur)));
  const nonce = buatNonce();
  c.header('Content-Security-Policy', formatKebijakanKonten(nonce));
  return c.body(sisipkanNonce(await readFile(sumber.jalur, 'utf8'), nonce));
}
