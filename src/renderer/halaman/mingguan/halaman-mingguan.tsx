import { IconChecklist, IconPlugConnectedX, IconTrendingUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { HalamanBertab, type TabHalaman } from '../../komponen/halaman-bertab.tsx';
import { TabCapaian } from './tab-capaian.tsx';
import { TabKendala } from './tab-kendala.tsx';
import { TabKesesuaian } from './tab-kesesuaian.tsx';

const TAB: readonly TabHalaman[] = [
  { kode: 'capaian', label: 'Capaian', Ikon: IconTrendingUp, Isi: TabCapaian },
  { kode: 'kesesuaian', label: 'Kesesuaian', Ikon: IconChecklist, Isi: TabKesesuaian },
  { kode: 'kendala', label: 'Kendala aplikasi', Ikon: IconPlugConnectedX, Isi: TabKendala },
];

/** Coklit week by week, until the plenary. */
export function HalamanMingguan(): ReactNode {
  return (
    <HalamanBertab
      judul="Laporan mingguan"
      keterangan="Kemajuan coklit per minggu, dan apa yang masih perlu dikejar."
      tab={TAB}
      bersihkan={{ desa: null }}
    />
  );
}
