import type { BerkasDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { Keluaran } from '../../../contract/isian.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useBukaKeluaran, useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';

export interface SimpanDokumen {
  readonly sibuk: boolean;
  readonly simpanBerkas: (berkas: BerkasDokumen) => Promise<void>;
  readonly simpanSemua: () => Promise<void>;
  /** `null`: this host cannot open folders. */
  readonly bukaFolder: (() => Promise<void>) | null;
}

/** Takes made documents out of the program. */
export function useSimpanDokumen(): SimpanDokumen {
  const satu = useUbah('dokumen.keluaran');
  const zip = useUbah('dokumen.zip');
  const folder = useUbah('dokumen.folder');
  const simpan = useSimpanKeluaran();
  const buka = useBukaKeluaran();
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
    sibuk: satu.isPending || zip.isPending || folder.isPending,
    simpanBerkas: ({ id }) => lalu(satu.mutateAsync({ id }), simpan),
    simpanSemua: () => lalu(zip.mutateAsync({}), simpan),
    bukaFolder: buka === null ? null : () => lalu(folder.mutateAsync({}), buka),
  };
}
