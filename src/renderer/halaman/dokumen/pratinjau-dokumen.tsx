import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import type { Keluaran } from '../../../contract/isian.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { PanggilanGagal, useBasisData } from '../../panggil/panggil.ts';
import { MemuatPdf, PenampilPdf } from './penampil-pdf.tsx';

/** The file the plenary has locked; nothing else is to be looked at once there is one. */
function findTerkunci({ keadaan, terakhir }: DokumenTampil): number | null {
  if (keadaan !== 'disahkan') return null;
  return terakhir?.berkas.find((b) => b.format === 'pdf')?.id ?? null;
}

/** How the document would be now. `dasar`: what it is made from; when that changes it is made again. */
export function PratinjauDokumen({
  dokumen,
  dasar,
  dasarBasi,
}: {
  readonly dokumen: DokumenTampil;
  readonly dasar: string;
  /** What it is made from is being asked again. */
  readonly dasarBasi: boolean;
}): ReactNode {
  const hos = useHos();
  const { jenis, desa, tps } = dokumen;
  const terkunci = findTerkunci(dokumen);
  const kueri = useQuery<Keluaran, Error>({
    queryKey: ['pratinjau', { jenis, desa, tps, dasar, terkunci }, useBasisData()],
    queryFn: async ({ signal }) => {
      const hasil =
        terkunci === null
          ? await hos.panggil('dokumen.preview', { jenis, desa, tps }, { signal })
          : await hos.panggil('dokumen.keluaran', { id: terkunci }, { signal });
      if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
      // The engine's handler of this name is typed by the same contract.
      return hasil.nilai as Keluaran;
    },
    // The former stays on screen while the new one is made.
    placeholderData: keepPreviousData,
    // The file behind it is temporary.
    gcTime: 0,
  });
  const ulangi = (): void => void kueri.refetch();
  if (kueri.isError) return <KotakGalat galat={kueri.error} onCobaLagi={ulangi} />;
  if (kueri.data === undefined) return <MemuatPdf />;
  return (
    <PenampilPdf keluaran={kueri.data} memperbarui={dasarBasi || kueri.isFetching} onCobaLagi={ulangi} />
  );
}
