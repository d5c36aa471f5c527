import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

/** Long enough to skip the letters of a fast word, short enough not to be felt. */
const TUNDA_CARI = 120;

/** What is typed is never put into the address: it may be a name or a NIK. Remount it (`key`) to empty it from elsewhere. */
export function KotakCari({
  cari,
  onCari,
}: {
  readonly cari: string;
  readonly onCari: (teks: string) => void;
}): ReactNode {
  const [teks, setTeks] = useState(cari);
  const kirim = useDebouncedCallback(onCari, TUNDA_CARI);
  const ubah = (baru: string): void => {
    setTeks(baru);
    kirim(baru);
  };
  return (
    <TextInput
      aria-label="Cari nama, NIK, atau NKK"
      placeholder="Cari nama, NIK, atau NKK"
      w={340}
      value={teks}
      maxLength={100}
      spellCheck={false}
      autoComplete="off"
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        teks === '' ? null : <CloseButton size="sm" aria-label="Hapus pencarian" onClick={() => ubah('')} />
      }
      onChange={(e) => ubah(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || teks === '') return;
        e.preventDefault();
        ubah('');
      }}
    />
  );
}
