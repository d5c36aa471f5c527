import { Accordion, Button, CopyButton, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Tentang } from '../../../contract/bentuk/sesi.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { Kotak } from './kotak.tsx';

function Lisensi({ lisensi }: { readonly lisensi: Tentang['lisensi'] }): ReactNode {
  return (
    <Accordion variant="contained">
      <Accordion.Item value="lisensi">
        <Accordion.Control>Lisensi {lisensi.length} pustaka yang dipakai</Accordion.Control>
        <Accordion.Panel>
          <ScrollArea.Autosize mah={360} tabIndex={0}>
            <Table verticalSpacing={4} aria-label="Lisensi pustaka">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Pustaka</Table.Th>
                  <Table.Th>Versi</Table.Th>
                  <Table.Th>Lisensi</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lisensi.map((l) => (
                  <Table.Tr key={`${l.nama}@${l.versi}`}>
                    <Table.Td>{l.nama}</Table.Td>
                    <Table.Td>{l.versi}</Table.Td>
                    <Table.Td>{l.lisensi}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** Version, where the data lies, licences. */
export function BagianTentang(): ReactNode {
  const kueri = useBaca('tentang.load', {});
  return (
    <KeadaanMuat kueri={kueri}>
      {(t) => (
        <Stack gap="md">
          <Kotak
            judul={`Pleno DPSH ${t.versi}`}
            keterangan="Bekerja tanpa jaringan. Tidak ada data yang dikirim keluar dari laptop ini."
          >
            <div>
              <Text fz="sm" c="dimmed">
                Folder data
              </Text>
              <Group gap="xs" wrap="nowrap">
                <Text ff="monospace" fz="sm" style={{ overflowWrap: 'anywhere' }}>
                  {t.folderData}
                </Text>
                <CopyButton value={t.folderData}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="default" onClick={copy}>
                      {copied ? 'Tersalin' : 'Salin'}
                    </Button>
                  )}
                </CopyButton>
              </Group>
            </div>
            <Text fz="sm" c="dimmed">
              Node {t.node} · SQLite {t.sqlite}
            </Text>
          </Kotak>
          <Lisensi lisensi={t.lisensi} />
        </Stack>
      )}
    </KeadaanMuat>
  );
}
