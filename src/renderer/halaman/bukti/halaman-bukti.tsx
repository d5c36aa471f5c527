import { Box, Tabs } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import type { FilterBukti } from '../../../contract/bukti-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { useParameter } from '../../kerangka/rute.ts';
import { KeadaanMuat } from '../../komponen/keadaan-muat.tsx';
import { KemajuanTugas } from '../../komponen/kemajuan-tugas.tsx';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';
import { useBaca } from '../../panggil/panggil.ts';
import { TombolEkspor, useEksporBukti } from './ekspor-bukti.tsx';
import { FILTER_BAKU, readFilter, readTab, toParameter, type TabBukti } from './filter-bukti.ts';
import { JenisBukti } from './jenis-bukti.tsx';
import { PerDesa } from './per-desa.tsx';
import { formatBerkasTersimpan, RingkasBukti } from './ringkas-bukti.tsx';
import { TabDaftar } from './tab-daftar.tsx';
import { TidakBertaut } from './tidak-bertaut.tsx';

interface IsiProps {
  readonly kelengkapan: KelengkapanBukti;
  readonly tab: TabBukti;
  readonly filter: FilterBukti;
  readonly onTab: (tab: string | null) => void;
  readonly onUbah: (perubahan: Partial<FilterBukti>, tab?: TabBukti) => void;
}

function IsiBukti({ kelengkapan, tab, filter, onTab, onUbah }: IsiProps): ReactNode {
  return (
    <>
      <RingkasBukti
        kelengkapan={kelengkapan}
        onKurang={(keterangan) => onUbah({ ...FILTER_BAKU, keterangan }, 'daftar')}
      />
      <Tabs value={tab} onChange={onTab} keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="daftar">Daftar TMS dan B</Tabs.Tab>
          <Tabs.Tab value="desa">Per desa</Tabs.Tab>
          <Tabs.Tab value="tidak-bertaut">
            Tidak bertaut ({formatBilangan(kelengkapan.tidakBertaut)})
          </Tabs.Tab>
          <Tabs.Tab value="jenis">Jenis bukti</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="daftar">
          <TabDaftar filter={filter} kelengkapan={kelengkapan} onUbah={onUbah} />
        </Tabs.Panel>
        <Tabs.Panel value="desa">
          <PerDesa kelengkapan={kelengkapan} />
        </Tabs.Panel>
        <Tabs.Panel value="tidak-bertaut">
          <TidakBertaut kelengkapan={kelengkapan} desa={filter.desa} />
        </Tabs.Panel>
        <Tabs.Panel value="jenis">
          <JenisBukti kelengkapan={kelengkapan} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** The evidence of TMS and B rows: what is asked for, what is there, what is missing and whom to ask. */
export function HalamanBukti(): ReactNode {
  const [parameter, ubahParameter] = useParameter();
  const [cari, setCari] = useState('');
  const filter = useMemo(() => readFilter(parameter, cari), [parameter, cari]);
  const kueri = useBaca('bukti.load', {});
  const ekspor = useEksporBukti();
  const ubahFilter = (perubahan: Partial<FilterBukti>, tab?: TabBukti): void => {
    if (perubahan.cari !== undefined) setCari(perubahan.cari);
    ubahParameter({
      ...toParameter(perubahan),
      ...(tab === undefined ? {} : { tab: tab === 'daftar' ? null : tab }),
    });
  };
  const desa = kueri.data?.perDesa.find((d) => d.kode === filter.desa);
  return (
    <>
      <KepalaHalaman
        judul="Bukti dukung"
        keterangan={kueri.data === undefined ? undefined : formatBerkasTersimpan(kueri.data.berkas)}
        tindakan={
          (kueri.data?.tms.kurang ?? 0) === 0 ? undefined : (
            <TombolEkspor
              ekspor={ekspor}
              desa={desa === undefined ? null : { kode: desa.kode, nama: formatNamaWilayah(desa.nama) }}
            />
          )
        }
      />
      {ekspor.isPending ? (
        <Box mb="sm">
          <KemajuanTugas tugas={ekspor} judul="Menyusun daftar TMS tanpa bukti" />
        </Box>
      ) : null}
      <KeadaanMuat kueri={kueri} baris={10}>
        {(kelengkapan) => (
          <IsiBukti
            kelengkapan={kelengkapan}
            tab={readTab(parameter)}
            filter={filter}
            onTab={(tab) => ubahParameter({ tab: tab === 'daftar' ? null : tab })}
            onUbah={ubahFilter}
          />
        )}
      </KeadaanMuat>
    </>
  );
}
