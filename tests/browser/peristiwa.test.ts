import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Peristiwa } from '../../src/contract/pesan.ts';
import { parseBaris, readBaris } from '../../src/renderer/hos/aliran-ndjson.ts';
import {
  BATAS_TERPUTUS_MS,
  openPeristiwa,
  type SumberPeristiwa,
} from '../../src/renderer/hos/peristiwa-peramban.ts';
import { buildFetch, masuk, startHostUji, tunggu } from './host-uji.ts';

describe('aliran baris', () => {
  async function baca(bita: Uint8Array, potong: readonly number[]): Promise<string[]> {
    const batas = [...new Set(potong.map((p) => p % (bita.length + 1)))].sort((a, b) => a - b);
    const potongan = [0, ...batas].map((mulai, i) => bita.slice(mulai, batas[i] ?? bita.length));
    const aliran = new ReadableStream<Uint8Array>({
      start: (kendali) => {
        for (const p of potongan) kendali.enqueue(p);
        kendali.close();
      },
    });
    const baris: string[] = [];
    for await (const b of readBaris(aliran)) baris.push(b);
    return baris;
  }

  test('baris tetap sama, bagaimanapun alirannya terpotong', async () => {
    const teks = fc.string({ unit: 'grapheme' }).map((t) => JSON.stringify(t));
    await fc.assert(
      fc.asyncProperty(fc.array(teks), fc.array(fc.nat()), fc.boolean(), async (baris, potong, penutup) => {
        const isi = baris.join('\n') + (penutup ? '\n' : '');
        expect(await baca(new TextEncoder().encode(isi), potong)).toEqual(baris);
      }),
    );
  });

  test('penonton yang berhenti di tengah menutup alirannya', async () => {
    let ditutup = false;
    const aliran = new ReadableStream<Uint8Array>({
      pull: (kendali) => kendali.enqueue(new TextEncoder().encode('{}\n')),
      cancel: () => {
        ditutup = true;
      },
    });
    for await (const baris of readBaris(aliran)) {
      expect(baris).toBe('{}');
      break;
    }
    expect(ditutup).toBe(true);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"jenis":"jawab"}',
    '{"jenis":"jawab","hasil":{"ok":false}}',
    '{"jenis":"kemajuan"}',
  ])('baris %j bukan dari host kita', (teks) => {
    expect(parseBaris(teks)).toBeNull();
  });
});

class SumberPalsu implements SumberPeristiwa {
  readyState = 0;
  ditutup = false;
  readonly #terima = new Map<string, (e: { readonly data: unknown }) => void>();
  addEventListener(nama: string, terima: (e: { readonly data: unknown }) => void): void {
    this.#terima.set(nama, terima);
  }
  kabar(nama: 'open' | 'error' | 'message', data: unknown = ''): void {
    this.#terima.get(nama)?.({ data });
  }
  close(): void {
    this.ditutup = true;
  }
}

describe('peristiwa di halaman', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function buka(): { readonly sumber: SumberPalsu[]; readonly terdengar: Peristiwa[] } {
    const sumber: SumberPalsu[] = [];
    const terdengar: Peristiwa[] = [];
    const dengar = openPeristiwa(() => {
      const s = new SumberPalsu();
      sumber.push(s);
      return s;
    });
    dengar((p) => terdengar.push(p));
    return { sumber, terdengar };
  }

  test('saluran terbuka seketika, tanpa menunggu pendengar', () => {
    let terbuka = 0;
    openPeristiwa(() => {
      terbuka++;
      return new SumberPalsu();
    });
    expect(terbuka).toBe(1);
  });

  test('peristiwa yang sah diteruskan, yang lain tidak', () => {
    const { sumber, terdengar } = buka();
    sumber[0]?.kabar('message', '{"jenis":"mesin","keadaan":"hidup-lagi"}');
    sumber[0]?.kabar('message', '{"jenis":"mesin","keadaan":"entah"}');
    sumber[0]?.kabar('message', 'bukan json');
    expect(terdengar).toEqual([{ jenis: 'mesin', keadaan: 'hidup-lagi' }]);
  });

  test('terputus sebentar tidak diberitahukan', () => {
    const { sumber, terdengar } = buka();
    sumber[0]?.kabar('error');
    vi.advanceTimersByTime(BATAS_TERPUTUS_MS - 1);
    sumber[0]?.kabar('open');
    vi.advanceTimersByTime(60_000);
    expect(terdengar).toEqual([]);
  });

  test('program yang tidak kembali dinyatakan mati sekali, dan kembalinya dinyatakan hidup lagi', () => {
    const { sumber, terdengar } = buka();
    for (let i = 0; i < 30; i++) {
      sumber[0]?.kabar('error');
      vi.advanceTimersByTime(1_000);
    }
    expect(terdengar).toEqual([{ jenis: 'mesin', keadaan: 'mati' }]);
    sumber[0]?.kabar('open');
    expect(terdengar.at(-1)).toEqual({ jenis: 'mesin', keadaan: 'hidup-lagi' });
  });

  test('saluran yang ditolak dibuka lagi', () => {
    const { sumber } = buka();
    const pertama = sumber[0];
    if (pertama === undefined) throw new Error('not opened');
    pertama.readyState = 2;
    pertama.kabar('error');
    vi.advanceTimersByTime(5_000);
    expect(pertama.ditutup).toBe(true);
    expect(sumber).toHaveLength(2);
  });
});

describe('saluran peristiwa host', () => {
  async function dengar(
    host: string,
    kuki: string,
    header: Record<string, string> = {},
  ): Promise<{ readonly teks: () => string; readonly putus: () => void }> {
    const batal = new AbortController();
    const jawab = await buildFetch(host, kuki)('/peristiwa', { headers: header, signal: batal.signal });
    let teks = '';
    const sandi = new TextDecoder();
    void (async () => {
      try {
        for await (const p of jawab.body ?? []) teks += sandi.decode(p, { stream: true });
      } catch {
        // cut by the test
      }
    })();
    return { teks: () => teks, putus: () => batal.abort() };
  }

  test('halaman mendengar kematian dan kembalinya mesin, juga yang terlewat saat terputus', async () => {
    const { host, mesin } = await startHostUji();
    const kuki = await masuk(host);
    const satu = await dengar(host.host, kuki);
    await tunggu(() => satu.teks().includes('retry: 1000'));
    mesin[0]?.mati();
    await tunggu(() => satu.teks().includes('"hidup-lagi"'));
    expect(satu.teks()).toContain('id: 1');
    satu.putus();
    mesin[1]?.mati();
    const dua = await dengar(host.host, kuki, { 'last-event-id': '1' });
    await tunggu(() => dua.teks().includes('"mati"'));
    expect(dua.teks()).toContain('id: 2');
    expect(dua.teks()).not.toContain('hidup-lagi');
    const baru = await dengar(host.host, kuki);
    await tunggu(() => baru.teks().includes('"mati"'));
    dua.putus();
    baru.putus();
  });

  test('jendela yang ditutup mengakhiri program', { timeout: 20_000 }, async () => {
    const { host, peristiwa } = await startHostUji();
    const satu = await dengar(host.host, await masuk(host));
    await tunggu(() => satu.teks() !== '');
    satu.putus();
    await tunggu(() => peristiwa.includes('tutup'), 10_000);
  });
});
