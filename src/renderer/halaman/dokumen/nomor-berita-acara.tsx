import { Anchor, Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { tautan } from '../../kerangka/rute.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { IsianTanggal } from '../pengaturan/isian-tanggal.tsx';

const MAKS_NOMOR = 200;

/** Number and date of the berita acara, the two facts that are known last. The other facts of the plenary stay as they are. */
export function NomorBeritaAcara({
  pleno,
  onTersimpan,
}: {
  readonly pleno: IsianPleno;
  readonly onTersimpan: () => void;
}): ReactNode {
  const [nomor, setNomor] = useState(pleno.nomor);
  const [tanggal, setTanggal] = useState(pleno.tanggal);
  const simpan = useUbah('pengaturan.savePleno');
  const berubah = nomor.trim() !== pleno.nomor || tanggal !== pleno.tanggal;
  const kirim = async (): Promise<void> => {
    try {
      // Its answer is awaited, not heard by this form: what is saved makes the form start anew.
      await simpan.mutateAsync({
        isian: { ...pleno, masukan: pleno.masukan?.slice() ?? null, nomor, tanggal },
      });
      tampilkanBerhasil('Nomor dan tanggal berita acara disimpan.');
      onTersimpan();
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      aria-labelledby="judul-nomor"
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        if (berubah) void kirim();
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
      <Stack gap="xs">
        <TextInput
          label="Nomor"
          value={nomor}
          maxLength={MAKS_NOMOR}
          onChange={(e) => setNomor(e.currentTarget.value)}
        />
        <IsianTanggal label="Tanggal" nilai={tanggal} onUbah={setTanggal} />
        {berubah ? (
          <Button type="submit" size="xs" loading={simpan.isPending}>
            Simpan nomor dan tanggal
          </Button>
        ) : null}
      </Stack>
    </Paper>
  );
}
