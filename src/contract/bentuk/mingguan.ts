import type { CatatanCapaian } from '../../core/mingguan/capaian.ts';
import type { MasalahCapaian } from '../../core/mingguan/check-capaian.ts';
import type { LaporanMingguan } from '../../core/mingguan/compute-mingguan.ts';
import type { PeriodeCoklit } from '../../core/mingguan/periode.ts';
import type { IsianKendala, IsianPengawasan } from '../mingguan-schema.ts';

/** What the evaluation asks of a desa beside progress; a count of what is still open, `null`: cannot be told. */
export interface KesesuaianDesa {
  readonly desa: string;
  readonly nama: string;
  readonly penduduk: number | null;
  /** Pemilih now in force. */
  readonly akhir: number | null;
  /** Findings about the agreement with the population still open. */
  readonly pendudukTerbuka: number;
  /** TMS pindah domisili. */
  readonly pindah: number | null;
  readonly pindahTanpaBukti: number | null;
  /** Pemilih in the wrong TPS, and those of them without their pair. */
  readonly salahTps: number | null;
  readonly salahTpsTanpaPasangan: number;
  /** TMS meninggal. */
  readonly meninggal: number | null;
  readonly meninggalTanpaBukti: number | null;
}

export interface MingguanTermuat {
  readonly periode: PeriodeCoklit;
  /** The office has set it; otherwise it is a proposal. */
  readonly periodeDiatur: boolean;
  /** Week of today, or the last; what the page opens with. */
  readonly mingguIni: number;
  readonly laporan: LaporanMingguan;
  /** Reports as stored, of all weeks. */
  readonly catatan: readonly CatatanCapaian[];
  readonly masalah: readonly MasalahCapaian[];
  readonly kesesuaian: readonly KesesuaianDesa[];
  /** TPS for which a report of this week could be derived. */
  readonly dapatDiturunkan: { readonly nama: number; readonly laporan: number };
}

export interface KendalaTampil extends IsianKendala {
  readonly id: number;
}

export interface PengawasanTampil extends IsianPengawasan {
  readonly id: number;
  /** Past its day and not done. */
  readonly terlambat: boolean;
}
