import { Badge, Burger, Button, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNamaWilayah } from '../../core/bahasa/nama-wilayah.ts';
import type { Beranda } from '../../contract/bentuk/beranda.ts';
import { tampilkanGalat } from '../komponen/galat.ts';
import { useUbah } from '../panggil/panggil.ts';
import gaya from './kepala.module.css';
import { mintaIzinPindah } from './jaga-perubahan.ts';
import { useSesi } from './konteks-sesi.ts';
import { PilihRupa } from './pilih-rupa.tsx';

function DesaMasuk({ beranda }: { readonly beranda: Beranda }): ReactNode {
  const { desaMasuk, jumlahDesa } = beranda;
  return (
    <Badge
      variant="light"
      color={desaMasuk === jumlahDesa ? 'green' : 'gray'}
      size="lg"
      tt="none"
      className={gaya.tetap}
    >
      {desaMasuk} dari {jumlahDesa} desa masuk
    </Badge>
  );
}

/** Where the operator is: which kecamatan, which stage, how much has come in; and the way out. */
export function Kepala({
  beranda,
  navTerbuka,
  onNav,
}: {
  readonly beranda: Beranda | undefined;
  readonly navTerbuka: boolean;
  readonly onNav: () => void;
}): ReactNode {
  const { kecamatan, tahapan, profil } = useSesi();
  const tutup = useUbah('sesi.close');
  const kunci = async (): Promise<void> => {
    if (await mintaIzinPindah()) tutup.mutate({}, { onError: tampilkanGalat });
  };
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" className={gaya.kiri}>
        <Burger
          opened={navTerbuka}
          onClick={onNav}
          hiddenFrom="sm"
          size="sm"
          aria-label={navTerbuka ? 'Tutup daftar halaman' : 'Buka daftar halaman'}
        />
        <div className={gaya.kiri}>
          <Text fw={600} truncate>
            Kecamatan {formatNamaWilayah(kecamatan.nama)}
          </Text>
          <Text fz="xs" c="dimmed" truncate title={`${tahapan.sebutan} · ${profil.nama}`}>
            {formatNamaWilayah(kecamatan.kabupaten)} · {tahapan.kode} · {profil.nama}
          </Text>
        </div>
      </Group>
      <Group gap="xs" wrap="nowrap" className={gaya.tetap}>
        {beranda === undefined ? null : <DesaMasuk beranda={beranda} />}
        <PilihRupa />
        <Button
          variant="default"
          leftSection={<IconLock size={16} aria-hidden />}
          loading={tutup.isPending}
          onClick={() => void kunci()}
        >
          Kunci
        </Button>
      </Group>
    </Group>
  );
}
