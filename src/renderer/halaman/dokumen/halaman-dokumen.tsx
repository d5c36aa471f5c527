import type { ReactNode } from 'react';
import { KepalaHalaman } from '../../komponen/kepala-halaman.tsx';

export function HalamanDokumen(): ReactNode {
  return <KepalaHalaman judul="Dokumen" />;
}
