import type { ReactNode } from 'react';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';

export function HalamanBeranda(): ReactNode {
  return <KepalaHalaman judul="Beranda" />;
}
