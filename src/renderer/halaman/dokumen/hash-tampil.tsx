import { ActionIcon, Code, CopyButton, Group, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import gaya from './dokumen.module.css';

const PANJANG_PENDEK = 12;

/** A long number to compare: its beginning, the whole on a click, and a copy. */
export function HashTampil({ hash, nama }: { readonly hash: string; readonly nama: string }): ReactNode {
  const [penuh, setPenuh] = useState(false);
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <UnstyledButton
        aria-expanded={penuh}
        aria-label={`${nama} ${penuh ? hash : hash.slice(0, PANJANG_PENDEK)}`}
        title={penuh ? 'Tampilkan yang pendek' : 'Tampilkan seluruhnya'}
        onClick={() => setPenuh(!penuh)}
      >
        <Code className={gaya.hash} data-penuh={penuh || undefined}>
          {penuh ? hash : `${hash.slice(0, PANJANG_PENDEK)}…`}
        </Code>
      </UnstyledButton>
      <CopyButton value={hash}>
        {({ copied, copy }) => (
          <ActionIcon
            size="sm"
            variant="subtle"
            color={copied ? 'green' : 'gray'}
            aria-label={copied ? `${nama} tersalin` : `Salin ${nama}`}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </Group>
  );
}
