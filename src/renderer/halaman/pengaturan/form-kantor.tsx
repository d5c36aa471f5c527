import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { kantorSchema, type Kantor } from '../../../contract/pengaturan-schema.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { Kotak } from './kotak.tsx';
import { PilihLogo } from './pilih-logo.tsx';

type FormK = UseFormReturnType<Kantor>;

function Susunan({ form }: { readonly form: FormK }): ReactNode {
  return (
    <Kotak judul="Susunan PPK" keterangan="Nama lengkap dengan gelar, seperti dicetak di bawah tanda tangan.">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label="Ketua PPK" {...form.getInputProps('ppk.ketua')} />
        <TextInput label="Sekretaris PPK" {...form.getInputProps('ppk.sekretaris')} />
        {[0, 1, 2, 3].map((i) => (
          <TextInput key={i} label={`Anggota PPK ${i + 1}`} {...form.getInputProps(`ppk.anggota.${i}`)} />
        ))}
      </SimpleGrid>
    </Kotak>
  );
}

function Alamat({ form }: { readonly form: FormK }): ReactNode {
  return (
    <Kotak judul="Sekretariat PPK" keterangan="Dicetak pada kop dokumen.">
      <TextInput label="Alamat" placeholder="Jalan, nomor, kode pos" {...form.getInputProps('alamat')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label="Telepon" {...form.getInputProps('telepon')} />
        <TextInput label="Surel" {...form.getInputProps('surel')} />
      </SimpleGrid>
      <PilihLogo logo={form.values.logo} onUbah={(logo) => form.setFieldValue('logo', logo)} />
    </Kotak>
  );
}

export interface FormBagianProps<T> {
  readonly awal: T;
  readonly labelSimpan?: string;
  /** Also when nothing was changed: in the first-run steps saving leads on. */
  readonly onTersimpan?: () => void;
  readonly tambahan?: ReactNode;
}

/** Office, PPK, Panwascam and emblem; in Mulai and in Pengaturan. */
export function FormKantor({ awal, labelSimpan, onTersimpan, tambahan }: FormBagianProps<Kantor>): ReactNode {
  const { form, berubah, tandaiTersimpan } = useFormTersimpan(awal, kantorSchema);
  const simpan = useUbah('pengaturan.saveKantor');
  const kirim = (isian: Kantor): void => {
    if (!berubah) {
      onTersimpan?.();
      return;
    }
    void simpanIsian(simpan.mutateAsync({ isian }), {
      pesan: 'Data kantor dan susunan PPK disimpan.',
      onTersimpan: () => {
        tandaiTersimpan(isian);
        onTersimpan?.();
      },
    });
  };
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Stack gap="md">
        <Susunan form={form} />
        <Alamat form={form} />
        <Kotak judul="Panwaslu kecamatan" keterangan="Penerima salinan berita acara.">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput label="Ketua Panwaslu Kecamatan" {...form.getInputProps('panwascam.ketua')} />
            <TextInput label="Alamat Panwaslu Kecamatan" {...form.getInputProps('panwascam.alamat')} />
          </SimpleGrid>
        </Kotak>
      </Stack>
      <BilahSimpan
        berubah={berubah}
        menyimpan={simpan.isPending}
        {...(labelSimpan === undefined ? {} : { label: labelSimpan })}
        selaluBisa={onTersimpan !== undefined}
        tambahan={tambahan}
        {...(onTersimpan === undefined ? { onKembalikan: () => form.reset() } : {})}
      />
    </form>
  );
}
