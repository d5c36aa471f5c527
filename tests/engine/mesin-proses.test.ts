import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { GalatPanggilan } from '../../src/contract/galat.ts';
import type { PesanDariMesin } from '../../src/contract/pesan.ts';
import type { Result } from '../../src/core/result.ts';
import { createFolderUji, createMesinUji, KATA_SANDI_UJI, PEKERJAAN_UJI } from './mesin/uji-mesin.ts';

const BERKAS = path.join(import.meta.dirname, '..', '..', 'src', 'engine', 'proses-mesin.ts');
const ID = '33-11-10-pilkada-2024-dpsh';

const anakHidup = new Set<ChildProcess>();
afterEach(() => {
  for (const anak of anakHidup) anak.kill('SIGKILL');
  anakHidup.clear();
});

interface ProsesUji {
  readonly anak: ChildProcess;
  panggil(nama: string, masukan: unknown): Promise<Result<unknown, GalatPanggilan>>;
  kirim(pesan: object): void;
}

function isPesan(nilai: unknown): nilai is PesanDariMesin {
  return typeof nilai === 'object' && nilai !== null && 'jenis' in nilai;
}

/** The engine as a process of its own, ready to be asked. */
async function startProses(folderData: string): Promise<ProsesUji> {
  const anak = fork(BERKAS, [], {
    execPath: process.execPath,
    execArgv: [],
    serialization: 'advanced',
    env: { ...process.env, PLENO_FOLDER_DATA: folderData },
  });
  anakHidup.add(anak);
  const menunggu = new Map<number, (hasil: Result<unknown, GalatPanggilan>) => void>();
  const { promise: siap, resolve } = Promise.withResolvers<void>();
  anak.on('message', (pesan: unknown) => {
    if (!isPesan(pesan)) return;
    if (pesan.jenis === 'siap') resolve();
    if (pesan.jenis === 'jawab') menunggu.get(pesan.id)?.(pesan.hasil);
  });
  await siap;
  let id = 0;
  return {
    anak,
    kirim: (pesan) => void anak.send(pesan),
    panggil: (nama, masukan) => {
      const nomor = (id += 1);
      const jawaban = Promise.withResolvers<Result<unknown, GalatPanggilan>>();
      menunggu.set(nomor, jawaban.resolve);
      anak.send({ jenis: 'panggil', id: nomor, nama, masukan });
      return jawaban.promise;
    },
  };
}

describe('proses mesin', () => {
  test('menjawab lewat saluran proses, mengabaikan pesan asing, dan selesai dengan baik saat disuruh tutup', async () => {
    const folderData = createFolderUji();
    const { anak, kirim, panggil } = await startProses(folderData);
    for (const asing of [{ jenis: 'panggil', id: 'x', nama: 'sesi.load' }, { jenis: 'lain' }, {}])
      kirim(asing);
    expect(await panggil('sesi.create', PEKERJAAN_UJI)).toMatchObject({ ok: true });
    expect(await panggil('sesi.load', {})).toMatchObject({ ok: true, nilai: { terbuka: { id: ID } } });
    kirim({ jenis: 'tutup' });
    expect(await once(anak, 'exit')).toEqual([0, null]);
    expect(readdirSync(path.join(folderData, 'sementara'))).toEqual([]);
    expect(existsSync(path.join(folderData, 'basis-data', ID, 'data.pleno-wal'))).toBe(false);
  });

  test('berakhir sendiri bila yang menjalankannya hilang', async () => {
    const { anak } = await startProses(createFolderUji());
    anak.disconnect();
    expect(await once(anak, 'exit')).toEqual([0, null]);
  });

  test('yang dimatikan paksa di tengah pekerjaan tidak merusak data; sisanya hilang pada mulai berikutnya', async () => {
    const folderData = createFolderUji();
    const pertama = await startProses(folderData);
    await pertama.panggil('sesi.create', PEKERJAAN_UJI);
    await pertama.panggil('pengaturan.saveSamaran', { isian: { nomor: 'penuh', nama: 'penuh' } });
    void pertama.panggil('contoh.create', {});
    void pertama.panggil('cadangan.create', {});
    await new Promise((selesai) => setTimeout(selesai, 3000));
    pertama.anak.kill('SIGKILL');
    await once(pertama.anak, 'exit');
    expect(readdirSync(path.join(folderData, 'sementara'))).toHaveLength(1);

    const mesin = await createMesinUji({ folderData });
    expect(readdirSync(path.join(folderData, 'sementara'))).toHaveLength(1);
    expect(readdirSync(path.join(folderData, 'basis-data'))).toEqual([ID]);
    const sesi = await mesin.must('sesi.open', { id: ID, rahasia: { kataSandi: KATA_SANDI_UJI } });
    expect(sesi.id).toBe(ID);
    expect((await mesin.must('pengaturan.load', {})).isian.samaran.nomor).toBe('penuh');
    expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true });
  });

  test('tanpa yang menjalankannya menolak dengan satu kalimat', () => {
    const hasil = spawnSync(process.execPath, [BERKAS], { encoding: 'utf8' });
    expect(hasil.status).toBe(2);
    expect(hasil.stderr).toContain('dijalankan oleh jendela Pleno DPSH');
  });
});
