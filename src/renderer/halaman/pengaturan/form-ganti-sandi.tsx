import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useJagaPerubahan } from '../../kerangka/jaga-perubahan.ts';
import { useSesi } from '../../kerangka/konteks-sesi.ts';
import { galatDari, tampilkanBerhasil, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { useAksiSandi, useSandiTersimpan } from '../../panggil/sandi-hos.ts';
import { IsianKataSandi, isKataSandiSah, KATA_SANDI_KOSONG } from './isian-kata-sandi.tsx';
import { buildRahasia, IsianRahasia, RAHASIA_KOSONG } from './isian-rahasia.tsx';
import { Kotak } from './kotak.tsx';

/** A new passphrase; the recovery sheet stays good. A kept passphrase is kept in its new form. */
export function FormGantiSandi(): ReactNode {
  const { id } = useSesi();
  const [rahasia, setRahasia] = useState(RAHASIA_KOSONG);
  const [baru, setBaru] = useState(KATA_SANDI_KOSONG);
  const [dicoba, setDicoba] = useState(false);
  const ganti = useUbah('sesi.changeKataSandi');
  const tersimpan = useSandiTersimpan();
  const sandi = useAksiSandi();
  useJagaPerubahan(rahasia.teks !== '' || baru.pertama !== '');
  const selesai = async (): Promise<void> => {
    const kataSandi = baru.pertama;
    setRahasia(RAHASIA_KOSONG);
    setBaru(KATA_SANDI_KOSONG);
    setDicoba(false);
    tampilkanBerhasil('Kata sandi diganti. Lembar pemulihan yang lama tetap berlaku.');
    try {
      if (tersimpan.data?.includes(id) === true) await sandi.simpan(id, kataSandi);
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    setDicoba(true);
    if (rahasia.teks === '' || !isKataSandiSah(baru)) return;
    ganti.mutate(
      { rahasia: buildRahasia(rahasia), kataSandi: baru.pertama },
      { onSuccess: () => void selesai() },
    );
  };
  const galatLama =
    dicoba && rahasia.teks === '' ? 'Wajib diisi.' : ganti.isError ? galatDari(ganti.error).pesan : null;
  return (
    <form onSubmit={kirim} noValidate>
      <Kotak judul="Ganti kata sandi">
        <Stack gap="sm" maw={440}>
          <IsianRahasia
            nilai={rahasia}
            onUbah={(nilai) => {
              setRahasia(nilai);
              ganti.reset();
            }}
            label="Kata sandi sekarang"
            galat={galatLama}
          />
          <IsianKataSandi nilai={baru} onUbah={setBaru} tampilkanGalat={dicoba} />
          <Group>
            <Button type="submit" loading={ganti.isPending}>
              Ganti kata sandi
            </Button>
          </Group>
        </Stack>
      </Kotak>
    </form>
  );
}
