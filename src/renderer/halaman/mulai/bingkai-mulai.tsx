import { Button, Container, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { mintaIzinPindah } from '../../kerangka/jaga-perubahan.ts';
import { PilihRupa } from '../../kerangka/pilih-rupa.tsx';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import gaya from './bingkai-mulai.module.css';

function Keluar(): ReactNode {
  const tutup = useUbah('sesi.close');
  const kunci = async (): Promise<void> => {
    if (await mintaIzinPindah()) tutup.mutate({}, { onError: tampilkanGalat });
  };
  return (
    <Button
      variant="default"
      leftSection={<IconLock size={16} aria-hidden />}
      loading={tutup.isPending}
      onClick={() => void kunci()}
    >
      Kunci dan keluar
    </Button>
  );
}

/** The frame of the pages that come before a database is in use. */
export function BingkaiMulai({
  terbuka,
  children,
}: {
  readonly terbuka: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={gaya.halaman}>
      <header className={gaya.kepala}>
        <div>
          <Text fw={700} fz="lg">
            Pleno DPSH
          </Text>
          <Text fz="xs" c="dimmed">
            Rekapitulasi hasil coklit dan dokumen rapat pleno PPK
          </Text>
        </div>
        <Group gap="xs">
          <PilihRupa />
          {terbuka ? <Keluar /> : null}
        </Group>
      </header>
      <Container component="main" id="isi" tabIndex={-1} size="xl" py="lg" className={gaya.isi}>
        {children}
      </Container>
    </div>
  );
}
