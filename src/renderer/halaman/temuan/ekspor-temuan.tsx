import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileZip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FilterTemuan } from '../../../contract/baca.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah, type UbahBerjalan } from '../../panggil/panggil.ts';

export type EksporTemuan = UbahBerjalan<'temuan.export'> & {
  readonly ekspor: (filter: FilterTemuan, perDesa: boolean) => Promise<void>;
};

/** Makes the sheet and saves it where the operator wants. */
export function useEksporTemuan(): EksporTemuan {
  const ubah = useUbah('temuan.export');
  const simpan = useSimpanKeluaran();
  const ekspor = async (filter: FilterTemuan, perDesa: boolean): Promise<void> => {
    try {
      await simpan(await ubah.mutateAsync({ filter, perDesa }));
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return { ...ubah, ekspor };
}

/** The findings that pass the filter, for the PPS. */
export function TombolEkspor({
  ekspor,
  filter,
  jumlah,
}: {
  readonly ekspor: EksporTemuan;
  readonly filter: FilterTemuan;
  readonly jumlah: number;
}): ReactNode {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          loading={ekspor.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Ekspor {formatBilangan(jumlah)} temuan
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void ekspor.ekspor(filter, false)}
        >
          Satu buku Excel sesuai saringan
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileZip size={16} aria-hidden />}
          onClick={() => void ekspor.ekspor(filter, true)}
        >
          Satu buku per desa (zip)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
