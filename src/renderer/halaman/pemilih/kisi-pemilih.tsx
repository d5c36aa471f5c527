import { UnstyledButton } from '@mantine/core';
import { IconArrowNarrowDown } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { FilterPemilih } from '../../../contract/baca.ts';
import type { BarisPemilih } from '../../../contract/bentuk/pemilih.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { gerakBaris } from '../../komponen/gerak-kisi.ts';
import { kolomPemilih, type KolomPemilih } from './kolom-pemilih.tsx';
import type { LabelKode } from './label-pemilih.ts';
import gaya from './pemilih.module.css';
import { useBarisTampak } from './use-baris-pemilih.ts';

const TINGGI_BARIS = 34;
const TINGGI_KEPALA = 36;

export interface KisiPemilihProps {
  readonly jumlah: number;
  /** Says the same as long as the rows are of the same choice: another one starts at the top. */
  readonly pilihan: FilterPemilih;
  readonly sedangDicari: boolean;
  readonly label: LabelKode;
  readonly tinggi: number;
  readonly kini: number;
  readonly onKini: (nomor: number) => void;
  readonly onBuka: (baris: BarisPemilih) => void;
  readonly onUrut: (urut: FilterPemilih['urut']) => void;
}

function KepalaKisi({
  kolom,
  urut,
  onUrut,
}: {
  readonly kolom: readonly KolomPemilih[];
  readonly urut: FilterPemilih['urut'];
  readonly onUrut: KisiPemilihProps['onUrut'];
}): ReactNode {
  // "Tempat" is one order over two columns; the arrow stands once.
  const penanda = kolom.find((k) => k.urut === urut)?.kunci;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={gaya.kepala}
      style={{ gridTemplateColumns: lebarKolom(kolom) }}
    >
      {kolom.map((k) => (
        <div
          key={k.kunci}
          role="columnheader"
          className={gaya.sel}
          aria-sort={k.urut === undefined ? undefined : k.kunci === penanda ? 'ascending' : 'none'}
        >
          {k.urut === undefined ? (
            k.judul
          ) : (
            <UnstyledButton className={gaya.urut} onClick={() => k.urut !== undefined && onUrut(k.urut)}>
              {k.judul}
              {k.kunci === penanda ? <IconArrowNarrowDown size={15} aria-hidden /> : null}
            </UnstyledButton>
          )}
        </div>
      ))}
    </div>
  );
}

function lebarKolom(kolom: readonly KolomPemilih[]): string {
  return kolom.map((k) => k.lebar).join(' ');
}

interface BarisKisiProps {
  readonly id: string;
  readonly nomor: number;
  readonly baris: BarisPemilih | undefined;
  readonly kolom: readonly KolomPemilih[];
  readonly label: LabelKode;
  readonly terpilih: boolean;
  readonly atas: number;
  readonly onPilih: (nomor: number, baris: BarisPemilih | undefined) => void;
}

/** Remembered: scrolling draws only the rows that come in. */
const BarisKisi = memo(function BarisKisi(props: BarisKisiProps): ReactNode {
  const { id, nomor, baris, kolom, label, terpilih, atas, onPilih } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={nomor + 2}
      aria-selected={terpilih}
      className={gaya.baris}
      style={{ gridTemplateColumns: lebarKolom(kolom), transform: `translateY(${atas}px)` }}
      onClick={() => onPilih(nomor, baris)}
    >
      {kolom.map((k) => (
        <div
          key={k.kunci}
          role="gridcell"
          className={k.nomor === true ? `${gaya.sel} ${gaya.nomor}` : gaya.sel}
          title={k.kunci === 'nama' ? baris?.nama : undefined}
        >
          {baris === undefined ? <div className={gaya.menanti} /> : k.isi(baris, label)}
        </div>
      ))}
    </div>
  );
});

/** The rows on screen and a few around them. */
function useMaya(wadah: RefObject<HTMLDivElement | null>, jumlah: number) {
  const maya = useVirtualizer({
    count: jumlah,
    getScrollElement: () => wadah.current,
    estimateSize: () => TINGGI_BARIS,
    overscan: 8,
    // A wheel turns faster than a slow laptop draws; React may skip what was scrolled past.
    useFlushSync: false,
    scrollMargin: TINGGI_KEPALA,
    scrollPaddingStart: TINGGI_KEPALA,
  });
  const tampak = maya.getVirtualItems();
  return { maya, tampak, awal: tampak[0]?.index ?? 0, akhir: tampak.at(-1)?.index ?? 0 };
}

/** The keys of the grid itself; those of the buttons in its heading are theirs. */
function tanganiTombol(
  e: KeyboardEvent,
  { jumlah, kini, tinggi, onKini, onBuka }: KisiPemilihProps,
  baris: BarisPemilih | undefined,
  gulirKe: (nomor: number) => void,
): void {
  if (e.target !== e.currentTarget || e.altKey || e.ctrlKey || e.metaKey) return;
  if (e.key === 'Enter' && baris !== undefined) {
    e.preventDefault();
    return onBuka(baris);
  }
  const tujuan = gerakBaris(e.key, kini, jumlah, Math.floor((tinggi - TINGGI_KEPALA) / TINGGI_BARIS));
  if (tujuan === null) return;
  e.preventDefault();
  onKini(tujuan);
  gulirKe(tujuan);
}

/** 100,000 rows of which only those on screen exist. One tab stop; the arrows move the row, Enter opens it. */
export function KisiPemilih(props: KisiPemilihProps): ReactNode {
  const { jumlah, pilihan, kini, onKini, onBuka } = props;
  const wadah = useRef<HTMLDivElement>(null);
  const id = useId();
  const kolom = kolomPemilih(pilihan.desa !== null);
  const { maya, tampak, awal, akhir } = useMaya(wadah, jumlah);
  const findBaris = useBarisTampak(pilihan, jumlah, awal, akhir);
  // In braces: newer Chromium answers a promise here, which React would take for a clean-up.
  useEffect(() => {
    wadah.current?.scrollTo({ top: 0 });
  }, [pilihan]);
  const onPilih = useCallback(
    (nomor: number, baris: BarisPemilih | undefined) => {
      onKini(nomor);
      if (baris !== undefined) onBuka(baris);
    },
    [onKini, onBuka],
  );
  return (
    <div
      ref={wadah}
      role="grid"
      tabIndex={0}
      aria-label={`Daftar pemilih, ${formatBilangan(jumlah)} baris`}
      aria-rowcount={jumlah + 1}
      aria-colcount={kolom.length}
      aria-busy={props.sedangDicari}
      aria-activedescendant={kini >= awal && kini <= akhir ? `${id}-${kini}` : undefined}
      className={props.sedangDicari ? `${gaya.kisi} ${gaya.dicari}` : gaya.kisi}
      style={{ height: props.tinggi }}
      onKeyDown={(e) => tanganiTombol(e, props, findBaris(kini), (n) => maya.scrollToIndex(n))}
    >
      <KepalaKisi kolom={kolom} urut={pilihan.urut} onUrut={props.onUrut} />
      <div className={gaya.isi} style={{ height: maya.getTotalSize() }} role="rowgroup">
        {tampak.map((v) => (
          <BarisKisi
            key={v.key}
            id={`${id}-${v.index}`}
            nomor={v.index}
            baris={findBaris(v.index)}
            kolom={kolom}
            label={props.label}
            terpilih={v.index === kini}
            atas={v.start - TINGGI_KEPALA}
            onPilih={onPilih}
          />
        ))}
      </div>
    </div>
  );
}
