import { Alert, Button, List, Paper, Stack, Table, Title } from '@mantine/core';
import { IconFileImport, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PendudukTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { Angka } from '../../komponen/angka.tsx';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { GrafikPenduduk } from './grafik-penduduk.tsx';
import gaya from './rekonsiliasi.module.css';

const KOLOM = [
  ['penduduk', 'Penduduk'],
  ['wajibKtp', 'Wajib KTP'],
  ['dp4', 'DP4'],
  ['awal', 'Pemilih awal'],
  ['baru', 'Baru'],
  ['tms', 'TMS'],
  ['pindah', 'Pindah domisili'],
  ['akhir', 'Pemilih akhir'],
] as const;

function TabelPenduduk({ desa }: { readonly desa: PendudukTampil['desa'] }): ReactNode {
  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={860} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table
          className={gaya.sanding}
          verticalSpacing={3}
          aria-label="Angka pemilih dan kependudukan per desa"
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Desa/kelurahan</Table.Th>
              {KOLOM.map(([k, label]) => (
                <Table.Th key={k} scope="col" className={gaya.angka}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {desa.map((d) => (
              <Table.Tr key={d.kode}>
                <Table.Th scope="row">{formatNamaWilayah(d.nama)}</Table.Th>
                {KOLOM.map(([k]) => (
                  <Table.Td key={k} className={gaya.angka}>
                    <Angka nilai={d[k]} kosong="–" />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function Pertanyaan({ pertanyaan }: { readonly pertanyaan: PendudukTampil['pertanyaan'] }): ReactNode {
  if (pertanyaan.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="judul-pertanyaan">
      <Title order={2} fz="md" id="judul-pertanyaan" mb="xs">
        Yang patut ditanyakan ke PPS ({pertanyaan.length})
      </Title>
      <List size="sm" spacing={4} icon={<IconHelpCircle size={18} aria-hidden />}>
        {pertanyaan.map((p) => (
          <List.Item key={`${p.desa}-${p.pesan}`}>{p.pesan}</List.Item>
        ))}
      </List>
    </Paper>
  );
}

function TanpaPenduduk(): ReactNode {
  return (
    <Alert color="blue" icon={<IconHelpCircle />} title="Angka kependudukan belum ada">
      <Stack gap="xs" align="flex-start">
        <span>
          Masukkan tabel jumlah penduduk, wajib KTP, atau DP4 per desa, atau ketik angkanya, agar jumlah
          pemilih dapat dibandingkan dengan penduduk.
        </span>
        <Button
          component="a"
          size="xs"
          variant="default"
          href={tautan('rekonsiliasi', { tab: 'masuk' })}
          leftSection={<IconFileImport size={16} aria-hidden />}
        >
          Masukkan angka kependudukan
        </Button>
      </Stack>
    </Alert>
  );
}

function isKosong({ desa }: PendudukTampil): boolean {
  return desa.every((d) => KOLOM.every(([k]) => d[k] === null));
}

/** Voters against the population, and the shares of each desa against the others: questions, never accusations. */
export function TabPenduduk(): ReactNode {
  const kueri = useBaca('penduduk.load', {});
  return (
    <KeadaanMuat
      kueri={kueri}
      baris={10}
      kosong={isKosong}
      teksKosong="Belum ada angka. Impor daftar nama desa atau masukkan rekap dan angka penduduk lebih dahulu."
      tindakanKosong={
        <Button
          component="a"
          href={tautan('rekonsiliasi', { tab: 'masuk' })}
          leftSection={<IconFileImport size={16} aria-hidden />}
        >
          Masukkan rekap
        </Button>
      }
    >
      {(data) => (
        <Stack gap="md">
          {data.desa.every((d) => d.penduduk === null && d.wajibKtp === null && d.dp4 === null) ? (
            <TanpaPenduduk />
          ) : null}
          <Pertanyaan pertanyaan={data.pertanyaan} />
          <GrafikPenduduk deret={data.deret} />
          <TabelPenduduk desa={data.desa} />
        </Stack>
      )}
    </KeadaanMuat>
  );
}
