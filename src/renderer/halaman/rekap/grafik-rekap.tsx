import { BarChart, type BarChartSeries } from '@mantine/charts';
import { Alert, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { BELUM_ADA_DATA } from '../../../core/dokumen/angka-tercetak.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import type { RekapKecamatan } from '../../../core/rekap/angka.ts';
import { Angka } from '../../komponen/angka.tsx';
import { findDesaBelum } from './baris-rekap.ts';
import { listBatangAlasan, listBatangMutasi, type BatangAlasan, type BatangMutasi } from './data-grafik.ts';
import gaya from './rekap.module.css';

const TINGGI_BATANG = 34;
const RUANG_SUMBU = 40;
const HURUF_GRAFIK = { fontSize: 14, fill: 'var(--mantine-color-text)' } as const;
const SUMBU_ANGKA = { tick: HURUF_GRAFIK, allowDecimals: false } as const;
const SUMBU_NAMA = {
  width: 170,
  interval: 0,
  tick: HURUF_GRAFIK,
} as const;

function Kotak({
  judul,
  keterangan,
  grafik,
  tabel,
}: {
  readonly judul: string;
  readonly keterangan?: ReactNode;
  readonly grafik: ReactNode;
  readonly tabel: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={2} fz="md" id={id}>
          {judul}
        </Title>
        {keterangan}
        <div className={gaya.grafik}>
          {/* The table beside it says the same in figures. */}
          <div aria-hidden="true">{grafik}</div>
          {tabel}
        </div>
      </Stack>
    </Paper>
  );
}

function GrafikAlasan({ batang }: { readonly batang: readonly BatangAlasan[] }): ReactNode {
  return (
    <Kotak
      judul="Alasan tidak memenuhi syarat (TMS)"
      grafik={
        <BarChart
          h={batang.length * TINGGI_BATANG + RUANG_SUMBU}
          data={batang.map((b) => ({ label: b.label, TMS: b.angka.jumlah ?? 0 }))}
          dataKey="label"
          orientation="vertical"
          series={[{ name: 'TMS', color: 'blue.7' }]}
          withBarValueLabel
          valueLabelProps={HURUF_GRAFIK}
          valueFormatter={formatBilangan}
          yAxisProps={SUMBU_NAMA}
          xAxisProps={SUMBU_ANGKA}
          gridAxis="y"
          tickLine="none"
          barProps={{ isAnimationActive: false }}
          accessibilityLayer={false}
          barChartProps={{ margin: { right: 56 } }}
        />
      }
      tabel={
        <Table className={gaya.tabelGrafik} verticalSpacing={4} aria-label="Alasan TMS dalam angka">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Alasan</Table.Th>
              <Table.Th scope="col">L</Table.Th>
              <Table.Th scope="col">P</Table.Th>
              <Table.Th scope="col">L+P</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batang.map((b) => (
              <Table.Tr key={b.label}>
                <Table.Th scope="row">{b.label}</Table.Th>
                <Table.Td>
                  <Angka nilai={b.angka.l} />
                </Table.Td>
                <Table.Td>
                  <Angka nilai={b.angka.p} />
                </Table.Td>
                <Table.Td fw={600}>
                  <Angka nilai={b.angka.jumlah} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  );
}

const SERI_MUTASI: BarChartSeries[] = [
  { name: 'baru', label: 'Pemilih baru', color: 'teal.7' },
  { name: 'tms', label: 'TMS', color: 'orange.6' },
];

/** Oblique lines over the colour: the two parts differ also in grey and for who does not see colours. */
function Arsir(): ReactNode {
  return (
    <defs>
      <pattern
        id="arsir-tms"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill="var(--mantine-color-orange-6)" />
        <line x1="0" y1="0" x2="0" y2="7" stroke="var(--mantine-color-body)" strokeWidth="3" />
      </pattern>
    </defs>
  );
}

function Legenda(): ReactNode {
  return (
    <div className={gaya.legenda}>
      <span className={gaya.contohBaru} /> Pemilih baru
      <span className={gaya.contohTms} /> TMS
    </div>
  );
}

function GrafikMutasi({ batang }: { readonly batang: readonly BatangMutasi[] }): ReactNode {
  return (
    <Kotak
      judul="Perubahan per desa/kelurahan"
      keterangan={<Legenda />}
      grafik={
        <BarChart
          h={batang.length * TINGGI_BATANG + RUANG_SUMBU}
          data={batang.map((b) => ({ desa: b.desa, baru: b.baru ?? 0, tms: b.tms ?? 0 }))}
          dataKey="desa"
          type="stacked"
          orientation="vertical"
          series={SERI_MUTASI}
          valueFormatter={formatBilangan}
          yAxisProps={SUMBU_NAMA}
          xAxisProps={SUMBU_ANGKA}
          gridAxis="y"
          tickLine="none"
          barProps={(s) => ({
            isAnimationActive: false,
            ...(s.name === 'tms' ? { fill: 'url(#arsir-tms)' } : {}),
          })}
          accessibilityLayer={false}
        >
          <Arsir />
        </BarChart>
      }
      tabel={
        <Table className={gaya.tabelGrafik} verticalSpacing={4} aria-label="Perubahan per desa dalam angka">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Desa/kelurahan</Table.Th>
              <Table.Th scope="col">Baru</Table.Th>
              <Table.Th scope="col">TMS</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batang.map((b) => (
              <Table.Tr key={b.desa}>
                <Table.Th scope="row">{b.desa}</Table.Th>
                {b.baru === null && b.tms === null ? (
                  <Table.Td colSpan={2}>{BELUM_ADA_DATA}</Table.Td>
                ) : (
                  <>
                    <Table.Td>
                      <Angka nilai={b.baru} />
                    </Table.Td>
                    <Table.Td>
                      <Angka nilai={b.tms} />
                    </Table.Td>
                  </>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  );
}

/** For the projector: why voters went, and where. */
export function GrafikRekap({
  rekap,
  profil,
}: {
  readonly rekap: RekapKecamatan;
  readonly profil: Profil;
}): ReactNode {
  const belum = findDesaBelum(rekap);
  return (
    <Stack gap="md">
      {belum.length === 0 ? null : (
        <Alert color="yellow" icon={<IconAlertTriangle />} p="xs" title="Belum lengkap">
          <Text fz="sm">
            Grafik baru memuat {rekap.desa.length - belum.length} dari {rekap.desa.length} desa/kelurahan.
            Belum masuk: {belum.join(', ')}.
          </Text>
        </Alert>
      )}
      <GrafikAlasan batang={listBatangAlasan(rekap, profil)} />
      <GrafikMutasi batang={listBatangMutasi(rekap)} />
    </Stack>
  );
}
