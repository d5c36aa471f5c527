import type { KeadaanRapat } from '../../../../src/contract/bentuk/rapat.ts';
import type { IsianKoreksi, PeristiwaCatat } from '../../../../src/contract/rapat-schema.ts';
import { FILTER_PEMILIH } from '../data/kecamatan-kecil.ts';
import type { MesinUji } from '../uji-mesin.ts';

let nomorUrut = 0;

export function idBaru(awalan: string): string {
  nomorUrut++;
  return `${awalan}-${String(nomorUrut).padStart(8, '0')}`;
}

export function catat(mesin: MesinUji, peristiwa: PeristiwaCatat): Promise<KeadaanRapat> {
  return mesin.must('rapat.catat', { peristiwa });
}

export function buka(mesin: MesinUji, sebab: 'pleno' | 'perbaikan' = 'pleno'): Promise<KeadaanRapat> {
  return catat(mesin, { jenis: 'RAPAT_DIBUKA', sebab, tempat: 'Pendopo Kecamatan' });
}

export function baca(mesin: MesinUji, desa: string): Promise<KeadaanRapat> {
  return catat(mesin, { jenis: 'DESA_DIBACAKAN', desa });
}

/** Reads and closes every desa, with everything that must be confirmed. */
export async function sahkanSemuaDesa(mesin: MesinUji): Promise<void> {
  for (const { kode } of (await mesin.must('rapat.load', {})).desa) {
    const { syarat } = await baca(mesin, kode);
    await mesin.must('rapat.sahkanDesa', { desa: kode, dikonfirmasi: [...syarat.dikonfirmasi] });
  }
}

/** Fixes the kecamatan under that number. */
export async function sahkan(mesin: MesinUji, nomor: string) {
  const { syarat } = await mesin.must('rapat.load', {});
  return mesin.must('rapat.sahkan', { nomor, dikonfirmasi: [...syarat.dikonfirmasi] });
}

export function koreksi(
  desa: string,
  isi: IsianKoreksi['isi'],
  ubah: Partial<IsianKoreksi> = {},
): IsianKoreksi {
  return {
    id: idBaru('koreksi'),
    desa,
    isi,
    alasan: 'terbukti dari surat keterangan',
    diminta: 'Panwaslu Kecamatan',
    bukti: 'surat keterangan kematian',
    tanggapan: null,
    ...ubah,
  };
}

/** Id of a row of a desa whose keterangan is that. */
export async function cariBaris(mesin: MesinUji, desa: string, keterangan: string): Promise<string> {
  const { baris } = await mesin.must('pemilih.query', {
    filter: { ...FILTER_PEMILIH, desa, keterangan },
    offset: 0,
    limit: 1,
  });
  const id = baris[0]?.id;
  if (id === undefined) throw new Error(`tidak ada baris berketerangan "${keterangan}"`);
  return id;
}
