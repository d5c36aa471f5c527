import type { GalatPanggilan } from '../../contract/galat.ts';
import type { MasukanPerintah } from '../../contract/jembatan.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import type { PengelolaMesin } from '../../host/pengelola-mesin.ts';
import { galatShell } from '../galat-shell.ts';
import type { PenyimpanSandi } from '../penyimpan-sandi.ts';

const GALAT_TIDAK_TERSEDIA = galatShell(
  'PENYIMPAN_SANDI_TIDAK_ADA',
  'Komputer ini tidak dapat menyimpan kata sandi dengan aman. Ketik kata sandi setiap kali membuka data.',
);
const GALAT_TIDAK_TERBACA = galatShell(
  'SANDI_TIDAK_TERSIMPAN',
  'Kata sandi yang disimpan di komputer ini tidak dapat dipakai lagi. Ketik kata sandinya.',
);

export async function simpanSandi(
  penyimpan: PenyimpanSandi,
  { id, kataSandi }: MasukanPerintah<'sandi.simpan'>,
): Promise<Result<null, GalatPanggilan>> {
  if (!(await penyimpan.isTersedia())) return gagal(GALAT_TIDAK_TERSEDIA);
  try {
    await penyimpan.simpan(id, kataSandi);
    return ok(null);
  } catch {
    return gagal(GALAT_TIDAK_TERSEDIA);
  }
}

export async function hapusSandi(
  penyimpan: PenyimpanSandi,
  id: string,
): Promise<Result<null, GalatPanggilan>> {
  try {
    await penyimpan.hapus(id);
    return ok(null);
  } catch {
    return gagal(
      galatShell(
        'SANDI_TIDAK_TERHAPUS',
        'Kata sandi yang disimpan belum terhapus karena penyimpanan komputer menolak. Coba lagi.',
      ),
    );
  }
}

/** Opens the database without the page ever holding the passphrase. One that no longer opens it is forgotten. */
export async function bukaDenganSandi(
  penyimpan: PenyimpanSandi,
  pengelola: PengelolaMesin,
  id: string,
): Promise<Result<unknown, GalatPanggilan>> {
  const kataSandi = await penyimpan.find(id);
  if (kataSandi === null) return gagal(GALAT_TIDAK_TERBACA);
  const hasil = await pengelola.panggil('sesi.open', { id, rahasia: { kataSandi } });
  if (!hasil.ok && hasil.galat.kode === 'KATA_SANDI_SALAH') {
    await hapusSandi(penyimpan, id);
    return gagal(GALAT_TIDAK_TERBACA);
  }
  return hasil;
}
