import { Button, Group, Paper, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { galatDari, tampilkanBerhasil } from '../../komponen/galat.ts';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { KotakGalat } from '../../komponen/kotak-galat.tsx';
import { useUbah } from '../../panggil/panggil.ts';
import { IsianKataSandi, isKataSandiSah, KATA_SANDI_KOSONG } from '../pengaturan/isian-kata-sandi.tsx';
import { buildRahasia, IsianRahasia } from '../pengaturan/isian-rahasia.tsx';

/** Opened by the recovery code: a new passphrase comes before anything else. */
export function GantiSandiWajib({ kodeDipakai }: { readonly kodeDipakai: string | null }): ReactNode {
  const [kode, setKode] = useState({ cara: 'kodePemulihan' as const, teks: '' });
  const [baru, setBaru] = useState(KATA_SANDI_KOSONG);
  const [dicoba, setDicoba] = useState(false);
  const ganti = useUbah('sesi.changeKataSandi');
  const rahasia = kodeDipakai === null ? buildRahasia(kode) : { kodePemulihan: kodeDipakai };
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    setDicoba(true);
    if (!isKataSandiSah(baru) || (kodeDipakai === null && kode.teks === '')) return;
    ganti.mutate(
      { rahasia, kataSandi: baru.pertama },
      { onSuccess: () => tampilkanBerhasil('Kata sandi baru berlaku.') },
    );
  };
  return (
    <>
      <KepalaHalaman
        judul="Buat kata sandi baru"
        keterangan="Data dibuka dengan kode pemulihan. Tentukan kata sandi baru sebelum melanjutkan; lembar pemulihan tetap berlaku."
      />
      <Paper withBorder p="md" maw={520}>
        <form onSubmit={kirim} noValidate>
          <Stack gap="sm">
            {kodeDipakai === null ? (
              <IsianRahasia
                nilai={kode}
                onUbah={({ teks }) => setKode({ cara: 'kodePemulihan', teks })}
                label="Kode pemulihan"
                galat={dicoba && kode.teks === '' ? 'Wajib diisi.' : null}
              />
            ) : null}
            <IsianKataSandi nilai={baru} onUbah={setBaru} tampilkanGalat={dicoba} />
            {ganti.isError ? <KotakGalat galat={galatDari(ganti.error)} /> : null}
            <Group>
              <Button type="submit" loading={ganti.isPending}>
                Simpan kata sandi baru
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
