import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileImport, IconHome } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BerkasImpor, HasilImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { DaftarAlasan } from './daftar-alasan.tsx';
import gaya from './impor.module.css';
import { TombolSalin } from './tindakan-berkas.tsx';

/** Groups that could not be saved although others were; they stay in the draft below. */
function DesaGagal({ gagal }: { readonly gagal: HasilImpor['gagal'] }): ReactNode {
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="Belum tersimpan" role="alert">
      {gagal.map((g) => (
        <Text fz="sm" key={g.desa.join()}>
          <b>{g.desa.map(formatNamaWilayah).join(', ')}</b>: {g.pesan}
        </Text>
      ))}
    </Alert>
  );
}

function BerkasDitolak({ berkas }: { readonly berkas: readonly BerkasImpor[] }): ReactNode {
  return (
    <Paper withBorder component="section" aria-labelledby="judul-ditolak-simpan">
      <Title order={2} id="judul-ditolak-simpan" fz="md" px="sm" pt="xs">
        Berkas yang ditolak dan tidak diambil ({formatBilangan(berkas.length)})
      </Title>
      {berkas.map((b) => (
        <article key={b.id} className={gaya.berkas} aria-label={b.nama}>
          <Group gap="sm" wrap="nowrap" justify="space-between">
            <Text fw={600} fz="sm" truncate>
              {b.nama}
            </Text>
            <TombolSalin berkas={b} />
          </Group>
          <DaftarAlasan berkas={b} awal={1} />
        </article>
      ))}
    </Paper>
  );
}

/** What an import has done, and where to go from here. */
export function HasilSimpan({
  hasil,
  ditolak: berkasDitolak,
  onTutup,
}: {
  readonly hasil: HasilImpor;
  readonly ditolak: readonly BerkasImpor[];
  readonly onTutup: () => void;
}): ReactNode {
  const { desaDisimpan, desaSama, ditolak } = hasil;
  const judul =
    desaDisimpan.length === 0
      ? 'Tidak ada yang berubah'
      : `${formatBilangan(desaDisimpan.length)} desa tersimpan`;
  return (
    <>
      <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={judul} role="status">
        <Stack gap="xs">
          {desaDisimpan.length === 0 ? null : (
            <Text fz="sm">
              Tersimpan:{' '}
              {desaDisimpan.map((d) => `${formatNamaWilayah(d.nama)} (versi ${d.versi})`).join(', ')}.
            </Text>
          )}
          {desaSama.length === 0 ? null : (
            <Text fz="sm">
              Sama dengan data yang berlaku, jadi tidak diubah: {desaSama.map(formatNamaWilayah).join(', ')}.
            </Text>
          )}
          {ditolak === 0 ? null : (
            <Text fz="sm">
              {formatBilangan(ditolak)} berkas ditolak dan tidak diambil. Minta perbaikannya dari PPS, lalu
              impor berkas itu saja.
            </Text>
          )}
          <Text fz="sm">Rekap dan temuan sudah dihitung ulang dari data ini.</Text>
          <Group gap="xs">
            <Button component="a" href={tautan('beranda')} leftSection={<IconHome size={18} aria-hidden />}>
              Buka Beranda
            </Button>
            <Button
              component="a"
              href={tautan('temuan')}
              variant="default"
              leftSection={<IconAlertTriangle size={18} aria-hidden />}
            >
              Lihat temuan
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={onTutup}
            >
              Impor berkas lain
            </Button>
          </Group>
        </Stack>
      </Alert>
      {hasil.gagal.length === 0 ? null : <DesaGagal gagal={hasil.gagal} />}
      {berkasDitolak.length === 0 ? null : <BerkasDitolak berkas={berkasDitolak} />}
    </>
  );
}
