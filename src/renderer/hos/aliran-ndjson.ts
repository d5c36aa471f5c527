import type { GalatPanggilan } from '../../contract/galat.ts';
import type { Kemajuan, Peristiwa } from '../../contract/pesan.ts';
import type { Result } from '../../core/result.ts';

/** One line of the answer to a call. */
export type BarisPanggilan =
  | { readonly jenis: 'kemajuan'; readonly kemajuan: Kemajuan }
  | { readonly jenis: 'jawab'; readonly hasil: Result<unknown, GalatPanggilan> };

/** The lines of a stream of bytes, however it is cut; the last one counts without its line feed as well. */
export async function* readBaris(aliran: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const pembaca = aliran.getReader();
  const sandi = new TextDecoder();
  let sisa = '';
  try {
    for (;;) {
      const { done, value } = await pembaca.read();
      sisa += done ? sandi.decode() : sandi.decode(value, { stream: true });
      const baris = sisa.split('\n');
      sisa = baris.pop() ?? '';
      yield* baris.filter((b) => b.trim() !== '');
      if (done) break;
    }
    if (sisa.trim() !== '') yield sisa;
  } finally {
    await pembaca.cancel().catch(() => {});
  }
}

/** `null`: not a line our host writes. */
export function parseBaris(teks: string): BarisPanggilan | null {
  const baris = parseJson(teks);
  if (!isObjek(baris)) return null;
  if (baris['jenis'] === 'jawab') {
    const hasil = parseHasil(baris['hasil']);
    return hasil === null ? null : { jenis: 'jawab', hasil };
  }
  const kemajuan = baris['kemajuan'];
  return baris['jenis'] === 'kemajuan' && isKemajuan(kemajuan) ? { jenis: 'kemajuan', kemajuan } : null;
}

/** A `Result` with a failure that can be shown; `null`: something else. */
export function parseHasil(hasil: unknown): Result<unknown, GalatPanggilan> | null {
  if (!isObjek(hasil)) return null;
  if (hasil['ok'] === true) return { ok: true, nilai: hasil['nilai'] };
  const galat = hasil['galat'];
  return hasil['ok'] === false && isGalat(galat) ? { ok: false, galat } : null;
}

export function parsePeristiwa(teks: string): Peristiwa | null {
  const peristiwa = parseJson(teks);
  if (!isObjek(peristiwa)) return null;
  const { jenis, keadaan, halaman } = peristiwa;
  if (jenis === 'mesin' && (keadaan === 'hidup-lagi' || keadaan === 'mati')) return { jenis, keadaan };
  return jenis === 'buka-halaman' && typeof halaman === 'string' ? { jenis, halaman } : null;
}

function parseJson(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    return undefined;
  }
}

function isObjek(nilai: unknown): nilai is Readonly<Record<string, unknown>> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

function isGalat(nilai: unknown): nilai is GalatPanggilan {
  if (!isObjek(nilai)) return false;
  const { kode, pesan, nomor } = nilai;
  return (
    typeof kode === 'string' && typeof pesan === 'string' && (nomor === null || typeof nomor === 'string')
  );
}

function isKemajuan(nilai: unknown): nilai is Kemajuan {
  if (!isObjek(nilai)) return false;
  const bilangan = (n: unknown): boolean => n === null || typeof n === 'number';
  return typeof nilai['teks'] === 'string' && bilangan(nilai['selesai']) && bilangan(nilai['jumlah']);
}
