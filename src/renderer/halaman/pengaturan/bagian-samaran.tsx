import { Radio, Stack, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { samaranSchema, type Samaran } from '../../../contract/pengaturan-schema.ts';
import { samarkanNama, samarkanNomor, samarkanTanggal } from '../../../core/samaran/samar.ts';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { Kotak } from './kotak.tsx';

/** Nobody: the area code 99 does not exist. */
const REKAAN = { nama: 'SITI AMINAH', nik: '9999015501900001', tanggalLahir: '1990-01-15' };

const schemaIsian = z.strictObject({
  ...samaranSchema.shape,
  tanggalLahir: samaranSchema.shape.tanggalLahir.unwrap(),
});

function Contoh({ samaran }: { readonly samaran: Samaran }): ReactNode {
  return (
    <Table withTableBorder maw={560} aria-label="Contoh hasil penyamaran" aria-live="polite">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nama</Table.Th>
          <Table.Th>NIK</Table.Th>
          <Table.Th>Tanggal lahir</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Td>{samarkanNama(REKAAN.nama, samaran.nama)}</Table.Td>
          <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>
            {samarkanNomor(REKAAN.nik, samaran.nomor)}
          </Table.Td>
          <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>
            {samarkanTanggal(REKAAN.tanggalLahir, samaran.tanggalLahir)}
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

/** What lists that leave the program show of a person. */
export function BagianSamaran({ data }: BagianProps): ReactNode {
  const { form, berubah, tandaiTersimpan } = useFormTersimpan(data.isian.samaran, schemaIsian);
  const simpan = useUbah('pengaturan.saveSamaran');
  const kirim = (isian: Samaran): void =>
    void simpanIsian(simpan.mutateAsync({ isian }), {
      pesan: 'Aturan penyamaran disimpan.',
      onTersimpan: () => tandaiTersimpan(isian),
    });
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Kotak
        judul="Penyamaran pada lembar yang keluar"
        keterangan="Berlaku untuk lembar temuan, lembar tolakan, dan salinan publik daftar pemilih. Di layar, NIK dan NKK selalu tersamar sampai sengaja dibuka."
      >
        <Radio.Group label="NIK dan NKK" {...form.getInputProps('nomor')}>
          <Stack gap="xs" mt="xs">
            <Radio value="tengah" label="Tengahnya disamarkan (PPS masih dapat mencari orangnya)" />
            <Radio value="seluruhnya" label="Seluruhnya disamarkan" />
            <Radio
              value="penuh"
              label="Tidak disamarkan (hanya bila lembar diserahkan langsung kepada PPS)"
            />
          </Stack>
        </Radio.Group>
        <Radio.Group label="Nama" {...form.getInputProps('nama')}>
          <Stack gap="xs" mt="xs">
            <Radio value="penuh" label="Nama lengkap" />
            <Radio value="inisial" label="Inisial saja" />
          </Stack>
        </Radio.Group>
        <Radio.Group
          label="Tanggal lahir"
          description="Pada salinan publik daftar perubahan pemilih."
          {...form.getInputProps('tanggalLahir')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="tahun" label="Tahunnya saja" />
            <Radio value="seluruhnya" label="Seluruhnya disamarkan" />
            <Radio value="penuh" label="Tidak disamarkan" />
          </Stack>
        </Radio.Group>
        <Contoh samaran={form.values} />
      </Kotak>
      <BilahSimpan berubah={berubah} menyimpan={simpan.isPending} onKembalikan={() => form.reset()} />
    </form>
  );
}
