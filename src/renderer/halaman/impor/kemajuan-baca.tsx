import { Badge, Button, Group, Loader, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import gaya from './impor.module.css';
import { hitungDaftarBaca, urutkanDaftarBaca, type DaftarBaca, type KeadaanBaca } from './kemajuan-berkas.ts';

const TINGGI = 30;

const RUPA: Readonly<Record<KeadaanBaca, { readonly label: string; readonly ikon: ReactNode }>> = {
  dibaca: { label: 'sedang dibaca', ikon: <Loader size={16} aria-hidden /> },
  terbaca: { label: 'terbaca', ikon: <IconCircleCheck size={18} aria-hidden className={gaya.baik} /> },
  ditolak: { label: 'ditolak', ikon: <IconCircleX size={18} aria-hidden className={gaya.buruk} /> },
};

function DaftarBacaTampil({ daftar }: { readonly daftar: DaftarBaca }): ReactNode {
  const wadah = useRef<HTMLDivElement>(null);
  const baris = useMemo(() => urutkanDaftarBaca(daftar), [daftar]);
  const maya = useVirtualizer({
    count: baris.length,
    getScrollElement: () => wadah.current,
    estimateSize: () => TINGGI,
    overscan: 8,
  });
  return (
    <div ref={wadah} className={gaya.daftarBaca} tabIndex={0} role="group" aria-label="Berkas yang dibaca">
      <div className={gaya.isiMaya} style={{ height: maya.getTotalSize() }}>
        {maya.getVirtualItems().map((v) => {
          const b = baris[v.index];
          if (b === undefined) return null;
          return (
            <div
              key={b.nama}
              className={gaya.barisBaca}
              style={{ height: TINGGI, transform: `translateY(${v.start}px)` }}
            >
              {RUPA[b.keadaan].ikon}
              <Text fz="sm" truncate title={b.nama} className={gaya.lentur}>
                {b.nama}
              </Text>
              <Text fz="xs" c="dimmed">
                {RUPA[b.keadaan].label}
              </Text>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HitunganBaca({ daftar }: { readonly daftar: DaftarBaca }): ReactNode {
  const { terbaca, ditolak } = hitungDaftarBaca(daftar);
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge color="teal" variant="light" tt="none" radius="sm">
        {formatBilangan(terbaca)} terbaca
      </Badge>
      {ditolak === 0 ? null : (
        <Badge color="red" variant="light" tt="none" radius="sm">
          {formatBilangan(ditolak)} ditolak
        </Badge>
      )}
    </Group>
  );
}

export interface KemajuanBacaProps {
  readonly judul: string;
  readonly teks: string;
  readonly selesai: number | null;
  readonly jumlah: number | null;
  readonly daftar?: DaftarBaca;
  readonly onBatal: () => void;
}

/** How far reading is: over all files, and file by file. */
export function KemajuanBaca(props: KemajuanBacaProps): ReactNode {
  const { judul, teks, selesai, jumlah, daftar, onBatal } = props;
  const [batal, setBatal] = useState(false);
  const bagian = selesai === null || jumlah === null || jumlah === 0 ? null : (100 * selesai) / jumlah;
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <div className={gaya.lentur}>
            <Text fw={600}>{judul}</Text>
            <Text fz="sm" c="dimmed" truncate aria-live="polite">
              {batal ? 'Membatalkan…' : teks}
            </Text>
          </div>
          {daftar === undefined ? null : <HitunganBaca daftar={daftar} />}
          <Button
            variant="default"
            leftSection={<IconX size={18} />}
            disabled={batal}
            onClick={() => {
              setBatal(true);
              onBatal();
            }}
          >
            Batalkan
          </Button>
        </Group>
        <Progress
          value={bagian ?? 100}
          animated={bagian === null}
          striped={bagian === null}
          size="lg"
          aria-label={judul}
        />
        {daftar === undefined || daftar.size === 0 ? null : <DaftarBacaTampil daftar={daftar} />}
      </Stack>
    </Paper>
  );
}
