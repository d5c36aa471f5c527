import { Badge, Button, Checkbox, Paper, Table, Text, Title, type MantineColor } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { DesaImpor } from '../../../contract/bentuk/impor.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { Angka } from '../../komponen/angka.tsx';
import { KOLOM_ANGKA, SelAngka } from './angka-desa.tsx';
import { formatGabungan } from './gabung-berkas.tsx';
import gaya from './impor.module.css';
import { LABEL_STATUS_DESA } from './label-impor.ts';
import {
  findTertahan,
  isBerubah,
  isDipilih,
  pilihGanti,
  pilihKelompok,
  type KelompokDesa,
  type PilihanDesa,
} from './pilihan-desa.ts';

const WARNA_STATUS: Readonly<Record<DesaImpor['status'], MantineColor>> = {
  baru: 'teal',
  berubah: 'blue',
  sama: 'gray',
  kembali: 'violet',
};

const JUMLAH_KOLOM = 7 + KOLOM_ANGKA.length;

interface UbahPilihan {
  readonly pilihan: PilihanDesa;
  readonly onPilih: (pilihan: PilihanDesa) => void;
}

interface BarisProps extends UbahPilihan {
  readonly kelompok: KelompokDesa;
  readonly desa: DesaImpor;
  readonly onBeda: (desa: DesaImpor) => void;
}

/** Counts of rows added, gone, changed; nothing to compare with where a desa had no version. */
function SelMutasi({ desa, nilai }: { readonly desa: DesaImpor; readonly nilai: number }): ReactNode {
  return (
    <Table.Td className={gaya.angkaKolom}>
      <Angka nilai={desa.versiLama === null ? null : nilai} kosong="–" />
    </Table.Td>
  );
}

function KotakPilih({ kelompok, desa, pilihan, onPilih }: BarisProps): ReactNode {
  const tertahan = findTertahan(kelompok, pilihan);
  return (
    <Checkbox
      aria-label={`Simpan ${formatNamaWilayah(desa.nama)}`}
      checked={isDipilih(kelompok, pilihan)}
      disabled={!isBerubah(kelompok) || tertahan.length > 0}
      onChange={(e) => onPilih(pilihKelompok(pilihan, kelompok, e.currentTarget.checked))}
    />
  );
}

/** What has to be known or confirmed about a desa before it is saved. */
function CatatanDesa({ kelompok, desa, pilihan, onPilih }: BarisProps): ReactNode {
  const lain = kelompok.desa.filter((d) => d.kode !== desa.kode).map((d) => formatNamaWilayah(d.nama));
  return (
    <>
      {desa.gabungan === null ? null : (
        <Text fz="sm" c="dimmed">
          {formatGabungan(desa.gabungan)}
        </Text>
      )}
      {lain.length === 0 ? null : (
        <Text fz="sm" c="dimmed">
          Disimpan bersama {lain.join(', ')} karena satu berkas memuat desa-desa itu.
        </Text>
      )}
      {desa.tpsHilang.length === 0 ? null : (
        <>
          <Text fz="sm" c="orange">
            TPS {desa.tpsHilang.join(', ')} ada dalam data yang berlaku, tetapi tidak ada di berkas ini. Bila
            disimpan, TPS itu hilang dari rekap.
          </Text>
          <Checkbox
            mt={4}
            label={`Memang harus diganti: TPS ${desa.tpsHilang.join(', ')} tidak dipakai lagi`}
            checked={pilihan.ganti.has(desa.kode)}
            onChange={(e) => onPilih(pilihGanti(pilihan, kelompok, desa.kode, e.currentTarget.checked))}
          />
        </>
      )}
    </>
  );
}

function BarisDesa(props: BarisProps): ReactNode {
  const { kelompok, desa, onBeda } = props;
  const adaCatatan = kelompok.desa.length > 1 || desa.tpsHilang.length > 0 || desa.gabungan !== null;
  const bisaDibandingkan = desa.versiLama !== null && desa.status !== 'sama';
  return (
    <Fragment>
      <Table.Tr className={adaCatatan ? gaya.tanpaGaris : undefined}>
        <Table.Td>
          <KotakPilih {...props} />
        </Table.Td>
        <Table.Th scope="row" fw={600}>
          {formatNamaWilayah(desa.nama)}
        </Table.Th>
        <Table.Td>
          <Badge color={WARNA_STATUS[desa.status]} variant="light" tt="none" radius="sm">
            {LABEL_STATUS_DESA[desa.status]}
          </Badge>
        </Table.Td>
        <SelMutasi desa={desa} nilai={desa.ditambah} />
        <SelMutasi desa={desa} nilai={desa.hilang} />
        <SelMutasi desa={desa} nilai={desa.berubah} />
        {KOLOM_ANGKA.map(({ kunci }) => (
          <SelAngka key={kunci} desa={desa} kunci={kunci} />
        ))}
        <Table.Td>
          {bisaDibandingkan ? (
            <Button size="compact-sm" variant="subtle" onClick={() => onBeda(desa)}>
              Lihat perbedaan
            </Button>
          ) : null}
        </Table.Td>
      </Table.Tr>
      {adaCatatan ? (
        <Table.Tr className={gaya.catatanDesa}>
          <Table.Td />
          <Table.Td colSpan={JUMLAH_KOLOM - 1}>
            <CatatanDesa {...props} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </Fragment>
  );
}

export interface DaftarDesaProps extends UbahPilihan {
  readonly kelompok: readonly KelompokDesa[];
  readonly onBeda: (desa: DesaImpor) => void;
}

function KepalaTabel(): ReactNode {
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th w={40}>Simpan</Table.Th>
        <Table.Th>Desa</Table.Th>
        <Table.Th>Keadaan</Table.Th>
        <Table.Th className={gaya.angkaKolom}>Ditambah</Table.Th>
        <Table.Th className={gaya.angkaKolom}>Hilang</Table.Th>
        <Table.Th className={gaya.angkaKolom}>Berubah</Table.Th>
        {KOLOM_ANGKA.map(({ kunci, label }) => (
          <Table.Th key={kunci} className={gaya.angkaKolom}>
            {label}
          </Table.Th>
        ))}
        <Table.Td />
      </Table.Tr>
    </Table.Thead>
  );
}

/** What saving would do, desa by desa. */
export function DaftarDesa({ kelompok, pilihan, onPilih, onBeda }: DaftarDesaProps): ReactNode {
  const jumlah = kelompok.reduce((n, k) => n + k.desa.length, 0);
  if (jumlah === 0) return null;
  return (
    <Paper withBorder component="section" aria-labelledby="judul-desa-impor">
      <Title order={2} id="judul-desa-impor" fz="md" px="sm" pt="xs">
        Desa yang dibaca ({formatBilangan(jumlah)})
      </Title>
      <Text fz="sm" c="dimmed" px="sm">
        Angka di bawah tiap jumlah adalah selisih dari data yang berlaku sekarang.
      </Text>
      <Table.ScrollContainer minWidth={860}>
        <Table verticalSpacing={6} horizontalSpacing="xs">
          <KepalaTabel />
          <Table.Tbody>
            {kelompok.flatMap((k) =>
              k.desa.map((d) => (
                <BarisDesa
                  key={d.kode}
                  kelompok={k}
                  desa={d}
                  pilihan={pilihan}
                  onPilih={onPilih}
                  onBeda={onBeda}
                />
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
