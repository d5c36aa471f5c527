import { Collapse, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import gaya from './impor.module.css';

/** A part of the page that can be folded away; what is folded is not drawn. */
export function Lipatan({
  judul,
  penjelasan,
  tindakan,
  terbukaAwal,
  children,
}: {
  readonly judul: string;
  readonly penjelasan?: ReactNode;
  readonly tindakan?: ReactNode;
  readonly terbukaAwal: boolean;
  readonly children: () => ReactNode;
}): ReactNode {
  const [terbuka, setTerbuka] = useState(terbukaAwal);
  const id = useId();
  const Panah = terbuka ? IconChevronDown : IconChevronRight;
  return (
    <Paper withBorder component="section" aria-labelledby={`${id}-judul`}>
      <Group justify="space-between" px="sm" py={6} wrap="nowrap">
        <UnstyledButton
          className={gaya.lentur}
          aria-expanded={terbuka}
          aria-controls={`${id}-isi`}
          onClick={() => setTerbuka(!terbuka)}
        >
          <Group gap="xs" wrap="nowrap">
            <Panah size={18} aria-hidden />
            <Title order={2} id={`${id}-judul`} fz="md">
              {judul}
            </Title>
            <Text fz="sm" c="dimmed" truncate component="div">
              {penjelasan}
            </Text>
          </Group>
        </UnstyledButton>
        {tindakan}
      </Group>
      <Collapse expanded={terbuka} id={`${id}-isi`} transitionDuration={0}>
        {terbuka ? children() : null}
      </Collapse>
    </Paper>
  );
}
