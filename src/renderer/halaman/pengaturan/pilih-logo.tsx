import { Button, FileButton, Group, Image, Stack, Text } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { bacaLogo } from './baca-logo.ts';
import gaya from './pilih-logo.module.css';

export function PilihLogo({
  logo,
  onUbah,
}: {
  readonly logo: string | null;
  readonly onUbah: (logo: string | null) => void;
}): ReactNode {
  const [galat, setGalat] = useState<string | null>(null);
  const pilih = async (berkas: File | null): Promise<void> => {
    if (berkas === null) return;
    const hasil = await bacaLogo(berkas);
    setGalat(hasil.ok ? null : hasil.galat);
    if (hasil.ok) onUbah(hasil.nilai);
  };
  return (
    <Group align="center">
      <div className={gaya.bingkai}>
        {logo === null ? (
          <Text fz="xs" ta="center">
            Belum ada logo
          </Text>
        ) : (
          <Image src={logo} alt="Logo pada kop dokumen" fit="contain" h={72} w={72} />
        )}
      </div>
      <Stack gap={4}>
        <Group gap="xs">
          <FileButton
            onChange={(b) => void pilih(b)}
            accept="image/png,image/jpeg"
            inputProps={{ 'aria-label': 'Berkas logo' }}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconPhoto size={18} aria-hidden />}>
                Pilih gambar logo
              </Button>
            )}
          </FileButton>
          {logo === null ? null : (
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => onUbah(null)}
            >
              Hapus logo
            </Button>
          )}
        </Group>
        <Text fz="xs" c="dimmed">
          PNG atau JPEG. Tanpa logo, tempatnya pada kop dokumen dibiarkan kosong.
        </Text>
        {galat === null ? null : (
          <Text fz="sm" c="var(--mantine-color-error)" role="alert">
            {galat}
          </Text>
        )}
      </Stack>
    </Group>
  );
}
