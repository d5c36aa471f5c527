import type { Profil, Tahapan } from '../core/profil/profil.ts';
import { FAKTA_TANPA_RINCIAN, type FaktaDokumen } from '../core/dokumen/fakta-dokumen.ts';
import { KUNCI_PLENO, PLENO_KOSONG } from '../contract/pleno-schema.ts';
import { buildTemuanWilayah, sortTemuan, type Temuan } from '../core/pemeriksaan/temuan.ts';
import { runRekap, type GalatRekap, type HasilRekap, type TempatData } from '../engine/run-rekap.ts';
import { loadPleno, type PlenoTermuat } from '../engine/load-pleno.ts';
import { loadProfil } from '../engine/load-profil.ts';
import { formatFolderDokumen, writeDokumen, type DokumenTertulis } from '../engine/write-dokumen.ts';
import { parseKodeKecamatan } from '../engine/wilayah/load-wilayah.ts';
import { BANTUAN, parseArgumenRekap, type ArgumenRekap } from './argumen-rekap.ts';
import { formatHasilJson } from './hasil-json.ts';
import { formatGalatTerminal } from './kalimat-basis-data.ts';
import { formatRingkasan } from './ringkasan.ts';
import { askRahasia, createTerminal, type Terminal } from './terminal.ts';

const SALAH_PAKAI = 2;
const ADA_DITOLAK = 3;
const DESA_TANPA_DATA = 4;

/** A reason to stop before anything is done: the sentence for the operator. */
class SalahPakai extends Error {}

interface Siap {
  readonly profil: Profil;
  readonly tahapan: Tahapan;
  readonly kecamatan: string | null;
  readonly pleno: PlenoTermuat;
  readonly tempat: TempatData;
}

/** The program `rekap`. Returns its exit code: 0 done, 2 wrong usage, 3 a file was refused, 4 a desa has no data. */
export async function main(argumen: readonly string[]): Promise<number> {
  const terminal = createTerminal();
  const parsed = parseArgumenRekap(argumen);
  if (!parsed.ok) {
    terminal.tulis(`${parsed.galat}\n\n${BANTUAN}`);
    return SALAH_PAKAI;
  }
  if (parsed.nilai === null) {
    process.stdout.write(BANTUAN);
    return 0;
  }
  try {
    return await jalankan(parsed.nilai, terminal);
  } catch (e) {
    if (!(e instanceof SalahPakai)) throw e;
    terminal.tulis(e.message);
    return SALAH_PAKAI;
  }
}

async function jalankan(arg: ArgumenRekap, terminal: Terminal): Promise<number> {
  const siap = await siapkan(arg);
  const batal = new AbortController();
  const hentikan = (): void => batal.abort();
  process.once('SIGINT', hentikan);
  const hasil = await runRekap({
    masukan: arg.masukan,
    kecamatan: siap.kecamatan,
    profil: siap.profil,
    tahapan: siap.tahapan,
    tempat: siap.tempat,
    berkasTps: arg.tps,
    ganti: arg.ganti,
    waktu: () => new Date().toISOString(),
    onKemajuan: terminal.kemajuan,
    signal: batal.signal,
  });
  process.off('SIGINT', hentikan);
  if (!hasil.ok) throw new SalahPakai(formatGalat(hasil.galat));
  const temuan = sortTemuan([...hasil.nilai.temuan, ...temuanPleno(siap.pleno)]);
  return selesaikan(arg, siap, { ...hasil.nilai, temuan }, terminal);
}

function formatGalat(galat: GalatRekap): string {
  return galat.jenis === 'pemakaian' ? galat.pesan : formatGalatTerminal(galat.berkas, galat.galat);
}

async function siapkan(arg: ArgumenRekap): Promise<Siap> {
  const profil = loadProfil(arg.profil);
  if (!profil.ok) throw new SalahPakai(profil.galat);
  const kodeTahapan = arg.tahapan ?? profil.nilai.tahapanBaku;
  const tahapan = profil.nilai.tahapan.find((t) => t.kode === kodeTahapan.toUpperCase());
  if (tahapan === undefined) {
    const dikenal = profil.nilai.tahapan.map((t) => t.kode).join(', ');
    throw new SalahPakai(
      `Tahapan "${kodeTahapan}" tidak ada di profil ${profil.nilai.kode}. Yang ada: ${dikenal}.`,
    );
  }
  const kecamatan = arg.kecamatan === null ? null : parseKodeKecamatan(arg.kecamatan);
  if (arg.kecamatan !== null && kecamatan === null) {
    throw new SalahPakai(`Kode kecamatan "${arg.kecamatan}" tidak terbaca. Tulis seperti 33.11.02.`);
  }
  return {
    profil: profil.nilai,
    tahapan,
    kecamatan,
    pleno: bacaPleno(arg),
    tempat: await chooseTempat(arg),
  };
}

function bacaPleno(arg: ArgumenRekap): PlenoTermuat {
  if (arg.pleno === null) return { pleno: PLENO_KOSONG, kunciAsing: [] };
  const hasil = loadPleno(arg.pleno);
  if (!hasil.ok) throw new SalahPakai(hasil.galat);
  return hasil.nilai;
}

/** A mistyped key would leave a dotted line in the berita acara that nobody expected. */
function temuanPleno(pleno: PlenoTermuat): Temuan[] {
  if (pleno.kunciAsing.length === 0) return [];
  const pesan = `Berkas pleno memuat isian yang tidak dikenal dan tidak dipakai: ${pleno.kunciAsing.join(', ')}. Yang dikenal: ${KUNCI_PLENO.join(', ')}.`;
  return [buildTemuanWilayah(null, null, 'ISIAN_PLENO_TIDAK_DIKENAL', 'peringatan', pesan)];
}

async function chooseTempat(arg: ArgumenRekap): Promise<TempatData> {
  if (arg.basisData === null) return { jenis: 'sementara' };
  const kataSandi = process.env['PLENO_KUNCI'] ?? (await askRahasia(`Kata sandi untuk ${arg.basisData}: `));
  if (kataSandi === null || kataSandi === '') {
    throw new SalahPakai(
      'Kata sandi basis data belum ada. Isi lewat variabel PLENO_KUNCI, atau jalankan di terminal.',
    );
  }
  return { jenis: 'berkas', berkas: arg.basisData, kataSandi };
}

async function selesaikan(
  arg: ArgumenRekap,
  siap: Siap,
  hasil: HasilRekap,
  terminal: Terminal,
): Promise<number> {
  const adaDitolak = hasil.status.some((s) => s.alasan.length > 0);
  const adaKosong = hasil.rekap.desa.some((d) => !d.adaData);
  const kodeKeluar = adaDitolak ? ADA_DITOLAK : adaKosong ? DESA_TANPA_DATA : 0;
  const dokumen = kodeKeluar === 0 || arg.draf ? await tulisDokumen(arg, siap, hasil, terminal) : [];
  // With --json stdout holds nothing but the object.
  const tulis = arg.json ? terminal.tulis : terminal.hasil;
  for (const baris of formatRingkasan(hasil, siap.tahapan.sebutan)) tulis(baris);
  if (dokumen.length > 0)
    tulis(
      `Dokumen: ${String(dokumen.length)} berkas di ${formatFolderDokumen(arg.keluaran, { ...hasil, tahapan: siap.tahapan })}`,
    );
  else
    tulis('Dokumen pleno tidak ditulis. Lengkapi dahulu, atau tambahkan --draf untuk naskah bertanda DRAF.');
  if (arg.json)
    process.stdout.write(`${formatHasilJson(hasil, siap.profil.kode, siap.tahapan.kode, dokumen)}\n`);
  return kodeKeluar;
}

async function tulisDokumen(
  arg: ArgumenRekap,
  siap: Siap,
  hasil: HasilRekap,
  terminal: Terminal,
): Promise<readonly DokumenTertulis[]> {
  const fakta: FaktaDokumen = {
    ...FAKTA_TANPA_RINCIAN,
    kertas: siap.profil.kertas,
    kecamatan: hasil.kecamatan,
    profil: siap.profil,
    tahapan: siap.tahapan,
    rekap: hasil.rekap,
    pleno: siap.pleno.pleno,
    kepalaJejak: hasil.kepalaJejak,
    draf: arg.draf,
    contoh: false,
  };
  return writeDokumen(fakta, formatFolderDokumen(arg.keluaran, fakta), (selesai, jumlah, nama) =>
    terminal.kemajuan(`Menulis dokumen ${String(selesai)} dari ${String(jumlah)}: ${nama}`),
  );
}
