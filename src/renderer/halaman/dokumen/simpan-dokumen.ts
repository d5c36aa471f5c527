import type { BerkasDokumen, DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import type { Keluaran } from '../../../contract/isian.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useBukaKeluaran, useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';

export interface SimpanDokumen {
  readonly sibuk: boolean;
  /** One made file; taking a stale one out of the program is asked about. */
  readonly simpanBerkas: (berkas: BerkasDokumen, dokumen: DokumenTampil | null) => Promise<void>;
  /** `null`: this host cannot open folders. */
  readonly bukaFolder: (() => Promise<void>) | null;
}

/** Takes made documents out of the program. */
export function useSimpanDokumen(): SimpanDokumen {
  const satu = useUbah('dokumen.keluaran');
  const folder = useUbah('dokumen.folder');
  const simpan = useSimpanKeluaran();
  const buka = useBukaKeluaran();
  const konfirmasi = useKonfirmasi();
  const lalu = async (
    keluaran: Promise<Keluaran>,
    teruskan: (k: Keluaran) => Promise<void>,
  ): Promise<void> => {
    try {
      await teruskan(await keluaran);
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return {
    sibuk: satu.isPending || folder.isPending,
    simpanBerkas: async ({ id }, dokumen) => {
      const ya =
        dokumen?.keadaan !== 'usang' ||
        (await konfirmasi({
          judul: 'Simpan dokumen yang usang?',
          isi: 'Isinya tidak lagi sama dengan data sekarang. Sebaiknya buat ulang dahulu.',
          ya: 'Simpan yang usang',
        }));
      if (ya) await lalu(satu.mutateAsync({ id }), simpan);
    },
    bukaFolder: buka === null ? null : () => lalu(folder.mutateAsync({}), buka),
  };
}
