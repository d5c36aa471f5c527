import { Alert, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Beranda } from '../../../contract/bentuk/beranda.ts';
import { Angka, Selisih } from '../../komponen/angka.tsx';
import { formatWaktu } from '../../komponen/waktu.ts';
import gaya from './beranda.module.css';
import { listNamaBelum } from './keadaan-desa.ts';
import { listBarisAngka } from './perubahan-angka.ts';

/** A sum over some desa must not be read out as the figure of the kecamatan. */
function PeringatanBelumLengkap({ beranda }: { readonly beranda: Beranda }): ReactNode {
  const belum = listNamaBelum(beranda);
  if (beranda.lengkap) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />} title="Belum lengkap: bukan angka kecamatan" p="xs">
      <Text fz="sm">
        Angka di bawah ini baru menjumlahkan {beranda.desaMasuk} dari {beranda.jumlahDesa} desa/kelurahan.
        {belum.length === 0 ? '' : ` Belum masuk: ${belum.join(', ')}.`}
      </Text>
    </Alert>
  );
}

function KeteranganImpor({
  beranda,
  adaSelisih,
}: {
  readonly beranda: Beranda;
  readonly adaSelisih: boolean;
}): ReactNode {
  const { imporTerakhir } = beranda;
  if (imporTerakhir === null) return null;
  const { waktu, berkas, ditolak } = imporTerakhir;
  return (
    <Text fz="xs" c="dimmed">
      Impor terakhir {formatWaktu(waktu)}: {berkas} berkas{ditolak === 0 ? '' : `, ${ditolak} ditolak`}.
      {adaSelisih ? ' Perubahan: dibanding sebelum impor itu.' : ''}
    </Text>
  );
}

/** Figures of the kecamatan and how they moved with the last import. */
export function AngkaBeranda({ beranda }: { readonly beranda: Beranda }): ReactNode {
  const baris = listBarisAngka(beranda.angka, beranda.sebelum);
  const adaSelisih = baris.some((b) => b.selisih !== null);
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="judul-angka">
      <Stack gap="xs">
        <Title order={2} fz="md" id="judul-angka">
          {beranda.lengkap ? 'Angka kecamatan' : 'Angka sementara'}
        </Title>
        <PeringatanBelumLengkap beranda={beranda} />
        <Table className={gaya.angka} verticalSpacing={4} aria-labelledby="judul-angka">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th>L</Table.Th>
              <Table.Th>P</Table.Th>
              <Table.Th>Jumlah</Table.Th>
              {adaSelisih ? <Table.Th>Perubahan</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {baris.map((b) => (
              <Table.Tr key={b.medan} data-akhir={b.medan === 'akhir' || undefined}>
                <Table.Th scope="row">{b.judul}</Table.Th>
                <Table.Td>
                  <Angka nilai={b.angka.l} />
                </Table.Td>
                <Table.Td>
                  <Angka nilai={b.angka.p} />
                </Table.Td>
                <Table.Td fw={600}>
                  <Angka nilai={b.angka.jumlah} />
                </Table.Td>
                {adaSelisih ? (
                  <Table.Td>{b.selisih === null ? '' : <Selisih nilai={b.selisih} />}</Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <KeteranganImpor beranda={beranda} adaSelisih={adaSelisih} />
      </Stack>
    </Paper>
  );
}
