import { Anchor, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** Either secret that opens a database, as typed. */
export interface RahasiaDiketik {
  readonly cara: 'kataSandi' | 'kodePemulihan';
  readonly teks: string;
}

export const RAHASIA_KOSONG: RahasiaDiketik = { cara: 'kataSandi', teks: '' };

export type Rahasia = { readonly kataSandi: string } | { readonly kodePemulihan: string };

export function buildRahasia({ cara, teks }: RahasiaDiketik): Rahasia {
  return cara === 'kataSandi' ? { kataSandi: teks } : { kodePemulihan: teks.trim() };
}

/** The passphrase, or the code of the recovery sheet when it is forgotten. */
export function IsianRahasia({
  nilai,
  onUbah,
  label,
  galat,
  fokus = false,
}: {
  readonly nilai: RahasiaDiketik;
  readonly onUbah: (nilai: RahasiaDiketik) => void;
  readonly label: string;
  readonly galat?: ReactNode;
  readonly fokus?: boolean;
}): ReactNode {
  const sandi = nilai.cara === 'kataSandi';
  const bersama = {
    value: nilai.teks,
    error: galat,
    autoComplete: 'off',
    ...(fokus ? { 'data-autofocus': true } : {}),
  };
  return (
    <Stack gap={6} align="stretch">
      {sandi ? (
        <PasswordInput
          key="sandi"
          {...bersama}
          label={label}
          onChange={(p) => onUbah({ ...nilai, teks: p.currentTarget.value })}
        />
      ) : (
        <TextInput
          key="kode"
          {...bersama}
          label="Kode pemulihan"
          description="Dari lembar pemulihan. Huruf besar kecil, spasi, dan tanda hubung bebas."
          placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
          spellCheck={false}
          onChange={(p) => onUbah({ ...nilai, teks: p.currentTarget.value })}
        />
      )}
      <Anchor
        component="button"
        type="button"
        fz="sm"
        ta="left"
        onClick={() => onUbah({ cara: sandi ? 'kodePemulihan' : 'kataSandi', teks: '' })}
      >
        {sandi ? 'Lupa kata sandi? Pakai kode pemulihan' : 'Pakai kata sandi'}
      </Anchor>
    </Stack>
  );
}
