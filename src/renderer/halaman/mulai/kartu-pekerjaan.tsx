import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconLockOpen, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Pekerjaan } from '../../../contract/bentuk/sesi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useKonfirmasi } from '../../komponen/konfirmasi.tsx';
import { formatWaktu } from '../../komponen/waktu.ts';
import { useUbah } from '../../panggil/panggil.ts';
import { useAksiSandi, useSandiTersimpan } from '../../panggil/sandi-hos.ts';

function HapusContoh(): ReactNode {
  const hapus = useUbah('contoh.remove');
  const konfirmasi = useKonfirmasi();
  const tanya = async (): Promise<void> => {
    const yakin = await konfirmasi({
      judul: 'Hapus data contoh?',
      isi: 'Data latihan dan dokumen latihannya dihapus. Data kecamatan Anda tidak tersentuh.',
      ya: 'Hapus',
      bahaya: true,
    });
    if (yakin) hapus.mutate({}, { onError: tampilkanGalat });
  };
  return (
    <Button
      variant="default"
      leftSection={<IconTrash size={18} aria-hidden />}
      loading={hapus.isPending}
      onClick={() => void tanya()}
    >
      Hapus data contoh
    </Button>
  );
}

/** Practice data has no secret of its own; the engine opens it whatever it is given. */
const SANDI_LATIHAN = 'latihan';

/** One click where no secret has to be typed: practice data, or a passphrase that this machine keeps. */
function useBukaLangsung(pekerjaan: Pekerjaan): {
  readonly buka: (() => Promise<void>) | null;
  readonly sibuk: boolean;
} {
  const buka = useUbah('sesi.open');
  const sandi = useAksiSandi();
  const tersimpan = useSandiTersimpan();
  if (pekerjaan.contoh)
    return {
      sibuk: buka.isPending,
      buka: async () =>
        buka.mutate({ id: pekerjaan.id, rahasia: { kataSandi: SANDI_LATIHAN } }, { onError: tampilkanGalat }),
    };
  return {
    sibuk: false,
    buka: tersimpan.data?.includes(pekerjaan.id) === true ? () => sandi.buka(pekerjaan.id) : null,
  };
}

export function KartuPekerjaan({
  pekerjaan,
  onBuka,
}: {
  readonly pekerjaan: Pekerjaan;
  /** Asks for the secret. */
  readonly onBuka: () => void;
}): ReactNode {
  const { kecamatan, profil, tahapan, contoh, terakhirDibuka, cadanganTerakhir } = pekerjaan;
  const langsung = useBukaLangsung(pekerjaan);
  const buka = async (): Promise<void> => {
    if (langsung.buka === null) {
      onBuka();
      return;
    }
    try {
      await langsung.buka();
    } catch (sebab) {
      // A kept passphrase may have been changed elsewhere: it can still be typed.
      tampilkanGalat(sebab);
      onBuka();
    }
  };
  return (
    <Paper withBorder p="md" component="article">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Title order={2}>Kecamatan {formatNamaWilayah(kecamatan.nama)}</Title>
            {contoh ? (
              <Badge color="yellow" variant="light" tt="none">
                Latihan
              </Badge>
            ) : null}
          </Group>
          <Text fz="sm">
            {formatNamaWilayah(kecamatan.kabupaten)}, {formatNamaWilayah(kecamatan.provinsi)} · {profil.nama}{' '}
            · {tahapan.kode}
          </Text>
          <Text fz="sm" c="dimmed">
            {terakhirDibuka === null
              ? 'Belum pernah dibuka'
              : `Terakhir dibuka ${formatWaktu(terakhirDibuka)}`}
            {contoh
              ? ''
              : cadanganTerakhir === null
                ? ' · Belum ada cadangan'
                : ` · Cadangan terakhir ${formatWaktu(cadanganTerakhir)}`}
          </Text>
        </div>
        <Group gap="xs">
          {contoh ? <HapusContoh /> : null}
          <Button
            leftSection={<IconLockOpen size={18} aria-hidden />}
            loading={langsung.sibuk}
            onClick={() => void buka()}
            aria-label={`Buka Kecamatan ${formatNamaWilayah(kecamatan.nama)}${contoh ? ' (latihan)' : ''}`}
          >
            Buka
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
