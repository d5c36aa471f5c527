import { ActionIcon, Button, Group, Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { plenoIsianSchema, type IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { IsianTanggal } from './isian-tanggal.tsx';
import { Kotak } from './kotak.tsx';

type FormP = UseFormReturnType<IsianPleno>;
type AdaMasukan = 'belum' | 'tidak' | 'ada';

function adaMasukan(masukan: IsianPleno['masukan']): AdaMasukan {
  if (masukan === null) return 'belum';
  return masukan.length === 0 ? 'tidak' : 'ada';
}

const ISI_BARU = { dari: '', isi: '' };

function Masukan({ form }: { readonly form: FormP }): ReactNode {
  const { masukan } = form.values;
  const pilih = (nilai: string): void =>
    form.setFieldValue('masukan', nilai === 'belum' ? null : nilai === 'tidak' ? [] : [ISI_BARU]);
  return (
    <Kotak judul="Masukan dan tanggapan" keterangan="Dari peserta rapat, dicatat dalam berita acara.">
      <Radio.Group value={adaMasukan(masukan)} onChange={pilih} aria-label="Masukan dan tanggapan">
        <Stack gap="xs">
          <Radio value="belum" label="Belum diketahui (garis titik-titik untuk diisi tangan)" />
          <Radio value="tidak" label="Tidak ada masukan" />
          <Radio value="ada" label="Ada masukan" />
        </Stack>
      </Radio.Group>
      {(masukan ?? []).map((_, i) => (
        <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            w={260}
            label={`Dari (masukan ${i + 1})`}
            placeholder="Nama, unsur"
            {...form.getInputProps(`masukan.${i}.dari`)}
          />
          <Textarea flex={1} autosize minRows={1} label="Isi" {...form.getInputProps(`masukan.${i}.isi`)} />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            mt={26}
            aria-label={`Hapus masukan ${i + 1}`}
            onClick={() => form.removeListItem('masukan', i)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      {adaMasukan(masukan) === 'ada' ? (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={(masukan ?? []).length >= 50}
            onClick={() => form.insertListItem('masukan', ISI_BARU)}
          >
            Tambah masukan
          </Button>
        </Group>
      ) : null}
    </Kotak>
  );
}

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
        <Masukan form={form} />
      </Stack>
      <BilahSimpan berubah={berubah} menyimpan={simpan.isPending} onKembalikan={() => form.reset()} />
    </form>
  );
}
