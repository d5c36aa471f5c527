import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { KeadaanRapat } from '../../../../src/contract/bentuk/rapat.ts';
import { createMesinBerisi } from '../data/kecamatan-kecil.ts';
import { createMesinUji, KATA_SANDI_UJI } from '../uji-mesin.ts';
import { idKe, orangKe } from './rapat-mati.ts';
import { buka } from './rapat-uji.ts';

const ANAK = path.join(import.meta.dirname, 'anak-rapat.ts');
/** More of them on demand: `PLENO_UJI_MATI=100`. */
const BERAPA_KALI = Number(process.env['PLENO_UJI_MATI'] ?? 5);
const URUT = ['dibacakan', 'tanggapan', 'diputus', 'koreksi'] as const;

/** Lets the plenary go on for `jawaban` answers and a moment, kills it, and returns what it had been told was done. */
async function killSesudah(
  folderData: string,
  id: string,
  mulai: number,
  jawaban: number,
): Promise<readonly string[]> {
  const proses = spawn(process.execPath, [ANAK, folderData, id, KATA_SANDI_UJI, String(mulai)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const selesai = once(proses, 'close');
  let keluaran = '';
  proses.stdout.on('data', (d: Buffer) => {
    keluaran += d.toString();
  });
  const baris = (): readonly string[] => keluaran.split('\n').slice(0, -1);
  while (baris().length <= jawaban && proses.exitCode === null) await setTimeout(1);
  await setTimeout(Math.random() * 20);
  proses.kill('SIGKILL');
  await selesai;
  return baris().filter((b) => !b.startsWith('buka'));
}

function hitungJawaban(baris: readonly string[], jenis: (typeof URUT)[number]): readonly number[] {
  return baris.filter((b) => b.startsWith(`${jenis} `)).map((b) => Number(b.split(' ')[1]));
}

/** Each decision stands with its row, or neither does. */
function checkUtuh(k: KeadaanRapat, awal: ReadonlyMap<string, number>): void {
  const koreksi = k.rapat?.koreksi ?? [];
  for (const d of k.desa) {
    const miliknya = koreksi.filter((x) => x.desa === d.kode);
    expect(d.angka.akhir.jumlah).toBe((awal.get(d.kode) ?? NaN) + miliknya.length);
    const terakhir = miliknya.at(-1);
    if (terakhir !== undefined) expect(d.angka.akhir).toEqual(terakhir.akhirSesudah);
  }
}

/** Everything that was answered is there. */
function checkDijawab(k: KeadaanRapat, dijawab: readonly string[]): void {
  const tanggapan = new Map(k.rapat?.tanggapan.map((t) => [t.id, t]));
  for (const n of hitungJawaban(dijawab, 'tanggapan'))
    expect(tanggapan.has(idKe('tanggapan', n)), `tanggapan ${String(n)}`).toBe(true);
  for (const n of hitungJawaban(dijawab, 'diputus'))
    expect(tanggapan.get(idKe('tanggapan', n))?.keputusan?.hasil, `putusan ${String(n)}`).toBe('diterima');
  const koreksi = new Set(k.rapat?.koreksi.map((x) => x.id));
  for (const n of hitungJawaban(dijawab, 'koreksi'))
    expect(koreksi.has(idKe('koreksi', n)), `koreksi ${String(n)}`).toBe(true);
  for (const n of hitungJawaban(dijawab, 'dibacakan'))
    expect(k.desa.find((d) => d.kode === orangKe(n).desa)?.keadaan).toBe('dibacakan');
}

describe('rapat pleno yang dimatikan', () => {
  test(
    'setiap kali, semua yang sudah dijawab ada, tidak ada yang setengah, dan riwayatnya utuh',
    { timeout: 60_000 + BERAPA_KALI * 20_000 },
    async () => {
      const pertama = await createMesinBerisi();
      const id = (await pertama.must('sesi.load', {})).pekerjaan[0]?.id ?? '';
      const awal = new Map((await buka(pertama)).desa.map((d) => [d.kode, d.angka.akhir.jumlah ?? NaN]));
      await pertama.tutup();
      const dijawab: string[] = [];
      let mulai = 0;
      for (let kali = 0; kali < BERAPA_KALI; kali++) {
        const baru = await killSesudah(pertama.folderData, id, mulai, (kali * 3) % 7);
        expect(baru.length).toBeGreaterThanOrEqual((kali * 3) % 7);
        dijawab.push(...baru);
        const mesin = await createMesinUji({ folderData: pertama.folderData });
        await mesin.must('sesi.open', { id, rahasia: { kataSandi: KATA_SANDI_UJI } });
        const k = await mesin.must('rapat.load', {});
        checkDijawab(k, dijawab);
        checkUtuh(k, awal);
        // Whatever was not answered is one event at most.
        const tercatat = (k.rapat?.tanggapan.length ?? 0) + (k.rapat?.koreksi.length ?? 0);
        const dikatakan = dijawab.filter((b) => /^(tanggapan|koreksi) /.test(b)).length;
        expect(tercatat - dikatakan).toBeGreaterThanOrEqual(0);
        expect(tercatat - dikatakan).toBeLessThanOrEqual(kali + 1);
        expect(await mesin.must('cadangan.verify', {})).toMatchObject({ utuh: true, masalah: [] });
        await mesin.tutup();
        mulai = (kali + 1) * 20;
      }
      expect(hitungJawaban(dijawab, 'koreksi').length).toBeGreaterThan(BERAPA_KALI / 4);
    },
  );
});
