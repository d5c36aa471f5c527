import { hash } from 'node:crypto';
import type { RingkasAngka } from '../../../contract/bentuk/beranda.ts';
import type { IsianPengaturan } from '../../../contract/pengaturan-schema.ts';
import { listBahanKunci } from '../../../core/pemeriksaan/kunci-temuan.ts';
import type { Temuan } from '../../../core/pemeriksaan/temuan.ts';
import type { Angka, RekapKecamatan } from '../../../core/rekap/angka.ts';
import { computeJumlahAngka } from '../../../core/rekap/compute-rekap.ts';
import type { TpsResmi } from '../../../core/wilayah/parse-daftar-tps.ts';
import { loadKeadaanRinci } from '../../load-keadaan.ts';
import type { SesiAktif } from '../konteks.ts';
import { formatIdPemilih } from './id-pemilih.ts';

export interface TemuanBerkunci {
  readonly temuan: Temuan;
  readonly kunci: string;
  /** Id of the row it is about. */
  readonly pemilih: string | null;
}

/** What follows from data and settings; no rows of pemilih are kept. */
export interface KeadaanData {
  readonly rekap: RekapKecamatan;
  /** Severest first. */
  readonly temuan: readonly TemuanBerkunci[];
  /** Findings by the id of their row. */
  readonly perPemilih: ReadonlyMap<string, readonly TemuanBerkunci[]>;
  readonly kepalaJejak: string;
}

/** Official TPS as the office has entered them: their number alone, so they are 001 … n. */
export function buildTpsResmi({ desa }: Pick<IsianPengaturan, 'desa'>): TpsResmi {
  return new Map(
    desa.flatMap(({ kode, jumlahTps }) =>
      jumlahTps === null
        ? []
        : [[kode, Array.from({ length: jumlahTps }, (_, i) => String(i + 1).padStart(3, '0'))] as const],
    ),
  );
}

function computeKeadaanData(sesi: SesiAktif): KeadaanData {
  const { rekap, temuan, barisTemuan, kepalaJejak } = loadKeadaanRinci(
    sesi.db,
    sesi.kecamatan,
    sesi.profil(),
    buildTpsResmi(sesi.pengaturan()),
  );
  const barisDari = new Map(temuan.map((t, i) => [t, barisTemuan[i] ?? null]));
  const bahan = listBahanKunci(temuan, (t) => barisDari.get(t)?.hash ?? null);
  const berkunci = temuan.map((t, i): TemuanBerkunci => {
    const baris = barisTemuan[i] ?? null;
    return {
      temuan: t,
      kunci: hash('sha256', bahan[i] ?? '').slice(0, 32),
      pemilih: baris === null ? null : formatIdPemilih(baris),
    };
  });
  const perPemilih = new Map<string, TemuanBerkunci[]>();
  for (const t of berkunci) {
    if (t.pemilih === null) continue;
    const daftar = perPemilih.get(t.pemilih);
    if (daftar === undefined) perPemilih.set(t.pemilih, [t]);
    else daftar.push(t);
  }
  return { rekap, temuan: berkunci, perPemilih, kepalaJejak };
}

/** Computed once until data or settings change. */
export function getKeadaan(sesi: SesiAktif): KeadaanData {
  return sesi.simpanan('data.keadaan', () => computeKeadaanData(sesi));
}

export function ringkasAngka({ awal, baru, tms, ubah, akhir }: Angka): RingkasAngka {
  return { awal, baru, tms, ubah, akhir };
}

/** Sums over the desa that have data; zeros when none has. */
export function ringkasYangMasuk(sesi: SesiAktif, rekap: RekapKecamatan): RingkasAngka {
  return ringkasAngka(
    computeJumlahAngka(
      rekap.desa.filter((d) => d.adaData),
      sesi.profil(),
    ),
  );
}
