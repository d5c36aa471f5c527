import { isNamaPanggilan, PANGGILAN } from '../../contract/daftar.ts';
import { KODE_GALAT, type GalatPanggilan } from '../../contract/galat.ts';
import {
  BATAS_TITIPAN,
  PERINTAH_HOS,
  type Hos,
  type KegunaanBerkas,
  type KeluaranHos,
  type NamaPerintahHos,
} from '../../contract/hos.ts';
import type { Titipan } from '../../contract/isian.ts';
import type { Peristiwa } from '../../contract/pesan.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { parseBaris, parseHasil, readBaris } from './aliran-ndjson.ts';

type OpsiPanggil = Parameters<Hos['panggil']>[2];
type OpsiTitip = Parameters<Hos['titipkan']>[1];

/** Uploads under way at once: the machine's own loopback gains nothing from more. */
const SERENTAK = 2;

const HEADER = { 'X-Pleno': '1' };
const HEADER_JSON = { ...HEADER, 'Content-Type': 'application/json' };

const TERPUTUS: GalatPanggilan = {
  kode: 'HOS_TERPUTUS',
  pesan:
    'Program Pleno DPSH sudah berhenti. Yang sudah tersimpan tetap utuh. Tutup jendela ini, lalu jalankan lagi programnya.',
  nomor: null,
};
const DIBATALKAN: GalatPanggilan = {
  kode: KODE_GALAT.dibatalkan,
  pesan: 'Dibatalkan. Tidak ada yang berubah.',
  nomor: null,
};

/** What the page needs of its browser. */
export interface Peramban {
  readonly fetch: typeof fetch;
  readonly openPeristiwa: () => (terima: (p: Peristiwa) => void) => () => void;
  readonly chooseBerkas: (untuk: KegunaanBerkas) => Promise<readonly File[]>;
  readonly unduh: (alamat: string) => void;
}

/** The page's side of the browser host. */
export function createKlienPeramban(peramban: Peramban): Hos {
  return {
    jenis: 'peramban',
    kemampuan: { dialog: false, simpanSandi: false },
    panggil: (nama, masukan, pilihan) => panggil(peramban, nama, masukan, pilihan),
    perintah: (nama, masukan) => perintah(peramban, nama, masukan),
    titipkan: (berkas, pilihan) => titipkan(peramban, berkas, pilihan),
    alamatKeluaran,
    alamatCetak: (token) => `${alamatKeluaran(token)}?cetak`,
    dengar: peramban.openPeristiwa(),
  };
}

function alamatKeluaran(token: string): string {
  return `/keluaran/${encodeURIComponent(token)}`;
}

/**
 * A question that is cancelled is simply dropped. A change that is cancelled is told to the engine and its answer awaited: it may have
 * been saved already, and then the page must not say otherwise.
 */
async function panggil(
  peramban: Peramban,
  nama: string,
  masukan: unknown,
  { signal, onKemajuan }: OpsiPanggil,
): Promise<Result<unknown, GalatPanggilan>> {
  if (isDibatalkan(signal)) return gagal(DIBATALKAN);
  const ubah = isNamaPanggilan(nama) && PANGGILAN[nama].jenis === 'ubah';
  const id = crypto.randomUUID();
  const batalkan = (): void => {
    void kirimJson(peramban, '/batal', { id }).catch(() => {});
  };
  if (ubah) signal?.addEventListener('abort', batalkan, { once: true });
  try {
    const jawab = await kirimJson(peramban, '/panggil', { id, nama, masukan }, ubah ? undefined : signal);
    if (jawab.body === null) return gagal(TERPUTUS);
    if (!jawab.ok) return parseHasil(await jawab.json()) ?? gagal(TERPUTUS);
    for await (const teks of readBaris(jawab.body)) {
      const baris = parseBaris(teks);
      if (baris?.jenis === 'jawab') return baris.hasil;
      if (baris?.jenis === 'kemajuan') onKemajuan?.(baris.kemajuan);
    }
    return gagal(TERPUTUS);
  } catch {
    return gagal(isDibatalkan(signal) && !ubah ? DIBATALKAN : TERPUTUS);
  } finally {
    signal?.removeEventListener('abort', batalkan);
  }
}

function isDibatalkan(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function kirimJson(
  peramban: Peramban,
  alamat: string,
  isi: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  return peramban.fetch(alamat, {
    method: 'POST',
    headers: HEADER_JSON,
    body: JSON.stringify(isi),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Choosing and downloading are done by the page itself; the rest only the desktop window can do, and the host says so. */
async function perintah<N extends NamaPerintahHos>(
  peramban: Peramban,
  nama: N,
  masukan: unknown,
): Promise<Result<KeluaranHos[N], GalatPanggilan>> {
  const hasil = await jalankanPerintah(peramban, nama, masukan);
  // Each branch answers what `KeluaranHos` names for its command.
  return hasil as Result<KeluaranHos[N], GalatPanggilan>;
}

async function jalankanPerintah(
  peramban: Peramban,
  nama: NamaPerintahHos,
  masukan: unknown,
): Promise<Result<unknown, GalatPanggilan>> {
  if (nama === 'berkas.pilih') {
    const { untuk } = PERINTAH_HOS['berkas.pilih'].parse(masukan);
    return titipkan(peramban, await peramban.chooseBerkas(untuk), {});
  }
  if (nama === 'keluaran.simpan') {
    const { token } = PERINTAH_HOS['keluaran.simpan'].parse(masukan);
    peramban.unduh(`${alamatKeluaran(token)}?unduh`);
    return ok(true);
  }
  try {
    const jawab = await kirimJson(peramban, '/hos', { perintah: nama, masukan });
    return parseHasil(await jawab.json()) ?? gagal(TERPUTUS);
  } catch {
    return gagal(TERPUTUS);
  }
}

/** Path inside a chosen or dropped folder, else the plain name. Droppers put it in `path`, inputs in `webkitRelativePath`. */
export function formatNamaBerkas(berkas: File): string {
  const teks = (nilai: unknown): string => (typeof nilai === 'string' ? nilai : '');
  const relatif =
    teks(Reflect.get(berkas, 'webkitRelativePath')) || teks(Reflect.get(berkas, 'path')) || berkas.name;
  const rapi = relatif.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return rapi === '' ? berkas.name : rapi;
}

/** The first failure ends it: figures of a drop that silently misses a file would be wrong. */
async function titipkan(
  peramban: Peramban,
  berkas: readonly File[],
  { onKemajuan, signal }: OpsiTitip,
): Promise<Result<readonly Titipan[], GalatPanggilan>> {
  const hasil: Titipan[] = [];
  const antrean = berkas.entries();
  let galat: GalatPanggilan | null = null;
  let selesai = 0;
  const kerja = async (): Promise<void> => {
    for (const [i, satu] of antrean) {
      if (galat !== null) return;
      const titipan = await titipkanSatu(peramban, satu, signal);
      if (!titipan.ok) {
        galat ??= titipan.galat;
        return;
      }
      hasil[i] = titipan.nilai;
      onKemajuan?.(++selesai, berkas.length);
    }
  };
  await Promise.all(Array.from({ length: SERENTAK }, kerja));
  return galat === null ? ok(hasil) : gagal(galat);
}

async function titipkanSatu(
  peramban: Peramban,
  berkas: File,
  signal: AbortSignal | undefined,
): Promise<Result<Titipan, GalatPanggilan>> {
  if (isDibatalkan(signal)) return gagal(DIBATALKAN);
  const nama = formatNamaBerkas(berkas);
  if (berkas.size > BATAS_TITIPAN) {
    // The host would cut the connection, which looks like its end.
    const pesan = `Berkas "${nama}" lebih besar dari 1 GB. Pecah menjadi beberapa berkas, lalu pilih lagi.`;
    return gagal({ kode: 'BERKAS_TERLALU_BESAR', pesan, nomor: null });
  }
  try {
    const jawab = await peramban.fetch(`/titip?nama=${encodeURIComponent(nama)}`, {
      method: 'POST',
      headers: { ...HEADER, 'Content-Type': 'application/octet-stream' },
      body: berkas,
      ...(signal === undefined ? {} : { signal }),
    });
    const hasil = parseHasil(await jawab.json());
    if (hasil === null) return gagal(TERPUTUS);
    if (!hasil.ok) return hasil;
    return isTitipan(hasil.nilai) ? ok(hasil.nilai) : gagal(TERPUTUS);
  } catch {
    if (isDibatalkan(signal)) return gagal(DIBATALKAN);
    return gagal(await sebabGagalKirim(berkas, nama));
  }
}

function isTitipan(nilai: unknown): nilai is Titipan {
  return (
    typeof nilai === 'object' &&
    nilai !== null &&
    'token' in nilai &&
    typeof nilai.token === 'string' &&
    'nama' in nilai &&
    typeof nilai.nama === 'string'
  );
}

/** The file may have gone (a stick pulled out) or changed; only then is the program not to blame. */
async function sebabGagalKirim(berkas: File, nama: string): Promise<GalatPanggilan> {
  try {
    await berkas.slice(0, 1).arrayBuffer();
    return TERPUTUS;
  } catch {
    return {
      kode: 'BERKAS_TIDAK_TERBACA',
      pesan: `Berkas "${nama}" tidak dapat dibaca. Periksa apakah masih ada dan tidak sedang dibuka program lain, lalu pilih lagi.`,
      nomor: null,
    };
  }
}
