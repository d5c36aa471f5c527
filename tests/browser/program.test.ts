import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Hos } from '../../src/contract/hos.ts';
import { createKlienPeramban } from '../../src/renderer/hos/klien-peramban.ts';
import { ensureBangunan } from '../bangun.ts';
import { buildFetch, buildFolder, headerNavigasi, minta, tunggu } from './host-uji.ts';

/** `npm start -- --tanpa-jendela` as its own process on the real engine; the test is its browser. */
const MULAI = path.join(import.meta.dirname, '..', '..', 'scripts', 'mulai.mjs');
const MENIT = 60_000;

interface Program {
  readonly proses: ChildProcess;
  readonly folderData: string;
  readonly host: string;
  readonly ambil: typeof fetch;
  readonly hos: Hos;
  readonly stdout: readonly string[];
}

async function startProgram(): Promise<Program> {
  const folderData = path.join(buildFolder(), 'data');
  const proses = spawn(process.execPath, [MULAI, '--tanpa-jendela'], {
    env: { ...process.env, PLENO_FOLDER_DATA: folderData },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(async () => {
    if (proses.exitCode !== null || proses.signalCode !== null) return;
    proses.kill('SIGKILL');
    await once(proses, 'exit');
  });
  const stdout: string[] = [];
  if (proses.stdout === null) throw new Error('no stdout');
  createInterface(proses.stdout).on('line', (baris) => stdout.push(baris));
  await tunggu(() => stdout.length > 0, 2 * MENIT);
  const alamat = new URL(stdout[0] ?? '');
  const jawab = await minta(alamat.host, {
    jalur: alamat.pathname + alamat.search,
    header: headerNavigasi(alamat.host),
  });
  const kuki = jawab.header['set-cookie']?.[0]?.split(';')[0] ?? '';
  const ambil = buildFetch(alamat.host, kuki);
  const hos = createKlienPeramban({
    fetch: ambil,
    openPeristiwa: () => () => () => {},
    chooseBerkas: async () => [],
    unduh: () => {},
  });
  return { proses, folderData, host: alamat.host, ambil, hos, stdout };
}

/** Child processes of a process; Linux alone tells them without a program. */
function listAnak(pid: number | undefined): number[] {
  return readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter((t) => t !== '')
    .map(Number);
}

async function akhiri(program: Program, sinyal: NodeJS.Signals): Promise<number | null> {
  const akhir = once(program.proses, 'exit');
  program.proses.kill(sinyal);
  await akhir;
  return program.proses.exitCode;
}

describe('npm start -- --tanpa-jendela', () => {
  beforeAll(() => ensureBangunan(), 3 * MENIT);

  test('halaman, mesin, dan keluaran dilayani; stdout hanya alamat', { timeout: 3 * MENIT }, async () => {
    const program = await startProgram();
    const { ambil, hos } = program;
    const halaman = await (await ambil('/')).text();
    expect(halaman).toContain('<title>Pleno DPSH</title>');
    const skrip = /src="\.?(\/assets\/[^"]+\.js)"/.exec(halaman)?.[1] ?? '';
    const isi = await ambil(skrip);
    expect(isi.headers.get('content-type')).toContain('javascript');
    expect((await isi.text()).length).toBeGreaterThan(10_000);

    expect(await hos.panggil('sesi.load', {}, {})).toMatchObject({ ok: true });
    expect(await hos.panggil('rekap.load', {}, {})).toMatchObject({ galat: { kode: 'BELUM_DIBUKA' } });
    expect(await hos.panggil('sesi.load', { asing: 1 }, {})).toMatchObject({ ok: false });
    const zip = await hos.panggil('contoh.berkas', {}, {});
    if (!zip.ok) throw new Error(zip.galat.pesan);
    const { token } = zip.nilai as { token: string };
    const bita = new Uint8Array(await (await ambil(`${hos.alamatKeluaran(token)}?unduh`)).arrayBuffer());
    expect(String.fromCharCode(...bita.slice(0, 2))).toBe('PK');

    const titipan = await hos.titipkan([new File([bita], 'berkas desa.zip')], {});
    expect(titipan).toMatchObject({ ok: true, nilai: [{ nama: 'berkas desa.zip', ukuran: bita.length }] });
    expect(program.stdout).toHaveLength(1);
    if (process.platform === 'win32') return;
    expect(statSync(program.folderData).mode & 0o777).toBe(0o700);
    expect(await akhiri(program, 'SIGTERM')).toBe(0);
    expect(readdirSync(path.join(program.folderData, 'titipan'))).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'mesin yang mati diganti; program yang diakhiri tidak meninggalkan proses',
    { timeout: 3 * MENIT },
    async () => {
      const program = await startProgram();
      await program.hos.panggil('sesi.load', {}, {});
      const [mesin] = listAnak(program.proses.pid);
      if (mesin === undefined) throw new Error('the engine has no process of its own');
      process.kill(mesin, 'SIGKILL');
      await tunggu(() => listAnak(program.proses.pid).some((pid) => pid !== mesin), 10_000);
      expect(await program.hos.panggil('sesi.load', {}, {})).toMatchObject({ ok: true });
      const pengganti = listAnak(program.proses.pid);
      expect(await akhiri(program, 'SIGINT')).toBe(0);
      for (const pid of pengganti) expect(() => process.kill(pid, 0)).toThrow();
    },
  );

  test.runIf(process.platform === 'linux')(
    'host yang dibunuh tidak meninggalkan mesin',
    { timeout: 3 * MENIT },
    async () => {
      const program = await startProgram();
      await program.hos.panggil('sesi.load', {}, {});
      const [mesin] = listAnak(program.proses.pid);
      await akhiri(program, 'SIGKILL');
      await tunggu(() => {
        try {
          process.kill(mesin ?? 0, 0);
          return false;
        } catch {
          return true;
        }
      }, 15_000);
    },
  );
});
