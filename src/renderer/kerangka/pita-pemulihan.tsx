import { Alert, Anchor } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSesi } from './konteks-sesi.ts';
import { tautan, useRute } from './rute.ts';

/** A sheet was issued and nobody has said that it was kept: until then the old code is dead and the new one unproven. */
export function PitaPemulihan(): ReactNode {
  const { pemulihanTertunda } = useSesi();
  const { halaman, bagian } = useRute();
  if (!pemulihanTertunda || (halaman === 'pengaturan' && bagian === 'keamanan')) return null;
  return (
    <Alert color="yellow" icon={<IconKey />} mb="md">
      Lembar pemulihan yang baru belum dipastikan tersimpan.{' '}
      <Anchor href={tautan('pengaturan', { bagian: 'keamanan' })}>
        Terbitkan ulang di Pengaturan, Keamanan
      </Anchor>
      .
    </Alert>
  );
}
