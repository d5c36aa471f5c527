import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A group of fields that belong together. */
export function Kotak({
  judul,
  keterangan,
  children,
}: {
  readonly judul: string;
  readonly keterangan?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <div>
          <Title order={2}>{judul}</Title>
          {keterangan === undefined ? null : (
            <Text c="dimmed" fz="sm">
              {keterangan}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
