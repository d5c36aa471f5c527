import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconInfoCircle, IconPencil, IconRefreshAlert } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import { tautan } from '../../kerangka/rute.ts';

/** Why only a DRAF can be made. */
export function CatatanDraf({ alasan }: { readonly alasan: readonly string[] }): ReactNode {
  if (alasan.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconPencil />} title="Baru dapat dibuat sebagai DRAF" p="xs">
      <List fz="xs" spacing={2}>
        {alasan.map((a) => (
          <List.Item key={a} fz="xs">
            {a}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Why a stale document matters; the cards only name it. */
export function CatatanUsang({ dokumen }: { readonly dokumen: readonly DokumenTampil[] }): ReactNode {
  const usang = dokumen.filter((d) => d.keadaan === 'usang');
  if (usang.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconRefreshAlert />} title={`${usang.length} dokumen usang`} p="xs">
      <Text fz="xs">
        Data atau isian berubah setelah dokumen dibuat, jadi isi kertas tidak lagi sama dengan layar. Buat
        ulang sebelum dicetak dan ditandatangani.
      </Text>
    </Alert>
  );
}

/** What would print as dotted lines. */
export function CatatanBelumDiisi({ belumDiisi }: { readonly belumDiisi: readonly string[] }): ReactNode {
  if (belumDiisi.length === 0) return null;
  return (
    <Alert color="blue" icon={<IconInfoCircle />} title="Tercetak sebagai titik-titik" p="xs">
      <Text fz="xs">
        Belum diisi: {belumDiisi.join(', ')}.{' '}
        <Anchor href={tautan('pengaturan', { bagian: 'pleno' })} fz="xs" underline="always">
          Isi di Pengaturan, Rapat pleno
        </Anchor>
      </Text>
    </Alert>
  );
}
