import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsianFormulir } from './formulir-baku.ts';
import { KeteranganBaku } from './keterangan-baku.tsx';
import { TombolBaku } from './tombol-baku.tsx';

const PALING_BANYAK = 9;

/** Who signs, in order. */
export function IsianPenanda({
  form,
  medan,
  nama,
  baku,
  disimpulkan,
}: {
  readonly form: UseFormReturnType<IsianFormulir>;
  readonly medan: 'penandaTangan' | 'penandaTanganPps';
  /** "PPK" */
  readonly nama: string;
  readonly baku: readonly string[];
  readonly disimpulkan: boolean;
}): ReactNode {
  const daftar = form.values[medan];
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <div>
          <Text fw={600}>Penanda tangan {nama}</Text>
          <Text fz="xs" c="dimmed" component="div">
            <KeteranganBaku baku={baku.join(', ')} disimpulkan={disimpulkan} />
          </Text>
        </div>
        <TombolBaku
          label={`penanda tangan ${nama}`}
          berbeda={JSON.stringify(daftar) !== JSON.stringify(baku)}
          onKembali={() => form.setFieldValue(medan, [...baku])}
        />
      </Group>
      {daftar.map((_, i) => (
        <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={`Jabatan penanda tangan ${nama} ${i + 1}`}
            {...form.getInputProps(`${medan}.${i}`)}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={`Hapus penanda tangan ${nama} ${i + 1}`}
            disabled={daftar.length === 1}
            onClick={() => form.removeListItem(medan, i)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={daftar.length >= PALING_BANYAK}
          onClick={() => form.insertListItem(medan, 'Anggota')}
        >
          Tambah penanda tangan {nama}
        </Button>
      </Group>
    </Stack>
  );
}
