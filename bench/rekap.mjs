// The whole main job on 60,000 pemilih in 14 xlsx files, npm's start-up included, beside LibreOffice converting the same files
// to CSV. Run by hand: npm run bench. Needs /usr/bin/time for memory and soffice for the comparison; says so when absent.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { computeKecamatanContoh } from '../src/core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../src/engine/contoh/write-berkas-contoh.ts';
import { loadProfil } from '../src/engine/load-profil.ts';
import { loadKecamatan } from '../src/engine/wilayah/load-wilayah.ts';

const ULANG = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-pleno-'));
const masukan = path.join(folder, 'masukan');

function ukur(perintah, argumen, env = {}) {
  const adaTime = existsSync('/usr/bin/time');
  const mulai = performance.now();
  const hasil = adaTime
    ? spawnSync('/usr/bin/time', ['-f', 'PUNCAK %M', perintah, ...argumen], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      })
    : spawnSync(perintah, argumen, { encoding: 'utf8', env: { ...process.env, ...env } });
  const detik = (performance.now() - mulai) / 1000;
  if (hasil.status !== 0)
    throw new Error(`${perintah} ${String(hasil.status)}: ${hasil.stderr.slice(-2000)}`);
  const kib = /PUNCAK (\d+)/.exec(hasil.stderr)?.[1];
  return { detik, mib: kib === undefined ? null : Number(kib) / 1024 };
}

function median(nilai) {
  return nilai.toSorted((a, b) => a - b)[Math.floor(nilai.length / 2)];
}

function laporkan(nama, ulangan) {
  const detik = ulangan.map((u) => u.detik);
  const mib = ulangan.map((u) => u.mib);
  const memori = mib.includes(null)
    ? 'tanpa /usr/bin/time'
    : `${median(mib).toFixed(0)} MiB (proses terbesar)`;
  console.log(
    `${nama.padEnd(44)} median ${median(detik).toFixed(2)} s  [${detik.map((d) => d.toFixed(2)).join(', ')}]  puncak ${memori}`,
  );
}

try {
  const profil = loadProfil('pilkada-2024');
  const kecamatan = loadKecamatan('33.11.10');
  if (!profil.ok || kecamatan === null) throw new Error('data bawaan tidak lengkap');
  const berkas = await writeBerkasContoh(masukan, computeKecamatanContoh(kecamatan, profil.nilai, 1), {
    bentuk: ['bulk'],
  });
  console.log(`${os.cpus().length} core ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`);
  console.log(`${berkas.length} berkas xlsx, ${berkas.reduce((n, b) => n + b.baris, 0)} pemilih`);

  const rekap = ['run', '--silent', 'rekap', '--', '--masukan', masukan, '--kecamatan', '33.11.10', '--json'];
  const sekali = (tambahan) => {
    const keluaran = path.join(folder, 'keluaran');
    rmSync(keluaran, { recursive: true, force: true });
    return ukur('npm', [...rekap, '--keluaran', keluaran, ...tambahan(keluaran)], {
      PLENO_KUNCI: 'kata sandi bench',
    });
  };
  const ulangi = (f) => Array.from({ length: ULANG }, f);
  sekali(() => []);
  laporkan(
    'rekap, basis data sekali pakai',
    ulangi(() => sekali(() => [])),
  );
  laporkan(
    'rekap, basis data terenkripsi di disk',
    ulangi(() => sekali((k) => ['--basis-data', path.join(k, 'bench.pleno')])),
  );

  if (spawnSync('soffice', ['--version']).status === 0) {
    const semua = readdirSync(masukan).map((n) => path.join(masukan, n));
    const csv = path.join(folder, 'csv');
    const profilLo = `-env:UserInstallation=file://${path.join(folder, 'lo')}`;
    const konversi = () =>
      ukur('soffice', [profilLo, '--headless', '--convert-to', 'csv', '--outdir', csv, ...semua]);
    konversi();
    laporkan('LibreOffice: berkas yang sama ke CSV', ulangi(konversi));
  } else console.log('LibreOffice tidak terpasang: tanpa pembanding.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
