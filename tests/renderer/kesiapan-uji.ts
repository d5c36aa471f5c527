import type { FaktaKesiapan } from '../../src/core/kesiapan/compute-kesiapan.ts';

/** Everything that can be wrong is. */
export const BURUK: FaktaKesiapan = {
  jumlahDesa: 14,
  desaBelum: ['GENTAN'],
  desaTpsKurang: ['DUWET'],
  desaTanpaTpsResmi: [],
  desaTidakCocok: ['MENURAN'],
  temuan: { galat: 3, peringatan: 2 },
  bedaTerbuka: 4,
  bukti: { perlu: 10, kurang: 4 },
  belumDiisi: ['Nomor berita acara'],
  ppsBelumDiisi: ['GENTAN'],
  ppsTanpaNama: [],
  dokumen: { belum: 1, usang: 2, siap: 3 },
  umurCadanganJam: null,
  perluCadangan: true,
  sisaDisk: 1,
  jamMundur: true,
  tahunJam: 2024,
  ketidakcocokan: ['Desa Gentan versi 1 diubah.'],
  jumlahJejak: 42,
};
