import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { MasukanDari } from '../../../contract/daftar.ts';
import { galatDari, tampilkanBerhasil } from '../../komponen/galat.ts';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { buildRahasia, IsianRahasia, RAHASIA_KOSONG } from './isian-rahasia.tsx';

export interface SumberPulih {
  /** What the operator knows it by: a file name or a time. */
  readonly sebutan: string;
  readonly sumber: MasukanDari<'cadangan.restore'>['sumber'];
}

function IsiDialog({
  sumber,
  onTutup,
}: {
  readonly sumber: SumberPulih;
  readonly onTutup: () => void;
}): ReactNode {
  const [rahasia, setRahasia] = useState(RAHASIA_KOSONG);
  const pulihkan = useUbah('cadangan.restore');
  const jalankan = async (): Promise<void> => {
    try {
      await pulihkan.mutateAsync({ sumber: sumber.sumber, rahasia: buildRahasia(rahasia) });
    } catch {
      return; // Shown at the field.
    }
    tampilkanBerhasil('Cadangan dipulihkan ke basis data baru, yang sekarang terbuka.');
    onTutup();
  };
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    if (rahasia.teks !== '') void jalankan();
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="sm">
        <Text fz="sm">
          Cadangan <b>{sumber.sebutan}</b> dipulihkan menjadi basis data baru di samping yang ada. Tidak ada
          yang ditimpa. Pakai kata sandi yang berlaku ketika cadangan itu dibuat.
        </Text>
        <IsianRahasia
          nilai={rahasia}
          onUbah={(nilai) => {
            setRahasia(nilai);
            pulihkan.reset();
          }}
          label="Kata sandi cadangan"
          galat={pulihkan.isError ? galatDari(pulihkan.error).pesan : null}
          fokus
        />
        <KemajuanTugas tugas={pulihkan} judul="Memulihkan cadangan…" />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onTutup} disabled={pulihkan.isPending}>
            Batal
          </Button>
          <Button type="submit" loading={pulihkan.isPending} disabled={rahasia.teks === ''}>
            Pulihkan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for the secret of a backup and restores it into a database of its own. */
export function DialogPulihkan({
  sumber,
  onTutup,
}: {
  readonly sumber: SumberPulih | null;
  readonly onTutup: () => void;
}): ReactNode {
  return (
    <Modal opened={sumber !== null} onClose={onTutup} title="Pulihkan dari cadangan?" size="lg">
      {sumber === null ? null : <IsiDialog sumber={sumber} onTutup={onTutup} />}
    </Modal>
  );
}
