import { IconArrowsDiff, IconChartDots, IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { HalamanBertab, type TabHalaman } from '../../komponen/halaman-bertab.tsx';
import { TabMasuk } from './tab-masuk.tsx';
import { TabPenduduk } from './tab-penduduk.tsx';
import { TabSelisih } from './tab-selisih.tsx';

const TAB: readonly TabHalaman[] = [
  { kode: 'selisih', label: 'Selisih', Ikon: IconArrowsDiff, Isi: TabSelisih },
  { kode: 'masuk', label: 'Rekap masuk', Ikon: IconFileImport, Isi: TabMasuk },
  { kode: 'penduduk', label: 'Kependudukan', Ikon: IconChartDots, Isi: TabPenduduk },
];

/** Names, recapitulations and Sidalih side by side; what was handed in; the population. */
export function HalamanRekonsiliasi(): ReactNode {
  return (
    <HalamanBertab
      judul="Rekonsiliasi"
      keterangan="Cocokkan daftar nama, rekap PPS, dan Sidalih sebelum rapat pleno."
      tab={TAB}
      bersihkan={{ keadaan: null, desa: null, tingkat: null }}
    />
  );
}
