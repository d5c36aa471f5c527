import { Anchor, Badge, Paper, Table, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { computeJumlahTms } from '../../../core/mingguan/capaian.ts';
import type { DesaCapaian } from '../../../core/mingguan/compute-mingguan.ts';
import { tautan } from '../../kerangka/rute.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './mingguan.module.css';
import { findMingguAkhir, formatCapaian, sebutKurang, sebutPerkiraan, sebutStatus } from './teks-capaian.ts';

function Batang({ persen, target }: { readonly persen: number | null; readonly target: number }): ReactNode {
  if (persen === null) return <Angka nilai={null} />;
  return (
    <div className={gaya.capaian}>
      <div className={gaya.batang} aria-hidden="true">
        <div className={gaya.terisi} style={{ width: `${String(Math.min(100, persen))}%` }} />
        <div className={gaya.target} style={{ left: `calc(${String(Math.min(100, target))}% - 1px)` }} />
      </div>
      <span className={gaya.angka}>
        {formatCapaian(persen)}
        <VisuallyHidden>, target {formatCapaian(target)}</VisuallyHidden>
      </span>
    </div>
  );
}

function SelAngka({ nilai }: { readonly nilai: number | null }): ReactNode {
  return (
    <Table.Td className={gaya.angka}>
      <Angka nilai={nilai} kosong="–" />
    </Table.Td>
  );
}

function BarisDesa({
  desa,
  target,
  minggu,
  pertanyaan,
}: {
  readonly desa: DesaCapaian;
  readonly target: number;
  readonly minggu: number;
  readonly pertanyaan: number;
}): ReactNode {
  const akhir = findMingguAkhir(desa);
  const status = sebutStatus(desa);
  const kurang = sebutKurang(desa);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor
          fz="sm"
          href={tautan('mingguan', { minggu: String(minggu), desa: desa.desa })}
          title="Buka laporan TPS"
        >
          {formatNamaWilayah(desa.nama)}
        </Anchor>
        {pertanyaan === 0 ? null : (
          <Text fz="xs" className={gaya.ragu}>
            {pertanyaan} hal perlu ditanyakan
          </Text>
        )}
      </Table.Th>
      <SelAngka nilai={desa.sasaran} />
      <SelAngka nilai={akhir?.angka.pemilih ?? null} />
      <Table.Td>
        <Batang persen={akhir?.persen ?? null} target={target} />
      </Table.Td>
      <Table.Td className={gaya.angka}>
        {akhir?.melapor ?? 0} / {desa.jumlahTps}
      </Table.Td>
      <SelAngka nilai={akhir?.angka.baru ?? null} />
      <SelAngka nilai={akhir?.angka.ubah ?? null} />
      <SelAngka nilai={akhir === undefined ? null : computeJumlahTms(akhir.angka)} />
      <Table.Td>
        <Badge color={status.warna} variant="light">
          {status.label}
        </Badge>
        {kurang === '' ? null : (
          <Text fz="xs" c="dimmed">
            {kurang}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{sebutPerkiraan(desa)}</Table.Td>
    </Table.Tr>
  );
}

const KEPALA = [
  ['Desa/kelurahan', false],
  ['Pemilih awal', true],
  ['Didatangi', true],
  ['Capaian dan target', false],
  ['TPS melapor', true],
  ['Baru', true],
  ['Ubah', true],
  ['TMS', true],
  ['Keadaan', false],
  ['Perkiraan selesai', false],
] as const;

/** One row per desa; its name opens its TPS. */
export function TabelDesa({
  desa,
  target,
  minggu,
  pertanyaan,
}: {
  readonly desa: readonly DesaCapaian[];
  readonly target: number;
  readonly minggu: number;
  /** Questions about the reports of the week, by desa. */
  readonly pertanyaan: ReadonlyMap<string, number>;
}): ReactNode {
  return (
    <Paper withBorder>
      <Table.ScrollContainer minWidth={1040} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table
          className={gaya.tabel}
          verticalSpacing={4}
          horizontalSpacing={8}
          aria-label={`Capaian per desa sampai minggu ke-${String(minggu)}`}
        >
          <Table.Thead>
            <Table.Tr>
              {KEPALA.map(([judul, kanan]) => (
                <Table.Th key={judul} scope="col" className={kanan ? gaya.angka : undefined}>
                  {judul}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {desa.map((d) => (
              <BarisDesa
                key={d.desa}
                desa={d}
                target={target}
                minggu={minggu}
                pertanyaan={pertanyaan.get(d.desa) ?? 0}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
