import { describe, expect, test } from 'vitest';
import type { PesanKeMesin } from '../../src/contract/pesan.ts';
import { BATAS_MASUKAN } from '../../src/host/masukan-panggilan.ts';
import {
  BATAS_SIAP_MS,
  BATAS_TUTUP_MS,
  createPengelolaMesin,
  JEDA_MATI_BERULANG_MS,
} from '../../src/host/pengelola-mesin.ts';
import { buildPanggung, type MesinPalsu, type Panggung } from './saluran-palsu.ts';

function terakhir(p: Panggung): MesinPalsu {
  const mesin = p.mesin.at(-1);
  if (mesin === undefined) throw new Error('no engine was started');
  return mesin;
}

function siapkan(pilihan: Parameters<typeof buildPanggung>[0] = {}): Panggung {
  const p = buildPanggung(pilihan);
  terakhir(p).kata({ jenis: 'siap' });
  return p;
}

function idPanggilan(mesin: MesinPalsu, nama: string): number {
  const pesan = mesin.diterima.find((d) => d.jenis === 'panggil' && d.nama === nama);
  if (pesan?.jenis !== 'panggil') throw new Error(`${nama} did not reach the engine`);
  return pesan.id;
}

const jenis = (pesan: readonly PesanKeMesin[]): string[] => pesan.map((p) => p.jenis);

describe('memanggil mesin', () => {
  test('jawaban sampai kepada yang bertanya, juga bila urutannya tertukar', async () => {
    const p = siapkan();
    const pertama = p.pengelola.panggil('sesi.load', {});
    const kedua = p.pengelola.panggil('rekap.load', {});
    const mesin = terakhir(p);
    mesin.kata({ jenis: 'jawab', id: idPanggilan(mesin, 'rekap.load'), hasil: { ok: true, nilai: 'rekap' } });
    mesin.kata({ jenis: 'jawab', id: idPanggilan(mesin, 'sesi.load'), hasil: { ok: true, nilai: 'sesi' } });
    expect(await pertama).toEqual({ ok: true, nilai: 'sesi' });
    expect(await kedua).toEqual({ ok: true, nilai: 'rekap' });
  });

  test('panggilan sebelum mesin siap menunggu, lalu dikirim menurut urutannya', async () => {
    const p = buildPanggung();
    void p.pengelola.panggil('sesi.load', {});
    const titipan = p.pengelola.titipkan({ jalur: '/x/a.xlsx', nama: 'a.xlsx', ukuran: 9, folder: false });
    void p.pengelola.panggil('impor.read', { titipan: [titipan.token] });
    expect(terakhir(p).diterima).toEqual([]);
    terakhir(p).kata({ jenis: 'siap' });
    expect(jenis(terakhir(p).diterima)).toEqual(['panggil', 'titip', 'panggil']);
    expect(p.pengelola.keadaan()).toBe('siap');
    expect(p.peristiwa).toEqual([]);
  });

  test('kemajuan diteruskan hanya selama panggilannya belum dijawab', async () => {
    const p = siapkan();
    const teks: string[] = [];
    const hasil = p.pengelola.panggil(
      'impor.read',
      { titipan: [] },
      { onKemajuan: (k) => teks.push(k.teks) },
    );
    const mesin = terakhir(p);
    const id = idPanggilan(mesin, 'impor.read');
    const kemajuan = (t: string) =>
      ({ jenis: 'kemajuan', id, kemajuan: { teks: t, selesai: 1, jumlah: 2 } }) as const;
    mesin.kata(kemajuan('satu'));
    mesin.kata({ jenis: 'jawab', id, hasil: { ok: true, nilai: null } });
    mesin.kata(kemajuan('terlambat'));
    mesin.kata({ jenis: 'jawab', id, hasil: { ok: true, nilai: 'kedua kali' } });
    expect(await hasil).toEqual({ ok: true, nilai: null });
    expect(teks).toEqual(['satu']);
  });

  test.each([
    ['nama yang tidak dikenal', 'sesi.hapusSemua', {}],
    ['nama warisan objek', 'toString', {}],
    ['nama __proto__', '__proto__', {}],
    ['masukan berupa larik', 'sesi.load', []],
    ['masukan kosong', 'sesi.load', null],
    ['masukan berupa teks', 'sesi.load', '{}'],
    ['masukan yang tidak dapat dikirim', 'sesi.load', { a: 1n }],
    ['masukan terlalu besar', 'sesi.load', { a: 'x'.repeat(BATAS_MASUKAN) }],
  ])('%s ditolak tanpa sampai ke mesin', async (_judul, nama, masukan) => {
    const p = siapkan();
    const hasil = await p.pengelola.panggil(nama, masukan);
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'MASUKAN_TIDAK_SAH' } });
    expect(terakhir(p).diterima).toEqual([]);
  });

  test('yang sampai ke mesin hanya nilai JSON', () => {
    const p = siapkan();
    void p.pengelola.panggil('sesi.load', { a: undefined, b: new Date(0), c: new Map([[1, 2]]) });
    expect(terakhir(p).diterima[0]).toMatchObject({ masukan: { b: '1970-01-01T00:00:00.000Z', c: {} } });
  });

  test.each([
    ['bukan objek', 'siap'],
    ['jawaban tanpa hasil', { jenis: 'jawab', id: 1 }],
    [
      'jawaban dengan galat tanpa kalimat',
      { jenis: 'jawab', id: 1, hasil: { ok: false, galat: { kode: 'X' } } },
    ],
    ['jawaban untuk nomor yang bukan bilangan', { jenis: 'jawab', id: '1', hasil: { ok: true } }],
    ['jenis tak dikenal', { jenis: 'jalankan', id: 1 }],
  ])('pesan mesin yang rusak (%s) tidak dihiraukan', async (_judul, pesan) => {
    const p = siapkan();
    const hasil = p.pengelola.panggil('sesi.load', {});
    terakhir(p).kataMentah(pesan);
    terakhir(p).kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: 7 } });
    expect(await hasil).toEqual({ ok: true, nilai: 7 });
  });
});

describe('membatalkan', () => {
  test('mesin diberi tahu, dan jawabannya tetap yang berlaku', async () => {
    const p = siapkan();
    const batal = new AbortController();
    const hasil = p.pengelola.panggil('impor.save', {}, { signal: batal.signal });
    batal.abort();
    const mesin = terakhir(p);
    expect(jenis(mesin.diterima)).toEqual(['panggil', 'batal']);
    mesin.kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: 'telanjur tersimpan' } });
    expect(await hasil).toEqual({ ok: true, nilai: 'telanjur tersimpan' });
  });

  test('panggilan yang masih menunggu mesin tidak pernah dikirim', async () => {
    const p = buildPanggung();
    const batal = new AbortController();
    const hasil = p.pengelola.panggil('impor.save', {}, { signal: batal.signal });
    batal.abort();
    expect(await hasil).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    terakhir(p).kata({ jenis: 'siap' });
    expect(terakhir(p).diterima).toEqual([]);
  });

  test('panggilan yang sudah dibatalkan sebelum mulai tidak dikirim', async () => {
    const p = siapkan();
    const hasil = await p.pengelola.panggil('sesi.load', {}, { signal: AbortSignal.abort() });
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'DIBATALKAN' } });
    expect(terakhir(p).diterima).toEqual([]);
  });

  test('pembatalan setelah dijawab tidak dikirim', async () => {
    const p = siapkan();
    const batal = new AbortController();
    const hasil = p.pengelola.panggil('sesi.load', {}, { signal: batal.signal });
    terakhir(p).kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: null } });
    await hasil;
    batal.abort();
    expect(jenis(terakhir(p).diterima)).toEqual(['panggil']);
  });
});

describe('kematian mesin', () => {
  test('yang tertunda dijawab MESIN_MATI, mesin dijalankan lagi, halaman diberi tahu setelah siap', async () => {
    const p = siapkan();
    const hasil = p.pengelola.panggil('impor.save', {});
    terakhir(p).mati();
    expect(await hasil).toMatchObject({ ok: false, galat: { kode: 'MESIN_MATI' } });
    expect(p.mesin).toHaveLength(2);
    expect(p.peristiwa).toEqual([]);
    terakhir(p).kata({ jenis: 'siap' });
    expect(p.peristiwa).toEqual([{ jenis: 'mesin', keadaan: 'hidup-lagi' }]);
    const lagi = p.pengelola.panggil('sesi.load', {});
    terakhir(p).kata({ jenis: 'jawab', id: 2, hasil: { ok: true, nilai: 'baru' } });
    expect(await lagi).toEqual({ ok: true, nilai: 'baru' });
  });

  test('mati lagi dalam semenit: tidak dijalankan lagi, dan setiap panggilan mengatakannya', async () => {
    const p = siapkan();
    terakhir(p).mati();
    terakhir(p).kata({ jenis: 'siap' });
    p.maju(JEDA_MATI_BERULANG_MS - 1);
    const tertunda = p.pengelola.panggil('sesi.load', {});
    terakhir(p).mati();
    expect(p.mesin).toHaveLength(2);
    expect(p.pengelola.keadaan()).toBe('mati');
    expect(p.peristiwa.at(-1)).toEqual({ jenis: 'mesin', keadaan: 'mati' });
    for (const hasil of [await tertunda, await p.pengelola.panggil('sesi.load', {})]) {
      expect(hasil).toMatchObject({ ok: false, galat: { kode: 'MESIN_MATI' } });
      if (!hasil.ok) expect(hasil.galat.pesan).toContain('Tutup program');
    }
  });

  test('mati lagi setelah semenit dijalankan lagi', () => {
    const p = siapkan();
    terakhir(p).mati();
    terakhir(p).kata({ jenis: 'siap' });
    p.maju(JEDA_MATI_BERULANG_MS);
    terakhir(p).mati();
    expect(p.mesin).toHaveLength(3);
  });

  test('titipan yang masih dipegang diserahkan lagi kepada mesin yang baru', () => {
    const p = siapkan();
    const a = p.pengelola.titipkan({ jalur: '/x/a', nama: 'a', ukuran: 1, folder: false });
    const b = p.pengelola.titipkan({ jalur: '/x/b', nama: 'b', ukuran: 1, folder: false });
    p.pengelola.lepas(a.token);
    terakhir(p).mati();
    terakhir(p).kata({ jenis: 'siap' });
    expect(terakhir(p).diterima).toEqual([
      { jenis: 'titip', token: b.token, jalur: '/x/b', nama: 'b', ukuran: 1 },
    ]);
  });

  test('keluaran mesin yang mati tidak dibagikan lagi', () => {
    const p = siapkan();
    const keluaran = {
      token: 'k'.repeat(22),
      jalur: '/x/a.pdf',
      nama: 'a.pdf',
      tipe: 'application/pdf',
      folder: false,
    };
    terakhir(p).kata({ jenis: 'keluaran', ...keluaran });
    expect(p.pengelola.findKeluaran(keluaran.token)).toEqual(keluaran);
    terakhir(p).mati();
    expect(p.pengelola.findKeluaran(keluaran.token)).toBeNull();
  });

  test('pesan terlambat dari mesin yang sudah mati tidak dihiraukan', async () => {
    const p = siapkan();
    const lama = terakhir(p);
    lama.mati();
    terakhir(p).kata({ jenis: 'siap' });
    const hasil = p.pengelola.panggil('sesi.load', {});
    lama.kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: 'dari yang lama' } });
    terakhir(p).kata({ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: 'dari yang baru' } });
    expect(await hasil).toEqual({ ok: true, nilai: 'dari yang baru' });
  });

  test('mesin yang tidak kunjung siap dihentikan dan dihitung mati', () => {
    const p = buildPanggung();
    p.maju(BATAS_SIAP_MS);
    expect(p.mesin[0]?.dihentikan()).toBe(true);
    expect(p.mesin).toHaveLength(2);
  });

  test('mesin yang tidak dapat dijalankan sama sekali dicoba dua kali, lalu dinyatakan mati', async () => {
    const peristiwa: unknown[] = [];
    let dicoba = 0;
    const pengelola = createPengelolaMesin({
      start: () => {
        dicoba++;
        throw new Error('no such program');
      },
      onPeristiwa: (p) => peristiwa.push(p),
    });
    expect(await pengelola.panggil('sesi.load', {})).toMatchObject({
      ok: false,
      galat: { kode: 'MESIN_MATI' },
    });
    await new Promise((lanjut) => setImmediate(lanjut));
    expect(dicoba).toBe(2);
    expect(peristiwa).toEqual([{ jenis: 'mesin', keadaan: 'mati' }]);
  });
});

describe('keluaran', () => {
  test.each([
    ['jalur relatif', { jalur: 'a.pdf' }],
    ['token pendek', { token: 'a' }],
    ['token dengan garis miring', { token: '../../../../etc/passwd' }],
    ['folder bukan boolean', { folder: 'ya' }],
  ])('pesan keluaran dengan %s tidak dipakai', (_judul, ubahan) => {
    const p = siapkan();
    const pesan = {
      jenis: 'keluaran',
      token: 'k'.repeat(22),
      jalur: '/x/a.pdf',
      nama: 'a.pdf',
      tipe: 'application/pdf',
      folder: false,
      ...ubahan,
    };
    terakhir(p).kataMentah(pesan);
    expect(p.pengelola.findKeluaran(pesan.token)).toBeNull();
  });
});

describe('menutup', () => {
  test('mesin diminta menutup basis datanya dan ditunggu', async () => {
    const p = siapkan({ jawab: (pesan, mesin) => (pesan.jenis === 'tutup' ? mesin.mati() : undefined) });
    const tertunda = p.pengelola.panggil('sesi.load', {});
    await p.pengelola.tutup();
    expect(terakhir(p).dihentikan()).toBe(false);
    expect(p.mesin).toHaveLength(1);
    expect(await tertunda).toMatchObject({ ok: false, galat: { kode: 'MESIN_MATI' } });
    expect(await p.pengelola.panggil('sesi.load', {})).toMatchObject({ ok: false });
  });

  test('mesin yang tidak mau berhenti dihentikan', async () => {
    const p = siapkan();
    const tutup = p.pengelola.tutup();
    p.maju(BATAS_TUTUP_MS);
    await tutup;
    expect(terakhir(p).dihentikan()).toBe(true);
    expect(p.mesin).toHaveLength(1);
  });
});
