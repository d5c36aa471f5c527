import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { IsianKataSandi, isKataSandiSah, KATA_SANDI_KOSONG } from '../pengaturan/isian-kata-sandi.tsx';
import { Kotak } from '../pengaturan/kotak.tsx';

/** The passphrase that encrypts the database. */
export function LangkahSandi({
  sibuk,
  onKembali,
  onLanjut,
}: {
  readonly sibuk: boolean;
  readonly onKembali: () => void;
  readonly onLanjut: (kataSandi: string) => void;
}): ReactNode {
  const [nilai, setNilai] = useState(KATA_SANDI_KOSONG);
  const [dicoba, setDicoba] = useState(false);
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    setDicoba(true);
    if (isKataSandiSah(nilai)) onLanjut(nilai.pertama);
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="md">
        <Kotak
          judul="Kata sandi basis data"
          keterangan="Data pemilih memuat NIK setiap orang, jadi disimpan tersandi. Siapa pun yang membukanya memerlukan kata sandi ini."
        >
          <Stack maw={440}>
            <IsianKataSandi nilai={nilai} onUbah={setNilai} tampilkanGalat={dicoba} />
          </Stack>
          <Text fz="sm" c="dimmed">
            Langkah berikutnya mencetak lembar pemulihan, satu-satunya jalan bila kata sandi lupa.
          </Text>
        </Kotak>
        <Group justify="space-between">
          <Button variant="default" onClick={onKembali} disabled={sibuk}>
            Kembali
          </Button>
          <Button type="submit" loading={sibuk}>
            Buat basis data
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
