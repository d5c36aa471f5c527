import { Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import gaya from './bilah-simpan.module.css';

/** Foot of a form, always in sight: whether something is unsaved, and the buttons. */
export function BilahSimpan({
  berubah,
  menyimpan,
  label = 'Simpan',
  onKembalikan,
  tambahan,
  selaluBisa = false,
}: {
  readonly berubah: boolean;
  readonly menyimpan: boolean;
  readonly label?: string;
  readonly onKembalikan?: () => void;
  readonly tambahan?: ReactNode;
  /** In the first-run steps the button also leads on. */
  readonly selaluBisa?: boolean;
}): ReactNode {
  return (
    <Group justify="space-between" className={gaya.bilah}>
      <Text fz="sm" c="dimmed" role="status">
        {berubah ? 'Ada isian yang belum disimpan.' : 'Tidak ada perubahan yang belum disimpan.'}
      </Text>
      <Group gap="xs">
        {tambahan}
        {onKembalikan === undefined ? null : (
          <Button variant="default" disabled={!berubah || menyimpan} onClick={onKembalikan}>
            Batalkan perubahan
          </Button>
        )}
        <Button
          type="submit"
          loading={menyimpan}
          disabled={!berubah && !selaluBisa}
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        >
          {label}
        </Button>
      </Group>
    </Group>
  );
}
