import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { nilaiKataSandi, PANJANG_TERPENDEK } from './nilai-kata-sandi.ts';

export interface KataSandiDiketik {
  readonly pertama: string;
  readonly kedua: string;
}

export const KATA_SANDI_KOSONG: KataSandiDiketik = { pertama: '', kedua: '' };

/** Why it can not be used yet; `null`: it can. */
export function galatKataSandi({ pertama, kedua }: KataSandiDiketik): {
  readonly pertama: string | null;
  readonly kedua: string | null;
} {
  return {
    pertama:
      pertama.length < PANJANG_TERPENDEK ? `Kata sandi paling sedikit ${PANJANG_TERPENDEK} huruf.` : null,
    kedua: pertama === kedua ? null : 'Kedua kata sandi belum sama.',
  };
}

export function isKataSandiSah(diketik: KataSandiDiketik): boolean {
  const { pertama, kedua } = galatKataSandi(diketik);
  return pertama === null && kedua === null;
}

const WARNA = { lemah: 'red', cukup: 'yellow', kuat: 'green' } as const;
const ISI = { lemah: 33, cukup: 66, kuat: 100 } as const;

function Kekuatan({ teks }: { readonly teks: string }): ReactNode {
  if (teks === '') return null;
  const { tingkat, saran } = nilaiKataSandi(teks);
  return (
    <Stack gap={4} aria-live="polite">
      <Progress value={ISI[tingkat]} color={WARNA[tingkat]} size="sm" aria-label="Kekuatan kata sandi" />
      <Text fz="xs" c="dimmed">
        Kekuatan: {tingkat}. {saran}
      </Text>
    </Stack>
  );
}

/** A new passphrase, typed twice, both shown or hidden together. Faults show once a field was left or sending was tried. */
export function IsianKataSandi({
  nilai,
  onUbah,
  tampilkanGalat,
}: {
  readonly nilai: KataSandiDiketik;
  readonly onUbah: (nilai: KataSandiDiketik) => void;
  readonly tampilkanGalat: boolean;
}): ReactNode {
  const [tampak, setTampak] = useState(false);
  const [ditinggal, setDitinggal] = useState({ pertama: false, kedua: false });
  const galat = galatKataSandi(nilai);
  const bersama = { visible: tampak, onVisibilityChange: setTampak, autoComplete: 'new-password' };
  return (
    <Stack gap="sm">
      <PasswordInput
        {...bersama}
        label="Kata sandi baru"
        description="Beberapa kata yang mudah diingat, misalnya empat kata tanpa hubungan."
        value={nilai.pertama}
        onChange={(p) => onUbah({ ...nilai, pertama: p.currentTarget.value })}
        onBlur={() => setDitinggal((d) => ({ ...d, pertama: nilai.pertama !== '' }))}
        error={tampilkanGalat || ditinggal.pertama ? galat.pertama : null}
      />
      <Kekuatan teks={nilai.pertama} />
      <PasswordInput
        {...bersama}
        label="Ulangi kata sandi"
        value={nilai.kedua}
        onChange={(p) => onUbah({ ...nilai, kedua: p.currentTarget.value })}
        onBlur={() => setDitinggal((d) => ({ ...d, kedua: nilai.kedua !== '' }))}
        error={tampilkanGalat || ditinggal.kedua ? galat.kedua : null}
      />
    </Stack>
  );
}
