import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';

const TUNDA_CARI = 250;

/** Search beside the filters of a list. What is typed is never put into the address: it may be a name or a NIK. */
export function KotakCari({
  cari,
  label,
  contoh = label,
  onCari,
}: {
  readonly cari: string;
  readonly label: string;
  /** Shown while nothing is typed; the label unless told. */
  readonly contoh?: string;
  readonly onCari: (teks: string) => void;
}): ReactNode {
  const [teks, setTeks] = useState(cari);
  const kirim = useDebouncedCallback(onCari, TUNDA_CARI);
  // Changed from elsewhere: a link, or "Hapus saringan".
  useEffect(() => setTeks(cari), [cari]);
  const ubah = (baru: string): void => {
    setTeks(baru);
    kirim(baru);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={contoh}
      value={teks}
      maxLength={100}
      spellCheck={false}
      autoComplete="off"
      flex="1 1 10.5rem"
      maw="28rem"
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        teks === '' ? null : <CloseButton size="xs" aria-label="Hapus pencarian" onClick={() => ubah('')} />
      }
      onChange={(e) => ubah(e.currentTarget.value)}
    />
  );
}
