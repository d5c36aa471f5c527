import { Button, Code, CopyButton, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MedanTemplat } from '../../../../contract/bentuk/dokumen.ts';
import { KeadaanKosong } from '../../../komponen/keadaan-muat.tsx';
import { KotakCari } from '../../../komponen/kotak-cari.tsx';
import { saringMedan, tulisMedan } from './saring-medan.ts';

function BarisMedan({ medan }: { readonly medan: MedanTemplat }): ReactNode {
  const teks = tulisMedan(medan.nama);
  return (
    <Table.Tr>
      <Table.Td>
        <Code style={{ overflowWrap: 'anywhere' }}>{teks}</Code>
      </Table.Td>
      <Table.Td>{medan.arti}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{medan.contoh}</Table.Td>
      <Table.Td>
        <CopyButton value={teks}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" miw={78} aria-label={`Salin ${teks}`} onClick={copy}>
              {copied ? 'Tersalin' : 'Salin'}
            </Button>
          )}
        </CopyButton>
      </Table.Td>
    </Table.Tr>
  );
}

/** Every field a form may name, to be searched and copied. */
export function DaftarMedan({ medan }: { readonly medan: readonly MedanTemplat[] }): ReactNode {
  const [cari, setCari] = useState('');
  const tampil = saringMedan(medan, cari);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} fz="md">
          Medan yang dapat ditulis
        </Title>
        <KotakCari cari={cari} label="Cari medan" contoh="Cari medan, misalnya ketua ppk" onCari={setCari} />
      </Group>
      <Text fz="xs" c="dimmed" aria-live="polite">
        {tampil.length} dari {medan.length} medan
      </Text>
      {tampil.length === 0 ? (
        <KeadaanKosong teks="Tidak ada medan yang cocok. Coba kata yang lebih pendek." />
      ) : (
        <ScrollArea.Autosize mah={420} tabIndex={0} type="auto">
          <Table stickyHeader verticalSpacing={4} fz="sm" aria-label="Daftar medan">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="30%">Ditulis di sel</Table.Th>
                <Table.Th>Arti</Table.Th>
                <Table.Th w="22%">Contoh sekarang</Table.Th>
                <Table.Th w={96}>
                  <span>Salin</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tampil.map((m) => (
                <BarisMedan key={m.nama} medan={m} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}
