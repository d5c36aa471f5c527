import { Group, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import gaya from './pita-latihan.module.css';

/** Part of the fixed header on every page of practice data, so that nobody takes its figures for real ones. */
export function PitaLatihan({ tinggi }: { readonly tinggi: number }): ReactNode {
  return (
    <Group h={tinggi} px="md" gap="xs" wrap="nowrap" className={gaya.pita}>
      <IconSchool size={18} aria-hidden />
      <Text fz="sm" truncate>
        <b>LATIHAN.</b> Semua orang dan angka di sini rekaan; dokumennya bertanda latihan dan tidak berlaku.
      </Text>
    </Group>
  );
}
