import { Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFile, IconFolder, IconFileImport } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import gaya from './impor.module.css';
import type { ProsesImpor } from './proses-impor.ts';

function berkasDari(masukan: HTMLInputElement): readonly File[] {
  const berkas = [...(masukan.files ?? [])];
  // So that the same file can be chosen again.
  masukan.value = '';
  return berkas;
}

/** Two buttons that choose files or a folder: by the dialog of the host, else by that of the browser. */
function TombolPilih({ proses }: { readonly proses: ProsesImpor }): ReactNode {
  const hos = useHos();
  const berkas = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const pilih = async (untuk: 'impor' | 'folder'): Promise<void> => {
    if (!hos.kemampuan.dialog) return (untuk === 'impor' ? berkas : folder).current?.click();
    const hasil = await hos.perintah('berkas.pilih', { untuk });
    if (hasil.ok) await proses.bacaTitipan(hasil.nilai);
    else tampilkanGalat(hasil.galat);
  };
  return (
    <Group gap="sm" justify="center">
      <Button size="md" leftSection={<IconFile size={20} />} onClick={() => void pilih('impor')}>
        Pilih berkas
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<IconFolder size={20} />}
        onClick={() => void pilih('folder')}
      >
        Pilih folder
      </Button>
      <input
        ref={berkas}
        type="file"
        multiple
        hidden
        aria-label="Berkas desa"
        onChange={(e) => void proses.bacaBerkas(berkasDari(e.currentTarget))}
      />
      <input
        ref={(el) => {
          folder.current = el;
          if (el !== null) el.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label="Folder berkas desa"
        onChange={(e) => void proses.bacaBerkas(berkasDari(e.currentTarget))}
      />
    </Group>
  );
}

/** The place where an import begins: drop, or choose. */
export function PilihBerkas({ proses }: { readonly proses: ProsesImpor }): ReactNode {
  return (
    <Dropzone
      onDrop={(berkas) => void proses.bacaBerkas(berkas)}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={-1}
      className={gaya.lepas}
      inputProps={{ 'aria-label': 'Berkas yang dilepas di halaman' }}
    >
      <Stack align="center" gap="sm" py="xl">
        <IconFileImport size={56} stroke={1.2} aria-hidden className={gaya.ikonLepas} />
        <Text fz="lg" fw={600} ta="center">
          Letakkan berkas, folder, atau zip di sini
        </Text>
        <Text c="dimmed" fz="sm" ta="center" maw={620}>
          Boleh banyak sekaligus dan apa adanya: unduhan Sidalih atau e-Coklit, Formulir Model A, atau tabel
          buatan PPS. Excel, CSV, ODS, dan teks dikenali sendiri. Belum ada yang disimpan sebelum Anda
          memeriksa hasilnya.
        </Text>
        <TombolPilih proses={proses} />
      </Stack>
    </Dropzone>
  );
}
