import { Anchor, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CatatanImpor } from '../../../contract/bentuk/impor.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { Angka } from '../../komponen/angka.tsx';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useParameter } from '../../kerangka/rute.ts';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import { DaftarVersi } from './daftar-versi.tsx';
import gaya from './impor.module.css';

const SEKALIGUS = 20;

function VersiPerDesa(): ReactNode {
  const beranda = useBaca('beranda.load', {});
  const [{ desa: dariAlamat }, ubah] = useParameter();
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="judul-versi">
      <Title order={2} id="judul-versi" fz="md" mb="xs">
        Versi data per desa
      </Title>
      <KeadaanMuat
        kueri={beranda}
        kosong={(b) => b.desa.every((d) => d.versi === null)}
        teksKosong="Belum ada data desa yang disimpan."
        baris={3}
      >
        {({ desa }) => {
          const ada = desa.filter((d) => d.versi !== null);
          const kini = ada.find((d) => d.kode === dariAlamat) ?? ada[0];
          return (
            <Stack gap="sm">
              <Select
                label="Desa"
                w={320}
                searchable
                allowDeselect={false}
                data={ada.map((d) => ({ value: d.kode, label: formatNamaWilayah(d.nama) }))}
                value={kini?.kode ?? null}
                onChange={(kode) => ubah({ desa: kode })}
              />
              {kini === undefined ? null : (
                <DaftarVersi key={kini.kode} desa={{ kode: kini.kode, nama: formatNamaWilayah(kini.nama) }} />
              )}
            </Stack>
          );
        }}
      </KeadaanMuat>
    </Paper>
  );
}

/** Desa of the kecamatan by code, as an import records them. */
function useNamaDesa(): (kode: string) => string {
  const beranda = useBaca('beranda.load', {});
  const nama = new Map(beranda.data?.desa.map((d) => [d.kode, formatNamaWilayah(d.nama)]));
  return (kode) => nama.get(kode) ?? kode;
}

function TabelImpor({ catatan }: { readonly catatan: readonly CatatanImpor[] }): ReactNode {
  const namaDesa = useNamaDesa();
  const [batas, setBatas] = useState(SEKALIGUS);
  return (
    <>
      <Table verticalSpacing={6} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Waktu</Table.Th>
            <Table.Th className={gaya.angkaKolom}>Berkas</Table.Th>
            <Table.Th className={gaya.angkaKolom}>Ditolak</Table.Th>
            <Table.Th>Desa</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {catatan.slice(0, batas).map((c) => (
            <Table.Tr key={c.nomor}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatWaktuPendek(c.waktu)}</Table.Td>
              <Table.Td className={gaya.angkaKolom}>
                <Angka nilai={c.berkas} />
              </Table.Td>
              <Table.Td className={gaya.angkaKolom}>
                <Angka nilai={c.ditolak} />
              </Table.Td>
              <Table.Td>
                {c.desa.length === 0 ? (
                  <Text fz="sm" c="dimmed">
                    tidak ada
                  </Text>
                ) : (
                  c.desa.map(namaDesa).join(', ')
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {catatan.length > batas ? (
        <Anchor component="button" type="button" fz="sm" onClick={() => setBatas(catatan.length)}>
          Tampilkan semua {catatan.length} impor
        </Anchor>
      ) : null}
    </>
  );
}

function DaftarImpor(): ReactNode {
  const kueri = useBaca('impor.riwayat', {});
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="judul-riwayat-impor">
      <Title order={2} id="judul-riwayat-impor" fz="md" mb="xs">
        Impor yang sudah dilakukan
      </Title>
      <KeadaanMuat
        kueri={kueri}
        kosong={(c) => c.length === 0}
        teksKosong="Belum pernah ada impor."
        baris={3}
      >
        {(catatan) => <TabelImpor catatan={catatan} />}
      </KeadaanMuat>
    </Paper>
  );
}

/** Versions of each desa and the imports they came from. */
export function Riwayat(): ReactNode {
  return (
    <Stack gap="sm">
      <VersiPerDesa />
      <DaftarImpor />
    </Stack>
  );
}
