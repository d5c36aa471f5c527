import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BedaTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import { Angka, Selisih } from '../../komponen/angka.tsx';
import gaya from './rekonsiliasi.module.css';

const JK = [
  ['l', 'L'],
  ['p', 'P'],
  ['jumlah', 'L+P'],
] as const;

/** One difference in figures, both sources and what lies between them, L and P apart. */
export function TabelAngkaBeda({ beda }: { readonly beda: BedaTampil }): ReactNode {
  const baris = [
    [beda.sebutanKiri, beda.angkaKiri],
    [beda.sebutanKanan, beda.angkaKanan],
  ] as const;
  return (
    <Table className={gaya.sanding} verticalSpacing={4} aria-label="Angka kedua sumber">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Menurut</Table.Th>
          {JK.map(([jk, label]) => (
            <Table.Th key={jk} scope="col" className={gaya.angka}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {baris.map(([sebutan, angka]) => (
          <Table.Tr key={sebutan}>
            <Table.Th scope="row">{sebutan}</Table.Th>
            {JK.map(([jk]) => (
              <Table.Td key={jk} className={gaya.angka}>
                <Angka nilai={angka[jk]} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr fw={700}>
          <Table.Th scope="row">selisih</Table.Th>
          {JK.map(([jk]) => (
            <Table.Td key={jk} className={gaya.angka}>
              {beda.selisih[jk] === null ? '–' : <Selisih nilai={beda.selisih[jk]} />}
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
