import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconDots,
  IconFileZip,
  IconFiles,
  IconFolderOpen,
  IconPrinter,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { isBerlaku } from './keadaan-dokumen.ts';
import type { KeadaanBuat } from './proses-buat.ts';
import type { SimpanDokumen } from './simpan-dokumen.ts';

export type DialogTerbuka = 'buat' | 'zip' | 'cetak' | null;

function formatBerjalan(keadaan: KeadaanBuat): string {
  if (keadaan.tahap !== 'berjalan') return '';
  const { selesai, jumlah } = keadaan.kemajuan ?? { selesai: null, jumlah: null };
  return selesai === null || jumlah === null
    ? 'Sedang membuat…'
    : `Membuat berkas ${formatBilangan(selesai)} dari ${formatBilangan(jumlah)}`;
}

/** What is done with the whole set, or with what is ticked in the list. */
export function TindakanDokumen({
  daftar,
  jumlahCentang,
  keadaan,
  simpan,
  onDialog,
  onProses,
  onKeaslian,
}: {
  readonly daftar: DaftarDokumen;
  /** Documents ticked. */
  readonly jumlahCentang: number;
  readonly keadaan: KeadaanBuat;
  readonly simpan: SimpanDokumen;
  readonly onDialog: (dialog: DialogTerbuka) => void;
  /** Shows the making that was put aside. */
  readonly onProses: () => void;
  readonly onKeaslian: () => void;
}): ReactNode {
  const adaBerlaku = daftar.dokumen.some(isBerlaku);
  const berjalan = keadaan.tahap === 'berjalan';
  const jumlah = jumlahCentang === 0 ? '' : ` (${formatBilangan(jumlahCentang)})`;
  return (
    <>
      <Button
        variant="default"
        disabled={!adaBerlaku}
        title={adaBerlaku ? undefined : 'Buat dokumennya dahulu'}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => onDialog('cetak')}
      >
        Cetak{jumlah}
      </Button>
      <Button
        variant="default"
        disabled={!adaBerlaku}
        title={adaBerlaku ? undefined : 'Buat dokumennya dahulu'}
        leftSection={<IconFileZip size={16} aria-hidden />}
        onClick={() => onDialog('zip')}
      >
        Unduh zip{jumlah}
      </Button>
      <Button
        leftSection={<IconFiles size={16} aria-hidden />}
        disabled={daftar.dokumen.length === 0}
        variant={berjalan ? 'light' : 'filled'}
        onClick={() => (berjalan ? onProses() : onDialog('buat'))}
      >
        {berjalan ? formatBerjalan(keadaan) : `Buat berkas pleno${jumlah}`}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="Pilihan lain">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={onKeaslian}>
            Periksa keaslian
          </Menu.Item>
          {simpan.bukaFolder === null ? null : (
            <Menu.Item
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              onClick={() => void simpan.bukaFolder?.()}
            >
              Buka folder dokumen
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
