import { Button, Loader } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';

/** Stays enabled while it works: a disabled button would drop the focus of whoever uses the keyboard. */
export function PeriksaLagi({
  sibuk,
  onPeriksa,
}: {
  readonly sibuk: boolean;
  readonly onPeriksa: () => void;
}): ReactNode {
  return (
    <Button
      variant="default"
      aria-disabled={sibuk || undefined}
      leftSection={
        sibuk ? <Loader size={16} color="currentColor" aria-hidden /> : <IconRefresh size={16} aria-hidden />
      }
      onClick={() => {
        if (!sibuk) onPeriksa();
      }}
    >
      {sibuk ? 'Memeriksa…' : 'Periksa lagi'}
    </Button>
  );
}

/** The sheet to hand round; it is checked once more when it is made. */
export function SimpanPdf(): ReactNode {
  const keluaran = useUbah('kesiapan.keluaran');
  const simpan = useSimpanKeluaran();
  const buat = async (): Promise<void> => {
    try {
      await simpan(await keluaran.mutateAsync({}));
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <Button
      variant="default"
      loading={keluaran.isPending}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void buat()}
    >
      Simpan PDF
    </Button>
  );
}
