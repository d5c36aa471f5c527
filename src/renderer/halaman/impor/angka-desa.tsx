import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RingkasAngka } from '../../../contract/bentuk/beranda.ts';
import type { DesaImpor } from '../../../contract/bentuk/impor.ts';
import { Angka, Selisih } from '../../komponen/angka.tsx';
import gaya from './impor.module.css';

/** Figures of a desa that a new version may move, in the order of the forms. */
export const KOLOM_ANGKA: readonly { readonly kunci: keyof RingkasAngka; readonly label: string }[] = [
  { kunci: 'awal', label: 'Awal' },
  { kunci: 'baru', label: 'Baru' },
  { kunci: 'tms', label: 'TMS' },
  { kunci: 'ubah', label: 'Ubah' },
  { kunci: 'akhir', label: 'Akhir' },
];

/** The new figure, and below it how it differs from that in force. */
export function SelAngka({
  desa,
  kunci,
}: {
  readonly desa: DesaImpor;
  readonly kunci: keyof RingkasAngka;
}): ReactNode {
  const baru = desa.angkaBaru[kunci].jumlah;
  const lama = desa.angkaLama?.[kunci].jumlah ?? null;
  const selisih = baru === null || lama === null ? null : baru - lama;
  return (
    <Table.Td className={gaya.angkaKolom}>
      <Angka nilai={baru} kosong="–" />
      {selisih === null ? null : (
        <span className={selisih === 0 ? gaya.selisih : `${gaya.selisih} ${gaya.bergeser}`}>
          <Selisih nilai={selisih} />
        </span>
      )}
    </Table.Td>
  );
}
