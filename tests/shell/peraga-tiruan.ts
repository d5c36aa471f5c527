import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as tunggu } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Catatan } from './pengganti-electron/kendali.ts';
import type { DialogTampil, Peraga } from './peraga.ts';

const AKAR = path.join(import.meta.dirname, '..', '..');
const DAFTARKAN = path.join(import.meta.dirname, 'pengganti-electron', 'daftarkan.ts');
const BATAS_MULAI_MS = 90_000;
const BATAS_SAMBUNG_MS = 15_000;

interface JawabanKendali {
  readonly nomor: number;
  readonly hasil?: unknown;
  readonly galat?: string;
}

async function findHalaman(peramban: Browser, batas: number): Promise<Page | null> {
  while (Date.now() < batas) {
    const halaman = peramban
      .contexts()
      .flatMap((k) => k.pages())
      .find((h) => h.url().startsWith('http://pleno.app.localhost/'));
    if (halaman !== undefined) {
      await halaman.waitForLoadState('load');
      return halaman;
    }
    await tunggu(50);
  }
  return null;
}

/** The built program in a process of its own with the stand-in for Electron, and its page. */
export class PeragaTiruan implements Peraga {
  readonly proses: ChildProcess;
  keluaran = '';
  #nomor = 0;
  readonly #tunggu = new Map<number, (jawab: JawabanKendali) => void>();
  #peramban: Browser | null = null;

  constructor(folderData: string, lingkungan: Readonly<Record<string, string>> = {}) {
    this.proses = spawn(
      process.execPath,
      ['--import', DAFTARKAN, path.join(AKAR, 'out', 'main', 'index.js')],
      {
        cwd: AKAR,
        env: { ...process.env, PLENO_FOLDER_DATA: folderData, ...lingkungan },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    for (const aliran of [this.proses.stdout, this.proses.stderr])
      aliran?.setEncoding('utf8').on('data', (teks: string) => (this.keluaran += teks));
    this.proses.once('exit', () => {
      for (const [nomor, jawab] of this.#tunggu)
        jawab({ nomor, galat: `the program has ended: ${this.keluaran}` });
    });
    this.proses.on('message', (pesan) => {
      const jawab = pesan as JawabanKendali;
      this.#tunggu.get(jawab.nomor)?.(jawab);
      this.#tunggu.delete(jawab.nomor);
    });
  }

  /** An order to the stand-in. */
  async perintah(nama: string, isi: unknown = null): Promise<unknown> {
    const nomor = ++this.#nomor;
    const { promise, resolve } = Promise.withResolvers<JawabanKendali>();
    this.#tunggu.set(nomor, resolve);
    this.proses.send({ nomor, perintah: nama, isi }, (galat) => {
      if (galat !== null) resolve({ nomor, galat: `the program has ended: ${this.keluaran}` });
    });
    const jawab = await promise;
    if (jawab.galat !== undefined) throw new Error(jawab.galat);
    return jawab.hasil;
  }

  async jawabDialog(nama: string, jawaban: unknown): Promise<void> {
    await this.perintah('antreDialog', { nama, jawaban });
  }

  async dialog(): Promise<readonly DialogTampil[]> {
    const semua = await this.catatan('dialog');
    return semua.map(({ nama, pilihan }) => ({ nama, pilihan: pilihan as DialogTampil['pilihan'] }));
  }

  async dibuka(): Promise<readonly string[]> {
    return (await this.catatan('buka')).map((c) => c.jalur);
  }

  async fokus(): Promise<number> {
    return (await this.catatan('fokus')).length;
  }

  async mesin(): Promise<readonly number[]> {
    return (await this.perintah('mesin')) as readonly number[];
  }

  async tutupJendela(): Promise<void> {
    await this.perintah('tutupJendela');
  }

  async catatan<A extends Catatan['apa']>(apa: A): Promise<Extract<Catatan, { apa: A }>[]> {
    const semua = (await this.perintah('catatan')) as Catatan[];
    return semua.filter((c): c is Extract<Catatan, { apa: A }> => c.apa === apa);
  }

  /** The page once it is loaded. */
  async halaman(): Promise<Page> {
    const batas = Date.now() + BATAS_MULAI_MS;
    const alamat = await this.#alamatPeramban(batas);
    while (Date.now() < batas) {
      // A page that changes its process in the moment of attaching can be missed by this attachment for good.
      this.#peramban = await chromium.connectOverCDP(alamat);
      const halaman = await findHalaman(this.#peramban, Date.now() + BATAS_SAMBUNG_MS);
      if (halaman !== null) return halaman;
    }
    const daftar = await fetch(`${alamat}/json/list`).then((j) => j.text());
    throw new Error(`no page: ${daftar} ${this.keluaran}`);
  }

  async #alamatPeramban(batas: number): Promise<string> {
    while (Date.now() < batas && this.proses.exitCode === null) {
      try {
        return String(await this.perintah('peramban'));
      } catch {
        await tunggu(50);
      }
    }
    throw new Error(`the program did not start: ${this.keluaran}`);
  }

  /** Exit code once it has ended by itself. */
  async selesai(): Promise<number | null> {
    await this.#peramban?.close().catch(() => undefined);
    if (this.proses.exitCode === null && this.proses.signalCode === null) await once(this.proses, 'exit');
    return this.proses.exitCode;
  }

  /** For the end of a test that has failed half-way. */
  bunuh(): void {
    this.proses.kill('SIGKILL');
  }
}
