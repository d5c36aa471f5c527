import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** The way back of one field to what the profile says. */
export function TombolBaku({
  label,
  berbeda,
  onKembali,
}: {
  /** Of the field. */
  readonly label: string;
  readonly berbeda: boolean;
  readonly onKembali: () => void;
}): ReactNode {
  return (
    <Tooltip label="Kembalikan ke nilai baku">
      <ActionIcon
        variant="default"
        size={36}
        aria-label={`Kembalikan ${label} ke nilai baku`}
        disabled={!berbeda}
        onClick={onKembali}
      >
        <IconRestore size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
