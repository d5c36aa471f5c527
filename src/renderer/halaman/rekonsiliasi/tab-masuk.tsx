import { SegmentedControl, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useParameter } from '../../kerangka/rute.ts';
import { DaftarRekap } from './daftar-rekap.tsx';
import { RekapDariBerkas } from './rekap-dari-berkas.tsx';
import { KetikRekap } from './ketik-rekap.tsx';

/** Recapitulations from files, or typed from paper, and those that are in. */
export function TabMasuk(): ReactNode {
  const [{ cara }, ubah] = useParameter();
  const ketik = cara === 'ketik';
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="sm"
        aria-label="Cara memasukkan rekap"
        style={{ alignSelf: 'flex-start' }}
        value={ketik ? 'ketik' : 'berkas'}
        onChange={(c) => ubah({ cara: c === 'ketik' ? c : null })}
        data={[
          { value: 'berkas', label: 'Dari berkas' },
          { value: 'ketik', label: 'Ketik rekap' },
        ]}
      />
      {ketik ? (
        <KetikRekap />
      ) : (
        <>
          <RekapDariBerkas />
          <DaftarRekap />
        </>
      )}
    </Stack>
  );
}
