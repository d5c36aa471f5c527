import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { galatDari } from '../../komponen/galat.ts';
import type { UbahBerjalan } from '../../panggil/panggil.ts';
import { buildRahasia, IsianRahasia, RAHASIA_KOSONG } from './isian-rahasia.tsx';

/** A new recovery sheet needs one of the two secrets, so that nobody at an open laptop can take one. */
export function FormTerbitkan({
  terbitkan,
  label,
}: {
  readonly terbitkan: UbahBerjalan<'sesi.reissuePemulihan'>;
  readonly label: string;
}): ReactNode {
  const [rahasia, setRahasia] = useState(RAHASIA_KOSONG);
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    if (rahasia.teks !== '') terbitkan.mutate({ rahasia: buildRahasia(rahasia) });
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="sm" maw={440}>
        <IsianRahasia
          nilai={rahasia}
          onUbah={(nilai) => {
            setRahasia(nilai);
            terbitkan.reset();
          }}
          label="Kata sandi"
          galat={terbitkan.isError ? galatDari(terbitkan.error).pesan : null}
        />
        <Group>
          <Button type="submit" loading={terbitkan.isPending} disabled={rahasia.teks === ''}>
            {label}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
