import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PengaturanTermuat } from '../../../../contract/bentuk/pengaturan.ts';
import { KeadaanMuat } from '../../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../../panggil/panggil.ts';
import { DaftarFormulir } from './daftar-formulir.tsx';
import { DaftarMedan } from './daftar-medan.tsx';
import { PetunjukFormulir } from './petunjuk-formulir.tsx';
import { TambahFormulir } from './tambah-formulir.tsx';

/** Official Excel forms of the office: taken in, filled in, and what one may write into them. */
export function BagianFormulir({
  kecamatan,
}: {
  readonly kecamatan: PengaturanTermuat['kecamatan'];
}): ReactNode {
  const kueri = useBaca('templat.list', {});
  return (
    <Stack gap="md">
      <TambahFormulir />
      <KeadaanMuat kueri={kueri} baris={4}>
        {({ templat, medan }) => (
          <Stack gap="md">
            <DaftarFormulir templat={templat} kecamatan={kecamatan} />
            <PetunjukFormulir />
            <DaftarMedan medan={medan} />
          </Stack>
        )}
      </KeadaanMuat>
    </Stack>
  );
}
