import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BarisSanding } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { SumberAngka } from '../../../core/rekonsiliasi/rekonsiliasi.ts';
import { Angka } from '../../komponen/angka.tsx';
import gaya from './rekonsiliasi.module.css';

const SUMBER = ['nama', 'pps', 'sidalih'] as const;
const JUDUL: Readonly<Record<SumberAngka, string>> = {
  nama: 'Daftar nama',
  pps: 'Rekap PPS',
  sidalih: 'Sidalih/KPU',
};
const JK = ['l', 'p', 'jumlah'] as const;

function isBerbeda(baris: BarisSanding, jk: (typeof JK)[number]): boolean {
  const nilai = SUMBER.flatMap((s) => baris.akhir[s]?.[jk] ?? []);
  return new Set(nilai).size > 1;
}

function Sel({ baris, sumber }: { readonly baris: BarisSanding; readonly sumber: SumberAngka }): ReactNode {
  const angka = baris.akhir[sumber];
  if (angka === null)
    return (
      <Table.Td colSpan={3} className={gaya.kosong}>
        <Text fz="sm" c="dimmed" fs="italic">
          belum ada data
        </Text>
      </Table.Td>
    );
  return JK.map((jk) => (
    <Table.Td key={jk} data-beda={isBerbeda(baris, jk) || undefined} className={gaya.angka}>
      <Angka nilai={angka[jk]} kosong="–" />
    </Table.Td>
  ));
}

/** Pemilih akhir of every desa as the three sources tell it; what is not the same is marked. */
export function TabelSanding({ sanding }: { readonly sanding: readonly BarisSanding[] }): ReactNode {
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table className={gaya.sanding} verticalSpacing={3} aria-label="Pemilih akhir menurut tiga sumber">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" rowSpan={2}>
              Desa/kelurahan
            </Table.Th>
            {SUMBER.map((s) => (
              <Table.Th key={s} scope="colgroup" colSpan={3} className={gaya.tengah}>
                {JUDUL[s]}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            {SUMBER.flatMap((s) =>
              JK.map((jk) => (
                <Table.Th key={`${s}-${jk}`} scope="col" className={gaya.angka}>
                  {jk === 'jumlah' ? 'L+P' : jk.toUpperCase()}
                </Table.Th>
              )),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sanding.map((b) => (
            <Table.Tr key={b.desa ?? 'kecamatan'} fw={b.desa === null ? 700 : undefined}>
              <Table.Th scope="row">
                {b.namaDesa === null ? 'Kecamatan' : formatNamaWilayah(b.namaDesa)}
              </Table.Th>
              {SUMBER.map((s) => (
                <Sel key={s} baris={b} sumber={s} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
