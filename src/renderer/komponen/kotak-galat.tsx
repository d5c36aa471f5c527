import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { galatDari } from './galat.ts';

/** A failure in the place where its answer would have stood: the sentence, the code to read aloud, and the way on. */
export function KotakGalat({
  galat,
  onCobaLagi,
}: {
  readonly galat: unknown;
  readonly onCobaLagi?: () => void;
}): ReactNode {
  const { kode, pesan, nomor } = galatDari(galat);
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title="Belum berhasil" role="alert">
      <Stack gap="xs">
        <Text fz="sm">{pesan}</Text>
        <Text fz="xs" c="dimmed">
          Kode: {kode}
          {nomor === null ? '' : ` · Nomor kejadian: ${nomor}`}
        </Text>
        {onCobaLagi === undefined ? null : (
          <Group>
            <Button size="xs" variant="default" leftSection={<IconRefresh size={16} />} onClick={onCobaLagi}>
              Coba lagi
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
