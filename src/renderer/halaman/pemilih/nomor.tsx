import { Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isNomorRusak } from '../../../core/berkas/nomor-rusak.ts';
import gaya from './pemilih.module.css';

/** NIK or NKK as the engine gives it, marked when a spreadsheet has ruined it. */
export function Nomor({ nomor }: { readonly nomor: string | null }): ReactNode {
  if (nomor === null) return <span className={gaya.redup}>tidak ada kolom</span>;
  if (nomor === '') return <span className={gaya.redup}>kosong</span>;
  if (!isNomorRusak(nomor)) return <span className={gaya.nomor}>{nomor}</span>;
  return (
    <Text
      span
      fz="inherit"
      c="orange"
      className={gaya.nomor}
      title="Rusak oleh Excel dan diterima dengan sengaja"
    >
      {nomor.slice(1)} <IconAlertTriangle size={13} aria-hidden />
      <VisuallyHidden> rusak</VisuallyHidden>
    </Text>
  );
}
