import { Tabs } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import type { Parameter } from '../kerangka/alamat.ts';
import { useParameter } from '../kerangka/rute.ts';
import { KepalaHalaman } from './kepala-halaman.tsx';

export interface TabHalaman {
  /** In the address: `tab=kode`. */
  readonly kode: string;
  readonly label: string;
  readonly Ikon: Icon;
  readonly Isi: ComponentType;
}

/**
 * A page of tabs, the one on screen told by the address; the first stands without a word there.
 * @param bersihkan parameters that mean something on one tab only, taken away when another is chosen
 */
export function HalamanBertab({
  judul,
  keterangan,
  tab,
  bersihkan,
}: {
  readonly judul: string;
  readonly keterangan: string;
  readonly tab: readonly TabHalaman[];
  readonly bersihkan: Parameter;
}): ReactNode {
  const [parameter, ubah] = useParameter();
  const pertama = tab[0]?.kode ?? '';
  const kini = tab.find((t) => t.kode === parameter['tab'])?.kode ?? pertama;
  return (
    <>
      <KepalaHalaman judul={judul} keterangan={keterangan} />
      <Tabs
        value={kini}
        onChange={(t) => ubah({ ...bersihkan, tab: t === pertama ? null : t })}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          {tab.map(({ kode, label, Ikon }) => (
            <Tabs.Tab key={kode} value={kode} leftSection={<Ikon size={18} aria-hidden />}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tab.map(({ kode, Isi }) => (
          <Tabs.Panel key={kode} value={kode}>
            <Isi />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
