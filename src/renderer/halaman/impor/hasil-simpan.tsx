import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHome } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BerkasImpor, HasilImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { DaftarAlasan } from './daftar-alasan.tsx';
import gaya from './impor.module.css';
import { kelompokkanBerkas } from './label-impor.ts';
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

function BerkasDitolak({ berkas: semua }: { readonly berkas: readonly BerkasImpor[] }): ReactNode {
  const { ditolak, tertahan } = kelompokkanBerkas(semua);
  const berkas = [...ditolak, ...tertahan];
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

function KalimatHasil({ hasil }: { readonly hasil: HasilImpor }): ReactNode {
  const { desaDisimpan, desaSama, ditolak } = hasil;
  const disimpan = desaDisimpan.map((d) => `${formatNamaWilayah(d.nama)} (versi ${d.versi})`);
  return (
    <>
      {disimpan.length === 0 ? null : <Text fz="sm">Tersimpan: {disimpan.join(', ')}.</Text>}
      {desaSama.length === 0 ? null : (
        <Text fz="sm">
          Sama dengan data yang berlaku, jadi tidak diubah: {desaSama.map(formatNamaWilayah).join(', ')}.
        </Text>
      )}
      {ditolak === 0 ? null : (
        <Text fz="sm">
          {formatBilangan(ditolak)} berkas ditolak dan tidak diambil. Minta perbaikannya dari PPS, lalu impor
          berkas itu saja.
        </Text>
      )}
      {disimpan.length === 0 ? null : (
        <Text fz="sm">Rekap dan temuan sudah dihitung ulang dari data ini.</Text>
      )}
    </>
  );
}

/** What an import has done, and where to go from here. */
export function HasilSimpan({
  hasil,
  ditolak,
  onTutup,
}: {
  readonly hasil: HasilImpor;
  readonly ditolak: readonly BerkasImpor[];
  readonly onTutup: () => void;
}): ReactNode {
  const jumlah = hasil.desaDisimpan.length;
  const judul = jumlah === 0 ? 'Tidak ada yang berubah' : `${formatBilangan(jumlah)} desa tersimpan`;
  return (
    <>
      <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={judul} role="status">
        <Stack gap="xs">
          <KalimatHasil hasil={hasil} />
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
            <Button variant="subtle" onClick={onTutup}>
              Tutup
            </Button>
          </Group>
        </Stack>
      </Alert>
      {hasil.gagal.length === 0 ? null : <DesaGagal gagal={hasil.gagal} />}
      {ditolak.length === 0 ? null : <BerkasDitolak berkas={ditolak} />}
    </>
  );
}
