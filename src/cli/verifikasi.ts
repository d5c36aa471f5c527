import { existsSync } from 'node:fs';
import type { BerkasTerverifikasi, HasilVerifikasi, PutusanBerkas } from '../contract/bentuk/dokumen.ts';
import { gagal, ok, type Result } from '../core/result.ts';
import { expandArsip } from '../engine/intake/arsip.ts';
import type { BerkasMasuk } from '../engine/intake/berkas-masuk.ts';
import { findBerkas } from '../engine/intake/find-berkas.ts';
import { openSesiBaca } from '../engine/verifikasi-sesi.ts';
import { createDataBanding } from '../engine/verifikasi-data.ts';
import { verifyPaket, type PilihanVerifikasi } from '../engine/verifikasi-paket.ts';
import { BANTUAN_VERIFIKASI, parseArgumenVerifikasi, type ArgumenVerifikasi } from './argumen-verifikasi.ts';
import { formatGalatTerminal } from './kalimat-basis-data.ts';
import { askRahasia, createTerminal, type Terminal } from './terminal.ts';

const ADA_YANG_TIDAK_SESUAI = 1;
const SALAH_PAKAI = 2;

/** The program `verifikasi`. Returns its exit code: 0 all as made, 1 something is not, 2 wrong usage. */
export async function main(argumen: readonly string[]): Promise<number> {
  const terminal = createTerminal();
  const parsed = parseArgumenVerifikasi(argumen);
  if (!parsed.ok) {
    terminal.tulis(`${parsed.galat}\n\n${BANTUAN_VERIFIKASI}`);
    return SALAH_PAKAI;
  }
  if (parsed.nilai === null) {
    process.stdout.write(BANTUAN_VERIFIKASI);
    return 0;
  }
  return jalankan(parsed.nilai, terminal);
}

async function jalankan(arg: ArgumenVerifikasi, terminal: Terminal): Promise<number> {
  const berkas = await listBerkas(arg.masukan);
  const hasil = berkas.ok ? await verify(arg, berkas.nilai, terminal) : berkas;
  if (!hasil.ok) {
    terminal.tulis(hasil.galat);
    return SALAH_PAKAI;
  }
  // With --json stdout holds nothing but the object.
  const tulis = arg.json ? terminal.tulis : terminal.hasil;
  for (const baris of formatHasil(hasil.nilai, arg.basisData !== null)) tulis(baris);
  if (arg.json) process.stdout.write(`${JSON.stringify(hasil.nilai)}\n`);
  return isSesuai(hasil.nilai, arg.basisData !== null) ? 0 : ADA_YANG_TIDAK_SESUAI;
}

async function listBerkas(masukan: readonly string[]): Promise<Result<readonly BerkasMasuk[], string>> {
  const ditemukan = await findBerkas(masukan);
  if (!ditemukan.ok) return gagal(ditemukan.galat.pesan);
  const berkas = (await Promise.all(ditemukan.nilai.map(expandArsip))).flat();
  return berkas.length === 0 ? gagal('Tidak ada berkas untuk diperiksa di sana.') : ok(berkas);
}

async function verify(
  { basisData }: ArgumenVerifikasi,
  berkas: readonly BerkasMasuk[],
  terminal: Terminal,
): Promise<Result<HasilVerifikasi, string>> {
  const batal = new AbortController();
  const hentikan = (): void => batal.abort();
  process.once('SIGINT', hentikan);
  const pilihan: Omit<PilihanVerifikasi, 'data'> = {
    signal: batal.signal,
    onKemajuan: (selesai, jumlah, nama) =>
      terminal.kemajuan(`Memeriksa ${String(selesai + 1)} dari ${String(jumlah)}: ${nama}`),
  };
  try {
    return basisData === null
      ? ok(await verifyPaket(berkas, { ...pilihan, data: null }))
      : await verifyDenganData(basisData, berkas, pilihan);
  } finally {
    process.off('SIGINT', hentikan);
  }
}

async function verifyDenganData(
  basisData: string,
  berkas: readonly BerkasMasuk[],
  pilihan: Omit<PilihanVerifikasi, 'data'>,
): Promise<Result<HasilVerifikasi, string>> {
  if (!existsSync(basisData)) return gagal(`Basis data "${basisData}" tidak ditemukan.`);
  const kataSandi = process.env['PLENO_KUNCI'] ?? (await askRahasia(`Kata sandi untuk ${basisData}: `));
  if (kataSandi === null || kataSandi === '')
    return gagal(
      'Kata sandi basis data belum ada. Isi lewat variabel PLENO_KUNCI, atau jalankan di terminal.',
    );
  const sesi = await openSesiBaca(basisData, kataSandi, () => new Date().toISOString());
  if (!sesi.ok)
    return gagal(
      sesi.galat.jenis === 'basis-data' ? formatGalatTerminal(basisData, sesi.galat.galat) : sesi.galat.pesan,
    );
  try {
    return ok(await verifyPaket(berkas, { ...pilihan, data: createDataBanding(sesi.nilai) }));
  } finally {
    sesi.nilai.db.close();
  }
}

/** Without a database nobody can say more of a file than that it is what its manifest says. */
function isSesuai({ berkas, manifest, masalahData }: HasilVerifikasi, adaData: boolean): boolean {
  const baik: readonly PutusanBerkas[] = adaData ? ['sesuai'] : ['sesuai', 'asli-tanpa-data'];
  return (
    berkas.length > 0 &&
    masalahData.length === 0 &&
    manifest !== 'berubah' &&
    berkas.every((b) => baik.includes(b.putusan))
  );
}

const SEBUTAN_PUTUSAN: Readonly<Record<PutusanBerkas, string>> = {
  sesuai: 'sesuai',
  'asli-tanpa-data': 'asli, angka tidak dibandingkan',
  berubah: 'BERUBAH',
  'angka-berbeda': 'ANGKA BERBEDA',
  hilang: 'HILANG',
  'tidak-dikenal': 'TIDAK DIKENAL',
};

const SEBUTAN_MANIFEST = {
  asli: 'seperti saat ditulis',
  berubah: 'BERUBAH atau tidak terbaca',
  'tidak-dikenal': 'tidak dapat dipastikan keasliannya',
} as const;

function formatBerkas(b: BerkasTerverifikasi): readonly string[] {
  return [
    `  ${b.nama}: ${SEBUTAN_PUTUSAN[b.putusan]}. ${b.keterangan}`,
    ...b.perbedaan.map((p) => `      ${p}`),
  ];
}

function formatHasil(hasil: HasilVerifikasi, adaData: boolean): readonly string[] {
  const { berkas, manifest, masalahData, sesuai, jumlah } = hasil;
  const lain = berkas.filter((b) => b.putusan !== 'sesuai');
  const asli = lain.filter((b) => b.putusan === 'asli-tanpa-data');
  return [
    '',
    ...masalahData.map((m) => `Basis data: ${m}`),
    ...lain.filter((b) => adaData || b.putusan !== 'asli-tanpa-data').flatMap(formatBerkas),
    `Manifest: ${manifest === null ? 'tidak ada' : SEBUTAN_MANIFEST[manifest]}`,
    adaData
      ? `${String(sesuai)} dari ${String(jumlah)} berkas sesuai dengan yang dibuat dan dengan angka basis data.`
      : `${String(asli.length)} dari ${String(jumlah)} berkas sama dengan manifestnya. Tanpa --basis-data keaslian manifest dan angkanya tidak diperiksa.`,
  ];
}
