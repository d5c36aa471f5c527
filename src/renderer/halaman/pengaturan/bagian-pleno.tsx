import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { plenoIsianSchema, type IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { IsianMasukan } from './isian-masukan.tsx';
import { IsianTanggal } from './isian-tanggal.tsx';
import { Kotak } from './kotak.tsx';

/** Facts of the plenary meeting; what is left out prints as a dotted line. */
export function BagianPleno({ data }: BagianProps): ReactNode {
  const { form, berubah, tandaiTersimpan } = useFormTersimpan(data.isian.pleno, plenoIsianSchema);
  const simpan = useUbah('pengaturan.savePleno');
  const pola = data.isian.nilaiProfil.polaNomor ?? data.profil.formulir.beritaAcara.polaNomor;
  const kirim = (isian: IsianPleno): void =>
    void simpanIsian(simpan.mutateAsync({ isian }), {
      pesan: 'Data rapat pleno disimpan.',
      onTersimpan: () => tandaiTersimpan(isian),
    });
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Stack gap="md">
        <Kotak judul="Rapat pleno" keterangan="Yang dikosongkan dicetak sebagai garis titik-titik.">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label="Nomor berita acara"
              description={`Pola: ${pola.replaceAll('{kodeKecamatan}', data.kecamatan.kode)}`}
              {...form.getInputProps('nomor')}
            />
            <IsianTanggal
              label="Hari dan tanggal"
              keterangan="Ketik atau pilih dari kalender"
              nilai={form.values.tanggal}
              onUbah={(tanggal) => form.setFieldValue('tanggal', tanggal)}
              galat={form.errors['tanggal']}
            />
            <TextInput label="Pukul" placeholder="09.00 WIB" {...form.getInputProps('jam')} />
            <TextInput label="Tempat" placeholder="Aula Kecamatan" {...form.getInputProps('tempat')} />
          </SimpleGrid>
        </Kotak>
        <Kotak judul="Masukan dan tanggapan" keterangan="Dari peserta rapat, dicatat dalam berita acara.">
          <IsianMasukan
            label="Masukan dan tanggapan"
            nilai={form.values.masukan}
            onUbah={(masukan) => form.setFieldValue('masukan', masukan)}
            galat={(i, medan) => form.errors[`masukan.${i}.${medan}`]}
          />
        </Kotak>
      </Stack>
      <BilahSimpan berubah={berubah} menyimpan={simpan.isPending} onKembalikan={() => form.reset()} />
    </form>
  );
}
