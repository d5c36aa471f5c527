import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { formatWaktu } from '../../komponen/waktu.ts';
import { DaftarKesiapan, RingkasKesiapan } from './daftar-kesiapan.tsx';
import { PeriksaLagi, SimpanPdf } from './tindakan-kesiapan.tsx';
import { useKesiapan } from './use-kesiapan.ts';

/** Whether the plenary can be held: every point, and the way to mend it. */
export function HalamanKesiapan(): ReactNode {
  const kueri = useKesiapan();
  const { data, isFetching } = kueri;
  return (
    <>
      <KepalaHalaman
        judul="Kesiapan pleno"
        keterangan={
          data === undefined
            ? 'Memeriksa data, isian, dokumen, dan laptop ini.'
            : `Diperiksa ${formatWaktu(data.waktu)}.`
        }
        tindakan={
          <>
            <PeriksaLagi sibuk={isFetching} onPeriksa={() => void kueri.refetch()} />
            <SimpanPdf />
          </>
        }
      />
      <VisuallyHidden role="status">
        {isFetching ? 'Sedang memeriksa.' : 'Pemeriksaan selesai.'}
      </VisuallyHidden>
      <KeadaanMuat kueri={kueri} baris={13}>
        {(kesiapan) => (
          <div aria-busy={isFetching}>
            <RingkasKesiapan kesiapan={kesiapan} />
            <DaftarKesiapan kesiapan={kesiapan} />
          </div>
        )}
      </KeadaanMuat>
    </>
  );
}
