import { ActionIcon, Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsianPleno } from '../../../contract/pengaturan-schema.ts';

type Masukan = IsianPleno['masukan'];
type AdaMasukan = 'belum' | 'tidak' | 'ada';

function adaMasukan(masukan: Masukan): AdaMasukan {
  if (masukan === null) return 'belum';
  return masukan.length === 0 ? 'tidak' : 'ada';
}

const ISI_BARU = { dari: '', isi: '' };
const PALING_BANYAK = 50;

/** Remarks of a plenary: unknown, none, or these. */
export function IsianMasukan({
  nilai,
  onUbah,
  label,
  galat = () => null,
}: {
  readonly nilai: Masukan;
  readonly onUbah: (nilai: Masukan) => void;
  /** Whose they are, for a screen reader. */
  readonly label: string;
  readonly galat?: (urutan: number, medan: 'dari' | 'isi') => ReactNode;
}): ReactNode {
  const daftar = nilai ?? [];
  const ganti = (urutan: number, perubahan: Partial<(typeof daftar)[number]>): void =>
    onUbah(daftar.map((m, i) => (i === urutan ? { ...m, ...perubahan } : m)));
  return (
    <>
      <Radio.Group
        value={adaMasukan(nilai)}
        onChange={(baru) => onUbah(baru === 'belum' ? null : baru === 'tidak' ? [] : [ISI_BARU])}
        aria-label={label}
      >
        <Stack gap="xs">
          <Radio value="belum" label="Belum diketahui (garis titik-titik untuk diisi tangan)" />
          <Radio value="tidak" label="Tidak ada masukan" />
          <Radio value="ada" label="Ada masukan" />
        </Stack>
      </Radio.Group>
      {daftar.map((m, i) => (
        <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            w={260}
            label={`Dari (masukan ${i + 1})`}
            placeholder="Nama, unsur"
            value={m.dari}
            error={galat(i, 'dari')}
            onChange={(p) => ganti(i, { dari: p.currentTarget.value })}
          />
          <Textarea
            flex={1}
            autosize
            minRows={1}
            label={`Isi masukan ${i + 1}`}
            value={m.isi}
            error={galat(i, 'isi')}
            onChange={(p) => ganti(i, { isi: p.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            mt={26}
            aria-label={`Hapus masukan ${i + 1}`}
            onClick={() => onUbah(daftar.filter((_, j) => j !== i))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      {daftar.length === 0 ? null : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={daftar.length >= PALING_BANYAK}
            onClick={() => onUbah([...daftar, ISI_BARU])}
          >
            Tambah masukan
          </Button>
        </Group>
      )}
    </>
  );
}
