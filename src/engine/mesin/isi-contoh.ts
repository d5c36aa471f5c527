import type { GalatPanggilan } from '../../contract/galat.ts';
import { gatherVersi } from '../../core/berkas/gather-versi.ts';
import type { KecamatanContoh } from '../../core/contoh/contoh.ts';
import { ok, type Result } from '../../core/result.ts';
import { writeBerkasContoh, type BerkasContoh } from '../contoh/write-berkas-contoh.ts';
import { findBerkas } from '../intake/find-berkas.ts';
import { readBerkasParalel } from '../intake/read-paralel.ts';
import { saveMasukan } from '../save-masukan.ts';
import { openDatabase } from '../store/open-basis-data.ts';
import { formatJalurBasisData } from './berkas-pekerjaan.ts';
import type { PekerjaanBaru } from './buat-pekerjaan.ts';
import { IDENTITAS_CONTOH } from './data-contoh.ts';
import { tolakBasisData } from './galat.ts';
import type { KonteksPanggilan } from './konteks.ts';

/** Writes the village files of the sample; stops between two files when cancelled. */
export function writeBerkasDesa(
  folder: string,
  contoh: KecamatanContoh,
  { signal, onKemajuan }: KonteksPanggilan,
): Promise<readonly BerkasContoh[]> {
  return writeBerkasContoh(folder, contoh, {
    onKemajuan: ({ selesai, jumlah, berkas }) => {
      signal.throwIfAborted();
      onKemajuan({ teks: `Menulis berkas desa ${selesai} dari ${jumlah}: ${berkas}`, selesai, jumlah });
    },
  });
}

/** Reads the village files and saves them into the new database, as it is done with real ones. */
export async function fillContoh(
  baru: PekerjaanBaru,
  folderBerkas: string,
  { mesin, signal, onKemajuan }: KonteksPanggilan,
): Promise<Result<null, GalatPanggilan>> {
  const berkas = await findBerkas([folderBerkas]);
  if (!berkas.ok) throw new Error(berkas.galat.kode);
  const terbaca = await readBerkasParalel(berkas.nilai, baru.profil, {
    signal,
    onKemajuan: ({ selesai, jumlah, nama }) =>
      onKemajuan({ teks: `Membaca berkas ${selesai} dari ${jumlah}: ${nama}`, selesai, jumlah }),
  });
  signal.throwIfAborted();
  onKemajuan({ teks: 'Menyimpan data contoh …', selesai: null, jumlah: null });
  const db = openDatabase({
    berkas: formatJalurBasisData(baru.folder),
    kunci: baru.kunci,
    waktu: mesin.waktu,
    identitas: IDENTITAS_CONTOH,
  });
  if (!db.ok) return tolakBasisData(db.galat);
  try {
    const kumpul = gatherVersi(
      terbaca.map(({ nama, sha256, ukuran, hasil }) => ({
        nama,
        sha256,
        ukuran,
        hasil: hasil.ok ? hasil.nilai : null,
        alasanBaca: hasil.ok ? null : hasil.galat,
      })),
      baru.kecamatan,
    );
    const hasil = saveMasukan(db.nilai, kumpul, baru.kecamatan, false);
    if (!hasil.ok) return tolakBasisData(hasil.galat);
    const ditolak = hasil.nilai.status.find((s) => s.alasan.length > 0);
    if (ditolak !== undefined) throw new Error(`sample file refused: ${ditolak.alasan[0]?.kode ?? ''}`);
    return ok(null);
  } finally {
    db.nilai.close();
  }
}
