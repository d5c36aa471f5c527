import { Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { KunciFormulir } from '../../../contract/pengaturan-schema.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import type { IsianFormulir } from './formulir-baku.ts';
import { KeteranganBaku } from './keterangan-baku.tsx';
import { TombolBaku } from './tombol-baku.tsx';

const VARIAN = [
  { value: 'lp', label: 'L, P, dan L+P pada setiap kelompok' },
  { value: 'jumlah', label: 'Satu angka pada setiap kelompok' },
];

const TANPA: Readonly<Record<'model' | 'judul', string>> = {
  model: 'tanpa kotak kode',
  judul: 'judul program',
};

export interface BarisFormulirProps {
  readonly form: UseFormReturnType<IsianFormulir>;
  readonly baku: IsianFormulir;
  readonly profil: Profil;
  readonly kunci: KunciFormulir;
  readonly nama: string;
}

function MedanTeks(
  props: BarisFormulirProps & { readonly medan: 'model' | 'judul'; readonly label: string },
): ReactNode {
  const { form, baku, profil, kunci, nama, medan, label } = props;
  const bawaan = baku.formulir[kunci][medan];
  return (
    <Group wrap="nowrap" align="flex-end" gap="xs">
      <TextInput
        flex={1}
        miw={0}
        label={label}
        aria-label={`${label}: ${nama}`}
        description={
          <KeteranganBaku
            baku={bawaan === '' ? TANPA[medan] : bawaan}
            disimpulkan={profil.disimpulkan.includes(`formulir.${kunci}.${medan}`)}
          />
        }
        {...form.getInputProps(`formulir.${kunci}.${medan}`)}
      />
      <TombolBaku
        label={`${label.toLowerCase()} ${nama}`}
        berbeda={form.values.formulir[kunci][medan] !== bawaan}
        onKembali={() => form.setFieldValue(`formulir.${kunci}.${medan}`, bawaan)}
      />
    </Group>
  );
}

function MedanVarian({ form, baku, profil, kunci, nama }: BarisFormulirProps): ReactNode {
  const bawaan = baku.formulir[kunci].varian;
  if (bawaan === null) return null;
  return (
    <Group wrap="nowrap" align="flex-end" gap="xs">
      <Select
        flex={1}
        label="Kolom"
        aria-label={`Kolom: ${nama}`}
        data={VARIAN}
        allowDeselect={false}
        description={
          <KeteranganBaku
            baku={VARIAN.find(({ value }) => value === bawaan)?.label ?? ''}
            disimpulkan={profil.disimpulkan.includes(`formulir.${kunci}.varian`)}
          />
        }
        {...form.getInputProps(`formulir.${kunci}.varian`)}
      />
      <TombolBaku
        label={`kolom ${nama}`}
        berbeda={form.values.formulir[kunci].varian !== bawaan}
        onKembali={() => form.setFieldValue(`formulir.${kunci}.varian`, bawaan)}
      />
    </Group>
  );
}

/** Code, title and columns of one form. */
export function BarisFormulir(props: BarisFormulirProps): ReactNode {
  return (
    <Stack gap={4} component="section" aria-label={props.nama}>
      <Text fw={600}>{props.nama}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <MedanTeks {...props} medan="model" label="Kode formulir" />
        <MedanTeks {...props} medan="judul" label="Baris judul" />
        <MedanVarian {...props} />
      </SimpleGrid>
    </Stack>
  );
}
