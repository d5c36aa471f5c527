import { Alert, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHos } from '../../hos/konteks-hos.ts';
import { useSesi } from '../../kerangka/konteks-sesi.ts';
import { FormGantiSandi } from './form-ganti-sandi.tsx';
import { SandiDiLaptop } from './sandi-di-laptop.tsx';
import { TerbitkanLembar } from './terbitkan-lembar.tsx';

/** Everything about who can open the database. */
export function BagianKeamanan(): ReactNode {
  const { contoh } = useSesi();
  const { kemampuan } = useHos();
  if (contoh)
    return (
      <Alert color="blue" title="Data contoh tidak memakai kata sandi">
        Data latihan dibuka tanpa kata sandi dan tidak mempunyai lembar pemulihan. Keduanya ada pada data
        kecamatan Anda sendiri.
      </Alert>
    );
  return (
    <Stack gap="md">
      <FormGantiSandi />
      <TerbitkanLembar />
      {kemampuan.simpanSandi ? <SandiDiLaptop /> : null}
    </Stack>
  );
}
