import type { Temuan, TingkatTemuan } from '../core/pemeriksaan/temuan.ts';
import type { TemuanRekap } from '../core/diagnosis/temuan-rekap.ts';
import { loadProfil } from '../engine/load-profil.ts';
import { runPeriksa, type BerkasPeriksa, type HasilPeriksa } from '../engine/run-periksa.ts';
import { parseKodeKecamatan } from '../engine/wilayah/load-wilayah.ts';
import { BANTUAN_PERIKSA, parseArgumenPeriksa, type ArgumenPeriksa } from './argumen-periksa.ts';
import { createTerminal, type Terminal } from './terminal.ts';

const SALAH_PAKAI = 2;
const ADA_KESALAHAN = 3;
const BATAS_TEMUAN_PER_KODE = 20;

/** The program `periksa`. Returns its exit code: 0 nothing wrong, 2 wrong usage, 3 a finding of severity galat. */
export async function main(argumen: readonly string[]): Promise<number> {
  const terminal = createTerminal();
  const parsed = parseArgumenPeriksa(argumen);
  if (!parsed.ok) {
    terminal.tulis(`${parsed.galat}\n\n${BANTUAN_PERIKSA}`);
    return SALAH_PAKAI;
  }
  if (parsed.nilai === null) {
    process.stdout.write(BANTUAN_PERIKSA);
    return 0;
  }
  return jalankan(parsed.nilai, terminal);
}

async function jalankan(arg: ArgumenPeriksa, terminal: Terminal): Promise<number> {
  const profil = loadProfil(arg.profil);
  const kecamatan = arg.kecamatan === null ? null : parseKodeKecamatan(arg.kecamatan);
  if (!profil.ok || (arg.kecamatan !== null && kecamatan === null)) {
    const kode = `Kode kecamatan "${arg.kecamatan ?? ''}" tidak terbaca. Tulis seperti 33.11.02.`;
    terminal.tulis(profil.ok ? kode : profil.galat);
    return SALAH_PAKAI;
  }
  const batal = new AbortController();
  const hentikan = (): void => batal.abort();
  process.once('SIGINT', hentikan);
  const hasil = await runPeriksa({
    masukan: arg.masukan,
    kecamatan,
    profil: profil.nilai,
    berkasTps: arg.tps,
    waktu: () => new Date().toISOString(),
    onKemajuan: terminal.kemajuan,
    signal: batal.signal,
  });
  process.off('SIGINT', hentikan);
  if (!hasil.ok) {
    terminal.tulis(hasil.galat);
    return SALAH_PAKAI;
  }
  // With --json stdout holds nothing but the object.
  const tulis = arg.json ? terminal.tulis : terminal.hasil;
  for (const baris of formatHasil(hasil.nilai)) tulis(baris);
  if (arg.json) process.stdout.write(`${formatJson(hasil.nilai)}\n`);
  return hasil.nilai.temuan.some((t) => t.tingkat === 'galat') ? ADA_KESALAHAN : 0;
}

/** The one JSON object of `--json`; its shape is documented in README and is a contract. */
function formatJson({ kecamatan, berkas, temuan, diagnosis }: HasilPeriksa): string {
  return JSON.stringify({
    kecamatan: kecamatan === null ? null : { kode: kecamatan.kode, nama: kecamatan.nama },
    berkas,
    temuan,
    diagnosis,
  });
}

const SEBUTAN_JENIS: Readonly<Record<BerkasPeriksa['jenis'], string>> = {
  daftar: 'daftar pemilih',
  rekap: 'rekap',
  'tidak-dikenal': 'tidak dikenal',
};
const SEBUTAN_TINGKAT: Readonly<Record<TingkatTemuan, string>> = {
  galat: 'Kesalahan',
  peringatan: 'Peringatan',
  info: 'Catatan',
};

function formatLetak(t: Temuan): string {
  return [
    t.berkas ?? '',
    t.lembar === null ? '' : `lembar ${t.lembar}`,
    t.baris === null ? '' : `baris ${String(t.baris)}`,
  ]
    .filter((x) => x !== '')
    .join(', ');
}

function formatTemuan(t: Temuan | TemuanRekap): string[] {
  const lain = 'diagnosis' in t ? t.diagnosis.filter((d) => d.urutan > 1) : [];
  const letak = formatLetak(t);
  return [
    `  ${SEBUTAN_TINGKAT[t.tingkat]} ${t.kode}${letak === '' ? '' : ` (${letak})`}: ${t.pesan}`,
    ...lain.map((d) => `      kemungkinan lain, sel ${d.sel}: ${d.alasan}`),
  ];
}

function formatHasil({ berkas, temuan }: HasilPeriksa): string[] {
  const perKode = [...Map.groupBy(temuan, (t) => t.kode).values()];
  return [
    '',
    ...berkas.map((b) => `  ${b.alasan.length > 0 ? '✗' : '✓'} ${b.nama}: ${SEBUTAN_JENIS[b.jenis]}`),
    '',
    temuan.length === 0 ? 'Temuan: tidak ada' : `Temuan: ${String(temuan.length)}`,
    ...perKode.flatMap((semua) => [
      ...semua.slice(0, BATAS_TEMUAN_PER_KODE).flatMap(formatTemuan),
      ...(semua.length > BATAS_TEMUAN_PER_KODE
        ? [`      … dan ${String(semua.length - BATAS_TEMUAN_PER_KODE)} lagi (lihat --json)`]
        : []),
    ]),
  ];
}
