import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import type { GalatPanggilan } from '../../src/contract/galat.ts';
import { KANAL, type PesanKeHalaman } from '../../src/contract/jembatan.ts';
import type { Result } from '../../src/core/result.ts';
import type { PengelolaMesin, PilihanPanggil } from '../../src/host/pengelola-mesin.ts';
import { JembatanHalaman } from '../../src/main/jembatan.ts';

const { ipcMain } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  return { ipcMain: Object.assign(new EventEmitter(), { handle: () => {}, removeHandler: () => {} }) };
});
vi.mock('electron', () => ({ ipcMain }));

interface Ditunggu {
  readonly nama: string;
  readonly pilihan: PilihanPanggil | undefined;
  readonly jawab: (hasil: Result<unknown, GalatPanggilan>) => void;
}

/** A bridge between a page and an engine that both answer when the test says so. */
function bangun(): {
  jembatan: JembatanHalaman;
  mesin: Ditunggu[];
  diterima: PesanKeHalaman[];
  kirim: (pesan: unknown, bingkai?: unknown) => void;
  pindah: (isSameDocument: boolean) => void;
} {
  const diterima: PesanKeHalaman[] = [];
  const mesin: Ditunggu[] = [];
  const isi = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (_: string, pesan: PesanKeHalaman) => diterima.push(pesan),
  });
  const pengelola: Pick<PengelolaMesin, 'panggil'> = {
    panggil: (nama, _, pilihan) => new Promise((jawab) => mesin.push({ nama, pilihan, jawab })),
  };
  ipcMain.removeAllListeners();
  const jembatan = new JembatanHalaman(isi as unknown as WebContents, {
    pengelola: pengelola as PengelolaMesin,
    jalankanPerintah: async () => null,
    titipkan: async () => null,
    kemampuan: async () => ({ dialog: true, simpanSandi: false }),
  });
  return {
    jembatan,
    mesin,
    diterima,
    kirim: (pesan, senderFrame = { url: 'app://pleno/', parent: null }) =>
      ipcMain.emit(KANAL.pesan, { sender: isi, senderFrame }, pesan),
    pindah: (isSameDocument) => isi.emit('did-start-navigation', { isMainFrame: true, isSameDocument }),
  };
}

const OK = { ok: true, nilai: 1 } as const;

describe('jembatan halaman dan mesin', () => {
  test('jawaban dan kemajuan kembali dengan nomor halaman', async () => {
    const { mesin, diterima, kirim } = bangun();
    kirim({ jenis: 'panggil', id: 7, nama: 'sesi.load', masukan: {} });
    mesin[0]?.pilihan?.onKemajuan?.({ teks: 'x', selesai: null, jumlah: null });
    mesin[0]?.jawab(OK);
    await vi.waitFor(() => expect(diterima).toHaveLength(2));
    expect(diterima.map((p) => p.jenis !== 'peristiwa' && p.id)).toEqual([7, 7]);
  });

  test('halaman yang dimuat ulang membatalkan panggilan lama dan tidak menerima jawabannya', async () => {
    const { mesin, diterima, kirim, pindah } = bangun();
    kirim({ jenis: 'panggil', id: 1, nama: 'impor.save', masukan: {} });
    pindah(true);
    expect(mesin[0]?.pilihan?.signal?.aborted).toBe(false);
    pindah(false);
    expect(mesin[0]?.pilihan?.signal?.aborted).toBe(true);
    kirim({ jenis: 'panggil', id: 1, nama: 'sesi.load', masukan: {} });
    mesin[0]?.pilihan?.onKemajuan?.({ teks: 'lama', selesai: null, jumlah: null });
    mesin[0]?.jawab({ ok: true, nilai: 'lama' });
    mesin[1]?.jawab({ ok: true, nilai: 'baru' });
    await vi.waitFor(() => expect(diterima).toHaveLength(1));
    expect(diterima).toEqual([{ jenis: 'jawab', id: 1, hasil: { ok: true, nilai: 'baru' } }]);
  });

  test('batal sampai ke panggilan yang disebut saja', () => {
    const { mesin, kirim } = bangun();
    kirim({ jenis: 'panggil', id: 1, nama: 'impor.save', masukan: {} });
    kirim({ jenis: 'panggil', id: 2, nama: 'impor.save', masukan: {} });
    kirim({ jenis: 'batal', id: 2 });
    expect(mesin.map((m) => m.pilihan?.signal?.aborted)).toEqual([false, true]);
  });

  test('pengirim asing dan nomor yang masih dipakai tidak didengar', () => {
    const { mesin, kirim } = bangun();
    const pesan = { jenis: 'panggil', id: 1, nama: 'sesi.load', masukan: {} };
    kirim(pesan, { url: 'https://contoh.id/', parent: null });
    kirim(pesan, { url: 'app://pleno/', parent: {} });
    kirim(pesan, null);
    expect(mesin).toHaveLength(0);
    kirim(pesan);
    kirim(pesan);
    expect(mesin).toHaveLength(1);
  });

  test('hanya perubahan yang membuat penutupan bertanya', async () => {
    const { jembatan, mesin, kirim } = bangun();
    kirim({ jenis: 'panggil', id: 1, nama: 'rekap.load', masukan: {} });
    expect(jembatan.isBekerja()).toBe(false);
    kirim({ jenis: 'panggil', id: 2, nama: 'impor.save', masukan: {} });
    expect(jembatan.isBekerja()).toBe(true);
    mesin[1]?.jawab(OK);
    await vi.waitFor(() => expect(jembatan.isBekerja()).toBe(false));
  });
});
