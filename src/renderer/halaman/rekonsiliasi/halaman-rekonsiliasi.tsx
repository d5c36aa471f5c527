import { Tabs } from '@mantine/core';
import { IconArrowsDiff, IconChartDots, IconFileImport, type Icon } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useParameter } from '../../kerangka/rute.ts';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { TabMasuk } from './tab-masuk.tsx';
import { TabPenduduk } from './tab-penduduk.tsx';
import { TabSelisih } from './tab-selisih.tsx';

const TAB: readonly {
  readonly kode: string;
  readonly label: string;
  readonly Ikon: Icon;
  readonly Isi: ComponentType;
}[] = [
  { kode: 'selisih', label: 'Selisih', Ikon: IconArrowsDiff, Isi: TabSelisih },
  { kode: 'masuk', label: 'Rekap masuk', Ikon: IconFileImport, Isi: TabMasuk },
  { kode: 'penduduk', label: 'Kependudukan', Ikon: IconChartDots, Isi: TabPenduduk },
];

/** Names, recapitulations and Sidalih side by side; what was handed in; the population. */
export function HalamanRekonsiliasi(): ReactNode {
  const [{ tab }, ubah] = useParameter();
  const kini = TAB.find((t) => t.kode === tab)?.kode ?? 'selisih';
  return (
    <>
      <KepalaHalaman
        judul="Rekonsiliasi"
        keterangan="Cocokkan daftar nama, rekap PPS, dan Sidalih sebelum rapat pleno."
      />
      <Tabs
        value={kini}
        onChange={(t) => ubah({ tab: t === 'selisih' ? null : t, keadaan: null, desa: null, tingkat: null })}
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
