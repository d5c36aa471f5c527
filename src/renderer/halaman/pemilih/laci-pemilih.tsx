import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { IsiRincian } from './rincian-pemilih.tsx';

function Rincian({ id }: { readonly id: string }): ReactNode {
  const kueri = useBaca('pemilih.load', { id });
  return (
    <KeadaanMuat kueri={kueri} baris={12}>
      {(p) => <IsiRincian key={p.id} p={p} />}
    </KeadaanMuat>
  );
}

/** Detail of one row beside the list; stays mounted while closed, so that the focus returns to the list. */
export function LaciPemilih({
  id,
  onTutup,
}: {
  /** `null`: closed. */
  readonly id: string | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Drawer
      opened={id !== null}
      onClose={onTutup}
      position="right"
      size={520}
      transitionProps={{ duration: 0 }}
      title={<b>Rincian pemilih</b>}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      {id === null ? null : <Rincian id={id} />}
    </Drawer>
  );
}
