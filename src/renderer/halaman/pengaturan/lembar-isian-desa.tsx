import { Button, Group, List, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PratinjauIsianDesa } from '../../../contract/bentuk/pengaturan.ts';
import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah } from '../../panggil/panggil.ts';

function Pratinjau({
  hasil,
  onPakai,
  onTutup,
}: {
  readonly hasil: PratinjauIsianDesa;
  readonly onPakai: () => void;
  readonly onTutup: () => void;
}): ReactNode {
  const { berubah, masalah } = hasil;
  return (
    <Stack gap="sm">
      <Text fz="sm">
        {berubah.length === 0
          ? 'Lembar ini tidak mengubah apa pun.'
          : `Yang berubah pada ${berubah.length} desa: ${berubah.join(', ')}.`}
      </Text>
      {masalah.length === 0 ? null : (
        <div>
          <Text fw={600} fz="sm">
            {masalah.length} isian tidak dapat dipakai:
          </Text>
          <ScrollArea.Autosize mah={240} tabIndex={0}>
            <List size="sm">
              {masalah.map((kalimat, i) => (
                <List.Item key={i}>{kalimat}</List.Item>
              ))}
            </List>
          </ScrollArea.Autosize>
        </div>
      )}
      <Text fz="sm" c="dimmed">
        Isian masuk ke tabel dahulu; baru tersimpan setelah tombol Simpan ditekan.
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onTutup}>
          Tidak jadi
        </Button>
        <Button onClick={onPakai} disabled={berubah.length === 0} data-autofocus>
          Masukkan ke tabel
        </Button>
      </Group>
    </Stack>
  );
}

/** The Excel sheet to fill in elsewhere, and what a filled one would change. */
export function LembarIsianDesa({
  berubah,
  onPakai,
}: {
  readonly berubah: boolean;
  readonly onPakai: (desa: readonly IsianDesa[]) => void;
}): ReactNode {
  const hos = useHos();
  const simpanKeluaran = useSimpanKeluaran();
  const unduh = useUbah('pengaturan.lembarDesa');
  const baca = useUbah('pengaturan.readLembarDesa');
  const [hasil, setHasil] = useState<PratinjauIsianDesa | null>(null);
  const bacaBerkas = async (): Promise<void> => {
    const titipan = await hos.perintah('berkas.pilih', { untuk: 'isian-desa' });
    if (!titipan.ok) {
      tampilkanGalat(titipan.galat);
      return;
    }
    const [pertama] = titipan.nilai;
    if (pertama === undefined) return;
    baca.mutate({ titipan: pertama.token }, { onSuccess: setHasil, onError: tampilkanGalat });
  };
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        loading={unduh.isPending}
        disabled={berubah}
        title={berubah ? 'Simpan isian lebih dahulu, agar lembar memuat isian terakhir.' : undefined}
        onClick={() =>
          unduh.mutate({}, { onSuccess: (k) => void simpanKeluaran(k), onError: tampilkanGalat })
        }
      >
        Unduh lembar isian (Excel)
      </Button>
      <Button
        variant="default"
        loading={baca.isPending}
        leftSection={<IconUpload size={18} aria-hidden />}
        onClick={() => void bacaBerkas()}
      >
        Baca lembar isian
      </Button>
      <Modal
        opened={hasil !== null}
        onClose={() => setHasil(null)}
        title="Masukkan isian dari lembar ini?"
        size="lg"
      >
        {hasil === null ? null : (
          <Pratinjau
            hasil={hasil}
            onTutup={() => setHasil(null)}
            onPakai={() => {
              onPakai(hasil.desa);
              setHasil(null);
            }}
          />
        )}
      </Modal>
    </Group>
  );
}
