import { LineChart, type LineChartSeries } from '@mantine/charts';
import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { LaporanMingguan } from '../../../core/mingguan/compute-mingguan.ts';
import { Angka } from '../../komponen/angka.tsx';
import { listTitikMinggu } from './data-grafik-capaian.ts';
import gaya from './mingguan.module.css';
import { formatCapaian } from './teks-capaian.ts';

const TINGGI = 240;
const HURUF_GRAFIK = { fontSize: 14, fill: 'var(--mantine-color-text)' } as const;
/** Told apart in grey too: the target is broken. */
const SERI: LineChartSeries[] = [
  { name: 'capaian', label: 'Capaian', color: 'blue.6' },
  { name: 'target', label: 'Target', color: 'orange.6', strokeDasharray: '6 4' },
];

/** The kecamatan by week against the target; the table beside it says the same in figures. */
export function GrafikCapaian({ laporan }: { readonly laporan: LaporanMingguan }): ReactNode {
  const id = useId();
  const titik = listTitikMinggu(laporan.kecamatan, laporan.periode);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <div>
          <Title order={2} fz="md" id={id}>
            Capaian kecamatan per minggu
          </Title>
          <Text fz="sm" c="dimmed">
            Garis utuh: capaian. Garis putus-putus: target.
          </Text>
        </div>
        <div className={gaya.grafik}>
          <div aria-hidden="true">
            <LineChart
              h={TINGGI}
              data={titik.map((t) => ({ ...t }))}
              dataKey="minggu"
              series={SERI}
              curveType="linear"
              connectNulls={false}
              valueFormatter={formatCapaian}
              yAxisProps={{ domain: [0, 100], width: 70, tick: HURUF_GRAFIK }}
              xAxisProps={{ tick: HURUF_GRAFIK, padding: { left: 40, right: 40 } }}
              lineProps={{ isAnimationActive: false }}
              lineChartProps={{ accessibilityLayer: false }}
              strokeWidth={3}
            />
          </div>
          <Table verticalSpacing={4} aria-label="Capaian per minggu dalam angka">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Minggu</Table.Th>
                <Table.Th scope="col" className={gaya.angka}>
                  Capaian
                </Table.Th>
                <Table.Th scope="col" className={gaya.angka}>
                  Target
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {titik.map((t) => (
                <Table.Tr key={t.minggu}>
                  <Table.Th scope="row" fw={400}>
                    {t.minggu}
                  </Table.Th>
                  <Table.Td className={gaya.angka}>
                    {t.capaian === null ? <Angka nilai={null} kosong="–" /> : formatCapaian(t.capaian)}
                  </Table.Td>
                  <Table.Td className={gaya.angka}>{formatCapaian(t.target)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Stack>
    </Paper>
  );
}
