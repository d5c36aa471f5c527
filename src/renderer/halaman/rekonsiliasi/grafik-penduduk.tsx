import { BarChart } from '@mantine/charts';
import { Badge, Group, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { PendudukTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import {
  formatPersen,
  listBatang,
  listDeretTerisi,
  type BatangBagian,
  type Deret,
} from './deret-penduduk.ts';
import gaya from './rekonsiliasi.module.css';

const TINGGI_BATANG = 26;
const RUANG_SUMBU = 56;
const HURUF = { fontSize: 13, fill: 'var(--mantine-color-text)' } as const;

function Batang({
  deret,
  batang,
}: {
  readonly deret: Deret;
  readonly batang: readonly BatangBagian[];
}): ReactNode {
  const median = deret.median === null ? null : deret.median * 100;
  return (
    <BarChart
      h={batang.length * TINGGI_BATANG + RUANG_SUMBU}
      data={batang.map((b) => ({
        desa: b.desa,
        lazim: b.tidakLazim ? 0 : b.persen,
        tidakLazim: b.tidakLazim ? b.persen : 0,
      }))}
      dataKey="desa"
      type="stacked"
      orientation="vertical"
      series={[
        { name: 'lazim', label: 'Bagian', color: 'blue.6' },
        { name: 'tidakLazim', label: 'Tidak lazim', color: 'orange.7' },
      ]}
      valueFormatter={formatPersen}
      yAxisProps={{ width: 130, interval: 0, tick: HURUF }}
      xAxisProps={{ tick: HURUF, tickFormatter: (n: number) => formatPersen(n) }}
      gridAxis="y"
      tickLine="none"
      withTooltip={false}
      barProps={{ isAnimationActive: false }}
      accessibilityLayer={false}
      referenceLines={
        median === null ? [] : [{ x: median, label: `tengah ${formatPersen(median)}`, color: 'gray.6' }]
      }
      barChartProps={{ margin: { right: 24, top: 18 } }}
    />
  );
}

function TabelBagian({ batang }: { readonly batang: readonly BatangBagian[] }): ReactNode {
  return (
    <Table className={gaya.sanding} verticalSpacing={3} aria-label="Bagian per desa dalam angka">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Desa/kelurahan</Table.Th>
          <Table.Th scope="col" className={gaya.angka}>
            Angka
          </Table.Th>
          <Table.Th scope="col" className={gaya.angka}>
            Dari
          </Table.Th>
          <Table.Th scope="col" className={gaya.angka}>
            Bagian
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {batang.map((b) => (
          <Table.Tr key={b.kode}>
            <Table.Th scope="row">
              {b.desa}{' '}
              {b.tidakLazim ? (
                <Badge color="orange" variant="light" tt="none" radius="sm" size="sm">
                  tidak lazim
                </Badge>
              ) : null}
            </Table.Th>
            <Table.Td className={gaya.angka}>{formatBilangan(b.pembilang)}</Table.Td>
            <Table.Td className={gaya.angka}>{formatBilangan(b.penyebut)}</Table.Td>
            <Table.Td className={gaya.angka}>{formatPersen(b.persen)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Shares of every desa beside each other: as bars, and the same as a table. */
export function GrafikPenduduk({ deret }: { readonly deret: PendudukTampil['deret'] }): ReactNode {
  const id = useId();
  const terisi = listDeretTerisi(deret);
  const [jenis, setJenis] = useState<string | null>(null);
  const kini = terisi.find((d) => d.jenis === jenis) ?? terisi[0];
  if (kini === undefined) return null;
  const batang = listBatang(kini);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} fz="md" id={id}>
            Bagian per desa
          </Title>
          <Select
            size="xs"
            w={260}
            aria-label="Bagian yang dibandingkan"
            allowDeselect={false}
            value={kini.jenis}
            data={terisi.map((d) => ({ value: d.jenis, label: d.sebutan }))}
            onChange={setJenis}
          />
        </Group>
        <Text fz="sm" c="dimmed">
          {kini.median === null
            ? 'Desa yang berangka belum cukup untuk menyebut mana yang tidak lazim.'
            : `Nilai tengah semua desa ${formatPersen(kini.median * 100)}. Jingga: jauh dari desa lain, patut ditanyakan.`}
        </Text>
        <div className={gaya.grafik}>
          {/* The table beside it says the same in figures. */}
          <div aria-hidden="true">
            <Batang deret={kini} batang={batang} />
          </div>
          <TabelBagian batang={batang} />
        </div>
      </Stack>
    </Paper>
  );
}
