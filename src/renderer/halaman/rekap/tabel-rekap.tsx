import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { memo, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Angka } from '../../komponen/angka.tsx';
import { useSisaTinggi } from '../../komponen/use-sisa-tinggi.ts';
import type { BarisRekap } from './baris-rekap.ts';
import { listKolom, type KelompokKolom, type KolomRekap } from './kolom-rekap.ts';
import gaya from './rekap.module.css';

function KepalaTabel({ kelompok }: { readonly kelompok: readonly KelompokKolom[] }): ReactNode {
  const berkelompok = kelompok.filter((k) => k.kolom.length > 1);
  return (
    <thead className={gaya.kepala}>
      <tr>
        <th scope="col" rowSpan={2} className={gaya.judul}>
          Desa/kelurahan
        </th>
        {kelompok.map((k) =>
          k.kolom.length === 1 ? (
            <th key={k.kunci} scope="col" rowSpan={2} data-awal>
              {k.judul}
            </th>
          ) : (
            <th key={k.kunci} scope="colgroup" colSpan={k.kolom.length} data-awal>
              {k.judul}
            </th>
          ),
        )}
      </tr>
      <tr>
        {berkelompok.flatMap((k) =>
          k.kolom.map((c, i) => (
            <th key={c.kunci} scope="col" data-awal={i === 0 || undefined}>
              <span aria-hidden="true">{c.judul}</span>
              <VisuallyHidden>{c.judulPenuh}</VisuallyHidden>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function SelAngka({
  kolom,
  baris,
  awal,
}: {
  readonly kolom: KolomRekap;
  readonly baris: BarisRekap;
  readonly awal: boolean;
}): ReactNode {
  const nilai = kolom.ambil(baris);
  return (
    <td
      data-awal={awal || undefined}
      data-tebal={kolom.tebal || undefined}
      data-nol={nilai === 0 || undefined}
    >
      {nilai === undefined ? null : <Angka nilai={nilai} />}
    </td>
  );
}

interface BarisTabelProps {
  readonly baris: BarisRekap;
  readonly kelompok: readonly KelompokKolom[];
  /** `null`: nothing to open. */
  readonly terbuka: boolean | null;
  readonly onBuka: (kode: string) => void;
}

const BarisTabel = memo(function BarisTabel(props: BarisTabelProps): ReactNode {
  const { baris, kelompok, terbuka, onBuka } = props;
  return (
    <tr data-jenis={baris.jenis} data-kunci={baris.kunci}>
      <th scope="row" className={gaya.judul}>
        {terbuka === null ? (
          baris.judul
        ) : (
          <UnstyledButton
            className={gaya.buka}
            aria-expanded={terbuka}
            title={terbuka ? 'Sembunyikan TPS' : 'Tampilkan TPS'}
            onClick={() => onBuka(baris.kunci)}
          >
            <IconChevronRight size={16} className={gaya.panah} aria-hidden />
            {baris.judul}
          </UnstyledButton>
        )}
      </th>
      {baris.tanpaData === null ? (
        kelompok.flatMap((k) =>
          k.kolom.map((c, i) => <SelAngka key={c.kunci} kolom={c} baris={baris} awal={i === 0} />),
        )
      ) : (
        <td colSpan={listKolom(kelompok).length} className={gaya.tanpaData}>
          <span>{baris.tanpaData}</span>
        </td>
      )}
    </tr>
  );
});

/** Brings the row of a desa into the middle, once. */
function useGulungKe(kode: string | null): RefObject<HTMLDivElement | null> {
  const bingkai = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kode === null) return;
    const baris = bingkai.current?.querySelector(`[data-kunci="${CSS.escape(kode)}"]`);
    baris?.scrollIntoView({ block: 'center' });
  }, [kode]);
  return bingkai;
}

export interface TabelRekapProps {
  readonly kelompok: readonly KelompokKolom[];
  readonly baris: readonly BarisRekap[];
  readonly jumlah: readonly BarisRekap[];
  readonly terbuka: ReadonlySet<string>;
  readonly onBuka: (kode: string) => void;
  readonly gulungKe: string | null;
}

/** Kecamatan → desa → TPS; heads, names and totals stay in sight while the figures scroll. */
export function TabelRekap(props: TabelRekapProps): ReactNode {
  const { kelompok, baris, jumlah, terbuka, onBuka, gulungKe } = props;
  const bingkai = useGulungKe(gulungKe);
  const tinggi = useSisaTinggi(bingkai);
  return (
    // Focusable, so that the keyboard can scroll it.
    <div
      className={gaya.bingkai}
      style={{ maxHeight: tinggi }}
      ref={bingkai}
      tabIndex={0}
      role="region"
      aria-label="Tabel rekapitulasi"
    >
      <table className={gaya.tabel}>
        <KepalaTabel kelompok={kelompok} />
        <tbody>
          {baris.map((b) => (
            <BarisTabel
              key={b.kunci}
              baris={b}
              kelompok={kelompok}
              terbuka={b.jenis === 'desa' && b.tanpaData === null ? terbuka.has(b.kunci) : null}
              onBuka={onBuka}
            />
          ))}
        </tbody>
        <tfoot className={gaya.kaki}>
          {jumlah.map((b) => (
            <BarisTabel key={b.kunci} baris={b} kelompok={kelompok} terbuka={null} onBuka={onBuka} />
          ))}
        </tfoot>
      </table>
    </div>
  );
}
