import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Kemajuan } from '../../contract/pesan.ts';
import { formatLama } from './waktu.ts';

/** What of a `useUbah` the bar needs. */
export interface TugasBerjalan {
  readonly isPending: boolean;
  readonly kemajuan: Kemajuan | null;
  readonly batalkan: () => void;
}

function useDetik(): number {
  const [detik, setDetik] = useState(0);
  useEffect(() => {
    const mulai = performance.now();
    const pewaktu = setInterval(() => setDetik(Math.floor((performance.now() - mulai) / 1000)), 1000);
    return () => clearInterval(pewaktu);
  }, []);
  return detik;
}

function persen(k: Kemajuan | null): number | null {
  if (k === null || k.selesai === null || k.jumlah === null || k.jumlah === 0) return null;
  return Math.min(100, Math.round((100 * k.selesai) / k.jumlah));
}

function KemajuanBerjalan({
  tugas,
  judul,
  bisaBatal,
}: {
  readonly tugas: TugasBerjalan;
  readonly judul: string;
  readonly bisaBatal: boolean;
}): ReactNode {
  const detik = useDetik();
  const [batal, setBatal] = useState(false);
  const bagian = persen(tugas.kemajuan);
  const teks = batal ? 'Membatalkan…' : (tugas.kemajuan?.teks ?? judul);
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fz="sm" aria-live="polite" style={{ overflowWrap: 'anywhere' }}>
            {teks}
          </Text>
          <Text fz="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {bagian === null ? '' : `${bagian}% · `}
            {formatLama(detik)}
          </Text>
        </Group>
        <Progress
          value={bagian ?? 100}
          animated={bagian === null}
          striped={bagian === null}
          aria-label={judul}
        />
        {bisaBatal ? (
          <Group justify="flex-end">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconX size={16} />}
              disabled={batal}
              onClick={() => {
                setBatal(true);
                tugas.batalkan();
              }}
            >
              Batalkan
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Paper>
  );
}

/** How far a longer piece of work is, how long it has taken, and the way to stop it. Nothing while it does not run. */
export function KemajuanTugas({
  tugas,
  judul,
  bisaBatal = true,
}: {
  readonly tugas: TugasBerjalan;
  readonly judul: string;
  readonly bisaBatal?: boolean;
}): ReactNode {
  return tugas.isPending ? <KemajuanBerjalan tugas={tugas} judul={judul} bisaBatal={bisaBatal} /> : null;
}
