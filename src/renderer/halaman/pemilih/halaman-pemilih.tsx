import type { ReactNode } from 'react';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';

export function HalamanPemilih(): ReactNode {
  return <KepalaHalaman judul="Pemilih" />;
}
