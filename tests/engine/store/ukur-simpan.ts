// Measures the store by hand, 60,000 pemilih in 14 versions: `node tests/engine/store/ukur-simpan.ts [folder]`. No test runs it.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../src/core/result.ts';
import { loadPemilihAktif } from '../../../src/engine/store/load-versi.ts';
import type { BasisData } from '../../../src/engine/store/basis-data.ts';
import { openDatabase } from '../../../src/engine/store/open-basis-data.ts';
import { createKunciAcak } from '../../../src/engine/store/kunci.ts';
import { saveVersi } from '../../../src/engine/store/save-versi.ts';
import { verifyBasisData } from '../../../src/engine/store/verifikasi.ts';
import { buildVersi, IDENTITAS, WAKTU } from './contoh-versi.ts';

const JUMLAH_DESA = 14;
const JUMLAH_BARIS = 60_000;

function must<T>(hasil: Result<T, unknown>): T {
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  return hasil.nilai;
}

const hasilUkur: Record<string, number> = {};

function measure<T>(nama: string, f: () => T): T {
  const mulai = performance.now();
  const nilai = f();
  hasilUkur[nama] = Math.round(performance.now() - mulai);
  return nilai;
}

function measurePuncak(nama: string): void {
  hasilUkur[nama] = Math.round(process.resourceUsage().maxRSS / 1024);
}

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'pleno-ukur-'));
const berkas = join(folder, 'ukur.db');
const kunci = createKunciAcak();
const open = (): BasisData => must(openDatabase({ berkas, kunci, waktu: WAKTU, identitas: IDENTITAS }));
const batas = Array.from({ length: JUMLAH_DESA + 1 }, (_, i) => Math.round((i * JUMLAH_BARIS) / JUMLAH_DESA));
const versi = batas.slice(1).map((akhir, i) => {
  const mulai = batas[i] ?? 0;
  const desa = `33.11.10.20${String(i + 1).padStart(2, '0')}`;
  return buildVersi({ desa, jumlahBaris: akhir - mulai, jumlahTps: 8, mulai });
});
const saveSemua = (db: BasisData): void => {
  for (const v of versi) must(saveVersi(db, { ...v, ganti: false }));
};

measurePuncak('MiB baris saja');
const baru = measure('ms buat', open);
measure('ms simpan', () => saveSemua(baru));
measure('ms tutup', () => baru.close());
measurePuncak('MiB sesudah simpan');
const db = measure('ms buka dengan quick_check', open);
measure('ms muat semua', () => loadPemilihAktif(db).length);
measure('ms verifikasi', () => verifyBasisData(db).length);
measure('ms simpan yang sama', () => saveSemua(db));
measurePuncak('MiB sesudah semua');
db.close();
hasilUkur['kB berkas'] = Math.round(statSync(berkas).size / 1000);
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(hasilUkur)}\n`);
