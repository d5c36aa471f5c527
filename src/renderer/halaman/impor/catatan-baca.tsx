import { Button, Collapse, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { Temuan, TingkatTemuan } from '../../../core/pemeriksaan/temuan.ts';
import { LencanaTingkat } from '../../komponen/lencana-tingkat.tsx';
import gaya from './impor.module.css';

const SEKALIGUS = 50;
const TINGKAT: readonly TingkatTemuan[] = ['galat', 'peringatan', 'info'];

/** What was noticed while reading and does not refuse a file; after saving it stands among the findings. */
export function CatatanBaca({ temuan }: { readonly temuan: readonly Temuan[] }): ReactNode {
  const [terbuka, setTerbuka] = useState(false);
  const [batas, setBatas] = useState(SEKALIGUS);
  const id = useId();
  if (temuan.length === 0) return null;
  const Panah = terbuka ? IconChevronDown : IconChevronRight;
  const hitungan = TINGKAT.map((t) => [t, temuan.filter((x) => x.tingkat === t).length] as const);
  return (
    <Paper withBorder component="section" aria-labelledby={`${id}-judul`}>
      <UnstyledButton
        w="100%"
        px="sm"
        py={6}
        aria-expanded={terbuka}
        aria-controls={`${id}-isi`}
        onClick={() => setTerbuka(!terbuka)}
      >
        <Group gap="xs" wrap="nowrap">
          <Panah size={18} aria-hidden />
          <Title order={2} id={`${id}-judul`} fz="md">
            Catatan pembacaan
          </Title>
          {hitungan.map(([t, n]) => (n === 0 ? null : <LencanaTingkat key={t} tingkat={t} jumlah={n} />))}
        </Group>
      </UnstyledButton>
      <Collapse expanded={terbuka} id={`${id}-isi`} transitionDuration={0}>
        {terbuka ? (
          <ul className={gaya.catatan}>
            {temuan.slice(0, batas).map((t, i) => (
              <li key={i}>
                <LencanaTingkat tingkat={t.tingkat} />
                <span>
                  {t.pesan}{' '}
                  <Text span fz="xs" c="dimmed">
                    {t.berkas}
                  </Text>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {terbuka && temuan.length > batas ? (
          <Group justify="center" pb="xs">
            <Button variant="subtle" size="xs" onClick={() => setBatas(temuan.length)}>
              Tampilkan semua {formatBilangan(temuan.length)} catatan
            </Button>
          </Group>
        ) : null}
      </Collapse>
    </Paper>
  );
}
