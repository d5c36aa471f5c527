import { ActionIcon, Paper, Table, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { KendalaTampil } from '../../../contract/bentuk/mingguan.ts';
import { formatTanggal } from '../../../core/bahasa/tanggal.ts';
import type { PeriodeCoklit } from '../../../core/mingguan/periode.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './mingguan.module.css';
import { ringkasKendala, SEBUTAN_APLIKASI, SEBUTAN_KENDALA } from './ringkas-kendala.ts';

/** How often, by kind and week. */
export function TabelRingkas({
  kendala,
  periode,
}: {
  readonly kendala: readonly KendalaTampil[];
  readonly periode: PeriodeCoklit;
}): ReactNode {
  const ringkasan = ringkasKendala(kendala, periode);
  const adaLuar = ringkasan.some((r) => r.diLuar > 0);
  const judul = [
    ...periode.target.map((_, i) => `Minggu ${String(i + 1)}`),
    ...(adaLuar ? ['Di luar masa'] : []),
    'Jumlah',
    'Menit',
  ];
  return (
    <Paper withBorder>
      <Table verticalSpacing={4} aria-label="Kendala menurut jenis dan minggu">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Jenis kendala</Table.Th>
            {judul.map((j) => (
              <Table.Th key={j} scope="col" className={gaya.angka}>
                {j}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ringkasan.map((r) => (
            <Table.Tr key={r.jenis}>
              <Table.Th scope="row" fw={400}>
                {SEBUTAN_KENDALA[r.jenis]}
              </Table.Th>
              {[...r.perMinggu, ...(adaLuar ? [r.diLuar] : []), r.jumlah].map((n, i) => (
                <Table.Td key={i} className={gaya.angka}>
                  {n === 0 ? '-' : <Angka nilai={n} />}
                </Table.Td>
              ))}
              <Table.Td className={gaya.angka}>
                <Angka nilai={r.lama} kosong="–" />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function sebutTempat(k: KendalaTampil, namaDesa: (kode: string) => string): string {
  if (k.desa === null) return 'Seluruh kecamatan';
  return k.tps === null ? namaDesa(k.desa) : `${namaDesa(k.desa)}, TPS ${k.tps}`;
}

interface AksiKendala {
  readonly namaDesa: (kode: string) => string;
  readonly onUbah: (k: KendalaTampil) => void;
  readonly onHapus: (k: KendalaTampil) => void;
}

function BarisKendala({
  kendala: k,
  namaDesa,
  onUbah,
  onHapus,
}: AksiKendala & { readonly kendala: KendalaTampil }): ReactNode {
  const waktu = `${formatTanggal(k.waktu.slice(0, 10))} ${k.waktu.slice(11).replace(':', '.')}`;
  return (
    <Table.Tr>
      <Table.Th scope="row">{waktu}</Table.Th>
      <Table.Td>
        {SEBUTAN_KENDALA[k.jenis]}
        <Text fz="xs" c="dimmed">
          {SEBUTAN_APLIKASI[k.aplikasi]}
          {k.lama === null ? '' : `, ${String(k.lama)} menit`}
        </Text>
      </Table.Td>
      <Table.Td>{sebutTempat(k, namaDesa)}</Table.Td>
      <Table.Td className={gaya.teks}>{k.uraian}</Table.Td>
      <Table.Td className={gaya.teks}>{k.mitigasi === '' ? '–' : k.mitigasi}</Table.Td>
      <Table.Td>
        <ActionIcon.Group>
          <ActionIcon variant="default" aria-label={`Ubah kendala ${waktu}`} onClick={() => onUbah(k)}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={`Hapus kendala ${waktu}`} onClick={() => onHapus(k)}>
            <IconTrash size={16} />
          </ActionIcon>
        </ActionIcon.Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** The log, the last trouble first. */
export function DaftarKendala({
  kendala,
  ...aksi
}: AksiKendala & { readonly kendala: readonly KendalaTampil[] }): ReactNode {
  return (
    <Paper withBorder>
      <Table className={gaya.tabel} verticalSpacing={6} aria-label="Catatan kendala aplikasi">
        <Table.Thead>
          <Table.Tr>
            {['Waktu', 'Kendala', 'Tempat', 'Yang terjadi', 'Yang dilakukan', 'Tindakan'].map((j) => (
              <Table.Th key={j} scope="col">
                {j}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kendala
            .toSorted((a, b) => b.waktu.localeCompare(a.waktu) || b.id - a.id)
            .map((k) => (
              <BarisKendala key={k.id} kendala={k} {...aksi} />
            ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
