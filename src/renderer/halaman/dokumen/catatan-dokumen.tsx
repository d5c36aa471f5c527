import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconInfoCircle, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import { tautan } from '../../kerangka/rute.ts';

/** Why only a DRAF can be made, and what would print as dotted lines. */
export function CatatanDokumen({ daftar }: { readonly daftar: DaftarDokumen }): ReactNode {
  const { alasanDraf, belumDiisi } = daftar;
  return (
    <>
      {alasanDraf.length === 0 ? null : (
        <Alert color="yellow" icon={<IconPencil />} title="Baru dapat dibuat sebagai DRAF" p="xs">
          <List size="sm" spacing={2}>
            {alasanDraf.map((a) => (
              <List.Item key={a}>{a}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {belumDiisi.length === 0 ? null : (
        <Alert color="blue" icon={<IconInfoCircle />} title="Tercetak sebagai titik-titik" p="xs">
          <Text fz="sm">
            Belum diisi: {belumDiisi.join(', ')}.{' '}
            <Anchor href={tautan('pengaturan', { bagian: 'pleno' })} fz="sm" underline="always">
              Isi di Pengaturan, Rapat pleno
            </Anchor>
          </Text>
        </Alert>
      )}
    </>
  );
}
