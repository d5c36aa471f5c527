import { Badge, Group, Pagination, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { formatWaktuPendek } from '../../komponen/waktu.ts';
import { useBaca } from '../../panggil/panggil.ts';
import { Kotak } from './kotak.tsx';

const PER_HALAMAN = 50;

/** The audit chain, newest first, in pages. */
export function BagianRiwayat(): ReactNode {
  const [halaman, setHalaman] = useState(1);
  const kueri = useBaca(
    'jejak.list',
    { offset: (halaman - 1) * PER_HALAMAN, limit: PER_HALAMAN },
    { tahanLama: true },
  );
  return (
    <Kotak
      judul="Riwayat"
      keterangan="Setiap perubahan dicatat berantai dan tidak dapat dihapus. Sidik terakhir tercetak pada dokumen."
    >
      <KeadaanMuat kueri={kueri} kosong={(h) => h.jumlah === 0} teksKosong="Belum ada catatan.">
        {({ jumlah, baris }) => (
          <>
            <Table.ScrollContainer minWidth={720}>
              <Table verticalSpacing={4} striped aria-label="Catatan jejak">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th ta="right">Nomor</Table.Th>
                    <Table.Th>Waktu</Table.Th>
                    <Table.Th>Kejadian</Table.Th>
                    <Table.Th>Sidik</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {baris.map((b) => (
                    <Table.Tr key={b.nomor}>
                      <Table.Td ta="right">{formatBilangan(b.nomor)}</Table.Td>
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatWaktuPendek(b.waktu)}</Table.Td>
                      <Table.Td>
                        {b.kalimat}{' '}
                        {b.mengubahData ? (
                          <Badge size="sm" variant="light" tt="none">
                            mengubah data
                          </Badge>
                        ) : null}
                      </Table.Td>
                      <Table.Td title={b.hash}>
                        <Text ff="monospace" fz="xs">
                          {b.hash.slice(0, 12)}
                        </Text>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <Group justify="space-between">
              <Text fz="sm" c="dimmed">
                {formatBilangan(jumlah)} catatan, terbaru di atas
              </Text>
              {jumlah > PER_HALAMAN ? (
                <Pagination
                  value={halaman}
                  onChange={setHalaman}
                  total={Math.ceil(jumlah / PER_HALAMAN)}
                  getControlProps={(jenis) => ({
                    'aria-label': jenis === 'next' ? 'Halaman berikutnya' : 'Halaman sebelumnya',
                  })}
                />
              ) : null}
            </Group>
          </>
        )}
      </KeadaanMuat>
    </Kotak>
  );
}
