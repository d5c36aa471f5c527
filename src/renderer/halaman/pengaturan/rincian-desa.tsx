import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ClipboardEvent, ReactNode } from 'react';
import { listTpsBaris, type BarisDesa, type GalatBaris } from './baris-desa.ts';
import { isBlok, parseBlok, tempelPantarlih } from './tempel-blok.ts';

/** Pantarlih of each TPS and the addressees of one desa. */
export function RincianDesa({
  nama,
  baris,
  galat,
  onUbah,
}: {
  readonly nama: string;
  readonly baris: BarisDesa;
  readonly galat: GalatBaris | undefined;
  readonly onUbah: (perubahan: Partial<BarisDesa>) => void;
}): ReactNode {
  const tps = listTpsBaris(baris);
  const tempel = (p: ClipboardEvent, urutan: number): void => {
    const teks = p.clipboardData.getData('text/plain');
    if (!isBlok(teks)) return;
    p.preventDefault();
    onUbah({ pantarlih: tempelPantarlih(baris, tps, urutan, parseBlok(teks)).pantarlih });
  };
  return (
    <Stack gap="sm">
      <Text fw={600} fz="sm">
        Pantarlih {nama}
      </Text>
      {tps.length === 0 ? (
        <Text fz="sm" c="dimmed">
          Isi jumlah TPS lebih dahulu.
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="xs" verticalSpacing="xs">
          {tps.map((t, i) => (
            <TextInput
              size="xs"
              key={t}
              label={`TPS ${t}`}
              value={baris.pantarlih[t] ?? ''}
              onChange={(p) => onUbah({ pantarlih: { ...baris.pantarlih, [t]: p.currentTarget.value } })}
              onPaste={(p) => tempel(p, i)}
            />
          ))}
        </SimpleGrid>
      )}
      {galat?.pantarlih === undefined ? null : (
        <Text fz="sm" c="var(--mantine-color-error)" role="alert">
          {galat.pantarlih}
        </Text>
      )}
      <Textarea
        label="Tujuan surat"
        description="Satu penerima per baris, misalnya: Ketua PPS Desa Gentan"
        autosize
        minRows={2}
        value={baris.tujuan}
        error={galat?.tujuan}
        onChange={(p) => onUbah({ tujuan: p.currentTarget.value })}
      />
    </Stack>
  );
}
