import { Anchor, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CacahBukti, DesaBukti, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { tautan } from '../../kerangka/rute.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './bukti.module.css';
import { FILTER_BAKU, toParameter } from './filter-bukti.ts';

function tautanDaftar(desa: string, keterangan: string | null, keadaan: 'kurang' | 'semua'): string {
  return tautan('bukti', toParameter({ ...FILTER_BAKU, desa, keterangan, keadaan }));
}

function SelKurang({
  desa,
  keterangan,
  label,
  cacah,
}: {
  readonly desa: DesaBukti;
  readonly keterangan: string;
  readonly label: string;
  readonly cacah: CacahBukti | undefined;
}): ReactNode {
  const kurang = cacah?.kurang ?? 0;
  return (
    <Table.Td ta="right">
      {kurang === 0 ? (
        <Text span fz="sm" c="dimmed">
          {(cacah?.perlu ?? 0) === 0 ? '–' : '0'}
        </Text>
      ) : (
        <Anchor
          fz="sm"
          href={tautanDaftar(desa.kode, keterangan, 'kurang')}
          aria-label={`${formatBilangan(kurang)} ${label} tanpa bukti di ${formatNamaWilayah(desa.nama)}`}
        >
          <Angka nilai={kurang} />
        </Anchor>
      )}
    </Table.Td>
  );
}

function BarisDesa({
  desa,
  perAlasan,
}: {
  readonly desa: DesaBukti;
  readonly perAlasan: KelengkapanBukti['perAlasan'];
}): ReactNode {
  const nama = formatNamaWilayah(desa.nama);
  if (!desa.adaData)
    return (
      <Table.Tr>
        <Table.Th scope="row">{nama}</Table.Th>
        <Table.Td colSpan={perAlasan.length + 3}>
          <Angka nilai={null} kosong="belum ada data nama, sehingga kelengkapannya tidak diketahui" />
        </Table.Td>
      </Table.Tr>
    );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor fz="sm" href={tautanDaftar(desa.kode, null, 'semua')}>
          {nama}
        </Anchor>
      </Table.Th>
      <Table.Td ta="right">
        <Angka nilai={desa.tms.perlu} />
      </Table.Td>
      <Table.Td ta="right">
        <Angka nilai={desa.tms.ada} />
      </Table.Td>
      <SelKurang desa={desa} keterangan="TMS" label="TMS" cacah={desa.tms} />
      {perAlasan.map((a) => (
        <SelKurang
          key={a.keterangan}
          desa={desa}
          keterangan={a.keterangan}
          label={a.label}
          cacah={desa.perAlasan.find((p) => p.keterangan === a.keterangan)?.cacah}
        />
      ))}
    </Table.Tr>
  );
}

/** Desa by reason: what is missing, each figure a way to its rows. */
export function PerDesa({ kelengkapan }: { readonly kelengkapan: KelengkapanBukti }): ReactNode {
  const { perAlasan, perDesa, tms } = kelengkapan;
  return (
    <Table.ScrollContainer minWidth={860} scrollAreaProps={{ tabIndex: 0 }}>
      <Table striped withTableBorder className={gaya.tabel}>
        <Table.Caption>
          Kolom per keterangan memuat jumlah yang belum ada buktinya. Klik angka untuk melihat barisnya.
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Desa/kelurahan</Table.Th>
            <Table.Th scope="col" ta="right">
              TMS
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Ada
            </Table.Th>
            <Table.Th scope="col" ta="right">
              Kurang
            </Table.Th>
            {perAlasan.map((a) => (
              <Table.Th key={a.keterangan} scope="col" ta="right" className={gaya.kepalaAlasan}>
                {a.keterangan} {a.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {perDesa.map((d) => (
            <BarisDesa key={d.kode} desa={d} perAlasan={perAlasan} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">Kecamatan</Table.Th>
            {[tms.perlu, tms.ada, tms.kurang, ...perAlasan.map((a) => a.cacah.kurang)].map((n, i) => (
              <Table.Th key={i} ta="right">
                <Angka nilai={n} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
