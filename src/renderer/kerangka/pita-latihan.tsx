import { Group, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSesi } from './konteks-sesi.ts';
import gaya from './pita-latihan.module.css';

/** On every page of practice data, so that nobody takes its figures for real ones. */
export function PitaLatihan(): ReactNode {
  const { contoh } = useSesi();
  if (!contoh) return null;
  return (
    <Group component="aside" gap="xs" wrap="nowrap" className={gaya.pita} aria-label="Latihan">
      <IconSchool size={18} aria-hidden />
      <Text fz="sm">
        <b>LATIHAN.</b> Semua orang dan angka di sini rekaan; dokumennya bertanda latihan dan tidak berlaku.
      </Text>
    </Group>
  );
}
