import { Anchor, Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState, type ReactNode } from 'react';
import type { IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { tautan } from '../../kerangka/rute.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { formatHari } from '../../komponen/waktu.ts';
import { useUbah } from '../../panggil/panggil.ts';

const MAKS_NOMOR = 200;

/** Number and date of the berita acara, the two facts that are known last. The other facts of the plenary stay as they are. */
export function NomorBeritaAcara({ pleno }: { readonly pleno: IsianPleno }): ReactNode {
  const [nomor, setNomor] = useState(pleno.nomor);
  const [tanggal, setTanggal] = useState(pleno.tanggal);
  const simpan = useUbah('pengaturan.savePleno');
  const berubah = nomor.trim() !== pleno.nomor || tanggal !== pleno.tanggal;
  const kirim = (): void =>
    simpan.mutate(
      { isian: { ...pleno, masukan: pleno.masukan?.slice() ?? null, nomor, tanggal } },
      {
        onSuccess: () => tampilkanBerhasil('Nomor dan tanggal berita acara disimpan.'),
        onError: tampilkanGalat,
      },
    );
  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      aria-labelledby="judul-nomor"
      onSubmit={(e: React.FormEvent) => {
        e.preventDefault();
        if (berubah) kirim();
      }}
    >
      <Group justify="space-between" mb={4}>
        <Title order={2} fz="sm" id="judul-nomor">
          Berita acara
        </Title>
        <Anchor href={tautan('pengaturan', { bagian: 'pleno' })} fz="xs">
          Isian rapat lainnya
        </Anchor>
      </Group>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          label="Nomor"
          value={nomor}
          maxLength={MAKS_NOMOR}
          flex={1}
          miw={0}
          onChange={(e) => setNomor(e.currentTarget.value)}
        />
        <DateInput
          size="xs"
          label="Tanggal"
          placeholder="HH/BB/TTTT"
          valueFormat="DD/MM/YYYY"
          value={tanggal === '' ? null : tanggal}
          clearable
          clearButtonProps={{ 'aria-label': 'Kosongkan tanggal' }}
          w={130}
          onChange={(nilai) => setTanggal(nilai ?? '')}
        />
      </Group>
      <Group justify="space-between" gap="xs" mt={6} mih={26}>
        <Text fz="xs" c="dimmed">
          {tanggal === '' ? 'Tanggal belum diisi' : formatHari(tanggal)}
        </Text>
        {berubah ? (
          <Button type="submit" size="compact-sm" loading={simpan.isPending}>
            Simpan
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
