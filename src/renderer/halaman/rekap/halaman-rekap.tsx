import type { ReactNode } from 'react';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';

export function HalamanRekap(): ReactNode {
  return <KepalaHalaman judul="Rekap" />;
}
