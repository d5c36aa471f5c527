import { ActionIcon, Badge, Button, Group, NumberInput, ScrollArea, Table, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import {
  IconArrowDown,
  IconArrowUp,
  IconPencil,
  IconPlus,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsianRapat } from '../../../contract/pengaturan-schema.ts';
import gaya from './daftar-susunan.module.css';

export interface KolomSusunan {
  readonly medan: string;
  readonly judul: string;
  readonly lebar?: number;
  readonly angka?: boolean;
}

type BarisSusunan = Readonly<Record<string, string | number>>;

export interface DaftarSusunanProps {
  readonly form: UseFormReturnType<IsianRapat>;
  readonly jalur: 'undangan.kepada' | 'unsur' | 'acara';
  /** Of one row: "penerima undangan". */
  readonly sebutan: string;
  readonly kolom: readonly KolomSusunan[];
  readonly nilai: readonly BarisSusunan[] | null;
  readonly baku: readonly BarisSusunan[];
  /** To rows of its own, beginning with the default ones, or back to those. */
  readonly onPakai: (sendiri: boolean) => void;
  readonly onTambah: () => void;
  readonly palingBanyak: number;
}

function Kepala({
  kolom,
  denganAksi,
}: Pick<DaftarSusunanProps, 'kolom'> & { readonly denganAksi: boolean }): ReactNode {
  return (
    <Table.Thead>
      <Table.Tr>
        {kolom.map((k) => (
          <Table.Th key={k.medan} w={k.lebar}>
            {k.judul}
          </Table.Th>
        ))}
        {denganAksi ? <Table.Th w={124}>Urutan</Table.Th> : null}
      </Table.Tr>
    </Table.Thead>
  );
}

/** The default list as it will be printed: to read, not to type in. */
function DaftarBaku({ sebutan, kolom, baku, onPakai }: DaftarSusunanProps): ReactNode {
  return (
    <>
      <Group justify="space-between">
        <Badge variant="light" color="gray" tt="none">
          Memakai daftar bawaan ({baku.length} {sebutan})
        </Badge>
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          aria-label={`Ubah daftar ini: ${sebutan}`}
          onClick={() => onPakai(true)}
        >
          Ubah daftar ini
        </Button>
      </Group>
      <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table withTableBorder aria-label={`Daftar bawaan ${sebutan}`} className={gaya.baku}>
          <Kepala kolom={kolom} denganAksi={false} />
          <Table.Tbody>
            {baku.map((b, i) => (
              <Table.Tr key={i}>
                {kolom.map((k) => (
                  <Table.Td key={k.medan}>{b[k.medan]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
}

function AksiBaris({
  form,
  jalur,
  sebutan,
  urutan,
  jumlah,
}: Pick<DaftarSusunanProps, 'form' | 'jalur' | 'sebutan'> & {
  readonly urutan: number;
  readonly jumlah: number;
}): ReactNode {
  const nomor = urutan + 1;
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Naikkan ${sebutan} ${nomor}`}
        disabled={urutan === 0}
        onClick={() => form.reorderListItem(jalur, { from: urutan, to: urutan - 1 })}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Turunkan ${sebutan} ${nomor}`}
        disabled={nomor === jumlah}
        onClick={() => form.reorderListItem(jalur, { from: urutan, to: urutan + 1 })}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={`Hapus ${sebutan} ${nomor}`}
        onClick={() => form.removeListItem(jalur, urutan)}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Group>
  );
}

function SelSusunan({
  form,
  kolom,
  jalur,
  label,
}: {
  readonly form: DaftarSusunanProps['form'];
  readonly kolom: KolomSusunan;
  readonly jalur: string;
  readonly label: string;
}): ReactNode {
  const props = { size: 'xs', 'aria-label': label, ...form.getInputProps(jalur) };
  return kolom.angka === true ? (
    <NumberInput {...props} min={1} max={200} allowDecimal={false} />
  ) : (
    <TextInput {...props} />
  );
}

/** A list of the meeting: the default one until the office takes it over, then rows to type, add, move and remove. */
export function DaftarSusunan(props: DaftarSusunanProps): ReactNode {
  const { form, jalur, sebutan, kolom, nilai, onPakai, onTambah, palingBanyak } = props;
  if (nilai === null) return <DaftarBaku {...props} />;
  return (
    <>
      <Group justify="space-between">
        <Badge variant="light" tt="none">
          Daftar susunan sendiri
        </Badge>
        <Button
          variant="default"
          leftSection={<IconRestore size={18} aria-hidden />}
          aria-label={`Kembali ke bawaan: ${sebutan}`}
          onClick={() => onPakai(false)}
        >
          Kembali ke bawaan
        </Button>
      </Group>
      <Table withTableBorder aria-label={`Daftar ${sebutan}`} className={gaya.isian}>
        <Kepala kolom={kolom} denganAksi />
        <Table.Tbody>
          {nilai.map((_, i) => (
            <Table.Tr key={i}>
              {kolom.map((k) => (
                <Table.Td key={k.medan}>
                  <SelSusunan
                    form={form}
                    kolom={k}
                    jalur={`${jalur}.${i}.${k.medan}`}
                    label={`${k.judul}, ${sebutan} ${i + 1}`}
                  />
                </Table.Td>
              ))}
              <Table.Td>
                <AksiBaris form={form} jalur={jalur} sebutan={sebutan} urutan={i} jumlah={nilai.length} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={nilai.length >= palingBanyak}
          onClick={onTambah}
        >
          Tambah {sebutan}
        </Button>
      </Group>
    </>
  );
}
