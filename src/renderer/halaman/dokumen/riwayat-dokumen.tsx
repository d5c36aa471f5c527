import { Badge, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BerkasDokumen, DaftarDokumen, RiwayatDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import gaya from './dokumen.module.css';
import { HashTampil } from './hash-tampil.tsx';

function BerkasRiwayat({
  berkas,
  onSimpan,
}: {
  readonly berkas: BerkasDokumen;
  readonly onSimpan: (b: BerkasDokumen) => void;
}): ReactNode {
  const Ikon = berkas.format === 'pdf' ? IconFileTypePdf : IconFileSpreadsheet;
  const format = berkas.format === 'pdf' ? 'PDF' : 'Excel';
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Button
        size="compact-xs"
        miw={76}
        className={gaya.formatRiwayat}
        variant="default"
        leftSection={<Ikon size={14} aria-hidden />}
        aria-label={`Simpan ${format}: ${berkas.nama}`}
        title={`${berkas.nama}, ${formatUkuran(berkas.ukuran)}`}
        onClick={() => onSimpan(berkas)}
      >
        {format}
      </Button>
      <HashTampil hash={berkas.sha256} nama={`SHA-256 ${format}`} />
    </Group>
  );
}

function BarisRiwayat({
  riwayat,
  onSimpan,
}: {
  readonly riwayat: RiwayatDokumen;
  readonly onSimpan: (b: BerkasDokumen) => void;
}): ReactNode {
  return (
    <Table.Tr>
      <Table.Td>{formatWaktuPendek(riwayat.waktu)}</Table.Td>
      <Table.Td>{riwayat.judul}</Table.Td>
      <Table.Td>
        <Group gap={4}>
          <Badge tt="none" radius="sm" variant="light" color={riwayat.draf ? 'blue' : 'green'}>
            {riwayat.draf ? 'DRAF' : 'Resmi'}
          </Badge>
          <Text fz="xs">{riwayat.terbaru ? 'berlaku' : 'tidak berlaku lagi'}</Text>
        </Group>
      </Table.Td>
      <Table.Td>
        <Stack gap={4}>
          {riwayat.berkas.map((b) => (
            <BerkasRiwayat key={b.id} berkas={b} onSimpan={onSimpan} />
          ))}
        </Stack>
      </Table.Td>
      <Table.Td>
        <HashTampil hash={riwayat.kepalaJejak} nama="Jejak data" />
      </Table.Td>
    </Table.Tr>
  );
}

/** Everything ever made, newest first, to be saved again and compared by its hash. */
export function DaftarRiwayat({
  daftar,
  jenis,
  onJenis,
  onSimpan,
}: {
  readonly daftar: DaftarDokumen;
  readonly jenis: JenisDokumen | null;
  readonly onJenis: (jenis: string | null) => void;
  readonly onSimpan: (b: BerkasDokumen) => void;
}): ReactNode {
  const kueri = useBaca('dokumen.riwayat', { jenis });
  return (
    <Stack gap="sm">
      <Select
        label="Dokumen"
        size="xs"
        w={280}
        placeholder="Semua dokumen"
        clearable
        value={jenis}
        data={daftar.dokumen.map((d) => ({ value: d.jenis, label: d.judul }))}
        onChange={onJenis}
      />
      <KeadaanMuat kueri={kueri} kosong={(r) => r.length === 0} teksKosong="Belum ada dokumen yang dibuat.">
        {(riwayat) => (
          <Table.ScrollContainer minWidth={760} className={gaya.bingkaiRiwayat}>
            <Table className={gaya.riwayat} verticalSpacing={6} aria-label="Riwayat dokumen">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Waktu</Table.Th>
                  <Table.Th>Dokumen</Table.Th>
                  <Table.Th>Keadaan</Table.Th>
                  <Table.Th>Berkas dan SHA-256</Table.Th>
                  <Table.Th>Jejak data</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {riwayat.map((r) => (
                  <BarisRiwayat
                    key={`${r.jenis}-${r.berkas[0]?.id ?? r.waktu}`}
                    riwayat={r}
                    onSimpan={onSimpan}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </KeadaanMuat>
    </Stack>
  );
}
