import { describe, expect, test } from 'vitest';
import type { Jembatan, PesanHalaman, PesanKeHalaman } from '../../src/contract/jembatan.ts';
import { createHosElectron } from '../../src/renderer/hos/hos-electron.ts';

/** The shell's end of the bridge, worked by hand. */
function createJembatan(): {
  jembatan: Jembatan;
  terkirim: PesanHalaman[];
  dititipkan: (readonly string[])[];
  jawab: (pesan: PesanKeHalaman) => void;
} {
  const terkirim: PesanHalaman[] = [];
  const dititipkan: (readonly string[])[] = [];
  const pendengar: ((pesan: PesanKeHalaman) => void)[] = [];
  return {
    terkirim,
    dititipkan,
    jawab: (pesan) => pendengar.forEach((terima) => terima(pesan)),
    jembatan: {
      kirim: (pesan) => terkirim.push(pesan),
      dengar: (terima) => {
        pendengar.push(terima);
        return () => undefined;
      },
      perintah: (nama) =>
        nama === 'sandi.list'
          ? Promise.resolve({ ok: true, nilai: ['baki'] })
          : Promise.reject(new Error('x')),
      titipkan: (_, nama) => {
        dititipkan.push(nama);
        return Promise.resolve({ ok: true, nilai: [] });
      },
      kemampuan: () => Promise.resolve({ dialog: true, simpanSandi: false }),
    },
  };
}

const KEMAJUAN = { teks: 'Membaca', selesai: 1, jumlah: 2 };

describe('hos jendela', () => {
  test('jawaban dan kemajuan sampai ke panggilan yang menunggunya, juga bila datang tidak berurutan', async () => {
    const { jembatan, terkirim, jawab } = createJembatan();
    const hos = await createHosElectron(jembatan);
    const kemajuan: unknown[] = [];
    const pertama = hos.panggil('impor.read', { titipan: [] }, { onKemajuan: (k) => kemajuan.push(k) });
    const kedua = hos.panggil('sesi.load', {}, {});
    const [a, b] = terkirim.map((p) => p.id);
    jawab({ jenis: 'jawab', id: b ?? 0, hasil: { ok: true, nilai: 'kedua' } });
    jawab({ jenis: 'kemajuan', id: a ?? 0, kemajuan: KEMAJUAN });
    jawab({ jenis: 'jawab', id: a ?? 0, hasil: { ok: true, nilai: 'pertama' } });
    expect([await pertama, await kedua]).toEqual([
      { ok: true, nilai: 'pertama' },
      { ok: true, nilai: 'kedua' },
    ]);
    expect(kemajuan).toEqual([KEMAJUAN]);
  });

  test('pembatalan disampaikan, dan jawaban mesin tetap ditunggu', async () => {
    const { jembatan, terkirim, jawab } = createJembatan();
    const hos = await createHosElectron(jembatan);
    const pembatal = new AbortController();
    const hasil = hos.panggil('impor.save', {}, { signal: pembatal.signal });
    pembatal.abort();
    const id = terkirim[0]?.id ?? 0;
    expect(terkirim).toEqual([
      { jenis: 'panggil', id, nama: 'impor.save', masukan: {} },
      { jenis: 'batal', id },
    ]);
    jawab({ jenis: 'jawab', id, hasil: { ok: true, nilai: 'sudah tersimpan' } });
    expect(await hasil).toEqual({ ok: true, nilai: 'sudah tersimpan' });
  });

  test('panggilan yang sudah dibatalkan sebelum dikirim ikut dibatalkan', async () => {
    const { jembatan, terkirim } = createJembatan();
    const hos = await createHosElectron(jembatan);
    void hos.panggil('impor.save', {}, { signal: AbortSignal.abort() });
    expect(terkirim.map((p) => p.jenis)).toEqual(['panggil', 'batal']);
  });

  test('peristiwa sampai ke semua pendengar sampai mereka berhenti', async () => {
    const { jembatan, jawab } = createJembatan();
    const hos = await createHosElectron(jembatan);
    const didengar: unknown[] = [];
    const berhenti = hos.dengar((p) => didengar.push(p));
    const peristiwa = { jenis: 'mesin', keadaan: 'hidup-lagi' } as const;
    jawab({ jenis: 'peristiwa', peristiwa });
    berhenti();
    jawab({ jenis: 'peristiwa', peristiwa });
    expect(didengar).toEqual([peristiwa]);
  });

  test('perintah yang gagal di jalan menjadi galat yang dapat ditampilkan', async () => {
    const { jembatan } = createJembatan();
    const hos = await createHosElectron(jembatan);
    expect(await hos.perintah('sandi.list', {})).toEqual({ ok: true, nilai: ['baki'] });
    expect(await hos.perintah('berkas.pilih', { untuk: 'impor' })).toMatchObject({
      ok: false,
      galat: { kode: 'GANGGUAN' },
    });
  });

  test('berkas dititipkan dengan nama di dalam folder yang dijatuhkan', async () => {
    const { jembatan, dititipkan } = createJembatan();
    const hos = await createHosElectron(jembatan);
    const folder = Object.assign(new File([], 'a.xlsx'), { path: './coklit/a.xlsx' });
    await hos.titipkan([folder, new File([], 'b.xlsx')], {});
    expect(dititipkan).toEqual([['coklit/a.xlsx', 'b.xlsx']]);
  });

  test('keluaran diambil dari alamat halaman sendiri', async () => {
    const hos = await createHosElectron(createJembatan().jembatan);
    expect(hos.alamatKeluaran('abc')).toBe('/keluaran/abc');
    expect(hos.alamatCetak('abc')).toBeNull();
  });
});
