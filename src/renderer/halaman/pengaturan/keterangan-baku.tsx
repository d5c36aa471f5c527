import { Badge, Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** Under a field: what it is by the profile, and whether the profile itself only infers it. */
export function KeteranganBaku({
  baku,
  disimpulkan,
}: {
  readonly baku: string;
  readonly disimpulkan: boolean;
}): ReactNode {
  return (
    <Group component="span" gap={6}>
      <span>Baku: {baku}</span>
      {disimpulkan ? (
        <Badge component="span" variant="light" color="yellow" tt="none" size="sm">
          disimpulkan, periksa
        </Badge>
      ) : null}
    </Group>
  );
}
