// Typing in the search over some 60,000 pemilih, through the door of the engine: what each keystroke costs until its page is there.
// Run by hand: node bench/cari.mjs. Beside the time on the clock stands that of the processor, which a busy machine does not lengthen.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createMesin } from '../src/engine/mesin/mesin.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-cari-'));
const KETIKAN = ['siti nur aminah', '0001', '331110520', 'budi santoso', 'zzz'];
const SARINGAN = {
  cari: '',
  desa: null,
  tps: null,
  rt: null,
  rw: null,
  keterangan: null,
  disabilitas: null,
  ktpEl: null,
  temuan: null,
  urut: 'tempat',
};

const menunggu = new Map();
const mesin = await createMesin({
  folderData: folder,
  waktu: () => new Date().toISOString(),
  kirim: (p) => {
    if (p.jenis === 'jawab') menunggu.get(p.id)?.(p.hasil);
  },
});
let id = 0;

async function panggil(nama, masukan) {
  const nomor = ++id;
  const janji = new Promise((resolve) => menunggu.set(nomor, resolve));
  mesin.terima({ jenis: 'panggil', id: nomor, nama, masukan });
  const hasil = await janji;
  menunggu.delete(nomor);
  if (!hasil.ok) throw new Error(`${nama}: ${hasil.galat.pesan}`);
  return hasil.nilai;
}

async function ukur(nama, masukan) {
  const mulai = performance.now();
  const prosesor = process.cpuUsage();
  const hasil = await panggil(nama, masukan);
  const { user, system } = process.cpuUsage(prosesor);
  return { waktu: { ms: performance.now() - mulai, prosesor: (user + system) / 1000 }, hasil };
}

function ringkas(angka) {
  const urut = angka.toSorted((a, b) => a - b);
  const median = urut[Math.floor(urut.length / 2)];
  return `median ${median.toFixed(1)} ms, terlama ${urut.at(-1).toFixed(1)} ms`;
}

function laporkan(nama, waktu) {
  const jam = ringkas(waktu.map((w) => w.ms));
  const prosesor = ringkas(waktu.map((w) => w.prosesor));
  console.log(`${nama.padEnd(50)} jam: ${jam}  prosesor: ${prosesor}  (${waktu.length} kali)`);
}

/** Every prefix of the text, as it is typed. */
async function ketik(urut) {
  const waktu = [];
  for (const teks of KETIKAN) {
    for (let n = 1; n <= teks.length; n++) {
      const filter = { ...SARINGAN, cari: teks.slice(0, n), urut };
      waktu.push((await ukur('pemilih.query', { filter, offset: 0, limit: 100 })).waktu);
    }
  }
  return waktu;
}

try {
  await panggil('contoh.create', {});
  // Whatever depends on settings is computed anew.
  await panggil('pengaturan.saveSamaran', { isian: { nomor: 'seluruhnya', nama: 'penuh' } });
  const pertama = await ukur('beranda.load', {});
  const kosong = await ukur('pemilih.query', { filter: SARINGAN, offset: 0, limit: 100 });
  console.log(`${os.cpus().length} core ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`);
  console.log(`${kosong.hasil.jumlah} pemilih, basis data terenkripsi`);
  laporkan('beranda, rekap dan temuan dihitung lagi', [pertama.waktu]);
  laporkan('daftar pertama kali, tanpa saringan', [kosong.waktu]);
  for (const urut of ['tempat', 'nama', 'nik', 'tanggalLahir'])
    laporkan(`tiap ketikan, urut ${urut}`, await ketik(urut));
  const halaman = [];
  for (let offset = 0; offset < kosong.hasil.jumlah; offset += 5000)
    halaman.push((await ukur('pemilih.query', { filter: SARINGAN, offset, limit: 100 })).waktu);
  laporkan('halaman demi halaman, 100 baris', halaman);
  const temuan = { cari: '', tingkat: null, kode: null, desa: null, tps: null, ditangani: 'semua' };
  const daftar = await ukur('temuan.query', { filter: temuan, offset: 0, limit: 100 });
  laporkan(`temuan (${daftar.hasil.jumlah})`, [daftar.waktu]);
  laporkan('beranda berikutnya', [(await ukur('beranda.load', {})).waktu]);
} finally {
  await mesin.tutup();
  rmSync(folder, { recursive: true, force: true });
}
