import { ActionIcon, Badge, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconRestore, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { penerimaSchema } from '../../../contract/pengaturan-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import type { BagianProps } from './bagian.ts';
import { BilahSimpan } from './bilah-simpan.tsx';
import { fokusGalatPertama } from './fokus-galat.ts';
import { simpanIsian, useFormTersimpan } from './form-tersimpan.ts';
import { Kotak } from './kotak.tsx';
import { listPenerimaBaku } from './nama-penerima.ts';

const schema = z.strictObject({ penerima: z.array(penerimaSchema).max(30) });
type IsianPenerimaForm = z.infer<typeof schema>;

/** Who gets a copy of the berita acara, and how many. */
export function BagianPenerima({ data }: BagianProps): ReactNode {
  const baku = listPenerimaBaku(data.profil.penerima, data.kecamatan);
  const { form, berubah, tandaiTersimpan } = useFormTersimpan<IsianPenerimaForm>(
    { penerima: data.isian.penerima ?? baku },
    schema,
  );
  const simpan = useUbah('pengaturan.savePenerima');
  const konfirmasi = useKonfirmasi();
  const kembalikan = async (): Promise<void> => {
    const yakin = await konfirmasi({
      judul: 'Kembalikan ke daftar baku?',
      isi: 'Daftar penerima yang Anda susun akan diganti dengan daftar baku profil pemilihan.',
      ya: 'Kembalikan',
      bahaya: true,
    });
    if (!yakin) return;
    await simpanIsian(simpan.mutateAsync({ isian: null }), {
      pesan: 'Daftar penerima kembali ke daftar baku.',
      onTersimpan: () => {
        form.setValues({ penerima: baku });
        tandaiTersimpan({ penerima: baku });
      },
    });
  };
  const kirim = (isian: IsianPenerimaForm): void =>
    void simpanIsian(simpan.mutateAsync({ isian: isian.penerima }), {
      pesan: 'Daftar penerima dokumen disimpan.',
      onTersimpan: () => tandaiTersimpan(isian),
    });
  const { penerima } = form.values;
  const rangkap = penerima.reduce((n, p) => n + (typeof p.rangkap === 'number' ? p.rangkap : 0), 0);
  return (
    <form onSubmit={form.onSubmit(kirim, fokusGalatPertama)} noValidate>
      <Kotak
        judul="Penerima dan jumlah rangkap"
        keterangan="Disebut di bagian akhir berita acara, dalam urutan ini."
      >
        <Group gap="xs">
          <Badge variant="light" color="gray" tt="none">
            {data.isian.penerima === null ? 'Memakai daftar baku profil' : 'Daftar susunan sendiri'}
          </Badge>
          {data.profil.disimpulkan.includes('penerima') ? (
            <Badge variant="light" color="yellow" tt="none">
              Daftar baku disimpulkan, periksa
            </Badge>
          ) : null}
        </Group>
        <Stack gap="xs">
          {penerima.map((_, i) => (
            <Group key={i} gap="xs" align="flex-start" wrap="nowrap">
              <TextInput
                flex={1}
                aria-label={`Penerima ${i + 1}`}
                {...form.getInputProps(`penerima.${i}.nama`)}
              />
              <NumberInput
                w={120}
                min={1}
                max={99}
                suffix=" rangkap"
                allowDecimal={false}
                aria-label={`Rangkap untuk penerima ${i + 1}`}
                {...form.getInputProps(`penerima.${i}.rangkap`)}
              />
              <ActionIcon
                variant="subtle"
                color="red"
                size="lg"
                aria-label={`Hapus penerima ${i + 1}`}
                onClick={() => form.removeListItem('penerima', i)}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Group>
          ))}
        </Stack>
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={penerima.length >= 30}
            onClick={() => form.insertListItem('penerima', { nama: '', rangkap: 1 })}
          >
            Tambah penerima
          </Button>
          <Text fz="sm" c="dimmed">
            Seluruhnya {formatBilangan(rangkap)} rangkap
          </Text>
        </Group>
      </Kotak>
      <BilahSimpan
        berubah={berubah}
        menyimpan={simpan.isPending}
        onKembalikan={() => form.reset()}
        tambahan={
          data.isian.penerima === null ? null : (
            <Button
              variant="default"
              leftSection={<IconRestore size={18} aria-hidden />}
              onClick={() => void kembalikan()}
            >
              Kembalikan ke daftar baku
            </Button>
          )
        }
      />
    </form>
  );
}
