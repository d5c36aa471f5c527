import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useSesi } from '../../kerangka/konteks-sesi.ts';
import { tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { useAksiSandi, useSandiTersimpan } from '../../panggil/sandi-hos.ts';
import { Kotak } from './kotak.tsx';

function Lupakan({ id }: { readonly id: string }): ReactNode {
  const sandi = useAksiSandi();
  const konfirmasi = useKonfirmasi();
  const lupakan = async (): Promise<void> => {
    const yakin = await konfirmasi({
      judul: 'Lupakan kata sandi di laptop ini?',
      isi: 'Sesudahnya kata sandi harus diketik setiap kali membuka data.',
      ya: 'Lupakan',
    });
    if (!yakin) return;
    try {
      await sandi.hapus(id);
      tampilkanBerhasil('Kata sandi tidak lagi diingat di laptop ini.');
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return (
    <Group justify="space-between">
      <Text fz="sm">Kata sandi diingat di laptop ini: data terbuka dengan satu klik.</Text>
      <Button variant="default" onClick={() => void lupakan()}>
        Lupakan
      </Button>
    </Group>
  );
}

/** Opening once more proves the passphrase before it is kept: a wrong one would only fail later. */
function Ingat({ id }: { readonly id: string }): ReactNode {
  const [teks, setTeks] = useState('');
  const sandi = useAksiSandi();
  const periksa = useUbah('sesi.open');
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    periksa.mutate(
      { id, rahasia: { kataSandi: teks } },
      {
        onSuccess: () =>
          void sandi
            .simpan(id, teks)
            .then(() => tampilkanBerhasil('Kata sandi diingat di laptop ini.'), tampilkanGalat),
      },
    );
  };
  return (
    <form onSubmit={kirim}>
      <Stack gap="sm" maw={440}>
        <Text fz="sm">Kata sandi belum diingat: harus diketik setiap kali membuka data.</Text>
        <PasswordInput
          label="Kata sandi"
          value={teks}
          autoComplete="off"
          error={periksa.error?.galat.pesan}
          onChange={(p) => {
            setTeks(p.currentTarget.value);
            periksa.reset();
          }}
        />
        <Group>
          <Button type="submit" variant="default" disabled={teks === ''} loading={periksa.isPending}>
            Ingat di laptop ini
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function SandiDiLaptop(): ReactNode {
  const { id } = useSesi();
  const tersimpan = useSandiTersimpan();
  return (
    <Kotak
      judul="Kata sandi di laptop ini"
      keterangan="Disimpan oleh Windows untuk akun Anda saja. Jangan dipakai bila akun ini dipakai bersama."
    >
      <KeadaanMuat kueri={tersimpan} baris={1}>
        {(ids) => (ids.includes(id) ? <Lupakan id={id} /> : <Ingat id={id} />)}
      </KeadaanMuat>
    </Kotak>
  );
}
