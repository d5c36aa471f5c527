import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Pekerjaan } from '../../../contract/bentuk/sesi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { galatDari, tampilkanGalat } from '../../komponen/galat.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { useAksiSandi } from '../../panggil/sandi-hos.ts';
import { buildRahasia, IsianRahasia, RAHASIA_KOSONG } from '../pengaturan/isian-rahasia.tsx';

interface BukaProps {
  readonly pekerjaan: Pekerjaan;
  readonly onTutup: () => void;
  readonly onDenganKode: (kode: string | null) => void;
}

function IsiDialog({ pekerjaan, onTutup, onDenganKode }: BukaProps): ReactNode {
  const { kemampuan } = useHos();
  const [rahasia, setRahasia] = useState(RAHASIA_KOSONG);
  const [ingat, setIngat] = useState(false);
  const buka = useUbah('sesi.open');
  const sandi = useAksiSandi();
  const bolehIngat = kemampuan.simpanSandi && rahasia.cara === 'kataSandi';
  const jalankan = async (): Promise<void> => {
    // Before opening: the page that follows needs it, and this one is gone by then.
    onDenganKode(rahasia.cara === 'kodePemulihan' ? rahasia.teks.trim() : null);
    try {
      await buka.mutateAsync({ id: pekerjaan.id, rahasia: buildRahasia(rahasia) });
    } catch {
      return; // Shown at the field.
    }
    try {
      if (bolehIngat && ingat) await sandi.simpan(pekerjaan.id, rahasia.teks);
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  const kirim = (p: FormEvent): void => {
    p.preventDefault();
    if (rahasia.teks !== '') void jalankan();
  };
  return (
    <form onSubmit={kirim} noValidate>
      <Stack gap="sm">
        <Text fz="sm" c="dimmed">
          {formatNamaWilayah(pekerjaan.kecamatan.kabupaten)} · {pekerjaan.profil.nama} ·{' '}
          {pekerjaan.tahapan.kode}
        </Text>
        <IsianRahasia
          nilai={rahasia}
          onUbah={(nilai) => {
            setRahasia(nilai);
            buka.reset();
          }}
          label="Kata sandi"
          galat={buka.isError ? galatDari(buka.error).pesan : null}
          fokus
        />
        {bolehIngat ? (
          <Checkbox
            label="Ingat di laptop ini"
            description="Disimpan oleh Windows untuk akun Anda saja."
            checked={ingat}
            onChange={(p) => setIngat(p.currentTarget.checked)}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onTutup}>
            Batal
          </Button>
          <Button type="submit" loading={buka.isPending} disabled={rahasia.teks === ''}>
            Buka
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for the secret of one database. */
export function DialogBuka({
  pekerjaan,
  ...aksi
}: Omit<BukaProps, 'pekerjaan'> & { readonly pekerjaan: Pekerjaan | null }): ReactNode {
  return (
    <Modal
      opened={pekerjaan !== null}
      onClose={aksi.onTutup}
      title={pekerjaan === null ? '' : `Buka Kecamatan ${formatNamaWilayah(pekerjaan.kecamatan.nama)}`}
    >
      {pekerjaan === null ? null : <IsiDialog pekerjaan={pekerjaan} {...aksi} />}
    </Modal>
  );
}
