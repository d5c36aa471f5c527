import type { BerkasImpor, DesaImpor } from '../../../contract/bentuk/impor.ts';
import type { JenisBerkas } from '../../../core/berkas/hasil-berkas.ts';

/** What a file was recognised as, in the words of the office. */
export const LABEL_JENIS: Readonly<Record<JenisBerkas, string>> = {
  sidalih: 'Unduhan Sidalih',
  ecoklit: 'Unduhan e-Coklit',
  bulk: 'Unduhan Sidalih (seluruh kecamatan)',
  'model-a': 'Formulir Model A',
  bebas: 'Tabel buatan sendiri',
};

export const LABEL_STATUS_DESA: Readonly<Record<DesaImpor['status'], string>> = {
  baru: 'Data pertama',
  berubah: 'Berubah',
  sama: 'Tidak berubah',
  kembali: 'Sama dengan versi lama',
};

/** What a file needs of the operator, most urgent first. `tertahan`: nothing is wrong with it, another file of its desa is refused. */
export type GolonganBerkas = 'ditolak' | 'tertahan' | 'periksa' | 'diterima' | 'kembar';

const ALASAN_SEDESA = 'BERKAS_SEDESA_DITOLAK';

/** Unsure columns of an accepted file come before those that need nothing. */
export function golonganBerkas(
  b: Pick<BerkasImpor, 'status' | 'alasan' | 'perluPetakan' | 'petaDipakai'>,
): GolonganBerkas {
  if (b.status === 'ditolak')
    return b.alasan.length > 0 && b.alasan.every((a) => a.kode === ALASAN_SEDESA) ? 'tertahan' : 'ditolak';
  if (b.status === 'kembar') return 'kembar';
  return b.perluPetakan && b.petaDipakai !== 'pilihan' ? 'periksa' : 'diterima';
}

export function kelompokkanBerkas(
  berkas: readonly BerkasImpor[],
): Readonly<Record<GolonganBerkas, readonly BerkasImpor[]>> {
  const hasil: Record<GolonganBerkas, BerkasImpor[]> = {
    ditolak: [],
    tertahan: [],
    periksa: [],
    diterima: [],
    kembar: [],
  };
  for (const b of berkas) hasil[golonganBerkas(b)].push(b);
  return hasil;
}
