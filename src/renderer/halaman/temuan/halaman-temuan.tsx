import type { ReactNode } from 'react';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';

export function HalamanTemuan(): ReactNode {
  return <KepalaHalaman judul="Temuan" />;
}
