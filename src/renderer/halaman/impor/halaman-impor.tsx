import type { ReactNode } from 'react';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';

export function HalamanImpor(): ReactNode {
  return <KepalaHalaman judul="Impor" />;
}
