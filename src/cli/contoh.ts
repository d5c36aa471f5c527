import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatBilangan } from '../core/bahasa/bilangan.ts';
import { computeKecamatanContoh } from '../core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../engine/contoh/write-berkas-contoh.ts';
import { writeDaftarTpsContoh, writePlenoContoh } from '../engine/contoh/write-pendamping-contoh.ts';
import { runRekap } from '../engine/run-rekap.ts';
import { FAKTA_TANPA_RINCIAN } from '../core/dokumen/fakta-dokumen.ts';
import { loadPleno } from '../engine/load-pleno.ts';
import { loadProfil } from '../engine/load-profil.ts';
import { formatFolderDokumen, writeDokumen } from '../engine/write-dokumen.ts';
import { loadKecamatan } from '../engine/wilayah/load-wilayah.ts';
import { formatRingkasan } from './ringkasan.ts';
import { createTerminal, type Terminal } from './terminal.ts';

const KECAMATAN = '33.11.10';
const BENIH = 20240624;
/** Sample data carries a fixed time, so that the same seed gives the same bytes. */
const WAKTU_CONTOH = '2024-08-06T02:00:00.000Z';

/** The program `contoh`: a synthetic kecamatan from village files to plenary documents. Exit code 0, or 1 when it does not hold. */
export async function main(argumen: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argumen],
    options: {
      keluaran: { type: 'string', default: 'keluaran' },
      benih: { type: 'string', default: String(BENIH) },
    },
  });
  const terminal = createTerminal();
  const mulai = performance.now();
  const hasil = await jalankan(values.keluaran, Number(values.benih), terminal);
  terminal.hasil(`Selesai dalam ${((performance.now() - mulai) / 1000).toFixed(1).replace('.', ',')} detik.`);
  return hasil;
}

async function jalankan(keluaran: string, benih: number, terminal: Terminal): Promise<number> {
  const kecamatan = loadKecamatan(KECAMATAN);
  const profil = loadProfil('pilkada-2024');
  const tahapan = profil.ok
    ? profil.nilai.tahapan.find((t) => t.kode === profil.nilai.tahapanBaku)
    : undefined;
  if (kecamatan === null || !profil.ok || tahapan === undefined)
    throw new Error('data bawaan program tidak lengkap');

  terminal.tulis('Membuat kecamatan contoh (data buatan, bukan orang sungguhan) …');
  const contoh = computeKecamatanContoh(kecamatan, profil.nilai, benih);
  const folder = path.join(keluaran, 'contoh-masukan');
  await rm(folder, { recursive: true, force: true });
  await mkdir(keluaran, { recursive: true });
  const berkas = await writeBerkasContoh(folder, contoh, {
    onKemajuan: (k) =>
      terminal.kemajuan(`Menulis berkas desa ${String(k.selesai)} dari ${String(k.jumlah)}: ${k.berkas}`),
  });
  const berkasTps = path.join(keluaran, 'daftar-tps-contoh.xlsx');
  const berkasPleno = path.join(keluaran, 'pleno-contoh.json');
  await writeDaftarTpsContoh(berkasTps, contoh);
  await writePlenoContoh(berkasPleno, contoh);
  terminal.tulis(`${String(berkas.length)} berkas desa di ${folder}`);

  const hasil = await runRekap({
    masukan: [folder],
    kecamatan: KECAMATAN,
    profil: profil.nilai,
    tahapan,
    tempat: { jenis: 'sementara' },
    berkasTps,
    ganti: false,
    waktu: () => WAKTU_CONTOH,
    onKemajuan: terminal.kemajuan,
    signal: new AbortController().signal,
  });
  const pleno = loadPleno(berkasPleno);
  if (!hasil.ok || !pleno.ok) throw new Error('data contoh tidak dapat direkap');
  const fakta = {
    ...FAKTA_TANPA_RINCIAN,
    ...hasil.nilai,
    profil: profil.nilai,
    tahapan,
    pleno: pleno.nilai.pleno,
    draf: false,
    contoh: true,
  };
  const dokumen = await writeDokumen(fakta, formatFolderDokumen(keluaran, fakta), (selesai, jumlah, nama) =>
    terminal.kemajuan(`Menulis dokumen ${String(selesai)} dari ${String(jumlah)}: ${nama}`),
  );
  for (const baris of formatRingkasan(hasil.nilai, tahapan.sebutan)) terminal.hasil(baris);
  terminal.hasil('');
  for (const d of dokumen) terminal.hasil(`  ${d.berkas}`);
  return laporkan(hasil.nilai.rekap.akhir.jumlah, contoh.rekap.akhir.jumlah, terminal);
}

/** The sample knows its true figures by a counter of its own: the recapitulation must find the same. */
function laporkan(terekap: number | null, sebenarnya: number | null, terminal: Terminal): number {
  if (terekap === sebenarnya && terekap !== null) {
    terminal.hasil(
      `DATA CONTOH. Jumlah akhir ${formatBilangan(terekap)} pemilih, sama dengan hitungan pembuat data.`,
    );
    return 0;
  }
  terminal.hasil(
    `DATA CONTOH. Jumlah akhir tidak sama dengan hitungan pembuat data (${String(terekap)} ≠ ${String(sebenarnya)}).`,
  );
  return 1;
}
