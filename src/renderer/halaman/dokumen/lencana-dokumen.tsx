import { Badge } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconPencil, IconRefreshAlert } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import type { DokumenTampil } from '../../../contract/bentuk/dokumen.ts';

interface RupaDokumen {
  readonly label: string;
  readonly warna: string;
  readonly Ikon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** What it means for the operator. */
  readonly arti: string | null;
}

const BELUM: RupaDokumen = { label: 'Belum dibuat', warna: 'gray', Ikon: IconCircleDashed, arti: null };
const SIAP: RupaDokumen = { label: 'Siap', warna: 'green', Ikon: IconCircleCheck, arti: null };
const DRAF: RupaDokumen = {
  label: 'Siap sebagai DRAF',
  warna: 'blue',
  Ikon: IconPencil,
  arti: 'Bertanda DRAF di setiap halaman. Jangan ditandatangani.',
};
const USANG: RupaDokumen = {
  label: 'Usang',
  warna: 'yellow',
  Ikon: IconRefreshAlert,
  arti: 'Isinya tidak sama lagi dengan layar. Buat ulang.',
};

export function rupaDokumen({ keadaan, terakhir }: DokumenTampil): RupaDokumen {
  if (keadaan === 'usang') return USANG;
  if (keadaan === 'belum' || terakhir === null) return BELUM;
  return terakhir.draf ? DRAF : SIAP;
}

/** State of a document in word, picture and colour. */
export function LencanaDokumen({ dokumen }: { readonly dokumen: DokumenTampil }): ReactNode {
  const { label, warna, Ikon } = rupaDokumen(dokumen);
  return (
    <Badge color={warna} variant="light" tt="none" radius="sm" leftSection={<Ikon size={14} aria-hidden />}>
      {label}
    </Badge>
  );
}
