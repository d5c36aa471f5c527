import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconRotate, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { MAKS_PILIH } from './baris-temuan.ts';
import type { Pilihan } from './pilihan-temuan.ts';
import gaya from './temuan.module.css';

/** How many are shown and ticked, and what can be done with the ticked ones. */
export function BilahPilihan({
  jumlah,
  pilihan,
  onPilihSemua,
  onKosongkan,
  onTandai,
  onBukaLagi,
}: {
  readonly jumlah: number;
  readonly pilihan: Pilihan;
  readonly onPilihSemua: () => void;
  readonly onKosongkan: () => void;
  readonly onTandai: () => void;
  readonly onBukaLagi: () => void;
}): ReactNode {
  const dipilih = [...pilihan.values()];
  const adaTerbuka = dipilih.some((t) => t.ditangani === null);
  const adaDitangani = dipilih.some((t) => t.ditangani !== null);
  const dapatDipilih = Math.min(jumlah, MAKS_PILIH);
  return (
    <Group gap="xs" mih={32} mb={4} className={gaya.bilah}>
      <Text fz="sm" aria-live="polite">
        {dipilih.length === 0
          ? `${formatBilangan(jumlah)} temuan`
          : `${formatBilangan(dipilih.length)} dari ${formatBilangan(jumlah)} dipilih`}
      </Text>
      {dipilih.length < dapatDipilih ? (
        <Button size="compact-sm" variant="subtle" onClick={onPilihSemua}>
          Pilih semua ({formatBilangan(dapatDipilih)})
        </Button>
      ) : null}
      {dipilih.length === 0 ? (
        <Text fz="xs" c="dimmed" ml="auto">
          Papan ketik: ↑ ↓ pindah, Spasi pilih, Enter buka
        </Text>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={onKosongkan}
        >
          Batal pilih
        </Button>
      )}
      {adaTerbuka ? (
        <Button size="compact-sm" leftSection={<IconCheck size={14} aria-hidden />} onClick={onTandai}>
          Tandai ditangani
        </Button>
      ) : null}
      {adaDitangani ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRotate size={14} aria-hidden />}
          onClick={onBukaLagi}
        >
          Buka lagi
        </Button>
      ) : null}
    </Group>
  );
}
