import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconFileTypePdf, IconFileZip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MasukanDari } from '../../../contract/daftar.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { useSimpanKeluaran } from '../../komponen/simpan-keluaran.ts';
import { useUbah, type UbahBerjalan } from '../../panggil/panggil.ts';

type Pilihan = MasukanDari<'bukti.exportKekurangan'>;

export type EksporBukti = UbahBerjalan<'bukti.exportKekurangan'> & {
  readonly ekspor: (pilihan: Pilihan) => Promise<void>;
};

/** Makes the list of what is missing and saves it where the operator wants. */
export function useEksporBukti(): EksporBukti {
  const ubah = useUbah('bukti.exportKekurangan');
  const simpan = useSimpanKeluaran();
  const ekspor = async (pilihan: Pilihan): Promise<void> => {
    try {
      await simpan(await ubah.mutateAsync(pilihan));
    } catch (sebab) {
      tampilkanGalat(sebab);
    }
  };
  return { ...ubah, ekspor };
}

const IKON = { xlsx: IconFileSpreadsheet, pdf: IconFileTypePdf } as const;
const NAMA = { xlsx: 'Excel', pdf: 'PDF' } as const;
const FORMAT = ['xlsx', 'pdf'] as const;

/** TMS rows without evidence, for the PPS and for Panwascam. */
export function TombolEkspor({
  ekspor: { isPending, ekspor },
  desa,
}: {
  readonly ekspor: EksporBukti;
  /** The desa chosen on the page, offered by its name. */
  readonly desa: { readonly kode: string; readonly nama: string } | null;
}): ReactNode {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" loading={isPending} leftSection={<IconDownload size={16} aria-hidden />}>
          Ekspor TMS tanpa bukti
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {desa === null
          ? null
          : FORMAT.map((format) => {
              const Ikon = IKON[format];
              return (
                <Menu.Item
                  key={format}
                  leftSection={<Ikon size={16} aria-hidden />}
                  onClick={() => void ekspor({ format, desa: desa.kode, perDesa: false })}
                >
                  {desa.nama} saja, {NAMA[format]}
                </Menu.Item>
              );
            })}
        {FORMAT.map((format) => {
          const Ikon = IKON[format];
          return (
            <Menu.Item
              key={format}
              leftSection={<Ikon size={16} aria-hidden />}
              onClick={() => void ekspor({ format, desa: null, perDesa: false })}
            >
              Seluruh kecamatan, {NAMA[format]}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        {FORMAT.map((format) => (
          <Menu.Item
            key={format}
            leftSection={<IconFileZip size={16} aria-hidden />}
            onClick={() => void ekspor({ format, desa: null, perDesa: true })}
          >
            Satu {NAMA[format]} per desa (zip)
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
