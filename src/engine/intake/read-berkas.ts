import { createHash } from 'node:crypto';
import type { Buku } from '../../core/berkas/buku.ts';
import type { AlasanTolak, HasilBerkas } from '../../core/berkas/hasil-berkas.ts';
import type { PilihanBaca } from '../../core/berkas/peta-manual.ts';
import type { Profil } from '../../core/profil/profil.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { readBuku } from './read-buku.ts';
import { type BerkasMasuk, readIsiBerkas } from './berkas-masuk.ts';
import { formatPenolakan, type KodePenolakan, Penolakan } from './penolakan.ts';

/** The understanding of a file: `parseBerkas` of core/berkas. */
export type Pengurai = (buku: Buku, profil: Profil, nama: string, pilihan: PilihanBaca) => HasilBerkas;

export interface HasilBaca {
  readonly nama: string;
  /** Of the bytes as they came, hexadecimal; `null` when they could not be had. */
  readonly sha256: string | null;
  /** Bytes. */
  readonly ukuran: number;
  readonly hasil: Result<HasilBerkas, AlasanTolak>;
  /** For the log, when the program itself failed: kind of error and place in the code, without any content. */
  readonly rincian: string | null;
}

/**
 * Reads and understands one file. Never rejects: what the program did not expect becomes the refusal GANGGUAN_PEMBACA.
 * `onSidik` learns the hash before the file is opened, so that it is known even if this thread dies of the file.
 */
export async function readBerkas(
  berkas: BerkasMasuk,
  profil: Profil,
  urai: Pengurai,
  onSidik: (sha256: string) => void,
  pilihan: PilihanBaca = {},
): Promise<HasilBaca> {
  const { nama, ukuran, sumber } = berkas;
  if (sumber.jenis === 'ditolak')
    return { nama, sha256: null, ukuran, hasil: gagal(sumber.alasan), rincian: null };
  let sha256: string | null = null;
  try {
    const isi = await readIsiBerkas(sumber);
    sha256 = createHash('sha256').update(isi).digest('hex');
    onSidik(sha256);
    const buku = await readBuku(isi, nama);
    const hasil = buku.ok ? ok(urai(buku.nilai, profil, nama, pilihan)) : buku;
    return { nama, sha256, ukuran: isi.length, hasil, rincian: null };
  } catch (galat) {
    if (galat instanceof Penolakan) {
      return { nama, sha256, ukuran, hasil: gagal(formatPenolakan(galat, nama)), rincian: null };
    }
    return refuseGangguan(
      berkas,
      sha256,
      'GANGGUAN_PEMBACA',
      'tidak dapat dibaca karena gangguan pada program.',
      galat,
    );
  }
}

export function refuseGangguan(
  berkas: BerkasMasuk,
  sha256: string | null,
  kode: KodePenolakan,
  sebab: string,
  galat: unknown,
): HasilBaca {
  const alasan = formatPenolakan(new Penolakan(kode, sebab), berkas.nama);
  return {
    nama: berkas.nama,
    sha256,
    ukuran: berkas.ukuran,
    hasil: gagal(alasan),
    rincian: describeGalat(galat),
  };
}

/** Without the message, which may quote a cell. */
function describeGalat(galat: unknown): string {
  if (!(galat instanceof Error)) return typeof galat;
  const tempat = galat.stack?.split('\n').filter((baris) => /^\s+at /.test(baris)) ?? [];
  return [galat.name, ...tempat.slice(0, 6)].join('\n');
}
