import { Badge, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BerkasDokumen, DaftarDokumen, RiwayatDokumen } from '../../../contract/bentuk/dokumen.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { formatUkuran } from '../../komponen/ukuran-berkas.ts';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import gaya from './dokumen.module.css';
import { HashTampil } from './hash-tampil.tsx';
import { formatDesa, toKunciDokumen } from './susunan-dokumen.ts';

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

function formatKeadaan({ disahkan, terbaru }: RiwayatDokumen): string {
  if (disahkan) return 'disahkan';
  return terbaru ? 'berlaku' : 'tidak berlaku lagi';
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
          <Text fz="xs">{formatKeadaan(riwayat)}</Text>
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

const SEBANYAK = 100;

function TabelRiwayat({
  riwayat,
  onSimpan,
}: {
  readonly riwayat: readonly RiwayatDokumen[];
  readonly onSimpan: (b: BerkasDokumen) => void;
}): ReactNode {
  const [batas, setBatas] = useState(SEBANYAK);
  return (
    <>
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
            {riwayat.slice(0, batas).map((r) => (
              <BarisRiwayat
                key={`${toKunciDokumen(r)}-${r.berkas[0]?.id ?? r.waktu}`}
                riwayat={r}
                onSimpan={onSimpan}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {riwayat.length <= batas ? null : (
        <Group justify="center">
          <Button variant="default" size="xs" onClick={() => setBatas(batas + SEBANYAK)}>
            Tampilkan {Math.min(SEBANYAK, riwayat.length - batas)} lagi dari {riwayat.length - batas}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Everything ever made, newest first, to be saved again and compared by its hash. */
export function DaftarRiwayat({
  daftar,
  kecamatan,
  parameter,
  onParameter,
  onSimpan,
}: {
  readonly daftar: DaftarDokumen;
  readonly kecamatan: Kecamatan;
  /** Of the address: `jenis`, `desa`. */
  readonly parameter: Readonly<Record<string, string>>;
  readonly onParameter: (perubahan: {
    readonly jenis?: string | null;
    readonly desa?: string | null;
  }) => void;
  readonly onSimpan: (b: BerkasDokumen) => void;
}): ReactNode {
  const jenis = daftar.jenis.find((j) => j.jenis === parameter['jenis'])?.jenis ?? null;
  const desa = kecamatan.desa.find((d) => d.kode === parameter['desa'])?.kode ?? null;
  const kueri = useBaca('dokumen.riwayat', { jenis, desa });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Select
          label="Dokumen"
          size="xs"
          w={300}
          searchable
          placeholder="Semua dokumen"
          clearable
          clearButtonProps={{ 'aria-label': 'Semua dokumen' }}
          value={jenis}
          data={daftar.jenis.map((j) => ({ value: j.jenis, label: j.judul }))}
          onChange={(j) => onParameter({ jenis: j })}
        />
        <Select
          label="Desa/kelurahan"
          size="xs"
          w={240}
          searchable
          placeholder="Semua desa/kelurahan"
          clearable
          clearButtonProps={{ 'aria-label': 'Semua desa/kelurahan' }}
          value={desa}
          data={kecamatan.desa.map((d) => ({ value: d.kode, label: formatDesa(d.kode, kecamatan) }))}
          onChange={(d) => onParameter({ desa: d })}
        />
      </Group>
      <KeadaanMuat kueri={kueri} kosong={(r) => r.length === 0} teksKosong="Belum ada dokumen yang dibuat.">
        {(riwayat) => (
          <TabelRiwayat key={`${jenis ?? ''}|${desa ?? ''}`} riwayat={riwayat} onSimpan={onSimpan} />
        )}
      </KeadaanMuat>
    </Stack>
  );
}
