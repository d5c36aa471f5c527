import { Tabs } from '@mantine/core';
import { IconChecklist, IconPlugConnectedX, IconTrendingUp, type Icon } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useParameter } from '../../kerangka/rute.ts';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { TabCapaian } from './tab-capaian.tsx';
import { TabKendala } from './tab-kendala.tsx';
import { TabKesesuaian } from './tab-kesesuaian.tsx';

const TAB: readonly {
  readonly kode: string;
  readonly label: string;
  readonly Ikon: Icon;
  readonly Isi: ComponentType;
}[] = [
  { kode: 'capaian', label: 'Capaian', Ikon: IconTrendingUp, Isi: TabCapaian },
  { kode: 'kesesuaian', label: 'Kesesuaian', Ikon: IconChecklist, Isi: TabKesesuaian },
  { kode: 'kendala', label: 'Kendala aplikasi', Ikon: IconPlugConnectedX, Isi: TabKendala },
];

/** Coklit week by week, until the plenary. */
export function HalamanMingguan(): ReactNode {
  const [{ tab }, ubah] = useParameter();
  const kini = TAB.find((t) => t.kode === tab)?.kode ?? 'capaian';
  return (
    <>
      <KepalaHalaman
        judul="Laporan mingguan"
        keterangan="Kemajuan coklit per minggu, dan apa yang masih perlu dikejar."
      />
      <Tabs
        value={kini}
        onChange={(t) => ubah({ tab: t === 'capaian' ? null : t, desa: null })}
        keepMounted={false}
      >
        <Tabs.List mb="sm">
          {TAB.map(({ kode, label, Ikon }) => (
            <Tabs.Tab key={kode} value={kode} leftSection={<Ikon size={18} aria-hidden />}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TAB.map(({ kode, Isi }) => (
          <Tabs.Panel key={kode} value={kode}>
            <Isi />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
