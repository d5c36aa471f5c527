import { gagal, ok } from '../core/result.ts';
import { galatMasukan } from '../host/galat-hos.ts';
import type { GalatPanggilan } from '../contract/galat.ts';
import type { BahanRute, KonteksHttp } from './konteks-http.ts';
import { parseNamaTitipan, type GalatTitipan } from './titipan-sementara.ts';

const PESAN: Readonly<Record<GalatTitipan, string>> = {
  TERLALU_BESAR: 'lebih besar dari 1 GB. Pecah menjadi beberapa berkas, lalu pilih lagi.',
  PENUH: 'tidak muat lagi di tempat sementara. Tutup program dan kosongkan ruang cakram, lalu ulangi.',
  TERPUTUS: 'tidak sampai seluruhnya. Pilih berkas itu sekali lagi.',
};

const STATUS = { TERLALU_BESAR: 413, PENUH: 507, TERPUTUS: 400 } as const;

/** `POST /titip?nama=` with the bytes as body: kept in a private temporary file and entrusted to the engine. Answers the `Titipan`. */
export async function answerTitip(
  c: KonteksHttp,
  { titipan, pengelola }: Pick<BahanRute, 'titipan' | 'pengelola'>,
): Promise<Response> {
  const nama = parseNamaTitipan(c.req.query('nama'));
  if (nama === null) return c.json(gagal(galatMasukan()), 400);
  const hasil = await titipan.save(c.req.raw.body ?? new Blob([]).stream(), nama);
  if (hasil.ok) return c.json(ok(pengelola.titipkan({ ...hasil.nilai, nama, folder: false })));
  const galat: GalatPanggilan = {
    kode: `BERKAS_${hasil.galat}`,
    pesan: `Berkas "${nama}" ${PESAN[hasil.galat]}`,
    nomor: null,
  };
  return c.json(gagal(galat), STATUS[hasil.galat]);
}
