import { Badge } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconLock,
  IconPencil,
  IconRefreshAlert,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import gaya from './dokumen.module.css';
import { countRupa, toRupa, URUTAN_RUPA, type RupaKeadaan } from './keadaan-dokumen.ts';

interface Rupa {
  readonly label: string;
  /** In a sum: "3 usang". */
  readonly pendek: string;
  readonly warna: string;
  readonly Ikon: Icon;
  /** What it means for the operator. */
  readonly arti: string;
}

export const RUPA: Readonly<Record<RupaKeadaan, Rupa>> = {
  belum: {
    label: 'Belum dibuat',
    pendek: 'belum',
    warna: 'gray',
    Ikon: IconCircleDashed,
    arti: 'Pratinjau memperlihatkan bagaimana dokumen ini bila dibuat sekarang.',
  },
  siap: {
    label: 'Siap',
    pendek: 'siap',
    warna: 'green',
    Ikon: IconCircleCheck,
    arti: 'Isinya sama dengan data sekarang.',
  },
  draf: {
    label: 'DRAF',
    pendek: 'DRAF',
    warna: 'blue',
    Ikon: IconPencil,
    arti: 'Bertanda DRAF di setiap halaman. Jangan ditandatangani.',
  },
  usang: {
    label: 'Usang',
    pendek: 'usang',
    warna: 'yellow',
    Ikon: IconRefreshAlert,
    arti: 'Data atau isian berubah setelah dibuat. Buat ulang sebelum dicetak.',
  },
  disahkan: {
    label: 'Disahkan',
    pendek: 'disahkan',
    warna: 'indigo',
    Ikon: IconLock,
    arti: 'Dikunci oleh rapat pleno: tidak pernah dibuat ulang. Yang tampil adalah dokumen yang disahkan.',
  },
};

/** State of a document in word, picture and colour. */
export function LencanaDokumen({ dokumen }: { readonly dokumen: DokumenTampil }): ReactNode {
  const { label, warna, Ikon } = RUPA[toRupa(dokumen)];
  return (
    <Badge
      color={warna}
      variant="light"
      tt="none"
      radius="sm"
      className={gaya.lencana}
      leftSection={<Ikon size={14} aria-hidden />}
    >
      {label}
    </Badge>
  );
}

/** How many of what state, what is to be done first: "3 usang · 12 siap". */
export function RingkasKeadaan({ dokumen }: { readonly dokumen: readonly DokumenTampil[] }): ReactNode {
  const jumlah = countRupa(dokumen);
  return (
    <span className={gaya.ringkasKeadaan}>
      {URUTAN_RUPA.filter((r) => jumlah[r] > 0).map((r) => {
        const { Ikon, pendek, warna } = RUPA[r];
        return (
          <span key={r} className={gaya.butirKeadaan} data-warna={warna}>
            <Ikon size={14} aria-hidden />
            {formatBilangan(jumlah[r])} {pendek}
          </span>
        );
      })}
    </span>
  );
}
